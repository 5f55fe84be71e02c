import { type Person, people } from '../support/people.ts';
import { type Locator, type Page, expect, fold, live, test } from '../support/test.ts';
import { YEAR, accept, forwardTo, later, openYear, rateYear, receive } from '../support/year.ts';

const LAST = YEAR - 1;

/** Steps of the timeline in their order, as codes. */
const steps = (page: Page) => page.locator('#linimasa li.entry').evaluateAll((all) => all.map((one) => one.getAttribute('data-step')));
const truth = (page: Page) => page.locator('.ev-truth').first();
const why = async (page: Page): Promise<Locator> => {
    await fold(page, 'Mengapa predikat ini?').click();
    return page.locator('details.why');
};

test.describe('the finished year, as each side sees it', () => {
    test('Lestari: Sangat Baik, why, received, and 7,500 credit points', async ({ visit }) => {
        const page = await openYear(visit, 'lestari', LAST);
        await expect(truth(page)).toContainText('Sangat Baik');
        const reasons = await why(page);
        await expect(reasons).toContainText('Hasil kerja di atas ekspektasi dan perilaku kerja di atas ekspektasi menjadi Sangat Baik.');
        await expect(reasons).toContainText('Rekap SKM semester II');
        await expect(reasons).toContainText('Berorientasi Pelayanan');
        await expect(reasons).toContainText('Hasil kerja sesuai ekspektasi, perilaku kerja di atas ekspektasi: Baik');
        expect(await steps(page)).toEqual(['ditetapkan', 'disampaikan', 'diterima', 'disetujui']);
        await expect(page.getByText('Terampil, 12 bulan, Sangat Baik: 150% × 5 = 7,500')).toBeVisible();
        await page.goto('/angka-kredit');
        await expect(page.getByText('Terampil: 12/12 bulan × 150% × 5 = 15/2').first()).toBeVisible();
        // The rater reads the same.
        const boss = await visit('mahesa', '/evaluasi');
        await boss.goto((await openYear(visit, 'lestari', LAST)).url());
        await expect(truth(boss)).toContainText('Sangat Baik');
        expect(await steps(boss)).toEqual(['ditetapkan', 'disampaikan', 'diterima', 'disetujui']);
    });

    test('Ratri: late reports, an objection, changed to Baik; the same timeline for all three', async ({ visit }) => {
        const page = await openYear(visit, 'ratri', LAST);
        const path = new URL(page.url()).pathname;
        for (const who of ['ratri', 'nirmala', 'bagas'] as const) {
            const seen = who === 'ratri' ? page : await visit(who, path);
            await expect(truth(seen)).toContainText('Baik');
            await expect(seen.getByText('Sebelumnya Butuh Perbaikan.')).toBeVisible();
            expect(await steps(seen)).toEqual(['ditetapkan', 'disampaikan', 'diterima', 'keberatan', 'penjelasan', 'diputus_diubah']);
            await expect(seen.locator('#linimasa')).toContainText('sistem aset daerah tidak dapat dibuka');
            await expect(seen.locator('#linimasa')).toContainText('saya dasarkan pada Juli dan Agustus');
            await expect(seen.locator('#linimasa')).toContainText('menghemat Rp48 juta');
            // What it was before, and what it rested on: the reasons for the delays, of which only March was accepted.
            await fold(seen, 'Penilaian sebelum keberatan').click();
            const before = seen.locator('details').filter({ has: seen.locator('summary', { hasText: 'Penilaian sebelum keberatan' }) });
            await expect(before).toContainText('Di bawah ekspektasi');
            await expect(before).toContainText('Alasan keterlambatan Rekonsiliasi aset menunggu data');
            // The reasons for delay stand among the facts, accepted and not.
            await fold(seen, 'Fakta yang dilihat penilai').click();
            await expect(seen.locator('.ev-seen')).toContainText('Alasan keterlambatan');
        }
        // A general staff post has no credit points.
        await expect(page.getByRole('heading', { name: 'Angka kredit' })).toHaveCount(0);
    });

    test('Ningrum: two SKP, eight and four months, side by side, 8,333 and 8,333', async ({ visit }) => {
        const page = await visit('ningrum', '/evaluasi', { phone: true });
        const rows = page.getByRole('listitem').filter({ hasText: `Tahun ${LAST}` }).filter({ hasText: 's.d.' });
        await expect(rows).toHaveCount(2);
        for (const [part, months, level] of [['31 Agustus', 8, 'Ahli Pertama'], ['31 Desember', 4, 'Ahli Muda']] as const) {
            await page.goto('/evaluasi');
            await rows.filter({ hasText: `s.d. ${part}` }).getByRole('heading').getByRole('link').click();
            await expect(truth(page)).toContainText('Baik');
            await expect(page.getByText(new RegExp(`^${level}, ${months} bulan, Baik: 100% × [\\d,]+ = 8,333$`))).toBeVisible();
            await fold(page, 'Fakta yang dilihat penilai').click();
            const parts = page.locator('.ev-parts li');
            await expect(parts).toHaveCount(2);
            await expect(parts.nth(0)).toContainText('8 bulan');
            await expect(parts.nth(1)).toContainText('4 bulan');
            await expect(parts.filter({ hasText: 'yang ini' })).toContainText(`${months} bulan`);
        }
        await page.goto('/angka-kredit');
        await expect(page.getByText('Ahli Pertama: 8/12 bulan × 100% × 12,5 = 25/3').first()).toBeVisible();
        await expect(page.getByText('Ahli Muda: 4/12 bulan × 100% × 25 = 25/3').first()).toBeVisible();
    });

    test('Iqbal: results as expected and behaviour below are Kurang/misconduct, with what it rests on', async ({ visit }) => {
        const page = await openYear(visit, 'iqbal', LAST);
        const path = new URL(page.url()).pathname;
        for (const who of ['iqbal', 'dewi'] as const) {
            const seen = who === 'iqbal' ? page : await visit(who, path);
            await expect(truth(seen)).toContainText('Kurang/misconduct');
            const reasons = await why(seen);
            await expect(reasons).toContainText('Hasil kerja sesuai ekspektasi dan perilaku kerja di bawah ekspektasi menjadi Kurang/misconduct.');
            await expect(reasons).toContainText('empat hari tidak masuk tanpa keterangan');
            // What the head wrote about it at the time, not his own answer.
            await expect(reasons).toContainText('Dua kali meninggalkan loket tanpa pengganti; dibahas dalam konseling');
            await expect(reasons).toContainText('Hasil kerja sesuai ekspektasi, perilaku kerja sesuai ekspektasi: Baik');
        }
    });

    test('Danang: Sangat Kurang, never opened, then six months of coaching that helped', async ({ visit }) => {
        const page = await openYear(visit, 'danang', LAST);
        await expect(truth(page)).toContainText('Sangat Kurang');
        expect(await steps(page)).toEqual(['ditetapkan', 'disampaikan', 'dianggap_diterima', 'dianggap_menerima']);
        await expect(page.getByText('Selesai, dianggap setuju')).toBeVisible();
        // The coaching began after the result had become final.
        const over = page.locator('[data-step=dianggap_menerima] time');
        await expect(over).toContainText(`Januari ${YEAR}`);
        await page.goto('/tindak-lanjut');
        await page.getByRole('link', { name: 'Masa perbaikan (PP 30/2019)' }).click();
        await expect(truth(page)).toContainText('Selesai: membaik');
        await expect(page.getByText('6 dari 6 dialog bulanan tercatat')).toBeVisible();
    });
});

const ABOVE = 'Target tahun ini terlampaui dengan bukti yang lengkap, dan caranya diajarkan kepada rekan di tempat lain.';
const MEETS = 'Target yang disepakati pada awal tahun tercapai dan bukti dukungnya lengkap.';
const BELOW = 'Sebagian besar hasil yang disepakati tidak ada sampai akhir tahun, dan datanya tidak dapat dipakai.';
const KIND = 'Terbuka pada masukan, menepati janji, dan membantu rekan tanpa diminta sepanjang tahun.';
const RUDE = 'Beberapa kali meninggalkan tugas tanpa pengganti sehingga warga menunggu; sudah dibahas dalam konseling.';

test.describe('the running year is carried over its end', () => {
    test.setTimeout(180_000);
    test.beforeEach(async ({ visit }) => forwardTo(visit, `${YEAR + 1}-01-05`));

    test('Lestari is rated, reads why, agrees, and the credit points are there', async ({ visit }) => {
        // First the unit, by the one above it.
        const above = await visit('dharma', `/evaluasi`);
        await above.getByRole('navigation', { name: 'Periode' }).getByRole('link', { name: `Tahun ${YEAR}`, exact: true }).click();
        await live(above);
        const unit = above.locator('[data-part=unit]').locator('li, section, article').filter({ hasText: 'Dinas Kesehatan' }).last();
        await above.locator('summary').filter({ hasText: /Tetapkan kinerja unit Dinas Kesehatan/ }).click();
        const form = above.locator('form[action$="/evaluasi/unit"]:visible');
        await form.getByRole('radio', { name: 'Baik', exact: true }).check();
        await form.getByLabel('Alasan').fill('Sasaran imunisasi dan kepuasan layanan tercapai sesuai perjanjian kinerja.');
        await form.getByRole('button', { name: 'Tetapkan' }).click();
        await expect(unit).toContainText('Baik');

        await rateYear(visit, 'mahesa', 'lestari', { level: 'Di atas ekspektasi', words: ABOVE }, { level: 'Di atas ekspektasi', words: KIND }, 'Sangat Baik');
        const page = await receive(visit, 'lestari', 'Sangat Baik');
        await accept(page);
        await expect(page.getByText('Terampil, 12 bulan, Sangat Baik: 150% × 5 = 7,500')).toBeVisible();
        await fold(page, 'Fakta yang dilihat penilai').click();
        await expect(page.locator('.ev-seen')).toContainText('Capaian kinerja organisasi');
        await page.goto('/angka-kredit');
        await expect(page.getByText(`${YEAR}, 12 bulan`).first()).toBeVisible();
        await expect(page.getByText('Terampil: 12/12 bulan × 150% × 5 = 15/2')).toHaveCount(2);
        // The year is over: its SKP takes nothing new.
        const boss = await visit('mahesa', '/tindak-lanjut');
        await expect(boss.getByText(`Hasil ${YEAR}`).first()).toBeVisible();
        await expect(boss.getByRole('listitem').filter({ hasText: people.lestari.name }).first()).toContainText('Usulkan penghargaan');
    });

    test('Ratri objects, is explained to and heard, and the year becomes Baik', async ({ visit }) => {
        await rateYear(visit, 'nirmala', 'ratri', { level: 'Di bawah ekspektasi', words: BELOW }, { level: 'Sesuai ekspektasi', words: KIND }, 'Butuh Perbaikan');
        const page = await receive(visit, 'ratri', 'Butuh Perbaikan');
        const path = new URL(page.url()).pathname;
        await fold(page, 'Ajukan keberatan').click();
        await page.getByLabel('Alasan keberatan').fill('Sejak September semua laporan tepat waktu, dan alasan untuk Maret sudah diterima.');
        await page.getByRole('checkbox').first().check();
        await page.getByRole('button', { name: 'Ajukan keberatan' }).click();
        await expect(page.locator('#linimasa')).toContainText('Keberatan diajukan');
        await forwardTo(visit, `${YEAR + 1}-01-07`);
        const rater = await visit('nirmala', '/evaluasi');
        await rater.getByRole('link', { name: `Beri penjelasan ${people.ratri.name}` }).first().click();
        await live(rater);
        await rater.getByLabel('Penjelasan pejabat penilai').fill('Saya mendasarkannya pada laporan Juli dan Agustus yang terlambat tanpa alasan.');
        await rater.getByRole('button', { name: 'Kirim penjelasan' }).click();
        await expect(rater.getByRole('button', { name: 'Kirim penjelasan' })).toHaveCount(0);
        const head = await visit('bagas', '/evaluasi');
        await head.getByRole('link', { name: `Dengar dan putuskan ${people.ratri.name}` }).click();
        await live(head);
        await head.getByRole('radio', { name: /Diubah/ }).check();
        await head.getByRole('group', { name: 'Rating hasil kerja' }).getByRole('radio', { name: 'Sesuai ekspektasi' }).check();
        await head.getByRole('group', { name: 'Rating perilaku kerja' }).getByRole('radio', { name: 'Sesuai ekspektasi' }).check();
        await head.getByLabel('Alasan putusan').fill('Perbaikan sejak September nyata, dan gangguan sistem aset di luar kendali pegawai.');
        await head.getByRole('group', { name: 'Bukti yang mendasari' }).getByRole('checkbox').first().check();
        await head.getByRole('button', { name: 'Putuskan' }).click();
        await expect(truth(head)).toContainText('Baik');
        // All three read the same course.
        for (const who of ['ratri', 'nirmala', 'bagas'] as const) {
            const seen = await visit(who, path);
            await expect(truth(seen)).toContainText('Baik');
            await expect(seen.getByText('Sebelumnya Butuh Perbaikan.')).toBeVisible();
            expect(await steps(seen)).toEqual(['ditetapkan', 'disampaikan', 'diterima', 'keberatan', 'penjelasan', 'diputus_diubah']);
        }
    });

    test('Ningrum keeps one SKP this year: twelve months, 25,000', async ({ visit }) => {
        await rateYear(visit, 'utari', 'ningrum', { level: 'Sesuai ekspektasi', words: MEETS }, { level: 'Sesuai ekspektasi', words: KIND }, 'Baik');
        const page = await receive(visit, 'ningrum', 'Baik');
        await accept(page);
        await expect(page.getByText('Ahli Muda, 12 bulan, Baik: 100% × 25 = 25,000')).toBeVisible();
        await page.goto('/angka-kredit');
        for (const line of ['Ahli Pertama: 8/12 bulan × 100% × 12,5 = 25/3', 'Ahli Muda: 4/12 bulan × 100% × 25 = 25/3', 'Ahli Muda: 12/12 bulan × 100% × 25 = 25']) {
            await expect(page.getByText(line, { exact: true }).first()).toBeVisible();
        }
    });

    test('Iqbal: good results do not lift bad behaviour; he never opens it, and time alone ends it', async ({ visit }) => {
        await rateYear(visit, 'dewi', 'iqbal', { level: 'Di atas ekspektasi', words: ABOVE }, { level: 'Di bawah ekspektasi', words: RUDE }, 'Kurang/misconduct');
        await forwardTo(visit, `${YEAR + 1}-02-10`);
        const page = await openYear(visit, 'iqbal', YEAR);
        await expect(truth(page)).toContainText('Kurang/misconduct');
        expect(await steps(page)).toEqual(['ditetapkan', 'disampaikan', 'dianggap_diterima', 'dianggap_menerima']);
        await expect(page.getByRole('button', { name: 'Ajukan keberatan' })).toHaveCount(0);
        const reasons = await why(page);
        await expect(reasons).toContainText(RUDE);
        await expect(reasons).toContainText('Hasil kerja di atas ekspektasi, perilaku kerja sesuai ekspektasi: Baik');
        const boss = await visit('dewi', '/tindak-lanjut');
        await expect(boss.getByText('Kurang/misconduct').first()).toBeVisible();
        await expect(boss.getByText('Tidak ada yang dihukum oleh aplikasi ini', { exact: false })).toBeVisible();
    });

    test('Danang: Sangat Kurang, then six months with a talk in each', async ({ visit }) => {
        test.setTimeout(300_000);
        await rateYear(visit, 'seno', 'danang', { level: 'Di bawah ekspektasi', words: BELOW }, { level: 'Di bawah ekspektasi', words: RUDE }, 'Sangat Kurang');
        const page = await receive(visit, 'danang', 'Sangat Kurang');
        await accept(page);
        const coach = await visit('seno', '/tindak-lanjut');
        const place = coach.getByRole('listitem').filter({ hasText: people.danang.name }).first();
        await expect(coach.getByText('Pendampingan 6 bulan. PP 30/2019 Pasal 56', { exact: false }).first()).toBeVisible();
        await place.locator('summary').filter({ hasText: 'Mulai pendampingan' }).click();
        await place.getByLabel('Yang hendak dicapai').fill('Survei selesai bertahap, sepuluh sekolah tiap bulan, dan kabar bila terhambat.');
        await place.getByRole('button', { name: 'Mulai pendampingan' }).click();
        await expect(place).toContainText('Sedang berjalan');
        let day = `${YEAR + 1}-01-05`;
        for (let month = 1; month <= 6; month++) {
            day = later(day, month === 1 ? 20 : 30);
            await forwardTo(visit, day);
            // Both write, in turn.
            const who: Person = month % 2 ? 'danang' : 'seno';
            const talk = await visit(who, '/tindak-lanjut');
            await talk.locator('main a[href^="/tindak-lanjut/"]').filter({ hasText: 'Masa perbaikan' }).first().click();
            await live(talk);
            await talk.getByLabel('Catatan', { exact: true }).fill(`Bulan ke-${month}: sepuluh sekolah selesai, kendala dikabarkan lebih dulu.`);
            await talk.getByRole('button', { name: 'Simpan catatan' }).click();
            await expect(talk.getByText(`${month} dari 6 dialog bulanan tercatat`)).toBeVisible();
            await talk.context().close();
        }
        await forwardTo(visit, `${YEAR + 1}-07-06`);
        await coach.goto('/tindak-lanjut');
        await coach.locator('main a[href^="/tindak-lanjut/"]').filter({ hasText: 'Masa perbaikan' }).first().click();
        await live(coach);
        await fold(coach, 'Tinjauan akhir').click();
        const review = coach.locator('form[action$="tinjauan"]');
        await review.getByRole('radio', { name: 'Membaik', exact: true }).check();
        await review.getByLabel('Alasan').fill('Enam puluh sekolah selesai dan hambatan selalu dikabarkan lebih dulu.');
        await review.getByRole('button', { name: 'Tinjauan akhir' }).click();
        await expect(truth(coach)).toContainText('Selesai: membaik');
        const after = await visit('danang', '/tindak-lanjut', { phone: true });
        await expect(after.getByText('Selesai: membaik').first()).toBeVisible();
    });
});
