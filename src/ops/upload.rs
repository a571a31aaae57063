//! The step that brings octets of this machine into the server's import folder, whatever they are.

use std::cell::{Cell, RefCell};
use std::io::Read;
use std::rc::Rc;

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::steps::{Made, Named, Step};
use crate::backend::{Backend, BackendError, Class, Upload};
use crate::progress::Progress;

/// Where the upload lies, once it is whole; steps that use it share this.
pub(super) type Sent = Rc<RefCell<Option<Upload>>>;

/// Something to be uploaded.
pub(super) trait Parcel {
    /// Returns what it is, for people: `the config drive`.
    fn what(&self) -> String;

    /// Hands its octets to `send`, with their number when it is known.
    fn open(&self, send: &mut Send<'_>, progress: &dyn Progress) -> Result<Upload, BackendError>;

    /// Refuses what arrived; it is named then.
    fn check(&self, _: &Upload) -> Result<(), BackendError> {
        Ok(())
    }

    /// Returns what there is to say of it beside where it lies; it goes into the journal: no secret.
    fn told(&self) -> Value {
        Value::Null
    }
}

/// Takes the octets of a parcel, and their number when it is known.
pub(super) type Send<'a> = dyn FnMut(&mut dyn Read, Option<u64>) -> Result<Upload, BackendError> + 'a;

/// What the step remembers.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Remembered {
    /// Where it lies.
    #[serde(flatten)]
    pub upload: Upload,
    /// What the parcel told.
    #[serde(default, skip_serializing_if = "Value::is_null")]
    pub told: Value,
}

/// Uploads a parcel. The upload stays: no call deletes it.
pub(super) struct SendParcel<'a, P> {
    backend: &'a dyn Backend,
    parcel: P,
    sent: Sent,
    /// Whether octets were about to be sent.
    begun: Cell<bool>,
}

impl<'a, P> SendParcel<'a, P> {
    pub(super) fn new(backend: &'a dyn Backend, parcel: P, sent: &Sent) -> Self {
        Self { backend, parcel, sent: Rc::clone(sent), begun: Cell::new(false) }
    }
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
        let mut send = |octets: &mut dyn Read, size| {
            self.begun.set(!self.backend.rehearses());
            self.backend.images().upload(octets, size, &named)
        };
        let upload = self.parcel.open(&mut send, progress)?;
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
            BackendError::Interrupted | BackendError::Local(_) | BackendError::Source(_) => self.begun.get(),
            error => self.sent.borrow().is_some() || error.class() == Some(Class::OutcomeUnknown),
        }
    }

    fn memory(&self) -> Value {
        let upload = self.sent.borrow().clone();
        json!(upload.map(|upload| Remembered { upload, told: self.parcel.told() }))
    }

    fn recall(&self, memory: &Value) {
        *self.sent.borrow_mut() = serde_json::from_value(memory.clone()).unwrap_or_default();
    }

    fn is_repeatable(&self) -> bool {
        true
    }
}
