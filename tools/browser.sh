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

has_chinese_font() {
  [ "$(uname)" = Darwin ] && return
  if have fc-list; then [ -n "$(fc-list :lang=zh)" ]; return; fi
  find /usr/share/fonts "${HOME:-/}/.local/share/fonts" "${HOME:-/}/.fonts" -type f 2>/dev/null |
    grep -Eiq 'cjk|wqy|sourcehan|simsun|simhei|msyh'
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

has_chinese_font || { can_apt && apt_install fontconfig fonts-wqy-microhei; } || true
if ! has_chinese_font; then
  say "没有找到中文字体，网页上的汉字无法显示：请安装一种（Debian：sudo apt-get install fonts-wqy-microhei）再重新运行。"
  exit 1
fi
printf '%s\n' "$browser"
