// Compares what a browser loads (brotli) with .ci/size-budget:  node .ci/check-size.mjs <site folder>
import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";

const site = process.argv[2];
const manifest = JSON.parse(readFileSync(join(site, "manifest.json"), "utf8"));
const brotli = (kind) => statSync(join(site, `${manifest[kind]}.br`)).size;
const budget = readFileSync(new URL("size-budget", import.meta.url), "utf8");

let over = false;
for (const line of budget.split("\n")) {
    const [what, limit] = line.replace(/#.*/, "").trim().split(/\s+/);
    if (!what) continue;
    const size = what.split("+").map(brotli).reduce((sum, one) => sum + one, 0);
    over ||= size > Number(limit);
    console.log(`      ${what.padEnd(8)} ${String(size).padStart(8)} bytes of ${limit.padStart(8)} (${Math.round((100 * size) / Number(limit))} %)${size > Number(limit) ? "  TOO LARGE" : ""}`);
}
process.exit(over ? 1 : 0);
