//! What was read of a guest's console, kept on this machine: the server gives each line once.
//!
//! One file per guest, one JSON object per line: when it was received, whether something may be missing before it, and
//! the text as the server gave it. Only the user can read it. A writer holds a lock on a file beside it, from before
//! the server is asked until the text is on the disk. When the file grows too long its oldest part is cut off.

use std::fs::{self, File, TryLockError};
use std::io::{self, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::merge;
use crate::error::{Diagnose, Diagnosis, Exit, file_exit, file_hint};
use crate::private;

/// Most octets of a file; a longer one is cut to half of it.
const MOST_OCTETS: u64 = 4 << 20;

/// A file of the store cannot be used.
#[derive(Debug, thiserror::Error)]
#[error("cannot keep the console in `{}`: {source}", path.display())]
pub struct StoreError {
    /// The file.
    path: PathBuf,
    /// Why.
    #[source]
    source: io::Error,
}

impl Diagnose for StoreError {
    fn diagnosis(&self) -> Diagnosis {
        // The user has named no file: what is wrong here is no mistake of the command line.
        let exit = match file_exit(&self.source) {
            Exit::Usage => Exit::Unexpected,
            other => other,
        };
        let hint = file_hint(&self.source).unwrap_or("ZVMCTL_STATE_DIR names another place");
        Diagnosis::new("console.store", exit).about("file", self.path.display().to_string()).hint(hint)
    }
}

/// Text that came in one answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Piece {
    /// When it was received, in seconds since 1970.
    pub(super) received: u64,
    /// Whether something may be missing before it.
    pub(super) gap: bool,
    /// The text as the server gave it.
    pub(super) text: String,
}

/// The place where one guest's console is kept.
#[derive(Debug, Clone)]
pub struct Store {
    path: PathBuf,
    most: u64,
}

/// A store that this process alone writes to, with what is in it.
#[derive(Debug)]
pub(super) struct Opened {
    path: PathBuf,
    most: u64,
    file: File,
    /// What was kept, the oldest first.
    pub(super) pieces: Vec<Piece>,
    /// Held until this is dropped.
    _lock: File,
}

impl Store {
    /// Names the place of a guest's console below a folder. Nothing is made yet.
    pub fn of(folder: &Path, guest: &str) -> Self {
        Self { path: folder.join(format!("{guest}.jsonl")), most: MOST_OCTETS }
    }

    /// Opens it for this process alone; `None` when another has it open.
    pub(super) fn open(&self) -> Result<Option<Opened>, StoreError> {
        let failed = |source| StoreError { path: self.path.clone(), source };
        if let Some(folder) = self.path.parent() {
            private::make_folder(folder).map_err(failed)?;
        }
        let lock = private_file(&self.path.with_extension("lock")).map_err(failed)?;
        match lock.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => return Ok(None),
            // A file system without locks is no reason to lose lines.
            Err(TryLockError::Error(error)) if error.kind() == io::ErrorKind::Unsupported => {}
            Err(TryLockError::Error(error)) => return Err(failed(error)),
        }
        let mut file = private_file(&self.path).map_err(failed)?;
        let pieces = read(&mut file).map_err(failed)?;
        Ok(Some(Opened { path: self.path.clone(), most: self.most, file, pieces, _lock: lock }))
    }
}

impl Opened {
    /// Removes the files again when they hold nothing: a guest that does not exist has none.
    pub(super) fn leave_nothing(self) {
        if self.file.metadata().is_ok_and(|file| file.len() == 0) {
            // An empty file that cannot be removed does no harm.
            let _ = fs::remove_file(&self.path);
            let _ = fs::remove_file(self.path.with_extension("lock"));
        }
    }

    /// Adds what a later end of the server's log has beyond what is kept, and returns it; `None` when there is nothing.
    ///
    /// The second value is the reason why it is not on the disk; the text is not lost then, but only shown.
    pub(super) fn add(&mut self, log: &str, now: u64) -> (Option<Piece>, Option<StoreError>) {
        let seen: String = self.tail(log.len());
        let fresh = merge::fresh(&seen, log);
        if fresh.text.is_empty() {
            return (None, None);
        }
        let piece = Piece { received: now, gap: fresh.gap, text: fresh.text.to_owned() };
        let kept = self.append(&piece);
        self.pieces.push(piece.clone());
        let kept = kept.and_then(|()| self.shorten());
        (Some(piece), kept.err().map(|source| StoreError { path: self.path.clone(), source }))
    }

    /// Returns at least the last so many octets of what is kept, whole pieces of it.
    fn tail(&self, octets: usize) -> String {
        let mut length = 0;
        let first = self.pieces.iter().rposition(|piece| {
            length += piece.text.len();
            length >= octets
        });
        self.pieces[first.unwrap_or(0)..].iter().map(|piece| piece.text.as_str()).collect()
    }

    fn append(&mut self, piece: &Piece) -> io::Result<()> {
        let mut line = serde_json::to_vec(piece)?;
        line.push(b'\n');
        // What a killed writer has left of a line ends here, so that only it is lost.
        if self.file.seek(SeekFrom::End(0))? > 0 {
            self.file.seek(SeekFrom::End(-1))?;
            let mut last = [0];
            self.file.read_exact(&mut last)?;
            if last != *b"\n" {
                line.insert(0, b'\n');
            }
        }
        self.file.write_all(&line)?;
        self.file.sync_data()
    }

    /// Cuts a file that is too long, in one step: a new file takes its place.
    fn shorten(&mut self) -> io::Result<()> {
        if self.file.metadata()?.len() <= self.most {
            return Ok(());
        }
        let mut kept: u64 = 0;
        let mut lines = Vec::new();
        for piece in self.pieces.iter().rev() {
            let mut line = serde_json::to_vec(piece)?;
            line.push(b'\n');
            kept += u64::try_from(line.len()).unwrap_or(u64::MAX);
            // One piece alone is never longer than the server's answer; the newest always stays.
            if kept > self.most / 2 && !lines.is_empty() {
                break;
            }
            lines.push(line);
        }
        self.pieces.drain(..self.pieces.len() - lines.len());
        lines.reverse();
        let beside = self.path.with_extension("new");
        let mut file = private_file(&beside)?;
        file.set_len(0)?;
        file.write_all(&lines.concat())?;
        file.sync_all()?;
        fs::rename(&beside, &self.path)?;
        self.file = file;
        Ok(())
    }
}

/// Reads the pieces of a file; a line that is none, as a killed writer leaves it, is passed over.
fn read(file: &mut File) -> io::Result<Vec<Piece>> {
    let mut octets = Vec::new();
    file.read_to_end(&mut octets)?;
    Ok(octets.split(|octet| *octet == b'\n').filter_map(|line| serde_json::from_slice(line).ok()).collect())
}

fn private_file(path: &Path) -> io::Result<File> {
    private::options().read(true).write(true).create(true).truncate(false).open(path)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn store(folder: &Path) -> Store {
        Store::of(&folder.join("consoles/lab"), "LNX1")
    }

    fn texts(opened: &Opened) -> Vec<&str> {
        opened.pieces.iter().map(|piece| piece.text.as_str()).collect()
    }

    #[test]
    fn what_was_read_is_there_the_next_time() {
        let home = tempfile::tempdir().unwrap();
        let store = store(home.path());
        let mut opened = store.open().unwrap().unwrap();
        assert!(store.open().unwrap().is_none(), "one writer at a time");
        assert!(opened.add("a\nb\n", 7).0.is_some());
        drop(opened);
        let mut opened = store.open().unwrap().unwrap();
        let (piece, unkept) = opened.add("b\nc\n", 8);
        assert_eq!((piece.unwrap().text.as_str(), unkept.is_none()), ("c\n", true));
        assert_eq!(opened.add("b\nc\n", 9).0, None);
        assert!(opened.add("z\n", 10).0.unwrap().gap);
        drop(opened);
        assert_eq!(texts(&store.open().unwrap().unwrap()), ["a\nb\n", "c\n", "z\n"]);
    }

    #[cfg(unix)]
    #[test]
    fn only_the_user_can_read_it() {
        use std::os::unix::fs::PermissionsExt;
        let home = tempfile::tempdir().unwrap();
        let store = store(home.path());
        let _ = store.open().unwrap().unwrap().add("x\n", 1);
        let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
        assert_eq!((mode(&store.path), mode(store.path.parent().unwrap())), (0o600, 0o700));
    }

    #[test]
    fn half_a_line_of_a_killed_writer_costs_that_line_alone() {
        let home = tempfile::tempdir().unwrap();
        let store = store(home.path());
        let _ = store.open().unwrap().unwrap().add("a\n", 1);
        let whole = fs::read(&store.path).unwrap();
        fs::write(&store.path, [&whole[..], b"{\"received\":2,\"ga"].concat()).unwrap();
        let _ = store.open().unwrap().unwrap().add("a\nb\n", 3);
        assert_eq!(texts(&store.open().unwrap().unwrap()), ["a\n", "b\n"]);
    }

    #[test]
    fn a_long_file_loses_its_oldest_part() {
        let home = tempfile::tempdir().unwrap();
        let store = Store { most: 2_000, ..store(home.path()) };
        let mut opened = store.open().unwrap().unwrap();
        let mut log = String::new();
        for number in 0..100 {
            log.extend(["line ", &number.to_string(), " of the console\n"]);
            let (_, unkept) = opened.add(&log, number);
            assert!(unkept.is_none());
            assert!(fs::metadata(&store.path).unwrap().len() <= 2_000);
        }
        drop(opened);
        let opened = store.open().unwrap().unwrap();
        let kept = texts(&opened).concat();
        assert!(log.ends_with(&kept) && kept.len() > 500, "{kept}");
    }
}
