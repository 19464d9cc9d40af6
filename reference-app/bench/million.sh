#!/usr/bin/env bash
# Measures each kind of public page at 200 and at a million works, uncached and by one client: two sites run side by side with the
# production command, and each page is asked for on one and on the other in turn.
# Usage: reference-app/bench/million.sh [further arguments for the sites]     (after reference-app/package.sh; needs psql)
# WORKS, REQUESTS and KEEP=directory (where the databases stay for the next time) change what is done.
set -euo pipefail
bench=$(cd "$(dirname "$0")" && pwd)
cd "${SITE:-$bench/../target/site}"
java=${JAVA:-java}
many=${WORKS:-1000000}
requests=${REQUESTS:-1000}
port=${PORT:-3996}
keep=${KEEP:-$(mktemp -d)}
pids=()
trap 'for pid in "${pids[@]}"; do kill "$pid" 2>/dev/null || true; wait "$pid" 2>/dev/null || true; done; [ -n "${KEEP:-}" ] || rm -rf "$keep"' EXIT

start() { # WORKS PORT [arguments]
  local data="$keep/$1" its_port=$2
  mkdir -p "$data"
  "$java" -XX:AOTCache=portfolio.aot -XX:+UseSerialGC -Xms32m -Xmx240m -jar portfolio.jar --server.port="$its_port" --management.server.port=-1 \
    --portfolio.demo=off --portfolio.page-cache=0 --portfolio.data-dir="$data" "${@:3}" >"$data/log" 2>&1 &
  pids+=($!)
  until curl -fs -o /dev/null "localhost:$its_port/gallery"; do kill -0 "${pids[-1]}" || { cat "$data/log"; exit 1; }; sleep 0.2; done
}
sql() { # WORKS arguments for psql
  PGOPTIONS='-c search_path=payload' psql -qAt -h localhost -p "$(sed -n 4p "$keep/$1/database/postmaster.pid")" -U postgres "${@:2}"
}
fill() {
  [ "$(sql "$1" -c 'select count(*) from (select from artworks limit 1) a')" = 1 ] && return
  local began=$SECONDS
  sql "$1" -v works="$1" -f "$bench/million.sql" >/dev/null
  echo "filled with $1 works in $((SECONDS - began)) s"
}
# A request to one site and a request to the other in turn, on connections that stay open, so that whatever else the machine does
# slows both alike; the first tenth is warm-up and not counted. Prints the median and the 95th percentile of each, in milliseconds.
alternate() { # URL URL
  for _ in $(seq "$requests"); do printf 'url=%s\noutput=/dev/null\nurl=%s\noutput=/dev/null\n' "$1" "$2"; done >"$keep/requests"
  curl -sf -K "$keep/requests" -w '%{remote_port} %{time_total}\n' | awk -v first="$port" -v skip=$((requests / 5)) '
    NR > skip { print ($1 == first ? "few" : "many"), $2 * 1000 }' | sort -k1,1 -k2,2n | awk '
    { all[$1, ++n[$1]] = $2 }
    function at(site, share) { return all[site, int(n[site] * share) + 1] }
    END { print at("few", .5), at("few", .95), at("many", .5), at("many", .95) }'
}

start 200 "$port" "$@"; start "$many" $((port + 1)) "$@"
fill 200; fill "$many"

measure() { # name, path at 200 works, path at many works
  alternate "http://localhost:$port$2" "http://localhost:$((port + 1))$3" | awk -v name="$1" '{
    printf "| %s | %.2f · %.2f ms | %.2f · %.2f ms | %.2f |\n", name, $1, $2, $3, $4, $3 / $1 }'
}
same() { measure "$1" "$2" "$2"; }

for path in /gallery /gallery?q=photograph /artwork/work-7 /; do # the virtual machines compile
  alternate "http://localhost:$port$path" "http://localhost:$((port + 1))$path" >/dev/null
done
echo '| page | 200 works: p50 · p95 | many works: p50 · p95 | ratio of p50 |'
echo '|---|---|---|---|'
same 'gallery' /gallery
same 'one series' '/gallery?category=series-3'
same 'featured' '/gallery?featured=true'
same 'for sale' '/gallery?for-sale=true'
same 'orientation' '/gallery?orientation=portrait'
same 'words in forty works' '/gallery?q=halcyon'
same 'a word that all have' '/gallery?q=photograph'
measure 'a word in 200 (of 200) and 10,000 works' '/gallery?q=photograph' '/gallery?q=lighthouse'
same 'a word nowhere' '/gallery?q=nowhere'
same 'artwork, with neighbours' /artwork/work-123
same 'home' /
same 'series' /series
requests=20 # each reads the whole list
measure 'the last page' '/gallery?page=5' "/gallery?page=$(((many + 35) / 36))"

step() { # WORKS: a step of 36 works behind a cursor in the middle, by pgbench, in milliseconds
  local file; file=$(mktemp)
  echo "select a.id, a.slug, a.title, m.picture_id, m.widths from payload.artworks a join payload.media m on m.id = a.main_image_id
    where a.visible and a._order > 'd8' order by a._order limit 36" | tr '\n' ' ' >"$file"; echo ';' >>"$file"
  pgbench -n -M prepared -c1 -T5 -h localhost -p "$(sed -n 4p "$keep/$1/database/postmaster.pid")" -U postgres -f "$file" postgres 2>/dev/null |
    awk '/latency average/ { print $4 }'
  rm "$file"
}
command -v pgbench >/dev/null && echo "a step behind a cursor: $(step 200) ms at 200, $(step "$many") ms at $many works (in the database)"
