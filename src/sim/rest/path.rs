//! Paths: finding the route, and the three forms of an answer when there is none.

use axum::body::Body;
use axum::http::{HeaderName, HeaderValue, Response, header};
use serde_json::json;

use super::answer::{HTML, JSON_UTF8, PLAIN, ascii, response};
use super::{Incoming, Route};
use crate::sim::connector::Release;

/// Finds the route of a request and the segments that its placeholders stand for. A route without placeholders
/// goes before one with.
pub(super) fn find(
    tables: &'static [&'static [Route]],
    method: &str,
    path: &str,
    release: Release,
) -> Option<(&'static Route, Vec<String>)> {
    let fits = |route: &&Route| {
        route.method == method && (route.since == Release::V163 || release == Release::Newest)
    };
    let routes = || tables.iter().flat_map(|table| table.iter()).filter(fits);
    let exact = routes().find(|route| route.path == path).map(|route| (route, Vec::new()));
    exact.or_else(|| routes().find_map(|route| Some((route, segments(route.path, path)?))))
}

/// Returns the decoded segments of `path` at the placeholders of `template`, when it fits.
fn segments(template: &str, path: &str) -> Option<Vec<String>> {
    let (mut wanted, mut given) = (template.split('/'), path.split('/'));
    let mut found = Vec::new();
    loop {
        match (wanted.next(), given.next()) {
            (None, None) => return Some(found),
            (Some("{}"), Some(segment)) if !segment.is_empty() => found.push(decode(segment, false)),
            (Some(fixed), Some(segment)) if fixed == segment => {}
            _ => return None,
        }
    }
}

/// Returns the query parameters in order.
pub(super) fn query(text: Option<&str>) -> Vec<(String, String)> {
    text.unwrap_or_default()
        .split('&')
        .filter(|pair| !pair.is_empty())
        .map(|pair| {
            let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
            (decode(name, true), decode(value, true))
        })
        .collect()
}

/// Decodes percent escapes, and `+` in queries. What is no escape stays as it is.
fn decode(text: &str, plus_is_blank: bool) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let [first, behind @ ..] = rest {
        rest = behind;
        let escaped = behind.get(..2).and_then(|digits| std::str::from_utf8(digits).ok());
        match (first, escaped.and_then(|digits| u8::from_str_radix(digits, 16).ok())) {
            (b'%', Some(byte)) => {
                bytes.push(byte);
                rest = &behind[2..];
            }
            (b'+', _) if plus_is_blank => bytes.push(b' '),
            _ => bytes.push(*first),
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

/// Answers a path that no route has: 404, or 405 when another method has it.
pub(super) fn not_found(
    tables: &'static [&'static [Route]],
    incoming: &Incoming<'_>,
    release: Release,
) -> Response<Body> {
    let mut allowed: Vec<&str> = ["GET", "POST", "PUT", "DELETE"]
        .into_iter()
        .filter(|method| find(tables, method, incoming.path, release).is_some())
        .collect();
    allowed.extend(super::files::methods(incoming.path));
    if allowed.is_empty() {
        return refused(incoming, 404, "Not Found", &["The resource could not be found.", "", "", ""]);
    }
    let method = format!("The method {} is not allowed for this resource. ", incoming.method);
    let detail = "The method specified is not allowed for this resource.";
    let mut answer = refused(incoming, 405, "Method Not Allowed", &[&method, detail]);
    if let Ok(value) = HeaderValue::from_str(&allowed.join(", ")) {
        answer.headers_mut().insert(HeaderName::from_static("allow"), value);
    }
    answer
}

/// Answers a body that says nothing of its type (recorded).
pub(super) fn no_content_type(incoming: &Incoming<'_>) -> Response<Body> {
    let text =
        "The server could not comply with the request since it is either malformed or otherwise incorrect.";
    let detail = "content-type header required when content-length > 0";
    refused(incoming, 400, "Bad Request", &[text, detail, "", ""])
}

/// Builds the answer in the form that the client accepts: JSON only when it asks for nothing but JSON, a page with
/// `*/*`, plain text without the header (connector-notes.md section 2). The lines are those of the library's own
/// template: the explanation, a break, the others; as text they become one line (recorded).
fn refused(incoming: &Incoming<'_>, status: u16, title: &str, lines: &[&str]) -> Response<Body> {
    let (text, rest) = lines.split_first().unwrap_or((&"", &[]));
    let plain = format!("{text}\n\n {}", rest.join(" "));
    match incoming.header(header::ACCEPT.as_str()) {
        Some(accept) if accept.contains("html") || accept.contains("*/*") => {
            let rest = rest.join("\n").replace('>', "&gt;");
            let page = format!(
                "<html>\n <head>\n  <title>{status} {title}</title>\n </head>\n <body>\n  <h1>{status} {title}</h1>\n  \
                 {text}<br /><br />\n{rest}\n\n </body>\n</html>"
            );
            response(status, HTML, true, page)
        }
        Some(accept) if accept.contains("application/json") => {
            let body = json!({"errors": [{"status": status, "title": title, "detail": plain}]});
            response(status, JSON_UTF8, true, ascii(&body))
        }
        _ => response(status, PLAIN, true, format!("{status} {title}\n\n{plain}")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn placeholders_take_one_segment() {
        assert_eq!(segments("/guests/{}/info", "/guests/LIN%2001/info"), Some(vec!["LIN 01".to_owned()]));
        for path in ["/guests//info", "/guests/A/info/", "/guests/A", "/guests/A/infos"] {
            assert_eq!(segments("/guests/{}/info", path), None, "{path}");
        }
    }

    #[test]
    fn queries_are_decoded() {
        assert_eq!(
            query(Some("userid=A%2CB+C&x&y=%zz")),
            [("userid", "A,B C"), ("x", ""), ("y", "%zz")].map(|(name, value)| (name.into(), value.into()))
        );
    }
}
