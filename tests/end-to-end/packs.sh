#!/usr/bin/env bash
# A course becomes one signed file, is trusted elsewhere, opened, and refused once a byte of it has changed.
set -euo pipefail
program=$1 scratch=$3
rm -rf "$scratch" && mkdir -p "$scratch/etc/keys"
here=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
cd "$scratch"

fails() { echo "$1" >&2; exit 1; }
expect_status() {  # expect_status STATUS command…
    local wanted=$1 status=0
    shift
    "$@" >said 2>&1 </dev/null || status=$?
    [[ $status -eq $wanted ]] || { cat said >&2; fails "$* ended with $status instead of $wanted"; }
}

"$program" keygen --out ministry
[[ $(stat -c %a ministry.key) == 600 ]] || fails "the secret key is readable by others"
expect_status 1 "$program" keygen --out ministry

for name in one two; do
    TZ=Asia/Tokyo "$program" pack "$here/content" --key ministry.key --out $name.preau
    sleep 1.1  # no time stands in it
done
cmp one.preau two.preau
expect_status 1 "$program" pack "$here/content" --key ministry.key --out one.preau
expect_status 2 "$program" pack "$here/content" --out three.preau

expect_status 1 "$program" verify one.preau --etc etc
grep -q 'error\[pack-untrusted\]' said
cp ministry.pub etc/keys/
expect_status 0 "$program" verify one.preau --etc etc
grep -q 'Signed by ministry' said
expect_status 0 "$program" verify one.preau --etc etc --against "$here/content"
grep -q 'Nothing that people see is different' said

# The whole journey by keyboard, out of the pack.
expect_status 0 "$program" drive "$here/tests/drive/keyboard.preau" --content one.preau --etc etc

# What is played and its pictures, too.
"$program" pack "$here/tests/reference" --key ministry.key --out reference.preau
expect_status 0 "$program" drive "$here/tests/drive/reference-played.preau" --content reference.preau --etc etc

size=$(stat -c %s one.preau)
head -c $((size - 100)) one.preau >cut.preau
: >empty.preau
cp one.preau changed.preau
printf 'x' | dd of=changed.preau bs=1 seek=$((size / 2)) conv=notrunc status=none
"$program" pack "$here/content" --unsigned --out unsigned.preau
for file in cut empty changed unsigned; do
    expect_status 1 "$program" verify $file.preau --etc etc
    printf '%s\n' 'lang nl' 'expect heading "Het afdak blijft dicht"' 'expect no textbox "*"' >refused.preau
    expect_status 0 "$program" drive refused.preau --content $file.preau --etc etc
done
echo 'allow_unsigned: yes' >etc/preau.yaml
expect_status 0 "$program" verify unsigned.preau --etc etc
expect_status 1 "$program" verify changed.preau --etc etc
echo 'allow_unsigned: [' >etc/preau.yaml
expect_status 1 "$program" verify one.preau --etc etc
grep -q 'error\[settings-broken\]' said
