//! What `--fit` names: a size, or a disk pool of the context.

use std::fmt;
use std::str::FromStr;

use crate::app::App;
use crate::backend::{BackendError, Host};
use crate::commands::Usage;
use crate::commands::unknown::or_nearest;
use crate::image::Fit;
use crate::model::{DiskSize, ParseError, PoolName};

/// A disk size, or `pool:TYPE:NAME`, or `pool:NAME` when the name is enough.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Target {
    /// A disk of this size.
    Size(DiskSize),
    /// A pool, its kind said.
    Pool(PoolName),
    /// The only pool of this name.
    Group(String),
}

impl FromStr for Target {
    type Err = ParseError;

    fn from_str(text: &str) -> Result<Self, ParseError> {
        match text.split_once(':') {
            Some((word, name)) if word.eq_ignore_ascii_case("pool") => {
                if name.contains(':') {
                    Ok(Self::Pool(name.parse()?))
                } else if name.is_empty() {
                    Err(ParseError::new("target", text, "write pool:TYPE:NAME, for example pool:ECKD:POOL1"))
                } else {
                    Ok(Self::Group(name.to_ascii_uppercase()))
                }
            }
            Some(_) => Err(ParseError::new("target", text, "write a size such as 10g, or pool:TYPE:NAME")),
            None => Ok(Self::Size(text.parse()?)),
        }
    }
}

impl fmt::Display for Target {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Size(size) => write!(f, "{size}"),
            Self::Pool(name) => write!(f, "pool:{name}"),
            Self::Group(name) => write!(f, "pool:{name}"),
        }
    }
}

impl Target {
    /// Returns what an image is held against; a pool is looked up on the server.
    pub(super) fn resolve(&self, app: &App) -> anyhow::Result<Fit> {
        Ok(match self {
            Self::Size(size) => Fit::size(*size),
            Self::Pool(name) => {
                let host = app.backend()?.host();
                or_nearest(host.pool(name), &name.to_string(), || known(host))?;
                of_pool(name)
            }
            Self::Group(group) => of_pool(&only_pool(app.backend()?.host(), group)?),
        })
    }
}

/// Returns the target that a pool is; nothing is asked.
pub(super) fn of_pool(name: &PoolName) -> Fit {
    Fit::pool(&name.to_string(), name.kind)
}

fn known(host: &dyn Host) -> Result<Vec<String>, BackendError> {
    Ok(host.pools()?.into_iter().filter_map(|pool| Some(pool.name?.to_string())).collect())
}

/// Finds the kind of a pool by its name alone.
fn only_pool(host: &dyn Host, group: &str) -> anyhow::Result<PoolName> {
    let pools: Vec<PoolName> = host.pools()?.into_iter().filter_map(|pool| pool.name).collect();
    let mut same = pools.iter().filter(|pool| pool.group() == group);
    match (same.next(), same.next()) {
        (Some(only), None) => Ok(only.clone()),
        (Some(one), Some(other)) => {
            let message = format!("`{group}` is two pools, {one} and {other}");
            Err(Usage::new(message).hint(format!("write pool:{one} or pool:{other}")).into())
        }
        (None, _) => {
            let names: Vec<String> = pools.iter().map(ToString::to_string).collect();
            let hint = if names.is_empty() {
                "this server does not list its pools; write pool:TYPE:NAME".to_owned()
            } else {
                format!("the server's pools are {}", names.join(", "))
            };
            Err(Usage::new(format!("the server has no pool `{group}`")).hint(hint).into())
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_target_is_a_size_or_a_pool() {
        let target = |text: &str| text.parse::<Target>();
        assert_eq!(target("10g").unwrap(), Target::Size(DiskSize::Bytes(10 << 30)));
        assert_eq!(target("pool:eckd:pool1").unwrap(), Target::Pool("ECKD:POOL1".parse().unwrap()));
        assert_eq!(target("POOL:pool1").unwrap(), Target::Group("POOL1".to_owned()));
        for bad in ["", "10", "pool:", "pool:tape:x", "guest:LNX1/0100", "pool:a:b:c"] {
            assert!(target(bad).is_err(), "{bad}");
        }
    }

    proptest! {
        #[test]
        fn parse_after_display_is_identity(text in "([1-9][0-9]{0,5}(cyl|blk|g)|pool:(ECKD:|FBA:)?[A-Z0-9]{1,8})") {
            let target: Target = text.parse().unwrap();
            prop_assert_eq!(target.to_string().parse::<Target>().unwrap(), target);
        }
    }
}
