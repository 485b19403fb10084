#!/usr/bin/env bash
# Unpacks Debian's QEMU and the arm64 libraries that Node needs into build/ beside this file: 84 MB to fetch,
# 38 MB in place. Needs Debian on x64, but not root: apt-get has lists and a status of its own here, and the
# system's dpkg learns of no second architecture, for which every later apt-get would fetch lists too.
set -euo pipefail
cd "$(dirname "$0")"

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir -p "$work"/{state/lists/partial,cache/archives/partial,packages,root}
touch "$work/status"

apt() {
  apt-get -q -o APT::Architecture=amd64 -o APT::Architectures::=amd64 -o APT::Architectures::=arm64 \
    -o Dir::State="$work/state" -o Dir::State::status="$work/status" -o Dir::Cache="$work/cache" \
    -o APT::Sandbox::User="$(id -un)" -o Acquire::Languages=none "$@"
}
apt update
(cd "$work/packages" && apt download qemu-user-static:amd64 {libc6,libgcc-s1,libstdc++6}:arm64)

for package in "$work"/packages/*_arm64.deb; do dpkg -x "$package" "$work/root"; done
# One of 35 emulators, which take 200 MB.
dpkg --fsys-tarfile "$work"/packages/qemu-*.deb | tar -x -C "$work/root" ./usr/bin/qemu-aarch64-static
rm -rf build
mv "$work/root" build
