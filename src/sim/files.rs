//! The file system of the simulated server: a folder that stands for its root.
//!
//! Clients see paths of the server such as `/var/lib/zvmsdk/files/imported/…`; nothing outside of the folder can be
//! named.

use std::fs;
use std::io;
use std::path::{Component, Path, PathBuf};

use super::spool::SpoolFile;
use super::world::World;

/// Where uploads land on the server (connector-notes.md section 6.7).
const IMPORTED: &str = "/var/lib/zvmsdk/files/imported";

/// The ending of the folder with what lies on disks and in readers.
pub(super) const KEPT: &str = "kept";
/// The folder below for what lies in readers.
const SPOOL: &str = "spool";

/// The root of the server.
#[derive(Debug, Clone)]
pub(super) struct Files {
    root: PathBuf,
}

impl Files {
    /// Takes a folder as root; it is made when something is written.
    pub(super) fn new(root: PathBuf) -> Self {
        Self { root }
    }

    /// Returns the folder.
    pub(super) fn root(&self) -> &Path {
        &self.root
    }

    /// Returns the local path of an absolute path of the server; `None` for any other.
    pub(super) fn locate(&self, path: &str) -> Option<PathBuf> {
        let relative = Path::new(path.strip_prefix('/')?);
        let plain = relative.components().all(|part| matches!(part, Component::Normal(_)));
        (plain && !path.contains('\0')).then(|| self.root.join(relative))
    }

    /// Copies a local file to a path of the server, over what is there. A hard link serves where it can: nobody
    /// changes files in place.
    pub(super) fn copy_in(&self, from: &Path, path: &str) -> io::Result<()> {
        let target = self.locate(path).ok_or(io::ErrorKind::InvalidInput)?;
        if let Some(folder) = target.parent() {
            fs::create_dir_all(folder)?;
        }
        match fs::remove_file(&target) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
            _ => {}
        }
        if fs::hard_link(from, &target).is_ok() {
            return Ok(());
        }
        fs::copy(from, &target).map(|_| ())
    }

    /// Writes a file of the server, over what is there.
    pub(super) fn write(&self, path: &str, bytes: &[u8]) -> io::Result<()> {
        let target = self.locate(path).ok_or(io::ErrorKind::InvalidInput)?;
        if let Some(folder) = target.parent() {
            fs::create_dir_all(folder)?;
        }
        fs::write(target, bytes)
    }

    /// Keeps the octets of a file that lies in a reader. Those that no reader and no system of the world needs any more
    /// go.
    pub(super) fn keep_spooled(&self, world: &mut World, id: u16, octets: &[u8]) -> io::Result<()> {
        let folder = Path::new(SPOOL);
        let needed = world.kept_files();
        for entry in fs::read_dir(self.place(folder, "")).into_iter().flatten().flatten() {
            if entry.file_name().to_str().is_some_and(|name| !needed.contains(name)) {
                self.discard(folder, &entry.file_name().to_string_lossy());
            }
        }
        let name = world.random.uuid();
        self.keep(folder, &name, octets)?;
        if let Some(file) = world.spool.iter_mut().find(|file| file.id == id) {
            file.kept = Some(name);
        }
        Ok(())
    }

    /// Returns the octets of a spool file that are kept; `None` when none are.
    pub(super) fn spooled(&self, file: &SpoolFile) -> Option<Vec<u8>> {
        self.kept(Path::new(SPOOL), file.kept.as_deref()?).ok()
    }

    /// Returns the place of octets that are kept beside the server's files, by folder and name.
    pub(super) fn place(&self, folder: &Path, name: &str) -> PathBuf {
        super::store::beside(&self.root, KEPT).join(folder).join(name)
    }

    /// Keeps octets.
    fn keep(&self, folder: &Path, name: &str, bytes: &[u8]) -> io::Result<()> {
        let target = self.place(folder, name);
        if let Some(folder) = target.parent() {
            fs::create_dir_all(folder)?;
        }
        fs::write(target, bytes)
    }

    /// Returns octets that are kept.
    fn kept(&self, folder: &Path, name: &str) -> io::Result<Vec<u8>> {
        fs::read(self.place(folder, name))
    }

    /// Lets octets go.
    pub(super) fn discard(&self, folder: &Path, name: &str) {
        // What is gone already serves as well.
        let _ = fs::remove_file(self.place(folder, name));
    }

    /// Makes room for a file of the server and returns its local path, where nothing is.
    pub(super) fn fresh(&self, path: &str) -> io::Result<PathBuf> {
        self.remove(path);
        let target = self.locate(path).ok_or(io::ErrorKind::InvalidInput)?;
        if let Some(folder) = target.parent() {
            fs::create_dir_all(folder)?;
        }
        Ok(target)
    }

    /// Removes a file of the server when it is there.
    pub(super) fn remove(&self, path: &str) {
        if let Some(file) = self.locate(path) {
            // A record without its file is deleted all the same, as on the real server.
            let _ = fs::remove_file(file);
        }
    }

    /// Makes the file of an upload: its path on the server and the open file.
    pub(super) fn upload(&self, name: &str) -> io::Result<(String, fs::File)> {
        let path = format!("{IMPORTED}/{name}");
        let target = self.locate(&path).ok_or(io::ErrorKind::InvalidInput)?;
        if let Some(folder) = target.parent() {
            fs::create_dir_all(folder)?;
        }
        Ok((path, fs::File::create(target)?))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_outside_of_the_root_can_be_named() {
        let files = Files::new("/root/of/server".into());
        assert_eq!(files.locate("/a/b"), Some("/root/of/server/a/b".into()));
        for path in ["a/b", "/../etc/passwd", "/a/../../b", "//etc/passwd", ""] {
            assert_eq!(files.locate(path), None, "{path}");
        }
    }
}
