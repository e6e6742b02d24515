#!/usr/bin/env bash
# Writes the chain specifications to chain-specs/build/, which git ignores: they carry the whole Wasm. Those of the test
# chains plain and raw, that of the published chain plain only, and none of its rehearsal, which differs in its keys.
# The genesis without its code is kept in chain-specs/*.json, where a change of it can be read in a diff.
#   --check    write nothing to chain-specs/*.json; fail if they differ, or if two runs yield different bytes
set -euo pipefail
. "$(dirname "$0")/env.sh"

check=false
case ${1:-} in
  --check) check=true ;;
  '') ;;
  *) sed -n 's/^#   //p' "$0" >&2; exit 2 ;;
esac

node="$CARGO_TARGET_DIR/debug/quantara"
[ -x "$node" ] || { echo "no node at $node: run scripts/build.sh first" >&2; exit 1; }
built="$ROOT/chain-specs/build"
mkdir -p "$built"

export_spec() { # chain, file, flags...
  local chain=$1 file=$2
  shift 2
  "$node" export-chain-spec --chain "$chain" "$@" --output "$file" > /dev/null
}

keep() { # name: compares or writes the readable part
  local name=$1 kept="$ROOT/chain-specs/$1.json" readable
  readable=$(sed -E 's/"code": "0x[0-9a-f]*"/"code": "left out"/' "$built/$name-plain.json")
  if $check; then
    diff <(echo "$readable") "$kept" || {
      echo "$name: genesis differs from chain-specs/$name.json; if that is meant, run scripts/chain-specs.sh" >&2
      exit 1
    }
  else
    echo "$readable" > "$kept"
  fi
}

for chain in dev local; do
  name=$([ "$chain" = dev ] && echo development || echo local)
  export_spec "$chain" "$built/$name-plain.json"
  export_spec "$chain" "$built/$name-raw.json" --raw
  if $check; then
    export_spec "$chain" "$built/$name-raw.again.json" --raw
    cmp "$built/$name-raw.json" "$built/$name-raw.again.json"
    rm "$built/$name-raw.again.json"
  fi
  keep "$name"
  echo "$name: chain-specs/build/$name-{plain,raw}.json"
done

# The published chain waits for the keys of its ceremony, which go into the plain specification.
export_spec live "$built/live-plain.json"
keep live
echo "live: chain-specs/build/live-plain.json"
