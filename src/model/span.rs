//! Lengths of time as users write them: `30s`, `5m`, `1h30m`.

use std::fmt;
use std::str::FromStr;
use std::time::Duration;

use super::{ParseError, text_in_json};

/// A length of time in whole seconds, with units in its text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TimeSpan {
    seconds: u64,
}

impl TimeSpan {
    /// Makes a length of so many seconds.
    pub const fn of_seconds(seconds: u64) -> Self {
        Self { seconds }
    }

    /// Returns the length in seconds.
    pub const fn seconds(self) -> u64 {
        self.seconds
    }

    /// Returns the length for people: its largest unit and the next one, the rest cut off: `2d0h`, `5m3s`, `40s`.
    pub fn human(self) -> String {
        let largest = UNITS.windows(2).find(|pair| self.seconds >= pair[0].1);
        largest.map_or_else(
            || self.to_string(),
            |pair| {
                let [(large, size), (small, part)] = [pair[0], pair[1]];
                format!("{}{large}{}{small}", self.seconds / size, self.seconds % size / part)
            },
        )
    }

    /// Returns the length for the standard library.
    pub const fn duration(self) -> Duration {
        Duration::from_secs(self.seconds)
    }
}

/// Units from large to small, each at most once and in this order.
const UNITS: &[(char, u64)] = &[('d', 86_400), ('h', 3_600), ('m', 60), ('s', 1)];

impl FromStr for TimeSpan {
    type Err = ParseError;

    fn from_str(text: &str) -> Result<Self, ParseError> {
        let refuse = |rule: &str| ParseError::new("length of time", text, rule);
        let lower = text.trim().to_ascii_lowercase();
        let (mut rest, mut units, mut seconds) = (lower.as_str(), UNITS, 0_u64);
        if rest.is_empty() {
            return Err(refuse("write a number with its unit, as in `90s`, `5m` or `1h30m`"));
        }
        while !rest.is_empty() {
            let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
            let (number, tail) = rest.split_at(digits);
            let unit = tail.chars().next();
            let place = units.iter().position(|&(name, _)| Some(name) == unit);
            let (Ok(number), Some(place)) = (number.parse::<u64>(), place) else {
                return Err(refuse("write a number with its unit, as in `90s`, `5m` or `1h30m`"));
            };
            seconds = number
                .checked_mul(units[place].1)
                .and_then(|more| seconds.checked_add(more))
                .ok_or_else(|| refuse("it is too long"))?;
            units = &units[place + 1..];
            rest = &tail[1..];
        }
        Ok(Self { seconds })
    }
}

impl fmt::Display for TimeSpan {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.seconds == 0 {
            return f.pad("0s");
        }
        let mut rest = self.seconds;
        let mut text = String::new();
        for &(name, size) in UNITS {
            if rest >= size {
                text.extend([(rest / size).to_string(), name.to_string()]);
                rest %= size;
            }
        }
        f.pad(&text)
    }
}

text_in_json!(TimeSpan, "TimeSpan", "^([0-9]+[dhms])+$", "length of time with units, as in 1h30m");

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn units_are_needed_and_in_order() {
        assert_eq!("1h30m".parse::<TimeSpan>().unwrap().seconds(), 5_400);
        assert_eq!("90S".parse::<TimeSpan>().unwrap().to_string(), "1m30s");
        for bad in
            ["", "30", "s", "-1s", "1.5h", "1m1h", "1m1m", "99999999999999999999s", "999999999999999999d"]
        {
            assert!(bad.parse::<TimeSpan>().is_err(), "{bad}");
        }
    }

    #[test]
    fn people_see_two_units() {
        for (seconds, text) in [
            (0, "0s"),
            (59, "59s"),
            (303, "5m3s"),
            (3_600, "1h0m"),
            (172_800, "2d0h"),
            (176_459, "2d1h"),
            (u64::MAX, "213503982334601d7h"),
        ] {
            assert_eq!(TimeSpan::of_seconds(seconds).human(), text);
        }
    }

    proptest! {
        #[test]
        fn parse_after_display_is_identity(seconds in any::<u64>()) {
            let span = TimeSpan::of_seconds(seconds);
            prop_assert_eq!(span.to_string().parse::<TimeSpan>().unwrap(), span);
        }

        #[test]
        fn never_panics(text in "\\PC*") {
            let _ = text.parse::<TimeSpan>();
        }
    }
}
