/**
 * Types of the chain, generated from its runtime: `npm run descriptors`.
 *
 * The output is not tracked, so it cannot lag behind the runtime. A stamp (hash of the Wasm, version of polkadot-api)
 * makes a run without a change take no time.
 */

import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { PACKAGE, wasmPath } from "../support/paths.ts";

const OUTPUT = join(PACKAGE, ".papi", "descriptors", "dist", "index.js");
const STAMP = join(PACKAGE, ".papi", "metadata", "stamp");

function fail(sentence: string): never {
  console.error(`descriptors: ${sentence}`);
  process.exit(1);
}

function stampOf(wasm: string): string {
  const manifest = join(PACKAGE, "node_modules", "polkadot-api", "package.json");
  const { version } = JSON.parse(readFileSync(manifest, "utf8")) as { version: string };
  return `${createHash("sha256").update(readFileSync(wasm)).digest("hex")} polkadot-api ${version}\n`;
}

function generate(wasm: string): void {
  const papi = join(PACKAGE, "node_modules", ".bin", "papi");
  for (const step of [["add", "quantara", "--wasm", wasm, "--skip-codegen"], ["generate"]]) {
    const { status, stdout, stderr } = spawnSync(papi, step, { cwd: PACKAGE, encoding: "utf8" });
    if (status !== 0) fail(`papi ${step[0]} failed\n${stdout}${stderr}`);
  }
  if (!existsSync(OUTPUT)) fail(`papi wrote no ${relative(PACKAGE, OUTPUT)}`);
}

const wasm = wasmPath();
if (!existsSync(wasm)) {
  fail(`no runtime at ${wasm}: build it first (scripts/setup.sh, then cargo build), or set QUANTARA_WASM`);
}
const stamp = stampOf(wasm);
const fresh = existsSync(OUTPUT) && existsSync(STAMP) && readFileSync(STAMP, "utf8") === stamp;
if (!fresh) {
  generate(wasm);
  mkdirSync(join(PACKAGE, ".papi", "metadata"), { recursive: true });
  writeFileSync(STAMP, stamp);
  console.log(`descriptors: generated from ${wasm}`);
}
