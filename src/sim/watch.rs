//! What must hold from one state to the next (zvm-simulator-model.md section 17), looked at in debug builds.

use super::network::{OsaStatus, Traffic};
use super::task::TaskState;
use super::world::World;

impl World {
    /// Makes a change; in debug builds a change that leaves a sound world unsound is a panic.
    pub(super) fn watched<R>(&mut self, what: &str, work: impl FnOnce(&mut Self) -> R) -> R {
        // A test may have broken the world itself before.
        let before = (cfg!(debug_assertions) && self.broken_invariants().is_empty()).then(|| self.clone());
        let result = work(self);
        if let Some(before) = before {
            let mut problems = self.broken_invariants();
            problems.extend(self.broken_since(&before));
            debug_assert!(problems.is_empty(), "{what} broke the world: {problems:?}");
        }
        result
    }

    /// Returns the problems with a change: entries that others have locked stay as they are, counters never decrease
    /// but with a new logon or coupling, tasks do not disappear before they end.
    pub(super) fn broken_since(&self, before: &Self) -> Vec<String> {
        let mut problems = Vec::new();
        let own = &self.connector.settings.userid;
        for (name, entry) in &before.directory.entries {
            let foreign = entry.locked_by.as_ref().is_some_and(|by| by != own);
            if foreign && self.directory.entries.get(name) != Some(entry) {
                problems.push(format!("entry {name} was changed behind a lock"));
            }
        }
        for (user, old) in &before.machines {
            let same = self.machines.get(user).filter(|new| new.logon_at == old.logon_at);
            let Some(new) = same else { continue };
            let (was, is) = (old.performance(before.clock.now()), new.performance(self.clock.now()));
            if is.used_cpu_us < was.used_cpu_us || is.elapsed_us < was.elapsed_us {
                problems.push(format!("counters of {user} ran backwards"));
            }
            for adapter in &old.adapters {
                let kept = new.adapters.iter().find(|kept| {
                    kept.vdev == adapter.vdev
                        && kept.lan == adapter.lan
                        && kept.coupled_at == adapter.coupled_at
                });
                let Some(kept) = kept else { continue };
                let was = Traffic::between(adapter.coupled_at, before.clock.now());
                let is = Traffic::between(kept.coupled_at, self.clock.now());
                if is.bytes_received < was.bytes_received || is.frames_sent < was.frames_sent {
                    problems.push(format!("counters of {user} {} ran backwards", adapter.vdev));
                }
            }
        }
        let running = before.tasks.list.iter().filter(|task| task.state == TaskState::Running);
        for task in running.filter(|task| !self.tasks.list.iter().any(|known| known.id == task.id)) {
            problems.push(format!("task {} disappeared", task.id));
        }
        problems
    }

    /// Adds the problems with owners of OSA devices and with tasks.
    pub(super) fn broken_owners(&self, problems: &mut Vec<String>) {
        let osas = &self.network.osas;
        for (index, osa) in osas.iter().enumerate() {
            let attached = matches!(osa.status, OsaStatus::Attached(_));
            let dedicated = self
                .machines
                .values()
                .flat_map(|machine| &machine.dedicated)
                .any(|(_, real)| *real == osa.device);
            let twice = osas[..index].iter().any(|other| other.device == osa.device);
            if twice || (attached && dedicated) {
                problems.push(format!("OSA device {} has two owners", osa.device));
            }
        }
        for (index, task) in self.tasks.list.iter().enumerate() {
            let twice = self.tasks.list[..index].iter().any(|other| other.id == task.id);
            if twice || task.id >= self.tasks.next_id {
                problems.push(format!("task {} was never started", task.id));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Vdev;
    use crate::sim::network::Osa;
    use crate::sim::task::{Asynchrony, Tasks};

    /// Every rule finds a world that breaks it.
    #[test]
    fn each_rule_sees_what_breaks_it() {
        let before = World::demo();
        let broken = |change: fn(&mut World)| {
            let mut world = before.clone();
            change(&mut world);
            world.broken_since(&before).join(", ")
        };
        assert_eq!(broken(|world| world.tick(1_000)), "");
        let seen = broken(|world| {
            world.directory.entries.remove("LNXTST02");
        });
        assert!(seen.contains("LNXTST02 was changed behind a lock"), "{seen}");
        let seen = broken(|world| world.machines.get_mut("LNXDB01").unwrap().system = None);
        assert!(seen.contains("counters of LNXDB01"), "{seen}");
        let mut started = before.clone();
        started.tasks.mode = Asynchrony::Always;
        assert!(started.delete_entry("LNXGOLD").is_err());
        let mut lost = started.clone();
        lost.tasks = Tasks::default();
        assert_eq!(lost.broken_since(&started), ["task 1002 disappeared"]);
        let mut world = before.clone();
        world.network.osas.push(Osa { device: Vdev(0x0600), chpid: 6, status: OsaStatus::Free });
        assert_eq!(world.broken_invariants(), ["OSA device 0600 has two owners"]);
        let mut world = before;
        world.tasks.next_id = 1_001;
        assert_eq!(world.broken_invariants(), ["task 1001 was never started"]);
    }
}
