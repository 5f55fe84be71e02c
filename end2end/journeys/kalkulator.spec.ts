import type { Page } from '@playwright/test';
import { axe } from '../support/check.ts';
import { expect, test } from '../support/test.ts';

const plain = { phone: true, plain: true };

/** One calculator: its form and its answer. */
const tool = (page: Page, name: string) => page.locator('section').filter({ has: page.getByRole('heading', { level: 2, name, exact: true }) });

test('somebody without an account finds the calculator from Masuk and tries a predikat', async ({ visit }) => {
    const page = await visit(null, '/masuk', plain);
    await page.getByRole('link', { name: 'Kalkulator' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Kalkulator' })).toBeVisible();
    const part = tool(page, 'Predikat dari dua rating');
    await part.getByRole('group', { name: 'Rating hasil kerja' }).getByLabel('Di atas ekspektasi').check();
    await part.getByRole('group', { name: 'Rating perilaku kerja' }).getByLabel('Di bawah ekspektasi').check();
    await part.getByRole('button', { name: 'Hitung' }).click();
    await expect(page).toHaveURL(/\/kalkulator\?hitung=predikat&hasil=di_atas&perilaku=di_bawah#hasil-predikat$/);
    await expect(part.getByRole('heading', { name: 'Predikat: Kurang' })).toBeInViewport();
    await expect(part.getByRole('cell', { name: 'Kurang pilihan Anda' })).toBeVisible();
    await expect(part.getByText('PermenPANRB 6/2022').first()).toBeVisible();
    await expect(part.getByRole('group', { name: 'Rating hasil kerja' }).getByLabel('Di atas ekspektasi')).toBeChecked();
    await page.goBack();
    await expect(part.getByText('Belum ada hitungan.')).toBeVisible();
});

test('the spread of a unit names each rule with its bound and how many there are', async ({ visit }) => {
    const page = await visit(null, '/kalkulator', plain);
    const part = tool(page, 'Sebaran predikat satu unit');
    await part.getByLabel('Predikat kinerja unit').selectOption('Baik');
    await part.getByLabel('Sangat Baik').fill('2');
    await part.getByLabel('Baik', { exact: true }).fill('18');
    await part.getByRole('button', { name: 'Hitung' }).click();
    await expect(part.getByRole('heading', { name: '2 aturan tidak terpenuhi.' })).toBeInViewport();
    const row = part.getByRole('row').filter({ hasText: 'Baik paling banyak 70%' });
    await expect(row).toContainText('70% × 20 orang = 14');
    await expect(row).toContainText('Lebih 4 orang');
    await expect(row.getByRole('cell')).toHaveText([/14/, '18']);
    await part.getByLabel('Baik', { exact: true }).fill('14');
    await part.getByLabel('Sangat Baik').fill('4');
    await part.getByLabel('Kurang', { exact: true }).fill('2');
    await part.getByRole('button', { name: 'Hitung' }).click();
    await expect(part.getByRole('heading', { name: 'Sesuai pola.' })).toBeVisible();
});

test('credit points of a year with a promotion', async ({ visit }) => {
    const page = await visit(null, '/kalkulator', plain);
    const part = tool(page, 'Angka kredit');
    await part.locator('summary').first().click();
    for (const [n, level, months] of [[1, 'Ahli Pertama', '8'], [2, 'Ahli Muda', '4']] as const) {
        const group = part.getByRole('group', { name: `Bagian ${n}` });
        await group.getByLabel('Jenjang').selectOption(level);
        await group.getByLabel('Bulan').fill(months);
        await group.getByLabel('Predikat').selectOption('Baik');
    }
    await part.getByRole('button', { name: 'Hitung' }).click();
    await expect(part.getByRole('heading', { name: '16,667 angka kredit' })).toBeInViewport();
    await expect(part.getByText('(8/12) × 100% × 12,5 = 8,333')).toBeVisible();
    await expect(part.getByText('Tepatnya 50/3')).toBeVisible();
    await expect(part.getByText('16,667 dari 100 · 16,7%')).toBeVisible();
});

test('the achievement of a target, typed as people write numbers', async ({ visit }) => {
    const page = await visit(null, '/kalkulator', plain);
    const part = tool(page, 'Capaian terhadap target');
    await part.getByLabel('Jenis target').selectOption({ label: 'Jumlah (dijumlahkan)' });
    await part.getByLabel(/^Paling sedikit/).check();
    await part.getByLabel('Target', { exact: true }).fill('1.200');
    await part.getByLabel('Realisasi yang dicatat').fill('1.000,5\n259,5');
    await part.getByRole('button', { name: 'Hitung' }).click();
    await expect(part.getByRole('heading', { name: '105% dari target' })).toBeInViewport();
    await expect(part.getByText('1.000,5 + 259,5 = 1.260')).toBeVisible();
    await expect(part.getByText('1.260 ÷ 1.200 × 100% = 105%')).toBeVisible();
    await expect(part.getByLabel('Realisasi yang dicatat')).toHaveValue('1.000,5\n259,5');
});

test('what is wrong is said beside its field, and what was typed stays', async ({ visit, trouble }) => {
    trouble.expect(/422/);
    const page = await visit(null, '/kalkulator', plain);
    const part = tool(page, 'Capaian terhadap target');
    await part.getByLabel('Target', { exact: true }).fill('90.53');
    await part.getByLabel('Realisasi yang dicatat').fill('18\nabc');
    await part.getByRole('button', { name: 'Hitung' }).click();
    await expect(part.getByRole('alert')).toContainText('Belum dihitung. 4 isian perlu dibetulkan.');
    await expect(part.getByRole('alert')).toBeInViewport();
    await expect(part.getByLabel('Target', { exact: true })).toHaveValue('90.53');
    await expect(part.getByLabel('Target', { exact: true })).toHaveAccessibleDescription(/Pakai koma untuk desimal/);
    await expect(part.getByLabel('Realisasi yang dicatat')).toHaveValue('18\nabc');
    await part.getByRole('alert').getByRole('link', { name: 'Target', exact: true }).click();
    await expect(part.getByLabel('Target', { exact: true })).toBeInViewport();
});

test('the page loads no script, and its examples answer without a violation in both themes', async ({ browserOf }) => {
    for (const dark of [false, true]) {
        const page = await (await browserOf(null, { phone: true, dark })).newPage();
        const loaded: string[] = [];
        page.on('request', (request) => loaded.push(request.resourceType()));
        await page.goto('/kalkulator');
        const examples = await page.locator('main .result a').evaluateAll((all) => all.map((a) => a.getAttribute('href') ?? ''));
        expect(examples).toHaveLength(4);
        for (const example of examples) {
            await page.goto(example);
            await expect(page.locator('.result h3')).toBeVisible();
            expect(await axe(page)).toEqual([]);
        }
        expect(loaded.filter((kind) => ['script', 'fetch', 'xhr'].includes(kind))).toEqual([]);
    }
});

test('somebody signed in finds it under Lainnya, in English as well', async ({ visit }) => {
    const page = await visit('lestari', '/profil', { lang: 'en' });
    await page.getByRole('main').getByRole('link', { name: 'Calculator' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Calculator' })).toBeVisible();
    await page.getByRole('link', { name: /^Try an example: 8 months/ }).click();
    await expect(page.getByRole('heading', { name: '16,667 credit points' })).toBeVisible();
    await expect(page.getByRole('navigation', { name: /menu|navigation/i }).first()).toBeVisible();
});

test('another site asks the computations from its page', async ({ browserOf, server }) => {
    const context = await browserOf(null);
    // The server of the test is on this machine, and browsers ask before a page of the internet reaches there.
    await context.grantPermissions(['local-network-access']);
    const page = await context.newPage();
    await page.route('https://lain.example/', (route) => route.fulfill({ contentType: 'text/html', body: '<!DOCTYPE html><title>Lain</title>' }));
    await page.goto('https://lain.example/');
    const answer = await page.evaluate(async (url) => {
        const body = JSON.stringify({ hasil: 'sesuai', perilaku: 'di_atas' });
        const response = await fetch(`${url}/api/v1/hitung/predikat`, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
        return (await response.json()).predikat;
    }, server.url);
    expect(answer).toBe('baik');
});
