#!/bin/bash
# A run in parts on this machine, or on several by ssh, by GNU parallel; the parts are merged at the end.
#
#   bash Scenarios/jobs/parallel.sh Scenarios/saturno-2003-2005.yaml --replications 200
#
# Whatever stands after the script's name goes to 'distretto run'; the last line printed is the folder of the run. PARTS says
# how many parts (7), PARALLEL further options of GNU parallel, for example PARALLEL='--sshlogin node1,node2 --workdir .'.
# DISTRETTO names the program where it is not on the path. The same line goes on after an interruption.
set -euo pipefail

program=${DISTRETTO:-distretto}
parts=${PARTS:-7}
folders=$(seq "$parts" | parallel --will-cite --keep-order --halt soon,fail=1 \
  "$program" run "$@" --quiet --jobs 1 --shard {}/"$parts")
readarray -t folders <<<"$folders"
output=$(dirname "$(dirname "${folders[0]}")")
exec "$program" merge --output "$output" "${folders[@]}"
