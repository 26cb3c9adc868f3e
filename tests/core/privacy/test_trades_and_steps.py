"""Names behind trades, step labels and hand-overs, before titles, and what is nobody there."""

from itertools import product

import pytest

from core.privacy.masking import mask

NAMES = (
    "李晓梅", "周文博", "欧阳靖", "仲伟东", "佟丽萍", "石磊", "高峰", "卢成功", "易中平",
    "时光辉", "支援朝", "江山",
)  # fmt: skip
TRADES = (
    "快递小哥", "装维师傅", "物业管家", "课程顾问", "护士长", "患儿", "被保险人", "借款人",
    "保洁员", "代驾", "理货员", "宿管阿姨",
)  # fmt: skip
STEPS = ("复核", "审批", "处理人", "对接", "陪同", "跟进", "经办岗", "巡检员", "提货人", "揽件")
HANDED = (
    "客服由张敏换成了{}", "工单从{}转给王磊", "{}→王磊", "王磊→{}", "{}接替王磊", "请联系{}",
    "13800138000找{}", "联系人改为{}",
)  # fmt: skip
PLEAS = (
    "加我微信吧{}",
    "加V哦：{}",
    "➕v {}",
    "薇信号是{}",
    "加个微信吧，{}",
    "vx号{}",
    "加微信好友{}",
)
NOBODY = (
    "未分配", "待定", "无", "暂无", "系统", "自动", "客服部", "售后组", "管理层", "同意", "本人",
)  # fmt: skip
GOODS = ("宫保鸡丁", "陈皮鸭", "东坡肉", "金骏眉", "白茶", "马应龙", "安宫牛黄丸", "柳州螺蛳粉")
FUNCTIONS = (
    "于凌晨入院",
    "因停电要求赔偿",
    "对结果不满",
    "从后门进入",
    "有承诺",
    "曾多次来电",
    "未到场",
)
ENGLISH = (
    ("Ticket reassigned from Lucian Abernathy", "Lucian Abernathy"),
    ("Recipient: KOWALCZYK, Ximena", "KOWALCZYK, Ximena"),
    ("Tech (Gunnar Lindqvist) was late", "Gunnar Lindqvist"),
    ("Folake Wojcik complained twice", "Folake Wojcik"),
    ("Guest NAKAMURA HIROKO checked in", "NAKAMURA HIROKO"),
    ("Spoke with Jan van der Berg", "Jan van der Berg"),
    ("请联系Park Ji-hoon", "Park Ji-hoon"),
    ("I dealt with Iolanda yesterday", "Iolanda"),
    ("the driver, Emeka, was rude", "Emeka"),
    ("gave his name as Ruggero Bellini", "Ruggero Bellini"),
    ("Ravindra说还没收到", "Ravindra"),
    ("Takumi Hayashida\nRegional Manager", "Takumi Hayashida"),
)
LOOK_ALIKES = (
    "Payment Gateway confirmed the charge", "Guest Services called", "Recipient: Front Desk",
    "Approved per Company Policy", "请拨打400-820-8820", "热线800-820-8820", "已打12345",
    "客服热线4008208820", "Spoke with Billing twice", "The Kelvinator fridge leaks",
    "Meet in San Jose on Friday", "Works with Grafana", "我们家小区东门关了", "浦东新区世纪大道站",
    "汤全洒了", "陳情人", "没有微信，iphone14坏了",
)  # fmt: skip


@pytest.mark.parametrize("name", NAMES)
def test_people_are_found_by_what_they_do(name: str) -> None:
    texts = [f"{trade}{name}态度不好" for trade in TRADES] + [f"{step}：{name}" for step in STEPS]
    left = [text for text in texts if name in mask(text)]
    assert len(left) <= 1, left


@pytest.mark.parametrize("frame", HANDED)
def test_both_sides_of_a_hand_over_go(frame: str) -> None:
    left = [name for name in NAMES if name in mask(frame.format(name))]
    assert len(left) <= 1, left


@pytest.mark.parametrize("plea", PLEAS)
def test_messengers_may_be_asked_for_politely(plea: str) -> None:
    handles = ("lily_2020", "zhangsan88", "xiaoyu-abc", "k8s2023")
    assert [each for each in handles if each in mask(plea.format(each))] == []


@pytest.mark.parametrize(("text", "name"), ENGLISH)
def test_english_names_go_whole(text: str, name: str) -> None:
    assert mask(text) == text.replace(name, "***")


def test_who_is_named_once_goes_everywhere() -> None:
    assert mask("转给李飞燕，飞燕说明天回") == "转给***，***说明天回"
    text = "Customer Rajiv Menon called. Rajiv wants a refund"
    assert mask(text) == "Customer *** called. *** wants a refund"


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("派送至福田区彩田路彩虹新都，无人", "福田区彩田路彩虹新都"),
        ("快递放学林路宏源超市了", "学林路宏源超市"),
        ("在光明顶小区后门等", "光明顶小区后门"),
        ("到青山路和友谊路交叉口接我", "青山路和友谊路交叉口"),
    ],
)
def test_a_chain_of_places_needs_no_number(text: str, place: str) -> None:
    assert mask(text) == text.replace(place, "***")


@pytest.mark.parametrize("title", ["护士长", "店长", "大夫", "导游", "区域经理", "快递员"])
def test_a_title_may_stand_behind_or_apart(title: str) -> None:
    assert mask(f"骨科 秦 {title} 说等") == f"骨科 *** {title} 说等"
    assert mask(f"找秦{title}投诉") == f"找***{title}投诉"


def test_what_is_nobody_stays() -> None:
    texts = [f"{step}：{nobody}" for step, nobody in product(STEPS, NOBODY)]
    texts += [text.format(each) for each in GOODS for text in ("{}洒了", "客户{}没收到", "换成{}")]
    texts += [f"患者{each}" for each in FUNCTIONS]
    changed = [text for text in (*texts, *LOOK_ALIKES) if mask(text) != text]
    assert changed == []
