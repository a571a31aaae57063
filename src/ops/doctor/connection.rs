//! From the server's name to an answer.

use super::{Found, Verdict, keep, kept};
use crate::model::{TimeSpan, utc_text};

/// A certificate that ends earlier than this should be renewed now.
const EXPIRES_SOON: u64 = 30 * 86_400;

const PROXIED: &str = "a proxy makes the connection";

pub(super) fn name(found: &Found) -> Verdict {
    let contact = found.backend.contact();
    if contact.is_proxied() {
        return Verdict::skipped(PROXIED);
    }
    match contact.resolve() {
        Ok(addresses) => {
            let mut shown: Vec<String> = addresses.iter().map(|address| address.ip().to_string()).collect();
            shown.dedup();
            let host = contact.endpoint().host();
            let detail = if shown == [host.clone()] {
                format!("{host} is an address")
            } else {
                format!("{host} is {}", shown.join(", "))
            };
            keep(&found.addresses, addresses);
            Verdict::pass(detail)
        }
        Err(error) => Verdict::error(&error, "check the endpoint"),
    }
}

pub(super) fn tcp(found: &Found) -> Verdict {
    let contact = found.backend.contact();
    if contact.is_proxied() {
        return Verdict::skipped(PROXIED);
    }
    match contact.connect(&kept(&found.addresses)) {
        Ok(address) => {
            // TLS is tried where a connection was taken.
            keep(&found.addresses, vec![address]);
            Verdict::pass(format!("{address} takes connections"))
        }
        Err(error) => Verdict::error(&error, "check host and port, and that the server runs"),
    }
}

pub(super) fn tls(found: &Found) -> Verdict {
    let contact = found.backend.contact();
    if !contact.endpoint().is_https() {
        return Verdict::skipped("the endpoint is plain http");
    }
    let addresses = kept(&found.addresses);
    let Some(address) = addresses.first().filter(|_| !contact.is_proxied()) else {
        return Verdict::skipped(PROXIED);
    };
    match contact.secure(*address) {
        Ok(expiry) => lasts(expiry, found.now),
        Err(error) => Verdict::error(&error, "check the certificate of the server"),
    }
}

/// Judges the end of a certificate that was accepted. One that is over may have been: it is pinned, or any is taken.
fn lasts(expiry: Option<u64>, now: u64) -> Verdict {
    let Some(end) = expiry else {
        return Verdict::pass("agreed upon; the certificate does not say how long it lasts");
    };
    let until = utc_text(end);
    let fix = "have the administrator of the connector renew the certificate of its web server";
    if end <= now {
        return Verdict::warn(format!("agreed upon, but the certificate ended at {until}"), fix);
    }
    let left = TimeSpan::of_seconds(end - now).human();
    if end - now < EXPIRES_SOON {
        return Verdict::warn(format!("agreed upon, but the certificate ends at {until}, in {left}"), fix);
    }
    Verdict::pass(format!("agreed upon; the certificate lasts until {until}"))
}

pub(super) fn encryption(found: &Found) -> Verdict {
    let endpoint = found.backend.contact().endpoint();
    if endpoint.exposes_token() {
        return Verdict::warn(
            "plain http to another machine: the token can be read on the way, and it controls the z/VM system",
            "put a web server with TLS in front of the connector, and give its https:// address as endpoint",
        );
    }
    let how = if endpoint.is_https() { "https" } else { "plain http that does not leave this machine" };
    Verdict::pass(how)
}

pub(super) fn http(found: &Found) -> Verdict {
    match found.backend.contact().greet() {
        Ok(greeting) => {
            keep(&found.greeting, Some(greeting));
            Verdict::pass("a connector answers")
        }
        Err(error) => Verdict::error(
            &error,
            "check that the endpoint is a connector, and look at the log of the web server in front of it",
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ops::doctor::Status;

    #[test]
    fn a_certificate_is_judged_by_its_end() {
        let now = 1_700_000_000;
        for (end, status) in [
            (None, Status::Pass),
            (Some(now), Status::Warn),
            (Some(now + 86_400), Status::Warn),
            (Some(now + EXPIRES_SOON), Status::Pass),
        ] {
            let verdict = lasts(end, now);
            assert_eq!(verdict.status, status, "{end:?}");
            assert_eq!(verdict.fix.is_some(), status == Status::Warn);
        }
    }
}
