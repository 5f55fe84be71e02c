import { entry, signIn, toForm } from '../support/app.ts';
import { BABIES } from '../support/people.ts';
import { known } from '../support/seed.ts';
import { expect, fold, live, liveMark, mark, test, unmoved } from '../support/test.ts';
import type { Page } from '@playwright/test';

/** What the browser says of requests that cannot reach anybody. */
const NO_NETWORK = /ERR_(INTERNET_DISCONNECTED|CONNECTION_REFUSED|CONNECTION_RESET|CONNECTION_CLOSED|CONNECTION_ABORTED|SOCKET_NOT_CONNECTED|EMPTY_RESPONSE|NETWORK_CHANGED|INCOMPLETE_CHUNKED_ENCODING)/;

async function type(page: Page, value: string, note: string): Promise<void> {
    await page.getByLabel('Nilai').fill(value);
    await page.getByLabel('Keterangan').pressSequentially(note);
}
const save = (page: Page) => page.getByRole('button', { name: 'Simpan' });
const stored = (page: Page) => expect(page.getByRole('heading', { name: 'Tersimpan' })).toBeVisible({ timeout: 20_000 });
const waiting = (page: Page) => expect(page.getByRole('heading', { name: 'Menunggu dikirim' })).toBeVisible();

/** Exactly one entry with these words is on the SKP. */
async function once(page: Page, note: string): Promise<void> {
    await page.goto(known().skp);
    await live(page);
    await expect(entry(page, note)).toHaveCount(1);
}

/** The number of entries the person has, as Beranda's SKP counts them. */
async function count(page: Page): Promise<number> {
    const part = page.getByRole('article').filter({ has: page.getByRole('heading', { level: 4, name: BABIES }) });
    return Number((await part.getByRole('heading', { level: 5 }).innerText()).match(/(\d+) catatan/)?.[1]);
}

test('aeroplane mode in the middle of typing: the text stays, waits, and is sent once', async ({ visit, trouble }) => {
    trouble.expect(NO_NETWORK);
    const page = await visit('lestari', '/', { phone: true });
    await toForm(page, BABIES);
    await mark(page);
    await page.getByLabel('Nilai').fill('11');
    await page.getByLabel('Keterangan').pressSequentially('Posyandu di puncak, ');
    await page.context().setOffline(true);
    await expect(liveMark(page)).toHaveText(/^Terputus, data pukul \d\d\.\d\d WIB$/);
    await page.getByLabel('Keterangan').pressSequentially('tidak ada sinyal.');
    await save(page).tap();
    await waiting(page);
    await expect(page.getByText('Catatan Anda tersimpan di ponsel ini dan dikirim saat tersambung.')).toBeVisible();
    await page.context().setOffline(false);
    await stored(page);
    await live(page);
    await unmoved(page);
    await once(page, 'Posyandu di puncak, tidak ada sinyal.');
});

test('aeroplane mode, then the page is closed: the frame says that one waits, and it is sent on return', async ({ visit, trouble }) => {
    trouble.expect(NO_NETWORK);
    const page = await visit('lestari', '/', { phone: true });
    await toForm(page, BABIES);
    await page.context().setOffline(true);
    await type(page, '3', 'dikirim setelah kembali');
    await save(page).tap();
    await waiting(page);
    const context = page.context();
    await page.close();
    await context.setOffline(false);
    const again = await context.newPage();
    await again.goto('/');
    await live(again);
    await once(again, 'dikirim setelah kembali');
});

test('three entries made without a network arrive in order, each once', async ({ visit, trouble }) => {
    trouble.expect(NO_NETWORK);
    const page = await visit('lestari', '/', { phone: true });
    await toForm(page, BABIES);
    await page.context().setOffline(true);
    for (const [n, note] of ['antre pertama', 'antre kedua', 'antre ketiga'].entries()) {
        await type(page, String(n + 1), note);
        await save(page).tap();
        await waiting(page);
        await page.getByRole('button', { name: 'Catat lagi' }).tap();
    }
    await expect(page.getByRole('link', { name: '3 catatan menunggu dikirim' })).toBeVisible();
    await page.context().setOffline(false);
    await expect(page.getByText(/menunggu dikirim/)).toHaveCount(0, { timeout: 20_000 });
    await page.goto(known().skp);
    await live(page);
    const numbers: number[] = [];
    for (const note of ['antre pertama', 'antre kedua', 'antre ketiga']) {
        await expect(entry(page, note)).toHaveCount(1);
        numbers.push(Number((await entry(page, note).innerText()).match(/Catatan no\. (\d+)/)?.[1]));
    }
    expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
});

test('a reload in the middle of typing brings the draft back', async ({ visit }) => {
    const page = await visit('lestari', '/', { phone: true });
    await toForm(page, BABIES);
    await type(page, '12', 'setengah jadi');
    await page.getByLabel('Tautan', { exact: true }).fill('https://contoh.example/daftar');
    // The draft is kept when typing pauses.
    await page.waitForTimeout(500);
    await page.reload();
    await live(page);
    await expect(page.getByText('Draf dipulihkan.')).toBeVisible();
    await expect(page.getByLabel('Nilai')).toHaveValue('12');
    await expect(page.getByLabel('Keterangan')).toHaveValue('setengah jadi');
    await expect(page.getByLabel('Tautan', { exact: true })).toHaveValue('https://contoh.example/daftar');
    await save(page).tap();
    await stored(page);
    // Done is done: the next form is empty.
    await page.getByRole('button', { name: 'Catat lagi' }).tap();
    await expect(page.getByLabel('Keterangan')).toHaveValue('');
    await page.reload();
    await live(page);
    await expect(page.getByLabel('Keterangan')).toHaveValue('');
    await once(page, 'setengah jadi');
});

test('a draft can be discarded', async ({ visit }) => {
    const page = await visit('lestari', '/', { phone: true });
    await toForm(page, BABIES);
    await type(page, '1', 'tidak jadi');
    await page.waitForTimeout(500);
    await page.reload();
    await live(page);
    await page.getByRole('button', { name: 'Buang draf' }).tap();
    await expect(page.getByLabel('Keterangan')).toHaveValue('');
    await page.reload();
    await live(page);
    await expect(page.getByText('Draf dipulihkan.')).toHaveCount(0);
    await expect(page.getByLabel('Keterangan')).toHaveValue('');
});

test('the session ends in the middle of typing an entry: nothing typed is lost, after signing in it is sent', async ({ visit, trouble }) => {
    trouble.expect(/status of 401/);
    const page = await visit('lestari', '/', { phone: true });
    await toForm(page, BABIES);
    await page.getByLabel('Nilai').fill('9');
    await page.getByLabel('Keterangan').pressSequentially('sesi berakhir ');
    await page.context().clearCookies({ name: 'capaian' });
    await page.getByLabel('Keterangan').pressSequentially('di tengah kalimat');
    await save(page).tap();
    await expect(page.getByText('Sesi Anda sudah berakhir. Isian dan berkas Anda tetap tersimpan di ponsel ini.')).toBeVisible();
    await expect(page.getByLabel('Keterangan')).toHaveValue('sesi berakhir di tengah kalimat');
    await page.getByRole('link', { name: 'Masuk lagi' }).tap();
    await signIn(page, 'lestari');
    await live(page);
    await expect(page.getByLabel('Nilai')).toHaveValue('9');
    await expect(page.getByLabel('Keterangan')).toHaveValue('sesi berakhir di tengah kalimat');
    await save(page).tap();
    await stored(page);
    await once(page, 'sesi berakhir di tengah kalimat');
});

test('the session ends in the middle of typing feedback: the words stay and are sent after signing in again', async ({ visit, trouble }) => {
    trouble.expect(/status of 401/);
    const page = await visit('mahesa', known().member);
    const part = page.getByRole('listitem').filter({ hasText: 'Tanda terima' }).first();
    await fold(part, 'Beri umpan balik').click();
    await part.getByLabel('Umpan balik').pressSequentially('Ini saya tulis lama sekali ');
    await mark(page);
    await page.context().clearCookies({ name: 'capaian' });
    await part.getByLabel('Umpan balik').pressSequentially('dan tidak boleh hilang.');
    await part.getByRole('button', { name: 'Kirim umpan balik' }).click();
    await expect(part.getByRole('alert')).toContainText('Sesi Anda sudah berakhir. Tulisan Anda masih ada di halaman ini.');
    await expect(part.getByLabel('Umpan balik')).toHaveValue('Ini saya tulis lama sekali dan tidak boleh hilang.');

    const [tab] = await Promise.all([page.context().waitForEvent('page'), part.getByRole('link', { name: 'Masuk' }).click()]);
    await signIn(tab, 'mahesa');
    await part.getByRole('button', { name: 'Kirim umpan balik' }).click();
    await expect(part.getByText('Ini saya tulis lama sekali dan tidak boleh hilang.', { exact: true })).toBeVisible();
    await unmoved(page);
    await page.reload();
    await expect(page.getByRole('listitem').filter({ hasText: 'Tanda terima' }).getByText('Ini saya tulis lama sekali dan tidak boleh hilang.', { exact: true })).toHaveCount(1);
});

test('a double tap on Simpan has one effect', async ({ visit }) => {
    const page = await visit('lestari', known().skp);
    const before = await count(page);
    await page.goto('/');
    await live(page);
    await toForm(page, BABIES);
    await type(page, '2', 'ketuk dua kali');
    await save(page).dblclick();
    await stored(page);
    await once(page, 'ketuk dua kali');
    expect(await count(page)).toBe(before + 1);
});

test('a double tap on Kirim umpan balik has one effect', async ({ visit }) => {
    const page = await visit('mahesa', known().member);
    const part = page.getByRole('listitem').filter({ hasText: 'Tanda terima' }).first();
    await fold(part, 'Beri umpan balik').click();
    await part.getByLabel('Umpan balik').fill('Sekali saja.');
    await part.getByRole('button', { name: 'Kirim umpan balik' }).dblclick();
    await expect(part.getByText('Sekali saja.', { exact: true })).toBeVisible();
    await page.reload();
    await live(page);
    await expect(part.getByText('Sekali saja.', { exact: true })).toHaveCount(1);
});

test('feedback without a network: the words stay on the page and can be sent later', async ({ visit, trouble }) => {
    trouble.expect(NO_NETWORK);
    const page = await visit('mahesa', known().member);
    const part = page.getByRole('listitem').filter({ hasText: 'Tanda terima' }).first();
    await fold(part, 'Beri umpan balik').click();
    await page.context().setOffline(true);
    await part.getByLabel('Umpan balik').fill('Ditulis di kapal.');
    await part.getByRole('button', { name: 'Kirim umpan balik' }).click();
    await expect(part.getByRole('alert')).toContainText('Belum terkirim: tidak ada sambungan.');
    await expect(part.getByLabel('Umpan balik')).toHaveValue('Ditulis di kapal.');
    await page.context().setOffline(false);
    await part.getByRole('button', { name: 'Kirim umpan balik' }).click();
    await expect(part.getByText('Ditulis di kapal.', { exact: true })).toBeVisible();
});

test('a page that could not be opened without a network comes by itself when it is back', async ({ visit, trouble }) => {
    trouble.expect(NO_NETWORK);
    const page = await visit('mahesa', '/tim');
    await page.context().setOffline(true);
    await page.getByRole('link', { name: /^Lestari/ }).first().click();
    await expect(page.getByRole('heading', { name: 'Tidak ada sambungan' })).toBeVisible();
    await page.context().setOffline(false);
    await expect(page.getByRole('heading', { name: /Lestari/ })).toBeVisible({ timeout: 20_000 });
    await live(page);
});

test('the server is killed and comes back: nothing stored is lost, what waited arrives once, live catches up', async ({ visit, server, trouble }) => {
    trouble.expect(NO_NETWORK);
    const boss = await visit('mahesa', known().member);
    await mark(boss);
    const page = await visit('lestari', '/', { phone: true });
    await toForm(page, BABIES);
    await type(page, '1', 'sebelum mati listrik');
    await save(page).tap();
    await stored(page);
    await server.kill();

    for (const view of [page, boss]) await expect(liveMark(view)).toHaveText(/^Terputus/, { timeout: 20_000 });
    await page.getByRole('button', { name: 'Catat lagi' }).tap();
    await type(page, '2', 'saat mati listrik');
    await save(page).tap();
    await waiting(page);

    await server.start();
    // By itself, without anybody pressing anything.
    await stored(page);
    for (const view of [page, boss]) await expect(liveMark(view)).toHaveText('Langsung', { timeout: 30_000 });
    for (const note of ['sebelum mati listrik', 'saat mati listrik']) await expect(entry(boss, note)).toHaveCount(1);
    await unmoved(boss);
    await once(page, 'sebelum mati listrik');
    await once(page, 'saat mati listrik');
});

test('killed four times while forty entries come in: every receipt is an entry, no entry is there twice', async ({ visit, server, trouble }) => {
    trouble.expect(NO_NETWORK);
    const page = await visit('lestari', known().skp);
    const before = await count(page);
    await page.goto('/');
    await live(page);
    await toForm(page, BABIES);
    const [iki, skp] = await Promise.all(['iki', 'skp'].map((name) => page.locator(`#catat input[name=${name}]`).inputValue()));
    const day = await page.getByLabel('Tanggal').inputValue();

    // Requests as the queue makes them, again and again under their keys until each has its receipt.
    const sending = page.evaluate(
        async ({ iki, skp, day }) => {
            const receipts: number[] = [];
            for (let n = 0; n < 40; n++) {
                const form = new FormData();
                const fields = { kunci: crypto.randomUUID(), id: crypto.randomUUID(), skp, iki, nilai: '1', tanggal: day, keterangan: `beruntun ${n}` };
                for (const [name, value] of Object.entries(fields)) form.append(name, value);
                for (;;) {
                    try {
                        const answer = await fetch('/catat', { method: 'POST', headers: { Accept: 'application/json' }, body: form });
                        if (answer.ok) {
                            receipts.push((await answer.json()).number);
                            break;
                        }
                        // Told to wait is not refused.
                        if (answer.status < 500) throw new Error(`refused with ${answer.status}`);
                    } catch (error) {
                        if (!(error instanceof TypeError)) throw error;
                    }
                    await new Promise((done) => setTimeout(done, 30));
                }
            }
            return receipts;
        },
        { iki, skp, day },
    );
    for (let n = 0; n < 4; n++) {
        await new Promise((done) => setTimeout(done, 120 + 70 * n));
        await server.kill();
        await server.start();
    }
    const receipts = await sending;
    expect(new Set(receipts).size).toBe(40);
    await page.goto(known().skp);
    await live(page);
    expect(await count(page)).toBe(before + 40);
});

test('the live mark goes to Terputus and back to Langsung and what was missed is there', async ({ visit, trouble }) => {
    trouble.expect(NO_NETWORK);
    const boss = await visit('mahesa', known().member);
    await mark(boss);
    await boss.context().setOffline(true);
    await expect(liveMark(boss)).toHaveText(/^Terputus, data pukul/);
    const page = await visit('lestari', '/', { phone: true });
    await toForm(page, BABIES);
    await type(page, '7', 'saat atasan terputus');
    await save(page).tap();
    await stored(page);
    await expect(entry(boss, 'saat atasan terputus')).toHaveCount(0);
    await boss.context().setOffline(false);
    await expect(liveMark(boss)).toHaveText('Langsung');
    await expect(entry(boss, 'saat atasan terputus')).toBeVisible();
    await unmoved(boss);
});
