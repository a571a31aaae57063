//! Picking codes out of arguments and pasted text.

use serde_json::{Map, Value};

use super::connector::Codes;
use super::{Explanation, Kind, codes, connector, messages, smapi};
use crate::error::ConnectorFacts;

/// Letters that end a word beside white space: text of people, of Python and of JSON.
const AROUND_WORDS: &[char] =
    &[',', ';', ':', '=', '(', ')', '[', ']', '{', '}', '\'', '"', '`', '<', '>', '|'];
/// The connector's names of its codes in a JSON or Python text.
const KEYS: &[&str] = &["overallRC", "modID", "rc", "rs"];

/// A search for codes over several pieces of text, in order; a code that comes again is explained once.
#[derive(Debug, Default)]
pub struct Scan {
    found: Vec<Explanation>,
    /// A function that waits for its pair of codes.
    function: Option<&'static str>,
    /// Values of [`KEYS`] met so far.
    values: [Option<String>; 4],
    /// Whether only what is certain counts: a pair needs a function that is documented to return it, and a function
    /// alone is just a word.
    strict: bool,
}

/// Explains the codes of a failed call of the connector, and what its text holds of codes and message numbers.
pub fn failure(facts: &ConnectorFacts) -> Vec<Explanation> {
    let mut scan = Scan { strict: true, ..Scan::default() };
    let module = facts.mod_id.as_ref().map(ToString::to_string).filter(|module| is_module(module));
    scan.codes(&Codes { overall: facts.overall_rc, module, rc: facts.rc, rs: facts.rs }, true);
    scan.text(&facts.errmsg, false);
    // A pair in the text often repeats the codes.
    let mut told: Vec<Explanation> = Vec::new();
    for explanation in scan.found {
        let said = |other: &Explanation| other.meaning.is_some() && other.meaning == explanation.meaning;
        if !told.iter().any(said) {
            told.push(explanation);
        }
    }
    told
}

impl Scan {
    /// Reads one argument: a single code, or any text. Returns whether there was a code in it.
    ///
    /// A code that stands alone is explained in any case. In a longer text, numbers that only look like codes are
    /// passed over.
    pub fn read(&mut self, text: &str) -> bool {
        match serde_json::from_str(text) {
            Ok(Value::Object(object)) => self.object(&object),
            _ => self.text(text, true),
        }
    }

    /// Reads an answer of the connector, or an error of this program: codes first, then the texts with theirs.
    fn object(&mut self, object: &Map<String, Value>) -> bool {
        let member = |ours: &str, theirs: &str| object.get(ours).or_else(|| object.get(theirs));
        let number = |ours, theirs| member(ours, theirs).and_then(Value::as_i64);
        let module = member("mod_id", "modID");
        let module =
            module.and_then(|id| id.as_str().map(str::to_owned).or(id.as_i64().map(|id| id.to_string())));
        let codes = (number("overall_rc", "overallRC"), number("rc", "rc"), number("rs", "rs"));
        let mut known = match codes {
            (Some(overall), Some(rc), Some(rs)) if overall != 0 => {
                self.codes(&Codes { overall, module: module.filter(|id| is_module(id)), rc, rs }, true)
            }
            _ => false,
        };
        for value in object.values() {
            known |= match value {
                Value::Object(object) => self.object(object),
                Value::String(text) => self.text(text, false),
                _ => false,
            };
        }
        known
    }

    /// Reads text that is no JSON. A single word of an argument is taken for a code even if no table has it.
    fn text(&mut self, text: &str, is_argument: bool) -> bool {
        let before = self.found.len();
        // A quotation of Python has its line feeds spelled out.
        let text = &text.replace("\\n", " ");
        let words: Vec<&str> = text
            .split(|c: char| c.is_whitespace() || AROUND_WORDS.contains(&c))
            .map(|word| word.trim_end_matches('.'))
            .filter(|word| !word.is_empty())
            .collect();
        let alone = is_argument && words.len() == 1 && words[0] == text.trim();
        let mut known = false;
        let mut words = words.into_iter().peekable();
        while let Some(word) = words.next() {
            if let Some(key) = KEYS.iter().position(|key| *key == word) {
                let value = words.next_if(|value| value.parse::<i64>().is_ok() || key == 1);
                known |= self.value(key, value);
            } else {
                known |= self.word(word, alone);
            }
        }
        known |= self.end_of_values();
        known || self.found.len() > before
    }

    /// Returns the explanations, in the order of the codes.
    pub fn finish(mut self) -> Vec<Explanation> {
        self.end_of_function();
        self.found
    }

    /// Takes one word; returns whether it is a code.
    fn word(&mut self, word: &str, alone: bool) -> bool {
        if let Some(function) = smapi::function_name(word) {
            self.end_of_function();
            self.function = Some(function);
            return true;
        }
        if let Some((prefix, number)) = messages::parse(word) {
            self.add(messages::message(prefix, number));
            return true;
        }
        if let Some(error) = codes::error_code(word).filter(|_| alone || word.contains('.')) {
            self.add(error);
            return true;
        }
        if let Some(status) = word.parse::<u8>().ok().filter(|_| alone && is_plain_number(word)) {
            self.add(codes::exit_status(status));
            return true;
        }
        self.slashed(word, alone)
    }

    /// Takes numbers with slashes between: a pair, a triple or a quadruple.
    fn slashed(&mut self, word: &str, alone: bool) -> bool {
        let parts: Vec<&str> = word.split('/').collect();
        let numbers: Vec<Option<i64>> = parts.iter().map(|part| number(part)).collect();
        match (&parts[..], &numbers[..]) {
            (_, &[Some(rc), Some(rs)]) => {
                let function = self.function.take();
                let wanted = alone || function.is_some() || smapi::is_documented(rc, rs);
                wanted && self.pair(function, rc, rs)
            }
            (_, &[Some(overall), Some(rc), Some(rs)]) => {
                self.codes(&Codes { overall, module: None, rc, rs }, alone)
            }
            (&[_, module, ..], &[Some(overall), _, Some(rc), Some(rs)]) if is_module(module) => {
                let module =
                    Some(module.to_owned()).filter(|module| !matches!(module.as_str(), "-" | "null"));
                self.codes(&Codes { overall, module, rc, rs }, alone)
            }
            _ => false,
        }
    }

    fn pair(&mut self, function: Option<&'static str>, rc: i64, rs: i64) -> bool {
        let documented = function.is_some_and(|name| smapi::documents(name, &format!("{rc}/{rs}")));
        if self.strict && !documented {
            return false;
        }
        self.add(smapi::smapi(function, rc, rs));
        self.message_of(rc, rs);
        true
    }

    fn codes(&mut self, codes: &Codes, alone: bool) -> bool {
        let wanted = alone || codes.are_plausible();
        if wanted {
            self.add_all(connector::connector(codes));
            if codes.overall < 100 {
                self.message_of(codes.rc, codes.rs);
            }
        }
        wanted
    }

    /// Adds the message whose number the reason code is.
    fn message_of(&mut self, rc: i64, rs: i64) {
        if let Some((prefix, number)) = smapi::message(rc, rs) {
            self.add(messages::message(prefix, number));
        }
    }

    /// Takes a value of the connector's names; a name that comes again begins new codes.
    fn value(&mut self, key: usize, value: Option<&str>) -> bool {
        let ended = self.values[key].is_some() && self.end_of_values();
        self.values[key] = value.map(str::to_owned);
        ended
    }

    fn end_of_values(&mut self) -> bool {
        let [overall, module, rc, rs] = std::mem::take(&mut self.values);
        let number = |value: Option<String>| value.and_then(|value| value.parse::<i64>().ok());
        match (number(overall), number(rc), number(rs)) {
            (Some(0), ..) => false,
            (Some(overall), Some(rc), Some(rs)) => {
                let module =
                    module.filter(|module| is_module(module) && !matches!(module.as_str(), "null" | "None"));
                self.codes(&Codes { overall, module, rc, rs }, true)
            }
            (None, Some(rc), Some(rs)) => {
                let function = self.function.take();
                self.pair(function, rc, rs)
            }
            _ => false,
        }
    }

    /// A function without a pair stands for every pair that it is documented to return.
    fn end_of_function(&mut self) {
        if let Some(function) = self.function.take().filter(|_| !self.strict) {
            self.add_all(smapi::codes_of(function));
        }
    }

    fn add_all(&mut self, explanations: Vec<Explanation>) {
        for explanation in explanations {
            self.add(explanation);
        }
    }

    fn add(&mut self, explanation: Explanation) {
        let same = |found: &Explanation| found.code == explanation.code && found.kind == explanation.kind;
        if !self.found.iter().any(same) {
            self.found.push(explanation);
        }
    }

    /// Adds an explanation that another module gives.
    pub fn found(&mut self, code: &str, kind: Kind, meaning: &str, source: &str) {
        self.add(Explanation {
            meaning: Some(meaning.to_owned()),
            source: Some(source.to_owned()),
            ..Explanation::unknown(code.to_owned(), kind)
        });
    }
}

/// Returns the number of a part of a code: digits without leading zeros, which dates have, and perhaps a minus.
fn number(part: &str) -> Option<i64> {
    let digits = part.strip_prefix('-').unwrap_or(part);
    is_plain_number(digits).then(|| part.parse().ok()).flatten()
}

fn is_plain_number(digits: &str) -> bool {
    let sound = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
    sound && (digits == "0" || !digits.starts_with('0'))
}

/// Returns whether a word can be a module: a number, a word, or a dash for none.
fn is_module(word: &str) -> bool {
    word == "-"
        || is_plain_number(word)
        || !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_alphabetic())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn found(texts: &[&str]) -> Vec<String> {
        let mut scan = Scan::default();
        for text in texts {
            scan.read(text);
        }
        scan.finish().into_iter().map(|explanation| explanation.code).collect()
    }

    #[test]
    fn a_code_alone_is_always_explained() {
        assert_eq!(found(&["300/40/300/13"]), ["300/40/300/13"]);
        assert_eq!(found(&["8/400/4"]), ["8/1/400/4"]);
        assert_eq!(found(&["77/7/7/7"]), ["77/7/7/7"]);
        assert_eq!(found(&["6"]), ["6"]);
        assert_eq!(found(&["501/guest/501/1"]), ["501/guest/501/1"]);
        assert_eq!(found(&["500/-/-110/0"]), ["500/1/-110/0"]);
        assert_eq!(found(&["nothing", "300", "1/x", "a/b/c", ""]), Vec::<String>::new());
    }

    #[test]
    fn a_function_takes_the_pair_behind_it() {
        assert_eq!(found(&["Image_Lock_DM 400/12"]), ["Image_Lock_DM 400/12"]);
        assert_eq!(found(&["image_lock_dm", "400/12"]), ["Image_Lock_DM 400/12"]);
        assert_eq!(found(&["Image_Lock_DM: rc=400, rs=12"]), ["Image_Lock_DM 400/12"]);
        assert!(found(&["Image_Lock_DM"]).contains(&"Image_Lock_DM 400/12".to_owned()));
    }

    #[test]
    fn text_gives_its_codes_and_nothing_that_only_looks_like_one() {
        let text = "2026/02/21 12/25/2024: cannot couple (8/1/396/3034, HCPCQU045E), 1/2 done, 10.0.0.0/24, error image.exists.";
        assert_eq!(found(&[text]), ["8/1/396/3034", "HCP3034", "HCP045", "image.exists"]);
    }

    #[test]
    fn answers_of_the_connector_are_read() {
        let json = r#"{"overallRC": 300, "modID": 40, "rc": 300, "rs": 13, "errmsg": "SMT error: {'overallRC': 8, 'rc': 400, 'rs': 4}"}"#;
        assert_eq!(found(&[json]), ["300/40/300/13", "8/1/400/4"]);
        let ours = r#"{"error": {"code": "image.exists", "exit_status": 6, "connector":
            {"overall_rc": 300, "mod_id": 40, "rc": 300, "rs": 13, "errmsg": "exists"}}}"#;
        assert_eq!(found(&[ours]), ["image.exists", "300/40/300/13"]);
        assert_eq!(found(&[r#"{"overallRC": 0, "modID": null, "rc": 0, "rs": 0}"#]), Vec::<String>::new());
    }

    #[test]
    fn a_failure_brings_its_codes_and_those_of_its_text_once() {
        let errmsg = "Image_Lock_DM failed, rc: 8. SMT error: b'HCPLNM107E X 0999 not linked\\nDVHXMT1191E x', Results: \
                      {'overallRC': 8, 'rc': 400, 'rs': 12}";
        let module = Some(crate::error::ModuleId::Number(1));
        let facts =
            ConnectorFacts { overall_rc: 8, mod_id: module, rc: 400, rs: 12, errmsg: errmsg.to_owned() };
        let lines: Vec<String> = failure(&facts).iter().map(Explanation::line).collect();
        assert_eq!(
            lines,
            [
                "8/1/400/12 the directory entry is locked [SMAPI functions, general return codes of the specification]",
                "HCP107 the device is not linked: it is not in the directory [recorded connector answers]",
                "DVH1191 meaning not known; look it up in the messages of the directory manager",
            ]
        );
    }

    proptest! {
        #[test]
        fn never_panics(text in ".*", code in "[0-9/-]{0,24}", keys in "(overallRC|modID|rc|rs|[ :0-9]){0,12}") {
            for text in [text, code, keys] {
                let mut scan = Scan::default();
                scan.read(&text);
                scan.finish();
                failure(&ConnectorFacts { overall_rc: 8, mod_id: None, rc: 396, rs: 45, errmsg: text });
            }
        }

        #[test]
        fn every_quadruple_has_one_explanation_which_names_it(overall in 0_i64..600, module in 0_u8..130, rc in 0_i64..600, rs in 0_i64..99) {
            let code = format!("{overall}/{module}/{rc}/{rs}");
            prop_assert_eq!(&found(&[&code])[0], &code);
        }
    }
}
