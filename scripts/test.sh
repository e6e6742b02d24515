#!/usr/bin/env bash
# Sets up and passes the tests: formatting, lints, house rules, unit tests, the chain specifications, a network of real
# nodes, the SDK against real nodes, the credit year. Says what it does and how long each step took; ends at the first
# failure.
set -euo pipefail
. "$(dirname "$0")/env.sh"

started=$SECONDS
step() { # name, command...
  local name=$1 from=$SECONDS
  shift
  printf '\n=== %s\n' "$name"
  "$@"
  printf '=== %s: %d s (%d s since the start)\n' "$name" $((SECONDS - from)) $((SECONDS - started))
}

# Steps that leave a core idle run beside others; what they say is kept, and said when they are waited for.
kept=$(mktemp -d)
trap 'for job in $(jobs -p); do pkill -P "$job" || true; done; rm -rf "$kept"' EXIT
declare -A beside
beside() { # name, command...
  local name=$1
  shift
  step "$name" "$@" > "$kept/$name" 2>&1 &
  beside[$name]=$!
}
await() { # name
  local status=0
  wait "${beside[$1]}" || status=$?
  cat "$kept/$1"
  return "$status"
}

# One after the other, each with a network of its own: two networks at a time are enough for two cores.
sdk() {
  step "SDK: tests against real nodes" npm --prefix sdk/ts run --silent test
  step "credit year" npm --prefix sdk/ts run --silent scenario -- --exit
}

cd "$ROOT"
step "set-up" scripts/setup.sh
step "format" cargo fmt --all --check
step "build" scripts/build.sh
beside "runtimes to upgrade to" scripts/upgrade-runtimes.sh
# Lints and build share no artefacts; without the Wasm build, lints only type-check.
step "lints" env SKIP_WASM_BUILD=1 cargo clippy --workspace --all-targets --locked --quiet -- --deny warnings
step "tests" cargo test --workspace --locked --quiet -- --skip on_nodes::
await "runtimes to upgrade to"
step "chain specifications" scripts/chain-specs.sh --check
step "SDK: types and format" npm --prefix sdk/ts run --silent check
# Both wait for slots most of their time.
beside "SDK" sdk
step "tests on real nodes" cargo test --workspace --locked --quiet --test nodes -- --test-threads=3
await "SDK"
printf '\nall passed in %d s\n' $((SECONDS - started))
