#!/usr/bin/env bash
# Builds the node, its Wasm runtime and the tools, always as one workspace: cargo would else unify features
# differently and compile hundreds of crates again.
set -euo pipefail
. "$(dirname "$0")/env.sh"

cd "$ROOT"
# Asked here, because cargo would say it after minutes and in many lines.
wasm_rustc=(rustc)
[ -z "${WASM_BUILD_TOOLCHAIN:-}" ] || wasm_rustc=(rustup run "$WASM_BUILD_TOOLCHAIN" rustc)
libraries=$("${wasm_rustc[@]}" --print target-libdir --target wasm32v1-none)
if ! compgen -G "$libraries/libcore-*.rlib" > /dev/null; then
  echo "Error: the Wasm target wasm32v1-none is missing from $libraries: run scripts/setup.sh" >&2
  exit 1
fi
cargo build --workspace --locked "$@"
