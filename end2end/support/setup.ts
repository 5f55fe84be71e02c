import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PASSWORD, people } from './people.ts';
import { Server, binary } from './server.ts';

/** Fills one database with the demo agency and signs everybody in once; each test gets a copy. */
export default async function setup(): Promise<void> {
    if (!existsSync(binary)) throw new Error(`${binary} is missing: make build, or CAPAIAN_BIN`);
    // For work on the tests themselves: a folder left by an earlier run.
    if (process.env.CAPAIAN_SEED) return;
    const server = await Server.over();
    const cookies: Record<string, { name: string; value: string }[]> = {};
    for (const [person, { nip }] of Object.entries(people)) cookies[person] = await server.signIn(nip, PASSWORD);
    // An orderly stop leaves everything in one file.
    await server.kill('SIGTERM');
    await writeFile(join(server.dir, 'cookies.json'), JSON.stringify(cookies));
    process.env.CAPAIAN_SEED = server.dir;
    process.env.CAPAIAN_SEED_MADE = server.dir;
}
