# shellcheck shell=bash
# The Rust target of the runtime: rustup's; where rustup cannot download it, one built from Debian's Rust.

readonly WASM=wasm32v1-none
# The name under which rustup knows Debian's Rust.
readonly DEBIAN_TOOLCHAIN=quantara-wasm

wasm_target() {
  local marker=$QUANTARA_CACHE/wasm-toolchain
  if [ "${QUANTARA_WASM_TOOLCHAIN:-}" != debian ]; then
    if compiles_wasm rustc; then
      rm -f "$marker"
      say "wasm target: found"
      return
    elif has rustup && quietly timeout 120 rustup target add "$WASM" && compiles_wasm rustc; then
      rm -f "$marker"
      say "wasm target: added by rustup"
      return
    fi
  fi
  debian_target
  # Without rustup, Debian's Rust is the Rust that builds everything, and needs no name.
  if has rustup; then
    printf '%s\n' "$DEBIAN_TOOLCHAIN" >"$marker"
  fi
}

# Whether this compiler makes a Wasm from a program of one line: target, standard library and linker are there.
compiles_wasm() {
  local program=$SCRATCH/empty.rs
  printf '#![no_std]\n#[panic_handler]\nfn panic(_: &core::panic::PanicInfo) -> ! { loop {} }\n' >"$program"
  quietly "$@" --target "$WASM" --crate-type cdylib -o "$SCRATCH/empty.wasm" "$program"
}

debian_target() {
  local as_debian=(/usr/bin/rustc)
  if has rustup; then
    as_debian=(rustup run "$DEBIAN_TOOLCHAIN" rustc)
  elif [ "$(rustc --print sysroot)" != /usr ]; then
    fail "this Rust has no target $WASM and there is no rustup to add it: install rustup (https://rustup.rs)."
  fi
  if compiles_wasm "${as_debian[@]}"; then
    say "wasm target: found (Debian's Rust)"
    return
  fi
  has_debian_rust || install_packages rustc-web cargo-web rust-web-src rust-web-llvm
  # rust-web-llvm ships `rust-lld` as a link to the lld of one LLVM, whose package bears the same name.
  has rust-lld || install_packages "$(readlink /usr/bin/rust-lld)"
  debian_libraries
  if has rustup; then
    must "rustup cannot link Debian's Rust." rustup toolchain link "$DEBIAN_TOOLCHAIN" /usr
  fi
  compiles_wasm "${as_debian[@]}" || fail_with_log "Debian's Rust cannot compile for $WASM."
  say "wasm target: built from Debian's Rust, because rustup did not add it"
}

# Debian 12 has two: `rustc`, which is too old to know the target, and `rustc-web`, which follows the browsers.
has_debian_rust() {
  [ -x /usr/bin/cargo ] && [ -d /usr/lib/rustlib/src/rust ] && [ -L /usr/bin/rust-lld ] &&
    /usr/bin/rustc --print target-list | grep -x "$WASM" >/dev/null
}

# The target's own libraries, compiled from Debian's sources. The bitcode is for the runtime's link-time optimisation.
debian_libraries() {
  local folder=$SCRATCH/libraries built libraries=/usr/lib/rustlib/$WASM/lib
  say "wasm target: building it from Debian's Rust (half a minute)"
  mkdir -p "$folder/src"
  printf '[package]\nname = "libraries"\nedition = "2021"\n\n[workspace]\n' >"$folder/Cargo.toml"
  printf '#![no_std]\nextern crate alloc;\n' >"$folder/src/lib.rs"
  must "Debian's Rust cannot build the libraries of $WASM." \
    env -C "$folder" -u RUSTC_WRAPPER -u RUSTUP_TOOLCHAIN \
    CARGO_TARGET_DIR="$folder/target" RUSTC_BOOTSTRAP=1 RUSTC=/usr/bin/rustc RUSTFLAGS=-Cembed-bitcode=yes \
    /usr/bin/cargo build --release --target "$WASM" -Z build-std=core,alloc
  # Libraries of an earlier compiler would make each name ambiguous.
  must "$libraries cannot be emptied." as_root rm -rf "$libraries"
  must "$libraries cannot be made." as_root mkdir -p "$libraries"
  built=$folder/target/$WASM/release/deps
  must "$libraries cannot be filled." \
    as_root cp "$built"/libcore-*.rlib "$built"/liballoc-*.rlib "$built"/libcompiler_builtins-*.rlib "$libraries"
}
