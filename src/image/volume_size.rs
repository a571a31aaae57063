//! The size that the table of contents of an ECKD volume states, changed along with the volume.

use super::ckd::{Layout, StreamDecoder, TRACKS_PER_CYLINDER, TrackStart, TrackVisitor};
use super::disk::Address;
use super::medium::Medium;

/// In key and data together the count stands at byte 62 and again at 132 (disk-images.md section 5.1); the key has 44.
const CYLINDERS: usize = 62 - 44;
const CYLINDERS_AGAIN: usize = 132 - 44;
const FORMAT_4: u8 = 0xf4;
/// Where record 3 of track 0, the label, has the address of the table of contents.
const VTOC_ADDRESS: std::ops::Range<usize> = 11..15;

/// Has the table of contents describe a volume of so many cylinders. Volumes without one stay as they are.
pub(super) fn describe(medium: &mut Medium<'_>, cylinders: u64) {
    let Some((at, old)) = find(medium.head()) else { return };
    // Larger volumes count elsewhere, and no image has one.
    let Ok(new) = u16::try_from(cylinders) else { return };
    let again = at + CYLINDERS_AGAIN;
    let is_there = medium.head().get(again..again + 4) == Some(&u32::from(old).to_be_bytes()[..]);
    medium.patch(at + CYLINDERS, &new.to_be_bytes());
    if is_there {
        medium.patch(again, &u32::from(new).to_be_bytes());
    }
}

/// Returns where the data of the record that describes the volume begin in the stream, and its count of cylinders.
fn find(head: &[u8]) -> Option<(usize, u16)> {
    let mut tracks = Vec::new();
    let _ = StreamDecoder::new().push(head, &mut Collect(&mut tracks));
    let (at, key, data) = record(tracks.first()?, 2)?;
    let label = head.get(at + key..at + key + data)?;
    let address: [u8; 4] = label.get(VTOC_ADDRESS)?.try_into().ok()?;
    let number = usize::try_from(Address::from_cchh(address).track()).ok()?;
    let vtoc = tracks.get(number).filter(|_| number > 0)?;
    (0..vtoc.layout.records().len()).find_map(|index| {
        let (at, key, data) = record(vtoc, index)?;
        let at = at + key;
        let record = head.get(at..at + data)?;
        let old = record.get(CYLINDERS..)?.first_chunk()?;
        (key == 44 && record[0] == FORMAT_4).then(|| (at, u16::from_be_bytes(*old)))
    })
}

/// A track that lies in what was read ahead.
struct Track {
    layout: Layout,
    body: usize,
}

/// Returns where a record of a track begins, and the lengths of its key and data.
fn record(track: &Track, index: usize) -> Option<(usize, usize, usize)> {
    let records = track.layout.records();
    let &(key, data) = records.get(index)?;
    let before: usize =
        records[..index].iter().map(|(key, data)| usize::from(*key) + usize::from(*data)).sum();
    Some((track.body + before, usize::from(key), usize::from(data)))
}

/// Collects the tracks of the first cylinder.
struct Collect<'a>(&'a mut Vec<Track>);

impl TrackVisitor for Collect<'_> {
    fn track(&mut self, start: &TrackStart<'_>) {
        if start.number < TRACKS_PER_CYLINDER {
            let body = usize::try_from(start.offset + start.head_bytes).unwrap_or(usize::MAX);
            self.0.push(Track { layout: start.layout.clone(), body });
        }
    }

    fn body(&mut self, _: &[u8]) {}
}
