//! Processors and memory: changes of the definition and of the running machine.

use super::entry::{Entry, mib};
use super::machine::VirtualCpu;
use super::refusal::Refusal;
use super::world::World;

/// The most that is reserved for later growth, MiB.
pub(super) const MAX_RESERVED_MIB: u64 = 64 * 1024;

impl Entry {
    /// Returns the addresses of the records that begin with `CPU`: all that resizing counts
    /// (hypervisor-surface.md section 10.3).
    pub(super) fn counted_cpus(&self) -> Vec<u8> {
        let address = |record: &String| {
            let mut words = record.split_whitespace();
            (words.next()? == "CPU").then(|| u8::from_str_radix(words.next()?, 16).ok())?
        };
        self.records.iter().filter_map(address).collect()
    }

    /// Defines processors `00` and on, `count` of them.
    pub(super) fn set_cpus(&mut self, count: u8) {
        let surplus: Vec<u8> = self.counted_cpus().into_iter().filter(|address| *address >= count).collect();
        self.add_cpus(&(0..count).collect::<Vec<_>>());
        self.remove_cpus(&surplus);
    }

    /// Adds those processors that are missing, behind the other processor records (`Image_Definition_Update_DM`).
    pub(super) fn add_cpus(&mut self, addresses: &[u8]) {
        let counted = self.counted_cpus();
        let is_cpu = |record: &String| {
            let words: Vec<&str> = record.split_whitespace().collect();
            matches!(words.as_slice(), ["CPU", ..] | ["COMMAND", "DEFINE" | "DEF", "CPU", ..])
        };
        let at = self.records.iter().rposition(is_cpu).map_or(self.records.len(), |last| last + 1);
        let missing = addresses.iter().filter(|address| !counted.contains(address));
        let added: Vec<String> = missing.map(|address| format!("CPU {address:02X}")).collect();
        self.records.splice(at..at, added);
    }

    /// Takes the records of processors away (`Image_Definition_Delete_DM`).
    pub(super) fn remove_cpus(&mut self, addresses: &[u8]) {
        self.records.retain(|record| {
            let mut words = record.split_whitespace();
            let address = (words.next() == Some("CPU")).then(|| words.next()).flatten();
            let address = address.and_then(|word| u8::from_str_radix(word, 16).ok());
            address.is_none_or(|address| !addresses.contains(&address))
        });
    }

    /// Sets the share, in the place of an old one or behind the processors.
    pub(super) fn set_share(&mut self, share: &str) {
        self.put("SHARE", format!("SHARE {share}"));
    }

    /// Returns the memory reserved for growth, MiB; resizing needs the record that says so.
    pub(super) fn reserved_mib(&self) -> Option<u64> {
        self.records.iter().find_map(|record| {
            let words: Vec<&str> = record.split_whitespace().collect();
            match words.as_slice() {
                ["COMMAND", "DEF" | "DEFINE", "STOR" | "STORAGE", "RESERVED", size] => mib(size),
                _ => None,
            }
        })
    }

    /// Sets the memory at logon, and what is reserved up to the maximum.
    pub(super) fn set_memory(&mut self, mebibytes: u64) {
        let reserved = self.maximum_memory_mib().saturating_sub(mebibytes).min(MAX_RESERVED_MIB);
        if let Some(head) = self.records.first_mut() {
            let mut words: Vec<String> = head.split_whitespace().map(str::to_owned).collect();
            if let Some(memory) = words.get_mut(3) {
                *memory = format!("{mebibytes}M");
            }
            *head = words.join(" ");
        }
        for record in &mut self.records {
            if record.starts_with("COMMAND DEF STOR RESERVED") {
                *record = format!("COMMAND DEF STOR RESERVED {reserved}M");
            }
        }
    }
}

impl World {
    /// Gives a running machine processors `00` and on, `count` of them: new ones are online at once, as the agent in
    /// the guest makes them; surplus ones go offline but stay.
    pub fn set_online_cpus(&mut self, user: &str, count: u8) -> Result<(), Refusal> {
        let now = self.clock.now();
        let machine = self.machine(user)?;
        machine.keep_count(now);
        let cpus = &mut machine.cpus;
        for address in 0..count {
            match cpus.iter_mut().find(|cpu| cpu.address == address) {
                Some(cpu) => cpu.online = true,
                None => cpus.push(VirtualCpu { address, online: true }),
            }
        }
        cpus.iter_mut().filter(|cpu| cpu.address >= count).for_each(|cpu| cpu.online = false);
        Ok(())
    }

    /// Enlarges the memory of a running machine.
    pub fn set_online_memory(&mut self, user: &str, mebibytes: u64) -> Result<(), Refusal> {
        self.machine(user)?.memory_mib = mebibytes;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sim::entry::EntryKind;

    /// The recorded entry before and after resizing to four and back to three processors.
    #[test]
    fn the_first_resize_defines_all_processors_again() {
        let text = "USER CLI00001 LBYONLY 2048m 16G G\nCOMMAND DEFINE CPU 00 TYPE IFL\n\
                    COMMAND DEFINE CPU 01 TYPE IFL\nSHARE RELATIVE 200\nCOMMAND DEF STOR RESERVED 14336M";
        let mut entry = Entry::new(EntryKind::User, text.lines().map(str::to_owned).collect());
        entry.set_cpus(4);
        entry.set_cpus(3);
        entry.set_share("RELATIVE 300");
        entry.set_memory(3072);
        let after = "USER CLI00001 LBYONLY 3072M 16G G\nCOMMAND DEFINE CPU 00 TYPE IFL\n\
                     COMMAND DEFINE CPU 01 TYPE IFL\nCPU 00\nCPU 01\nCPU 02\nSHARE RELATIVE 300\n\
                     COMMAND DEF STOR RESERVED 13312M";
        assert_eq!(entry.records.join("\n"), after);
        assert_eq!(entry.reserved_mib(), Some(13_312));
    }
}
