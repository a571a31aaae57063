//! `zvmctl image validate`

use std::io;
use std::path::{Path, PathBuf};

use clap::Args;

use super::target::Target;
use super::verdict;
use crate::app::App;
use crate::commands::Usage;
use crate::commands::each::failure;
use crate::error::Exit;
use crate::image::{self, ImageError, Leavable, Options, Report};
use crate::model::ParseError;
use crate::output::{Outcome, Section};
use crate::progress::Progress;

/// Check image files on this machine
///
/// Reads each file to its end and finds what the server would not: damaged compression, a track stream that does not
/// match its header, sizes that import and deploy read differently, files of another format. The facts (type, size, MD5)
/// are what an import states. Status 3 when a file has errors, with --strict also when it has warnings; the report is
/// shown all the same.
#[derive(Args, Debug)]
pub struct Validate {
    /// Image files; `-` is standard input
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,
    /// Disk that the image is meant for: a size (10g, 3338cyl), a disk pool of the server (pool:ECKD:POOL1), a disk of a
    /// guest, or one like that of another image
    #[arg(long, value_name = "SIZE|pool:TYPE:NAME|guest:USERID/VDEV|image:NAME")]
    fit: Option<Target>,
    /// Operating system version that the import would state: rhel9.4, sles15sp6, ubuntu22.04, rhcos4.14
    #[arg(long, value_name = "VERSION")]
    os_version: Option<String>,
    /// MD5 that the file must have
    #[arg(long, value_name = "HEX", value_parser = md5)]
    md5: Option<String>,
    /// End with status 3 on warnings too
    #[arg(long)]
    strict: bool,
    /// Read header, first and last bytes only; cannot find damage in between
    #[arg(long, conflicts_with = "md5")]
    quick: bool,
}

impl Validate {
    /// Runs the command.
    pub fn run(self, app: &App) -> anyhow::Result<Outcome> {
        let options = Options {
            fit: self.fit.as_ref().map(|fit| fit.resolve(app)).transpose()?,
            os_version: self.os_version,
            md5: self.md5,
            quick: self.quick,
            ..Options::default()
        };
        if self.files.iter().filter(|file| file.as_path() == Path::new("-")).count() > 1 {
            return Err(Usage::new("standard input can be read only once").hint("give `-` once").into());
        }
        let display = app.terminal().progress();
        let (mut reports, mut failures) = (Vec::new(), Vec::new());
        let several = self.files.len() > 1;
        for file in &self.files {
            let progress = Staged { display: display.as_ref(), file: several.then_some(file) };
            match check(file, &options, &progress) {
                Ok(report) => reports.push(report),
                Err(error @ ImageError::Cancelled { .. }) => return Err(error.into()),
                Err(error) => failures.push(failure(app, &file.display().to_string(), error.into())),
            }
        }
        if reports.is_empty() {
            return Ok(Outcome::nothing().failed(failures));
        }
        let mut outcome = Outcome::list(&reports)?;
        for report in reports.iter().filter(|report| !report.findings.is_empty()) {
            outcome = outcome.with(Section::lines(report.file.as_str(), verdict::lines(report)));
        }
        let invalid = reports.iter().any(|report| report.exit_invalid(self.strict));
        Ok(outcome.exit(if invalid { Exit::Invalid } else { Exit::Done }).failed(failures))
    }
}

/// Progress whose stages name the file, when there are several.
struct Staged<'a> {
    display: &'a dyn Progress,
    file: Option<&'a PathBuf>,
}

impl Progress for Staged<'_> {
    fn begin(&self, stage: &str, total: Option<u64>) {
        match self.file {
            Some(file) => self.display.begin(&format!("{stage} {}", file.display()), total),
            None => self.display.begin(stage, total),
        }
    }

    fn advance(&self, bytes: u64) {
        self.display.advance(bytes);
    }

    fn note(&self, text: &str) {
        self.display.note(text);
    }

    fn cancelled(&self) -> bool {
        self.display.cancelled()
    }
}

fn check(file: &Path, options: &Options, progress: &dyn Progress) -> Result<Report, ImageError> {
    if file == Path::new("-") {
        let stream = Leavable::new(io::stdin(), progress);
        let mut stream = stream.map_err(|source| ImageError::Open { file: file.to_owned(), source })?;
        return image::validate(&mut stream, None, "-", options, progress);
    }
    image::validate_file(file, options, progress)
}

/// Reads a checksum as `md5sum` prints it.
fn md5(text: &str) -> Result<String, ParseError> {
    let sound = text.len() == 32 && text.bytes().all(|byte| byte.is_ascii_hexdigit());
    let refuse = || ParseError::new("checksum", text, "it has 32 hexadecimal digits");
    sound.then(|| text.to_ascii_lowercase()).ok_or_else(refuse)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_quick_check_refuses_a_checksum_that_it_would_not_compare() {
        let parse = |quick: &[&str]| {
            let command = Validate::augment_args(clap::Command::new("validate"));
            let md5 = "d41d8cd98f00b204e9800998ecf8427e";
            command.try_get_matches_from(["validate", "a.img", "--md5", md5].iter().chain(quick)).map(|_| ())
        };
        assert!(parse(&[]).is_ok());
        assert_eq!(parse(&["--quick"]).unwrap_err().kind(), clap::error::ErrorKind::ArgumentConflict);
    }
}
