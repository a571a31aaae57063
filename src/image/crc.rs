//! The checksum of gzip data, CRC-32 (RFC 1952, section 8).

use libdeflater::Crc;

/// Returns the checksum of all bytes so far: those that gave `before`, which is 0 at first, and `bytes` behind them.
pub(super) fn crc32(before: u32, bytes: &[u8]) -> u32 {
    let mut crc = Crc::with_initial(before);
    crc.update(bytes);
    crc.sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn goes_on_from_a_checksum() {
        assert_eq!(crc32(0, b""), 0);
        // The check value of this polynomial.
        assert_eq!(crc32(0, b"123456789"), 0xcbf4_3926);
        assert_eq!(crc32(crc32(0, b"1234"), b"56789"), 0xcbf4_3926);
    }
}
