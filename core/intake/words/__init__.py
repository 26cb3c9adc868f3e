"""Word lists kept beside it as TOML to plain keys that can be compared across scripts and case."""

import tomllib
from functools import cache
from pathlib import Path
from typing import Any
from unicodedata import normalize

_TRADITIONAL = (
    "單編號碼時間隊組優級類別問題電話郵箱滿評價備註說內標籤關閉結創開會訪聯繫絡響應處員負責專線復覆決"
    "狀態來經辦導總數轉換確認個長業務詳隨領網頁視頻點選區國稱聲門實際過當後證號頭陽積極帳賬戶機構鐘兩週"
    "禮歷參與義務銷買賣訂購貨運費額現規則進程達標識別層測試場廣東馬緊嚴嗎麼們從對種顏錯誤產測續繼簡訊"
    "導師錄報備車護驗發傳遞給臨櫃檯診連鎖終誰將無讓為團擔請詢諮歸屬執協審檢變動項調體願淨薦談聽異"
)
_SIMPLIFIED = (
    "单编号码时间队组优级类别问题电话邮箱满评价备注说内标签关闭结创开会访联系络响应处员负责专线复复决"
    "状态来经办导总数转换确认个长业务详随领网页视频点选区国称声门实际过当后证号头阳积极账账户机构钟两周"
    "礼历参与义务销买卖订购货运费额现规则进程达标识别层测试场广东马紧严吗么们从对种颜错误产测续继简讯"
    "导师录报备车护验发传递给临柜台诊连锁终谁将无让为团担请询咨归属执协审检变动项调体愿净荐谈听异"
)
_TO_SIMPLIFIED = str.maketrans(_TRADITIONAL, _SIMPLIFIED)


def simplified(text: str) -> str:
    """NFKC, case folded, trimmed, traditional characters that occur in exports made simplified."""
    return normalize("NFKC", text).casefold().strip().translate(_TO_SIMPLIFIED)


def plain(text: str) -> str:
    """What is left to compare: letters, Han and digits of `simplified`, accents and marks gone."""
    return "".join(filter(str.isalnum, normalize("NFKD", simplified(text))))


def key(text: str) -> str:
    """The plain word, or the signs themselves where there is no letter in it (a thumb, say)."""
    return plain(text) or simplified(text)


@cache
def word_list(name: str) -> dict[str, Any]:
    """The TOML file of that name in this folder."""
    return tomllib.loads((Path(__file__).parent / f"{name}.toml").read_text(encoding="utf-8"))


def split_words(text: str) -> tuple[str, ...]:
    """A comma separated list of words, each made a `key`, empty ones and repetitions gone."""
    return tuple(dict.fromkeys(filter(None, map(key, text.split(",")))))


@cache
def code_of(name: str) -> dict[str, str]:
    """Plain word to code, for a list that holds one string of words per code."""
    return {word: code for code, words in word_list(name).items() for word in split_words(words)}
