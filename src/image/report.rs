//! The report of one image: verdict, findings, facts.

use schemars::JsonSchema;
use serde::Serialize;

use super::facts::{DiskType, Facts};
use super::findings::{Finding, Severity};
use crate::model::{DiskKind, DiskSize};

/// The worst that was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Verdict {
    /// Nothing against it; information does not count.
    Ok,
    /// At least one warning, no error.
    Warning,
    /// At least one error.
    Error,
}

/// Everything that validation says about one file (disk-images.md section 7).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Report {
    /// The file as it was named; `-` for standard input.
    pub file: String,
    /// The worst severity of the findings.
    pub verdict: Verdict,
    /// What was found, in the order of the layers of the image.
    pub findings: Vec<Finding>,
    /// What was read.
    pub facts: Facts,
}

impl Report {
    /// Builds a report; the findings decide the verdict.
    pub fn new(file: impl Into<String>, findings: Vec<Finding>, facts: Facts) -> Self {
        let worst = findings.iter().map(|finding| finding.severity).max();
        let verdict = match worst {
            Some(Severity::Error) => Verdict::Error,
            Some(Severity::Warning) => Verdict::Warning,
            Some(Severity::Info) | None => Verdict::Ok,
        };
        Self { file: file.into(), verdict, findings, facts }
    }

    /// Returns whether this report ends a command with status 3: an error, or with `strict` a warning.
    pub fn exit_invalid(&self, strict: bool) -> bool {
        match self.verdict {
            Verdict::Ok => false,
            Verdict::Warning => strict,
            Verdict::Error => true,
        }
    }

    /// Returns the kind of disk the image is for; `None` without a readable header.
    pub fn disk_kind(&self) -> Option<DiskKind> {
        match self.facts.container.as_ref()?.disk_type {
            DiskType::Ckd => Some(DiskKind::Eckd),
            DiskType::Fba => Some(DiskKind::Fba),
            DiskType::Fcp => None,
        }
    }

    /// Returns the smallest disk that takes the image, from the header or, without one, from the size of the disk.
    ///
    /// A SCSI image counts in 512-byte blocks, a CoreOS image for ECKD in bytes. `None` when the header has no number.
    pub fn disk_size(&self) -> Option<DiskSize> {
        let Some(container) = &self.facts.container else {
            return self.facts.raw.as_ref()?.bytes.map(DiskSize::Bytes);
        };
        let units = container.size?;
        Some(match container.disk_type {
            DiskType::Ckd => DiskSize::Cylinders(units),
            DiskType::Fba | DiskType::Fcp => DiskSize::Blocks(units),
        })
    }
}
