//! Network adapters of guests: made, configured, coupled to virtual switches.

use std::net::Ipv4Addr;

use serde::{Deserialize, Serialize};

use super::{BackendError, Change};
use crate::model::{Ipv4Network, Mac, OsVersion, Userid, Vdev, Vlan, VswitchName};
use crate::progress::Progress;

/// The calls about the network adapters of guests, and about their permission to couple.
///
/// `active` means the running guest as well as its directory entry; such a guest must be on.
pub trait Nics: Send + Sync {
    /// Returns the adapters of a guest as the server remembers them, which need not be what z/VM has.
    fn list(&self, guest: &Userid) -> Result<Vec<NicRecord>, BackendError>;

    /// Makes an adapter that nothing in the guest is configured for.
    ///
    /// Without a device number in `nic` a repeat makes a second one.
    fn create(&self, nic: &NewNic, progress: &dyn Progress) -> Result<NicKey, BackendError>;

    /// Makes sure that the request for these adapters is one that the server can take. Nothing is sent.
    fn check_configuration(&self, interfaces: &NewInterfaces) -> Result<(), BackendError>;

    /// Makes adapters and hands their configuration to the guest, which takes it at its next start (when `active`, at
    /// once). The first one becomes the primary one. Returns them in the order given.
    ///
    /// A failure may leave some adapters made.
    fn configure(
        &self,
        interfaces: &NewInterfaces,
        progress: &dyn Progress,
    ) -> Result<Vec<NicKey>, BackendError>;

    /// Deletes an adapter and has the guest forget its configuration, at its next start (when `active`, at once). One
    /// that the server does not know is no error.
    fn unconfigure(
        &self,
        guest: &Userid,
        nic: &NicKey,
        os_version: &OsVersion,
        active: bool,
        progress: &dyn Progress,
    ) -> Result<Change, BackendError>;

    /// Lets a guest couple to a virtual switch, in one VLAN when it is given. Permitting twice is no error.
    fn grant(
        &self,
        guest: &Userid,
        vswitch: &VswitchName,
        vlan: Option<Vlan>,
        progress: &dyn Progress,
    ) -> Result<(), BackendError>;

    /// Takes the permission to couple back. None, or no such switch, is no error.
    fn revoke(
        &self,
        guest: &Userid,
        vswitch: &VswitchName,
        progress: &dyn Progress,
    ) -> Result<Change, BackendError>;

    /// Couples an adapter to a virtual switch.
    ///
    /// The connector compares the beginnings of names: an adapter on VSW10 counts as coupled to VSW1, and nothing is
    /// done (connector-notes.md section 6.5). Uncouple it first, and look afterwards.
    fn couple(&self, coupling: &Coupling, progress: &dyn Progress) -> Result<Change, BackendError>;

    /// Uncouples an adapter. One that is not coupled is no error.
    fn uncouple(
        &self,
        guest: &Userid,
        nic: &NicKey,
        active: bool,
        progress: &dyn Progress,
    ) -> Result<Change, BackendError>;

    /// Deletes an adapter. One that the server does not know is no error.
    fn delete(
        &self,
        guest: &Userid,
        nic: &NicKey,
        active: bool,
        progress: &dyn Progress,
    ) -> Result<Change, BackendError>;
}

/// How a server names an adapter of a guest: a call must spell the number as the server recorded it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NicKey {
    /// First of its three device numbers.
    pub vdev: Vdev,
    /// The number as the server spells it.
    pub spelled: String,
}

impl NicKey {
    /// The key of an adapter that is made with this device number, which is recorded as it was sent.
    pub fn of(vdev: Vdev) -> Self {
        Self { vdev, spelled: vdev.to_string() }
    }
}

/// An adapter as the server remembers it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NicRecord {
    /// Its name in calls.
    pub key: NicKey,
    /// The virtual switch that it is coupled to; `None` while it is not.
    pub vswitch: Option<String>,
    /// The identifier given when it was made.
    pub id: Option<String>,
    /// What the server notes of it: `OSA=<device>` for a dedicated device.
    pub comments: Option<String>,
}

/// An adapter to be made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewNic {
    /// The guest.
    pub guest: Userid,
    /// First of three device numbers; `None` lets the server choose.
    pub vdev: Option<Vdev>,
    /// Address of which the last three octets count; `None` lets z/VM choose.
    pub mac: Option<Mac>,
    /// Identifier that the server keeps with it.
    pub id: Option<String>,
    /// Whether the running guest gets it too.
    pub active: bool,
}

/// Adapters to be made together with their configuration in the guest.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewInterfaces {
    /// The guest.
    pub guest: Userid,
    /// The system in it, which decides the form of the configuration.
    pub os_version: OsVersion,
    /// The adapters, the primary one first; at least one.
    pub interfaces: Vec<Interface>,
    /// Whether the running guest gets them too.
    pub active: bool,
}

/// One adapter with its addresses.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Interface {
    /// First of three device numbers; `None` lets the server choose.
    pub vdev: Option<Vdev>,
    /// Address of which the last three octets count; `None` lets z/VM choose.
    pub mac: Option<Mac>,
    /// Identifier that the server keeps with it.
    pub id: Option<String>,
    /// Its address; `None` configures none.
    pub address: Option<Ipv4Network>,
    /// Where packets for other networks go.
    pub gateway: Option<Ipv4Addr>,
    /// Name servers.
    pub dns: Vec<Ipv4Addr>,
    /// Host name; only Red Hat CoreOS takes it from here.
    pub hostname: Option<String>,
    /// Largest packet in octets; Red Hat CoreOS needs it.
    pub mtu: Option<u16>,
}

/// An adapter to be coupled to a virtual switch.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Coupling {
    /// The guest.
    pub guest: Userid,
    /// Its adapter.
    pub nic: NicKey,
    /// The virtual switch.
    pub vswitch: VswitchName,
    /// The VLAN; `None` for that of the permission, or for a switch without.
    pub vlan: Option<Vlan>,
    /// Whether the running guest is coupled too.
    pub active: bool,
}
