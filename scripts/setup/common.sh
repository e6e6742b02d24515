# shellcheck shell=bash
# Words that the parts of setup.sh share.

# What the tools print goes here.
LOG=$QUANTARA_CACHE/setup.log

# For files that only this run needs.
SCRATCH=$(mktemp -d)
trap 'rm -rf "$SCRATCH"' EXIT

say() {
  printf '%s\n' "$*"
}

fail() {
  printf 'setup: %s\n' "$*" >&2
  exit 1
}

# Whether each of these programs is there.
has() {
  local program
  for program in "$@"; do
    command -v "$program" >/dev/null || return 1
  done
}

# Runs a command with its output in the log.
quietly() {
  printf '\n$ %s\n' "$*" >>"$LOG"
  "$@" >>"$LOG" 2>&1 </dev/null
}

# Runs a command with its output in the log, or ends with a sentence and the end of the log.
must() {
  local sentence=$1
  shift
  quietly "$@" || fail_with_log "$sentence"
}

# Shows what the last command said: all of it, or how it began and how it ended.
fail_with_log() {
  awk '/^[$] / { count = 0 } { line[++count] = $0 }
    END { for (at = 1; at <= count; at++) if (at <= 15 || at > count - 15) print line[at]
      else if (at == 16) print "..." }' "$LOG" >&2
  fail "$* The whole log: $LOG"
}

# Whether version $1 is version $2 or a later one.
at_least() {
  [ "$(printf '%s\n' "$2" "$1" | sort -V | head -n 1)" = "$2" ]
}

as_root() {
  if [ "$(id -u)" -eq 0 ]; then
    "$@"
  else
    sudo -n "$@"
  fi
}

# Installs Debian's packages, and removes none to make room. The list of packages is read at most once a run.
install_packages() {
  has apt-get || fail "these are missing and there is no apt-get here: $*. Install them yourself."
  [ "$(id -u)" -eq 0 ] || sudo -n true 2>/dev/null || fail "run as root: apt-get install $*"
  say "installing: $*"
  local apt=(env DEBIAN_FRONTEND=noninteractive apt-get -q -o DPkg::Lock::Timeout=120)
  if [ -z "${apt_is_updated:-}" ]; then
    must "apt-get cannot read the lists of packages." as_root "${apt[@]}" update
    apt_is_updated=yes
  fi
  must "apt-get cannot install $*." as_root "${apt[@]}" install --yes --no-remove --no-install-recommends "$@"
}
