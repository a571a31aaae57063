//! A context as the commands show it.

use schemars::JsonSchema;
use serde::Serialize;

use crate::config::{ConfigError, Context, ContextName, Files, Known, Paths, TokenSource};
use crate::model::{Pattern, PoolName, Userid, VswitchName};
use crate::output::{Column, Record, or_dash};

/// Whose context it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
enum Origin {
    /// In the user's file.
    User,
    /// In the site's file.
    Site,
    /// The demo host.
    BuiltIn,
}

impl Origin {
    const fn word(self) -> &'static str {
        match self {
            Self::User => "user",
            Self::Site => "site",
            Self::BuiltIn => "built in",
        }
    }
}

/// How the SMAPI server is reached.
#[derive(Debug, Serialize, JsonSchema)]
struct SmapiRecord {
    host: String,
    port: u16,
    user: Option<Userid>,
    tls: bool,
}

/// A context with its own settings; flags and environment are not in it.
#[derive(Debug, Serialize, JsonSchema)]
pub struct ContextRecord {
    /// Its name.
    name: String,
    /// Whether commands act on it when nothing else is said.
    current: bool,
    /// Whose it is.
    origin: Origin,
    /// Address of the connector.
    endpoint: Option<String>,
    /// Whether changing verbs want it confirmed.
    protected: bool,
    /// Where the admin token comes from, in words; never the token.
    token_source: Option<String>,
    /// Disk pool for new disks.
    pool: Option<PoolName>,
    /// Virtual switch for new adapters.
    vswitch: Option<VswitchName>,
    /// Beginning of the user ids that may be changed.
    userid_prefix: Option<Userid>,
    /// Patterns of user ids that may be changed; empty means all.
    allow: Vec<Pattern>,
    /// Patterns of user ids that are never changed.
    deny: Vec<Pattern>,
    /// Directory profile for new guests.
    profile: Option<Userid>,
    /// Where image files lie.
    image_repository: Option<String>,
    /// Requests at once.
    parallel: Option<usize>,
    /// File of trusted authorities.
    cacert: Option<String>,
    /// File of the client certificate.
    cert: Option<String>,
    /// File of its key.
    key: Option<String>,
    /// Fingerprint that the server's certificate must have.
    pin: Option<String>,
    /// Whether any certificate is accepted.
    insecure: bool,
    /// Proxy, without user and password.
    proxy: Option<String>,
    /// Longest time to make a connection.
    connect_timeout_seconds: Option<u64>,
    /// Longest time to wait until a state is reached.
    timeout_seconds: Option<u64>,
    /// The SMAPI server.
    smapi: Option<SmapiRecord>,
    /// What is wrong with its settings.
    problem: Option<String>,
}

impl ContextRecord {
    /// Describes a context. One with wrong settings is described too, with what is wrong.
    pub(super) fn of(files: &Files, paths: &Paths, known: Known<'_>, current: Option<&str>) -> Self {
        let of_file = |name: &ContextName| files.context(name, paths);
        let (origin, found) = match known {
            Known::User(name) => (Origin::User, of_file(name)),
            Known::Site(name) => (Origin::Site, of_file(name)),
            Known::Demo => (Origin::BuiltIn, Ok((Context::default(), TokenSource::Nowhere))),
        };
        Self::new(known.name(), current == Some(known.name()), origin, found)
    }

    fn new(
        name: &str,
        current: bool,
        origin: Origin,
        found: Result<(Context, TokenSource), ConfigError>,
    ) -> Self {
        let problem = found.as_ref().err().map(ToString::to_string);
        let (context, token) = found.unwrap_or_else(|_| (Context::default(), TokenSource::Nowhere));
        let path = |path: &std::path::PathBuf| path.display().to_string();
        let identity = context.tls.identity.as_ref();
        Self {
            name: name.to_owned(),
            current,
            origin,
            endpoint: context.endpoint.map(|endpoint| endpoint.to_string()),
            protected: context.protected,
            token_source: (token != TokenSource::Nowhere).then(|| token.to_string()),
            pool: context.pool,
            vswitch: context.vswitch,
            userid_prefix: context.userid_prefix,
            allow: context.allow,
            deny: context.deny,
            profile: context.profile,
            image_repository: context.image_repository,
            parallel: context.parallel.map(std::num::NonZero::get),
            cacert: context.tls.cacert.as_ref().map(path),
            cert: identity.map(|identity| path(&identity.cert)),
            key: identity.map(|identity| path(&identity.key)),
            pin: context.tls.pin.map(|pin| pin.to_string()),
            insecure: context.tls.insecure,
            proxy: context.proxy.map(|proxy| proxy.to_string()),
            connect_timeout_seconds: context.connect_timeout.map(crate::model::TimeSpan::seconds),
            timeout_seconds: context.timeout.map(crate::model::TimeSpan::seconds),
            smapi: context.smapi.map(|smapi| SmapiRecord {
                host: smapi.host,
                port: smapi.port,
                user: smapi.user,
                tls: smapi.tls,
            }),
            problem,
        }
    }
}

fn patterns(patterns: &[Pattern]) -> String {
    or_dash(
        (!patterns.is_empty())
            .then(|| patterns.iter().map(ToString::to_string).collect::<Vec<_>>().join(" "))
            .as_ref(),
    )
}

fn yes(yes: bool) -> String {
    if yes { "yes" } else { "no" }.to_owned()
}

impl Record for ContextRecord {
    const COLUMNS: &'static [Column<Self>] = &[
        Column::text("name", "NAME", |row| row.name.clone()),
        Column::text("current", "CURRENT", |row| yes(row.current)),
        Column::text("endpoint", "ENDPOINT", |row| match row.origin {
            Origin::BuiltIn => "the demo host".to_owned(),
            _ => or_dash(row.endpoint.as_ref()),
        }),
        Column::text("protected", "PROTECTED", |row| yes(row.protected)),
        Column::text("origin", "ORIGIN", |row| row.origin.word().to_owned()),
        Column::wide("token_source", "TOKEN FROM", |row| or_dash(row.token_source.as_ref())),
        Column::wide("pool", "POOL", |row| or_dash(row.pool.as_ref())),
        Column::wide("vswitch", "VSWITCH", |row| or_dash(row.vswitch.as_ref())),
        Column::wide("userid_prefix", "PREFIX", |row| or_dash(row.userid_prefix.as_ref())),
        Column::wide("allow", "ALLOW", |row| patterns(&row.allow)),
        Column::wide("deny", "DENY", |row| patterns(&row.deny)),
        Column::wide("profile", "PROFILE", |row| or_dash(row.profile.as_ref())),
        Column::wide("parallel", "PARALLEL", |row| or_dash(row.parallel.as_ref())),
        Column::wide("cacert", "CA FILE", |row| or_dash(row.cacert.as_ref())),
        Column::wide("cert", "CERTIFICATE", |row| or_dash(row.cert.as_ref())),
        Column::wide("pin", "PIN", |row| or_dash(row.pin.as_ref())),
        Column::wide("insecure", "INSECURE", |row| yes(row.insecure)),
        Column::wide("proxy", "PROXY", |row| or_dash(row.proxy.as_ref())),
        Column::wide("problem", "PROBLEM", |row| or_dash(row.problem.as_ref())),
    ];
}
