#!/bin/sh
# 只做卡片：比较两个提交，眼前的文件不动，也不看。
# 用法：card.sh 主线 现在的提交 卡片文件
set -eu
parted=$(git merge-base "$1" "$2")
"${JIXIAO:-jixiao}" diff "$parted" "$2" --format markdown --output "$3" \
  ${PREVIEW_URL:+--preview-url "$PREVIEW_URL"} ${REPORT_URL:+--report-url "$REPORT_URL"}
