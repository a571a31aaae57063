//! Resizing a guest: its limits, what its share becomes, and whether the server did what it says.

use crate::backend::{Backend, BackendError, Class, CpuChange};
use crate::error::{Diagnose, Diagnosis, Exit};
use crate::model::{DirectoryEntry, Memory, Power, Userid};
use crate::progress::Progress;

/// Memory of a running guest grows in such steps, in MiB (connector-notes.md section 6.3).
const STEP_MIB: u64 = 256;

/// What a guest shall have.
#[derive(Debug, Clone)]
pub struct Sizes {
    /// Processors; `None` leaves them.
    pub cpus: Option<u32>,
    /// Memory; `None` leaves it.
    pub memory: Option<Memory>,
    /// In the running guest too, not only from its next logon on.
    pub live: bool,
}

/// A resizing that was found possible.
#[derive(Debug)]
pub struct SetPlan {
    guest: Userid,
    live: bool,
    /// The entry before.
    pub entry: DirectoryEntry,
    /// Whether the guest is on.
    pub on: bool,
    cpus: Option<u32>,
    memory: Option<Memory>,
    /// The share that the server is asked to keep.
    share: Option<String>,
    /// What the user must know before.
    pub remarks: Vec<String>,
}

/// Why a guest was not resized as wanted.
#[derive(Debug, thiserror::Error)]
pub enum SetError {
    /// The server says so.
    #[error(transparent)]
    Backend(#[from] BackendError),
    /// More than the guest can ever be given.
    #[error("{wanted} is above the most that guest `{guest}` can be given, {most}")]
    AboveMost {
        /// The guest.
        guest: Userid,
        /// What is wanted, with its unit.
        wanted: String,
        /// The limit, with its unit.
        most: String,
    },
    /// Only a running guest can be changed at once.
    #[error("cannot resize guest `{0}` while it runs: it is off")]
    Off(Userid),
    /// The memory of a running guest only grows.
    #[error("the memory of guest `{guest}`, which is on, can only grow: it has {has} and {wanted} is wanted")]
    Shrinks {
        /// The guest.
        guest: Userid,
        /// What it has.
        has: String,
        /// What is wanted.
        wanted: String,
    },
    /// The memory of a running guest grows in steps.
    #[error("the memory of a running guest grows in steps of 256 MiB: {below} or {above}, not {wanted}")]
    Step {
        /// The sizes next to the wanted one.
        below: Memory,
        /// The other of them.
        above: Memory,
        /// What is wanted.
        wanted: Memory,
    },
    /// The first of two changes was made, the second was not.
    #[error("{error}; the processors of guest `{guest}` were set before that")]
    Half {
        /// Why the second was not.
        error: Box<SetError>,
        /// The guest.
        guest: Userid,
    },
    /// Whether it was done is not known, and a look says what there is.
    #[error("{error}; a look afterwards found {seen} in the directory entry")]
    Unclear {
        /// Why it is not known.
        error: BackendError,
        /// What there is.
        seen: String,
    },
    /// The server says "done", and it is not.
    #[error("the server says that it is done, but the directory entry of guest `{guest}` has {seen}")]
    NotDone {
        /// The guest.
        guest: Userid,
        /// What there is.
        seen: String,
    },
}

impl Diagnose for SetError {
    fn diagnosis(&self) -> Diagnosis {
        match self {
            Self::Backend(error) | Self::Unclear { error, .. } => error.diagnosis(),
            Self::Half { error, .. } => error.diagnosis(),
            Self::AboveMost { guest, .. } => Diagnosis::new("guest.above_most", Exit::Invalid)
                .about("guest", guest.as_str())
                .hint("the limit was set when the guest was made, and cannot be changed through a connector"),
            Self::Off(guest) => Diagnosis::new("guest.wrong_state", Exit::Conflict)
                .about("guest", guest.as_str())
                .hint("leave --live out: the change takes effect at its next start"),
            Self::Shrinks { guest, .. } => Diagnosis::new("guest.memory_live", Exit::Invalid)
                .about("guest", guest.as_str())
                .hint("leave --live out: the change takes effect at its next logon"),
            Self::Step { .. } => Diagnosis::new("guest.memory_live", Exit::Invalid)
                .hint("choose one of these sizes, or leave --live out"),
            Self::NotDone { guest, .. } => Diagnosis::new("guest.set_not_done", Exit::Refused)
                .about("guest", guest.as_str())
                .hint(format!("see the records with `zvmctl guest show {guest} --directory`")),
        }
    }
}

/// Checks what can be checked: limits, steps, the state of the guest; and finds out what becomes of its share.
pub fn plan(backend: &dyn Backend, guest: &Userid, sizes: &Sizes) -> Result<SetPlan, SetError> {
    let guests = backend.guests();
    let entry = guests.definition(guest)?;
    let on = guests.power(guest)? == Power::On;
    if sizes.live && !on {
        return Err(SetError::Off(guest.clone()));
    }
    let above =
        |wanted: String, most: String| Err(SetError::AboveMost { guest: guest.clone(), wanted, most });
    match (sizes.cpus, entry.max_cpus) {
        (Some(cpus), Some(most)) if cpus > most => {
            return above(format!("{cpus} processors"), format!("{most} processors"));
        }
        _ => {}
    }
    match (sizes.memory, entry.max_memory) {
        (Some(memory), Some(most)) if memory > most => return above(memory.human(), most.human()),
        _ => {}
    }
    let (mut cpus, mut memory) = (sizes.cpus, sizes.memory);
    if sizes.live {
        // What runs is what the guest's own system is asked about: it has to answer for this anyway.
        let info = guests.info(guest)?;
        let has = info.memory_kib.and_then(|kib| Memory::from_mib(kib / 1024).ok());
        if let (Some(wanted), Some(has)) = (memory, has) {
            check_growth(guest, has, wanted)?;
        }
        memory = memory.filter(|wanted| entry.memory != Some(*wanted) || has != Some(*wanted));
        let now = info.online_cpus.or(info.cpus);
        cpus = cpus.filter(|wanted| entry.cpus != Some(*wanted) || now != Some(*wanted));
    } else {
        memory = memory.filter(|wanted| entry.memory != Some(*wanted));
        cpus = cpus.filter(|wanted| entry.cpus != Some(*wanted));
    }
    let (share, remarks) = match cpus {
        Some(count) => share(backend, &entry, count)?,
        None => (None, Vec::new()),
    };
    Ok(SetPlan { guest: guest.clone(), live: sizes.live, entry, on, cpus, memory, share, remarks })
}

fn check_growth(guest: &Userid, has: Memory, wanted: Memory) -> Result<(), SetError> {
    let Some(growth) = wanted.mib().checked_sub(has.mib()) else {
        return Err(SetError::Shrinks { guest: guest.clone(), has: has.human(), wanted: wanted.human() });
    };
    let rest = growth % STEP_MIB;
    match (Memory::from_mib(wanted.mib() - rest), Memory::from_mib(wanted.mib() - rest + STEP_MIB)) {
        (Ok(below), Ok(above)) if rest != 0 => Err(SetError::Step { below, above, wanted }),
        _ => Ok(()),
    }
}

/// Returns the share that the server is to keep, and what must be said when it cannot: with a number of processors it
/// writes a share, of its own making unless it takes one (needs.md section 4, row 17).
fn share(
    backend: &dyn Backend,
    entry: &DirectoryEntry,
    count: u32,
) -> Result<(Option<String>, Vec<String>), SetError> {
    let own =
        format!("the server sets the share anew with the processors, RELATIVE {} as it comes", count * 100);
    let Some(share) = &entry.share else {
        return Ok((None, vec![format!("{own}; the entry has none of its own so far")]));
    };
    if !backend.resize().takes_share()? {
        return Ok((None, vec![format!("{own}: this release cannot keep {share}")]));
    }
    // It takes one keyword and one value.
    match share.split_whitespace().collect::<Vec<_>>().as_slice() {
        [keyword, value] => Ok((Some(format!("{keyword} {value}")), Vec::new())),
        _ => Ok((None, vec![format!("{own}: `{share}` is more than it can keep")])),
    }
}

impl SetPlan {
    /// Returns whether there is nothing to do.
    pub const fn is_done(&self) -> bool {
        self.cpus.is_none() && self.memory.is_none()
    }
}

/// Resizes the guest and returns its directory entry afterwards.
pub fn set(
    backend: &dyn Backend,
    plan: &SetPlan,
    progress: &dyn Progress,
) -> Result<DirectoryEntry, SetError> {
    let (guest, live) = (&plan.guest, plan.live);
    if let Some(count) = plan.cpus {
        let mut change = CpuChange { count, share: plan.share.clone(), live };
        let mut done = backend.resize().set_cpus(guest, &change, progress);
        if let Err(error) = &done
            && error.class() == Some(Class::MemberMissing)
            && change.share.take().is_some()
        {
            progress.note("this server cannot keep the share after all: it sets it anew");
            done = backend.resize().set_cpus(guest, &change, progress);
        }
        done.map_err(|error| unclear(backend, guest, error))?;
    }
    if let Some(memory) = plan.memory {
        let done = backend.resize().set_memory(guest, memory, live, progress);
        done.map_err(|error| {
            let error = unclear(backend, guest, error);
            match plan.cpus {
                Some(_) => SetError::Half { error: Box::new(error), guest: guest.clone() },
                None => error,
            }
        })?;
    }
    if backend.rehearses() || plan.is_done() {
        let mut entry = plan.entry.clone();
        entry.cpus = plan.cpus.or(entry.cpus);
        entry.memory = plan.memory.or(entry.memory);
        return Ok(entry);
    }
    let entry = backend.guests().definition(guest)?;
    let cpus = plan.cpus.is_none_or(|count| entry.cpus == Some(count));
    if cpus && plan.memory.is_none_or(|memory| entry.memory == Some(memory)) {
        return Ok(entry);
    }
    Err(SetError::NotDone { guest: guest.clone(), seen: describe(&entry) })
}

fn unclear(backend: &dyn Backend, guest: &Userid, error: BackendError) -> SetError {
    if !error.is_unknown() {
        return error.into();
    }
    match backend.guests().definition(guest) {
        Ok(entry) => SetError::Unclear { error, seen: describe(&entry) },
        Err(_) => error.into(),
    }
}

/// Returns the sizes of an entry for people.
pub fn describe(entry: &DirectoryEntry) -> String {
    let unknown = || "an unknown number of".to_owned();
    let cpus = entry.cpus.map_or_else(unknown, |cpus| cpus.to_string());
    let memory = entry.memory.map_or_else(|| "memory unknown".to_owned(), Memory::human);
    format!("{cpus} processors and {memory}")
}
