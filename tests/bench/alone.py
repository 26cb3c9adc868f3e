"""A function's name to its figures and peak memory, measured in a process of its own."""

import importlib
import json
import resource
import subprocess
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path

import psutil

ROOT = Path(__file__).parents[2]
MARK = "figures: "


@dataclass(frozen=True)
class Outcome:
    """What a measurement returned; peak in bytes over the whole process tree, or why it failed."""

    figures: dict[str, float] = field(default_factory=dict[str, float])
    peak: int = 0
    failure: str = ""


def alone(name: str, *arguments: object) -> Outcome:
    """Run `module.function` of this package with plain arguments, alone."""
    command = [sys.executable, "-m", "tests.bench.alone", name, json.dumps(arguments, default=str)]
    with subprocess.Popen(
        command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    ) as child:
        seen = _watch(child)
        said = child.stdout.read() if child.stdout else ""
    for line in said.splitlines():
        if line.startswith(MARK):
            told = json.loads(line.removeprefix(MARK))
            return Outcome(told["figures"], max(seen, told["peak"]))
    return Outcome(peak=seen, failure=_last_words(said) or f"exit {child.returncode}")


def _last_words(said: str) -> str:
    lines = [line.strip() for line in said.splitlines() if line.strip()]
    return lines[-1][:110] if lines else ""


def _watch(child: "subprocess.Popen[str]") -> int:
    """The largest sum of resident memory of the child and all below it until it ends."""
    peak, tree = 0, psutil.Process(child.pid)
    while child.poll() is None:
        peak = max(peak, _resident(tree))
        time.sleep(0.02)
    return peak


def _resident(tree: psutil.Process) -> int:
    total = 0
    try:
        for each in (tree, *tree.children(recursive=True)):
            total += each.memory_info().rss
    except psutil.Error:
        return total
    return total


def _peak() -> int:
    """The largest single process so far, in which the parent's size at the start counts.

    The kernel counts in KiB and misses no moment; the parent stays small for its sake.
    """
    whose = (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    return max(resource.getrusage(each).ru_maxrss for each in whose) * 1024


def main(name: str, arguments: str) -> None:
    """In the child: call, then print what came back."""
    module, function = name.split(".")
    called = getattr(importlib.import_module(f"tests.bench.{module}"), function)
    figures = called(*json.loads(arguments))
    sys.stdout.write(f"\n{MARK}{json.dumps({'figures': figures, 'peak': _peak()})}\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
