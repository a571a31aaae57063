//! Whole images made by code, sound and damaged, and what validation says of them.

mod damage;
mod fixture;
mod making;
mod mutation;
mod qcow2;
mod structure;
mod targets;

use super::{Code, Options, Report, Severity, validate};
use crate::progress::Quiet;

/// Validates an image as a stream.
fn report(image: &[u8]) -> Report {
    validate(&mut &*image, Some(image.len() as u64), "-", &Options::default(), &Quiet).unwrap()
}

/// Returns the errors and warnings of an image.
fn problems(image: &[u8]) -> Vec<Code> {
    let findings = report(image).findings;
    findings.iter().filter(|finding| finding.severity > Severity::Info).map(|finding| finding.code).collect()
}

/// Returns the finding of a code.
fn finding(image: &[u8], code: Code) -> super::Finding {
    let findings = report(image).findings;
    findings.into_iter().find(|finding| finding.code == code).expect("the code is found")
}
