#!/usr/bin/env bash
# Measures what the calls of our pallets cost and writes runtime/src/weights/<pallet>.rs. After scripts/build.sh; apart
# from CI, for it compiles a tool of 1,100 crates once, and the runtime with its benchmarks.
#
#   scripts/weights.sh                      every pallet, about ten minutes once tool and runtime are compiled
#   scripts/weights.sh pallet_allocations   one pallet
#
# A pallet that joins: list it in runtime/src/benchmarks.rs, measure it while its config still says
# `WeightInfo = ()`, then name the new file in runtime/src/weights/mod.rs and in the config.
#
# Measure on a machine that does nothing else.
set -euo pipefail
. "$(dirname "$0")/env.sh"
. "$ROOT/scripts/setup/common.sh"
. "$ROOT/scripts/setup/variant.sh"

BENCHER=0.22.0
STEPS=20
REPEAT=10
# Least seconds of measuring for each call.
SECONDS_EACH=5

work="$QUANTARA_CACHE/weights"
tool="$QUANTARA_CACHE/tools/bin/frame-omni-bencher"

install_tool() {
  if [ "$("$tool" --version 2> /dev/null)" != "frame-omni-bencher $BENCHER" ]; then
    # It brings RocksDB, whose bindings are made by libclang.
    PATH=$PATH:/sbin ldconfig -p | grep -Eq 'libclang(-[0-9]+)?\.so' || install_packages libclang-dev
    # One of its crates has a Wasm build of its own, which this tool has no use for and which knows another workspace.
    env -u WASM_BUILD_WORKSPACE_HINT SKIP_WASM_BUILD=1 CARGO_TARGET_DIR="$QUANTARA_CACHE/tools-target" \
      cargo install frame-omni-bencher --version "$BENCHER" --locked --root "$QUANTARA_CACHE/tools"
  fi
}

measure() { # --pallet NAME, or --all
  local header="$work/header"
  printf '//! Tool: frame-omni-bencher %s, at least %d s for each call.' "$BENCHER" "$SECONDS_EACH" > "$header"
  # A chain of its own ships no proofs, so their size is not estimated.
  "$tool" v1 benchmark pallet \
    --runtime "$work/target/wasm32v1-none/release/quantara_runtime.wasm" --genesis-builder-preset development \
    "$@" --extrinsic '*' --steps "$STEPS" --repeat "$REPEAT" --min-duration "$SECONDS_EACH" \
    --default-pov-mode ignored --no-storage-info \
    --template "$ROOT/scripts/weights.hbs" --header "$header" --output "$work/measured/"
}

cd "$ROOT"
install_tool
compile_variant "$work" runtime-benchmarks
rm -rf "$work/measured"
mkdir -p "$work/measured"
if [ $# -gt 0 ]; then
  measure --pallet "$1"
else
  measure --pallet '*'
fi
sed -i '/^ *\/\/ Proof: /d' "$work"/measured/*.rs
rustfmt --edition 2021 --config-path "$ROOT/rustfmt.toml" "$work"/measured/*.rs
cp "$work"/measured/*.rs "$ROOT/runtime/src/weights/"
