//! Trouble inside the system: changes of the world that fault rules bring about, and named sets of rules
//! (zvm-simulator-model.md section 16).

use serde::{Deserialize, Serialize};

use super::directory::Availability;
use super::fault::{Action, Cut, Fault};
use super::task::Asynchrony;
use super::world::World;

/// A surprise that happens to the system just before a request is carried out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Trouble {
    /// Somebody locks a directory entry.
    Lock {
        /// Entry.
        entry: String,
        /// Who holds the lock.
        by: String,
    },
    /// Somebody lets a lock go.
    Unlock {
        /// Entry.
        entry: String,
    },
    /// The directory manager changes its availability.
    Directory {
        /// To what.
        state: Availability,
    },
    /// The directory manager answers before its work is done (592 with the number of the task).
    Tasks {
        /// Which work, and what becomes of it.
        mode: Asynchrony,
    },
    /// A pool has no extent left although its totals remain.
    PoolFull {
        /// Group.
        group: String,
    },
    /// The operating system of a guest fails: it ends in CP READ.
    Crash {
        /// Guest.
        guest: String,
    },
    /// A guest is logged off by somebody.
    ForceOff {
        /// Guest.
        guest: String,
    },
    /// Somebody adds a remark to a directory entry.
    Change {
        /// Entry.
        entry: String,
    },
    /// The directory entry of a guest is deleted behind the connector's back.
    Vanish {
        /// Entry.
        entry: String,
    },
    /// The uplinks of a switch fail one after the other; without a backup it is not ready.
    UplinkDown {
        /// Switch.
        switch: String,
    },
    /// A member of the cluster changes its state.
    Member {
        /// System name.
        member: String,
        /// One of [`MEMBER_STATES`](super::MEMBER_STATES).
        state: String,
    },
    /// Somebody moves a guest to another member of the cluster, or back here.
    Relocate {
        /// Guest.
        guest: String,
        /// System name of the member.
        member: String,
    },
    /// No user drives the uplinks of switches any more.
    ControllerGone {},
    /// The clock jumps ahead.
    ClockJump {
        /// Milliseconds.
        ms: u64,
    },
}

impl World {
    /// Lets trouble happen. What is about something that does not exist changes nothing.
    pub fn suffer(&mut self, trouble: &Trouble) {
        let now = self.clock.now();
        match trouble {
            Trouble::Lock { entry, by } => {
                if let Some(entry) = self.directory.entries.get_mut(&entry.to_uppercase()) {
                    entry.locked_by = Some(by.to_uppercase());
                }
            }
            Trouble::Unlock { entry } => {
                if let Some(entry) = self.directory.entries.get_mut(&entry.to_uppercase()) {
                    entry.locked_by = None;
                }
            }
            Trouble::Directory { state } => self.directory.availability = *state,
            Trouble::Tasks { mode } => self.tasks.mode = *mode,
            Trouble::PoolFull { group } => {
                let groups = self.storage.groups.iter_mut();
                for group in groups.filter(|known| known.name.eq_ignore_ascii_case(group)) {
                    group.full = true;
                }
            }
            Trouble::Crash { guest } => {
                if let Some(machine) = self.machines.get_mut(&guest.to_uppercase()) {
                    machine.stand(now);
                }
            }
            Trouble::ForceOff { guest } => {
                self.machines.remove(&guest.to_uppercase());
            }
            Trouble::Change { entry } => {
                if let Some(entry) = self.directory.entries.get_mut(&entry.to_uppercase()) {
                    entry.records.push("* CHANGED BY ANOTHER USER".to_owned());
                }
            }
            Trouble::Vanish { entry } => {
                let entry = entry.to_uppercase();
                self.directory.entries.remove(&entry);
                self.installations.remove(&entry);
                self.machines.remove(&entry);
                self.elsewhere.remove(&entry);
            }
            Trouble::UplinkDown { switch } => self.uplink_down(&switch.to_uppercase()),
            Trouble::Member { member, state } => self.set_member_state(member, state),
            Trouble::Relocate { guest, member } => {
                self.moved_by_somebody(&guest.to_uppercase(), &member.to_uppercase());
            }
            Trouble::ControllerGone {} => {
                for switch in self.network.switches.values_mut() {
                    // Without real devices a switch needs no controller.
                    if !switch.uplinks.is_empty() {
                        switch.status = 2;
                    }
                }
            }
            Trouble::ClockJump { ms } => {
                self.clock.advance(*ms);
                self.apply_due(true);
            }
        }
    }

    fn uplink_down(&mut self, name: &str) {
        let Some(switch) = self.network.switches.get_mut(name) else { return };
        // Error 8 of a device: it does not answer; any number but 0 will do (section 6).
        if let Some(active) = switch.uplinks.iter_mut().find(|uplink| uplink.status == 1) {
            active.status = 0;
            active.error = 8;
        }
        match switch.uplinks.iter_mut().find(|uplink| uplink.status == 2) {
            Some(backup) => backup.status = 1,
            None => switch.status = 7,
        }
    }
}

/// The names of the sets of rules.
pub const PRESETS: &[&str] = &["flaky", "slow-directory", "maintenance", "full-pool", "broken-net", "chaos"];

/// Returns the rules of a named set; `None` when there is none of that name.
pub fn preset(name: &str, world: &World) -> Option<Vec<Fault>> {
    let chance = |probability: f64, action: Action| {
        let mut fault = Fault::always(action);
        fault.matching.probability = Some(probability);
        fault
    };
    let once = |trouble: Trouble| Fault::always(Action::Trouble(trouble)).times(1);
    let flaky = || {
        vec![
            chance(0.02, Action::Drop { at: Cut::After, apply: None }),
            Fault::always(Action::Delay { ms: 50, jitter_ms: 350 }),
        ]
    };
    let pools = || world.storage.groups.iter().map(|group| Trouble::PoolFull { group: group.name.clone() });
    let switches = || world.network.switches.keys().map(|name| Trouble::UplinkDown { switch: name.clone() });
    Some(match name {
        "flaky" => flaky(),
        // Twenty times the service time of a small update (section 4.1).
        "slow-directory" => ["createGuest", "deleteGuest", "addGuestDisks", "deleteGuestDisks", "*Nic"]
            .map(|function| Fault::on(function, Action::Delay { ms: 12_000, jitter_ms: 0 }))
            .to_vec(),
        "maintenance" => vec![once(Trouble::Directory { state: Availability::UpdatesOff })],
        "full-pool" => pools().map(once).collect(),
        "broken-net" => switches().chain([Trouble::ControllerGone {}]).map(once).collect(),
        "chaos" => {
            let mut rules = vec![
                chance(0.02, Action::Drop { at: Cut::Before, apply: None }),
                chance(0.02, Action::Http { status: 502, html_body: None }),
                chance(0.02, Action::Garbage {}),
                chance(0.02, Action::Busy {}),
                chance(0.02, Action::ServerDown {}),
            ];
            rules.extend(flaky());
            rules
        }
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_preset_has_rules_and_every_trouble_leaves_a_sound_world() {
        let mut world = World::demo();
        for name in PRESETS {
            let rules = preset(name, &world).unwrap();
            assert!(!rules.is_empty(), "{name}");
            for rule in rules {
                if let Action::Trouble(trouble) = rule.action {
                    world.suffer(&trouble);
                }
            }
        }
        let guest = || "lnxweb01".to_owned();
        for trouble in [
            Trouble::Crash { guest: guest() },
            Trouble::ForceOff { guest: guest() },
            Trouble::Change { entry: guest() },
            Trouble::Relocate { guest: guest(), member: "zvmb".to_owned() },
            Trouble::Member { member: "zvmb".to_owned(), state: "leaving".to_owned() },
            Trouble::Vanish { entry: guest() },
            Trouble::ClockJump { ms: 60_000 },
        ] {
            world.suffer(&trouble);
        }
        assert_eq!(world.broken_invariants(), Vec::<String>::new());
        assert!(world.directory.user("LNXWEB01").is_err());
        assert!(preset("unknown", &world).is_none());
    }
}
