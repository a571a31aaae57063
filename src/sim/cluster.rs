//! The cluster: its members, their states, and the users that run on another one (zvm-simulator-model.md section 9).

use super::machine::State;
use super::world::World;

/// The state of a member that takes part in everything.
pub(super) const JOINED: &str = "Joined";

/// The states that a member can be in, as `SSI_Query` writes them.
pub const MEMBER_STATES: [&str; 7] =
    [JOINED, "Joining", "Leaving", "Down", "Isolated", "Suspended", "Unknown"];

impl World {
    /// Returns whether another member runs the user, as far as this one can see: it hears of joined members alone
    /// (choice of the simulation).
    pub fn runs_elsewhere(&self, user: &str) -> bool {
        self.elsewhere.get(user).is_some_and(|member| {
            self.system.members.iter().any(|known| known.name == *member && known.state == JOINED)
        })
    }

    /// Puts a member into a state; one that goes down takes its users with it. A name that no member has, or a state
    /// that is not one of [`MEMBER_STATES`], changes nothing.
    pub fn set_member_state(&mut self, name: &str, state: &str) {
        let state = MEMBER_STATES.iter().find(|known| known.eq_ignore_ascii_case(state));
        let member = self.system.members.iter_mut().find(|member| member.name.eq_ignore_ascii_case(name));
        let (Some(member), Some(state)) = (member, state) else { return };
        (*state).clone_into(&mut member.state);
        if *state == "Down" {
            let name = member.name.clone();
            self.elsewhere.retain(|_, at| *at != name);
        }
    }

    /// Lets somebody else move a user to a member, behind the back of the connector; moved to the own system it comes
    /// back as it is after its logon. Nothing happens to a user that is off, or for a member that there is not.
    pub(super) fn moved_by_somebody(&mut self, user: &str, member: &str) {
        if !self.system.members.iter().any(|known| known.name == member) {
            return;
        }
        if member != self.system.name {
            if self.machines.remove(user).is_some() || self.elsewhere.contains_key(user) {
                self.elsewhere.insert(user.to_owned(), member.to_owned());
            }
        } else if self.elsewhere.remove(user).is_some() {
            // One that cannot be active here is off then.
            let _ = self.activate(user);
            let now = self.clock.now();
            self.load(user, now);
            let machine = self.machines.get_mut(user);
            let system =
                machine.filter(|machine| machine.state == State::Running).and_then(|on| on.system.as_mut());
            // It never stopped: nobody waits for a boot.
            if let Some(system) = system {
                system.up_at = now;
            }
        }
    }

    /// Returns the mode of the cluster: in flux while a member comes or goes, safe while one cannot be heard.
    fn cluster_mode(&self) -> &'static str {
        let any = |states: &[&str]| {
            self.system.members.iter().any(|member| states.contains(&member.state.as_str()))
        };
        if any(&["Isolated", "Suspended", "Unknown"]) {
            "Safe"
        } else if any(&["Joining", "Leaving"]) {
            "Influx"
        } else {
            "Stable"
        }
    }

    /// Returns what `SSI_Query` says of the cluster, in the recorded order; `None` outside of one.
    pub(super) fn cluster_lines(&self) -> Option<Vec<String>> {
        let system = &self.system;
        let name = system.cluster.as_ref()?;
        let now = self.clock.now().as_heartbeat();
        let mut lines = vec![
            format!("ssi_name = {name}"),
            format!("ssi_mode = {}", self.cluster_mode()),
            format!("ssi_pdr = {}", system.cluster_pdr),
            "cross_system_timeouts = Enabled".to_owned(),
            format!("output.ssiInfoCount = {}", system.members.len()),
            String::new(),
        ];
        for member in &system.members {
            lines.extend([
                format!("member_slot = {}", member.slot),
                format!("member_system_id = {}", member.name),
                format!("member_state = {}", member.state),
                format!("member_pdr_heartbeat = {now}"),
                format!("member_received_heartbeat = {now}"),
                String::new(),
            ]);
        }
        Some(lines)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sim::refusal::Refusal;

    fn mode(world: &World) -> String {
        world.cluster_lines().unwrap()[1].clone()
    }

    #[test]
    fn a_member_that_cannot_be_heard_hides_its_users_and_one_that_goes_down_loses_them() {
        let mut world = World::demo();
        world.moved_by_somebody("LNXWEB01", "ZVMB");
        assert!(world.is_on("LNXWEB01") && !world.machines.contains_key("LNXWEB01"));
        world.set_member_state("zvmb", "suspended");
        assert_eq!((world.is_on("LNXWEB01"), mode(&world).as_str()), (false, "ssi_mode = Safe"));
        assert_eq!(world.activate("LNXWEB01"), Err(Refusal::ALREADY_ON), "no user runs twice");
        world.set_member_state("ZVMB", "Joined");
        assert_eq!((world.is_on("LNXWEB01"), mode(&world).as_str()), (true, "ssi_mode = Stable"));
        world.set_member_state("ZVMB", "Down");
        assert_eq!(world.activate("LNXWEB01"), Ok(()));
    }

    #[test]
    fn a_user_comes_back_running() {
        let mut world = World::demo();
        world.moved_by_somebody("LNXWEB01", "ZVMB");
        world.moved_by_somebody("LNXWEB01", "NOWHERE");
        world.moved_by_somebody("LNXWEB01", "ZVMA");
        assert!(world.machines["LNXWEB01"].answers("ZCCSRV", world.clock.now()));
        assert!(world.elsewhere.is_empty() && world.broken_invariants().is_empty());
        world.moved_by_somebody("LNXAPP02", "ZVMB");
        assert!(world.elsewhere.is_empty(), "it was off");
    }
}
