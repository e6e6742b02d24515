#!/usr/bin/env bash
# Installs what is missing to build, test and run Quantara on Debian 12: compilers, the Wasm target, Node and its
# packages. What is there stays as it is; a second run takes seconds.
#
# QUANTARA_WASM_TOOLCHAIN=debian  takes the Wasm target from Debian's Rust even where rustup could add it.
set -euo pipefail
# shellcheck source=scripts/env.sh
. "$(dirname "${BASH_SOURCE[0]}")/env.sh"
# shellcheck source=scripts/setup/common.sh
. "$ROOT/scripts/setup/common.sh"
# shellcheck source=scripts/setup/wasm.sh
. "$ROOT/scripts/setup/wasm.sh"
# shellcheck source=scripts/setup/node.sh
. "$ROOT/scripts/setup/node.sh"

# The node compiles C and C++ (compression, signatures, the optimiser of the Wasm runtime) and protobuf schemas.
system_packages() {
  local missing=()
  has gcc g++ make || missing+=(build-essential)
  has git || missing+=(git)
  has protoc || missing+=(protobuf-compiler)
  [ -e /etc/ssl/certs/ca-certificates.crt ] || missing+=(ca-certificates)
  if [ ${#missing[@]} -eq 0 ]; then
    say "system packages: found"
  else
    install_packages "${missing[@]}"
    say "system packages: installed ${missing[*]}"
  fi
}

rust_toolchain() {
  local oldest found
  has cargo rustc || has rustup ||
    fail "Rust is missing: install it with rustup (https://rustup.rs), then run me again."
  found=$(rustc --version 2>>"$LOG" | cut -d ' ' -f 2) ||
    fail "Rust does not run: with rustup, 'rustup default stable' installs it. Then run me again."
  oldest=$(sed -n 's/^rust-version = "\(.*\)"$/\1/p' "$ROOT/Cargo.toml")
  at_least "$found" "$oldest" || fail "Rust $found is older than $oldest: run 'rustup update', then run me again."
  if quietly cargo clippy --version && quietly cargo fmt --version; then
    say "rust: found $found"
  elif has rustup && quietly timeout 300 rustup component add clippy rustfmt; then
    say "rust: found $found, added clippy and rustfmt"
  else
    say "rust: found $found; clippy or rustfmt is missing, which scripts/test.sh needs"
  fi
}

mkdir -p "$QUANTARA_CACHE"
: >"$LOG"
cd "$ROOT"
system_packages
rust_toolchain
wasm_target
node_itself
node_packages
