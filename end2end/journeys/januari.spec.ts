import { entry } from '../support/app.ts';
import { BABIES, people } from '../support/people.ts';
import { expect, live, test } from '../support/test.ts';
import { YEAR, forwardTo } from '../support/year.ts';

test('in January the last days of the year are recorded, before the new SKP is agreed', async ({ visit }) => {
    await forwardTo(visit, `${YEAR + 1}-01-04`);
    const boss = await visit('mahesa', '/tim');
    const row = boss.getByRole('main').locator('.members > *').filter({ has: boss.getByRole('link', { name: people.lestari.name }) });
    await expect(row).toContainText(`SKP berakhir 31 Desember ${YEAR}`);
    const waiting = Number((await row.innerText()).match(/(\d+) catatan menunggu Anda/)?.[1] ?? 0);

    const page = await visit('lestari', '/', { phone: true });
    await expect(page.getByText(`SKP ini berakhir 31 Desember ${YEAR}.`)).toBeVisible();
    await expect(page.getByRole('link', { name: 'Buka rencana SKP' })).toBeVisible();
    await page.getByRole('link', { name: 'Catat realisasi', exact: true }).tap();
    await expect(page.getByRole('heading', { level: 1, name: 'Catat realisasi' })).toBeVisible();
    await expect(page.getByText(`SKP ini berakhir 31 Desember ${YEAR}.`)).toBeVisible();
    await page.getByRole('link', { name: BABIES }).tap();
    await expect(page.getByLabel('Tanggal')).toHaveValue(`${YEAR}-12-31`);
    await page.getByLabel('Tanggal').fill(`${YEAR}-12-30`);
    await page.getByLabel('Nilai').fill('1');
    await page.getByLabel('Keterangan').fill('Selesai sebelum tutup tahun');
    await page.getByRole('button', { name: 'Simpan' }).tap();
    await expect(page.getByRole('heading', { name: 'Tersimpan' })).toBeVisible();

    // At once on the list of her superior.
    await expect(row).toContainText(`${waiting + 1} catatan menunggu Anda`);
    await row.getByRole('link', { name: people.lestari.name }).click();
    await live(boss);
    await expect(entry(boss, 'Selesai sebelum tutup tahun')).toBeVisible();
});

test('where the new SKP is in force, the old one stands beside it until its result is set', async ({ visit }) => {
    await forwardTo(visit, `${YEAR + 1}-01-04`);
    const page = await visit('rahma', '/', { phone: true });
    await page.getByRole('link', { name: /^SKP .* masih dapat dilengkapi$/ }).tap();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(`SKP Tahun ${YEAR}`);
    await live(page);
    await page.getByRole('link', { name: /^Catat realisasi untuk / }).first().tap();
    await expect(page.getByText(`SKP ini berakhir 31 Desember ${YEAR}.`)).toBeVisible();
    await expect(page.getByLabel('Tanggal')).toHaveValue(`${YEAR}-12-31`);
    // From the list of the new one as well.
    await page.goto('/catat');
    await page.getByRole('link', { name: /^Catat untuk SKP / }).tap();
    await expect(page.getByText(`SKP ini berakhir 31 Desember ${YEAR}.`)).toBeVisible();
});
