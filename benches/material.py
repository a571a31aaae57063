"""Images to measure with: file systems of real files of this machine and empty space, packed by `gzip -6`.

The files come in an order that mixes programs, libraries and documents and is always the same. Archives, of which a
machine for building software has more than a server, are left out.
"""

import os
import pathlib
import shutil
import subprocess
import zlib

FOLDERS = ("/usr/bin", "/usr/lib", "/usr/share")
ARCHIVES = (".jar", ".jmod", ".jsa", ".zip", ".whl", ".gz", ".xz", ".bz2", ".zst", ".tgz", ".crate")
# Part of a file system that stays empty, tables of the file system included.
EMPTY = 0.14
LARGEST_FILE = 64 << 20
TRACK = 49_152
TRACKS_PER_CYLINDER = 15
RELEASE = 'NAME="Red Hat Enterprise Linux"\nID="rhel"\nVERSION_ID="9.6"\n'
FSTAB = "/dev/disk/by-path/ccw-0.0.0100-part1 / ext4 defaults 0 0\n"


def real_files():
    """Returns files of this machine and their sizes."""
    found = []
    for top in FOLDERS:
        for folder, _, names in os.walk(top):
            for name in names:
                path = os.path.join(folder, name)
                if name.endswith(ARCHIVES):
                    continue
                if not os.path.islink(path) and os.access(path, os.R_OK) and os.path.isfile(path):
                    size = os.path.getsize(path)
                    if 0 < size <= LARGEST_FILE:
                        found.append((path, size))
    return sorted(found, key=lambda file: (zlib.crc32(os.fsencode(file[0])), file[0]))


def tree(folder, size):
    """Fills a folder with files of so many bytes, and with what tells of a system."""
    (folder / "etc").mkdir(parents=True)
    (folder / "bin").mkdir()
    (folder / "etc" / "os-release").write_text(RELEASE)
    (folder / "etc" / "fstab").write_text(FSTAB)
    # The head of a program for s390x: enough to tell the machine.
    (folder / "bin" / "sh").write_bytes(b"\x7fELF\x02\x02\x01".ljust(19, b"\0") + b"\x16" + bytes(44))
    files, count = real_files(), 0
    while size > 0:
        for path, length in files:
            target = folder / "data" / f"{count // 1000}" / f"{count}"
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(path, target)
            count += 1
            # Small files take a whole block.
            size -= (length + 4095) // 4096 * 4096
            if size <= 0:
                break


def file_system(path, size):
    """Makes an ext4 file system of so many bytes in a file."""
    folder = path.with_suffix(".tree")
    shutil.rmtree(folder, ignore_errors=True)
    tree(folder, int(size * (1 - EMPTY)) - size // 32)
    make = ["mke2fs", "-q", "-F", "-t", "ext4", "-b", "4096", "-i", "8192", "-m", "0", "-d", folder, path, f"{size // 1024}k"]
    search = os.environ.get("PATH", "") + ":/usr/sbin:/sbin"
    subprocess.run(make, check=True, stdout=subprocess.DEVNULL, env=dict(os.environ, PATH=search))
    shutil.rmtree(folder)


def header(kind, count, unit):
    """Returns the header of an image."""
    return f"xCAT {kind} Image:{f'{count} {unit}':>16} HLen: 0055 GZIP: 6".ljust(512).encode()


class Material:
    """The files of one image: the raw content, the payload packed by gzip, and the image."""

    def __init__(self, work, name):
        self.name = name
        self.raw, self.payload, self.image = (work / f"{name}.{kind}" for kind in ("raw", "gz", "img"))

    def exists(self):
        return self.image.exists()

    def size(self):
        """Returns the bytes of the payload."""
        return self.raw.stat().st_size

    def packing(self, head):
        """Starts to pack the raw content, and to make an image of it."""
        self.head = head
        return subprocess.Popen(f"gzip -6 < '{self.raw}' > '{self.payload}'", shell=True)

    def finish(self, packer):
        """Writes the image when its payload is packed."""
        if packer.wait() != 0:
            raise SystemExit(f"gzip failed on {self.raw}")
        part = self.image.with_suffix(".part")
        with open(self.payload, "rb") as source, open(part, "wb") as out:
            out.write(self.head)
            shutil.copyfileobj(source, out, 1 << 20)
        part.rename(self.image)


def fba(work, name, size):
    """Prepares an FBA image of so many bytes; returns it and what packs it, if it was not there."""
    made = Material(work, name)
    if made.exists():
        return made, None
    file_system(made.raw, size)
    return made, made.packing(header("FBA Part", size // 512 + 2, "BLK"))


def eckd(work, name, cylinders):
    """Prepares an ECKD image in the compatible disk layout, with one partition over all of it."""
    made = Material(work, name)
    if made.exists():
        return made, None
    tracks = cylinders * TRACKS_PER_CYLINDER
    disk = work / f"{name}.disk"
    file_system(disk, (tracks - 2) * TRACK)
    with open(disk, "rb") as source, open(made.raw, "wb") as out:
        out.write(boot_track() + vtoc_track(cylinders))
        for _ in range(tracks - 2):
            out.write(bytes([12, 12, 0, 12, 0x10, 0]) + source.read(TRACK).ljust(TRACK, b"\0"))
    disk.unlink()
    return made, made.packing(header("CKD Disk", cylinders, "CYL"))


def track(records):
    """Encodes a track of records, each a key and its data: lengths in runs of one, then the bodies."""
    head = bytes([len(records)])
    head += b"".join(bytes([1, len(key)]) for key, _ in records)
    head += b"".join(b"\x01" + len(data).to_bytes(2, "big") for _, data in records)
    return head + b"".join(key + data for key, data in records)


def ebcdic(text, length):
    return text.encode("cp037").ljust(length, b"\x40")


def boot_track():
    """Returns track 0: boot records as zipl leaves them, and the label."""
    ipl2 = bytearray(144)
    ipl2[88:92] = b"zIPL"
    label = bytearray(ebcdic("VOL10X0100", 80))
    label[11:16] = bytes([0, 0, 0, 1, 1])
    records = [(ebcdic("IPL1", 4), bytes([1]) * 24), (ebcdic("IPL2", 4), bytes(ipl2)), (ebcdic("VOL1", 4), bytes(label))]
    return track(records + [(b"", bytes(4096))] * 9)


def vtoc_track(cylinders):
    """Returns track 1: the volume, and its one partition from track 2 to the end."""
    volume = bytearray(96)
    volume[0] = 0xF4
    volume[18:20] = cylinders.to_bytes(2, "big")
    partition = bytearray(96)
    partition[0], partition[61] = 0xF1, 1
    partition[63:71] = bytes([0, 0, 0, 2]) + (cylinders - 1).to_bytes(2, "big") + bytes([0, TRACKS_PER_CYLINDER - 1])
    records = [(b"\x04" * 44, bytes(volume)), (ebcdic("LINUX.V0X0100.PART0001.NATIVE", 44), bytes(partition))]
    return track(records + [(bytes(44), bytes(96))] * 10)


def make(work, fbas, cylinders):
    """Makes what is not there yet: an FBA image of each size and an ECKD image. They are packed side by side."""
    work.mkdir(parents=True, exist_ok=True)
    started = [fba(work, f"fba-{size >> 20}", size) for size in fbas] + [eckd(work, f"eckd-{cylinders}", cylinders)]
    for made, packer in started:
        if packer:
            made.finish(packer)
    return [made for made, _ in started]
