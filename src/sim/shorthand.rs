//! Fault actions in one word, as people type them: `busy`, `delay=500`, `drop=after`, `lock=LNX1`.

use std::str::FromStr;

use super::cluster::MEMBER_STATES;
use super::fault::{Action, Cut};
use super::task::Asynchrony;
use super::trouble::Trouble;

/// A word that stands for no action.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ShorthandError {
    /// No such action.
    #[error("no fault `{0}`; there are: {list}", list = WORDS.map(|word| word.usage).join(", "))]
    Unknown(String),
    /// The part after the equals sign does not fit.
    #[error("`{given}` does not fit: write `{usage}`")]
    Value {
        /// What was given.
        given: String,
        /// How it is written.
        usage: &'static str,
    },
    /// JSON that is no action.
    #[error("`{given}` is no action: {reason}")]
    Json {
        /// What was given.
        given: String,
        /// What is wrong with it.
        reason: String,
    },
}

/// A word with what it means.
struct Word {
    usage: &'static str,
    action: fn(&str) -> Option<Action>,
}

/// Every word; the usage begins with it. What takes no value is written without an equals sign.
const WORDS: [Word; 25] = [
    word("delay=MS[+JITTER]", |value| {
        let (ms, jitter) = value.split_once('+').unwrap_or((value, "0"));
        Some(Action::Delay { ms: ms.parse().ok()?, jitter_ms: jitter.parse().ok()? })
    }),
    word("refuse", |value| value.is_empty().then_some(Action::Refuse {})),
    word("drop=before|after|OCTETS", |value| {
        let at = match value {
            "before" => Cut::Before,
            "after" => Cut::After,
            octets => Cut::Mid(octets.parse().ok()?),
        };
        Some(Action::Drop { at, apply: None })
    }),
    word("hang", |value| value.is_empty().then_some(Action::Hang {})),
    word("trickle=OCTETS/MS", |value| {
        let (chunk, gap) = value.split_once('/')?;
        let chunk = chunk.parse().ok().filter(|chunk| *chunk > 0)?;
        Some(Action::Trickle { chunk, gap_ms: gap.parse().ok()? })
    }),
    word("garbage", |value| value.is_empty().then_some(Action::Garbage {})),
    word("rc=RC/RS", |value| {
        let [rc, rs] = numbers(value)?;
        Some(Action::Rc { overall_rc: 8, rc, rs, text: String::new() })
    }),
    word("fail=OVERALLRC/MODID/RC/RS", |value| {
        let [overall_rc, mod_id, rc, rs] = numbers(value)?;
        Some(Action::Fail { overall_rc, mod_id, rc, rs, text: String::new() })
    }),
    word("http=STATUS", |value| {
        let status = value.parse().ok().filter(|status| (400..600).contains(status))?;
        Some(Action::Http { status, html_body: None })
    }),
    word("busy", |value| value.is_empty().then_some(Action::Busy {})),
    word("token-expired", |value| value.is_empty().then_some(Action::TokenExpired {})),
    word("server-down", |value| value.is_empty().then_some(Action::ServerDown {})),
    word("lock=USERID[/HOLDER]", |value| {
        let (entry, by) = value.split_once('/').unwrap_or((value, "OPADMIN"));
        trouble(entry, |entry| Trouble::Lock { entry, by: by.to_owned() })
    }),
    word("unlock=USERID", |value| trouble(value, |entry| Trouble::Unlock { entry })),
    word("directory=up|updates-off|down", |value| {
        let state = serde_json::from_value(value.replace('-', "_").into()).ok()?;
        Some(Action::Trouble(Trouble::Directory { state }))
    }),
    word("async=always|never|fail|MS", |value| {
        let mode = match value {
            "always" => Asynchrony::Always,
            "never" => Asynchrony::Never,
            "fail" => Asynchrony::Fail,
            ms => Asynchrony::For(ms.parse().ok()?),
        };
        Some(Action::Trouble(Trouble::Tasks { mode }))
    }),
    word("pool-full=POOL", |value| trouble(value, |group| Trouble::PoolFull { group })),
    word("crash=USERID", |value| trouble(value, |guest| Trouble::Crash { guest })),
    word("force-off=USERID", |value| trouble(value, |guest| Trouble::ForceOff { guest })),
    word("change=USERID", |value| trouble(value, |entry| Trouble::Change { entry })),
    word("vanish=USERID", |value| trouble(value, |entry| Trouble::Vanish { entry })),
    word("uplink-down=SWITCH", |value| trouble(value, |switch| Trouble::UplinkDown { switch })),
    word("member=NAME/STATE", |value| {
        let (member, state) = value.split_once('/')?;
        let state = MEMBER_STATES.iter().find(|known| known.eq_ignore_ascii_case(state))?;
        trouble(member, |member| Trouble::Member { member, state: (*state).to_owned() })
    }),
    word("relocate=USERID/MEMBER", |value| {
        let (guest, member) = value.split_once('/').filter(|(_, member)| !member.is_empty())?;
        trouble(guest, |guest| Trouble::Relocate { guest, member: member.to_uppercase() })
    }),
    word("controller-gone", |value| value.is_empty().then_some(Action::Trouble(Trouble::ControllerGone {}))),
];

const fn word(usage: &'static str, action: fn(&str) -> Option<Action>) -> Word {
    Word { usage, action }
}

fn numbers<const N: usize>(value: &str) -> Option<[i64; N]> {
    let numbers: Option<Vec<i64>> = value.split('/').map(|number| number.parse().ok()).collect();
    numbers?.try_into().ok()
}

fn trouble(subject: &str, make: impl FnOnce(String) -> Trouble) -> Option<Action> {
    (!subject.is_empty()).then(|| Action::Trouble(make(subject.to_uppercase())))
}

impl FromStr for Action {
    type Err = ShorthandError;

    /// Reads a word, or the JSON form of an action, which begins with a brace.
    fn from_str(given: &str) -> Result<Self, ShorthandError> {
        if given.starts_with('{') {
            return serde_json::from_str(given).map_err(|error| ShorthandError::Json {
                given: given.to_owned(),
                reason: error.to_string(),
            });
        }
        let (name, value) = given.split_once('=').unwrap_or((given, ""));
        let known = WORDS.iter().find(|word| word.usage.split('=').next() == Some(name));
        let word = known.ok_or_else(|| ShorthandError::Unknown(given.to_owned()))?;
        let wrong = || ShorthandError::Value { given: given.to_owned(), usage: word.usage };
        (word.action)(value).ok_or_else(wrong)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_and_json_mean_the_same() {
        for (word, json) in [
            ("delay=50+350", r#"{"delay":{"ms":50,"jitter_ms":350}}"#),
            ("drop=20", r#"{"drop":{"at":{"mid":20}}}"#),
            ("drop=after", r#"{"drop":{"at":"after"}}"#),
            ("rc=400/12", r#"{"rc":{"rc":400,"rs":12}}"#),
            ("lock=lnx1", r#"{"trouble":{"lock":{"entry":"LNX1","by":"OPADMIN"}}}"#),
            ("directory=updates-off", r#"{"trouble":{"directory":{"state":"updates_off"}}}"#),
            ("member=zvmb/down", r#"{"trouble":{"member":{"member":"ZVMB","state":"Down"}}}"#),
            ("relocate=lnx1/zvmb", r#"{"trouble":{"relocate":{"guest":"LNX1","member":"ZVMB"}}}"#),
            ("async=fail", r#"{"trouble":{"tasks":{"mode":"fail"}}}"#),
            ("async=5000", r#"{"trouble":{"tasks":{"mode":{"for":5000}}}}"#),
            ("busy", r#"{"busy":{}}"#),
        ] {
            assert_eq!(word.parse::<Action>(), json.parse::<Action>(), "{word}");
            assert!(word.parse::<Action>().is_ok(), "{word}");
        }
    }

    #[test]
    fn what_does_not_fit_says_how_it_is_written() {
        for (given, shown) in [
            ("explode", "there are: delay=MS[+JITTER], refuse"),
            ("delay=soon", "write `delay=MS[+JITTER]`"),
            ("busy=1", "write `busy`"),
            ("http=200", "write `http=STATUS`"),
            ("trickle=0/5", "write `trickle=OCTETS/MS`"),
            ("lock=", "write `lock=USERID[/HOLDER]`"),
            ("async=soon", "write `async=always|never|fail|MS`"),
            ("member=ZVMB/gone", "write `member=NAME/STATE`"),
            ("{\"explode\":{}}", "is no action"),
        ] {
            let error = given.parse::<Action>().unwrap_err().to_string();
            assert!(error.contains(shown), "{given}: {error}");
        }
    }
}
