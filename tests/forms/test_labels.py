from __future__ import annotations

import pytest

from jixiao_plugin.forms.catalog import Catalog
from jixiao_plugin.forms.labels import labels_below


@pytest.mark.parametrize(
    ("place", "labels"),
    [
        (("绩效指标",), ("产出指标", "效益指标", "满意度指标")),
        (("绩效指标", "满意度指标"), ("服务对象满意度指标",)),
        (("绩效指标", "产出指标", "数量指标"), ()),
        (("资金明细", "示例"), ("名称", "金额", "测算")),
        (("年度资金",), ("小计", "财政拨款", "其他资金")),
        (("年度资金", "财政拨款"), ()),
        (("豁免", "第1项"), ("规则", "位置", "值", "理由")),
        (("没有的",), ()),
    ],
)
def test_the_labels_of_a_place_are_those_of_the_edition(
    catalog: Catalog, place: tuple[str, ...], labels: tuple[str, ...]
) -> None:
    edition = catalog.find("mof-2015-88")

    assert edition is not None
    assert labels_below(edition, place) == labels


def test_a_private_label_is_never_offered(catalog: Catalog) -> None:
    for edition in catalog.editions:
        labels = labels_below(edition, ())

        assert "主管部门" in labels
        assert "绩效指标" in labels
        assert "联系电话" not in labels
