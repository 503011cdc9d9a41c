#!/usr/bin/env bash
# Start-up of Reeve beside its peers: CPU and wall seconds, median of RUNS, on each JDK found.
#
#   benchmarks/start-up.sh [RUNS]        RUNS is 10 where it is not given
#   JAVA_HOME=... benchmarks/start-up.sh  that JDK only
#
# Linux, bash 5, util-linux `script`. Quiet machine: the numbers are of whole processes.
set -euo pipefail
export LC_ALL=C.UTF-8
cd "$(dirname "$0")/.."
runs=${1:-10}
root=$PWD
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
# Neither profiles nor caches of the user's own may count.
export XDG_CONFIG_HOME=$work/config XDG_CACHE_HOME=$work/cache XDG_STATE_HOME=$work/state
export REEVE_CONFIG_DIR=$work/config/reeve
unset REEVE_PROFILE

median() { sort -n | awk '{ v[NR] = $1 } END { print (NR % 2) ? v[(NR + 1) / 2] : (v[NR / 2] + v[NR / 2 + 1]) / 2 }'; }

row() { # name, file of "wall cpu" lines
  printf '| %-44s | %5.2f | %5.2f |\n' "$1" \
    "$(awk '{ print $2 }' "$2" | median)" "$(awk '{ print $1 }' "$2" | median)"
}

measure() { # name, command...
  local name=$1 figures=$work/figures run=0
  shift
  : >"$figures"
  "$@" >"$work/out" 2>&1 </dev/null || { printf '| %-44s | failed: %s |\n' "$name" "$(tail -n 1 "$work/out")"; return; }
  TIMEFORMAT='%R %U %S'
  while [ "$run" -lt "$runs" ]; do
    export RUN=$run
    { time "$@" >/dev/null 2>&1 </dev/null; } 2>>"$figures.raw"
    run=$((run + 1))
  done
  awk '{ print $1, $2 + $3 }' "$figures.raw" >"$figures"
  rm "$figures.raw"
  row "$name" "$figures"
}

# User and system time of a process and all below it, in seconds.
cpu_of() {
  local ticks=0 pid queue="$1" fields
  while [ -n "$queue" ]; do
    pid=${queue%% *}
    case $queue in *' '*) queue=${queue#* } ;; *) queue= ;; esac
    [ -r "/proc/$pid/stat" ] || continue
    read -r -a fields <"/proc/$pid/stat" || continue
    ticks=$((ticks + fields[13] + fields[14]))
    queue="$queue $(cat /proc/"$pid"/task/*/children 2>/dev/null)"
    queue=$(echo $queue)
  done
  awk -v t="$ticks" -v hz="$(getconf CLK_TCK)" 'BEGIN { print t / hz }'
}

# Until the prompt stands on the screen of a terminal of its own.
measure_prompt() { # name, what the prompt looks like, command
  local name=$1 prompt=$2 command=$3 figures=$work/figures run=0 tries started ended pid
  : >"$figures"
  while [ "$run" -lt "$runs" ]; do
    rm -f "$work/keys" "$work/screen"
    mkfifo "$work/keys"
    : >"$work/screen"
    started=$EPOCHREALTIME
    script -qefc "stty cols 100 rows 30; exec $command" "$work/screen" <"$work/keys" >/dev/null 2>&1 &
    pid=$!
    exec 9>"$work/keys"
    tries=0
    until grep -qF -- "$prompt" "$work/screen"; do
      tries=$((tries + 1))
      [ "$tries" -lt 3000 ] && kill -0 "$pid" 2>/dev/null || {
        printf '| %-44s | no prompt seen |\n' "$name"
        kill "$pid" 2>/dev/null || true
        exec 9>&-
        return
      }
      sleep 0.01
    done
    ended=$EPOCHREALTIME
    awk -v a="$started" -v b="$ended" -v c="$(cpu_of "$pid")" 'BEGIN { print b - a, c }' >>"$figures"
    pkill -KILL -P "$pid" 2>/dev/null || true
    exec 9>&-
    wait "$pid" 2>/dev/null || true
    run=$((run + 1))
  done
  row "$name" "$figures"
}

new_text() { ./reeve eval "1${RUN:-0}$RANDOM + 1"; }

jdks=()
if [ -n "${JAVA_HOME:-}" ]; then
  jdks=("$JAVA_HOME")
else
  for jdk in /usr/lib/jvm/*; do
    [ -x "$jdk/bin/java" ] && [ ! -L "$jdk" ] && jdks+=("$jdk")
  done
fi

echo 'println 1 + 1' >"$work/one-line.groovy"
groovy=("$root"/shell/target/reeve/lib/groovy-[0-9]*.jar)
./reeve version >/dev/null
if ! mvn -q -B -ntp -f benchmarks/peers/pom.xml dependency:copy-dependencies >"$work/peers.log" 2>&1; then
  echo "groovysh could not be fetched, so it is left out."
fi

for jdk in "${jdks[@]}"; do
  export JAVA_HOME=$jdk
  ./reeve doctor --warm >/dev/null
  echo
  echo "$(sed -n 's/^JAVA_RUNTIME_VERSION="\(.*\)"/Java \1/p' "$jdk/release"), $(nproc) cores, median of $runs"
  echo
  echo '|                                              |   CPU |  wall |'
  echo '|----------------------------------------------|------:|------:|'
  measure 'reeve version' ./reeve version
  measure 'reeve call pureport.networks.list -p demo' ./reeve call pureport.networks.list -p demo
  measure 'reeve eval, text seen before' ./reeve eval '1 + 1'
  measure 'reeve eval, new text' new_text
  measure 'reeve run, one line' ./reeve run "$work/one-line.groovy"
  measure_prompt 'reeve demo, to the prompt' $'demo\e[0m>' './reeve demo'
  measure 'groovy -e' "$jdk/bin/java" -cp "${groovy[0]}" groovy.ui.GroovyMain -e 'println 1 + 1'
  if [ -d benchmarks/target/peers ]; then
    measure_prompt 'groovysh, to the prompt' 'groovy>' \
      "$jdk/bin/java -cp '$root/benchmarks/target/peers/*' org.apache.groovy.groovysh.Main"
  fi
  measure_prompt 'jshell, to the prompt' 'jshell>' "$jdk/bin/jshell"
  echo '1 + 1' >"$work/one-line.jsh"
  echo '/exit' >>"$work/one-line.jsh"
  measure 'jshell, one line from a file' "$jdk/bin/jshell" -s "$work/one-line.jsh"
done
