#!/bin/sh
# Brings a Chinese font for pages and forms, 宋体 where that is possible; fails where there is no Chinese font at all.
set -eu

say() { printf '%s\n' "$*" >&2; }
have() { command -v "$1" >/dev/null 2>&1; }
can_apt() { [ "$(id -u)" = 0 ] && have apt-get; }

# Names of families where fontconfig tells them, else of files.
chinese_fonts() {
  if have fc-list; then fc-list :lang=zh family; return; fi
  find /usr/share/fonts "${HOME:-/}/.local/share/fonts" "${HOME:-/}/.fonts" -type f 2>/dev/null |
    grep -Ei 'cjk|wqy|sourcehan|simsun|simhei|msyh|songti|uming' || true
}

has_song() { chinese_fonts | grep -Eiq 'serif ?cjk|source ?han ?serif|simsun|songti|uming'; }

[ "$(uname)" != Darwin ] || exit 0
if ! has_song && can_apt; then
  say "正在安装系统软件包：fontconfig fonts-noto-cjk"
  { apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends \
    fontconfig fonts-noto-cjk; } >/dev/null || true
fi
if [ -z "$(chinese_fonts)" ]; then
  say "没有找到中文字体，网页和 PDF 上的汉字无法显示：请安装一种（Debian：sudo apt-get install fonts-noto-cjk）再重新运行。"
  exit 1
fi
