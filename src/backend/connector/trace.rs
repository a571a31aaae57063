//! Showing what travels (`--trace-http`), without secrets.

use std::borrow::Cow;

use reqwest::header::HeaderMap;
use serde_json::Value;

use super::Trace;
use crate::model::{MASK, conceal, conceal_json, hide_values};

/// Most characters of a body that are shown.
const SHOWN: usize = 16 * 1024;
/// Headers whose values are secret.
const SECRET_HEADERS: &[&str] =
    &["x-auth-token", "x-admin-token", "authorization", "proxy-authorization", "cookie", "set-cookie"];

/// Tells of the head of a request or an answer.
pub(super) fn head(trace: &Trace, mark: char, line: &str, headers: &HeaderMap) {
    trace(&format!("{mark} {}", conceal(line)));
    for (name, value) in headers {
        let secret = SECRET_HEADERS.contains(&name.as_str());
        let value = if secret { Cow::Borrowed(MASK) } else { String::from_utf8_lossy(value.as_bytes()) };
        // `Location` may repeat the query.
        trace(&format!("{mark} {name}: {}", conceal(&value).escape_debug()));
    }
}

/// Tells of a body, without the `secrets` of the request.
pub(super) fn body(trace: &Trace, mark: char, body: &[u8], secrets: &[String]) {
    if body.is_empty() {
        return;
    }
    let text = match serde_json::from_slice::<Value>(body) {
        Ok(value) => conceal_json(value).to_string(),
        Err(_) => conceal(&String::from_utf8_lossy(body)),
    };
    let text = hide_values(&text, secrets);
    match text.char_indices().nth(SHOWN) {
        Some((end, _)) => trace(&format!("{mark} {}… ({} bytes)", &text[..end], body.len())),
        None => trace(&format!("{mark} {text}")),
    }
}

#[cfg(test)]
mod tests {
    use std::sync::{Arc, Mutex};

    use reqwest::header::HeaderValue;

    use super::*;

    #[test]
    fn secrets_are_not_shown() {
        let lines = Arc::new(Mutex::new(Vec::new()));
        let heard = Arc::clone(&lines);
        let trace: Trace = Arc::new(move |line| heard.lock().unwrap().push(line.to_owned()));
        let mut headers = HeaderMap::new();
        headers.insert("x-auth-token", HeaderValue::from_static("sesame"));
        headers.insert("accept", HeaderValue::from_static("application/json"));
        head(&trace, '>', "GET /guests", &headers);
        body(&trace, '<', br#"{"output":{"user_direct":["USER X sesame 2G"],"password":"sesame"}}"#, &[]);
        body(&trace, '<', b"plain token=sesame", &[]);
        body(&trace, '<', br#"{"errmsg":"no Sesame-2 here"}"#, &["sesame-2".to_owned()]);
        let shown = lines.lock().unwrap().join("\n");
        assert!(shown.contains("> accept: application/json"), "{shown}");
        assert!(!shown.to_lowercase().contains("sesame"), "{shown}");
    }
}
