//! Every command as a user sees it: the console blocks of tests/cmd and of the README.

#[test]
fn transcripts_hold() {
    trycmd::TestCases::new()
        .default_bin_name("zvmctl")
        .env("COLUMNS", "100")
        .env("NO_COLOR", "1")
        .case("tests/cmd/*.md");
}
