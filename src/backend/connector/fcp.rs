//! FCP devices over the connector.

use std::collections::BTreeMap;

use super::request::Request;
use super::{Connector, dto, limits};
use crate::backend::{BackendError, Fcp};
use crate::model::{FcpDevice, FcpTemplate};

impl Fcp for Connector {
    fn templates(&self) -> Result<Vec<FcpTemplate>, BackendError> {
        let path = "/volumes/fcptemplates/detail?raw=true&statistics=false&sync_with_zvm=false";
        let request = Request::look("list the FCP templates", path, limits::QUERY);
        let found: dto::FcpTemplateDetails = self.client.look(&request)?;
        Ok(found.fcp_templates.into_iter().map(template).collect())
    }
}

fn template(detail: dto::FcpTemplateDetail) -> FcpTemplate {
    let paths: BTreeMap<String, Vec<Vec<serde_json::Value>>> = detail.raw.unwrap_or_default();
    let devices = paths.iter().flat_map(|(path, rows)| {
        let path = path.parse().unwrap_or_default();
        rows.iter().filter_map(move |row| device(path, row))
    });
    FcpTemplate {
        devices: devices.collect(),
        id: detail.id,
        name: detail.name,
        host_default: detail.host_default,
    }
}

/// Reads a row of the device table: device, template, assigner, connections, reserved, two port names, channel path,
/// from 1.6.6 on its channel, then state, owner, template it was allocated from (connector-openapi.yaml,
/// `FcpTemplateDetail`). All but the first two are null for a device that z/VM does not have.
fn device(path: u32, row: &[serde_json::Value]) -> Option<FcpDevice> {
    let text = |index: usize| {
        let text = row.get(index).and_then(serde_json::Value::as_str).map(str::trim);
        text.filter(|text| !text.is_empty() && !text.eq_ignore_ascii_case("none"))
            .map(str::to_ascii_uppercase)
    };
    let number = |index: usize| row.get(index).and_then(serde_json::Value::as_u64).unwrap_or_default();
    let state = row.len().checked_sub(3)?;
    Some(FcpDevice {
        device: row.first()?.as_str()?.parse().ok()?,
        path,
        assigner: text(2),
        connections: number(3),
        reserved: number(4) != 0,
        state: text(state).map(|state| state.to_ascii_lowercase()),
        owner: text(state + 1),
    })
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn both_forms_of_a_row_are_read() {
        let rows = [
            json!(["1a01", "t", "CLI00001", 1, 1, "c05", "c05", "50", "active", "cli00001", "t"]),
            json!(["1a01", "t", "CLI00001", 1, 1, "c05", "c05", "50", "0140", "active", "cli00001", "t"]),
        ];
        for row in rows {
            let device = device(0, row.as_array().unwrap()).unwrap();
            assert_eq!(
                (device.device.to_string().as_str(), device.reserved, device.connections),
                ("1A01", true, 1)
            );
            assert_eq!(device.assigner.as_deref(), Some("CLI00001"));
            assert_eq!(
                (device.state.as_deref(), device.owner.as_deref()),
                (Some("active"), Some("CLI00001"))
            );
        }
        let mut missing = vec![json!("1a0f"), json!("t")];
        missing.resize(12, serde_json::Value::Null);
        let device = device(0, &missing).unwrap();
        assert_eq!((device.state, device.owner, device.reserved), (None, None, false));
        assert_eq!(super::device(0, &[json!("1a0f")]), None);
    }
}
