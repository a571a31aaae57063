//! One call on its way out: where to, what with, how long, and what to call it in an error.

use std::time::Duration;

use reqwest::Method;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use super::limits;
use crate::backend::{BackendError, Call, ChangeRequest};
use crate::error::Resource;
use crate::model::{self, Userid};

/// A call of the connector.
#[derive(Debug, Clone)]
pub(super) struct Request {
    pub method: Method,
    /// Path and query, percent-encoded.
    pub path: String,
    /// JSON.
    pub body: Option<Vec<u8>>,
    /// The member `action` of the body.
    pub action: Option<String>,
    pub limit: Duration,
    pub call: Call,
    /// Whether a refusal for a lock or a busy server may be answered by sending it again.
    pub repeats: bool,
    /// What a rehearsal takes for the answer: the member `output` of a success.
    pub assumed: Value,
}

impl Request {
    /// A look-up: it changes nothing and may be repeated.
    pub(super) fn look(doing: impl Into<String>, path: impl Into<String>, limit: Duration) -> Self {
        Self::new(Method::GET, doing.into(), path.into(), limit, false)
    }

    /// A change. A rehearsal does not send it; unless [`Request::assuming`] says otherwise, it then takes for granted
    /// that the server returns nothing.
    pub(super) fn change(
        method: Method,
        doing: impl Into<String>,
        path: impl Into<String>,
        limit: Duration,
    ) -> Self {
        Self::new(method, doing.into(), path.into(), limit, true)
    }

    fn new(method: Method, doing: String, path: String, limit: Duration, changing: bool) -> Self {
        let call = Call { doing, subjects: Vec::new(), changing };
        let assumed = Value::String(String::new());
        Self { method, path, body: None, action: None, limit, call, repeats: true, assumed }
    }

    /// Names an object that the call is about; the main one first.
    pub(super) fn about(mut self, kind: &'static str, name: &(impl ToString + ?Sized)) -> Self {
        self.call.subjects.push(Resource { kind, name: name.to_string() });
        self
    }

    /// Marks a call that must not be sent twice without a look in between (connector-notes.md section 6.10).
    pub(super) fn once(mut self) -> Self {
        self.repeats = false;
        self
    }

    /// Adds a JSON body, refusing one that the server would choke on after half of its work.
    pub(super) fn json(mut self, body: &impl Serialize) -> Result<Self, BackendError> {
        let value = serde_json::to_value(body).map_err(|error| BackendError::Argument {
            what: format!("cannot {}: the request cannot be written as JSON: {error}", self.call.doing),
            hint: "this is a defect of zvmctl; please report it".to_owned(),
        })?;
        let octets = limits::internal_octets(&value);
        if octets > limits::REQUEST_OCTETS {
            let (doing, limit) = (self.call.doing, limits::REQUEST_OCTETS);
            return Err(BackendError::RequestTooLarge { doing, octets, limit });
        }
        self.action = value.get("action").and_then(Value::as_str).map(str::to_owned);
        self.body = Some(value.to_string().into_bytes());
        Ok(self)
    }

    /// Says what a rehearsal takes for the answer; needed by every change that returns something.
    pub(super) fn assuming(mut self, output: Value) -> Self {
        self.assumed = output;
        self
    }

    /// Returns what a rehearsal takes for the answer.
    pub(super) fn assumption<T: DeserializeOwned>(&self) -> Result<T, BackendError> {
        serde_json::from_value(self.assumed.clone()).map_err(|error| BackendError::Argument {
            what: format!("cannot rehearse to {}: nothing fitting is assumed: {error}", self.call.doing),
            hint: "this is a defect of zvmctl; please report it".to_owned(),
        })
    }

    /// Returns the request as it may be shown.
    pub(super) fn told(&self) -> ChangeRequest {
        let body = self.body.as_deref();
        ChangeRequest {
            method: self.method.to_string(),
            path: model::conceal_word(&self.path),
            body: body.map(|body| match serde_json::from_slice(body) {
                Ok(value) => model::conceal_json(value),
                Err(_) => Value::String(model::conceal(&String::from_utf8_lossy(body))),
            }),
            file: None,
            purpose: self.call.doing.clone(),
        }
    }

    /// Returns the secret values that it carries, which the server may quote in its answer.
    pub(super) fn secrets(&self) -> Vec<String> {
        let mut secrets = model::secrets_in_text(&self.path);
        if let Some(body) = &self.body {
            secrets.extend(model::secrets_in_text(&String::from_utf8_lossy(body)));
        }
        secrets
    }

    /// Returns the path without its query.
    pub(super) fn route(&self) -> &str {
        self.path.split('?').next().unwrap_or_default()
    }
}

/// Returns a user id for a path or query. z/VM knows more signs than the connector, whose changing calls
/// would let them through unchecked (connector-notes.md section 6.1).
pub(super) fn userid(guest: &Userid) -> Result<&str, BackendError> {
    let name = guest.as_str();
    if name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_') {
        return Ok(name);
    }
    Err(BackendError::Unsupported {
        what: format!("guest `{name}` cannot be named to a connector, which knows letters and digits only"),
        hint: "such a user id is managed with the directory manager itself".to_owned(),
    })
}

/// Returns a name percent-encoded for one segment of a path or one value of a query.
pub(super) fn encode(name: &str) -> String {
    const KEPT: &[u8] = b"-_.~";
    let mut text = String::with_capacity(name.len());
    for byte in name.bytes() {
        if byte.is_ascii_alphanumeric() || KEPT.contains(&byte) {
            text.push(char::from(byte));
        } else {
            text.push('%');
            text.extend(
                [byte >> 4, byte & 0xf].map(|digit| char::from(b"0123456789ABCDEF"[usize::from(digit)])),
            );
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn names_are_encoded() {
        assert_eq!(encode("rhel9.6_a-b"), "rhel9.6_a-b");
        assert_eq!(encode("a/b c?%é"), "a%2Fb%20c%3F%25%C3%A9");
    }

    #[test]
    fn user_ids_that_the_connector_does_not_know_are_refused() {
        assert!(userid(&"LNX_1".parse().unwrap()).is_ok());
        for odd in ["LNX@1", "A/B", "LNX:1"] {
            if let Ok(guest) = odd.parse() {
                assert!(matches!(userid(&guest), Err(BackendError::Unsupported { .. })), "{odd}");
            }
        }
    }

    #[test]
    fn bodies_that_do_not_fit_are_not_sent() {
        let request = || Request::change(Method::POST, "create guest `X`", "/guests", Duration::ZERO);
        let body = json!({ "action": "start", "x": "a".repeat(3_000) });
        assert_eq!(request().json(&body).unwrap().action.as_deref(), Some("start"));
        let error = request().json(&json!({ "x": "é".repeat(1_000) })).unwrap_err();
        assert!(matches!(error, BackendError::RequestTooLarge { octets: 6_008.., .. }), "{error}");
    }
}
