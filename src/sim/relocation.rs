//! Moving a running guest to another member of the cluster (zvm-simulator-model.md section 9).

use super::cluster::JOINED;
use super::machine::State;
use super::refusal::Refusal;
use super::world::World;

/// Why a guest cannot move, as CP message numbers. Those the model marks as the simulator's choice are together here.
const PAUSED: (u16, &str) = (1949, "the virtual machine is stopped");
const DEDICATED: (u16, &str) = (1983, "a real device is dedicated to it");
const LOCAL_LINK: (u16, &str) = (1996, "it is linked to a disk on a volume that is not shared");

/// How long an eligibility test takes.
const TEST_MS: u64 = 500;
/// Memory that travels in a second, MiB.
const MIB_PER_SECOND: u64 = 400;
/// How long a guest stands still.
const QUIESCE_MS: u64 = 1_000;

impl World {
    /// Tests whether a guest can move (`VMRELOCATE`, `action=TEST`).
    pub fn may_relocate(&mut self, user: &str, destination: &str) -> Result<(), Refusal> {
        self.wait(TEST_MS);
        let refuse = |text: String| Err(Refusal::told(8, 3000, text));
        let member = self.system.members.iter().any(|member| member.name == destination);
        if self.system.cluster.is_none() || !member || destination == self.system.name {
            return refuse(format!("HCPRLH1940E System {destination} not found"));
        }
        if self.system.members.iter().any(|member| member.name == destination && member.state != JOINED) {
            return Err(Refusal::told(
                8,
                3006,
                format!("System {destination} is not a joined member of the cluster"),
            ));
        }
        let Some(machine) = self.machines.get(user).filter(|machine| !machine.going_off()) else {
            return refuse(format!("HCPRLH0045E {user} not logged on"));
        };
        let fcp_only = machine.dedicated.iter().all(|(_, real)| self.fcp.device(*real).is_some());
        let entry = self.directory.user(user)?;
        let profile = entry.words("INCLUDE").and_then(|words| self.directory.entries.get(words[1]));
        let mut reasons = Vec::new();
        if machine.state == State::Paused {
            reasons.push(PAUSED);
        }
        if !fcp_only {
            reasons.push(DEDICATED);
        }
        // The system disks that CMS users link lie on volumes of one member.
        let links = entry.links().into_iter().chain(profile.into_iter().flat_map(super::Entry::links));
        reasons.extend(links.filter(|(_, owner, _)| owner == "MAINT").map(|_| LOCAL_LINK));
        if reasons.is_empty() {
            return Ok(());
        }
        let reasons: Vec<String> =
            reasons.iter().map(|(number, reason)| format!("HCPRLI{number}I {user}: {reason}")).collect();
        refuse(format!("HCPRLE1940E {user} is not relocatable: {}", reasons.join(", ")))
    }

    /// Moves a guest (`VMRELOCATE`, `action=MOVE`): it is then active on the other member only.
    pub fn relocate(&mut self, user: &str, destination: &str) -> Result<(), Refusal> {
        self.may_relocate(user, destination)?;
        let memory = self.machine(user)?.memory_mib;
        self.wait(memory * 1000 / MIB_PER_SECOND + QUIESCE_MS);
        self.machines.remove(user);
        self.elsewhere.insert(user.to_owned(), destination.to_owned());
        Ok(())
    }
}
