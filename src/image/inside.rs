//! The files inside an image: what system it holds, its directories, single files.
//!
//! The image is read once, as a validation reads it; files come from what was kept then, or from the nearest place
//! at which decompression can resume. Nothing is expanded to disk.

use std::io::{self, Read};
use std::path::{Path, PathBuf};

use schemars::JsonSchema;
use serde::Serialize;
use thiserror::Error;

use super::facts::FsKind;
use super::findings::{Code, Finding, Severity};
use super::probe::{Files, FilesError, Mounted, Node, NodeKind, Root, open_whole};
use super::report::Verdict;
use super::setup::{self, Need, Setup};
use super::validate::{Opened, check, open_image};
use super::{ImageError, Options};
use crate::error::{Diagnose, Diagnosis, Exit};
use crate::model::{OsVersion, printable};
use crate::progress::Progress;

/// Why nothing can be said of the files in an image.
#[derive(Debug, Error)]
pub enum InsideError {
    /// The image itself cannot be read.
    #[error(transparent)]
    Image(#[from] ImageError),
    /// Damage in front of the files.
    #[error("`{file}` is damaged, its files cannot be read: {}", first_error(.findings))]
    Damaged {
        /// The image.
        file: String,
        /// What was found.
        findings: Vec<Finding>,
    },
    /// A disk or file of another kind, which may be sound.
    #[error("`{file}` is not an image: {why}")]
    Foreign {
        /// The file.
        file: String,
        /// What it is.
        why: String,
    },
    /// No partition with files, or none with a system.
    #[error("`{file}` holds no {what}: {held}")]
    Nothing {
        /// The image.
        file: String,
        /// What was looked for.
        what: &'static str,
        /// What there is instead.
        held: String,
    },
    /// Several partitions with files, or one that does not exist.
    #[error("{message}")]
    Partition {
        /// What is wrong.
        message: String,
        /// The partitions with files.
        known: Vec<u32>,
    },
    /// No such file or directory.
    #[error("no file or directory `{}` in partition {partition} of `{file}`", printable(path))]
    NoSuchPath {
        /// The path inside the image.
        path: String,
        /// Number of the partition.
        partition: u32,
        /// The image.
        file: String,
    },
    /// A directory or device in place of a file.
    #[error("`{}` is a {what}, not a file", printable(path))]
    NotAFile {
        /// The path inside the image.
        path: String,
        /// What it is.
        what: &'static str,
    },
    /// The file system cannot be read.
    #[error("cannot read partition {partition} of `{file}`: {}", printable(why))]
    Files {
        /// The image.
        file: String,
        /// Number of the partition.
        partition: u32,
        /// The reason.
        why: String,
    },
    /// What takes the content of a file does not take more.
    #[error("cannot write the file: {0}")]
    Write(#[source] io::Error),
}

fn first_error(findings: &[Finding]) -> String {
    let error = findings.iter().find(|finding| finding.severity == Severity::Error);
    error.map_or_else(|| "nothing was recognised in it".to_owned(), |finding| finding.message.clone())
}

impl Diagnose for InsideError {
    fn diagnosis(&self) -> Diagnosis {
        match self {
            Self::Image(error) => error.diagnosis(),
            Self::Damaged { file, .. } => Diagnosis::new("image.damaged", Exit::Invalid)
                .about("file", file.clone())
                .hint("see all that was found with `zvmctl image validate`"),
            Self::Foreign { file, .. } => Diagnosis::new("image.foreign", Exit::Usage)
                .about("file", file.clone())
                .hint("if it is a disk or a partition, make an image of it with `zvmctl image build` first"),
            Self::Nothing { file, .. } => Diagnosis::new("image.no_files", Exit::Invalid)
                .about("file", file.clone())
                .hint("see what is known of it with `zvmctl image validate -o json`"),
            Self::Partition { known, .. } => {
                let known: Vec<String> = known.iter().map(u32::to_string).collect();
                Diagnosis::new("image.partition", Exit::Usage)
                    .hint(format!("choose with --partition, one of: {}", known.join(", ")))
            }
            Self::NoSuchPath { path, .. } => Diagnosis::new("image.no_such_path", Exit::NotFound)
                .about("path", path.clone())
                .hint("list a directory with `zvmctl image files FILE PATH`"),
            Self::NotAFile { path, .. } => Diagnosis::new("image.not_a_file", Exit::Usage)
                .about("path", path.clone())
                .hint("list a directory with `zvmctl image files FILE PATH`"),
            Self::Files { file, .. } => {
                Diagnosis::new("image.file_system", Exit::Invalid).about("file", file.clone())
            }
            Self::Write(_) => Diagnosis::new("output.write", Exit::Unexpected),
        }
    }
}

/// What is known of the system in an image.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Inspection {
    /// The image as it was named; `-` for standard input.
    pub file: String,
    /// The worst that the validation found.
    pub verdict: Verdict,
    /// Number of the partition that the system lies in, from 1.
    pub partition: u32,
    /// Its file system.
    pub file_system: FsKind,
    /// Name of the system as it gives itself: `Red Hat Enterprise Linux 9.4 (Plow)`.
    pub name: Option<String>,
    /// `ID` and `VERSION_ID` of its release file, such as `rhel9.4`.
    pub os_release: Option<String>,
    /// What to pass to an import as `--os-version`; `None` when the connector accepts no such version.
    pub os_version: Option<OsVersion>,
    /// Machine that its programs are built for, such as `s390x`.
    pub machine: Option<String>,
    /// How it is configured; `None` when that could not be read.
    pub setup: Option<Setup>,
    /// What it still needs to be a golden image; empty also when its configuration is unknown.
    pub needs: Vec<Need>,
    /// What the validation found.
    pub findings: Vec<Finding>,
}

/// A file or directory inside an image.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Listed {
    /// Its whole path; what is no UTF-8 has replacement characters.
    pub path: String,
    /// What it is.
    pub kind: NodeKind,
    /// Size of its content in bytes.
    pub size_bytes: u64,
    /// Permissions as four octal digits.
    pub mode: String,
    /// Number of its owner.
    pub uid: u32,
    /// Number of its group.
    pub gid: u32,
    /// Target of a symbolic link.
    pub target: Option<String>,
}

/// Looks for the system in an image file.
///
/// Errors: the file cannot be read or is damaged, or it holds no system, or the user asked to stop.
pub fn inspect(path: &Path, progress: &dyn Progress) -> Result<Inspection, InsideError> {
    look(open_image(path, progress)?)
}

/// Looks for the system in an image that arrives as a stream: only its beginning can be searched.
pub fn inspect_stream(
    source: &mut dyn Read,
    name: &str,
    progress: &dyn Progress,
) -> Result<Inspection, InsideError> {
    look(check(source, None, name, &Options::default(), progress, || Ok(None), None)?)
}

fn look(opened: Opened) -> Result<Inspection, InsideError> {
    let is_system = |mount: &&Mounted| matches!(mount.root, Root::System(_));
    let Some(mount) = opened.mounts.iter().find(is_system) else {
        return Err(nothing(&opened, "system"));
    };
    let Root::System(system) = mount.root.clone() else { return Err(nothing(&opened, "system")) };
    let release = system.os_release.as_deref();
    let needs = system.setup.as_ref().map(|setup| setup::needs(setup, release)).unwrap_or_default();
    Ok(Inspection {
        file: opened.report.file,
        verdict: opened.report.verdict,
        partition: mount.number,
        file_system: mount.kind,
        os_version: release.and_then(|release| release.parse().ok()),
        name: system.pretty_name,
        os_release: system.os_release,
        machine: system.elf_machine,
        setup: system.setup,
        needs,
        findings: opened.report.findings,
    })
}

/// Says why an image gives nothing: it is damaged, or there is no such thing in it.
fn nothing(opened: &Opened, what: &'static str) -> InsideError {
    let report = &opened.report;
    let file = report.file.clone();
    let foreign = |finding: &&Finding| [Code::ForeignFormat, Code::TypeUnknown].contains(&finding.code);
    if let Some(finding) = report.findings.iter().find(foreign) {
        return InsideError::Foreign { file, why: finding.message.clone() };
    }
    if opened.mounts.is_empty() && report.verdict == Verdict::Error {
        return InsideError::Damaged { file, findings: report.findings.clone() };
    }
    let held: Vec<String> = opened.mounts.iter().map(|mount| held(mount, what)).collect();
    let held = if held.is_empty() { "no partition has a file system".to_owned() } else { held.join(", ") };
    InsideError::Nothing { file, what, held }
}

fn held(mount: &Mounted, what: &str) -> String {
    let number = mount.number;
    match &mount.root {
        Root::Unknown(why) => format!("partition {number} cannot be read ({})", printable(why)),
        Root::Damaged(why) => {
            format!("the file system in partition {number} is damaged ({})", printable(why))
        }
        Root::NoFiles => format!("partition {number} has no files"),
        Root::NoSystem | Root::System(_) => format!("partition {number} has files but no {what}"),
    }
}

/// Files of one partition of an image.
struct Inside {
    file: String,
    partition: u32,
    files: Box<dyn Files>,
}

impl Inside {
    /// Opens a partition: the one that is asked for, else that of the system, else the only one with files.
    fn open(path: &Path, partition: Option<u32>, progress: &dyn Progress) -> Result<Self, InsideError> {
        let opened = open_image(path, progress)?;
        let with_files: Vec<&Mounted> =
            opened.mounts.iter().filter(|mount| !matches!(mount.root, Root::NoFiles)).collect();
        let known = || with_files.iter().map(|mount| mount.number).collect();
        let system = with_files.iter().find(|mount| matches!(mount.root, Root::System(_)));
        let mount = match (partition, system, with_files.as_slice()) {
            (_, _, []) => return Err(nothing(&opened, "files")),
            (Some(number), ..) => {
                with_files.iter().find(|mount| mount.number == number).ok_or_else(|| {
                    let message = format!("partition {number} of `{}` holds no files", path.display());
                    InsideError::Partition { message, known: known() }
                })?
            }
            (None, Some(mount), _) | (None, None, [mount]) => mount,
            (None, None, _) => {
                let message = format!("several partitions of `{}` hold files", path.display());
                return Err(InsideError::Partition { message, known: known() });
            }
        };
        let (file, partition) = (opened.report.file.clone(), mount.number);
        match open_whole(&mount.source, mount.kind) {
            Ok(files) => Ok(Self { file, partition, files }),
            Err(why) => Err(InsideError::Files { file, partition, why: why.to_string() }),
        }
    }

    fn failed(&self, source: FilesError) -> InsideError {
        match source {
            FilesError::Sink(error) => InsideError::Write(error),
            why => InsideError::Files {
                file: self.file.clone(),
                partition: self.partition,
                why: why.to_string(),
            },
        }
    }

    fn missing(&self, path: &str) -> InsideError {
        InsideError::NoSuchPath { path: path.to_owned(), partition: self.partition, file: self.file.clone() }
    }
}

/// Returns a path inside an image in its usual form: absolute, without empty parts.
fn absolute(path: &str) -> String {
    let parts: Vec<&str> = path.split('/').filter(|part| !part.is_empty() && *part != ".").collect();
    format!("/{}", parts.join("/"))
}

/// Lists a directory inside an image file, in the order of its names; a file gives itself.
///
/// Errors: as [`inspect`]; the path does not exist.
pub fn list(
    image: &Path,
    partition: Option<u32>,
    path: &str,
    progress: &dyn Progress,
) -> Result<Vec<Listed>, InsideError> {
    let inside = Inside::open(image, partition, progress)?;
    let path = absolute(path);
    let Some(entries) = inside.files.entries(&path).map_err(|error| inside.failed(error))? else {
        let node = inside.files.node(&path).map_err(|error| inside.failed(error))?;
        return node.map(|node| vec![listed(path.clone(), node)]).ok_or_else(|| inside.missing(&path));
    };
    let directory = if path == "/" { "" } else { path.as_str() };
    let mut found: Vec<Listed> =
        entries.into_iter().map(|entry| listed(format!("{directory}/{}", entry.name), entry.node)).collect();
    found.sort_by(|one, other| one.path.cmp(&other.path));
    Ok(found)
}

fn listed(path: String, node: Node) -> Listed {
    Listed {
        path,
        kind: node.kind,
        size_bytes: node.size,
        mode: format!("{:04o}", node.mode),
        uid: node.owner.0,
        gid: node.owner.1,
        target: node.target,
    }
}

/// Hands out the content of a file inside an image file; links are followed inside the image.
///
/// Errors: as [`list`]; the path is no file; `content` does not take the bytes.
pub fn cat(
    image: &Path,
    partition: Option<u32>,
    path: &str,
    content: &mut dyn FnMut(&[u8]) -> io::Result<()>,
    progress: &dyn Progress,
) -> Result<(), InsideError> {
    let inside = Inside::open(image, partition, progress)?;
    let path = absolute(path);
    let cancelled =
        || InsideError::Image(ImageError::Cancelled { file: PathBuf::from(image).display().to_string() });
    let mut checked = |bytes: &[u8]| {
        if progress.cancelled() {
            return Err(io::ErrorKind::Interrupted.into());
        }
        content(bytes)
    };
    match inside.files.copy(&path, &mut checked) {
        Ok(true) => return Ok(()),
        Ok(false) => {}
        Err(_) if progress.cancelled() => return Err(cancelled()),
        Err(error) => return Err(inside.failed(error)),
    }
    let node = inside.files.node(&path).map_err(|error| inside.failed(error))?;
    Err(match node.map(|node| node.kind) {
        Some(NodeKind::Directory) => InsideError::NotAFile { path, what: "directory" },
        Some(NodeKind::Special) => InsideError::NotAFile { path, what: "device, pipe or socket" },
        Some(NodeKind::Link) => InsideError::NotAFile { path, what: "link that leads to no file" },
        Some(NodeKind::File) | None => inside.missing(&path),
    })
}
