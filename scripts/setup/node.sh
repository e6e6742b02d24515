# shellcheck shell=bash
# Node for the TypeScript client, and the packages that its lock file names.

# "engines" of sdk/ts/package.json.
readonly NODE_OLDEST=20.19
# Shipped as a package of the npm registry, with an npm of its own time.
readonly NODE_PACKAGE=22.23.3
readonly NPM_PACKAGE=10.9.9

node_itself() {
  if has_node; then
    say "node: found $(node --version)"
    return
  fi
  local machine
  case $(uname -m) in
    x86_64) machine=x64 ;;
    aarch64) machine=arm64 ;;
    *) fail "Node $NODE_OLDEST or later is missing: install it yourself, there is no package for $(uname -m)." ;;
  esac
  has npm || install_packages nodejs npm
  must "npm cannot install Node." npm install --prefix "$QUANTARA_CACHE/node" --no-save --no-audit --no-fund \
    "node-linux-$machine@$NODE_PACKAGE" "npm@$NPM_PACKAGE"
  # env.sh finds the new Node from here on.
  # shellcheck source=scripts/env.sh
  . "$ROOT/scripts/env.sh"
  hash -r
  has_node || fail_with_log "The Node that npm installed does not run."
  say "node: installed $(node --version) in $QUANTARA_CACHE/node"
}

has_node() {
  local version
  has npm && version=$(node --version 2>/dev/null) && at_least "${version#v}" "$NODE_OLDEST"
}

# Installs anew only when the lock file or Node has changed since.
node_packages() {
  local folder=$ROOT/sdk/ts stamp now
  [ -e "$folder/package-lock.json" ] || return 0
  stamp=$folder/node_modules/.installed-from
  now="$(sha256sum <"$folder/package-lock.json" | cut -d ' ' -f 1) $(node --version)"
  if [ -e "$stamp" ] && [ "$(<"$stamp")" = "$now" ]; then
    say "node packages: found"
    return
  fi
  must "npm cannot install the packages of sdk/ts." npm ci --prefix "$folder" --no-audit --no-fund
  printf '%s\n' "$now" >"$stamp"
  say "node packages: installed"
}
