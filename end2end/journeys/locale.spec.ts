import { BABIES, SURVEY, people } from '../support/people.ts';
import { indicator, toForm } from '../support/app.ts';
import { known } from '../support/seed.ts';
import { expect, live, mark, test } from '../support/test.ts';

const MONTHS = 'January|February|March|April|May|June|July|August|September|October|November|December';
/** Words that stand only in Indonesian sentences of the interface, never in what people of the demo wrote. */
const INDONESIAN = /\b(dari target|Buka SKP lengkap|Catat realisasi|Umpan balik terbaru|seharusnya|sesuai rencana|perlu perhatian|terlambat|tercapai|hari ini|Masa penilaian|Pejabat penilai|belum dibaca|Lainnya|Beranda)\b/;

test('English: words, numbers, days and times are English, official terms stay', async ({ visit }) => {
    const page = await visit('lestari', '/', { lang: 'en' });
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    await expect(page).toHaveTitle('My results · Capaian');
    await expect(page.getByRole('heading', { level: 1, name: 'My results' })).toBeVisible();
    const words = await page.getByRole('main').evaluate((main) => {
        const copy = main.cloneNode(true) as HTMLElement;
        // What people wrote and what indicators are called is not translated.
        copy.querySelectorAll('q,.typed,h2,h3,.said,[href^="/catat?iki"] .visually-hidden').forEach((e) => e.remove());
        return copy.textContent ?? '';
    });
    expect(words).not.toMatch(INDONESIAN);
    await expect(page.getByText(/target at least 88,31\snilai/)).toBeVisible();
    await expect(page.getByText(/Data as of \d\d:\d\d WIB/)).toBeVisible();

    await page.goto(known().skp);
    const part = indicator(page, SURVEY);
    await expect(part).toContainText(new RegExp(`Recorded \\d{1,2} (${MONTHS}) \\d{4}, \\d\\d:\\d\\d WIB`));
    await expect(part).toContainText('Target at least 88,31');
});

test('Indonesian: words, numbers, days and times', async ({ visit }) => {
    const page = await visit('lestari', '/');
    await expect(page.locator('html')).toHaveAttribute('lang', 'id');
    await expect(page).toHaveTitle('Capaian saya · Capaian');
    await expect(page.getByText(/target minimal 88,31\snilai/)).toBeVisible();
    await expect(page.getByText(/Data pukul \d\d\.\d\d WIB/)).toBeVisible();
    await page.goto(known().skp);
    await expect(indicator(page, SURVEY)).toContainText(/Dicatat \d{1,2} \p{L}+ \d{4}, \d\d\.\d\d WIB/u);
});

test('the language chosen in the profile holds on every page and after signing in again', async ({ visit }) => {
    const page = await visit('lestari', '/profil');
    await page.getByLabel('English').check();
    await page.getByRole('button', { name: 'Terapkan' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Profile' })).toBeVisible();
    for (const [path, heading] of [['/', 'My results'], ['/pemberitahuan', 'Notices'], ['/catat', 'Record result'], ['/bantuan', 'Help'], ['/tidak/ada', 'Page not found']]) {
        const answer = await page.request.get(path);
        const text = await answer.text();
        expect(text, path).toContain('<html lang="en"');
        expect(text, path).toContain(heading);
    }
    await page.getByRole('button', { name: 'Sign out' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible();
});

test('what is typed is read the same in both languages', async ({ visit }) => {
    const page = await visit('lestari', '/', { lang: 'en' });
    await page.getByRole('link', { name: `Record result for ${BABIES}` }).click();
    await page.getByLabel('Value').fill('1.5');
    await page.getByRole('button', { name: 'Save' }).click();
    await expect(page.getByLabel('Value')).toHaveAccessibleDescription('Use a comma for decimals: 90,53. Dots only group thousands: 1.234.');
    await page.getByLabel('Value').fill('2');
    await page.getByRole('button', { name: 'Save' }).click();
    await expect(page.getByRole('heading', { name: 'Saved' })).toBeVisible();
});

test('two people read the same change, each in the own language', async ({ visit }) => {
    const boss = await visit('mahesa', known().member, { lang: 'en' });
    await mark(boss);
    const page = await visit('lestari', '/');
    await toForm(page, BABIES);
    await page.getByLabel('Nilai').fill('4');
    await page.getByLabel('Keterangan').fill('dua bahasa');
    await page.getByRole('button', { name: 'Simpan' }).click();
    const stored = boss.getByRole('listitem').filter({ hasText: 'dua bahasa' });
    await expect(stored).toContainText('today');
    await stored.getByRole('button', { name: 'Accept' }).click();
    await expect(stored).toContainText(`Accepted by ${people.mahesa.name}`);
    await page.getByRole('link', { name: 'Lihat catatan' }).click();
    await expect(page.getByRole('listitem').filter({ hasText: 'dua bahasa' })).toContainText(`Diterima oleh ${people.mahesa.name}`);
});

test('the theme chosen in the profile holds, and follows the device when asked to', async ({ visit }) => {
    const page = await visit('lestari', '/profil', { dark: true });
    const ground = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    const dark = await ground();
    const choose = async (theme: string) => {
        await page.getByLabel(theme).check();
        await Promise.all([page.waitForEvent('load'), page.getByRole('button', { name: 'Terapkan' }).click()]);
        await live(page);
    };
    await choose('Terang');
    const light = await ground();
    expect(light).not.toBe(dark);
    await choose('Gelap');
    expect(await ground()).toBe(dark);
    await page.emulateMedia({ colorScheme: 'light' });
    expect(await ground()).toBe(dark);
    await choose('Ikuti perangkat');
    expect(await ground()).toBe(light);
});
