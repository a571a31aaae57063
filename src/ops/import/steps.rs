//! The steps of an import: upload, import on the server, comparison.

use std::cell::RefCell;
use std::fs::File;
use std::rc::Rc;

use serde_json::{Value, json};

use super::{ImportError, Plan};
use crate::backend::{Backend, BackendError, Class, Images, NewImage, Upload};
use crate::image::ImageError;
use crate::model::Image;
use crate::ops::steps::{Made, Seen, Step};
use crate::ops::upload::{Parcel, Send, SendParcel, Sent};
use crate::progress::Progress;

/// Builds the steps.
pub(in crate::ops) fn steps<'a>(backend: &'a dyn Backend, plan: &'a Plan) -> Vec<Box<dyn Step + 'a>> {
    let (images, upload) = (backend.images(), Sent::default());
    vec![
        Box::new(SendParcel { images, parcel: plan, sent: Rc::clone(&upload) }),
        Box::new(MakeImage { images, plan, upload }),
        Box::new(Compare { backend, plan, image: RefCell::new(None) }),
    ]
}

/// Turns a mistake found on this machine into the error of a step.
fn local(error: ImportError) -> BackendError {
    BackendError::Local(Box::new(error))
}

/// The file, which must still be the one that was checked.
impl Parcel for &Plan {
    fn what(&self) -> String {
        format!("`{}`", self.file.file_name().unwrap_or(self.file.as_os_str()).display())
    }

    fn open(&self, send: &mut Send<'_>) -> Result<Upload, BackendError> {
        let opened = File::open(&self.file).and_then(|file| Ok((file.metadata()?.len(), file)));
        let (size, mut file) =
            opened.map_err(|source| local(ImageError::Open { file: self.file.clone(), source }.into()))?;
        send(&mut file, size)
    }

    fn check(&self, upload: &Upload) -> Result<(), BackendError> {
        if upload.md5 == self.md5 {
            return Ok(());
        }
        let (file, checked, sent) = (self.file.clone(), self.md5.clone(), upload.md5.clone());
        Err(local(ImportError::Changed { file, checked, sent }))
    }
}

/// Makes the image of the upload.
struct MakeImage<'a> {
    images: &'a dyn Images,
    plan: &'a Plan,
    upload: Sent,
}

impl Step for MakeImage<'_> {
    fn name(&self) -> String {
        format!("import image `{}`", self.plan.name)
    }

    fn run(&self, progress: &dyn Progress) -> Result<(), BackendError> {
        let Plan { name, os_version, disk_kind, md5, .. } = self.plan;
        let url = self.upload.borrow().as_ref().map(|upload| upload.url.clone()).unwrap_or_default();
        let image = NewImage {
            name: name.clone(),
            url,
            os_version: os_version.clone(),
            md5: Some(md5.clone()),
            disk_kind: *disk_kind,
        };
        self.images.import(&image, progress)
    }

    fn makes(&self) -> Option<Made> {
        let name = &self.plan.name;
        Some(Made::new(format!("image `{name}`"), format!("zvmctl image delete {name}")))
    }

    /// A server that refuses an import has taken away what it had begun.
    fn may_have_begun(&self, error: &BackendError) -> bool {
        error.class() == Some(Class::OutcomeUnknown)
    }

    fn undo(&self, progress: &dyn Progress) -> Result<(), BackendError> {
        self.images.delete(self.plan.name.as_str(), progress).map(drop)
    }

    fn look(&self) -> Result<Seen, BackendError> {
        match self.images.find(self.plan.name.as_str()) {
            Ok(image) => {
                let ours = image.md5.is_some_and(|md5| md5.eq_ignore_ascii_case(&self.plan.md5));
                Ok(if ours { Seen::Done } else { Seen::Foreign })
            }
            Err(error) if error.is_not_found() => Ok(Seen::NotDone),
            Err(error) => Err(error),
        }
    }
}

/// Compares the new image with what was sent.
struct Compare<'a> {
    backend: &'a dyn Backend,
    plan: &'a Plan,
    image: RefCell<Option<Image>>,
}

impl Step for Compare<'_> {
    fn name(&self) -> String {
        format!("compare image `{}`", self.plan.name)
    }

    fn run(&self, _: &dyn Progress) -> Result<(), BackendError> {
        if self.backend.rehearses() {
            return Ok(());
        }
        let image = self.backend.images().find(self.plan.name.as_str())?;
        let size = std::fs::metadata(&self.plan.file).map(|metadata| metadata.len()).ok();
        let differs = |what, here: &str, there: &str| {
            Err(local(ImportError::Differs { what, here: here.to_owned(), there: there.to_owned() }))
        };
        match (&image.md5, image.size_bytes.zip(size)) {
            (Some(md5), _) if !md5.eq_ignore_ascii_case(&self.plan.md5) => {
                return differs("MD5", &self.plan.md5, md5);
            }
            (_, Some((there, here))) if there != here => {
                return differs("size in bytes", &here.to_string(), &there.to_string());
            }
            _ => *self.image.borrow_mut() = Some(image),
        }
        Ok(())
    }

    fn memory(&self) -> Value {
        json!(*self.image.borrow())
    }

    fn is_repeatable(&self) -> bool {
        true
    }
}
