import type { Locator, Page } from '@playwright/test';
import { actual, indicator, toForm, unread } from '../support/app.ts';
import { misfits } from '../support/check.ts';
import { BABIES, COMPLAINTS, SURVEY, people } from '../support/people.ts';
import { known } from '../support/seed.ts';
import { expect, fold, live, mark, test, unmoved } from '../support/test.ts';

/** Members in the order they are listed. */
const names = (page: Page) => page.getByRole('main').getByRole('heading', { level: 2 }).getByRole('link').allInnerTexts();

const row = (page: Page, name: string): Locator => page.locator('.members > *').filter({ has: page.getByRole('link', { name }) });

async function record(page: Page, name: string, value: string, note = ''): Promise<void> {
    await page.goto('/');
    await live(page);
    await toForm(page, name);
    await page.getByLabel('Nilai').fill(value);
    await page.getByLabel('Keterangan').fill(note);
    await page.getByRole('button', { name: 'Simpan' }).click();
    await expect(page.getByRole('heading', { name: 'Tersimpan' })).toBeVisible();
}

test('the filter narrows by name and status at once, and empties with a way back', async ({ visit }) => {
    const page = await visit('mahesa', '/tim');
    await mark(page);
    expect((await names(page)).toSorted()).toEqual([people.galih.name, people.lestari.name]);
    await page.getByLabel('Cari nama').fill('LESTARI');
    expect(await names(page)).toEqual([people.lestari.name]);
    await page.getByLabel('Cari nama').fill('');
    await page.getByLabel('Status').selectOption('melampaui');
    for (const name of await names(page)) await expect(row(page, name)).toContainText('melampaui');
    await page.getByLabel('Cari nama').fill('tidak ada orang ini');
    await expect(page.getByText('Tidak ada anggota yang cocok dengan saringan ini.')).toBeVisible();
    await unmoved(page);
    await page.getByRole('link', { name: 'Hapus saringan' }).click();
    await expect(row(page, people.lestari.name)).toBeVisible();
    expect(await names(page)).toHaveLength(2);
});

test('who needs attention most comes first, then who waits', async ({ visit }) => {
    const galih = await visit('galih', '/');
    await record(galih, SURVEY, '20');
    const page = await visit('mahesa', '/tim');
    expect(await names(page)).toEqual([people.galih.name, people.lestari.name]);
    await expect(page.getByText('2 dari 2 anggota perlu perhatian Anda.')).toBeVisible();
    const lestari = await visit('lestari', '/');
    await record(lestari, SURVEY, '20');
    await record(lestari, COMPLAINTS, '30');
    await page.reload();
    expect(await names(page)).toEqual([people.lestari.name, people.galih.name]);
});

test('a change does not move a row under the finger: sorting is offered', async ({ visit }) => {
    const page = await visit('mahesa', '/tim');
    const before = await names(page);
    const last = before.at(-1) === people.lestari.name ? 'lestari' : 'galih';
    const place = await row(page, people[last].name).boundingBox();
    await mark(page);

    const phone = await visit(last, '/', { phone: true });
    await record(phone, SURVEY, '20');
    await record(phone, COMPLAINTS, '40');
    await expect(row(page, people[last].name)).toContainText('terlambat');
    expect(await names(page), 'the order being read stays').toEqual(before);
    const offer = page.getByRole('button', { name: '2 perubahan baru. Urutkan ulang' });
    await expect(offer).toBeVisible();
    const now = await row(page, people[last].name).boundingBox();
    // The offer has a place of its own: it pushes nothing away.
    expect.soft(Math.abs((now?.y ?? 0) - (place?.y ?? 0)), 'px the row moved').toBeLessThan(2);

    await offer.click();
    expect(await names(page)).toEqual(before.toReversed());
    await expect(offer).toHaveCount(0);
    await unmoved(page);
});

test('what is new and what waits is counted, and goes when it was looked at and decided', async ({ visit }) => {
    const page = await visit('mahesa', '/tim');
    const line = row(page, people.lestari.name);
    const count = async (pattern: RegExp) => Number((await line.innerText()).match(pattern)?.[1] ?? 0);
    const [waiting, fresh, bell] = [await count(/(\d+) catatan menunggu Anda/), await count(/(\d+) belum dibaca/), await unread(page)];
    await mark(page);
    const phone = await visit('lestari', '/', { phone: true });
    await record(phone, BABIES, '3', 'untuk dilihat');
    await expect(line).toContainText(`${waiting + 1} catatan menunggu Anda`);
    await expect(line).toContainText(`${fresh + 1} belum dibaca`);
    await expect.poll(() => unread(page)).toBe(bell + 1);
    await unmoved(page);

    // He looks at it in another tab and accepts it.
    const member = await page.context().newPage();
    await member.goto(known().member);
    await live(member);
    const stored = member.getByRole('listitem').filter({ hasText: 'untuk dilihat' });
    await expect(stored.getByText('Baru', { exact: true }).first()).toBeVisible();
    await expect(line).not.toContainText('belum dibaca');
    await expect.poll(() => unread(page)).toBe(bell - fresh);
    await stored.getByRole('button', { name: 'Terima' }).click();
    await expect.poll(() => count(/(\d+) catatan menunggu Anda/)).toBe(waiting);
    await unmoved(page);
});

test('two and a half times the target is drawn and said without breaking the page', async ({ visit }) => {
    const phone = await visit('lestari', '/', { phone: true });
    const before = await actual(phone.getByRole('main').filter({ hasText: BABIES }));
    await record(phone, BABIES, String(600 - before));
    for (const [who, path] of [['lestari', '/'], ['lestari', known().skp], ['mahesa', known().member], ['mahesa', '/tim']] as const) {
        for (const width of [320, 1280]) {
            const page = await visit(who, path, { options: { viewport: { width, height: 800 } } });
            if (path !== '/tim') {
                await expect(page.getByText('250% dari target').first()).toBeVisible();
                await expect(page.getByText(/^600 dari 240\sanak$/).first()).toBeVisible();
            }
            expect(await misfits(page), `${path} at ${width} px`).toEqual([]);
            // Every piece of a bar lies within its bar.
            const over = await page.locator('svg.bar rect').evaluateAll((all) =>
                all.filter((r) => {
                    const [piece, bar] = [r.getBoundingClientRect(), (r as SVGElement).ownerSVGElement!.getBoundingClientRect()];
                    return piece.left < bar.left - 1 || piece.right > bar.right + 1;
                }).length,
            );
            expect(over, `${path} at ${width} px: pieces outside of their bar`).toBe(0);
            await page.context().close();
        }
    }
});

test('members without an SKP, without an entry and with a very long name are named, and nothing is broken around them', async ({ visit }) => {
    for (const width of [320, 1280]) {
        const page = await visit('mahesa', '/', { options: { viewport: { width, height: 800 } } });
        // The demo agency has no such people: the answer of the server is changed on its way.
        await page.route(/\/api\/tim(\?|$)/, async (route) => {
            const team = await (await route.fetch()).json();
            const [empty] = team.members;
            team.without = [{ ...empty.person, name: 'Tanpa Rencana, S.K.M.' }];
            Object.assign(empty, { waiting: 0, unread: 0, last_entry: null, summary: { counts: [6, 0, 0, 0, 0, 0] } });
            empty.person.name = `${'Purwa'.repeat(12)} bin Andaikata, S.Kep., Ns., M.Kep.`;
            await route.fulfill({ json: team });
        });
        await page.getByRole('navigation', { name: 'Menu utama' }).getByRole('link', { name: 'Tim' }).click();
        await expect(page.getByRole('heading', { name: 'Belum punya SKP yang berjalan' })).toBeVisible();
        await expect(page.getByRole('listitem').filter({ hasText: 'Tanpa Rencana, S.K.M.' })).toBeVisible();
        await expect(row(page, 'PurwaPurwa')).toContainText('Belum ada catatan');
        await expect(row(page, 'PurwaPurwa')).toContainText('6 belum mulai');
        expect(await misfits(page), `${width} px`).toEqual([]);
        await page.context().close();
    }
});

test('an employee without a team gets a page that says so, and no menu entry for it', async ({ visit }) => {
    const page = await visit('lestari', '/tim');
    await expect(page.getByRole('heading', { level: 1, name: 'Belum ada anggota tim' })).toBeVisible();
    await expect(page.getByRole('navigation', { name: 'Menu utama' }).getByRole('link', { name: 'Tim' })).toHaveCount(0);
});

test('somebody who may not read a member is told nothing about him', async ({ browserOf }) => {
    for (const person of ['galih', 'utari'] as const) {
        const context = await browserOf(person);
        for (const path of [known().member, known().skp]) {
            const answer = await context.request.get(path);
            const text = await answer.text();
            expect(text, `${person} at ${path}`).not.toContain('Lestari');
            expect(text).toContain('Halaman tidak ditemukan');
            expect([403, 404], `${person} at ${path}`).toContain(answer.status());
        }
    }
});

test('the superior of the superior reads and cannot answer', async ({ visit }) => {
    const page = await visit('sekar', known().member);
    await expect(page.getByText('Anda membaca sebagai atasan pejabat penilai.')).toBeVisible();
    await expect(indicator(page, BABIES)).toBeVisible();
    for (const name of ['Terima', 'Simpan']) await expect(page.getByRole('button', { name, exact: true })).toHaveCount(0);
    for (const name of ['Beri umpan balik', 'Kembalikan', 'Balas']) await expect(fold(page, name)).toHaveCount(0);
});
