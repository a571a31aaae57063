//! The steps of an import: upload, import on the server, comparison.

use std::cell::RefCell;
use std::rc::Rc;

use serde_json::{Value, json};

use super::send::{ImageFile, local};
use super::{Import, ImportError, Plan};
use crate::backend::{Backend, BackendError, Class, Images, NewImage};
use crate::model::Image;
use crate::ops::steps::{Made, Seen, Step};
use crate::ops::upload::{SendParcel, Sent};
use crate::progress::Progress;

/// Builds the steps.
pub(in crate::ops) fn steps<'a>(backend: &'a dyn Backend, plan: &'a Plan) -> Vec<Box<dyn Step + 'a>> {
    let (wish, upload) = (&plan.wish, Sent::default());
    vec![
        Box::new(SendParcel::new(backend, ImageFile::new(backend, plan), &upload)),
        Box::new(MakeImage { images: backend.images(), wish, upload: Rc::clone(&upload) }),
        Box::new(Compare { backend, wish, upload, image: RefCell::new(None) }),
    ]
}

/// Makes the image of the upload.
struct MakeImage<'a> {
    images: &'a dyn Images,
    wish: &'a Import,
    upload: Sent,
}

impl Step for MakeImage<'_> {
    fn name(&self) -> String {
        format!("import image `{}`", self.wish.name)
    }

    fn run(&self, progress: &dyn Progress) -> Result<(), BackendError> {
        let Import { name, os_version, disk_kind, .. } = self.wish;
        let (url, md5) = self.upload.borrow().clone().map(|upload| (upload.url, upload.md5)).unzip();
        let image = NewImage {
            name: name.clone(),
            url: url.unwrap_or_default(),
            os_version: os_version.clone(),
            md5,
            disk_kind: *disk_kind,
        };
        self.images.import(&image, progress)
    }

    fn makes(&self) -> Option<Made> {
        let name = &self.wish.name;
        Some(Made::new(format!("image `{name}`"), format!("zvmctl image delete {name}")))
    }

    /// A server that refuses an import has taken away what it had begun.
    fn may_have_begun(&self, error: &BackendError) -> bool {
        error.class() == Some(Class::OutcomeUnknown)
    }

    fn undo(&self, progress: &dyn Progress) -> Result<(), BackendError> {
        self.images.delete(self.wish.name.as_str(), progress).map(drop)
    }

    fn look(&self) -> Result<Seen, BackendError> {
        match self.images.find(self.wish.name.as_str()) {
            Ok(image) => {
                let sent = self.upload.borrow();
                let pair = image.md5.as_ref().zip(sent.as_ref());
                let ours = pair.is_some_and(|(there, sent)| there.eq_ignore_ascii_case(&sent.md5));
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
    wish: &'a Import,
    upload: Sent,
    image: RefCell<Option<Image>>,
}

impl Step for Compare<'_> {
    fn name(&self) -> String {
        format!("compare image `{}`", self.wish.name)
    }

    fn run(&self, _: &dyn Progress) -> Result<(), BackendError> {
        if self.backend.rehearses() {
            return Ok(());
        }
        let image = self.backend.images().find(self.wish.name.as_str())?;
        let sent = self.upload.borrow();
        let differs = |what, here: &str, there: &str| {
            Err(local(ImportError::Differs { what, here: here.to_owned(), there: there.to_owned() }))
        };
        match (sent.as_ref(), &image.md5, image.size_bytes) {
            (Some(sent), Some(md5), _) if !md5.eq_ignore_ascii_case(&sent.md5) => {
                return differs("MD5", &sent.md5, md5);
            }
            (Some(sent), _, Some(there)) if there != sent.size => {
                return differs("size in bytes", &sent.size.to_string(), &there.to_string());
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
