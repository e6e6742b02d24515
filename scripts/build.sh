#!/usr/bin/env bash
# Builds the node, its Wasm runtime and the tools, always as one workspace: cargo would else unify features
# differently and compile hundreds of crates again.
set -euo pipefail
. "$(dirname "$0")/env.sh"

cd "$ROOT"
cargo build --workspace --locked "$@"
