#!/bin/sh
# Runs PostgreSQL for as long as whoever started this holds its standard input open, then stops it fast. So it also ends when
# its starter is killed. The first argument names a folder to remove at the end, or is empty.
remove=$1
shift
exec 3<&0 </dev/null
"$@" 3<&- &
database=$!
stop() { kill -INT "$database" 2>/dev/null; }
trap stop TERM INT HUP
(
  trap - TERM INT HUP
  while read -r _ <&3; do :; done
  stop
) &
watcher=$!
exec 3<&-
code=0
while :; do
  wait "$database"
  code=$?
  kill -0 "$database" 2>/dev/null || break
done
kill "$watcher" 2>/dev/null
if [ -n "$remove" ]; then rm -rf "$remove"; fi
exit "$code"
