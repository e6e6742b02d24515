#!/usr/bin/env bash
# Sets up and passes the tests: formatting, lints, house rules, unit tests, the chain specifications, a network of real
# nodes, the SDK against real nodes. Says what it does and how long each step took; ends at the first failure.
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

cd "$ROOT"
step "set-up" scripts/setup.sh
step "format" cargo fmt --all --check
step "build" scripts/build.sh
step "runtimes to upgrade to" scripts/upgrade-runtimes.sh
# Lints and build share no artefacts; without the Wasm build, lints only type-check.
step "lints" env SKIP_WASM_BUILD=1 cargo clippy --workspace --all-targets --locked --quiet -- --deny warnings
# The networks of the tests share the machine: one test binary's tests at a time.
step "tests" cargo test --workspace --locked --quiet -- --test-threads=2
step "chain specifications" scripts/chain-specs.sh --check
step "SDK: types and format" npm --prefix sdk/ts run --silent check
step "SDK: tests against real nodes" npm --prefix sdk/ts run --silent test
printf '\nall passed in %d s\n' $((SECONDS - started))
