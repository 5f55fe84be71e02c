import type { Page } from '@playwright/test';
import { people } from '../support/people.ts';
import { expect, fold, live, mark, test, unmoved } from '../support/test.ts';

const GOAL = 'Data keuangan masuk paling lambat tanggal tiga setiap bulan, tanpa koreksi dari bendahara.';
const TALK = 'Disepakati pengingat tanggal satu, dan contoh berkas yang sudah benar dari Ratri.';

/** Opens the first coaching on the list. */
async function open(page: Page): Promise<void> {
    await page.locator('main a[href^="/tindak-lanjut/"]').first().click();
    await live(page);
}

const row = (page: Page, name: string) => page.getByRole('listitem').filter({ hasText: name });

test('six months of coaching that ended: both read every word, the head of office reads that there were some', async ({ visit, trouble }) => {
    trouble.expect(/status of 404/);
    const page = await visit('danang', '/tindak-lanjut', { phone: true });
    await expect(page.getByRole('link', { name: 'Masa perbaikan (PP 30/2019)' })).toBeVisible();
    await open(page);
    await expect(page.locator('.ev-truth')).toContainText('Selesai: membaik');
    await expect(page.getByText('6 dari 6 dialog bulanan tercatat')).toBeVisible();
    for (const item of ['Disepakati dan dimulai', 'Dialog bulan ke-1', 'Dialog bulan ke-6', 'Tinjauan akhir']) {
        await expect(page.locator('.tl-checks li').filter({ hasText: item })).toHaveAttribute('data-mark', 'selesai');
    }
    await expect(page.getByText('Seluruh 60 sekolah terkumpul', { exact: false }).first()).toBeVisible();
    await expect(page.getByText('Tidak ada yang dihukum oleh aplikasi ini', { exact: false })).toBeVisible();
    const path = new URL(page.url()).pathname;
    const coach = await visit('seno', path);
    await expect(coach.getByText('Sembilan sekolah selesai bulan ini', { exact: false })).toBeVisible();
    for (const who of ['ambar', 'ningrum'] as const) {
        const watcher = await visit(who, path);
        await expect(watcher.getByText('Pernah ada pendampingan', { exact: false })).toBeVisible();
        await expect(watcher.getByText('sekolah', { exact: false })).toHaveCount(0);
    }
    const other = await visit('puspa', path);
    await expect(other.getByRole('heading', { name: 'Halaman tidak ditemukan' })).toBeVisible();
});

test('coaching begins, is talked about by both and ends, before the eyes of the other', async ({ visit, trouble }) => {
    trouble.expect(/status of (409|422)/);
    const boss = await visit('nirmala', '/tindak-lanjut');
    const page = await visit('yoga', '/tindak-lanjut', { phone: true });
    await mark(page);
    const place = row(boss, people.yoga.name);
    await fold(boss, 'Mulai pendampingan').click();
    await place.getByRole('button', { name: 'Mulai pendampingan' }).click();
    await expect(place.getByLabel('Yang hendak dicapai')).toHaveAccessibleDescription(/Wajib diisi/);
    await place.getByLabel('Yang hendak dicapai').fill(GOAL);
    await place.getByRole('button', { name: 'Mulai pendampingan' }).click();
    await expect(place).toContainText('Sedang berjalan');

    // He sees it at once, and writes first.
    await expect(page.getByText('Sedang berjalan')).toBeVisible();
    await unmoved(page);
    await open(page);
    await expect(page.getByText(GOAL)).toBeVisible();
    await open(boss);
    await mark(boss);
    await page.getByLabel('Catatan', { exact: true }).fill(TALK);
    await page.getByRole('button', { name: 'Simpan catatan' }).click();
    await expect(page.locator('.ev-timeline').first()).toContainText(TALK);
    await expect(boss.locator('.ev-timeline').first()).toContainText(TALK);
    await unmoved(boss);
    await expect(page.getByRole('button', { name: 'Tinjauan akhir' })).toHaveCount(0);

    // Her superior sees the mark.
    const path = new URL(page.url()).pathname;
    const above = await visit('bagas', path);
    await expect(above.getByText('Ada pendampingan sejak', { exact: false })).toBeVisible();
    await expect(above.getByText('Ratri', { exact: false })).toHaveCount(0);

    // The time belongs to him: the bad end has to wait, the good one not.
    await fold(boss, 'Tinjauan akhir').click();
    const review = boss.locator('form[action$="tinjauan"]');
    await review.getByRole('radio', { name: /Belum membaik/ }).check();
    await review.getByLabel('Alasan').fill('Belum ada perubahan yang terlihat sampai hari ini.');
    await review.getByRole('button', { name: 'Tinjauan akhir' }).click();
    await expect(review.locator('.alert')).toContainText('seluruhnya milik pegawai');
    await review.getByRole('radio', { name: 'Membaik', exact: true }).check();
    await review.getByRole('button', { name: 'Tinjauan akhir' }).click();
    await expect(boss.locator('.ev-truth')).toContainText('Selesai: membaik');
    await expect(page.locator('.ev-truth')).toContainText('Selesai: membaik');
});

test('a proposed reward is decided by somebody else, and the one it is for sees it', async ({ visit, trouble }) => {
    trouble.expect(/status of 422/);
    const page = await visit('nirmala', '/tindak-lanjut');
    await expect(page.getByText('Menunggu putusan')).toBeVisible();
    await mark(page);
    const keeper = await visit('ningrum', '/tindak-lanjut');
    const place = row(keeper, people.nirmala.name).first();
    await fold(place, 'Putuskan usulan').click();
    await place.getByRole('button', { name: 'Tolak dengan alasan' }).click();
    await expect(place.getByLabel('Alasan')).toHaveAccessibleDescription(/Wajib diisi/);
    await place.getByLabel('Alasan').fill('Disetujui rapat tim penilai kinerja.');
    await place.getByRole('button', { name: 'Terima usulan' }).click();
    await expect(place).toContainText('Diterima');
    await expect(page.locator('[data-part="saya"]')).toContainText('Diterima');
    await unmoved(page);
});

test('credit points come out as on paper, and what they begin from is kept', async ({ visit, trouble }) => {
    trouble.expect(/status of 422/);
    const page = await visit('lestari', '/angka-kredit', { phone: true });
    await expect(page.getByText('Kurang 2,500: terkumpul 17,500 dari 20.').first()).toBeVisible();
    await expect(page.getByText('Terampil: 12/12 bulan × 150% × 5 = 15/2')).toBeVisible();
    const keeper = await visit('ningrum', '/angka-kredit');
    await expect(keeper.getByText('Ahli Pertama: 8/12 bulan × 100% × 12,5 = 25/3')).toBeVisible();
    await expect(keeper.getByText('Ahli Muda: 4/12 bulan × 100% × 25 = 25/3')).toBeVisible();
    await expect(keeper.locator('.tl-credit b')).toHaveText(['8,333', '8,333']);
    await keeper.emulateMedia({ media: 'print' });
    await expect(keeper.locator('.ev-document')).toBeVisible();
    await expect(keeper.locator('.tl-standing').first()).toBeHidden();
    await keeper.emulateMedia({ media: 'screen' });
    await keeper.getByRole('link', { name: people.lestari.name }).click();
    await live(keeper);
    await fold(keeper, 'Catat TMT dan saldo awal').click();
    await keeper.getByRole('radio', { name: 'Naik pangkat' }).check();
    await keeper.getByLabel('TMT terakhir').fill('2024-04-01');
    await keeper.getByLabel('Saldo awal').fill('12,5');
    await keeper.getByLabel('Sumber').fill('PAK 99');
    await keeper.getByRole('button', { name: 'Simpan' }).click();
    await expect(keeper.getByLabel('Saldo per tanggal')).toHaveAccessibleDescription(/Wajib diisi/);
    await keeper.getByLabel('Saldo per tanggal').fill('2024-12-31');
    await keeper.getByRole('button', { name: 'Simpan' }).click();
    await expect(keeper.getByText('PAK 99').first()).toBeVisible();
    await expect(page.getByText('Cukup, lebih 0,000: terkumpul 20,000 dari 20.').first()).toBeVisible();
    const none = await visit('ratri', '/angka-kredit');
    await expect(none.getByText('jabatan sekarang bukan jabatan fungsional', { exact: false })).toBeVisible();
});

for (const plain of [false, true]) {
    test(`a setting is changed with a reason and stays in the history${plain ? ', without JavaScript' : ''}`, async ({ visit, trouble }) => {
        trouble.expect(/status of 422/);
        const page = await visit('ningrum', '/kelola', { plain });
        await page.getByRole('main').getByRole('link', { name: 'Pengaturan' }).click();
        const place = row(page, 'Masa penilaian tahunan').first();
        await place.locator('summary').click();
        await place.getByLabel('Nilai baru').fill('500');
        await place.getByRole('button', { name: 'Simpan' }).click();
        await expect(place.getByLabel('Nilai baru')).toHaveAccessibleDescription(/dari 1 sampai 180/);
        await expect(place.getByLabel('Nilai baru')).toHaveValue('500');
        await place.getByLabel('Nilai baru').fill('45');
        await place.getByLabel('Alasan').fill('Masa penilaian diselaraskan dengan jadwal reviu Inspektorat.');
        await place.getByRole('button', { name: 'Simpan' }).click();
        await expect(place).toContainText('45 hari');
        await expect(place).toContainText('awalnya 31 hari');
        await expect(page.locator('#riwayat-pengaturan')).toContainText('31 hari menjadi 45 hari');
        await expect(page.locator('#riwayat-pengaturan')).toContainText('jadwal reviu Inspektorat');
        // Zones are the task of somebody else.
        await expect(row(page, 'Zona waktu').locator('summary')).toHaveCount(0);
    });
}

test('whoever is waited for is reminded once a day, and a unit rates later', async ({ visit }) => {
    const page = await visit('ningrum', '/kelola/kelengkapan');
    await page.getByRole('link', { name: /UPTD Puskesmas Melur/ }).click();
    const place = row(page, people.galih.name);
    await expect(place).toContainText('Menunggu');
    await place.getByRole('button', { name: /Ingatkan/ }).click();
    await expect(place).toContainText('Diingatkan');
    await expect(place.getByRole('button', { name: /Ingatkan/ })).toHaveCount(0);
    const boss = await visit('mahesa', '/pemberitahuan');
    await expect(boss.getByRole('main')).toContainText('menunggu penilaian Anda');
    await expect(boss.getByRole('main')).toContainText(`Diingatkan oleh ${people.ningrum.name}`);
});
