//! Emptiness: disks are full of zeros, and those are left out, counted or packed once.

/// Returns whether all bytes are zero. Others are mostly told by the first of them.
pub(super) fn is_zero(bytes: &[u8]) -> bool {
    // Whole words, so that a build for size is as fast here as one for speed.
    let (words, rest) = bytes.as_chunks();
    words.iter().all(|word| u128::from_le_bytes(*word) == 0) && rest.iter().all(|byte| *byte == 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_byte_anywhere_is_seen() {
        for length in 0..40 {
            let mut bytes = vec![0; length];
            assert!(is_zero(&bytes));
            for at in 0..length {
                bytes[at] = 1;
                assert!(!is_zero(&bytes), "{at} of {length}");
                bytes[at] = 0;
            }
        }
    }
}
