//! Names that the server does not know, with the one that was probably meant.

use crate::backend::BackendError;
use crate::error::{Diagnose, Diagnosis};
use crate::suggest::nearest;

/// A look-up that found nothing, and a name that is near.
#[derive(Debug, thiserror::Error)]
#[error("{source}")]
pub struct Unknown {
    source: BackendError,
    near: String,
}

impl Diagnose for Unknown {
    fn diagnosis(&self) -> Diagnosis {
        let diagnosis = self.source.diagnosis();
        let hint = match &diagnosis.hint {
            Some(hint) => format!("did you mean `{}`? {hint}", self.near),
            None => format!("did you mean `{}`?", self.near),
        };
        diagnosis.hint(hint)
    }
}

/// Adds to a look-up that found nothing the name nearest to `wanted`; other failures stay as they are.
///
/// `names` is asked only when there was nothing, and its own failure is not worth telling.
pub fn or_nearest<T>(
    found: Result<T, BackendError>,
    wanted: &str,
    names: impl FnOnce() -> Result<Vec<String>, BackendError>,
) -> anyhow::Result<T> {
    found.map_err(|source| {
        let names = if source.is_not_found() { names().unwrap_or_default() } else { Vec::new() };
        match nearest(wanted, names.iter().map(String::as_str)) {
            Some(near) => Unknown { source, near: near.to_owned() }.into(),
            None => source.into(),
        }
    })
}
