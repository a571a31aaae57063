//! Putting guests under management, and forgetting them.

use super::unclear::Unclear;
use crate::backend::{Backend, BackendError, Class};
use crate::error::{Diagnose, Diagnosis, Exit};
use crate::model::{OsVersion, Userid};
use crate::progress::Progress;

/// Why the server's memory is not as wanted.
#[derive(Debug, thiserror::Error)]
pub enum RegistryError {
    /// The server refused, or could not be asked.
    #[error(transparent)]
    Backend(#[from] BackendError),
    /// Nobody knows what became of it.
    #[error(transparent)]
    Unclear(#[from] Unclear),
    /// The server says that it is done, and its list of guests says otherwise.
    #[error("the server says that guest `{userid}` is {said}, but its list of guests says otherwise")]
    Otherwise {
        /// The guest.
        userid: Userid,
        /// `registered` or `forgotten`.
        said: &'static str,
    },
}

impl Diagnose for RegistryError {
    fn diagnosis(&self) -> Diagnosis {
        match self {
            Self::Backend(error) => error.diagnosis(),
            Self::Unclear(error) => error.diagnosis(),
            Self::Otherwise { userid, .. } => Diagnosis::new("guest.registry", Exit::Refused)
                .about("guest", userid.as_str())
                .hint("look again with `zvmctl guest list --all`, and at the log of the connector"),
        }
    }
}

/// What the server knows of a guest that it has just been given.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Adopted {
    /// The guest with its adapters.
    Whole,
    /// The guest alone: z/VM tells of no adapter of it, as of every guest that is off.
    WithoutAdapters,
}

/// Puts a guest of the directory under management and looks whether it is: the server may note it and fail afterwards.
pub fn adopt(
    backend: &dyn Backend,
    userid: &Userid,
    os_version: Option<&OsVersion>,
    progress: &dyn Progress,
) -> Result<Adopted, RegistryError> {
    let adopted = match backend.registry().register(userid, os_version, progress) {
        Ok(_) => Adopted::Whole,
        // The codes tell of the adapters; whether the guest was noted, only a look does.
        Err(error) if matches!(error.class(), Some(Class::Conflict | Class::WrongState)) => {
            return if is_managed(backend, userid)? {
                Ok(Adopted::WithoutAdapters)
            } else {
                Err(error.into())
            };
        }
        Err(error) if error.is_unknown() => {
            look_behind(backend, userid, error, true)?;
            let noted = backend.registry().adapters()?.iter().any(|(guest, _)| guest == userid);
            return Ok(if noted { Adopted::Whole } else { Adopted::WithoutAdapters });
        }
        Err(error) => return Err(error.into()),
    };
    if backend.rehearses() || is_managed(backend, userid)? {
        return Ok(adopted);
    }
    Err(RegistryError::Otherwise { userid: userid.clone(), said: "registered" })
}

/// Makes the server forget a guest, and looks whether it has. The guest itself is untouched.
pub fn forget(backend: &dyn Backend, userid: &Userid, progress: &dyn Progress) -> Result<(), RegistryError> {
    match backend.registry().deregister(userid, progress) {
        Err(error) if error.is_unknown() => return look_behind(backend, userid, error, false),
        result => drop(result?),
    }
    if !backend.rehearses() && is_managed(backend, userid)? {
        return Err(RegistryError::Otherwise { userid: userid.clone(), said: "forgotten" });
    }
    Ok(())
}

/// Looks once whether a guest is managed after a change with an unknown outcome; as wanted settles it.
fn look_behind(
    backend: &dyn Backend,
    userid: &Userid,
    error: BackendError,
    wanted: bool,
) -> Result<(), RegistryError> {
    let hint = "look before repeating: `zvmctl guest list --all`";
    Err(match is_managed(backend, userid) {
        Ok(managed) if managed == wanted => return Ok(()),
        Ok(managed) => {
            let not = if managed { "still" } else { "not" };
            let seen = format!("a look afterwards found guest `{userid}` {not} in the server's list");
            Unclear::new(error, seen, hint)
        }
        Err(look) => Unclear::unseen(error, &look, hint),
    }
    .into())
}

fn is_managed(backend: &dyn Backend, userid: &Userid) -> Result<bool, BackendError> {
    Ok(backend.guests().names()?.contains(userid))
}
