import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PASSWORD, type Person, people } from './people.ts';
import { KNOWN, type Known } from './seed.ts';
import { Server, binary } from './server.ts';

/** Fills one database with the demo agency and signs everybody in once; each test gets a copy. */
export default async function setup(): Promise<void> {
    if (!existsSync(binary)) throw new Error(`${binary} is missing: make build, or CAPAIAN_BIN`);
    // For work on the tests themselves: a folder left by an earlier run.
    if (process.env.CAPAIAN_SEED) return;
    const server = await Server.over();
    const known: Known = { cookies: {}, skp: '', member: '' };
    for (const [person, { nip }] of Object.entries(people)) known.cookies[person] = await server.signIn(nip, PASSWORD);
    known.skp = await find('/', 'lestari', /\/skp\/[0-9a-f-]+/);
    known.member = await find('/tim', 'mahesa', new RegExp(`/tim/[0-9a-f-]+(?=">${people.lestari.name})`));
    // An orderly stop leaves everything in one file.
    await server.kill('SIGTERM');
    await writeFile(join(server.dir, KNOWN), JSON.stringify(known));
    process.env.CAPAIAN_SEED = server.dir;
    process.env.CAPAIAN_SEED_MADE = server.dir;

    async function find(path: string, person: Person, pattern: RegExp): Promise<string> {
        const cookie = known.cookies[person].map((c) => `${c.name}=${c.value}`).join('; ');
        const text = await fetch(server.url + path, { headers: { cookie } }).then((answer) => answer.text());
        return text.match(pattern)?.[0] ?? '';
    }
}
