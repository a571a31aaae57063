//! Active virtual machines: the running copies of directory entries and their states
//! (zvm-simulator-model.md section 3).

use serde::{Deserialize, Serialize};

use super::clock::{Moment, Pace};
use super::load::noise_key;
use super::refusal::Refusal;
use super::system::Installation;
use super::world::World;
use crate::model::Vdev;

/// From logon to the first instruction.
const LOGON_MS: u64 = 800;
/// From logoff to the user being gone; each dedicated device adds [`LOGOFF_DEVICE_MS`].
const LOGOFF_MS: u64 = 1_500;
const LOGOFF_DEVICE_MS: u64 = 500;
/// How long CP keeps a user that stands in CP READ and whose terminal nobody sits at.
const IDLE_MS: u64 = 1_800_000;

/// The state of an active virtual machine.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum State {
    /// Logging on until a moment.
    LoggingOn(Moment),
    /// Its processors run.
    Running,
    /// No operating system runs: nothing was loaded, or the load failed.
    CpRead,
    /// Its processors are stopped.
    Paused,
    /// Logging off until a moment.
    LoggingOff(Moment),
}

/// A virtual processor of an active machine.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct VirtualCpu {
    /// Address, 0 to 63.
    pub address: u8,
    /// Whether the operating system uses it.
    pub online: bool,
}

/// A network adapter of an active machine.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Adapter {
    /// Base device number.
    pub vdev: Vdev,
    /// Twelve hexadecimal digits.
    pub mac: String,
    /// The switch it is coupled to.
    pub lan: Option<String>,
    /// When it was coupled: counters start there.
    pub coupled_at: Moment,
}

/// The operating system in an active machine.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RunningSystem {
    /// What was loaded.
    pub installed: Installation,
    /// When it has booted.
    pub up_at: Moment,
}

/// An active virtual machine.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Machine {
    /// What it does.
    pub state: State,
    /// When it was logged on.
    pub logon_at: Moment,
    /// Memory, MiB.
    pub memory_mib: u64,
    /// Processors.
    pub cpus: Vec<VirtualCpu>,
    /// Adapters.
    pub adapters: Vec<Adapter>,
    /// Dedicated devices: virtual and real number.
    pub dedicated: Vec<(Vdev, Vdev)>,
    /// The loaded operating system.
    pub system: Option<RunningSystem>,
    /// Its system was told to restart and nobody has seen it silent yet.
    #[serde(default)]
    pub restarting: bool,
    /// Console lines that nobody has fetched.
    pub console: Vec<String>,
    /// Since when it stands in CP READ without anybody at its terminal.
    #[serde(default)]
    pub idle_since: Option<Moment>,
    /// Processor time used until [`Machine::counted_from`], microseconds.
    #[serde(default)]
    pub counted_us: u64,
    /// From when the present load counts; from logon when it has never changed.
    #[serde(default)]
    pub counted_from: Option<Moment>,
    /// What the noise of its load starts from.
    #[serde(default)]
    pub noise: u64,
}

impl Machine {
    /// Returns whether the machine counts as on for CP: everything but logged off (model section 3).
    pub const fn going_off(&self) -> bool {
        matches!(self.state, State::LoggingOff(_))
    }

    /// Stops in CP READ: its system is gone.
    pub(super) fn stand(&mut self, now: Moment) {
        self.keep_count(now);
        self.state = State::CpRead;
        self.system = None;
        self.idle_since = Some(now);
    }

    /// Returns whether its operating system is up at `now`.
    pub fn is_up(&self, now: Moment) -> bool {
        self.state == State::Running && self.system.as_ref().is_some_and(|system| system.up_at <= now)
    }

    /// Returns whether the system answers the connector `by`: up, and told to trust it.
    pub fn answers(&self, by: &str, now: Moment) -> bool {
        self.is_up(now)
            && self.system.as_ref().is_some_and(|system| system.installed.authorized.as_deref() == Some(by))
    }
}

impl World {
    /// Returns the active machine of a user; refuses with the codes of live calls.
    pub fn machine(&mut self, user: &str) -> Result<&mut Machine, Refusal> {
        if self.machines.contains_key(user) {
            return self
                .machines
                .get_mut(user)
                .filter(|machine| !machine.going_off())
                .ok_or(Refusal::GOING_OFF);
        }
        self.directory.user(user).map_err(|_| Refusal::NO_USER)?;
        Err(Refusal::NOT_ON)
    }

    /// Returns whether CP knows the user as logged on (`QUERY USER`), here or on another member of the cluster.
    pub fn is_on(&self, user: &str) -> bool {
        self.runs_elsewhere(user) || self.machines.get(user).is_some_and(|machine| !machine.going_off())
    }

    /// Logs a user on (`Image_Activate`): the checks in the order of model section 3.
    pub fn activate(&mut self, user: &str) -> Result<(), Refusal> {
        let entry = self.directory.user(user).map_err(|_| Refusal::NO_USER)?;
        if matches!(entry.password(), "NOLOG" | "NOPASS") {
            return Err(Refusal::NOLOG);
        }
        if let Some(machine) = self.machines.get(user) {
            return Err(if machine.going_off() { Refusal::GOING_OFF } else { Refusal::ALREADY_ON });
        }
        // Also when this member cannot hear of it: no user runs on two members.
        if self.elsewhere.contains_key(user) {
            return Err(Refusal::ALREADY_ON);
        }
        let now = self.clock.now();
        let memory_mib = entry.memory_mib();
        let cpus = entry.cpus().into_iter().map(|address| VirtualCpu { address, online: true }).collect();
        let (nics, wanted) = (entry.nics(), entry.dedicated());
        let (taken, limit) = (self.memory_in_use_mib(), 3 * self.system.memory_mib);
        if taken + memory_mib > limit {
            let text = format!("Storage of {memory_mib}M is not available, {taken}M of {limit}M are in use");
            return Err(Refusal::told(396, 0, text));
        }
        let dedicated = wanted.into_iter().filter(|(_, real)| self.device_is_free(*real)).collect();
        let adapters = nics
            .into_iter()
            .map(|nic| {
                let lan = nic.lan.filter(|lan| self.network.may_couple(lan, user, nic.vlan).is_ok());
                Adapter { vdev: nic.vdev, mac: self.mac(nic.mac_id.as_deref()), lan, coupled_at: now }
            })
            .collect();
        let machine = Machine {
            state: State::LoggingOn(now.after(LOGON_MS)),
            logon_at: now,
            memory_mib,
            cpus,
            adapters,
            dedicated,
            system: None,
            restarting: false,
            console: vec![format!("z/VM V{}    {now}", self.system.release)],
            idle_since: None,
            counted_us: 0,
            counted_from: None,
            noise: noise_key(self.seed, user),
        };
        self.machines.insert(user.to_owned(), machine);
        Ok(())
    }

    /// Logs a user off at once (`Image_Deactivate`).
    pub fn deactivate(&mut self, user: &str) -> Result<(), Refusal> {
        let now = self.clock.now();
        let machine = self.machine(user)?;
        let devices = u64::try_from(machine.dedicated.len()).unwrap_or(0);
        machine.state = State::LoggingOff(now.after(LOGOFF_MS + devices * LOGOFF_DEVICE_MS));
        machine.keep_count(now);
        machine.system = None;
        Ok(())
    }

    /// Stops or starts the processors of a user (`Image_Pause`); in that state already is a success.
    pub fn pause(&mut self, user: &str, stop: bool) -> Result<(), Refusal> {
        let machine = self.machine(user)?;
        match (machine.state, stop) {
            (State::Running, true) => machine.state = State::Paused,
            (State::Paused, false) => machine.state = State::Running,
            _ => {}
        }
        Ok(())
    }

    /// Lets everything happen that is due; in instant time everything that is under way.
    pub fn settle(&mut self) {
        self.clock.follow();
        self.apply_due(self.time_counts());
        if self.clock.pace() == Pace::Instant {
            self.run_until_idle();
        }
    }

    /// Jumps to the end of every transition and task under way. Standing idle is neither.
    pub fn run_until_idle(&mut self) {
        while let Some(next) = self.next_event(false) {
            self.clock.advance_to(next);
            self.apply_due(false);
        }
    }

    /// Lets simulated time pass, with all that falls due in it.
    pub fn tick(&mut self, milliseconds: u64) {
        self.pass(milliseconds, true);
    }

    /// As [`World::tick`], for the time that a request takes.
    pub(super) fn elapse(&mut self, milliseconds: u64) {
        self.pass(milliseconds, self.time_counts());
    }

    /// As [`World::elapse`], for a verb that keeps its caller waiting.
    pub(super) fn wait(&mut self, milliseconds: u64) {
        self.waited_ms += milliseconds;
        self.elapse(milliseconds);
    }

    /// Returns whether users that stand idle are logged off as time goes by. In instant time minutes fly past with
    /// every deployment and nobody has waited them: there only time that somebody asked for counts, a
    /// [`World::tick`] or a jump of the clock.
    fn time_counts(&self) -> bool {
        self.clock.pace() != Pace::Instant
    }

    fn pass(&mut self, milliseconds: u64, idle: bool) {
        let end = self.clock.now().after(milliseconds);
        while let Some(next) = self.next_event(idle).filter(|next| *next <= end) {
            self.clock.advance_to(next);
            self.apply_due(idle);
        }
        self.clock.advance_to(end);
        self.apply_due(idle);
    }

    fn next_event(&self, idle: bool) -> Option<Moment> {
        let now = self.clock.now();
        let machines = self.machines.values().filter_map(|machine| match machine.state {
            State::LoggingOn(until) | State::LoggingOff(until) => Some(until),
            State::CpRead => machine.idle_since.filter(|_| idle).map(|since| since.after(IDLE_MS)),
            _ => machine.system.as_ref().map(|system| system.up_at).filter(|up_at| *up_at > now),
        });
        machines.chain(self.tasks.next_end()).min()
    }

    /// Lets happen what is due; `idle` tells whether CP forces users off that stand idle.
    pub(super) fn apply_due(&mut self, idle: bool) {
        let now = self.clock.now();
        self.end_tasks();
        let due: Vec<String> = self
            .machines
            .iter()
            .filter(|(_, machine)| match machine.state {
                State::LoggingOn(until) | State::LoggingOff(until) => until <= now,
                State::CpRead => idle && machine.idle_since.is_some_and(|since| since.after(IDLE_MS) <= now),
                State::Running | State::Paused => false,
            })
            .map(|(user, _)| user.clone())
            .collect();
        for user in due {
            match self.machines.get(&user).map(|machine| machine.state) {
                Some(State::LoggingOff(_)) => {
                    self.machines.remove(&user);
                }
                Some(State::LoggingOn(at)) => self.load(&user, at),
                Some(State::CpRead) => {
                    // It is on and not going off: nothing refuses.
                    let forced = self.deactivate(&user);
                    debug_assert_eq!(forced, Ok(()), "{user}");
                }
                _ => {}
            }
        }
    }

    /// Logs a user on in a starting world: it has been up for two days.
    pub(super) fn power_on_seeded(&mut self, user: &str) {
        // A starting world that could not start its own guests would fail every test of it.
        let started = self.activate(user);
        debug_assert_eq!(started, Ok(()), "{user}");
        let at = Moment(self.clock.now().0 - 2 * 86_400_000);
        if let Some(machine) = self.machines.get_mut(user) {
            machine.logon_at = at;
            machine.adapters.iter_mut().for_each(|adapter| adapter.coupled_at = at);
            machine.console.clear();
        }
        self.load(user, at);
        // Whoever stands in CP READ there has somebody at the terminal.
        if let Some(machine) = self.machines.get_mut(user) {
            machine.idle_since = None;
        }
    }

    /// Loads the operating system of a user that has logged on, or leaves it in CP READ without one. The system
    /// takes the class X files from its reader while it boots (hypervisor-surface.md section 4).
    pub(super) fn load(&mut self, user: &str, at: Moment) {
        let found = self.bootable(user);
        if found.is_some() {
            self.consume_reader(user);
        }
        let found = found.and_then(|vdev| self.installed(user, vdev).cloned());
        let Some(machine) = self.machines.get_mut(user) else { return };
        let Some(installed) = found else {
            machine.stand(at);
            return;
        };
        machine.keep_count(at);
        machine.idle_since = None;
        machine.state = State::Running;
        // The lines of the recorded console output.
        machine.console.push(format!("Booting {}", installed.os_version));
        machine.console.push("Linux version 5.14.0-s390x (simulated)".to_owned());
        machine.console.push(format!("{} login:", user.to_lowercase()));
        machine.system = Some(RunningSystem { up_at: at.after(installed.boot_ms), installed });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// LINUX02 without a system to load.
    fn idle(pace: Pace) -> World {
        let mut world = World::small();
        world.clock.set_pace(pace);
        world.installations.remove("LINUX02");
        world.activate("LINUX02").unwrap();
        world.tick(LOGON_MS);
        assert_eq!(world.machines["LINUX02"].state, State::CpRead);
        world
    }

    #[test]
    fn cp_forces_off_who_stands_idle_for_half_an_hour() {
        let mut world = idle(Pace::Manual);
        world.elapse(IDLE_MS - 1);
        assert_eq!(world.machines["LINUX02"].state, State::CpRead);
        world.elapse(1);
        assert!(world.machines["LINUX02"].going_off());
        world.elapse(LOGOFF_MS);
        assert!(!world.machines.contains_key("LINUX02"));
    }

    #[test]
    fn instant_time_forces_nobody_off_but_when_it_is_told_to_pass() {
        let mut world = idle(Pace::Instant);
        world.wait(2 * IDLE_MS);
        world.settle();
        assert_eq!(world.machines["LINUX02"].state, State::CpRead);
        world.tick(LOGOFF_MS);
        assert!(!world.machines.contains_key("LINUX02"));
    }

    #[test]
    fn a_seeded_user_in_cp_read_stays() {
        let mut world = World::demo();
        world.tick(2 * IDLE_MS);
        assert_eq!(world.machines["CMSUSR1"].state, State::CpRead);
    }
}
