//! `smcli`: the system and its load (hypervisor-surface.md section 3.6).

use super::smcli::{Call, Reply};
use crate::sim::refusal::Refusal;
use crate::sim::world::World;

/// 4 KiB pages of a MiB.
const PAGES: u64 = 256;

pub(super) fn processors(world: &mut World, _: &Call<'_>) -> Reply {
    let mut text = String::from("Partition mode: Z/VM\n\nADDRESS STATUS TYPE CORE_ID\n");
    for processor in &world.system.processors {
        let status = if processor.status == "MASTER" { "MASTER-PROCESSOR" } else { &processor.status };
        text += &format!("{0:04X} {status} {1} {0:04X}\n", processor.address, processor.kind);
    }
    Ok(text)
}

pub(super) fn information(world: &mut World, _: &Call<'_>) -> Reply {
    let memory = megabytes(world.system.memory_mib);
    Ok(format!("STORAGE=STORAGE={memory} CONFIGURED = {memory} STANDBY=0 RESERVED = 0\n"))
}

/// As CP shows memory: whole gigabytes with G, all else with M.
fn megabytes(mib: u64) -> String {
    if mib.is_multiple_of(1024) { format!("{}G", mib / 1024) } else { format!("{mib}M") }
}

pub(super) fn load(world: &mut World, _: &Call<'_>) -> Reply {
    let now = world.clock.now();
    let busy: u64 = world
        .machines
        .values()
        .filter(|machine| machine.is_up(now))
        .map(|machine| machine.busy_percent(now))
        .sum();
    let processors = u64::try_from(world.system.processors.len()).unwrap_or(1).max(1);
    let pages = world.real_memory_in_use_mib() * PAGES;
    Ok(format!("CPU_UTILIZATION={}\nMEMORY_IN_USE={pages}\nPAGING_RATE=0\n", busy / processors))
}

pub(super) fn cluster(world: &mut World, _: &Call<'_>) -> Reply {
    let lines = world.cluster_lines().ok_or(Refusal::NO_CLUSTER)?;
    Ok(lines.iter().map(|line| format!("{line}\n")).collect())
}

/// The guests of the second target, off or on; only those that are on have a stanza.
pub(super) fn performance(world: &mut World, call: &Call<'_>) -> Reply {
    let users: Vec<String> =
        call.options.last('T').unwrap_or_default().split_whitespace().map(str::to_uppercase).collect();
    Ok(format!("Number of virtual server IDs: {}\n{}", users.len(), stanzas(world, &users)))
}

pub(super) fn performance_of_list(world: &mut World, call: &Call<'_>) -> Reply {
    let name = call.options.last('T').unwrap_or_default().to_uppercase();
    let users = world.name_lists.get(&name).cloned().unwrap_or_default();
    Ok(stanzas(world, &users))
}

/// Members and constants as recorded.
fn stanzas(world: &World, users: &[String]) -> String {
    let now = world.clock.now();
    let real = world.system.processors.len();
    let on = users.iter().filter_map(|user| {
        let machine = world.machines.get(user).filter(|machine| !machine.going_off())?;
        Some((user, machine.performance(now)))
    });
    let mut text: String = on
        .map(|(user, figures)| {
            let samples = figures.samples_in_use + figures.samples_delay;
            let members = [
                ("Record version", "1".to_owned()),
                ("Guest flags", "0".to_owned()),
                ("Used CPU time", format!("{} uS", figures.used_cpu_us)),
                ("Elapsed time", format!("{} uS", figures.elapsed_us)),
                ("Minimum memory", "0 KB".to_owned()),
                ("Max memory", format!("{} KB", figures.memory_kib)),
                ("Shared memory", format!("{} KB", figures.used_memory_kib)),
                ("Used memory", format!("{} KB", figures.used_memory_kib)),
                ("Active CPUs in CEC", real.to_string()),
                ("Logical CPUs in VM", real.to_string()),
                ("Guest CPUs", figures.cpus.to_string()),
                ("Minimum CPU count", figures.cpus.to_string()),
                ("Max CPU limit", "10000".to_owned()),
                ("Processor share", "100".to_owned()),
                ("Samples CPU in use", figures.samples_in_use.to_string()),
                ("Samples CPU delay", figures.samples_delay.to_string()),
                ("Samples page wait", "0".to_owned()),
                ("Samples idle", "0".to_owned()),
                ("Samples other", "0".to_owned()),
                ("Samples total", samples.to_string()),
                ("Guest name", user.clone()),
            ];
            let members: String =
                members.iter().map(|(name, value)| format!("{name}: \"{value}\"\n")).collect();
            format!("Virtual server ID: {user}\n{members}\n")
        })
        .collect();
    if !text.is_empty() {
        text.push('\n');
    }
    text
}
