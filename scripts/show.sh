#!/usr/bin/env bash
# Shows what an issue had to show: does the work, prints `name: value` lines, ends with `ok` or what fell short, and
# exits to match.
#   scripts/show.sh network     finality, a dead validator, catch-up, warp sync, memory
#   scripts/show.sh government  the supply, an upgrade by referendum, one that fails, a validator that runs twice
set -euo pipefail
. "$(dirname "$0")/env.sh"

usage() {
  sed -n 's/^#   //p' "$0" >&2
  exit 2
}

[ $# -eq 1 ] || usage
case $1 in network | government) ;; *) usage ;; esac

"$ROOT/scripts/setup.sh" >&2
"$ROOT/scripts/build.sh" --quiet >&2
[ "$1" != government ] || "$ROOT/scripts/upgrade-runtimes.sh" >&2
exec "$CARGO_TARGET_DIR/debug/localnet" show "$1"
