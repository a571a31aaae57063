//! The pass over a file: takes the layers apart as the bytes go by, and keeps what the checks need.

use std::sync::mpsc::Sender;

use md5::{Digest, Md5};

use super::ckd::{Fault, StreamDecoder, TRACKS_PER_CYLINDER, Totals};
use super::container::{self, Judged, Start};
use super::disk::{Kept, TrackIndex};
use super::findings::Severity;
use super::gzip::{Engine, Gunzip, GzipEnd, ResumePoints};
use super::header::{Fields, Tag};
use super::options::{Options, PAYLOAD_MD5_LIMIT};
use super::pipeline::{Consumer, hex};

/// What a pass can say before its end.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Outlook {
    /// Nothing so far is an error.
    #[default]
    Open,
    /// There is an error; what it is called may depend on the rest.
    Bad,
    /// There is an error, and the rest changes nothing about it.
    Settled,
}

/// What a pass over a file found.
#[derive(Debug)]
pub(super) struct Scan {
    /// The first layer; `None` for a file without a byte.
    pub(super) judged: Option<Judged>,
    /// Where a header's blank padding ends.
    pub(super) padding_end: Option<usize>,
    /// The compression layer, of a compressed payload.
    pub(super) gzip: Option<GzipEnd>,
    /// Places at which decompression can begin.
    pub(super) points: ResumePoints,
    /// Whether the payload looks translated as text: every line feed follows a carriage return.
    pub(super) text_mode: bool,
    /// The payload, when the first layer lets it be read.
    pub(super) payload: Option<PayloadScan>,
}

/// What was seen of a decompressed payload.
#[derive(Debug)]
pub(super) struct PayloadScan {
    pub(super) bytes: u64,
    pub(super) md5: Option<String>,
    /// Its beginning.
    pub(super) kept: Kept,
    /// The track stream, of a CKD image.
    pub(super) tracks: Option<Result<Totals, Fault>>,
    /// Where its cylinders begin.
    pub(super) index: TrackIndex,
}

/// The consumer of the pass.
pub(super) struct Scanner {
    payload_md5: bool,
    engine: Engine,
    judged: Option<Judged>,
    padding_end: Option<usize>,
    /// Bytes of the file so far.
    position: u64,
    gunzip: Option<Gunzip>,
    payload: Option<Payload>,
    text_mode: TextMode,
    heard: Option<Sender<Outlook>>,
    outlook: Outlook,
}

impl Scanner {
    /// Starts.
    pub(super) fn new(options: &Options) -> Self {
        Self {
            payload_md5: options.payload_md5,
            engine: options.engine,
            judged: None,
            padding_end: None,
            position: 0,
            gunzip: None,
            payload: None,
            text_mode: TextMode::default(),
            heard: None,
            outlook: Outlook::Open,
        }
    }

    /// Tells of errors as soon as they are met.
    pub(super) fn heard_by(self, listener: Option<Sender<Outlook>>) -> Self {
        Self { heard: listener, ..self }
    }

    /// Returns what can be said so far.
    fn look(&self) -> Outlook {
        let Some(judged) = &self.judged else { return Outlook::Open };
        if !judged.go_on || self.gunzip.as_ref().is_some_and(Gunzip::is_damaged) {
            return Outlook::Settled;
        }
        let in_header = judged.findings.iter().any(|finding| finding.severity == Severity::Error);
        if in_header || self.payload.as_ref().is_some_and(Payload::is_bad) {
            Outlook::Bad
        } else {
            Outlook::Open
        }
    }

    /// Ends the pass.
    pub(super) fn finish(self) -> Scan {
        let (gzip, points) = self.gunzip.map(Gunzip::finish).unzip();
        Scan {
            judged: self.judged,
            padding_end: self.padding_end,
            gzip,
            points: points.unwrap_or_default(),
            text_mode: self.text_mode.is_certain(),
            payload: self.payload.map(Payload::finish),
        }
    }

    /// Judges the first chunk and prepares for what its header announces.
    fn begin(&mut self, first: &[u8]) {
        let judged = container::judge(first, first.len() < super::pipeline::CHUNK_BYTES);
        self.padding_end = container::padding_end(first);
        if judged.go_on {
            let (offset, compressed, tracks, disk_bytes, most) = match &judged.start {
                Start::Container(fields) => {
                    let compressed = fields.level_number() != Some(0);
                    (
                        fields.payload_offset(),
                        compressed,
                        fields.tag == Tag::CkdDisk,
                        disk_bytes(fields),
                        Most::of(fields),
                    )
                }
                Start::RawDisk | Start::Other => (0, false, false, 0, Most::default()),
            };
            self.gunzip = compressed.then(|| Gunzip::new(self.engine));
            let is_file_itself = offset == 0;
            let hash = !is_file_itself && (self.payload_md5 || disk_bytes <= PAYLOAD_MD5_LIMIT);
            self.payload = Some(Payload::new(offset, tracks, hash, self.payload_md5, most));
        }
        self.judged = Some(judged);
    }
}

/// Returns the usable bytes of the disk that a header states.
fn disk_bytes(fields: &Fields) -> u64 {
    fields.size.number.unwrap_or(0).saturating_mul(fields.tag.kind().unit_bytes())
}

impl Consumer for Scanner {
    fn chunk(&mut self, bytes: &[u8]) {
        self.take(bytes);
        let outlook = self.look();
        if let Some(listener) = self.heard.as_ref().filter(|_| outlook != self.outlook) {
            // Who has gone does not want to know.
            let _ = listener.send(outlook);
        }
        self.outlook = outlook;
    }
}

impl Scanner {
    fn take(&mut self, bytes: &[u8]) {
        if self.judged.is_none() {
            self.begin(bytes);
        }
        let position = self.position;
        self.position += bytes.len() as u64;
        let Some(payload) = &mut self.payload else { return };
        let skip = usize::try_from(payload.offset.saturating_sub(position)).unwrap_or(usize::MAX);
        let Some(bytes) = bytes.get(skip..) else { return };
        match &mut self.gunzip {
            None => payload.take(bytes),
            Some(gunzip) => {
                self.text_mode.take(bytes);
                gunzip.push(bytes, &mut |fresh| payload.take(fresh));
            }
        }
    }
}

/// The most that a disk takes, as far as its header tells.
#[derive(Debug, Default)]
struct Most {
    bytes: Option<u64>,
    tracks: Option<u64>,
}

impl Most {
    fn of(fields: &Fields) -> Self {
        let units = fields.size.number.unwrap_or(0);
        let tracks = units.saturating_mul(TRACKS_PER_CYLINDER);
        Self {
            bytes: fields.tag.most_payload_bytes(units),
            tracks: (fields.tag == Tag::CkdDisk).then_some(tracks),
        }
    }
}

/// The payload as it goes by.
struct Payload {
    /// Where it begins in the file.
    offset: u64,
    bytes: u64,
    md5: Option<Md5>,
    md5_of_any_size: bool,
    kept: Kept,
    tracks: Option<Tracks>,
    most: Most,
}

/// The decoder of a track stream, and the fault that ended it.
#[derive(Default)]
struct Tracks {
    decoder: StreamDecoder,
    index: TrackIndex,
    fault: Option<Fault>,
}

impl Payload {
    fn new(offset: u64, tracks: bool, hash: bool, md5_of_any_size: bool, most: Most) -> Self {
        Self {
            offset,
            bytes: 0,
            md5: hash.then(Md5::new),
            md5_of_any_size,
            kept: Kept::default(),
            tracks: tracks.then(Tracks::default),
            most,
        }
    }

    /// Returns whether there is too much of it already, or something in it that is no track.
    fn is_bad(&self) -> bool {
        let is_bad = |tracks: &Tracks| {
            let totals = tracks.decoder.totals();
            let surplus = self.most.tracks.is_some_and(|most| totals.tracks > most);
            tracks.fault.is_some() || totals.too_big.is_some() || surplus
        };
        self.most.bytes.is_some_and(|most| self.bytes > most) || self.tracks.as_ref().is_some_and(is_bad)
    }

    fn take(&mut self, fresh: &[u8]) {
        self.bytes += fresh.len() as u64;
        if self.bytes > PAYLOAD_MD5_LIMIT && !self.md5_of_any_size {
            self.md5 = None;
        }
        if let Some(md5) = &mut self.md5 {
            md5.update(fresh);
        }
        self.kept.take(fresh);
        if let Some(tracks) = &mut self.tracks
            && tracks.fault.is_none()
        {
            tracks.fault = tracks.decoder.push(fresh, &mut tracks.index).err();
        }
    }

    fn finish(mut self) -> PayloadScan {
        self.kept.finish();
        let (tracks, index) = self.tracks.map(Tracks::finish).unzip();
        PayloadScan {
            bytes: self.bytes,
            md5: self.md5.map(|md5| hex(&md5.finalize())),
            kept: self.kept,
            tracks,
            index: index.unwrap_or_default(),
        }
    }
}

impl Tracks {
    fn finish(self) -> (Result<Totals, Fault>, TrackIndex) {
        let result = match self.fault {
            Some(fault) => Err(fault),
            None => self.decoder.finish(),
        };
        (result, self.index)
    }
}

/// Watches for a transfer in text mode: each line feed would follow a carriage return.
#[derive(Debug, Default)]
struct TextMode {
    last: u8,
    line_ends: u64,
    disproved: bool,
}

impl TextMode {
    fn take(&mut self, bytes: &[u8]) {
        if self.disproved {
            return; // soon, in binary data
        }
        for byte in bytes {
            if *byte == b'\n' {
                self.line_ends += 1;
                self.disproved |= self.last != b'\r';
            }
            self.last = *byte;
        }
    }

    fn is_certain(&self) -> bool {
        self.line_ends > 0 && !self.disproved
    }
}
