#!/bin/sh
# 装好 jixiao。仓库里有 requirements.lock 的，按锁定的版本和校验值装；JIXIAO_PACKAGE 可以写别的来源。
# 用法：install.sh
set -eu
if [ -f requirements.lock ]; then
  python -m pip install --quiet --require-hashes --requirement requirements.lock
  python -m pip install --quiet --no-deps "${JIXIAO_PACKAGE:-.}"
else
  python -m pip install --quiet "${JIXIAO_PACKAGE:-.}"
fi
