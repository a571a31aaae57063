//! Files and folders that their owner alone can read. Where there are no permission bits, the folder's own protection
//! has to do.

use std::fs::{self, OpenOptions};
use std::io;
use std::path::Path;

/// Returns options that make a file for its owner alone (0600); one that exists keeps its permissions.
pub(crate) fn options() -> OpenOptions {
    let mut options = OpenOptions::new();
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options
}

/// Makes a folder for its owner alone (0700), with those above it; folders that exist stay as they are.
pub(crate) fn make_folder(folder: &Path) -> io::Result<()> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder)
}
