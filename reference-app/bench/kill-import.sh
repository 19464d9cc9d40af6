#!/usr/bin/env bash
# Kills a site again and again in the middle of an import, sweeps, and counts objects; the second sweep proves that rows and objects
# fit. Then the import ends, and nothing is there twice.
# Usage: reference-app/bench/kill-import.sh FOLDER [TIMES]     (after reference-app/package.sh)
set -euo pipefail
folder=$(realpath "$1"); times=${2:-20}
cd "$(dirname "$0")/../target/site"
java=${JAVA:-java}
port=${PORT:-3997}
data=$(mktemp -d)
trap 'kill -9 "${pid:-}" 2>/dev/null || true; pkill -INT -f "$data/postgresql" 2>/dev/null || true; rm -rf "$data"' EXIT
site=("$java" -XX:AOTCache=portfolio.aot -XX:+UseSerialGC -Xms32m -Xmx240m -jar portfolio.jar --server.port="$port"
  --management.server.port=-1 --portfolio.data-dir="$data" --portfolio.demo=off)
objects() { { find "$data/media/$1" -type f 2>/dev/null || true; } | wc -l; }

for i in $(seq "$times"); do
  before=$(objects originals)
  "${site[@]}" --portfolio.import="$folder" >>"$data/log" 2>&1 & pid=$!
  # somewhere in the middle of a photograph: after one or two more originals and a random part of a second
  until [ "$(objects originals)" -gt "$before" ] || ! kill -0 "$pid" 2>/dev/null; do sleep 0.02; done
  sleep "$(awk -v r=$RANDOM 'BEGIN { print r % 1500 / 1000 }')"
  kill -9 "$pid" 2>/dev/null; wait "$pid" 2>/dev/null || true
done
echo "killed $times times at $(objects originals) originals, $(objects media) files of pictures"
for run in first second; do
  "${site[@]}" --portfolio.media.sweep=run --portfolio.media.sweep-grace-minutes=0 >"$data/sweep" 2>&1 || true
  echo "$run sweep: $(grep -oE 'Sweep: .*' "$data/sweep" | head -1)"
done
"${site[@]}" --portfolio.import="$folder" --portfolio.import.exit=true >>"$data/log" 2>&1 || true
grep -oE 'Import (done|stopped).*' "$data/log" | tail -1
echo "left: $(objects originals) originals, $(objects media) files of pictures, $(find "$data/media/.incoming" -type f | wc -l) temporary files"
