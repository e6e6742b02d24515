#!/usr/bin/env bash
# Builds the runtimes that the upgrade tests pass by referendum, as variants of the one that scripts/build.sh built:
# `rehearsal` (version 2, with migrations) and `broken` (version 3, whose migration fails). Writes them to
# $CARGO_TARGET_DIR/upgrade/quantara_runtime.{rehearsal,broken}.wasm.
set -euo pipefail
. "$(dirname "$0")/env.sh"
. "$ROOT/scripts/setup/variant.sh"

out="$CARGO_TARGET_DIR/upgrade"
command=$(wasm_command)

mkdir -p "$out"
for variant in rehearsal broken; do
  feature=$([ "$variant" = broken ] && echo rehearsal-broken || echo rehearsal)
  copy="$CARGO_TARGET_DIR/debug/wbuild/quantara-runtime-$variant"
  mkdir -p "$copy/src"
  cp "$wasm_project/Cargo.lock" "$copy/"
  cp "$wasm_project/src/lib.rs" "$copy/src/"
  # A name of its own, or it would overwrite the node's.
  sed -e "s/^features = \[\]/features = [\"$feature\"]/" -e "s/^name = .*/&@/" -e "s/\"@$/_$variant\"/" \
    "$wasm_project/Cargo.toml" > "$copy/Cargo.toml"
  from=$SECONDS
  eval "${command/"$wasm_project/Cargo.toml"/"$copy/Cargo.toml"} --quiet"
  cp "$wasm_project/target/wasm32v1-none/release/quantara_runtime_$variant.wasm" "$out/quantara_runtime.$variant.wasm"
  echo "$out/quantara_runtime.$variant.wasm: $((SECONDS - from)) s"
done
