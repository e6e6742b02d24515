#!/usr/bin/env bash
# Builds the runtimes that the upgrade tests pass by referendum, as variants of the one that scripts/build.sh built:
# `rehearsal` (version 2, with migrations) and `broken` (version 3, whose migration fails). Writes them to
# $CARGO_TARGET_DIR/upgrade/quantara_runtime.{rehearsal,broken}.wasm.
#
# The Wasm build of the node keeps a cargo project and a log of the command that it ran there. A copy of that project
# with a feature more, built by the same command in the same target folder, compiles the runtime alone again.
set -euo pipefail
. "$(dirname "$0")/env.sh"

project="$CARGO_TARGET_DIR/debug/wbuild/quantara-runtime"
out="$CARGO_TARGET_DIR/upgrade"

# The newest log: a folder for each set of flags that the node was ever built with.
newest_command() {
  local log
  while read -r log; do
    if grep -o 'env -u CARGO_ENCODED_RUSTFLAGS .*' "$log" | grep -F "$project/Cargo.toml" | head -n 1; then
      return
    fi
  done < <(ls -t "$CARGO_TARGET_DIR"/debug/build/quantara-runtime-*/output 2> /dev/null)
  return 1
}

command=$(newest_command) || {
  echo "Error: no log of a Wasm build below $CARGO_TARGET_DIR: run scripts/build.sh" >&2
  exit 1
}
# What the command takes from the build that it was part of.
command=$(sed -E 's/ (CARGO_MAKEFLAGS="[^"]*"|"--color=always")//g' <<< "$command")

mkdir -p "$out"
for variant in rehearsal broken; do
  feature=$([ "$variant" = broken ] && echo rehearsal-broken || echo rehearsal)
  copy="$CARGO_TARGET_DIR/debug/wbuild/quantara-runtime-$variant"
  mkdir -p "$copy/src"
  cp "$project/Cargo.lock" "$copy/"
  cp "$project/src/lib.rs" "$copy/src/"
  # A name of its own, or it would overwrite the node's.
  sed -e "s/^features = \[\]/features = [\"$feature\"]/" -e "s/^name = .*/&@/" -e "s/\"@$/_$variant\"/" \
    "$project/Cargo.toml" > "$copy/Cargo.toml"
  from=$SECONDS
  eval "${command/"$project/Cargo.toml"/"$copy/Cargo.toml"} --quiet"
  cp "$project/target/wasm32v1-none/release/quantara_runtime_$variant.wasm" "$out/quantara_runtime.$variant.wasm"
  echo "$out/quantara_runtime.$variant.wasm: $((SECONDS - from)) s"
done
