//! From settings to a backend: the one place that names a concrete one.

use std::io::{self, Write};
use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use crate::backend::connector::{self, ClientCertificate, Connector, Options, Tls, TokenProvider, Trace};
use crate::backend::{Backend, Changes};
use crate::config::{ConfigError, Environment, Settings, Target, TokenSource};
use crate::error::Diagnose;
use crate::model::Endpoint;
use crate::private;
use crate::secret::Secret;
use crate::terminal::Terminal;

/// A backend, and the host inside this process that it talks to, if it is the demo host.
pub(super) struct Connection {
    backend: Box<dyn Backend>,
    #[cfg(feature = "sim")]
    _host: Option<crate::sim::Sim>,
}

impl Connection {
    fn to(options: Options) -> Self {
        Self {
            backend: Box::new(Connector::new(options)),
            #[cfg(feature = "sim")]
            _host: None,
        }
    }

    pub(super) fn backend(&self) -> &dyn Backend {
        self.backend.as_ref()
    }
}

/// Returns the end of the temporary token that is kept for the server of these settings, in seconds since 1970.
pub(super) fn kept_until(settings: &Settings) -> Option<u64> {
    let mut options = Options::new(settings.context.endpoint.clone()?);
    options.token_cache = settings.token_cache();
    connector::kept_until(&options)
}

/// Opens the backend that the settings choose; no answer of it is waited for longer than `limit`. Nothing is sent yet.
pub(super) fn open(
    settings: &Settings,
    terminal: Terminal,
    trace: Option<&str>,
    changes: Arc<Changes>,
    limit: Option<Duration>,
) -> anyhow::Result<Connection> {
    let trace = match trace {
        Some(target) => Some(tracer(target)?),
        None => {
            log::log_enabled!(log::Level::Debug).then(|| -> Trace { Arc::new(|line| log::debug!("{line}")) })
        }
    };
    match settings.target()? {
        Target::Connector(endpoint) => {
            let mut options = options(settings, endpoint, trace)?;
            options.changes = changes;
            options.timeout = limit;
            for warning in settings.warnings(options.admin_token.is_some()) {
                terminal.warn(&warning);
            }
            Ok(Connection::to(options))
        }
        Target::Demo => demo(settings, trace, changes, limit),
    }
}

/// Starts the demo host inside this process, from its state file.
#[cfg(feature = "sim")]
fn demo(
    settings: &Settings,
    trace: Option<Trace>,
    changes: Arc<Changes>,
    limit: Option<Duration>,
) -> anyhow::Result<Connection> {
    let host = crate::sim::persistent(&settings.paths.demo_state_file())?;
    let mut options = Options::new(host.endpoint().parse()?);
    options.admin_token =
        host.admin_token().map(|token| -> TokenProvider { Arc::new(move || Ok(Secret::new(token.clone()))) });
    options.trace = trace;
    options.changes = changes;
    options.timeout = limit;
    Ok(Connection { _host: Some(host), ..Connection::to(options) })
}

/// Without the simulated host no settings choose it; the words are for whoever finds a way.
#[cfg(not(feature = "sim"))]
fn demo(_: &Settings, _: Option<Trace>, _: Arc<Changes>, _: Option<Duration>) -> anyhow::Result<Connection> {
    Err(crate::commands::Usage::new("this program was built without the demo host").into())
}

/// Puts the settings into the words of the connector.
fn options(settings: &Settings, endpoint: &Endpoint, trace: Option<Trace>) -> anyhow::Result<Options> {
    let context = &settings.context;
    let mut options = Options::new(endpoint.clone());
    options.tls = Tls {
        ca_file: context.tls.cacert.clone(),
        client: context
            .tls
            .identity
            .clone()
            .map(|identity| ClientCertificate { certificate: identity.cert, key: identity.key }),
        pin: context.tls.pin,
        insecure: context.tls.insecure,
    };
    options.proxy = settings.proxy()?.map(|proxy| proxy.address().clone());
    if let Some(limit) = context.connect_timeout {
        options.connect_timeout = limit.duration();
    }
    options.token_cache = settings.token_cache();
    options.trace = trace;
    options.admin_token = provider(settings.token.clone())?;
    Ok(options)
}

/// Returns what gives the admin token when it is needed. Programs are asked and files opened no earlier, but whether
/// the file of stored tokens has one for this context must be known now: without, none is asked for.
fn provider(source: TokenSource) -> anyhow::Result<Option<TokenProvider>> {
    let environment = Environment::of_process();
    if let TokenSource::Stored { .. } = source {
        let stored = source.read(&environment)?;
        return Ok(stored.map(|token| -> TokenProvider { Arc::new(move || Ok(token.clone())) }));
    }
    if source == TokenSource::Nowhere {
        return Ok(None);
    }
    Ok(Some(Arc::new(move || match source.read(&environment) {
        Ok(token) => Ok(token.unwrap_or_else(|| Secret::new(String::new()))),
        Err(error) => Err(Box::new(error) as Box<dyn Diagnose + Send + Sync>),
    })))
}

/// Returns what writes trace lines: to standard error for `-`, else to a file that nobody else may read.
fn tracer(target: &str) -> anyhow::Result<Trace> {
    if target == "-" {
        return Ok(Arc::new(|line| {
            // Nothing is left to tell when stderr itself is gone.
            let _ = writeln!(io::stderr(), "{line}");
        }));
    }
    let opened = private::options().create(true).append(true).open(target);
    let file = opened.map_err(|source| ConfigError::Write { path: PathBuf::from(target), source })?;
    let file = Mutex::new(file);
    Ok(Arc::new(move |line| {
        let mut file = file.lock().unwrap_or_else(PoisonError::into_inner);
        if let Err(error) = writeln!(file, "{line}") {
            log::warn!("cannot write the trace: {error}");
        }
    }))
}
