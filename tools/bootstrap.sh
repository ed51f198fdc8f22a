#!/bin/sh
# Makes the virtual environment, installs the lock with its hashes, then this package itself.
# usage: bootstrap.sh VENV LOCK
set -eu
venv=$1
lock=$2

say() { printf '%s\n' "$*" >&2; }
have() { command -v "$1" >/dev/null 2>&1; }
can_apt() { [ "$(id -u)" = 0 ] && have apt-get; }

apt_install() {
  say "正在安装系统软件包：$*"
  { apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "$@"; } >/dev/null
}

find_python() {
  for candidate in "${PYTHON:-}" python3.13 python3.12 python3.11 python3 python python3.14; do
    [ -n "$candidate" ] && have "$candidate" || continue
    if "$candidate" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
      printf '%s\n' "$candidate"
      return
    fi
  done
}

# uv needs neither venv, nor ensurepip, nor pip.
set_up_with_uv() {
  uv venv --quiet --clear --python "$1" "$venv"
  export VIRTUAL_ENV="$venv"
  uv pip sync --quiet --require-hashes "$lock"
  uv pip install --quiet --no-deps --no-build-isolation --editable .
}

# Debian's python3 comes without ensurepip: venv fails half-way there and leaves its folder behind.
make_venv() {
  rm -rf "$venv"
  "$1" -m venv "$venv" >/dev/null 2>&1 && return
  rm -rf "$venv"
  if can_apt && apt_install python3-venv && "$1" -m venv "$venv" >/dev/null 2>&1; then return; fi
  rm -rf "$venv"
  if "$1" -m pip --version >/dev/null 2>&1; then
    # --target is allowed where the system forbids installing into itself.
    "$1" -m pip install --quiet --target .venv-tools virtualenv
    PYTHONPATH=.venv-tools "$1" -m virtualenv --quiet "$venv" && return
  fi
  say "无法建立虚拟环境：请先执行 sudo apt-get install python3-venv，或安装 uv，再重新运行。"
  exit 1
}

set_up_with_pip() {
  make_venv "$1"
  pip_install="$venv/bin/python -m pip install --quiet --disable-pip-version-check"
  $pip_install --require-hashes --requirement "$lock"
  $pip_install --no-deps --no-build-isolation --editable .
}

python=$(find_python)
if [ -z "$python" ] && can_apt; then
  apt_install python3 python3-venv || true
  python=$(find_python)
fi
if [ -z "$python" ]; then
  say "没有找到 Python 3.11 或更高版本：请先安装（Debian、Ubuntu：sudo apt-get install python3 python3-venv），再重新运行。"
  exit 1
fi
if have uv; then set_up_with_uv "$python"; else set_up_with_pip "$python"; fi

# Official forms are set in a font of the machine; a site that wants none needs no font.
sh "${0%/*}/font.sh" || true
