import { expect, live, mark, test, unmoved } from '../support/test.ts';
import { people } from '../support/people.ts';
import { fold } from '../support/test.ts';
import type { Locator, Page } from '@playwright/test';

/** The matrix of this year of a leader, from the list of matrices. */
async function open(page: Page, name: string): Promise<string> {
    const year = new Date().getFullYear();
    await page.getByRole('link', { name: new RegExp(`Buka matriks ${name}.* ${year}`) }).click();
    await live(page);
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Matriks Peran Hasil');
    return new URL(page.url()).pathname;
}

/** The cell of a member in a column, counted from 0. */
const cell = (page: Page, member: string, column: number): Locator =>
    page.getByRole('row').filter({ hasText: member }).locator('td').nth(column);
const field = (page: Page, member: string, column: number) => cell(page, member, column).getByRole('textbox');
const stored = (page: Page) => page.locator('[data-saved]');

test('three people write in one matrix at the same time and nobody loses a cell', async ({ visit, trouble }) => {
    trouble.expect(/status of 422/);
    const boss = await visit('mahesa', '/perencanaan/matriks');
    const path = await open(boss, 'Dokter Gigi');
    const lestari = await visit('lestari', path);
    const galih = await visit('galih', path, { phone: true });
    for (const page of [boss, lestari, galih]) await mark(page);

    // Members write their own row only, and read all of it.
    await expect(field(lestari, people.galih.name, 0)).toHaveCount(0);
    await expect(cell(lestari, people.galih.name, 0)).toContainText('4 posyandu');

    // Everybody writes in other cells at once.
    await field(boss, people.lestari.name, 1).pressSequentially('Meningkatnya kepuasan orang tua', { delay: 10 });
    await Promise.all([
        field(lestari, people.lestari.name, 2).fill('Terlatihnya 12 kader pencatatan digital'),
        field(galih, people.galih.name, 2).fill('Terlaksananya skrining gigi di 5 sekolah'),
        field(boss, people.galih.name, 1).fill('Meningkatnya ketertiban antrean obat'),
    ]);
    for (const page of [boss, lestari, galih]) await expect(stored(page)).toContainText('Tersimpan');

    // Everybody sees everything within a moment, on the page as it was, with who wrote it.
    await expect(field(boss, people.lestari.name, 2)).toHaveValue('Terlatihnya 12 kader pencatatan digital');
    await expect(field(boss, people.galih.name, 2)).toHaveValue('Terlaksananya skrining gigi di 5 sekolah');
    await expect(cell(boss, people.galih.name, 2)).toContainText('Galih Purwarupa');
    await expect(field(lestari, people.lestari.name, 1)).toHaveValue('Meningkatnya kepuasan orang tua');
    await expect(cell(lestari, people.galih.name, 1)).toContainText('Meningkatnya ketertiban antrean obat');
    await expect(field(galih, people.galih.name, 1)).toHaveValue('Meningkatnya ketertiban antrean obat');
    for (const page of [boss, lestari, galih]) await unmoved(page);

    // Two in the same cell: the second is told, keeps his text and decides with both before him.
    await field(lestari, people.lestari.name, 0).fill('Tercapainya imunisasi lengkap di 7 posyandu');
    await field(boss, people.lestari.name, 0).fill('Tercapainya imunisasi dasar lengkap 240 bayi');
    // Whoever was slower is asked.
    const asked = (page: Page) => cell(page, people.lestari.name, 0).getByRole('button', { name: 'Pakai punya saya' });
    await expect.poll(async () => (await asked(boss).isVisible()) || (await asked(lestari).isVisible())).toBe(true);
    const slower = (await asked(boss).isVisible()) ? boss : lestari;
    const faster = slower === boss ? lestari : boss;
    const mine = await field(slower, people.lestari.name, 0).inputValue();
    await expect(cell(slower, people.lestari.name, 0)).toContainText('Teks Anda tetap ada');
    await asked(slower).click();
    await expect(field(faster, people.lestari.name, 0)).toHaveValue(mine);
    await expect(asked(slower)).toBeHidden();
    await expect(field(slower, people.lestari.name, 0)).toHaveValue(mine);

    // And the other way round: the stored one is kept.
    await field(faster, people.lestari.name, 0).fill('Satu');
    await field(slower, people.lestari.name, 0).fill('Dua');
    await expect.poll(async () => (await asked(boss).isVisible()) || (await asked(lestari).isVisible())).toBe(true);
    const late = (await asked(boss).isVisible()) ? boss : lestari;
    const early = late === boss ? lestari : boss;
    await cell(late, people.lestari.name, 0).getByRole('button', { name: 'Pakai yang tersimpan' }).click();
    const kept = await field(early, people.lestari.name, 0).inputValue();
    await expect(field(late, people.lestari.name, 0)).toHaveValue(kept);

    // Nothing of it was lost.
    await boss.reload();
    await live(boss);
    await expect(field(boss, people.lestari.name, 0)).toHaveValue(kept);
    await expect(field(boss, people.lestari.name, 1)).toHaveValue('Meningkatnya kepuasan orang tua');
    await expect(field(boss, people.galih.name, 2)).toHaveValue('Terlaksananya skrining gigi di 5 sekolah');
});

test('notes say what is missing and go as it is mended; what somebody is writing is left alone', async ({ visit }) => {
    const boss = await visit('mahesa', '/perencanaan/matriks');
    const path = await open(boss, 'Dokter Gigi');
    const notes = boss.getByRole('heading', { name: 'Perlu dilihat' }).locator('..');
    await expect(notes).toContainText('Wulan');
    await expect(notes).toContainText('kata kegiatan');
    await expect(cell(boss, people.galih.name, 1)).toContainText('“Membantu” adalah kegiatan');
    const galih = await visit('galih', path);

    // Mended by the member: the note goes on the leader's page while he writes elsewhere.
    await field(boss, people.lestari.name, 2).focus();
    await field(boss, people.lestari.name, 2).pressSequentially('Belum selesai menulis');
    await field(galih, people.galih.name, 1).fill('Tersedianya antrean obat yang tertib');
    await expect(cell(boss, people.galih.name, 1)).not.toContainText('adalah kegiatan');
    await expect(notes).not.toContainText('kata kegiatan');
    await expect(field(boss, people.lestari.name, 2)).toBeFocused();
    await expect(field(boss, people.lestari.name, 2)).toHaveValue(/Belum selesai menulis/);
});

test('a member from another unit joins, and leaves again with an empty row', async ({ visit, trouble }) => {
    trouble.expect(/status of 422/);
    const boss = await visit('mahesa', '/perencanaan/matriks');
    await open(boss, 'Dokter Gigi');
    await fold(boss, 'Tambah anggota dari unit lain').click();
    await boss.getByLabel('NIP atau nama lengkap').fill('Tidak Ada');
    await boss.getByRole('button', { name: 'Tambahkan' }).click();
    await expect(boss.getByLabel('NIP atau nama lengkap')).toHaveAccessibleDescription(/Tidak ada pegawai/);
    await boss.getByLabel('NIP atau nama lengkap').fill('Rahma Terkaan');
    await boss.getByRole('button', { name: 'Tambahkan' }).click();
    const row = boss.getByRole('row').filter({ hasText: 'Rahma Terkaan' });
    await expect(row).toContainText('Dari unit lain');
    await expect(row).toContainText('Belum ada sel yang terisi');
    await live(boss);
    await fold(row, 'Keluarkan dari matriks').click();
    await row.getByRole('button', { name: 'Keluarkan dari matriks' }).click();
    await expect(row).toHaveCount(0);
});

test('the matrix works without a script, and is printed as the form wants it', async ({ visit, trouble }) => {
    trouble.expect(/status of 422/);
    const page = await visit('galih', '/perencanaan/matriks', { plain: true });
    const year = new Date().getFullYear();
    await page.getByRole('link', { name: new RegExp(`Buka matriks Dokter Gigi.* ${year}`) }).click();
    await field(page, people.galih.name, 2).fill('Terlaksananya skrining gigi');
    await cell(page, people.galih.name, 2).getByRole('button', { name: 'Simpan' }).click();
    await expect(field(page, people.galih.name, 2)).toHaveValue('Terlaksananya skrining gigi');
    await page.getByRole('link', { name: 'Lihat versi cetak' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(`MATRIKS PERAN HASIL TAHUN ${year}`);
    await expect(page.getByRole('cell', { name: 'Terlaksananya skrining gigi' })).toBeVisible();
});
