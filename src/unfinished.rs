//! Files that are not complete yet: removed when the process ends without coming back to who writes them.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

/// Those of this process.
pub static FILES: Unfinished = Unfinished::new();

/// A list of files.
#[derive(Debug)]
pub struct Unfinished(Mutex<Vec<PathBuf>>);

impl Unfinished {
    const fn new() -> Self {
        Self(Mutex::new(Vec::new()))
    }

    /// Puts a file on the list.
    pub fn add(&self, file: &Path) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).push(file.to_owned());
    }

    /// Takes a file off the list: it is complete, or gone.
    pub fn forget(&self, file: &Path) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).retain(|each| each != file);
    }

    /// Removes every file on the list.
    pub fn remove(&self) {
        for file in self.0.lock().unwrap_or_else(PoisonError::into_inner).drain(..) {
            // The process ends: nothing more can be done about a file that cannot be removed.
            let _ = fs::remove_file(file);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_unfinished_is_removed() {
        let folder = tempfile::tempdir().unwrap();
        let files = ["done", "half"].map(|name| folder.path().join(name));
        let list = Unfinished::new();
        for file in &files {
            fs::write(file, b"x").unwrap();
            list.add(file);
        }
        list.forget(&files[0]);
        list.remove();
        assert_eq!(files.map(|file| file.exists()), [true, false]);
    }
}
