//! `iucvclnt`: commands in the operating system of a guest (hypervisor-surface.md section 5).

use super::content;
use super::{Answer, Bench};
use crate::model::{DiskKind, Vdev};
use crate::sim::SimError;
use crate::sim::clock::{Moment, Pace};
use crate::sim::entry::mib;
use crate::sim::machine::Machine;
use crate::sim::system::Installation;
use crate::sim::world::World;

/// The head of `lscpu --parse` (recorded).
const LSCPU: &str = "# The following is the parsable format, which can be fed to other\n# programs. Each different \
                     item in every column has an unique ID\n# starting from zero.\n# Address\n";

pub(super) fn run(bench: &Bench<'_>) -> Result<Answer, SimError> {
    let (user, command) = (bench.upper(0), bench.argument(1).trim());
    bench.world(|world| {
        if reachable(world, &user) {
            return execute(world, &user, command);
        }
        // Recorded, also for a system that trusts another connector: nobody says what that one answers.
        let text =
            "ERROR: ERROR connecting socket:\nNetwork is unreachable\nReturn code 4, Reason code 101.\n";
        Answer::failed(4, text)
    })
}

/// Returns whether the system answers. One that restarts is silent for at least one call, so that whoever waits for
/// it to go down sees it (section 10.1).
fn reachable(world: &mut World, user: &str) -> bool {
    let (connector, now) = (world.connector.settings.userid.clone(), world.clock.now());
    let jumps = world.clock.pace() == Pace::Instant;
    world.machines.get_mut(user).is_some_and(|machine| {
        let silent = std::mem::take(&mut machine.restarting) && jumps;
        !silent && machine.answers(&connector, now)
    })
}

/// A command that failed in the guest: class 8, and its exit code.
fn failed(code: u8, text: &str) -> Answer {
    Answer::failed(8, format!("{text}\nReturn code 8, Reason code {code}.\n"))
}

fn execute(world: &mut World, user: &str, command: &str) -> Answer {
    let words: Vec<&str> = command.split_whitespace().collect();
    let now = world.clock.now();
    let root = world.directory.user(user).ok().and_then(|entry| entry.ipl()?.parse::<Vdev>().ok());
    let root = root.unwrap_or(Vdev::ROOT);
    let kind = world.directory.user(user).ok().and_then(|entry| entry.minidisk(root)).map(|disk| disk.kind);
    let Some(machine) = world.machines.get_mut(user) else { return Answer::default() };
    let Some(installed) = machine.system.as_ref().map(|system| system.installed.clone()) else {
        return Answer::default();
    };
    match words.as_slice() {
        ["echo", "'ping'"] => Answer::ok("ping\n"),
        ["pwd"] => Answer::ok("/\n"),
        ["ls", "/etc/*-release"] => Answer::ok("/etc/os-release\n/etc/redhat-release\n"),
        ["cat", "/etc/os-release"] => Answer::ok(os_release(&installed)),
        ["uname", "-srm"] => Answer::ok(format!("{}\n", installed.kernel())),
        ["uname", "-a"] => Answer::ok(full_name(user, &installed)),
        ["lscpu", "--parse=ADDRESS"] => Answer::ok(LSCPU.to_owned() + &online(machine)),
        ["vmcp", "def", "cpu", addresses @ ..] => define(machine, addresses, now),
        ["chcpu", "-r"] => {
            // A system that is no Ubuntu takes new processors at the rescan.
            machine.cpus.iter_mut().for_each(|cpu| cpu.online = true);
            Answer::ok("Triggered rescan of CPUs\n")
        }
        ["chcpu", "-e", list] => {
            let wanted: Vec<u8> = list.split(',').filter_map(|text| text.parse().ok()).collect();
            machine
                .cpus
                .iter_mut()
                .filter(|cpu| wanted.contains(&cpu.address))
                .for_each(|cpu| cpu.online = true);
            Answer::default()
        }
        ["lsmem"] => Answer::ok(memory(machine)),
        ["vmcp", "def", "storage", "standby", size] => Answer::ok(format!(
            "STORAGE = {}M MAX = 64G INC = 2M STANDBY = {size} RESERVED = 0\n",
            machine.memory_mib
        )),
        ["chmem", "-e", size] => match mib(size) {
            Some(more) => {
                machine.memory_mib += more;
                Answer::default()
            }
            None => failed(1, &format!("chmem: invalid argument: {size}")),
        },
        ["cat", "/proc/cmdline", ..] => {
            Answer::ok(format!("/dev/disk/by-path/ccw-0.0.{}-part1\n", root.to_string().to_lowercase()))
        }
        ["readlink", "-f", _] => Answer::ok("/dev/dasda1\n"),
        ["cat", "/proc/dasd/devices", ..] => {
            let kind = if kind == Some(DiskKind::Fba) { "FBA " } else { "ECKD" };
            Answer::ok(format!(
                "0.0.{}({kind}) at ( 94:     0) is dasda       : active at blocksize: 4096\n",
                root.to_string().to_lowercase()
            ))
        }
        ["shutdown", "-h", "now"] => {
            machine.stand(now);
            Answer::default()
        }
        ["shutdown", "-r", "now"] => {
            machine.restarting = true;
            world.load(user, now);
            Answer::default()
        }
        ["/usr/bin/zvmguestconfigure", "start"]
        | ["systemctl", "start", "zvmguestconfigure.service"]
        | ["service", "zvmguestconfigure", "start"] => {
            world.consume_reader(user);
            Answer::default()
        }
        ["systemctl", "status", "zvmguestconfigure.service"] => {
            Answer::ok("   Main PID: 1000 (code=exited, status=0/SUCCESS)\n")
        }
        ["vmcp", "q", vdev] => adapter(machine, vdev),
        ["echo", "-n", ..] if content::trusted(command).is_some() => {
            let connector = content::trusted(command);
            if let Some(system) = &mut machine.system {
                system.installed.authorized.clone_from(&connector);
            }
            let disk = world.installations.get_mut(user).and_then(|disks| disks.get_mut(&root));
            if let Some(disk) = disk {
                disk.authorized = connector;
            }
            Answer::default()
        }
        _ => failed(127, &format!("bash: {}: command not found", words.first().copied().unwrap_or_default())),
    }
}

/// The members that are read, in the recorded form.
fn os_release(installed: &Installation) -> String {
    let distribution = installed.distribution();
    let split = distribution.find(|letter: char| letter.is_ascii_digit()).unwrap_or(distribution.len());
    let (id, version) = distribution.split_at(split);
    let name = match id {
        "rhel" | "redhat" => "Red Hat Enterprise Linux",
        "sles" | "suse" => "SLES",
        "ubuntu" => "Ubuntu",
        _ => id,
    };
    format!("NAME=\"{name}\"\nID=\"{id}\"\nVERSION_ID=\"{version}\"\nPRETTY_NAME=\"{name} {version}\"\n")
}

/// `uname -a`: an Ubuntu says so.
fn full_name(user: &str, installed: &Installation) -> String {
    let distribution = installed.distribution();
    let kernel = installed.kernel();
    let release = kernel.split_whitespace().nth(1).unwrap_or_default();
    let release = release.trim_end_matches(".s390x").trim_end_matches(".el9");
    let id = distribution.trim_end_matches(|letter: char| letter.is_ascii_digit() || letter == '.');
    let id = if id == "ubuntu" { "Ubuntu" } else { id };
    format!("Linux {} {release} #1 SMP {id} s390x s390x s390x GNU/Linux\n", user.to_lowercase())
}

fn online(machine: &Machine) -> String {
    machine.cpus.iter().filter(|cpu| cpu.online).map(|cpu| format!("{}\n", cpu.address)).collect()
}

/// New processors are there but not used yet.
fn define(machine: &mut Machine, addresses: &[&str], now: Moment) -> Answer {
    machine.keep_count(now);
    for address in addresses.iter().filter_map(|text| u8::from_str_radix(text, 16).ok()) {
        if !machine.cpus.iter().any(|cpu| cpu.address == address) {
            machine.cpus.push(crate::sim::VirtualCpu { address, online: false });
        }
    }
    Answer::ok(format!("CPU {} defined\n", addresses.join(" ")))
}

fn memory(machine: &Machine) -> String {
    format!(
        "RANGE                                 SIZE  STATE REMOVABLE BLOCK\n0x0000000000000000-0x00000000ffffffff   4G \
         online       yes  0-15\n\nMemory block size:       256M\nTotal online memory :     {}M\nTotal offline \
         memory:     0M\n",
        machine.memory_mib
    )
}

fn adapter(machine: &Machine, text: &str) -> Answer {
    let vdev = text.parse::<Vdev>().ok();
    let nic = machine.adapters.iter().any(|adapter| Some(adapter.vdev) == vdev);
    let dedicated = machine.dedicated.iter().any(|(own, _)| Some(*own) == vdev);
    match (nic, dedicated) {
        (true, _) => Answer::ok(format!("NIC  {text} ON NIC   {text}  UNIT=000 SUBCHANNEL = 0000\n")),
        (_, true) => Answer::ok(format!("OSA  {text} ON OSA   {text} SUBCHANNEL = 0000\n")),
        _ => failed(40, &format!("HCPQVD040E Device {text} does not exist")),
    }
}
