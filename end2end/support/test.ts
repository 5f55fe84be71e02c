import { type BrowserContext, type BrowserContextOptions, type Locator, type Page, test as base, expect } from '@playwright/test';
import { desktop, phone } from './browser.ts';
import type { Person } from './people.ts';
import { known, seed } from './seed.ts';
import { Server } from './server.ts';

export { expect };

/** How somebody comes. */
export interface Visit {
    /** A phone; otherwise a desktop. */
    phone?: boolean;
    lang?: 'id' | 'en';
    dark?: boolean;
    /** Without script. */
    plain?: boolean;
    options?: BrowserContextOptions;
}

interface Fixtures {
    /** A server with the demo agency, for this test alone. */
    server: Server;
    /** What must not happen on any page, unless a test says that it does. */
    trouble: Trouble;
    /** A browser of its own for somebody who is signed in, or for nobody. */
    browserOf: (person: Person | null, visit?: Visit) => Promise<BrowserContext>;
    /** A page at `path` in a browser of its own. */
    visit: (person: Person | null, path: string, visit?: Visit) => Promise<Page>;
}

/** Errors on the console (refused by the content security policy among them), uncaught ones, answers of 500 and more. */
export class Trouble {
    private readonly seen: string[] = [];
    private readonly expected: RegExp[] = [];

    /** Such a line belongs to what the test does. */
    expect(line: RegExp): void {
        this.expected.push(line);
    }

    note(line: string): void {
        this.seen.push(line);
    }

    watch(context: BrowserContext): void {
        context.on('console', (m) => m.type() === 'error' && this.note(`${m.text()} (${m.location().url})`));
        context.on('weberror', (e) => this.note(`uncaught: ${e.error().stack ?? e.error()}`));
        context.on('response', (r) => r.status() >= 500 && this.note(`${r.status()} ${r.request().method()} ${r.url()}`));
    }

    get rest(): string[] {
        return this.seen.filter((line) => !this.expected.some((e) => e.test(line)));
    }
}

export const test = base.extend<Fixtures>({
    server: async ({}, use) => {
        const server = await Server.over(seed());
        await use(server);
        await server.remove();
    },
    trouble: async ({ server }, use) => {
        const trouble = new Trouble();
        await use(trouble);
        for (const line of server.log.split('\n')) if (/ ERROR |panicked/.test(line)) trouble.note(`server: ${line}`);
        expect(trouble.rest, 'troubles on pages and server').toEqual([]);
    },
    browserOf: async ({ browser, server, trouble }, use) => {
        const open: BrowserContext[] = [];
        const { cookies } = known();
        await use(async (person, visit = {}) => {
            const context = await browser.newContext({
                ...(visit.phone ? phone : desktop),
                baseURL: server.url,
                locale: 'id-ID',
                timezoneId: 'Asia/Jakarta',
                colorScheme: visit.dark ? 'dark' : 'light',
                javaScriptEnabled: !visit.plain,
                ...visit.options,
            });
            open.push(context);
            trouble.watch(context);
            const kept = [...(person ? cookies[person] : []), ...(visit.lang === 'en' ? [{ name: 'bahasa', value: 'en' }] : [])];
            await context.addCookies(kept.map((cookie) => ({ ...cookie, domain: '127.0.0.1', path: '/' })));
            return context;
        });
        for (const context of open) await context.close();
    },
    visit: async ({ browserOf }, use) => {
        await use(async (person, path, visit = {}) => {
            const page = await (await browserOf(person, visit)).newPage();
            await page.goto(path);
            if (person && !visit.plain && !/^\/(bantuan|kalkulator)/.test(path)) await live(page);
            return page;
        });
    },
});

/** The page has come to life and is connected. */
export async function live(page: Page): Promise<void> {
    await expect(liveMark(page)).toHaveText(/^(Langsung|Live)$/);
}

/** The mark that says whether the page is live. */
export function liveMark(page: Page): Locator {
    return page.getByRole('banner').getByRole('status');
}

/** Marks the document, so that [`unmoved`] can tell whether it was loaded anew. */
export async function mark(page: Page): Promise<void> {
    await page.evaluate(() => Object.assign(window, { __mark: true }));
}

export async function unmoved(page: Page): Promise<void> {
    expect(await page.evaluate(() => '__mark' in window), 'the page was not loaded anew').toBe(true);
}

/** A part of the page that opens where it stands: what is pressed to open it. */
export function fold(scope: Page | Locator, name: string): Locator {
    return scope.locator('summary').filter({ hasText: name });
}
