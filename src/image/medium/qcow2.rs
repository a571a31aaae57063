//! A read-only reader of qcow2 disks, versions 2 and 3, after the published format of QEMU (`docs/interop/qcow2.rst`).
//!
//! Clusters may be stored, zero, absent, or compressed with zlib. Everything that would need another file or a key is
//! refused by name. Header and tables come from strangers: each number is bounded before anything is read or allocated
//! by it, and every offset is checked by the source that it is read from.

use std::cell::RefCell;
use std::rc::Rc;

use flate2::{Decompress, FlushDecompress, Status};
use thiserror::Error;

use crate::image::disk::{ReadAt, ReadError, Source, bounds, bytes};

/// `QFI` and 0xfb.
pub(in crate::image) const MAGIC: [u8; 4] = *b"QFI\xfb";
/// Bytes of the header that are read: all of the fields of version 3, and the way of compression.
const HEADER_BYTES: usize = 112;
const COMPRESSION_TYPE_AT: usize = 104;
const HEADER_WITH_TYPE: u32 = 105;
/// Clusters are between 512 bytes and 2 MiB (the format's own limits).
const CLUSTER_BITS: std::ops::RangeInclusive<u32> = 9..=21;
/// QEMU's own limit of the first-level table: 32 MiB.
const MOST_L1_ENTRIES: u64 = 4 << 20;
/// Second-level tables that are kept.
const MOST_TABLES: usize = 8;

/// Bits 9 to 55 of an entry: where a table or a cluster is.
const OFFSET_MASK: u64 = 0x00ff_ffff_ffff_fe00;
const COMPRESSED: u64 = 1 << 62;
/// A cluster that reads as zeros (version 3).
const ZERO: u64 = 1;

/// Incompatible features of version 3.
const DIRTY: u64 = 1;
const CORRUPT: u64 = 1 << 1;
const EXTERNAL_DATA: u64 = 1 << 2;
const COMPRESSION_TYPE: u64 = 1 << 3;
const EXTENDED_L2: u64 = 1 << 4;

/// Why a qcow2 disk is not read.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub(in crate::image) enum Qcow2Fault {
    /// It is sound but needs what is not supported here.
    #[error("{0}")]
    Unsupported(String),
    /// It contradicts itself.
    #[error("{0}")]
    Damaged(String),
}

fn unsupported<T>(text: impl Into<String>) -> Result<T, Qcow2Fault> {
    Err(Qcow2Fault::Unsupported(text.into()))
}

fn damaged<T>(text: impl Into<String>) -> Result<T, Qcow2Fault> {
    Err(Qcow2Fault::Damaged(text.into()))
}

/// A qcow2 disk as the guest sees it.
pub(in crate::image) struct Qcow2 {
    file: Source,
    version: u32,
    cluster_bits: u32,
    size: u64,
    l1: Vec<u64>,
    cache: RefCell<Cache>,
}

/// What was read last.
#[derive(Default)]
struct Cache {
    /// Second-level tables by their offset, the last one used first.
    tables: Vec<(u64, Rc<[u8]>)>,
    /// A compressed cluster by its entry.
    cluster: Option<(u64, Rc<[u8]>)>,
}

/// Where the bytes of a cluster are.
enum Cluster {
    Zero,
    /// At this offset of the file.
    Stored(u64),
    /// Compressed, with this entry.
    Compressed(u64),
}

impl Qcow2 {
    /// Reads header and first-level table.
    pub(in crate::image) fn open(file: Source) -> Result<Self, Qcow2Fault> {
        let length = usize::try_from(file.length()).unwrap_or(HEADER_BYTES).min(HEADER_BYTES);
        let mut header = read(&*file, 0, length)?;
        if header.len() < 72 || !header.starts_with(&MAGIC) {
            return damaged("its header is cut short");
        }
        header.resize(HEADER_BYTES, 0);
        let version = be32(&header, 4);
        check_features(version, &header)?;
        let cluster_bits = be32(&header, 20);
        if !CLUSTER_BITS.contains(&cluster_bits) {
            return damaged(format!(
                "its clusters would have 2^{cluster_bits} bytes; the format has 2^9 to 2^21"
            ));
        }
        let size = be64(&header, 24);
        let (entries, l1_offset) = (u64::from(be32(&header, 36)), be64(&header, 40));
        // Each entry of the first level stands for a table of one cluster, of entries of eight bytes.
        let needed = size.div_ceil(1 << (2 * cluster_bits - 3));
        if needed > MOST_L1_ENTRIES || needed > entries {
            return damaged(format!(
                "its first table has {entries} entries but a disk of {size} bytes needs {needed}"
            ));
        }
        let table =
            usize::try_from(needed * 8).map_err(|_| Qcow2Fault::Damaged("its table is too large".into()))?;
        if l1_offset.checked_add(needed * 8).is_none_or(|end| end > file.length()) {
            return damaged(format!("its first table at byte {l1_offset} lies beyond the end of the file"));
        }
        let l1 = read(&*file, l1_offset, table)?.chunks_exact(8).map(|entry| be64(entry, 0)).collect();
        Ok(Self { file, version, cluster_bits, size, l1, cache: RefCell::default() })
    }

    fn cluster_bytes(&self) -> usize {
        1 << self.cluster_bits
    }

    /// Finds the cluster that a byte of the disk lies in.
    fn find(&self, offset: u64) -> Result<Cluster, ReadError> {
        let number = offset >> self.cluster_bits;
        let per_table_bits = self.cluster_bits - 3;
        let entry = usize::try_from(number >> per_table_bits).ok().and_then(|index| self.l1.get(index));
        let table = entry.copied().unwrap_or(0) & OFFSET_MASK;
        if table == 0 {
            return Ok(Cluster::Zero);
        }
        let index = usize::try_from(number & ((1 << per_table_bits) - 1)).unwrap_or(0);
        let entry = be64(&self.table(table)?, index * 8);
        if entry & COMPRESSED != 0 {
            return Ok(Cluster::Compressed(entry));
        }
        if self.version >= 3 && entry & ZERO != 0 {
            return Ok(Cluster::Zero);
        }
        match entry & OFFSET_MASK {
            0 => Ok(Cluster::Zero),
            at => Ok(Cluster::Stored(at)),
        }
    }

    fn table(&self, offset: u64) -> Result<Rc<[u8]>, ReadError> {
        let mut cache = self.cache.borrow_mut();
        if let Some(index) = cache.tables.iter().position(|(each, _)| *each == offset) {
            cache.tables[..=index].rotate_right(1);
        } else {
            let table = bytes(&*self.file, offset, self.cluster_bytes())?;
            cache.tables.truncate(MOST_TABLES - 1);
            cache.tables.insert(0, (offset, table.into()));
        }
        Ok(Rc::clone(&cache.tables[0].1))
    }

    /// Returns a compressed cluster, decompressed.
    fn unpacked(&self, entry: u64) -> Result<Rc<[u8]>, ReadError> {
        let mut cache = self.cache.borrow_mut();
        if let Some((_, cluster)) = cache.cluster.as_ref().filter(|(each, _)| *each == entry) {
            return Ok(Rc::clone(cluster));
        }
        // The offset takes the low bits, the number of further 512-byte sectors those above it.
        let offset_bits = 62 - (self.cluster_bits - 8);
        let offset = entry & ((1 << offset_bits) - 1);
        let sectors = ((entry & !COMPRESSED & (u64::MAX >> 1)) >> offset_bits) + 1;
        let most = sectors * 512 - (offset & 511);
        let left = self.file.length().saturating_sub(offset);
        let length = usize::try_from(most.min(left)).map_err(|_| ReadError::Beyond(offset))?;
        let packed = bytes(&*self.file, offset, length)?;
        let mut cluster = vec![0; self.cluster_bytes()];
        if !inflate(&packed, &mut cluster) {
            let text = format!("the compressed cluster at byte {offset} is damaged");
            return Err(std::io::Error::new(std::io::ErrorKind::InvalidData, text).into());
        }
        let cluster: Rc<[u8]> = cluster.into();
        cache.cluster = Some((entry, Rc::clone(&cluster)));
        Ok(cluster)
    }
}

impl ReadAt for Qcow2 {
    fn length(&self) -> u64 {
        self.size
    }

    fn read_at(&self, offset: u64, buffer: &mut [u8]) -> Result<(), ReadError> {
        bounds(self.size, offset, buffer.len())?;
        let mut at = offset;
        let mut rest = buffer;
        while !rest.is_empty() {
            let within = usize::try_from(at & ((1 << self.cluster_bits) - 1)).unwrap_or(0);
            let taken = (self.cluster_bytes() - within).min(rest.len());
            let (part, behind) = rest.split_at_mut(taken);
            match self.find(at)? {
                Cluster::Zero => part.fill(0),
                Cluster::Stored(cluster) => self.file.read_at(cluster + within as u64, part)?,
                Cluster::Compressed(entry) => {
                    part.copy_from_slice(&self.unpacked(entry)?[within..within + taken]);
                }
            }
            rest = behind;
            at += taken as u64;
        }
        Ok(())
    }
}

/// Refuses what needs another file, a key, or another reader.
fn check_features(version: u32, header: &[u8]) -> Result<(), Qcow2Fault> {
    match version {
        2 | 3 => {}
        1 => {
            return unsupported(
                "it has version 1 of the format: convert it with `qemu-img convert -O qcow2`",
            );
        }
        other => return damaged(format!("it states version {other} of the format; there are 2 and 3")),
    }
    if be64(header, 8) != 0 {
        return unsupported(
            "it has a backing file, which holds a part of the disk: put both together with `qemu-img convert -O qcow2`",
        );
    }
    match be32(header, 32) {
        0 => {}
        _ => return unsupported("it is encrypted: decrypt it with `qemu-img convert`"),
    }
    if version == 2 {
        return Ok(());
    }
    let features = be64(header, 72);
    if features & EXTERNAL_DATA != 0 {
        return unsupported(
            "its data lie in an external file: put both together with `qemu-img convert -O qcow2`",
        );
    }
    if features & CORRUPT != 0 {
        return damaged("it is marked as corrupt: repair it with `qemu-img check -r all`");
    }
    if features & EXTENDED_L2 != 0 {
        return unsupported(
            "it has subclusters (extended L2 entries): convert it with `qemu-img convert -O qcow2`",
        );
    }
    let unknown = features & !(DIRTY | COMPRESSION_TYPE);
    if unknown != 0 {
        return unsupported(format!("it has the unknown features {unknown:#x}"));
    }
    // The byte exists only in headers that are long enough for it.
    match header[COMPRESSION_TYPE_AT] {
        0 => Ok(()),
        _ if features & COMPRESSION_TYPE == 0 || be32(header, 100) < HEADER_WITH_TYPE => Ok(()),
        1 => unsupported(
            "its clusters are compressed with zstd: convert it with `qemu-img convert -O qcow2 -o compression_type=zlib`",
        ),
        other => unsupported(format!("its clusters are compressed in the unknown way {other}")),
    }
}

fn read(file: &dyn ReadAt, offset: u64, length: usize) -> Result<Vec<u8>, Qcow2Fault> {
    bytes(file, offset, length)
        .map_err(|error| Qcow2Fault::Damaged(format!("its tables cannot be read: {error}")))
}

/// Inflates a cluster; what follows it in its last sector is not looked at. False when the data do not fill it.
fn inflate(packed: &[u8], cluster: &mut [u8]) -> bool {
    let mut engine = Decompress::new(false);
    let status = engine.decompress(packed, cluster, FlushDecompress::Finish);
    let full = engine.total_out() == cluster.len() as u64;
    full && matches!(status, Ok(Status::StreamEnd | Status::Ok | Status::BufError))
}

fn be32(bytes: &[u8], at: usize) -> u32 {
    bytes.get(at..).and_then(|rest| rest.first_chunk()).copied().map_or(0, u32::from_be_bytes)
}

fn be64(bytes: &[u8], at: usize) -> u64 {
    bytes.get(at..).and_then(|rest| rest.first_chunk()).copied().map_or(0, u64::from_be_bytes)
}
