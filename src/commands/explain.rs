//! `zvmctl explain`

use std::io::{self, Read};

use clap::Args;

use super::Usage;
use super::each::failure;
use crate::app::App;
use crate::explain::{self, Explanation, Kind, Scan};
use crate::image;
use crate::ops::capture;
use crate::output::{Column, Outcome, Record, or_dash};
use crate::parm;

/// Most bytes that are read from standard input.
const MOST_BYTES: u64 = 16 * 1024 * 1024;

/// Say what codes and message numbers mean
///
/// Works offline. A code is a result of the connector (300/40/300/13, or 8/400/4 with module 1), a return and reason
/// code of SMAPI (400/12), perhaps with its function (`Image_Lock_DM 400/12`; the function alone lists all its
/// codes), a message number (HCP1940, DVH2119), an exit status (8), or the code of an error or a finding of this
/// program (image.exists, `GZIP_TRUNCATED`). Pasted text is searched for such codes. What no document says is shown as
/// not known.
#[derive(Args, Debug)]
pub struct Explain {
    /// Codes, or text with codes in it; - reads text from standard input
    #[arg(required = true, value_name = "CODE", allow_negative_numbers = true)]
    codes: Vec<String>,
}

impl Explain {
    /// Runs the command.
    pub fn run(self, app: &App) -> anyhow::Result<Outcome> {
        let mut scan = Scan::default();
        let mut failures = Vec::new();
        for code in &self.codes {
            let text = if code == "-" { standard_input()? } else { code.clone() };
            let finding = finding(&mut scan, text.trim());
            if !finding && !scan.read(&text) {
                failures.push(failure(app, code, nothing_in(code).into()));
            }
        }
        if failures.len() == self.codes.len() {
            return Ok(Outcome::nothing().failed(failures));
        }
        Ok(Outcome::list(&scan.finish())?.one_by_one().failed(failures))
    }
}

fn standard_input() -> anyhow::Result<String> {
    let mut bytes = Vec::new();
    io::stdin().lock().take(MOST_BYTES).read_to_end(&mut bytes)?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

/// Explains the code of a finding; returns whether it is one.
fn finding(scan: &mut Scan, code: &str) -> bool {
    let of_image = image::Code::ALL.iter().find(|known| known.spelling() == code);
    let of_parm = parm::Code::ALL.iter().find(|known| known.spelling() == code);
    if let Some(known) = of_image {
        scan.found(code, Kind::Finding, known.meaning(), "findings of `zvmctl image validate`");
    }
    if let Some(known) = of_parm {
        scan.found(code, Kind::Finding, known.meaning(), "findings of `zvmctl parm lint`");
    }
    let of_capture = capture::Code::ALL.iter().find(|known| known.spelling() == code);
    if let Some(known) = of_capture {
        scan.found(code, Kind::Finding, known.meaning(), "findings of `zvmctl guest capture`");
    }
    of_image.is_some() || of_parm.is_some() || of_capture.is_some()
}

fn nothing_in(code: &str) -> Usage {
    if code == "-" {
        return Usage::new("standard input has no code to explain");
    }
    let of_image = image::Code::ALL.iter().map(|code| code.spelling());
    let of_parm = parm::Code::ALL.iter().map(|code| code.spelling());
    let of_capture = capture::Code::ALL.iter().map(|code| code.spelling());
    let findings = of_image.chain(of_parm).chain(of_capture);
    let names = explain::error_codes().chain(explain::functions()).chain(findings);
    let usage = Usage::new(format!("`{}` has no code to explain", code.escape_debug()))
        .hint("codes look like 300/40/300/13, 8/400/4, 400/12, HCP1940, DVH2119, image.exists");
    usage.nearest(code, names)
}

impl Record for Explanation {
    const COLUMNS: &'static [Column<Self>] = &[
        Column::text("code", "CODE", |row| row.code.clone()),
        Column::text("kind", "KIND", |row| row.kind.words().to_owned()),
        Column::text("meaning", "MEANING", |row| {
            row.meaning.clone().unwrap_or_else(|| "meaning not known".to_owned())
        }),
        Column::text("advice", "WHAT TO DO", |row| or_dash(row.advice.as_ref())),
        Column::text("source", "SOURCE", |row| or_dash(row.source.as_ref())),
    ];
}
