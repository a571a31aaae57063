//! The first layer: what kind of file this is, and what its header says and gets wrong.
//!
//! Judged from the first bytes alone, before anything behind them is read.

use super::ckd;
use super::facts::{Container, Variant};
use super::findings::{Code, Finding};
use super::foreign;
use super::gzip::{Engine, Gunzip};
use super::header::{self, Fields, GZIP_MAGIC, HEADER_BYTES, SizeFault, Tag, V1_BYTES, V2_TEXT_BYTES};
use crate::model::DiskKind;

/// `xCAT` in EBCDIC.
const EBCDIC_BRAND: [u8; 4] = [0xa7, 0xc3, 0xc1, 0xe3];
/// How much of a gzip file is decompressed to see what it holds.
const INSIDE_BYTES: usize = 4096;
const REPACK: &str = "make the image anew from its source";

/// What a file begins with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Start {
    /// A container header.
    Container(Fields),
    /// No header but a partition table or boot record: a raw disk.
    RawDisk,
    /// None of these; its findings say what.
    Other,
}

/// The first layer of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Judged {
    pub(super) start: Start,
    pub(super) findings: Vec<Finding>,
    /// Whether the layers behind the header can be judged.
    pub(super) go_on: bool,
}

/// Judges the first bytes of a file; `whole` says that no more follow.
pub(super) fn judge(head: &[u8], whole: bool) -> Judged {
    let has_tag = Tag::ALL.iter().any(|tag| head.starts_with(tag.text().as_bytes()));
    let is_v1 = head.get(V1_BYTES..).is_some_and(|payload| payload.starts_with(&GZIP_MAGIC));
    if has_tag && whole && head.len() < V2_TEXT_BYTES && !is_v1 {
        return stop(too_short(head, "the header ends before its compression level at byte 54"));
    }
    if let Some(fields) = Fields::read(head) {
        return judge_header(fields, head, whole);
    }
    if header::is_placeholder(head) {
        return stop(dummy(0));
    }
    if looks_like_a_disk(head) && foreign::recognise(head).is_none() {
        let finding = Finding::new(
            Code::NoContainer,
            "raw disk without container header: import takes it only as CoreOS image",
        );
        return Judged { start: Start::RawDisk, findings: vec![finding.at(0)], go_on: true };
    }
    stop(not_an_image(head, whole))
}

fn stop(finding: Finding) -> Judged {
    Judged { start: Start::Other, findings: vec![finding], go_on: false }
}

/// A header-less disk has a partition table (disk-images.md section 1.4) or the mark of zipl.
fn looks_like_a_disk(head: &[u8]) -> bool {
    head.get(510..512) == Some(&[0x55, 0xaa])
        || [512, 4096].iter().any(|at| head.get(*at..).is_some_and(|rest| rest.starts_with(b"EFI PART")))
        || head.len() >= HEADER_BYTES && head.starts_with(b"zIPL")
}

fn not_an_image(head: &[u8], whole: bool) -> Finding {
    if whole && head.len() < V1_BYTES {
        return too_short(head, "an image has a header of at least 36 bytes");
    }
    if head.starts_with(&EBCDIC_BRAND) {
        let message =
            "the header is in EBCDIC: the file was transferred in text mode; copy it again in binary mode";
        return Finding::new(Code::TextModeTransfer, message)
            .at(0)
            .compare(quote(b"xCAT"), "the same in EBCDIC");
    }
    if holds_an_image(head) {
        let message = "the whole image was gzipped once more: gunzip it once, the header of an image stays outside the compression";
        return Finding::new(Code::ForeignFormat, message)
            .at(0)
            .compare("a container header", "gzip file of an image");
    }
    if let Some(format) = foreign::recognise(head).or_else(|| foreign::partition(head)) {
        let (what, advice) = (format.with_article(), format.advice);
        let message = format!("this is {what}, not an image of this cloud: {advice}");
        return Finding::new(Code::ForeignFormat, message).at(0).compare("a container header", format.name);
    }
    let found = quote(head.get(..20).unwrap_or(head));
    let message = format!("the file begins with {found}, which is no type of image");
    let expected = Tag::ALL.iter().map(|tag| format!("`{}`", tag.text())).collect::<Vec<_>>().join(" or ");
    Finding::new(Code::TypeUnknown, message).at(0).compare(expected, found)
}

/// Whether the bytes are gzip data that begin with the tag of an image when they are decompressed.
fn holds_an_image(head: &[u8]) -> bool {
    let mut inside = Vec::new();
    if head.starts_with(&GZIP_MAGIC) {
        let mut gunzip = Gunzip::new(Engine::default());
        let piece = &head[..head.len().min(INSIDE_BYTES)];
        gunzip.push(piece, &mut |fresh| {
            let room = HEADER_BYTES - inside.len();
            inside.extend_from_slice(&fresh[..fresh.len().min(room)]);
        });
    }
    Tag::ALL.iter().any(|tag| inside.starts_with(tag.text().as_bytes()))
}

fn too_short(head: &[u8], why: &str) -> Finding {
    let message = format!("the file has {} bytes; {why}", head.len());
    Finding::new(Code::FileTooShort, message)
        .at(head.len() as u64)
        .compare("a header and a payload", format!("{} bytes", head.len()))
}

fn dummy(offset: u64) -> Finding {
    let message = "placeholder without a disk in it: import accepts it, deploy refuses it";
    Finding::new(Code::DummyImage, message)
        .at(offset)
        .compare("a disk of at least one cylinder or block", "size 0")
}

fn judge_header(fields: Fields, head: &[u8], whole: bool) -> Judged {
    let mut findings = Vec::new();
    findings.extend(judge_size(&fields));
    findings.extend(judge_length(&fields, head));
    findings.extend(judge_level(&fields));
    if findings.is_empty() {
        findings.extend(judge_payload_start(&fields, head, whole));
    }
    let go_on = findings.is_empty();
    if fields.tag == Tag::FcpDisk {
        let message = "import refuses SCSI images except CoreOS, which have no header";
        findings.push(Finding::new(Code::FcpNotImportable, message).at(5).compare("`CKD` or `FBA`", "`FCP`"));
    }
    if go_on {
        findings.extend(judge_form(&fields, head));
    }
    Judged { start: Start::Container(fields), findings, go_on }
}

/// The size field: number, unit, layout.
fn judge_size(fields: &Fields) -> Option<Finding> {
    let size = &fields.size;
    let found = format!("`{}`", fields.size_text.escape_debug());
    let unit = fields.tag.kind().unit();
    let layout = format!("a right-justified number in bytes 20 to 31, a blank, `{unit}`");
    let finding = match size.fault {
        Some(SizeFault::NotNumeric) => {
            Finding::new(Code::SizeNotNumeric, format!("the size field {found} holds no decimal number"))
        }
        Some(SizeFault::Layout) => {
            let message =
                format!("number and unit of the size field {found} are not where import looks for them");
            Finding::new(Code::SizeFieldLayout, message)
        }
        _ if size.unit.as_deref() != Some(unit) => {
            let read = size.unit.as_deref().unwrap_or("");
            let message = format!(
                "a disk of type {} is measured in {unit} but the header says `{}`",
                fields.tag.kind(),
                read.escape_debug()
            );
            return Some(
                Finding::new(Code::UnitMismatch, message)
                    .at(33)
                    .compare(unit, read.escape_debug().to_string()),
            );
        }
        _ if size.number == Some(0) => return Some(dummy(20)),
        Some(SizeFault::LeadingZeros) => {
            let digits = fields.size_text.split_ascii_whitespace().next().unwrap_or("");
            let octal = match u64::from_str_radix(digits, 8) {
                Ok(octal) => format!("as octal: {octal}"),
                Err(_) => "as octal, and fails".to_owned(),
            };
            let message = format!(
                "the size `{digits}` has leading zeros: import reads {} and deploy reads it {octal}",
                size.number.unwrap_or(0)
            );
            Finding::new(Code::SizeLeadingZeros, message)
        }
        None => return judge_volume_size(fields),
    };
    Some(finding.at(20).compare(layout, found))
}

/// Larger volumes would get wrong track addresses (disk-images.md section 2.3).
fn judge_volume_size(fields: &Fields) -> Option<Finding> {
    let cylinders = fields.size.number.filter(|_| fields.tag == Tag::CkdDisk)?;
    (cylinders > ckd::MAX_CYLINDERS).then(|| {
        let message = format!(
            "the volume has {cylinders} cylinders; deploy writes track addresses of 16 bits and cannot write more than {}",
            ckd::MAX_CYLINDERS
        );
        Finding::new(Code::CkdVolumeTooBig, message).at(20).compare(
            format!("at most {} cylinders", ckd::MAX_CYLINDERS),
            format!("{cylinders} cylinders"),
        )
    })
}

/// `HLen`, or in its absence the gzip data that follow a version 1 header.
fn judge_length(fields: &Fields, head: &[u8]) -> Option<Finding> {
    let finding = match fields.variant {
        Variant::V1 if head.get(V1_BYTES..)?.starts_with(&GZIP_MAGIC) => return None,
        Variant::V1 => {
            let found = quote(head.get(36..47).unwrap_or(&[]));
            let message = format!("behind the size stands neither ` HLen: 0055` nor gzip data but {found}");
            Finding::new(Code::HlenInvalid, message).at(36).compare("` HLen: 0055`", found)
        }
        Variant::V2 if fields.hlen_number() == Some(V2_TEXT_BYTES as u64) => return None,
        Variant::V2 => {
            let found = quote(&fields.hlen);
            let message = format!(
                "the header states a length of {found}; with it deploy looks for the payload at byte {}",
                fields.payload_offset()
            );
            Finding::new(Code::HlenInvalid, message).at(43).compare("`0055`", found)
        }
    };
    Some(finding)
}

fn judge_level(fields: &Fields) -> Option<Finding> {
    if fields.level_number().is_some() {
        return None;
    }
    let found = quote(&[fields.level]);
    let message = format!("the compression level is {found}; deploy takes the payload for stored");
    Some(Finding::new(Code::GzipLevelInvalid, message).at(54).compare("a digit", found))
}

/// Whether the payload begins where the header puts it, and is what the level says.
fn judge_payload_start(fields: &Fields, head: &[u8], whole: bool) -> Option<Finding> {
    let offset = usize::try_from(fields.payload_offset()).ok()?;
    let payload = head.get(offset..).unwrap_or(&[]);
    let compressed = fields.level_number() != Some(0);
    let is_gzip = payload.starts_with(&GZIP_MAGIC);
    if compressed && is_gzip {
        return None;
    }
    let elsewhere = if compressed { gzip_elsewhere(head) } else { stored_elsewhere(fields, head) };
    if let Some(at) = elsewhere {
        return Some(wrong_padding(offset as u64, at as u64));
    }
    if whole && payload.is_empty() {
        return Some(too_short(head, "nothing follows the header"));
    }
    let cut_inside_the_magic = whole && GZIP_MAGIC.starts_with(payload);
    let finding = match (compressed, is_gzip) {
        (true, _) if cut_inside_the_magic => return None,
        (true, _) => Finding::new(
            Code::GzipFlagMismatch,
            format!("the header says compressed but the payload is not gzip: {REPACK}"),
        )
        .compare("gzip data", quote(payload.get(..4).unwrap_or(payload))),
        (false, true) => Finding::new(
            Code::GzipFlagMismatch,
            format!("the header says stored but the payload is gzip: deploy would write the compressed bytes to the disk; {REPACK}"),
        )
        .compare("stored data", "gzip data"),
        (false, false) => return None,
    };
    Some(finding.at(offset as u64))
}

/// A payload that begins elsewhere than readers look for it.
pub(super) fn wrong_padding(expected: u64, found: u64) -> Finding {
    let message =
        format!("the payload begins at byte {found}, but deploy reads it from byte {expected}: {REPACK}");
    Finding::new(Code::HeaderLength, message)
        .at(found)
        .compare(format!("byte {expected}"), format!("byte {found}"))
}

/// Returns where gzip data begin right behind the padding of a header.
pub(super) fn gzip_elsewhere(head: &[u8]) -> Option<usize> {
    let padding = head.get(V2_TEXT_BYTES..)?;
    let at = padding.iter().position(|byte| !matches!(byte, b' ' | 0))?;
    padding[at..].starts_with(&GZIP_MAGIC).then_some(at + V2_TEXT_BYTES)
}

/// Returns where a stored track stream begins if blanks put it at another byte than 512.
pub(super) fn stored_elsewhere(fields: &Fields, head: &[u8]) -> Option<usize> {
    if fields.tag.kind() != DiskKind::Eckd {
        return None;
    }
    let at = padding_end(head)?;
    let begins_like_a_volume = |bytes: &[u8]| {
        // Track 0 of a CDL volume, and any formatted track of an LDL volume (disk-images.md section 2.2).
        bytes.starts_with(&[12, 3, 4, 9, 0]) || bytes.starts_with(&[12, 12, 0, 12, 0x10, 0])
    };
    (at != HEADER_BYTES && begins_like_a_volume(&head[at..])).then_some(at)
}

/// Returns where the blanks behind the text of a version 2 header end.
pub(super) fn padding_end(head: &[u8]) -> Option<usize> {
    let padding = head.get(V2_TEXT_BYTES..)?;
    padding.iter().position(|byte| *byte != b' ').map(|at| at + V2_TEXT_BYTES)
}

/// What is old or odd about a header that works.
fn judge_form(fields: &Fields, head: &[u8]) -> Option<Finding> {
    if fields.variant == Variant::V1 {
        let message = "version 1 container: deploy reads it, slowly; capture the guest again";
        return Some(Finding::new(Code::ContainerV1, message).at(36).compare("` HLen: 0055`", "gzip data"));
    }
    let at = padding_end(head).filter(|at| *at < HEADER_BYTES)?;
    let message = format!("byte {at} of the header's padding is not blank; readers accept it");
    let found = format!("{:#04x}", head[at]);
    Some(Finding::new(Code::HeaderPaddingNotBlank, message).at(at as u64).compare("0x20", found))
}

/// Returns the facts of a header.
pub(super) fn facts(fields: &Fields) -> Container {
    Container {
        variant: fields.variant,
        disk_type: fields.tag.disk_type(),
        scope: fields.tag.scope(),
        size: fields.size.number,
        unit: fields.size.unit.clone(),
        gzip: fields.level_number(),
        payload_offset: fields.payload_offset(),
    }
}

/// Shows bytes of a file in a text, whatever they are.
fn quote(bytes: &[u8]) -> String {
    format!("`{}`", bytes.escape_ascii())
}
