//! The power state of one guest: look, act, wait.

use std::time::Duration;

use super::wait::{Clock, Ended, until};
use crate::backend::{Action, Backend, BackendError, Capability, Change, Class, Guests, Support};
use crate::error::{Diagnose, Diagnosis, Exit};
use crate::model::{Power, TimeSpan, Userid};
use crate::progress::Progress;

/// Why the power state was not changed, or not reached.
#[derive(Debug, thiserror::Error)]
pub enum PowerError {
    /// The server says so.
    #[error(transparent)]
    Backend(#[from] BackendError),
    /// The guest must be on for it.
    #[error("cannot {verb} guest `{userid}`: it is off")]
    Off {
        /// The guest.
        userid: Userid,
        /// What was asked.
        verb: &'static str,
    },
    /// An orderly shutdown is not possible, because the system in the guest cannot be told.
    #[error("cannot shut down guest `{0}`: its system cannot be reached{because}", because = .1.as_ref().map(|error| format!(" ({error})")).unwrap_or_default())]
    Unreachable(Userid, Option<BackendError>),
    /// A reboot runs in the guest, and the guest does not answer.
    #[error(transparent)]
    NotRebooted(BackendError),
    /// CP is still logging the guest off.
    #[error("cannot {verb} guest `{userid}`: z/VM is still logging it off")]
    LogoffPending {
        /// The guest.
        userid: Userid,
        /// What was asked.
        verb: &'static str,
    },
    /// The state was not reached in time; it is known.
    #[error("guest `{userid}` is still {}, {limit} after it was asked to be {wanted}", opposite(*.wanted))]
    Late {
        /// The guest.
        userid: Userid,
        /// The state that was waited for.
        wanted: Power,
        /// How long.
        limit: TimeSpan,
    },
}

const fn opposite(power: Power) -> Power {
    match power {
        Power::On => Power::Off,
        Power::Off => Power::On,
    }
}

impl Diagnose for PowerError {
    fn diagnosis(&self) -> Diagnosis {
        let conflict =
            |code, userid: &Userid| Diagnosis::new(code, Exit::Conflict).about("guest", userid.as_str());
        match self {
            Self::Backend(error) => error.diagnosis(),
            Self::NotRebooted(error) => error.diagnosis().hint(
                "a reboot runs in the guest and needs its agent; `zvmctl guest reset` logs it off and on, without shutdown",
            ),
            Self::Off { userid, .. } => {
                conflict("guest.wrong_state", userid).hint(format!("start it with `zvmctl guest start {userid}`"))
            }
            Self::Unreachable(userid, _) => conflict("guest.unreachable", userid).hint(
                "shut it down from inside, or add --force, which logs it off at once, without shutdown",
            ),
            Self::LogoffPending { userid, .. } => conflict("guest.logoff_pending", userid).hint(
                "repeat it in a minute; when the logoff does not end, do not force it again: note when it began, keep \
                 the operator's and the guest's console, and ask your z/VM support",
            ),
            Self::Late { userid, .. } => Diagnosis::new("guest.deadline", Exit::Deadline)
                .about("guest", userid.as_str())
                .hint(format!("look again with `zvmctl guest show {userid}`; --timeout gives it more time")),
        }
    }
}

/// The guest as a change left it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Left {
    /// Its power now; `None` when nobody waited to see.
    pub power: Option<Power>,
    /// Whether anything was changed.
    pub changed: bool,
}

impl Left {
    const fn already(power: Power) -> Self {
        Self { power: Some(power), changed: false }
    }
}

/// What every change of a power state needs.
#[derive(Clone, Copy)]
pub struct PowerSwitch<'a> {
    /// The server.
    pub backend: &'a dyn Backend,
    /// How long to wait until the state is reached; `None` does not wait.
    pub wait: Option<TimeSpan>,
    /// The time.
    pub clock: &'a dyn Clock,
    /// Who hears of it.
    pub progress: &'a dyn Progress,
}

impl PowerSwitch<'_> {
    fn guests(&self) -> &dyn Guests {
        self.backend.guests()
    }

    /// Logs a guest on; one that is on already is left alone.
    pub fn start(&self, userid: &Userid) -> Result<Left, PowerError> {
        if self.guests().power(userid)? == Power::On {
            return Ok(Left::already(Power::On));
        }
        let begun = self.clock.elapsed();
        self.act(userid, Action::Start)?;
        self.wait_for(userid, Power::On, begun)
    }

    /// Forces a guest off at once; one that is off, or being logged off, is left alone.
    pub fn force_off(&self, userid: &Userid) -> Result<Left, PowerError> {
        if self.guests().power(userid)? == Power::Off {
            return Ok(Left::already(Power::Off));
        }
        let begun = self.clock.elapsed();
        self.act(userid, Action::Stop)?;
        self.wait_for(userid, Power::Off, begun)
    }

    /// Shuts the system in a guest down and logs the guest off; one that is off already is left alone.
    ///
    /// A server that shuts down through an agent logs a guest off without warning when the agent does not answer
    /// (connector-notes.md section 6.3). So the agent is asked first, and without it this is refused.
    pub fn shut_down(&self, userid: &Userid) -> Result<Left, PowerError> {
        if self.guests().power(userid)? == Power::Off {
            return Ok(Left::already(Power::Off));
        }
        self.require_agent(userid)?;
        let begun = self.clock.elapsed();
        // Without a wait the server still looks once; 0 would mean its own default.
        let wait = self.wait.map_or(1, TimeSpan::seconds).max(1);
        let wait = Some(TimeSpan::of_seconds(wait).duration());
        match self.act(userid, Action::SoftStop { wait }) {
            // "Not off in time" is one of these, and so is a lost connection: a look tells which.
            Err(PowerError::Backend(error)) if error.class() == Some(Class::OutcomeUnknown) => {
                match self.guests().power(userid) {
                    Ok(Power::Off) => return Ok(Left { power: Some(Power::Off), changed: true }),
                    Ok(Power::On) if matches!(error, BackendError::Failed(_)) => {}
                    _ => return Err(error.into()),
                }
            }
            Err(error) => return Err(error),
            Ok(_) => {}
        }
        self.wait_for(userid, Power::Off, begun)
    }

    /// Runs a reboot in a guest, which must be on and reachable.
    pub fn reboot(&self, userid: &Userid) -> Result<Left, PowerError> {
        self.require_on(userid, Action::Reboot)?;
        match self.act(userid, Action::Reboot) {
            Err(PowerError::Backend(error)) if error.class() == Some(Class::AgentUnreachable) => {
                Err(PowerError::NotRebooted(error))
            }
            other => other.map(|_| Left { power: Some(Power::On), changed: true }),
        }
    }

    /// Does what a guest must be on for and stays on through: reset, pause, unpause.
    pub fn act_on_running(&self, userid: &Userid, action: Action) -> Result<Left, PowerError> {
        self.require_on(userid, action)?;
        let change = self.act(userid, action)?;
        Ok(Left { power: Some(Power::On), changed: change != Change::Unneeded })
    }

    fn act(&self, userid: &Userid, action: Action) -> Result<Change, PowerError> {
        match self.guests().act(userid, action, self.progress) {
            Ok(change) => Ok(change),
            Err(error) if error.is_going_off() => {
                Err(PowerError::LogoffPending { userid: userid.clone(), verb: action.verb() })
            }
            Err(error) => Err(error.into()),
        }
    }

    fn require_on(&self, userid: &Userid, action: Action) -> Result<(), PowerError> {
        match self.guests().power(userid)? {
            Power::On => Ok(()),
            Power::Off => Err(PowerError::Off { userid: userid.clone(), verb: action.verb() }),
        }
    }

    /// Refuses a guest whose system says nothing. A server without agents signals the shutdown by itself.
    fn require_agent(&self, userid: &Userid) -> Result<(), PowerError> {
        if matches!(self.backend.supports(Capability::AgentInfo), Support::No(_)) {
            return Ok(());
        }
        match self.guests().info(userid) {
            Ok(info) if info.os.is_some() || info.online_cpus.is_some_and(|online| online > 0) => Ok(()),
            Ok(_) => Err(PowerError::Unreachable(userid.clone(), None)),
            Err(error) if error.class() == Some(Class::AgentUnreachable) => {
                Err(PowerError::Unreachable(userid.clone(), Some(error)))
            }
            Err(error) => Err(error.into()),
        }
    }

    /// Waits for a state that was asked for when the clock showed `begun`.
    fn wait_for(&self, userid: &Userid, wanted: Power, begun: Duration) -> Result<Left, PowerError> {
        let Some(limit) = self.wait else { return Ok(Left { power: None, changed: true }) };
        let spent = self.clock.elapsed().saturating_sub(begun);
        let left = limit.duration().saturating_sub(spent);
        let look = || Ok(self.guests().power(userid)? == wanted);
        match until(left, self.clock, self.progress, look)? {
            Ended::Reached => Ok(Left { power: Some(wanted), changed: true }),
            Ended::Late => Err(PowerError::Late { userid: userid.clone(), wanted, limit }),
        }
    }
}
