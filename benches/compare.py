#!/usr/bin/env python3
"""Measures the daily commands beside the tools that people use today, interleaved in one run: medians and ratios.

    cargo build --release && python3 benches/compare.py [--rounds N] [--work FOLDER] [--only NAME]

Needs curl. `xh` is installed with cargo into the work folder when it is not there. Nothing is asserted: the machine
decides the numbers. Images are measured by `images.py`.
"""

import argparse
import os
import pathlib
import subprocess

from measure import WORK, ZVMCTL, measure, medians, need_program


def compare(title, contestants, rounds, repeat=1, env=None, by="cpu"):
    """Runs the contestants in turn; the first is zvmctl, ratios are against it."""
    results = {name: [] for name in contestants}
    for _ in range(rounds):
        for name, command in contestants.items():
            results[name].append(measure(command, env, repeat))
    print(f"\n{title} ({rounds} rounds of {repeat}, medians)")
    index = {"wall": 0, "cpu": 1}[by]
    base = None
    for name, samples in results.items():
        times = medians(samples, repeat)
        wall, cpu, memory = times
        base = base or times
        ratio = times[index] / base[index]
        print(f"  {name:28} {wall * 1000:10.2f} ms wall {cpu * 1000:10.2f} ms cpu {memory:8.1f} MiB  {by} x {ratio:.2f}")


def xh(work):
    """Returns the xh program, installed beside zvmctl."""
    found = work / "xh" / "bin" / "xh"
    if not found.exists():
        features = ["--no-default-features", "--features", "rustls"]
        subprocess.run(["cargo", "install", "xh", "--locked", "--root", str(work / "xh"), *features], check=True)
    return found


class Host:
    """A simulated host served on loopback."""

    def __init__(self, *options):
        command = [str(ZVMCTL), "sim", "serve", "--print-env", *options]
        self.child = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
        self.env = dict(os.environ)
        for line in self.child.stdout:
            if not line.strip():
                break
            name, _, value = line.strip().removeprefix("export ").partition("=")
            self.env[name] = value.strip("'\"")

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.child.terminate()
        self.child.wait()


def start_up(args):
    compare("start-up: --version", {"zvmctl": [ZVMCTL, "--version"], "xh": [xh(args.work), "--version"]}, args.rounds, 50)


def one_request(args):
    with Host("--world", "small", "--no-auth") as host:
        url = host.env["ZVMCTL_ENDPOINT"] + "/guests"
        contestants = {
            "zvmctl guest list -o name": [ZVMCTL, "guest", "list", "-o", "name"],
            "curl": ["curl", "-s", url],
        }
        compare("one request over plain http", contestants, args.rounds, 20, host.env)


def guest_list(args):
    with Host("--guests", "200", "--latency-ms", "20", "--no-auth") as host:
        command = {"zvmctl guest list": [ZVMCTL, "guest", "list"]}
        compare("guest list of 200 guests, 20 ms latency", command, args.rounds, 1, host.env, "wall")


BENCHES = {"start-up": start_up, "one-request": one_request, "guest-list": guest_list}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--work", type=pathlib.Path, default=WORK)
    parser.add_argument("--only", choices=BENCHES)
    args = parser.parse_args()
    need_program()
    args.work.mkdir(parents=True, exist_ok=True)
    for name, bench in BENCHES.items():
        if args.only in (None, name):
            bench(args)


if __name__ == "__main__":
    main()
