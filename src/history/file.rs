//! The file: one line appended in one write, and the newest part of it read back.

use std::collections::HashMap;
use std::fs::File;
use std::io::{self, BufRead, BufReader, Read as _, Seek, SeekFrom, Write};
use std::path::Path;

use super::HistoryError;
use super::record::{HistoryRecord, Line};
use crate::private;

/// Most octets that are read, from the end of the file.
const MOST_OCTETS: u64 = 64 << 20;

/// Appends a line. The file is made for its owner alone.
pub(super) fn append(path: &Path, line: &Line) -> io::Result<()> {
    let mut text = serde_json::to_string(line)?;
    text.push('\n');
    if let Some(folder) = path.parent() {
        private::make_folder(folder)?;
    }
    let mut file = private::options().read(true).append(true).create(true).open(path)?;
    // Some network file systems have no locks; a single write to the end keeps lines apart there too.
    let _ = file.lock();
    if !ends_a_line(&mut file)? {
        // Another command was cut off within its line; ours begins on a new one.
        text.insert(0, '\n');
    }
    file.write_all(text.as_bytes())
}

fn ends_a_line(file: &mut File) -> io::Result<bool> {
    if file.metadata()?.len() == 0 {
        return Ok(true);
    }
    let mut last = [0];
    file.seek(SeekFrom::End(-1))?;
    file.read_exact(&mut last)?;
    Ok(last == *b"\n")
}

/// The records of the file, the oldest first, and how much of it was left out.
#[derive(Debug, Default)]
pub struct Read {
    /// Records.
    pub records: Vec<HistoryRecord>,
    /// Lines that are no records.
    pub broken: usize,
    /// Octets at the beginning of a large file that were not read.
    pub skipped: u64,
}

/// Reads the newest part of the history. A file that is not there is an empty history.
pub fn read(path: &Path) -> Result<Read, HistoryError> {
    attempt(path).map_err(|source| HistoryError::Read { path: path.to_owned(), source })
}

fn attempt(path: &Path) -> io::Result<Read> {
    let mut file = match File::open(path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Read::default()),
        file => file?,
    };
    let skipped = file.metadata()?.len().saturating_sub(MOST_OCTETS);
    file.seek(SeekFrom::Start(skipped))?;
    let mut reader = BufReader::new(file.take(MOST_OCTETS));
    if skipped > 0 {
        // The first line is cut.
        reader.read_until(b'\n', &mut Vec::new())?;
    }
    let mut found = Read { skipped, ..Read::default() };
    let mut places = HashMap::new();
    let mut line = Vec::new();
    while reader.read_until(b'\n', &mut line)? > 0 {
        found.take(&line, &mut places);
        line.clear();
    }
    Ok(found)
}

impl Read {
    /// Adds a line to its record.
    fn take(&mut self, line: &[u8], places: &mut HashMap<String, usize>) {
        if line.iter().all(u8::is_ascii_whitespace) {
            return;
        }
        match serde_json::from_slice(line) {
            Ok(Line::Begun(begun)) => {
                places.insert(begun.id.clone(), self.records.len());
                self.records.push(HistoryRecord::of(begun));
            }
            Ok(Line::Sending(sending)) => {
                if let Some(record) = places.get(&sending.id).and_then(|at| self.records.get_mut(*at)) {
                    record.sending(sending);
                }
            }
            Ok(Line::Ended(ended)) => {
                if let Some(record) = places.get(&ended.id).and_then(|at| self.records.get_mut(*at)) {
                    record.end(ended);
                }
            }
            Err(_) => self.broken += 1,
        }
    }
}
