#!/usr/bin/env bash
# Measures the pages of a catalogue of 200 works with the production command: made anew for each request, and kept.
# Usage: reference-app/bench/pages.sh [further arguments for the site]     (after reference-app/package.sh; needs wrk and psql)
# SECONDS_EACH and RUNS change how long and how often is measured.
set -euo pipefail
bench=$(cd "$(dirname "$0")" && pwd)
cd "$bench/../target/site"
java=${JAVA:-java}
port=${PORT:-3995}
each=${SECONDS_EACH:-30}
runs=${RUNS:-3}
data=$(mktemp -d)
trap 'stop; rm -rf "$data"' EXIT

start() {
  "$java" -XX:AOTCache=portfolio.aot -XX:+UseSerialGC -Xms32m -Xmx240m -jar portfolio.jar --server.port="$port" --management.server.port=-1 \
    --portfolio.demo=off --portfolio.data-dir="$data" "$@" >"$data/log" 2>&1 &
  pid=$!
  until curl -fs -o /dev/null "localhost:$port/gallery"; do kill -0 "$pid" || { cat "$data/log"; exit 1; }; sleep 0.2; done
}
stop() { kill "${pid:-}" 2>/dev/null || true; wait "${pid:-}" 2>/dev/null || true; }
load() { # path, seconds, encodings
  wrk -t1 -c16 -d"$2s" --latency ${3:+-H "Accept-Encoding: $3"} "http://localhost:$port$1"
}
measure() { # name, path, encodings
  load "$2" "$each" "${3:-}" >/dev/null
  for _ in $(seq "$runs"); do
    load "$2" "$each" "${3:-}" | awk '/99%/ { p99 = $2 } /Requests\/sec/ { rate = $2 } END { printf "%d %s\n", rate, p99 }'
  done | sort -n | awk -v name="$1" '{ rate[NR] = $1; p99[NR] = $2 } END {
    printf "| %s | %d req/s | %d-%d | %s |\n", name, rate[int((NR + 1) / 2)], rate[1], rate[NR], p99[int((NR + 1) / 2)] }'
}

start "$@"
PGOPTIONS='-c search_path=payload' psql -qAt -h localhost -p "$(sed -n 4p "$data/database/postmaster.pid")" -U postgres -v works=200 \
  -f "$bench/million.sql" >/dev/null
echo '| page | median | runs | 99 % |'
echo '|---|---|---|---|'
measure 'gallery, 36 works, kept, gzip' /gallery gzip
measure 'gallery, kept, plain' /gallery
measure 'artwork, kept, gzip' /artwork/work-7 gzip
measure 'artwork, kept, plain' /artwork/work-7
stop
start --portfolio.page-cache=0 "$@"
measure 'gallery, made for each request' /gallery
measure 'artwork, made for each request' /artwork/work-7
printf 'bytes: gallery %s, gzip %s; artwork %s, gzip %s\n' $(for path in /gallery /artwork/work-7; do for coding in identity gzip; do
  curl -s -H "Accept-Encoding: $coding" "localhost:$port$path" | wc -c; done; done)
