//! The validation of one image: the pass over it, the checks, the report.

use std::fs::{File, Metadata};
use std::io::Read;
use std::path::Path;

use super::report::Report;
use super::scan::Scanner;
use super::{ImageError, Options, check, pipeline, wishes};
use crate::progress::Progress;

/// Validates an image that arrives as a stream, such as standard input, and reads it to its end.
///
/// `length` in bytes is for the progress alone and may be unknown; `name` is what the report calls the file.
/// Damage is never an error here but a finding. Errors: the source cannot be read, or the user asked to stop.
pub fn validate(
    source: &mut dyn Read,
    length: Option<u64>,
    name: &str,
    options: &Options,
    progress: &dyn Progress,
) -> Result<Report, ImageError> {
    progress.begin("check", length);
    let mut scanner = Scanner::new(options.payload_md5);
    let digests = pipeline::run(source, name, &mut scanner, progress)?;
    let checked = check::layers(&scanner.finish(), &digests);
    let mut findings = checked.findings;
    if checked.go_on {
        findings.extend(wishes::whole_gib(&checked.facts));
    }
    findings.extend(wishes::judge(options, &checked.facts));
    Ok(Report::new(name, findings, checked.facts))
}

/// Validates an image file; the report calls it by its path.
///
/// Errors: the file is missing, unreadable or a directory, or the user asked to stop.
pub fn validate_file(path: &Path, options: &Options, progress: &dyn Progress) -> Result<Report, ImageError> {
    let (mut file, metadata) = open(path)?;
    let length = metadata.is_file().then_some(metadata.len());
    validate(&mut file, length, &path.display().to_string(), options, progress)
}

fn open(path: &Path) -> Result<(File, Metadata), ImageError> {
    let refuse = |source| ImageError::Open { file: path.to_owned(), source };
    let file = File::open(path).map_err(refuse)?;
    let metadata = file.metadata().map_err(refuse)?;
    if metadata.is_dir() {
        return Err(ImageError::Directory { file: path.to_owned() });
    }
    Ok((file, metadata))
}
