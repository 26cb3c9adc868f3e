"""One module per export format of the fictional team, in the order of the files of a month."""

from types import ModuleType

from sample_data.generator.shapes import app_wechat, csat, email, nps, phone_chat

SHAPES: tuple[ModuleType, ...] = (phone_chat, email, app_wechat, csat, nps)
