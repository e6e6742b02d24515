#!/usr/bin/env bash
# Builds the runtimes that the upgrade tests pass by referendum, as variants of the one that scripts/build.sh built:
# `rehearsal` (version 2, with migrations) and `broken` (version 3, whose migration fails). Writes them to
# $CARGO_TARGET_DIR/upgrade/quantara_runtime.{rehearsal,broken}.wasm.
set -euo pipefail
. "$(dirname "$0")/env.sh"
. "$ROOT/scripts/setup/variant.sh"

out="$CARGO_TARGET_DIR/upgrade"

mkdir -p "$out"
for variant in rehearsal broken; do
  feature=$([ "$variant" = broken ] && echo rehearsal-broken || echo rehearsal)
  from=$SECONDS
  CARGO_TERM_QUIET=true compile_variant "$wasm_project-$variant" "$feature" "$variant"
  cp "$wasm_project/target/wasm32v1-none/release/quantara_runtime_$variant.wasm" "$out/quantara_runtime.$variant.wasm"
  echo "$out/quantara_runtime.$variant.wasm: $((SECONDS - from)) s"
done
