#!/bin/sh
# 生成要公开的网站；有一个没有说明的错误就不生成，原来的网站不动。
# 用法：publish.sh 网站文件夹
set -eu
"${JIXIAO:-jixiao}" build --strict --site-dir "$1"
