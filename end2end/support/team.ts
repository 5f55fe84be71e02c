import type { Page } from '@playwright/test';
import { PASSWORD } from './people.ts';
import { Server } from './server.ts';
import { expect, test as base } from './test.ts';

/** Head of the large team of the demo (`--tim`). */
export const LINTANG = '198003142006042930';

/** What a rater writes about somebody. */
export const RESULTS = 'Target triwulan tercapai sesuai rencana aksi dan bukti dukungnya lengkap.';
export const BEHAVIOUR = 'Bekerja sama dengan baik dan menepati janji kepada rekan serta warga.';

/** A server whose demo agency has somebody with a large team, filled for this test alone. */
export const test = base.extend<{ size: number; desk: Page }>({
    size: [6, { option: true }],
    server: [
        async ({ size }, use) => {
            const server = await Server.over(undefined, ['--tim', String(size)]);
            await use(server);
            await server.remove();
        },
        // Filling takes longer than most tests.
        { timeout: 240_000 },
    ],
    /** The list of what Lintang is to rate, at her desk. */
    desk: async ({ server, browserOf }, use) => {
        const context = await browserOf(null);
        const cookies = await server.signIn(LINTANG, PASSWORD);
        await context.addCookies(cookies.map((cookie) => ({ ...cookie, domain: '127.0.0.1', path: '/' })));
        const page = await context.newPage();
        await page.goto('/evaluasi');
        await use(page);
    },
});

/** Counts what is pressed: keys that type a text, and the others. */
export class Keyboard {
    typed = 0;
    pressed = 0;

    constructor(readonly page: Page) {}

    async type(text: string): Promise<void> {
        this.typed += text.length;
        await this.page.keyboard.type(text);
    }

    async press(key: string, times = 1): Promise<void> {
        for (let n = 0; n < times; n++) {
            this.pressed++;
            await this.page.keyboard.press(key);
        }
    }

    /** Tab until what is looked for has the focus. */
    async tabTo(what: string, most = 80): Promise<void> {
        for (let n = 0; n < most; n++) {
            await this.press('Tab');
            if (await this.page.evaluate((what) => document.activeElement?.matches(what), what)) return;
        }
        throw new Error(`${what} is not reached with ${most} steps`);
    }
}

/** Rates the person whose page has just opened, without looking for anything: level, words and source, twice. */
export async function rateByKeyboard(keys: Keyboard): Promise<void> {
    const focused = (what: string) => keys.page.waitForFunction((what) => document.activeElement?.matches(what), what, { timeout: 15_000 });
    await focused('[name=hasil]');
    await keys.press('ArrowDown');
    await keys.press('Tab');
    await keys.type(RESULTS);
    await keys.press('Tab', 2);
    await keys.press('Space');
    await keys.press('Shift+Tab');
    await keys.press('Enter');
    await focused('[name=perilaku]');
    await keys.press('ArrowDown');
    await keys.press('Tab');
    await keys.type(BEHAVIOUR);
    await keys.press('Tab', 2);
    await keys.press('Space');
    const here = keys.page.url();
    await keys.press('Enter');
    await keys.page.waitForURL((url) => url.href.split('#')[0] !== here.split('#')[0]);
}

export { expect };
