//! What a guest is told at its first start: the options of `guest create` and `guest deploy`.

use std::path::PathBuf;
use std::str::FromStr;

use clap::Args;

use crate::app::App;
use crate::backend::Transport;
use crate::model::ParseError;
use crate::ops::create::HandoverWish;
use crate::ops::identity::{FileRef, Identity, IdentityError};

/// What the guest is told at its first start, with its image.
#[derive(Args, Debug)]
pub(super) struct Handover {
    /// Host name
    #[arg(long, value_name = "NAME")]
    hostname: Option<String>,
    /// File of public SSH keys that may log in; repeatable
    #[arg(long = "ssh-key", value_name = "FILE", conflicts_with = "transport")]
    ssh_keys: Vec<PathBuf>,
    /// User data for cloud-init: a #cloud-config, a script, or a MIME message
    #[arg(long, value_name = "FILE", conflicts_with = "transport")]
    user_data: Option<PathBuf>,
    /// File whose first line is the password of root, or its hash as `openssl passwd -6` makes it
    #[arg(long, value_name = "FILE", conflicts_with = "transport")]
    password_file: Option<PathBuf>,
    /// Ignition file, for a Red Hat CoreOS image
    #[arg(long, value_name = "FILE", conflicts_with = "transport")]
    ignition: Option<PathBuf>,
    /// Config drive, or Ignition file, that the server fetches itself by scp
    #[arg(long, value_name = "USER@HOST:/PATH")]
    transport: Option<Remote>,
}

impl Handover {
    /// Reads the files as far as needed to know them again.
    pub(super) fn wish(self, app: &App) -> Result<HandoverWish, IdentityError> {
        let known = |file: Option<PathBuf>| file.map(|file| FileRef::of(&file)).transpose();
        Ok(HandoverWish {
            identity: Identity {
                hostname: self.hostname,
                keys: self.ssh_keys.iter().map(|file| FileRef::of(file)).collect::<Result<_, _>>()?,
                user_data: known(self.user_data)?,
                password: self.password_file.map(|file| FileRef::of_password(&file)).transpose()?,
            },
            ignition: known(self.ignition)?,
            transport: self.transport.map(|remote| remote.0),
            repository: app.settings().context.image_repository.clone(),
        })
    }
}

/// A file on a host that the server reaches: `user@host:/path`.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Remote(Transport);

impl FromStr for Remote {
    type Err = ParseError;

    fn from_str(text: &str) -> Result<Self, ParseError> {
        let refuse = |rule: &str| ParseError::new("file on another host", text, rule);
        let form = "write USER@HOST:/PATH, with an IPv4 address or a name with a dot as HOST";
        let (remote, path) = text.split_once(':').ok_or_else(|| refuse(form))?;
        let (user, host) = remote.split_once('@').ok_or_else(|| refuse(form))?;
        // The form that the connector accepts (connector-openapi.yaml, `RemoteHost`).
        let word = |text: &str| {
            !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
        };
        if !word(user) || !host.contains('.') || !host.split('.').all(word) {
            return Err(refuse(form));
        }
        if !path.starts_with('/') || path.ends_with('/') || path.contains(char::is_control) {
            return Err(refuse("the path begins with `/` and names a file"));
        }
        Ok(Self(Transport { path: path.to_owned(), remote: Some(remote.to_owned()) }))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_on_other_hosts_have_one_form() {
        let Remote(file) = "nova@192.0.2.1:/srv/cfgdrive.iso".parse().unwrap();
        assert_eq!(
            (file.path.as_str(), file.remote.as_deref()),
            ("/srv/cfgdrive.iso", Some("nova@192.0.2.1"))
        );
        for bad in
            ["", "/srv/a", "nova@host:/a", "192.0.2.1:/a", "n@a.b:a", "n@a.b:/a/", "n o@a.b:/a", "n@a..b:/a"]
        {
            assert!(bad.parse::<Remote>().is_err(), "{bad}");
        }
    }
}
