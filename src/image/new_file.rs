//! An output file that exists only when it is complete: written beside its place and renamed at the end.

use std::fs::{self, File, OpenOptions};
use std::io::{self, BufWriter, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

use super::make_error::MakeError;
use super::zeros::is_zero;
use crate::unfinished::FILES;

/// Bytes of which a whole block of zeros becomes a hole.
const BLOCK: usize = 4096;

/// A file in the making. Dropped before [`NewFile::commit`], it leaves nothing.
pub(super) struct NewFile {
    file: File,
    target: PathBuf,
    /// Its name until it is complete; `None` once it is.
    part: Option<PathBuf>,
    force: bool,
}

impl NewFile {
    /// Creates the file beside `target`, which must not be `source` and, without `force`, must not exist.
    pub(super) fn create(target: &Path, source: &Path, force: bool) -> Result<Self, MakeError> {
        if is_same(target, source) {
            return Err(MakeError::SameFile { file: target.to_owned() });
        }
        refuse_existing(target, force)?;
        let refuse = |error| MakeError::writing(target, error);
        // A link stays one: what it leads to is replaced.
        let target =
            &if target.is_symlink() { fs::canonicalize(target).map_err(refuse)? } else { target.to_owned() };
        let refuse = |error| MakeError::writing(target, error);
        let name =
            target.file_name().ok_or_else(|| refuse(io::Error::from(io::ErrorKind::InvalidFilename)))?;
        let mut part = name.to_owned();
        part.push(format!(".{}.part", std::process::id()));
        let part = target.with_file_name(part);
        let file = OpenOptions::new().read(true).write(true).create_new(true).open(&part).map_err(refuse)?;
        FILES.add(&part);
        Ok(Self { file, target: target.to_owned(), part: Some(part), force })
    }

    /// Returns the file to write to.
    pub(super) fn file(&mut self) -> &mut File {
        &mut self.file
    }

    /// Replaces the bytes at the beginning.
    pub(super) fn write_start(&mut self, bytes: &[u8]) -> Result<(), MakeError> {
        let result = self.file.seek(SeekFrom::Start(0)).and_then(|_| self.file.write_all(bytes));
        result.map_err(|error| MakeError::writing(&self.target, error))
    }

    /// Gives the complete file its name.
    pub(super) fn commit(mut self) -> Result<(), MakeError> {
        refuse_existing(&self.target, self.force)?;
        let Some(part) = &self.part else { return Ok(()) };
        // Some file systems tell only now that they are full.
        let result = self.file.sync_data().and_then(|()| fs::rename(part, &self.target));
        result.map_err(|error| MakeError::writing(&self.target, error))?;
        FILES.forget(part);
        self.part = None;
        Ok(())
    }

    /// Returns the failure to write it.
    pub(super) fn failed(&self, error: io::Error) -> MakeError {
        MakeError::writing(&self.target, error)
    }
}

impl Drop for NewFile {
    fn drop(&mut self) {
        if let Some(part) = &self.part {
            // Nothing more can be done about a file that cannot be removed.
            let _ = fs::remove_file(part);
            FILES.forget(part);
        }
    }
}

fn refuse_existing(target: &Path, force: bool) -> Result<(), MakeError> {
    match fs::symlink_metadata(target) {
        Ok(found) if found.is_dir() => {
            Err(MakeError::writing(target, io::Error::from(io::ErrorKind::IsADirectory)))
        }
        Ok(found) => {
            let at_last = if found.is_symlink() { fs::metadata(target).ok() } else { Some(found) };
            match at_last.and_then(|found| special(found.file_type())) {
                Some(what) => Err(MakeError::NotAFile { file: target.to_owned(), what }),
                None if force => Ok(()),
                None => Err(MakeError::Exists { file: target.to_owned() }),
            }
        }
        Err(_) => Ok(()),
    }
}

/// Says what this is if it is no file that can be replaced.
#[cfg(unix)]
fn special(found: fs::FileType) -> Option<&'static str> {
    use std::os::unix::fs::FileTypeExt;
    match found {
        found if found.is_file() => None,
        found if found.is_dir() => Some("directory"),
        found if found.is_fifo() => Some("pipe"),
        found if found.is_socket() => Some("socket"),
        _ => Some("device"),
    }
}

#[cfg(not(unix))]
fn special(found: fs::FileType) -> Option<&'static str> {
    (!found.is_file()).then_some("device")
}

fn is_same(target: &Path, source: &Path) -> bool {
    match (fs::canonicalize(target), fs::canonicalize(source)) {
        (Ok(target), Ok(source)) => target == source,
        _ => false,
    }
}

/// Writes to a file with holes for blocks of zeros.
pub(super) struct Sparse<'a> {
    file: BufWriter<&'a mut File>,
    /// Bytes of the file so far, and of those the last ones that are not written yet, all of them zero.
    length: u64,
    hole: u64,
}

impl<'a> Sparse<'a> {
    /// Starts at the beginning of an empty file.
    pub(super) fn new(file: &'a mut File) -> Self {
        Self { file: BufWriter::with_capacity(1 << 18, file), length: 0, hole: 0 }
    }

    /// Ends the file; returns its size in bytes.
    pub(super) fn finish(mut self) -> io::Result<u64> {
        self.file.flush()?;
        self.file.get_mut().set_len(self.length)?;
        Ok(self.length)
    }
}

impl Write for Sparse<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        // To the end of the block of the file, so that holes are whole blocks.
        let within = usize::try_from(self.length % BLOCK as u64).unwrap_or(0);
        let piece = &bytes[..bytes.len().min(BLOCK - within)];
        if is_zero(piece) {
            self.hole += piece.len() as u64;
        } else {
            if self.hole > 0 {
                self.file.seek(SeekFrom::Start(self.length))?;
                self.hole = 0;
            }
            self.file.write_all(piece)?;
        }
        self.length += piece.len() as u64;
        Ok(piece.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        self.file.flush()
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn an_abandoned_file_leaves_nothing_and_a_complete_one_its_content() {
        let folder = tempfile::tempdir().unwrap();
        let (target, source) = (folder.path().join("new.img"), folder.path().join("old.img"));
        let mut abandoned = NewFile::create(&target, &source, false).unwrap();
        abandoned.file().write_all(b"half").unwrap();
        drop(abandoned);
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);

        let mut file = NewFile::create(&target, &source, false).unwrap();
        file.file().write_all(b"whole").unwrap();
        file.write_start(b"W").unwrap();
        assert!(!target.exists());
        file.commit().unwrap();
        assert_eq!(fs::read(&target).unwrap(), b"Whole");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);

        assert!(matches!(NewFile::create(&target, &source, false), Err(MakeError::Exists { .. })));
        assert!(matches!(NewFile::create(&target, &target, true), Err(MakeError::SameFile { .. })));
        assert!(matches!(NewFile::create(folder.path(), &source, true), Err(MakeError::Write { .. })));
        NewFile::create(&target, &source, true).unwrap().commit().unwrap();
        assert_eq!(fs::read(&target).unwrap(), b"");
    }

    #[cfg(unix)]
    #[test]
    fn only_files_are_replaced_and_links_stay_links() {
        let folder = tempfile::tempdir().unwrap();
        let at = |name: &str| folder.path().join(name);
        let made = std::process::Command::new("mkfifo").arg(at("pipe")).status().unwrap();
        assert!(made.success());
        for (name, to) in [("to-pipe", "pipe"), ("to-file", "file"), ("to-nothing", "missing")] {
            std::os::unix::fs::symlink(at(to), at(name)).unwrap();
        }
        fs::write(at("file"), b"old").unwrap();
        let create = |name: &str, force| NewFile::create(&at(name), Path::new("-"), force);
        for (name, force) in [("pipe", true), ("pipe", false), ("to-pipe", true)] {
            assert!(matches!(create(name, force), Err(MakeError::NotAFile { what: "pipe", .. })), "{name}");
        }
        assert!(matches!(create("to-file", false), Err(MakeError::Exists { .. })));
        assert!(matches!(create("to-nothing", true), Err(MakeError::Write { .. })));
        let mut file = create("to-file", true).unwrap();
        file.file().write_all(b"new").unwrap();
        file.commit().unwrap();
        assert!(at("to-file").is_symlink());
        assert_eq!(fs::read(at("file")).unwrap(), b"new");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 5);
    }

    #[test]
    fn what_appeared_meanwhile_is_not_replaced() {
        let folder = tempfile::tempdir().unwrap();
        let target = folder.path().join("new.img");
        let file = NewFile::create(&target, Path::new("-"), false).unwrap();
        fs::write(&target, b"another").unwrap();
        assert!(matches!(file.commit(), Err(MakeError::Exists { .. })));
        assert_eq!(fs::read(&target).unwrap(), b"another");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(32))]
        #[test]
        fn a_sparse_file_holds_what_was_written(
            parts in proptest::collection::vec((0..20_000_usize, prop_oneof![Just(0), any::<u8>()]), 0..8),
            piece in 1_usize..9000,
        ) {
            let bytes: Vec<u8> = parts.iter().flat_map(|(count, fill)| vec![*fill; *count]).collect();
            let mut file = tempfile::NamedTempFile::new().unwrap();
            let mut sparse = Sparse::new(file.as_file_mut());
            for part in bytes.chunks(piece) {
                sparse.write_all(part).unwrap();
            }
            prop_assert_eq!(sparse.finish().unwrap(), bytes.len() as u64);
            prop_assert!(fs::read(file.path()).unwrap() == bytes);
        }
    }
}
