//! What `--fit` names: a size, or something that the server knows: a disk pool, a disk of a guest, an image.

use std::fmt;
use std::str::FromStr;

use super::show;
use crate::app::App;
use crate::backend::{BackendError, Host};
use crate::commands::Usage;
use crate::commands::unknown::or_nearest;
use crate::image::Fit;
use crate::model::{DiskSize, ParseError, PoolName, Userid, Vdev};
use crate::ops::disks;

/// A disk size, `pool:TYPE:NAME`, or `pool:NAME` when the name is enough, `guest:USERID/VDEV` or `image:NAME`.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Target {
    /// A disk of this size.
    Size(DiskSize),
    /// A pool, its kind said.
    Pool(PoolName),
    /// The only pool of this name.
    Group(String),
    /// A disk that a guest has.
    Disk(Userid, Vdev),
    /// A disk as another image of the server needs it.
    Image(String),
}

impl FromStr for Target {
    type Err = ParseError;

    fn from_str(text: &str) -> Result<Self, ParseError> {
        let refuse = |form: &str| Err(ParseError::new("target", text, form));
        let Some((word, name)) = text.split_once(':') else { return Ok(Self::Size(text.parse()?)) };
        match word.to_ascii_lowercase().as_str() {
            "pool" if name.contains(':') => Ok(Self::Pool(name.parse()?)),
            "pool" if name.is_empty() => refuse("write pool:TYPE:NAME, for example pool:ECKD:POOL1"),
            "pool" => Ok(Self::Group(name.to_ascii_uppercase())),
            "guest" => match name.split_once('/') {
                Some((userid, vdev)) => Ok(Self::Disk(userid.parse()?, vdev.parse()?)),
                None => refuse("write guest:USERID/VDEV, for example guest:LNX1/0100"),
            },
            "image" if name.is_empty() => refuse("write image:NAME, for example image:rhel9.6"),
            "image" => Ok(Self::Image(name.to_owned())),
            _ => refuse("write a size such as 10g, or pool:TYPE:NAME, guest:USERID/VDEV or image:NAME"),
        }
    }
}

impl fmt::Display for Target {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Size(size) => write!(f, "{size}"),
            Self::Pool(name) => write!(f, "pool:{name}"),
            Self::Group(name) => write!(f, "pool:{name}"),
            Self::Disk(userid, vdev) => write!(f, "guest:{userid}/{vdev}"),
            Self::Image(name) => write!(f, "image:{name}"),
        }
    }
}

impl Target {
    /// Returns what an image is held against; all but a size is looked up on the server.
    pub(super) fn resolve(&self, app: &App) -> anyhow::Result<Fit> {
        Ok(match self {
            Self::Size(size) => Fit::size(*size),
            Self::Pool(name) => {
                let host = app.backend()?.host();
                or_nearest(host.pool(name), &name.to_string(), || known(host))?;
                of_pool(name)
            }
            Self::Group(group) => of_pool(&only_pool(app.backend()?.host(), group)?),
            Self::Disk(userid, vdev) => {
                let backend = app.backend()?;
                let names = || Ok(backend.guests().names()?.iter().map(ToString::to_string).collect());
                let entry = or_nearest(backend.guests().definition(userid), userid.as_str(), names)?;
                let disk = disks::of_entry(&entry, *vdev)?;
                let size =
                    disk.size.ok_or_else(|| unsized_target(&format!("disk {vdev} of guest `{userid}`")))?;
                Fit::disk(format!("disk {vdev} of guest `{userid}`"), size)
            }
            Self::Image(name) => {
                let image = show::find(app.backend()?.images(), name)?;
                let size = image.disk_size().ok_or_else(|| unsized_target(&format!("image `{name}`")))?;
                Fit::disk(format!("disk of image `{name}`"), size)
            }
        })
    }
}

/// Returns the target that a pool is; nothing is asked.
pub(super) fn of_pool(name: &PoolName) -> Fit {
    Fit::pool(&name.to_string(), name.kind)
}

/// The server knows the target, and not how large it is.
fn unsized_target(what: &str) -> Usage {
    Usage::new(format!("the server does not say how large {what} is"))
        .hint("give the size itself: --fit 10g, --fit 3338cyl")
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
    fn a_target_is_a_size_or_what_the_server_knows() {
        let target = |text: &str| text.parse::<Target>();
        assert_eq!(target("10g").unwrap(), Target::Size(DiskSize::Bytes(10 << 30)));
        assert_eq!(target("pool:eckd:pool1").unwrap(), Target::Pool("ECKD:POOL1".parse().unwrap()));
        assert_eq!(target("POOL:pool1").unwrap(), Target::Group("POOL1".to_owned()));
        let disk = Target::Disk("LNX1".parse().unwrap(), Vdev::ROOT);
        assert_eq!(target("guest:lnx1/100").unwrap(), disk);
        assert_eq!(target("Image:Golden").unwrap(), Target::Image("Golden".to_owned()));
        for bad in [
            "",
            "10",
            "pool:",
            "pool:tape:x",
            "pool:a:b:c",
            "guest:LNX1",
            "guest:/0100",
            "guest:LNX1/",
            "guest:LNX1/xyz",
            "guest:TOOLONGNAME/0100",
            "image:",
            "disk:0100",
        ] {
            assert!(target(bad).is_err(), "{bad}");
        }
    }

    proptest! {
        #[test]
        fn parse_after_display_is_identity(text in "([1-9][0-9]{0,5}(cyl|blk|g)|pool:(ECKD:|FBA:)?[A-Z0-9]{1,8}|guest:[A-Z][A-Z0-9]{0,7}/[0-9A-F]{4}|image:[a-z0-9.]{1,9})") {
            let target: Target = text.parse().unwrap();
            prop_assert_eq!(target.to_string().parse::<Target>().unwrap(), target);
        }
    }
}
