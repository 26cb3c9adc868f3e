"""The names of months and weekdays in eight languages to their numbers."""

_MONTHS = (
    "jan january januar janvier janv enero ene gennaio gen janeiro januari 1월",
    "feb february februar fevrier fevr febrero febbraio fevereiro fev februari",
    "mar march marz maerz mars marzo marco maart mrt",
    "apr april avril avr abril abr aprile",
    "may mai mayo maggio mag maio mei",
    "jun june juni juin junio giugno giu junho",
    "jul july juli juillet juil julio luglio lug julho",
    "aug august aout agosto ago augustus",
    "sep sept september septembre septiembre settembre set setembro",
    "oct october oktober okt octobre octubre ottobre ott outubro out",
    "nov november novembre noviembre novembro",
    "dec december dezember dez decembre diciembre dic dicembre dezembro",
)
MONTHS = {name: n for n, names in enumerate(_MONTHS, start=1) for name in names.split()}
# Monday first; those that two languages use for different days are left out
_WEEKDAYS = (
    "mon monday montag lundi lun lunes lunedi segunda segunda-feira seg maandag 星期一 周一 礼拜一"
    " 月曜日 月曜 월요일",
    "tue tues tuesday dienstag mardi martes martedi terca terca-feira ter dinsdag 星期二 周二"
    " 礼拜二 火曜日 火曜 화요일",
    "wed wednesday weds mittwoch mercredi mer miercoles mie mercoledi quarta quarta-feira woensdag"
    " 星期三 周三 礼拜三 水曜日 水曜 수요일",
    "thu thur thurs thursday donnerstag jeudi jeu jueves jue giovedi gio quinta quinta-feira"
    " donderdag 星期四 周四 礼拜四 木曜日 木曜 목요일",
    "fri friday freitag vendredi ven viernes vie venerdi sexta sexta-feira sex vrijdag 星期五 周五"
    " 礼拜五 金曜日 金曜 금요일",
    "sat saturday samstag sonnabend samedi sam sabado sab sabato zaterdag 星期六 周六 礼拜六"
    " 土曜日 土曜 토요일",
    "sun sunday sonntag dimanche dim domingo dom domenica zondag 星期日 星期天 周日 周天"
    " 礼拜日 礼拜天 日曜日 日曜 일요일",
)
WEEKDAYS = {name: n for n, names in enumerate(_WEEKDAYS) for name in names.split()}
# short for one day in one language and for another, or a month, in the next
OTHER_WEEKDAYS = frozenset(
    ["mo", "di", "mi", "do", "fr", "sa", "so", "ma", "wo", "vr", "za", "zo", "mar", "qua", "qui"]
)
_SIGNS = ("月一월", "火二화", "水三수", "木四목", "金五금", "土六토", "日天일")
SIGNS = {sign: n for n, signs in enumerate(_SIGNS) for sign in signs}
