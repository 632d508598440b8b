#!/usr/bin/env bash
# The window of Préau beside the least window Dear ImGui can open: time to the first usable picture, and memory at most.
# windows.sh PREAU BARE_WINDOW [ROUNDS]; the two take turns, and medians are printed as preau_bench prints them.
set -euo pipefail
if [[ -z "${PREAU_INSIDE_XVFB:-}" ]]; then
    export PREAU_INSIDE_XVFB=yes LIBGL_ALWAYS_SOFTWARE=1
    exec xvfb-run --auto-servernum --server-args="-screen 0 1366x900x24" bash "$0" "$@"
fi
program=$1 bare=$2 rounds=${3:-7}
scratch=$(mktemp -d)
pid=""
trap '[[ -z "$pid" ]] || kill -9 "$pid" 2>/dev/null || true; rm -rf "$scratch"' EXIT

# Somebody who has been here before: the window opens on the home screen.
cat >"$scratch/join.preau" <<'TEXT'
lang fr
type textbox "*" "Camille"
press button "Commencer"
expect heading "Bonjour Camille"
TEXT
"$program" drive "$scratch/join.preau" --data "$scratch/data" >/dev/null

value() { awk -v name="$1" '$1 == name { print $2 }' "$2"; }
milliseconds_of() {  # milliseconds_of COMMAND…: from its start to its end
    local start=$EPOCHREALTIME
    "$@" >/dev/null
    awk -v a="$start" -v b="$EPOCHREALTIME" 'BEGIN { print (b - a) * 1000 }'
}
ticks() {
    local user system
    read -r user system < <(cut -d' ' -f14,15 "/proc/$pid/stat")
    echo $((user + system))
}

# What comes before main (loading the libraries) is timed with --version, and added.
measure_ours() {
    local before_main last="" now tries
    before_main=$(milliseconds_of "$program" --version)
    "$program" --data "$scratch/data" --lang fr --size 1280x800 --report "$scratch/report" >"$scratch/said" 2>&1 &
    pid=$!
    for ((tries = 0; tries < 60; ++tries)); do
        sleep 1
        now=$(ticks)
        [[ "$now" != "$last" ]] || break
        last=$now
    done
    awk '$1 == "VmHWM:" { print $2 }' "/proc/$pid/status" >>"$scratch/ours.memory"
    kill -TERM "$pid"
    wait "$pid" || { cat "$scratch/said" >&2; return 1; }
    pid=""
    awk -v before="$before_main" -v after="$(value usable_after "$scratch/report")" \
        'BEGIN { if (after < 0) exit 1; print before + after * 1000 }' >>"$scratch/ours.time"
}
measure_bare() {
    local before_main
    before_main=$(milliseconds_of "$bare" --version)
    "$bare" >"$scratch/bare"
    value peak_kb "$scratch/bare" >>"$scratch/bare.memory"
    awk -v before="$before_main" -v after="$(value usable_after "$scratch/bare")" \
        'BEGIN { print before + after * 1000 }' >>"$scratch/bare.time"
}

"$bare" >/dev/null  # the first of all reads the drivers from the disk
for ((round = 0; round < rounds; ++round)); do
    measure_ours
    measure_bare
done

median() { sort -g "$1" | awk '{ line[NR] = $1 } END { print line[int((NR + 1) / 2)] }'; }
row() {  # row WHAT OTHER OURS THEIRS FORMAT
    awk -v what="$1" -v other="$2" -v ours="$3" -v theirs="$4" -v format="$5" 'BEGIN {
        printf "%-42s %10s   %-54s %10s %8.2f\n", what, sprintf(format, ours), other, sprintf(format, theirs), ours / theirs }'
}
least="a bare Dear ImGui window with a line of text"
row "from start to the first usable picture" "$least" "$(median "$scratch/ours.time")" "$(median "$scratch/bare.time")" "%.0f ms"
row "memory at most (VmHWM)" "$least" "$(median "$scratch/ours.memory")" "$(median "$scratch/bare.memory")" "%d kB"
