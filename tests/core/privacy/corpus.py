"""Made-up service texts with the personal spans in them, from templates and seeded values.

TUNED and HARMLESS are what the rules were written with. UNSEEN and UNSEEN_HARMLESS came after:
they are measured, and a miss in them may only be answered by a rule that speaks of no template.
"""

from collections.abc import Callable, Iterator
from random import Random

from core.privacy.checksums import id_card, luhn

_FAMILY = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗"
_GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰红志国建文浩然子轩梓涵宇航欣怡雨婷"
_FIRST = ("Emily", "James", "Sophia", "Oliver", "Daniel", "Laura", "Peter", "Hannah")
_LAST = ("Carter", "Nguyen", "Schmidt", "O'Brien", "Walker", "Rossi", "Novak", "Taylor")
_CITIES = (
    "杭州市西湖区",
    "广东省深圳市南山区",
    "北京市朝阳区",
    "四川省成都市武侯区",
    "南京市鼓楼区",
)
_ROADS = ("文三路", "科苑南路", "建国大街", "人民南路", "中山东路", "解放巷")
_ESTATES = ("阳光花园", "翠湖小区", "万科公寓", "桃源新村")


def _figures(random: Random, n: int) -> str:
    return "".join(str(random.randrange(10)) for _ in range(n))


def _valid(random: Random, start: str, n: int, check: Callable[[str], bool], ends: str) -> str:
    body = start + _figures(random, n - len(start) - 1)
    return next(body + end for end in ends if check(body + end))


def _id_card(random: Random) -> str:
    born = f"{random.randint(1955, 2004)}{random.randint(1, 12):02}{random.randint(1, 28):02}"
    start = f"{random.choice(('110101', '310115', '440305', '330106'))}{born}"
    return _valid(random, start, 18, id_card, "0123456789X")


def _mobile(random: Random) -> str:
    return f"1{random.choice('3456789')}{_figures(random, 9)}"


def _name(random: Random) -> str:
    return random.choice(_FAMILY) + "".join(random.sample(_GIVEN, random.choice((1, 2, 2))))


MAKERS: dict[str, Callable[[Random], str]] = {
    "name": _name,
    "family": lambda random: random.choice(_FAMILY),
    "english": lambda random: f"{random.choice(_FIRST)} {random.choice(_LAST)}",
    "first": lambda random: random.choice(_FIRST),
    "last": lambda random: random.choice(_LAST),
    "mobile": _mobile,
    "mobile_dashed": lambda random: "-".join(
        (_mobile(random)[:3], _figures(random, 4), _figures(random, 4))
    ),
    "mobile_spaced": lambda random: f"{_mobile(random)[:3]} {_figures(random, 4)} "
    f"{_figures(random, 4)}",
    "landline": lambda random: f"{random.choice(('010', '021', '0571', '0755'))}-"
    f"{random.randint(2, 8)}{_figures(random, 7)}",
    "world": lambda random: random.choice(
        (f"+44 20 7946 0{_figures(random, 3)}", f"+81 3-1234-{_figures(random, 4)}",
         f"+1 212-55{random.randint(0, 9)}-{_figures(random, 4)}",
         f"+852 9123 {_figures(random, 4)}")
    ),
    "id_card": _id_card,
    "bank_card": lambda random: _valid(
        random, random.choice(("622202", "621700", "622848")), 19, luhn, "0123456789"
    ),
    "email": lambda random: f"{random.choice(_LAST).lower().replace(chr(39), '')}"
    f"{random.randint(1, 99)}@{random.choice(('example.com', 'mail.example.cn', 'qq.com'))}",
    "wechat": lambda random: f"{random.choice(('wx', 'lily', 'dayu'))}_{_figures(random, 5)}",
    "qq": lambda random: f"{random.randint(1, 9)}{_figures(random, random.randint(5, 9))}",
    "plate": lambda random: f"{random.choice('京沪粤浙苏川')}{random.choice('ABCDE')}"
    f"{random.choice(('·', '', ''))}{random.choice('ABCDEFGH')}{_figures(random, 4)}",
    "passport": lambda random: f"E{_figures(random, 8)}",
    "ip": lambda random: ".".join(str(random.randint(11, 250)) for _ in range(4)),
    "address": lambda random: f"{random.choice(_CITIES)}{random.choice(_ROADS)}"
    f"{random.randint(1, 300)}号{random.choice(_ESTATES)}{random.randint(1, 20)}栋"
    f"{random.randint(1, 3)}单元{random.randint(101, 1802)}室",
    "street": lambda random: f"{random.choice(_ROADS)}{random.randint(1, 300)}号",
    "room": lambda random: f"{random.choice(_ESTATES)}{random.randint(1, 20)}栋"
    f"{random.randint(101, 1802)}",
    "order": lambda random: f"2023{random.randint(1, 12):02}{_figures(random, 11)}",
    "parcel": lambda random: f"{random.choice(('SF', 'JD', 'YT'))}{_figures(random, 13)}",
}  # fmt: skip

TUNED = (
    "我叫{name}，订单{order}一直没发货",
    "姓名：{name} 手机：{mobile}",
    "{family}先生来电反映快递{parcel}丢了",
    "{name}女士要求退款，回电{mobile}",
    "请联系{name}先生 电话{mobile_dashed}",
    "座机{landline}转分机，找{family}经理",
    "身份证号{id_card}实名认证失败",
    "退到银行卡{bank_card}，开户人姓名：{name}",
    "发到我邮箱{email}谢谢",
    "加微信{wechat}沟通，或QQ：{qq}",
    "车牌{plate}停车费多扣了",
    "护照号{passport}订票失败",
    "异地登录 IP {ip} 不是我",
    "请送到{address}，放门口",
    "地址改到{address}",
    "我家在{street}，上门维修",
    "My name is {english}, call me at {world}",
    "Mr. {last} asked for a refund, mail {email}",
    "Thanks,\n{english}",
    "Dear {first}, we have refunded your order {order}.",
    "收件人：{name}，电话：{mobile_spaced}",
    "我姓{family}，之前打过电话",
    "用户{name}先生第三次来电，要求主管回访{mobile}",
    "麻烦转告{family}小姐，货已寄出，单号{parcel}",
    "我是{name}，帮我查下{order}",
    "联系人{name}，联系电话{mobile}，尽快处理",
    "打我手机：{mobile_spaced}，白天都在",
    "客户留言：号码换成{mobile_dashed}了，原来的停机",
    "公司电话({landline})没人接",
    "实名信息：{name}/{id_card}，人脸识别不过",
    "卡号是{bank_card}请核对到账",
    "电子发票发{email}，抬头个人",
    "微信号是{wechat}，请通过好友",
    "我的扣扣{qq}，发截图给你",
    "{plate}这辆车没有进场记录却扣费",
    "passport {passport} could not be verified",
    "日志里看到{ip}在刷接口",
    "收货地址：{address}，别放驿站",
    "寄到{room}就行，门卫代收",
    "师傅说找不到{street}",
    "This is {english} from Leeds, my phone is {world}",
    "Please contact Ms {last} as soon as possible",
    "Kind regards,\n{english}",
    "Hi {first}, any update on {order}?",
    "签收人不是{name}，是邻居",
    "他叫{name}，工号忘了，态度很差",
    "陪同人{name}女士、{name}先生各一张票",
    "回拨+86{mobile}即可",
    "备用手机{mobile}（{family}女士）",
    "经办人：{name}；复核：系统",
    "your agent told me to mail {email} or call {world}",
    "客服{name}态度恶劣，挂我电话",
    "客户{name}（{mobile}）要求改约",
    "投保人{name}，身份证{id_card}",
    "{name}先生您好，您的快递{parcel}已到",
    "订单{order}收货信息：{name}，{mobile}，{address}",
    "工单转{family}主管跟进",
    "回访{name}女士，未接",
    "微信{wechat}加不上",
    "QQ号码{qq}被盗",
    "给{email}发了三封邮件",
    "{plate}被误抬杆",
    "银行卡尾号不对，完整卡号{bank_card}",
    "我在{street}等了半小时",
    "{room}漏水报修三次",
    "Hi, my name is {english} and my number is {world}",
    "Ms. {last} was very helpful",
    "联系人：{name} 分机",
    "家住{room}，找{family}师傅",
    "登录IP：{ip}",
    "护照{passport}过期提醒",
    "请拨{landline}找{family}老师",
)
HARMLESS = (
    "订单号{order}还没发货",
    "运单{parcel}显示已签收",
    "工单TK-2023-00123请尽快处理",
    "金额12345.67元，退款3到5个工作日",
    "2023-10-01 12:30:45 提交，至今未回复",
    "微信支付失败，微信小程序打不开",
    "版本10.0.0.1无法登录",
    "地铁2号线人民广场站的店",
    "3号下单5号到货",
    "安装师傅没来，客户经理没回",
    "我是高级会员，为什么没优惠",
    "拨打400-820-8820没人接",
    "This is urgent, I am happy to wait 2 days.",
    "Dear Customer, thanks for waiting.",
    "小区3号停电，5栋都没网",
    "SKU 6901234567890 缺货",
    "测试版无法登录",
    "退款单{order}审核通过三天了还没到账",
    "物流单号 {parcel} 卡在中转站",
    "共12345678积分被清零",
    "从10月1日到10月15日一共打了3次客服",
    "QQ登录和微信登录都提示网络错误",
    "iOS 17.0.3.1 更新后闪退",
    "1号店的快递比2号店慢",
    "第2单元的课程打不开",
    "维修师傅约的下午，上午就来了",
    "张口就骂人，太没素质",
    "高峰期排队30分钟",
    "一位女士说的和你们客服说的不一样",
    "Invoice 20231015004567 is wrong",
    "Thanks for your help, best support ever",
    "Hello, I am still waiting for a reply.",
    "应付金额6222.02元，实付6200元",
    "序列号SN13800138000ABC 无法激活",
    "时间：13:45:20，耗时1:23:45",
    "温度显示25.5.1这个值不对",
    "方便的话请下午联系",
    "成本价都不止这个数",
    "马上就到期了，关于续费的问题",
    "线路5号端口故障",
    "商品编号10086123456 下架了吗",
    "满200减30，满500减100，一共3件",
    "尺码XL，颜色白色，数量2",
    "周末才处理太慢",
    "金额对不上",
    "方案不合理",
    "申请退款被驳回",
    "常见问题里没有答案",
    "管理混乱",
    "客服说明天回复",
    "安全带坏了",
    "万一丢了谁负责",
    "全新未拆封",
    "毕竟是大品牌",
    "高兴而来扫兴而归",
    "程序闪退",
    "文件打不开",
    "温度太高",
    "成功下单",
    "左右为难",
    "钱没到账",
    "白跑一趟",
    "订单{order}与运单{parcel}不符",
    "The app crashed 3 times on iOS 17.2",
    "Please refund order 2023100112345",
    "Thank you very much",
    "Hello team, any news?",
    "房间号8层电梯故障",
    "3楼洗手间漏水",
    "2023年10月1日下单",
    "买了2箱24瓶",
    "型号A1234567B",
    "编码9787111213826",
)
UNSEEN = (
    "用户反馈：本人{name}，3月5日下单{order}，电话{mobile}",
    "{name} {mobile} {address}",
    "麻烦让{family}先生回我电话{mobile_dashed}",
    "顾客名：{name}，投诉司机绕路，车号{plate}",
    "您好我叫{name}，昨天买的鞋子尺码不对",
    "请改收货人为{name}，手机{mobile}",
    "{family}女士的退款应退到{bank_card}",
    "给我打{landline}，别打手机",
    "实名用的证件{id_card}，显示已被占用",
    "资料请发{email}，抄送{email}",
    "vx：{wechat}，备注售后",
    "qq {qq} 在线等",
    "持{passport}入住，前台查不到",
    "后台显示登录地址{ip}",
    "快递扔在{street}门口的草丛里",
    "住{room}的用户报修漏水",
    "上门地址是{address}，周末在家",
    "店员说找{family}店长处理",
    "My name is {english}. Please ring {world}.",
    "Mrs {last} says the parcel {parcel} never arrived",
    "Hello {first}, thank you for the quick reply",
    "I am {english}, order {order}",
    "Contact: {english}, {email}",
    "Best regards,\n{english}",
    "乘客：{name}，证件号码{id_card}",
    "客户姓名 {name} 预约周三安装",
    "+86 {mobile_spaced} 是我爱人的号码",
    "手机尾号变更，新号{mobile}，旧号{mobile}",
    "{family}总对这次服务很不满意",
    "同行人：{name}、{name}",
)
UNSEEN_HARMLESS = (
    "申请单{order}驳回，原因不明",
    "包裹{parcel}在广州分拨中心停了四天",
    "会员等级从白银降到青铜了",
    "周六周日都不处理，只有工作日处理",
    "买了3件，总价1299.00，优惠200",
    "充值100元送20元没到账",
    "客服说24小时内回复，现在48小时了",
    "方案A和方案B有什么区别",
    "全家便利店取件码 8-2-3015",
    "取件码：12-3-4567",
    "验证码 845213 收不到",
    "系统提示错误代码 500130",
    "高铁票改签手续费太高",
    "老师讲得很好，但是直播卡顿",
    "经理态度还行，问题没解决",
    "顾客至上就是一句空话",
    "叫了两次车都没来",
    "名称写错了怎么改",
    "地址栏不能输入特殊字符",
    "小姐姐很耐心，点赞",
    "黄金会员价和钻石会员价一样吗",
    "CPU i7-13700K 和主板不兼容",
    "型号RTX4090，批次20230915001",
    "Sent 3 emails on 2023-09-01, no answer",
    "Order #100234567 and ticket #4455667 are the same issue",
    "Thanks a lot, very fast!",
    "I am very disappointed, please cancel.",
    "满意度5分，下次还来",
    "比例是1:2:3，版本v1.12.0",
    "文件号〔2023〕15号已经下发",
)


def texts(templates: tuple[str, ...], seed: int, each: int) -> Iterator[tuple[str, list[str]]]:
    """Texts and the personal values in them; order and parcel numbers are not personal."""
    random = Random(seed)
    for template in templates * each:
        spans: list[str] = []
        yield _filled(template, random, spans), spans


def _filled(template: str, random: Random, spans: list[str]) -> str:
    pieces = template.split("{")
    text = pieces[0]
    for piece in pieces[1:]:
        slot, rest = piece.split("}")
        value = MAKERS[slot](random)
        if slot not in {"order", "parcel"}:
            spans.append(value)
        text += value + rest
    return text
