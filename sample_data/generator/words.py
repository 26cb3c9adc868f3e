"""What people write: notes, subjects and comments, some with personal data in them."""

from random import Random

from sample_data.generator.people import Person

NOTES = (
    "已告知处理进度，客户表示理解", "已登记，转仓库核实", "客户要求尽快处理",
    "重复来访，前次未解决",
    "已补发优惠券", "转二线处理", "订单 DD20240318004417 已核对", "已发送操作说明",
    "测试版无法登录，已指导回退",
)  # fmt: skip
PERSONAL_NOTES = (
    "客户{name}留电{phone}，要求回电", "请回拨{phone}，联系人：{name}", "发票寄到邮箱{email}",
    "我叫{name}，手机{phone}，包裹一直没到", "{name}先生多次来访，邮箱 {email}",
)  # fmt: skip
SUBJECTS = {
    "物流配送": ("包裹未送达", "Where is my parcel?"), "退款退货": ("退款一直没到账",
    "Refund request"),
    "产品咨询": ("询问产品规格", "Question about size"), "支付账单": ("账单金额不对",
    "Invoice is wrong"),
    "APP故障": ("无法登录 APP", "App does not open"), "投诉建议": ("对服务的建议", "Complaint"),
}  # fmt: skip
COMMENTS = {
    "slow": ("等了很久才有人回复", "排队时间太长了", "回复太慢", "晚上一直没人接",
    "响应不及时，等得着急"),
    "unsolved": (
        "回复很快但是问题没有解决", "退款还是没到账，只会说请耐心等待", "说了三次还是没解决",
        "答非所问，问题没解决", "被转来转去，没人负责",
    ),
    "low": ("态度冷淡", "解释不清楚", "流程太复杂"),
    "middle": ("一般", "还可以", "服务可以，就是有点慢", "希望再快一点"),
    "high": ("很满意", "客服很耐心", "回复及时，问题解决了", "态度很好，谢谢", "处理得又快又好"),
}  # fmt: skip
PERSONAL_COMMENTS = (
    "我叫{name}，电话{phone}，请尽快联系我", "客服{agent}很负责", "结果请发到{email}",
    "{agent}说会回电，一直没有",
)  # fmt: skip


def note(chance: Random, customer: Person) -> str:
    """An agent's remark on a ticket, empty for six in ten."""
    if chance.random() < 0.6:
        return ""
    if chance.random() < 0.15:
        return filled(chance.choice(PERSONAL_NOTES), customer)
    return chance.choice(NOTES)


def subject(chance: Random, issue_type: str, customer: Person) -> str:
    """The subject line of a mail, a few with a phone number in it."""
    line = chance.choice(SUBJECTS[issue_type])
    return f"{line} ({customer.phone})" if chance.random() < 0.05 else line


def comment(chance: Random, mood: str, customer: Person, agent: Person) -> str:
    """What a customer writes beside a rating; the unhappy write more often."""
    if chance.random() < (0.6 if mood in {"high", "middle"} else 0.3):
        return ""
    said = chance.choice(COMMENTS[mood])
    if chance.random() < 0.08:
        said += "。" + filled(chance.choice(PERSONAL_COMMENTS), customer, agent)
    return said


def filled(pattern: str, customer: Person, agent: Person | None = None) -> str:
    """A sentence with the made-up person in it."""
    return pattern.format(
        name=customer.name,
        phone=customer.phone,
        email=customer.email,
        agent=agent.name if agent else "",
    )
