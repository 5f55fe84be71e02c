// Puts the site together:  node .ci/site.mjs <release|dev> <folder with capaian.js and capaian_bg.wasm> <site folder>
// Called by build-site. What is in the site folder already under the right name is not made again.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, extname, join, relative, resolve } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

const [mode, stage, site] = process.argv.slice(2);
const release = mode === "release";
const root = resolve(import.meta.dirname ?? dirname(new URL(import.meta.url).pathname), "..");
const tools = createRequire(join(root, "style/package.json"));

// Browsers of late 2022, when container queries and :has() came. Newer CSS (nesting, light-dark(), oklch()) is rewritten for them.
// light-dark() becomes two variables that follow `color-scheme`: it must be set in the sheet, on :root, and colours of a part of
// the page that has its own `color-scheme` must be written there, not taken from variables of :root.
const browsers = { chrome: 105, firefox: 110, safari: 16 };

const kept = new Set(); // every file that belongs to the site; the others are from an earlier build
const sizes = [];

function put(name, data) {
    const path = join(site, name);
    kept.add(name);
    if (!existsSync(path) || !readFileSync(path).equals(data)) {
        mkdirSync(dirname(path), { recursive: true });
        for (const old of [`${path}.br`, `${path}.gz`]) rmSync(old, { force: true });
        writeWhole(path, data);
    }
    const worth = name.startsWith("pkg/") || data.length > 1000; // a smaller one fits into one packet anyway
    if (release && worth && /^\.(css|html|ico|js|json|mjs|svg|txt|wasm|webmanifest|xml)$/.test(extname(name))) compress(name, data);
}

// A server may be reading: the file appears whole or not at all.
function writeWhole(path, data) {
    writeFileSync(`${path}.new`, data);
    renameSync(`${path}.new`, path);
}

function compress(name, data) {
    const path = join(site, name);
    const small = {
        br: () => brotliCompressSync(data, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 22, [constants.BROTLI_PARAM_SIZE_HINT]: data.length } }),
        gz: () => gzipSync(data, { level: 9 }),
    };
    const row = { name, raw: data.length };
    for (const [ending, make] of Object.entries(small)) {
        if (!existsSync(`${path}.${ending}`)) writeWhole(`${path}.${ending}`, make());
        kept.add(`${name}.${ending}`);
        row[ending] = statSync(`${path}.${ending}`).size;
    }
    sizes.push(row);
}

function hashed(ending, data) {
    const hash = createHash("sha256").update(data).digest("hex").slice(0, 12);
    const name = `pkg/capaian.${hash}.${ending}`;
    put(name, data);
    return `/${name}`;
}

function filesBelow(folder) {
    if (!existsSync(folder)) return [];
    return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
        const path = join(folder, entry.name);
        return entry.isDirectory() ? filesBelow(path) : [path];
    });
}

function script(entry) {
    const { buildSync } = tools("esbuild");
    const target = Object.entries(browsers).map(([name, version]) => name + version);
    const built = buildSync({ entryPoints: [entry], bundle: true, format: "esm", minify: release, target, write: false, logLevel: "warning" });
    return Buffer.from(built.outputFiles[0].contents);
}

function styleSheet() {
    const { bundle } = tools("lightningcss");
    const targets = Object.fromEntries(Object.entries(browsers).map(([name, version]) => [name, version << 16]));
    try {
        const { code, warnings } = bundle({ filename: join(root, "style/main.css"), projectRoot: root, minify: release, targets });
        for (const warning of warnings) console.warn(`style: ${warning.loc?.filename}:${warning.loc?.line} ${warning.message}`);
        return Buffer.from(code);
    } catch (error) {
        const place = error.fileName ? `${relative(root, error.fileName)}:${error.loc?.line}:${error.loc?.column} ` : "";
        console.error(`style: ${place}${error.message}`);
        process.exit(1);
    }
}

const manifest = {
    js: hashed("js", script(join(stage, "capaian.js"))),
    wasm: hashed("wasm", readFileSync(join(stage, "capaian_bg.wasm"))),
    css: hashed("css", styleSheet()),
};
const assets = join(root, "style/public");
for (const file of filesBelow(assets)) put(relative(assets, file), readFileSync(file));

// Last: from here on the server gives out the new names.
writeWhole(join(site, "manifest.json"), JSON.stringify(manifest));
kept.add("manifest.json");
for (const file of filesBelow(site)) if (!kept.has(relative(site, file))) rmSync(file);

const column = (value) => (value === undefined ? "-" : String(value)).padStart(10);
if (release) console.log(`${"".padEnd(36)}${column("bytes")}${column("gzip")}${column("brotli")}`);
for (const { name, raw, gz, br } of sizes) console.log(`${name.padEnd(36)}${column(raw)}${column(gz)}${column(br)}`);
