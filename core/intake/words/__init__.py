"""Word lists kept beside it as TOML to plain keys that can be compared across scripts and case."""

import tomllib
from functools import cache, lru_cache
from pathlib import Path
from typing import Any
from unicodedata import normalize

_TRADITIONAL = (
    "單編號碼時間隊組優級類別問題電話郵滿評價備註說內標籤關閉結創開會訪聯繫絡響應處員負責專線復覆決狀態來經辦導總數轉換確認個長業務詳隨領網頁視頻點選區國稱聲門實際過當後證頭陽積極帳"
    "賬戶機構鐘兩週禮歷參與義銷買賣訂購貨運費額現規則進達識層測試場廣東馬緊嚴嗎麼們從對種顏錯誤產續繼簡訊師錄報車護驗發傳遞給臨櫃檯診連鎖終誰將無讓為團擔請詢諮歸屬執協審檢變動項調體"
    "願淨薦談聽異暱陳訴權寶貴見議顧興語氣溝樣樓陸灣臺廳鄉鎮縣邊環衛塵違築設災樹蓋燈橋鐵軌龍養貓鳥蟲藥醫療針劑檔歲齡圖畫製歡樂觀眾勞險勢壓壞壽夠夾奪奮婦學寫幣幫庫廠廢彈徵慮憂戰損搶擇"
    "據擬擴擾敗敵斷榮槍橫歐殘沒況濟濤煙熱營爭獎獲獨瑪畢癥盡監盤矚礙稅穩窮競筆節範簽糧紀約細織統絕綠維緣緩練緻縮績繪繳罰聞職肅臉舉舊華萬葉藍藝術衝裝補複親覺討計託記許詞該課諾謝讀豐財"
    "貼貸資賓賞賠質贈趕跡軟輕載輛輪輸辭農這遠適遲還銀鋪錢鍵鏈閱階難靈靜頂順須預風飛飲館駐齊偽僅償儲兒冊凍刪劃劇勝啟喚喪圍圓塊墊夢顯獻懸舖攜撥擊擋擺攝敘晝暫書條楊樞殺湧溫準滯漢潔澤濱"
    "瀏燒爐爛牆畝疊盜睜礦窩籃紅納純紙紛紹綜綁脅腳膠艙莊蘇蘭觸訓詐誌誠諸謀謂講謹譯讚豎賊賴贊趨躍軍輔輝輯轄較遺鄰釋鈕鈴鉤鍊鏡鑰閒閩陣陰隱雖雙雜離雲霧韓頓顆駁騎騙驅驚驟髮鬆鬥魚鮮鹽麗麥"
    "黃黨"
)
_SIMPLIFIED = (
    "单编号码时间队组优级类别问题电话邮满评价备注说内标签关闭结创开会访联系络响应处员负责专线复复决状态来经办导总数转换确认个长业务详随领网页视频点选区国称声门实际过当后证头阳积极账"
    "账户机构钟两周礼历参与义销买卖订购货运费额现规则进达识层测试场广东马紧严吗么们从对种颜错误产续继简讯师录报车护验发传递给临柜台诊连锁终谁将无让为团担请询咨归属执协审检变动项调体"
    "愿净荐谈听异昵陈诉权宝贵见议顾兴语气沟样楼陆湾台厅乡镇县边环卫尘违筑设灾树盖灯桥铁轨龙养猫鸟虫药医疗针剂档岁龄图画制欢乐观众劳险势压坏寿够夹夺奋妇学写币帮库厂废弹征虑忧战损抢择"
    "据拟扩扰败敌断荣枪横欧残没况济涛烟热营争奖获独玛毕症尽监盘瞩碍税稳穷竞笔节范签粮纪约细织统绝绿维缘缓练致缩绩绘缴罚闻职肃脸举旧华万叶蓝艺术冲装补复亲觉讨计托记许词该课诺谢读丰财"
    "贴贷资宾赏赔质赠赶迹软轻载辆轮输辞农这远适迟还银铺钱键链阅阶难灵静顶顺须预风飞饮馆驻齐伪仅偿储儿册冻删划剧胜启唤丧围圆块垫梦显献悬铺携拨击挡摆摄叙昼暂书条杨枢杀涌温准滞汉洁泽滨"
    "浏烧炉烂墙亩叠盗睁矿窝篮红纳纯纸纷绍综绑胁脚胶舱庄苏兰触训诈志诚诸谋谓讲谨译赞竖贼赖赞趋跃军辅辉辑辖较遗邻释钮铃钩炼镜钥闲闽阵阴隐虽双杂离云雾韩顿颗驳骑骗驱惊骤发松斗鱼鲜盐丽麦"
    "黄党"
)
_TO_SIMPLIFIED = str.maketrans(_TRADITIONAL, _SIMPLIFIED)


# one cell is asked about by many in turn
@lru_cache(maxsize=4096)
def simplified(text: str) -> str:
    """NFKC, case folded, trimmed, traditional characters that occur in exports made simplified."""
    return normalize("NFKC", text).casefold().strip().translate(_TO_SIMPLIFIED)


@lru_cache(maxsize=4096)
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
