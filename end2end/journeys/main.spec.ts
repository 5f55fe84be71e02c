import { actual, entry, indicator, unread } from '../support/app.ts';
import { BABIES, SURVEY, people } from '../support/people.ts';
import { known } from '../support/seed.ts';
import { expect, fold, live, mark, test, unmoved } from '../support/test.ts';
import type { Page } from '@playwright/test';

/** Records a number for an indicator; the number of the entry. */
async function record(page: Page, name: string, value: string, note: string): Promise<string> {
    await page.goto('/');
    await live(page);
    await page.getByRole('link', { name: `Catat realisasi untuk ${name}` }).click();
    await page.getByLabel('Nilai').fill(value);
    await page.getByLabel('Keterangan').fill(note);
    await page.getByRole('button', { name: 'Simpan' }).click();
    await expect(page.getByRole('heading', { name: 'Tersimpan' })).toBeVisible();
    return page.getByRole('definition').first().innerText();
}

/** Lestari on the list of her superior. */
const row = (page: Page) =>
    page.getByRole('main').locator('.members > *').filter({ has: page.getByRole('link', { name: people.lestari.name }) });

test('a result recorded in three taps is at once on the open pages of the superior, and his answer on hers', async ({ browserOf, visit }) => {
    const desk = await browserOf('mahesa');
    const [team, member] = [await desk.newPage(), await desk.newPage()];
    await team.goto('/tim');
    await live(team);
    await member.goto(known().member);
    await live(member);
    const before = await actual(indicator(member, BABIES));
    const waiting = Number((await row(team).innerText()).match(/(\d+) catatan menunggu Anda/)?.[1] ?? 0);
    await mark(team);
    await mark(member);

    // She records. Three taps, the typing apart.
    const page = await visit('lestari', '/', { phone: true });
    await page.getByRole('link', { name: 'Catat realisasi', exact: true }).tap();
    await expect(page.getByRole('heading', { level: 1, name: 'Catat realisasi' })).toBeVisible();
    await page.getByRole('link', { name: BABIES }).tap();
    await page.getByLabel('Nilai').fill('18');
    await page.getByLabel('Keterangan').fill('18 anak diimunisasi');
    await page.getByRole('button', { name: 'Simpan' }).tap();
    await expect(page.getByRole('heading', { name: 'Tersimpan' })).toBeVisible();
    await expect(page.getByRole('definition').first()).toHaveText(/^\d+$/);

    // He sees it on both pages.
    const stored = entry(member, '18 anak diimunisasi');
    await expect(stored).toBeVisible();
    await expect(stored).toContainText('+18 anak');
    await expect(stored.getByText('Baru').first()).toBeVisible();
    expect(await actual(indicator(member, BABIES))).toBe(before + 18);
    await expect(row(team)).toContainText(`${waiting + 1} catatan menunggu Anda`);
    await expect(row(team)).toContainText(/Catatan terakhir hari ini/);
    await unmoved(team);

    // She looks at her entry and has her notices open in another tab.
    await page.getByRole('link', { name: 'Lihat catatan' }).tap();
    const mine = entry(page, '18 anak diimunisasi');
    await expect(mine).toBeVisible();
    const notices = await page.context().newPage();
    await notices.goto('/pemberitahuan');
    await live(notices);
    const rang = await unread(page);
    await mark(page);
    await mark(notices);

    // He answers at the entry: an appreciation, then a question.
    await fold(stored, 'Beri umpan balik').click();
    await stored.getByLabel('Umpan balik').fill('Bagus sekali, terima kasih.');
    await stored.getByRole('button', { name: 'Apresiasi' }).click();
    await expect(stored).toContainText('Bagus sekali, terima kasih.');
    await fold(stored, 'Beri umpan balik').click();
    await stored.getByLabel('Umpan balik').fill('Posyandu mana yang paling ramai?');
    await stored.getByRole('button', { name: 'Tanyakan' }).click();
    await expect(stored).toContainText('Posyandu mana yang paling ramai?');
    await unmoved(member);

    // She sees both, marked as new, and the notices are offered, not pushed in.
    await expect(mine).toContainText('Bagus sekali, terima kasih.');
    await expect(mine).toContainText('Posyandu mana yang paling ramai?');
    await expect(mine.getByText('Baru').first()).toBeVisible();
    await expect(notices.getByRole('button', { name: '2 pemberitahuan baru. Tampilkan' })).toBeVisible();
    await notices.getByRole('button', { name: /pemberitahuan baru/ }).click();
    const newest = notices.getByRole('main').getByRole('link', { name: /memberi umpan balik .*Posyandu mana yang paling ramai\?/ });
    await expect(newest).toBeVisible();
    await unmoved(page);
    await unmoved(notices);

    // She replies; he sees it. Having looked, her bell is quiet again.
    await fold(mine, 'Balas').last().click();
    await mine.getByLabel('Balasan').last().fill('Posyandu Melati, Dok: 11 anak.');
    await mine.getByRole('button', { name: 'Balas' }).last().click();
    await expect(stored).toContainText('Posyandu Melati, Dok: 11 anak.');
    await expect.poll(() => unread(page)).toBeLessThanOrEqual(rang);
    await unmoved(member);
    await unmoved(page);

    // The notice leads to the exact thing.
    await newest.click();
    await expect(entry(notices, '18 anak diimunisasi')).toBeInViewport();
});

test('he accepts one entry and returns another, both stay visible, she corrects the returned one', async ({ visit, trouble }) => {
    trouble.expect(/status of 422/);
    const page = await visit('lestari', '/', { phone: true });
    await record(page, BABIES, '4', 'Posyandu Anggrek, lengkap');
    const returned = await record(page, BABIES, '50', 'Posyandu Kenanga, salah ketik');
    await page.getByRole('link', { name: 'Lihat catatan' }).tap();
    await live(page);
    const her = indicator(page, BABIES);
    await expect(entry(page, 'Posyandu Kenanga')).toBeVisible();
    const all = await actual(her);
    await mark(page);

    const boss = await visit('mahesa', known().member);
    const his = indicator(boss, BABIES);
    await mark(boss);
    const good = entry(boss, 'Posyandu Anggrek, lengkap');
    await good.getByRole('button', { name: 'Terima' }).click();
    await expect(good).toContainText('Diterima oleh drg. Mahesa Permisalan');
    await expect(good.getByRole('button', { name: 'Terima' })).toHaveCount(0);
    await expect(entry(page, 'Posyandu Anggrek, lengkap')).toContainText('Diterima oleh drg. Mahesa Permisalan');

    const wrong = entry(boss, 'Posyandu Kenanga, salah ketik');
    await fold(wrong, 'Kembalikan').click();
    await wrong.getByRole('button', { name: 'Kembalikan' }).click();
    await expect(wrong.getByLabel('Alasan')).toHaveAccessibleDescription('Wajib diisi.');
    await wrong.getByLabel('Alasan').fill('50 melebihi sasaran posyandu. Periksa daftar hadir.');
    await wrong.getByRole('button', { name: 'Kembalikan' }).click();
    for (const [view, who] of [[page, her], [boss, his]] as const) {
        const shown = entry(view, 'Posyandu Kenanga, salah ketik');
        await expect(shown).toContainText('Dikembalikan oleh drg. Mahesa Permisalan; tidak dihitung');
        await expect(shown).toContainText('50 melebihi sasaran posyandu. Periksa daftar hadir.');
        await expect(shown).toContainText('+50 anak');
        expect(await actual(who)).toBe(all - 50);
    }

    // The form names what is corrected and why it came back.
    await unmoved(page);
    await entry(page, 'Posyandu Kenanga').getByRole('link', { name: `Koreksi Catatan no. ${returned}` }).tap();
    await expect(page.getByRole('heading', { level: 1, name: 'Koreksi catatan' })).toBeVisible();
    await expect(page.getByText('Dikembalikan dengan alasan: 50 melebihi sasaran posyandu.')).toBeVisible();
    await expect(page.getByLabel('Nilai')).toHaveValue('50');
    await page.getByLabel('Nilai').fill('5');
    await page.getByLabel('Keterangan').fill('Posyandu Kenanga, 5 anak sesuai daftar hadir');
    await page.getByRole('button', { name: 'Simpan' }).tap();
    await expect(page.getByRole('heading', { name: 'Tersimpan' })).toBeVisible();

    // Both stay, and each names the other.
    const correction = entry(boss, '5 anak sesuai daftar hadir');
    await expect(correction).toContainText(`Koreksi atas no. ${returned}`);
    await expect(wrong).toContainText(/Diganti oleh no\. \d+; tidak dihitung/);
    expect(await actual(his)).toBe(all - 45);
    await unmoved(boss);
});

test('feedback that is withdrawn loses its words and leaves a mark on both sides', async ({ visit }) => {
    const page = await visit('lestari', '/', { phone: true });
    await record(page, SURVEY, '90,1', 'Survei bulan ini');
    await page.getByRole('link', { name: 'Lihat catatan' }).tap();
    const mine = entry(page, 'Survei bulan ini');
    await expect(mine).toBeVisible();
    await mark(page);
    const boss = await visit('mahesa', known().member);
    const his = entry(boss, 'Survei bulan ini');
    await fold(his, 'Beri umpan balik').click();
    await his.getByLabel('Umpan balik').fill('Ini tertukar dengan pegawai lain.');
    await his.getByRole('button', { name: 'Perlu perbaikan' }).click();
    await expect(mine).toContainText('Ini tertukar dengan pegawai lain.');

    await fold(his, 'Tarik').click();
    await expect(his).toContainText('tanda bahwa pernah ada tetap terlihat');
    await his.getByRole('button', { name: 'Ya, tarik' }).click();
    for (const shown of [his, mine]) {
        await expect(shown).toContainText(/Ditarik oleh penulisnya hari ini \d\d\.\d\d WIB/);
        await expect(shown).not.toContainText('Ini tertukar dengan pegawai lain.');
    }
    await unmoved(page);
    await page.reload();
    await expect(entry(page, 'Survei bulan ini')).toContainText('Ditarik oleh penulisnya');
});

test('feedback on an indicator, an RHK and a value of behaviour arrives where it belongs', async ({ visit }) => {
    const page = await visit('lestari', known().skp);
    await mark(page);
    const boss = await visit('mahesa', known().member);
    const places = [
        [indicator(boss, SURVEY), indicator(page, SURVEY)],
        [boss.locator('article').filter({ has: boss.getByRole('heading', { level: 3, name: 'Harmonis' }) }), page.locator('article').filter({ has: page.getByRole('heading', { level: 3, name: 'Harmonis' }) })],
    ];
    for (const [n, [his, hers]] of places.entries()) {
        const words = `Umpan balik nomor ${n + 1} di tempatnya`;
        await fold(his, 'Beri umpan balik').first().click();
        await his.getByLabel('Umpan balik').first().fill(words);
        await his.getByRole('button', { name: 'Kirim umpan balik' }).first().click();
        await expect(hers).toContainText(words);
    }
    await unmoved(page);
    // All of it is also listed by period.
    const period = page.getByRole('group').filter({ hasText: /Triwulan (I|II|III|IV) \d{4}/ }).first();
    await expect(period).toContainText('Umpan balik nomor 1 di tempatnya');
    await expect(period).toContainText('Umpan balik nomor 2 di tempatnya');
});
