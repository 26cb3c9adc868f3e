"""Names without a title: family and given names of all kinds in contexts of all kinds."""

from itertools import product

import pytest

from core.privacy.masking import mask

FAMILIES = (
    "王", "李", "吕", "郑", "周", "许", "高", "马", "程", "方", "江", "石", "云", "皮",
    "党", "池", "楼", "汝", "钦", "亓", "仉", "欧阳", "单于", "漆雕",
)  # fmt: skip
GIVEN = (
    "建国", "梓良", "向前", "士畴", "运昌", "增福", "继军", "作霖", "万欣", "沛", "琼",
    "铨",
)  # fmt: skip
CONTEXTS = (
    "客户{}来电咨询进度", "坐席{}没有登记", "联系人{}，下午有空", "签收人：{}", "由{}跟进",
    "已联系{}，无人接听", "请找{}处理", "与{}沟通后同意", "{}投诉骑手", "{}致电催单",
    "{}要求退货", "司机{}绕路", "@{} 请跟进", "我叫{}，帮我看下", "经{}核实", "{}女儿来电",
)  # fmt: skip
WORDS = (
    "方便", "应该", "马上", "任何", "严重", "时间", "单独", "经常", "商家", "平台", "相关",
    "水务", "花洒",
)  # fmt: skip
HARMLESS = (
    "客户{}", "客户{}退款", "用户{}投诉", "转{}处理", "联系{}", "{}来电显示异常",
    "{}已处理", "和{}沟通", "{}：正常",
)  # fmt: skip
BRANDS = (
    "王老吉", "李宁", "康师傅", "马应龙", "周大福", "老干妈", "支付宝", "飞利浦", "武汉仓",
    "广州仓", "承诺书",
)  # fmt: skip


@pytest.mark.parametrize("context", CONTEXTS)
def test_names_of_any_kind_go(context: str) -> None:
    names = ["".join(parts) for parts in product(FAMILIES, GIVEN)]
    left = [name for name in names if name in mask(context.format(name))]
    assert len(left) <= 0.08 * len(names), left


@pytest.mark.parametrize("context", HARMLESS)
def test_words_that_begin_like_names_stay(context: str) -> None:
    words = WORDS if context.startswith(("客户", "用户")) else WORDS + BRANDS
    texts = [context.format(word) for word in words]
    changed = [text for text in texts if mask(text) != text]
    assert len(changed) <= 0.03 * len(texts), changed


@pytest.mark.parametrize("family", ["从", "信", "令", "礼", "青", "云"])
def test_rare_family_names_begin_a_sentence(family: str) -> None:
    assert mask(f"{family}志军要求退货") == "***要求退货"
