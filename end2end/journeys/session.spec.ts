import type { Page } from '@playwright/test';
import { PASSWORD, BABIES, people } from '../support/people.ts';
import { actual, entry, signIn, toForm } from '../support/app.ts';
import { known } from '../support/seed.ts';
import { expect, fold, live, liveMark, test } from '../support/test.ts';

test('a wrong password says so and keeps the NIP, never the password', async ({ visit, trouble }) => {
    trouble.expect(/status of 401/);
    const page = await visit(null, '/masuk?lanjut=/profil');
    await page.getByLabel('NIP').fill(people.lestari.nip);
    await page.getByLabel('Kata sandi').fill('bukan-ini');
    await page.getByRole('button', { name: 'Masuk', exact: true }).click();
    await expect(page.getByRole('alert')).toHaveText('NIP atau kata sandi tidak cocok. Periksa keduanya, lalu coba lagi.');
    await expect(page.getByLabel('NIP')).toHaveValue(people.lestari.nip);
    await expect(page.getByLabel('Kata sandi')).toHaveValue('');
    await page.getByLabel('Kata sandi').fill(PASSWORD);
    await page.getByRole('button', { name: 'Masuk', exact: true }).click();
    await expect(page).toHaveURL('/profil');
});

test('a NIP with 17 digits is answered at the field', async ({ visit, trouble }) => {
    trouble.expect(/status of 422/);
    const page = await visit(null, '/masuk');
    await page.getByLabel('NIP').fill('1992 0115 2019 0329 0');
    await page.getByLabel('Kata sandi').fill(PASSWORD);
    await page.getByRole('button', { name: 'Masuk', exact: true }).click();
    await expect(page.getByLabel('NIP')).toHaveAccessibleDescription('NIP terdiri atas 18 angka; yang diketik 17.');
    await expect(page.getByLabel('NIP')).toHaveValue('1992 0115 2019 0329 0');
    await expect(page.getByLabel('NIP')).toBeFocused();
});

test('a NIP with spaces signs in', async ({ visit }) => {
    const page = await visit(null, '/masuk');
    await page.getByLabel('NIP').fill('19920115 201903 2 907');
    await page.getByLabel('Kata sandi').fill(PASSWORD);
    await page.getByRole('button', { name: 'Masuk', exact: true }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Capaian saya' })).toBeVisible();
});

test('too many wrong passwords have to wait, with a sentence that says how long', async ({ visit, trouble }) => {
    trouble.expect(/status of (401|429)/);
    const page = await visit(null, '/masuk');
    for (let n = 0; n < 6; n++) {
        await page.getByLabel('NIP').fill(people.galih.nip);
        await page.getByLabel('Kata sandi').fill(`salah-${n}`);
        await page.getByRole('button', { name: 'Masuk', exact: true }).click();
        await expect(page.getByRole('alert')).toBeVisible();
    }
    await expect(page.getByRole('alert')).toHaveText(/Terlalu banyak percobaan\. .* tunggu \d+ menit/);
});

test('after signing in one is where one wanted to go, never on another site', async ({ visit }) => {
    const page = await visit(null, '/pemberitahuan');
    await expect(page).toHaveURL(/masuk\?lanjut=/);
    await signIn(page, 'lestari');
    await expect(page).toHaveURL('/pemberitahuan');
    const other = await visit(null, '/masuk?lanjut=//evil.example/');
    await signIn(other, 'lestari');
    await expect(other).toHaveURL('/');
});

test('ending all other devices cuts the other browser, and its next action says so', async ({ visit, trouble, server }) => {
    trouble.expect(/status of 401/);
    const old = await visit('lestari', '/');
    await toForm(old, BABIES);
    await live(old);
    await old.getByLabel('Nilai').fill('5');
    await old.getByLabel('Keterangan').fill('ditulis di perangkat lama');
    expect(await server.streams()).toBe(1);

    const page = await visit(null, '/masuk');
    await signIn(page, 'lestari');
    await page.goto('/profil');
    await live(page);
    await expect.poll(() => server.streams()).toBe(2);
    await page.getByRole('button', { name: 'Akhiri semua perangkat lain' }).click();
    await expect(page.getByText('Hanya perangkat ini yang sedang masuk.')).toBeVisible();

    await expect.poll(() => server.streams()).toBe(1);
    await expect(liveMark(old).getByRole('link', { name: 'Sesi berakhir. Masuk lagi' })).toBeVisible();
    await live(page);
    await old.getByRole('button', { name: 'Simpan' }).click();
    await expect(old.getByRole('alert').filter({ hasText: 'Sesi Anda sudah berakhir.' })).toBeVisible();
    await expect(old.getByLabel('Keterangan')).toHaveValue('ditulis di perangkat lama');
});

test('changing the password signs the other devices out and the old word no longer opens', async ({ visit, trouble }) => {
    trouble.expect(/status of (401|422)/);
    const page = await visit('galih', '/profil');
    const part = page.getByRole('group').filter({ hasText: 'Ganti kata sandi' });
    await fold(page, 'Ganti kata sandi').click();
    await part.getByLabel('Kata sandi sekarang').fill('keliru');
    await part.getByLabel('Kata sandi baru').fill('perahu layar merah senja');
    await part.getByRole('button', { name: 'Ganti kata sandi' }).click();
    await expect(part.getByLabel('Kata sandi sekarang')).toHaveAccessibleDescription('Kata sandi sekarang tidak cocok.');
    await part.getByLabel('Kata sandi sekarang').fill(PASSWORD);
    await part.getByRole('button', { name: 'Ganti kata sandi' }).click();
    await expect(page.getByText('Kata sandi diganti. Perangkat lain sudah keluar.')).toBeVisible();

    const other = await visit(null, '/masuk');
    await other.getByLabel('NIP').fill(people.galih.nip);
    await other.getByLabel('Kata sandi').fill(PASSWORD);
    await other.getByRole('button', { name: 'Masuk', exact: true }).click();
    await expect(other.getByRole('alert')).toContainText('tidak cocok');
    await other.getByLabel('Kata sandi').fill('perahu layar merah senja');
    await other.getByRole('button', { name: 'Masuk', exact: true }).click();
    await expect(other.getByRole('heading', { level: 1, name: 'Capaian saya' })).toBeVisible();
});

/** Babies of Lestari as Beranda shows them. */
const babies = (page: Page) => actual(page.getByRole('main').filter({ hasText: BABIES }));

test('two tabs share one stream, and the one left behind takes it over', async ({ browserOf, server, visit }) => {
    const context = await browserOf('lestari');
    let asked = 0;
    context.on('request', (r) => new URL(r.url()).pathname === '/live' && asked++);
    const [first, second] = [await context.newPage(), await context.newPage()];
    await first.goto('/');
    await live(first);
    await second.goto('/');
    await live(second);
    expect(asked, 'requests to /live').toBe(1);
    expect(await server.streams()).toBe(1);

    // Both hear of an entry from a phone.
    const phone = await visit('lestari', '/', { phone: true });
    await toForm(phone, BABIES);
    await phone.getByLabel('Nilai').fill('4');
    const before = await babies(first);
    await phone.getByRole('button', { name: 'Simpan' }).click();
    await expect(phone.getByRole('heading', { name: 'Tersimpan' })).toBeVisible();
    await expect.poll(() => babies(first)).toBe(before + 4);
    await expect.poll(() => babies(second)).toBe(before + 4);

    await first.close();
    await expect.poll(() => asked).toBe(2);
    await live(second);
});

test('another person in the same browser sees no draft and sends nothing of the first', async ({ browserOf, visit, trouble }) => {
    trouble.expect(/ERR_INTERNET_DISCONNECTED|status of 401/);
    const context = await browserOf(null, { phone: true });
    const page = await context.newPage();
    await page.goto('/');
    await signIn(page, 'lestari');
    await toForm(page, BABIES);
    await live(page);
    // One is queued, one is a draft.
    await context.setOffline(true);
    await page.getByLabel('Nilai').fill('6');
    await page.getByLabel('Keterangan').fill('antrean milik Lestari');
    await page.getByRole('button', { name: 'Simpan' }).click();
    await expect(page.getByRole('heading', { name: 'Menunggu dikirim' })).toBeVisible();
    await page.getByRole('button', { name: 'Catat lagi' }).click();
    await page.getByLabel('Keterangan').fill('draf milik Lestari');
    await page.getByLabel('Nilai').fill('8');
    await page.waitForTimeout(500);

    // Her session ends without a word (a shared computer): somebody else signs in.
    await context.clearCookies();
    await context.setOffline(false);
    const his = await context.newPage();
    await his.goto('/masuk');
    await signIn(his, 'galih');
    await live(his);
    await his.getByRole('link', { name: `Catat realisasi untuk ${BABIES}` }).click();
    await expect(his.getByLabel('Keterangan')).toHaveValue('');
    await expect(his.getByText('Lestari')).toHaveCount(0);
    await expect(his.getByText(/antrean milik|menunggu dikirim|Draf dipulihkan/)).toHaveCount(0);
    await page.close();

    // Nothing of hers was stored in anybody's name; she finds both again.
    const boss = await visit('mahesa', '/tim');
    for (const name of [people.galih.name, people.lestari.name]) {
        await boss.goto('/tim');
        await boss.getByRole('link', { name }).click();
        await live(boss);
        await expect(boss.getByText('milik Lestari')).toHaveCount(0);
    }
    await his.goto('/profil');
    await his.getByRole('button', { name: 'Keluar' }).click();
    await signIn(his, 'lestari');
    await his.goto('/');
    await toForm(his, BABIES);
    await expect(his.getByText('Draf dipulihkan.')).toBeVisible();
    await expect(his.getByLabel('Keterangan')).toHaveValue('draf milik Lestari');
    await his.goto('/');
    await his.getByRole('link', { name: 'Buka SKP lengkap' }).click();
    await expect(entry(his, 'antrean milik Lestari')).toHaveCount(1);
});

test('a reply typed by one person is not sent when somebody else has signed in in another tab; a reload keeps it', async ({ visit, trouble }) => {
    trouble.expect(/status of (401|409)/);
    const page = await visit('lestari', known().skp);
    const form = page.locator('details.fold', { has: page.locator('form[action="/api/umpan-balik/kirim"] textarea') }).first();
    await form.locator('summary').click();
    await form.getByRole('textbox').fill('Balasan Lestari sendiri');

    const tab = await page.context().newPage();
    await tab.goto('/profil');
    await tab.getByRole('button', { name: 'Keluar' }).click();
    await signIn(tab, 'mahesa');
    await form.getByRole('button').click();
    await expect(form.getByRole('alert').filter({ hasText: 'Di peramban ini sekarang masuk orang lain' })).toBeVisible();
    await expect(form.getByRole('textbox')).toHaveValue('Balasan Lestari sendiri');

    await tab.goto('/profil');
    await tab.getByRole('button', { name: 'Keluar' }).click();
    await signIn(tab, 'lestari');
    await page.reload();
    await live(page);
    await expect(form.getByRole('textbox')).toHaveValue('Balasan Lestari sendiri');
    await form.getByRole('button').click();
    const said = page.locator('#hasil').getByText('Balasan Lestari sendiri', { exact: true });
    await expect(said).toBeVisible();
    await page.reload();
    await live(page);
    await expect(said).toHaveCount(1);
    await expect(form.getByRole('textbox')).toBeHidden();
});
