//! Every recorded answer is read as it must be: successes into their types and back, failures into their class.

use std::fs;

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use zvmctl::backend::connector::class::{self, Codes, Seen};
use zvmctl::backend::connector::dto::{self, Envelope};
use zvmctl::backend::connector::{Connector, Options};
use zvmctl::backend::{Backend, Class};
use zvmctl::error::ModuleId;

use super::shared;
use crate::scripted::{Reply, Server};

/// One recorded call.
pub(super) struct Recording {
    pub(super) file: String,
    pub(super) method: String,
    pub(super) path: String,
    action: Option<String>,
    pub(super) request: Value,
    status: u16,
    headers: Vec<(String, String)>,
    body: Value,
}

impl Recording {
    pub(super) fn route(&self) -> &str {
        self.path.split('?').next().unwrap()
    }

    /// The recorded answer, to be sent once more.
    pub(super) fn reply(&self) -> Reply {
        let headers: Vec<(&str, &str)> = self
            .headers
            .iter()
            .map(|(name, value)| (name.as_str(), value.as_str()))
            .filter(|(name, _)| {
                !["content-length", "transfer-encoding", "connection"].contains(&&*name.to_ascii_lowercase())
            })
            .collect();
        Reply::http(self.status, &headers, &self.octets())
    }

    fn octets(&self) -> Vec<u8> {
        match &self.body {
            Value::String(text) => text.clone().into_bytes(),
            json => json.to_string().into_bytes(),
        }
    }

    pub(super) fn succeeds(&self) -> bool {
        match self.body.get("overallRC") {
            Some(overall) => *overall == 0,
            None => (200..300).contains(&self.status),
        }
    }

    fn class(&self) -> Class {
        let module: Option<ModuleId> = serde_json::from_value(self.body["modID"].clone()).unwrap_or_default();
        let number = |name: &str| self.body[name].as_i64().unwrap();
        let codes = self.body.get("overallRC").map(|_| Codes {
            overall: number("overallRC"),
            module: module.as_ref(),
            rc: number("rc"),
            rs: number("rs"),
            errmsg: self.body["errmsg"].as_str().unwrap(),
        });
        class::of(&Seen {
            method: &self.method,
            path: self.route(),
            action: self.action.as_deref(),
            status: self.status,
            codes,
        })
    }
}

pub(super) fn recordings(wanted_by: &str) -> Vec<Recording> {
    let Some(folder) = shared::folder("connector-responses", wanted_by) else { return Vec::new() };
    let mut recordings = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_none_or(|extension| extension != "json") {
            continue;
        }
        let recorded: Value = serde_json::from_str(&fs::read_to_string(&path).unwrap()).unwrap();
        let text = |value: &Value| value.as_str().unwrap().to_owned();
        let (request, response) = (&recorded["request"], &recorded["response"]);
        recordings.push(Recording {
            file: path.display().to_string(),
            method: text(&request["method"]),
            path: text(&request["path"]),
            action: request["body"]["action"].as_str().map(str::to_owned),
            request: request["body"].clone(),
            status: u16::try_from(response["status"].as_u64().unwrap()).unwrap(),
            headers: response["headers"]
                .as_array()
                .unwrap()
                .iter()
                .map(|pair| (text(&pair[0]), text(&pair[1])))
                .collect(),
            body: response["body"].clone(),
        });
    }
    assert!(!recordings.is_empty(), "no recording is there");
    recordings
}

type Again = fn(&Value) -> Result<Value, serde_json::Error>;

fn again<T: Serialize + DeserializeOwned>(body: &Value) -> Result<Value, serde_json::Error> {
    let typed: Envelope<T> = serde_json::from_value(body.clone())?;
    serde_json::to_value(typed)
}

/// The calls that have types, and how each decodes and encodes; `None` for a call that has none yet.
fn typed(recording: &Recording) -> Option<Again> {
    let segments: Vec<&str> = recording.route().trim_matches('/').split('/').collect();
    Some(match (recording.method.as_str(), segments.as_slice(), recording.action.as_deref()) {
        ("GET", [""], _) => again::<dto::Version>,
        ("GET", ["guests" | "vswitches"] | ["host", "guests"], _) => again::<Vec<String>>,
        ("POST", ["guests"] | ["guests", _, "disks"], _) => again::<Vec<dto::MadeDisk>>,
        ("GET", ["guests", "stats"], _) => again::<dto::StatisticsByGuest>,
        ("GET", ["guests", _] | ["guests", _, "user_direct"], _)
            if segments[1] != "nics" && segments[1] != "interfacestats" =>
        {
            again::<dto::UserDirect>
        }
        ("DELETE", ["guests", userid], _) if *userid != "volumes" => again::<dto::Nothing>,
        ("GET", ["guests", _, "info"], _) => again::<dto::GuestInfo>,
        ("GET", ["guests", _, "power_state" | "power_state_real"], _) => again::<zvmctl::model::Power>,
        ("GET", ["guests", _, "adapters"], _) => again::<dto::AdapterList>,
        ("POST", ["guests", _, "action"], Some("get_console_output")) => return None,
        ("GET", ["images"], _) => again::<Vec<dto::Image>>,
        ("POST", ["guests", _, "action"] | ["images"], _) | ("DELETE", ["images", _], _) => {
            again::<dto::Nothing>
        }
        ("GET", ["images", _, "root_disk_size"], _) => again::<dto::NumberText>,
        ("PUT", ["images", _], _) => again::<dto::Exported>,
        ("PUT", ["files"], _) => again::<dto::FileImport>,
        ("GET", ["host"], _) => again::<dto::HostInfo>,
        ("GET", ["host", "diskpool"], _) if recording.path.contains("details=") => {
            again::<dto::FreeExtentsByPool>
        }
        ("GET", ["host", "diskpool"], _) => again::<dto::PoolSpace>,
        ("GET", ["host", "diskpool_volumes"], _) => again::<dto::PoolVolumeText>,
        ("GET", ["host", "volume"], _) => again::<dto::HostVolume>,
        ("GET", ["vswitches", _], _) => again::<dto::VswitchDetail>,
        ("GET", ["guests", "nics"], _) => again::<Vec<dto::NicRecord>>,
        ("POST", ["guests", _, "nic"], _) => again::<dto::NicNumber>,
        ("POST", ["guests", _, "interface"], _) => again::<Vec<dto::MadeInterface>>,
        ("GET", ["guests", _, "disks"], _) => again::<dto::MinidiskList>,
        ("PUT" | "DELETE", ["guests", _, "nic", _] | ["guests", _, "interface" | "disks"], _)
        | ("PUT", ["vswitches", _], _) => again::<dto::Nothing>,
        _ => return None,
    })
}

#[test]
fn successes_decode_into_their_types_and_encode_back() {
    let mut typed_calls = 0;
    let recordings = recordings("successes_decode_into_their_types_and_encode_back");
    for recording in recordings.iter().filter(|recording| recording.succeeds()) {
        let (Some(again), true) = (typed(recording), recording.body.is_object()) else { continue };
        let back = again(&recording.body).unwrap_or_else(|error| panic!("{}: {error}", recording.file));
        assert_eq!(back, recording.body, "{}", recording.file);
        typed_calls += 1;
    }
    assert!(recordings.is_empty() || typed_calls > 0, "no recording of a call with types is there");
}

/// The entries of connector-notes.md section 4.6 that hold whatever the call: `overallRC/modID/rc/rs`, or without
/// `modID`; a star stands for anything.
const SECTION_4_6: &[(&str, Class)] = &[
    ("8/400/4", Class::NotFound),
    ("8/200/4", Class::NotFound),
    ("8/212/40", Class::NotFound),
    ("4/5/402", Class::NotFound),
    ("300/40/300/20", Class::NotFound),
    ("404/30/404/*", Class::NotFound),
    ("404/40/404/*", Class::NotFound),
    ("8/400/8", Class::Exists),
    ("8/212/36", Class::Exists),
    ("300/40/300/13", Class::Exists),
    ("409/20/409/6", Class::Exists),
    ("409/*/409/1", Class::WrongState),
    ("8/200/12", Class::WrongState),
    ("8/200/8", Class::WrongState),
    ("99/99/418", Class::WrongState),
    ("409/20/409/7", Class::Locked),
    ("409/20/409/9", Class::Locked),
    ("409/20/409/11", Class::Locked),
    ("409/20/409/13", Class::Locked),
    ("409/20/409/15", Class::Locked),
    ("409/20/409/17", Class::Locked),
    ("8/400/12", Class::Locked),
    ("8/404/12", Class::Locked),
    ("300/10/300/9", Class::Locked),
    ("409/*/409/*", Class::Conflict),
    ("503/*/503/*", Class::Busy),
    ("101/*/101/*", Class::OutcomeUnknown),
    ("500/1/-110/*", Class::OutcomeUnknown),
    ("500/1/-102/*", Class::OutcomeUnknown),
    ("500/1/-103/*", Class::OutcomeUnknown),
    ("500/1/-108/*", Class::OutcomeUnknown),
    ("5/*/*", Class::OutcomeUnknown),
    ("99/305/*", Class::OutcomeUnknown),
    ("99/421/*", Class::OutcomeUnknown),
    ("3/64/*", Class::OutcomeUnknown),
    ("99/99/413", Class::OutcomeUnknown),
    ("99/99/414", Class::OutcomeUnknown),
    ("100/*/*", Class::Invalid),
    ("4/4/20*", Class::Invalid),
    ("400/120/400/500", Class::Invalid),
    ("300/40/300/2", Class::Invalid),
    ("300/40/300/11", Class::Invalid),
    ("300/40/300/14", Class::Invalid),
    ("2/1/*", Class::AgentUnreachable),
    ("2/4/*", Class::AgentUnreachable),
    ("2/32/*", Class::AgentUnreachable),
    ("300/30/300/6", Class::AgentUnreachable),
    ("500/100/500/1", Class::ServerBug),
    ("400/120/400/401", Class::Denied),
];

/// Returns the class that the section gives to the codes alone.
fn by_the_section(body: &Value) -> Option<Class> {
    let part = |name: &str| body[name].to_string();
    let long = [part("overallRC"), part("modID"), part("rc"), part("rs")];
    let short = [part("overallRC"), part("rc"), part("rs")];
    let matches = |pattern: &str, codes: &[String]| {
        let parts: Vec<&str> = pattern.split('/').collect();
        let same = |(part, code): (&&str, &String)| match part.split_once('*') {
            Some((beginning, _)) => code.starts_with(beginning),
            None => part == code,
        };
        parts.len() == codes.len() && parts.iter().zip(codes).all(same)
    };
    let found = SECTION_4_6.iter().find(|(pattern, _)| matches(pattern, &long) || matches(pattern, &short));
    found.map(|(_, class)| *class)
}

#[test]
fn failures_have_the_class_of_the_section() {
    for recording in recordings("failures_have_the_class_of_the_section") {
        if recording.succeeds() {
            continue;
        }
        let class = recording.class();
        assert_ne!(class, Class::Unclassified, "{}", recording.file);
        if let Some(expected) = by_the_section(&recording.body) {
            assert_eq!(class, expected, "{}", recording.file);
        }
    }
}

/// The recorded answers travel once more, over a socket, and are read by the client as a whole.
#[test]
fn recorded_answers_are_read_over_a_connection() {
    for recording in recordings("recorded_answers_are_read_over_a_connection") {
        let body = recording.octets();
        let server = Server::start(vec![recording.reply()]);
        let connector = Connector::new(Options::new(server.endpoint().parse().unwrap()));
        let sent = recording.request.is_object().then(|| recording.request.to_string().into_bytes());
        let result = connector.raw(&recording.method, &recording.path, sent.as_deref());
        match (recording.succeeds(), result) {
            (true, Ok(octets)) => assert_eq!(octets, body, "{}", recording.file),
            (false, Err(error)) => {
                assert_eq!(error.class(), Some(recording.class()), "{}: {error}", recording.file);
            }
            (_, other) => panic!("{}: {other:?}", recording.file),
        }
        let [heard] = &server.heard()[..] else { panic!("{}: one request expected", recording.file) };
        assert_eq!(heard.body, sent.unwrap_or_default(), "{}", recording.file);
        assert_eq!(heard.header("accept"), Some("application/json"));
    }
}
