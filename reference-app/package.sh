#!/usr/bin/env bash
# Makes what runs in production: packages the application, extracts it into target/site and trains the start-up cache
# (JEP 483, 514) with real requests, so that a start costs a third of the processor time.
set -euo pipefail
cd "$(dirname "$0")/.."

for home in "${JAVA_HOME:-}" /usr/lib/jvm/*25* /Library/Java/JavaVirtualMachines/*25*/Contents/Home; do
  if [ -x "$home/bin/javac" ] && "$home/bin/javac" -version 2>&1 | grep -q '^javac 25'; then
    java=$home/bin/java
    break
  fi
done
: "${java:?No JDK 25 found. Set JAVA_HOME to one.}"

mvn -q -DskipTests package
site=reference-app/target/site
rm -rf "$site"
"$java" -Djarmode=tools -jar reference-app/target/portfolio.jar extract --destination "$site" >/dev/null
cd "$site"

data=$(mktemp -d)
trap 'kill "${pid:-}" 2>/dev/null || true; rm -rf "$data"' EXIT
port=${TRAINING_PORT:-3999}
"$java" -XX:AOTCacheOutput=portfolio.aot -XX:+UseSerialGC -Xms32m -Xmx240m -jar portfolio.jar --server.port="$port" \
  --management.server.port=0 --portfolio.data-dir="$data" >"$data/log" 2>&1 &
pid=$!

page() { curl -fsS --max-time 10 -H 'Accept: text/html' "http://localhost:$port$1"; }
for _ in $(seq 120); do
  kill -0 "$pid" 2>/dev/null || { cat "$data/log" >&2; exit 1; }
  # two works are enough to walk through every kind of page
  [ "$(page /gallery 2>/dev/null | grep -c 'href="/artwork/')" -ge 2 ] && break
  sleep 1
done
for _ in $(seq 20); do
  gallery=$(page /gallery)
  for path in / /series /about '/gallery?for-sale=true' /nothing-here $(grep -oE '"/artwork/[a-z0-9-]+"' <<<"$gallery" | tr -d '"' | sort -u | head -3) \
      $(grep -oE '/(media|assets)/[A-Za-z0-9./-]+' <<<"$gallery" | sort -u | head -8); do
    page "$path" >/dev/null 2>&1 || true
  done
done
# pages that are kept are made once; those of a visitor who chose a theme are made each time, and the compiler learns from it
for path in /gallery / /series $(grep -oE '/artwork/[a-z0-9-]+' <<<"$gallery" | head -1); do
  curl -fsS --max-time 120 -o /dev/null -b theme=light "http://localhost:$port$path?visit=[1-1500]"
done
kill -TERM "$pid"
wait "$pid" || true
[ -s portfolio.aot ] || { cat "$data/log" >&2; echo 'The start-up cache was not written.' >&2; exit 1; }

cat <<TEXT
Ready in $(pwd). Start it there with
  $java -XX:AOTCache=portfolio.aot -XX:+UseSerialGC -Xms32m -Xmx240m -jar portfolio.jar
TEXT
