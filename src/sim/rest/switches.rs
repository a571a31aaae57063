//! Virtual switches: create, grant, revoke, delete.

use serde_json::{Value, json};

use super::answer::{Failure, Module, Smt};
use super::patterns::{SWITCH_NAME, USERID};
use super::schema::{Object, Pattern, Rule, Text, optional, required, truth};
use super::{Call, Outcome, smt};
use crate::model::Vdev;
use crate::sim::network::Switch;
use crate::sim::refusal::Refusal;
use crate::sim::world::World;

const RDEV: Rule = Rule::OrNull(&Rule::Text(Text {
    shortest: 0,
    longest: usize::MAX,
    pattern: Some(Pattern {
        shown: r"^([0-9a-fA-F]{,4})(\s+[0-9a-fA-F]{,4}){,2}$",
        regex: r"^([0-9a-fA-F]{0,4})(\s+[0-9a-fA-F]{0,4}){0,2}$",
    }),
}));

pub(super) const CREATE: Rule = Rule::Object(Object::closed(&[required(
    "vswitch",
    Rule::Object(Object::closed(&[
        required("name", SWITCH_NAME),
        optional("rdev", RDEV),
        optional("controller", Rule::AnyOf(&[Rule::Text(Text::like(r"\*")), Rule::Text(Text::sized(1, 8))])),
        optional(
            "connection",
            Rule::Word(&[
                "CONnect",
                "CONNECT",
                "connect",
                "DISCONnect",
                "DISCONNECT",
                "disconnect",
                "NOUPLINK",
                "nouplink",
            ]),
        ),
        optional("network_type", Rule::Word(&["IP", "ip", "ETHernet", "ethernet", "ETHERNET"])),
        optional(
            "router",
            Rule::Word(&["NONrouter", "NONROUTER", "nonrouter", "PRIrouter", "PRIROUTER", "prirouter"]),
        ),
        optional(
            "vid",
            Rule::AnyOf(&[Rule::Word(&["UNAWARE", "unaware", "AWARE", "aware"]), Rule::Integer(1, 4094)]),
        ),
        optional("port_type", Rule::Word(&["ACCESS", "access", "TRUNK", "trunk"])),
        optional("gvrp", Rule::Word(&["GVRP", "gvrp", "NOGVRP", "nogvrp"])),
        optional("queue_mem", Rule::Integer(1, 8)),
        optional("native_vid", Rule::OrNull(&Rule::Integer(1, 4094))),
        optional("persist", Rule::BooleanLike),
    ])),
)]));

pub(super) const UPDATE: Rule = Rule::Object(Object::closed(&[required(
    "vswitch",
    Rule::Object(Object::closed(&[
        optional("grant_userid", USERID),
        optional("revoke_userid", USERID),
        optional(
            "user_vlan_id",
            Rule::Object(Object::closed(&[
                required("userid", USERID),
                required("vlanid", Rule::Integer(1, 4094)),
            ])),
        ),
    ])),
)]));

/// Defaults and what is dropped for which kind of switch: connector-notes.md section 6.6.
pub(super) fn create(world: &mut World, call: &Call<'_>) -> Outcome {
    let wanted = &call.body["vswitch"];
    let spelled = |name: &str, default: &str| wanted[name].as_str().unwrap_or(default).to_uppercase();
    let name = spelled("name", "");
    let vid = &wanted["vid"];
    let aware = vid.is_u64() || vid.as_str().is_some_and(|text| text.eq_ignore_ascii_case("AWARE"));
    let number = |value: &Value| value.as_u64().and_then(|number| u16::try_from(number).ok());
    let transport = spelled("network_type", "ETHERNET");
    let switch = Switch {
        routing: if transport == "IP" { spelled("router", "NONROUTER") } else { "NA".to_owned() },
        transport,
        vlan_aware: aware,
        vlan: number(vid),
        native_vlan: if aware { number(&wanted["native_vid"]).or(Some(1)) } else { None },
        port_type: if aware { spelled("port_type", "ACCESS") } else { "NONE".to_owned() },
        gvrp: aware && spelled("gvrp", "GVRP") == "GVRP",
        queue_memory_mb: wanted["queue_mem"].as_u64().unwrap_or(8),
        persistent: wanted.get("persist").is_none_or(truth),
        ..Switch::plain("")
    };
    let devices: Vec<Vdev> = wanted["rdev"]
        .as_str()
        .unwrap_or_default()
        .split_whitespace()
        .filter_map(|device| device.parse().ok())
        .collect();
    let connect = spelled("connection", "CONNECT") == "CONNECT";
    let operands = operands(&name, &switch, connect, wanted);
    world.create_switch(&name, switch, &devices, connect).map_err(|refusal| {
        let owner = &world.connector.settings.userid;
        let api = "Virtual_Network_Vswitch_Create_Extended";
        let request = format!("SMAPI {owner} API {api} --operands {operands}");
        Failure::smt(
            &refusal,
            &Smt { intro: None, request: &request, api, options: &format!("-T {owner} {operands}") },
        )
    })?;
    Ok(json!(""))
}

/// The operands as recorded in the text of a failure.
fn operands(name: &str, switch: &Switch, connect: bool, wanted: &Value) -> String {
    let mut operands = vec![format!("-k switch_name={name}")];
    if let Some(rdev) = wanted["rdev"].as_str() {
        operands.push(format!("-k real_device_address={rdev}"));
    }
    if let Some(controller) = wanted["controller"].as_str().filter(|controller| *controller != "*") {
        operands.push(format!("-k controller_name={controller}"));
    }
    let connection = if connect { "CONNECT" } else { "DISCONNECT" };
    let vlan = match (switch.vlan_aware, switch.vlan) {
        (false, _) => "UNAWARE".to_owned(),
        (true, None) => "AWARE".to_owned(),
        (true, Some(vlan)) => vlan.to_string(),
    };
    operands.push(format!(
        "-k connection_value={connection} -k queue_memory_limit={} -k transport_type={} -k vlan_id={vlan} -k persist={}",
        switch.queue_memory_mb,
        switch.transport,
        if switch.persistent { "YES" } else { "NO" }
    ));
    operands.join(" ")
}

/// Exactly one of grant, revoke, VLAN is done; an empty object is an exception. Revoking never fails.
pub(super) fn update(world: &mut World, call: &Call<'_>) -> Outcome {
    let name = call.upper(0);
    let change = &call.body["vswitch"];
    let user_of = |value: &Value| value.as_str().map(str::to_uppercase);
    if let Some(user) = user_of(&change["grant_userid"]) {
        smt::managed(world, &user)?;
        world.grant(&name, &user, None).map_err(|refusal| refused(&name, &user, &refusal))?;
    } else if let Some(user) = user_of(&change["revoke_userid"]) {
        // Every failure is swallowed by the server.
        let _ = world.revoke(&name, &user);
    } else if let Some(user) = user_of(&change["user_vlan_id"]["userid"]) {
        smt::managed(world, &user)?;
        let vlan = change["user_vlan_id"]["vlanid"].as_u64().and_then(|vlan| u16::try_from(vlan).ok());
        world.grant(&name, &user, vlan).map_err(|refusal| refused(&name, &user, &refusal))?;
    } else {
        return Err(Failure::wsgi_exception());
    }
    Ok(json!(""))
}

fn refused(name: &str, user: &str, refusal: &Refusal) -> Failure {
    if *refusal == Refusal::NO_SWITCH {
        return Failure::not_known(Module::Network, format!("Vswitch {name}"));
    }
    let text = format!("Failed to set vswitch {name} for guest {user}, error: {}", refusal.text);
    Failure::conflict(Module::Network, 5, text)
}

/// An unknown switch is a success.
pub(super) fn delete(world: &mut World, call: &Call<'_>) -> Outcome {
    // The one refusal there is says that it does not exist.
    let _ = world.delete_switch(&call.upper(0));
    Ok(json!(""))
}
