import type { Page } from '@playwright/test';
import type { Person } from './people.ts';
import { people } from './people.ts';
import { type Visit, expect, fold, live } from './test.ts';

type Go = (person: Person | null, path: string, visit?: Visit) => Promise<Page>;

/** The running year where the agency is. */
export const YEAR = new Date(Date.now() + 7 * 3_600_000).getUTCFullYear();

/** `2026-11-22` as people write it. */
export const written = (day: string) =>
    new Intl.DateTimeFormat('id-ID', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).format(new Date(day));

/** The day so many days after another one. */
export const later = (day: string, days: number) => new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);

/** Today where the agency is, before the clock was moved. */
export const today = () => new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);

/** Moves the clock of the demo forward to a day, as somebody who tries the program does. */
export async function forwardTo(visit: Go, day: string): Promise<void> {
    const page = await visit('fajar', '/demo');
    await page.getByLabel('Tanggal').fill(day);
    await page.getByRole('button', { name: 'Maju', exact: true }).click();
    await expect(page.locator('.ev-truth')).toContainText(written(day), { timeout: 60_000 });
    await page.context().close();
}

/** The list of a year, from `/evaluasi`. */
export async function toYear(page: Page, year: number): Promise<void> {
    await page.getByRole('navigation', { name: 'Periode' }).getByRole('link', { name: `Tahun ${year}`, exact: true }).click();
    await expect(page.locator('.ev-window')).toContainText(`Tahun ${year}.`);
    await live(page);
}

/** One rating as it is typed. */
export interface Rating {
    level: 'Di atas ekspektasi' | 'Sesuai ekspektasi' | 'Di bawah ekspektasi';
    words: string;
}

/** Rates somebody for the year and delivers the result. Gives the page of the rater, on the list. */
export async function rateYear(visit: Go, rater: Person, owner: Person, results: Rating, behaviour: Rating, outcome: string): Promise<Page> {
    const name = people[owner].name;
    const page = await visit(rater, '/evaluasi');
    await toYear(page, YEAR);
    await page.locator('[data-part=anggota]').getByRole('link', { name, exact: true }).click();
    await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
    await live(page);
    const asked = [['Rating hasil kerja', 'Alasan penilaian hasil kerja', results], ['Rating perilaku kerja', 'Alasan penilaian perilaku kerja', behaviour]] as const;
    for (const [at, [group, label, rating]] of asked.entries()) {
        await page.getByRole('group', { name: group }).getByRole('radio', { name: rating.level }).check();
        await page.getByLabel(label).fill(rating.words);
        await page.getByRole('group', { name: 'Dasar penilaian' }).nth(at).getByRole('checkbox').first().check();
    }
    await expect(page.locator('.outcome-line b:visible')).toHaveText(outcome);
    await page.getByRole('button', { name: 'Tetapkan', exact: true }).click();
    await expect(page).toHaveURL(/setelah=|periode=/);
    await page.goto('/evaluasi');
    await toYear(page, YEAR);
    const row = page.locator('[data-part=anggota]').getByRole('listitem').filter({ hasText: name });
    await expect(row).toContainText(outcome);
    await row.getByRole('button', { name: /Sampaikan/ }).click();
    await expect(row).toContainText('Disampaikan, menunggu diterima');
    return page;
}

/** The employee opens the result of the year. */
export async function openYear(visit: Go, owner: Person, year: number, how: Visit = { phone: true }): Promise<Page> {
    const page = await visit(owner, '/evaluasi', how);
    await page.getByRole('listitem').filter({ hasText: `Tahun ${year}` }).getByRole('heading').getByRole('link').first().click();
    await expect(page).toHaveURL(/\/hasil\//);
    await live(page);
    return page;
}

/** Opens the result of the year and says that it was received. */
export async function receive(visit: Go, owner: Person, outcome: string): Promise<Page> {
    const page = await openYear(visit, owner, YEAR);
    await expect(page.locator('.ev-truth')).toContainText(outcome);
    await page.getByRole('button', { name: 'Saya telah menerima' }).click();
    await expect(page.locator('#linimasa')).toContainText('Pegawai telah menerima');
    return page;
}

/** Agrees with a received result. */
export async function accept(page: Page): Promise<void> {
    await fold(page, 'Setujui hasil').click();
    await page.getByRole('button', { name: 'Setujui hasil' }).click();
    await expect(page.locator('.ev-state').first()).toContainText('Selesai, disetujui pegawai');
}
