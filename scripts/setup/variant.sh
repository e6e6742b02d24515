# shellcheck shell=bash
# Other runtimes than the node's, compiled as the node's was: its build keeps a cargo project and a log of the command
# that it ran there. A copy of that project with a feature more, compiled by that command, needs no native build.
# To be sourced after env.sh.

# The project of the node's build.
wasm_project="$CARGO_TARGET_DIR/debug/wbuild/quantara-runtime"

# The command, from the newest log (a folder for each set of flags), without what it took from the build around it.
wasm_command() {
  local log
  while read -r log; do
    if grep -o 'env -u CARGO_ENCODED_RUSTFLAGS .*' "$log" | grep -F "$wasm_project/Cargo.toml" | head -n 1 |
      sed -E 's/ (CARGO_MAKEFLAGS="[^"]*"|"--color=always")//g'; then
      return
    fi
  done < <(ls -t "$CARGO_TARGET_DIR"/debug/build/quantara-runtime-*/output 2> /dev/null)
  echo "Error: no log of a Wasm build below $CARGO_TARGET_DIR: run scripts/build.sh" >&2
  return 1
}
