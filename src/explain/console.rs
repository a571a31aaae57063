//! Lines on the console of a guest that tell of a failed boot.

use super::table;

/// The table; see its first lines for its form.
const TABLE: &str = include_str!("console.tsv");

/// What a line on the console says about a failed boot.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BootFailure {
    /// Stable word for it: `disabled_wait`.
    pub code: &'static str,
    /// What it means, in one sentence without full stop.
    pub meaning: &'static str,
    /// What to do about it.
    pub advice: &'static str,
}

/// Returns what a line tells of a failed boot; `None` when it is not known to tell of one.
pub fn boot_failure(line: &str) -> Option<BootFailure> {
    table::rows(TABLE).find_map(|row| {
        let [code, words, unless, meaning, advice, _] = table::columns(&row);
        let harmless = unless != "-" && line.trim_end().ends_with(unless);
        (has(line, words) && !harmless).then_some(BootFailure { code, meaning, advice })
    })
}

/// Returns whether the parts stand in the line, one behind the other.
fn has(line: &str, words: &str) -> bool {
    let mut rest = Some(line);
    for part in words.split(" … ") {
        rest = rest.and_then(|rest| rest.split_once(part)).map(|(_, behind)| behind);
    }
    rest.is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_keeps_its_form() {
        table::check(TABLE, 6);
        for row in table::rows(TABLE) {
            let line = format!("[  12.3] {} x", row[1].replace(" … ", "disk/by-path/ccw-0.0.0100 "));
            assert_eq!(boot_failure(&line).map(|failure| failure.code), Some(row[0]), "{line}");
        }
    }

    #[test]
    fn known_failures_are_seen_and_other_lines_are_not() {
        for (line, code) in [
            (
                "HCPGIR450W CP entered; disabled wait PSW 00020001 80000000 00000000 26A2379C",
                Some("disabled_wait"),
            ),
            ("00: HCPGIR450W CP entered; disabled wait PSW 00020001 80000000 00000000 00000FFF", None),
            ("Warning: /dev/disk/by-path/ccw-0.0.0100-part1 does not exist", Some("no_device")),
            ("does not exist: Warning: /dev/root", None),
            (
                "Kernel panic - not syncing: VFS: Unable to mount root fs on unknown-block(94,1)",
                Some("no_root"),
            ),
            ("linux01 login:", None),
            ("", None),
        ] {
            assert_eq!(boot_failure(line).map(|failure| failure.code), code, "{line}");
        }
    }
}
