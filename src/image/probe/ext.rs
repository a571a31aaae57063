//! ext2, ext3 and ext4 through the crate that reads them.

use std::error::Error;
use std::rc::Rc;

use ext4_view::{Ext4, Ext4Error, Ext4Read, FileType, Metadata, Path};

use super::files::{Content, Entry, Files, FilesError, Node, NodeKind};
use crate::image::disk::{ReadAt, ReadError, Source, bytes};

/// An ext file system.
pub(super) struct Ext(Ext4);

/// How much is read of one file system at most, in bytes, beside what it could hold: far more than looking for a few
/// files takes, far less than a hostile one could ask for.
const MOST_READ: u64 = 256 << 20;

/// Gives the crate the bytes of a partition.
struct Reader {
    partition: Source,
    left: u64,
}

impl Ext4Read for Reader {
    fn read(
        &mut self,
        start_byte: u64,
        dst: &mut [u8],
    ) -> Result<(), Box<dyn Error + Send + Sync + 'static>> {
        let left = self.left.checked_sub(dst.len() as u64);
        self.left = left.ok_or("it leads through more blocks than it can have")?;
        self.partition.read_at(start_byte, dst).map_err(Into::into)
    }
}

/// The most groups of blocks that a file system may state: 128 TiB in the usual size.
const MOST_GROUPS: u64 = 1 << 20;

/// Refuses a number of groups that the partition cannot hold: the crate makes room for all of them at once.
fn check_groups(partition: &dyn ReadAt) -> Result<(), FilesError> {
    const DESCRIPTOR_BYTES: u64 = 32;
    const HAS_64_BITS: u32 = 0x80;
    let superblock = bytes(partition, 1024, 1024)?;
    let number = |at: usize| superblock[at..].first_chunk().copied().map_or(0, u32::from_le_bytes);
    let high = if number(96) & HAS_64_BITS == 0 { 0 } else { number(336) };
    let blocks = u64::from(high) << 32 | u64::from(number(4));
    let groups = blocks.div_ceil(u64::from(number(32)).max(1));
    if groups > MOST_GROUPS.min(partition.length() / DESCRIPTOR_BYTES) {
        return Err(FilesError::Damaged(format!(
            "it states {groups} groups of blocks, more than it can have"
        )));
    }
    Ok(())
}

impl Ext {
    /// Opens the file system of a partition.
    pub(super) fn open(partition: &Source) -> Result<Self, FilesError> {
        Self::open_for(partition, MOST_READ)
    }

    /// Opens it to read whole files: as much may be read as it has, and what leads there.
    pub(super) fn open_whole(partition: &Source) -> Result<Self, FilesError> {
        Self::open_for(partition, MOST_READ.saturating_add(partition.length().saturating_mul(2)))
    }

    fn open_for(partition: &Source, left: u64) -> Result<Self, FilesError> {
        check_groups(&**partition)?;
        let reader = Reader { partition: Rc::clone(partition), left };
        Ext4::load(Box::new(reader)).map(Self).map_err(convert)
    }

    fn describe(&self, metadata: &Metadata, path: Path<'_>) -> Node {
        let kind = match metadata.file_type() {
            FileType::Regular => NodeKind::File,
            FileType::Directory => NodeKind::Directory,
            FileType::Symlink => NodeKind::Link,
            _ => NodeKind::Special,
        };
        let target = metadata.is_symlink().then(|| self.0.read_link(path).ok()).flatten();
        Node {
            kind,
            mode: metadata.mode() & 0o7777,
            owner: (metadata.uid(), metadata.gid()),
            size: metadata.len(),
            target: target.map(|target| String::from_utf8_lossy(target.as_ref()).into_owned()),
        }
    }
}

impl Files for Ext {
    fn read(&self, path: &str, most: usize) -> Result<Option<Vec<u8>>, FilesError> {
        let Some(mut file) = absent(self.0.open(path))? else { return Ok(None) };
        let mut content = Vec::new();
        let mut piece = [0; 4096];
        while content.len() < most {
            let wanted = piece.len().min(most - content.len());
            let read = file.read_bytes(&mut piece[..wanted]).map_err(convert)?;
            if read == 0 {
                break;
            }
            content.extend_from_slice(&piece[..read]);
        }
        Ok(Some(content))
    }

    fn names(&self, path: &str) -> Result<Option<Vec<String>>, FilesError> {
        let Some(entries) = absent(self.0.read_dir(path))? else { return Ok(None) };
        let mut names = Vec::new();
        for entry in entries {
            let name = String::from_utf8_lossy(entry.map_err(convert)?.file_name().as_ref()).into_owned();
            if name != "." && name != ".." {
                names.push(name);
            }
        }
        Ok(Some(names))
    }

    fn node(&self, path: &str) -> Result<Option<Node>, FilesError> {
        let metadata = absent(self.0.symlink_metadata(path))?;
        Ok(metadata.zip(Path::try_from(path).ok()).map(|(metadata, path)| self.describe(&metadata, path)))
    }

    fn entries(&self, path: &str) -> Result<Option<Vec<Entry>>, FilesError> {
        let Some(listed) = absent(self.0.read_dir(path))? else { return Ok(None) };
        let mut entries = Vec::new();
        for entry in listed {
            let entry = entry.map_err(convert)?;
            let name = String::from_utf8_lossy(entry.file_name().as_ref()).into_owned();
            if name != "." && name != ".." {
                let metadata = entry.metadata().map_err(convert)?;
                entries.push(Entry { name, node: self.describe(&metadata, entry.path().as_path()) });
            }
        }
        Ok(Some(entries))
    }

    fn copy(&self, path: &str, content: Content<'_>) -> Result<bool, FilesError> {
        let Some(mut file) = absent(self.0.open(path))? else { return Ok(false) };
        let mut piece = vec![0; 64 * 1024];
        loop {
            match file.read_bytes(&mut piece).map_err(convert)? {
                0 => return Ok(true),
                read => content(&piece[..read]).map_err(FilesError::Sink)?,
            }
        }
    }
}

/// Takes what is no file of the wanted kind for absent.
fn absent<T>(result: Result<T, Ext4Error>) -> Result<Option<T>, FilesError> {
    match result {
        Ok(value) => Ok(Some(value)),
        Err(
            Ext4Error::NotFound
            | Ext4Error::IsADirectory
            | Ext4Error::NotADirectory
            | Ext4Error::IsASpecialFile
            | Ext4Error::TooManySymlinks,
        ) => Ok(None),
        Err(error) => Err(convert(error)),
    }
}

fn convert(error: Ext4Error) -> FilesError {
    match error {
        Ext4Error::Io(inner) => match inner.downcast::<ReadError>() {
            Ok(inner) => FilesError::Read(*inner),
            Err(inner) => FilesError::Damaged(inner.to_string()),
        },
        Ext4Error::Incompatible(inner) => FilesError::Unsupported(inner.to_string()),
        Ext4Error::Encrypted => FilesError::Unsupported("encryption".into()),
        other => FilesError::Damaged(other.to_string()),
    }
}
