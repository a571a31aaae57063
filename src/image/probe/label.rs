//! Volume labels and EBCDIC text (disk-images.md section 5).

/// `VOL1` in EBCDIC: a CDL volume, or an FBA disk with an IBM label.
pub(super) const VOL1: [u8; 4] = [0xe5, 0xd6, 0xd3, 0xf1];
/// `LNX1` in EBCDIC: an LDL volume or a disk labelled by Linux.
pub(super) const LNX1: [u8; 4] = [0xd3, 0xd5, 0xe7, 0xf1];
/// `CMS1` in EBCDIC: a disk formatted by CMS.
pub(super) const CMS1: [u8; 4] = [0xc3, 0xd4, 0xe2, 0xf1];

/// The identifier that a label begins with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Vol1,
    Lnx1,
    Cms1,
}

impl Kind {
    /// Returns the identifier of a label; `None` when there is none.
    pub(super) fn of(label: &[u8]) -> Option<Self> {
        match *label.first_chunk::<4>()? {
            VOL1 => Some(Self::Vol1),
            LNX1 => Some(Self::Lnx1),
            CMS1 => Some(Self::Cms1),
            _ => None,
        }
    }

    /// Returns the identifier as text.
    pub(super) const fn text(self) -> &'static str {
        match self {
            Self::Vol1 => "VOL1",
            Self::Lnx1 => "LNX1",
            Self::Cms1 => "CMS1",
        }
    }
}

/// Returns the six characters behind the identifier of a label, without blanks.
pub(super) fn volser(label: &[u8]) -> Option<String> {
    label.get(4..10).map(text)
}

/// Returns EBCDIC characters of names as text, without blanks around; others become `?`.
pub(super) fn text(ebcdic: &[u8]) -> String {
    ebcdic.iter().map(|byte| character(*byte)).collect::<String>().trim().to_owned()
}

/// The letters, digits and signs that names of volumes and data sets consist of (code page 037).
fn character(byte: u8) -> char {
    let letter = |base: u8, first: u8| char::from(first + (byte - base));
    match byte {
        0x40 | 0x00 => ' ',
        0x4b => '.',
        0x60 => '-',
        0x6d => '_',
        0x5b => '$',
        0x7b => '#',
        0x7c => '@',
        0xc1..=0xc9 => letter(0xc1, b'A'),
        0xd1..=0xd9 => letter(0xd1, b'J'),
        0xe2..=0xe9 => letter(0xe2, b'S'),
        0x81..=0x89 => letter(0x81, b'a'),
        0x91..=0x99 => letter(0x91, b'j'),
        0xa2..=0xa9 => letter(0xa2, b's'),
        0xf0..=0xf9 => letter(0xf0, b'0'),
        _ => '?',
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn golden_labels() {
        let label = [&VOL1[..], &[0xf0, 0xe7, 0xf0, 0xf1, 0xf0, 0xf0]].concat();
        assert_eq!(Kind::of(&label), Some(Kind::Vol1));
        assert_eq!(volser(&label).unwrap(), "0X0100");
        assert_eq!(volser(&[&LNX1[..], &[0xd3, 0xd5, 0xe7, 0x40, 0x40, 0x40]].concat()).unwrap(), "LNX");
        assert_eq!(Kind::of(b"VOL1"), None);
        assert_eq!(volser(&VOL1), None);
        assert_eq!(text(&[0xd3, 0xc9, 0xd5, 0xe4, 0xe7, 0x4b, 0xe5, 0xff]), "LINUX.V?");
    }
}
