//! The z/VM system and its pools over the connector.

use super::dto;
use super::request::{Request, encode};
use super::{Connector, limits, whole};
use crate::backend::{BackendError, Class, Host, PoolVolumes};
use crate::model::{self, Cluster, DiskKind, Pool, PoolName, Volume};

impl Host for Connector {
    fn info(&self) -> Result<model::Host, BackendError> {
        let host: dto::HostInfo =
            self.client.look(&Request::look("read the host", "/host", limits::QUERY))?;
        let whole_of = |number: &Option<serde_json::Number>| number.as_ref().and_then(whole);
        // Without a pool configured the server gives zeros (section 6.9).
        let disk = |number: Option<u64>| number.filter(|_| whole(&host.disk_total) != Some(0));
        Ok(model::Host {
            zvm_version: Some(release(&host.hypervisor_version)),
            model: host.cpu_info.as_ref().and_then(|cpu| cpu.cec_model.clone()),
            cpus: whole(&host.vcpus),
            cpus_used: whole_of(&host.vcpus_used),
            memory_mib: whole(&host.memory_mb),
            memory_used_mib: whole_of(&host.memory_mb_used),
            disk_total_gib: disk(whole(&host.disk_total)),
            disk_used_gib: disk(whole_of(&host.disk_used)),
            disk_free_gib: disk(whole_of(&host.disk_available)),
            name: Some(host.zvm_host),
            ipl_text: host.ipl_time,
            connector_userid: Some(host.zcc_userid),
            connector_version: None,
        })
    }

    fn cluster(&self) -> Result<Option<Cluster>, BackendError> {
        let lines: Vec<String> =
            self.client.look(&Request::look("read the cluster", "/host/ssi", limits::QUERY))?;
        Ok(Cluster::read(&lines))
    }

    fn pools(&self) -> Result<Vec<Pool>, BackendError> {
        let doing = "list the disk pools";
        let request = Request::look(doing, "/host/diskpool?details=true", limits::QUERY);
        match self.client.look::<dto::FreeExtentsByPool>(&request) {
            Ok(pools) => pools
                .iter()
                .filter_map(|(name, extents)| pool_name(name, extents))
                .map(|name| self.pool(&name))
                .collect(),
            // Up to 1.6.5 `details` is refused; then there is only the sum, without a name (section 9).
            Err(error) if matches!(error.class(), Some(Class::MemberMissing | Class::Invalid)) => {
                let request = Request::look(doing, "/host/diskpool", limits::QUERY);
                Ok(vec![pool(None, &self.client.look(&request)?)])
            }
            Err(error) => Err(error),
        }
    }

    fn default_disk_kind(&self) -> Result<Option<DiskKind>, BackendError> {
        let doing = "list the volumes of the default disk pool";
        let request = Request::look(doing, "/host/diskpool_volumes", limits::QUERY);
        match self.client.look(&request) {
            // Its volumes are all of one kind, so the first one tells.
            Ok(dto::PoolVolumeText::Labels { diskpool_volumes }) => {
                let first = diskpool_volumes.split_whitespace().next();
                first.map(|label| Ok(kind_of(&self.host_volume(label)?.volume_type))).transpose()
            }
            Ok(dto::PoolVolumeText::ByPool(_)) => Ok(None),
            // The newest source always fails here; it names its pools, of which one alone is the default.
            Err(error) if error.class() == Some(Class::ServerBug) => Ok(match self.pools()?.as_slice() {
                [Pool { name: Some(only), .. }] => Some(only.kind),
                _ => None,
            }),
            Err(error) => Err(error),
        }
    }

    fn pool(&self, name: &PoolName) -> Result<Pool, BackendError> {
        let path = format!("/host/diskpool?poolname={}", query(name)?);
        let request =
            Request::look(format!("read disk pool `{name}`"), path, limits::QUERY).about("pool", name);
        Ok(pool(Some(name.clone()), &self.client.look(&request)?))
    }

    fn pool_volumes(&self, name: &PoolName) -> Result<PoolVolumes, BackendError> {
        let doing = format!("list the volumes of disk pool `{name}`");
        let path = format!("/host/diskpool_volumes?poolname={}", query(name)?);
        let request = Request::look(&*doing, path, limits::QUERY).about("pool", name);
        match self.client.look::<dto::PoolVolumeText>(&request) {
            Ok(volumes) => Ok(PoolVolumes { labels: labels(&volumes, name), complete: true }),
            // The newest source always fails here; it can list the free extents instead (section 6.9).
            Err(error) if error.class() == Some(Class::ServerBug) => {
                let path = format!("/host/diskpool?poolname={}&details=true", query(name)?);
                let request = Request::look(doing, path, limits::QUERY).about("pool", name);
                let pools: dto::FreeExtentsByPool = self.client.look(&request)?;
                let mut labels: Vec<String> =
                    pools.into_values().flatten().map(|extent| extent.volume_name).collect();
                labels.sort();
                labels.dedup();
                Ok(PoolVolumes { labels, complete: false })
            }
            Err(error) => Err(error),
        }
    }

    fn volume(&self, label: &str) -> Result<Volume, BackendError> {
        let volume = self.host_volume(label)?;
        let kind = kind_of(&volume.volume_type);
        let units_of = |wanted| volume.volume_size.parse().ok().filter(|_| kind == wanted);
        Ok(Volume {
            label: label.to_ascii_uppercase(),
            cylinders: units_of(DiskKind::Eckd),
            blocks: units_of(DiskKind::Fba),
            device_type: volume.volume_type,
        })
    }
}

impl Connector {
    fn host_volume(&self, label: &str) -> Result<dto::HostVolume, BackendError> {
        let path = format!("/host/volume?volumename={}", encode(label));
        let request =
            Request::look(format!("read volume `{label}`"), path, limits::QUERY).about("volume", label);
        self.client.look(&request)
    }
}

/// Returns the kind of disk behind a device type such as `3390-54` or `9336-??`.
fn kind_of(device_type: &str) -> DiskKind {
    if device_type.starts_with("33") { DiskKind::Eckd } else { DiskKind::Fba }
}

/// Returns a pool for a query. Names with other signs than these cannot be sent (connector-openapi.yaml, `DiskPool`).
fn query(name: &PoolName) -> Result<String, BackendError> {
    if name.group().bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_') {
        return Ok(name.to_string());
    }
    Err(BackendError::Unsupported {
        what: format!(
            "disk pool `{name}` cannot be named to a connector, which knows letters, digits and `_` only"
        ),
        hint: "such a pool is looked at with the directory manager itself".to_owned(),
    })
}

fn pool(name: Option<PoolName>, space: &dto::PoolSpace) -> Pool {
    let gib = |number| whole(number).unwrap_or_default();
    Pool {
        name,
        total_gib: gib(&space.disk_total),
        used_gib: gib(&space.disk_used),
        free_gib: gib(&space.disk_available),
    }
}

/// Returns the whole name of a pool that is listed without its type: its volumes tell. A full pool lists none.
fn pool_name(group: &str, extents: &[dto::FreeExtent]) -> Option<PoolName> {
    let device = extents.iter().find_map(|extent| extent.device_type.as_deref());
    let Some(device) = device else {
        log::warn!(
            "disk pool `{group}` is left out: it has no free space, and the server does not say its type"
        );
        return None;
    };
    format!("{}:{group}", kind_of(device)).parse().ok()
}

fn labels(volumes: &dto::PoolVolumeText, name: &PoolName) -> Vec<String> {
    let text = match volumes {
        dto::PoolVolumeText::Labels { diskpool_volumes } => diskpool_volumes.as_str(),
        dto::PoolVolumeText::ByPool(pools) => {
            pools.get(name.group()).and_then(|pool| pool["diskpool_volumes"].as_str()).unwrap_or_default()
        }
    };
    text.split_whitespace().map(str::to_owned).collect()
}

/// Returns a z/VM release as people write it: 730 is 7.3.0.
fn release(digits: &serde_json::Number) -> String {
    let digits = digits.to_string();
    match digits.as_bytes() {
        [version, release, modification] => {
            [version, release, modification].map(|digit| char::from(*digit).to_string()).join(".")
        }
        _ => digits,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn releases_have_dots() {
        assert_eq!(release(&730.into()), "7.3.0");
        assert_eq!(release(&7.into()), "7");
    }

    #[test]
    fn pools_are_named_by_their_volumes() {
        let extents: Vec<dto::FreeExtent> =
            serde_json::from_str(r#"[{"volume_name":"VOL001","device_type":"3390-54","free_size":22}]"#)
                .unwrap();
        assert_eq!(pool_name("POOL1", &extents).unwrap().to_string(), "ECKD:POOL1");
        assert_eq!(pool_name("POOL1", &[]), None);
    }

    #[test]
    fn both_forms_of_volume_lists_are_read() {
        let name: PoolName = "ECKD:POOL1".parse().unwrap();
        for text in [r#"{"diskpool_volumes":"A B"}"#, r#"{"POOL1":{"diskpool_volumes":"A B"}}"#] {
            assert_eq!(labels(&serde_json::from_str(text).unwrap(), &name), ["A", "B"]);
        }
        assert!(labels(&serde_json::from_str("{}").unwrap(), &name).is_empty());
    }
}
