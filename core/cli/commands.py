"""All commands of the terminal: a command is one module and one line here."""

from core.cli.command import Command
from core.cli.inspecting import INSPECT
from core.cli.measuring import MEASURE
from core.cli.report import REPORT
from core.cli.sample import SAMPLE
from core.cli.serving import SERVE
from core.cli.template import TEMPLATE

COMMANDS: tuple[Command, ...] = (SERVE, SAMPLE, REPORT, INSPECT, MEASURE, TEMPLATE)
