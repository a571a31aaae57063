//! A context: one z/VM system to act on, with its own settings.

use std::borrow::Borrow;
use std::fmt;
use std::num::NonZeroUsize;
use std::str::FromStr;

use super::options;
use super::overrides::Overrides;
use super::resolve::Resolver;
use super::tls::Tls;
use super::{ConfigError, Proxy, Source};
use crate::model::{Endpoint, ParseError, Pattern, PoolName, TimeSpan, Userid, VswitchName};

/// The name of a context. It is also a folder's name below the cache.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ContextName(String);

impl ContextName {
    /// The built-in context of the simulated host.
    pub const DEMO: &str = "demo";

    /// Returns the name.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Returns whether this is the built-in context of the simulated host.
    pub fn is_demo(&self) -> bool {
        self.0 == Self::DEMO
    }

    /// Checks that a file may hold a context of this name.
    pub fn check_new(self) -> Result<Self, ParseError> {
        let refuse = |rule: &str| Err(ParseError::new("name for a context", &self.0, rule));
        match self.0.as_str() {
            Self::DEMO => refuse("it is built in; choose another"),
            "all" => refuse("it stands for every context; choose another"),
            _ => Ok(self),
        }
    }
}

impl FromStr for ContextName {
    type Err = ParseError;

    fn from_str(text: &str) -> Result<Self, ParseError> {
        let allowed = |c: char| c.is_ascii_alphanumeric() || "-_.".contains(c);
        // A first letter or digit keeps `..` and hidden folders out.
        let starts_well = text.starts_with(|c: char| c.is_ascii_alphanumeric());
        if !starts_well || text.len() > 64 || !text.chars().all(allowed) {
            let rule = "use 1 to 64 letters, digits, `-`, `_` and `.`, with a letter or digit first";
            return Err(ParseError::new("context name", text, rule));
        }
        Ok(Self(text.to_owned()))
    }
}

impl fmt::Display for ContextName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}

impl Borrow<str> for ContextName {
    fn borrow(&self) -> &str {
        &self.0
    }
}

/// How the SMAPI server of a system is reached. Checked and kept; no command uses it yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Smapi {
    /// Host name or address.
    pub host: String,
    /// TCP port.
    pub port: u16,
    /// User id that requests are made as.
    pub user: Option<Userid>,
    /// Whether the connection is TLS.
    pub tls: bool,
}

/// The settings that belong to one system, typed.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Context {
    /// The connector's address.
    pub endpoint: Option<Endpoint>,
    /// Who gave the address.
    pub endpoint_source: Option<Source>,
    /// How its certificate is checked and which one we show.
    pub tls: Tls,
    /// The proxy that was named for us; the variables of everyone are looked at elsewhere.
    pub proxy: Option<Proxy>,
    /// Longest time to make a connection.
    pub connect_timeout: Option<TimeSpan>,
    /// Longest time to wait until a state is reached; `None` is the verb's own.
    pub timeout: Option<TimeSpan>,
    /// Requests at once; `None` is the verb's own, 8 or 4.
    pub parallel: Option<NonZeroUsize>,
    /// Whether changing verbs want the context confirmed.
    pub protected: bool,
    /// Disk pool for new disks.
    pub pool: Option<PoolName>,
    /// Virtual switch for new adapters.
    pub vswitch: Option<VswitchName>,
    /// Beginning of every user id that may be changed, in upper case.
    pub userid_prefix: Option<Userid>,
    /// Patterns of user ids that may be changed; empty means all.
    pub allow: Vec<Pattern>,
    /// Patterns of user ids that are never changed.
    pub deny: Vec<Pattern>,
    /// Directory profile for new guests.
    pub profile: Option<Userid>,
    /// Folder or address where image files lie.
    pub image_repository: Option<String>,
    /// The SMAPI server.
    pub smapi: Option<Smapi>,
}

impl Context {
    /// Collects the settings of one system from whatever layers the resolver has.
    pub(super) fn resolve(resolver: &mut Resolver<'_>, flags: &Overrides) -> Result<Self, ConfigError> {
        let proxy = resolver.text(&options::PROXY, flags.proxy.as_deref())?;
        let (endpoint, endpoint_source) =
            resolver.parsed_from::<Endpoint>(&options::ENDPOINT, flags.endpoint.as_deref())?.unzip();
        Ok(Self {
            endpoint,
            endpoint_source,
            tls: Tls::resolve(resolver, flags)?,
            proxy: proxy.map(|(text, from)| Proxy::named(&text, from)).transpose()?,
            connect_timeout: resolver.parsed(&options::CONNECT_TIMEOUT, flags.connect_timeout.as_deref())?,
            timeout: resolver.parsed(&options::TIMEOUT, flags.timeout.as_deref())?,
            parallel: resolver.number(
                &options::PARALLEL,
                flags.parallel.as_deref(),
                "a whole number of at least 1",
            )?,
            protected: resolver.switch(&options::PROTECTED, false)?,
            pool: resolver.parsed(&options::POOL, None)?,
            vswitch: resolver.parsed(&options::VSWITCH, None)?,
            userid_prefix: resolver.parsed(&options::USERID_PREFIX, None)?,
            allow: resolver.parsed_list(&options::ALLOW)?,
            deny: resolver.parsed_list(&options::DENY)?,
            profile: resolver.parsed(&options::PROFILE, None)?,
            image_repository: resolver.text(&options::IMAGE_REPOSITORY, None)?.map(|(text, _)| text),
            smapi: Smapi::resolve(resolver)?,
        })
    }
}

impl Smapi {
    /// The port that the SMAPI servers of z/VM listen on unless told otherwise (smapi-protocol.md).
    const PORT: u16 = 44444;

    fn resolve(resolver: &mut Resolver<'_>) -> Result<Option<Self>, ConfigError> {
        let host = resolver.text(&options::SMAPI_HOST, None)?;
        let port: Option<u16> = resolver.number(&options::SMAPI_PORT, None, "a port from 0 to 65535")?;
        let user: Option<Userid> = resolver.parsed(&options::SMAPI_USER, None)?;
        let tls = resolver.switch_if_given(&options::SMAPI_TLS, false)?;
        let Some((host, _)) = host else {
            let given = [
                port.map(|_| options::SMAPI_PORT.key),
                user.map(|_| options::SMAPI_USER.key),
                tls.map(|_| options::SMAPI_TLS.key),
            ];
            return match given.into_iter().flatten().next() {
                Some(given) => Err(ConfigError::Alone { given, missing: options::SMAPI_HOST.key }),
                None => Ok(None),
            };
        };
        Ok(Some(Self { host, port: port.unwrap_or(Self::PORT), user, tls: tls.unwrap_or(false) }))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_folder_names() {
        for good in ["lab1", "z.vm-2_x", "A"] {
            assert!(good.parse::<ContextName>().is_ok(), "{good}");
        }
        for bad in ["", ".", "..", ".a", "a/b", "a b", "l\u{e9}", &"x".repeat(65)] {
            assert!(bad.parse::<ContextName>().is_err(), "{bad}");
        }
        for reserved in ["demo", "all"] {
            assert!(reserved.parse::<ContextName>().unwrap().check_new().is_err(), "{reserved}");
        }
    }
}
