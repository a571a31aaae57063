//! The step that brings octets of this machine into the server's import folder, whatever they are.

use std::cell::RefCell;
use std::io::Read;
use std::rc::Rc;

use serde_json::{Value, json};

use super::steps::{Made, Named, Step};
use crate::backend::{BackendError, Class, Images, Upload};
use crate::progress::Progress;

/// Where the upload lies, once it is whole; steps that use it share this.
pub(super) type Sent = Rc<RefCell<Option<Upload>>>;

/// Something to be uploaded.
pub(super) trait Parcel {
    /// Returns what it is, for people: `the config drive`.
    fn what(&self) -> String;

    /// Hands its octets to `send`, with their number.
    fn open(&self, send: &mut Send<'_>) -> Result<Upload, BackendError>;

    /// Refuses what arrived; it is named then.
    fn check(&self, _: &Upload) -> Result<(), BackendError> {
        Ok(())
    }
}

/// Takes the octets of a parcel and their number.
pub(super) type Send<'a> = dyn FnMut(&mut dyn Read, u64) -> Result<Upload, BackendError> + 'a;

/// Uploads a parcel. The upload stays: no call deletes it.
pub(super) struct SendParcel<'a, P> {
    pub images: &'a dyn Images,
    pub parcel: P,
    pub sent: Sent,
}

impl<P: Parcel> Step for SendParcel<'_, P> {
    fn name(&self) -> String {
        format!("upload {}", self.parcel.what())
    }

    fn begins_itself(&self) -> bool {
        true
    }

    fn run(&self, progress: &dyn Progress) -> Result<(), BackendError> {
        let named = Named { progress, name: &self.name() };
        let upload = self.parcel.open(&mut |octets, size| self.images.upload(octets, size, &named))?;
        // What is wrong about it, it is there.
        *self.sent.borrow_mut() = Some(upload.clone());
        self.parcel.check(&upload)
    }

    fn makes(&self) -> Option<Made> {
        let what = self.parcel.what();
        Some(Made::unremovable(match &*self.sent.borrow() {
            Some(upload) => format!("the uploaded copy `{}` of {what}", upload.url),
            None => format!("a part of {what} in the server's import folder"),
        }))
    }

    fn may_have_begun(&self, error: &BackendError) -> bool {
        match error {
            // It names the damaged copy itself.
            BackendError::Damaged(_) => false,
            BackendError::Interrupted => true,
            error => self.sent.borrow().is_some() || error.class() == Some(Class::OutcomeUnknown),
        }
    }

    fn memory(&self) -> Value {
        json!(*self.sent.borrow())
    }

    fn recall(&self, memory: &Value) {
        *self.sent.borrow_mut() = serde_json::from_value(memory.clone()).unwrap_or_default();
    }

    fn is_repeatable(&self) -> bool {
        true
    }
}
