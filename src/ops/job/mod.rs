//! Jobs: plans that are carried out under the journal, and can be taken up again after a failure or a crash.
//!
//! To join: write the plan down as a type with serde, give it a function that builds its steps, and add a variant to
//! [`Plan`]. [`Jobs::carry_out`] then runs it with a journal, and `zvmctl job resume|rollback` know it. The journal
//! never holds a secret: a plan names local files by [`super::identity::FileRef`] and reads them when a step needs
//! them.

mod error;
mod plan;

use std::path::PathBuf;

use serde::de::DeserializeOwned;
use serde_json::Value;

use super::journal::{self, Begun, Event, Journal, JournalError, Known, Past, State};
use super::steps::{Log, RolledBack, Run, Seen, Step, Unlogged, run};
use crate::backend::Backend;
use crate::progress::Progress;

pub use error::JobError;
pub use plan::Plan;

/// Where jobs are written down, and the server that they are for.
#[derive(Debug, Clone)]
pub struct Jobs {
    /// The folder of the journal.
    pub folder: PathBuf,
    /// The context, when it has a name.
    pub context: Option<String>,
    /// The server: an address, or `demo`.
    pub server: String,
}

/// What a finished job remembers of its steps: what [`Step::memory`] gave, in the order of the steps.
#[derive(Debug, Clone, PartialEq)]
pub struct Memories(pub Vec<Value>);

impl Memories {
    /// Returns what the step of this place remembers.
    pub fn of<T: DeserializeOwned>(&self, step: usize) -> Result<T, JobError> {
        let memory = self.0.get(step).cloned().unwrap_or_default();
        serde_json::from_value(memory).map_err(|error| JobError::Memory { step, reason: error.to_string() })
    }

    /// Returns what the last step remembers.
    pub fn of_last<T: DeserializeOwned>(&self) -> Result<T, JobError> {
        self.of(self.0.len().saturating_sub(1))
    }
}

impl Jobs {
    /// Carries a plan out; a rehearsal without a journal. Each step is written down before it is sent and after; a failure or Ctrl-C undoes the steps
    /// in reverse order, or, with `keep`, leaves them.
    pub fn carry_out(
        &self,
        backend: &dyn Backend,
        plan: &Plan,
        keep: bool,
        progress: &dyn Progress,
    ) -> Result<Memories, JobError> {
        let steps = plan.steps(backend);
        let memories = || Memories(steps.iter().map(|step| step.memory()).collect());
        if backend.rehearses() {
            // Nothing is sent, so there is nothing to write down.
            run(&borrowed(&steps), progress)?;
            return Ok(memories());
        }
        let begun = Begun {
            version: journal::VERSION,
            title: plan.title(),
            context: self.context.clone(),
            server: self.server.clone(),
            keep,
            steps: steps.iter().map(|step| step.name()).collect(),
            plan: journal::written(plan)?,
        };
        let journal = Journal::begin(&self.folder, begun)?;
        Run { steps: &borrowed(&steps), log: &journal, keep, progress }.carry_out(|_| false)?;
        Ok(memories())
    }

    /// Returns all jobs, the oldest first; a file that cannot be read is an error of its own.
    pub fn list(&self) -> Result<Vec<Result<Past, JobError>>, JobError> {
        let all = journal::read_all(&self.folder)?;
        Ok(all.into_iter().map(|past| past.map_err(JobError::from)).collect())
    }

    /// Returns one job.
    pub fn find(&self, number: u64) -> Result<Past, JobError> {
        Ok(journal::read(&self.folder, number)?)
    }

    /// Goes on with a job where it stopped. A step of which nobody knows whether it was done is looked for first.
    pub fn resume(
        &self,
        backend: &dyn Backend,
        number: u64,
        progress: &dyn Progress,
    ) -> Result<(), JobError> {
        let (journal, past) = self.reopen(backend, number)?;
        let plan = self.plan_of(&past)?;
        let steps = plan.steps(backend);
        let mut known = past.steps;
        recall(&steps, &known);
        // What a look settles is written down once it is known that the job can go on.
        let mut settled = Vec::new();
        for (index, (step, known)) in steps.iter().zip(&mut known).enumerate() {
            if let Known::Unknown { .. } = known {
                *known = match step.look()? {
                    Seen::Done => {
                        let (makes, memory) = (step.makes(), step.memory());
                        let done = Event::Done { step: index, makes: makes.clone(), memory: memory.clone() };
                        settled.push(done);
                        Known::Done { makes, memory }
                    }
                    Seen::NotDone => Known::Pending,
                    Seen::Unsure if step.is_repeatable() => Known::Pending,
                    Seen::Unsure => {
                        return Err(JobError::Unsure { job: number, step: past.begun.steps[index].clone() });
                    }
                    Seen::Foreign => {
                        return Err(JobError::Foreign { job: number, step: past.begun.steps[index].clone() });
                    }
                };
            }
        }
        for (index, (step, known)) in steps.iter().zip(&known).enumerate() {
            if known.made().is_some() && step.makes().is_none() {
                settled.push(Event::Spent { step: index });
            }
        }
        journal.write(&Event::Resumed)?;
        for event in &settled {
            journal.write(event)?;
        }
        let first = known.iter().position(|known| !known.is_done()).unwrap_or(known.len());
        let steps = borrowed(&steps);
        // Behind a gap only what must not be done twice counts as done.
        let done = |index: usize| {
            known.get(index).is_some_and(Known::is_done) && (index < first || !steps[index].is_repeatable())
        };
        Run { steps: &steps, log: &*journal, keep: past.begun.keep, progress }.carry_out(done)?;
        Ok(())
    }

    /// Takes away what a job has left.
    pub fn roll_back(
        &self,
        backend: &dyn Backend,
        number: u64,
        progress: &dyn Progress,
    ) -> Result<RolledBack, JobError> {
        let (journal, past) = self.reopen(backend, number)?;
        let plan = self.plan_of(&past)?;
        let steps = plan.steps(backend);
        let mut known = past.steps;
        recall(&steps, &known);
        for (step, known) in steps.iter().zip(&mut known) {
            if let Known::Unknown { .. } = known
                && let Seen::NotDone | Seen::Foreign = step.look()?
            {
                *known = Known::Refused;
            }
        }
        journal.write(&Event::RollingBack)?;
        let steps = borrowed(&steps);
        Ok(Run { steps: &steps, log: &*journal, keep: false, progress }.roll_back(&known))
    }

    /// Returns the plan of a job, when it can be taken up again here.
    pub fn plan(&self, number: u64) -> Result<Plan, JobError> {
        let past = journal::read(&self.folder, number)?;
        if past.state == State::Running {
            return Err(JournalError::Running(number).into());
        }
        self.plan_of(&past)
    }

    /// Takes a job up; a rehearsal reads it only.
    fn reopen(&self, backend: &dyn Backend, number: u64) -> Result<(Box<dyn Log>, Past), JobError> {
        if backend.rehearses() {
            return Ok((Box::new(Unlogged), journal::read(&self.folder, number)?));
        }
        let (journal, past) = Journal::reopen(&self.folder, number)?;
        Ok((Box::new(journal), past))
    }

    /// Reads the plan of a job that can be taken up again here.
    fn plan_of(&self, past: &Past) -> Result<Plan, JobError> {
        let job = past.number;
        if past.begun.server != self.server {
            let context = past.begun.context.clone();
            return Err(JobError::OtherServer { job, server: past.begun.server.clone(), context });
        }
        match past.state {
            State::Done | State::Undone => Err(JobError::Ended { job, state: past.state }),
            State::Left | State::Interrupted | State::Running => {
                serde_json::from_value(past.begun.plan.clone())
                    .map_err(|error| JobError::Plan { job, reason: error.to_string() })
            }
        }
    }
}

fn borrowed<'a>(steps: &'a [Box<dyn Step + 'a>]) -> Vec<&'a dyn Step> {
    steps.iter().map(|step| &**step).collect()
}

fn recall(steps: &[Box<dyn Step + '_>], known: &[Known]) {
    for (step, known) in steps.iter().zip(known) {
        match known {
            Known::Done { memory, .. } => step.recall(memory),
            Known::Spent => step.recall(&Value::Null),
            Known::Pending | Known::Unknown { .. } | Known::Refused | Known::Undone => {}
        }
    }
}
