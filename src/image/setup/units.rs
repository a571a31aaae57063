//! Units of systemd and start scripts: where they are, whether they start, what they come before.

use super::{Place, has_extension, lines};
use crate::image::probe::FilesError;

/// Where units lie; earlier ones win.
const UNIT_DIRECTORIES: &[&str] = &["/etc/systemd/system", "/usr/lib/systemd/system", "/lib/systemd/system"];
/// Where run levels keep their links, on Red Hat and on SUSE systems.
const RUN_LEVELS: &[&str] = &["/etc/rc.d/rc3.d", "/etc/init.d/rc3.d", "/etc/rc3.d"];

/// A unit or start script.
#[derive(Debug, Default)]
pub(super) struct Unit {
    /// Its file; `None` when there is none.
    pub(super) file: Option<String>,
    /// Whether it starts with the system.
    pub(super) enabled: bool,
    /// Units that it comes before.
    pub(super) before: Vec<String>,
}

/// Returns the unit or start script of a service.
pub(super) fn unit(at: &Place<'_>, service: &str) -> Result<Unit, FilesError> {
    let name = format!("{service}.service");
    for directory in UNIT_DIRECTORIES {
        let file = format!("{directory}/{name}");
        if let Some(text) = at.text(&file)? {
            let mut before = befores(&text);
            for directory in UNIT_DIRECTORIES {
                for (_, text) in
                    at.texts(&format!("{directory}/{name}.d"), |name| has_extension(name, "conf"))?
                {
                    before.extend(befores(&text));
                }
            }
            return Ok(Unit { file: Some(file), enabled: is_wanted(at, &name)?, before });
        }
    }
    let script = format!("/etc/init.d/{service}");
    let found = at.exists(&script)?;
    let enabled = found && is_in_run_level(at, service)?;
    Ok(Unit { file: found.then_some(script), enabled, before: Vec::new() })
}

fn befores(text: &str) -> Vec<String> {
    let values = lines(text).filter_map(|line| line.strip_prefix("Before="));
    values.flat_map(str::split_whitespace).map(str::to_owned).collect()
}

/// Enabling a unit makes a link to it in the directory of what wants it.
fn is_wanted(at: &Place<'_>, unit: &str) -> Result<bool, FilesError> {
    let directory = UNIT_DIRECTORIES[0];
    for name in at.names(directory)? {
        let wants = has_extension(&name, "wants") || has_extension(&name, "requires");
        if wants && at.names(&format!("{directory}/{name}"))?.iter().any(|each| each == unit) {
            return Ok(true);
        }
    }
    Ok(false)
}

fn is_in_run_level(at: &Place<'_>, service: &str) -> Result<bool, FilesError> {
    for directory in RUN_LEVELS {
        let starts = |name: &String| {
            let order = name.strip_prefix('S').and_then(|rest| rest.strip_suffix(service));
            order.is_some_and(|order| order.bytes().all(|byte| byte.is_ascii_digit()))
        };
        if at.names(directory)?.iter().any(starts) {
            return Ok(true);
        }
    }
    Ok(false)
}
