//! The REST face: the world as the genuine connector shows it.
//!
//! Every noun has a file with a table of its routes. What is common to all calls happens here, in the order of the
//! genuine server: path, content type, token, JSON, check of the body, operation.

#![expect(clippy::unnecessary_wraps, reason = "every operation has the type that the tables of routes hold")]

mod actions;
mod answer;
mod auth;
mod capture;
mod control;
mod create;
mod delete;
mod deploy;
mod disks;
mod fcp;
mod files;
mod guests;
mod host;
mod images;
mod interfaces;
mod migrate;
mod nics;
mod path;
mod patterns;
mod registration;
mod resize;
#[cfg(test)]
mod samples;
mod schema;
mod service;
mod smt;
mod statistics;
mod switches;
mod templates;
mod volumes;
mod vswitches;

use axum::body::{Body, Bytes};
use axum::http::{HeaderMap, Response, header};
use serde_json::Value;

use self::answer::{Failure, HTML, JSON, JSON_UTF8, PLAIN, Remap, ascii, response, success};
use self::schema::Rule;
use super::SimError;
use super::connector::Release;
use super::fault;
use super::files::Files;
use super::world::World;
pub(super) use auth::date;
pub(super) use control::{FAULTS, control, is_control};
pub(super) use files::{Transfer, download, transfer, upload};

/// The tables of all nouns.
const TABLES: &[&[Route]] = &[
    service::ROUTES,
    guests::ROUTES,
    actions::ROUTES,
    disks::ROUTES,
    nics::ROUTES,
    interfaces::ROUTES,
    volumes::ROUTES,
    templates::ROUTES,
    fcp::ROUTES,
    statistics::ROUTES,
    host::ROUTES,
    images::ROUTES,
    vswitches::ROUTES,
];

/// What an operation returns: the `output` member, or a failure.
type Outcome = Result<Value, Failure>;

/// How a route gets and checks its body.
#[derive(Debug)]
enum Input {
    /// There is none; one that is sent is not looked at.
    None,
    /// JSON that fits a rule.
    Checked(&'static Rule),
    /// JSON of any form; the operation looks at it.
    Free,
    /// As [`Input::Free`], but what is no JSON is null.
    Lenient,
}

/// A route of the API.
struct Route {
    method: &'static str,
    /// `{}` stands for any segment.
    path: &'static str,
    /// `operationId` of connector-openapi.yaml.
    operation: &'static str,
    since: Release,
    input: Input,
    /// Query parameters; `None` where unknown ones are ignored.
    query: Option<&'static [(&'static str, Rule, Release)]>,
    remaps: &'static [Remap],
    run: fn(&mut World, &Call<'_>) -> Outcome,
}

impl Route {
    const fn new(
        method: &'static str,
        path: &'static str,
        operation: &'static str,
        run: fn(&mut World, &Call<'_>) -> Outcome,
    ) -> Self {
        Self {
            method,
            path,
            operation,
            since: Release::V163,
            input: Input::None,
            query: None,
            remaps: &[],
            run,
        }
    }

    const fn newest(mut self) -> Self {
        self.since = Release::Newest;
        self
    }

    const fn body(mut self, rule: &'static Rule) -> Self {
        self.input = Input::Checked(rule);
        self
    }

    const fn free_body(mut self) -> Self {
        self.input = Input::Free;
        self
    }

    const fn lenient_body(mut self) -> Self {
        self.input = Input::Lenient;
        self
    }

    const fn query(mut self, rules: &'static [(&'static str, Rule, Release)]) -> Self {
        self.query = Some(rules);
        self
    }

    const fn remaps(mut self, remaps: &'static [Remap]) -> Self {
        self.remaps = remaps;
        self
    }
}

/// A request as an operation sees it.
struct Call<'a> {
    /// The segments that `{}` stood for, decoded.
    segments: Vec<String>,
    /// Query parameters in order, decoded.
    query: Vec<(String, String)>,
    /// The body; null when there is none.
    body: Value,
    files: &'a Files,
}

impl Call<'_> {
    /// Returns the n-th segment, in upper case as the server takes user ids and switch names.
    fn upper(&self, index: usize) -> String {
        self.segments.get(index).map(|segment| segment.to_uppercase()).unwrap_or_default()
    }

    /// Returns the last value of a query parameter: repeating one makes only the last count.
    fn parameter(&self, name: &str) -> Option<&str> {
        self.query.iter().rev().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    /// Returns a member of the object in the body's member `object`.
    fn member(&self, object: &str, name: &str) -> &Value {
        &self.body[object][name]
    }
}

/// A request as it came, before anything is known about it.
pub(super) struct Incoming<'a> {
    pub(super) method: &'a str,
    pub(super) path: &'a str,
    pub(super) query: Option<&'a str>,
    pub(super) headers: &'a HeaderMap,
    pub(super) body: Bytes,
}

impl Incoming<'_> {
    fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name).and_then(|value| value.to_str().ok())
    }

    /// Returns what fault rules can match: operation and target.
    pub(super) fn subject(&self, release: Release) -> (String, String) {
        if let Some(transfer) = transfer(self.method, self.path) {
            return (transfer.operation().to_owned(), String::new());
        }
        let Some((route, segments)) = path::find(TABLES, self.method, self.path, release) else {
            return (String::new(), String::new());
        };
        let body: Value = serde_json::from_slice(&self.body).unwrap_or_default();
        let operation = match body["action"].as_str() {
            Some(action) => format!("{}:{action}", route.operation),
            None => route.operation.to_owned(),
        };
        let named = ["/guest/userid", "/image/image_name", "/vswitch/name"];
        let in_body = named.iter().find_map(|place| body.pointer(place).and_then(Value::as_str));
        let target = segments.first().map_or_else(|| in_body.unwrap_or_default().to_owned(), Clone::clone);
        (operation, target)
    }
}

/// Refuses a transfer of files for want of a token; `None` lets it through.
pub(super) fn refused(world: &World, incoming: &Incoming<'_>) -> Option<Response<Body>> {
    let labelled = incoming.header(header::CONTENT_TYPE.as_str()).is_some();
    if !incoming.body.is_empty() && !labelled {
        return Some(path::no_content_type(incoming));
    }
    (!auth::admits(world, incoming)).then(auth::unauthorized)
}

/// Answers when the state of the simulation itself cannot be used.
pub(super) fn broken(error: &SimError) -> Response<Body> {
    response(500, PLAIN, true, format!("{error}\n"))
}

/// Answers a fault rule that forces an answer.
pub(super) fn forced(
    action: &fault::Action,
    incoming: &Incoming<'_>,
    release: Release,
) -> Option<Response<Body>> {
    let route = path::find(TABLES, incoming.method, incoming.path, release).map(|(route, _)| route);
    let failed = |failure: Failure| match route {
        Some(route) => route.failed(&failure),
        None => failed(&failure, &[], false),
    };
    Some(match action {
        fault::Action::Rc { overall_rc, rc, rs, text } => {
            failed(Failure::below((*overall_rc, *rc, *rs), text))
        }
        fault::Action::Fail { overall_rc, mod_id, rc, rs, text } => {
            failed(Failure::forced((*overall_rc, *mod_id, *rc, *rs), text))
        }
        fault::Action::Busy {} => failed(actions::too_many(incoming)),
        fault::Action::ServerDown {} => failed(Failure::server_down()),
        fault::Action::TokenExpired {} => auth::unauthorized(),
        fault::Action::Http { status, html_body } => {
            let page =
                html_body.clone().unwrap_or_else(|| format!("<html><body><h1>{status}</h1></body></html>"));
            response(*status, HTML, true, page)
        }
        fault::Action::Garbage {} => response(200, JSON, false, "{\"overallRC\": 0, \"output\": [tru"),
        _ => return None,
    })
}

/// Carries out a request and returns its answer.
pub(super) fn answer(world: &mut World, files: &Files, incoming: &Incoming<'_>) -> Response<Body> {
    let release = world.connector.settings.release;
    let Some((route, segments)) = path::find(TABLES, incoming.method, incoming.path, release) else {
        return path::not_found(TABLES, incoming, release);
    };
    if !incoming.body.is_empty() && incoming.header(header::CONTENT_TYPE.as_str()).is_none() {
        return path::no_content_type(incoming);
    }
    if route.operation == auth::OPERATION {
        return auth::token(world, incoming);
    }
    if !auth::admits(world, incoming) {
        return auth::unauthorized();
    }
    let body = match read_body(route, &incoming.body) {
        Ok(body) => body,
        Err(failure) => return response(400, HTML, false, ascii(&failure.envelope())),
    };
    let call = Call { segments, query: path::query(incoming.query), body, files };
    if let Err(text) = check(route, &call, release) {
        return failed(&Failure::invalid(text), &[], true);
    }
    let outcome = if !world.connector.settings.sdk_server_up && !service::answers_alone(route) {
        Err(Failure::server_down())
    } else if smt::too_long(&call.body) {
        Err(Failure::cut_off())
    } else {
        (route.run)(world, &call)
    };
    match outcome {
        Ok(output) if service::is_bare(route) => response(200, JSON, false, ascii(&output)),
        Ok(output) => response(200, JSON, false, ascii(&success(&output))),
        Err(failure) => route.failed(&failure),
    }
}

impl Route {
    /// Answers a failure of the operation.
    fn failed(&self, failure: &Failure) -> Response<Body> {
        // What the layer in front says itself is labelled as its checks are (recorded for a refused action).
        let in_front = failure.overall == 400;
        let body = || ascii(&failure.envelope());
        if actions::is_mislabelled(failure) {
            response(400, HTML, false, body())
        } else if !in_front && matches!(self.operation, "listGuests" | "setFcpUsage") {
            // These two say 200 whatever happened behind (connector-notes.md section 4.2).
            response(200, JSON, false, body())
        } else {
            failed(failure, self.remaps, in_front)
        }
    }
}

fn failed(failure: &Failure, remaps: &[Remap], check: bool) -> Response<Body> {
    let label = if check { JSON_UTF8 } else { JSON };
    response(failure.status(remaps), label, check, ascii(&failure.envelope()))
}

/// Reads the JSON of a body; an absent one is malformed where one is needed.
fn read_body(route: &Route, bytes: &[u8]) -> Result<Value, Failure> {
    match route.input {
        Input::None => return Ok(Value::Null),
        Input::Lenient => return Ok(serde_json::from_slice(bytes).unwrap_or_default()),
        Input::Checked(_) | Input::Free => {}
    }
    serde_json::from_slice(bytes).map_err(|error| {
        // In the words of Python's parser for the commonest case; it counts from the first octet that is wrong, which
        // at the end is the one that is missing.
        let column = error.column() + usize::from(error.is_eof());
        let before: usize = bytes
            .split_inclusive(|octet| *octet == b'\n')
            .take(error.line().saturating_sub(1))
            .map(<[u8]>::len)
            .sum();
        Failure::invalid(format!(
            "Malformed JSON: Expecting value: line {} column {column} (char {})",
            error.line(),
            before + column.saturating_sub(1)
        ))
    })
}

fn check(route: &Route, call: &Call<'_>, release: Release) -> Result<(), String> {
    if route.path.starts_with("/guests/{}") && route.method == "GET" {
        let userid = Value::String(call.segments.first().cloned().unwrap_or_default());
        patterns::USERID
            .check(&userid, release)
            .map_err(|found| found.inside("userid").text("field/attribute"))?;
    }
    if let Some(rules) = route.query {
        schema::check_query(rules, &call.query, release).map_err(|found| found.text("query parameters"))?;
    }
    if let Input::Checked(rule) = route.input {
        rule.check(&call.body, release).map_err(|found| found.text("field/attribute"))?;
    }
    Ok(())
}
