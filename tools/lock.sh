#!/bin/sh
# Writes the lock anew: hashes for every platform, and no address of any registry.
# usage: lock.sh VENV LOCK
set -eu
venv=$1
lock=$2

uv=$(command -v uv || true)
if [ -z "$uv" ]; then
  uv="$venv/bin/uv"
  [ -x "$uv" ] || "$venv/bin/python" -m pip install --quiet --disable-pip-version-check uv
fi
"$uv" pip compile pyproject.toml --group test --universal --generate-hashes --no-header --no-emit-index-url \
  --quiet --upgrade --output-file "$lock"
