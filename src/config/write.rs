//! Replaces a file in one step: readers see the old text or the new one, never a part.

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use super::ConfigError;
use crate::private;

/// Who may read the file afterwards.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Access {
    /// The owner alone, whatever it was before.
    Private,
    /// As before; the owner alone when the file is new.
    Kept,
}

/// Writes `text` to a new file beside `path` and renames it, making the folder when it is missing.
pub(super) fn replace(path: &Path, text: &str, access: Access) -> Result<(), ConfigError> {
    attempt(path, text, access).map_err(|source| ConfigError::Write { path: path.to_owned(), source })
}

fn attempt(path: &Path, text: &str, access: Access) -> io::Result<()> {
    // A link, as those who keep their settings in version control have it, stays a link.
    let target = if path.exists() { path.canonicalize()? } else { path.to_owned() };
    let folder = target.parent().ok_or(io::ErrorKind::InvalidInput)?;
    private::make_folder(folder)?;
    let temporary = beside(&target)?;
    let written = fill(&temporary, text)
        .and_then(|()| match access {
            Access::Kept if target.exists() => {
                fs::set_permissions(&temporary, fs::metadata(&target)?.permissions())
            }
            _ => Ok(()),
        })
        .and_then(|()| fs::rename(&temporary, &target));
    if written.is_err() {
        // The first error is the one to tell.
        let _ = fs::remove_file(&temporary);
    }
    written?;
    // The rename lives in the folder. Some file systems cannot do this; the file is complete anyway.
    let _ = File::open(folder).and_then(|folder| folder.sync_all());
    Ok(())
}

fn beside(target: &Path) -> io::Result<PathBuf> {
    let name = target.file_name().ok_or(io::ErrorKind::InvalidInput)?.to_string_lossy();
    let temporary = target.with_file_name(format!(".{name}.{}.tmp", std::process::id()));
    // Left by a process that had the same number and was killed.
    match fs::remove_file(&temporary) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => Ok(temporary),
    }
}

fn fill(path: &Path, text: &str) -> io::Result<()> {
    let mut file = private::options().write(true).create_new(true).open(path)?;
    file.write_all(text.as_bytes())?;
    file.sync_all()
}

/// Who may read a file of secrets.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Readers {
    /// The owner alone.
    Owner,
    /// The owner and the group.
    Group,
}

/// Refuses a file that more than these readers can open. Pipes and devices have no bits worth a look.
pub(super) fn check_private(path: &Path, file: &File, readers: Readers) -> Result<(), ConfigError> {
    let facts = file.metadata().map_err(|source| ConfigError::Read { path: path.to_owned(), source })?;
    let (others, wanted) = match readers {
        Readers::Owner => (0o077, 0o600),
        Readers::Group => (0o007, 0o640),
    };
    let mode = mode(&facts);
    if facts.is_file() && mode & others != 0 {
        return Err(ConfigError::Exposed { path: path.to_owned(), mode, wanted });
    }
    Ok(())
}

#[cfg(unix)]
fn mode(facts: &fs::Metadata) -> u32 {
    std::os::unix::fs::PermissionsExt::mode(&facts.permissions()) & 0o777
}

/// Where there are no permission bits, the folder's own protection has to do.
#[cfg(not(unix))]
fn mode(_facts: &fs::Metadata) -> u32 {
    0
}

#[cfg(all(test, unix))]
mod tests {
    use std::os::unix::fs::{PermissionsExt, symlink};

    use super::*;

    fn mode_of(path: &Path) -> io::Result<u32> {
        Ok(mode(&fs::metadata(path)?))
    }

    #[test]
    fn new_files_and_folders_are_private() {
        let home = tempfile::tempdir().unwrap();
        let path = home.path().join("a/b/config.toml");
        replace(&path, "x", Access::Kept).unwrap();
        assert_eq!(fs::read_to_string(&path).unwrap(), "x");
        assert_eq!((mode_of(&path).unwrap(), mode_of(path.parent().unwrap()).unwrap()), (0o600, 0o700));
    }

    #[test]
    fn the_mode_is_kept_or_made_private_and_nothing_is_left_behind() {
        let home = tempfile::tempdir().unwrap();
        let path = home.path().join("config.toml");
        fs::write(&path, "old").unwrap();
        fs::set_permissions(&path, fs::Permissions::from_mode(0o640)).unwrap();
        replace(&path, "new", Access::Kept).unwrap();
        assert_eq!(mode_of(&path).unwrap(), 0o640);
        replace(&path, "newer", Access::Private).unwrap();
        assert_eq!(mode_of(&path).unwrap(), 0o600);
        assert_eq!(fs::read_dir(home.path()).unwrap().count(), 1);
    }

    #[test]
    fn a_link_stays_a_link() {
        let home = tempfile::tempdir().unwrap();
        let (real, link) = (home.path().join("real.toml"), home.path().join("config.toml"));
        fs::write(&real, "old").unwrap();
        symlink(&real, &link).unwrap();
        replace(&link, "new", Access::Kept).unwrap();
        assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
        assert_eq!(fs::read_to_string(&real).unwrap(), "new");
    }

    #[test]
    fn a_failure_names_the_file_and_leaves_nothing() {
        let home = tempfile::tempdir().unwrap();
        let path = home.path().join("config.toml");
        fs::create_dir(&path).unwrap();
        let error = replace(&path, "x", Access::Kept).unwrap_err();
        assert!(error.to_string().starts_with("cannot write `"), "{error}");
        assert_eq!(fs::read_dir(home.path()).unwrap().count(), 1);
    }
}
