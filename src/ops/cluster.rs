//! Off means off on every member of the cluster, and where that cannot be known nothing is done that needs it (cli.md
//! section 8).
//!
//! CP's answer about a user id spans the members that are joined: one that runs on another of them does not look off
//! (hypervisor-surface.md section 2, ` - SSI`). So a guest that looks off is off everywhere when every member can be
//! accounted for.

use std::sync::{Mutex, PoisonError};

use super::inventory::gap_unless_fatal;
use crate::backend::{Backend, BackendError};
use crate::error::{Diagnose, Diagnosis, Exit};
use crate::model::{DirectoryEntry, Userid};

/// Why a guest that looks off is left alone.
#[derive(Debug, thiserror::Error)]
pub enum ClusterError {
    /// The server cannot be asked at all.
    #[error(transparent)]
    Backend(#[from] BackendError),
    /// A member may run it unseen.
    #[error("guest `{userid}` is off here, but not certainly on every member of the cluster: {doubt}")]
    Doubtful {
        /// The guest.
        userid: Userid,
        /// What is not known.
        doubt: String,
    },
    /// Another member runs it.
    #[error("guest `{userid}` is active on another member of the cluster{}", named(.members))]
    Elsewhere {
        /// The guest.
        userid: Userid,
        /// The members that it can be.
        members: Vec<String>,
    },
}

/// Returns members in brackets, as far as they are known.
pub fn named(members: &[String]) -> String {
    if members.is_empty() { String::new() } else { format!(" ({})", members.join(" or ")) }
}

/// The way out for a guest that another member runs.
pub fn there(userid: &Userid) -> String {
    format!(
        "work with it through the connector of that member; when it is back on this one, \
         `zvmctl guest adopt {userid}` puts it under management again"
    )
}

impl Diagnose for ClusterError {
    fn diagnosis(&self) -> Diagnosis {
        match self {
            Self::Backend(error) => error.diagnosis(),
            Self::Doubtful { userid, .. } => {
                Diagnosis::new("guest.off_uncertain", Exit::Conflict).about("guest", userid.as_str()).hint(
                    "repeat it when the cluster is Stable and its members are Joined or Down; or make sure on every \
                     member that it is off, and add --assume-off",
                )
            }
            Self::Elsewhere { userid, .. } => Diagnosis::new("guest.elsewhere", Exit::Conflict)
                .about("guest", userid.as_str())
                .hint(there(userid)),
        }
    }
}

/// What one command knows of the cluster. The server is asked once, when the first guest looks off.
pub struct OffEverywhere<'a> {
    backend: &'a dyn Backend,
    /// The user has made sure, and nothing is asked.
    assumed: bool,
    seen: Mutex<Option<Seen>>,
}

/// Whether there is a cluster, or why off here says nothing of its members.
type Seen = Result<bool, String>;

impl<'a> OffEverywhere<'a> {
    /// Prepares for a command. `assumed`: somebody has made sure, and nothing is asked.
    pub fn new(backend: &'a dyn Backend, assumed: bool) -> Self {
        Self { backend, assumed, seen: Mutex::default() }
    }

    /// Makes sure that a guest that looks off is off on every member. With its `entry` an IDENTITY, which runs on several
    /// members at once, is refused in a cluster; leave it out for a start, which is for this member alone.
    pub fn check(&self, userid: &Userid, entry: Option<&DirectoryEntry>) -> Result<(), ClusterError> {
        if self.assumed {
            return Ok(());
        }
        let doubt = match self.look()? {
            Err(doubt) => doubt,
            Ok(true) if entry.is_some_and(DirectoryEntry::is_identity) => {
                "its directory entry is an IDENTITY, which members run at the same time".to_owned()
            }
            Ok(_) => return Ok(()),
        };
        Err(ClusterError::Doubtful { userid: userid.clone(), doubt })
    }

    fn look(&self) -> Result<Seen, BackendError> {
        let mut seen = self.seen.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(seen) = &*seen {
            return Ok(seen.clone());
        }
        let found = match self.backend.host().cluster() {
            Ok(None) => Ok(false),
            Ok(Some(cluster)) => cluster.doubt().map_or(Ok(true), Err),
            Err(error) => Err(gap_unless_fatal(None, "state of the cluster", error)?.to_string()),
        };
        *seen = Some(found.clone());
        Ok(found)
    }
}

/// Finds out whether a guest that the server has just lost is active on another member: a server drops it from its
/// list when it sees it there, and its directory entry stays (hypervisor-surface.md section 2).
pub fn elsewhere(backend: &dyn Backend, userid: &Userid) -> Option<ClusterError> {
    let listed = backend.guests().names().map_or(true, |names| names.contains(userid));
    if listed || backend.guests().definition(userid).is_err() {
        return None;
    }
    Some(ClusterError::Elsewhere { userid: userid.clone(), members: others(backend)? })
}

/// Returns the members of the cluster that are not this one; `None` outside of a cluster, or when it cannot be asked.
pub fn others(backend: &dyn Backend) -> Option<Vec<String>> {
    let cluster = backend.host().cluster().ok().flatten()?;
    let own = backend.host().info().ok().and_then(|host| host.name).unwrap_or_default();
    Some(cluster.others(&own).into_iter().map(str::to_owned).collect())
}
