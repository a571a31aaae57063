//! An image with a header: where its payload really is, and what of the header needs repair.

use crate::image::check::misplaced_at;
use crate::image::container::{self, Start, gzip_elsewhere, padding_end, stored_elsewhere};
use crate::image::facts::Variant;
use crate::image::findings::{Code, Finding, Severity};
use crate::image::header::{Fields, GZIP_MAGIC, HEADER_BYTES, SizeFault, Tag, V1_BYTES};
use crate::image::make_error::MakeError;
use crate::image::pack::DEFAULT_LEVEL;

/// Faults of a header that a new one does not have.
const REPAIRABLE: &[Code] = &[
    Code::GzipFlagMismatch,
    Code::GzipLevelInvalid,
    Code::HeaderLength,
    Code::HlenInvalid,
    Code::SizeNotNumeric,
    Code::SizeLeadingZeros,
    Code::SizeFieldLayout,
    Code::UnitMismatch,
    Code::DummyImage,
    Code::ContainerV1,
    Code::HeaderPaddingNotBlank,
];

/// The container of an image, as it really is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::image) struct Packed {
    pub(in crate::image) tag: Tag,
    /// Cylinders or blocks by the header, as import reads it; `None` when it states none that makes sense.
    pub(in crate::image) stated: Option<u64>,
    /// Where the payload begins in the file.
    pub(in crate::image) offset: u64,
    /// Whether it is gzip data, whatever the header says.
    pub(in crate::image) is_gzip: bool,
    /// The level in the header, if it is one for this payload.
    pub(in crate::image) level: Option<u8>,
    /// What is wrong or odd about the header.
    pub(in crate::image) faults: Vec<Finding>,
}

impl Packed {
    /// Finds the payload; `head` is the beginning of the file, `whole` says that no more follows.
    pub(in crate::image) fn of(
        name: &str,
        fields: &Fields,
        head: &[u8],
        whole: bool,
        file_bytes: Option<u64>,
    ) -> Result<Self, MakeError> {
        let judged = container::judge(head, whole);
        let is_container = matches!(judged.start, Start::Container(_));
        let fatal = |finding: &&Finding| {
            let passes = REPAIRABLE.contains(&finding.code) && is_container;
            finding.severity == Severity::Error && !passes && finding.code != Code::FcpNotImportable
        };
        if let Some(finding) = judged.findings.iter().find(fatal) {
            return Err(MakeError::damaged(name, finding.clone()));
        }
        let mut faults = judged.findings;
        faults.retain(|finding| REPAIRABLE.contains(&finding.code));
        let refuse = |faults: Vec<Finding>| {
            let unclear = "where the payload begins cannot be told";
            let finding = faults.into_iter().next();
            let finding = finding.unwrap_or_else(|| Finding::new(Code::HeaderLength, unclear));
            MakeError::damaged(name, finding)
        };
        let Some((offset, is_gzip)) = locate(fields, head, file_bytes) else { return Err(refuse(faults)) };
        if file_bytes.is_some_and(|bytes| bytes <= offset) {
            return Err(refuse(faults));
        }
        let stated = stated(fields);
        // A payload that should be gzip and is not: only its length can tell a stored one from a damaged one.
        if !is_gzip && fields.level_number() != Some(0) {
            let most = stated.and_then(|units| fields.tag.most_payload_bytes(units));
            let is_stored = most.zip(file_bytes).is_some_and(|(most, bytes)| bytes - offset == most);
            if !is_stored && fields.tag != Tag::CkdDisk {
                return Err(refuse(faults));
            }
        }
        let level = fields.level_number().filter(|level| (*level != 0) == is_gzip);
        Ok(Self { tag: fields.tag, stated, offset, is_gzip, level, faults })
    }

    /// Returns the level to compress with again.
    pub(in crate::image) fn usual_level(&self) -> u8 {
        self.level.unwrap_or(DEFAULT_LEVEL)
    }
}

/// The number in the size field as import reads it; `None` when it cannot be in the unit of the disk.
fn stated(fields: &Fields) -> Option<u64> {
    let size = &fields.size;
    let unit_fits = size.unit.as_deref() == Some(fields.tag.kind().unit());
    let reads = !matches!(size.fault, Some(SizeFault::NotNumeric));
    size.number.filter(|number| *number > 0 && unit_fits && reads)
}

/// Returns where the payload begins and whether it is gzip data.
fn locate(fields: &Fields, head: &[u8], file_bytes: Option<u64>) -> Option<(u64, bool)> {
    let is_gzip_at = |at: usize| head.get(at..).is_some_and(|rest| rest.starts_with(&GZIP_MAGIC));
    if fields.variant == Variant::V1 {
        return is_gzip_at(V1_BYTES).then_some((V1_BYTES as u64, true));
    }
    if is_gzip_at(HEADER_BYTES) {
        return Some((HEADER_BYTES as u64, true));
    }
    if let Some(at) = gzip_elsewhere(head) {
        return Some((at as u64, true));
    }
    let at = stored_elsewhere(fields, head).map(|at| at as u64);
    let at = at.or_else(|| misplaced_at(fields, padding_end(head), file_bytes?));
    Some((at.unwrap_or(HEADER_BYTES as u64), false))
}
