import { type Locator, type Page, expect } from '@playwright/test';
import { PASSWORD, type Person, people } from './people.ts';

/** Signs in through the form. */
export async function signIn(page: Page, person: Person): Promise<void> {
    await page.getByLabel('NIP').fill(people[person].nip);
    await page.getByLabel('Kata sandi').fill(PASSWORD);
    await page.getByRole('button', { name: 'Masuk', exact: true }).click();
    await expect(page).not.toHaveURL(/masuk/);
}

/** An indicator on the SKP page: figures, entries, feedback. */
export function indicator(page: Page, name: string): Locator {
    return page.getByRole('article').filter({ has: page.getByRole('heading', { level: 4, name, exact: true }) });
}

/** Realisasi as the figure beside the bar says it: `230 dari 240 anak`; nothing yet at the beginning of a year. */
export async function actual(scope: Locator): Promise<number> {
    const text = await scope.getByText(/^([\d.,]+ dari [\d.,]+|Belum ada catatan; target)/).first().innerText();
    return text.startsWith('Belum') ? 0 : Number(text.split(' ')[0].replaceAll('.', '').replace(',', '.'));
}

/** One entry on the SKP page by what was typed. */
export function entry(page: Page, text: string): Locator {
    return page.getByRole('listitem').filter({ hasText: 'Tanda terima' }).filter({ hasText: text });
}

/** Goes to the form of an indicator from Beranda. */
export async function toForm(page: Page, name: string): Promise<void> {
    await page.getByRole('link', { name: `Catat realisasi untuk ${name}` }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Catat realisasi' })).toBeVisible();
}

/** The number of unread notices beside the bell. */
export async function unread(page: Page): Promise<number> {
    const name = await page.getByRole('banner').getByRole('link', { name: /Pemberitahuan|Notices/ }).innerText();
    return Number(name.match(/(\d+)\s+(belum dibaca|unread)/)?.[1] ?? 0);
}
