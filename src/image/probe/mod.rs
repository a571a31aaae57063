//! What lies on a disk: labels, tables, partitions, boot records, file systems (disk-images.md section 5).
//!
//! Reads blocks on demand and judges nothing but what contradicts itself; the rules are in `structure`.

mod boot;
mod eckd;
mod ext;
mod fba;
mod files;
mod label;
mod root;
mod superblock;
mod table;
mod vtoc;
mod xfs;

use std::rc::Rc;

pub(super) use boot::BootRecord;
pub use files::NodeKind;
#[cfg(test)]
pub(super) use files::tree;
pub(super) use files::{Files, FilesError, Node};
pub(super) use root::{Root, System, open_whole};

#[cfg(test)]
pub(super) use xfs::tests::images as xfs_images;

use super::disk::{ReadError, Source, Volume};
use super::facts::{FileSystem, FsKind, Partition, Table, Volume as VolumeFacts};
use super::findings::Finding;
use super::header::Tag;

/// A disk to look at.
pub(super) enum Disk {
    /// An ECKD volume with the cylinders that its header states.
    Eckd {
        /// The volume.
        volume: Rc<Volume>,
        /// Cylinders of the disk.
        cylinders: u64,
    },
    /// A disk of 512-byte blocks, or partition 1 of one.
    Blocks {
        /// Its bytes.
        source: Source,
        /// Blocks of the disk.
        blocks: u64,
        /// Type of image; `None` for a raw disk without header.
        tag: Option<Tag>,
    },
}

/// What lies on a disk.
#[derive(Default)]
pub(super) struct Found {
    /// The volume label.
    pub(super) volume: Option<VolumeFacts>,
    /// The partition table.
    pub(super) table: Option<Table>,
    /// The partitions; `None` when they cannot be told.
    pub(super) partitions: Option<Vec<Part>>,
    /// The boot record; `None` when it was not reached.
    pub(super) boot: Option<BootRecord>,
    /// What contradicts itself.
    pub(super) findings: Vec<Finding>,
    /// Whether the label was written by something else than Linux.
    pub(super) foreign_label: bool,
}

/// A partition and what lies in it.
pub(super) struct Part {
    pub(super) facts: Partition,
    /// Its bytes.
    pub(super) source: Source,
    /// Whether its table or data set name says that it is for LVM.
    pub(super) meant_for_lvm: bool,
    /// Whether it ends inside the disk.
    pub(super) inside: bool,
    /// The system in it.
    pub(super) root: Root,
}

impl Part {
    /// Builds a partition; what lies in it comes from [`Part::look`].
    fn new(facts: Partition, source: Source, inside: bool) -> Self {
        Self { facts, source, meant_for_lvm: false, inside, root: Root::Unknown("not looked at".into()) }
    }

    /// Recognises what lies in the partition and looks for a system in it.
    fn look(&mut self) -> Result<(), ReadError> {
        self.facts.fs = superblock::recognise(&*self.source)?;
        self.root = root::look(&self.source, self.facts.fs.as_ref());
        if let (Some(fs), Root::System(system)) = (&mut self.facts.fs, &self.root) {
            fs.os_release.clone_from(&system.os_release);
            fs.elf_machine.clone_from(&system.elf_machine);
        }
        Ok(())
    }

    /// Returns what was recognised in it.
    pub(super) fn fs(&self) -> Option<&FileSystem> {
        self.facts.fs.as_ref()
    }
}

/// A partition that may hold files.
pub(super) struct Mounted {
    pub(super) number: u32,
    pub(super) kind: FsKind,
    pub(super) source: Source,
    /// The system in it, or why there is none.
    pub(super) root: Root,
}

impl Found {
    /// Returns the partitions in which a file system was recognised.
    pub(super) fn mounts(&self) -> Vec<Mounted> {
        let parts = self.partitions.iter().flatten();
        let mounted = parts.filter_map(|part| {
            let kind = part.fs()?.kind;
            let (number, source) = (part.facts.number, Rc::clone(&part.source));
            Some(Mounted { number, kind, source, root: part.root.clone() })
        });
        mounted.collect()
    }
}

/// Looks at a disk. What cannot be read ends the look; what was found before stays.
pub(super) fn look(disk: &Disk) -> (Found, Option<ReadError>) {
    let mut found = Found::default();
    let result = match disk {
        Disk::Eckd { volume, cylinders } => eckd::look(volume, *cylinders, &mut found),
        Disk::Blocks { source, tag: Some(Tag::FbaPart), .. } => fba::look_at_partition(source, &mut found),
        Disk::Blocks { source, blocks, tag } => fba::look(source, *blocks, *tag, &mut found),
    };
    let mut parts = found.partitions.iter_mut().flatten();
    let result = result.and_then(|()| parts.try_for_each(Part::look));
    (found, result.err())
}
