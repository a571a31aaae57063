//! Virtual switches over the connector.

use super::request::{Request, encode};
use super::{Connector, dto, limits};
use crate::backend::{BackendError, Networks};
use crate::model::{Grant, Port, Uplink, Vswitch, VswitchName};

impl Networks for Connector {
    fn names(&self) -> Result<Vec<VswitchName>, BackendError> {
        let request = Request::look("list virtual switches", "/vswitches", limits::QUERY);
        let names: Vec<String> = self.client.look(&request)?;
        Ok(names
            .iter()
            .filter_map(|name| name.parse().inspect_err(|error| log::warn!("left out: {error}")).ok())
            .collect())
    }

    fn vswitch(&self, name: &VswitchName) -> Result<Vswitch, BackendError> {
        let path = format!("/vswitches/{}", encode(name.as_str()));
        let request = Request::look(format!("read virtual switch `{name}`"), path, limits::QUERY)
            .about("vswitch", name);
        Ok(vswitch(name.clone(), self.client.look(&request)?))
    }
}

fn vswitch(name: VswitchName, detail: dto::VswitchDetail) -> Vswitch {
    // z/VM says NONE for what is not set, and writes its words in upper case.
    let word = |text: Option<String>| {
        text.filter(|text| text != "NONE" && !text.is_empty()).map(|text| text.to_ascii_lowercase())
    };
    Vswitch {
        name,
        transport: word(detail.transport_type),
        vlan_awareness: word(detail.vlan_awareness),
        // NONE and 0000 are no numbers of a VLAN.
        vlan_id: detail.vlan_id.and_then(|number| number.parse().ok()),
        port_type: word(detail.port_type),
        status: detail.switch_status,
        uplinks: detail.real_devices.into_iter().map(uplink).collect(),
        grants: detail.authorized_users.into_iter().map(grant).collect(),
        adapters: detail.adapters.into_iter().map(port).collect(),
    }
}

fn uplink((device, real): (String, dto::RealDevice)) -> Uplink {
    // The two sentences that stand for nothing wrong and for not known (connector-openapi.yaml, `VSwitchDetail`).
    let error = real.dev_err.filter(|error| error != "No error." && error != "Unknown");
    Uplink { device, controller: real.controller, status: real.dev_status, error }
}

fn grant((userid, authorization): (String, dto::Authorization)) -> Grant {
    let vlans = authorization.vlan_ids.unwrap_or_default();
    Grant { userid, vlans: vlans.iter().map(|number| number.parse().ok()).collect() }
}

/// The key is the user id and the device number with an underscore between; user ids may hold one too.
fn port((key, adapter): (String, dto::CoupledAdapter)) -> Port {
    let (userid, vdev) = match key.rsplit_once('_') {
        Some((userid, vdev)) => (Some(userid.to_owned()), Some(vdev.to_owned())),
        None => (Some(key), None),
    };
    Port { userid, vdev, mac: adapter.mac }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_switch_is_understood() {
        // The example of connector-openapi.yaml, shortened.
        let detail = serde_json::from_str(
            r#"{"switch_name":"VSW1","vlan_id":"NONE","port_type":"NONE","transport_type":"ETHERNET",
                "real_devices":{"8070":{"vdev":"0600","controller":"DTCVSW1","dev_err":"No error."}},
                "authorized_users":{"LINUX01":{"vlan_count":"1","vlan_ids":["0100"]}},
                "adapters":{"LINUX_01_1000":{"mac":"02-00-0C-00-01-2D","type":"QDIO"}}}"#,
        );
        let vswitch = vswitch("VSW1".parse().unwrap(), detail.unwrap());
        assert_eq!((vswitch.vlan_id, vswitch.port_type), (None, None));
        assert_eq!(vswitch.uplinks[0].controller.as_deref(), Some("DTCVSW1"));
        assert_eq!(vswitch.uplinks[0].error, None);
        assert_eq!(vswitch.grants[0].vlans, ["100".parse().ok()]);
        assert_eq!(vswitch.transport.as_deref(), Some("ethernet"));
        assert_eq!(vswitch.adapters[0].userid.as_deref(), Some("LINUX_01"));
        assert_eq!(vswitch.adapters[0].vdev.as_deref(), Some("1000"));
    }
}
