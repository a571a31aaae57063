//! The steps of a delivery.

use std::io::Cursor;
use std::rc::Rc;

use serde_json::{Value, json};

use super::{Drive, Way};
use crate::backend::{BackendError, Deployment, Guests, Images, NewImage, Transport, Upload};
use crate::drive::FILE_NAME;
use crate::ops::identity::{FileRef, IdentityError};
use crate::ops::steps::{Made, Seen, Step};
use crate::ops::upload::{Parcel, Send};
use crate::progress::Progress;

/// Where the connector keeps image files when nobody says otherwise (config-drive.md section 2).
const DEFAULT_REPOSITORY: &str = "/var/lib/zvmsdk/images";

fn local(error: IdentityError) -> BackendError {
    BackendError::Local(Box::new(error))
}

/// A config drive; it needs its right name before the guest can have it.
impl Parcel for &Drive {
    fn what(&self) -> String {
        "the config drive".to_owned()
    }

    fn open(&self, send: &mut Send<'_>, _: &dyn Progress) -> Result<Upload, BackendError> {
        let drive = self.identity.drive().map_err(local)?;
        let octets = drive.as_bytes();
        send(&mut Cursor::new(octets), Some(octets.len() as u64))
    }
}

/// An Ignition file; it is handed over as it lies there.
impl Parcel for &FileRef {
    fn what(&self) -> String {
        "the Ignition file".to_owned()
    }

    fn open(&self, send: &mut Send<'_>, _: &dyn Progress) -> Result<Upload, BackendError> {
        let octets = self.read().map_err(local)?;
        send(&mut Cursor::new(octets.as_slice()), Some(octets.len() as u64))
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
        let upload = self.way.sent.borrow().clone();
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
        let upload = self.way.sent.borrow();
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
        let uploaded = || Some(path_of(&self.way.sent.borrow().as_ref()?.url).to_owned());
        let path = self.way.path.borrow().clone().or_else(uploaded);
        let transport =
            path.map(|path| Transport { path, remote: None }).or_else(|| self.deployment.transport.clone());
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

    fn look(&self) -> Result<Seen, BackendError> {
        match self.images.find(self.drive.image.as_str()) {
            Ok(_) => Ok(Seen::NotDone),
            Err(error) if error.is_not_found() => {
                *self.way.is_cleared.borrow_mut() = true;
                Ok(Seen::Done)
            }
            Err(error) => Err(error),
        }
    }

    fn is_repeatable(&self) -> bool {
        true
    }
}
