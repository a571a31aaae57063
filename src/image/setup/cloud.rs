//! cloud-init, and what a first start leaves behind.

use super::{CloudInit, Leftover, Place, has_extension, lines, unquoted};
use crate::image::probe::FilesError;

const PROGRAMS: &[&str] = &["/usr/bin/cloud-init", "/usr/local/bin/cloud-init"];
const CONFIGURATION: &str = "/etc/cloud/cloud.cfg";
const DROP_INS: &str = "/etc/cloud/cloud.cfg.d";

/// Returns how cloud-init is set up; later files win.
pub(super) fn cloud_init(at: &Place<'_>) -> Result<Option<CloudInit>, FilesError> {
    if !at.any(PROGRAMS)? {
        return Ok(None);
    }
    let mut texts: Vec<String> = at.text(CONFIGURATION)?.into_iter().collect();
    texts.extend(at.texts(DROP_INS, |name| has_extension(name, "cfg"))?.into_iter().map(|(_, text)| text));
    Ok(Some(CloudInit {
        datasources: texts.iter().filter_map(|text| datasources(text)).next_back(),
        network_disabled: texts.iter().filter_map(|text| network_disabled(text)).next_back().unwrap_or(false),
    }))
}

/// Returns the value of `datasource_list`: `[ A, B ]` behind it, or items on the lines below.
fn datasources(text: &str) -> Option<Vec<String>> {
    let mut lines = text.lines();
    let value = lines.find_map(|line| line.strip_prefix("datasource_list:"))?;
    let value = value.split('#').next().unwrap_or("").trim();
    let flow: String;
    let items: Vec<&str> = if value.is_empty() {
        let items = lines.map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#'));
        items.map_while(|line| line.strip_prefix('-')).collect()
    } else {
        // The list may go on over several lines.
        flow = std::iter::once(value).chain(lines).collect::<Vec<_>>().join(" ");
        flow.strip_prefix('[')?.split(']').next()?.split(',').collect()
    };
    Some(items.into_iter().map(|item| unquoted(item).to_owned()).filter(|item| !item.is_empty()).collect())
}

/// Returns what a file says of the network: `network: {config: disabled}`, or the same on two lines.
fn network_disabled(text: &str) -> Option<bool> {
    let mut lines = lines(text);
    let value = lines.find_map(|line| line.strip_prefix("network:"))?;
    let value = if value.trim().is_empty() { lines.next()? } else { value };
    let value: String = value.chars().filter(|c| !matches!(c, '{' | '}' | ' ' | '"' | '\'')).collect();
    Some(value == "config:disabled")
}

/// Returns what another guest must not inherit.
pub(super) fn leftovers(at: &Place<'_>) -> Result<Vec<Leftover>, FilesError> {
    let mut found = Vec::new();
    let identity = at.text("/etc/machine-id")?.unwrap_or_default();
    if !identity.trim().is_empty() && identity.trim() != "uninitialized" {
        found.push(Leftover::MachineId);
    }
    let is_key = |name: &String| name.starts_with("ssh_host_") && name.ends_with("_key");
    if at.names("/etc/ssh")?.iter().any(is_key) {
        found.push(Leftover::SshHostKeys);
    }
    if !at.names("/var/lib/cloud/instances")?.is_empty() {
        found.push(Leftover::CloudInitState);
    }
    if at.exists("/etc/udev/rules.d/70-persistent-net.rules")? {
        found.push(Leftover::PersistentNetRules);
    }
    Ok(found)
}
