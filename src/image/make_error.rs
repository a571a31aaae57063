//! Why an image could not be made, taken apart or compared.

use std::io;
use std::path::{Path, PathBuf};

use thiserror::Error;

use super::{Finding, ImageError};
use crate::error::{Diagnose, Diagnosis, Exit, file_exit, file_hint};
use crate::model::DiskSize;

/// Why an image could not be made, taken apart or compared. Whatever the reason, no output file is left.
#[derive(Debug, Error)]
pub enum MakeError {
    /// A file cannot be read, or the user asked to stop.
    #[error(transparent)]
    Read(#[from] ImageError),
    /// The output exists.
    #[error("`{}` already exists", file.display())]
    Exists {
        /// The file.
        file: PathBuf,
    },
    /// The output exists and is no file.
    #[error("`{}` is a {what}, not a file", file.display())]
    NotAFile {
        /// The output.
        file: PathBuf,
        /// What it is.
        what: &'static str,
    },
    /// The output is the input.
    #[error("`{}` would be written over itself", file.display())]
    SameFile {
        /// The file.
        file: PathBuf,
    },
    /// Writing failed.
    #[error("cannot write `{}`: {source}", file.display())]
    Write {
        /// The file.
        file: PathBuf,
        /// The reason.
        source: io::Error,
    },
    /// The file is of a kind that this command does not take.
    #[error("`{file}` is {what}")]
    Foreign {
        /// The file.
        file: String,
        /// What it is.
        what: String,
        /// What to do.
        advice: String,
    },
    /// A qcow2 disk that needs what is not supported.
    #[error("`{file}` is a qcow2 disk that cannot be read here: {reason}")]
    Qcow2Unsupported {
        /// The file.
        file: String,
        /// What it needs, and the way out.
        reason: String,
    },
    /// A qcow2 disk that contradicts itself.
    #[error("`{file}` is a damaged qcow2 disk: {reason}")]
    Qcow2Damaged {
        /// The file.
        file: String,
        /// What is wrong.
        reason: String,
    },
    /// The content is damaged; nothing good can be made of it.
    #[error("`{file}`: {}", finding.message)]
    Damaged {
        /// The file.
        file: String,
        /// What is wrong.
        finding: Box<Finding>,
    },
    /// The wanted disk is smaller than its content.
    #[error("the content of `{file}` needs {} but the size asked for gives {}", needed.human(), given.human())]
    TooSmall {
        /// The file.
        file: String,
        /// The smallest disk.
        needed: DiskSize,
        /// The wanted one.
        given: DiskSize,
    },
    /// No disk of this kind is so large.
    #[error(
        "a volume of {cylinders} cylinders cannot be deployed: deploy writes at most {} of them",
        super::ckd::MAX_CYLINDERS
    )]
    TooLarge {
        /// The wanted cylinders.
        cylinders: u64,
    },
    /// No header can state so large a disk.
    #[error("a disk of {} is too large: the header of an image has {digits} digits for its size", given.human())]
    TooLargeToState {
        /// The wanted disk.
        given: DiskSize,
        /// The digits that there are.
        digits: u32,
    },
    /// It is not clear what to take.
    #[error("{question}")]
    Ambiguous {
        /// What there is.
        question: String,
        /// How to say which.
        hint: String,
    },
    /// This input cannot become what was asked for.
    #[error("`{file}` cannot become {wanted}: {reason}")]
    Impossible {
        /// The file.
        file: String,
        /// What was asked for.
        wanted: &'static str,
        /// Why not.
        reason: String,
        /// The way out.
        hint: &'static str,
    },
    /// There is no such partition.
    #[error("`{file}` has no partition {number}; it has {have}")]
    NoPartition {
        /// The file.
        file: String,
        /// The wanted one.
        number: u32,
        /// What it has.
        have: String,
    },
    /// Two images whose content cannot be compared.
    #[error("{first} and {second} cannot be compared")]
    NotComparable {
        /// What the first one is.
        first: String,
        /// What the second one is.
        second: String,
    },
}

impl MakeError {
    /// A file that could not be read at a byte.
    pub(super) fn reading(file: &str, offset: u64, source: io::Error) -> Self {
        ImageError::Io { file: file.to_owned(), offset, source }.into()
    }

    /// Damage that was found.
    pub(super) fn damaged(file: &str, finding: Finding) -> Self {
        Self::Damaged { file: file.to_owned(), finding: Box::new(finding) }
    }

    /// The user asked to stop.
    pub(super) fn cancelled(file: &str) -> Self {
        ImageError::Cancelled { file: file.to_owned() }.into()
    }

    /// A failure to write.
    pub(super) fn writing(file: &Path, source: io::Error) -> Self {
        Self::Write { file: file.to_owned(), source }
    }
}

impl Diagnose for MakeError {
    fn diagnosis(&self) -> Diagnosis {
        let validate = |file: &str| format!("see all that is wrong with it: `zvmctl image validate {file}`");
        match self {
            Self::Read(error) => error.diagnosis(),
            Self::Exists { file } => Diagnosis::new("image.file_exists", Exit::Conflict)
                .about("file", file.display().to_string())
                .hint("choose another name, or add --force to replace it"),
            Self::NotAFile { file, .. } => Diagnosis::new("image.output_not_a_file", Exit::Usage)
                .about("file", file.display().to_string())
                .hint("give the name of a file"),
            Self::SameFile { file } => Diagnosis::new("image.same_file", Exit::Usage)
                .about("file", file.display().to_string())
                .hint("give another name for the new file"),
            Self::Write { file, source } => {
                let diagnosis = Diagnosis::new("image.write", file_exit(source))
                    .about("file", file.display().to_string());
                match file_hint(source) {
                    Some(hint) => diagnosis.hint(hint),
                    None => diagnosis,
                }
            }
            Self::Foreign { file, advice, .. } => {
                Diagnosis::new("image.foreign", Exit::Usage).about("file", file.clone()).hint(advice.as_str())
            }
            Self::Qcow2Unsupported { file, .. } => Diagnosis::new("image.qcow2_unsupported", Exit::Usage)
                .about("file", file.clone())
                .hint("or give the raw disk: `qemu-img convert -O raw`"),
            Self::Qcow2Damaged { file, .. } => Diagnosis::new("image.qcow2_damaged", Exit::Invalid)
                .about("file", file.clone())
                .hint("copy the file again; `qemu-img check` tells more"),
            Self::Damaged { file, .. } => Diagnosis::new("image.damaged", Exit::Invalid)
                .about("file", file.clone())
                .hint(validate(file)),
            Self::TooSmall { needed, .. } => Diagnosis::new("image.size_too_small", Exit::Usage)
                .hint(format!("leave --size out, or give at least {needed}")),
            Self::TooLarge { .. } => Diagnosis::new("image.size_too_large", Exit::Usage)
                .hint(format!("give at most {}cyl", super::ckd::MAX_CYLINDERS)),
            Self::TooLargeToState { digits, .. } => Diagnosis::new("image.size_too_large", Exit::Usage)
                .hint(format!("give at most {}blk", "9".repeat(*digits as usize))),
            Self::Ambiguous { hint, .. } => {
                Diagnosis::new("image.ambiguous", Exit::Usage).hint(hint.as_str())
            }
            Self::Impossible { file, hint, .. } => {
                Diagnosis::new("image.impossible", Exit::Usage).about("file", file.clone()).hint(*hint)
            }
            Self::NoPartition { file, .. } => Diagnosis::new("image.no_partition", Exit::Usage)
                .about("file", file.clone())
                .hint(format!("see its partitions with `zvmctl image validate {file} -o json`")),
            Self::NotComparable { .. } => Diagnosis::new("image.not_comparable", Exit::Usage).hint(
                "take a partition out of each with `zvmctl image extract --partition N` and compare those",
            ),
        }
    }
}
