//! What is new in a log of which one end after the other is seen.

/// A later end of a log, laid beside what was seen of it before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Fresh<'a> {
    /// What was not seen before.
    pub(super) text: &'a str,
    /// Whether something may be missing before it: the two do not overlap.
    pub(super) gap: bool,
}

/// From so many octets on, that one text stands within another is no accident.
const SURE: usize = 256;

/// Returns what `later` has beyond `seen`. Both are ends of one log that only grows at its end, so that `later` goes on
/// where `seen` stops: the longest end of `seen` with which `later` begins is what both have. When there is none, so
/// much has come between that its beginning is lost, or the log has begun anew.
///
/// When the oldest part of `seen` was cut off, `later` may begin before what is left of it: then all of `seen` stands
/// within `later`, and what is behind it is new.
///
/// A log of nothing but equal lines longer than one answer cannot be told from one that stands still.
pub(super) fn fresh<'a>(seen: &str, later: &'a str) -> Fresh<'a> {
    let common = overlap(seen.as_bytes(), later.as_bytes());
    if common < seen.len()
        && seen.len() >= SURE
        && let Some(at) = later.rfind(seen)
    {
        return Fresh { text: &later[at + seen.len()..], gap: false };
    }
    // Both are text, so that the end of one and the beginning of the other meet between two characters.
    let text = later.get(common..).unwrap_or(later);
    Fresh { text, gap: common == 0 && !seen.is_empty() && !later.is_empty() }
}

/// Returns the length of the longest end of `seen` that `later` begins with; in linear time (Knuth, Morris, Pratt).
fn overlap(seen: &[u8], later: &[u8]) -> usize {
    let seen = &seen[seen.len().saturating_sub(later.len())..];
    let mut borders = vec![0; later.len()];
    let mut length = 0;
    for at in 1..later.len() {
        length = extend(later, &borders, length, later[at]);
        borders[at] = length;
    }
    let mut matched = 0;
    for (at, octet) in seen.iter().enumerate() {
        matched = extend(later, &borders, matched, *octet);
        // A whole match can only be the end of `seen`, which is no longer than `later`.
        debug_assert!(matched < later.len() || at + 1 == seen.len());
    }
    matched
}

/// Returns how long a beginning of `pattern` matches after one octet more.
fn extend(pattern: &[u8], borders: &[usize], mut length: usize, octet: u8) -> usize {
    while length > 0 && pattern.get(length) != Some(&octet) {
        length = borders[length - 1];
    }
    if pattern.get(length) == Some(&octet) { length + 1 } else { 0 }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn an_overlap_is_not_shown_twice() {
        for (seen, later, text, gap) in [
            ("", "a\nb\n", "a\nb\n", false),
            ("a\nb\n", "a\nb\nc\n", "c\n", false),
            ("a\nb\n", "a\nb\n", "", false),
            ("a\nlog", "log in: ", " in: ", false),
            ("a\na\n", "a\na\na\n", "a\n", false),
            ("old\n", "new\n", "new\n", true),
            ("x\u{e4}", "\u{e4}y", "y", false),
            ("a\n", "", "", false),
        ] {
            assert_eq!(fresh(seen, later), Fresh { text, gap }, "{seen:?} {later:?}");
        }
    }

    #[test]
    fn what_was_cut_off_does_not_come_again() {
        let log: String =
            (0..100).flat_map(|number: u32| [number.to_string(), " line\n".to_owned()]).collect();
        let (seen, whole) = (&log[200..700], &log[..750]);
        assert_eq!(fresh(seen, whole), Fresh { text: &log[700..750], gap: false });
        assert!(fresh(&seen[..20], whole).gap, "too little to be sure of");
    }

    /// A log, and the lengths that it had when somebody looked.
    fn log_and_looks() -> impl Strategy<Value = (Vec<String>, Vec<usize>)> {
        let line = prop_oneof!["[ab]{0,3}\n", "\\PC{0,12}\n", "[\\x00-\\x1f]{1,4}"];
        proptest::collection::vec(line, 1..60).prop_flat_map(|lines| {
            let most = lines.len();
            (Just(lines), proptest::collection::vec(1..=most, 1..12))
        })
    }

    proptest! {
        /// Whoever looks often enough has the whole log, each octet once, whatever is in it.
        #[test]
        fn ends_of_a_log_become_the_log((lines, mut looks) in log_and_looks()) {
            // Lines with a number: two places of a log are never mistaken for each other.
            let lines: Vec<String> =
                lines.iter().enumerate().map(|(at, line)| format!("{at} {line}")).collect();
            looks.sort_unstable();
            let mut seen = String::new();
            for upto in looks {
                let whole = lines[..upto].concat();
                // The server's end begins anywhere in what was seen already, or at its beginning.
                let mut from = seen.len() / 2;
                while !whole.is_char_boundary(from) { from += 1; }
                let fresh = fresh(&seen, &whole[from..]);
                prop_assert!(!fresh.gap || seen.len() == from);
                seen.push_str(fresh.text);
                prop_assert_eq!(&seen, &whole);
            }
        }

        #[test]
        fn nothing_is_made_up_and_nothing_panics(seen in ".*", later in ".*") {
            let fresh = fresh(&seen, &later);
            prop_assert!(later.ends_with(fresh.text));
            prop_assert!(seen.ends_with(&later[..later.len() - fresh.text.len()]));
        }
    }
}
