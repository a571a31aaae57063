//! The one way to the server: token, time-outs, reading with a limit, and repeats where they are safe.

use std::io::Read;
use std::sync::OnceLock;
use std::time::{Duration, Instant};

use reqwest::blocking::{Body, Client as Http, RequestBuilder, Response};
use reqwest::header::{ACCEPT, CONTENT_TYPE, HeaderMap, HeaderValue, LOCATION};
use reqwest::{Method, redirect};
use serde::de::DeserializeOwned;

use super::answer::Answer;
use super::backoff::{Backoff, wait};
use super::request::Request;
use super::token::{Token, Tokens};
use super::{Options, limits, tls, trace, transport};
use crate::backend::{BackendError, ChangeRequest, Class, Exchange};
use crate::error::HttpFacts;
use crate::model::Userid;
use crate::progress::{Progress, Quiet};
use crate::secret::Secret;

const AUTH_TOKEN: &str = "x-auth-token";
const ADMIN_TOKEN: &str = "x-admin-token";

/// How long a connection is kept for the next call. The documented set-up closes it after every answer; one that
/// was kept too long is cut under the next request, whose outcome is then unknown.
const IDLE: Duration = Duration::from_secs(5);

/// A client of one server. It reads no file and opens no connection before the first call.
pub(super) struct Client {
    options: Options,
    tokens: Tokens,
    http: OnceLock<Http>,
}

/// What a request carries.
enum Payload {
    Nothing,
    Json(Vec<u8>),
    /// Octets of any kind, and their number when it is known beforehand.
    Stream(Box<dyn Read + Send>, Option<u64>),
}

impl Client {
    pub(super) fn new(options: Options) -> Self {
        Self { tokens: Tokens::new(&options), options, http: OnceLock::new() }
    }

    /// Returns what the connection is made of.
    pub(super) const fn options(&self) -> &Options {
        &self.options
    }

    /// Sends a look-up as somebody without a token does, and returns the answer whatever it is.
    pub(super) fn anonymous(&self, request: &Request) -> Result<(Answer, HeaderMap), BackendError> {
        let builder = self.builder(request)?;
        self.exchange(request, builder, false)
    }

    /// Sends a look-up and returns what was asked for.
    pub(super) fn look<T: DeserializeOwned>(&self, request: &Request) -> Result<T, BackendError> {
        self.ask(request, &Quiet)?.output(request)
    }

    /// Returns whether changes are only gathered.
    pub(super) fn rehearses(&self) -> bool {
        self.options.changes.rehearses()
    }

    /// Sends a change and returns what the server tells of it. Every change goes through
    /// [`Client::gathered`]; a rehearsal ends there with the request's own assumption.
    pub(super) fn change<T: DeserializeOwned>(
        &self,
        request: &Request,
        progress: &dyn Progress,
    ) -> Result<T, BackendError> {
        self.gathered(request, request.told(), |_| {
            if self.rehearses() { request.assumption() } else { self.persist(request, progress) }
        })
    }

    /// Sends a change again as long as the server refuses it without having done anything.
    fn persist<T: DeserializeOwned>(
        &self,
        request: &Request,
        progress: &dyn Progress,
    ) -> Result<T, BackendError> {
        let mut backoff = Backoff::new();
        loop {
            let error = match self.ask(request, progress).and_then(|answer| answer.output(request)) {
                Err(error) if request.repeats && error.class().is_some_and(Class::repeatable) => error,
                result => return result,
            };
            let Some(pause) = backoff.next() else { return Err(error) };
            let (attempt, all) = (backoff.attempt(), Backoff::ATTEMPTS);
            let seconds = pause.as_secs_f64().ceil();
            progress.note(&format!("{error}; trying again in {seconds} s, attempt {attempt} of {all}"));
            wait(pause, progress, self.options.sleep)?;
        }
    }

    /// Sends a call and returns the octets of a good answer.
    pub(super) fn octets(&self, request: &Request) -> Result<Vec<u8>, BackendError> {
        let ask = || self.ask(request, &Quiet)?.octets(request);
        if !request.call.changing {
            return ask();
        }
        self.gathered(request, request.told(), |_| if self.rehearses() { Ok(Vec::new()) } else { ask() })
    }

    /// Sends a stream of octets, once: it cannot be sent again. Without a count it travels in chunks. The caller has
    /// gathered the request.
    pub(super) fn stream<T: DeserializeOwned>(
        &self,
        request: &Request,
        octets: Box<dyn Read + Send>,
        count: Option<u64>,
    ) -> Result<T, BackendError> {
        let token = self.token()?;
        self.send(request, token.as_ref(), Payload::Stream(octets, count))?.output(request)
    }

    /// Asks whether the server refuses the token that is kept; a server that does not answer has not said so.
    pub(super) fn is_refused(&self) -> bool {
        let request = Request::look("read the server's version", "/", limits::TABLE);
        let answer = self.token().and_then(|token| match token {
            Some(token) => self.send(&request, Some(&token), Payload::Nothing).map(Some),
            None => Ok(None),
        });
        matches!(answer, Ok(Some(answer)) if answer.status == 401)
    }

    /// Keeps what was seen of a guest, for before and after.
    pub(super) fn saw(&self, guest: &Userid, fact: &'static str, value: serde_json::Value) {
        self.options.changes.saw("guest", guest.as_str(), fact, value);
    }

    /// Completes what is known of the file that a request carries.
    pub(super) fn told_file(&self, number: usize, size: u64, md5: &str) {
        self.options.changes.told_file(number, size, md5.to_owned());
    }

    /// Gathers a change, has it sent or, in a rehearsal, its answer assumed, and notes the result. The work gets the
    /// number of the request.
    pub(super) fn gathered<T>(
        &self,
        request: &Request,
        told: ChangeRequest,
        work: impl FnOnce(usize) -> Result<T, BackendError>,
    ) -> Result<T, BackendError> {
        let changes = &self.options.changes;
        let number = changes.begin(told, &request.call.subjects);
        let result = work(number);
        changes.end(number, result.as_ref().map(drop).map_err(ToString::to_string));
        result
    }

    /// Sends a call; a look-up once more when its connection was cut.
    fn ask(&self, request: &Request, progress: &dyn Progress) -> Result<Answer, BackendError> {
        match self.ask_once(request) {
            Err(BackendError::Cut { reason, .. }) if !request.call.changing && !progress.cancelled() => {
                let (method, route) = (&request.method, request.route());
                log::warn!("{method} {route} was cut ({reason}); sending it again, attempt 2 of 2");
                self.ask_once(request)
            }
            result => result,
        }
    }

    /// Sends a call; once more with a new token when the server does not take the old one. It checks the token
    /// before it does anything, so that the repeat is safe.
    fn ask_once(&self, request: &Request) -> Result<Answer, BackendError> {
        let payload = || request.body.clone().map_or(Payload::Nothing, Payload::Json);
        let token = self.token()?;
        let answer = self.send(request, token.as_ref(), payload())?;
        match token {
            Some(refused) if answer.status == 401 => {
                let token = self.tokens.renew(&refused, |admin| self.issue(admin))?;
                self.send(request, token.as_ref(), payload())
            }
            _ => Ok(answer),
        }
    }

    fn token(&self) -> Result<Option<Token>, BackendError> {
        self.tokens.get(|admin| self.issue(admin))
    }

    /// Exchanges the admin token for a temporary one.
    fn issue(&self, admin: &Secret) -> Result<Secret, BackendError> {
        let mut request = Request::look("log in", "/token", limits::TABLE);
        request.method = Method::POST;
        let builder = self.builder(&request)?.header(ADMIN_TOKEN, sensitive(admin)?);
        let (answer, headers) = self.exchange(&request, builder, true)?;
        let token = headers.get(AUTH_TOKEN).and_then(|value| value.to_str().ok()).map(str::to_owned);
        if let Some(token) = token.filter(|_| answer.status == 200) {
            return Ok(Secret::new(token));
        }
        let exchange = Box::new(Exchange { call: request.call.clone(), http: answer.http.clone() });
        let crashed = answer.status == 500;
        match answer.octets(&request).err() {
            Some(error) if !crashed || has_codes(&error) => Err(error),
            // Release 1.6.3 crashes here with newer JWT libraries, and without authentication (section 2); its own
            // refusals carry codes.
            _ => Err(BackendError::NoTokens { exchange }),
        }
    }

    fn send(
        &self,
        request: &Request,
        token: Option<&Token>,
        payload: Payload,
    ) -> Result<Answer, BackendError> {
        let mut builder = self.builder(request)?;
        if let Some(token) = token {
            builder = builder.header(AUTH_TOKEN, sensitive(&token.text)?);
        }
        builder = match payload {
            Payload::Nothing => builder,
            Payload::Json(json) => builder.header(CONTENT_TYPE, "application/json").body(json),
            Payload::Stream(octets, count) => {
                let body = match count {
                    Some(count) => Body::sized(octets, count),
                    None => Body::new(octets),
                };
                builder.header(CONTENT_TYPE, "application/octet-stream").body(body)
            }
        };
        self.exchange(request, builder, token.is_some()).map(|(answer, _)| answer)
    }

    fn builder(&self, request: &Request) -> Result<RequestBuilder, BackendError> {
        let url = self.options.endpoint.join(&request.path).map_err(|error| BackendError::Argument {
            what: error.to_string(),
            hint: "write a path such as `/guests/LNX1/info`".to_owned(),
        })?;
        let limit = self.limit(request);
        // `Accept` alone makes the server send JSON for unknown paths too (connector-notes.md section 2).
        Ok(self
            .http()?
            .request(request.method.clone(), url)
            .timeout(limit)
            .header(ACCEPT, "application/json"))
    }

    fn limit(&self, request: &Request) -> Duration {
        self.options.timeout.map_or(request.limit, |timeout| timeout.min(request.limit))
    }

    /// Sends one request and reads its answer.
    fn exchange(
        &self,
        request: &Request,
        builder: RequestBuilder,
        presented: bool,
    ) -> Result<(Answer, HeaderMap), BackendError> {
        let begun = Instant::now();
        // Called once, at the end of the exchange, whatever the end is.
        let facts = |status: Option<u16>| {
            let http = HttpFacts {
                method: request.method.to_string(),
                path: request.route().to_owned(),
                status,
                elapsed_ms: u64::try_from(begun.elapsed().as_millis()).unwrap_or(u64::MAX),
            };
            let end = status.map_or_else(|| "got no answer".to_owned(), |status| format!("gave {status}"));
            log::info!("{} {} {end} after {} ms", http.method, http.path, http.elapsed_ms);
            http
        };
        let about = |status| Exchange { call: request.call.clone(), http: facts(status) };
        let limit = self.limit(request);
        let outgoing = builder.build().map_err(|error| BackendError::Argument {
            what: format!("cannot {}: {error}", request.call.doing),
            hint: "check the endpoint and the token".to_owned(),
        })?;
        if let Some(trace) = &self.options.trace {
            trace::head(trace, '>', &format!("{} {}", outgoing.method(), outgoing.url()), outgoing.headers());
            trace::body(trace, '>', request.body.as_deref().unwrap_or_default(), &request.secrets());
        }
        let response = self
            .http()?
            .execute(outgoing)
            .map_err(|error| transport::failed(&error, &self.options.endpoint, about(None), limit))?;
        let (status, headers) = (response.status().as_u16(), response.headers().clone());
        let text =
            |name| headers.get(name).map(|value| String::from_utf8_lossy(value.as_bytes()).into_owned());
        let body = match read(response, begun, limit) {
            Ok(body) => body,
            Err(Unread::Broken(error)) => {
                return Err(transport::broke_off(&error, about(Some(status)), limit));
            }
            Err(Unread::TooLate) => {
                return Err(BackendError::TimedOut { exchange: Box::new(about(Some(status))), limit });
            }
            Err(Unread::TooLarge) => {
                let exchange = Box::new(about(Some(status)));
                return Err(BackendError::TooLarge { exchange, limit: limits::ANSWER_OCTETS });
            }
        };
        let http = facts(Some(status));
        if let Some(trace) = &self.options.trace {
            trace::head(trace, '<', &format!("{status} after {} ms", http.elapsed_ms), &headers);
            trace::body(trace, '<', &body, &request.secrets());
        }
        let content_type = text(CONTENT_TYPE).unwrap_or_default();
        let answer = Answer { http, status, content_type, location: text(LOCATION), body, presented };
        Ok((answer, headers))
    }

    /// Returns the HTTP client, made at the first call.
    fn http(&self) -> Result<&Http, BackendError> {
        if let Some(http) = self.http.get() {
            return Ok(http);
        }
        let setting =
            |error: reqwest::Error| BackendError::Setting { what: format!("cannot set up HTTP: {error}") };
        let builder = Http::builder()
            .tls_backend_preconfigured(tls::config(&self.options)?)
            .user_agent(concat!("zvmctl/", env!("CARGO_PKG_VERSION")))
            .redirect(redirect::Policy::none())
            .timeout(None)
            .connect_timeout(self.options.connect_timeout)
            .pool_idle_timeout(IDLE)
            .no_proxy();
        let builder = match &self.options.proxy {
            Some(proxy) => builder.proxy(reqwest::Proxy::all(proxy.expose()).map_err(setting)?),
            None => builder,
        };
        let http = builder.build().map_err(setting)?;
        // Another thread may have been quicker; then its client is the one.
        Ok(self.http.get_or_init(|| http))
    }
}

/// Why the body of an answer was not read to its end.
enum Unread {
    Broken(std::io::Error),
    TooLate,
    TooLarge,
}

/// Reads a body, but not more than any real one has, and not longer than the call may take.
fn read(mut response: Response, begun: Instant, limit: Duration) -> Result<Vec<u8>, Unread> {
    if response.content_length().is_some_and(|length| length > limits::ANSWER_OCTETS) {
        return Err(Unread::TooLarge);
    }
    let mut body = Vec::new();
    let mut part = [0; 16 * 1024];
    loop {
        let count = response.read(&mut part).map_err(Unread::Broken)?;
        if count == 0 {
            return Ok(body);
        }
        body.extend_from_slice(&part[..count]);
        if body.len() as u64 > limits::ANSWER_OCTETS {
            return Err(Unread::TooLarge);
        }
        if begun.elapsed() > limit {
            return Err(Unread::TooLate);
        }
    }
}

/// Returns whether the server itself said why it failed.
fn has_codes(error: &BackendError) -> bool {
    matches!(error, BackendError::Failed(failure) if failure.codes.is_some())
}

/// Returns the value of a header that no log shows.
fn sensitive(secret: &Secret) -> Result<HeaderValue, BackendError> {
    let mut value = HeaderValue::from_str(secret.expose()).map_err(|_| BackendError::Argument {
        what: "the token holds characters that cannot be sent".to_owned(),
        hint: "give it again with `zvmctl auth login`".to_owned(),
    })?;
    value.set_sensitive(true);
    Ok(value)
}
