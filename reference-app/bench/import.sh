#!/usr/bin/env bash
# Imports a folder of photographs into a fresh site, run with the production command, while visitors look at it: prints how long it
# took, how long visitors waited, and what memory the site used at its peak and a minute after everything was made.
# Usage: reference-app/bench/import.sh FOLDER [further arguments for the site]     (after reference-app/package.sh)
set -euo pipefail
folder=$(realpath "$1"); shift
cd "$(dirname "$0")/../target/site"
java=${JAVA:-java}
port=${PORT:-3998}
data=$(mktemp -d)
trap 'kill "${pid:-}" 2>/dev/null || true; wait "${pid:-}" 2>/dev/null || true; rm -rf "$data"' EXIT

"$java" -XX:AOTCache=portfolio.aot -XX:+UseSerialGC -Xms32m -Xmx240m -jar portfolio.jar --server.port="$port" --management.server.port=-1 \
  --portfolio.data-dir="$data" --portfolio.import="$folder" "$@" >"$data/log" 2>&1 &
pid=$!
until curl -fs -o /dev/null "localhost:$port/gallery"; do kill -0 "$pid" || { cat "$data/log"; exit 1; }; sleep 0.1; done
started=$(date +%s)
memory() { awk -v what="$1" '$1 == what ":" { printf "%d MB", $2 / 1024 }' "/proc/$pid/status"; }

visitor() { # twice a second a page or a picture of it; one line of milliseconds for each
  while [ ! -e "$data/done" ]; do
    for path in /gallery / "$(curl -s "localhost:$port/gallery" | grep -oE '/media/[0-9a-f]+/400\.jpg' | tail -1)"; do
      curl -s -o /dev/null -w '%{time_total}\n' "localhost:$port$path" >>"$data/waited"
      sleep 0.2
    done
  done
}
visitor & visitor & visitor &

until grep -q 'Import done' "$data/log"; do kill -0 "$pid" || { cat "$data/log"; exit 1; }; sleep 0.5; done
echo "imported in $(( $(date +%s) - started )) s; memory $(memory VmRSS), peak $(memory VmHWM)"
# the ladder: until no new file appears for a while
last=-1; until now=$(find "$data/media" -type f | wc -l); [ "$now" = "$last" ]; do last=$now; sleep 15; done
echo "$(find "$data/media/originals" -type f | wc -l) photographs, $now objects after $(( $(date +%s) - started )) s; peak $(memory VmHWM)"
touch "$data/done"
sort -n "$data/waited" | awk '{ a[NR] = $1 } END { printf "visitors meanwhile: %d requests, median %d ms, 95 %% %d ms, worst %d ms\n",
  NR, a[int(NR * .5)] * 1000, a[int(NR * .95)] * 1000, a[NR] * 1000 }'
sleep 60
echo "memory a minute after: $(memory VmRSS); peak $(memory VmHWM)"
grep -E 'Import done|renderer' "$data/log" | sed 's/.*StartReport *//; s/.*FolderImport *//'
