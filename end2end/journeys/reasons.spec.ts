import { indicator, toForm } from '../support/app.ts';
import { SURVEY, people } from '../support/people.ts';
import { known } from '../support/seed.ts';
import { expect, fold, live, mark, test, unmoved } from '../support/test.ts';
import type { Page } from '@playwright/test';

/** Today in Jakarta, as a date field takes it. */
const today = () => new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);

/** The newest value of an index is what counts: it decides the status on any day of the year. */
async function recordSurvey(page: Page, value: string): Promise<void> {
    await toForm(page, SURVEY);
    await page.getByLabel('Nilai').fill(value);
    await page.getByRole('button', { name: 'Simpan' }).click();
    await expect(page.getByRole('heading', { name: 'Tersimpan' })).toBeVisible();
    await page.goto(known().skp);
    await live(page);
}

/** Brings it far below its target. */
async function fallBehind(page: Page): Promise<void> {
    await recordSurvey(page, '20');
    await expect(indicator(page, SURVEY)).toContainText('terlambat');
}

async function explain(page: Page, reason: string): Promise<void> {
    const part = indicator(page, SURVEY);
    await fold(part, 'Jelaskan keterlambatan').click();
    await part.getByLabel('Alasan keterlambatan').fill(reason);
    await part.getByLabel('Rencana perbaikan').fill('Survei ulang di enam posyandu.');
    await part.getByLabel('Selesai diperbaiki paling lambat').fill(today());
    await part.getByRole('button', { name: 'Ajukan' }).click();
    await expect(part).toContainText('Menunggu jawaban');
    await expect(part).toContainText(reason);
}

test('a reason for the delay is stated and accepted, and the status changes on both pages at once', async ({ visit, trouble }) => {
    trouble.expect(/status of 422/);
    const page = await visit('lestari', '/', { phone: true });
    await fallBehind(page);
    const boss = await visit('mahesa', known().member);
    await expect(indicator(boss, SURVEY)).toContainText('terlambat');
    const team = await boss.context().newPage();
    await team.goto('/tim');
    await live(team);
    await mark(boss);
    await mark(page);
    await mark(team);

    // Words are missing: said at each field.
    const part = indicator(page, SURVEY);
    await fold(part, 'Jelaskan keterlambatan').click();
    await part.getByRole('button', { name: 'Ajukan' }).click();
    for (const field of ['Alasan keterlambatan', 'Rencana perbaikan']) {
        await expect(part.getByLabel(field)).toHaveAccessibleDescription('Wajib diisi.');
    }
    await fold(part, 'Jelaskan keterlambatan').click();
    await explain(page, 'Petugas survei cuti melahirkan sejak Oktober.');

    const his = indicator(boss, SURVEY);
    await expect(his).toContainText('Petugas survei cuti melahirkan sejak Oktober.');
    await expect(his).toContainText('Survei ulang di enam posyandu.');
    await his.getByLabel('Jawaban', { exact: true }).fill('Masuk akal. Saya bantu satu petugas.');
    await his.getByRole('button', { name: 'Terima alasan' }).click();
    for (const shown of [his, part]) {
        await expect(shown).toContainText('Masuk akal. Saya bantu satu petugas.');
        await expect(shown.locator('.figure')).toContainText('perlu perhatian');
        await expect(shown.locator('.figure')).toContainText('alasan diterima');
        await expect(shown.locator('.figure')).not.toContainText('terlambat');
    }
    const row = team.locator('.members > *').filter({ has: team.getByRole('link', { name: people.lestari.name }) });
    await expect(row).toContainText(/\d+ perlu perhatian/);
    await expect(row).not.toContainText('terlambat');
    for (const view of [page, boss, team]) await unmoved(view);
});

test('a refused reason needs words, and the status stays late', async ({ visit, trouble }) => {
    trouble.expect(/status of 422/);
    const page = await visit('lestari', '/');
    await fallBehind(page);
    await explain(page, 'Belum sempat.');
    await mark(page);
    const boss = await visit('mahesa', known().member);
    const his = indicator(boss, SURVEY);
    await his.getByRole('button', { name: 'Tolak alasan' }).click();
    await expect(his.getByLabel('Jawaban', { exact: true })).toHaveAccessibleDescription('Wajib diisi.');
    await his.getByLabel('Jawaban', { exact: true }).fill('Sebutkan kendalanya, lalu ajukan lagi.');
    await his.getByRole('button', { name: 'Tolak alasan' }).click();
    const part = indicator(page, SURVEY);
    await expect(part).toContainText('Ditolak');
    await expect(part).toContainText('Sebutkan kendalanya, lalu ajukan lagi.');
    await expect(part.locator('.figure')).toContainText('terlambat');
    await unmoved(page);
    // She may state another one.
    await explain(page, 'Lembar survei habis sejak awal bulan; cetakan baru tiba kemarin.');
    await expect(his).toContainText('cetakan baru tiba kemarin');
});

test('who is on course is not asked for a reason', async ({ visit }) => {
    const page = await visit('lestari', '/');
    await recordSurvey(page, '95');
    const part = indicator(page, SURVEY);
    await expect(part.locator('.figure')).toContainText('sesuai rencana');
    await expect(fold(part, 'Jelaskan keterlambatan')).toHaveCount(0);
});
