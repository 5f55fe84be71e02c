import { defineConfig } from '@playwright/test';
import base from './playwright.config.ts';

/** `make screens`: pictures of every screen, for people to look at, in ../screens. */
export default defineConfig(base, { testDir: 'screens', outputDir: 'results/screens', timeout: 120_000 });
