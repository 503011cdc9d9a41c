#!/usr/bin/env bash
# What a fan-out adds to the waiting for answers: CALLS reads that the simulator answers after DELAY
# ms each, MAX at a time, against the time the waiting alone takes.
#
#   benchmarks/fan-out.sh [CALLS [DELAY [MAX]]]      2000 100 64 where they are not given
#
# Seconds from the first lane's start to the last row, in one process, after one round to warm up.
# `reeve eval` keeps no journal, `reeve run` keeps every answer. Quiet machine: the simulator has a
# share of the same cores.
set -euo pipefail
export LC_ALL=C.UTF-8
cd "$(dirname "$0")/.."
calls=${1:-2000} delay=${2:-100} max=${3:-64}
work=$(mktemp -d)
export XDG_CACHE_HOME=$work/cache XDG_STATE_HOME=$work/state REEVE_CONFIG_DIR=$work/config
mkdir -p "$REEVE_CONFIG_DIR"
unset REEVE_PROFILE

./reeve simulator --http --port 0 --vendors pureport --dir "$REEVE_CONFIG_DIR" \
  --fault "delay,operation=locations.list,value=$delay" >"$work/ready" 2>"$work/told" &
simulator=$!
trap 'kill $simulator 2>/dev/null || true; rm -rf "$work"' EXIT
until [ -s "$work/ready" ]; do
  kill -0 $simulator 2>/dev/null || { cat "$work/told" >&2; exit 1; }
  sleep 0.2
done

cat >"$work/calls.groovy" <<GROOVY
def round = { int count ->
  long begun = System.nanoTime()
  def rows = parallel((1..count).toList(), max: $max) { pureport.locations.list().count() }
  [(System.nanoTime() - begun) / 1e9, rows.count { it.ok }]
}
round($max * 4)
def (took, ok) = round($calls)
System.out.printf('%.2f %d%n', took as double, ok as int)
System.out.flush()
GROOVY

row() { printf '| %-40s | %7s | %6s |\n' "$@"; }
row "$calls calls of $delay ms, $max at a time" seconds 'all ok'
rounds=$(((calls + max - 1) / max))
row 'waiting alone, in whole rounds' "$(awk "BEGIN { printf \"%.2f\", $rounds * $delay / 1000 }")" ''
for words in eval run; do
  if [ $words = eval ]; then
    figures=$(./reeve eval "$(cat "$work/calls.groovy")" -p simulator -q -o lines | head -n 1)
  else
    figures=$(./reeve run "$work/calls.groovy" -p simulator -q)
  fi
  row "reeve $words" "${figures% *}" "$([ "${figures#* }" = "$calls" ] && echo yes || echo "${figures#* }")"
done
