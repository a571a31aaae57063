"""What the bench scripts share: where the program is, and how a command is measured."""

import os
import pathlib
import statistics
import subprocess
import sys
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
ZVMCTL = ROOT / "target" / "release" / "zvmctl"
WORK = ROOT / "target" / "bench"


def need_program(program=ZVMCTL):
    """Ends the script unless the program was built."""
    if not program.exists():
        sys.exit("run `cargo build --release` first")


def measure(command, env=None, repeat=1):
    """Runs a command `repeat` times; returns wall seconds, CPU seconds and peak memory in KiB.

    A list is run as it is, a text by the shell. The times are those of all runs, children of the shell included.
    """
    wall = cpu = 0.0
    memory = 0
    shell = isinstance(command, str)
    for _ in range(repeat):
        start = time.perf_counter()
        child = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=env, shell=shell)
        _, status, usage = os.wait4(child.pid, 0)
        wall += time.perf_counter() - start
        cpu += usage.ru_utime + usage.ru_stime
        memory = max(memory, usage.ru_maxrss)
        code = os.waitstatus_to_exitcode(status)
        if code != 0:
            sys.exit(f"{command} ended with {code}")
    return wall, cpu, memory


def medians(samples, repeat=1):
    """Returns the medians of wall and CPU seconds of one run, and the most memory in MiB."""
    wall, cpu = (statistics.median(sample[i] for sample in samples) / repeat for i in (0, 1))
    return wall, cpu, max(sample[2] for sample in samples) / 1024
