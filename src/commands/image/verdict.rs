//! A validation report for people: the verdict with the facts on one line, the findings below.

use crate::image::{Container, DiskType, Facts, Finding, Report, Scope, Severity, Variant, Verdict};
use crate::model::{DiskSize, human_bytes};
use crate::output::{Column, Record};

impl Record for Report {
    const COLUMNS: &'static [Column<Self>] = &[
        Column::text("file", "FILE", |report| report.file.clone()),
        Column::text("verdict", "VERDICT", |report| verdict(report.verdict).to_owned()),
        Column::wide("findings", "FINDINGS", |report| codes(&report.findings)),
        Column::text("facts", "FACTS", facts),
    ];
}

const fn verdict(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Ok => "ok",
        Verdict::Warning => "warning",
        Verdict::Error => "error",
    }
}

fn codes(findings: &[Finding]) -> String {
    let codes: Vec<&str> = findings.iter().map(|finding| finding.code.spelling()).collect();
    if codes.is_empty() { "-".to_owned() } else { codes.join(",") }
}

/// Returns `ECKD disk, 3338 cyl (2.3 GiB), gzip level 6, holds rhel9.6, file 1.1 GiB, MD5 …`; what is not known is left out.
fn facts(report: &Report) -> String {
    let facts = &report.facts;
    let parts = [
        Some(kind(facts)),
        report.disk_size().map(DiskSize::human),
        facts.container.as_ref().and_then(compression),
        system(facts).map(|system| format!("holds {system}")),
        facts.bytes.map(|bytes| format!("file {}", human_bytes(bytes))),
        facts.md5.as_ref().map(|md5| format!("MD5 {md5}")),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
}

fn kind(facts: &Facts) -> String {
    let Some(container) = &facts.container else {
        return if facts.raw.is_some() { "disk without header" } else { "no image" }.to_owned();
    };
    let disk_type = match container.disk_type {
        DiskType::Ckd => "ECKD",
        DiskType::Fba => "FBA",
        DiskType::Fcp => "SCSI",
    };
    let scope = match container.scope {
        Scope::Disk => "disk",
        Scope::Part => "partition",
    };
    let version = if container.variant == Variant::V1 { " (version 1)" } else { "" };
    format!("{disk_type} {scope}{version}")
}

/// Returns the distribution and version of the system in the image.
fn system(facts: &Facts) -> Option<&str> {
    facts.partitions.as_ref()?.iter().find_map(|partition| partition.fs.as_ref()?.os_release.as_deref())
}

fn compression(container: &Container) -> Option<String> {
    Some(match container.gzip? {
        0 => "stored".to_owned(),
        level => format!("gzip level {level}"),
    })
}

/// Returns the findings as lines, the worst first, otherwise in the order of the layers of the image.
pub(super) fn lines(report: &Report) -> Vec<String> {
    let mut findings: Vec<&Finding> = report.findings.iter().collect();
    findings.sort_by_key(|finding| std::cmp::Reverse(finding.severity));
    findings.into_iter().map(line).collect()
}

pub(super) fn line(finding: &Finding) -> String {
    let place = finding.offset.map(|offset| format!(" at byte {offset}")).unwrap_or_default();
    format!("{:7}  {}{place}: {}", finding.severity, finding.code, finding.message)
}

/// Returns the findings that are worth a remark beside a success.
pub(super) fn remarks(findings: &[Finding]) -> Vec<String> {
    let worth = |finding: &&Finding| finding.severity >= Severity::Warning;
    findings.iter().filter(worth).map(line).collect()
}
