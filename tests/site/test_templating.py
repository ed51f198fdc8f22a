"""Values become HTML: escaped, and with amounts that no line end parts."""

from __future__ import annotations

from jixiao_plugin.site.templating import unbroken


def test_an_amount_and_its_unit_stay_on_one_line() -> None:
    assert unbroken("餐饮物业费（54.5万元）、每人1,500元") == (
        '餐饮物业费（<span class="jx-whole">54.5万元</span>）、每人<span class="jx-whole">1,500元</span>'
    )


def test_a_space_before_the_unit_parts_nothing_either() -> None:
    assert unbroken("相差 0.72 万元（已说明）") == '相差 <span class="jx-whole">0.72 万元</span>（已说明）'


def test_what_a_name_says_is_escaped_all_the_same() -> None:
    assert unbroken('<b>3元</b> & "39"') == ('&lt;b&gt;<span class="jx-whole">3元</span>&lt;/b&gt; &amp; &#34;39&#34;')


def test_a_number_without_money_is_left_alone() -> None:
    assert unbroken("培训 200 人") == "培训 200 人"
