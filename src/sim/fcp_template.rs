//! FCP templates: the connector's named pools of FCP devices (connector-notes.md section 6.8).

use super::connector::{Connector, FcpRecord, FcpTemplate};
use super::world::World;
use crate::model::Vdev;

/// Reads `1a00-1a0f,1a11;1b00`: paths by semicolons, devices by commas, ranges by dashes. A wrong word is the error.
pub(super) fn read_paths(text: &str) -> Result<Vec<Vec<Vdev>>, String> {
    let mut paths = Vec::new();
    for path in text.split(';').filter(|path| !path.trim().is_empty()) {
        let mut devices = Vec::new();
        for part in path.split(',').map(str::trim).filter(|part| !part.is_empty()) {
            let (first, last) = part.split_once('-').unwrap_or((part, part));
            let parse = |word: &str| word.trim().parse::<Vdev>().map_err(|_| part.to_owned());
            let (first, last) = (parse(first)?, parse(last)?);
            devices.extend((first.0..=last.0).map(Vdev));
        }
        devices.sort_unstable();
        devices.dedup();
        paths.push(devices);
    }
    Ok(paths)
}

/// Writes devices as ranges: `1A00 - 1A03, 1A07`.
pub(super) fn ranges(devices: &[Vdev]) -> String {
    runs(devices)
        .map(|(first, last)| if first == last { first.to_string() } else { format!("{first} - {last}") })
        .collect::<Vec<_>>()
        .join(", ")
}

/// Returns first and last of every run of consecutive devices.
pub(super) fn runs(devices: &[Vdev]) -> impl Iterator<Item = (Vdev, Vdev)> {
    let mut sorted = devices.to_vec();
    sorted.sort_unstable();
    let mut runs: Vec<(Vdev, Vdev)> = Vec::new();
    for device in sorted {
        match runs.last_mut() {
            Some((_, last)) if last.0.checked_add(1) == Some(device.0) => *last = device,
            _ => runs.push((device, device)),
        }
    }
    runs.into_iter()
}

/// The key of a device in the connector's table: lower case, and looked up so.
pub(super) fn key(device: Vdev) -> String {
    device.to_string().to_lowercase()
}

impl FcpTemplate {
    /// Returns all devices.
    pub(super) fn devices(&self) -> impl Iterator<Item = Vdev> {
        self.paths.iter().flatten().copied()
    }

    /// Returns the fewest paths that a guest must get.
    pub(super) fn minimum(&self) -> u64 {
        self.minimum_paths.unwrap_or(self.paths.len() as u64)
    }
}

impl Connector {
    /// Returns the template of that identifier.
    pub(super) fn template(&self, id: &str) -> Option<&FcpTemplate> {
        self.templates.iter().find(|template| template.id == id)
    }

    /// Makes a template the only default of the host and of its storage providers.
    pub(super) fn settle_defaults(&mut self, id: &str) {
        let Some(winner) = self.template(id).cloned() else { return };
        for template in self.templates.iter_mut().filter(|template| template.id != id) {
            template.host_default &= !winner.host_default;
            template.storage_providers.retain(|provider| !winner.storage_providers.contains(provider));
        }
    }
}

impl World {
    /// Returns the connector's record of a device; a device that z/VM has and nobody used has an empty one. The key
    /// is compared with its letter case.
    pub(super) fn fcp_record(&self, key: &str) -> Option<FcpRecord> {
        let known = || {
            let device = key.parse().ok()?;
            let lower = key == key.to_lowercase() && key.len() == 4;
            (lower && self.fcp.device(device).is_some()).then(FcpRecord::default)
        };
        self.connector.fcp.get(key).cloned().or_else(known)
    }

    /// Returns the devices that a guest has reserved from a template, in the order of its paths.
    pub(super) fn reserved(&self, user: &str, template: &FcpTemplate) -> Vec<Vdev> {
        template
            .devices()
            .filter(|device| {
                self.connector.fcp.get(&key(*device)).is_some_and(|record| {
                    record.reserved && record.assigner == user && record.template == template.id
                })
            })
            .collect()
    }

    /// Reserves a free device of every path, at least the template's minimum; none when that cannot be had.
    pub(super) fn reserve(&mut self, user: &str, template: &FcpTemplate) -> Vec<Vdev> {
        let free = |device: &Vdev| {
            let record = self.connector.fcp.get(&key(*device));
            let taken = record.is_some_and(|record| record.reserved || record.connections > 0);
            let state = self.fcp.device(*device).map(|fcp| self.fcp_state(fcp).status);
            !taken && state == Some("free")
        };
        let chosen: Vec<Vdev> =
            template.paths.iter().filter_map(|path| path.iter().copied().find(free)).collect();
        if (chosen.len() as u64) < template.minimum() {
            return Vec::new();
        }
        for device in &chosen {
            let record = FcpRecord {
                assigner: user.to_owned(),
                reserved: true,
                connections: 0,
                template: template.id.clone(),
            };
            self.connector.fcp.insert(key(*device), record);
        }
        chosen
    }

    /// Gives reserved devices back that no volume uses.
    pub(super) fn unreserve(&mut self, devices: &[Vdev]) {
        for device in devices {
            if self.connector.fcp.get(&key(*device)).is_some_and(|record| record.connections == 0) {
                self.connector.fcp.remove(&key(*device));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_are_read_and_written_as_ranges() {
        let paths = read_paths("1a00-1a03,1a07;1B00").unwrap();
        assert_eq!(paths.iter().map(|path| ranges(path)).collect::<Vec<_>>(), ["1A00 - 1A03, 1A07", "1B00"]);
        assert_eq!(read_paths("1a00;zz"), Err("zz".to_owned()));
        assert_eq!(read_paths(""), Ok(Vec::new()));
    }
}
