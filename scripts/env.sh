# shellcheck shell=bash
# Where things are. The other scripts source this file; it prints nothing and changes no file.
# What the caller has set already stays: CARGO_TARGET_DIR, WASM_BUILD_TOOLCHAIN, QUANTARA_CACHE.

ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
# Build output and tools that setup.sh fetches live outside the clone, so that the next clone finds them.
QUANTARA_CACHE=${QUANTARA_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/quantara}
export ROOT QUANTARA_CACHE
export CARGO_TARGET_DIR=${CARGO_TARGET_DIR:-$QUANTARA_CACHE/target}
# The Wasm build looks for the workspace from the target folder upwards, and would look in vain.
export WASM_BUILD_WORKSPACE_HINT=$ROOT
# setup.sh writes this file where rustup could not add the Wasm target.
if [ -z "${WASM_BUILD_TOOLCHAIN:-}" ] && [ -s "$QUANTARA_CACHE/wasm-toolchain" ]; then
  WASM_BUILD_TOOLCHAIN=$(<"$QUANTARA_CACHE/wasm-toolchain")
  export WASM_BUILD_TOOLCHAIN
fi
# Puts a folder of programs first, once.
quantara_path() {
  if [ -x "$1/$2" ] && [[ ":$PATH:" != *":$1:"* ]]; then
    export PATH=$1:$PATH
  fi
}
# rustup's Rust, also in a shell that was opened before it was installed: else Debian's would take its place.
quantara_path "${CARGO_HOME:-$HOME/.cargo}/bin" cargo
# setup.sh puts a Node here where the system has none, or one that is too old.
quantara_path "$QUANTARA_CACHE/node/node_modules/.bin" node
unset -f quantara_path
