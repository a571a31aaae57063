//! How an installed system would start, find its disks and be configured as a guest of the cloud.
//!
//! Reads a few dozen small files of a root file system. What they say is never trusted: texts are bounded, and a
//! file that makes no sense gives no fact. Places follow the published image guide of the connector and its
//! activation engine (disk-images.md section 6, needs.md section 3).

mod activation;
mod boot;
mod cloud;
mod facts;
mod needs;
mod network;
#[cfg(test)]
mod tests;
mod units;

pub use facts::{
    Activation, BootParameters, CloudInit, Device, Iucv, Leftover, Mount, Naming, NetworkFile, Setup,
};
pub use needs::{Need, needs, script};

use super::probe::{Files, FilesError};

/// The most that is read of one file of text, in bytes.
const MOST_TEXT: usize = 64 * 1024;
/// The most files of one directory that are read.
const MOST_FILES: usize = 64;

/// Reads the configuration of the system in a root file system.
pub(super) fn gather(files: &dyn Files) -> Result<Setup, FilesError> {
    let at = Place(files);
    let fstab = boot::fstab(&at)?;
    let parameters = boot::parameters(&at)?;
    let cloud_init = cloud::cloud_init(&at)?;
    Ok(Setup {
        kernels: boot::kernels(&at)?,
        root: boot::root(&parameters, &fstab),
        boot: parameters,
        fstab,
        network: network::files(&at)?,
        cloud_init,
        activation: activation::engine(&at)?,
        iucv: activation::iucv(&at)?,
        ignition: at.any(&["/usr/bin/ignition", "/usr/lib/dracut/modules.d/30ignition/ignition"])?,
        leftovers: cloud::leftovers(&at)?,
    })
}

/// A root file system, and small ways to read it.
struct Place<'a>(&'a dyn Files);

impl Place<'_> {
    /// Returns the beginning of a text file; `None` when there is none of this name.
    fn text(&self, path: &str) -> Result<Option<String>, FilesError> {
        let content = self.0.read(path, MOST_TEXT)?;
        Ok(content.map(|content| String::from_utf8_lossy(&content).into_owned()))
    }

    /// Returns the names in a directory in their order, none when it is missing.
    fn names(&self, path: &str) -> Result<Vec<String>, FilesError> {
        let mut names = self.0.names(path)?.unwrap_or_default();
        names.sort_unstable();
        Ok(names)
    }

    /// Returns the texts of the files in a directory whose names `wanted` accepts, with their paths.
    fn texts(
        &self,
        directory: &str,
        wanted: impl Fn(&str) -> bool,
    ) -> Result<Vec<(String, String)>, FilesError> {
        let mut found = Vec::new();
        for name in self.names(directory)?.into_iter().filter(|name| wanted(name)).take(MOST_FILES) {
            let path = format!("{directory}/{name}");
            if let Some(text) = self.text(&path)? {
                found.push((path, text));
            }
        }
        Ok(found)
    }

    fn exists(&self, path: &str) -> Result<bool, FilesError> {
        Ok(self.0.read(path, 0)?.is_some())
    }

    fn any(&self, paths: &[&str]) -> Result<bool, FilesError> {
        Ok(self.first(paths)?.is_some())
    }

    /// Returns the first of these files that exists.
    fn first(&self, paths: &[&str]) -> Result<Option<String>, FilesError> {
        for path in paths {
            if self.exists(path)? {
                return Ok(Some((*path).to_owned()));
            }
        }
        Ok(None)
    }
}

/// Returns whether a name ends with a dot and this, in this letter case: Linux tells them apart.
fn has_extension(name: &str, extension: &str) -> bool {
    name.rsplit_once('.').is_some_and(|(_, found)| found == extension)
}

/// Returns the lines of a text that are neither empty nor comments.
fn lines(text: &str) -> impl Iterator<Item = &str> {
    text.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#'))
}

/// Returns a value without the quotes around it.
fn unquoted(value: &str) -> &str {
    let value = value.trim();
    for quote in ['"', '\''] {
        if let Some(inner) = value.strip_prefix(quote) {
            return inner.split(quote).next().unwrap_or(inner);
        }
    }
    value
}
