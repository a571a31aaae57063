//! Numbers as ISO 9660 stores them: in little-endian order, in big-endian order, or one after the other.

/// Order of the octets of a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Order {
    /// Least significant first.
    Little,
    /// Most significant first.
    Big,
}

impl Order {
    /// Returns a 16-bit number.
    pub(super) const fn two(self, number: u16) -> [u8; 2] {
        match self {
            Self::Little => number.to_le_bytes(),
            Self::Big => number.to_be_bytes(),
        }
    }

    /// Returns a 32-bit number.
    pub(super) const fn four(self, number: u32) -> [u8; 4] {
        match self {
            Self::Little => number.to_le_bytes(),
            Self::Big => number.to_be_bytes(),
        }
    }
}

/// Returns a 16-bit number in both orders (ECMA-119, 7.2.3).
pub(super) fn both_two(number: u16) -> [u8; 4] {
    let mut octets = [0; 4];
    octets[..2].copy_from_slice(&number.to_le_bytes());
    octets[2..].copy_from_slice(&number.to_be_bytes());
    octets
}

/// Returns a 32-bit number in both orders (ECMA-119, 7.3.3).
pub(super) fn both_four(number: u32) -> [u8; 8] {
    let mut octets = [0; 8];
    octets[..4].copy_from_slice(&number.to_le_bytes());
    octets[4..].copy_from_slice(&number.to_be_bytes());
    octets
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn golden_numbers() {
        assert_eq!(both_two(0x1234), [0x34, 0x12, 0x12, 0x34]);
        assert_eq!(both_four(0x1234_5678), [0x78, 0x56, 0x34, 0x12, 0x12, 0x34, 0x56, 0x78]);
        assert_eq!((Order::Little.two(1), Order::Big.four(1)), ([1, 0], [0, 0, 0, 1]));
    }
}
