//! Where the server's memory, the directory and z/VM do not agree, and what was left over; each with the command that
//! mends it. Nothing is changed here.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::thread;

use schemars::JsonSchema;
use serde::Serialize;

use super::fcp::{Discord, discord};
use super::in_parallel;
use super::nics::revocation;
use super::parallel::joined;
use super::permit::Permission;
use crate::backend::{Backend, BackendError, NicRecord};
use crate::model::{DirectoryEntry, FcpDevice, Userid, Vswitch};

/// How a user id stands between the server and the directory.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    /// The server manages it, and the directory has it.
    Managed,
    /// The directory has it, and the server does not manage it.
    Unmanaged,
    /// The server manages it, and the directory does not have it.
    Orphaned,
    /// The server remembers its adapters, but does not manage it any more: as it is after a move to another member of
    /// the cluster.
    Migrated,
}

impl fmt::Display for Standing {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            Self::Managed => "managed",
            Self::Unmanaged => "unmanaged",
            Self::Orphaned => "orphaned",
            Self::Migrated => "migrated",
        })
    }
}

/// The user ids that the server and the directory know.
#[derive(Debug)]
pub struct Census {
    managed: BTreeSet<Userid>,
    directory: BTreeSet<Userid>,
    adapters: BTreeMap<Userid, Vec<NicRecord>>,
}

impl Census {
    /// Asks the server for its guests, its notes on adapters and the directory: three requests, at once.
    pub fn take(backend: &dyn Backend) -> Result<Self, BackendError> {
        let (managed, directory, records) = thread::scope(|scope| {
            let directory = scope.spawn(|| backend.guests().directory_names());
            let records = scope.spawn(|| backend.registry().adapters());
            (backend.guests().names(), joined(directory), joined(records))
        });
        let mut adapters: BTreeMap<Userid, Vec<NicRecord>> = BTreeMap::new();
        for (userid, record) in records? {
            adapters.entry(userid).or_default().push(record);
        }
        Ok(Self {
            managed: managed?.into_iter().collect(),
            directory: directory?.into_iter().collect(),
            adapters,
        })
    }

    /// Returns every user id with its standing. Notes on a user id that nobody else knows are no guest.
    pub fn standings(&self) -> impl Iterator<Item = (&Userid, Standing)> {
        self.managed.union(&self.directory).map(|userid| (userid, self.standing(userid)))
    }

    fn standing(&self, userid: &Userid) -> Standing {
        match (self.managed.contains(userid), self.directory.contains(userid)) {
            (true, true) => Standing::Managed,
            (true, false) => Standing::Orphaned,
            _ if self.adapters.contains_key(userid) => Standing::Migrated,
            _ => Standing::Unmanaged,
        }
    }

    fn is_gone(&self, name: &str) -> bool {
        let userid: Result<Userid, _> = name.parse();
        userid.is_ok_and(|userid| !self.directory.contains(&userid))
    }
}

/// What does not agree, or was left over.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// A user id of the directory that the server does not manage.
    Unmanaged,
    /// A guest that the server manages, gone from the directory.
    Orphaned,
    /// A guest that the server managed, as it is after a move to another member.
    Migrated,
    /// A managed guest without any disk, as a creation leaves it that failed half-way.
    Diskless,
    /// An adapter that the server remembers, gone from the directory.
    Adapter,
    /// A permission to couple for a user id that is gone.
    Grant,
    /// An FCP device that is reserved, with nothing attached.
    FcpReserved,
    /// An FCP device with something attached that is not reserved, or not so in z/VM.
    FcpAttached,
    /// An FCP device of which nothing is noted, and that z/VM does not know or has in use.
    FcpUnnoted,
    /// An image whose file is gone.
    Image,
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            Self::Unmanaged => "unmanaged",
            Self::Orphaned => "orphaned",
            Self::Migrated => "migrated",
            Self::Diskless => "diskless",
            Self::Adapter => "adapter",
            Self::Grant => "grant",
            Self::FcpReserved => "fcp_reserved",
            Self::FcpAttached => "fcp_attached",
            Self::FcpUnnoted => "fcp_unnoted",
            Self::Image => "image",
        })
    }
}

/// One difference or leftover.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Difference {
    /// What kind.
    pub kind: Kind,
    /// The user id, device or image concerned.
    pub subject: String,
    /// What is wrong with it.
    pub detail: String,
    /// The command that mends it; `None` where only a person can.
    pub fix: Option<String>,
}

impl Difference {
    fn of(kind: Kind, subject: impl fmt::Display, detail: impl Into<String>, fix: Option<String>) -> Self {
        Self { kind, subject: subject.to_string(), detail: detail.into(), fix }
    }
}

/// Something that could not be looked at.
#[derive(Debug)]
pub struct Unseen {
    /// What, to follow `cannot look at`.
    pub what: String,
    /// Why.
    pub error: BackendError,
}

/// Looks for differences and leftovers. User ids that nobody manages count where `permission` lets them be touched.
///
/// Requests: the census, a directory entry for each managed guest, all switches, the FCP templates, the images. What
/// cannot be asked for is told and loses no other difference, but without the census nothing is known.
pub fn differences(
    backend: &dyn Backend,
    permission: &Permission,
    parallel: usize,
) -> Result<(Vec<Difference>, Vec<Unseen>), BackendError> {
    let census = Census::take(backend)?;
    let (mut found, mut unseen) = (Vec::new(), Vec::new());
    for (userid, standing) in census.standings() {
        // What the server cannot be told of belongs to others, such as the directory manager's own entries.
        if backend.registry().can_register(userid) {
            found.extend(of_userid(userid, standing, permission));
        }
    }
    let guests: Vec<&Userid> = census
        .standings()
        .filter(|(_, standing)| *standing == Standing::Managed)
        .map(|(userid, _)| userid)
        .collect();
    let entries = in_parallel(&guests, parallel, |userid| backend.guests().definition(userid));
    for (userid, entry) in guests.iter().zip(entries) {
        match entry {
            Ok(entry) => {
                found.extend(of_entry(&entry, census.adapters.get(*userid).map_or(&[], Vec::as_slice)));
            }
            Err(error) => unseen.push(Unseen { what: format!("the directory entry of {userid}"), error }),
        }
    }
    let (switches, templates, images) = thread::scope(|scope| {
        let switches = scope.spawn(|| switches(backend, parallel));
        let templates = scope.spawn(|| backend.fcp().templates());
        (joined(switches), joined(templates), backend.images().list())
    });
    match switches {
        Ok(switches) => found.extend(switches.iter().flat_map(|switch| of_switch(switch, &census))),
        Err(error) => unseen.push(Unseen { what: "the virtual switches".to_owned(), error }),
    }
    match templates {
        Ok(templates) => {
            let devices = templates.iter().flat_map(|template| &template.devices);
            found.extend(devices.filter_map(|device| of_device(device, &census)));
        }
        Err(error) => unseen.push(Unseen { what: "the FCP devices".to_owned(), error }),
    }
    match images {
        Ok(images) => {
            let lost = images.iter().filter(|image| image.file_missing == Some(true));
            found.extend(lost.map(|image| {
                let detail = "the server has its record, but its file is gone";
                Difference::of(
                    Kind::Image,
                    &image.name,
                    detail,
                    Some(format!("zvmctl image delete {}", image.name)),
                )
            }));
        }
        Err(error) => unseen.push(Unseen { what: "the images".to_owned(), error }),
    }
    // A device may be in several templates.
    let mut told = BTreeSet::new();
    found.retain(|difference| {
        told.insert((difference.kind, difference.subject.clone(), difference.detail.clone()))
    });
    found.sort_by(|a, b| a.kind.cmp(&b.kind).then_with(|| a.subject.cmp(&b.subject)));
    Ok((found, unseen))
}

fn of_userid(userid: &Userid, standing: Standing, permission: &Permission) -> Option<Difference> {
    match standing {
        Standing::Managed => None,
        Standing::Unmanaged => permission.check(userid).is_ok().then(|| {
            let detail = "in the directory, but not managed by this server";
            Difference::of(Kind::Unmanaged, userid, detail, Some(format!("zvmctl guest adopt {userid}")))
        }),
        Standing::Orphaned => Some(Difference::of(
            Kind::Orphaned,
            userid,
            "managed by this server, but gone from the directory",
            Some(format!("zvmctl guest forget {userid}")),
        )),
        Standing::Migrated => Some(Difference::of(
            Kind::Migrated,
            userid,
            "no longer managed, but its adapters are remembered: probably moved to another member of the cluster",
            Some(format!("zvmctl guest adopt {userid}")),
        )),
    }
}

fn of_entry(entry: &DirectoryEntry, records: &[NicRecord]) -> Vec<Difference> {
    let userid = &entry.userid;
    let mut found = Vec::new();
    // A profile may bring disks, but not those that a guest boots from.
    if entry.disks.is_empty()
        && entry.ipl.as_deref().is_some_and(|ipl| ipl.parse::<crate::model::Vdev>().is_ok())
    {
        let detail = "boots from a disk that it does not have: its creation may have failed half-way";
        let fix = format!("zvmctl guest delete {userid}");
        found.push(Difference::of(Kind::Diskless, userid, detail, Some(fix)));
    }
    for record in records {
        let vdev = record.key.vdev;
        if !entry.nics.iter().any(|nic| nic.vdev == vdev) {
            let detail = format!("the server remembers adapter {vdev}, which is gone from the directory");
            found.push(Difference::of(Kind::Adapter, userid, detail, None));
        }
    }
    found
}

fn switches(backend: &dyn Backend, parallel: usize) -> Result<Vec<Vswitch>, BackendError> {
    let names = backend.networks().names()?;
    in_parallel(&names, parallel, |name| backend.networks().vswitch(name)).into_iter().collect()
}

fn of_switch(switch: &Vswitch, census: &Census) -> Vec<Difference> {
    let gone = switch.grants.iter().filter(|grant| census.is_gone(&grant.userid));
    gone.map(|grant| {
        let detail = format!("may couple to {}, but is gone from the directory", switch.name);
        let fix = revocation(&grant.userid, &switch.name);
        Difference::of(Kind::Grant, &grant.userid, detail, Some(fix))
    })
    .collect()
}

fn of_device(device: &FcpDevice, census: &Census) -> Option<Difference> {
    let holder = device.assigner.as_deref().unwrap_or("nobody");
    let is_gone = census.is_gone(holder);
    let (discord, detail) = discord(device, is_gone)?;
    let kind = match discord {
        Discord::Reserved => Kind::FcpReserved,
        Discord::Attached => Kind::FcpAttached,
        Discord::Unnoted => Kind::FcpUnnoted,
    };
    let id = device.device.to_string().to_lowercase();
    // The connector's record alone is changed. Its user id may not be empty, so that it stays.
    let fix = (is_gone && discord != Discord::Unnoted).then(|| format!(
        "zvmctl api PUT /volumes/fcp/{id} -f 'info[userid]={holder}' -F 'info[reserved]=0' -F 'info[connections]=0' -F 'info[fcp_template_id]=null'"
    ));
    Some(Difference::of(kind, device.device, detail, fix))
}
