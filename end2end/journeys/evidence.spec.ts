import type { Page } from '@playwright/test';
import { entry, toForm } from '../support/app.ts';
import { pdf, photo, tellsPlace } from '../support/files.ts';
import { BABIES } from '../support/people.ts';
import { known } from '../support/seed.ts';
import { expect, live, test } from '../support/test.ts';

/** A form with a value and words; the words name the entry. */
async function begin(page: Page, note: string): Promise<void> {
    await toForm(page, BABIES);
    await page.getByLabel('Nilai').fill('1');
    await page.getByLabel('Keterangan').fill(note);
}

async function save(page: Page): Promise<void> {
    await page.getByRole('button', { name: 'Simpan' }).click();
    await expect(page.getByRole('heading', { name: 'Tersimpan' })).toBeVisible({ timeout: 20_000 });
    await page.getByRole('link', { name: 'Lihat catatan' }).click();
}

const choose = (page: Page, ...files: { name: string; mimeType: string; buffer: Buffer }[]) =>
    page.getByLabel('Bukti dukung', { exact: true }).setInputFiles(files);

for (const [width, how] of [[640, 'as it is'], [2400, 'made smaller on the phone']] as const) {
    test(`a photo ${how} is shown small, and what is stored does not tell where it was taken`, async ({ visit }) => {
        const taken = await photo(width);
        expect(tellsPlace(taken)).toBe(true);
        const page = await visit('lestari', '/', { phone: true });
        await begin(page, `dengan foto ${width}`);
        await choose(page, { name: 'IMG_0001.jpg', mimeType: 'image/jpeg', buffer: taken });
        await expect(page.getByRole('button', { name: 'Hapus IMG_0001.jpg' })).toBeVisible();
        await save(page);
        const picture = entry(page, `dengan foto ${width}`).getByRole('img', { name: 'Foto: IMG_0001.jpg' });
        await picture.scrollIntoViewIfNeeded();
        await expect(picture).toBeVisible();
        await expect.poll(() => picture.evaluate((img: HTMLImageElement) => img.complete && img.naturalWidth)).toBeGreaterThan(0);

        const whole = (await entry(page, `dengan foto ${width}`).getByRole('link').filter({ has: page.getByRole('img') }).getAttribute('href')) ?? '';
        for (const path of [whole, `${whole}/kecil`]) {
            const answer = await page.request.get(path);
            expect(answer.status()).toBe(200);
            expect(answer.headers()['content-type']).toBe('image/jpeg');
            expect(answer.headers()['content-security-policy']).toContain('sandbox');
            const bytes = await answer.body();
            expect(bytes.subarray(0, 3)).toEqual(Buffer.from([0xff, 0xd8, 0xff]));
            expect(tellsPlace(bytes), path).toBe(false);
        }
    });
}

test('a PDF and a link are kept and lead where they say', async ({ visit }) => {
    const page = await visit('lestari', '/');
    await begin(page, 'dengan PDF dan tautan');
    await choose(page, { name: 'Daftar hadir.pdf', mimeType: 'application/pdf', buffer: pdf() });
    await page.getByLabel('Tautan', { exact: true }).fill('https://contoh.example/rekap?bulan=11&unit=melur');
    await page.getByLabel('Nama tautan').fill('Rekap <bulan> ini');
    await save(page);
    const stored = entry(page, 'dengan PDF dan tautan');
    const link = stored.getByRole('link', { name: 'Rekap <bulan> ini' });
    await expect(link).toHaveAttribute('href', 'https://contoh.example/rekap?bulan=11&unit=melur');
    await expect(link).toHaveAttribute('rel', /noopener/);
    const file = stored.getByRole('link', { name: /Daftar hadir\.pdf PDF/ });
    const answer = await page.request.get((await file.getAttribute('href')) ?? '');
    expect(answer.headers()['content-type']).toBe('application/pdf');
    expect((await answer.body()).equals(pdf())).toBe(true);
});

test('who may not read the SKP cannot read its evidence either', async ({ visit, browserOf }) => {
    const page = await visit('lestari', '/');
    await begin(page, 'bukti milik sendiri');
    await choose(page, { name: 'a.pdf', mimeType: 'application/pdf', buffer: pdf() });
    await save(page);
    const path = (await entry(page, 'bukti milik sendiri').getByRole('link', { name: /a\.pdf/ }).getAttribute('href')) ?? '';
    for (const [person, status] of [['mahesa', 200], ['sekar', 200], ['galih', 404], ['dharma', 404], [null, 401]] as const) {
        const answer = await (await browserOf(person)).request.get(path);
        expect(answer.status(), String(person)).toBe(status);
    }
});

const KIND = 'Jenis berkas tidak diterima. Pilih foto JPEG, PNG, WebP, atau PDF.';
const BROKEN = 'Berkas rusak dan tidak dapat dibuka. Ambil ulang atau pilih yang lain.';
const LARGE = /^Berkas terlalu besar\. Paling besar 10,\d MB\.$/;

/** What, name, type as the browser says, content, sentence; the phone says it at once where it can tell by itself. */
const WRONG: [string, string, string, Buffer, string | RegExp, 'at once'?][] = [
    ['an SVG under the name of a photo', 'peta.jpg', 'image/jpeg', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'), KIND],
    ['a web page under the name of a photo', 'undangan.jpg', 'image/jpeg', Buffer.from('<!doctype html><script>alert(1)</script>'), KIND],
    ['a program under the name of a photo', 'foto.jpg', 'image/jpeg', Buffer.concat([Buffer.from('MZ\x90\0\x03', 'latin1'), Buffer.alloc(4096)]), KIND],
    ['a web page under its own name', 'halaman.html', 'text/html', Buffer.from('<p>halo'), KIND, 'at once'],
    ['a photo that ends in the middle', 'putus.jpg', 'image/jpeg', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46]), BROKEN],
    ['an empty file', 'kosong.jpg', 'image/jpeg', Buffer.alloc(0), 'Berkas ini kosong. Pilih berkas lain.', 'at once'],
    ['a file of 25 MB', 'besar.pdf', 'application/pdf', Buffer.concat([pdf(), Buffer.alloc(25_000_000, 32)]), LARGE, 'at once'],
    ['a PDF with a program', 'jahat.pdf', 'application/pdf', pdf('/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >> '), 'PDF ini berisi program. Simpan ulang sebagai PDF biasa.'],
];

for (const plain of [false, true]) {
    test(`files that are not taken are refused at the field and what was typed stays${plain ? ', without script' : ''}`, async ({ visit, trouble }) => {
        trouble.expect(/status of 422/);
        const page = await visit('lestari', '/', { phone: !plain, plain });
        await begin(page, 'kata-kata ini tinggal');
        const field = page.getByLabel('Bukti dukung', { exact: true });
        for (const [what, name, mimeType, buffer, sentence, early] of WRONG) {
            await test.step(what, async () => {
                await choose(page, { name, mimeType, buffer });
                if (plain || !early) await page.getByRole('button', { name: 'Simpan' }).click();
                await expect(field).toHaveAccessibleDescription(sentence, { timeout: 20_000 });
                await expect(page.getByLabel('Nilai')).toHaveValue('1');
                await expect(page.getByLabel('Keterangan')).toHaveValue('kata-kata ini tinggal');
                if (!plain && !early) await page.getByRole('button', { name: `Hapus ${name}` }).click();
            });
        }
        // Without a file it is stored, once.
        await page.getByRole('button', { name: 'Simpan' }).click();
        await expect(page.getByText(/^Tersimpan/).first()).toBeVisible();
        await page.goto(known().skp);
        await expect(entry(page, 'kata-kata ini tinggal')).toHaveCount(1);
    });
}

test('Simpan pressed while a file is still looked at does not store without it', async ({ visit }) => {
    const page = await visit('lestari', '/', { phone: true });
    await begin(page, 'cepat sekali');
    // Both in one turn of the browser, as a quick finger does.
    await page.evaluate(() => {
        const input = document.querySelector<HTMLInputElement>('#catat input[name=berkas]');
        const files = new DataTransfer();
        files.items.add(new File(['<p>bukan foto'], 'foto.jpg', { type: 'image/x-unknown' }));
        if (input) input.files = files.files;
        input?.dispatchEvent(new Event('change', { bubbles: true }));
        input?.form?.requestSubmit();
    });
    await expect(page.getByLabel('Bukti dukung', { exact: true })).toHaveAccessibleDescription(KIND);
    await page.waitForTimeout(1_000);
    await expect(page.getByLabel('Keterangan')).toBeVisible();
    await page.goto(known().skp);
    await expect(entry(page, 'cepat sekali')).toHaveCount(0);
});

test('a sixth piece of evidence is refused with the number that is allowed', async ({ visit }) => {
    const page = await visit('lestari', '/');
    await begin(page, 'enam berkas');
    const buffer = pdf();
    await choose(page, ...[1, 2, 3, 4, 5, 6].map((n) => ({ name: `bukti-${n}.pdf`, mimeType: 'application/pdf', buffer })));
    await expect(page.getByLabel('Bukti dukung', { exact: true })).toHaveAccessibleDescription('Paling banyak 5 bukti dalam satu catatan.');
    await expect(page.getByRole('button', { name: /^Hapus bukti-/ })).toHaveCount(5);
});

test('a chosen photo survives a reload with the draft', async ({ visit }) => {
    const page = await visit('lestari', '/', { phone: true });
    await begin(page, 'foto bertahan');
    await choose(page, { name: 'bertahan.jpg', mimeType: 'image/jpeg', buffer: await photo() });
    await expect(page.getByRole('button', { name: 'Hapus bertahan.jpg' })).toBeVisible();
    await page.waitForTimeout(500);
    await page.reload();
    await live(page);
    await expect(page.getByRole('button', { name: 'Hapus bertahan.jpg' })).toBeVisible();
    await save(page);
    await expect(entry(page, 'foto bertahan').getByRole('img', { name: 'Foto: bertahan.jpg' })).toHaveCount(1);
});
