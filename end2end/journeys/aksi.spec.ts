import { BABIES, people } from '../support/people.ts';
import { expect, fold, live, mark, test, unmoved } from '../support/test.ts';
import type { Page } from '@playwright/test';

const planned = (page: Page, about: string) => page.getByLabel(new RegExp(`^Rencana sampai .*${about}`));

test('an action plan is offered, moves what is expected, and the superior sees it at once', async ({ visit, trouble }) => {
    trouble.expect(/status of 422/);
    const home = await visit('lestari', '/', { phone: true });
    const offer = home.getByText(/^Belum ada rencana aksi untuk triwulan/);
    await expect(offer).toBeVisible();
    // Recording goes on without it.
    await expect(home.getByRole('link', { name: 'Catat realisasi', exact: true })).toBeVisible();

    const page = await visit('lestari', '/');
    await page.getByRole('link', { name: 'Buat', exact: true }).click();
    await live(page);
    await expect(page.getByRole('heading', { level: 1, name: 'Rencana aksi' })).toBeVisible();
    const boss = await visit('mahesa', new URL(page.url()).pathname);
    await mark(boss);
    await page.getByLabel(/^Langkah, Tercapainya/).fill('Kunjungan rumah bayi yang tertunda, sampai tanggal 20.');
    await expect(boss.getByRole('paragraph').filter({ hasText: 'Kunjungan rumah bayi yang tertunda, sampai tanggal 20.' })).toBeVisible();

    // A figure that cannot be is explained at its field, and what was typed stays.
    await planned(page, BABIES).fill('banyak');
    await expect(planned(page, BABIES)).toHaveAccessibleDescription(/angka/);
    await expect(planned(page, BABIES)).toHaveValue('banyak');
    await planned(page, BABIES).fill('235');
    await expect(page.getByText(/Tersimpan \d\d\.\d\d/)).toBeVisible();
    await expect(boss.getByText('235 anak', { exact: true })).toBeVisible();
    await unmoved(boss);

    // Beranda, open all the while, has it too: nothing is offered any more.
    await expect(offer).toBeHidden();

    // The superior answers where the plan is.
    const rhk = boss.locator('section').filter({ hasText: 'Tercapainya imunisasi dasar lengkap' });
    await fold(rhk, 'Beri umpan balik').click();
    await rhk.getByLabel('Umpan balik', { exact: true }).fill('Mulai dari desa yang paling jauh.');
    await rhk.getByRole('button', { name: 'Kirim umpan balik' }).click();
    await expect(boss.getByText('Mulai dari desa yang paling jauh.', { exact: true })).toBeVisible();
    await page.reload();
    await expect(page.getByText('Mulai dari desa yang paling jauh.', { exact: true })).toBeVisible();

    await fold(page, 'Riwayat perubahan').click();
    await expect(page.locator('[data-part="riwayat"]')).toContainText(people.lestari.name);
    await page.getByRole('link', { name: 'Lihat dan cetak semua periode' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('RENCANA AKSI SASARAN KINERJA PEGAWAI');
    await expect(page.getByText('235 anak', { exact: true })).toBeVisible();
});
