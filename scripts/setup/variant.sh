# shellcheck shell=bash
# Other runtimes than the node's, compiled as the node's was: its build keeps a cargo project and a log of the command
# that it ran there. A copy of that project with a feature more, compiled by that command, needs no native build.
# To be sourced after env.sh.

# The project of the node's build.
wasm_project="$CARGO_TARGET_DIR/debug/wbuild/quantara-runtime"

# The command, from the newest log (a folder for each set of flags), without what it took from the build around it. By
# rustup's `cargo`, not by the toolchain's own: it holds crates that name a toolchain of theirs to ours.
wasm_command() {
  local log
  while read -r log; do
    if grep -o 'env -u CARGO_ENCODED_RUSTFLAGS .*' "$log" | grep -F "$wasm_project/Cargo.toml" | head -n 1 |
      sed -E 's/ (CARGO_MAKEFLAGS="[^"]*"|"--color=always")//g; s|"[^"]*/bin/cargo"|cargo|'; then
      return
    fi
  done < <(ls -t "$CARGO_TARGET_DIR"/debug/build/quantara-runtime-*/output 2> /dev/null)
  echo "Error: no log of a Wasm build below $CARGO_TARGET_DIR: run scripts/build.sh" >&2
  return 1
}

# The node's runtime with one feature more, from a project in DIR. With a NAME, for a feature of the runtime alone:
# among the node's crates, and as quantara_runtime_NAME, for else it would overwrite the node's. Without, for a feature
# that compiles every crate again: in DIR/target.
compile_variant() { # DIR, FEATURE, [NAME]
  local dir=$1 feature=$2 name=${3:-} command
  command=$(wasm_command)
  mkdir -p "$dir/src"
  # The workspace's: that of the node's build lacks the crates that a feature brings.
  cp "$ROOT/Cargo.lock" "$dir/"
  cp "$wasm_project/src/lib.rs" "$dir/src/"
  sed -e "s/^features = \[\]/features = [\"$feature\"]/" -e "s|^path = .*|path = \"$ROOT/runtime\"|" \
    "$wasm_project/Cargo.toml" > "$dir/Cargo.toml"
  if [ -n "$name" ]; then
    sed -i "s/^\(name = \".*\)\"$/\1_$name\"/" "$dir/Cargo.toml"
    command=${command/"$wasm_project/Cargo.toml"/"$dir/Cargo.toml"}
  else
    command=${command//"$wasm_project"/"$dir"}
  fi
  eval "$command"
}
