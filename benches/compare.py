#!/usr/bin/env python3
"""Measures zvmctl beside the tools that people use today, interleaved in one run, and prints medians and ratios.

    cargo build --release && python3 benches/compare.py [--rounds N] [--work FOLDER] [--only NAME]

Needs curl, gzip and md5sum. `xh` is installed with cargo into the work folder when it is not there. Nothing is
asserted: the machine decides the numbers.
"""

import argparse
import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
ZVMCTL = ROOT / "target" / "release" / "zvmctl"


def measure(command, env=None, repeat=1):
    """Runs a command `repeat` times; returns wall seconds, CPU seconds and peak memory in KiB."""
    wall = cpu = 0.0
    memory = 0
    for _ in range(repeat):
        start = time.perf_counter()
        child = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=env, shell=isinstance(command, str))
        _, status, usage = os.wait4(child.pid, 0)
        wall += time.perf_counter() - start
        cpu += usage.ru_utime + usage.ru_stime
        memory = max(memory, usage.ru_maxrss)
        code = os.waitstatus_to_exitcode(status)
        if code not in (0, 3):
            sys.exit(f"{command} ended with {code}")
    return wall, cpu, memory


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
        wall, cpu = (statistics.median(sample[i] for sample in samples) / repeat for i in (0, 1))
        memory = max(sample[2] for sample in samples) / 1024
        base = base or (wall, cpu)
        ratio = (wall, cpu)[index] / base[index]
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


def image(work, gib):
    """Makes an FBA image of mixed real files and empty space, and returns its path."""
    path = work / f"fba-{gib}.img"
    if path.exists():
        return path
    blocks = int(gib * 2**30) // 512
    header = f"xCAT FBA Part Image:{f'{blocks} BLK':>16} HLen: 0055 GZIP: 6".ljust(512).encode()
    payload = (blocks - 2) * 512
    empty = payload * 14 // 100
    files = (p for top in ("/usr/lib", "/usr/share", "/usr/bin") for p in sorted(pathlib.Path(top).rglob("*")) if p.is_file())
    left = payload - empty
    with open(path, "wb") as out:
        out.write(header)
        out.flush()
        packer = subprocess.Popen(["gzip", "-6"], stdin=subprocess.PIPE, stdout=out)
        while left:
            for file in files:
                try:
                    data = file.read_bytes()[: min(left, 64 << 20)]
                except OSError:
                    continue
                packer.stdin.write(data)
                left -= len(data)
                if not left:
                    break
            else:
                files = (p for p in sorted(pathlib.Path("/usr/lib").rglob("*.so*")) if p.is_file())
        while empty:
            part = min(empty, 1 << 20)
            packer.stdin.write(bytes(part))
            empty -= part
        packer.stdin.close()
        packer.wait()
    return path


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


def validate(args):
    path = image(args.work, args.gib)
    payload = args.work / "payload.gz"
    with open(path, "rb") as source, open(payload, "wb") as out:
        source.seek(512)
        shutil.copyfileobj(source, out, 1 << 20)
    contestants = {
        "zvmctl image validate": [ZVMCTL, "image", "validate", path],
        "gzip -t; md5sum": f"gzip -t {payload} && md5sum {path}",
        "gzip -t": ["gzip", "-t", payload],
    }
    if shutil.which("igzip"):
        contestants["igzip -t"] = ["igzip", "-t", payload]
    compare(f"validation of a {args.gib} GiB FBA image", contestants, args.rounds, by="wall")


def disk(work, gib):
    """Unpacks the image into the raw partition that is in it, and returns its path."""
    path = work / f"fba-{gib}.raw"
    if not path.exists():
        command = [ZVMCTL, "image", "extract", image(work, gib), path, "--partition", "1", "--quiet"]
        subprocess.run(command, check=True)
        # The material begins with a program; a partition begins with room for a boot loader.
        with open(path, "r+b") as raw:
            raw.write(bytes(1 << 20))
    return path


def sizes(title, ours, theirs):
    """Prints how much larger our file is."""
    ours, theirs = ours.stat().st_size, theirs.stat().st_size
    print(f"  {title}: {ours} bytes, gzip -6 {theirs} bytes, {(ours / theirs - 1) * 100:+.2f} %")


def build(args):
    raw, made, packed = disk(args.work, args.gib), args.work / "made.img", args.work / "made.gz"
    # The material has no file system, so its kind is said.
    command = [ZVMCTL, "image", "build", raw, made, "--type", "fba-part", "--level", "6", "--force", "--quiet"]
    contestants = {"zvmctl image build": command, "gzip -6": f"gzip -6 < {raw} > {packed}"}
    if shutil.which("pigz"):
        contestants["pigz -6"] = f"pigz -6 < {raw} > {args.work / 'pigz.gz'}"
    compare(f"build of a {args.gib} GiB FBA image", contestants, args.rounds, by="wall")
    sizes("size", made, packed)


def convert(args):
    source, made, packed = image(args.work, args.gib), args.work / "made.img", args.work / "made.gz"
    command = [ZVMCTL, "image", "convert", source, made, "--level", "6", "--force", "--quiet"]
    pipe = f"tail -c +513 {source} | gunzip | gzip -6 > {packed}"
    compare(f"repacking of a {args.gib} GiB FBA image", {"zvmctl image convert": command, "gunzip | gzip -6": pipe}, args.rounds, by="wall")


BENCHES = {"start-up": start_up, "one-request": one_request, "guest-list": guest_list, "validate": validate, "build": build, "convert": convert}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--work", type=pathlib.Path, default=ROOT / "target" / "bench")
    parser.add_argument("--gib", type=float, default=3)
    parser.add_argument("--only", choices=BENCHES)
    args = parser.parse_args()
    if not ZVMCTL.exists():
        sys.exit("run `cargo build --release` first")
    args.work.mkdir(parents=True, exist_ok=True)
    for name, bench in BENCHES.items():
        if args.only in (None, name):
            bench(args)


if __name__ == "__main__":
    main()
