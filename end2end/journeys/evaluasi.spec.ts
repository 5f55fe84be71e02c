import type { Page } from '@playwright/test';
import { signIn } from '../support/app.ts';
import { people } from '../support/people.ts';
import { expect, fold, live, mark, test, unmoved } from '../support/test.ts';

const LONG = 'Target imunisasi di wilayah kerjanya tercapai dengan bukti yang lengkap setiap bulan.';
const KIND = 'Bertukar jadwal ketika vaksin datang terlambat, dan menjaga kerja sama dengan kader.';

/** The page on which Galih is rated, from the list of Mahesa. */
async function toGalih(page: Page): Promise<void> {
    await page.getByRole('link', { name: people.galih.name, exact: true }).click();
    await expect(page.getByRole('heading', { level: 1, name: people.galih.name })).toBeVisible();
}

const level = (page: Page, group: string, name: string) => page.getByRole('group', { name: group }).getByRole('radio', { name });
const sources = (page: Page, nth: number) => page.getByRole('group', { name: 'Dasar penilaian' }).nth(nth).getByRole('checkbox');
const outcome = (page: Page) => page.locator('.outcome-line');

/** Fills in both ratings. */
async function rate(page: Page): Promise<void> {
    await level(page, 'Rating hasil kerja', 'Sesuai ekspektasi').check();
    await page.getByLabel('Alasan penilaian hasil kerja').fill(LONG);
    await sources(page, 0).first().check();
    await level(page, 'Rating perilaku kerja', 'Di atas ekspektasi').check();
    await page.getByLabel('Alasan penilaian perilaku kerja').fill(KIND);
    await sources(page, 1).first().check();
}

test('the predikat follows from both ratings as they are chosen; set, delivered and received at once', async ({ visit, trouble }) => {
    trouble.expect(/status of 422/);
    const boss = await visit('mahesa', '/evaluasi');
    await toGalih(boss);
    // Nothing is chosen that the rater did not choose, and there is no field for the predikat.
    await expect(level(boss, 'Rating perilaku kerja', 'Sesuai ekspektasi')).not.toBeChecked();
    await expect(boss.locator('form [name="predikat"]')).toHaveCount(0);
    await expect(outcome(boss)).toContainText('Pilih kedua rating');

    // Without reason and source it is refused, beside the fields, and what was chosen stays.
    await level(boss, 'Rating hasil kerja', 'Di bawah ekspektasi').check();
    await level(boss, 'Rating perilaku kerja', 'Di bawah ekspektasi').check();
    await expect(outcome(boss)).toContainText('Sangat Kurang');
    await boss.getByLabel('Alasan penilaian hasil kerja').fill('Pendek');
    await boss.getByRole('button', { name: 'Tetapkan', exact: true }).click();
    await expect(boss.getByLabel('Alasan penilaian hasil kerja')).toHaveAccessibleDescription(/Terlalu singkat/);
    await expect(boss.getByLabel('Alasan penilaian hasil kerja')).toHaveValue('Pendek');
    await expect(level(boss, 'Rating hasil kerja', 'Di bawah ekspektasi')).toBeChecked();

    // The draft saves itself; the suggestion waited for the view of the rater.
    await rate(boss);
    await expect(outcome(boss)).toContainText('Baik');
    await expect(boss.getByText(/^Draf tersimpan .*\d\d\.\d\d/)).toBeVisible();
    await expect(boss.getByRole('button', { name: 'Buka usulan sistem' })).toBeVisible();
    await boss.reload();
    await live(boss);
    await expect(boss.getByLabel('Alasan penilaian perilaku kerja')).toHaveValue(KIND);
    await expect(level(boss, 'Rating perilaku kerja', 'Di atas ekspektasi')).toBeChecked();
    await expect(sources(boss, 1).first()).toBeChecked();

    const page = await visit('galih', '/evaluasi', { phone: true });
    await mark(page);
    await boss.getByRole('button', { name: 'Tetapkan', exact: true }).click();
    await expect(boss).not.toHaveURL(/evaluasi\/[^/]+\/[^/]+$/);
    await boss.goto('/evaluasi');
    await boss.getByRole('listitem').filter({ hasText: people.galih.name }).getByRole('button', { name: /Sampaikan/ }).click();
    await expect(boss.getByRole('listitem').filter({ hasText: people.galih.name })).toContainText('Disampaikan, menunggu diterima');

    // The employee sees it at once, and why.
    const row = page.getByRole('listitem').filter({ hasText: 'Disampaikan, menunggu diterima' }).first();
    await expect(row).toContainText('Baik');
    await unmoved(page);
    await row.getByRole('link', { name: /Buka hasil/ }).click();
    await live(page);
    await expect(page.locator('.ev-truth')).toContainText('Baik');
    await fold(page, 'Mengapa predikat ini?').click();
    const why = page.locator('details.why');
    await expect(why).toContainText('PermenPANRB 6/2022');
    await expect(why).toContainText(KIND);
    await expect(why).toContainText('Yang akan mengubahnya');
    await page.getByRole('button', { name: 'Saya telah menerima' }).click();
    await expect(page.locator('#linimasa')).toContainText('Pegawai telah menerima');
});

test('an objection is explained and decided, and the predikat changes before the eyes of the employee', async ({ visit, trouble }) => {
    trouble.expect(/status of 422/);
    const page = await visit('puspa', '/evaluasi');
    await page.getByRole('listitem').filter({ hasText: 'Keberatan, menunggu penjelasan' }).getByRole('link').first().click();
    await live(page);
    const before = await page.locator('.ev-truth b').innerText();
    await expect(page.locator('#linimasa')).toContainText('Keberatan diajukan');
    await mark(page);
    const path = new URL(page.url()).pathname;

    const rater = await visit('seno', path);
    await rater.getByRole('button', { name: 'Kirim penjelasan' }).click();
    await expect(rater.getByLabel('Penjelasan pejabat penilai')).toHaveAccessibleDescription(/Wajib diisi/);
    await rater.getByLabel('Penjelasan pejabat penilai').fill('Laporan kedua terlambat dua hari; bukti pengirimannya belum saya terima.');
    await rater.getByRole('button', { name: 'Kirim penjelasan' }).click();
    await expect(rater.getByRole('button', { name: 'Kirim penjelasan' })).toHaveCount(0);
    await expect(page.locator('#linimasa')).toContainText('bukti pengirimannya belum saya terima');

    const head = await visit('ambar', '/evaluasi');
    await head.getByRole('link', { name: new RegExp(`Dengar dan putuskan.*${people.puspa.name}`) }).click();
    await live(head);
    await head.getByRole('radio', { name: /Diubah/ }).check();
    await level(head, 'Rating hasil kerja', 'Di atas ekspektasi').check();
    await level(head, 'Rating perilaku kerja', 'Di atas ekspektasi').check();
    await expect(outcome(head)).toContainText('Sangat Baik');
    await head.getByLabel('Alasan putusan').fill('Bukti pengiriman menunjukkan laporan kedua tiba sebelum batas waktunya.');
    await head.getByRole('group', { name: 'Bukti yang mendasari' }).getByRole('checkbox').first().check();
    await head.getByRole('button', { name: 'Putuskan' }).click();
    await expect(head.locator('.ev-truth')).toContainText('Sangat Baik');
    await expect(page.locator('.ev-truth')).toContainText('Sangat Baik');
    expect(before).not.toBe('Sangat Baik');
    await expect(page.getByText(`Sebelumnya ${before}.`)).toBeVisible();
    await expect(page.locator('#linimasa')).toContainText('Diputus: diubah');
    await unmoved(page);
});

test('a result is received and objected to: with reasons, once, by nobody else, and both superiors see it at once', async ({ visit, trouble }) => {
    trouble.expect(/status of (404|409|422)/);
    const page = await visit('fajar', '/evaluasi', { phone: true });
    const row = page.getByRole('listitem').filter({ hasText: 'Disampaikan, menunggu diterima' }).filter({ hasText: 'Tahun ' });
    await row.getByRole('link', { name: /Buka hasil/ }).click();
    await live(page);
    const path = new URL(page.url()).pathname;
    const rater = await visit('utari', path);
    await mark(rater);
    // Somebody who has nothing to do with it does not even learn that it exists.
    await expect((await visit('seno', path)).getByRole('heading', { level: 1 })).toHaveText('Halaman tidak ditemukan');

    await page.getByRole('button', { name: 'Saya telah menerima' }).click();
    await expect(rater.locator('#linimasa')).toContainText('Pegawai telah menerima');
    await expect(page.getByText(/Anda dapat mengajukan keberatan sampai/)).toBeVisible();
    // The same form open once more, in another tab.
    const second = await page.context().newPage();
    await second.goto(path);
    await live(second);
    await fold(second, 'Ajukan keberatan').click();
    await second.getByLabel('Alasan keberatan').fill('Dikirim untuk kedua kalinya, dari tab yang terlupa sejak pagi tadi.');

    await fold(page, 'Ajukan keberatan').click();
    await page.getByRole('button', { name: 'Ajukan keberatan' }).click();
    await expect(page.getByLabel('Alasan keberatan')).toHaveAccessibleDescription(/Wajib diisi/);
    const reason = 'Dua layanan yang saya bangun belum dihitung; tautannya ada pada catatan bulan September.';
    await page.getByLabel('Alasan keberatan').fill(reason);
    await page.getByRole('checkbox').first().check();
    await page.getByRole('button', { name: 'Ajukan keberatan' }).click();
    await expect(page.locator('#linimasa')).toContainText('Keberatan diajukan');
    await expect(page.getByText(/menunggu penjelasan pejabat penilai sampai/)).toBeVisible();
    await expect(rater.locator('#linimasa')).toContainText(reason);
    await expect(rater.getByLabel('Penjelasan pejabat penilai')).toBeVisible();
    await unmoved(rater);

    // Nothing is lost in the other tab, and nothing is stored twice.
    await second.getByRole('button', { name: 'Ajukan keberatan' }).click();
    await expect(second.getByRole('alert').filter({ hasText: /\S/ }).first()).toBeVisible();
    await second.close();
    const decider = await visit('dharma', path);
    await expect(decider.locator('#linimasa').getByText('Keberatan diajukan')).toHaveCount(1);
});

test('the objection of last year stands with both sides, its decision and the document', async ({ visit }) => {
    const page = await visit('ratri', '/evaluasi');
    await page.getByRole('listitem').filter({ hasText: 'Final, penilaian diubah' }).getByRole('link').first().click();
    const course = page.locator('#linimasa');
    for (const step of ['Penilaian ditetapkan', 'Hasil disampaikan', 'Pegawai telah menerima', 'Keberatan diajukan', 'Penjelasan pejabat penilai', 'Diputus: diubah']) {
        await expect(course).toContainText(step);
    }
    await expect(page.getByText('Sebelumnya Butuh Perbaikan.')).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Dokumen Evaluasi Kinerja Pegawai' })).toBeVisible();
    // On paper there is the form and nothing else.
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('#linimasa')).toBeHidden();
    await expect(page.locator('.ev-document')).toBeVisible();
});

test('rating works without JavaScript: the matrix follows, drafts are kept, refusals stand beside the fields', async ({ visit, trouble }) => {
    trouble.expect(/status of 422/);
    const page = await visit('mahesa', '/evaluasi', { plain: true });
    await toGalih(page);
    await level(page, 'Rating hasil kerja', 'Di atas ekspektasi').check();
    await level(page, 'Rating perilaku kerja', 'Di atas ekspektasi').check();
    await expect(outcome(page)).toContainText('Sangat Baik');
    await page.getByLabel('Alasan penilaian hasil kerja').fill('Pendek');
    await page.getByRole('button', { name: 'Tetapkan', exact: true }).click();
    await expect(page.getByLabel('Alasan penilaian hasil kerja')).toHaveAccessibleDescription(/Terlalu singkat/);
    await expect(page.getByLabel('Alasan penilaian hasil kerja')).toHaveValue('Pendek');
    await rate(page);
    // Only there without script, where roles are not looked for.
    await page.locator('noscript button').click();
    await expect(page.getByLabel('Alasan penilaian hasil kerja')).toHaveValue(LONG);
    await page.getByRole('button', { name: 'Tetapkan', exact: true }).click();
    await expect(page).toHaveURL(/setelah=|periode=/);
    await page.goto('/evaluasi');
    await expect(page.getByRole('listitem').filter({ hasText: people.galih.name })).toContainText('Ditetapkan, belum disampaikan');
});

test('a session that ends in the middle of a long reason keeps it', async ({ browserOf, trouble }) => {
    trouble.expect(/status of 401/);
    const context = await browserOf('mahesa');
    const page = await context.newPage();
    await page.goto('/evaluasi');
    await toGalih(page);
    await live(page);
    const kept = await context.cookies();
    await context.clearCookies();
    await page.getByLabel('Alasan penilaian perilaku kerja').fill(KIND.repeat(5));
    await expect(page.locator('[data-saved]')).toContainText('Sesi Anda sudah berakhir');
    await expect(page.getByLabel('Alasan penilaian perilaku kerja')).toHaveValue(KIND.repeat(5));
    // Signed in again in another tab: back here it is stored.
    const tab = await context.newPage();
    await tab.goto('/masuk');
    await signIn(tab, 'mahesa');
    expect((await context.cookies()).length).toBeGreaterThanOrEqual(kept.length);
    await page.bringToFront();
    await page.evaluate(() => window.dispatchEvent(new Event('focus')));
    await expect(page.locator('[data-saved]')).toContainText(/^Draf tersimpan/);
    await page.reload();
    await expect(page.getByLabel('Alasan penilaian perilaku kerja')).toHaveValue(KIND.repeat(5));
});

test('with the keyboard alone', async ({ visit }) => {
    const page = await visit('mahesa', '/evaluasi');
    await toGalih(page);
    await live(page);
    await page.getByRole('radio', { name: 'Di atas ekspektasi' }).first().focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowDown');
    await expect(level(page, 'Rating hasil kerja', 'Sesuai ekspektasi')).toBeChecked();
    await page.keyboard.press('Tab');
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.type(LONG);
    // Past the link that leaps over the box.
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    // The box of sources scrolls by itself when something in it is focused.
    await expect(sources(page, 0).first()).toBeFocused();
    if (!(await sources(page, 0).first().isChecked())) await page.keyboard.press('Space');
    await level(page, 'Rating perilaku kerja', 'Di atas ekspektasi').focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('Tab');
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.type(KIND);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    if (!(await sources(page, 1).first().isChecked())) await page.keyboard.press('Space');
    await expect(outcome(page)).toContainText('Baik');
    await page.getByRole('button', { name: 'Tetapkan', exact: true }).focus();
    await page.keyboard.press('Enter');
    await expect(page).not.toHaveURL(/evaluasi\/[^/]+\/[^/]+$/);
});

test('who keeps the calendar locks a period, and reopens it with a reason', async ({ visit, trouble }) => {
    trouble.expect(/status of (409|422)/);
    const page = await visit('ningrum', '/evaluasi');
    await page.getByRole('navigation', { name: 'Periode' }).getByRole('link', { name: /^Triwulan I \d/ }).first().click();
    await live(page);
    await fold(page, 'Kunci periode').click();
    await page.getByRole('button', { name: 'Kunci periode' }).click();
    await expect(page.getByText(/^Dikunci .* oleh Ningrum/)).toBeVisible();
    await fold(page, 'Buka kembali').click();
    await page.getByLabel('Alasan', { exact: true }).fill('Penilaian dua pegawai tertinggal karena cuti penilainya.');
    // A wrong year is noticed; what was typed stays.
    await page.getByLabel('Terbuka sampai').fill('2099-01-01');
    await page.getByRole('button', { name: 'Buka kembali' }).click();
    await expect(page.getByLabel('Terbuka sampai')).toHaveAccessibleDescription(/Tanggal paling akhir/);
    const soon = new Date(Date.now() + 10 * 86_400_000).toISOString().slice(0, 10);
    await page.getByLabel('Terbuka sampai').fill(soon);
    await page.getByRole('button', { name: 'Buka kembali' }).click();
    await expect(page.getByText('Penilaian dua pegawai tertinggal karena cuti penilainya.')).toBeVisible();
    // Locked again, the reopening ends.
    await fold(page, 'Kunci periode').click();
    await page.getByRole('button', { name: 'Kunci periode' }).click();
    await expect(page.locator('.ev-window')).toContainText('terkunci');
    await expect(fold(page, 'Buka kembali')).toBeVisible();
});
