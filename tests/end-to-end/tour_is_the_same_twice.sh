#!/usr/bin/env bash
# The tour draws every screen; drawn again, from another data folder, each picture is the same to the byte.
set -euo pipefail
program=$1 scratch=$3
rm -rf "$scratch" && mkdir -p "$scratch"

env -u DISPLAY -u WAYLAND_DISPLAY "$program" tour --out "$scratch/first"
env -u DISPLAY -u WAYLAND_DISPLAY "$program" tour --out "$scratch/second"

pictures=$(find "$scratch/first" -name '*.png' | wc -l)
if [[ $pictures -lt 8 ]]; then
    echo "the tour drew $pictures pictures only" >&2
    exit 1
fi
diff -r "$scratch/first" "$scratch/second"
distinct=$(find "$scratch/first" -name '*.png' -exec sha256sum {} + | cut -d' ' -f1 | sort -u | wc -l)
if [[ $distinct -lt $((pictures / 2)) ]]; then
    echo "of $pictures pictures only $distinct differ from each other: screens were not reached" >&2
    exit 1
fi
echo "$pictures pictures, twice the same"
