//! The HTTP server around the REST face: log, latency, fault rules, and the lock on the world.

use std::future::pending;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use axum::Router;
use axum::body::{Body, Bytes, to_bytes};
use axum::extract::{ConnectInfo, Request, State};
use axum::http::Response;
use axum::http::header::DATE;
use axum::http::request::Parts;
use tokio::net::TcpListener;
use tokio::sync::oneshot;
use tokio::time::sleep;

use super::fault::{self, Action, Cut};
use super::files::Files;
use super::line::{Gate, Line};
use super::rest::{self, Incoming};
use super::store::Store;
use super::{RequestLine, SimError};

/// Bodies of calls that carry no file are never longer.
const BODY_BYTES: usize = 16 << 20;

/// What all requests share.
pub(super) struct Shared {
    pub(super) store: Store,
    pub(super) files: Files,
    pub(super) latency: Duration,
    pub(super) log: Mutex<Vec<RequestLine>>,
}

impl Shared {
    /// Returns whether a fault rule turns the next connection away.
    pub(super) fn refuses(&self) -> bool {
        self.store.with(|world| world.faults.refuses(&mut world.random)).unwrap_or(false)
    }

    fn record(&self, parts: &Parts) {
        let line = RequestLine { method: parts.method.to_string(), path: parts.uri.to_string() };
        self.log.lock().unwrap_or_else(PoisonError::into_inner).push(line);
    }
}

/// Serves until `stop` is dropped or used.
pub(super) async fn serve(listener: TcpListener, shared: Arc<Shared>, stop: oneshot::Receiver<()>) {
    let gate = Gate::new(listener, Arc::clone(&shared));
    let service =
        Router::new().fallback(handle).with_state(shared).into_make_service_with_connect_info::<Line>();
    let serving = tokio::spawn(async move { axum::serve(gate, service).await });
    // An error is the sender's end being dropped: the same wish.
    let _ = stop.await;
    serving.abort();
}

/// What the fault rules want for a request, and what the world needs to know of it.
struct Plan {
    action: Option<Action>,
    name: String,
    release: super::Release,
}

async fn handle(
    State(shared): State<Arc<Shared>>,
    ConnectInfo(line): ConnectInfo<Line>,
    request: Request,
) -> Response<Body> {
    let (parts, body) = request.into_parts();
    shared.record(&parts);
    if !shared.latency.is_zero() {
        sleep(shared.latency).await;
    }
    match respond(&shared, &line, &parts, body).await {
        Ok(answer) => answer,
        Err(error) => rest::broken(&error),
    }
}

async fn respond(
    shared: &Shared,
    line: &Line,
    parts: &Parts,
    body: Body,
) -> Result<Response<Body>, SimError> {
    let (method, path) = (parts.method.as_str(), parts.uri.path());
    let upload = rest::transfer(method, path) == Some(rest::Transfer::Upload);
    let (bytes, streamed) = if upload {
        (Bytes::new(), Some(body))
    } else {
        (to_bytes(body, BODY_BYTES).await.unwrap_or_default(), None)
    };
    let incoming = Incoming { method, path, query: parts.uri.query(), headers: &parts.headers, body: bytes };
    if rest::is_control(path) {
        return shared.store.with(|world| rest::control(world, &incoming));
    }
    let plan = shared.store.with(|world| {
        world.settle();
        let release = world.connector.settings.release;
        let (operation, target) = incoming.subject(release);
        let text = format!("{method} {path}");
        let subject = fault::Request { operation: &operation, line: &text, target: &target };
        let action = world.faults.next(&subject, &mut world.random);
        if let Some(Action::Trouble(trouble)) = &action {
            world.suffer(trouble);
        }
        let name = if upload { world.random.uuid() } else { String::new() };
        Plan { action, name, release }
    })?;
    match &plan.action {
        None => carry_out(shared, &incoming, streamed, &plan.name).await,
        Some(Action::Delay { ms, jitter_ms }) => {
            let jitter = shared.store.with(|world| world.random.below(jitter_ms.saturating_add(1)))?;
            sleep(Duration::from_millis(ms.saturating_add(jitter))).await;
            carry_out(shared, &incoming, streamed, &plan.name).await
        }
        Some(Action::Hang {}) => pending().await,
        Some(Action::Trickle { chunk, gap_ms }) => {
            line.trickle(*chunk, *gap_ms);
            carry_out(shared, &incoming, streamed, &plan.name).await
        }
        Some(Action::Drop { at, apply }) => {
            let answer = if apply.unwrap_or(*at != Cut::Before) {
                carry_out(shared, &incoming, streamed, &plan.name).await?
            } else {
                Response::new(Body::empty())
            };
            line.cut_after(if let Cut::Mid(octets) = at { *octets } else { 0 });
            Ok(answer)
        }
        Some(Action::Clock { ahead_s }) => {
            let mut answer = carry_out(shared, &incoming, streamed, &plan.name).await?;
            answer.headers_mut().insert(DATE, rest::date(*ahead_s));
            Ok(answer)
        }
        Some(action) => match rest::forced(action, &incoming, plan.release) {
            Some(answer) => Ok(answer),
            None => carry_out(shared, &incoming, streamed, &plan.name).await,
        },
    }
}

/// Carries a request out; files travel without the lock on the world.
async fn carry_out(
    shared: &Shared,
    incoming: &Incoming<'_>,
    streamed: Option<Body>,
    name: &str,
) -> Result<Response<Body>, SimError> {
    if let Some(transfer) = rest::transfer(incoming.method, incoming.path) {
        if let Some(refusal) = shared.store.with(|world| rest::refused(world, incoming))? {
            return Ok(refusal);
        }
        return Ok(match (transfer, streamed) {
            (rest::Transfer::Upload, Some(body)) => rest::upload(&shared.files, name, body).await,
            _ => rest::download(&shared.files, incoming),
        });
    }
    let (answer, waited) = shared.store.with(|world| {
        let answer = if incoming.method == "GET" {
            rest::answer(world, &shared.files, incoming)
        } else {
            let what = format!("{} {}", incoming.method, incoming.path);
            world.watched(&what, |world| rest::answer(world, &shared.files, incoming))
        };
        // Every request takes its share of simulated time (model section 4.1).
        world.elapse(SERVICE_MS);
        let waited = std::mem::take(&mut world.waited_ms);
        (answer, world.clock.real(waited))
    })?;
    if !waited.is_zero() {
        sleep(waited).await;
    }
    Ok(answer)
}

/// Service time of a query.
const SERVICE_MS: u64 = 200;
