//! The steps of a delivery.

use std::io::Cursor;
use std::rc::Rc;

use serde_json::{Value, json};

use super::{Drive, Way};
use crate::backend::{BackendError, Class, Deployment, Guests, Images, NewImage, Transport, Upload};
use crate::drive::FILE_NAME;
use crate::ops::identity::{FileRef, IdentityError};
use crate::ops::steps::{Made, Named, Seen, Step};
use crate::progress::Progress;

/// Where the connector keeps image files when nobody says otherwise (config-drive.md section 2).
const DEFAULT_REPOSITORY: &str = "/var/lib/zvmsdk/images";

fn local(error: IdentityError) -> BackendError {
    BackendError::Local(Box::new(error))
}

/// A file of this machine that is uploaded for a guest.
pub(super) enum Parcel<'a> {
    /// A config drive; it needs its right name before the guest can have it.
    Drive(&'a Drive),
    /// An Ignition file; it is handed over as it lies there.
    Ignition(&'a FileRef),
}

impl Parcel<'_> {
    const fn what(&self) -> &'static str {
        match self {
            Self::Drive(_) => "config drive",
            Self::Ignition(_) => "Ignition file",
        }
    }
}

/// Uploads a parcel.
pub(super) struct Send<'a> {
    pub images: &'a dyn Images,
    pub parcel: Parcel<'a>,
    pub way: Rc<Way>,
}

impl Send<'_> {
    fn send(&self, octets: &[u8], progress: &dyn Progress) -> Result<Upload, BackendError> {
        let named = Named { progress, name: &self.name() };
        self.images.upload(&mut Cursor::new(octets), octets.len() as u64, &named)
    }

    /// Tells the steps behind it what lies on the server.
    fn tell(&self, upload: Option<Upload>) {
        if let Parcel::Ignition(_) = self.parcel {
            *self.way.path.borrow_mut() = upload.as_ref().map(|upload| path_of(&upload.url).to_owned());
        }
        *self.way.upload.borrow_mut() = upload;
    }
}

impl Step for Send<'_> {
    fn name(&self) -> String {
        format!("upload the {}", self.parcel.what())
    }

    fn begins_itself(&self) -> bool {
        true
    }

    fn run(&self, progress: &dyn Progress) -> Result<(), BackendError> {
        let upload = match self.parcel {
            Parcel::Drive(drive) => self.send(drive.identity.drive().map_err(local)?.as_bytes(), progress)?,
            Parcel::Ignition(file) => self.send(&file.read().map_err(local)?, progress)?,
        };
        self.tell(Some(upload));
        Ok(())
    }

    fn makes(&self) -> Option<Made> {
        let what = self.parcel.what();
        Some(Made::unremovable(match &*self.way.upload.borrow() {
            Some(upload) => format!("the uploaded {what} `{}`", upload.url),
            None => format!("a part of the {what} in the server's import folder"),
        }))
    }

    fn may_have_begun(&self, error: &BackendError) -> bool {
        match error {
            BackendError::Damaged(_) => false,
            BackendError::Interrupted => true,
            error => self.way.upload.borrow().is_some() || error.class() == Some(Class::OutcomeUnknown),
        }
    }

    fn memory(&self) -> Value {
        json!(*self.way.upload.borrow())
    }

    fn recall(&self, memory: &Value) {
        self.tell(serde_json::from_value(memory.clone()).unwrap_or_default());
    }

    fn is_repeatable(&self) -> bool {
        true
    }
}

/// Returns the path on the server behind an address.
fn path_of(url: &str) -> &str {
    url.strip_prefix("file://").unwrap_or(url)
}

/// Makes an image of the drive, which gives it a folder of its own in the image repository.
pub(super) struct StoreDrive<'a> {
    pub images: &'a dyn Images,
    pub drive: &'a Drive,
    pub way: Rc<Way>,
}

impl Step for StoreDrive<'_> {
    fn name(&self) -> String {
        format!("store the config drive as image `{}`", self.drive.image)
    }

    fn run(&self, progress: &dyn Progress) -> Result<(), BackendError> {
        let upload = self.way.upload.borrow().clone();
        let (url, md5) = upload.map(|upload| (upload.url, upload.md5)).unzip();
        let image = NewImage {
            name: self.drive.image.clone(),
            url: url.unwrap_or_default(),
            os_version: self.drive.os_version.clone(),
            md5,
            disk_kind: None,
        };
        self.images.import(&image, progress)?;
        *self.way.is_cleared.borrow_mut() = false;
        Ok(())
    }

    fn makes(&self) -> Option<Made> {
        let name = &self.drive.image;
        let cleared = *self.way.is_cleared.borrow();
        (!cleared).then(|| Made::scratch(format!("image `{name}`"), format!("zvmctl image delete {name}")))
    }

    fn undo(&self, progress: &dyn Progress) -> Result<(), BackendError> {
        self.images.delete(self.drive.image.as_str(), progress).map(drop)
    }

    fn look(&self) -> Result<Seen, BackendError> {
        match self.images.find(self.drive.image.as_str()) {
            // The name has a random part: it is ours.
            Ok(_) => Ok(Seen::Done),
            Err(error) if error.is_not_found() => Ok(Seen::NotDone),
            Err(error) => Err(error),
        }
    }
}

/// Copies the drive to where it has the name that the guest looks for.
pub(super) struct NameDrive<'a> {
    pub images: &'a dyn Images,
    pub drive: &'a Drive,
    pub way: Rc<Way>,
}

/// The server does not have the folder that the drive shall go to.
#[derive(Debug, thiserror::Error)]
#[error("the server's image repository is not where it was looked for: {}", .0.join(", "))]
struct NoRepository(Vec<String>);

impl crate::error::Diagnose for NoRepository {
    fn diagnosis(&self) -> crate::error::Diagnosis {
        crate::error::Diagnosis::new("image.no_repository", crate::error::Exit::Refused).hint(
            "ask the server's administrator for the folder of its image files, and tell it with \
             `zvmctl context set NAME --image-repository FOLDER`",
        )
    }
}

impl NameDrive<'_> {
    /// Returns the folders where the server may keep its image files, the likeliest first.
    fn repositories(&self) -> Vec<String> {
        if let Some(told) = &self.drive.repository {
            return vec![path_of(told).trim_end_matches('/').to_owned()];
        }
        // The upload lies in `<file repository>/imported/<uuid>`, and the image repository beside the former.
        let upload = self.way.upload.borrow();
        let beside = upload.as_ref().and_then(|upload| {
            let (files, _) = path_of(&upload.url).rsplit_once("/imported/")?;
            Some(format!("{}/images", files.strip_suffix("/files")?))
        });
        let mut found: Vec<String> = beside.into_iter().collect();
        if found.iter().all(|folder| folder != DEFAULT_REPOSITORY) {
            found.push(DEFAULT_REPOSITORY.to_owned());
        }
        found
    }
}

impl Step for NameDrive<'_> {
    fn name(&self) -> String {
        format!("name the config drive `{FILE_NAME}`")
    }

    fn run(&self, progress: &dyn Progress) -> Result<(), BackendError> {
        let Drive { image, os_version, .. } = self.drive;
        let repositories = self.repositories();
        for repository in &repositories {
            let path = format!("{repository}/netboot/{os_version}/{image}/{FILE_NAME}");
            match self.images.export(image.as_str(), &format!("file://{path}"), progress) {
                Ok(()) => {
                    *self.way.path.borrow_mut() = Some(path);
                    return Ok(());
                }
                Err(error) if is_no_folder(&error) => {}
                Err(error) => return Err(error),
            }
        }
        Err(BackendError::Local(Box::new(NoRepository(repositories))))
    }

    fn memory(&self) -> Value {
        json!(*self.way.path.borrow())
    }

    fn recall(&self, memory: &Value) {
        *self.way.path.borrow_mut() = memory.as_str().map(str::to_owned);
    }

    fn is_repeatable(&self) -> bool {
        true
    }
}

/// Returns whether an export failed because its folder does not exist: 300/40/300/22 (config-drive.md section 2).
fn is_no_folder(error: &BackendError) -> bool {
    let BackendError::Failed(failure) = error else { return false };
    let codes = failure.codes.as_ref().map(|codes| (codes.overall_rc, codes.rc, codes.rs));
    codes == Some((300, 300, 22))
}

/// Writes the image onto the disk and hands over what belongs to it.
pub(in crate::ops) struct WriteImage<'a> {
    pub guests: &'a dyn Guests,
    pub deployment: &'a Deployment,
    pub way: Rc<Way>,
}

impl Step for WriteImage<'_> {
    fn name(&self) -> String {
        format!("write image `{}` onto guest `{}`", self.deployment.image, self.deployment.guest)
    }

    fn run(&self, progress: &dyn Progress) -> Result<(), BackendError> {
        let delivered = self.way.path.borrow().clone().map(|path| Transport { path, remote: None });
        let transport = delivered.or_else(|| self.deployment.transport.clone());
        self.guests.deploy(&Deployment { transport, ..self.deployment.clone() }, progress)
    }

    fn is_repeatable(&self) -> bool {
        true
    }
}

/// Deletes the image that carried the drive.
pub(super) struct ClearDrive<'a> {
    pub images: &'a dyn Images,
    pub drive: &'a Drive,
    pub way: Rc<Way>,
}

impl Step for ClearDrive<'_> {
    fn name(&self) -> String {
        format!("delete image `{}` of the config drive", self.drive.image)
    }

    fn run(&self, progress: &dyn Progress) -> Result<(), BackendError> {
        self.images.delete(self.drive.image.as_str(), progress)?;
        *self.way.is_cleared.borrow_mut() = true;
        Ok(())
    }

    fn recall(&self, _: &Value) {
        *self.way.is_cleared.borrow_mut() = true;
    }

    fn is_repeatable(&self) -> bool {
        true
    }
}
