import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, cpSync, openSync, readFileSync, rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const root = resolve(import.meta.dirname, '../..');
export const binary = resolve(process.env.CAPAIAN_BIN || join(root, 'target/debug/capaian'));
const site = resolve(process.env.CAPAIAN_SITE_DIR || join(root, 'target/site'));

/** Processes of ours; none outlives this one, however it ends. */
const running = new Set<ChildProcess>();
process.on('exit', () => running.forEach((child) => child.kill('SIGKILL')));

/** A server over a folder of its own. */
export class Server {
    url = '';
    private child?: ChildProcess;
    private address = '127.0.0.1:0';

    private constructor(
        readonly dir: string,
        private readonly options: string[],
    ) {}

    /** Starts a server over a copy of `seed`, or over an empty folder, which it fills with these options. */
    static async over(seed?: string, options: string[] = []): Promise<Server> {
        const server = new Server(await mkdtemp(join(tmpdir(), 'capaian-e2e-')), options);
        if (seed) cpSync(seed, server.dir, { recursive: true });
        await server.start();
        return server;
    }

    private get env(): NodeJS.ProcessEnv {
        return {
            ...process.env,
            CAPAIAN_ADDR: this.address,
            CAPAIAN_DATABASE_URL: `sqlite:${join(this.dir, 'capaian.db')}`,
            CAPAIAN_DATA_DIR: this.dir,
            CAPAIAN_SITE_DIR: site,
        };
    }

    /** Starts, after a stop at the same address as before. Ready when it answers. */
    async start(): Promise<void> {
        const log = openSync(this.logFile, 'a');
        const child = spawn(binary, ['serve', '--demo', ...this.options], { env: this.env, cwd: this.dir, stdio: ['ignore', log, log] });
        closeSync(log);
        running.add(child);
        child.once('exit', () => running.delete(child));
        this.child = child;
        const deadline = Date.now() + 180_000;
        while (!(await this.isReady())) {
            if (child.exitCode !== null || Date.now() > deadline) throw new Error(`server did not start:\n${this.log}`);
            await sleep(20);
        }
    }

    private async isReady(): Promise<boolean> {
        const said = [...this.log.matchAll(/berjalan di (http:\/\/(\S+))/g)].at(-1);
        if (!said) return false;
        [, this.url, this.address] = said;
        return fetch(`${this.url}/readyz`).then((answer) => answer.ok, () => false);
    }

    private get logFile(): string {
        return join(this.dir, 'server.log');
    }

    /** What the server wrote. */
    get log(): string {
        return readFileSync(this.logFile, 'utf8');
    }

    /** Ends it at once, as a power cut does, by its own id. */
    async kill(signal: 'SIGKILL' | 'SIGTERM' = 'SIGKILL'): Promise<void> {
        const child = this.child;
        if (!child || child.exitCode !== null || child.signalCode !== null) return;
        const ended = new Promise((done) => child.once('exit', done));
        child.kill(signal);
        await ended;
    }

    /** Ends it and forgets its folder. */
    async remove(): Promise<void> {
        await this.kill();
        rmSync(this.dir, { recursive: true, force: true });
    }

    /** The number of open live streams. */
    async streams(): Promise<number> {
        const text = await fetch(`${this.url}/metrics`).then((answer) => answer.text());
        return Number(text.match(/^capaian_live_streams (\d+)$/m)?.[1]);
    }

    /** Signs in as a browser without script does; the cookies. */
    async signIn(nip: string, password: string): Promise<{ name: string; value: string }[]> {
        const answer = await fetch(`${this.url}/masuk`, {
            method: 'POST',
            redirect: 'manual',
            headers: { 'user-agent': 'Mozilla/5.0 (Linux; Android 14) Chrome/130 Mobile' },
            body: new URLSearchParams({ nip, kata_sandi: password, lanjut: '/' }),
        });
        if (answer.status !== 303) throw new Error(`${nip} cannot sign in: ${answer.status}`);
        return answer.headers.getSetCookie().map((line) => {
            const [name, value] = line.split(';')[0].split('=');
            return { name, value };
        });
    }
}
