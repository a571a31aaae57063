//! Volume descriptors (ECMA-119, section 8).

use super::SECTOR;
use super::hierarchy::Names;
use super::number::{both_four, both_two};

/// A date that is not given: sixteen digits 0 and the offset 0 (ECMA-119, 8.4.26.1).
const NO_DATE: &[u8; 17] = b"0000000000000000\0";

/// The path tables of a hierarchy: their first sectors in both orders, and their length.
#[derive(Debug)]
pub(super) struct Tables {
    pub(super) little: u32,
    pub(super) big: u32,
    pub(super) bytes: usize,
}

/// Returns the primary descriptor, or the supplementary one of Joliet.
pub(super) fn volume(names: Names, label: &str, sectors: u32, tables: &Tables, root: &[u8]) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(SECTOR);
    bytes.push(if names == Names::Primary { 1 } else { 2 });
    bytes.extend(b"CD001\x01\0");
    bytes.extend(names.field("", 32));
    bytes.extend(names.field(label, 32));
    bytes.extend([0; 8]);
    bytes.extend(both_four(sectors));
    // Escape sequences: UCS-2 level 3 says Joliet.
    let mut escapes = [0; 32];
    if names == Names::Joliet {
        escapes[..3].copy_from_slice(b"%/E");
    }
    bytes.extend(escapes);
    // One volume of one, with logical blocks of one sector.
    bytes.extend(both_two(1));
    bytes.extend(both_two(1));
    bytes.extend(both_two(2048));
    let length = u32::try_from(tables.bytes).unwrap_or(u32::MAX);
    bytes.extend(both_four(length));
    bytes.extend(tables.little.to_le_bytes());
    bytes.extend([0; 4]);
    bytes.extend(tables.big.to_be_bytes());
    bytes.extend([0; 4]);
    bytes.extend(root);
    // Volume set, publisher, preparer, application; copyright, abstract and bibliographic file.
    for length in [128, 128, 128, 128, 37, 37, 37] {
        bytes.extend(names.field("", length));
    }
    for _ in 0..4 {
        bytes.extend(NO_DATE);
    }
    bytes.extend([1, 0]);
    bytes.resize(SECTOR, 0);
    bytes
}

/// Returns the descriptor that ends the list.
pub(super) fn terminator() -> Vec<u8> {
    let mut bytes = b"\xffCD001\x01".to_vec();
    bytes.resize(SECTOR, 0);
    bytes
}
