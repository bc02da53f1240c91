#!/usr/bin/env sh
# The brief is tested in a real browser. Installs Chromium with the system's package manager where it is missing and
# this user may; otherwise says so, and the browser tests fail with the same sentence.
for name in chromium chromium-browser google-chrome; do
  command -v "$name" >/dev/null 2>&1 && exit 0
done
as_root=""
if [ "$(id -u)" != 0 ]; then
  command -v sudo >/dev/null 2>&1 && sudo -n true 2>/dev/null && as_root="sudo"
  [ -n "$as_root" ] || { echo "Chromium is missing and this user may not install it: install the package chromium." >&2; exit 0; }
fi
echo "Installing Chromium with the system's package manager ..." >&2
if command -v apt-get >/dev/null 2>&1; then
  $as_root apt-get update -qq && $as_root apt-get install -y -qq chromium fonts-dejavu-core >/dev/null
elif command -v dnf >/dev/null 2>&1; then
  $as_root dnf install -y -q chromium dejavu-sans-fonts
elif command -v apk >/dev/null 2>&1; then
  $as_root apk add -q chromium ttf-dejavu
elif command -v pacman >/dev/null 2>&1; then
  $as_root pacman -S --noconfirm --quiet chromium ttf-dejavu
else
  echo "Chromium is missing and no known package manager was found: install Chromium." >&2
fi
exit 0
