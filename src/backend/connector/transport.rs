//! What the HTTP library says when no whole answer came, as errors of ours.

use std::error::Error;
use std::io;
use std::time::Duration;

use crate::backend::{BackendError, Exchange, Stage};
use crate::model::Endpoint;

/// Explains why a request got no answer.
pub(super) fn failed(
    error: &reqwest::Error,
    endpoint: &Endpoint,
    exchange: Exchange,
    limit: Duration,
) -> BackendError {
    let tls = find::<rustls::Error>(error);
    if error.is_connect() || tls.is_some() {
        let (stage, reason) = match tls {
            // Our own words about a pin.
            Some(rustls::Error::General(words)) => (Stage::Pin, words.clone()),
            Some(tls) => (Stage::Tls, tls_reason(tls)),
            None if error.is_dns() => (Stage::Name, deepest(error)),
            None if error.is_timeout() => (Stage::Tcp, "no connection within the time limit".to_owned()),
            None if endpoint.is_https() && was_closed(error) => {
                (Stage::Tls, "the server closed the connection instead of speaking TLS".to_owned())
            }
            None => (Stage::Tcp, deepest(error)),
        };
        return BackendError::Unreachable { stage, endpoint: endpoint.to_string(), reason };
    }
    let reason = deepest(error);
    if !exchange.call.changing && is_no_http(&reason) {
        let reason = "what answers there does not speak HTTP".to_owned();
        return BackendError::Unreachable { stage: Stage::Http, endpoint: endpoint.to_string(), reason };
    }
    let exchange = Box::new(exchange);
    if error.is_timeout() {
        BackendError::TimedOut { exchange, limit }
    } else {
        BackendError::Cut { exchange, reason }
    }
}

/// Returns whether the HTTP library could not read the first line of an answer. It tells so by its words alone.
fn is_no_http(reason: &str) -> bool {
    ["invalid HTTP version parsed", "invalid HTTP status-code parsed"].contains(&reason)
}

/// Explains why TLS was not agreed upon, when nothing else is to be sent.
pub(super) fn tls_failure(error: &io::Error) -> (Stage, String) {
    match find::<rustls::Error>(error) {
        Some(rustls::Error::General(words)) => (Stage::Pin, words.clone()),
        Some(tls) => (Stage::Tls, tls_reason(tls)),
        None if matches!(error.kind(), io::ErrorKind::WouldBlock | io::ErrorKind::TimedOut) => {
            (Stage::Tls, "no answer within the time limit".to_owned())
        }
        None => (Stage::Tls, "the server closed the connection instead of speaking TLS".to_owned()),
    }
}

/// Explains why an answer broke off.
pub(super) fn broke_off(error: &io::Error, exchange: Exchange, limit: Duration) -> BackendError {
    let exchange = Box::new(exchange);
    let timed_out = error.kind() == io::ErrorKind::TimedOut
        || find::<reqwest::Error>(error).is_some_and(reqwest::Error::is_timeout);
    if timed_out {
        BackendError::TimedOut { exchange, limit }
    } else {
        BackendError::Cut { exchange, reason: deepest(error) }
    }
}

/// Finds a cause of a type, also inside the I/O errors that others are wrapped in.
fn find<'a, E: Error + 'static>(error: &'a (dyn Error + 'static)) -> Option<&'a E> {
    let mut next = Some(error);
    while let Some(error) = next {
        if let Some(found) = error.downcast_ref::<E>() {
            return Some(found);
        }
        let inner = error.downcast_ref::<io::Error>().and_then(io::Error::get_ref);
        next = match inner {
            Some(inner) => Some(inner),
            None => error.source(),
        };
    }
    None
}

/// Returns whether the other side closed a connection that had been made.
fn was_closed(error: &reqwest::Error) -> bool {
    let kind = find::<io::Error>(error).map(io::Error::kind);
    matches!(
        kind,
        Some(io::ErrorKind::UnexpectedEof | io::ErrorKind::ConnectionReset | io::ErrorKind::BrokenPipe)
    )
}

/// Returns the text of the deepest cause: the one that is not about the library.
fn deepest(error: &(dyn Error + 'static)) -> String {
    let mut error = error;
    while let Some(source) = error.source() {
        error = source;
    }
    error.to_string()
}

fn tls_reason(error: &rustls::Error) -> String {
    use rustls::{AlertDescription as Alert, CertificateError as Certificate, Error as Tls};
    match error {
        // An authority of the same name but with another key gives the second.
        Tls::InvalidCertificate(Certificate::UnknownIssuer | Certificate::BadSignature) => {
            "no trusted authority vouches for the server's certificate".to_owned()
        }
        Tls::InvalidCertificate(Certificate::Expired | Certificate::ExpiredContext { .. }) => {
            "the server's certificate has expired".to_owned()
        }
        Tls::InvalidCertificate(
            Certificate::NotValidForName | Certificate::NotValidForNameContext { .. },
        ) => "the server's certificate is for another name".to_owned(),
        Tls::InvalidCertificate(Certificate::NotValidYet | Certificate::NotValidYetContext { .. }) => {
            "the server's certificate is not valid yet; check the clocks".to_owned()
        }
        Tls::InvalidCertificate(Certificate::Revoked) => "the server's certificate was revoked".to_owned(),
        Tls::InvalidCertificate(Certificate::BadEncoding) => {
            "the server's certificate cannot be read".to_owned()
        }
        // The library names the rule only in its debug form.
        Tls::InvalidCertificate(reason) if format!("{reason:?}").contains("CaUsedAsEndEntity") => {
            "the server shows a certificate that is marked as an authority's, and no trusted authority vouches for it"
                .to_owned()
        }
        Tls::InvalidCertificate(_) => {
            "the server's certificate breaks a rule for certificates of servers".to_owned()
        }
        Tls::AlertReceived(Alert::CertificateRequired | Alert::HandshakeFailure | Alert::BadCertificate) => {
            "the server wants a client certificate that it trusts (`--cert` and `--key`)".to_owned()
        }
        Tls::InvalidMessage(_) => {
            "the server does not speak TLS there; perhaps the endpoint is `http://`".to_owned()
        }
        other => other.to_string(),
    }
}
