//! Interfaces: an adapter and its configuration inside the guest.

use std::collections::BTreeMap;
use std::net::Ipv4Addr;

use serde_json::{Value, json};

use super::answer::{Failure, Module};
use super::nics::{self, MAC, NewNic};
use super::patterns::{HOSTNAME, OS_VERSION, VDEV};
use super::schema::{Object, Rule, Text, newest, optional, required, truth};
use super::{Call, Outcome, Route, smt};
use crate::model::Vdev;
use crate::sim::spool::Content;
use crate::sim::world::World;

const NETWORK: Rule = Rule::Object(Object {
    members: &[
        // 1.6.3 does not know the member and lets it through unread.
        newest("method", Rule::OrNull(&Rule::Word(&["static", "dhcp"]))),
        optional("ip_addr", Rule::Ipv4),
        optional("dns_addr", Rule::List { items: &Rule::Ipv4, fewest: 0, unique: false }),
        optional("gateway_addr", Rule::Ipv4),
        optional("cidr", Rule::Text(Text::ANY)),
        optional("nic_vdev", VDEV),
        optional("nic_id", Rule::Text(Text::ANY)),
        optional("mac_addr", MAC),
        optional("osa_device", VDEV),
        optional("hostname", HOSTNAME),
    ],
    open: true,
    needs: Some(("ip_addr", "cidr")),
});
pub(super) const NETWORKS: Rule = Rule::List { items: &NETWORK, fewest: 0, unique: false };

const CREATE: Rule = Rule::Object(Object::closed(&[required(
    "interface",
    Rule::Object(Object::closed(&[
        required("os_version", OS_VERSION),
        required("guest_networks", NETWORKS),
        optional("active", Rule::BooleanLike),
    ])),
)]));
const DELETE: Rule = Rule::Object(Object::closed(&[required(
    "interface",
    Rule::Object(Object::closed(&[
        required("os_version", OS_VERSION),
        required("vdev", VDEV),
        optional("active", Rule::BooleanLike),
    ])),
)]));

pub(super) const ROUTES: &[Route] = &[
    Route::new("POST", "/guests/{}/interface", "createInterfaces", create).body(&CREATE),
    Route::new("DELETE", "/guests/{}/interface", "deleteInterface", delete).body(&DELETE),
];

/// Adapters already made are not removed when a later step fails.
fn create(world: &mut World, call: &Call<'_>) -> Outcome {
    let user = call.upper(0);
    smt::managed(world, &user)?;
    let active = truth(call.member("interface", "active"));
    if active {
        smt::active(world, &user, Module::Network)?;
    }
    let networks = call.member("interface", "guest_networks").as_array().cloned().unwrap_or_default();
    if networks.is_empty() {
        return Err(Failure::input(
            "API guest_create_network_interface: Network information is required but not provided",
        ));
    }
    for cidr in networks.iter().filter_map(|network| network["cidr"].as_str()) {
        check_cidr(cidr)?;
    }
    let (mut shown, mut addresses) = (networks.clone(), BTreeMap::new());
    for (network, shown) in networks.iter().zip(&mut shown) {
        let vdev = match network["osa_device"].as_str() {
            Some(device) => dedicate(world, &user, network, device, active)?,
            None => adapter(world, &user, network, active)?,
        };
        if let (Ok(number), Some(address)) = (vdev.parse(), address(network)) {
            addresses.insert(number, address);
        }
        shown["nic_vdev"] = json!(vdev);
    }
    world.punch(&user, 'X', "PUN", "network.doscript", Content::Addresses(addresses));
    if active {
        world.consume_reader(&user);
    }
    Ok(Value::Array(shown))
}

fn address(network: &Value) -> Option<Ipv4Addr> {
    network["ip_addr"].as_str().and_then(|address| address.parse().ok())
}

/// The operation, not the check, wants `a.b.c.d/n`.
fn check_cidr(cidr: &str) -> Result<(), Failure> {
    let valid = cidr.split_once('/').is_some_and(|(address, prefix)| {
        address.parse::<Ipv4Addr>().is_ok() && prefix.parse::<u8>().is_ok_and(|prefix| prefix <= 32)
    });
    if valid {
        return Ok(());
    }
    Err(Failure::input(format!("API guest_create_network_interface: The input cidr {cidr} is not valid")))
}

fn adapter(world: &mut World, user: &str, network: &Value, active: bool) -> Result<String, Failure> {
    let text = |name: &str| network[name].as_str();
    let wanted = NewNic { vdev: text("nic_vdev"), port: text("nic_id"), mac: text("mac_addr"), active };
    nics::make(world, user, &wanted)
}

/// Dedicates the three devices of an OSA port; it has to be free.
fn dedicate(
    world: &mut World,
    user: &str,
    network: &Value,
    device: &str,
    active: bool,
) -> Result<String, Failure> {
    let real: Vdev = device.parse().unwrap_or(Vdev(0));
    if !world.osa_is_free(real) {
        let text =
            format!("Failed to dedicate OSA {device} to guest {user}, error: the OSA device is not free");
        return Err(Failure::conflict(Module::Network, 14, text));
    }
    let given = network["nic_vdev"].as_str();
    let first = given.and_then(|vdev| vdev.parse().ok()).unwrap_or(world.connector.settings.nic_vdev);
    for offset in 0..3 {
        let (vdev, real) = (Vdev(first.0.saturating_add(offset)), Vdev(real.0.saturating_add(offset)));
        let refused = |refusal| nics::dedication_refused(user, &refusal);
        world.dedicate_entry(user, vdev, real).map_err(refused)?;
        if active {
            world.dedicate(user, vdev, real).map_err(refused)?;
        }
    }
    let shown = given.map_or_else(|| format!("{:x}", first.0), str::to_owned);
    world.connector.record_nic(user, &shown, None, network["nic_id"].as_str());
    if let Some(row) = world.connector.nics.last_mut() {
        row.comments = Some(format!("OSA={device}"));
    }
    Ok(shown)
}

fn delete(world: &mut World, call: &Call<'_>) -> Outcome {
    let user = call.upper(0);
    smt::managed(world, &user)?;
    let vdev = call.member("interface", "vdev").as_str().unwrap_or_default();
    let active = truth(call.member("interface", "active"));
    nics::remove(world, &user, vdev, active)?;
    let content = vdev.parse().map_or(Content::Script, Content::Forget);
    world.punch(&user, 'X', "PUN", &format!("DEL{vdev:0>4}.sh"), content);
    if active {
        world.consume_reader(&user);
    }
    Ok(json!(""))
}
