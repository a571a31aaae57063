//! `zvmctl parm lint`

use std::fs::File;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use clap::Args;

use crate::app::App;
use crate::commands::each::failure;
use crate::error::{Diagnose, Diagnosis, Exit};
use crate::output::{Column, Outcome, Record, Section, or_dash};
use crate::parm::{self, Distribution, Finding, MOST_CHARACTERS, Options, Report, Severity, Transfer};

/// Most bytes that are read of a file: many times what a kernel takes.
const MOST_BYTES: u64 = 1024 * 1024;

#[derive(Args, Debug)]
pub struct Lint {
    /// Parameter files; `-` is standard input
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,
    /// System to be installed; told from the parameters when it is left out
    #[arg(long, value_enum)]
    distribution: Option<Distribution>,
    /// How the file reaches the guest's reader
    #[arg(long, value_enum, default_value_t)]
    transfer: Transfer,
    /// Characters that the kernel reads; newer kernels can be built for more
    #[arg(long, value_name = "CHARACTERS", default_value_t = MOST_CHARACTERS)]
    kernel_limit: usize,
    /// End with status 3 on warnings too
    #[arg(long)]
    strict: bool,
}

/// Why a parameter file could not be read.
#[derive(Debug, thiserror::Error)]
pub enum ReadError {
    /// The system says so.
    #[error("cannot read `{file}`: {source}")]
    Io {
        /// The file.
        file: String,
        /// The reason.
        source: io::Error,
    },
    /// Far longer than any parameter file.
    #[error("`{file}` has more than {MOST_BYTES} bytes; a parameter file has some hundred")]
    TooLong {
        /// The file.
        file: String,
    },
}

impl Diagnose for ReadError {
    fn diagnosis(&self) -> Diagnosis {
        let (Self::Io { file, .. } | Self::TooLong { file }) = self;
        Diagnosis::new("file.unreadable", Exit::Usage).about("file", file.as_str())
    }
}

impl Lint {
    /// Runs the command.
    pub fn run(self, app: &App) -> anyhow::Result<Outcome> {
        let options = Options {
            distribution: self.distribution,
            transfer: self.transfer,
            most_characters: self.kernel_limit,
        };
        let (mut reports, mut failures) = (Vec::new(), Vec::new());
        for file in &self.files {
            let name = file.display().to_string();
            match read(file) {
                Ok(text) => reports.push(parm::lint(&name, &text, options)),
                Err(error) => failures.push(failure(app, &name, error.into())),
            }
        }
        let mut outcome = Outcome::list(&reports)?;
        for report in reports.iter().filter(|report| !report.findings.is_empty()) {
            let lines = report.findings.iter().map(line).collect();
            outcome = outcome.with(Section::lines(report.file.as_str(), lines));
        }
        let worst = if self.strict { Severity::Warning } else { Severity::Error };
        let invalid = reports.iter().any(|report| report.verdict >= Some(worst));
        Ok(outcome.exit(if invalid { Exit::Invalid } else { Exit::Done }).failed(failures))
    }
}

/// Reads a file; bytes that are no text become characters that the check complains about.
pub(super) fn read(file: &Path) -> Result<String, ReadError> {
    let name = file.display().to_string();
    let mut bytes = Vec::new();
    let read = if file == Path::new("-") {
        io::stdin().lock().take(MOST_BYTES + 1).read_to_end(&mut bytes)
    } else {
        File::open(file).and_then(|file| file.take(MOST_BYTES + 1).read_to_end(&mut bytes))
    };
    read.map_err(|source| ReadError::Io { file: name.clone(), source })?;
    if bytes.len() as u64 > MOST_BYTES {
        return Err(ReadError::TooLong { file: name });
    }
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

fn line(finding: &Finding) -> String {
    let place = match (finding.line, finding.column) {
        (Some(line), Some(column)) => format!(" at line {line}, column {column}"),
        (Some(line), None) => format!(" in line {line}"),
        _ => String::new(),
    };
    format!("{:7}  {}{place}: {}", finding.severity, finding.code, finding.message)
}

impl Record for Report {
    const COLUMNS: &'static [Column<Self>] = &[
        Column::text("file", "FILE", |report| report.file.clone()),
        Column::text("verdict", "VERDICT", |report| {
            report.verdict.map_or_else(|| "ok".to_owned(), |verdict| verdict.to_string())
        }),
        Column::text("distribution", "SYSTEM", |report| or_dash(report.distribution.as_ref())),
        Column::number("lines", "LINES", |report| report.lines.to_string()),
        Column::number("characters", "CHARACTERS", |report| {
            format!("{} of {}", report.characters, report.most_characters)
        }),
        Column::wide("findings", "FINDINGS", |report| {
            let codes: Vec<&str> = report.findings.iter().map(|finding| finding.code.spelling()).collect();
            if codes.is_empty() { "-".to_owned() } else { codes.join(",") }
        }),
    ];
}
