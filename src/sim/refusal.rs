//! What z/VM says when it refuses a verb: the codes that all faces pass on.

use std::borrow::Cow;

/// A refusal by the systems management layer: return code, reason code and the text beside them.
///
/// The pairs are those of zvm-simulator-model.md section 13 and hypervisor-surface.md section 9.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refusal {
    /// Return code.
    pub rc: i64,
    /// Reason code; for 396 a CP message number, for 596 one of the directory manager.
    pub rs: i64,
    /// The text of the server.
    pub text: Cow<'static, str>,
}

impl Refusal {
    /// Builds a refusal whose text needs no names.
    pub const fn of(rc: i64, rs: i64, text: &'static str) -> Self {
        Self { rc, rs, text: Cow::Borrowed(text) }
    }

    /// Builds a refusal with a text of its own.
    pub fn told(rc: i64, rs: i64, text: impl Into<String>) -> Self {
        Self { rc, rs, text: Cow::Owned(text.into()) }
    }

    /// The directory manager takes no changes (recorded text).
    pub const NO_UPDATES: Self = Self::of(500, 4, "Directory manager is not accepting updates");
    /// The directory manager does not run.
    pub const MANAGER_DOWN: Self = Self::of(500, 8, "Directory manager is not available");
    /// No directory entry of that name (recorded text).
    pub const NO_ENTRY: Self = Self::of(400, 4, "Image or profile definition not found");
    /// A directory entry of that name exists (recorded text).
    pub const ENTRY_EXISTS: Self = Self::of(400, 8, "Image or profile name already defined");
    /// The entry is locked.
    pub const LOCKED: Self = Self::of(400, 12, "Image or profile definition is locked");
    /// The entry is not locked, so it cannot be replaced.
    pub const NOT_LOCKED: Self = Self::of(400, 24, "Image or profile definition is not locked");
    /// No such user for a live call.
    pub const NO_USER: Self = Self::of(200, 4, "Image not found");
    /// Already logged on.
    pub const ALREADY_ON: Self = Self::of(200, 8, "Image already active");
    /// Not logged on.
    pub const NOT_ON: Self = Self::of(200, 12, "Image not active");
    /// Logging off.
    pub const GOING_OFF: Self = Self::of(200, 16, "Image being deactivated");
    /// The directory lets nobody log on as this user (model section 3).
    pub const NOLOG: Self = Self::of(396, 6, "Not authorized to log on");
    /// No contiguous extent is large enough (recorded code and text).
    pub const NO_SPACE: Self =
        Self::of(596, 3610, "Internal directory manager error - not enough space available");
    /// A deletion, or other work on the entry, still runs (hypervisor-surface.md section 9; the text is the
    /// simulation's).
    pub const STILL_DELETING: Self =
        Self::of(596, 6831, "Internal directory manager error - a deletion is still running");
    /// Unknown group, region or volume.
    pub const NO_GROUP: Self = Self::of(420, 8, "Group, region or volume name is not defined");
    /// A disk of that number exists.
    pub const DISK_EXISTS: Self = Self::of(408, 4, "Image disk already defined");
    /// No disk of that number.
    pub const NO_DISK: Self = Self::of(408, 8, "Image disk not defined");
    /// The include names no profile.
    pub const NO_PROFILE: Self = Self::of(436, 4, "Profile included not found");
    /// A device of that number is in the directory entry.
    pub const DEVICE_EXISTS: Self = Self::of(404, 4, "Image device already defined");
    /// No device of that number in the directory entry.
    pub const NO_DEVICE: Self = Self::of(404, 8, "Image device not defined");
    /// A device of that number is in the running guest.
    pub const LIVE_DEVICE_EXISTS: Self = Self::of(204, 4, "Image device already exists");
    /// No device of that number in the running guest.
    pub const NO_LIVE_DEVICE: Self = Self::of(204, 8, "Image device does not exist");
    /// The real device belongs to somebody else.
    pub const DEVICE_BUSY: Self = Self::of(204, 16, "Image device is busy");
    /// Coupled to this switch already.
    pub const COUPLED: Self = Self::of(204, 20, "Image device is already connected");
    /// Not coupled (running guest).
    pub const UNCOUPLED: Self = Self::of(204, 48, "Image device is not connected");
    /// Not coupled (directory).
    pub const UNCOUPLED_ENTRY: Self = Self::of(212, 32, "Image device is not connected");
    /// Not granted to the switch.
    pub const NOT_GRANTED: Self = Self::of(212, 8, "Not authorized to connect to the virtual switch");
    /// The switch exists (recorded text).
    pub const SWITCH_EXISTS: Self = Self::of(212, 36, "Virtual switch already exists");
    /// No such switch.
    pub const NO_SWITCH: Self = Self::of(212, 40, "Virtual switch does not exist");
    /// The system is in no cluster.
    pub const NO_CLUSTER: Self = Self::of(4, 3008, "System is not a member of an SSI cluster");
    /// Not logged on or not spooling its console.
    pub const NO_CONSOLE: Self = Self::of(8, 8, "Image is not logged on or is not spooling its console");
}
