#!/usr/bin/env bash
# Measures how soon a change is on the pages that another process keeps: two sites on one database, the production command.
# Usage: reference-app/bench/freshness.sh [further arguments for the sites]     (after reference-app/package.sh; needs psql)
# CHANGES says how many are made.
set -euo pipefail
bench=$(cd "$(dirname "$0")" && pwd)
cd "${SITE:-$bench/../target/site}"
java=${JAVA:-java}
changes=${CHANGES:-100}
port=${PORT:-3993}
data=$(mktemp -d)
pids=()
trap 'for pid in "${pids[@]}"; do kill "$pid" 2>/dev/null || true; wait "$pid" 2>/dev/null || true; done; rm -rf "$data"' EXIT

start() { # NAME PORT [arguments]
  "$java" -XX:AOTCache=portfolio.aot -XX:+UseSerialGC -Xms32m -Xmx240m -jar portfolio.jar --server.port="$2" --management.server.port=-1 \
    --portfolio.demo=off --portfolio.data-dir="$data/$1" "${@:3}" >"$data/$1.log" 2>&1 &
  pids+=($!)
  until curl -fs -o /dev/null "localhost:$2/gallery"; do kill -0 "${pids[-1]}" || { cat "$data/$1.log"; exit 1; }; sleep 0.2; done
}
sql() {
  PGOPTIONS='-c search_path=payload' psql -qAt -h localhost -p "$database" -U postgres "$@"
}

start first "$port" "$@"
database=$(sed -n 4p "$data/first/database/postmaster.pid")
sql -v works=200 -f "$bench/million.sql" >/dev/null
DATABASE_URL="postgresql://postgres@localhost:$database/postgres?schema=payload" start second $((port + 1)) "$@"

for number in $(seq "$changes"); do
  for site in "$port" $((port + 1)); do curl -fs -o /dev/null "localhost:$site/artwork/work-7"; done # each keeps the page
  sql -c "update artworks set title = 'Change $number' where slug = 'work-7'"
  committed=$(date +%s%N)
  until curl -fs "localhost:$((port + 1))/artwork/work-7" | grep -q "Change $number<"; do :; done
  echo $((($(date +%s%N) - committed) / 1000))
done | sort -n | awk '{ all[NR] = $1 / 1000 } END {
  printf "%d changes, seen on the other site after: median %.0f ms, 95 %% %.0f ms, latest %.0f ms\n", NR, all[int((NR + 1) / 2)], all[int(NR * .95)], all[NR] }'
