//! Commands that are offered to be typed, aimed at the system that they are meant for.
//!
//! Where a flag or a variable chose the context of this command, the same words typed again would act on another one:
//! the current context. So every command that is shown names the context then.

/// What commands need so that they act on the same system as this one.
#[derive(Debug, Clone, Default)]
pub struct Aim(Option<String>);

/// Commands that need no server, and so no configuration file that is right.
pub(crate) const OFFLINE: &[&str] = &[
    "completion",
    "config path",
    "explain",
    "history list",
    "history show",
    "image build",
    "image cat",
    "image compare",
    "image convert",
    "image extract",
    "image files",
    "image inspect",
    "image validate",
    "man",
    "parm generate",
    "parm lint",
    "schema",
    "units",
];

/// Nouns whose commands act on files of this machine, or on the demo host whatever the context.
const LOCAL_NOUNS: &[&str] = &["config", "context", "sim"];

impl Aim {
    /// Aims at a context; without one commands stay as they are.
    pub fn at(context: Option<&str>) -> Self {
        Self(context.map(str::to_owned))
    }

    /// Returns a command line that names the context.
    pub fn command(&self, line: &str) -> String {
        match (&self.0, line.strip_prefix("zvmctl ")) {
            (Some(context), Some(words)) if acts_on_a_system(words) => format!("zvmctl -c {context} {words}"),
            _ => line.to_owned(),
        }
    }

    /// Returns a text in which every command in back quotes names the context.
    pub fn text(&self, text: &str) -> String {
        let parts: Vec<String> = text
            .split('`')
            .enumerate()
            .map(|(index, part)| if index % 2 == 1 { self.command(part) } else { part.to_owned() })
            .collect();
        parts.join("`")
    }
}

fn acts_on_a_system(words: &str) -> bool {
    let begins = |known: &&str| {
        words.strip_prefix(*known).is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
    };
    !OFFLINE.iter().chain(LOCAL_NOUNS).any(begins)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn commands_name_the_context_where_they_act_on_one() {
        let aim = Aim::at(Some("lab"));
        let text = "see `zvmctl guest list` or `LNX1`, then `zvmctl image validate x`";
        assert_eq!(
            aim.text(text),
            "see `zvmctl -c lab guest list` or `LNX1`, then `zvmctl image validate x`"
        );
        assert_eq!(aim.command("zvmctl image delete x"), "zvmctl -c lab image delete x");
        assert_eq!(aim.command("zvmctl explain 8"), "zvmctl explain 8");
        assert_eq!(aim.text("a `stray quote"), "a `stray quote");
        assert_eq!(Aim::default().text(text), text);
    }
}
