import { rm } from 'node:fs/promises';

export default async function teardown(): Promise<void> {
    const made = process.env.CAPAIAN_SEED_MADE;
    if (made && !process.env.CAPAIAN_KEEP) await rm(made, { recursive: true, force: true });
    if (made && process.env.CAPAIAN_KEEP) console.log(`CAPAIAN_SEED=${made}`);
}
