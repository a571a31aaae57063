//! Why a job ended early, or is not taken up again.

use crate::backend::BackendError;
use crate::error::{Diagnose, Diagnosis, Exit};
use crate::ops::journal::{JournalError, State};
use crate::ops::steps::{Made, RolledBack, Unfinished};

/// Why a job ended early, or is not taken up again.
#[derive(Debug, thiserror::Error)]
pub enum JobError {
    /// The journal cannot be kept or read.
    #[error(transparent)]
    Journal(#[from] JournalError),
    /// It stopped before its end.
    #[error(transparent)]
    Unfinished(#[from] Unfinished),
    /// A look at the server failed.
    #[error(transparent)]
    Backend(#[from] BackendError),
    /// It is for another server.
    #[error("job {job} works on `{server}`, which is not the server of this command")]
    OtherServer {
        /// The job.
        job: u64,
        /// Its server.
        server: String,
        /// The context it was begun in.
        context: Option<String>,
    },
    /// There is nothing to take up.
    #[error("job {job} is {}; there is nothing to take up again", .state.word())]
    Ended {
        /// The job.
        job: u64,
        /// How it ended.
        state: State,
    },
    /// Nobody knows whether a step was done, and doing it twice would do harm.
    #[error(
        "job {job} cannot go on: whether it did `{step}` cannot be told, and doing it twice would do harm"
    )]
    Unsure {
        /// The job.
        job: u64,
        /// The step.
        step: String,
    },
    /// A rollback could not remove everything.
    #[error("job {job} is not undone: {} is still there", named(&.found.left))]
    StillLeft {
        /// The job.
        job: u64,
        /// What was removed and what is still there.
        found: RolledBack,
    },
    /// What is there is not what the step makes.
    #[error("job {job} cannot go on: `{step}` meets something of that name which it did not make")]
    Foreign {
        /// The job.
        job: u64,
        /// The step.
        step: String,
    },
    /// A step does not remember what it should.
    #[error("step {} is done, but what it remembers is not in the known form: {reason}", .step + 1)]
    Memory {
        /// Its place, from 0.
        step: usize,
        /// What does not fit.
        reason: String,
    },
    /// The plan is not in our form.
    #[error("the plan of job {job} is not in the known form: {reason}")]
    Plan {
        /// The job.
        job: u64,
        /// What does not fit.
        reason: String,
    },
}

impl Diagnose for JobError {
    fn diagnosis(&self) -> Diagnosis {
        match self {
            Self::Journal(error) => error.diagnosis(),
            Self::Unfinished(error) => error.diagnosis(),
            Self::Backend(error) => error.diagnosis(),
            Self::OtherServer { job, context, .. } => Diagnosis::new("job.other_server", Exit::Usage)
                .about("job", job.to_string())
                .hint(context.as_ref().map_or_else(
                    || "choose its server with --endpoint".to_owned(),
                    |context| format!("add --context {context}"),
                )),
            Self::Ended { job, .. } => Diagnosis::new("job.ended", Exit::Conflict)
                .about("job", job.to_string())
                .hint(format!("see what it made with `zvmctl job show {job}`")),
            Self::Unsure { job, .. } => Diagnosis::new("job.unsure", Exit::Conflict)
                .about("job", job.to_string())
                .hint(format!("take it back with `zvmctl job rollback {job}`")),
            Self::StillLeft { job, found } => {
                let exit = if found.is_unknown { Exit::Unknown } else { Exit::Refused };
                let commands = found.left.iter().filter_map(|made| made.command.as_ref());
                let commands: Vec<String> = commands.map(|command| format!("`{command}`")).collect();
                Diagnosis::new("job.left", exit)
                    .about("job", job.to_string())
                    .hint(format!("remove it with {}", commands.join(", ")))
            }
            Self::Foreign { job, .. } => Diagnosis::new("job.foreign", Exit::Conflict)
                .about("job", job.to_string())
                .hint(format!(
                    "take back what the job made itself with `zvmctl job rollback {job}`; it leaves alone what it did not make"
                )),
            Self::Memory { .. } => Diagnosis::new("job.memory", Exit::Unexpected),
            Self::Plan { job, .. } => Diagnosis::new("job.plan", Exit::Usage).about("job", job.to_string()).hint(
                format!("use the program that began it; `zvmctl job show {job}` lists what it made"),
            ),
        }
    }
}

fn named(left: &[Made]) -> String {
    let removable = left.iter().filter(|made| made.command.is_some());
    removable.map(|made| made.what.as_str()).collect::<Vec<_>>().join(", ")
}
