//! Work of the directory manager that goes on after its call was answered (zvm-simulator-model.md section 4.3).
//!
//! The model's mode `disk`, in which only formatting and erasing are asynchronous, is the same as never here: the
//! connector asks for neither (hypervisor-surface.md section 3.2).

use serde::{Deserialize, Serialize};

use super::clock::Moment;
use super::refusal::Refusal;
use super::world::World;
use crate::model::Vdev;

/// Service times of section 4.1, and what moves with the cylinders of section 4.3.
const CREATE_MS: u64 = 1_200;
const DELETE_MS: u64 = 1_000;
const NEW_DISK_MS: u64 = 2_000;
const OLD_DISK_MS: u64 = 3_000;
/// The first number.
const FIRST_ID: i64 = 1_000;
/// How many tasks that have ended are remembered.
const REMEMBERED: usize = 64;

/// Which work is answered before it is done.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Asynchrony {
    /// None.
    #[default]
    Never,
    /// All.
    Always,
    /// All, and it comes to nothing.
    Fail,
    /// All, and it takes so many milliseconds.
    For(u64),
}

/// How far a task is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TaskState {
    /// It waits, or it is worked on.
    Running,
    /// Done.
    Done,
    /// It has failed.
    Failed,
}

/// What a task does at its end. Creating shows at once: only the data on a new disk come later.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Effect {
    /// Nothing that can be seen.
    None,
    /// The entry goes.
    DeleteEntry,
    /// A disk goes.
    DeleteDisk(Vdev),
}

/// One piece of work.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Task {
    /// Its number.
    pub id: i64,
    /// The function that asked for it.
    pub function: String,
    /// The entry it is about.
    pub target: String,
    /// When it ends, or has ended.
    pub ends_at: Moment,
    /// How far it is.
    pub state: TaskState,
    /// What it does at its end.
    pub effect: Effect,
    /// It will come to nothing.
    pub fails: bool,
}

/// The tasks of the directory manager: one at a time, in the order in which they came.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tasks {
    /// Number of the next one.
    pub next_id: i64,
    /// Which work becomes a task.
    pub mode: Asynchrony,
    /// All that run, and the last that have ended.
    pub list: Vec<Task>,
}

impl Default for Tasks {
    fn default() -> Self {
        Self { next_id: FIRST_ID, mode: Asynchrony::default(), list: Vec::new() }
    }
}

impl Tasks {
    fn running(&self) -> impl Iterator<Item = &Task> {
        self.list.iter().filter(|task| task.state == TaskState::Running)
    }

    /// Returns when the next task ends.
    pub(super) fn next_end(&self) -> Option<Moment> {
        self.running().map(|task| task.ends_at).min()
    }

    /// Adds a task behind those that run; returns its number.
    fn start(&mut self, function: &str, target: &str, now: Moment, ms: u64, effect: Effect) -> i64 {
        let ms = if let Asynchrony::For(ms) = self.mode { ms } else { ms };
        let begins = self.running().map(|task| task.ends_at).max().unwrap_or(now).max(now);
        let id = self.next_id;
        self.next_id += 1;
        self.list.push(Task {
            id,
            function: function.to_owned(),
            target: target.to_owned(),
            ends_at: begins.after(ms),
            state: TaskState::Running,
            effect,
            fails: self.mode == Asynchrony::Fail,
        });
        id
    }

    /// Adds a task of the past.
    pub(super) fn record(&mut self, function: &str, target: &str, at: Moment, state: TaskState) {
        let id = self.start(function, target, at, 0, Effect::None);
        self.list.iter_mut().filter(|task| task.id == id).for_each(|task| task.state = state);
    }

    fn forget_old(&mut self) {
        let mut ended = self.list.iter().filter(|task| task.state != TaskState::Running).count();
        self.list.retain(|task| {
            let old = task.state != TaskState::Running && ended > REMEMBERED;
            ended -= usize::from(old);
            !old
        });
    }
}

impl World {
    /// Adds a directory entry (`Image_Create_DM`); 592 with the number of a task when the work goes on.
    pub fn create_entry(&mut self, user: &str, records: Vec<String>) -> Result<(), Refusal> {
        self.directory.create(user, records)?;
        self.work("Image_Create_DM", user, CREATE_MS, Effect::None)
    }

    /// Removes a directory entry with what lies on its disks (`Image_Delete_DM`); 592 as for
    /// [`World::create_entry`], and the entry stays until the task ends.
    pub fn delete_entry(&mut self, user: &str) -> Result<(), Refusal> {
        self.directory.change(user)?;
        if self.tasks.running().any(|task| task.target == user) {
            return Err(Refusal::STILL_DELETING);
        }
        let disks = self.directory.user(user)?.minidisks();
        let ms = disks.iter().map(|disk| OLD_DISK_MS + 2 * disk.units()).sum::<u64>() + DELETE_MS;
        self.work("Image_Delete_DM", user, ms, Effect::DeleteEntry)
    }

    /// Adds a minidisk from a group (`Image_Disk_Create_DM`); 592 as for [`World::create_entry`].
    pub fn add_minidisk(&mut self, user: &str, vdev: Vdev, group: &str, size: u64) -> Result<(), Refusal> {
        self.storage.add_minidisk(&mut self.directory, user, vdev, group, size)?;
        self.work("Image_Disk_Create_DM", user, NEW_DISK_MS + size, Effect::None)
    }

    /// Removes a minidisk with what lies on it (`Image_Disk_Delete_DM`); 592 as for [`World::delete_entry`].
    pub fn remove_minidisk(&mut self, user: &str, vdev: Vdev) -> Result<(), Refusal> {
        let disk = self.directory.change(user)?.minidisk(vdev).ok_or(Refusal::NO_DISK)?;
        self.work("Image_Disk_Delete_DM", user, OLD_DISK_MS + 2 * disk.units(), Effect::DeleteDisk(vdev))
    }

    /// Does work at once, or makes a task of it: then the refusal is 592 with its number.
    fn work(&mut self, function: &str, user: &str, ms: u64, effect: Effect) -> Result<(), Refusal> {
        if self.tasks.mode == Asynchrony::Never {
            return self.take_effect(user, effect);
        }
        let id = self.tasks.start(function, user, self.clock.now(), ms, effect);
        Err(Refusal::of(592, id, "Asynchronous operation started"))
    }

    fn take_effect(&mut self, user: &str, effect: Effect) -> Result<(), Refusal> {
        match effect {
            Effect::None => Ok(()),
            Effect::DeleteEntry => {
                self.directory.delete(user)?;
                self.installations.remove(user);
                Ok(())
            }
            Effect::DeleteDisk(vdev) => self.detach_minidisk(user, vdev),
        }
    }

    /// Ends the tasks that are due. One whose entry was locked or went away meanwhile has failed.
    pub(super) fn end_tasks(&mut self) {
        let now = self.clock.now();
        while let Some(at) =
            self.tasks.list.iter().position(|task| task.state == TaskState::Running && task.ends_at <= now)
        {
            let Task { target, effect, fails, .. } = self.tasks.list[at].clone();
            let done = !fails && self.take_effect(&target, effect).is_ok();
            self.tasks.list[at].state = if done { TaskState::Done } else { TaskState::Failed };
        }
        self.tasks.forget_old();
    }

    /// Returns how far a task is (`Query_Asynchronous_Operation_DM`): 0/100, 0/104, 0/108, and 0/0 for a number that
    /// nothing is known of (recorded).
    pub fn task_reason(&self, id: i64) -> i64 {
        match self.tasks.list.iter().find(|task| task.id == id).map(|task| task.state) {
            None => 0,
            Some(TaskState::Done) => 100,
            Some(TaskState::Running) => 104,
            Some(TaskState::Failed) => 108,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sim::clock::Pace;

    fn world(mode: Asynchrony) -> World {
        let mut world = World::small();
        world.clock.set_pace(Pace::Manual);
        world.tasks.mode = mode;
        world
    }

    fn id(outcome: Result<(), Refusal>) -> i64 {
        let refusal = outcome.unwrap_err();
        assert_eq!(refusal.rc, 592);
        refusal.rs
    }

    /// The entry goes at the end, and one piece of work waits for the other.
    #[test]
    fn tasks_are_done_one_after_the_other() {
        let mut world = world(Asynchrony::For(5_000));
        let disk = id(world.add_minidisk("LINUX01", Vdev(0x200), "POOL1", 10));
        let entry = id(world.delete_entry("LINUX02"));
        assert_eq!((disk, entry), (1_000, 1_001));
        assert!(world.directory.user("LINUX01").unwrap().minidisk(Vdev(0x200)).is_some());
        assert_eq!(world.delete_entry("LINUX02"), Err(Refusal::STILL_DELETING));
        world.tick(5_000);
        assert_eq!((world.task_reason(disk), world.task_reason(entry), world.task_reason(1)), (100, 104, 0));
        assert!(world.directory.user("LINUX02").is_ok());
        world.tick(5_000);
        assert_eq!(world.task_reason(entry), 100);
        assert!(world.directory.user("LINUX02").is_err());
        assert_eq!(world.broken_invariants(), Vec::<String>::new());
    }

    #[test]
    fn a_task_fails_when_it_should_or_when_somebody_locks_the_entry() {
        let mut world = world(Asynchrony::Fail);
        let failing = id(world.remove_minidisk("LINUX02", Vdev::ROOT));
        world.run_until_idle();
        world.tasks.mode = Asynchrony::Always;
        let locked = id(world.delete_entry("LINUX02"));
        world.directory.lock("LINUX02", "OPADMIN").unwrap();
        world.run_until_idle();
        assert_eq!((world.task_reason(failing), world.task_reason(locked)), (108, 108));
        assert!(world.directory.user("LINUX02").unwrap().minidisk(Vdev::ROOT).is_some());
    }

    #[test]
    fn old_tasks_are_forgotten() {
        let mut world = world(Asynchrony::Always);
        for _ in 0..70 {
            world.tasks.record("Image_Delete_DM", "GONE", world.clock.now(), TaskState::Done);
        }
        world.tick(1);
        assert_eq!((world.tasks.list.len(), world.tasks.list[0].id), (64, 1_006));
    }
}
