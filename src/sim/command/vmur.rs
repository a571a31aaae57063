//! `vmur`: the reader of the connector's machine (hypervisor-surface.md section 4).

use std::fs;

use super::content;
use super::{Answer, Bench};
use crate::sim::SimError;
use crate::sim::spool::{Content, SpoolFile};

/// The line above the files (recorded).
const HEAD: &str = "ORIGINID FILE CLASS RECORDS  CPY HOLD DATE  TIME     NAME      TYPE     DIST\n";

pub(super) fn run(bench: &Bench<'_>) -> Result<Answer, SimError> {
    let words: Vec<&str> = bench.arguments.iter().map(String::as_str).collect();
    match words.as_slice() {
        ["punch", "-r", file] => punch(bench, file),
        ["list" | "li"] => list(bench),
        ["receive" | "re", options @ .., id] if options.contains(&"-O") => receive(bench, id),
        _ => Ok(Answer::failed(1, "vmur: Invalid command line\n")),
    }
}

/// Puts a file into the connector's own reader. Its octets are kept beside the world, so that what waits in a reader
/// can be looked at.
fn punch(bench: &Bench<'_>, file: &str) -> Result<Answer, SimError> {
    let path = bench.path(file);
    let Ok(octets) = fs::read(&path) else {
        return Ok(Answer::failed(
            1,
            format!("vmur: Unable to open file {file}: No such file or directory\n"),
        ));
    };
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let content = content::of(&name, &octets);
    let punched = bench.world(|world| {
        let owner = world.connector.settings.userid.clone();
        let id = world.punch(&owner, 'A', "PUN", &name, content);
        bench.files.keep_spooled(world, id, &octets).map(|()| id)
    })?;
    Ok(match punched {
        Ok(id) => Answer::ok(format!("Reader file with spoolid {id:04} created.\n")),
        Err(error) => Answer::failed(1, format!("vmur: {error}\n")),
    })
}

fn list(bench: &Bench<'_>) -> Result<Answer, SimError> {
    bench.world(|world| {
        let own = world.spool.iter().filter(|file| file.owner == world.connector.settings.userid);
        Answer::ok(HEAD.to_owned() + &own.map(line).collect::<String>())
    })
}

/// A line of the list. A console file has no name; name and type of others stand in their columns.
fn line(file: &SpoolFile) -> String {
    let records = match &file.content {
        Content::Text(text) => text.lines().count(),
        _ => 1,
    };
    let at = file.made_at.as_cp();
    let (day, time) = (at.get(..5).unwrap_or_default(), at.get(9..17).unwrap_or_default());
    let (name, kind) = file.name.split_once('.').unwrap_or((&file.name, ""));
    let origin = &file.origin;
    format!(
        "{origin:<8} {:04} {} {} {records:08} 001 NONE {day} {time} {name:<9} {kind:<8} {origin}\n",
        file.id, file.class, file.kind
    )
}

fn receive(bench: &Bench<'_>, id: &str) -> Result<Answer, SimError> {
    let wanted = id.parse::<u16>().ok();
    let taken = bench.world(|world| {
        let owner = world.connector.settings.userid.clone();
        world.spool.extract_if(.., |file| Some(file.id) == wanted && file.owner == owner).next()
    })?;
    Ok(match taken {
        Some(SpoolFile { content: Content::Text(text), .. }) => Answer::ok(text),
        Some(file) => {
            let octets = bench.files.spooled(&file).unwrap_or_default();
            Answer::ok(String::from_utf8_lossy(&octets).into_owned())
        }
        None => Answer::failed(1, format!("vmur: Reader file {id} not found\n")),
    })
}
