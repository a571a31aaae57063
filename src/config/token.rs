//! Where the connector's admin token comes from, and how it is read.
//!
//! It is a root credential of the whole z/VM system (connector-notes.md section 2): never a flag's value, never
//! shown, read only at the moment a temporary token is asked for.

use std::fmt;
use std::fs::File;
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread;

use zeroize::Zeroizing;

use super::credentials::Credentials;
use super::resolve::Resolver;
use super::write::{Readers, check_private};
use super::{ConfigError, ContextName, Environment, Source, options};
use crate::secret::Secret;

/// Longest token that is read, in bytes. A header line of common servers holds 8 KiB.
const LIMIT: u64 = 8 * 1024;

/// Where the admin token comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TokenSource {
    /// From nowhere: no token is asked for, and the server must work without.
    Nowhere,
    /// Given by hand a moment ago, and stored nowhere yet.
    Given(Secret),
    /// An environment variable of this name.
    Variable(String),
    /// A file, of which white space at both ends does not count.
    File(PathBuf),
    /// The output of a program with arguments.
    Command(Vec<String>),
    /// The file of stored tokens; the context may have none there.
    Stored {
        /// The file.
        path: PathBuf,
        /// The context.
        context: ContextName,
    },
}

impl TokenSource {
    /// Chooses the source: our variables, then the context's setting, then the file of stored tokens.
    pub(super) fn resolve(
        resolver: &mut Resolver<'_>,
        context: Option<&ContextName>,
        credentials: &Path,
    ) -> Result<Self, ConfigError> {
        let variable = resolver.hidden(&options::ADMIN_TOKEN)?;
        let file = resolver.path(&options::ADMIN_TOKEN_FILE, None)?;
        let of_context = Self::of_context(resolver, context)?;
        Ok(match (variable, file, of_context, context) {
            (Some(Source::Environment(name)), ..) => Self::Variable(name.to_owned()),
            (_, Some((path, _)), ..) => Self::File(path),
            (_, _, Some(source), _) => source,
            (_, _, None, Some(context)) => {
                Self::Stored { path: credentials.to_owned(), context: context.clone() }
            }
            (_, _, None, None) => Self::Nowhere,
        })
    }

    fn of_context(
        resolver: &mut Resolver<'_>,
        context: Option<&ContextName>,
    ) -> Result<Option<Self>, ConfigError> {
        let variable = resolver.text(&options::TOKEN_ENV, None)?.map(|(name, _)| Self::Variable(name));
        let file = resolver.path(&options::TOKEN_FILE, None)?.map(|(path, _)| Self::File(path));
        let command = resolver.list(&options::TOKEN_COMMAND).map(|(words, _)| Self::Command(words));
        let mut given = [
            (options::TOKEN_ENV.key, variable),
            (options::TOKEN_FILE.key, file),
            (options::TOKEN_COMMAND.key, command),
        ]
        .into_iter()
        .filter_map(|(key, source)| source.map(|source| (key, source)));
        match (given.next(), given.next(), context) {
            (Some((first, _)), Some((second, _)), Some(context)) => {
                Err(ConfigError::TwoTokens { context: context.clone(), first, second })
            }
            (first, ..) => Ok(first.map(|(_, source)| source)),
        }
    }

    /// Reads the token. `None` when there is none to send; an error when there should be one.
    pub fn read(&self, environment: &Environment) -> Result<Option<Secret>, ConfigError> {
        let failed = |problem: String| ConfigError::Token { source_name: self.to_string(), problem };
        match self {
            Self::Nowhere => Ok(None),
            Self::Given(token) => Ok(Some(token.clone())),
            Self::Variable(name) => {
                let text = environment.text(name)?.ok_or_else(|| failed("it is not set".into()))?;
                accept(text).map(Some).map_err(failed)
            }
            Self::File(path) => {
                let file = File::open(path).map_err(|error| failed(error.to_string()))?;
                // The group may read it: that is how a token is shared by those who administer.
                check_private(path, &file, Readers::Group)?;
                let text = bounded(file).map_err(failed)?;
                accept(&text).map(Some).map_err(failed)
            }
            Self::Command(words) => run(words).map(Some).map_err(failed),
            Self::Stored { path, context } => Credentials::at(path).token(context),
        }
    }
}

/// Says where, never what.
impl fmt::Display for TokenSource {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Nowhere => f.write_str("nowhere"),
            Self::Given(_) => f.write_str("the prompt"),
            Self::Variable(name) => write!(f, "environment variable `{name}`"),
            Self::Command(words) => write!(f, "command `{}`", words.first().map_or("", String::as_str)),
            Self::File(path) | Self::Stored { path, .. } => write!(f, "file `{}`", path.display()),
        }
    }
}

/// Checks a token as it was read: white space at its ends does not count, and a header must be able to carry it.
pub fn accept(text: &str) -> Result<Secret, String> {
    let token = text.trim();
    if token.is_empty() {
        return Err("it is empty".into());
    }
    if !token.bytes().all(|byte| byte.is_ascii_graphic() || byte == b' ') {
        return Err("it holds more than one line, or characters that a header cannot carry".into());
    }
    Ok(Secret::new(token.to_owned()))
}

/// Reads a text of at most [`LIMIT`] bytes.
pub fn bounded(source: impl Read) -> Result<Zeroizing<String>, String> {
    let mut bytes = Zeroizing::new(Vec::new());
    source.take(LIMIT + 1).read_to_end(&mut bytes).map_err(|error| error.to_string())?;
    if bytes.len() as u64 > LIMIT {
        return Err(format!("it is longer than {LIMIT} bytes"));
    }
    let text = std::str::from_utf8(&bytes).map_err(|_| "it is not UTF-8 text".to_owned())?;
    Ok(Zeroizing::new(text.to_owned()))
}

/// Runs a program without a shell and takes its output. Its input is empty, so that it cannot eat ours.
fn run(words: &[String]) -> Result<Secret, String> {
    let (program, arguments) = words.split_first().ok_or("it names no program")?;
    let mut child = Command::new(program)
        .args(arguments)
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .map_err(|error| format!("cannot run it: {error}"))?;
    let (output, complaint) = listen(&mut child);
    let status = child.wait().map_err(|error| error.to_string())?;
    let output = output?;
    if status.success() {
        return accept(&output);
    }
    let shown = shown(&complaint, &output);
    Err(if shown.is_empty() {
        format!("it ended with {status}")
    } else {
        format!("it ended with {status}: {shown}")
    })
}

/// Reads both outputs at once, so that neither fills up and blocks the program.
fn listen(child: &mut Child) -> (Result<Zeroizing<String>, String>, Zeroizing<Vec<u8>>) {
    let (stdout, stderr) = (child.stdout.take(), child.stderr.take());
    thread::scope(|scope| {
        let complaint = scope.spawn(move || {
            let mut kept = Zeroizing::new(Vec::new());
            if let Some(mut stderr) = stderr {
                // What cannot be read is not shown; the exit status is told in any case.
                let _ = stderr.by_ref().take(LIMIT).read_to_end(&mut kept);
                let _ = io::copy(&mut stderr, &mut io::sink());
            }
            kept
        });
        let output = stdout.map_or_else(|| Err("it has no output".into()), bounded);
        if output.is_err() {
            // Too long: it may go on for ever. It fails only when the program has ended by itself.
            let _ = child.kill();
        }
        (output, complaint.join().unwrap_or_default())
    })
}

/// Returns a program's complaint on one line, without the token should it repeat it.
fn shown(complaint: &[u8], output: &str) -> String {
    let text = String::from_utf8_lossy(complaint);
    let text = match output.trim() {
        "" => text.into_owned(),
        token => text.replace(token, "(hidden)"),
    };
    let lines: Vec<_> = text.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    lines.join("; ").chars().filter(|c| !c.is_control()).take(500).collect()
}

#[cfg(all(test, unix))]
mod tests {
    use std::fs;
    use std::os::unix::fs::PermissionsExt;

    use super::*;
    use crate::error::{Diagnose, Exit};

    fn sh(script: &str) -> TokenSource {
        TokenSource::Command(vec!["sh".into(), "-c".into(), script.into()])
    }

    fn read(source: &TokenSource) -> Result<String, String> {
        let environment = Environment::of([("TOKEN", "swordfish")]);
        match source.read(&environment) {
            Ok(secret) => Ok(secret.map(|secret| secret.expose().to_owned()).unwrap_or_default()),
            Err(error) => {
                assert_eq!(error.diagnosis().exit, Exit::Denied);
                Err(error.to_string())
            }
        }
    }

    #[test]
    fn a_command_gives_its_trimmed_output() {
        assert_eq!(read(&sh("echo ' swordfish '")).unwrap(), "swordfish");
        assert_eq!(read(&sh("cat; echo a b")).unwrap(), "a b", "input is empty");
    }

    #[test]
    fn a_failing_command_tells_its_complaint_without_the_token() {
        let error = read(&sh("echo swordfish; echo no swordfish here >&2; exit 3")).unwrap_err();
        assert_eq!(
            error,
            "cannot get the admin token from command `sh`: it ended with exit status: 3: no (hidden) here"
        );
        assert!(read(&TokenSource::Command(vec!["/no/such".into()])).unwrap_err().contains("cannot run it"));
        assert!(read(&TokenSource::Command(vec![])).unwrap_err().contains("names no program"));
    }

    #[test]
    fn output_without_end_is_cut_off() {
        assert!(read(&sh("exec yes")).unwrap_err().ends_with("it is longer than 8192 bytes"));
        assert_eq!(
            read(&sh("head -c 1000000 /dev/zero >&2; echo a")).unwrap(),
            "a",
            "a long complaint is no harm"
        );
    }

    #[test]
    fn what_no_header_can_carry_is_refused() {
        assert!(read(&sh("printf 'a\\nb'")).unwrap_err().contains("more than one line"));
        assert!(read(&sh("printf '\\377'")).unwrap_err().contains("not UTF-8"));
        assert!(read(&sh("true")).unwrap_err().contains("it is empty"));
    }

    #[test]
    fn a_variable_is_read_when_asked() {
        assert_eq!(read(&TokenSource::Variable("TOKEN".into())).unwrap(), "swordfish");
        let error = read(&TokenSource::Variable("OTHER".into())).unwrap_err();
        assert_eq!(error, "cannot get the admin token from environment variable `OTHER`: it is not set");
        assert_eq!(read(&TokenSource::Nowhere).unwrap(), "");
    }

    #[test]
    fn a_file_must_be_closed_to_others_but_not_to_its_group() {
        let home = tempfile::tempdir().unwrap();
        let path = home.path().join("token");
        let source = TokenSource::File(path.clone());
        assert!(read(&source).unwrap_err().contains("No such file"));
        fs::write(&path, "swordfish\n").unwrap();
        for (mode, good) in [(0o600, true), (0o640, true), (0o644, false)] {
            fs::set_permissions(&path, fs::Permissions::from_mode(mode)).unwrap();
            assert_eq!(read(&source).is_ok(), good, "{mode:o}");
        }
    }
}
