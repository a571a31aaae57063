//! Where the recordings and samples are.

use std::io::Write;
use std::path::PathBuf;

/// Returns a folder below `$ZVMCTL_SHARED/data`, or says on stderr that the test is skipped when the variable is unset.
///
/// A variable that is set and a folder that is missing are a failure: a wrong path must not pass for success.
pub(super) fn folder(name: &str, wanted_by: &str) -> Option<PathBuf> {
    let Some(shared) = std::env::var_os("ZVMCTL_SHARED") else {
        // Past the capture of the test harness, so that the gap is seen.
        let text = format!("SKIPPED {wanted_by}: ZVMCTL_SHARED is not set\n");
        std::io::stderr().write_all(text.as_bytes()).expect("stderr is writable");
        return None;
    };
    let folder = PathBuf::from(shared).join("data").join(name);
    assert!(folder.is_dir(), "ZVMCTL_SHARED is set but {} is no folder", folder.display());
    Some(folder)
}
