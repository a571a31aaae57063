//! The steps of an import: upload, import on the server, comparison.

use std::cell::RefCell;
use std::fs::File;
use std::rc::Rc;

use serde_json::{Value, json};

use super::{ImportError, Plan};
use crate::backend::{Backend, BackendError, Class, Images, NewImage, Upload};
use crate::image::ImageError;
use crate::model::Image;
use crate::ops::steps::{Made, Named, Seen, Step};
use crate::progress::Progress;

/// Builds the steps.
pub(in crate::ops) fn steps<'a>(backend: &'a dyn Backend, plan: &'a Plan) -> Vec<Box<dyn Step + 'a>> {
    let (images, upload) = (backend.images(), Rc::new(RefCell::new(None)));
    vec![
        Box::new(SendFile { images, plan, upload: Rc::clone(&upload) }),
        Box::new(MakeImage { images, plan, upload: Rc::clone(&upload) }),
        Box::new(Compare { backend, plan, image: RefCell::new(None) }),
    ]
}

/// Turns a mistake found on this machine into the error of a step.
fn local(error: ImportError) -> BackendError {
    BackendError::Local(Box::new(error))
}

/// Uploads the file.
struct SendFile<'a> {
    images: &'a dyn Images,
    plan: &'a Plan,
    upload: Rc<RefCell<Option<Upload>>>,
}

impl Step for SendFile<'_> {
    fn name(&self) -> String {
        let file = self.plan.file.file_name().unwrap_or(self.plan.file.as_os_str());
        format!("upload `{}`", file.display())
    }

    fn begins_itself(&self) -> bool {
        true
    }

    fn run(&self, progress: &dyn Progress) -> Result<(), BackendError> {
        let Plan { file: path, md5, .. } = self.plan;
        let opened = File::open(path).and_then(|file| Ok((file.metadata()?.len(), file)));
        let (size, mut file) =
            opened.map_err(|source| local(ImageError::Open { file: path.clone(), source }.into()))?;
        let upload = self.images.upload(&mut file, size, &Named { progress, name: &self.name() })?;
        let sent = upload.md5.clone();
        *self.upload.borrow_mut() = Some(upload);
        if sent != *md5 {
            let (file, checked) = (path.clone(), md5.clone());
            return Err(local(ImportError::Changed { file, checked, sent }));
        }
        Ok(())
    }

    fn makes(&self) -> Option<Made> {
        Some(Made::unremovable(match &*self.upload.borrow() {
            Some(upload) => format!("the uploaded copy `{}`", upload.url),
            None => "a part of the file in the server's import folder".to_owned(),
        }))
    }

    fn may_have_begun(&self, error: &BackendError) -> bool {
        match error {
            // It names the damaged copy itself.
            BackendError::Damaged(_) => false,
            BackendError::Interrupted => true,
            error => self.upload.borrow().is_some() || error.class() == Some(Class::OutcomeUnknown),
        }
    }

    fn memory(&self) -> Value {
        json!(*self.upload.borrow())
    }

    fn recall(&self, memory: &Value) {
        *self.upload.borrow_mut() = serde_json::from_value(memory.clone()).unwrap_or_default();
    }

    fn is_repeatable(&self) -> bool {
        true
    }
}

/// Makes the image of the upload.
struct MakeImage<'a> {
    images: &'a dyn Images,
    plan: &'a Plan,
    upload: Rc<RefCell<Option<Upload>>>,
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
