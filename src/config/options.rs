//! The one table of settings: each is at once flag, environment variable and configuration key.
//!
//! The command line takes names and help texts from here, `load` its order, the configuration file its rules,
//! `config explain` its rows, and the manual its page on the environment. Values are parsed elsewhere.

/// Where in a configuration file a setting may stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scope {
    /// In no file: flag and environment only.
    Outside,
    /// At the top of the file only.
    Top,
    /// At the top of the file, and in a context, which wins.
    Everywhere,
    /// In a context only.
    Context,
}

/// The shape of a setting's value in a configuration file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// A text.
    Text,
    /// One of these words.
    Word(&'static [&'static str]),
    /// A whole number.
    Number,
    /// `true` or `false`.
    Switch,
    /// An array of texts.
    List,
}

impl Shape {
    /// Returns the shape in words, for errors and the manual.
    pub const fn describe(self) -> &'static str {
        match self {
            Self::Text | Self::Word(_) => "a text in quotes",
            Self::Number => "a whole number",
            Self::Switch => "`true` or `false`",
            Self::List => "a list of texts, as in `[\"a\", \"b\"]`",
        }
    }
}

/// One setting.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Opt {
    /// Name in `config explain` and, unless the scope is [`Scope::Outside`], key in configuration files.
    pub key: &'static str,
    /// Long flag without dashes.
    pub flag: Option<&'static str>,
    /// Environment variable.
    pub env: Option<&'static str>,
    /// Where in files it may stand.
    pub scope: Scope,
    /// Shape of the value.
    pub shape: Shape,
    /// Value when nobody says anything, as the user would write it.
    pub default: Option<&'static str>,
    /// What it does, one sentence without full stop.
    pub doc: &'static str,
    /// Whether the value must never be shown.
    pub secret: bool,
}

impl Opt {
    const fn new(key: &'static str, shape: Shape, scope: Scope, doc: &'static str) -> Self {
        Self { key, flag: None, env: None, scope, shape, default: None, doc, secret: false }
    }

    const fn flag(mut self, flag: &'static str) -> Self {
        self.flag = Some(flag);
        self
    }

    const fn env(mut self, env: &'static str) -> Self {
        self.env = Some(env);
        self
    }

    const fn default(mut self, default: &'static str) -> Self {
        self.default = Some(default);
        self
    }

    const fn secret(mut self) -> Self {
        self.secret = true;
        self
    }

    /// Returns the flag's help: what it does, its default, and the variable that can stand for it.
    pub fn help(&self) -> String {
        let default = self.default.map(|value| format!(" [default: {value}]")).unwrap_or_default();
        let env = self.env.map(|name| format!(" [env: {name}]")).unwrap_or_default();
        format!("{}{default}{env}", self.doc)
    }

    /// Returns the words that the setting takes; empty when any text will do.
    pub const fn words(&self) -> &'static [&'static str] {
        match self.shape {
            Shape::Word(words) => words,
            _ => &[],
        }
    }

    /// Returns whether the setting may stand in a `[contexts.NAME]` table.
    pub const fn in_context(&self) -> bool {
        matches!(self.scope, Scope::Everywhere | Scope::Context)
    }

    /// Returns whether the setting may stand at the top of a file.
    pub const fn at_top(&self) -> bool {
        matches!(self.scope, Scope::Top | Scope::Everywhere)
    }
}

/// Declares each setting once: as a constant with its text as documentation, and as a row of [`ALL`].
macro_rules! options {
    ($($name:ident: $key:literal, $shape:expr, $scope:ident, $doc:literal $(, $method:ident($($value:literal)?))*;)*) => {
        $(
            #[doc = concat!($doc, ".")]
            pub const $name: Opt = Opt::new($key, $shape, Scope::$scope, $doc)$(.$method($($value)?))*;
        )*

        /// Every setting, in the order of the manual.
        pub const ALL: &[Opt] = &[$($name),*];
    };
}

use Shape::{List, Number, Switch, Text, Word};

options! {
    CONTEXT: "context", Text, Top, "Context to act on", flag("context"), env("ZVMCTL_CONTEXT");
    ENDPOINT: "endpoint", Text, Context, "Address of the connector, http:// or https://",
        flag("endpoint"), env("ZVMCTL_ENDPOINT");
    ADMIN_TOKEN: "admin_token", Text, Outside, "The connector's admin token itself", env("ZVMCTL_ADMIN_TOKEN"), secret();
    ADMIN_TOKEN_FILE: "admin_token_file", Text, Outside, "File that holds the connector's admin token",
        env("ZVMCTL_ADMIN_TOKEN_FILE");
    TOKEN_ENV: "token_env", Text, Context, "Environment variable that holds the admin token";
    TOKEN_FILE: "token_file", Text, Context, "File that holds the admin token";
    TOKEN_COMMAND: "token_command", List, Context, "Program and arguments that print the admin token; run without a shell";
    CACERT: "cacert", Text, Everywhere, "PEM file of the authorities that may sign the server's certificate",
        flag("cacert"), env("ZVMCTL_CACERT");
    CERT: "cert", Text, Everywhere, "PEM file of the client certificate", flag("cert"), env("ZVMCTL_CERT");
    KEY: "key", Text, Everywhere, "PEM file of the client certificate's private key", flag("key"), env("ZVMCTL_KEY");
    PIN: "pin", Text, Everywhere, "SHA-256 fingerprint that the server's certificate must have",
        flag("pin"), env("ZVMCTL_PIN");
    INSECURE: "insecure", Switch, Everywhere, "Accept any server certificate", flag("insecure"), env("ZVMCTL_INSECURE");
    PROXY: "proxy", Text, Everywhere, "HTTP proxy for every request; HTTPS_PROXY and NO_PROXY are then not looked at",
        flag("proxy"), env("ZVMCTL_PROXY");
    CONNECT_TIMEOUT: "connect_timeout", Text, Everywhere, "Longest time to make a connection",
        flag("connect-timeout"), env("ZVMCTL_CONNECT_TIMEOUT"), default("10s");
    TIMEOUT: "timeout", Text, Everywhere, "Longest time to wait until a state is reached",
        flag("timeout"), env("ZVMCTL_TIMEOUT");
    PARALLEL: "parallel", Number, Everywhere, "How many requests run at once; 8 when not set, 4 for deploy and capture",
        flag("parallel"), env("ZVMCTL_PARALLEL");
    PROTECTED: "protected", Switch, Everywhere, "Whether changing verbs want the context confirmed", default("false");
    POOL: "pool", Text, Everywhere, "Disk pool for new disks, TYPE:NAME";
    VSWITCH: "vswitch", Text, Everywhere, "Virtual switch for new adapters";
    USERID_PREFIX: "userid_prefix", Text, Everywhere, "Beginning of every user id that may be changed";
    ALLOW: "allow", List, Everywhere, "Patterns of the user ids that may be changed";
    DENY: "deny", List, Everywhere, "Patterns of user ids that are never changed";
    PROFILE: "profile", Text, Everywhere, "Directory profile for new guests";
    IMAGE_REPOSITORY: "image_repository", Text, Everywhere, "Folder or address where image files lie";
    SMAPI_HOST: "smapi.host", Text, Context, "Host name of the SMAPI server";
    SMAPI_PORT: "smapi.port", Number, Context, "Port of the SMAPI server; 44444 when not set";
    SMAPI_USER: "smapi.user", Text, Context, "User id that SMAPI requests are made as";
    SMAPI_TLS: "smapi.tls", Switch, Context, "Whether the SMAPI server is reached over TLS";
    OUTPUT: "output", Word(&["table", "wide", "json", "ndjson", "yaml", "csv", "name"]), Top, "Format of the result",
        flag("output"), env("ZVMCTL_OUTPUT"), default("table");
    COLOR: "color", Word(&["auto", "always", "never"]), Top, "When to use colour",
        flag("color"), env("ZVMCTL_COLOR"), default("auto");
    ACCESSIBLE: "accessible", Switch, Top, "Print labels and plain lines, no bars and no drawn glyphs",
        flag("accessible"), env("ZVMCTL_ACCESSIBLE"), default("false");
    PROGRESS: "progress", Word(&["auto", "json"]), Top, "How long work reports itself on stderr",
        flag("progress"), env("ZVMCTL_PROGRESS"), default("auto");
    QUIET: "quiet", Switch, Top, "Print no notes and no bars", flag("quiet"), env("ZVMCTL_QUIET"), default("false");
    LOG: "log", Word(&["off", "error", "warn", "info", "debug", "trace"]), Top, "What the log on stderr tells",
        env("ZVMCTL_LOG"), default("warn");
    NO_INPUT: "no_input", Switch, Top, "Never ask; what needs an answer fails with status 12",
        flag("no-input"), env("ZVMCTL_NO_INPUT"), default("false");
    REASON: "reason", Text, Outside, "Why something is changed, for the history",
        flag("reason"), env("ZVMCTL_REASON");
    CONFIG_DIR: "config_dir", Text, Outside, "Folder of config.toml and credentials.toml", env("ZVMCTL_CONFIG_DIR");
    CACHE_DIR: "cache_dir", Text, Outside, "Folder of temporary tokens and names for completion", env("ZVMCTL_CACHE_DIR");
    STATE_DIR: "state_dir", Text, Outside, "Folder of the history and of the demo host's state", env("ZVMCTL_STATE_DIR");
    SITE_CONFIG: "site_config", Text, Outside, "The site's configuration file", env("ZVMCTL_SITE_CONFIG"),
        default("/etc/zvmctl/config.toml");
}

/// A variable that belongs to everyone and is honoured here too.
#[derive(Debug, Clone, Copy)]
pub struct Foreign {
    /// Name of the variable.
    pub name: &'static str,
    /// What it does here, one sentence without full stop.
    pub doc: &'static str,
}

/// Every variable of others that is read, in the order of the manual.
pub const FOREIGN: &[Foreign] = &[
    Foreign { name: "NO_COLOR", doc: "When set and not empty, no colour; `--color` and ZVMCTL_COLOR win" },
    Foreign { name: "CLICOLOR_FORCE", doc: "When set and not `0`, colour even into a pipe; NO_COLOR wins" },
    Foreign { name: "TERM", doc: "`dumb` means no colour and no bars" },
    Foreign { name: "HTTPS_PROXY", doc: "Proxy for https addresses; https_proxy wins" },
    Foreign { name: "HTTP_PROXY", doc: "Proxy for http addresses; http_proxy wins" },
    Foreign { name: "ALL_PROXY", doc: "Proxy when the two above are not set; all_proxy wins" },
    Foreign {
        name: "NO_PROXY",
        doc: "Hosts reached without proxy: names, `.suffixes`, addresses, networks, `*`",
    },
    Foreign { name: "USER", doc: "Name that the history keeps; LOGNAME wins" },
    Foreign { name: "LOGNAME", doc: "Name that the history keeps" },
    Foreign {
        name: "XDG_CONFIG_HOME",
        doc: "Parent of the folder `zvmctl` with config.toml and credentials.toml",
    },
    Foreign { name: "XDG_CACHE_HOME", doc: "Parent of the folder `zvmctl` with temporary tokens" },
    Foreign { name: "XDG_STATE_HOME", doc: "Parent of the folder `zvmctl` with the history" },
    Foreign { name: "HOME", doc: "Where the folders above are found when their variables are not set" },
];

/// Returns the setting of this key.
pub fn by_key(key: &str) -> Option<&'static Opt> {
    ALL.iter().find(|option| option.key == key)
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn keys_flags_and_variables_are_unique() {
        let unique = |names: Vec<&str>| names.iter().collect::<HashSet<_>>().len() == names.len();
        assert!(unique(ALL.iter().map(|option| option.key).collect()));
        assert!(unique(ALL.iter().filter_map(|option| option.flag).collect()));
        let own = ALL.iter().filter_map(|option| option.env);
        assert!(unique(own.chain(FOREIGN.iter().map(|foreign| foreign.name)).collect()));
    }

    #[test]
    fn names_follow_from_each_other() {
        for option in ALL {
            if let Some(flag) = option.flag {
                assert_eq!(flag.replace('-', "_"), option.key);
            }
            if let Some(env) = option.env {
                assert_eq!(env, format!("ZVMCTL_{}", option.key.to_uppercase()));
            }
            assert!(!option.doc.ends_with('.'), "{}", option.doc);
        }
    }

    #[test]
    fn secrets_have_neither_flag_nor_key_in_a_file() {
        for option in ALL.iter().filter(|option| option.secret) {
            assert_eq!((option.flag, option.scope), (None, Scope::Outside), "{}", option.key);
        }
    }

    #[test]
    fn defaults_are_words_of_their_setting() {
        for option in ALL.iter().filter(|option| !option.words().is_empty()) {
            assert!(option.words().contains(&option.default.unwrap()), "{}", option.key);
        }
    }

    #[test]
    fn every_variable_of_ours_in_the_source_is_declared() {
        fn scan(folder: &std::path::Path, undeclared: &mut Vec<String>) {
            for entry in std::fs::read_dir(folder).unwrap() {
                let path = entry.unwrap().path();
                if path.is_dir() {
                    scan(&path, undeclared);
                    continue;
                }
                let text = std::fs::read_to_string(&path).unwrap();
                let names = text.split(|c: char| !c.is_ascii_uppercase() && c != '_');
                let ours = names.filter(|name| name.len() > 7 && name.starts_with("ZVMCTL_"));
                let declared = |name: &str| ALL.iter().any(|option| option.env == Some(name));
                undeclared.extend(
                    ours.filter(|name| !declared(name)).map(|name| format!("{}: {name}", path.display())),
                );
            }
        }
        let mut undeclared = Vec::new();
        scan(&std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut undeclared);
        // A folder and a number for tests, and what `sim serve` prints for the programs of others.
        let foreign = [
            "ZVMCTL_SHARED",
            "ZVMCTL_FUZZ_ROUNDS",
            "ZVMCTL_SIM_HOST",
            "ZVMCTL_SIM_PORT",
            "ZVMCTL_SIM_TOKEN_FILE",
        ];
        undeclared.retain(|found| !foreign.iter().any(|name| found.ends_with(name)));
        assert_eq!(undeclared, Vec::<String>::new());
    }
}
