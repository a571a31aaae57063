//! Which guests a changing verb is for: names, patterns and standard input, held against what the server manages
//! and what may be touched.

use std::collections::BTreeSet;
use std::io::{self, Read};
use std::thread;

use clap::Args;

use crate::app::App;
use crate::backend::{Backend, BackendError};
use crate::commands::consent::Consent;
use crate::commands::each::{at_once, gather, in_parallel};
use crate::error::{Diagnose, Diagnosis, Exit};
use crate::model::{Guest, Pattern, Userid};
use crate::ops::cluster::{named, others, there};
use crate::ops::permit::Permission;
use crate::output::{Change, Outcome, natural_order};
use crate::suggest::nearest;

/// More names than any system has guests: standard input is not read without end.
const MOST_OCTETS: u64 = 1 << 20;

/// The guests that a changing verb is for.
#[derive(Args, Debug)]
pub(super) struct Targets {
    /// User ids; `LNX*` and `LNX?` stand for the managed guests that fit, `-` for names on standard input
    #[arg(required = true, value_name = "USERID")]
    names: Vec<String>,
    #[command(flatten)]
    exceptions: Exceptions,
}

/// The one guest that a changing verb is for.
#[derive(Args, Debug)]
pub(super) struct Target {
    /// User id of the guest
    #[arg(value_name = "USERID")]
    userid: Userid,
    #[command(flatten)]
    exceptions: Exceptions,
}

impl Target {
    /// Finds the guest, after the user has agreed to the context. Two requests, at once.
    pub(super) fn choose(&self, app: &App) -> anyhow::Result<Userid> {
        Consent::new(app, false).to_context()?;
        let (managed, permission) = self.exceptions.managed(app)?;
        find(&self.userid, &managed, &permission, app.backend()?)?;
        Ok(self.userid.clone())
    }
}

/// Exceptions from the rule that the system's user ids, and those outside the context's limits, are not touched.
#[derive(Args, Debug)]
pub(in crate::commands) struct Exceptions {
    /// Allow this user id although it belongs to the system or lies outside the context's limits; repeatable
    #[arg(long, value_name = "USERID")]
    allow_system: Vec<Userid>,
}

/// Why a name stands for no guest.
#[derive(Debug, thiserror::Error)]
pub enum TargetError {
    /// Nobody knows it.
    #[error("guest `{userid}` does not exist")]
    Unknown {
        /// The name.
        userid: Userid,
        /// The nearest name that the server manages.
        nearest: Option<String>,
    },
    /// It is only in the directory.
    #[error("guest `{0}` is not managed by this server")]
    Unmanaged(Userid),
    /// The server managed it until it saw it on another member of the cluster.
    #[error(
        "guest `{userid}` is no longer managed by this server, which saw it on another member of the cluster{}",
        named(.members)
    )]
    Moved {
        /// The guest.
        userid: Userid,
        /// The members that it can be.
        members: Vec<String>,
    },
    /// A pattern that fits none.
    #[error("no guest fits `{0}`")]
    NoMatch(Pattern),
    /// Standard input holds no names.
    #[error("there are no names on standard input")]
    NoNames,
    /// Standard input cannot be read.
    #[error("cannot read names from standard input: {0}")]
    Stdin(#[source] io::Error),
}

impl Diagnose for TargetError {
    fn diagnosis(&self) -> Diagnosis {
        match self {
            Self::Unknown { userid, nearest } => Diagnosis::new("guest.not_found", Exit::NotFound)
                .about("guest", userid.as_str())
                .hint(nearest.as_ref().map_or_else(
                    || "run `zvmctl guest list --all` to see what there is".to_owned(),
                    |nearest| format!("did you mean `{nearest}`?"),
                )),
            Self::Unmanaged(userid) => Diagnosis::new("guest.not_managed", Exit::NotFound)
                .about("guest", userid.as_str())
                .hint(format!("put it under management with `zvmctl guest adopt {userid}`")),
            Self::Moved { userid, .. } => Diagnosis::new("guest.elsewhere", Exit::Conflict)
                .about("guest", userid.as_str())
                .hint(there(userid)),
            Self::NoMatch(_) => Diagnosis::new("guest.no_match", Exit::NotFound)
                .hint("put patterns in quotes; `zvmctl guest list` shows the names that they can stand for"),
            Self::NoNames | Self::Stdin(_) => Diagnosis::new("usage.stdin", Exit::Usage),
        }
    }
}

impl Exceptions {
    /// Returns the managed guests, and what this command may touch. Two requests, at once.
    fn managed(&self, app: &App) -> anyhow::Result<(Vec<Userid>, Permission)> {
        let (managed, own) = managed_and_own(app.backend()?)?;
        Ok((managed, self.with_own(app, own)))
    }

    /// Makes sure that this command may touch a user id, which the server need not manage. One request.
    pub(in crate::commands) fn check(&self, app: &App, userid: &Userid) -> anyhow::Result<()> {
        let permission = self.with_own(app, own(app.backend()?));
        Ok(permission.check(userid)?)
    }

    /// Returns what this command may touch; warns when the server does not tell its own user id.
    fn with_own(&self, app: &App, own: Result<Option<Userid>, BackendError>) -> Permission {
        if let Err(error) = &own {
            let why =
                format!("the server's own user id is not known, so it is not kept from changes: {error}");
            app.terminal().warn(&why);
        }
        self.permission(app, own.ok().flatten())
    }

    /// Returns what this command may touch.
    pub(in crate::commands) fn permission(&self, app: &App, own: Option<Userid>) -> Permission {
        let context = &app.settings().context;
        Permission {
            prefix: context.userid_prefix.clone(),
            allow: context.allow.clone(),
            deny: context.deny.clone(),
            own,
            exceptions: self.allow_system.clone(),
        }
    }
}

/// The guests found, and the names that stand for none or may not be touched.
pub(super) struct Chosen {
    /// Guests to act on, in the order given; those of a pattern in natural order.
    pub guests: Vec<Userid>,
    refused: Vec<(String, anyhow::Error)>,
    from_stdin: bool,
}

impl Targets {
    /// Finds the guests, after the user has agreed to the context and to their number. Two requests, at once.
    pub(super) fn choose(&self, app: &App) -> anyhow::Result<Chosen> {
        let backend = app.backend()?;
        let mut chosen = Chosen { guests: Vec::new(), refused: Vec::new(), from_stdin: false };
        let words = self.words(&mut chosen.from_stdin)?;
        chosen.consent(app).to_context()?;
        let (managed, permission) = self.exceptions.managed(app)?;
        let mut seen = BTreeSet::new();
        for word in words {
            match resolve(&word, &managed, &permission, backend) {
                Ok(found) => {
                    chosen.guests.extend(found.into_iter().filter(|userid| seen.insert(userid.clone())));
                }
                Err(error) => chosen.refused.push((word, error)),
            }
        }
        chosen.consent(app).to_number(chosen.guests.len())?;
        Ok(chosen)
    }

    /// Finds guests that the server need not manage: names of the directory, and for a pattern those of them that are
    /// not managed yet. Returns them with the ones that are managed.
    pub(super) fn choose_in_directory(&self, app: &App) -> anyhow::Result<(Chosen, BTreeSet<Userid>)> {
        let backend = app.backend()?;
        let mut chosen = Chosen { guests: Vec::new(), refused: Vec::new(), from_stdin: false };
        let words = self.words(&mut chosen.from_stdin)?;
        chosen.consent(app).to_context()?;
        let (managed, permission) = self.exceptions.managed(app)?;
        let directory = backend.guests().directory_names()?;
        let managed: BTreeSet<Userid> = managed.into_iter().collect();
        let unmanaged: Vec<Userid> =
            directory.iter().filter(|userid| !managed.contains(userid)).cloned().collect();
        let mut seen = BTreeSet::new();
        for word in words {
            // A pattern is for those that are not managed; a name may be managed already.
            let known = if Pattern::is_pattern(&word) { &unmanaged } else { &directory };
            match resolve(&word, known, &permission, backend) {
                Ok(found) => {
                    chosen.guests.extend(found.into_iter().filter(|userid| seen.insert(userid.clone())));
                }
                Err(error) => chosen.refused.push((word, error)),
            }
        }
        chosen.consent(app).to_number(chosen.guests.len())?;
        Ok((chosen, managed))
    }

    /// Returns the words of the command line with standard input in the place of `-`.
    fn words(&self, from_stdin: &mut bool) -> Result<Vec<String>, TargetError> {
        let mut words = Vec::new();
        for name in &self.names {
            if name == "-" {
                *from_stdin = true;
                let mut text = String::new();
                io::stdin().lock().take(MOST_OCTETS).read_to_string(&mut text).map_err(TargetError::Stdin)?;
                words.extend(text.split_whitespace().map(str::to_owned));
            } else {
                words.push(name.clone());
            }
        }
        if words.is_empty() { Err(TargetError::NoNames) } else { Ok(words) }
    }
}

/// Asks at once for the managed guests and for the server's own user id. The second may fail.
#[expect(clippy::type_complexity, reason = "two answers of which one may be missing")]
fn managed_and_own(
    backend: &dyn Backend,
) -> Result<(Vec<Userid>, Result<Option<Userid>, BackendError>), BackendError> {
    let (managed, own) = thread::scope(|scope| {
        let own = scope.spawn(|| own(backend));
        let managed = backend.guests().names();
        (managed, own.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic)))
    });
    Ok((managed?, own))
}

/// Returns the server's own user id, when it says.
fn own(backend: &dyn Backend) -> Result<Option<Userid>, BackendError> {
    let host = backend.host().info()?;
    Ok(host.connector_userid.and_then(|userid| userid.parse().ok()))
}

/// Returns the guests that a word stands for.
fn resolve(
    word: &str,
    managed: &[Userid],
    permission: &Permission,
    backend: &dyn Backend,
) -> anyhow::Result<Vec<Userid>> {
    if Pattern::is_pattern(word) {
        let pattern: Pattern = word.parse()?;
        let fits = |userid: &&Userid| pattern.matches(userid) && permission.check(userid).is_ok();
        let mut found: Vec<Userid> = managed.iter().filter(fits).cloned().collect();
        found.sort_by(|a, b| natural_order(a.as_str(), b.as_str()));
        return if found.is_empty() { Err(TargetError::NoMatch(pattern).into()) } else { Ok(found) };
    }
    let userid: Userid = word.parse()?;
    find(&userid, managed, permission, backend)?;
    Ok(vec![userid])
}

/// Makes sure that a guest is managed and may be touched.
fn find(
    userid: &Userid,
    managed: &[Userid],
    permission: &Permission,
    backend: &dyn Backend,
) -> anyhow::Result<()> {
    permission.check(userid)?;
    if managed.contains(userid) {
        return Ok(());
    }
    Err(missing(userid, managed, backend))
}

/// Returns why a name stands for no guest that the server manages.
pub(super) fn missing(userid: &Userid, managed: &[Userid], backend: &dyn Backend) -> anyhow::Error {
    match backend.guests().definition(userid) {
        Ok(_) => match moved(userid, backend) {
            Some(members) => TargetError::Moved { userid: userid.clone(), members }.into(),
            None => TargetError::Unmanaged(userid.clone()).into(),
        },
        Err(error) if error.is_not_found() => {
            let nearest = nearest(userid.as_str(), managed.iter().map(Userid::as_str)).map(str::to_owned);
            TargetError::Unknown { userid: userid.clone(), nearest }.into()
        }
        Err(error) => error.into(),
    }
}

/// Returns the other members of the cluster when the server remembers adapters of a guest that it does not manage, as it
/// does of one that it has seen there.
fn moved(userid: &Userid, backend: &dyn Backend) -> Option<Vec<String>> {
    let adapters = backend.registry().adapters().ok()?;
    adapters.iter().any(|(guest, _)| guest == userid).then(|| others(backend)).flatten()
}

impl Chosen {
    /// Returns who agrees to what happens to these guests.
    pub(super) fn consent<'a>(&self, app: &'a App) -> Consent<'a> {
        Consent::new(app, self.from_stdin)
    }

    /// Makes sure that forcing several guests off is meant.
    pub(super) fn agree_to_force(&self, app: &App, verb: &str) -> anyhow::Result<()> {
        let number = self.guests.len();
        if number > 1 {
            let names: Vec<&str> = self.guests.iter().map(Userid::as_str).collect();
            app.terminal().note(&format!("{verb}: {}", names.join(" ")));
            self.consent(app).to_several(&format!("{verb} {number} guests"), number)?;
        }
        Ok(())
    }

    /// Runs `verb` for every guest, `parallel` at once, and gathers what became of each.
    pub(super) fn each(
        self,
        app: &App,
        parallel: usize,
        verb: impl Fn(&Userid) -> anyhow::Result<Change<Guest>> + Sync,
    ) -> anyhow::Result<Outcome> {
        let results = in_parallel(&self.guests, at_once(app, parallel), verb);
        let done = self.guests.iter().map(ToString::to_string).zip(results);
        gather(app, done.chain(self.refused.into_iter().map(|(name, error)| (name, Err(error)))))
    }
}
