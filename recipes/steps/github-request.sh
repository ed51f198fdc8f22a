#!/bin/sh
# 按提交找到还开着的合并请求，写出 number=… 和 base=…；找不到就什么也不写。
# 环境变量：REPOSITORY、HEAD（来源:分支）、SHA、GH_TOKEN。编号只从主机问来，不从请求传来的文件里取。
set -eu
gh api --method GET "repos/$REPOSITORY/pulls" --raw-field state=open --raw-field "head=$HEAD" \
  --jq ".[] | select(.head.sha == \"$SHA\") | \"number=\(.number)\nbase=\(.base.ref)\""
