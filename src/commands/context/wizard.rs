//! The questions of `zvmctl context create`, and the command line that stands for the answers.

use super::fields::{Given, flag};
use crate::app::App;
use crate::commands::Usage;
use crate::config::options::{self, Opt};
use crate::config::{Raw, absolute, accept_token};
use crate::model::Endpoint;
use crate::secret::Secret;

/// What the user answered.
pub(super) struct Answers {
    /// Settings, those from flags included.
    pub(super) given: Given,
    /// An admin token to store.
    pub(super) token: Option<Secret>,
}

/// Asks for the endpoint, and for what flags left open of TLS and of the token's source.
pub(super) fn ask(app: &App, mut given: Given) -> anyhow::Result<Answers> {
    let endpoint: Endpoint = app
        .terminal()
        .ask("address of the connector (https://HOST:PORT)", None, "--endpoint URL")?
        .parse()?;
    given.insert(0, (&options::ENDPOINT, Raw::Text(endpoint.to_string())));
    if endpoint.is_https() && !has_any(&given, &[&options::CACERT, &options::PIN, &options::INSECURE]) {
        given.extend(trust(app)?);
    }
    let mut token = None;
    if !has_any(&given, &[&options::TOKEN_ENV, &options::TOKEN_FILE, &options::TOKEN_COMMAND]) {
        match token_source(app)? {
            Token::None => {}
            Token::Stored(secret) => token = Some(secret),
            Token::From(option, raw) => given.push((option, raw)),
        }
    }
    Ok(Answers { given, token })
}

fn has_any(given: &Given, options: &[&Opt]) -> bool {
    given.iter().any(|(option, _)| options.iter().any(|wanted| wanted.key == option.key))
}

fn trust(app: &App) -> anyhow::Result<Option<(&'static Opt, Raw)>> {
    let ways = [
        "by the authorities that this system trusts",
        "by an authority in a PEM file",
        "by the fingerprint of its certificate",
        "not at all (insecure)",
    ];
    let text = |question, flag| app.terminal().ask(question, None, flag);
    Ok(match app.terminal().choose("how is the server's certificate checked", &ways, "--cacert FILE")? {
        0 => None,
        1 => Some((&options::CACERT, Raw::Text(absolute(&text("PEM file", "--cacert FILE")?)))),
        2 => Some((&options::PIN, Raw::Text(text("SHA-256 fingerprint", "--pin SHA256")?))),
        _ => Some((&options::INSECURE, Raw::Switch(true))),
    })
}

/// Where the token comes from.
enum Token {
    None,
    Stored(Secret),
    From(&'static Opt, Raw),
}

fn token_source(app: &App) -> anyhow::Result<Token> {
    let ways = [
        "I type it now, and it is stored in credentials.toml",
        "from an environment variable",
        "from a file",
        "from the output of a command",
        "there is none: the server works without",
    ];
    let text = |question, flag| app.terminal().ask(question, None, flag);
    Ok(
        match app.terminal().choose(
            "where does the connector's admin token come from",
            &ways,
            "--token-file FILE",
        )? {
            0 => {
                let typed =
                    zeroize::Zeroizing::new(app.terminal().secret("admin token", "--token-file FILE")?);
                let refused = |problem| Usage::new(format!("this is not an admin token: {problem}"));
                Token::Stored(accept_token(&typed).map_err(refused)?)
            }
            1 => {
                Token::From(&options::TOKEN_ENV, Raw::Text(text("name of the variable", "--token-env NAME")?))
            }
            2 => {
                let path = text("file that holds it", "--token-file FILE")?;
                Token::From(&options::TOKEN_FILE, Raw::Text(absolute(&path)))
            }
            3 => {
                let words = shell_words::split(&text("command that prints it", "--token-command COMMAND")?)?;
                Token::From(&options::TOKEN_COMMAND, Raw::List(words))
            }
            _ => Token::None,
        },
    )
}

/// Returns settings as flags, quoted for a shell.
pub(super) fn flags(given: &Given) -> String {
    let flag_of = |option: &Opt, raw: &Raw| {
        let flag = flag(option);
        match raw {
            Raw::Switch(true) => format!("--{flag}"),
            Raw::Switch(false) => format!("--{flag}=false"),
            Raw::Text(text) => format!("--{flag} {}", shell_words::quote(text)),
            Raw::List(texts) if option.key == options::TOKEN_COMMAND.key => {
                format!("--{flag} {}", shell_words::quote(&shell_words::join(texts)))
            }
            Raw::List(texts) => format!("--{flag} {}", shell_words::quote(&texts.join(","))),
        }
    };
    given.iter().map(|(option, raw)| flag_of(option, raw)).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use clap::{Args, FromArgMatches};

    use super::*;
    use crate::commands::context::fields::Fields;
    use crate::config::Overrides;

    #[test]
    fn the_command_line_stands_for_the_answers() {
        let given: Given = vec![
            (&options::PROTECTED, Raw::Switch(true)),
            (&options::POOL, Raw::Text("ECKD:POOL 1".into())),
            (&options::ALLOW, Raw::List(vec!["LNX*".into(), "DB?".into()])),
            (&options::TOKEN_COMMAND, Raw::List(vec!["pass".into(), "show".into(), "z vm".into()])),
            (&options::SMAPI_TLS, Raw::Switch(false)),
        ];
        let mut words = shell_words::split(&flags(&given)).unwrap();
        words.insert(0, "create".into());
        let command = Fields::augment_args(clap::Command::new("create"));
        let matches = command.try_get_matches_from(words).unwrap();
        let mut back = Fields::from_arg_matches(&matches).unwrap().with(&Overrides::default());
        let by_key = |a: &(&Opt, Raw), b: &(&Opt, Raw)| a.0.key.cmp(b.0.key);
        let mut given = given;
        back.sort_by(by_key);
        given.sort_by(by_key);
        assert_eq!(back, given);
    }
}
