"""Made-up personal values from a seed: names, numbers with right check digits, addresses."""

from collections.abc import Callable
from random import Random

from core.privacy.checksums import id_card, luhn

_FAMILY = (
    *("王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕" * 3),
    *"苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万"
    "段雷钱汤尹黎易常武乔贺赖龚文庞樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂丛焦"
    "柳邢岳齐梅莫庄辛管祝左涂谷耿牟卜詹苗宁关凌费纪靳盛童欧甄裴屈骆蒲褚娄卫冉付闫",
    "欧阳", "上官", "司徒", "诸葛", "慕容", "夏侯",
)  # fmt: skip
_GIVEN = [
    "伟",
    "芳",
    "娜",
    "敏",
    "静",
    "丽",
    "强",
    "磊",
    "军",
    "洋",
    "勇",
    "艳",
    "杰",
    "娟",
    "涛",
    "明",
    "超",
    "霞",
    "平",
    "刚",
    "玲",
    "鹏",
    "辉",
    "波",
    "斌",
    "鑫",
    "燕",
    "雪",
    "慧",
    "婷",
    "倩",
    "莹",
    "琳",
    "琴",
    "颖",
    "浩",
    "凯",
    "帅",
    "峰",
    "俊",
    "宁",
    "旭",
    "龙",
    "洁",
    "丹",
    "萍",
    "红",
    "莉",
    "建国",
    "建华",
    "建军",
    "志强",
    "志明",
    "志刚",
    "国强",
    "国栋",
    "海燕",
    "海涛",
    "海波",
    "晓明",
    "晓东",
    "晓燕",
    "晓红",
    "小红",
    "小军",
    "小龙",
    "小燕",
    "秀英",
    "秀兰",
    "秀珍",
    "桂英",
    "桂兰",
    "桂芳",
    "玉兰",
    "玉梅",
    "玉珍",
    "玉华",
    "淑珍",
    "淑英",
    "淑华",
    "凤英",
    "凤霞",
    "红梅",
    "红霞",
    "丽娟",
    "丽华",
    "丽丽",
    "美玲",
    "美华",
    "春梅",
    "春燕",
    "雪梅",
    "雪莲",
    "文静",
    "文博",
    "文杰",
    "文涛",
    "文斌",
    "俊杰",
    "俊峰",
    "俊豪",
    "子涵",
    "子轩",
    "子豪",
    "子墨",
    "梓涵",
    "梓轩",
    "梓萱",
    "浩然",
    "浩宇",
    "宇航",
    "宇轩",
    "欣怡",
    "欣妍",
    "雨桐",
    "雨欣",
    "雨涵",
    "诗涵",
    "诗琪",
    "思雨",
    "思琪",
    "思远",
    "佳怡",
    "佳琪",
    "佳慧",
    "嘉欣",
    "嘉豪",
    "嘉怡",
    "梦瑶",
    "梦婷",
    "梦洁",
    "雅婷",
    "雅琴",
    "雅静",
    "晨曦",
    "晨阳",
    "博文",
    "博涵",
    "天宇",
    "天佑",
    "一鸣",
    "一凡",
    "一诺",
    "泽宇",
    "泽洋",
    "睿",
    "沐阳",
    "沐辰",
    "若曦",
    "若琳",
    "婉婷",
    "怡然",
    "可欣",
    "可馨",
    "依诺",
    "艺涵",
    "心怡",
    "心悦",
    "语嫣",
    "紫萱",
    "明轩",
    "明哲",
    "明辉",
    "明亮",
    "永强",
    "永红",
    "永胜",
    "长江",
    "长林",
    "庆华",
    "庆国",
    "德华",
    "德胜",
    "德福",
    "福生",
    "金龙",
    "金凤",
    "银花",
    "爱华",
    "爱民",
    "爱国",
    "卫东",
    "卫国",
    "卫红",
    "新华",
    "新民",
    "学军",
    "学文",
    "少华",
    "少杰",
    "世杰",
    "世龙",
    "光明",
    "光辉",
    "立新",
    "立军",
    "振华",
    "振宇",
    "正阳",
    "正华",
    "家豪",
    "家辉",
    "国庆",
    "国华",
    "国平",
    "云飞",
    "云鹏",
    "鹏飞",
    "鹏程",
]
_TRADITIONAL = [
    "陳志明",
    "黃美玲",
    "張偉強",
    "劉德榮",
    "鄭家豪",
    "葉詠詩",
    "何嘉欣",
    "楊麗華",
    "趙國棟",
    "吳淑芬",
    "許雅婷",
    "蕭敬騰",
    "羅慧珊",
    "馮寶華",
    "謝婉雯",
    "蘇建國",
    "蔣經緯",
    "盧志鴻",
    "鄧麗欣",
    "鍾嘉敏",
    "梁詠琪",
    "林俊傑",
    "李家誠",
    "陳大文",
    "黃小芬",
    "王雅慧",
    "曾憲榮",
    "賴冠廷",
    "廖怡君",
    "龔偉賢",
]
_FIRST = ["Emily", "James", "Sophia", "Oliver", "Daniel", "Laura", "Peter", "Hannah", "Michael", "Sarah", "Robert", "Jennifer", "David", "Linda", "Kevin", "Jessica", "Thomas", "Karen", "Steven", "Nancy", "Brian", "Lisa", "Andrew", "Rachel", "Joshua", "Megan", "Nicole", "Jason", "Amanda", "Eric", "Olivia"]  # fmt: skip
_LAST = [
    "Carter",
    "Nguyen",
    "Schmidt",
    "O'Brien",
    "Walker",
    "Rossi",
    "Novak",
    "Taylor",
    "Smith",
    "Johnson",
    "Martinez",
    "Thompson",
    "Anderson",
    "Wilson",
    "Clark",
    "Lewis",
    "Robinson",
    "Hall",
    "Allen",
    "Wright",
    "Lopez",
    "Hill",
    "Scott",
    "Adams",
    "Baker",
    "Nelson",
    "Mitchell",
    "Turner",
]
_CITIES = [
    "杭州市西湖区",
    "广东省深圳市南山区",
    "北京市朝阳区",
    "四川省成都市武侯区",
    "南京市鼓楼区",
    "上海市浦东新区",
    "湖北省武汉市洪山区",
    "陕西省西安市雁塔区",
    "天津市河西区",
    "福建省厦门市思明区",
    "昆山市玉山镇",
]
_ROADS = [
    "文三路",
    "科苑南路",
    "建国大街",
    "人民南路",
    "中山东路",
    "解放巷",
    "长江大道",
    "幸福街",
    "香樟路",
    "虹桥路",
]
_ESTATES = [
    "阳光花园",
    "翠湖小区",
    "万科公寓",
    "桃源新村",
    "金色家园",
    "绿城百合苑",
    "恒大名都",
    "保利香槟",
]
_PROVINCES = "京沪粤浙苏川鲁豫湘鄂闽皖赣冀辽渝"

Maker = Callable[[Random], str]


def figures(random: Random, n: int) -> str:
    """So many figures."""
    return "".join(str(random.randrange(10)) for _ in range(n))


def _valid(random: Random, start: str, n: int, check: Callable[[str], bool], ends: str) -> str:
    body = start + figures(random, n - len(start) - 1)
    return next(body + end for end in ends if check(body + end))


def _day(random: Random) -> str:
    return f"{random.randint(1, 12):02}{random.randint(1, 28):02}"


def _id_card(random: Random) -> str:
    born = f"{random.randint(1955, 2004)}{_day(random)}"
    start = f"{random.choice(('110101', '310115', '440305', '330106'))}{born}"
    return _valid(random, start, 18, id_card, "0123456789X")


def _mobile(random: Random) -> str:
    return f"1{random.choice('3456789')}{figures(random, 9)}"


def _grouped(random: Random, gap: str) -> str:
    number = _mobile(random)
    return gap.join((number[:3], number[3:7], number[7:]))


def _name(random: Random) -> str:
    return random.choice(_FAMILY) + random.choice(_GIVEN)


def _landline(random: Random) -> str:
    area = random.choice(("010", "021", "0571", "0755", "0731"))
    return f"{area}-{random.randint(2, 8)}{figures(random, 7 if len(area) == 3 else 6)}"


def _plate(random: Random) -> str:
    letter, dot = random.choice("ABCDEFG"), random.choice(("·", "", ""))
    return (
        f"{random.choice(_PROVINCES)}{letter}{dot}{random.choice('ABCDEFGH')}{figures(random, 4)}"
    )


def _wide(text: str) -> str:
    return "".join(chr(ord(each) + 0xFEE0) if "!" < each < "~" else each for each in text)


def _email(random: Random) -> str:
    last = random.choice(_LAST).lower().replace("'", "")
    return f"{last}{random.randint(1, 99)}@{random.choice(('example.com', 'mail.example.cn', 'qq.com'))}"


def _address(random: Random) -> str:
    return (
        f"{random.choice(_CITIES)}{random.choice(_ROADS)}{random.randint(1, 300)}号"
        f"{random.choice(_ESTATES)}{random.randint(1, 20)}栋{random.randint(1, 3)}单元"
        f"{random.randint(101, 1802)}室"
    )


MAKERS: dict[str, tuple[str, Maker]] = {
    "name": ("n", _name),
    "trad": ("n", lambda random: random.choice(_TRADITIONAL)),
    "family": ("n", lambda random: random.choice(_FAMILY)),
    "english": ("n", lambda random: f"{random.choice(_FIRST)} {random.choice(_LAST)}"),
    "first": ("n", lambda random: random.choice(_FIRST)),
    "last": ("n", lambda random: random.choice(_LAST)),
    "mobile": ("p", _mobile),
    "mobile_dashed": ("p", lambda random: _grouped(random, "-")),
    "mobile_spaced": ("p", lambda random: _grouped(random, " ")),
    "mobile_dotted": ("p", lambda random: _grouped(random, ".")),
    "mobile_wide": ("p", lambda random: _wide(_mobile(random))),
    "mobile_86": ("p", lambda random: f"{random.choice(('+86', '+86 ', '86-', '0086'))}{_mobile(random)}"),
    "landline": ("p", _landline),
    "landline_ext": ("p", lambda random: f"{_landline(random)}{random.choice(('转', '-', '轉'))}{figures(random, 3)}"),
    "hotline": ("p", lambda random: f"400{random.choice(('-', ' '))}{random.randint(100, 899)}{random.choice(('-', ' '))}{figures(random, 4)}"),
    "world": ("p", lambda random: random.choice(
        (f"+44 20 7946 0{figures(random, 3)}", f"+81 3-1234-{figures(random, 4)}",
         f"+1 212-55{random.randint(0, 9)}-{figures(random, 4)}", f"+65 6{figures(random, 3)} {figures(random, 4)}",
         f"+1 (415) 555-{figures(random, 4)}")
    )),
    "hk_phone": ("p", lambda random: f"{random.choice(('+852 ', '852-', '+852-', '00852 '))}{random.choice('569')}{figures(random, 3)}{random.choice((' ', '', '-'))}{figures(random, 4)}"),
    "tw_phone": ("p", lambda random: random.choice((f"09{figures(random, 2)}-{figures(random, 3)}-{figures(random, 3)}", f"+886 9{figures(random, 8)}", f"(02)2{figures(random, 3)}-{figures(random, 4)}"))),
    "id_card": ("i", _id_card),
    "id_15": ("i", lambda random: f"110105{random.randint(50, 99)}{_day(random)}{figures(random, 3)}"),
    "tw_id": ("i", lambda random: f"{random.choice('ABFHN')}{random.choice('12')}{figures(random, 8)}"),
    "hk_id": ("i", lambda random: f"{random.choice('ACGKPZ')}{figures(random, 6)}({random.choice('0123456789A')})"),
    "ssn": ("i", lambda random: f"{random.randint(100, 650)}-{random.randint(10, 99)}-{random.randint(1000, 9999)}"),
    "bank_card": ("b", lambda random: _valid(
        random, random.choice(("622202", "621700", "622848")), 19, luhn, "0123456789"
    )),
    "bank_spaced": ("b", lambda random: " ".join(
        (lambda card: (card[i:i + 4] for i in range(0, 16, 4)))(_valid(random, "4392", 16, luhn, "0123456789"))
    )),
    "email": ("e", _email),
    "email_at": ("e", lambda random: _email(random).replace("@", random.choice(("＠", "(at)", " at ", "[at]", " @ ")))),
    "wechat": ("w", lambda random: f"{random.choice(('wx', 'lily', 'dayu'))}_{figures(random, 5)}"),
    "qq": ("q", lambda random: f"{random.randint(1, 9)}{figures(random, random.randint(5, 9))}"),
    "plate": ("c", _plate),
    "plate_green": ("c", lambda random: f"{random.choice(_PROVINCES)}{random.choice('ABCE')}{random.choice('DF')}{figures(random, 5)}"),
    "passport": ("h", lambda random: f"{random.choice(('E', 'G', 'EA', 'EJ'))}{figures(random, 8)}"[:9]),
    "hk_permit": ("h", lambda random: f"{random.choice('CWHM')}{figures(random, 8)}"),
    "tw_permit": ("h", lambda random: figures(random, 8)),
    "ip": ("x", lambda random: ".".join(str(random.randint(11, 250)) for _ in range(4))),
    "ip6": ("x", lambda random: f"2001:db8:{random.randrange(4096):x}::{random.randrange(65536):x}"),
    "address": ("a", _address),
    "street": ("a", lambda random: f"{random.choice(_ROADS)}{random.randint(1, 300)}号"),
    "room": ("a", lambda random: f"{random.choice(_ESTATES)}{random.randint(1, 20)}栋{random.randint(101, 1802)}"),
    "tail": ("t", lambda random: figures(random, 4)),
    "order": ("", lambda random: f"2023{random.randint(1, 12):02}{figures(random, 11)}"),
    "parcel": ("", lambda random: f"{random.choice(('SF', 'JD', 'YT'))}{figures(random, 13)}"),
}  # fmt: skip
STRUCTURED = frozenset("pibewqchxt")
