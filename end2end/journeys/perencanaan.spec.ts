import type { Page } from '@playwright/test';
import { signIn } from '../support/app.ts';
import { people } from '../support/people.ts';
import { expect, fold, live, liveMark, mark, test, unmoved } from '../support/test.ts';

const NEXT = new Date().getFullYear() + 1;
const OWN = `/perencanaan/saya?tahun=${NEXT}`;
const BOARD = `/perencanaan?tahun=${NEXT}`;

const side = (page: Page) => page.getByRole('complementary');
/** The draft was stored just now. */
const stored = (page: Page) => expect(page.locator('[data-saved]').first()).toHaveText(/^Tersimpan \d\d\.\d\d/);

test('an employee writes a plan, the superior says what he expects, gives it back and agrees, each seen at once', async ({ visit, trouble }) => {
    trouble.expect(/status of 422/);
    const page = await visit('lestari', OWN, { phone: true });
    const boss = await visit('mahesa', BOARD);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Rencana SKP ${NEXT}`);
    await expect(page.getByText('Cakupan dijaga merata di enam posyandu')).toBeVisible();

    // A target that says nothing: told beside the plan, with the way to the field.
    const target = page.getByLabel('Target', { exact: true }).first();
    await target.fill('0');
    await expect(side(page).getByRole('link', { name: /RHK 1, indikator 1, Target/ })).toBeVisible();
    await page.getByRole('button', { name: 'Ajukan', exact: true }).click();
    await expect(side(page).getByText('Belum terkirim. Satu isian perlu dibetulkan.')).toBeVisible();
    await target.fill('245');
    await stored(page);
    await expect(side(page).getByText('Lengkap. Rencana siap diajukan.')).toBeVisible();
    await page.reload();
    await live(page);
    await expect(page.getByLabel('Target', { exact: true }).first()).toHaveValue('245');

    // The superior writes while the plan is a draft; the employee sees it without doing anything.
    await boss.getByRole('listitem').filter({ hasText: people.lestari.name }).getByRole('link', { name: /Lihat/ }).click();
    await live(boss);
    await mark(page);
    await boss.getByLabel('Ekspektasi pimpinan atas RHK ini').first().fill('Tanpa bayi yang terlewat.');
    await expect(page.getByText('Tanpa bayi yang terlewat.')).toBeVisible();
    await unmoved(page);

    await page.getByRole('button', { name: 'Ajukan', exact: true }).click();
    await expect(page.getByText(/^Menunggu keputusan drg/)).toBeVisible();
    await expect(boss.getByRole('heading', { name: 'Keputusan' })).toBeVisible();
    // Giving it back needs words.
    await boss.getByRole('button', { name: 'Kembalikan', exact: true }).click();
    await expect(boss.getByLabel('Komentar')).toHaveAccessibleDescription('Wajib diisi.');
    await boss.getByLabel('Komentar').fill('Tambahkan indikator biaya.');
    await boss.getByRole('button', { name: 'Kembalikan', exact: true }).click();
    await expect(page.getByText('Dikembalikan: Tambahkan indikator biaya.')).toBeVisible();
    await page.getByRole('link', { name: 'Perbaiki dan ajukan lagi' }).click();
    await live(page);
    await page.getByRole('button', { name: 'Tambah indikator' }).first().click();
    await expect(page.getByRole('heading', { name: 'Indikator 1.4' })).toBeVisible();
    await fold(page, 'Hapus indikator 1.4').click();
    await page.getByRole('button', { name: 'Hapus', exact: true }).click();
    await expect(page.getByRole('heading', { name: 'Indikator 1.4' })).toHaveCount(0);
    await page.getByRole('button', { name: 'Ajukan', exact: true }).click();
    await expect(page.getByText(/^Menunggu keputusan drg/)).toBeVisible();
    await boss.reload();
    await live(boss);
    await boss.getByRole('button', { name: 'Setujui', exact: true }).click();
    await expect(page.getByText(`Disetujui, berlaku mulai 1 Januari ${NEXT}.`)).toBeVisible();
});

test('a change of a running SKP is a new version, with the old target beside the new one', async ({ visit }) => {
    const page = await visit('rahma', '/perencanaan?tahun=' + (NEXT - 1));
    await page.getByRole('link', { name: 'Rencana, versi, dan dialog' }).click();
    await live(page);
    await fold(page, 'Usulkan perubahan').click();
    await page.getByLabel('Alasan perubahan').fill('Loket kedua ditutup.');
    await page.getByRole('button', { name: 'Usulkan perubahan' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Perubahan SKP ${NEXT - 1}`);
    await live(page);
    await page.getByLabel('Target', { exact: true }).first().fill('1.000');
    await expect(side(page).locator('ins').filter({ hasText: '1.000' })).toBeVisible();
    await expect(side(page).locator('del').filter({ hasText: '1.200' })).toBeVisible();
});

test('minutes of a talk are confirmed by the other side', async ({ visit }) => {
    const page = await visit('galih', OWN);
    await page.getByRole('button', { name: 'Saya setuju dengan catatan ini' }).click();
    await expect(page.getByText(/^Pegawai setuju/)).toBeVisible();
});

test('rows from a spreadsheet are shown before they are added', async ({ visit }) => {
    const page = await visit('galih', OWN);
    await fold(page, 'Tempel dari lembar sebar').click();
    await page.getByLabel('Baris dari lembar sebar').fill('RHK\tAspek\tIKI\tTarget\tSatuan\nTersedianya data kader\tKuantitas\tJumlah kader\t24\torang\n\tWaktu\tLaporan\tbesok\t');
    await expect(page.getByRole('region', { name: 'Pratinjau' })).toContainText('Target dibaca sebagai uraian');
    await page.getByRole('button', { name: 'Tambahkan 2 baris' }).click();
    await live(page);
    await expect(page.getByRole('textbox', { name: 'Rencana hasil kerja' }).last()).toHaveValue('Tersedianya data kader');
});

test('a wrong superior is corrected with one approval', async ({ visit }) => {
    const page = await visit('ningrum', '/perencanaan');
    const report = page.getByRole('listitem').filter({ hasText: 'Danang Sketsa' });
    await report.locator('summary', { hasText: 'Setujui dan betulkan' }).click();
    await report.getByRole('button', { name: 'Setujui dan betulkan' }).click();
    await expect(report).toHaveCount(0);
});

test('two pages of one draft overwrite nothing unseen', async ({ visit, trouble }) => {
    trouble.expect(/status of 422/);
    const page = await visit('lestari', OWN);
    const other = await visit('lestari', OWN, { phone: true });
    const field = (on: Page) => on.getByRole('textbox', { name: 'Rencana hasil kerja' }).first();
    await field(page).fill('Terlindunginya bayi');
    await stored(page);
    await field(other).fill('Terjaganya bayi');
    await expect(field(other)).toHaveAccessibleDescription(/di halaman lain sudah tertulis “Terlindunginya bayi”/);
    await expect(field(other)).toHaveValue('Terjaganya bayi');
    // Leaving the field sends it once more, before the finger is up again; the choice is made before the answer is here.
    await other.route('**/api/perencanaan/isi', async route => {
        await new Promise(done => setTimeout(done, 600));
        await route.continue();
    });
    await other.locator('form:has([data-wrong])').getByLabel('Pakai punya saya').click({ delay: 100 });
    await stored(other);
    await page.reload();
    await expect(field(page)).toHaveValue('Terjaganya bayi');
});

test('an ended session is told where one writes, and what was typed is stored after signing in again', async ({ visit, trouble }) => {
    trouble.expect(/status of 401/);
    const page = await visit('lestari', OWN);
    await page.context().clearCookies();
    const field = page.getByRole('textbox', { name: 'Rencana hasil kerja' }).first();
    await field.fill('Terlindunginya bayi di posyandu');
    await expect(page.locator('[data-saved] .alert')).toBeInViewport();
    await expect(liveMark(page).getByRole('link', { name: 'Sesi berakhir. Masuk lagi' })).toBeVisible();
    const again = await page.context().newPage();
    await again.goto('/masuk');
    await signIn(again, 'lestari');
    await stored(page);
    await page.reload();
    await expect(field).toHaveValue('Terlindunginya bayi di posyandu');
});
