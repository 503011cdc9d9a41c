#!/bin/sh
# How long a key press at the prompt takes, and how long until the prompt is there.
# Needs a built Reeve (mvn -q -Dfast -DskipTests package); the second part needs tmux.
set -eu
cd "$(dirname "$0")/../.."
lib=shell/target/reeve/lib
java -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -cp "$lib/*" benchmarks/completion/CompletionTimes.java

command -v tmux >/dev/null || { echo 'no tmux: time to prompt not measured'; exit 0; }
socket=reeve-benchmark-$$
trap 'tmux -L $socket kill-server 2>/dev/null' EXIT
for turn in 1 2 3 4 5; do
  start=$(date +%s%N)
  tmux -L $socket -f /dev/null new-session -d -s "t$turn" -x 100 -y 30 "$PWD/reeve demo"
  until tmux -L $socket capture-pane -p -t "t$turn" | grep -q 'demo>'; do :; done
  prompt=$(( ($(date +%s%N) - start) / 1000000 ))
  tmux -L $socket send-keys -t "t$turn" '6 * 7' Enter
  until tmux -L $socket capture-pane -p -t "t$turn" | grep -q '^42'; do :; done
  echo "prompt after $prompt ms, first answer after $(( ($(date +%s%N) - start) / 1000000 )) ms"
  tmux -L $socket kill-session -t "t$turn"
done
