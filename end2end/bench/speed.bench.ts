import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { BrowserContext, Page } from '@playwright/test';
import { launch } from 'chrome-launcher';
import lighthouse from 'lighthouse';
import { browser as settings, executable } from '../support/browser.ts';
import { BABIES } from '../support/people.ts';
import { known } from '../support/seed.ts';
import { expect, live, test } from '../support/test.ts';

const ENTRIES = 200;
const WARM_UP = 20;
/** A page is loaded anew after so many: nobody watches two hundred entries come in. */
const BATCH = 20;
const table: Record<string, Record<string, string | number>> = {};

test.afterAll(() => {
    console.log(`\nbinary ${process.env.CAPAIAN_BIN ?? 'target/debug/capaian'}`);
    for (const [title, rows] of Object.entries(table)) console.log(`${title}\n${Object.entries(rows).map(([k, v]) => `  ${k.padEnd(52)} ${v}`).join('\n')}`);
});

/** Moments of sending, answer and paint, by the one clock of the machine. */
interface Run {
    sent: number[];
    answered: number[];
    painted: number[];
}

function percentile(values: number[], part: number): number {
    const sorted = values.toSorted((a, b) => a - b);
    return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * part) - 1)];
}

function tell(title: string, { sent, answered, painted }: Run): void {
    const spans = { 'sent → painted': sent, 'answered → painted': answered };
    for (const [name, from] of Object.entries(spans)) {
        const took = painted.map((at, n) => at - from[n]).slice(WARM_UP);
        expect(took.every(Number.isFinite), `${title}: every entry was painted`).toBe(true);
        table['live, ms'] ??= {};
        table['live, ms'][`${title}: ${name}, p50 / p99 of ${took.length}`] = `${percentile(took, 0.5).toFixed(1)} / ${percentile(took, 0.99).toFixed(1)}`;
    }
}

/** Notes when words with a number appear and the frame that shows them is done. */
async function watch(page: Page): Promise<void> {
    await page.evaluate(() => {
        const seen: Record<number, number> = {};
        Object.assign(window, { __painted: seen });
        new MutationObserver((changes) => {
            for (const change of changes) {
                for (const node of change.addedNodes) {
                    for (const [, n] of (node.textContent ?? '').matchAll(/\[ukur (\d+)\]/g)) {
                        if (seen[Number(n)] !== undefined) continue;
                        seen[Number(n)] = 0;
                        requestAnimationFrame(() => {
                            const { port1, port2 } = new MessageChannel();
                            port1.onmessage = () => (seen[Number(n)] = performance.timeOrigin + performance.now());
                            port2.postMessage(0);
                        });
                    }
                }
            }
        }).observe(document.body, { childList: true, subtree: true, characterData: true });
    });
}

/** When the words with this number were painted. */
async function painted(page: Page, n: number): Promise<number> {
    const handle = await page.waitForFunction((at) => (window as unknown as { __painted: number[] }).__painted[at], n, { polling: 10, timeout: 10_000 });
    return handle.jsonValue();
}

test('commit to paint in a second browser, beside a bare event', async ({ visit, browserOf, trouble }) => {
    // The bare server goes before the page that listens to it.
    trouble.expect(/ERR_INCOMPLETE_CHUNKED_ENCODING/);
    const boss = await visit('mahesa', known().member);
    const page = await visit('lestari', '/');
    await page.getByRole('link', { name: `Catat realisasi untuk ${BABIES}` }).click();
    const [iki, skp] = await Promise.all(['iki', 'skp'].map((name) => page.locator(`#catat input[name=${name}]`).inputValue()));
    const day = await page.getByLabel('Tanggal').inputValue();
    const run: Run = { sent: [], answered: [], painted: [] };
    for (let n = 0; n < ENTRIES; n++) {
        if (n % BATCH === 0) {
            await boss.reload();
            await live(boss);
            await watch(boss);
        }
        const [sent, answered] = await page.evaluate(
            async ({ iki, skp, day, n }) => {
                const form = new FormData();
                const fields = { kunci: crypto.randomUUID(), id: crypto.randomUUID(), skp, iki, nilai: '1', tanggal: day, keterangan: `[ukur ${n}]` };
                for (const [name, value] of Object.entries(fields)) form.append(name, value);
                const now = () => performance.timeOrigin + performance.now();
                const sent = now();
                const answer = await fetch('/catat', { method: 'POST', headers: { Accept: 'application/json' }, body: form });
                const answered = now();
                if (!answer.ok) throw new Error(String(answer.status));
                return [sent, answered];
            },
            { iki, skp, day, n },
        );
        run.sent.push(sent);
        run.answered.push(answered);
        run.painted.push(await painted(boss, n));
    }
    tell('entry on the open page of the superior', run);
    const limit = await bare(await browserOf(null, { options: { baseURL: undefined } }), await browserOf(null, { options: { baseURL: undefined } }));
    tell('limit: a bare event on a bare page', limit);
});

/** The least there can be: a post, an event of a bare server, a line on a bare page. */
async function bare(first: BrowserContext, second: BrowserContext): Promise<Run> {
    const streams = new Set<import('node:http').ServerResponse>();
    const server = createServer((request, response) => {
        if (request.url === '/live') {
            response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
            response.flushHeaders();
            streams.add(response);
        } else if (request.method === 'POST') {
            let body = '';
            request.on('data', (part) => (body += part));
            request.on('end', () => {
                for (const stream of streams) stream.write(`data: ${body}\n\n`);
                response.end('{}');
            });
        } else {
            response.writeHead(200, { 'content-type': 'text/html' });
            response.end('<!doctype html><title>bare</title><link rel=icon href=data:,><ul></ul>');
        }
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    const [page, reader] = [await first.newPage(), await second.newPage()];
    await page.goto(url);
    await reader.goto(url);
    await reader.evaluate(
        () =>
            new Promise((open) => {
                const source = new EventSource('/live');
                source.onopen = open;
                source.onmessage = (event) => {
                    const line = document.createElement('li');
                    line.textContent = event.data;
                    document.querySelector('ul')?.prepend(line);
                };
            }),
    );
    await watch(reader);
    const run: Run = { sent: [], answered: [], painted: [] };
    for (let n = 0; n < ENTRIES; n++) {
        const [sent, answered] = await page.evaluate(async (n) => {
            const now = () => performance.timeOrigin + performance.now();
            const sent = now();
            await fetch('/', { method: 'POST', body: `[ukur ${n}]` });
            return [sent, now()];
        }, n);
        run.sent.push(sent);
        run.answered.push(answered);
        run.painted.push(await painted(reader, n));
    }
    server.closeAllConnections();
    server.close();
    return run;
}

test('bytes of the first visit', async ({ browserOf }) => {
    for (const [name, who, path] of [['/masuk', null, '/masuk'], ['Beranda', 'lestari', '/']] as const) {
        const page = await (await browserOf(who, { phone: true })).newPage();
        const devtools = await page.context().newCDPSession(page);
        await devtools.send('Network.enable');
        const kinds = new Map<string, string>();
        const bytes: Record<string, number> = {};
        devtools.on('Network.responseReceived', (e) => kinds.set(e.requestId, `${e.type} ${e.response.headers['content-encoding'] ?? '-'}`));
        devtools.on('Network.loadingFinished', (e) => {
            const kind = kinds.get(e.requestId) ?? '?';
            bytes[kind] = (bytes[kind] ?? 0) + e.encodedDataLength;
        });
        await page.goto(path);
        if (who) await live(page);
        else await page.waitForLoadState('networkidle');
        const sum = Object.values(bytes).reduce((a, b) => a + b, 0);
        table['bytes on the wire, cold'] ??= {};
        table['bytes on the wire, cold'][name] = `${(sum / 1024).toFixed(1)} KiB: ${Object.entries(bytes).map(([k, v]) => `${k} ${(v / 1024).toFixed(1)}`).join(', ')}`;
    }
});

/** What an audit complains about, as selectors. */
function places(audit: { details?: unknown }): string {
    const items = (audit.details as { items?: { node?: { selector?: string } }[] } | undefined)?.items ?? [];
    return items.map((i) => i.node?.selector ?? '').filter(Boolean).slice(0, 3).join(' | ');
}

test('Lighthouse, mobile', async ({ server }) => {
    const chrome = await launch({ chromePath: executable, chromeFlags: [...settings.launchOptions.args] });
    try {
        for (const [name, who, path] of [['/masuk', null, '/masuk'], ['Beranda', 'lestari', '/']] as const) {
            const cookie = who ? known().cookies[who].map((c) => `${c.name}=${c.value}`).join('; ') : '';
            const result = await lighthouse(server.url + path, {
                port: chrome.port,
                logLevel: 'error',
                onlyCategories: ['performance', 'accessibility', 'best-practices'],
                extraHeaders: cookie ? { Cookie: cookie } : {},
            });
            if (!result) throw new Error('Lighthouse gave no result');
            const { categories, audits } = result.lhr;
            const score = (key: string) => Math.round((categories[key]?.score ?? 0) * 100);
            const value = (key: string) => audits[key]?.displayValue ?? '?';
            table['Lighthouse, mobile'] ??= {};
            table['Lighthouse, mobile'][name] = `performance ${score('performance')}, accessibility ${score('accessibility')}, best practices ${score('best-practices')}; LCP ${value('largest-contentful-paint')}, TBT ${value('total-blocking-time')}, CLS ${value('cumulative-layout-shift')}`;
            const lost = Object.values(audits).filter((a) => a.score !== null && a.score < 0.9 && ['accessibility', 'best-practices'].some((c) => categories[c]?.auditRefs.some((r) => r.id === a.id && r.weight > 0)));
            for (const audit of lost) table['Lighthouse, mobile'][`${name}, lost: ${audit.id}`] = `${audit.title} ${places(audit)}`;
        }
    } finally {
        chrome.kill();
    }
});
