// What may come in from outside:  node .ci/check-deps.mjs
import { execFileSync } from "node:child_process";

const browserSide = ["-p", "frontend", "--target", "wasm32-unknown-unknown", "-e", "normal,no-proc-macro"];
const serverSide = ["-p", "server", "-e", "normal,no-proc-macro"];

// Server-side or heavy crates: in the browser's tree they mean that a `cfg` or a feature is wrong.
const forbidden = /^(tokio|tokio-.*|sqlx|sqlx-.*|axum|axum-.*|hyper|tower|tower-http|leptos_axum|rand|getrandom|chrono|image|lopdf|argon2|object_store|rustls|reqwest|tracing-subscriber|clap)$/;
// Crates that leptos itself brings in and never calls in the browser, so that nothing of them is linked. Nobody else may use them.
const onlyThrough = { regex: ["leptos_config"], url: ["leptos_router", "server_fn"], icu_normalizer: ["idna_adapter"], icu_properties: ["icu_normalizer", "idna_adapter"] };
// Two versions of one crate in the file the browser loads, with the reason why that is bearable.
const doubleAllowed = { thiserror: "gloo-net 0.6 (the version server_fn uses) still derives with 1.x: derive macros, no code of its own" };
// Licences that go together with AGPL-3.0-or-later.
const licences = new Set([
    "0BSD", "AGPL-3.0-or-later", "Apache-2.0", "Apache-2.0 WITH LLVM-exception", "BSD-2-Clause", "BSD-3-Clause", "BSL-1.0", "CC0-1.0",
    "CDLA-Permissive-2.0", "ISC", "MIT", "MIT-0", "MPL-2.0", "Unicode-3.0", "Unlicense", "Zlib",
]);

const problems = [];
const locked = process.env.CI ? ["--locked"] : [];
const tree = (...args) => [...new Set(execFileSync("cargo", ["tree", "--quiet", ...locked, "--prefix", "none", ...args], { encoding: "utf8", maxBuffer: 1 << 26 }).split("\n"))].filter(Boolean);
const nameOf = (line) => line.split(" ")[0];

const names = new Set(tree(...browserSide).map(nameOf));
for (const name of names) if (forbidden.test(name)) problems.push(`${name} is in the browser's tree; see: cargo tree -p frontend --target wasm32-unknown-unknown -i ${name}`);
for (const [name, allowed] of Object.entries(onlyThrough)) {
    if (!names.has(name)) continue;
    const parents = tree(...browserSide, "-i", name, "--depth", "1").slice(1).map(nameOf);
    for (const parent of parents) if (!allowed.includes(parent)) problems.push(`${name} comes in through ${parent}; allowed: ${allowed.join(", ")}`);
}

const versions = new Map();
for (const line of tree(...browserSide, "--duplicates", "--depth", "0")) {
    const [name, version] = line.split(" ");
    versions.set(name, (versions.get(name) ?? new Set()).add(version));
}
for (const [name, found] of versions) {
    if (found.size < 2) continue;
    const list = `${name} ${[...found].join(" + ")}`;
    if (doubleAllowed[name]) console.log(`      double: ${list} (${doubleAllowed[name]})`);
    else problems.push(`two versions in the browser's tree: ${list}`);
}
for (const name of Object.keys(doubleAllowed)) if ((versions.get(name)?.size ?? 0) < 2) problems.push(`${name} is no longer double: take it off the list in .ci/check-deps.mjs`);

const allowed = (expression) => expression.replaceAll("/", " OR ").split(" OR ").some((choice) => choice.replace(/[()]/g, "").split(" AND ").every((one) => licences.has(one.trim())));
const licensed = new Set([...tree(...browserSide, "-f", "{p}|{l}"), ...tree(...serverSide, "-f", "{p}|{l}")]);
for (const line of licensed) {
    const [crate, licence] = line.replace(/ \(\*\)$/, "").split("|");
    if (!allowed(licence)) problems.push(`licence of ${crate}: ${licence || "none given"}`);
}

console.log(`      ${names.size} crates in the browser, ${licensed.size} licences read`);
for (const problem of problems) console.error(`      ${problem}`);
process.exit(problems.length ? 1 : 0);
