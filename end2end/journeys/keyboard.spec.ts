import type { Page } from '@playwright/test';
import { entry } from '../support/app.ts';
import { BABIES } from '../support/people.ts';
import { known } from '../support/seed.ts';
import { expect, live, test } from '../support/test.ts';

/** What has the focus: its name, and why one could not see that it has it. */
async function focused(page: Page): Promise<{ name: string; trouble: string[] }> {
    return page.evaluate(() => {
        const e = document.activeElement as HTMLElement | null;
        if (!e || e === document.body) return { name: '', trouble: [] };
        const labels = [...((e as HTMLInputElement).labels ?? [])].map((l) => l.innerText);
        const name = (e.getAttribute('aria-label') || labels.join(' ') || e.textContent || e.id).replace(/\s+/g, ' ').trim();
        const trouble: string[] = [];
        // A chosen picture or a switch is drawn by its label.
        const shown = e.matches('input[type=radio],input[type=checkbox],input[type=file]') ? (e.closest('label') ?? e) : e;
        const ring = (at: Element) => {
            const s = getComputedStyle(at);
            return (s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 2) || s.boxShadow !== 'none';
        };
        // The little calendar inside a date field has a ring of its own, from the browser.
        const inner = e.matches('input[type=date]:not(:focus-visible)');
        if (!inner && ![e, shown, ...shown.children].some(ring)) trouble.push('no visible focus');
        const r = shown.getBoundingClientRect();
        if (r.width < 2 || r.height < 2) trouble.push('focus on nothing that is seen');
        if (r.bottom < 1 || r.top > innerHeight - 1) trouble.push('focus outside of the window');
        else {
            // Not wholly behind a bar that stays in place: one of five points is the element itself.
            const points = [[0.5, 0.5], [0.1, 0.2], [0.9, 0.2], [0.1, 0.8], [0.9, 0.8]];
            const free = points.some(([x, y]) => {
                const hit = document.elementFromPoint(r.x + r.width * x, Math.min(Math.max(r.y + r.height * y, 1), innerHeight - 1));
                return hit && (shown.contains(hit) || hit.contains(shown));
            });
            if (!free) trouble.push('focus hidden behind something');
        }
        return { name, trouble };
    });
}

/** Presses Tab until something with this name has the focus; what was wrong on the way. */
async function tabTo(page: Page, name: string | RegExp, key = 'Tab', most = 120): Promise<string[]> {
    const wrong: string[] = [];
    for (let n = 0; n < most; n++) {
        await page.keyboard.press(key);
        const at = await focused(page);
        wrong.push(...at.trouble.map((t) => `${at.name.slice(0, 60)}: ${t}`));
        if (typeof name === 'string' ? at.name === name : name.test(at.name)) return wrong;
    }
    throw new Error(`no way with ${key} to ${name}`);
}

test('the skip link comes first, is seen, and leads to the content', async ({ visit }) => {
    for (const path of ['/', known().skp, '/catat', '/profil']) {
        const page = await visit('lestari', path);
        await page.keyboard.press('Tab');
        expect(await focused(page)).toEqual({ name: 'Langsung ke isi', trouble: [] });
        await page.keyboard.press('Enter');
        await page.keyboard.press('Tab');
        const inside = await page.evaluate(() => document.getElementById('isi')?.contains(document.activeElement));
        expect(inside, `${path}: the next stop lies in the content`).toBe(true);
        await page.context().close();
    }
});

test('a result is recorded with the keyboard alone, the focus always seen', async ({ visit }) => {
    const page = await visit('lestari', '/');
    const wrong = await tabTo(page, /^Catat realisasi untuk Jumlah bayi/);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1, name: 'Catat realisasi' })).toBeVisible();
    wrong.push(...(await tabTo(page, 'Nilai')));
    await page.keyboard.type('18');
    wrong.push(...(await tabTo(page, 'Tanggal')));
    wrong.push(...(await tabTo(page, 'Keterangan')));
    await page.keyboard.type('dicatat dengan papan ketik');
    wrong.push(...(await tabTo(page, 'Simpan')));
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: 'Tersimpan' })).toBeVisible();
    // What became of it is where the focus is, so that it is read aloud.
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toContain('Tersimpan');
    wrong.push(...(await tabTo(page, 'Lihat catatan')));
    await page.keyboard.press('Enter');
    await expect(entry(page, 'dicatat dengan papan ketik')).toBeVisible();
    expect(wrong).toEqual([]);
});

test('an error moves the focus to the field, and Enter in a field sends', async ({ visit }) => {
    const page = await visit('lestari', '/');
    await tabTo(page, /^Catat realisasi untuk Jumlah bayi/);
    await page.keyboard.press('Enter');
    await tabTo(page, 'Nilai');
    await page.keyboard.type('90.53');
    await page.keyboard.press('Enter');
    await expect(page.getByLabel('Nilai')).toBeFocused();
    await expect(page.getByLabel('Nilai')).toHaveAttribute('aria-invalid', 'true');
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.type('2');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: 'Tersimpan' })).toBeVisible();
});

test('a superior answers with the keyboard alone, the focus always seen', async ({ visit }) => {
    const page = await visit('mahesa', '/tim');
    const wrong = await tabTo(page, /^Lestari Contohwati/);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1, name: /^Lestari Contohwati/ })).toBeVisible();
    await live(page);
    wrong.push(...(await tabTo(page, /^Beri umpan balik/)));
    await page.keyboard.press('Space');
    wrong.push(...(await tabTo(page, /^Umpan balik/)));
    await page.keyboard.type('Ditulis tanpa tetikus.');
    wrong.push(...(await tabTo(page, 'Apresiasi')));
    await page.keyboard.press('Space');
    await expect(page.getByText('Ditulis tanpa tetikus.', { exact: true }).first()).toBeVisible();
    expect(wrong).toEqual([]);
});

test('the focus goes through each page and out of it again, in both directions', async ({ visit }) => {
    for (const [who, path] of [['lestari', '/'], ['lestari', known().skp], ['lestari', '/profil'], ['mahesa', '/tim'], ['lestari', '/catat']] as const) {
        const page = await visit(who, path);
        for (const key of ['Tab', 'Shift+Tab']) {
            const seen = new Set<string>();
            const wrong: string[] = [];
            let out = false;
            for (let n = 0; n < 600 && !out; n++) {
                await page.keyboard.press(key);
                const at = await page.evaluate(() => {
                    const e = document.activeElement;
                    if (!e || e === document.body) return '';
                    const all = [...document.querySelectorAll('*')];
                    return String(all.indexOf(e));
                });
                out = at === '' || seen.has(at);
                seen.add(at);
            }
            expect(out, `${path}: ${key} leads out`).toBe(true);
            expect(wrong).toEqual([]);
            const stops = await page.evaluate(() =>
                [...document.querySelectorAll<HTMLElement>('a[href],button,input:not([type=hidden]),select,textarea,summary')].filter(
                    (e) => e.checkVisibility({ visibilityProperty: true }) && !e.matches('[disabled],[tabindex="-1"]') && !e.closest('details:not([open]) > :not(summary)'),
                ).length,
            );
            // Switches that belong together are one stop.
            const radios = await page.evaluate(() => {
                const all = [...document.querySelectorAll<HTMLInputElement>('input[type=radio]')].filter((r) => r.checkVisibility());
                return all.length - new Set(all.map((r) => r.name)).size;
            });
            expect(seen.size - 1, `${path}: stops with ${key}`).toBeGreaterThanOrEqual(stops - radios - 1);
        }
        await page.context().close();
    }
});

test('after moving to another page the focus is at its beginning', async ({ visit }) => {
    const page = await visit('lestari', '/');
    await page.getByRole('navigation', { name: 'Menu utama' }).getByRole('link', { name: 'Lainnya' }).press('Enter');
    await expect(page.getByRole('heading', { level: 1, name: 'Profil' })).toBeVisible();
    // A page that is loaded anew begins at its document, one that is put in place at its content.
    const start = await page.evaluate(() => ['BODY', 'MAIN'].includes(document.activeElement?.tagName ?? ''));
    expect(start, 'nothing in the middle of the page has the focus').toBe(true);
    await page.goBack();
    await expect(page.getByRole('heading', { level: 1, name: 'Capaian saya' })).toBeVisible();
    await expect(page.getByRole('heading', { level: 3, name: BABIES })).toBeVisible();
});
