//! Carrying steps out, and undoing them.

use super::{Made, Seen, Step, Unfinished};
use crate::backend::BackendError;
use crate::error::{Diagnose, Exit};
use crate::ops::journal::{End, Event, JournalError, Known};
use crate::progress::Progress;

/// Where a run writes what it does, before it does it and after.
pub trait Log {
    /// Writes one event so that a crash cannot lose it.
    fn write(&self, event: &Event) -> Result<(), JournalError>;

    /// Returns the number of the job, by which it can be taken up again.
    fn job(&self) -> Option<u64>;
}

/// Writes nothing.
#[derive(Debug, Clone, Copy)]
pub struct Unlogged;

impl Log for Unlogged {
    fn write(&self, _: &Event) -> Result<(), JournalError> {
        Ok(())
    }

    fn job(&self) -> Option<u64> {
        None
    }
}

/// What was taken away again, and what was left.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct RolledBack {
    /// What was removed, the newest first.
    pub undone: Vec<Made>,
    /// What is still there.
    pub left: Vec<Made>,
    /// Whether something of it may be gone, or going: the answer to its removal was lost.
    pub is_unknown: bool,
}

/// A list of steps that is being carried out.
#[derive(Clone, Copy)]
pub struct Run<'a> {
    /// The steps in their order.
    pub steps: &'a [&'a dyn Step],
    /// Where it is written down.
    pub log: &'a dyn Log,
    /// Whether a failure leaves what was made, except what only served other steps.
    pub keep: bool,
    /// Who hears of it.
    pub progress: &'a dyn Progress,
}

/// Runs the steps in order without a journal. Ctrl-C counts between two steps and behind the last one, and within one
/// if the step heeds it.
///
/// After a step with an unknown outcome nothing is undone: the server may still be at it, and a removal could meet
/// it half-way.
pub fn run(steps: &[&dyn Step], progress: &dyn Progress) -> Result<(), Unfinished> {
    Run { steps, log: &Unlogged, keep: false, progress }.carry_out(|_| false)
}

impl Run<'_> {
    /// Runs the steps in order, except those that an earlier run has done.
    pub fn carry_out(&self, is_done: impl Fn(usize) -> bool) -> Result<(), Unfinished> {
        // What is on the server, as far as it has been told.
        let mut made: Vec<bool> = self
            .steps
            .iter()
            .enumerate()
            .map(|(index, step)| is_done(index) && step.makes().is_some())
            .collect();
        for (index, step) in self.steps.iter().enumerate() {
            if is_done(index) {
                continue;
            }
            if self.progress.cancelled() {
                return Err(self.stop(index, BackendError::Interrupted, false));
            }
            if !step.begins_itself() {
                self.progress.begin(&step.name(), None);
            }
            let started = Event::Started { step: index, name: step.name(), makes: step.makes() };
            if let Err(error) = self.log.write(&started) {
                return Err(self.stop(index, error.into(), false));
            }
            if let Err(error) = step.run(self.progress) {
                let begun = step.may_have_begun(&error);
                self.note(&Event::Failed { step: index, error: error.to_string(), begun });
                let seen = look_behind(*step, &error);
                let unfinished =
                    self.stop(if begun { index + 1 } else { index }, error, step.is_dispensable());
                return Err(Unfinished { seen, ..unfinished });
            }
            let done = Event::Done { step: index, makes: step.makes(), memory: step.memory() };
            made[index] = step.makes().is_some();
            let written = self.log.write(&done).and_then(|()| self.tell_spent(&mut made));
            if let Err(error) = written {
                return Err(self.stop(index + 1, error.into(), false));
            }
        }
        if self.progress.cancelled() {
            return Err(self.stop(self.steps.len(), BackendError::Interrupted, false));
        }
        self.note(&Event::Ended { end: End::Done });
        Ok(())
    }

    /// Writes down what a step has taken away that an earlier one made.
    fn tell_spent(&self, made: &mut [bool]) -> Result<(), JournalError> {
        for (index, (step, made)) in self.steps.iter().zip(made).enumerate() {
            if *made && step.makes().is_none() {
                self.log.write(&Event::Spent { step: index })?;
                *made = false;
            }
        }
        Ok(())
    }

    /// Undoes the first `done` steps because of an error, as far as it may.
    fn stop(&self, done: usize, error: BackendError, was_dispensable: bool) -> Unfinished {
        let exit = error.diagnosis().exit;
        let leave_all = exit == Exit::Unknown || was_dispensable && exit != Exit::Interrupted;
        let RolledBack { undone, left, .. } =
            self.undo(|index| index < done, |made| leave_all || self.keep && !made.scratch);
        let job = self.log.job().filter(|_| left.iter().any(|made| made.command.is_some()));
        Unfinished { error: Box::new(error), seen: None, undone, left, job }
    }

    /// Undoes steps of an earlier run in reverse order, as far as it is known what each has done.
    pub fn roll_back(&self, known: &[Known]) -> RolledBack {
        self.undo(|index| known.get(index).is_some_and(Known::may_have_made), |_| false)
    }

    fn undo(&self, had_effect: impl Fn(usize) -> bool, leave: impl Fn(&Made) -> bool) -> RolledBack {
        let mut found = RolledBack::default();
        for (index, step) in self.steps.iter().enumerate().rev().filter(|(index, _)| had_effect(*index)) {
            let Some(made) = step.makes() else { continue };
            if made.command.is_none() || leave(&made) {
                self.note(&Event::Left { step: index, made: made.clone(), why: None });
                found.left.push(made);
                continue;
            }
            self.progress.begin(&format!("{} {}", made.verb(), made.what), None);
            self.note(&Event::Undoing { step: index });
            match step.undo(&Steadfast(self.progress)) {
                Err(failure) if look_behind(*step, &failure) != Some(Seen::NotDone) => {
                    let verb = if made.state { "undone" } else { "removed" };
                    self.progress.note(&format!("{} could not be {verb}: {failure}", made.what));
                    found.is_unknown |= failure.is_unknown();
                    let why = Some(failure.to_string());
                    self.note(&Event::Left { step: index, made: made.clone(), why });
                    found.left.push(made);
                }
                // Or a look found it gone after all.
                Ok(()) | Err(_) => {
                    self.note(&Event::Undone { step: index });
                    found.undone.push(made);
                }
            }
        }
        let end = if found.left.iter().any(|made| made.command.is_some()) { End::Left } else { End::Undone };
        self.note(&Event::Ended { end });
        found
    }

    /// Writes an event where the work goes on in any case: undoing must not stop for want of paper.
    fn note(&self, event: &Event) {
        if let Err(error) = self.log.write(event) {
            self.progress.note(&error.to_string());
        }
    }
}

/// Looks once at what a step made, when the answer to its request was lost.
fn look_behind(step: &dyn Step, error: &BackendError) -> Option<Seen> {
    if error.is_unknown() { step.look().ok() } else { None }
}

/// Goes on although the user has asked to stop: undoing is what stopping means.
pub(in crate::ops) struct Steadfast<'a>(pub(in crate::ops) &'a dyn Progress);

impl Progress for Steadfast<'_> {
    fn begin(&self, stage: &str, total: Option<u64>) {
        self.0.begin(stage, total);
    }

    fn advance(&self, bytes: u64) {
        self.0.advance(bytes);
    }

    fn note(&self, text: &str) {
        self.0.note(text);
    }
}

/// Tells a stage under the name of the step.
pub(in crate::ops) struct Named<'a> {
    pub(in crate::ops) progress: &'a dyn Progress,
    pub(in crate::ops) name: &'a str,
}

impl Progress for Named<'_> {
    fn begin(&self, _: &str, total: Option<u64>) {
        self.progress.begin(self.name, total);
    }

    fn advance(&self, bytes: u64) {
        self.progress.advance(bytes);
    }

    fn note(&self, text: &str) {
        self.progress.note(text);
    }

    fn cancelled(&self) -> bool {
        self.progress.cancelled()
    }
}
