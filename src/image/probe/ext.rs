//! ext2, ext3 and ext4 through the crate that reads them.

use std::error::Error;
use std::rc::Rc;

use ext4_view::{Ext4, Ext4Error, Ext4Read};

use super::files::{Files, FilesError};
use crate::image::disk::{ReadError, Source};

/// An ext file system.
pub(super) struct Ext(Ext4);

/// The most that is read of one file system, in bytes: far more than looking for a few files takes, far less than
/// a hostile one could ask for.
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

impl Ext {
    /// Opens the file system of a partition.
    pub(super) fn open(partition: &Source) -> Result<Self, FilesError> {
        let reader = Reader { partition: Rc::clone(partition), left: MOST_READ };
        Ext4::load(Box::new(reader)).map(Self).map_err(convert)
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
