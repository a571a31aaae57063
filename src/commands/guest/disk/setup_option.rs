//! The value of `guest disk configure`: `VDEV,format=FS[,mount=PATH]`.

use std::str::FromStr;

use crate::backend::{DiskSetup, Format};
use crate::commands::guest::disk_option::format;
use crate::model::ParseError;

const WHAT: &str = "disk to configure";
const FORM: &str = "write VDEV,format=FS and mount=PATH as needed, with commas between";

/// A disk to configure, as written on the command line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct SetupOption(pub(super) DiskSetup);

impl FromStr for SetupOption {
    type Err = ParseError;

    fn from_str(text: &str) -> Result<Self, ParseError> {
        let refuse = |rule: &str| ParseError::new(WHAT, text, rule);
        let mut parts = text.split(',');
        let vdev = parts.next().unwrap_or_default().parse()?;
        let (mut wanted, mut mount) = (None, None);
        for part in parts {
            let (key, value) = part.split_once('=').ok_or_else(|| refuse(FORM))?;
            match key.trim().to_ascii_lowercase().as_str() {
                "format" if wanted.is_none() => wanted = Some(format(value)?),
                "mount" if mount.is_none() => mount = Some(path(value)?),
                "format" | "mount" => return Err(refuse("each key can be given once")),
                _ => return Err(refuse(FORM)),
            }
        }
        match wanted {
            None => Err(refuse("say the file system: format=ext2, ext3, ext4, xfs or swap")),
            Some(Format::None) => Err(refuse("`none` is no file system to make")),
            Some(Format::Swap) if mount.is_some() => Err(refuse("swap space is not mounted")),
            Some(format) => Ok(Self(DiskSetup { vdev, format, mount })),
        }
    }
}

/// Reads a mount point. It goes into a script that the guest runs, so that only plain signs are let through.
fn path(text: &str) -> Result<String, ParseError> {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"/._-".contains(&byte);
    let sound = text.len() > 1
        && text.starts_with('/')
        && text.bytes().all(plain)
        && text.split('/').all(|part| part != "..");
    if sound {
        return Ok(text.to_owned());
    }
    let rule = "write an absolute path of letters, digits and `.`, `_`, `-`: /data";
    Err(ParseError::new("mount point", text, rule))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::model::Vdev;

    #[test]
    fn every_part_is_read() {
        let SetupOption(setup) = "102,format=XFS,mount=/data".parse().unwrap();
        assert_eq!(
            setup,
            DiskSetup { vdev: Vdev(0x102), format: Format::Xfs, mount: Some("/data".to_owned()) }
        );
        assert_eq!("0102,format=swap".parse::<SetupOption>().unwrap().0.mount, None);
    }

    #[test]
    fn mistakes_are_named() {
        for (text, rule) in [
            ("0102", "say the file system"),
            ("0102,format=none", "no file system"),
            ("0102,format=ntfs", "it is one of"),
            ("0102,xfs", FORM),
            ("0102,format=xfs,format=xfs", "once"),
            ("0102,format=swap,mount=/s", "swap space is not mounted"),
            ("0102,format=xfs,mount=data", "absolute path"),
            ("0102,format=xfs,mount=/a;reboot", "absolute path"),
            ("0102,format=xfs,mount=/a/../b", "absolute path"),
        ] {
            let error = text.parse::<SetupOption>().unwrap_err().to_string();
            assert!(error.contains(rule), "{text}: {error}");
        }
    }

    proptest! {
        #[test]
        fn never_panics(text in ".*") {
            let _ = text.parse::<SetupOption>();
        }
    }
}
