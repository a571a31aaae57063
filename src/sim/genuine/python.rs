//! The private virtual environment: a Python that fits, and the packages.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use super::{GenuineError, GenuineOptions};

/// The connector and what it does not ask for itself: tokens break with version 2 of the JWT library, the template
/// library is used but not declared, and the front end needs a server.
pub const PACKAGES: &[&str] = &["zVMCloudConnector==1.6.3", "PyJWT<2", "Jinja2", "waitress"];

/// Names that a fit Python may have.
const NAMES: &[&str] =
    &["python3", "python3.12", "python3.11", "python3.10", "python3.9", "python3.8", "python"];

/// Says that an environment is complete.
const MARK: &str = "zvmctl-connector";

/// Returns the Python of the environment; makes it and installs the packages when they are not there.
pub fn prepare(options: &GenuineOptions) -> Result<PathBuf, GenuineError> {
    let folder = &options.environment;
    let python = folder.join(if cfg!(windows) { "Scripts" } else { "bin" }).join("python");
    let mark = folder.join(MARK);
    let wanted = PACKAGES.join(" ");
    if std::fs::read_to_string(&mark).is_ok_and(|made| made == wanted) && version(python.as_os_str()).is_ok()
    {
        return Ok(python);
    }
    let base = find(options)?;
    let failed =
        |reason: String| GenuineError::Packages { packages: wanted.clone(), folder: folder.clone(), reason };
    run(&base, &["-m".as_ref(), "venv".as_ref(), "--clear".as_ref(), folder.as_os_str()]).map_err(failed)?;
    let install = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-input"];
    let words: Vec<&OsStr> = install.iter().chain(PACKAGES).map(OsStr::new).collect();
    run(&python, &words).map_err(|reason| {
        // An environment without the packages is of no use.
        let _ = std::fs::remove_dir_all(folder);
        failed(reason)
    })?;
    std::fs::write(&mark, &wanted).map_err(|error| GenuineError::Folder { path: mark.clone(), error })?;
    Ok(python)
}

/// Finds a Python of version 3.8 to 3.12.
fn find(options: &GenuineOptions) -> Result<PathBuf, GenuineError> {
    let named: Vec<PathBuf> = match &options.python {
        Some(python) => vec![python.clone()],
        None => NAMES.iter().map(PathBuf::from).collect(),
    };
    let mut seen = Vec::new();
    for python in named {
        match version(python.as_os_str()) {
            Ok((3, 8..=12)) => return Ok(python),
            Ok((major, minor)) => seen.push(format!("`{}` is {major}.{minor}", python.display())),
            // A name that nobody asked for and that is not there is no news.
            Err(reason) if options.python.is_some() => seen.push(format!("`{}`: {reason}", python.display())),
            Err(_) => {}
        }
    }
    let found = if seen.is_empty() { "none in PATH".to_owned() } else { seen.join(", ") };
    Err(GenuineError::Python { found })
}

fn version(python: &OsStr) -> Result<(u32, u32), String> {
    let code = "import sys; print(sys.version_info[0], sys.version_info[1])";
    let output = output(Path::new(python), &["-c".as_ref(), code.as_ref()])?;
    let text = String::from_utf8_lossy(&output.stdout);
    let mut words = text.split_whitespace().map_while(|word| word.parse().ok());
    words.next().zip(words.next()).ok_or_else(|| "it does not tell its version".to_owned())
}

fn run(program: &Path, words: &[&OsStr]) -> Result<(), String> {
    output(program, words).map(|_| ())
}

fn output(program: &Path, words: &[&OsStr]) -> Result<Output, String> {
    let output = Command::new(program).args(words).env_remove("PYTHONPATH").env_remove("PYTHONHOME").output();
    let output = output.map_err(|error| error.to_string())?;
    if output.status.success() {
        return Ok(output);
    }
    let text = String::from_utf8_lossy(&output.stderr).into_owned();
    let line = text.lines().rev().find(|line| !line.trim().is_empty()).unwrap_or_default();
    Err(if line.is_empty() { output.status.to_string() } else { line.trim().to_owned() })
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;
    use crate::error::Diagnose;

    #[test]
    fn an_unfit_python_is_named_with_the_versions_that_fit() {
        let options = GenuineOptions {
            folder: "/nowhere".into(),
            environment: "/nowhere".into(),
            port: 0,
            python: Some("/nowhere/python".into()),
            program: "zvmctl".into(),
            patience: Duration::ZERO,
        };
        let error = prepare(&options).unwrap_err();
        assert!(error.to_string().contains("/nowhere/python") && error.to_string().contains("3.8 to 3.12"));
        assert!(error.diagnosis().hint.unwrap().contains("--python"));
    }
}
