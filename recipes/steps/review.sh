#!/bin/sh
# 看一次改动：检查、批注、各种报告、给审核人的卡片。
# 用法：review.sh 原来的版本 输出文件夹
# 可以用环境变量写明：JIXIAO（命令）、BASELINE（基线文件）、PREVIEW_URL 和 REPORT_URL（卡片上的链接）、FORMAT（日志里的格式）
# 有错误时返回 1；卡片和报告照样写好。
set -eu
base=$1
out=$2
jixiao=${JIXIAO:-jixiao}
mkdir -p "$out"

# 从分开的地方比起，别人这段时间在主线上改的不算在这次头上。
parted=$(git merge-base "$base" HEAD)

status=0
"$jixiao" check --format "${FORMAT:-text}" ${BASELINE:+--baseline "$BASELINE"} \
  --report "sarif=$out/check.sarif" --report "gitlab=$out/check-gitlab.json" --report "rdjson=$out/check.rdjson" \
  --report "junit=$out/check.xml" --report "json=$out/check.json" --report "markdown=$out/check.md" || status=$?
# 1 是查到错误；比 1 大是用法或设置不对，后面的也做不成。
[ "$status" -le 1 ] || exit "$status"

"$jixiao" diff "$parted" HEAD --output "$out/diff.txt" --report "json=$out/diff.json" --report "markdown=$out/card.md" \
  ${PREVIEW_URL:+--preview-url "$PREVIEW_URL"} ${REPORT_URL:+--report-url "$REPORT_URL"}
exit "$status"
