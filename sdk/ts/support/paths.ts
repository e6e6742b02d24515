/** Where the Rust side leaves its output. Nothing here is a fixed path of one machine. */

import { homedir } from "node:os";
import { join, resolve } from "node:path";

/** The root of this package. */
export const PACKAGE = resolve(import.meta.dirname, "..");

/** Cargo's target directory: `CARGO_TARGET_DIR`, else `quantara/target` in the user's cache directory. */
export function targetDirectory(): string {
  const { CARGO_TARGET_DIR, XDG_CACHE_HOME } = process.env;
  return CARGO_TARGET_DIR || join(XDG_CACHE_HOME || join(homedir(), ".cache"), "quantara", "target");
}

/** The runtime's Wasm: `QUANTARA_WASM`, else what a debug build leaves. */
export function wasmPath(): string {
  const built = "debug/wbuild/quantara-runtime/quantara_runtime.wasm";
  return process.env["QUANTARA_WASM"] || join(targetDirectory(), built);
}

/** The network harness: `LOCALNET_BIN`, else what a debug build leaves. */
export function localnetPath(): string {
  return process.env["LOCALNET_BIN"] || join(targetDirectory(), "debug", "localnet");
}
