//! `vmcp`: CP commands (hypervisor-surface.md section 2).

use super::{Answer, Bench};
use crate::sim::SimError;
use crate::sim::world::World;

/// What a command of CP says: its text, and the number of the message when it refuses.
type Said = Result<String, (u16, String)>;

pub(super) fn run(bench: &Bench<'_>) -> Result<Answer, SimError> {
    let line = bench.arguments.join(" ").to_uppercase();
    let words: Vec<&str> = line.split_whitespace().collect();
    Ok(match bench.world(|world| cp(world, &words))? {
        Ok(text) => Answer::ok(text),
        Err((number, text)) => Answer {
            exit: 1,
            stdout: format!("{text}\n"),
            stderr: format!("Error: non-zero CP response for command '{line}': #{number}\n"),
        },
    })
}

fn cp(world: &mut World, words: &[&str]) -> Said {
    match words {
        ["QUERY" | "Q", "USERID"] => {
            let settings = &world.connector.settings;
            Ok(format!("{:<8} AT {}\n", settings.userid, world.system.name))
        }
        ["QUERY" | "Q", "CPLEVEL"] => Ok(level(world)),
        ["QUERY", "USER", user] | ["Q", user] => query(world, user),
        // The reader takes all classes already.
        ["SPOOL", "READER", "CLASS", _] => Ok(String::new()),
        ["CHANGE", "RDR", file, "CLASS", class] => {
            let id = own_file(world, file)?;
            let class = class.chars().next().unwrap_or('A');
            if let Some(file) = world.spool.iter_mut().find(|file| file.id == id) {
                file.class = class;
            }
            Ok("0000001 FILE  CHANGED\n".to_owned())
        }
        ["TRANSFER", "*", "RDR", file, "TO", user, "RDR"] => {
            let id = own_file(world, file)?;
            if world.directory.user(user).is_err() {
                // The message of the link that finds no such user, too.
                return Err((53, format!("HCPCSU053E {user} not in CP directory")));
            }
            if let Some(file) = world.spool.iter_mut().find(|file| file.id == id) {
                (*user).clone_into(&mut file.owner);
            }
            Ok(format!("RDR FILE {id:04} SENT TO {user} RDR AS {id:04}\n0000001 FILE  TRANSFERRED\n"))
        }
        ["PURGE", "RDR", file] => {
            let id = own_file(world, file)?;
            world.spool.retain(|file| file.id != id);
            Ok("0000001 FILE  PURGED\n".to_owned())
        }
        _ => {
            Err((1, format!("HCPCMD001E Unknown CP command: {}", words.first().copied().unwrap_or_default())))
        }
    }
}

/// Where a user is (section 2): on here, on another member, logging off, off, or not there at all.
fn query(world: &World, user: &str) -> Said {
    if world.runs_elsewhere(user) {
        return Ok(format!("{user:<8} - SSI\n"));
    }
    match world.machines.get(user) {
        Some(machine) if machine.going_off() => Err((361, format!("HCPCQU361E {user} logoff pending"))),
        Some(_) => Ok(format!("{user:<8} - DSC\n")),
        None if world.directory.user(user).is_ok() => Err((45, format!("HCPCQU045E {user} not logged on"))),
        None => Err((3, format!("HCPCQU003E Invalid option - {user}"))),
    }
}

/// Three lines; only the third is read.
fn level(world: &World) -> String {
    let system = &world.system;
    let mut parts = system.release.split('.');
    let version = parts.next().unwrap_or_default();
    let release = parts.collect::<Vec<_>>().join(".");
    format!(
        "z/VM Version {version} Release {release}, service level 2301 (64-bit)\nGenerated at {0}\nIPL at {0}\n",
        system.ipl_at.as_cp()
    )
}

/// Finds a file in the reader of the connector's machine. The number of the message for one that is not there is the
/// choice of the simulation.
fn own_file(world: &World, text: &str) -> Result<u16, (u16, String)> {
    let owner = &world.connector.settings.userid;
    let id = text.parse().ok();
    let found = world.spool.iter().find(|file| Some(file.id) == id && file.owner == *owner);
    found.map(|file| file.id).ok_or_else(|| (42, format!("HCPCSU042E Spool file {text} does not exist")))
}
