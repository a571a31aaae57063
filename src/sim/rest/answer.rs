//! Answers: the envelope, failures with their codes and texts, and the HTTP status each gets.

use std::fmt::Write;

use axum::body::Body;
use axum::http::{HeaderValue, Response, StatusCode, header};
use serde_json::{Value, json};

use crate::sim::refusal::Refusal;

/// The module that reports a failure (connector-notes.md section 4.1).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Module {
    Smt,
    Guest,
    Network,
    Volume,
    Image,
    File,
    SdkServer,
    Socket,
    Wsgi,
    General,
    /// Failures of the class "not implemented" carry a word instead of a number.
    Word(&'static str),
    /// A number that a fault rule asks for.
    Forced(i64),
}

impl Module {
    fn value(self) -> Value {
        match self {
            Self::Smt => json!(1),
            Self::Guest => json!(10),
            Self::Network => json!(20),
            Self::Volume => json!(30),
            Self::Image => json!(40),
            Self::File => json!(60),
            Self::SdkServer => json!(100),
            Self::Socket => json!(110),
            Self::Wsgi => json!(120),
            Self::General => json!(400),
            Self::Word(word) => json!(word),
            Self::Forced(number) => json!(number),
        }
    }
}

/// A failed operation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Failure {
    pub(super) overall: i64,
    pub(super) module: Module,
    pub(super) rc: i64,
    pub(super) rs: i64,
    pub(super) text: String,
}

impl Failure {
    fn same(code: i64, module: Module, rs: i64, text: impl Into<String>) -> Self {
        Self { overall: code, module, rc: code, rs, text: text.into() }
    }

    /// An operation refuses an argument's form (overallRC 100).
    pub(super) fn input(text: impl AsRef<str>) -> Self {
        Self::same(100, Module::General, 3, format!("Invalid API arg format, error: {}", text.as_ref()))
    }

    /// The connector does not know an object (404 rs 1).
    pub(super) fn not_known(module: Module, object: impl AsRef<str>) -> Self {
        Self::same(404, module, 1, format!("{} does not exist.", object.as_ref()))
    }

    /// The connector knows an object that the directory has not (404 rs 3).
    pub(super) fn not_in_directory(object: impl AsRef<str>) -> Self {
        Self::same(404, Module::Guest, 3, format!("{} does not exist in directory.", object.as_ref()))
    }

    /// A conflict (409).
    pub(super) fn conflict(module: Module, rs: i64, text: impl Into<String>) -> Self {
        Self::same(409, module, rs, text)
    }

    /// A failure of a module (300).
    pub(super) fn module(module: Module, rs: i64, text: impl Into<String>) -> Self {
        Self::same(300, module, rs, text)
    }

    /// A function that does not exist (501).
    pub(super) fn not_implemented(module: &'static str, function: impl AsRef<str>) -> Self {
        let text = format!(
            "The requested function: {} has not been implemented in current release",
            function.as_ref()
        );
        Self::same(501, Module::Word(module), 1, text)
    }

    /// An uncaught exception in the SDK server (`500/100/500/1`), as recorded.
    pub(super) fn exception(python: impl AsRef<str>) -> Self {
        let text = format!(
            "Unexpected internal error in ZVM SDK, error: (127.0.0.1:51124) SDK server got unexpected exception: {}",
            python.as_ref()
        );
        Self::same(500, Module::SdkServer, 1, text)
    }

    /// An internal error that a module raises itself.
    pub(super) fn internal(module: Module, text: impl AsRef<str>) -> Self {
        let text = format!("Unexpected internal error in ZVM SDK, error: {}", text.as_ref());
        Self::same(500, module, 1, text)
    }

    /// An uncaught exception in the WSGI layer, nearly always a member missing from the request.
    pub(super) fn wsgi_exception() -> Self {
        let text = "The server has either erred or is incapable of performing the requested operation.";
        Self { overall: 400, module: Module::Wsgi, rc: 400, rs: 500, text: text.into() }
    }

    /// The body failed the check of the WSGI layer.
    pub(super) fn invalid(text: String) -> Self {
        Self { overall: 400, module: Module::Wsgi, rc: 400, rs: 400, text }
    }

    /// Too many deployments and captures (recorded).
    pub(super) fn busy(details: impl AsRef<str>) -> Self {
        let text = format!(
            "Max concurrent deploy/capture requests received, request is rejected. {}",
            details.as_ref()
        );
        Self::same(503, Module::Wsgi, 1, text)
    }

    /// The server behind the REST layer is not there (recorded, with the usual port).
    pub(super) fn server_down() -> Self {
        let text = "Failed to connect SDK server 127.0.0.1:2000, error: [Errno 111] Connection refused";
        Self::same(101, Module::Socket, 2, text)
    }

    /// The internal call was longer than 4096 bytes (recorded).
    pub(super) fn cut_off() -> Self {
        let text = "Client got socket error when receiving response from SDK server, error: \
                    [Errno 104] Connection reset by peer";
        Self::same(101, Module::Socket, 6, text)
    }

    /// z/VM refused: the texts of the layers between, as recorded.
    pub(super) fn smt(refusal: &Refusal, failed: &Smt<'_>) -> Self {
        let Smt { intro, request, api, options } = failed;
        let Refusal { rc, rs, text } = refusal;
        let overall = 8;
        let preface = preface(*intro);
        let mut message = format!(
            "{preface}SMT request failed. RequestData: '{request}', Results: '{{'overallRC': {overall}, 'rc': {rc}, \
             'rs': {rs}, 'errno': 0, 'strError': '{text}', 'response': ['(Error) ULTVMU0300E SMAPI API failed: \
             {api}, overall rc: {overall}, rc: {rc}, rs: {rs}, errno: 0, cmd: sudo /opt/zthin/bin/smcli {api} \
             --addRCheader {options}, out:  API issued : {api}']}}'."
        );
        if *rc == 396 {
            let hint = format!(
                "CP command failed, with error code {rs}.Check \
                 <https://www-40.ibm.com/servers/resourcelink/svc0302a.nsf/pages/zVMV7R2gc246270?OpenDocument> \
                 on z/VM CP error messages"
            );
            message.push_str(&hint);
        }
        if *rc == 596 {
            let hint = format!(
                "DIRMAINT command failed, with error code {rs}.Check \
                 <https://www-40.ibm.com/servers/resourcelink/svc0302a.nsf/pages/zVMV7R2gc246282?OpenDocument> \
                 on z/VM DIRMAINT error messages"
            );
            message.push_str(&hint);
        }
        Self { overall, module: Module::Smt, rc: *rc, rs: *rs, text: message }
    }

    /// A result of the layer below that a fault rule forces, in that layer's words.
    pub(super) fn below((overall, rc, rs): (i64, i64, i64), text: &str) -> Self {
        let failed = Smt { intro: Some(""), request: "SMAPI", api: "Forced", options: "-T FAULT" };
        Self { overall, ..Self::smt(&Refusal::told(rc, rs, text), &failed) }
    }

    /// Any failure that a fault rule forces: class, module, return and reason code.
    pub(super) fn forced((overall, module, rc, rs): (i64, i64, i64, i64), text: &str) -> Self {
        Self { overall, module: Module::Forced(module), rc, rs, text: text.to_owned() }
    }

    /// A failure of the layer below SMAPI: a CP command, a command in a guest.
    pub(super) fn layer(codes: (i64, i64, i64), intro: &str, request: &str, response: &str) -> Self {
        let (overall, rc, rs) = codes;
        let preface = preface(Some(intro));
        let text = format!(
            "{preface}SMT request failed. RequestData: '{request}', Results: '{{'overallRC': {overall}, 'rc': {rc}, \
             'rs': {rs}, 'errno': 0, 'strError': '', 'response': ['(Error) {response}']}}'."
        );
        Self { overall, module: Module::Smt, rc, rs, text }
    }
}

fn preface(intro: Option<&str>) -> String {
    match intro {
        None => String::new(),
        Some("") => "SMT error: ".to_owned(),
        Some(intro) => format!("{intro} SMT error: "),
    }
}

/// What was tried when z/VM refused, in the words of the layers between.
#[derive(Debug)]
pub(super) struct Smt<'a> {
    /// What the connector says it failed to do; `None` where it does not even say that SMT failed.
    pub(super) intro: Option<&'a str>,
    /// The request to the layer below.
    pub(super) request: &'a str,
    /// SMAPI function.
    pub(super) api: &'a str,
    /// Options of the function.
    pub(super) options: &'a str,
}

/// Which failures a route shows under a status of their own (connector-notes.md section 4.2).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Remap {
    /// Something does not exist: 404.
    Missing,
    /// Something exists already: 409.
    Exists,
    /// `300/*/300/5`: 409.
    Overloaded,
}

impl Failure {
    /// Returns the HTTP status on a route with those special rules.
    pub(super) fn status(&self, remaps: &[Remap]) -> u16 {
        let has = |remap| remaps.contains(&remap);
        match (self.overall, self.rc, self.rs) {
            (400, 400, 401) => 401,
            (400, 400, 500) => 500,
            (400 | 404 | 409 | 501 | 503, ..) => u16::try_from(self.overall).unwrap_or(500),
            (100, ..) => 400,
            (8, 212, 40) | (4, 5, 402) | (300, 300, 20) | (8, 400 | 200, 4) if has(Remap::Missing) => 404,
            (300, 300, 3) if has(Remap::Missing) && self.text.contains("not linked; not in CP directory") => {
                404
            }
            (8, 212, 36) | (300, 300, 13) | (8, 400, 8) if has(Remap::Exists) => 409,
            (300, 300, 5) if has(Remap::Overloaded) => 409,
            _ => 500,
        }
    }

    /// Returns the envelope.
    pub(super) fn envelope(&self) -> Value {
        json!({
            "overallRC": self.overall,
            "modID": self.module.value(),
            "rc": self.rc,
            "rs": self.rs,
            "errmsg": self.text,
            "output": "",
        })
    }
}

/// Returns the envelope of a success.
pub(super) fn success(output: &Value) -> Value {
    json!({"overallRC": 0, "modID": null, "rc": 0, "rs": 0, "errmsg": "", "output": output})
}

/// The label of JSON written by operations.
pub(super) const JSON: &str = "application/json";
/// The label of JSON written by the check of requests and of tokens.
pub(super) const JSON_UTF8: &str = "application/json; charset=UTF-8";
/// The label of everything that forgot to say JSON.
pub(super) const HTML: &str = "text/html; charset=UTF-8";
/// The label of path errors for a client that accepts anything.
pub(super) const PLAIN: &str = "text/plain; charset=UTF-8";

/// Builds a response; operations add `Cache-Control`, the layers before them do not (recorded).
pub(super) fn response(
    status: u16,
    label: &'static str,
    cached: bool,
    body: impl Into<Body>,
) -> Response<Body> {
    let mut response = Response::new(body.into());
    *response.status_mut() = StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static(label));
    if !cached {
        response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-cache"));
    }
    response
}

/// Writes JSON as the server does: pure ASCII.
pub(super) fn ascii(value: &Value) -> String {
    let text = value.to_string();
    if text.is_ascii() {
        return text;
    }
    let mut written = String::with_capacity(text.len() + 16);
    for character in text.chars() {
        if character.is_ascii() {
            written.push(character);
        } else {
            for unit in character.encode_utf16(&mut [0; 2]) {
                // Writing to a String cannot fail.
                let _ = write!(written, "\\u{unit:04x}");
            }
        }
    }
    written
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_status_depends_on_the_route() {
        let missing = Failure { overall: 8, module: Module::Smt, rc: 212, rs: 40, text: String::new() };
        assert_eq!((missing.status(&[]), missing.status(&[Remap::Missing])), (500, 404));
        assert_eq!(Failure::input("x").status(&[]), 400);
        assert_eq!(Failure::wsgi_exception().status(&[]), 500);
        assert_eq!(Failure::server_down().status(&[Remap::Missing, Remap::Exists]), 500);
    }

    #[test]
    fn json_is_pure_ascii() {
        assert_eq!(ascii(&json!({"a": "é😀"})), r#"{"a":"\u00e9\ud83d\ude00"}"#);
    }
}
