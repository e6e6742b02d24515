#!/usr/bin/env bash
# Plays the credit year: sets up, builds, starts the networks, plays every chapter, and leaves the nodes up until
# Ctrl-C.
#   --exit            end when the last chapter is played
#   --chapter NAME    play only that chapter and those it needs
set -euo pipefail
. "$(dirname "$0")/env.sh"

"$ROOT/scripts/setup.sh"
echo "building (the first build takes about 20 minutes on 2 cores)"
"$ROOT/scripts/build.sh"

cd "$ROOT/sdk/ts"
npm run --silent descriptors
# Not through npm: on Ctrl-C it would say that it was killed, whatever the scenario says.
exec node --import tsx scenario/run.ts "$@"
