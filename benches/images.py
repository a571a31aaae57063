#!/usr/bin/env python3
"""Measures the work on images beside gzip and igzip, interleaved in one run, and holds it against its goals.

    cargo build --release && python3 benches/images.py [--size small] [--rounds N] [--work FOLDER] [--program FILE]

The material is made once and kept in the work folder (`target/bench`, some 15 GiB): ext4 file systems of 1.5 GiB and
3 GiB as FBA images and one of 3,339 cylinders as ECKD image, each of real files of this machine and 14 % empty space.
The whole run takes a quarter of an hour; `--size small` is for a quick trial and proves nothing. Needs gzip and mke2fs;
igzip (Debian: isal) is measured when it is there. Leave the machine alone meanwhile. Nothing is asserted.
"""

import argparse
import multiprocessing
import pathlib
import shutil
import sys
import time

from material import make
from measure import WORK, ZVMCTL, measure, medians, need_program

# Bytes of the FBA disks and cylinders of the ECKD disk; of a smaller one a validation computes one more checksum.
SIZES = {"full": ([3 << 29, 3 << 30], 3339), "small": ([320 << 20, 384 << 20], 400)}
# The quickest commands are run so many times in a round.
QUICK_REPEAT = 20


class Goal:
    """A line of the table of goals."""

    def __init__(self, work, goal, value, reached):
        self.work, self.goal, self.value, self.reached = work, goal, value, reached


def contestants(program, work, smaller, larger, eckd):
    """Returns what is run in each round: name, command, and how often."""
    image, pack = [program, "image"], ["--level", "6", "--force", "--quiet"]
    entries = []
    for made in (smaller, larger, eckd):
        entries += [
            (f"zvmctl image validate {made.name}", [*image, "validate", made.image], 1),
            (f"gzip -t {made.name}", ["gzip", "-t", made.payload], 1),
        ]
        if shutil.which("igzip"):
            entries.append((f"igzip -t {made.name}", ["igzip", "-t", made.payload], 1))
    for made in (smaller, eckd):
        entries.append((f"zvmctl image inspect {made.name}", [*image, "inspect", made.image], 1))
    entries += [
        ("zvmctl image build", [*image, "build", smaller.raw, work / "built.img", *pack], 1),
        ("gzip -6", f"gzip -6 < '{smaller.raw}' > '{work}/packed.gz'", 1),
        ("zvmctl image convert", [*image, "convert", smaller.image, work / "converted.img", *pack], 1),
        ("gunzip | gzip -6", f"gunzip < '{smaller.payload}' | gzip -6 > '{work}/packed.gz'", 1),
        ("zvmctl image validate --quick", [*image, "validate", "--quick", larger.image], QUICK_REPEAT),
    ]
    return entries


def run(entries, rounds):
    """Runs all contestants in turn, round by round; returns the medians of each."""
    samples = {name: [] for name, _, _ in entries}
    for number in range(rounds):
        start = time.monotonic()
        for name, command, repeat in entries:
            samples[name].append(measure(command, repeat=repeat))
        print(f"round {number + 1} of {rounds}: {time.monotonic() - start:.0f} s", file=sys.stderr)
    return {name: medians(samples[name], repeat) for name, _, repeat in entries}


def at_least(work, least, value):
    return Goal(work, f"at least {least:.1f} x", f"{value:.2f} x", value >= least)


def below(work, most, value, unit):
    return Goal(work, f"under {most:g} {unit}", f"{value:.3g} {unit}", value < most)


def goals(results, smaller, larger, eckd, work):
    """Returns the table of goals; ratios are of wall times."""
    wall = {name: times[0] for name, times in results.items()}
    table = []
    for made in (smaller, larger):
        ours = wall[f"zvmctl image validate {made.name}"]
        table.append(at_least(f"validate {made.name} against gzip -t", 4.5, wall[f"gzip -t {made.name}"] / ours))
        if f"igzip -t {made.name}" in wall:
            table.append(at_least(f"validate {made.name} against igzip -t", 1, wall[f"igzip -t {made.name}"] / ours))
    per_byte = {made.name: wall[f"zvmctl image validate {made.name}"] / made.size() for made in (larger, eckd)}
    slower = (per_byte[eckd.name] / per_byte[larger.name] - 1) * 100
    table.append(Goal("validate ECKD, seconds per byte against FBA", "at most +20 %", f"{slower:+.1f} %", slower <= 20))
    table.append(at_least("build against gzip -6", 5, wall["gzip -6"] / wall["zvmctl image build"]))
    growth = ((work / "built.img").stat().st_size / smaller.payload.stat().st_size - 1) * 100
    table.append(Goal("build, size against gzip -6", "at most +2 %", f"{growth:+.2f} %", growth <= 2))
    table.append(at_least("convert against gunzip | gzip -6", 4, wall["gunzip | gzip -6"] / wall["zvmctl image convert"]))
    for made in (smaller, eckd):
        more = wall[f"zvmctl image inspect {made.name}"] - wall[f"zvmctl image validate {made.name}"]
        table.append(below(f"inspect {made.name} after the first pass", 0.3, max(more, 0), "s"))
    memory = max(times[2] for name, times in results.items() if name.startswith("zvmctl"))
    table.append(below("most memory of any zvmctl", 96, memory, "MiB"))
    table.append(below("validate --quick", 20, wall["zvmctl image validate --quick"] * 1000, "ms"))
    return table


def show(results, table):
    print(f"{'':38} {'wall s':>10} {'cpu s':>10} {'MiB':>8}")
    for name, (wall, cpu, memory) in results.items():
        print(f"{name:38} {wall:10.3f} {cpu:10.3f} {memory:8.1f}")
    print(f"\n{'':44} {'goal':>15} {'measured':>12}")
    for goal in table:
        print(f"{goal.work:44} {goal.goal:>15} {goal.value:>12}  {'reached' if goal.reached else 'MISSED'}")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--size", choices=SIZES, default="full")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--work", type=pathlib.Path, default=WORK)
    parser.add_argument("--program", type=pathlib.Path, default=ZVMCTL)
    args = parser.parse_args()
    need_program(args.program)
    fbas, cylinders = SIZES[args.size]
    start = time.monotonic()
    # In a process of its own: what this one grows to would count as memory of the commands that it starts.
    maker = multiprocessing.Process(target=make, args=(args.work, fbas, cylinders))
    maker.start()
    maker.join()
    if maker.exitcode != 0:
        sys.exit("the material could not be made")
    smaller, larger, eckd = make(args.work, fbas, cylinders)
    print(f"material: {time.monotonic() - start:.0f} s", file=sys.stderr)
    if not shutil.which("igzip"):
        print("igzip is not installed and not measured", file=sys.stderr)
    results = run(contestants(args.program, args.work, smaller, larger, eckd), args.rounds)
    show(results, goals(results, smaller, larger, eckd, args.work))


if __name__ == "__main__":
    main()
