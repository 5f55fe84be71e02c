import { defineConfig } from '@playwright/test';
import base from './playwright.config.ts';

/** `npm run bench`: measurements, one at a time, with nothing beside them. */
export default defineConfig(base, { testDir: 'bench', testMatch: '*.bench.ts', outputDir: 'results/bench', workers: 1, timeout: 600_000 });
