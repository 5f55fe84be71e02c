import { entry, toForm } from '../support/app.ts';
import { BABIES, SURVEY } from '../support/people.ts';
import { known } from '../support/seed.ts';
import { expect, fold, live, test } from '../support/test.ts';

const COMMA = 'Pakai koma untuk desimal: 90,53. Titik hanya untuk ribuan: 1.234.';
const NUMBER = 'Tulis angka saja, misalnya 1.234,5.';

const WRONG: [string, string | RegExp][] = [
    ['90.53', COMMA],
    ['1,000.5', NUMBER],
    ['-1', 'Nilai tidak boleh di bawah nol.'],
    ['1e308', NUMBER],
    ['NaN', NUMBER],
    ['', 'Wajib diisi.'],
    ['1234567890'.repeat(4), 'Angka terlalu besar.'],
    ['1,23456', 'Paling banyak empat angka di belakang koma.'],
    ['delapan belas', NUMBER],
    ['１８', NUMBER],
];

for (const plain of [false, true]) {
    test(`numbers that cannot be read are answered at the field and stay${plain ? ', without script' : ''}`, async ({ visit, trouble }) => {
        trouble.expect(/status of 422/);
        const page = await visit('lestari', '/', { plain });
        await toForm(page, SURVEY);
        for (const [typed, sentence] of WRONG) {
            await page.getByLabel('Nilai').fill(typed);
            await page.getByLabel('Keterangan').fill(`mencoba "${typed}"`);
            await page.getByRole('button', { name: 'Simpan' }).click();
            await expect(page.getByRole('alert').filter({ hasText: 'Satu isian perlu dibetulkan' })).toBeVisible();
            await expect(page.getByLabel('Nilai'), typed).toHaveAccessibleDescription(sentence);
            await expect(page.getByLabel('Nilai')).toHaveAttribute('aria-invalid', 'true');
            await expect(page.getByLabel('Nilai')).toHaveValue(typed);
            await expect(page.getByLabel('Keterangan')).toHaveValue(`mencoba "${typed}"`);
        }
        await page.goto(known().skp);
        await expect(page.getByText('mencoba')).toHaveCount(0);
    });
}

for (const [typed, shown] of [['1.000,5', '1.000,5'], [' 88,31 ', '88,31'], ['1000', '1.000'], ['0', '0'], ['90,5300', '90,53']]) {
    test(`the number "${typed}" is stored as ${shown}`, async ({ visit }) => {
        const page = await visit('lestari', '/');
        await toForm(page, SURVEY);
        await page.getByLabel('Nilai').fill(typed);
        await page.getByLabel('Keterangan').fill('angka diterima');
        await page.getByRole('button', { name: 'Simpan' }).click();
        await expect(page.getByRole('heading', { name: 'Tersimpan' })).toBeVisible();
        await page.getByRole('link', { name: 'Lihat catatan' }).click();
        await expect(entry(page, 'angka diterima').getByText(`${shown} nilai`, { exact: true })).toBeVisible();
    });
}

for (const plain of [false, true]) {
    test(`days outside the SKP and days to come are answered at the field${plain ? ', without script' : ''}`, async ({ visit, trouble }) => {
        trouble.expect(/status of 422/);
        const page = await visit('lestari', '/', { plain });
        await toForm(page, BABIES);
        const year = Number((await page.getByLabel('Tanggal').inputValue()).slice(0, 4));
        await page.getByLabel('Nilai').fill('3');
        for (const [day, sentence] of [
            [`${year - 1}-12-31`, `Tanggal harus di dalam masa SKP: 1 Januari ${year} sampai 31 Desember ${year}.`],
            [`${year + 1}-01-01`, /Tanggal (harus di dalam masa SKP|tidak boleh setelah hari ini)/],
            ['', /Wajib diisi|Tanggal ini tidak ada/],
        ] as const) {
            await page.getByLabel('Tanggal').fill(day);
            await page.getByRole('button', { name: 'Simpan' }).click();
            await expect(page.getByLabel('Tanggal'), day).toHaveAccessibleDescription(sentence);
            await expect(page.getByLabel('Tanggal')).toHaveValue(day);
            await expect(page.getByLabel('Nilai')).toHaveValue('3');
        }
        // Tomorrow lies within the SKP on every day but the last one.
        const tomorrow = new Date(Date.now() + 31 * 3_600_000).toISOString().slice(0, 10);
        await page.getByLabel('Tanggal').fill(tomorrow);
        await page.getByRole('button', { name: 'Simpan' }).click();
        await expect(page.getByLabel('Tanggal')).toHaveAccessibleDescription(/Tanggal (tidak boleh setelah hari ini, \d+ \p{L}+ \d{4}|harus di dalam masa SKP.*)\.$/u);
    });
}

test('a hundred thousand characters are too many, said with both numbers, and stay', async ({ visit, trouble }) => {
    trouble.expect(/status of 422/);
    const page = await visit('lestari', '/');
    await toForm(page, BABIES);
    const long = 'panjang sekali '.repeat(6_667).slice(0, 100_000).trimEnd();
    await page.getByLabel('Nilai').fill('3');
    await page.getByLabel('Keterangan').fill(long);
    await page.getByRole('button', { name: 'Simpan' }).click();
    await expect(page.getByLabel('Keterangan')).toHaveAccessibleDescription(/^Terlalu panjang: (99\.?99\d|100\.?000) huruf, paling banyak 4\.?000\.$/);
    expect((await page.getByLabel('Keterangan').inputValue()).length).toBe(long.length);

    const boss = await visit('mahesa', known().member);
    const part = boss.getByRole('listitem').filter({ hasText: 'Tanda terima' }).first();
    await fold(part, 'Beri umpan balik').click();
    await part.getByLabel('Umpan balik').fill(long);
    await part.getByRole('button', { name: 'Kirim umpan balik' }).click();
    await expect(part.getByLabel('Umpan balik')).toHaveAccessibleDescription(/^Terlalu panjang/);
    expect((await part.getByLabel('Umpan balik').inputValue()).length).toBe(long.length);
});

test('emoji, right-to-left text and markup are words, on every page they appear on', async ({ visit }) => {
    const wild = 'Hadir 👩‍⚕️🎉 مرحبا <script>window.__evil=1</script><img src=x onerror=window.__evil=2> &amp; "kutip" \u202Eterbalik\u202C';
    const kept = wild.replace(/[\u202E\u202C]/g, '');
    const page = await visit('lestari', '/');
    await toForm(page, BABIES);
    await page.getByLabel('Nilai').fill('3');
    await page.getByLabel('Keterangan').fill(wild);
    await page.getByRole('button', { name: 'Simpan' }).click();
    await expect(page.getByRole('heading', { name: 'Tersimpan' })).toBeVisible();
    await page.getByRole('link', { name: 'Lihat catatan' }).click();
    await expect(page.getByText(kept, { exact: true })).toBeVisible();

    const boss = await visit('mahesa', known().member);
    const part = entry(boss, 'Hadir 👩‍⚕️🎉');
    await expect(part.getByText(kept, { exact: true })).toBeVisible();
    await fold(part, 'Beri umpan balik').click();
    await part.getByLabel('Umpan balik').fill(wild);
    await part.getByRole('button', { name: 'Kirim umpan balik' }).click();
    await expect(part.getByText(kept, { exact: true })).toHaveCount(2);
    // It came live, it is in the notices, and it is on Beranda.
    await expect(entry(page, 'Hadir 👩‍⚕️🎉').getByText(kept, { exact: true })).toHaveCount(2);
    await page.goto('/pemberitahuan');
    await expect(page.getByRole('link', { name: /<script>window\.__evil=1<\/script>/ })).toBeVisible();
    await page.goto('/');
    await live(page);
    await expect(page.getByText('<script>window.__evil=1</script>').first()).toBeVisible();
    for (const view of [page, boss]) {
        expect(await view.evaluate(() => '__evil' in window)).toBe(false);
        expect(await view.locator('img[src="x"]').count()).toBe(0);
    }
});

test('a name typed into the filter and an odd address do no harm', async ({ visit, trouble }) => {
    trouble.expect(/status of 404/);
    const page = await visit('mahesa', '/tim?nama=%3Cscript%3Ealert(1)%3C/script%3E&status=%27');
    await expect(page.getByLabel('Cari nama')).toHaveValue('<script>alert(1)</script>');
    await expect(page.getByText('Tidak ada anggota yang cocok dengan saringan ini.')).toBeVisible();
    for (const path of ['/skp/bukan-uuid', '/tim/%2e%2e%2f', '/catat?iki=%00', '/skp/019b34c5-8ac0-7af6-9d81-000000000000?tersimpan=%3Cb%3E']) {
        await page.goto(path);
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    }
});
