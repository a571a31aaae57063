//! Every command as a user sees it: the console blocks of tests/cmd and of the README.

#[test]
fn transcripts_hold() {
    trycmd::TestCases::new()
        .default_bin_name("zvmctl")
        .env("COLUMNS", "100")
        .env("NO_COLOR", "1")
        // Below the transcript's own folder; one that writes anything has an `.out` beside it and so a sandbox.
        .env("ZVMCTL_CONFIG_DIR", "config")
        .env("ZVMCTL_CACHE_DIR", "cache")
        .env("ZVMCTL_STATE_DIR", "state")
        .env("ZVMCTL_SITE_CONFIG", "site.toml")
        .case("tests/cmd/*.md");
}
