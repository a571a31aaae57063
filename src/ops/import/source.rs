//! Opening what is to be imported when it is read once: a file, a pipe, standard input.

use std::fs::File;
use std::io::{self, IsTerminal, Read, Seek};
use std::path::Path;

use super::{Import, ImportError};
use crate::image::{ImageError, Leavable};
use crate::progress::Progress;

/// A source that is read once.
pub(super) struct Source<'a> {
    pub(super) octets: Box<dyn Read + 'a>,
    /// Bytes to come, when that is known.
    pub(super) size: Option<u64>,
    /// Opened once more for a look inside; `None` for what can be read but once.
    pub(super) file: Option<&'a Path>,
}

/// Opens it. A source that may stall is left as soon as the user asks to stop.
pub(super) fn open<'a>(wish: &'a Import, progress: &'a dyn Progress) -> Result<Source<'a>, ImportError> {
    let refuse = |source| ImageError::Open { file: wish.file.clone(), source };
    if wish.is_standard_input() {
        let input = io::stdin();
        if input.is_terminal() {
            return Err(ImportError::Terminal);
        }
        let size = wish.size.or_else(left_in_standard_input);
        let octets = Leavable::new(input, progress).map_err(refuse)?;
        return Ok(Source { octets: Box::new(octets), size, file: None });
    }
    let file = File::open(&wish.file).map_err(refuse)?;
    let metadata = file.metadata().map_err(refuse)?;
    if metadata.is_file() {
        let size = wish.size.unwrap_or(metadata.len());
        return Ok(Source { octets: Box::new(file), size: Some(size), file: Some(&wish.file) });
    }
    let octets = Leavable::new(file, progress).map_err(refuse)?;
    Ok(Source { octets: Box::new(octets), size: wish.size, file: None })
}

/// Returns the bytes behind the place of standard input, when it is a file that was put there.
#[cfg(unix)]
fn left_in_standard_input() -> Option<u64> {
    use std::os::fd::AsFd;
    let mut file = File::from(io::stdin().as_fd().try_clone_to_owned().ok()?);
    let metadata = file.metadata().ok().filter(std::fs::Metadata::is_file)?;
    metadata.len().checked_sub(file.stream_position().ok()?)
}

#[cfg(not(unix))]
fn left_in_standard_input() -> Option<u64> {
    None
}
