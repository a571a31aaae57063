//! The power state of one guest: look, act, wait.

use std::time::Duration;

use super::cluster::{ClusterError, OffEverywhere, elsewhere};
use super::unclear::Unclear;
use super::wait::{Clock, Ended, Look, STATE, until_at};
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
    /// Another member of the cluster runs it, or may.
    #[error(transparent)]
    Cluster(#[from] ClusterError),
    /// Nobody knows what became of it.
    #[error(transparent)]
    Unclear(#[from] Unclear),
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
            Self::Cluster(error) => error.diagnosis(),
            Self::Unclear(error) => error.diagnosis(),
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
    /// Whether anything was changed; `None` when that cannot be known.
    pub changed: Option<bool>,
}

impl Left {
    const fn already(power: Power) -> Self {
        Self { power: Some(power), changed: Some(false) }
    }
}

/// A change of the power state as a user knows it. The same word of the server may stand behind two of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verb {
    /// Log on and boot; a guest that is on already is left alone.
    Start,
    /// Shut the system down, then log off; a guest that is off already is left alone.
    ShutDown,
    /// Log off at once; a guest that is off, or being logged off, is left alone.
    ForceOff,
    /// Run a reboot in a guest that is on and reachable.
    Reboot,
    /// Log a guest that is on off and on again, whatever its system does.
    Reset,
    /// Stop the virtual processors of a guest that is on.
    Pause,
    /// Let the virtual processors of a guest that is on run again.
    Unpause,
}

/// Ends a change with an unknown outcome by what a look saw: the state that was wanted settles it, another one is told,
/// because the server may still be at it.
fn settle(
    userid: &Userid,
    wanted: Power,
    error: BackendError,
    look: Result<Power, BackendError>,
) -> Result<Left, PowerError> {
    let hint = format!("look before repeating: `zvmctl guest show {userid}`");
    let unclear = match look {
        Ok(power) if power == wanted => return Ok(Left { power: Some(power), changed: Some(true) }),
        Ok(power) => {
            Unclear::new(error, format!("a look afterwards found guest `{userid}` still {power}"), hint)
        }
        Err(look) => Unclear::unseen(error, &look, hint),
    };
    Err(unclear.into())
}

/// What every change of a power state needs.
#[derive(Clone, Copy)]
pub struct PowerSwitch<'a> {
    /// The server.
    pub backend: &'a dyn Backend,
    /// Whether a guest that looks off may be started.
    pub cluster: &'a OffEverywhere<'a>,
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

    /// Looks at a guest and changes its power state as far as needed.
    pub fn change(&self, userid: &Userid, verb: Verb) -> Result<Left, PowerError> {
        match verb {
            Verb::Start => self.reach(userid, Power::On, Action::Start),
            Verb::ForceOff => self.reach(userid, Power::Off, Action::Stop),
            Verb::ShutDown => self.shut_down(userid),
            Verb::Reboot => match self.act_on_running(userid, Action::Reboot) {
                Err(PowerError::Backend(error)) if error.class() == Some(Class::AgentUnreachable) => {
                    Err(PowerError::NotRebooted(error))
                }
                other => other,
            },
            Verb::Reset => self.act_on_running(userid, Action::Reset),
            Verb::Pause => self.act_on_running(userid, Action::Pause),
            Verb::Unpause => self.act_on_running(userid, Action::Unpause),
        }
    }

    fn reach(&self, userid: &Userid, wanted: Power, action: Action) -> Result<Left, PowerError> {
        if self.guests().power(userid)? == wanted {
            return Ok(Left::already(wanted));
        }
        if wanted == Power::On {
            self.cluster.check(userid, None)?;
        }
        let begun = self.clock.elapsed();
        match self.act(userid, action) {
            Err(PowerError::Backend(error)) if error.is_unknown() => {
                return settle(userid, wanted, error, self.guests().power(userid));
            }
            result => drop(result?),
        }
        self.wait_for(userid, wanted, begun)
    }

    /// Looks once at a guest that was on before and should be on afterwards, too, so that its power alone says little. A
    /// system that answers is not paused; everything else is told.
    fn look_inside(&self, userid: &Userid, action: Action, error: BackendError) -> Result<Left, PowerError> {
        let console =
            format!("`zvmctl guest console {userid}` shows whether its system runs, and since when");
        let power = match self.guests().power(userid) {
            Ok(power) => power,
            Err(look) => return Err(Unclear::unseen(error, &look, console).into()),
        };
        let found = format!("a look afterwards found guest `{userid}`");
        if power == Power::Off {
            let hint = format!(
                "the server may be about to log it on; look with `zvmctl guest show {userid}` before you start it"
            );
            return Err(Unclear::new(error, format!("{found} off"), hint).into());
        }
        let seen = match self.require_agent(userid) {
            Ok(()) if action == Action::Unpause => return Ok(Left { power: Some(power), changed: None }),
            Ok(()) => format!("{found} on, and its system answers"),
            Err(PowerError::Unreachable(..)) => format!("{found} on, and its system does not answer"),
            Err(_) => format!("{found} on"),
        };
        Err(Unclear::new(error, format!("{seen}, which does not tell"), console).into())
    }

    fn act_on_running(&self, userid: &Userid, action: Action) -> Result<Left, PowerError> {
        if self.guests().power(userid)? == Power::Off {
            return Err(PowerError::Off { userid: userid.clone(), verb: action.verb() });
        }
        let change = match self.act(userid, action) {
            Err(PowerError::Backend(error)) if error.is_unknown() => {
                return self.look_inside(userid, action, error);
            }
            change => change?,
        };
        let changed = match change {
            Change::Made => Some(true),
            Change::Unneeded => Some(false),
            Change::Unsaid => None,
        };
        Ok(Left { power: Some(Power::On), changed })
    }

    /// A server that shuts down through an agent logs a guest off without warning when the agent does not answer
    /// (connector-notes.md section 6.3). So the agent is asked first, and without it this is refused.
    fn shut_down(&self, userid: &Userid) -> Result<Left, PowerError> {
        if self.guests().power(userid)? == Power::Off {
            return Ok(Left::already(Power::Off));
        }
        self.require_agent(userid)?;
        let begun = self.clock.elapsed();
        // Without a wait the server still looks once; 0 would mean its own default.
        let wait = self.wait.map_or(1, TimeSpan::seconds).max(1);
        let wait = Some(Duration::from_secs(wait));
        match self.act(userid, Action::SoftStop { wait }) {
            // "Not off in time" is one of these, and so is a lost connection: a look tells which.
            Err(PowerError::Backend(error)) if error.is_unknown() => match self.guests().power(userid) {
                Ok(Power::On) if matches!(error, BackendError::Failed(_)) => {}
                look => return settle(userid, Power::Off, error, look),
            },
            Err(error) => return Err(error),
            Ok(_) => {}
        }
        self.wait_for(userid, Power::Off, begun)
    }

    fn act(&self, userid: &Userid, action: Action) -> Result<Change, PowerError> {
        match self.guests().act(userid, action, self.progress) {
            Ok(change) => Ok(change),
            Err(error) if error.is_going_off() => {
                Err(PowerError::LogoffPending { userid: userid.clone(), verb: action.verb() })
            }
            // It was in the server's list a moment ago.
            Err(error) if error.is_not_found() => {
                Err(elsewhere(self.backend, userid).map_or_else(|| error.into(), PowerError::Cluster))
            }
            Err(error) => Err(error.into()),
        }
    }

    /// Refuses a guest whose system says nothing. A server without agents signals the shutdown by itself.
    fn require_agent(&self, userid: &Userid) -> Result<(), PowerError> {
        if matches!(self.backend.supports(Capability::AgentInfo), Support::No(_)) {
            return Ok(());
        }
        match self.guests().info(userid) {
            Ok(info) if info.os.is_some() || info.online_cpus.is_some_and(|online| online > 0) => Ok(()),
            Ok(_) => Err(self.unreachable(userid, None)),
            Err(error) if error.class() == Some(Class::AgentUnreachable) => {
                Err(self.unreachable(userid, Some(error)))
            }
            Err(error) => Err(error.into()),
        }
    }

    /// A system that runs on another member cannot be reached either, and looks on.
    fn unreachable(&self, userid: &Userid, error: Option<BackendError>) -> PowerError {
        match elsewhere(self.backend, userid) {
            Some(elsewhere) => elsewhere.into(),
            None => PowerError::Unreachable(userid.clone(), error),
        }
    }

    /// Waits for a state that was asked for when the clock showed `begun`.
    fn wait_for(&self, userid: &Userid, wanted: Power, begun: Duration) -> Result<Left, PowerError> {
        let Some(limit) = self.wait.filter(|_| !self.backend.rehearses()) else {
            return Ok(Left { power: None, changed: Some(true) });
        };
        let spent = self.clock.elapsed().saturating_sub(begun);
        let left = limit.duration().saturating_sub(spent);
        let mut looks = 0;
        let look = || {
            looks += 1;
            if self.guests().power(userid)? == wanted {
                return Ok(Look::Reached);
            }
            // A server that forces a guest off that runs on another member finds it off here and says "done".
            match (wanted, looks) {
                (Power::Off, 3) => elsewhere(self.backend, userid)
                    .map_or(Ok(Look::Still), |error| Err(PowerError::from(error))),
                _ => Ok(Look::Still),
            }
        };
        match until_at(STATE, left, self.clock, self.progress, look)? {
            Ended::Reached => Ok(Left { power: Some(wanted), changed: Some(true) }),
            Ended::Late => Err(PowerError::Late { userid: userid.clone(), wanted, limit }),
        }
    }
}
