import type { Page, Route } from '@playwright/test';
import { people } from '../support/people.ts';
import { known } from '../support/seed.ts';
import { expect, live, test } from '../support/test.ts';

/* Nothing typed is lost at the edges of pages that save themselves: a button, the way back, a page that is closed. */

const NEXT = new Date().getFullYear() + 1;
const OWN = `/perencanaan/saya?tahun=${NEXT}`;

const result = (page: Page) => page.getByRole('textbox', { name: 'Rencana hasil kerja' }).first();
const slowly = (ms: number) => async (route: Route) => {
    await new Promise((done) => setTimeout(done, ms));
    // The page may have been left meanwhile.
    await route.continue().catch(() => undefined);
};

for (const delay of [0, 1_200]) {
    test(`what is typed just before Ajukan goes along, on a line ${delay} ms long`, async ({ visit }) => {
        const page = await visit('lestari', OWN, { phone: true });
        if (delay) await page.route('**/api/perencanaan/isi', slowly(delay));
        await result(page).fill('Terlindunginya bayi sampai batita');
        await page.getByRole('button', { name: 'Ajukan', exact: true }).click();
        await expect(page.getByText('Diajukan', { exact: false }).first()).toBeVisible();
        await expect(page.getByRole('button', { name: 'Tarik kembali' })).toBeVisible();
        await expect(page.getByText('Terlindunginya bayi sampai batita').first()).toBeVisible();
    });
}

test('what the superior types just before Setujui goes along', async ({ visit }) => {
    const page = await visit('lestari', OWN, { phone: true });
    await page.getByRole('button', { name: 'Ajukan', exact: true }).click();
    await expect(page.getByRole('button', { name: 'Tarik kembali' })).toBeVisible();
    const boss = await visit('mahesa', new URL(page.url()).pathname);
    await boss.route('**/api/perencanaan/harapan', slowly(1_500));
    await boss.getByLabel('Ekspektasi pimpinan atas RHK ini').first().fill('Merata sampai dusun terjauh');
    await boss.getByRole('button', { name: 'Setujui', exact: true }).click();
    await expect(page.getByText(`Disetujui, berlaku mulai 1 Januari ${NEXT}.`)).toBeVisible();
    await expect(page.getByText('Merata sampai dusun terjauh').first()).toBeVisible();
});

test('while something on the page could not be stored, the plan is not sent', async ({ visit, trouble }) => {
    trouble.expect(/status of 422/);
    const page = await visit('lestari', OWN);
    await page.getByLabel('Target', { exact: true }).first().fill('banyak');
    await page.getByRole('button', { name: 'Ajukan', exact: true }).click();
    await expect(page.getByText('Belum terkirim. Satu isian perlu dibetulkan.')).toBeVisible();
    await page.reload();
    await expect(page.getByRole('button', { name: 'Ajukan', exact: true })).toBeVisible();
});

test('who leaves at once loses nothing', async ({ visit, trouble }) => {
    // What was on its way and what was typed after it may arrive in either order.
    trouble.expect(/status of 422/);
    const page = await visit('lestari', OWN, { phone: true });
    await result(page).fill('Terlindunginya bayi');
    await page.goto('/');
    await page.goto(OWN);
    await expect(result(page)).toHaveValue('Terlindunginya bayi');
    await live(page);
    // In the middle of a save of the same field, too.
    await page.route('**/api/perencanaan/isi', slowly(2_000));
    await result(page).press('End');
    await result(page).pressSequentially(' dan batita');
    await page.waitForTimeout(1_100);
    await result(page).pressSequentially(' di posyandu');
    await page.goto('/');
    await page.unroute('**/api/perencanaan/isi');
    await page.goto(OWN);
    await expect(result(page)).toHaveValue('Terlindunginya bayi dan batita di posyandu');
});

test('two pages of one rater overwrite nothing unseen', async ({ visit, trouble }) => {
    trouble.expect(/status of 422/);
    const rate = async (phone: boolean) => {
        const page = await visit('mahesa', '/evaluasi', { phone });
        await page.getByRole('link', { name: people.galih.name, exact: true }).click();
        await live(page);
        return page;
    };
    const [desk, phone] = [await rate(false), await rate(true)];
    const note = (page: Page) => page.getByLabel('Catatan atau rekomendasi');
    await phone.route('**/api/evaluasi/draf', slowly(2_500));
    await note(phone).fill('Ditulis di ponsel');
    await note(desk).fill('Ditulis di meja');
    await expect(note(phone)).toHaveAccessibleDescription(/di halaman lain sudah tertulis “Ditulis di meja”/);
    await expect(note(phone)).toHaveValue('Ditulis di ponsel');
    await phone.unroute('**/api/evaluasi/draf');
    await phone.getByLabel('Pakai yang tersimpan').click();
    await expect(note(phone)).toHaveValue('Ditulis di meja');
    await note(phone).fill('Disepakati');
    await expect(note(desk)).toHaveValue('Disepakati');
});

test('before the program has arrived on a slow line, nothing typed is lost either', async ({ browserOf }) => {
    const phone = await browserOf('lestari', { phone: true });
    const page = await phone.newPage();
    await page.route('**/*.wasm', slowly(15_000));
    await page.goto(OWN);
    await result(page).fill('Ditulis sebelum halaman hidup');
    const count = await page.getByRole('textbox', { name: 'Rencana hasil kerja' }).count();
    await page.getByRole('button', { name: 'Tambah RHK', exact: true }).click();
    await expect(page.getByRole('textbox', { name: 'Rencana hasil kerja' })).toHaveCount(count + 1);
    await expect(result(page)).toHaveValue('Ditulis sebelum halaman hidup');
    // Or by the way back.
    await result(page).fill('Ditulis sebelum pergi');
    await page.goto('/');
    await page.goto(OWN);
    await expect(result(page)).toHaveValue('Ditulis sebelum pergi');
});

test('what is typed while the form is on its way stays in it', async ({ visit }) => {
    const boss = await visit('mahesa', known().member);
    await boss.route('**/api/umpan-balik/kirim', slowly(1_500));
    const thread = boss.locator('form[action="/api/umpan-balik/kirim"]').last();
    await thread.locator('..').locator('summary').first().click().catch(() => undefined);
    await thread.getByRole('textbox').fill('Lanjutkan.');
    await thread.getByRole('button', { name: /Kirim/ }).last().click();
    await thread.getByRole('textbox').fill('Dan satu hal lagi');
    await expect(boss.getByRole('listitem').filter({ hasText: 'Lanjutkan.' }).first()).toBeVisible();
    await expect(thread.getByRole('textbox')).toHaveValue('Dan satu hal lagi');
});

test('a number typed just before leaving arrives', async ({ visit }) => {
    const aksi = `${known().skp}/aksi?periode=4`;
    const page = await visit('lestari', aksi, { phone: true });
    const number = page.locator('[data-part^="nilai-"] input[inputmode=decimal]').first();
    await number.fill('239');
    await page.goto('/');
    await page.goto(aksi);
    await expect(number).toHaveValue('239');
});

test('what was typed without a network is back after the page was closed, and is stored', async ({ browserOf, visit, trouble }) => {
    trouble.expect(/ERR_INTERNET_DISCONNECTED|ERR_FAILED/);
    const phone = await browserOf('lestari', { phone: true });
    const page = await phone.newPage();
    await page.goto(OWN);
    await live(page);
    await phone.setOffline(true);
    await result(page).fill('Terlindunginya bayi di enam posyandu');
    await page.close();
    await phone.setOffline(false);
    const again = await phone.newPage();
    await again.goto(OWN);
    await expect(result(again)).toHaveValue('Terlindunginya bayi di enam posyandu');
    await expect(again.locator('[data-saved]').first()).toHaveText(/^Tersimpan \d\d\.\d\d/);
    const desk = await visit('lestari', OWN);
    await expect(result(desk)).toHaveValue('Terlindunginya bayi di enam posyandu');
});

test('what was typed without a network does not overwrite what was written elsewhere meanwhile', async ({ browserOf, visit, trouble }) => {
    trouble.expect(/ERR_INTERNET_DISCONNECTED|ERR_FAILED|status of 422/);
    const phone = await browserOf('lestari', { phone: true });
    const page = await phone.newPage();
    await page.goto(OWN);
    await live(page);
    await phone.setOffline(true);
    await result(page).fill('Ditulis di ponsel');
    await page.close();
    const desk = await visit('lestari', OWN);
    await result(desk).fill('Ditulis di meja');
    await expect(desk.locator('[data-saved]').first()).toHaveText(/^Tersimpan \d\d\.\d\d/);
    await phone.setOffline(false);
    const again = await phone.newPage();
    await again.goto(OWN);
    await expect(result(again)).toHaveAccessibleDescription(/di halaman lain sudah tertulis “Ditulis di meja”/);
    await expect(result(again)).toHaveValue('Ditulis di ponsel');
});
