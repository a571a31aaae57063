//! Disk images of the connector: what is in a file, and whether it would deploy (disk-images.md).
//!
//! Works on files and streams alone: no socket, no settings, no terminal. Damage in an image is never an
//! [`ImageError`] but a [`Finding`] in the [`Report`].

mod build;
mod check;
pub mod ckd;
mod compare;
mod container;
mod convert;
mod crc;
mod disk;
mod extract;
mod facts;
mod findings;
mod foreign;
pub mod fuzz;
mod gzip;
pub mod header;
pub mod inflate;
mod inside;
mod made;
mod make_error;
mod medium;
mod new_file;
mod options;
mod pack;
mod passing;
mod payload;
mod pipeline;
mod probe;
mod quick;
mod report;
mod scan;
pub mod setup;
mod stream;
mod structure;
#[cfg(test)]
mod tests;
mod validate;
mod view;
mod volume_size;
mod wishes;
mod write;
mod zeros;

use std::io;
use std::path::PathBuf;

use thiserror::Error;

pub use build::{Build, build};
pub use compare::{Comparison, Difference, Unit, compare};
pub use convert::{Convert, convert};
pub use extract::{Extract, Extracted, extract, extract_to};
pub use facts::{
    Boot, Ckd, Container, DiskType, Facts, FileSystem, FsKind, Layout, Partition, Payload, Scope, Table,
    Variant, Volume,
};
pub use findings::{Code, Finding, Severity};
pub use gzip::Engine;
pub use inside::{InsideError, Inspection, Listed, cat, inspect, inspect_stream, list};
pub use made::{ImageKind, Made};
pub use make_error::MakeError;
pub use options::{Fit, Options, PAYLOAD_MD5_LIMIT};
pub use passing::{Beginning, Passed};
pub use probe::NodeKind;
pub use report::{Report, Verdict};
pub use stream::Leavable;
pub use validate::{md5_of_file, validate, validate_file};

use crate::error::{Diagnose, Diagnosis, Exit};

/// Why an image could not be read to its end.
#[derive(Debug, Error)]
pub enum ImageError {
    /// The file cannot be opened.
    #[error("cannot open `{}`: {source}", file.display())]
    Open {
        /// The file.
        file: PathBuf,
        /// The reason.
        source: io::Error,
    },
    /// A directory in place of a file.
    #[error("`{}` is a directory; an image is a file", file.display())]
    Directory {
        /// The directory.
        file: PathBuf,
    },
    /// Reading failed on the way.
    #[error("cannot read `{file}` at byte {offset}: {source}")]
    Io {
        /// The file or `-`.
        file: String,
        /// Bytes read before the failure.
        offset: u64,
        /// The reason.
        source: io::Error,
    },
    /// The user has asked to stop.
    #[error("interrupted while reading `{file}`")]
    Cancelled {
        /// The file or `-`.
        file: String,
    },
}

impl Diagnose for ImageError {
    fn diagnosis(&self) -> Diagnosis {
        match self {
            Self::Open { file, .. } => Diagnosis::new("image.open", Exit::Usage)
                .about("file", file.display().to_string())
                .hint("check the name of the file and that you may read it"),
            Self::Directory { file } => Diagnosis::new("image.directory", Exit::Usage)
                .about("file", file.display().to_string())
                .hint("name the image files, for example with a glob"),
            Self::Io { file, .. } => Diagnosis::new("image.read", Exit::Usage)
                .about("file", file.clone())
                .hint("the medium or the network share failed; copy the file again"),
            Self::Cancelled { file } => {
                Diagnosis::new("image.cancelled", Exit::Interrupted).about("file", file.clone())
            }
        }
    }
}
