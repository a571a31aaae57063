//! Creating a guest: the directory entry, then the disks one by one, without rollback.

use serde_json::{Value, json};

use super::answer::{Failure, Smt};
use super::patterns::{
    CPU_COUNT, DISK_POOL, FILE_SYSTEM, HEX16, LABEL8, MEMORY, SHARE, USERID, USERID_OR_NULL, VDEV, VDEV_ITEM,
};
use super::schema::{Object, Pattern, Rule, Text, newest, optional, required, truth};
use super::{Call, Outcome};
use crate::model::{DiskKind, DiskSize, Vdev};
use crate::sim::connector::{Registration, Release};
use crate::sim::entry::{Backing, Minidisk, mib};
use crate::sim::world::World;

pub(super) const DISK: Rule = Rule::Object(Object::closed(&[
    required("size", Rule::Text(Text::ANY)),
    optional("format", FILE_SYSTEM),
    optional("is_boot_disk", Rule::BooleanLike),
    optional("vdev", VDEV),
    optional("disk_pool", DISK_POOL),
]));

/// 1.6.3 knows a share only here, and neither a blank nor a percent sign in it.
const CREATE_SHARE: Rule = Rule::Either(
    &Rule::Text(Text { shortest: 1, longest: 64, pattern: Some(Pattern::of(r"^(\w{0,64})$")) }),
    &SHARE,
);

pub(super) const BODY: Rule = Rule::Object(Object::closed(&[required(
    "guest",
    Rule::Object(Object::closed(&[
        required("userid", USERID),
        required("vcpus", Rule::IntegerLike(1)),
        required("memory", Rule::IntegerLike(1)),
        optional("user_profile", USERID_OR_NULL),
        optional("disk_list", Rule::List { items: &DISK, fewest: 0, unique: false }),
        optional("max_cpu", CPU_COUNT),
        optional("max_mem", MEMORY),
        optional("ipl_from", Rule::Text(Text::sized(0, 255))),
        optional("ipl_param", Rule::Text(Text::sized(0, 255))),
        optional("ipl_loadparam", Rule::Text(Text::sized(0, 255))),
        optional("dedicate_vdevs", Rule::List { items: &VDEV_ITEM, fewest: 0, unique: true }),
        optional(
            "loaddev",
            Rule::Object(Object::closed(&[
                optional("portname", HEX16),
                optional("lun", HEX16),
                newest("alterdev", Rule::Text(Text::ANY)),
            ])),
        ),
        optional("account", Rule::Text(Text::sized(0, 128))),
        optional("comments", Rule::List { items: &Rule::Text(Text::ANY), fewest: 0, unique: false }),
        optional("cschedule", LABEL8),
        optional("cshare", CREATE_SHARE),
        optional("rdomain", LABEL8),
        optional(
            "pcif",
            Rule::Text(Text {
                shortest: 1,
                longest: 9,
                pattern: Some(Pattern { shown: r"^(\w{,9})$", regex: r"^(\w{0,9})$" }),
            }),
        ),
    ])),
)]));

/// Defaults of the server for later resizing.
const MAX_CPUS: i64 = 32;
const MAX_MEMORY: &str = "64G";
/// The most that the server reserves for later resizing, MiB.
const MAX_RESERVED_MIB: u64 = 64 * 1024;

pub(super) fn create(world: &mut World, call: &Call<'_>) -> Outcome {
    let guest = &call.body["guest"];
    let user = guest["userid"].as_str().unwrap_or_default().to_uppercase();
    // All measured (connector-notes.md section 8.2, 8.3): these three fail before anything is made.
    let Some(disks) = guest["disk_list"].as_array() else {
        return Err(Failure::exception("TypeError(\"object of type 'NoneType' has no len()\")"));
    };
    let (Some(cpus), Some(memory)) = (guest["vcpus"].as_u64(), guest["memory"].as_u64()) else {
        return Err(Failure::exception(
            "TypeError(\"'>' not supported between instances of 'str' and 'int'\")",
        ));
    };
    if let Some(pcif) = guest["pcif"].as_str() {
        // The check lets no colon through and the operation wants one.
        return Err(Failure::input(format!("pcif input {pcif} is invalid, must be format like <dev>:<dev>")));
    }
    if guest.get("rdomain").is_some() {
        let text = "SMT internal error. Results: {'overallRC': 4, 'rc': 4, 'rs': 6, 'errno': 0, 'strError': '', \
                    'response': [\"(Error) ULTGUT0006E MAKEVM's DIRECTORY subfunction encountered an unknown \
                    operand: --commandRDomain\"]}.";
        let failure = Failure::internal(super::answer::Module::Smt, text);
        return Err(Failure { rc: 4, rs: 6, ..failure });
    }
    let most_cpus = guest["max_cpu"].as_i64().unwrap_or(MAX_CPUS);
    let most_memory = guest["max_mem"].as_str().unwrap_or(MAX_MEMORY).to_uppercase();
    limits(cpus, memory, most_cpus, &most_memory)?;
    let profile = guest["user_profile"].as_str().unwrap_or(&world.connector.settings.user_profile).to_owned();
    let planned = plan(world, disks, world.connector.settings.root_vdev)?;
    let records =
        entry(world, guest, &Shape { cpus, memory, most_cpus, most_memory, profile: &profile, disks });
    world.create_entry(&user, records).map_err(|refusal| {
        if refusal == crate::sim::refusal::Refusal::NO_PROFILE {
            return Failure::not_known(super::answer::Module::Guest, format!("Profile '{profile}'"));
        }
        let request = makevm(world, &user, cpus, memory, most_cpus, guest, &profile);
        let intro = format!("Failed to create userid '{user}'.");
        // The name of a temporary file is made up.
        let options = format!("-T {user} -f /tmp/tmpnd5z5wf6");
        let failed =
            Smt { intro: Some(&intro), request: &request, api: "Image_Create_DM", options: &options };
        Failure::smt(&refusal, &failed)
    })?;
    world.connector.guests.insert(user.clone(), Registration::default());
    world.wait(1_200);
    let mut made = Vec::new();
    for (disk, request) in planned.iter().zip(disks) {
        made.push(add(world, &user, disk, request)?);
    }
    Ok(Value::Array(made))
}

fn limits(cpus: u64, memory: u64, most_cpus: i64, most_memory: &str) -> Result<(), Failure> {
    if i64::try_from(cpus).is_ok_and(|cpus| cpus > most_cpus) {
        return Err(Failure::input(format!(
            "number of vcpus ({cpus}) exceeds the maximum number of cpus ({most_cpus})"
        )));
    }
    if memory > mib(most_memory).unwrap_or(0) {
        return Err(Failure::input(format!(
            "memory size ({memory}m) exceeds the maximum size ({most_memory})"
        )));
    }
    Ok(())
}

struct Shape<'a> {
    cpus: u64,
    memory: u64,
    most_cpus: i64,
    most_memory: String,
    profile: &'a str,
    disks: &'a [Value],
}

/// Returns the records in the order of hypervisor-surface.md section 3.1.
fn entry(world: &World, guest: &Value, plan: &Shape<'_>) -> Vec<String> {
    let settings = &world.connector.settings;
    let user = guest["userid"].as_str().unwrap_or_default().to_uppercase();
    let Shape { cpus, memory, most_cpus, most_memory, profile, disks } = plan;
    let mut records = vec![
        format!("USER {user} LBYONLY {memory}m {most_memory} G"),
        format!("INCLUDE {}", profile.to_uppercase()),
        format!("MACHINE ESA {most_cpus}"),
    ];
    if let Some(account) = guest["account"].as_str() {
        records.push(format!("ACCOUNT {}", account.to_uppercase()));
    }
    records.push("COMMAND SET VCONFIG MODE LINUX".into());
    records.extend((0..*cpus).map(|cpu| format!("COMMAND DEFINE CPU {cpu:02X} TYPE IFL")));
    if let Some(pool) = guest["cschedule"].as_str() {
        records.push(format!("COMMAND SCHEDULE * WITHIN POOL {}", pool.to_uppercase()));
    }
    let share =
        guest["cshare"].as_str().map_or_else(|| format!("RELATIVE {}", cpus * 100), str::to_uppercase);
    records.push(format!("SHARE {share}"));
    let boots = disks.first().is_some_and(|disk| truth(&disk["is_boot_disk"]));
    let from = guest["ipl_from"].as_str().map(str::to_owned);
    if let Some(from) = from.or_else(|| boots.then(|| settings.root_vdev.to_string())) {
        let mut ipl = vec![format!("IPL {from}")];
        for (keyword, member) in [("PARM", "ipl_param"), ("LOADPARM", "ipl_loadparam")] {
            if let Some(text) = guest[member].as_str() {
                ipl.push(format!("{keyword} {text}"));
            }
        }
        records.push(ipl.join(" "));
    }
    if !settings.admin_userid.is_empty() {
        records.push(format!("LOGONBY {}", settings.admin_userid));
    }
    let reserved = mib(most_memory).unwrap_or(0).saturating_sub(*memory).min(MAX_RESERVED_MIB);
    records.push(format!("COMMAND DEF STOR RESERVED {reserved}M"));
    for (keyword, member) in [("LOADDEV PORTname", "portname"), ("LOADDEV LUN", "lun")] {
        if let Some(number) = guest["loaddev"][member].as_str() {
            records.push(format!("{keyword} {number}"));
        }
    }
    for device in guest["dedicate_vdevs"].as_array().into_iter().flatten().filter_map(Value::as_str) {
        records.push(format!("DEDICATE {device} {device}"));
    }
    if settings.release == Release::Newest {
        let comments = guest["comments"].as_array().into_iter().flatten().filter_map(Value::as_str);
        records.extend(comments.map(|comment| format!("* {}", comment.to_uppercase())));
    }
    records
}

fn makevm(
    world: &World,
    user: &str,
    cpus: u64,
    memory: u64,
    most_cpus: i64,
    guest: &Value,
    profile: &str,
) -> String {
    let most_memory = guest["max_mem"].as_str().unwrap_or(MAX_MEMORY);
    format!(
        "makevm {user} directory LBYONLY {memory}m G --cpus {cpus} --profile {profile} --maxCPU {most_cpus} \
         --maxMemSize {most_memory} --setReservedMem --logonby {} --commandSetShare \"RELATIVE {}\"",
        world.connector.settings.admin_userid,
        cpus * 100
    )
}

/// A disk to be made.
pub(super) struct Planned {
    vdev: Vdev,
    place: Place,
}

enum Place {
    Pool { pool: String, group: String, kind: DiskKind, units: u64 },
    Virtual { blocks: u64 },
}

/// Reads the disks of a request. Numbers count up from `first` by list position where none is given.
pub(super) fn plan(world: &World, disks: &[Value], first: Vdev) -> Result<Vec<Planned>, Failure> {
    let mut planned = Vec::new();
    for (index, disk) in disks.iter().enumerate() {
        let counted = first.0.saturating_add(u16::try_from(index).unwrap_or(u16::MAX));
        let given = disk["vdev"].as_str().and_then(|text| text.parse().ok());
        let size = disk["size"].as_str().unwrap_or_default();
        // Only a swap disk all alone, with no pool to be had anywhere, is a virtual one (connector-notes.md section 6.1).
        let lone = disks.len() == 1 && world.connector.settings.disk_pool.is_none();
        let swap = lone && disk["format"] == "swap" && disk.get("disk_pool").is_none();
        let place = if swap {
            Place::Virtual { blocks: swap_blocks(size)? }
        } else {
            let settings = &world.connector.settings;
            let pool = disk["disk_pool"].as_str().or(settings.disk_pool.as_deref());
            let pool = pool.ok_or_else(|| Failure::input("disk_pool not configured and not given"))?;
            let (kind, group) = read_pool(pool)?;
            Place::Pool { pool: pool.to_owned(), group, kind, units: units(size, kind)? }
        };
        planned.push(Planned { vdev: given.unwrap_or(Vdev(counted)), place });
    }
    Ok(planned)
}

/// Splits `ECKD:NAME`; the type has to be ECKD or FBA in any case (recorded text).
pub(super) fn read_pool(pool: &str) -> Result<(DiskKind, String), Failure> {
    let invalid =
        "Invalid disk pool type found in disk_pool, expectdisk_pool like ECKD:eckdpool or FBA:fbapool";
    let (kind, name) = pool.split_once(':').ok_or_else(|| Failure::input(invalid))?;
    match kind.to_ascii_uppercase().as_str() {
        "ECKD" => Ok((DiskKind::Eckd, name.to_owned())),
        "FBA" => Ok((DiskKind::Fba, name.to_owned())),
        _ => Err(Failure::input(invalid)),
    }
}

/// Returns cylinders or blocks, rounded up (disk-images.md section 4.2).
fn units(size: &str, kind: DiskKind) -> Result<u64, Failure> {
    let text = size.trim();
    if let Ok(units) = text.parse::<u64>() {
        return Ok(units);
    }
    let with_unit = text.ends_with(['g', 'G', 'm', 'M']);
    let size = text.parse::<DiskSize>().ok().filter(|_| with_unit);
    // The refused forms end in 4/4 with one of the size messages of the layer below (section 4.5 of the notes).
    let size = size.ok_or_else(|| {
        let response =
            format!("ULTGUT0202E the size {text} is not a number with M or G, or a number of units");
        Failure::layer((4, 4, 202), "", &format!("changevm size {text}"), &response)
    })?;
    Ok(size.units(kind))
}

/// Virtual disks take whole numbers with M or G, at most 2 GiB (connector-notes.md section 6.1).
fn swap_blocks(size: &str) -> Result<u64, Failure> {
    let blocks = mib(size.trim()).map(|mib| mib * 2048);
    blocks.filter(|blocks| *blocks <= 4_194_304).ok_or_else(|| {
        let response =
            format!("ULTGUT0207E the size {size} of a virtual disk is above 2G or not a whole number");
        Failure::layer((4, 4, 207), "", &format!("changevm add9336 {size}"), &response)
    })
}

/// Adds a disk and returns it as the answer shows it.
pub(super) fn add(world: &mut World, user: &str, disk: &Planned, request: &Value) -> Result<Value, Failure> {
    let mut shown = request.clone();
    let boot = truth(&request["is_boot_disk"]);
    if boot {
        shown["format"] = json!("none");
    }
    match &disk.place {
        Place::Virtual { blocks } => {
            let minidisk =
                Minidisk { vdev: disk.vdev, kind: DiskKind::Fba, backing: Backing::Virtual(*blocks) };
            let entry =
                world.directory.change(user).map_err(|refusal| refused(user, disk, request, &refusal))?;
            entry.records.push(minidisk.record());
            shown["disk_pool"] = Value::Null;
        }
        Place::Pool { pool, group, kind, units } => {
            world
                .add_minidisk(user, disk.vdev, group, *units)
                .map_err(|refusal| refused(user, disk, request, &refusal))?;
            let text = request["size"].as_str().unwrap_or_default();
            if text.trim().bytes().all(|byte| byte.is_ascii_digit()) {
                shown["size"] = json!(converted(*units, *kind));
            }
            shown["disk_pool"] = json!(pool);
        }
    }
    shown["vdev"] = json!(disk.vdev.to_string().to_lowercase());
    world.wait(400);
    Ok(shown)
}

fn refused(user: &str, disk: &Planned, request: &Value, refusal: &crate::sim::refusal::Refusal) -> Failure {
    let intro = format!("Failed to add mdisk to userid '{user}'.");
    let Place::Pool { group, kind, units, .. } = &disk.place else {
        return Failure::layer((4, refusal.rc, refusal.rs), &intro, "changevm", &refusal.text);
    };
    let (verb, device) = match kind {
        DiskKind::Eckd => ("add3390", "3390"),
        DiskKind::Fba => ("add9336", "9336"),
    };
    let format = request["format"].as_str().unwrap_or("ext4");
    let vdev = disk.vdev;
    let size = request["size"].as_str().unwrap_or_default();
    let mut command = format!("changevm {user} {verb} {group} {vdev} {size} --mode MR");
    if format != "none" && !truth(&request["is_boot_disk"]) {
        command.extend([" --filesystem ", format]);
    }
    let options = format!("-T {user} -v {vdev} -t {device} -a AUTOG -r {group} -u 1 -z {units} -f 1 -m MR");
    let failed =
        Smt { intro: Some(&intro), request: &command, api: "Image_Disk_Create_DM", options: &options };
    Failure::smt(refusal, &failed)
}

/// Returns a number of units as the answer converts it: one decimal with M up to 1,024, with G beyond.
fn converted(units: u64, kind: DiskKind) -> String {
    #[expect(clippy::cast_precision_loss, reason = "one decimal is shown")]
    let mib = (units.saturating_mul(kind.unit_bytes())) as f64 / f64::from(1 << 20);
    if mib > 1024.0 { format!("{:.1}G", mib / 1024.0) } else { format!("{mib:.1}M") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bare_numbers_come_back_converted_as_recorded() {
        assert_eq!(converted(3338, DiskKind::Eckd), "2.3G");
        assert_eq!(converted(200, DiskKind::Eckd), "140.6M");
        assert_eq!(converted(200_000, DiskKind::Fba), "97.7M");
    }

    #[test]
    fn sizes_round_up() {
        assert_eq!(units("1g", DiskKind::Eckd), Ok(1_457));
        assert_eq!(units("22.5m", DiskKind::Eckd), Ok(32));
        assert!(units("10k", DiskKind::Eckd).is_err() && units("10GB", DiskKind::Eckd).is_err());
    }
}
