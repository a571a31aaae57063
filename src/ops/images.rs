//! Deleting an image, with a look where the answer was lost.

use super::unclear::Unclear;
use crate::backend::{BackendError, Images};
use crate::error::{Diagnose, Diagnosis};
use crate::progress::Progress;

/// Why an image is not known to be deleted.
#[derive(Debug, thiserror::Error)]
pub enum ImageDeleteError {
    /// The server says so.
    #[error(transparent)]
    Backend(#[from] BackendError),
    /// Nobody knows what became of it.
    #[error(transparent)]
    Unclear(#[from] Unclear),
}

impl Diagnose for ImageDeleteError {
    fn diagnosis(&self) -> Diagnosis {
        match self {
            Self::Backend(error) => error.diagnosis(),
            Self::Unclear(error) => error.diagnosis(),
        }
    }
}

/// Deletes an image. After an unknown outcome one look settles it when the image is gone.
pub fn delete(images: &dyn Images, name: &str, progress: &dyn Progress) -> Result<(), ImageDeleteError> {
    let error = match images.delete(name, progress) {
        Err(error) if error.is_unknown() => error,
        result => return Ok(result.map(drop)?),
    };
    let hint = format!("look before repeating: `zvmctl image show {name}`");
    Err(match images.find(name) {
        Err(gone) if gone.is_not_found() => return Ok(()),
        Ok(_) => Unclear::new(error, format!("a look afterwards still found image `{name}`"), hint),
        Err(look) => Unclear::unseen(error, &look, hint),
    }
    .into())
}
