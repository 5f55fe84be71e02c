import { actual, indicator, toForm } from '../support/app.ts';
import { BABIES, people } from '../support/people.ts';
import { known } from '../support/seed.ts';
import { expect, fold, live, test } from '../support/test.ts';
import { YEAR, accept, forwardTo, later, rateYear, receive, today, written } from '../support/year.ts';

const WORDS = 'Target imunisasi di wilayah kerjanya tercapai dengan bukti yang lengkap setiap bulan, termasuk sweeping.';

const LAST_WORDS = 'Menjaga kerja sama dengan kader, juga ketika vaksin datang terlambat.';

test.describe('a deadline passes while a form is open', () => {
    test.setTimeout(120_000);

    test('the rater keeps the draft and what was typed since, is told so, and goes on after a reopening', async ({ visit, trouble }) => {
        trouble.expect(/status of (409|422)|ERR_INTERNET_DISCONNECTED/);
        const boss = await visit('mahesa', '/evaluasi');
        const until = (await boss.locator('.ev-window').innerText()).match(/sampai (\d+ \S+ \d{4})/)?.[1] ?? '';
        let last = today();
        while (written(last) !== until) last = later(last, 1);
        await boss.locator('[data-part=anggota]').getByRole('link', { name: people.galih.name, exact: true }).click();
        await expect(boss.getByRole('heading', { level: 1, name: people.galih.name })).toBeVisible();
        await live(boss);
        const results = boss.getByLabel('Alasan penilaian hasil kerja');
        const behaviour = boss.getByLabel('Alasan penilaian perilaku kerja');
        await results.fill(WORDS);
        await expect(boss.locator('[data-saved]')).toContainText(/^Draf tersimpan .*\d\d\.\d\d/);
        // The same page on the phone, with nothing unsaved; and the network is away just as the last words are typed.
        const path = new URL(boss.url()).pathname;
        const phone = await visit('mahesa', path, { phone: true });
        await expect(phone.getByLabel('Alasan penilaian hasil kerja')).toHaveValue(WORDS);
        await boss.context().setOffline(true);
        await behaviour.fill(LAST_WORDS);
        await forwardTo(visit, later(last, 1));
        await expect(results).toHaveValue(WORDS);
        await expect(behaviour).toHaveValue(LAST_WORDS);
        await boss.context().setOffline(false);
        const line = boss.locator('[data-saved]');
        await expect(line).toContainText(`Masa penilaian periode ini berakhir ${written(last)}.`, { timeout: 20_000 });
        await expect(line).toContainText('tulisan Anda masih di halaman ini');
        await expect(line).toContainText('Minta pengelola kinerja membukanya kembali');
        await boss.getByRole('button', { name: 'Tetapkan', exact: true }).click();
        await expect(boss.locator('.rate-form .alert').first()).toBeVisible();
        await expect(behaviour).toHaveValue(LAST_WORDS);

        // Where everything was stored the draft is read instead of the form, at once.
        await expect(phone.getByRole('heading', { name: 'Draf Anda' })).toBeVisible();
        await expect(phone.getByText(WORDS)).toBeVisible();
        await expect(phone.getByText('Anda membaca sebagai atasan')).toHaveCount(0);
        await expect(phone.getByRole('button', { name: 'Tetapkan', exact: true })).toHaveCount(0);

        // Reopened: what was refused is stored, and the rating goes on where it was.
        const keeper = await visit('ningrum', `/evaluasi?periode=${path.split('/')[2]}`);
        await fold(keeper, 'Buka kembali').click();
        await keeper.getByLabel('Alasan', { exact: true }).fill('Penilaian dua pegawai tertinggal karena pemeriksaan.');
        await keeper.getByLabel('Terbuka sampai').fill(later(last, 8));
        await keeper.getByRole('button', { name: 'Buka kembali' }).click();
        await expect(keeper.locator('.ev-window')).toContainText(`dibuka kembali sampai ${written(later(last, 8))}`);
        await boss.evaluate(() => window.dispatchEvent(new Event('focus')));
        await expect(line).toContainText(/^Draf tersimpan .*\d\d\.\d\d/);
        await boss.reload();
        await expect(behaviour).toHaveValue(LAST_WORDS);
        await expect(phone.getByLabel('Alasan penilaian perilaku kerja')).toHaveValue(LAST_WORDS);
    });

    test('an objection on day fifteen is refused in words, and its text stays', async ({ visit, trouble }) => {
        trouble.expect(/status of (409|422)/);
        const page = await visit('fajar', '/evaluasi', { phone: true });
        const row = page.getByRole('listitem').filter({ hasText: 'Disampaikan, menunggu diterima' }).filter({ hasText: 'Tahun ' });
        await row.getByRole('link', { name: /Buka hasil/ }).click();
        await live(page);
        await page.getByRole('button', { name: 'Saya telah menerima' }).click();
        await expect(page.getByText(`Anda dapat mengajukan keberatan sampai ${written(later(today(), 14))}`)).toBeVisible();
        await fold(page, 'Ajukan keberatan').click();
        const reason = 'Dua layanan yang saya bangun belum dihitung; tautannya ada pada catatan bulan September.';
        await page.getByLabel('Alasan keberatan').fill(reason);
        // On the last day it can still be sent.
        await forwardTo(visit, later(today(), 14));
        await expect(page.getByLabel('Alasan keberatan')).toHaveValue(reason);
        const last = await visit('fajar', new URL(page.url()).pathname);
        await expect(last.getByText('hari terakhir')).toBeVisible();
        await forwardTo(visit, later(today(), 15));
        await expect(page.getByLabel('Alasan keberatan')).toHaveValue(reason);
        await page.getByRole('button', { name: 'Ajukan keberatan' }).click();
        const alert = page.getByRole('alert').filter({ hasText: 'Keberatan dapat diajukan sampai' });
        await expect(alert).toContainText(written(later(today(), 14)));
        await expect(alert).toContainText('tidak terkirim');
        await expect(alert).toContainText('Tulisan Anda masih di halaman ini');
        await expect(page.getByLabel('Alasan keberatan')).toHaveValue(reason);
        await last.reload();
        await expect(last.locator('#linimasa')).not.toContainText('Keberatan diajukan');
    });

    test('a result of the old year that is sent in the new one is stored under its day', async ({ visit }) => {
        const page = await visit('lestari', '/', { phone: true });
        await toForm(page, BABIES);
        const day = await page.getByLabel('Tanggal').inputValue();
        await page.getByLabel('Nilai').fill('7');
        await page.getByLabel('Keterangan').fill('Sweeping akhir tahun, tujuh bayi menyusul lengkap.');
        await forwardTo(visit, `${YEAR + 1}-01-02`);
        await expect(page.getByLabel('Nilai')).toHaveValue('7');
        await expect(page.getByLabel('Tanggal')).toHaveValue(day);
        await page.getByRole('button', { name: 'Simpan' }).click();
        await expect(page.getByText('Tersimpan').first()).toBeVisible();
        const skp = await visit('lestari', known().skp);
        await expect(skp.getByText('Sweeping akhir tahun, tujuh bayi menyusul lengkap.').first()).toBeVisible();
        expect(await actual(indicator(skp, BABIES))).toBeGreaterThan(0);
    });

    test('a result for an SKP that has become final meanwhile is refused in words, and stays', async ({ visit, trouble }) => {
        trouble.expect(/status of 409/);
        const page = await visit('lestari', '/', { phone: true });
        await toForm(page, BABIES);
        await page.getByLabel('Nilai').fill('7');
        await page.getByLabel('Keterangan').fill('Sweeping akhir tahun, tujuh bayi menyusul lengkap.');
        await forwardTo(visit, `${YEAR + 1}-01-05`);
        await rateYear(visit, 'mahesa', 'lestari', { level: 'Sesuai ekspektasi', words: WORDS }, { level: 'Sesuai ekspektasi', words: LAST_WORDS }, 'Baik');
        await accept(await receive(visit, 'lestari', 'Baik'));
        await page.getByRole('button', { name: 'Simpan' }).click();
        const alert = page.getByRole('alert').filter({ hasText: 'SKP ini sudah ditutup' });
        await expect(alert).toContainText('Yang sudah tersimpan tetap ada');
        await expect(alert).toContainText('tulisan Anda masih di halaman ini');
        await expect(page.getByLabel('Nilai')).toHaveValue('7');
        await expect(page.getByLabel('Keterangan')).toHaveValue('Sweeping akhir tahun, tujuh bayi menyusul lengkap.');
    });
});
