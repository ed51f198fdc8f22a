#!/bin/sh
# Prints the path of a Chromium that draws Chinese, after installing what is missing for it.
# usage: browser.sh PYTHON      (a Python that has playwright)
set -eu
python=$1

say() { printf '%s\n' "$*" >&2; }
have() { command -v "$1" >/dev/null 2>&1; }
can_apt() { [ "$(id -u)" = 0 ] && have apt-get; }

apt_install() {
  say "正在安装系统软件包：$*"
  { apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "$@"; } >/dev/null
}

find_system_browser() {
  for candidate in "${CHROMIUM:-}" chromium chromium-browser google-chrome google-chrome-stable microsoft-edge \
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"; do
    if [ -n "$candidate" ] && have "$candidate"; then command -v "$candidate"; return; fi
  done
}

find_downloaded_browser() {
  path=$("$python" -c 'from playwright.sync_api import sync_playwright
with sync_playwright() as play: print(play.chromium.executable_path)' 2>/dev/null) || return 0
  if [ -x "$path" ]; then printf '%s\n' "$path"; fi
}

find_browser() {
  found=$(find_system_browser)
  [ -n "$found" ] || found=$(find_downloaded_browser)
  printf '%s' "$found"
}

browser=$(find_browser)
if [ -z "$browser" ] && can_apt; then
  apt_install chromium || true
  browser=$(find_browser)
fi
if [ -z "$browser" ]; then
  "$python" -m playwright install chromium >&2 || true
  browser=$(find_browser)
fi
if [ -z "$browser" ]; then
  say "没有找到 Chromium 浏览器，测试无法核对网页：请安装 chromium（Debian：sudo apt-get install chromium）再重新运行。"
  exit 1
fi

sh "${0%/*}/font.sh"
printf '%s\n' "$browser"
