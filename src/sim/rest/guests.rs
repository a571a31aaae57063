//! Guests: list and look-ups.

use serde_json::{Value, json};

use super::answer::{Failure, Module, Remap, Smt};
use super::{Call, Outcome, Route, create, delete, smt};
use crate::sim::connector::Release;
use crate::sim::network::mac_with;
use crate::sim::refusal::Refusal;
use crate::sim::world::World;

const LOOK_UP: &[Remap] = &[Remap::Missing];

pub(super) const ROUTES: &[Route] = &[
    Route::new("GET", "/guests", "listGuests", list),
    Route::new("POST", "/guests", "createGuest", create::create).body(&create::BODY).remaps(&[Remap::Exists]),
    Route::new("GET", "/guests/nics", "listNics", nics).remaps(LOOK_UP),
    Route::new("GET", "/guests/{}", "getGuestDefinition", definition).remaps(LOOK_UP),
    Route::new("DELETE", "/guests/{}", "deleteGuest", delete::delete),
    Route::new("GET", "/guests/{}/info", "getGuestInfo", info).remaps(LOOK_UP),
    Route::new("GET", "/guests/{}/os_info", "getGuestOsInfo", os_info).remaps(LOOK_UP).newest(),
    Route::new("GET", "/guests/{}/online_cpu_num", "getGuestOnlineCpus", online_cpus)
        .remaps(LOOK_UP)
        .newest(),
    Route::new("GET", "/guests/{}/power_state", "getGuestPowerState", power_state).remaps(LOOK_UP),
    Route::new("GET", "/guests/{}/power_state_real", "getGuestPowerStateReal", power_state_real)
        .remaps(LOOK_UP),
    Route::new("GET", "/guests/{}/user_direct", "getGuestUserDirect", user_direct).remaps(LOOK_UP),
    Route::new("GET", "/guests/{}/adapters", "getGuestAdapters", adapters).remaps(LOOK_UP),
];

/// Guests created or registered here, without those that moved away.
fn list(world: &mut World, _: &Call<'_>) -> Outcome {
    let guests = world.connector.guests.iter().filter(|(_, guest)| !guest.migrated);
    Ok(guests.map(|(user, _)| json!(user)).collect())
}

/// The entry with its password, and the empty last line of the answer below (recorded).
fn definition(world: &mut World, call: &Call<'_>) -> Outcome {
    let user = call.upper(0);
    smt::managed(world, &user)?;
    let mut lines = entry(world, &user)?;
    lines.push(String::new());
    Ok(json!({"user_direct": lines}))
}

/// The entry of any user; the masked line ends in a blank (recorded).
fn user_direct(world: &mut World, call: &Call<'_>) -> Outcome {
    let mut lines = entry(world, &call.upper(0))?;
    if let Some(head) = lines.first_mut() {
        let mut words: Vec<&str> = head.split_whitespace().collect();
        if let Some(password) = words.get_mut(2) {
            *password = "******";
        }
        *head = words.join(" ") + " ";
    }
    lines.push(String::new());
    Ok(json!({"user_direct": lines}))
}

/// Returns the records of an entry as the directory manager shows them.
pub(super) fn entry(world: &World, user: &str) -> Result<Vec<String>, Failure> {
    let found = world.directory.query(user).map_err(|refusal| {
        let (request, options) = (format!("getvm {user} directory"), format!("-T {user}"));
        let failed = Smt { intro: Some(""), request: &request, api: "Image_Query_DM", options: &options };
        Failure::smt(&refusal, &failed)
    })?;
    Ok(found.records.clone())
}

fn power(world: &World, user: &str) -> &'static str {
    if world.is_on(user) { "on" } else { "off" }
}

fn power_state(world: &mut World, call: &Call<'_>) -> Outcome {
    let user = call.upper(0);
    smt::managed(world, &user)?;
    Ok(json!(power(world, &user)))
}

/// Asks CP about any user; CP does not know one that the directory has not (recorded).
fn power_state_real(world: &mut World, call: &Call<'_>) -> Outcome {
    let user = call.upper(0);
    if world.directory.user(&user).is_err() {
        let response = format!(
            "ULTVMU0415E Command failed: \\'sudo /sbin/vmcp query user {user}\\', rc: 1 out: b\"HCPCQU003E Invalid \
             option - {user}\\\\nError: non-zero CP response for command \\'QUERY USER {user}\\': #3\\\\n\""
        );
        let intro = format!("Failed to query power state of '{user}'.");
        return Err(Failure::layer((3, 415, 1), &intro, &format!("PowerVM {user} status"), &response));
    }
    Ok(json!(power(world, &user)))
}

/// Looks at z/VM, and into the guest when it answers. A guest without performance data gets the figures of its
/// directory entry: a fraction for the memory in 1.6.3, and the number of lines that hold `CPU ` (recorded).
fn info(world: &mut World, call: &Call<'_>) -> Outcome {
    let user = call.upper(0);
    smt::managed(world, &user)?;
    let now = world.clock.now();
    let on = world.is_on(&user);
    let figures = world.machines.get(&user).filter(|_| on).map(|machine| machine.performance(now));
    let mut output = match figures {
        Some(figures) => json!({
            "max_mem_kb": figures.memory_kib,
            "mem_kb": figures.used_memory_kib,
            "num_cpu": figures.cpus,
            "cpu_time_us": figures.used_cpu_us,
        }),
        None => from_directory(world, &user),
    };
    output["power_state"] = json!(power(world, &user));
    output["online_cpu_num"] = json!(online(world, &user));
    let (distribution, kernel) = system(world, &user);
    output["os_distro"] = json!(distribution);
    output["kernel_info"] = json!(kernel);
    Ok(output)
}

fn from_directory(world: &World, user: &str) -> Value {
    let Ok(entry) = world.directory.user(user) else { return json!({}) };
    let kib = entry.maximum_memory_mib() * 1024;
    #[expect(clippy::cast_precision_loss, reason = "memory sizes are far below 2^53 KiB")]
    let memory = match world.connector.settings.release {
        Release::V163 => json!(kib as f64),
        Release::Newest => json!(kib),
    };
    let cpus = entry.records.iter().filter(|record| record.contains("CPU ")).count();
    json!({"max_mem_kb": memory, "mem_kb": 0, "num_cpu": cpus, "cpu_time_us": 0})
}

/// Processors online in Linux; 0 when it does not answer.
fn online(world: &World, user: &str) -> usize {
    answering(world, user).map_or(0, |machine| machine.cpus.iter().filter(|cpu| cpu.online).count())
}

/// Distribution and kernel; empty when the guest does not answer.
fn system(world: &World, user: &str) -> (String, String) {
    let installed = answering(world, user).and_then(|machine| machine.system.as_ref());
    installed
        .map_or_else(Default::default, |system| (system.installed.distribution(), system.installed.kernel()))
}

fn answering<'a>(world: &'a World, user: &str) -> Option<&'a crate::sim::machine::Machine> {
    let connector = &world.connector.settings.userid;
    world.machines.get(user).filter(|machine| machine.answers(connector, world.clock.now()))
}

fn os_info(world: &mut World, call: &Call<'_>) -> Outcome {
    let user = call.upper(0);
    smt::managed(world, &user)?;
    let (distribution, kernel) = system(world, &user);
    Ok(json!({"os_distro": distribution, "kernel_info": kernel}))
}

fn online_cpus(world: &mut World, call: &Call<'_>) -> Outcome {
    let user = call.upper(0);
    smt::managed(world, &user)?;
    Ok(json!(online(world, &user)))
}

/// Adapters that z/VM sees; addresses appear when the system is up (model section 6). A guest without one is a
/// failure whose text talks of capturing (connector-notes.md section 4.4).
fn adapters(world: &mut World, call: &Call<'_>) -> Outcome {
    let user = call.upper(0);
    let found = seen_adapters(world, &user)?;
    Ok(json!({"adapters": found}))
}

/// Returns what [`adapters`] shows, for registration too.
pub(super) fn seen_adapters(world: &mut World, user: &str) -> Result<Vec<Value>, Failure> {
    let now = world.clock.now();
    let refused = |refusal: &Refusal| {
        let request = format!("SMAPI {user} API Virtual_Network_Adapter_Query_Extended");
        let options = format!("-T {user} -k image_device_number=*");
        let api = "Virtual_Network_Adapter_Query_Extended";
        Failure::smt(refusal, &Smt { intro: None, request: &request, api, options: &options })
    };
    let machine = world.machine(user).map_err(|refusal| refused(&refusal))?;
    if machine.adapters.is_empty() {
        let text =
            format!("Failed to capture userid {user} to generate image, error: no adapter found on guest");
        return Err(Failure::module(Module::Guest, 5, text));
    }
    let up = machine.is_up(now);
    let addresses =
        machine.system.as_ref().map(|system| system.installed.addresses.clone()).unwrap_or_default();
    let shown = machine.adapters.iter().map(|adapter| {
        let coupled = adapter.lan.is_some();
        let mut shown = json!({
            "adapter_address": adapter.vdev,
            "adapter_status": if coupled { "02" } else { "00" },
        });
        if let Some(lan) = &adapter.lan {
            shown["lan_owner"] = json!("SYSTEM");
            shown["lan_name"] = json!(lan);
        }
        shown["mac_address"] = json!(mac_with(':', &adapter.mac));
        if let Some(address) = addresses.get(&adapter.vdev).filter(|_| up && coupled) {
            shown["mac_ip_version"] = json!("4");
            shown["mac_ip_address"] = json!(address);
        }
        shown
    });
    Ok(shown.collect())
}

/// The connector's own table, not z/VM; filters compare without regard to case and unknown ones are ignored.
fn nics(world: &mut World, call: &Call<'_>) -> Outcome {
    let wanted = |name: &str, value: Option<&str>| {
        call.parameter(name)
            .is_none_or(|wanted| value.is_some_and(|value| value.eq_ignore_ascii_case(wanted)))
    };
    let rows = world.connector.nics.iter().filter(|nic| {
        wanted("userid", Some(&nic.userid))
            && wanted("nic_id", nic.port.as_deref())
            && wanted("vswitch", nic.switch.as_deref())
    });
    Ok(rows.map(nic_row).collect())
}

/// Returns a row of the adapter table as the API shows it.
pub(super) fn nic_row(nic: &crate::sim::connector::NicRecord) -> Value {
    json!({
        "userid": nic.userid,
        "interface": nic.interface,
        "switch": nic.switch,
        "port": nic.port,
        "comments": nic.comments,
    })
}
