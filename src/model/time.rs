//! Moments as text.

use std::str::FromStr;

use super::{ParseError, TimeSpan};

/// Returns a moment, in seconds since 1970, as RFC 3339 in UTC: `2026-02-28T23:59:59Z`.
pub fn utc_text(seconds: u64) -> String {
    let (days, second) = (seconds / 86_400, seconds % 86_400);
    let (year, month, day) = civil(days);
    format!("{year:04}-{month:02}-{day:02}T{:02}:{:02}:{:02}Z", second / 3_600, second / 60 % 60, second % 60)
}

/// Turns days since 1970-01-01 into year, month and day of the Gregorian calendar.
///
/// Years begin in March here, so that the leap day is a year's last; an era of 400 years has 146,097 days.
pub const fn civil(days: u64) -> (u64, u64, u64) {
    let from_year_0 = days + 719_468;
    let (era, day_of_era) = (from_year_0 / 146_097, from_year_0 % 146_097);
    let year_of_era = (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let month_from_march = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * month_from_march + 2) / 5 + 1;
    let month = if month_from_march < 10 { month_from_march + 3 } else { month_from_march - 9 };
    let year = year_of_era + era * 400 + if month <= 2 { 1 } else { 0 };
    (year, month, day)
}

/// Turns year, month, day, hour, minute and second, UTC, into seconds since 1970; `None` for what is no moment since.
pub fn moment([year, month, day, hour, minute, second]: [u64; 6]) -> Option<u64> {
    // A leap second counts as the one that follows it.
    let sound = (1970..=9999).contains(&year)
        && (1..=12).contains(&month)
        && (1..=31).contains(&day)
        && hour < 24
        && minute < 60
        && second <= 60;
    if !sound {
        return None;
    }
    let year = if month <= 2 { year - 1 } else { year };
    let (era, year_of_era) = (year / 400, year % 400);
    let month_from_march = (month + 9) % 12;
    let day_of_year = (153 * month_from_march + 2) / 5 + day - 1;
    let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    let days = (era * 146_097 + day_of_era).checked_sub(719_468)?;
    Some(days * 86_400 + hour * 3_600 + minute * 60 + second)
}

/// Returns the moment that an RFC 3339 text names, in seconds since 1970. The zone, the time, and in it the seconds may
/// be left out: `2026-02-28`, `2026-02-28 23:59`, `2026-02-28T23:59:59+02:00`. Without a zone it is UTC.
pub fn read_utc(text: &str) -> Option<u64> {
    let text = text.trim();
    let (date, clock) = text.split_once(['T', 't', ' ']).unwrap_or((text, "00:00"));
    let number = |text: &str, digits: usize| {
        (text.len() == digits && text.bytes().all(|byte| byte.is_ascii_digit()))
            .then(|| text.parse::<u64>().ok())?
    };
    let mut parts = date.split('-');
    let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
    let (year, month, day) = (number(year, 4)?, number(month, 2)?, number(day, 2)?);
    let (clock, ahead) = zone(clock)?;
    let (whole, fraction) = clock.split_once('.').unwrap_or((clock, "0"));
    let mut units = whole.split(':');
    let (hour, minute) = (number(units.next()?, 2)?, number(units.next()?, 2)?);
    let second = units.next().map_or(Some(0), |second| number(second, 2))?;
    let sound = parts.next().is_none()
        && units.next().is_none()
        && !fraction.is_empty()
        && fraction.bytes().all(|byte| byte.is_ascii_digit())
        && (hour < 24 && minute < 60 && second < 60);
    let seconds = moment([year, month, day, hour, minute, second]).filter(|_| sound)?;
    // A day that its month does not have is not the one that follows.
    (civil(seconds / 86_400) == (year, month, day)).then(|| seconds.checked_add_signed(-ahead))?
}

/// Splits the zone off a time of day: how many seconds it is ahead of UTC.
fn zone(clock: &str) -> Option<(&str, i64)> {
    if let Some(clock) = clock.strip_suffix(['Z', 'z']) {
        return Some((clock, 0));
    }
    let Some(at) = clock.rfind(['+', '-']) else { return Some((clock, 0)) };
    let (hours, minutes) = clock.get(at + 1..)?.split_once(':')?;
    let (hours, minutes): (u8, u8) = (hours.parse().ok()?, minutes.parse().ok()?);
    let seconds = i64::from(hours) * 3_600 + i64::from(minutes) * 60;
    let sound = hours < 24 && minutes < 60;
    sound.then_some((&clock[..at], if clock[at..].starts_with('-') { -seconds } else { seconds }))
}

/// The beginning of a stretch of time that lasts until now: a moment, or how long ago.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Since {
    /// A moment, in seconds since 1970.
    Moment(u64),
    /// So long ago.
    Ago(TimeSpan),
}

impl Since {
    /// Returns the moment, in seconds since 1970, when it is `now`.
    pub const fn moment(self, now: u64) -> u64 {
        match self {
            Self::Moment(moment) => moment,
            Self::Ago(span) => now.saturating_sub(span.seconds()),
        }
    }
}

impl FromStr for Since {
    type Err = ParseError;

    fn from_str(text: &str) -> Result<Self, ParseError> {
        if let Some(moment) = read_utc(text) {
            return Ok(Self::Moment(moment));
        }
        text.parse().map(Self::Ago).map_err(|_| {
            ParseError::new(
                "moment",
                text,
                "write a length of time, as in `10m`, or a moment in UTC, as in `2026-02-28T23:59:59Z`",
            )
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn moments_are_read_in_every_usual_form() {
        for (text, expected) in [
            ("1970-01-01", Some(0)),
            ("2000-02-29T00:00:00Z", Some(951_782_400)),
            ("2023-11-14T22:13:20.123Z", Some(1_700_000_000)),
            ("2023-11-14 22:13", Some(1_699_999_980)),
            ("2023-11-15T00:13:20+02:00", Some(1_700_000_000)),
            ("2023-11-14T17:43:20-04:30", Some(1_700_000_000)),
            ("2100-03-01", Some(4_107_542_400)),
            ("2999-01-01", Some(32_472_144_000)),
            ("2023-00-10", None),
            ("2023-01-00", None),
            ("2023-02-29", None),
            ("2023-13-01", None),
            ("1969-12-31", None),
            ("2023-11-14T24:00", None),
            ("2023-11-14T22:13:20.", None),
            ("2023-11-14T22:13:20+2", None),
            ("10m", None),
            ("\u{e4}-\u{e4}-\u{e4}T\u{e4}", None),
        ] {
            assert_eq!(read_utc(text), expected, "{text}");
        }
        for seconds in (0..4_200_000_000).step_by(86_399 * 17) {
            assert_eq!(read_utc(&utc_text(seconds)), Some(seconds));
        }
        assert_eq!("10m".parse::<Since>().unwrap().moment(1_000), 400);
        assert!("yesterday".parse::<Since>().unwrap_err().to_string().contains("10m"));
    }

    #[test]
    fn known_moments() {
        for (seconds, text) in [
            (0, "1970-01-01T00:00:00Z"),
            (951_782_400, "2000-02-29T00:00:00Z"),
            (1_700_000_000, "2023-11-14T22:13:20Z"),
            (4_107_542_399, "2100-02-28T23:59:59Z"),
            (4_107_542_400, "2100-03-01T00:00:00Z"),
        ] {
            assert_eq!(utc_text(seconds), text);
        }
    }

    #[test]
    fn days_follow_each_other() {
        let mut before = civil(0);
        for days in 1..200_000 {
            let now = civil(days);
            assert_eq!(moment([now.0, now.1, now.2, 23, 59, 59]), Some(days * 86_400 + 86_399));
            assert!(now > before && (1..=12).contains(&now.1) && (1..=31).contains(&now.2), "{days}");
            before = now;
        }
    }
}
