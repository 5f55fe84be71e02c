import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { openAll } from '../support/check.ts';
import { type Person, people } from '../support/people.ts';
import { known } from '../support/seed.ts';
import { expect, live, test } from '../support/test.ts';

const folder = resolve(import.meta.dirname, '../../screens');

/** A picture: its name, where it is, what is done before it is taken. */
interface Shot {
    name: string;
    path: () => string;
    then?: (page: Page) => Promise<void>;
    trouble?: RegExp;
}

const at = (name: string, path: string, then?: Shot['then']): Shot => ({ name, path: () => path, then });

/** The form of the first indicator, by the list of indicators. */
async function form(page: Page): Promise<void> {
    await page.locator('main a[href^="/catat?iki="]').first().click();
    await expect(page.getByLabel('Nilai')).toBeVisible();
}
async function wrong(page: Page): Promise<void> {
    await form(page);
    await page.getByLabel('Nilai').fill('90.53');
    await page.getByRole('button', { name: 'Simpan' }).click();
    await expect(page.getByRole('alert').first()).toBeVisible();
}
async function stored(page: Page): Promise<void> {
    await form(page);
    await page.getByLabel('Nilai').fill('2');
    await page.getByRole('button', { name: 'Simpan' }).click();
    await expect(page.getByRole('heading', { name: 'Tersimpan' })).toBeVisible();
}
async function waiting(page: Page): Promise<void> {
    await form(page);
    await page.context().setOffline(true);
    await page.getByLabel('Nilai').fill('2');
    await page.getByRole('button', { name: 'Simpan' }).click();
    await expect(page.getByRole('heading', { name: 'Menunggu dikirim' })).toBeVisible();
}

/** The page of a row on the list of evaluations, by whom it is about or where it stands. */
const evaluation = (says: string) => async (page: Page): Promise<void> => {
    const row = /^[a-z_]+$/.test(says) ? page.locator(`.ev-row:has([data-ev^="${says}"])`) : page.locator('.ev-row').filter({ hasText: says });
    await row.locator('h3 a, .ev-do a').first().click();
    await expect(page).not.toHaveURL(/\/evaluasi$/);
    await live(page);
};

/** The first coaching on the list. */
async function coaching(page: Page): Promise<void> {
    await page.locator('main a[href^="/tindak-lanjut/"]').first().click();
    await expect(page).not.toHaveURL(/tindak-lanjut$/);
    await live(page);
}

/** The matrix of this year. */
async function matrix(page: Page): Promise<void> {
    await page.locator(`main a[href$="/${new Date().getFullYear()}"]`).first().click();
    await expect(page.locator('.mx-grid')).toBeVisible();
    await live(page);
}

const common = [
    at('beranda', '/'),
    at('pemberitahuan', '/pemberitahuan'),
    at('profil', '/profil'),
    at('bantuan', '/bantuan'),
    { ...at('tidak-ditemukan', '/tidak/ada'), trouble: /404/ },
];
/** The year that is planned. */
const next = new Date().getFullYear() + 1;

const SHOTS: [Person | null, string, Shot[]][] = [
    [
        null,
        'tamu',
        [
            at('masuk', '/masuk'),
            at('bantuan', '/bantuan'),
            at('kalkulator', '/kalkulator'),
            at('kalkulator-predikat', '/kalkulator?hitung=predikat&hasil=sesuai&perilaku=di_atas'),
            at('kalkulator-sebaran', '/kalkulator?hitung=sebaran&predikat_unit=baik&sangat_baik=2&baik=18'),
            at('kalkulator-angka-kredit', '/kalkulator?hitung=angka-kredit&jenjang_1=ahli_pertama&bulan_1=8&predikat_1=baik&jenjang_2=ahli_muda&bulan_2=4&predikat_2=baik'),
            at('kalkulator-capaian', '/kalkulator?hitung=capaian&jenis=jumlah&arah=minimal&target=240&realisasi=18%0A234'),
            { ...at('kalkulator-salah', '/kalkulator?hitung=capaian&jenis=jumlah&target=90.53&realisasi=a'), trouble: /422/ },
        ],
    ],
    [
        'lestari',
        'pegawai',
        [
            ...common,
            { name: 'skp', path: () => known().skp },
            { name: 'skp-terbuka', path: () => known().skp, then: openAll },
            at('catat-pilih', '/catat'),
            at('catat', '/catat', form),
            at('catat-salah', '/catat', wrong),
            at('catat-tersimpan', '/catat', stored),
            { ...at('catat-menunggu', '/catat', waiting), trouble: /ERR_INTERNET_DISCONNECTED/ },
            at('tim-kosong', '/tim'),
            at('evaluasi', '/evaluasi'),
            at('hasil', '/evaluasi', evaluation('disampaikan')),
            at('perencanaan', '/perencanaan'),
            at('rencana', `/perencanaan/saya?tahun=${next}`),
            { name: 'versi', path: () => `${known().skp}/versi` },
            at('atasan', '/perencanaan/atasan?cari=dinas'),
            { name: 'aksi', path: () => `${known().skp}/aksi` },
            { name: 'aksi-lewat', path: () => `${known().skp}/aksi?periode=1` },
            { name: 'aksi-cetak', path: () => `${known().skp}/aksi?cetak=true` },
            at('matriks-anggota', '/perencanaan/matriks', matrix),
        ],
    ],
    ['mahesa', 'atasan', [...common, at('tim', '/tim'), { name: 'anggota', path: () => known().member }, { name: 'anggota-terbuka', path: () => known().member, then: openAll }, at('perencanaan', '/perencanaan'), at('templat', '/perencanaan/templat'), at('evaluasi', '/evaluasi'), at('penilaian', '/evaluasi', evaluation(people.galih.name)), at('matriks-daftar', '/perencanaan/matriks'), at('matriks', '/perencanaan/matriks', matrix)]],
    ['ratri', 'keberatan', [at('hasil', '/evaluasi', evaluation('final'))]],
    [
        'ningrum',
        'pengelola',
        [
            at('evaluasi', '/evaluasi'),
            at('perencanaan', '/perencanaan'),
            at('waktu-contoh', '/demo'),
            at('kelola', '/kelola'),
            at('pengaturan', '/kelola/pengaturan'),
            at('kelengkapan', '/kelola/kelengkapan'),
            at('masa-dan-atasan', '/kelola/kelengkapan', async (page) => {
                await page.locator('a[href*="/perencanaan/pegawai/"]').first().click();
                await page.locator('[data-part="atasan"]').waitFor();
            }),
            at('templat-tulis', '/perencanaan/templat/baru'),
            at('tindak-lanjut', '/tindak-lanjut'),
            at('angka-kredit', '/angka-kredit'),
        ],
    ],
    ['danang', 'didampingi', [at('tindak-lanjut', '/tindak-lanjut'), at('pendampingan', '/tindak-lanjut', coaching)]],
    ['nirmala', 'pendamping', [at('tindak-lanjut', '/tindak-lanjut'), at('tindak-lanjut-terbuka', '/tindak-lanjut', openAll)]],
    ['ningrum', 'pengelola', [at('evaluasi', '/evaluasi'), at('perencanaan', '/perencanaan')]],
    ['galih', 'dikembalikan', [at('rencana', `/perencanaan/saya?tahun=${next}`)]],
    ['sekar', 'kepala-dinas', [at('evaluasi', '/evaluasi'), at('tim', '/tim'), { name: 'anggota-baca', path: () => known().member }]],
];

for (const [who, role, shots] of SHOTS) {
    for (const [width, height] of [[360, 740], [1280, 800]] as const) {
        for (const dark of [false, true]) {
            const theme = dark ? 'gelap' : 'terang';
            test(`${role}, ${width} px, ${theme}`, async ({ browserOf, trouble }) => {
                mkdirSync(folder, { recursive: true });
                const context = await browserOf(who, { dark, options: { viewport: { width, height } } });
                for (const shot of shots) {
                    if (shot.trouble) trouble.expect(shot.trouble);
                    const page = await context.newPage();
                    await page.goto(shot.path());
                    if (who && shot.name !== 'bantuan') await live(page);
                    await shot.then?.(page);
                    await page.screenshot({ path: join(folder, `${role}-${shot.name}-${width}-${theme}.png`), fullPage: true, animations: 'disabled' });
                    await context.setOffline(false);
                    await page.close();
                }
            });
        }
    }
}
