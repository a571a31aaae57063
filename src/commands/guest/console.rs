//! `zvmctl guest console`

use std::collections::BTreeSet;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use clap::Args;
use regex_lite::Regex;
use schemars::JsonSchema;
use serde::Serialize;

use super::target::missing;
use crate::app::App;
use crate::backend::BackendError;
use crate::commands::Usage;
use crate::config::options;
use crate::error::{Diagnose, Diagnosis, Exit};
use crate::explain::boot_failure;
use crate::model::{Since, TimeSpan, Userid, utc_text};
use crate::ops::console::{ConsoleError, Line, Reader, Received, Silence, Store};
use crate::ops::wait::{Ended, Wall};
use crate::output::{Column, Format, Outcome, Record, or_dash};

/// How long `--until` waits when nobody says.
const LIMIT: TimeSpan = TimeSpan::of_seconds(600);

/// Read the console of a guest
///
/// The server gives each line once. So every read is kept on this machine before it is shown, per context and guest,
/// and the whole is shown each time; --since shows a part. A line carries the time when it was received; when it was
/// written is not known. Control characters of the guest are made harmless. Known failures of the boot are marked on
/// stderr, with what to do. The guest needs no agent, but must spool its console.
///
/// --follow goes on until Ctrl-C, which ends it at once with status 130; a guest that is off is waited for. --until
/// follows until a line fits and looks only at lines that nobody has read yet, with --since also at those kept
/// since then; --timeout [default for --until: 10m] ends it with 13, a --follow alone with 0. --fail-on ends it with 7.
/// Both take a regular expression. With -o json, yaml or csv, and with --jq, all is written at the end.
#[derive(Args, Debug)]
pub struct Console {
    /// User id
    userid: Userid,
    /// Go on reading
    #[arg(long)]
    follow: bool,
    /// Show what was received since then: how long ago (`10m`), or a moment in UTC
    #[arg(long, value_name = "TIME|DURATION")]
    since: Option<Since>,
    /// Follow until a line fits
    #[arg(long, value_name = "REGEX")]
    until: Option<Regex>,
    /// End with status 7 when a line fits
    #[arg(long, value_name = "REGEX")]
    fail_on: Option<Regex>,
    #[arg(long, value_name = "DURATION", help = options::TIMEOUT.help())]
    timeout: Option<TimeSpan>,
}

/// How a watched console did not say what was hoped for.
#[derive(Debug, thiserror::Error)]
pub enum Watched {
    /// The line to fail on came.
    #[error("the console of guest `{userid}` says what --fail-on waits for: `{line}`")]
    Failure {
        /// The guest.
        userid: Userid,
        /// The line.
        line: String,
    },
    /// The line to wait for did not come.
    #[error("the console of guest `{userid}` has not said `{pattern}` within {limit}")]
    Late {
        /// The guest.
        userid: Userid,
        /// What was waited for.
        pattern: String,
        /// How long.
        limit: TimeSpan,
    },
}

impl Diagnose for Watched {
    fn diagnosis(&self) -> Diagnosis {
        match self {
            Self::Failure { userid, .. } => Diagnosis::new("console.failure_seen", Exit::Refused)
                .about("guest", userid.as_str())
                .hint(format!("`zvmctl guest console {userid}` shows the lines around it")),
            Self::Late { userid, .. } => Diagnosis::new("console.deadline", Exit::Deadline)
                .about("guest", userid.as_str())
                .hint("--timeout gives it more time; lines that came before count with --since"),
        }
    }
}

/// A line of a console.
#[derive(Debug, Serialize, JsonSchema)]
pub struct ConsoleLine {
    /// The text; control sequences are taken out, other control characters written out.
    text: String,
    /// When it was received from the server, RFC 3339 in UTC.
    received: String,
    /// When the guest wrote it; nobody tells, so that it is always null.
    written: Option<String>,
    /// Whether lines may be missing before it.
    gap_before: bool,
    /// Stable word for the failure of the boot that it tells of, when it is known to: `disabled_wait`.
    failure: Option<&'static str>,
    /// What that failure means.
    meaning: Option<&'static str>,
    /// What to do about it.
    advice: Option<&'static str>,
}

impl From<Line> for ConsoleLine {
    fn from(line: Line) -> Self {
        let failure = boot_failure(&line.text);
        Self {
            text: line.text,
            received: utc_text(line.received),
            written: None,
            gap_before: line.gap_before,
            failure: failure.map(|failure| failure.code),
            meaning: failure.map(|failure| failure.meaning),
            advice: failure.map(|failure| failure.advice),
        }
    }
}

impl Record for ConsoleLine {
    const COLUMNS: &'static [Column<Self>] = &[
        Column::text("text", "TEXT", |line| line.text.clone()),
        Column::text("received", "RECEIVED", |line| line.received.clone()),
        Column::text("failure", "FAILURE", |line| or_dash(line.failure.as_ref())),
    ];
}

impl Console {
    /// Runs the command.
    pub fn run(self, app: &App) -> anyhow::Result<Outcome> {
        let follow = self.follow || self.until.is_some();
        self.refuse_what_does_not_go_together(app, follow)?;
        let (backend, clock) = (app.backend()?, Wall::start());
        let store = store(app, &self.userid)?;
        // Without Ctrl-C of our own: what was read is kept already, and whoever follows wants it to end at once.
        let notes = app.terminal().notes();
        let reader =
            Reader { backend, guest: &self.userid, store: &store, now, clock: &clock, progress: &notes };
        let mut shown = Shown::new(app);
        let since = Some(self.since.map_or(0, |since| since.moment(now())));
        let own = if follow { self.limit(app) } else { Some(TimeSpan::of_seconds(0)) };
        let mut end = None;
        let heed = |received: Received| {
            let finished = self.heed(&mut shown, received);
            Ok::<_, BackendError>(
                finished.unwrap_or_else(|error| Some(Err(error))).map(|result| end = Some(result)).is_some(),
            )
        };
        let ended = reader.follow(own.map_or(Duration::MAX, TimeSpan::duration), since, heed);
        let ended = ended.map_err(|error| self.known(error, app))?;
        let error = match (end, ended, &self.until) {
            (Some(Err(error)), ..) => error,
            (None, Ended::Late, Some(pattern)) => {
                let (userid, pattern) = (self.userid.clone(), pattern.as_str().to_owned());
                Watched::Late { userid, pattern, limit: own.unwrap_or(LIMIT) }.into()
            }
            _ => return shown.rest(),
        };
        // What was read is data, whatever the end.
        app.show(&shown.rest()?)?;
        Err(error)
    }

    fn refuse_what_does_not_go_together(&self, app: &App, follow: bool) -> anyhow::Result<()> {
        app.output().wanted::<ConsoleLine>()?;
        if self.timeout.is_some() && !follow {
            return Err(Usage::new("--timeout is for --follow and --until").hint("add --follow").into());
        }
        if follow && self.until.is_none() && self.timeout.is_none() && !Shown::new(app).at_once() {
            let usage = Usage::new("--follow without an end would never write a whole document");
            return Err(usage.hint("use -o ndjson, or add --until or --timeout").into());
        }
        Ok(())
    }

    /// Returns the longest time; `None` when there is no end. Settings count only where a time-out is an end.
    fn limit(&self, app: &App) -> Option<TimeSpan> {
        let settings = || Some(app.settings().context.timeout.unwrap_or(LIMIT));
        self.timeout.or_else(|| self.until.as_ref().and_then(|_| settings()))
    }

    /// Shows what came, and returns how the command ends when it does.
    fn heed(&self, shown: &mut Shown<'_>, received: Received) -> anyhow::Result<Option<anyhow::Result<()>>> {
        let Received { earlier, new, silence, unkept } = received;
        // Lines of earlier reads count only when somebody asked for them.
        let known = if self.since.is_some() { 0 } else { earlier.len() };
        let lines: Vec<ConsoleLine> = earlier.into_iter().chain(new).map(ConsoleLine::from).collect();
        let fits = |pattern: &Option<Regex>| {
            let pattern = pattern.as_ref()?;
            lines[known..].iter().position(|line| pattern.is_match(&line.text)).map(|at| known + at)
        };
        let (failure, success) = (fits(&self.fail_on), fits(&self.until));
        // The line that comes first decides.
        let end = match (failure, success) {
            (Some(failure), success) if success.is_none_or(|success| failure <= success) => {
                let line = lines[failure].text.clone();
                Some(Err(Watched::Failure { userid: self.userid.clone(), line }.into()))
            }
            (_, Some(_)) => Some(Ok(())),
            _ => None,
        };
        if let Some(error) = unkept {
            shown.app.terminal().warn(&format!("{error}; the lines are only shown"));
        }
        shown.silence(silence, &self.userid, lines.is_empty());
        shown.add(lines)?;
        Ok(end)
    }

    /// Says of an unknown guest whether it is known elsewhere.
    fn known(&self, error: ConsoleError, app: &App) -> anyhow::Error {
        match error {
            ConsoleError::Backend(error) if error.is_not_found() => match app.backend() {
                Ok(backend) => match backend.guests().names() {
                    Ok(managed) => missing(&self.userid, &managed, backend),
                    Err(_) => error.into(),
                },
                Err(error) => error,
            },
            error => error.into(),
        }
    }
}

/// Returns the place where the lines of a guest are kept.
pub(super) fn store(app: &App, userid: &Userid) -> anyhow::Result<Store> {
    let settings = app.settings();
    let endpoint = settings.context.endpoint.as_ref();
    let server = match (app.context_name(), endpoint) {
        (Some(context), _) => context.to_owned(),
        // A sign that no name of a context can begin with.
        (None, Some(endpoint)) => format!("_{}", endpoint.as_str()),
        (None, None) => {
            return Err(settings
                .target()
                .map(|_| ())
                .err()
                .map_or_else(|| anyhow::anyhow!("the server has no name"), Into::into));
        }
    };
    Ok(Store::of(&settings.paths.consoles_dir(&server), userid.as_str()))
}

/// Returns the seconds since 1970.
pub(super) fn now() -> u64 {
    SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |time| time.as_secs())
}

/// What people and programs get to see, at once or at the end.
struct Shown<'a> {
    app: &'a App,
    plain: bool,
    kept: Vec<ConsoleLine>,
    told: BTreeSet<&'static str>,
    silence: Option<Silence>,
}

impl<'a> Shown<'a> {
    fn new(app: &'a App) -> Self {
        let output = app.output();
        let chosen = !output.columns.is_empty()
            || !output.sort.is_empty()
            || !output.filters.is_empty()
            || output.limit.is_some();
        let plain = matches!(output.format, Format::Table | Format::Wide) && output.jq.is_none() && !chosen;
        Self { app, plain, kept: Vec::new(), told: BTreeSet::new(), silence: None }
    }

    /// Returns whether each part can be written when it comes.
    fn at_once(&self) -> bool {
        let output = self.app.output();
        self.plain || output.format == Format::Ndjson && output.jq.is_none()
    }

    fn add(&mut self, lines: Vec<ConsoleLine>) -> anyhow::Result<()> {
        let terminal = self.app.terminal();
        if self.plain {
            let text: String = lines.iter().flat_map(|line| [line.text.as_str(), "\n"]).collect();
            self.app.show(&Outcome::text(text))?;
        } else if self.at_once() {
            self.app.show(&Outcome::list(&lines)?)?;
        }
        for line in &lines {
            if line.gap_before && self.told.insert("gap") {
                terminal.note(&format!("lines may be missing before `{}`", line.text));
            }
            let failure = line.failure.filter(|failure| self.told.insert(failure));
            if let (Some(_), Some(meaning), Some(advice)) = (failure, line.meaning, line.advice) {
                terminal.warn(&format!("`{}`: {meaning}; {advice}", line.text.trim()));
            }
        }
        if !self.at_once() {
            self.kept.extend(lines);
        }
        Ok(())
    }

    /// Says why nothing is new, once for each reason.
    fn silence(&mut self, silence: Option<Silence>, userid: &Userid, nothing_at_all: bool) {
        let before = std::mem::replace(&mut self.silence, silence);
        let Some(reason) = silence.filter(|_| silence != before) else { return };
        let text = match reason {
            Silence::NothingNew if !nothing_at_all || before.is_some() => return,
            Silence::NothingNew => format!(
                "the console of {userid} has nothing new; another reader of its spool files may have taken it"
            ),
            Silence::Off => format!("{userid} is off, so that its console has nothing new"),
            Silence::NotSpooled => format!(
                "the console of {userid} cannot be read: it is not spooled; `CONSOLE` and `SPOOL CONSOLE START` belong \
                 in its directory entry or profile"
            ),
        };
        self.app.terminal().note(&text);
    }

    /// Returns what could not be written before the end.
    fn rest(&self) -> anyhow::Result<Outcome> {
        Ok(if self.at_once() { Outcome::nothing() } else { Outcome::list(&self.kept)? })
    }
}
