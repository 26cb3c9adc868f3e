"""A row count to that many made-up tickets, as one relation computed by the engine."""

import duckdb

from sample_data.generator.people import agents, customers

FIELDS = (
    ("工单编号", "ticket_id"), ("客户编号", "customer_id"), ("创建时间", "created_at"),
    ("首次响应时间", "first_response_at"), ("解决时间", "resolved_at"), ("服务渠道", "channel"),
    ("问题类型", "issue_type"), ("客户分群", "customer_group"), ("受理组", "team"),
    ("座席", "agent"), ("工单状态", "status"), ("满意度评分(1-5分)", "score"),
    ("客户评价", "comment"),
)  # fmt: skip
FREE_TEXT = "comment"

_MACROS = """
CREATE MACRO u(i, k) AS hash(i * 64 + k + 20240301) / 18446744073709551616.0;
CREATE MACRO bell(i, k) AS sqrt(-2 * ln(u(i, k) + 1e-12)) * cos(2 * pi() * u(i, k + 1));
CREATE MACRO one(words, q) AS words[1 + floor(q * len(words))::INT];
"""
_ROWS = """
WITH draws AS (
  SELECT i,
    one(['电话', '电话', '在线客服', '在线客服', '邮件', 'APP', '微信'], u(i, 1)) AS channel,
    one(['物流配送', '退款退货', '产品咨询', '支付账单', 'APP故障', '投诉建议'], u(i, 2))
      AS issue_type,
    date_trunc('second', $start::TIMESTAMP + to_days((i * $days // $rows)::INT)
      + to_hours(8 + floor(13 * sqrt(u(i, 3)))::INT) + to_seconds(3599 * u(i, 4))) AS created_at
  FROM range($rows) AS counted(i)
), paced AS (
  SELECT *, u(i, 7) < 0.03 AS unanswered, u(i, 7) < 0.05 AS unsolved,
    2 + exp(0.8 * bell(i, 5) + CASE WHEN hour(created_at) BETWEEN 17 AND 20 THEN 0.9 ELSE 0 END
      + CASE channel WHEN '电话' THEN 3.9 WHEN '在线客服' THEN 4.3 WHEN '邮件' THEN 9.1
        WHEN 'APP' THEN 5.7 ELSE 5.3 END) AS frt
  FROM draws
)
SELECT format('GD{:09d}', i) AS ticket_id,
  format('C{:06d}', (u(i, 9) * $rows / 4)::INT) AS customer_id,
  created_at,
  CASE WHEN NOT unanswered THEN date_trunc('second', created_at + to_seconds(frt)) END
    AS first_response_at,
  CASE WHEN NOT unsolved THEN date_trunc('second',
    created_at + to_seconds(frt + 60 + exp(7.6 + bell(i, 10)))) END AS resolved_at,
  channel, issue_type,
  one(['普通', '普通', '普通', '企业', 'VIP'], u(i, 12)) AS customer_group,
  one(['热线一组', '热线二组', '在线组', '邮件组', '新媒体组'], u(i, 13)) AS team,
  one($agents, u(i, 14)) AS agent,
  CASE WHEN unsolved THEN '处理中' ELSE '已解决' END AS status,
  CASE WHEN NOT unanswered AND u(i, 15) < 0.4 THEN
    greatest(1, least(5, round(4.6 - 0.25 * ln(frt / 60) + 0.8 * bell(i, 16))))::INT END AS score,
  CASE WHEN i % 3 = 0 THEN
    one($openings, u(i, 18)) || '订单 DD' || (u(i, 20) * 1e12)::BIGINT || one($endings, u(i, 21))
    || '这是第 ' || i || ' 条记录的原话。'
    || CASE WHEN u(i, 22) < 0.12 THEN '我叫' || one($names, u(i, 23)) || '，电话1540000'
      || (1000 + 8999 * u(i, 25))::INT ELSE '' END END AS comment
FROM paced
"""
_OPENINGS = (
    "等了很久才有人回复，打了三次电话都在排队，", "回复很快但是问题没有解决，只是让我再等等，",
    "客服很耐心，一步一步教我怎么操作，", "被转来转去没人负责，每个人的说法都不一样，",
    "服务总体可以，就是晚上回复得有点慢，",
)  # fmt: skip
_ENDINGS = (
    "，请核实以后尽快处理，并把结果告知我们，谢谢。",
    "，希望以后能再快一点，不要让客户反复来催促。",
    "，已经说过三次了，每一次都说第二天会有答复。",
)


def rows_of(rows: int, start: str, days: int) -> duckdb.DuckDBPyRelation:
    """Tickets spread evenly over the days from `start`; moments local and naive."""
    chosen = {
        "rows": rows,
        "start": start,
        "days": days,
        "agents": [each.name for each in agents()],
        "names": [each.name for each in customers()],
        "openings": list(_OPENINGS),
        "endings": list(_ENDINGS),
    }
    connection = duckdb.connect()
    connection.execute("SET enable_progress_bar = false")
    connection.execute(_MACROS)
    return connection.sql(_ROWS, params=chosen)
