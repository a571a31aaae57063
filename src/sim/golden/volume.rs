//! A writer of small ECKD volumes as Linux formats them (CDL), in the track encoding of images.
//!
//! Places and values are those of disk-images.md sections 2.2 and 5.1.

use crate::image::ckd::Layout;

/// Blocks of 4,096 bytes on a track.
const BLOCKS_PER_TRACK: u32 = 12;
/// Tracks before the first partition: labels and table of contents.
const FIRST_TRACK: u32 = 2;
/// Tracks of a cylinder.
const TRACKS_PER_CYLINDER: u32 = crate::model::TRACKS_PER_CYLINDER;
/// Bytes of a block.
const BLOCK: usize = 4096;

/// Returns how many blocks the one partition of a volume has.
pub(super) const fn partition_blocks(cylinders: u16) -> u32 {
    (cylinders as u32 * TRACKS_PER_CYLINDER - FIRST_TRACK) * BLOCKS_PER_TRACK
}

/// Returns the track stream of a bootable volume with one partition that holds `content`.
pub(super) fn encoded(cylinders: u16, volser: &str, content: &[u8]) -> Vec<u8> {
    let mut stream = Vec::new();
    labels(volser, &mut stream);
    contents(cylinders, volser, &mut stream);
    let mut blocks = content.chunks(BLOCK);
    for _ in FIRST_TRACK..u32::from(cylinders) * TRACKS_PER_CYLINDER {
        head(&[(0, 4096); BLOCKS_PER_TRACK as usize], &mut stream);
        for _ in 0..BLOCKS_PER_TRACK {
            let start = stream.len();
            stream.extend_from_slice(blocks.next().unwrap_or_default());
            stream.resize(start + BLOCK, 0);
        }
    }
    stream
}

fn head(records: &[(u8, u16)], stream: &mut Vec<u8>) {
    // Twelve records of at most 4,096 bytes fit a 3390 track, so there is always a layout.
    if let Some(layout) = Layout::new(records.to_vec()) {
        layout.write_head(stream);
    }
}

/// Writes track 0: the records that start the system, and the volume label.
fn labels(volser: &str, stream: &mut Vec<u8>) {
    let mut records = vec![(4, 24), (4, 144), (4, 80)];
    records.extend([(0, 4096); 9]);
    head(&records, stream);

    let mut ipl1 = [0; 24];
    ipl1[..8].copy_from_slice(&[0x00, 0x08, 0x00, 0x00, 0x80, 0x00, 0x20, 0x18]);
    let mut ipl2 = [0; 144];
    ipl2[88..92].copy_from_slice(b"zIPL");
    let mut label = [0x40; 80];
    label[..4].copy_from_slice(&ebcdic::<4>("VOL1"));
    label[4..10].copy_from_slice(&ebcdic::<6>(volser));
    // Address of the table of contents: cylinder 0, head 1, record 1.
    label[11..16].copy_from_slice(&[0, 0, 0, 1, 1]);

    for (key, data) in [("IPL1", &ipl1[..]), ("IPL2", &ipl2), ("VOL1", &label)] {
        stream.extend_from_slice(&ebcdic::<4>(key));
        stream.extend_from_slice(data);
    }
    stream.resize(stream.len() + 9 * BLOCK, 0);
}

/// Writes track 1: the volume table of contents with its one partition.
fn contents(cylinders: u16, volser: &str, stream: &mut Vec<u8>) {
    head(&[(44, 96); BLOCKS_PER_TRACK as usize], stream);
    let start = stream.len();

    let mut volume = [0; 96];
    volume[0] = 0xF4;
    volume[18..20].copy_from_slice(&cylinders.to_be_bytes());
    volume[20..22].copy_from_slice(&[0, 15]);
    volume[30] = 12;
    extent(&mut volume, (0, 1), (0, 1));
    stream.extend_from_slice(&[0x04; 44]);
    stream.extend_from_slice(&volume);

    let mut free = [0; 96];
    free[0] = 0xF5;
    stream.extend_from_slice(&[0x05; 44]);
    stream.extend_from_slice(&free);

    let mut partition = [0; 96];
    partition[0] = 0xF1;
    extent(&mut partition, (0, 2), (cylinders - 1, 14));
    stream.extend_from_slice(&ebcdic::<44>(&format!("LINUX.V{volser}.PART0001.NATIVE")));
    stream.extend_from_slice(&partition);

    stream.resize(start + BLOCKS_PER_TRACK as usize * 140, 0);
}

/// Writes the first extent of a label: type, sequence, first and last cylinder and head.
fn extent(label: &mut [u8; 96], first: (u16, u16), last: (u16, u16)) {
    label[61] = 1;
    for (index, number) in [first.0, first.1, last.0, last.1].into_iter().enumerate() {
        label[63 + 2 * index..65 + 2 * index].copy_from_slice(&number.to_be_bytes());
    }
}

/// Returns capitals, digits and points in EBCDIC, padded with blanks.
fn ebcdic<const N: usize>(text: &str) -> [u8; N] {
    let mut out = [0x40; N];
    for (place, byte) in out.iter_mut().zip(text.bytes()) {
        *place = match byte {
            b'A'..=b'I' => byte - b'A' + 0xC1,
            b'J'..=b'R' => byte - b'J' + 0xD1,
            b'S'..=b'Z' => byte - b'S' + 0xE2,
            b'0'..=b'9' => byte - b'0' + 0xF0,
            b'.' => 0x4B,
            _ => 0x40,
        };
    }
    out
}
