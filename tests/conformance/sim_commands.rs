//! Every command that the genuine connector ran behind a recorded call is run on the command face, in the world of
//! that call, and has to be answered as recorded: exit code, both outputs, codes and texts.
//!
//! The members of a listing are compared, not their values: those are of another system.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use serde_json::Value;
use zvmctl::model::Vdev;
use zvmctl::sim::{Action, Answer, Authorization, Fault, Invocation, Sim, SpoolFile, Switch, Uplink, World};

use super::shared;
use super::sim_world::Builder;

#[test]
fn the_command_face_answers_as_recorded() {
    let Some(folder) = shared::folder("connector-responses", "the_command_face_answers_as_recorded") else {
        return;
    };
    let (mut commands, mut wrong) = (0, Vec::new());
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_none_or(|extension| extension != "json") {
            continue;
        }
        let recorded: Value = serde_json::from_str(&fs::read_to_string(&path).unwrap()).unwrap();
        let behind: Vec<Recorded> =
            recorded["hypervisor_commands"].as_array().unwrap().iter().map(Recorded::of).collect();
        if behind.is_empty() {
            continue;
        }
        commands += behind.len();
        let sim = Sim::start(Builder::of(&recorded)).unwrap();
        let files = tempfile::tempdir().unwrap();
        // Where entries are made on the way, they are not there before.
        for made in behind.iter().filter(|command| command.is("Image_Create_DM") && command.exit == 0) {
            sim.world(|world| world.directory.entries.remove(made.option("-T"))).unwrap();
        }
        for command in &behind {
            if let Err(problem) = command.repeat(&sim, files.path()) {
                wrong.push(format!("{}: {problem}", path.file_stem().unwrap().display()));
            }
        }
    }
    wrong.sort();
    assert!(commands > 0, "no recorded command is there");
    assert!(wrong.is_empty(), "{} of {commands} commands differ\n{}", wrong.len(), wrong.join("\n"));
}

/// A recorded command.
struct Recorded<'a> {
    words: Vec<&'a str>,
    exit: u64,
    stdout: &'a str,
    stderr: &'a str,
}

impl<'a> Recorded<'a> {
    fn of(recorded: &'a Value) -> Self {
        Self {
            words: recorded["argv"].as_array().unwrap().iter().map(|word| word.as_str().unwrap()).collect(),
            exit: recorded["exit"].as_u64().unwrap(),
            stdout: recorded["stdout"].as_str().unwrap(),
            stderr: recorded["stderr"].as_str().unwrap(),
        }
    }

    fn is(&self, function: &str) -> bool {
        self.words.contains(&function)
    }

    /// The value behind an option, the last one.
    fn option(&self, name: &str) -> &'a str {
        let at = self.words.iter().rposition(|word| *word == name);
        at.and_then(|at| self.words.get(at + 1)).copied().unwrap_or_default()
    }

    /// The value of a keyword operand.
    fn keyword(&self, name: &str) -> &'a str {
        let found = self.words.iter().find_map(|word| word.strip_prefix(name)?.strip_prefix('='));
        found.unwrap_or_default()
    }

    fn repeat(&self, sim: &Sim, files: &Path) -> Result<(), String> {
        self.presume(sim, files);
        let argv = self.words.iter().map(|word| local(files, word)).collect();
        let answer = sim.command(&Invocation { argv, folder: files.to_owned() }).unwrap();
        let Answer { exit, stdout, stderr } = &answer;
        let same = u64::from(*exit) == self.exit && stderr == self.stderr;
        if same && forms(stdout) == forms(self.stdout) {
            return Ok(());
        }
        let Self { words, exit, stdout, stderr } = self;
        Err(format!("{}\n  expected {exit} {stdout:?} {stderr:?}\n  found    {answer:?}", words.join(" ")))
    }

    /// Brings about what must have been so for the recorded answer: files that the command reads, and what calls before
    /// the recorded one had left.
    fn presume(&self, sim: &Sim, files: &Path) {
        self.make_files(sim, files);
        if self.stdout.contains("(details) injected") || self.stdout.starts_with("8 500 4") {
            let codes: Vec<i64> = self.stdout.split(' ').take(3).map(|word| word.parse().unwrap()).collect();
            let text = self.stdout.lines().next().unwrap().split("(details) ").nth(1).unwrap().to_owned();
            let action = Action::Rc { overall_rc: codes[0], rc: codes[1], rs: codes[2], text };
            sim.add_fault(Fault::on(self.words[1], action).times(1)).unwrap();
        }
        sim.world(|world| self.arrange(world)).unwrap();
    }

    fn arrange(&self, world: &mut World) {
        let worked = self.exit == 0;
        let user =
            if self.words[0].ends_with("smcli") { self.option("-T") } else { self.words.last().unwrap() };
        let vdev = self.option("-v").parse::<Vdev>().ok();
        if let Some(number) = self.stdout.strip_prefix("Reader file with spoolid ") {
            world.counters.spool = number[..4].parse::<u16>().unwrap() - 1;
        }
        if self.stdout.starts_with("HCPCQU003E") {
            world.directory.entries.remove(user);
        } else if self.stdout.ends_with(" - DSC\n") && !world.is_on(user) && !self.stdout.contains("error") {
            world.activate(user).unwrap();
            world.run_until_idle();
        }
        match self.words.get(1).copied().unwrap_or_default() {
            "Name_List_Remove" if worked => list(world, user).push(self.option("-n").to_owned()),
            "Name_List_Query" => *list(world, user) = lines(self.stdout),
            "Image_Disk_Delete_DM" if worked => {
                let disk = format!("MDISK {} FB-512 V-DISK 2048 MWV", vdev.unwrap());
                let entry = world.directory.entries.get_mut(user).unwrap();
                if entry.minidisk(vdev.unwrap()).is_none() {
                    entry.records.push(disk);
                }
            }
            "Image_Volume_Space_Query_DM" if self.option("-q") == "3" => {
                for line in lines(self.stdout) {
                    let words: Vec<&str> = line.split(' ').collect();
                    let disk = format!("MDISK {} 3390 {} {} VSE001 MR", words[6], words[2], words[3]);
                    let records = vec![format!("USER {} LBYONLY 1G 1G G", words[5]), disk];
                    let entry = zvmctl::sim::Entry::new(zvmctl::sim::EntryKind::User, records);
                    world.directory.entries.insert(words[5].to_owned(), entry);
                }
            }
            "Virtual_Network_Adapter_Disconnect_DM" if worked => {
                let entry = world.directory.entries.get_mut(user).unwrap();
                if !entry.nics().iter().any(|nic| Some(nic.vdev) == vdev && nic.lan.is_some()) {
                    entry.records.push(format!("NICDEF {} LAN SYSTEM VSWA", vdev.unwrap()));
                }
            }
            "Virtual_Network_Adapter_Disconnect" if worked => {
                let adapters = &mut world.machines.get_mut(user).unwrap().adapters;
                for adapter in adapters {
                    adapter.lan = Some("VSWA".into());
                }
            }
            "Image_Device_Undedicate_DM" if worked => {
                let record = format!("DEDICATE {0} {0}", vdev.unwrap());
                world.directory.entries.get_mut(user).unwrap().records.push(record);
            }
            "Image_Device_Undedicate" if worked => {
                let pair = (vdev.unwrap(), vdev.unwrap());
                world.machines.get_mut(user).unwrap().dedicated.push(pair);
            }
            "Virtual_Network_Vswitch_Set_Extended" => {
                let name = self.keyword("switch_name").to_owned();
                let switch =
                    world.network.switches.entry(name).or_insert_with(|| Switch::plain("020001000001"));
                let revoked = self.keyword("revoke_userid");
                if worked && !revoked.is_empty() {
                    switch.grants.insert(revoked.to_owned(), Authorization::default());
                }
            }
            "Virtual_Network_Vswitch_Query_Byte_Stats" => {
                let (rdev, vdev) = (Vdev(0x0500), Vdev(0x0600));
                let uplink = Uplink { rdev, vdev, controller: "DTCVSW1".into(), status: 1, error: 0 };
                world.network.switches.values_mut().for_each(|switch| switch.uplinks = vec![uplink.clone()]);
            }
            "re" => world.spool.iter_mut().for_each(|file: &mut SpoolFile| {
                file.id = self.words.last().unwrap().parse().unwrap();
            }),
            _ => {}
        }
    }

    /// Makes the files that a command names as its input: those that exist already are the output of an earlier one.
    fn make_files(&self, sim: &Sim, files: &Path) {
        let Some(word) =
            self.words.iter().find(|word| word.starts_with("/srv/") || word.starts_with("/tmp/"))
        else {
            return;
        };
        let path = local(files, word);
        fs::create_dir_all(Path::new(&path).parent().unwrap()).unwrap();
        let user = self.option("-T");
        let content = if self.is("Image_Create_DM") {
            format!("USER {user} LBYONLY 1G 2G G\nIPL 0100\n").into_bytes()
        } else if self.is("Image_Replace_DM") {
            let entry =
                |world: &mut World| world.directory.entries.get(user).map(|entry| entry.records.join("\n"));
            sim.world(entry).unwrap().unwrap().into_bytes()
        } else if self.words[0].ends_with("unpackdiskimage") {
            let needed = self.stdout.split("Image needs ").nth(1).and_then(|rest| rest.split(',').next());
            let size = needed.unwrap_or("20");
            let head = format!("xCAT CKD Disk Image:{size:>12} CYL HLen: 0055 GZIP: 0");
            format!("{head:<512}").into_bytes()
        } else if self.is("punch") {
            b"#!/bin/bash\necho -n ZCCSRV > /etc/iucv_authorized_userid\n".to_vec()
        } else {
            return;
        };
        fs::write(path, content).unwrap();
    }
}

fn list<'a>(world: &'a mut World, name: &str) -> &'a mut Vec<String> {
    world.name_lists.entry(name.to_owned()).or_default()
}

/// The lines behind the first one of `smcli`.
fn lines(text: &str) -> Vec<String> {
    text.lines().skip(1).map(str::to_owned).collect()
}

/// Puts the folders of the recording below the folder of the test.
fn local(files: &Path, word: &str) -> String {
    let below = word.strip_prefix("/srv/").or_else(|| word.strip_prefix("/tmp/"));
    below.map_or_else(|| word.to_owned(), |path| files.join(path).display().to_string())
}

/// The forms of the lines; how often each stands there depends on the system.
fn forms(text: &str) -> BTreeSet<String> {
    text.lines().map(form).collect()
}

/// The form of a line. Codes and messages are compared as they stand; of a member its name; of a row of a table the
/// number of its words; and nowhere figures or the folder of a file.
fn form(line: &str) -> String {
    let verbatim = ["(details)", "HCP", "ERROR", "RESULT", "Exit MSG", "FILE", "API issued", "#"];
    let digits = |text: &str| text.replace(|letter: char| letter.is_ascii_digit(), "0");
    if verbatim.iter().any(|mark| line.contains(mark)) {
        return line.to_owned();
    }
    if let Some((name, _)) = line.split_once([':', '=']) {
        return digits(name);
    }
    format!("{} words", line.split_whitespace().count())
}
