#!/bin/sh
# 这次改动的预览网站：有错误的申报表也显示，并标明未公开；有一页“变更”，改过的申报表上标出删去和新写的字。
# 用法：preview.sh 原来的版本 网站文件夹
set -eu
parted=$(git merge-base "$1" HEAD)
"${JIXIAO:-jixiao}" build --preview-since "$parted" --site-dir "$2"
