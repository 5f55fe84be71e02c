import { defineConfig } from '@playwright/test';
import { browser } from './support/browser.ts';

/**
 * Journeys of people in a real browser. Every test has a server and a database of its own (support/test.ts), so tests
 * run beside each other and in any order. Nothing is tried twice: a test that fails sometimes has found something.
 */
export default defineConfig({
    testDir: 'journeys',
    outputDir: 'results',
    globalSetup: './support/setup.ts',
    globalTeardown: './support/teardown.ts',
    fullyParallel: true,
    forbidOnly: true,
    retries: 0,
    workers: Number(process.env.CAPAIAN_WORKERS ?? 2),
    reporter: [['list']],
    timeout: 60_000,
    expect: { timeout: 10_000 },
    use: { ...browser, screenshot: 'only-on-failure', trace: process.env.CAPAIAN_TRACE ? 'retain-on-failure' : 'off' },
});
