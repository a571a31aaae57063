//! Settings from files, variables and flags together.

use std::fs;

use tempfile::TempDir;

use super::*;
use crate::config::Known;
use crate::error::{Diagnose, Exit};

const USER: &str = r#"
context = "lab1"
output = "json"

[contexts.lab1]
endpoint = "https://lab1.example.com"
protected = true
parallel = 3
pool = "ECKD:POOL1"
smapi = { host = "zvm1" }
token_file = "lab1.token"

[contexts.empty]
"#;

const SITE: &str = r#"
parallel = 5
color = "never"

[contexts.shared]
endpoint = "http://shared.example.com"
[contexts.empty]
endpoint = "https://hidden.example.com"
"#;

/// A user's and a site's file in a folder of their own.
struct Home(TempDir);

impl Home {
    fn new() -> Self {
        let home = Self(tempfile::tempdir().unwrap());
        fs::write(home.0.path().join("config.toml"), USER).unwrap();
        fs::write(home.0.path().join("site.toml"), SITE).unwrap();
        home
    }

    fn load_with(&self, flags: &Overrides, extra: &[(&str, &str)]) -> Result<Settings, ConfigError> {
        let folder = self.0.path().to_str().unwrap();
        let site = format!("{folder}/site.toml");
        let base = [
            ("ZVMCTL_CONFIG_DIR", folder),
            ("ZVMCTL_CACHE_DIR", folder),
            ("ZVMCTL_STATE_DIR", folder),
            ("ZVMCTL_SITE_CONFIG", &site),
        ];
        load(flags, &base.iter().chain(extra).copied().collect())
    }

    fn load(&self, flags: &Overrides) -> Settings {
        self.load_with(flags, &[]).unwrap()
    }
}

fn flags(context: Option<&str>, endpoint: Option<&str>) -> Overrides {
    let text = |value: Option<&str>| value.map(str::to_owned);
    Overrides { context: text(context), endpoint: text(endpoint), ..Overrides::default() }
}

fn address(settings: &Settings) -> String {
    match settings.target().unwrap() {
        Target::Demo => "demo".into(),
        Target::Connector(endpoint) => endpoint.to_string(),
    }
}

#[test]
fn the_current_context_gives_everything() {
    let settings = Home::new().load(&Overrides::default());
    assert_eq!(address(&settings), "https://lab1.example.com");
    assert_eq!(settings.context_name().unwrap().as_str(), "lab1");
    assert!(settings.context.protected);
    assert_eq!(settings.context.parallel.unwrap().get(), 3);
    assert_eq!(settings.context.smapi.as_ref().unwrap().port, 44444);
    assert_eq!(settings.context.connect_timeout.unwrap().seconds(), 10);
    assert_eq!((settings.general.output.as_str(), settings.general.color.as_str()), ("json", "never"));
    assert!(matches!(&settings.token, TokenSource::File(path) if path.is_absolute()));
    assert!(settings.token_cache().is_some());
}

#[test]
fn nothing_chosen_is_usage_and_never_the_demo_host() {
    let home = Home::new();
    fs::write(home.0.path().join("config.toml"), "").unwrap();
    let error = home.load(&Overrides::default()).target().unwrap_err();
    assert_eq!(error.diagnosis().exit, Exit::Usage);
    assert!(error.diagnosis().hint.unwrap().contains("--endpoint URL"));
}

#[test]
fn an_endpoint_alone_leaves_the_current_context_out() {
    let settings = Home::new().load(&flags(None, Some("http://other")));
    assert_eq!((address(&settings).as_str(), &settings.selection), ("http://other", &Selection::Endpoint));
    assert!(!settings.context.protected);
    assert_eq!(settings.token, TokenSource::Nowhere);
    assert!(settings.token_cache().is_none());
}

#[test]
fn between_context_and_endpoint_the_stronger_counts() {
    let home = Home::new();
    let from = |flags: &Overrides, extra: &[(&str, &str)]| address(&home.load_with(flags, extra).unwrap());
    let (context, endpoint) = (("ZVMCTL_CONTEXT", "shared"), ("ZVMCTL_ENDPOINT", "http://variable"));
    assert_eq!(from(&flags(Some("shared"), None), &[endpoint]), "http://shared.example.com");
    assert_eq!(from(&flags(None, Some("http://flag")), &[context]), "http://flag");
    assert_eq!(from(&Overrides::default(), &[endpoint]), "http://variable");
    assert_eq!(from(&flags(Some("lab1"), Some("http://tunnel")), &[]), "http://tunnel");
    let tunnel = home.load(&flags(Some("lab1"), Some("http://tunnel")));
    assert!(tunnel.context.protected && tunnel.token_cache().is_none());
}

#[cfg(feature = "sim")]
#[test]
fn the_demo_host_needs_no_file_and_takes_no_endpoint() {
    let home = Home::new();
    assert_eq!(address(&home.load(&flags(Some("demo"), None))), "demo");
    let error = home.load_with(&flags(Some("demo"), Some("http://a")), &[]).unwrap_err();
    assert_eq!(error.diagnosis().exit, Exit::Usage);
}

#[test]
fn an_unknown_context_is_told_when_a_server_is_wanted() {
    let settings = Home::new().load_with(&Overrides::default(), &[("ZVMCTL_CONTEXT", "lab2")]).unwrap();
    let error = settings.target().unwrap_err();
    assert_eq!(error.to_string(), "no context is named `lab2` (ZVMCTL_CONTEXT)");
    let diagnosis = error.diagnosis();
    assert_eq!((diagnosis.exit, diagnosis.hint.as_deref()), (Exit::NotFound, Some("did you mean `lab1`?")));
}

#[test]
fn a_context_without_endpoint_says_how_to_give_one() {
    let error = Home::new().load(&flags(Some("empty"), None)).target().unwrap_err();
    assert_eq!(error.to_string(), "context `empty` has no endpoint", "the site's context is hidden");
    assert_eq!(error.diagnosis().exit, Exit::Usage);
}

#[test]
fn every_setting_of_the_table_is_explained_once_and_in_order() {
    let settings = Home::new().load(&Overrides::default());
    let keys: Vec<_> = settings.explain().iter().map(|row| row.option.key).collect();
    assert_eq!(keys, options::ALL.iter().map(|option| option.key).collect::<Vec<_>>());
}

#[test]
fn explaining_shows_sources_and_no_secret() {
    let extra = [
        ("ZVMCTL_ADMIN_TOKEN", "swordfish"),
        ("ZVMCTL_PROXY", "http://me:swordfish@proxy:3128"),
        ("NO_COLOR", "1"),
    ];
    let mut given = flags(None, None);
    given.output = Some("csv".into());
    let settings = Home::new().load_with(&given, &extra).unwrap();
    let row = |key: &str| {
        let row = settings.explain().iter().find(|row| row.option.key == key).unwrap();
        (row.value.clone().unwrap_or_default(), row.source.to_string())
    };
    assert_eq!(row("output"), ("csv".into(), "--output".into()));
    assert_eq!(row("color"), ("never".into(), "NO_COLOR".into()));
    assert_eq!(row("admin_token"), ("(hidden)".into(), "ZVMCTL_ADMIN_TOKEN".into()));
    assert_eq!(row("proxy"), ("http://proxy:3128".into(), "ZVMCTL_PROXY".into()));
    assert_eq!(row("timeout"), (String::new(), "default".into()));
    assert!(row("pool").1.starts_with("context lab1, /"), "{}", row("pool").1);
    assert!(row("parallel").1.ends_with("config.toml:8"), "{}", row("parallel").1);
    assert!(!format!("{settings:?}").contains("swordfish"));
    assert_eq!(settings.admin_token().unwrap().unwrap().expose(), "swordfish");
}

#[test]
fn a_token_over_plain_http_warns_and_so_does_no_check_of_the_certificate() {
    let home = Home::new();
    let warnings = home.load(&flags(Some("shared"), None)).warnings(true);
    assert!(warnings[0].starts_with("the token travels to `http://shared.example.com` unencrypted"));
    assert!(home.load(&flags(Some("shared"), None)).warnings(false).is_empty());
    assert!(home.load(&Overrides::default()).warnings(true).is_empty());
    let insecure = Overrides { insecure: true, ..Overrides::default() };
    assert_eq!(home.load(&insecure).warnings(false).len(), 1);
}

#[test]
fn a_context_has_one_token_setting_at_most() {
    let home = Home::new();
    fs::write(
        home.0.path().join("config.toml"),
        "[contexts.a]\ntoken_env = \"T\"\ntoken_command = [\"pass\", \"show\"]\n",
    )
    .unwrap();
    let error = home.load_with(&flags(Some("a"), None), &[]).unwrap_err();
    assert_eq!(error.to_string(), "context `a` has both `token_env` and `token_command`");
}

#[test]
fn contexts_of_both_files_are_listed_once() {
    let settings = Home::new().load(&Overrides::default());
    let known = settings.files.contexts();
    let names: Vec<_> = known.iter().map(Known::name).filter(|name| *name != "demo").collect();
    assert_eq!(names, ["empty", "lab1", "shared"]);
    assert!(matches!(known.iter().find(|known| known.name() == "empty").unwrap(), Known::User(_)));
    let lab1 = "lab1".parse().unwrap();
    let (context, token) = settings.files.context(&lab1, &settings.paths).unwrap();
    assert!(context.protected && matches!(token, TokenSource::File(_)));
    assert!(settings.files.own(&lab1).is_ok());
    for (name, text) in [("shared", "belongs to the site's file"), ("lab2", "no context is named")] {
        let error = settings.files.own(&name.parse().unwrap()).unwrap_err();
        assert!(error.to_string().contains(text), "{error}");
    }
}
