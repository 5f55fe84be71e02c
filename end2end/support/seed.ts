import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What the setup knows of the seeded database, kept beside it. */
export interface Known {
    /** Of everybody, signed in once. */
    cookies: Record<string, { name: string; value: string }[]>;
    /** Address of Lestari's SKP. */
    skp: string;
    /** Address of Lestari as member of a team. */
    member: string;
}

export const KNOWN = 'known.json';

/** The folder with the seeded database. */
export const seed = () => process.env.CAPAIAN_SEED ?? '';

export const known = (): Known => JSON.parse(readFileSync(join(seed(), KNOWN), 'utf8'));
