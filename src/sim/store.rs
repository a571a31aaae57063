//! Where the world of a host lives: in memory, or in a file that several processes share.

use std::fs::{self, File};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

use super::SimError;
use super::world::World;

/// The keeper of a world. One caller at a time sees it.
pub(super) enum Store {
    /// A world of this process alone.
    Memory(Mutex<World>),
    /// A world that a file keeps between processes.
    File(Mutex<StateFile>),
}

impl Store {
    /// Runs `work` on the world; what it changes is kept.
    pub(super) fn with<R>(&self, work: impl FnOnce(&mut World) -> R) -> Result<R, SimError> {
        match self {
            Self::Memory(world) => Ok(work(&mut locked(world))),
            Self::File(state) => locked(state).with(work),
        }
    }
}

/// A panic in a test's closure leaves the world usable for the next look at it.
fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// A world kept in a file. Every use holds the lock file, reads the state when another process has written it, and
/// writes it when it has changed: commands that run at the same time compose.
pub(super) struct StateFile {
    path: PathBuf,
    /// The state as last read or written, and its text.
    cached: Option<(World, String)>,
    seed: fn() -> World,
}

impl StateFile {
    /// Opens the state file at `path`; a missing one starts from `seed` and is made at the first change.
    pub(super) fn open(path: &Path, seed: fn() -> World) -> Result<Self, SimError> {
        let mut state = Self { path: path.to_owned(), cached: None, seed };
        state.with(|_| ())?;
        Ok(state)
    }

    /// Runs `work` on the state; what it changes is written.
    pub(super) fn with<R>(&mut self, work: impl FnOnce(&mut World) -> R) -> Result<R, SimError> {
        let failed = |path: &Path, error| SimError::State { path: path.to_owned(), error };
        let _lock = self.lock().map_err(|error| failed(&self.path, error))?;
        let text = read(&self.path).map_err(|error| failed(&self.path, error))?;
        let (mut world, before) = match (self.cached.take(), text) {
            (Some((world, known)), Some(text)) if known == text => (world, text),
            (_, Some(text)) => {
                let world = World::restore(&text)
                    .map_err(|error| SimError::Damaged { path: self.path.clone(), error })?;
                (world, text)
            }
            (_, None) => ((self.seed)(), String::new()),
        };
        let result = work(&mut world);
        let after = world.snapshot().map_err(|error| SimError::Damaged { path: self.path.clone(), error })?;
        if after != before {
            replace(&self.path, after.as_bytes()).map_err(|error| failed(&self.path, error))?;
        }
        self.cached = Some((world, after));
        Ok(result)
    }

    /// Takes the lock file beside the state; it is let go when the file is closed, also by a crash.
    fn lock(&self) -> io::Result<File> {
        if let Some(folder) = self.path.parent() {
            fs::create_dir_all(folder)?;
        }
        let path = beside(&self.path, "lock");
        let file = File::options().create(true).write(true).truncate(false).open(path)?;
        file.lock()?;
        Ok(file)
    }
}

/// Returns the path with an ending added.
pub(super) fn beside(path: &Path, ending: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(".");
    name.push(ending);
    PathBuf::from(name)
}

fn read(path: &Path) -> io::Result<Option<String>> {
    let mut text = String::new();
    match File::open(path).and_then(|mut file| file.read_to_string(&mut text)) {
        Ok(_) => Ok(Some(text)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        // No text at all: damaged, which the parser says in its own words.
        Err(error) if error.kind() == io::ErrorKind::InvalidData => Ok(Some(String::new())),
        Err(error) => Err(error),
    }
}

/// Writes a new file and puts it in the place of the old one: a reader sees the one or the other.
fn replace(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let fresh = beside(path, "new");
    let written = File::create(&fresh)
        .and_then(|mut file| file.write_all(bytes))
        .and_then(|()| fs::rename(&fresh, path));
    if written.is_err() {
        // A part of a state is of no use, and on a full disk it is in the way.
        let _ = fs::remove_file(&fresh);
    }
    written
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_openers_see_each_others_changes() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("state/demo.json");
        let mut one = StateFile::open(&path, World::small).unwrap();
        let mut other = StateFile::open(&path, World::small).unwrap();
        one.with(|world| world.activate("LINUX02").unwrap()).unwrap();
        assert!(other.with(|world| world.is_on("LINUX02")).unwrap());
        other.with(|world| world.deactivate("LINUX02").unwrap()).unwrap();
        assert!(!one.with(|world| world.is_on("LINUX02")).unwrap());
    }

    #[test]
    fn a_damaged_file_is_named_with_the_way_out() {
        use crate::error::Diagnose;
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("demo.json");
        for text in [&b"{"[..], b"", b"\xff\xfe", b"[1]"] {
            fs::write(&path, text).unwrap();
            let Err(error) = StateFile::open(&path, World::small) else { panic!("{text:?} was taken") };
            assert!(error.to_string().contains("demo.json"), "{error}");
            assert!(error.diagnosis().hint.unwrap().contains("zvmctl sim reset"));
        }
    }
}
