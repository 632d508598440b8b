#!/usr/bin/env bash
# The real window, on a display without a screen: it opens, shows something, answers a key, rests, and ends when told to.
set -euo pipefail
if [[ -z "${PREAU_INSIDE_XVFB:-}" ]]; then
    export PREAU_INSIDE_XVFB=yes LIBGL_ALWAYS_SOFTWARE=1
    exec xvfb-run --auto-servernum --server-args="-screen 0 1366x768x24" bash "$0" "$@"
fi
program=$1 scratch=$3
rm -rf "$scratch" && mkdir -p "$scratch"

"$program" --data "$scratch/data" --lang fr --size 1280x720 --report "$scratch/report" >"$scratch/said" 2>&1 &
pid=$!
trap 'kill -9 "$pid" 2>/dev/null || true' EXIT
fail() {
    echo "$*" >&2
    cat "$scratch/said" >&2
    exit 1
}
wait_for() {  # wait_for SECONDS command…
    local until=$((SECONDS + $1))
    shift
    until "$@"; do
        kill -0 "$pid" 2>/dev/null || fail "the program ended by itself"
        [[ $SECONDS -lt $until ]] || return 1
        sleep 0.2
    done
}
picture() { import -window root -depth 8 "$scratch/$1.png"; }
colours() { identify -format '%k' "$scratch/$1.png"; }
has_window() { xdotool search --onlyvisible --name 'Préau' >"$scratch/window" 2>/dev/null; }
shows_something() { picture now && [[ $(colours now) -gt 40 ]]; }
differs() { picture now && ! cmp -s <(convert "$scratch/before.png" rgb:-) <(convert "$scratch/now.png" rgb:-); }
stands_still() {
    picture before
    sleep 0.6
    ! differs
}

wait_for 30 has_window || fail "no window after 30 seconds"
wait_for 30 shows_something || fail "the window stays empty"
wait_for 30 stands_still || fail "the picture never comes to rest"
xdotool mousemove 700 400
xdotool key Tab
wait_for 10 differs || fail "Tab changes nothing on the screen"

# At rest it draws nothing and costs nothing: no frame in ten seconds, and hardly any processor time (in hundredths of a
# second).
wait_for 30 stands_still || fail "the picture never comes to rest again"
sleep 1
ticks() {
    local user system
    read -r user system < <(cut -d' ' -f14,15 "/proc/$pid/stat")
    echo $((user + system))
}
before=$(ticks)
sleep 10
spent=$(($(ticks) - before))
[[ $spent -le 10 ]] || fail "at rest it spent $spent hundredths of a second in ten seconds"

kill -TERM "$pid"
for _ in $(seq 50); do
    kill -0 "$pid" 2>/dev/null || break
    sleep 0.1
done
kill -0 "$pid" 2>/dev/null && fail "it does not end when told to"
[[ -s "$scratch/data/preau.sqlite" ]] || fail "it kept nothing in the folder it was given"
value() { awk -v name="$1" '$1 == name { print $2 }' "$scratch/report"; }
awk -v usable="$(value usable_after)" 'BEGIN { exit !(usable > 0) }' || fail "it was never usable, by its own account"
awk -v idle="$(value idle)" 'BEGIN { exit !(idle >= 10) }' || fail "it drew a frame $(value idle) s before the end"
echo "window opened after $(value usable_after) s, answered, rested (no frame in $(value idle) s, $spent hundredths of a" \
    "second of work in ten seconds) and ended; $(value frames) frames, $(value pictures) pictures"
