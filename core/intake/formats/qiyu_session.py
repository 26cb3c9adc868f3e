"""网易七鱼's sessions as its interface hands them out when a session ends.

Names and meaning as in the public documentation of the 七鱼 API ("会话结束推送会话数据",
qiyukf.apifox.cn/api-10845482): moments are Unix milliseconds, -1 where there is none;
`evaluation` is 100, 75, 50, 25 or 1 by `evaluationType`, which is why it is read as out of 100;
`inQueueTime` is waiting before anybody answered. `status` is the state the agent marked.
"""

from core.intake.formats.format import Format

QIYU_SESSION = Format(
    key="qiyu_session",
    name="网易七鱼（会话）",
    needs=(
        "id",
        "startTime",
        "endTime",
        "staffName",
        "fromType",
        "evaluationType",
        "staffFirstReplyTime",
    ),
    fields=(
        ("id", "ticket_id"),
        ("startTime", "created_at"),
        ("endTime", "resolved_at"),
        ("sType", None),
        ("interaction", None),
        ("category", "issue_type"),
        ("closeReason", None),
        ("evaluationType", None),
        ("evaluation", "score"),
        ("evaluationRemark", "comment"),
        ("staffInvitedEvaluateTime", "survey_sent_at"),
        ("userJoinEvaluateTime", "answered_at"),
        ("userResolvedStatus", None),
        ("foreignId", "customer_id"),
        ("userId", None),
        ("fromGroupId", None),
        ("fromGroup", "team"),
        ("fromIp", "contact"),
        ("fromPage", None),
        ("fromStaff", None),
        ("fromTitle", None),
        ("fromType", "channel"),
        ("inQueueTime", None),
        ("relatedId", None),
        ("relatedType", None),
        ("staffFirstReplyTime", "first_response_at"),
        ("staffId", None),
        ("staffName", "agent"),
        ("stickDuration", None),
        ("alarmTimes", None),
    ),
    scale=100,
)
