//! Network adapters of guests over the connector (connector-notes.md section 6.5).

use reqwest::Method;
use serde_json::{Value, json};

use super::dto::{self, Nothing, VswitchUpdate};
use super::guests::change;
use super::request::{Request, encode, userid};
use super::{Connector, limits};
use crate::backend::{
    BackendError, Change, Coupling, Interface, NewInterfaces, NewNic, NicKey, NicRecord, Nics,
};
use crate::model::{Ipv4Network, Mac, OsVersion, Userid, Vdev, Vlan, VswitchName};
use crate::progress::Progress;

impl Nics for Connector {
    fn list(&self, guest: &Userid) -> Result<Vec<NicRecord>, BackendError> {
        let path = format!("/guests/nics?userid={}", userid(guest)?);
        let doing = format!("list the adapters of guest `{guest}`");
        let request = Request::look(doing, path, limits::TABLE).about("guest", guest);
        let records: Vec<dto::NicRecord> = self.client.look(&request)?;
        Ok(records.into_iter().filter_map(record).collect())
    }

    fn create(&self, nic: &NewNic, progress: &dyn Progress) -> Result<NicKey, BackendError> {
        let doing = format!("make an adapter for guest `{}`", nic.guest);
        let mut request = change(&nic.guest, Method::POST, doing, "/nic", limits::adapters(1))?;
        if let Some(vdev) = &nic.vdev {
            request = request.about("nic", vdev);
        }
        let wanted = dto::NewNic {
            vdev: nic.vdev.as_ref().map(Vdev::to_string),
            mac_addr: nic.mac.as_ref().map(Mac::to_string),
            nic_id: nic.id.clone(),
            active: nic.active,
        };
        let assumed = number(nic.vdev.as_ref(), 0);
        let mut request = request.json(&dto::CreateNic { nic: wanted })?.assuming(assumed);
        if nic.vdev.is_none() {
            // The server would choose another number (connector-notes.md section 6.10).
            request = request.once();
        }
        self.client.change(&request, progress).map(key)
    }

    fn check_configuration(&self, interfaces: &NewInterfaces) -> Result<(), BackendError> {
        configuration(interfaces).map(drop)
    }

    fn configure(
        &self,
        interfaces: &NewInterfaces,
        progress: &dyn Progress,
    ) -> Result<Vec<NicKey>, BackendError> {
        let made: Vec<dto::MadeInterface> = self.client.change(&configuration(interfaces)?, progress)?;
        Ok(made.into_iter().map(|made| key(made.nic_vdev)).collect())
    }

    fn unconfigure(
        &self,
        guest: &Userid,
        nic: &NicKey,
        os_version: &OsVersion,
        active: bool,
        progress: &dyn Progress,
    ) -> Result<Change, BackendError> {
        let doing = format!("delete adapter {} of guest `{guest}` and its configuration", nic.vdev);
        let request =
            change(guest, Method::DELETE, doing, "/interface", limits::adapters(1))?.about("nic", &nic.vdev);
        let interface =
            dto::InterfaceDeletion { os_version: os_version.to_string(), vdev: nic.spelled.clone(), active };
        let Nothing(_) = self.client.change(&request.json(&dto::DeleteInterface { interface })?, progress)?;
        Ok(Change::Unsaid)
    }

    fn grant(
        &self,
        guest: &Userid,
        vswitch: &VswitchName,
        vlan: Option<Vlan>,
        progress: &dyn Progress,
    ) -> Result<(), BackendError> {
        let name = userid(guest)?.to_owned();
        // One call does one of the two; setting the VLAN grants as well (connector-notes.md section 6.6).
        let update = match vlan {
            None => VswitchUpdate::GrantUserid(name),
            Some(vlan) => VswitchUpdate::UserVlanId(dto::VlanOfGuest { userid: name, vlanid: vlan.number() }),
        };
        let doing = format!("let guest `{guest}` couple to virtual switch `{vswitch}`");
        self.update(guest, vswitch, doing, update, progress)
    }

    fn revoke(
        &self,
        guest: &Userid,
        vswitch: &VswitchName,
        progress: &dyn Progress,
    ) -> Result<Change, BackendError> {
        let update = VswitchUpdate::RevokeUserid(userid(guest)?.to_owned());
        let doing = format!("revoke the permission of guest `{guest}` for virtual switch `{vswitch}`");
        self.update(guest, vswitch, doing, update, progress)?;
        Ok(Change::Unsaid)
    }

    fn couple(&self, coupling: &Coupling, progress: &dyn Progress) -> Result<Change, BackendError> {
        let Coupling { guest, nic, vswitch, vlan, active } = coupling;
        let doing = format!("couple adapter {} of guest `{guest}` to virtual switch `{vswitch}`", nic.vdev);
        let request = at(guest, Method::PUT, doing, nic)?.about("vswitch", vswitch);
        let info = dto::Coupling {
            couple: true,
            vswitch: Some(vswitch.to_string()),
            vlan_id: vlan.map(Vlan::number),
            active: *active,
        };
        let Nothing(_) = self.client.change(&request.json(&dto::CoupleNic { info })?, progress)?;
        Ok(Change::Unsaid)
    }

    fn uncouple(
        &self,
        guest: &Userid,
        nic: &NicKey,
        active: bool,
        progress: &dyn Progress,
    ) -> Result<Change, BackendError> {
        let request =
            at(guest, Method::PUT, format!("uncouple adapter {} of guest `{guest}`", nic.vdev), nic)?;
        let info = dto::Coupling { couple: false, vswitch: None, vlan_id: None, active };
        let Nothing(_) = self.client.change(&request.json(&dto::CoupleNic { info })?, progress)?;
        Ok(Change::Unsaid)
    }

    fn delete(
        &self,
        guest: &Userid,
        nic: &NicKey,
        active: bool,
        progress: &dyn Progress,
    ) -> Result<Change, BackendError> {
        let request =
            at(guest, Method::DELETE, format!("delete adapter {} of guest `{guest}`", nic.vdev), nic)?;
        let Nothing(_) = self.client.change(&request.json(&dto::DeleteNic { active })?, progress)?;
        Ok(Change::Unsaid)
    }
}

impl Connector {
    /// Changes what a virtual switch says of one guest.
    fn update(
        &self,
        guest: &Userid,
        vswitch: &VswitchName,
        doing: String,
        update: VswitchUpdate,
        progress: &dyn Progress,
    ) -> Result<(), BackendError> {
        let path = format!("/vswitches/{}", encode(vswitch.as_str()));
        let request = Request::change(Method::PUT, doing, path, limits::QUERY)
            .about("vswitch", vswitch)
            .about("guest", guest)
            .json(&dto::UpdateVswitch { vswitch: update })?;
        let Nothing(_) = self.client.change(&request, progress)?;
        Ok(())
    }
}

/// A change of one adapter, whose number the path must spell as it was recorded.
fn at(guest: &Userid, method: Method, doing: String, nic: &NicKey) -> Result<Request, BackendError> {
    let below = format!("/nic/{}", encode(&nic.spelled));
    Ok(change(guest, method, doing, &below, limits::adapters(1))?.about("nic", &nic.vdev))
}

/// The making of adapters with their configuration.
fn configuration(interfaces: &NewInterfaces) -> Result<Request, BackendError> {
    let NewInterfaces { guest, os_version, interfaces, active } = interfaces;
    let doing = format!("configure the network of guest `{guest}`");
    let limit = limits::adapters(interfaces.len());
    let mut request = change(guest, Method::POST, doing, "/interface", limit)?;
    for vdev in interfaces.iter().filter_map(|interface| interface.vdev.as_ref()) {
        request = request.about("nic", vdev);
    }
    let interface = dto::InterfaceCreation {
        os_version: os_version.to_string(),
        guest_networks: interfaces.iter().map(network).collect(),
        active: *active,
    };
    let mut request = request.json(&dto::CreateInterfaces { interface })?.assuming(
        (0..)
            .zip(interfaces)
            .map(|(place, interface)| json!({ "nic_vdev": number(interface.vdev.as_ref(), place) }))
            .collect(),
    );
    // Some of several adapters may be made before one is refused, and for one without a number the server would
    // choose another (connector-notes.md section 6.10).
    if !matches!(interfaces.as_slice(), [Interface { vdev: Some(_), .. }]) {
        request = request.once();
    }
    Ok(request)
}

fn network(interface: &Interface) -> dto::GuestNetwork {
    let cidr = |address: Ipv4Network| format!("{}/{}", address.network(), address.prefix());
    dto::GuestNetwork {
        ip_addr: interface.address.map(Ipv4Network::address),
        cidr: interface.address.map(cidr),
        gateway_addr: interface.gateway,
        dns_addr: interface.dns.clone(),
        nic_vdev: interface.vdev.as_ref().map(Vdev::to_string),
        mac_addr: interface.mac.as_ref().map(Mac::to_string),
        nic_id: interface.id.clone(),
        hostname: interface.hostname.clone(),
        mtu: interface.mtu.map(|octets| octets.to_string()),
    }
}

/// Returns an adapter of the server's table; `None` for one whose number is none.
pub(super) fn record(record: dto::NicRecord) -> Option<NicRecord> {
    let vdev = record.interface.parse().inspect_err(|error| log::warn!("left out: {error}")).ok()?;
    Some(NicRecord {
        key: NicKey { vdev, spelled: record.interface },
        vswitch: record.switch,
        id: record.port,
        comments: record.comments,
    })
}

/// Returns the device number that a rehearsal takes for granted: the one asked for, else one counted in threes from the
/// server's usual first (connector-notes.md sections 6.1 and 6.5).
fn number(asked: Option<&Vdev>, place: u16) -> Value {
    const FIRST: u16 = 0x1000;
    let number = asked.copied().unwrap_or(Vdev(FIRST.saturating_add(place.saturating_mul(3))));
    Value::String(number.to_string())
}

fn key(number: dto::NicNumber) -> NicKey {
    NicKey { vdev: number.vdev, spelled: number.spelled }
}
