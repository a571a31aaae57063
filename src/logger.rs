//! The log on stderr: `-v`, `-vv` and `ZVMCTL_LOG`. Lines come with secrets removed by whoever writes them.

use std::io::{self, Write};

use log::{LevelFilter, Log, Metadata, Record};

struct Stderr;

impl Log for Stderr {
    fn enabled(&self, metadata: &Metadata<'_>) -> bool {
        // Other crates log for their authors.
        metadata.target().starts_with("zvmctl")
    }

    fn log(&self, record: &Record<'_>) {
        if self.enabled(record.metadata()) {
            let level = record.level().as_str().to_ascii_lowercase();
            // Nothing is left to tell when stderr itself is gone.
            let _ = writeln!(io::stderr(), "{level}: {}", record.args());
        }
    }

    fn flush(&self) {}
}

/// Starts the log at the level of the setting, or at what the number of `-v` stands for if that is more.
pub fn start(setting: &str, verbosity: u8) {
    let flagged = match verbosity {
        0 => LevelFilter::Off,
        1 => LevelFilter::Info,
        _ => LevelFilter::Debug,
    };
    let level = setting.parse().unwrap_or(LevelFilter::Warn).max(flagged);
    // Fails only when there is a log already, which is then this one.
    if log::set_logger(&Stderr).is_ok() {
        log::set_max_level(level);
    }
}
