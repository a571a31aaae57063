//! Reading an answer (connector-notes.md section 3): JSON whatever its label says, success by `overallRC` alone.

use serde::de::DeserializeOwned;
use serde_json::Value;

use super::class::{self, Codes, Seen};
use super::dto::Envelope;
use super::errmsg;
use super::request::Request;
use crate::backend::{BackendError, Class, Exchange, Failure};
use crate::error::{ConnectorFacts, HttpFacts};
use crate::model::{conceal, hide_values};

/// What came back.
#[derive(Debug)]
pub(super) struct Answer {
    pub http: HttpFacts,
    pub status: u16,
    /// Value of `Content-Type`; only shown, never decided upon.
    pub content_type: String,
    /// Value of `Location`.
    pub location: Option<String>,
    pub body: Vec<u8>,
    /// Whether the request carried a token.
    pub presented: bool,
}

impl Answer {
    /// Returns what was asked for.
    pub(super) fn output<T: DeserializeOwned>(self, request: &Request) -> Result<T, BackendError> {
        let exchange = self.exchange(request);
        let output = match self.document(request)? {
            Some(document) => document.output.unwrap_or_default(),
            // The server never sends an empty success, but the documentation says so.
            None => Value::String(String::new()),
        };
        serde_json::from_value(output).map_err(|error| BackendError::Unreadable {
            exchange: Box::new(exchange),
            reason: shown(request, &error.to_string()),
        })
    }

    /// Returns the octets of a good answer, also of one that is a file.
    pub(super) fn octets(self, request: &Request) -> Result<Vec<u8>, BackendError> {
        let success = (200..300).contains(&self.status);
        let is_file = self.content_type.starts_with("application/octet-stream");
        // `GET /smapi-healthy` is the only good answer without an envelope.
        let bare = serde_json::from_slice::<Value>(&self.body)
            .is_ok_and(|value| value.is_object() && value.get("overallRC").is_none());
        if success && (is_file || bare) {
            return Ok(self.body);
        }
        let body = self.body.clone();
        self.document(request)?;
        Ok(body)
    }

    fn exchange(&self, request: &Request) -> Exchange {
        Exchange { call: request.call.clone(), http: self.http.clone() }
    }

    /// Returns the envelope of a success; `None` for an empty one.
    fn document(self, request: &Request) -> Result<Option<Envelope<Option<Value>>>, BackendError> {
        let exchange = self.exchange(request);
        if matches!(self.status, 401 | 403 | 407) {
            return Err(BackendError::Denied { exchange: Box::new(exchange), presented: self.presented });
        }
        if (300..400).contains(&self.status) {
            let location = self.location.map(|location| shown(request, &location));
            let location = location.unwrap_or_else(|| "somewhere it does not say".to_owned());
            return Err(BackendError::Redirected { exchange: Box::new(exchange), location });
        }
        match serde_json::from_slice::<Value>(&self.body) {
            Ok(value) if value.get("overallRC").is_some() => match serde_json::from_value(value) {
                Ok(envelope) => succeed(request, exchange, self.status, envelope).map(Some),
                Err(error) => {
                    let reason = shown(request, &error.to_string());
                    Err(BackendError::Unreadable { exchange: Box::new(exchange), reason })
                }
            },
            Ok(value) if value.get("errors").is_some_and(Value::is_array) => {
                let detail = value["errors"][0]["detail"].as_str().unwrap_or_default();
                Err(without_codes(request, exchange, self.status, errmsg::words(&shown(request, detail))))
            }
            _ if self.body.is_empty() && (200..300).contains(&self.status) => Ok(None),
            _ => Err(self.foreign(request, exchange)),
        }
    }

    /// Explains a body that is not the connector's. Some statuses say enough without it.
    fn foreign(&self, request: &Request, exchange: Exchange) -> BackendError {
        if self.status == 413 {
            let words = "the web server in front of the connector takes no body of this size".to_owned();
            return without_codes(request, exchange, self.status, words);
        }
        match class::of(&seen(request, self.status, None)) {
            Class::OutcomeUnknown => {}
            // A page about an address that is not there says no more than that.
            Class::RouteMissing => return without_codes(request, exchange, self.status, String::new()),
            _ => {
                let words = format!("it answers with {}", describe(request, &self.content_type, &self.body));
                return without_codes(request, exchange, self.status, words);
            }
        }
        BackendError::Foreign {
            exchange: Box::new(exchange),
            content: describe(request, &self.content_type, &self.body),
        }
    }
}

fn succeed(
    request: &Request,
    exchange: Exchange,
    status: u16,
    envelope: Envelope<Option<Value>>,
) -> Result<Envelope<Option<Value>>, BackendError> {
    if envelope.overall_rc == 0 {
        return Ok(envelope);
    }
    let codes = Codes {
        overall: envelope.overall_rc,
        module: envelope.module.as_ref(),
        rc: envelope.rc,
        rs: envelope.rs,
        errmsg: &envelope.errmsg,
    };
    let mut messages = errmsg::messages(&envelope.errmsg);
    // SMAPI passes some message numbers on as reason codes (connector-notes.md section 4.5).
    let number = match (envelope.overall_rc, envelope.rc) {
        (8, 396) => Some(format!("HCP{:03}", envelope.rs)),
        (8, 596) => Some(format!("DVH{:04}", envelope.rs)),
        _ => None,
    };
    messages.extend(number.filter(|number| !messages.contains(number)));
    let errmsg = shown(request, &envelope.errmsg);
    Err(BackendError::Failed(Box::new(Failure {
        class: class::of(&seen(request, status, Some(codes))),
        kind: class::kind(&codes),
        exchange,
        messages,
        words: errmsg::words(&errmsg),
        codes: Some(ConnectorFacts {
            overall_rc: envelope.overall_rc,
            mod_id: envelope.module.clone(),
            rc: envelope.rc,
            rs: envelope.rs,
            errmsg,
        }),
    })))
}

fn without_codes(request: &Request, exchange: Exchange, status: u16, words: String) -> BackendError {
    let class = class::of(&seen(request, status, None));
    let failure = Failure { class, exchange, kind: None, codes: None, messages: Vec::new(), words };
    BackendError::Failed(Box::new(failure))
}

fn seen<'a>(request: &'a Request, status: u16, codes: Option<Codes<'a>>) -> Seen<'a> {
    Seen {
        method: request.method.as_str(),
        path: request.route(),
        action: request.action.as_deref(),
        status,
        codes,
    }
}

/// Returns a text of the server without secrets, also those that it quotes from the request.
fn shown(request: &Request, text: &str) -> String {
    hide_values(&conceal(text), &request.secrets())
}

/// Returns what a foreign body looks like: its label and its first words.
fn describe(request: &Request, content_type: &str, body: &[u8]) -> String {
    const SHOWN: usize = 60;
    let kind = content_type.split(';').next().unwrap_or_default().trim();
    let kind = if kind.is_empty() { "a body without type" } else { kind };
    let start = shown(request, &String::from_utf8_lossy(&body[..body.len().min(4 * SHOWN)]));
    let words: Vec<&str> =
        start.split(|c: char| c.is_whitespace() || c.is_control()).filter(|w| !w.is_empty()).collect();
    let start: String = words.join(" ").chars().take(SHOWN).collect();
    if start.is_empty() { format!("{kind}, empty") } else { format!("{kind} that begins `{start}`") }
}
