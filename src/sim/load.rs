//! The load of running guests (zvm-simulator-model.md section 10): a steady part, a part that follows the day, and
//! noise that belongs to the seed and the user.
//!
//! Counters are integrals in closed form, so that they cost the same after a second as after a year, never decrease,
//! and are what they are however often somebody looks.

use super::clock::Moment;
use super::machine::Machine;
use super::random::Random;
use super::system::Performance;

/// Milliseconds over which the noise is drawn anew.
const SLOT_MS: u64 = 60_000;
const DAY_MS: u64 = 86_400_000;
/// Tenths of the load that the day and the noise move at most: together half of it.
const DAY_TENTHS: u64 = 3;
const NOISE_TENTHS: u64 = 2;

/// Returns what the noise of a user starts from.
pub(super) fn noise_key(seed: u64, user: &str) -> u64 {
    user.bytes().fold(Random::seeded(seed).next(), |key, octet| Random::seeded(key ^ u64::from(octet)).next())
}

impl Machine {
    /// Returns the figures at `now`. Memory grows to its full size ten minutes after boot.
    pub fn performance(&self, now: Moment) -> Performance {
        let elapsed_ms = now.since(self.logon_at);
        let used_cpu_us = self.used_cpu_us(now);
        let working_set = self.system.as_ref().map_or(0, |system| {
            let grown_ms = now.since(system.up_at).min(600_000);
            let base = system.installed.working_set_mib / 4;
            base + (system.installed.working_set_mib - base) * grown_ms / 600_000
        });
        let memory_kib = self.memory_mib * 1024;
        let busy_ms = (used_cpu_us / 1000).min(elapsed_ms);
        Performance {
            used_cpu_us,
            elapsed_us: elapsed_ms * 1000,
            memory_kib,
            used_memory_kib: (working_set * 1024).min(memory_kib),
            cpus: self.cpu_count(),
            samples_in_use: busy_ms / 2000,
            samples_delay: busy_ms / 20_000,
        }
    }

    /// Returns the mean load over the last minute, percent of one processor.
    pub fn busy_percent(&self, now: Moment) -> u64 {
        let before = Moment(now.0.saturating_sub(SLOT_MS));
        self.used_cpu_us(now).saturating_sub(self.used_cpu_us(before)) / (SLOT_MS * 10)
    }

    /// Keeps the processor time used so far: what comes next runs under another load.
    pub(super) fn keep_count(&mut self, now: Moment) {
        self.counted_us = self.used_cpu_us(now);
        self.counted_from = Some(now);
    }

    fn cpu_count(&self) -> u64 {
        u64::try_from(self.cpus.len()).unwrap_or(1)
    }

    fn used_cpu_us(&self, now: Moment) -> u64 {
        let Some(system) = &self.system else { return self.counted_us };
        let full = self.cpu_count() * 100;
        let base = system.installed.cpu_percent.min(full);
        // Neither below nothing nor above what the processors can do.
        let room = base.min(full - base);
        let from = self.counted_from.unwrap_or(self.logon_at);
        let to = now.max(from);
        let steady = to.since(from) * 10 * base;
        let swing = day(room, to) - day(room, from) + self.noise(room, to) - self.noise(room, from);
        self.counted_us + steady.saturating_add_signed(swing)
    }

    /// Returns the integral of the noise, microseconds: straight between values drawn for every slot.
    fn noise(&self, room: u64, at: Moment) -> i64 {
        let most = room * NOISE_TENTHS * SLOT_MS;
        let value = |slot: u64| {
            let drawn = Random::seeded(self.noise ^ slot).below(most + 1);
            i64::try_from(drawn).unwrap_or(0)
        };
        let (slot, into) = (at.0 / SLOT_MS, i64::try_from(at.0 % SLOT_MS).unwrap_or(0));
        let (start, end) = (value(slot), value(slot + 1));
        start + ((end - start) * into).div_euclid(60_000)
    }
}

/// Returns the integral of the daily swing, microseconds.
#[expect(
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    reason = "a whole number of microseconds far below 2^52"
)]
fn day(room: u64, at: Moment) -> i64 {
    let turn = (at.0 % DAY_MS) as f64 / DAY_MS as f64 * std::f64::consts::TAU;
    let most = (room * DAY_TENTHS * DAY_MS) as f64 / std::f64::consts::TAU;
    (-most * turn.cos()).round() as i64
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sim::world::World;

    #[test]
    fn processor_time_never_runs_backwards_nor_faster_than_the_processors() {
        let world = World::demo();
        for (user, machine) in &world.machines {
            let mut before = machine.performance(machine.logon_at);
            for step in 1..3_000 {
                let now = machine.logon_at.after(step * 61_007);
                let after = machine.performance(now);
                let used = after.used_cpu_us.checked_sub(before.used_cpu_us).unwrap();
                assert!(used <= 61_007 * 1_000 * after.cpus + 2, "{user} {step}: {used}");
                assert!(after.samples_in_use >= before.samples_in_use, "{user}");
                before = after;
            }
        }
    }

    #[test]
    fn the_load_moves_and_belongs_to_the_seed() {
        let (one, other) = (World::demo(), World::demo());
        let load = |world: &World, minute: u64| {
            let machine = &world.machines["LNXDB01"];
            machine.busy_percent(machine.logon_at.after(minute * 60_000))
        };
        let loads: Vec<u64> = (1..500).map(|minute| load(&one, minute)).collect();
        assert_eq!(loads, (1..500).map(|minute| load(&other, minute)).collect::<Vec<_>>());
        assert!(loads.iter().any(|load| *load != loads[0]), "it stands still");
        assert_ne!(noise_key(1, "LINUX01"), noise_key(2, "LINUX01"));
        assert_ne!(noise_key(1, "LINUX01"), noise_key(1, "LINUX02"));
    }
}
