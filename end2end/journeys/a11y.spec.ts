import type { Page } from '@playwright/test';
import { axe, largeText, misfits, openAll, smallTargets } from '../support/check.ts';
import { BABIES, type Person, people } from '../support/people.ts';
import { known } from '../support/seed.ts';
import { expect, live, test, type Visit } from '../support/test.ts';

type Lang = 'id' | 'en';

/** A state of a page that somebody can be in. */
interface Place {
    name: string;
    who: Person | null;
    /** Where it is, or how to find it from a page of that person. */
    path: string | ((page: Page) => Promise<string>);
    /** What is done there. */
    then?: (page: Page, lang: Lang) => Promise<void>;
    /** Lines of trouble that belong to it. */
    trouble?: RegExp;
    /** The server answers without a page of ours coming to life. */
    plain?: boolean;
}

/** The own plan of the next year. */
async function ownPlan(): Promise<string> {
    return `/perencanaan/saya?tahun=${new Date().getFullYear() + 1}`;
}

/** The first plan that waits for a decision. */
async function toDecide(page: Page): Promise<string> {
    await page.goto(`/perencanaan?tahun=${new Date().getFullYear() + 1}`);
    return (await page.getByRole('link', { name: /Baca dan putuskan|Read and decide/ }).first().getAttribute('href')) ?? '';
}

const say = {
    save: { id: 'Simpan', en: 'Save' },
    signIn: { id: 'Masuk', en: 'Sign in' },
    nip: { id: 'NIP', en: 'NIP' },
    password: { id: 'Kata sandi', en: 'Password' },
    value: { id: 'Nilai', en: 'Value' },
    link: { id: 'Tautan', en: 'Link' },
    date: { id: 'Tanggal', en: 'Date' },
    note: { id: 'Keterangan', en: 'Note' },
    saved: { id: 'Tersimpan', en: 'Saved' },
    waiting: { id: 'Menunggu dikirim', en: 'Waiting to be sent' },
    send: { id: 'Kirim umpan balik', en: 'Send feedback' },
    give: { id: 'Beri umpan balik', en: 'Give feedback' },
    change: { id: 'Ganti kata sandi', en: 'Change password' },
    set: { id: 'Tetapkan', en: 'Set' },
    find: { id: 'Cari nama', en: 'Find a name' },
} satisfies Record<string, Record<Lang, string>>;

/** The address of the first link whose address matches. */
const linkTo = (from: string, pattern: RegExp) => async (page: Page) => {
    await page.goto(from);
    const all = await page.locator('a[href]').evaluateAll((links) => links.map((a) => a.getAttribute('href') ?? ''));
    return all.find((href) => pattern.test(href)) ?? '/tidak-ada';
};
/** A link on the list of evaluations, by whom its row is about or where it stands. */
const evaluation = (says: string) => async (page: Page) => {
    await page.goto('/evaluasi');
    const row = /^[a-z_]+$/.test(says) ? page.locator(`.ev-row:has([data-ev^="${says}"])`) : page.locator('.ev-row').filter({ hasText: says });
    const named = row.locator('h3 a');
    const link = (await named.count()) > 0 ? named : row.locator('.ev-do a');
    return (await link.first().getAttribute('href')) ?? '/tidak-ada';
};
/** The matrix of this year the reader leads, or has a row in. */
const matrix = linkTo('/perencanaan/matriks', new RegExp(`/matriks/[^/]+/${new Date().getFullYear()}$`));
const actions = async () => `${known().skp}/aksi`;
const skp = async () => known().skp;
const member = async () => known().member;
/** The form of the indicator with this number, in the order of the list. */
const formOf = (nth: number) => async (page: Page) => {
    await page.goto('/catat');
    return (await page.locator('main a[href^="/catat?iki="]').nth(nth).getAttribute('href')) ?? '';
};
const press = (page: Page, words: Record<Lang, string>, lang: Lang) => page.getByRole('button', { name: words[lang], exact: true }).click();
const signInWith = (nip: string) => async (page: Page, lang: Lang) => {
    await page.getByLabel(say.nip[lang]).fill(nip);
    await page.getByLabel(say.password[lang]).fill('bukan-ini');
    await press(page, say.signIn, lang);
    await expect(page.locator('.alert')).toBeVisible();
};

const PLACES: Place[] = [
    { name: 'Masuk', who: null, path: '/masuk' },
    { name: 'Masuk after a wrong password', who: null, path: '/masuk', then: signInWith(people.lestari.nip), trouble: /401/ },
    { name: 'Masuk with a wrong NIP', who: null, path: '/masuk', then: signInWith('123'), trouble: /422/ },
    { name: 'Bantuan, signed out', who: null, path: '/bantuan' },
    { name: 'Kalkulator', who: null, path: '/kalkulator', then: openAll },
    { name: 'Kalkulator with a predikat', who: null, path: '/kalkulator?hitung=predikat&hasil=sesuai&perilaku=di_atas' },
    { name: 'Kalkulator with findings about a unit', who: null, path: '/kalkulator?hitung=sebaran&predikat_unit=sangat_kurang&sangat_baik=2&baik=18&kurang=1' },
    {
        name: 'Kalkulator with credit points',
        who: null,
        path: '/kalkulator?hitung=angka-kredit&jenjang_1=ahli_pertama&bulan_1=8&predikat_1=baik&jenjang_2=ahli_muda&bulan_2=4&predikat_2=sangat_baik',
    },
    { name: 'Kalkulator with an achievement', who: null, path: '/kalkulator?hitung=capaian&jenis=durasi&arah=maksimal&target=3&realisasi=2%0A7,25' },
    { name: 'Kalkulator with errors', who: null, path: '/kalkulator?hitung=angka-kredit&bulan_1=13&bulan_2=x', trouble: /422/ },
    { name: 'Kalkulator, signed in', who: 'lestari', path: '/kalkulator?hitung=capaian&jenis=jumlah&target=90.53&realisasi=a', trouble: /422/, plain: true },
    { name: 'Beranda of an employee', who: 'lestari', path: '/' },
    { name: 'SKP of an employee with everything open', who: 'lestari', path: skp, then: openAll },
    { name: 'Catat realisasi, the choice', who: 'lestari', path: '/catat' },
    { name: 'Catat realisasi, a number', who: 'lestari', path: formOf(0) },
    {
        name: 'Catat realisasi with errors',
        who: 'lestari',
        path: formOf(0),
        then: async (page, lang) => {
            await page.getByLabel(say.value[lang], { exact: true }).fill('90.53');
            await page.getByLabel(say.date[lang]).fill('2001-01-01');
            await page.getByLabel(say.link[lang], { exact: true }).fill('ftp://x');
            await press(page, say.save, lang);
            await expect(page.locator('.alert')).toBeVisible();
        },
    },
    { name: 'Catat realisasi, a part of a whole', who: 'lestari', path: formOf(1) },
    { name: 'Catat realisasi, deliverables', who: 'lestari', path: formOf(2) },
    {
        name: 'Catat realisasi, stored',
        who: 'lestari',
        path: formOf(0),
        then: async (page, lang) => {
            await page.getByLabel(say.value[lang], { exact: true }).fill('2');
            await press(page, say.save, lang);
            await expect(page.getByRole('heading', { name: say.saved[lang] })).toBeVisible();
        },
    },
    {
        name: 'Catat realisasi, waiting for the network, with another draft',
        who: 'lestari',
        path: formOf(0),
        trouble: /ERR_INTERNET_DISCONNECTED/,
        then: async (page, lang) => {
            await page.context().setOffline(true);
            await page.getByLabel(say.value[lang], { exact: true }).fill('2');
            await press(page, say.save, lang);
            await expect(page.getByRole('heading', { name: say.waiting[lang] })).toBeVisible();
            await page.locator('.outcome ~ .actions').getByRole('button').first().click();
            await page.getByLabel(say.note[lang]).fill('draf');
        },
    },
    { name: 'Koreksi', who: 'lestari', path: (page) => linkTo(known().skp, /koreksi=/)(page) },
    { name: 'Pemberitahuan', who: 'lestari', path: '/pemberitahuan' },
    { name: 'Pemberitahuan, older ones', who: 'lestari', path: linkTo('/pemberitahuan', /sebelum=/) },
    {
        name: 'Profil with a wrong password',
        who: 'lestari',
        path: '/profil',
        trouble: /422/,
        then: async (page, lang) => {
            await openAll(page);
            await press(page, say.change, lang);
            await expect(page.locator('[aria-invalid=true]').first()).toBeVisible();
        },
    },
    { name: 'Tim of somebody without a team', who: 'lestari', path: '/tim' },
    { name: 'Bantuan, signed in', who: 'lestari', path: '/bantuan', plain: true },
    { name: 'An address that leads nowhere', who: 'lestari', path: '/tidak/ada', trouble: /404/ },
    { name: 'An SKP that does not exist', who: 'lestari', path: '/skp/019b34c5-8ac0-7af6-9d81-000000000000', trouble: /404/ },
    { name: 'Beranda of a superior', who: 'mahesa', path: '/' },
    { name: 'SKP of a superior', who: 'mahesa', path: linkTo('/', /^\/skp\/[^#]+$/) },
    { name: 'Tim', who: 'mahesa', path: '/tim' },
    {
        name: 'Tim without a match',
        who: 'mahesa',
        path: '/tim',
        then: async (page, lang) => {
            await page.getByLabel(say.find[lang]).fill('zzz');
            await expect(page.getByText(/tidak ada anggota|no member/i)).toBeVisible();
        },
    },
    { name: 'Tim of a head of agency', who: 'sekar', path: '/tim' },
    { name: 'Anggota tim with everything open', who: 'mahesa', path: member, then: openAll },
    {
        name: 'Anggota tim with errors',
        who: 'mahesa',
        path: member,
        trouble: /422/,
        then: async (page, lang) => {
            const place = page.locator('details').filter({ has: page.locator('summary', { hasText: say.give[lang] }) }).first();
            await place.locator('summary').click();
            await place.getByRole('button', { name: say.send[lang] }).click();
            await expect(place.locator('[aria-invalid=true]')).toBeVisible();
        },
    },
    { name: 'Anggota tim read by the superior of the superior', who: 'sekar', path: member },
    { name: 'Pemberitahuan of a superior', who: 'mahesa', path: '/pemberitahuan' },
    { name: 'Profil of a superior', who: 'mahesa', path: '/profil' },
    { name: 'Perencanaan of an employee', who: 'lestari', path: '/perencanaan' },
    { name: 'A plan that is written, with everything open', who: 'lestari', path: ownPlan, then: openAll },
    { name: 'A plan that was given back', who: 'galih', path: ownPlan },
    { name: 'Perencanaan of a superior with everything open', who: 'mahesa', path: '/perencanaan', then: openAll },
    { name: 'A plan to decide about, with everything open', who: 'sekar', path: toDecide, then: openAll },
    { name: 'Perencanaan of who looks after it, with everything open', who: 'ningrum', path: '/perencanaan', then: openAll },
    { name: 'Versions and talks of an SKP, with everything open', who: 'lestari', path: async () => `${known().skp}/versi`, then: openAll },
    { name: 'Looking for the right superior', who: 'lestari', path: '/perencanaan/atasan?cari=dinas' },
    { name: 'Templates with everything open', who: 'mahesa', path: '/perencanaan/templat', then: openAll },
    { name: 'A template that is written', who: 'ningrum', path: '/perencanaan/templat/baru', then: openAll },
    { name: 'Who got a template', who: 'ningrum', path: linkTo('/perencanaan/templat', /templat\/[^/]+\?tahun/), then: openAll },
    { name: 'Days and superior of a person', who: 'ningrum', path: linkTo('/kelola/kelengkapan', /perencanaan\/pegawai/), then: openAll },
    { name: 'Evaluasi of an employee', who: 'lestari', path: '/evaluasi' },
    { name: 'Evaluasi of a superior with everything open', who: 'mahesa', path: '/evaluasi', then: openAll },
    { name: 'Evaluasi of a head of agency with everything open', who: 'dharma', path: '/evaluasi', then: openAll },
    { name: 'Evaluasi of who keeps the calendar', who: 'ningrum', path: '/evaluasi', then: openAll },
    { name: 'Rating a person with everything open', who: 'mahesa', path: evaluation(people.galih.name), then: openAll },
    {
        name: 'Rating a person with errors',
        who: 'seno',
        path: evaluation(people.puspa.name),
        trouble: /422/,
        then: async (page, lang) => {
            await press(page, say.set, lang);
            await expect(page.locator('[data-wrong]').first()).toBeVisible();
        },
    },
    { name: 'Matrices of a leader', who: 'mahesa', path: '/perencanaan/matriks' },
    { name: 'Matrix of a leader with everything open', who: 'mahesa', path: matrix, then: openAll },
    { name: 'Matrix of a member', who: 'lestari', path: matrix },
    {
        name: 'Matrix with a clash',
        who: 'mahesa',
        path: matrix,
        trouble: /422/,
        then: async (page) => {
            // What the page came with is no longer what is stored.
            const field = page.getByRole('textbox').first();
            await field.evaluate((f: HTMLTextAreaElement) => (f.defaultValue = 'Sebelumnya'));
            await field.fill('Tersedianya teks lain');
            await expect(page.locator('.clash').first()).toBeVisible();
        },
    },
    { name: 'Matrix as it is printed', who: 'mahesa', path: async (page) => `${await matrix(page)}?cetak=true` },
    { name: 'Rencana aksi with everything open', who: 'lestari', path: actions, then: openAll },
    { name: 'Rencana aksi of a period that is over', who: 'lestari', path: async (page) => `${await actions(page)}?periode=1` },
    { name: 'Rencana aksi as it is printed', who: 'lestari', path: async (page) => `${await actions(page)}?cetak=true` },
    { name: 'Rencana aksi read by the superior', who: 'mahesa', path: actions, then: openAll },
    { name: 'Hasil with its objection and everything open', who: 'ratri', path: evaluation('final'), then: openAll },
    { name: 'Hasil to be received', who: 'lestari', path: evaluation('disampaikan'), then: openAll },
    { name: 'Hasil to be decided', who: 'hasan', path: evaluation(people.rahma.name), then: openAll },
    { name: 'Tindak lanjut of a superior with everything open', who: 'nirmala', path: '/tindak-lanjut', then: openAll },
    { name: 'Tindak lanjut of who decides, with everything open', who: 'ningrum', path: '/tindak-lanjut', then: openAll },
    { name: 'Pendampingan that ended', who: 'danang', path: linkTo('/tindak-lanjut', /^\/tindak-lanjut\/./) },
    {
        name: 'Tindak lanjut with errors',
        who: 'nirmala',
        path: '/tindak-lanjut',
        trouble: /422/,
        then: async (page) => {
            await openAll(page);
            await page.locator('form[action$="tindak-lanjut/mulai"] button').first().click();
            await expect(page.locator('[data-wrong]').first()).toBeVisible();
        },
    },
    { name: 'Angka kredit', who: 'lestari', path: '/angka-kredit' },
    { name: 'Angka kredit of somebody without', who: 'ratri', path: '/angka-kredit' },
    { name: 'Angka kredit of another with everything open', who: 'ningrum', path: linkTo('/angka-kredit', /^\/angka-kredit\/./), then: openAll },
    { name: 'Waktu contoh', who: 'lestari', path: '/demo' },
    { name: 'Kelola', who: 'ningrum', path: '/kelola' },
    { name: 'Pengaturan with everything open', who: 'ningrum', path: '/kelola/pengaturan', then: openAll },
    { name: 'Kelengkapan with everything open', who: 'ningrum', path: '/kelola/kelengkapan', then: openAll },
    { name: 'Pengaturan of somebody who may not', who: 'lestari', path: '/kelola/pengaturan', trouble: /403/ },
];

for (const lang of ['id', 'en'] as const) {
    for (const place of PLACES) {
        test(`${place.name}, ${lang}: axe finds nothing, everything fits and can be pressed`, async ({ browserOf, trouble }) => {
            if (place.trouble) trouble.expect(place.trouble);
            const visit: Visit = { lang, options: { viewport: { width: 360, height: 740 } } };
            const page = await (await browserOf(place.who, visit)).newPage();
            await page.goto(typeof place.path === 'string' ? place.path : await place.path(page));
            if (place.who && !place.plain) await live(page);
            await place.then?.(page, lang);
            await expect(page.locator('html')).toHaveAttribute('lang', lang);

            const found: Record<string, string[]> = {};
            found['smaller than 44 px'] = await smallTargets(page);
            await page.setViewportSize({ width: 320, height: 640 });
            found['320 px'] = await misfits(page);
            await page.setViewportSize({ width: 360, height: 740 });
            await largeText(page, true);
            found['360 px, text twice as large'] = await misfits(page);
            await page.setViewportSize({ width: 1280, height: 800 });
            found['1280 px, text twice as large'] = await misfits(page);
            await largeText(page, false);
            // Both languages in both themes, both themes in both widths.
            for (const width of [360, 1280]) {
                const theme = (width === 360) === (lang === 'id') ? 'light' : 'dark';
                await page.emulateMedia({ colorScheme: theme });
                await page.setViewportSize({ width, height: 740 });
                // As high as the page is, so that nothing lies behind the bar at the foot.
                const height = await page.evaluate(() => document.documentElement.scrollHeight);
                await page.setViewportSize({ width, height: Math.min(height + 200, 16_000) });
                found[`axe, ${theme}, ${width} px`] = await axe(page);
            }
            expect(Object.fromEntries(Object.entries(found).filter(([, list]) => list.length > 0))).toEqual({});
        });
    }
}

test('who asks for less motion gets none, not even while a change comes in', async ({ browserOf, visit }) => {
    const calm = { options: { reducedMotion: 'reduce' } } as const;
    const boss = await (await browserOf('mahesa', calm)).newPage();
    await boss.goto(known().member);
    await live(boss);
    // Every animation from now on is noted with what it changes.
    await boss.evaluate(() => {
        const seen = new Set<string>();
        Object.assign(window, { __moved: seen });
        const look = () => {
            for (const animation of document.getAnimations()) {
                const effect = animation.effect as KeyframeEffect;
                for (const frame of effect.getKeyframes()) {
                    for (const name of Object.keys(frame)) {
                        if (!['offset', 'computedOffset', 'easing', 'composite', 'background', 'backgroundColor'].includes(name) && !name.startsWith('background')) seen.add(name);
                    }
                }
            }
            requestAnimationFrame(look);
        };
        look();
    });
    const page = await visit('lestari', '/', { phone: true, ...calm });
    await page.getByRole('link', { name: `Catat realisasi untuk ${BABIES}` }).tap();
    await page.getByLabel('Nilai').fill('2');
    await page.getByLabel('Keterangan').fill('tanpa gerak');
    await page.getByRole('button', { name: 'Simpan' }).tap();
    await expect(page.getByRole('heading', { name: 'Tersimpan' })).toBeVisible();
    await expect(boss.getByText('tanpa gerak')).toBeVisible();
    for (const view of [boss, page]) {
        const moving = await view.evaluate(() =>
            [...document.querySelectorAll('*')].flatMap((e) =>
                ['', '::before', '::after'].flatMap((part) => {
                    const s = getComputedStyle(e, part);
                    const glides = s.transitionDuration.split(',').some((d) => parseFloat(d) > 0.01);
                    return glides || s.scrollBehavior === 'smooth' ? [`${e.tagName}.${e.className}${part} ${s.transitionProperty} ${s.transitionDuration} ${s.scrollBehavior}`] : [];
                }),
            ),
        );
        expect([...new Set(moving)]).toEqual([]);
    }
    expect(await boss.evaluate(() => [...(window as unknown as { __moved: Set<string> }).__moved])).toEqual([]);
});
