//! The config drive: how a new guest gets its name, its keys, its user data and its files at first boot.
//!
//! A drive is a small ISO 9660 volume labelled `config-2`, which cloud-init reads (config-drive.md section 3). Its
//! first 512 octets are a container header, so that the connector's import takes it (section 2). The same input gives
//! the same bytes. A drive holds secrets: it is wiped from memory when it is dropped, and no `Debug` shows its content.

mod content;
mod iso;
mod key;
mod multipart;
mod password;
mod user_data;

use std::fmt;

use zeroize::Zeroizing;

pub use content::InjectedFile;
pub use key::SshKey;
pub use password::PasswordHash;
pub use user_data::{MOST_USER_DATA_BYTES, UserData};

use crate::error::{Diagnose, Diagnosis, Exit};
use crate::image::header::{Header, Tag};

/// The label that cloud-init and the activation engine look for.
pub const LABEL: &str = "config-2";
/// The base name that the file must have in the guest's reader (config-drive.md section 1).
pub const FILE_NAME: &str = "cfgdrive.iso";

/// Why a drive was not built. No text holds a secret.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum DriveError {
    /// Not a public SSH key.
    #[error("{what} is no public SSH key: {why}")]
    Key {
        /// The key's place, not its text: `line 2`.
        what: String,
        /// What is wrong.
        why: &'static str,
    },
    /// A password that cannot be hashed, or a hash that no system takes.
    #[error("{0}")]
    Password(&'static str),
    /// User data that do not fit.
    #[error("the user data have {bytes} bytes but cloud-init is given at most {MOST_USER_DATA_BYTES}")]
    UserDataTooLong {
        /// Their length, that of what is added included.
        bytes: usize,
    },
    /// User data that cloud-init does not recognize, or that nothing can be added to.
    #[error("{0}")]
    UserData(&'static str),
    /// A path for a file that cannot be.
    #[error("`{path}` is no path for a file in the guest: {why}")]
    Path {
        /// The path.
        path: String,
        /// What is wrong.
        why: &'static str,
    },
    /// A host name that is none.
    #[error(
        "`{0}` is no host name: it has letters, digits and hyphens, in parts of at most 63 characters with dots between"
    )]
    Hostname(String),
    /// More than a volume can hold.
    #[error("the files do not fit into a volume of 8 TiB, each below 4 GiB")]
    TooLarge,
}

impl Diagnose for DriveError {
    fn diagnosis(&self) -> Diagnosis {
        match self {
            Self::Key { .. } => Diagnosis::new("drive.key", Exit::Usage)
                .hint("give the file that ends in `.pub`, as `ssh-keygen` writes it"),
            Self::Password(_) => Diagnosis::new("drive.password", Exit::Usage)
                .hint("`openssl passwd -6` makes a hash that every system takes"),
            Self::UserDataTooLong { .. } => Diagnosis::new("drive.user_data", Exit::Invalid)
                .hint("fetch the rest with `#include` and a URL, or shorten them"),
            Self::UserData(_) => Diagnosis::new("drive.user_data", Exit::Invalid)
                .hint("user data begin with `#cloud-config`, `#!`, or the headers of a MIME message"),
            Self::Path { .. } => {
                Diagnosis::new("drive.path", Exit::Usage).hint("give an absolute path: /etc/motd")
            }
            Self::Hostname(_) => Diagnosis::new("drive.hostname", Exit::Usage),
            Self::TooLarge => Diagnosis::new("drive.too_large", Exit::Invalid),
        }
    }
}

/// What a guest is told at its first boot.
#[derive(Debug, Clone, Default)]
pub struct ConfigDrive {
    /// Host name, with or without its domain.
    pub hostname: Option<String>,
    /// Keys that may log in.
    pub keys: Vec<SshKey>,
    /// Password of `root`, as a hash.
    pub password: Option<PasswordHash>,
    /// User data as given.
    pub user_data: Option<UserData>,
    /// Files to be written in the guest.
    pub files: Vec<InjectedFile>,
    /// Identity of the guest as cloud-init sees it; `None` to derive it from the rest. cloud-init does its work once
    /// for each.
    pub uuid: Option<[u8; 16]>,
}

impl ConfigDrive {
    /// Builds the drive with its container header.
    pub fn build(&self) -> Result<DriveImage, DriveError> {
        if let Some(hostname) = self.hostname.as_ref().filter(|hostname| !content::is_hostname(hostname)) {
            return Err(DriveError::Hostname(hostname.clone()));
        }
        content::check_paths(&self.files)?;
        let user_data = user_data::compose(self)?;
        let meta_data = content::meta_data(self);
        let bodies: Vec<String> =
            (0..self.files.len()).map(|index| format!("openstack{}", content::body_path(index))).collect();
        let mut files =
            vec![iso::File { path: "openstack/latest/meta_data.json", content: meta_data.as_bytes() }];
        if let Some(user_data) = &user_data {
            files.push(iso::File { path: "openstack/latest/user_data", content: user_data });
        }
        files.extend(
            bodies.iter().zip(&self.files).map(|(path, file)| iso::File { path, content: file.content() }),
        );
        // One block is as true as any number: the connector reads no more of the header than its form.
        let header = Header::new(Tag::FbaDisk, 1, 0).write();
        let volume = iso::write(LABEL, &header, &files).map_err(|iso::TooLarge| DriveError::TooLarge)?;
        Ok(DriveImage(Zeroizing::new(volume)))
    }
}

/// A built drive. Its bytes are wiped when it is dropped.
pub struct DriveImage(Zeroizing<Vec<u8>>);

impl DriveImage {
    /// Returns the bytes, for sending or storing them.
    pub fn as_bytes(&self) -> &[u8] {
        &self.0
    }
}

impl fmt::Debug for DriveImage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "DriveImage({} bytes, hidden)", self.0.len())
    }
}

#[cfg(test)]
mod tests;
