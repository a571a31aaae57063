//! One of the two hierarchies of folders that stand over the same files.

use super::number::Order;
use super::record::{Entry, Extent, record};
use super::tree::Folder;
use super::{SECTOR, TooLarge, take};

/// The two ways to name things.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Names {
    /// ISO 9660 level 1, with Rock Ridge beside it.
    Primary,
    /// Joliet: UCS-2 in big-endian order.
    Joliet,
}

impl Names {
    /// Returns text in a field of so many bytes, filled with blanks.
    pub(super) fn field(self, text: &str, length: usize) -> Vec<u8> {
        let (mut bytes, blank) = match self {
            Self::Primary => (text.as_bytes().to_vec(), vec![b' ']),
            Self::Joliet => (ucs2(text), vec![0, b' ']),
        };
        bytes.truncate(length);
        while bytes.len() + blank.len() <= length {
            bytes.extend(&blank);
        }
        // A field of odd length ends with a zero in UCS-2.
        bytes.resize(length, 0);
        bytes
    }
}

fn ucs2(text: &str) -> Vec<u8> {
    text.encode_utf16().flat_map(u16::to_be_bytes).collect()
}

/// What a record names.
#[derive(Debug, Clone, Copy)]
enum Target {
    Folder(usize),
    File(usize),
}

/// A record before its place is known; the place does not change its length.
#[derive(Debug)]
struct Item<'a> {
    identifier: Vec<u8>,
    target: Target,
    entry: Entry<'a>,
}

/// A hierarchy with the place of each folder.
#[derive(Debug)]
pub(super) struct Hierarchy<'a> {
    names: Names,
    folders: &'a [Folder],
    /// First sector and length of each folder.
    extents: Vec<Extent>,
}

impl<'a> Hierarchy<'a> {
    /// Gives each folder its sectors.
    pub(super) fn place(names: Names, folders: &'a [Folder], next: &mut u32) -> Result<Self, TooLarge> {
        let mut hierarchy = Self { names, folders, extents: vec![(0, 0); folders.len()] };
        for index in 0..folders.len() {
            let bytes = hierarchy.folder(index, &[]).len();
            let length = u32::try_from(bytes).map_err(|_| TooLarge)?;
            hierarchy.extents[index] = (take(next, bytes)?, length);
        }
        Ok(hierarchy)
    }

    /// Returns the record of the root for a volume descriptor.
    pub(super) fn root_record(&self) -> Vec<u8> {
        record(&[0], self.extents[0], true, self.links(0), None)
    }

    /// Returns the folders with their first sectors, to be written in this order.
    pub(super) fn contents(&self, files: &[Extent]) -> impl Iterator<Item = (u32, Vec<u8>)> {
        self.extents.iter().enumerate().map(|(index, extent)| (extent.0, self.folder(index, files)))
    }

    /// Returns a path table (ECMA-119, 9.4).
    pub(super) fn path_table(&self, order: Order) -> Vec<u8> {
        let mut bytes = Vec::new();
        for (folder, extent) in self.folders.iter().zip(&self.extents) {
            let identifier = if folder.name.is_empty() { vec![0] } else { self.folder_identifier(folder) };
            bytes.push(u8::try_from(identifier.len()).unwrap_or(u8::MAX));
            bytes.push(0);
            bytes.extend(order.four(extent.0));
            // Folders are numbered from 1; the few of a drive never leave 16 bits.
            bytes.extend(order.two(u16::try_from(folder.parent + 1).unwrap_or(u16::MAX)));
            bytes.extend(&identifier);
            bytes.resize(bytes.len().next_multiple_of(2), 0);
        }
        bytes
    }

    /// Returns the records of a folder in whole sectors, none over the border of one.
    fn folder(&self, index: usize, files: &[Extent]) -> Vec<u8> {
        let mut bytes = Vec::with_capacity(SECTOR);
        for item in self.items(index) {
            let (extent, is_folder, links) = match item.target {
                Target::Folder(folder) => (self.extents[folder], true, self.links(folder)),
                Target::File(file) => (files.get(file).copied().unwrap_or_default(), false, 1),
            };
            let rock_ridge = (self.names == Names::Primary).then_some(item.entry);
            let record = record(&item.identifier, extent, is_folder, links, rock_ridge);
            if bytes.len() % SECTOR + record.len() > SECTOR {
                bytes.resize(bytes.len().next_multiple_of(SECTOR), 0);
            }
            bytes.extend(record);
        }
        bytes.resize(bytes.len().next_multiple_of(SECTOR), 0);
        bytes
    }

    /// Returns what is in a folder: itself, the one above, and the rest in the order of the identifiers.
    fn items(&self, index: usize) -> Vec<Item<'_>> {
        let folder = &self.folders[index];
        let folders = folder.folders.iter().map(|&child| Item {
            identifier: self.folder_identifier(&self.folders[child]),
            target: Target::Folder(child),
            entry: Entry::Below(&self.folders[child].name),
        });
        let files = folder.files.iter().map(|file| Item {
            identifier: match self.names {
                Names::Primary => format!("{};1", file.short).into_bytes(),
                // Without a version, as the usual writers do: some readers show it.
                Names::Joliet => ucs2(&file.name),
            },
            target: Target::File(file.index),
            entry: Entry::Below(&file.name),
        });
        let mut below: Vec<Item> = folders.chain(files).collect();
        below.sort_by(|a, b| a.identifier.cmp(&b.identifier));
        let itself = Entry::Itself { root: index == 0 };
        let mut items = vec![
            Item { identifier: vec![0], target: Target::Folder(index), entry: itself },
            Item { identifier: vec![1], target: Target::Folder(folder.parent), entry: Entry::Above },
        ];
        items.extend(below);
        items
    }

    fn folder_identifier(&self, folder: &Folder) -> Vec<u8> {
        match self.names {
            Names::Primary => folder.short.as_bytes().to_vec(),
            Names::Joliet => ucs2(&folder.name),
        }
    }

    /// Returns how many names a folder has: in the one above, its own, and one in each below.
    fn links(&self, index: usize) -> u32 {
        u32::try_from(self.folders[index].folders.len()).unwrap_or(u32::MAX).saturating_add(2)
    }
}
