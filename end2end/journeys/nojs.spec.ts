import { people, PASSWORD, BABIES } from '../support/people.ts';
import { actual, entry, indicator, signIn, toForm } from '../support/app.ts';
import { photo } from '../support/files.ts';
import { expect, fold, test } from '../support/test.ts';

const plain = { plain: true };

test('sign in without script and see Beranda', async ({ visit }) => {
    const page = await visit(null, '/', plain);
    await expect(page).toHaveURL(/\/masuk\?lanjut=/);
    await signIn(page, 'lestari');
    await expect(page).toHaveURL('/');
    await expect(page.getByRole('heading', { level: 1, name: 'Capaian saya' })).toBeVisible();
    await expect(page.getByRole('heading', { level: 3, name: BABIES })).toBeVisible();
});

test('record a result with a photo without script', async ({ visit }) => {
    const page = await visit('lestari', '/', plain);
    await toForm(page, BABIES);
    await page.getByLabel('Nilai').fill('18');
    await page.getByLabel('Keterangan').fill('18 anak diimunisasi, tanpa JavaScript');
    await page.getByLabel('Bukti dukung').setInputFiles({ name: 'posyandu.jpg', mimeType: 'image/jpeg', buffer: await photo() });
    await page.getByRole('button', { name: 'Simpan' }).click();
    await expect(page.getByText(/^Tersimpan\. Nomor catatan \d+\./)).toBeVisible();
    const stored = entry(page, '18 anak diimunisasi, tanpa JavaScript');
    await expect(stored).toContainText('+18 anak');
    const picture = stored.getByRole('img', { name: 'Foto: posyandu.jpg' });
    await expect(picture).toBeVisible();
    expect(await picture.evaluate((img: HTMLImageElement) => img.decode().then(() => img.naturalWidth))).toBeGreaterThan(0);
});

test('a wrong number comes back beside the field and what was typed stays', async ({ visit, trouble }) => {
    trouble.expect(/status of 422/);
    const page = await visit('lestari', '/', plain);
    await toForm(page, BABIES);
    await page.getByLabel('Nilai').fill('90.53');
    await page.getByLabel('Keterangan').fill('Baris satu\nbaris <dua> & "tiga"');
    await page.getByLabel('Tautan', { exact: true }).fill('https://contoh.example/a?b=1&c=2');
    await page.getByLabel('Nama tautan').fill('Rekap');
    await page.getByRole('button', { name: 'Simpan' }).click();
    await expect(page.getByRole('alert')).toContainText('Satu isian perlu dibetulkan');
    await expect(page.getByLabel('Nilai')).toHaveValue('90.53');
    await expect(page.getByLabel('Nilai')).toHaveAccessibleDescription(/Pakai koma untuk desimal/);
    await expect(page.getByLabel('Keterangan')).toHaveValue('Baris satu\nbaris <dua> & "tiga"');
    await expect(page.getByLabel('Tautan', { exact: true })).toHaveValue('https://contoh.example/a?b=1&c=2');
    await expect(page.getByLabel('Nama tautan')).toHaveValue('Rekap');
    await page.getByLabel('Nilai').fill('9');
    await page.getByRole('button', { name: 'Simpan' }).click();
    await expect(page.getByText(/^Tersimpan\. Nomor catatan/)).toBeVisible();
    await expect(entry(page, 'baris <dua> & "tiga"')).toHaveCount(1);
});

test('a double tap without script records once', async ({ visit }) => {
    const page = await visit('lestari', '/', plain);
    await toForm(page, BABIES);
    await page.getByLabel('Nilai').fill('7');
    await page.getByLabel('Keterangan').fill('kirim dua kali');
    await page.getByRole('button', { name: 'Simpan' }).dblclick();
    await expect(page.getByText(/^Tersimpan/)).toBeVisible();
    await expect(entry(page, 'kirim dua kali')).toHaveCount(1);
});

test('a superior answers and the employee replies without script', async ({ visit, trouble }) => {
    trouble.expect(/status of 422/);
    const boss = await visit('mahesa', '/tim', plain);
    await boss.getByRole('link', { name: people.lestari.name }).click();
    const first = indicator(boss, BABIES).getByRole('listitem').filter({ hasText: 'Tanda terima' }).first();
    const number = (await first.innerText()).match(/Catatan no\. (\d+)/)?.[0] ?? '';
    await fold(first, 'Beri umpan balik').click();
    // Words are missing: the sentence stands at the field, the place stays open.
    await first.getByRole('button', { name: 'Kirim umpan balik' }).click();
    await expect(first.getByLabel('Umpan balik')).toHaveAccessibleDescription('Wajib diisi.');
    await first.getByLabel('Umpan balik').fill('Bagaimana cuaca hari itu?');
    await first.getByRole('button', { name: 'Tanyakan' }).click();
    await expect(first).toContainText('Bagaimana cuaca hari itu?');

    const page = await visit('lestari', '/', plain);
    await page.getByRole('link', { name: 'Buka SKP lengkap' }).click();
    const asked = entry(page, number).filter({ hasText: 'Bagaimana cuaca hari itu?' });
    await fold(asked, 'Balas').last().click();
    await asked.getByLabel('Balasan').last().fill('Hujan sejak pagi, Dok.');
    await asked.getByRole('button', { name: 'Balas' }).last().click();
    await expect(asked).toContainText('Hujan sejak pagi, Dok.');
    await boss.reload();
    await expect(first).toContainText('Hujan sejak pagi, Dok.');
});

test('accept and return entries without script', async ({ visit }) => {
    const page = await visit('lestari', '/', plain);
    for (const note of ['untuk diterima', 'untuk dikembalikan']) {
        await page.goto('/');
        await toForm(page, BABIES);
        await page.getByLabel('Nilai').fill('3');
        await page.getByLabel('Keterangan').fill(note);
        await page.getByRole('button', { name: 'Simpan' }).click();
        await expect(page.getByText(/^Tersimpan/)).toBeVisible();
    }
    const before = await actual(indicator(page, BABIES));
    const boss = await visit('mahesa', '/tim', plain);
    await boss.getByRole('link', { name: people.lestari.name }).click();
    await entry(boss, 'untuk diterima').getByRole('button', { name: 'Terima' }).click();
    await expect(entry(boss, 'untuk diterima')).toContainText('Diterima oleh drg. Mahesa Permisalan');
    const back = entry(boss, 'untuk dikembalikan');
    await fold(back, 'Kembalikan').click();
    await back.getByLabel('Alasan').fill('Lampirkan daftar hadir.');
    await back.getByRole('button', { name: 'Kembalikan' }).click();
    await expect(back).toContainText('Lampirkan daftar hadir.');
    await expect(back).toContainText('tidak dihitung');
    expect(await actual(indicator(boss, BABIES))).toBe(before - 3);
});

test('the team can be filtered without script', async ({ visit }) => {
    const page = await visit('mahesa', '/tim', plain);
    await page.getByLabel('Cari nama').fill('lestari');
    await page.getByRole('button', { name: 'Tampilkan' }).click();
    await expect(page.getByRole('link', { name: people.lestari.name })).toBeVisible();
    await expect(page.getByRole('link', { name: people.galih.name })).toHaveCount(0);
    await expect(page.getByLabel('Cari nama')).toHaveValue('lestari');
});

test('the language is switched without script, before and after signing in', async ({ visit }) => {
    const page = await visit(null, '/masuk', plain);
    await page.getByRole('button', { name: 'English' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible();
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    await page.getByLabel('NIP').fill(people.lestari.nip);
    await page.getByLabel('Password').fill(PASSWORD);
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'My results' })).toBeVisible();
    await page.goto('/profil');
    await page.getByLabel('Bahasa Indonesia').check();
    await page.getByRole('button', { name: 'Apply' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Profil' })).toBeVisible();
    await expect(page.locator('html')).toHaveAttribute('lang', 'id');
});

test('sign out without script', async ({ visit }) => {
    const page = await visit(null, '/masuk', plain);
    await signIn(page, 'lestari');
    await page.goto('/profil');
    await page.getByRole('button', { name: 'Keluar' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Masuk' })).toBeVisible();
    await page.goto('/');
    await expect(page).toHaveURL(/\/masuk/);
});
