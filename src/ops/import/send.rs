//! The upload of an image file: checked before, or while it is sent.

use std::cell::RefCell;
use std::fs::File;
use std::io::{self, Read};

use serde_json::{Value, json};

use super::source::{self, Source};
use super::{Import, ImportError, Plan, Told, accept, require_kind};
use crate::backend::{Backend, BackendError, Upload};
use crate::image::{Beginning, ImageError, Passed, Report};
use crate::ops::upload::{Parcel, Send};
use crate::progress::Progress;

/// Turns a mistake found on this machine into the error of a step.
pub(super) fn local(error: impl Into<ImportError>) -> BackendError {
    BackendError::Local(Box::new(error.into()))
}

/// An image file on its way.
pub(super) struct ImageFile<'a> {
    backend: &'a dyn Backend,
    plan: &'a Plan,
    /// What the check on the way says.
    verdict: RefCell<Option<Verdict>>,
}

/// What the check on the way says when the whole file has been sent.
type Verdict = Result<Report, ImportError>;

impl<'a> ImageFile<'a> {
    pub(super) fn new(backend: &'a dyn Backend, plan: &'a Plan) -> Self {
        Self { backend, plan, verdict: RefCell::default() }
    }

    fn send(&self, send: &mut Send<'_>, progress: &dyn Progress) -> Result<Upload, BackendError> {
        let wish = &self.plan.wish;
        if self.plan.md5.is_some() {
            let opened = File::open(&wish.file).and_then(|file| Ok((file.metadata()?.len(), file)));
            let (size, mut file) =
                opened.map_err(|source| local(ImageError::Open { file: wish.file.clone(), source }))?;
            return send(&mut file, Some(size));
        }
        let (upload, verdict) = self.stream(send, progress)?;
        *self.verdict.borrow_mut() = Some(verdict);
        Ok(upload)
    }

    /// Checks and sends at the same time.
    fn stream(
        &self,
        send: &mut Send<'_>,
        progress: &dyn Progress,
    ) -> Result<(Upload, Verdict), BackendError> {
        let wish = &self.plan.wish;
        let Source { octets, size, file } = source::open(wish, progress).map_err(local)?;
        let beginning = Beginning::read(octets).map_err(|error| {
            if progress.cancelled() { BackendError::Interrupted } else { BackendError::Source(error) }
        })?;
        let name = wish.file.display().to_string();
        let first = beginning.judge(&name, &wish.options());
        if wish.no_check {
            let mut octets = beginning;
            let (upload, is_longer) = send_all(send, &mut octets, size)?;
            let verdict =
                if is_longer.map_err(BackendError::Source)? { Err(longer(wish, &upload)) } else { Ok(first) };
            return Ok((upload, verdict));
        }
        // What the header tells is known before anything is sent.
        accept(wish, &first, "nothing was sent").map_err(local)?;
        require_kind(self.backend, wish, &first).map_err(local)?;
        let again = || {
            let open = |file: &std::path::Path| {
                File::open(file).map_err(|source| ImageError::Open { file: file.to_owned(), source })
            };
            file.map(open).transpose()
        };
        let passed = beginning
            .check_passing(&name, &wish.options(), progress, again, |octets| send_all(send, octets, size));
        judge(wish, passed)
    }
}

/// An upload, and whether its source has more than was sent.
type Sent = (Upload, io::Result<bool>);

/// Sends a stream, and looks whether it ends where it was said to.
fn send_all(send: &mut Send<'_>, octets: &mut dyn Read, size: Option<u64>) -> Result<Sent, BackendError> {
    let upload = send(octets, size)?;
    let is_longer = octets.read(&mut [0]).map(|count| count > 0);
    Ok((upload, is_longer))
}

fn longer(wish: &Import, upload: &Upload) -> ImportError {
    ImportError::Longer { file: wish.file.clone(), size: upload.size }
}

/// Decides on a stream by what came of its upload and of its check.
fn judge(
    wish: &Import,
    passed: Passed<Result<Sent, BackendError>>,
) -> Result<(Upload, Verdict), BackendError> {
    match (passed.worked, passed.report) {
        (_, Some(Err(ImageError::Cancelled { .. }))) => Err(BackendError::Interrupted),
        (Err(error), Some(Ok(report))) if passed.stopped => {
            accept(wish, &report, "the upload was stopped").map_err(local)?;
            Err(error)
        }
        (Err(error), _) => Err(error),
        (Ok((_, Err(error))), None) => Err(BackendError::Source(error)),
        // There is no other reason to do without a verdict.
        (Ok((upload, _)), None) => {
            let longer = longer(wish, &upload);
            Ok((upload, Err(longer)))
        }
        (Ok((upload, _)), Some(report)) => Ok((upload, report.map_err(ImportError::from))),
    }
}

impl Parcel for ImageFile<'_> {
    fn what(&self) -> String {
        let file = &self.plan.wish.file;
        if self.plan.wish.is_standard_input() {
            return "standard input".to_owned();
        }
        format!("`{}`", file.file_name().unwrap_or(file.as_os_str()).display())
    }

    fn open(&self, send: &mut Send<'_>, progress: &dyn Progress) -> Result<Upload, BackendError> {
        match self.send(send, progress) {
            // The token ran out in between. It is looked at before anything is stored.
            Err(BackendError::Denied { presented: true, .. }) if self.plan.wish.file.is_file() => {
                self.send(send, progress)
            }
            Err(error @ BackendError::Denied { .. }) if self.plan.wish.streams() => {
                progress.note("what was read of the stream is gone with it; start what writes it once more");
                Err(error)
            }
            result => result,
        }
    }

    fn check(&self, upload: &Upload) -> Result<(), BackendError> {
        let file = || self.plan.wish.file.clone();
        if let Some(checked) = &self.plan.md5 {
            if upload.md5 == *checked {
                return Ok(());
            }
            let (checked, sent) = (checked.clone(), upload.md5.clone());
            return Err(local(ImportError::Changed { file: file(), checked, sent }));
        }
        // Nothing is imported without a verdict.
        let verdict = self.verdict.borrow_mut().take().unwrap_or(Err(ImportError::Interrupted));
        let report = verdict.map_err(local)?;
        if !self.plan.wish.no_check {
            accept(&self.plan.wish, &report, "nothing is imported").map_err(local)?;
        }
        *self.verdict.borrow_mut() = Some(Ok(report));
        Ok(())
    }

    fn told(&self) -> Value {
        match &*self.verdict.borrow() {
            Some(Ok(report)) => json!(Told::of(report.clone())),
            _ => Value::Null,
        }
    }
}
