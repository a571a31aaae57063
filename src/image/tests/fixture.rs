//! Images made by code: containers, volumes, disks, and a small ext2 file system.

use std::io::Write;

use crate::image::ckd::Layout;
use crate::image::header::{Header, Tag};

/// Packs a payload behind a header, compressed if its level is not 0.
pub(super) fn image(tag: Tag, units: u64, level: u8, payload: &[u8]) -> Vec<u8> {
    let mut image = Header::new(tag, units, level).write();
    if level == 0 {
        image.extend_from_slice(payload);
    } else {
        image.extend(gzip(payload));
    }
    image
}

pub(super) fn gzip(payload: &[u8]) -> Vec<u8> {
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::new(6));
    encoder.write_all(payload).unwrap();
    encoder.finish().unwrap()
}

/// An FBA Part image that holds a partition.
pub(super) fn fba_part(partition: &[u8], level: u8) -> Vec<u8> {
    image(Tag::FbaPart, partition.len() as u64 / 512 + 2, level, partition)
}

/// Letters and digits in EBCDIC, filled up with blanks.
pub(super) fn ebcdic(text: &str, length: usize) -> Vec<u8> {
    let mut bytes: Vec<u8> = text
        .bytes()
        .map(|byte| match byte {
            b'0'..=b'9' => 0xf0 + (byte - b'0'),
            b'A'..=b'I' => 0xc1 + (byte - b'A'),
            b'J'..=b'R' => 0xd1 + (byte - b'J'),
            b'S'..=b'Z' => 0xe2 + (byte - b'S'),
            b'.' => 0x4b,
            _ => 0x40,
        })
        .collect();
    bytes.resize(length, 0x40);
    bytes
}

/// A CDL volume.
pub(super) struct Volume {
    pub(super) cylinders: u64,
    /// First and last track of each partition, and the kind in its name.
    pub(super) partitions: Vec<(u64, u64, &'static str)>,
    /// Whether zipl wrote boot records.
    pub(super) bootable: bool,
    /// Bytes from a track on.
    pub(super) content: Vec<(usize, Vec<u8>)>,
    /// Head of the label's VTOC address.
    pub(super) vtoc_head: u8,
    /// Whether record 3 holds a label and the VTOC an F4 record.
    pub(super) labelled: bool,
    pub(super) described: bool,
    /// Cylinders in that record.
    pub(super) described_cylinders: u16,
}

impl Volume {
    /// A volume with one partition over all of it, which holds `content`.
    pub(super) fn with(cylinders: u64, content: Vec<u8>) -> Self {
        Self {
            cylinders,
            partitions: vec![(2, cylinders * 15 - 1, "NATIVE")],
            bootable: true,
            content: vec![(2, content)],
            vtoc_head: 1,
            labelled: true,
            described: true,
            described_cylinders: u16::try_from(cylinders).unwrap(),
        }
    }

    /// The encoded track stream.
    pub(super) fn stream(&self) -> Vec<u8> {
        let mut stream = Vec::new();
        let mut ipl2 = vec![0; 144];
        if self.bootable {
            ipl2[88..92].copy_from_slice(b"zIPL");
        } else {
            ipl2[..4].copy_from_slice(&[0x07, 0x00, 0x3a, 0xb8]);
        }
        let mut label = ebcdic(if self.labelled { "VOL10X0100" } else { "" }, 80);
        label[11..16].copy_from_slice(&[0, 0, 0, self.vtoc_head, 1]);
        let key = if self.labelled { ebcdic("VOL1", 4) } else { vec![0; 4] };
        let mut track0 = vec![(ebcdic("IPL1", 4), vec![1; 24]), (ebcdic("IPL2", 4), ipl2), (key, label)];
        track0.resize(12, (Vec::new(), vec![0; 4096]));
        append(&mut stream, &track0);
        append(&mut stream, &self.vtoc());
        let mut data = vec![0; usize::try_from(self.cylinders * 15).unwrap() * 49_152];
        for (track, content) in &self.content {
            let at = track * 49_152;
            data[at..at + content.len()].copy_from_slice(content);
        }
        for track in data.chunks(49_152).skip(2) {
            let blocks: Vec<_> = track.chunks(4096).map(|block| (Vec::new(), block.to_vec())).collect();
            append(&mut stream, &blocks);
        }
        stream
    }

    pub(super) fn vtoc(&self) -> Vec<(Vec<u8>, Vec<u8>)> {
        let mut records = Vec::new();
        if self.described {
            let mut data = vec![0; 96];
            data[0] = 0xf4;
            data[18..20].copy_from_slice(&self.described_cylinders.to_be_bytes());
            records.push((vec![4; 44], data));
        }
        for (index, (first, last, kind)) in self.partitions.iter().enumerate() {
            let mut data = vec![0; 96];
            data[0] = 0xf1;
            data[61] = 1;
            data[63..67].copy_from_slice(&cchh(*first));
            data[67..71].copy_from_slice(&cchh(*last));
            records.push((ebcdic(&format!("LINUX.V0X0100.PART000{}.{kind}", index + 1), 44), data));
        }
        records.resize(12, (vec![0; 44], vec![0; 96]));
        records
    }

    /// The volume as an image.
    pub(super) fn image(&self) -> Vec<u8> {
        image(Tag::CkdDisk, self.cylinders, 6, &self.stream())
    }
}

fn cchh(track: u64) -> [u8; 4] {
    let [.., high, low] = (track / 15).to_be_bytes();
    [high, low, 0, u8::try_from(track % 15).unwrap()]
}

/// Appends a track with these keys and data.
pub(super) fn append(stream: &mut Vec<u8>, records: &[(Vec<u8>, Vec<u8>)]) {
    let lengths = |(key, data): &(Vec<u8>, Vec<u8>)| {
        (u8::try_from(key.len()).unwrap(), u16::try_from(data.len()).unwrap())
    };
    Layout::new(records.iter().map(lengths).collect()).unwrap().write_head(stream);
    for (key, data) in records {
        stream.extend_from_slice(key);
        stream.extend_from_slice(data);
    }
}

/// An LDL volume: formatted tracks, `LNX1` in block 2, the partition from block 3.
pub(super) fn ldl(cylinders: u64, label: &str, partition: &[u8]) -> Vec<u8> {
    let mut data = vec![0; usize::try_from(cylinders * 15).unwrap() * 49_152];
    data[112..116].copy_from_slice(b"zIPL");
    data[8192..8202].copy_from_slice(&ebcdic(label, 10));
    data[12_288..12_288 + partition.len()].copy_from_slice(partition);
    let mut stream = Vec::new();
    for track in data.chunks(49_152) {
        let blocks: Vec<_> = track.chunks(4096).map(|block| (Vec::new(), block.to_vec())).collect();
        append(&mut stream, &blocks);
    }
    image(Tag::CkdDisk, cylinders, 1, &stream)
}

/// The first bytes of a program for a machine, in the byte order of s390x.
pub(super) fn program(machine: u8) -> Vec<u8> {
    let mut head = b"\x7fELF\x02\x02\x01".to_vec();
    head.resize(19, 0);
    head.push(machine);
    head.resize(64, 0);
    head
}

/// The files of a small system for s390x.
pub(super) fn system(release: &str) -> Vec<(&'static str, Vec<u8>)> {
    vec![("etc/os-release", release.as_bytes().to_vec()), ("bin/true", program(22))]
}

const EXT2_BLOCK: usize = 1024;
const EXT2_INODES: usize = 128;
const EXT2_TABLE: usize = 5;
const EXT2_DATA: usize = EXT2_TABLE + EXT2_INODES * 128 / EXT2_BLOCK;

/// An ext2 file system of `blocks` blocks of 1,024 bytes: directories one level deep, files of one block.
pub(super) fn ext2(blocks: usize, files: &[(&str, Vec<u8>)]) -> Vec<u8> {
    let mut disk = Ext2 { bytes: vec![0; blocks * EXT2_BLOCK], next_block: EXT2_DATA, next_inode: 11 };
    disk.superblock(u32::try_from(blocks).unwrap());
    let mut root: Vec<(String, u32, u8)> = Vec::new();
    for (path, _) in files {
        let name = path.split('/').next().unwrap();
        if path.contains('/') && !root.iter().any(|(each, ..)| each == name) {
            let inside = files.iter().filter_map(|(path, content)| Some((path.split_once('/')?, content)));
            let entries: Vec<_> = inside
                .filter(|((directory, _), _)| *directory == name)
                .map(|((_, file), content)| (file.to_owned(), disk.file(content), 1))
                .collect();
            let number = disk.next_inode;
            disk.next_inode += 1;
            disk.directory(number, &entries);
            root.push((name.to_owned(), number, 2));
        }
    }
    disk.directory(2, &root);
    disk.bytes
}

struct Ext2 {
    bytes: Vec<u8>,
    next_block: usize,
    next_inode: u32,
}

impl Ext2 {
    fn put32(&mut self, at: usize, value: u32) {
        self.bytes[at..at + 4].copy_from_slice(&value.to_le_bytes());
    }

    fn superblock(&mut self, blocks: u32) {
        let inodes = u32::try_from(EXT2_INODES).unwrap();
        for (offset, value) in [
            (0, inodes),
            (4, blocks),
            (20, 1),
            (32, 8192),
            (36, 8192),
            (40, inodes),
            (76, 1),
            (84, 11),
            (96, 2),
        ] {
            self.put32(1024 + offset, value);
        }
        self.bytes[1024 + 56..1024 + 60].copy_from_slice(&[0x53, 0xef, 1, 0]);
        self.bytes[1024 + 88] = 128;
        self.bytes[1024 + 104..1024 + 120].fill(7);
        for (offset, block) in [(0, 3), (4, 4), (8, 5)] {
            self.put32(2048 + offset, block);
        }
    }

    fn inode(&mut self, number: u32, mode: u16, size: usize) -> usize {
        let at = EXT2_TABLE * EXT2_BLOCK + (usize::try_from(number).unwrap() - 1) * 128;
        self.bytes[at..at + 2].copy_from_slice(&mode.to_le_bytes());
        self.put32(at + 4, u32::try_from(size).unwrap());
        self.bytes[at + 26] = 1;
        let block = self.next_block;
        self.next_block += 1;
        self.put32(at + 40, u32::try_from(block).unwrap());
        block * EXT2_BLOCK
    }

    fn file(&mut self, content: &[u8]) -> u32 {
        let number = self.next_inode;
        self.next_inode += 1;
        let at = self.inode(number, 0o100_644, content.len());
        self.bytes[at..at + content.len()].copy_from_slice(content);
        number
    }

    fn directory(&mut self, number: u32, entries: &[(String, u32, u8)]) {
        let mut at = self.inode(number, 0o40_755, EXT2_BLOCK);
        let end = at + EXT2_BLOCK;
        let dots = [(".".to_owned(), number, 2), ("..".to_owned(), 2, 2)];
        let all: Vec<_> = dots.iter().chain(entries).collect();
        for (index, (name, inode, kind)) in all.iter().enumerate() {
            let own = (8 + name.len()).next_multiple_of(4);
            let length = if index + 1 == all.len() { end - at } else { own };
            self.put32(at, *inode);
            self.bytes[at + 4..at + 6].copy_from_slice(&u16::try_from(length).unwrap().to_le_bytes());
            self.bytes[at + 6] = u8::try_from(name.len()).unwrap();
            self.bytes[at + 7] = *kind;
            self.bytes[at + 8..at + 8 + name.len()].copy_from_slice(name.as_bytes());
            at += length;
        }
    }
}
