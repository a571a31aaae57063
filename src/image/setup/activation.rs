//! What the connector speaks to in a guest: the activation engine and the IUCV daemon.

use super::{Activation, Iucv, Place, lines, units, unquoted};
use crate::image::probe::FilesError;

/// Places of the activation engine: with systemd, and as a start script (RHEL 6, SLES 11).
const SCRIPTS: &[&str] = &["/usr/bin/zvmguestconfigure", "/etc/init.d/zvmguestconfigure"];
/// The daemon, and the file that names who may use it.
const DAEMON: &str = "/usr/bin/iucvserv";
const AUTHORIZED_USER: &str = "/etc/iucv_authorized_userid";

/// Returns how the activation engine is set up.
pub(super) fn engine(at: &Place<'_>) -> Result<Option<Activation>, FilesError> {
    for script in SCRIPTS {
        let Some(text) = at.text(script)? else { continue };
        // An assignment of the shell: no blanks around the sign; the last one counts.
        let value = |key: &str| {
            lines(&text).filter_map(|line| line.strip_prefix(key)?.strip_prefix('=')).last().map(unquoted)
        };
        let words = value("authorizedSenders").unwrap_or("").split_whitespace();
        let senders: Vec<String> = words.map(str::to_owned).collect();
        let unit = units::unit(at, "zvmguestconfigure")?;
        return Ok(Some(Activation {
            script: (*script).to_owned(),
            version: value("version").filter(|version| !version.is_empty()).map(str::to_owned),
            // The script compares the whole value with a star; a star among names is a name nobody has.
            any_sender: senders == ["*"],
            senders,
            unit: unit.file,
            enabled: unit.enabled,
            before: unit.before,
        }));
    }
    Ok(None)
}

/// Returns how the IUCV daemon is set up.
pub(super) fn iucv(at: &Place<'_>) -> Result<Option<Iucv>, FilesError> {
    if !at.exists(DAEMON)? {
        return Ok(None);
    }
    let unit = units::unit(at, "iucvserd")?;
    let user = at.text(AUTHORIZED_USER)?.map(|text| text.trim().to_owned());
    let authorized_user = user.filter(|user| !user.is_empty());
    Ok(Some(Iucv { unit: unit.file, enabled: unit.enabled, authorized_user }))
}
