//! What a new guest is told at its first start: name, keys, password, user data, from files on this machine.

use std::fs::{self, Metadata};
use std::io;
use std::path::{Path, PathBuf};
use std::time::UNIX_EPOCH;

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use zeroize::Zeroizing;

use crate::drive::{ConfigDrive, DriveError, DriveImage, PasswordHash, SshKey, UserData};
use crate::error::{Diagnose, Diagnosis, Exit, file_exit};
use crate::secret::Secret;

/// Most bytes of a local file that is read for a guest; an Ignition file can hold whole programs.
const MOST_BYTES: u64 = 16 << 20;

/// Why what a guest shall be told cannot be had.
#[derive(Debug, thiserror::Error)]
pub enum IdentityError {
    /// A file cannot be read.
    #[error("cannot read `{}`: {source}", path.display())]
    Read {
        /// The file.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
    /// A file is larger than any real one.
    #[error("`{}` has {bytes} bytes, and at most {MOST_BYTES} are handed to a guest", path.display())]
    TooLarge {
        /// The file.
        path: PathBuf,
        /// Its size.
        bytes: u64,
    },
    /// A file is not the one that was checked.
    #[error("`{}` has changed since the command began", .0.display())]
    Changed(PathBuf),
    /// A file is not text.
    #[error("`{}` is not text", .0.display())]
    NotText(PathBuf),
    /// The Ignition file is none.
    #[error("`{}` is no Ignition file: {reason}", path.display())]
    Ignition {
        /// The file.
        path: PathBuf,
        /// What is wrong.
        reason: String,
    },
    /// A file is not what it was given as.
    #[error("`{}` cannot be used: {error}", path.display())]
    Unfit {
        /// The file.
        path: PathBuf,
        /// Why.
        error: DriveError,
    },
    /// The drive cannot be built.
    #[error(transparent)]
    Drive(#[from] DriveError),
}

impl Diagnose for IdentityError {
    fn diagnosis(&self) -> Diagnosis {
        match self {
            Self::Read { path, source } => Diagnosis::new("file.unreadable", file_exit(source))
                .about("file", path.display().to_string())
                .hint("check its name and permissions"),
            Self::TooLarge { path, .. } | Self::NotText(path) => Diagnosis::new("file.unfit", Exit::Usage)
                .about("file", path.display().to_string())
                .hint("check that it is the right file"),
            Self::Changed(path) => Diagnosis::new("file.changed", Exit::Invalid)
                .about("file", path.display().to_string())
                .hint("put the old file back, or begin anew"),
            Self::Ignition { path, .. } => Diagnosis::new("file.ignition", Exit::Invalid)
                .about("file", path.display().to_string())
                .hint("`butane` and `openshift-install` write such files"),
            Self::Unfit { path, error } => error.diagnosis().about("file", path.display().to_string()),
            Self::Drive(error) => error.diagnosis(),
        }
    }
}

/// A file on this machine, and how to tell that it is still the same. Its content is not kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FileRef {
    /// The file, from the root.
    path: PathBuf,
    mark: Mark,
}

/// What tells one content of a file from another.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Mark {
    /// The SHA-256 of the content.
    Sha256(String),
    /// The time of the last change in nanoseconds since 1970, as text because JSON numbers are not that wide everywhere.
    /// A digest of a password, or its length, would help to guess it.
    Changed(String),
}

impl FileRef {
    /// Marks a file by its content.
    pub fn of(path: &Path) -> Result<Self, IdentityError> {
        let (content, _) = read(path)?;
        Ok(Self { path: absolute(path), mark: Mark::Sha256(sha256(&content)) })
    }

    /// Marks a file with a password, of whose content nothing is kept.
    pub fn of_password(path: &Path) -> Result<Self, IdentityError> {
        let (_, metadata) = read(path)?;
        Ok(Self { path: absolute(path), mark: stamp(&metadata) })
    }

    /// Returns the file, from the root.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Reads the file, which must still be the one that was marked.
    pub fn read(&self) -> Result<Zeroizing<Vec<u8>>, IdentityError> {
        let (content, metadata) = read(&self.path)?;
        let mark = match &self.mark {
            Mark::Sha256(_) => Mark::Sha256(sha256(&content)),
            Mark::Changed(_) => stamp(&metadata),
        };
        if mark == self.mark { Ok(content) } else { Err(IdentityError::Changed(self.path.clone())) }
    }

    /// Says of an error that it is about this file.
    fn unfit(&self) -> impl Fn(DriveError) -> IdentityError {
        |error| IdentityError::Unfit { path: self.path.clone(), error }
    }

    fn text(&self) -> Result<Zeroizing<String>, IdentityError> {
        let content = self.read()?;
        let text = std::str::from_utf8(&content).map_err(|_| IdentityError::NotText(self.path.clone()))?;
        Ok(Zeroizing::new(text.to_owned()))
    }
}

fn absolute(path: &Path) -> PathBuf {
    std::path::absolute(path).unwrap_or_else(|_| path.to_owned())
}

fn read(path: &Path) -> Result<(Zeroizing<Vec<u8>>, Metadata), IdentityError> {
    let unreadable = |source| IdentityError::Read { path: path.to_owned(), source };
    let metadata = fs::metadata(path).map_err(unreadable)?;
    if metadata.len() > MOST_BYTES {
        return Err(IdentityError::TooLarge { path: path.to_owned(), bytes: metadata.len() });
    }
    Ok((Zeroizing::new(fs::read(path).map_err(unreadable)?), metadata))
}

fn sha256(content: &[u8]) -> String {
    Sha256::digest(content).iter().fold(String::new(), |text, octet| text + &format!("{octet:02x}"))
}

fn stamp(metadata: &Metadata) -> Mark {
    let since = metadata.modified().ok().and_then(|time| time.duration_since(UNIX_EPOCH).ok());
    Mark::Changed(since.unwrap_or_default().as_nanos().to_string())
}

/// What a guest with cloud-init is told.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Identity {
    /// Host name, with or without its domain.
    pub hostname: Option<String>,
    /// Files of public keys that may log in.
    pub keys: Vec<FileRef>,
    /// User data.
    pub user_data: Option<FileRef>,
    /// File whose first line is the password of `root`, or its hash.
    pub password: Option<FileRef>,
}

impl Identity {
    /// Returns whether there is more to tell than a host name, which needs no drive.
    pub const fn needs_drive(&self) -> bool {
        !self.keys.is_empty() || self.user_data.is_some() || self.password.is_some()
    }

    /// Reads the files and builds the drive.
    pub fn drive(&self) -> Result<DriveImage, IdentityError> {
        let mut keys = Vec::new();
        for file in &self.keys {
            keys.extend(SshKey::read_all(&file.text()?).map_err(file.unfit())?);
        }
        let user_data = |file: &FileRef| UserData::new(file.read()?.to_vec()).map_err(file.unfit());
        let drive = ConfigDrive {
            hostname: self.hostname.clone(),
            keys,
            password: self.password.as_ref().map(password).transpose()?,
            user_data: self.user_data.as_ref().map(user_data).transpose()?,
            ..ConfigDrive::default()
        };
        Ok(drive.build()?)
    }
}

/// Reads a password, or its hash in the form of `crypt(3)`, from the first line of a file.
fn password(file: &FileRef) -> Result<PasswordHash, IdentityError> {
    let text = file.text()?;
    let line = text.lines().next().unwrap_or_default();
    let hash = if line.starts_with('$') {
        PasswordHash::parse(line)
    } else {
        PasswordHash::of(&Secret::new(line.to_owned()))
    };
    hash.map_err(file.unfit())
}

/// Makes sure that a file can be an Ignition file: a JSON object that names the version of its form.
pub fn check_ignition(file: &FileRef) -> Result<(), IdentityError> {
    let refuse = |reason: String| Err(IdentityError::Ignition { path: file.path.clone(), reason });
    let document: serde_json::Value = match serde_json::from_slice(&file.read()?) {
        Ok(document) => document,
        // Its words may quote the file.
        Err(error) => return refuse(format!("no JSON at line {}, column {}", error.line(), error.column())),
    };
    match document["ignition"]["version"].as_str() {
        Some(_) => Ok(()),
        None => refuse("it has no `ignition.version`".to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A key made for these tests; nobody has its private half.
    const KEY: &str =
        "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIOMqqnkVzrm0SdG6UOoqKLsabgH5C9okWi0dh2l9GKJl test\n";

    fn file(folder: &tempfile::TempDir, name: &str, content: &[u8]) -> PathBuf {
        let path = folder.path().join(name);
        fs::write(&path, content).unwrap();
        path
    }

    #[test]
    fn a_file_must_still_be_the_one_that_was_marked() {
        let folder = tempfile::tempdir().unwrap();
        let path = file(&folder, "id.pub", KEY.as_bytes());
        let marked = FileRef::of(&path).unwrap();
        assert_eq!(&**marked.read().unwrap(), KEY.as_bytes());
        let _ = file(&folder, "id.pub", b"other");
        let error = marked.read().unwrap_err();
        assert_eq!(error.diagnosis().exit, Exit::Invalid);
        assert!(error.to_string().ends_with("id.pub` has changed since the command began"), "{error}");
        fs::remove_file(&path).unwrap();
        assert_eq!(marked.read().unwrap_err().diagnosis().exit, Exit::Usage);
    }

    #[test]
    fn nothing_of_a_password_is_kept() {
        let folder = tempfile::tempdir().unwrap();
        let path = file(&folder, "pw", b"correct horse\n");
        let kept = serde_json::to_string(&FileRef::of_password(&path).unwrap()).unwrap();
        assert!(!kept.contains("sha256") && !kept.contains("correct") && !kept.contains("14"), "{kept}");
    }

    #[test]
    fn mistakes_name_the_file() {
        let folder = tempfile::tempdir().unwrap();
        let private = file(&folder, "id", b"-----BEGIN OPENSSH PRIVATE KEY-----\nb3BlbnNz\n");
        let user_data = file(&folder, "data", b"no known form");
        let binary = file(&folder, "binary", &[0xFF, 0xFE]);
        let empty = Identity::default();
        let of = |path: &Path| FileRef::of(path).unwrap();
        for (identity, part) in [
            (Identity { keys: vec![of(&private)], ..empty.clone() }, "id` cannot be used"),
            (Identity { user_data: Some(of(&user_data)), ..empty.clone() }, "data` cannot be used"),
            (Identity { password: Some(of(&binary)), ..empty.clone() }, "binary` is not text"),
        ] {
            let error = identity.drive().unwrap_err().to_string();
            assert!(error.contains(part), "{error}");
        }
        let key = file(&folder, "id.pub", KEY.as_bytes());
        assert!(Identity { keys: vec![of(&key)], ..empty }.drive().is_ok());
    }

    #[test]
    fn an_ignition_file_names_its_version() {
        let folder = tempfile::tempdir().unwrap();
        let check = |content: &[u8]| check_ignition(&FileRef::of(&file(&folder, "a.ign", content)).unwrap());
        assert!(check(br#"{"ignition":{"version":"3.2.0"}}"#).is_ok());
        for (content, part) in
            [(&b"{\"a\": secret}"[..], "no JSON at line 1, column 7"), (b"{}", "no `ignition.version`")]
        {
            let error = check(content).unwrap_err().to_string();
            assert!(error.contains(part) && error.contains("a.ign") && !error.contains("secret"), "{error}");
        }
    }
}
