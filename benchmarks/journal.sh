#!/usr/bin/env bash
# What the journal costs a write: the same writes at once after each other, without and with it,
# against the simulator on loopback. `reeve eval` keeps no journal, `reeve run` does.
#
#   benchmarks/journal.sh [WRITES]       WRITES is 100 where it is not given; 20 more warm up
#
# Milliseconds a write, and the disk's own flush beside them: a write is flushed three times (that
# it is being sent, its answer, that it was answered). Quiet machine; the figures are of its disk.
set -euo pipefail
export LC_ALL=C.UTF-8
cd "$(dirname "$0")/.."
writes=${1:-100}
work=$(mktemp -d)
export XDG_CACHE_HOME=$work/cache XDG_STATE_HOME=$work/state REEVE_CONFIG_DIR=$work/config
mkdir -p "$REEVE_CONFIG_DIR"
unset REEVE_PROFILE

./reeve simulator --http --port 0 --dir "$REEVE_CONFIG_DIR" >"$work/ready" 2>"$work/told" &
simulator=$!
trap 'kill $simulator 2>/dev/null || true; rm -rf "$work"' EXIT
until [ -s "$work/ready" ]; do sleep 0.2; done

cat >"$work/writes.groovy" <<GROOVY
def each = { int count, Closure write ->
  20.times(write)
  long begun = System.nanoTime()
  count.times(write)
  (System.nanoTime() - begun) / 1e6 / count
}
def safe = each($writes) { pure1.arrays.tags.upsert(resource_names: ['sin-fb-08'], body: [[key: 'k', value: "v\$it"]]) }
def word = System.nanoTime().toString()
int made = 0
def found = each($writes) { pureport.networks.create(name: "\$word-\${made++}") }
System.out.printf('%.2f %.2f%n', safe as double, found as double)
System.out.flush()
GROOVY

row() { printf '| %-24s | %28s | %28s |\n' "$@"; }
row 'ms a write' 'repeatable (tags.upsert)' 'found by name (networks.create)'
without=$(./reeve eval "$(cat "$work/writes.groovy")" -p simulator -q -o lines | head -n 1)
with=$(./reeve run "$work/writes.groovy" -p simulator -q)
row 'without a journal' ${without% *} ${without#* }
row 'with it' ${with% *} ${with#* }
flushes=200
begun=$(date +%s%N)
dd if=/dev/zero of="$work/flush" bs=512 count=$flushes oflag=dsync 2>/dev/null
row 'one flush of this disk' "$(awk "BEGIN { printf \"%.2f\", ($(date +%s%N) - $begun) / 1e6 / $flushes }")" ''
