//! `zvmctl sim demo`

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::Command;

use clap::Args;

use crate::app::App;
use crate::error::{Diagnose, Diagnosis, Exit};
use crate::image::ImageError;
use crate::output::Outcome;
use crate::progress::Progress;
use crate::sim::{SimError, golden};

/// Show the main job end to end on the demo host
///
/// Runs this program's own commands one after another on a simulated host of their own, in a temporary folder: check an
/// image, see a damaged one refused, import it, create a guest on it, start, look, stop, delete. Each command is
/// printed as a user would type it.
#[derive(Args, Debug)]
pub struct Demo {
    /// Start from this state of a simulated host instead of the seed
    #[arg(long, value_name = "FILE")]
    world: Option<PathBuf>,
    /// Use this image instead of a small one made for the purpose
    #[arg(long, value_name = "FILE")]
    image: Option<PathBuf>,
}

/// Cylinders of the demonstration's image.
const CYLINDERS: u16 = 20;
/// Bytes that the damaged copy lacks at its end.
const MISSING: usize = 100;

/// A command of the demonstration: a heading, its words, and the status that it must end with.
struct Step {
    about: &'static str,
    words: &'static [&'static str],
    expected: Exit,
}

const fn step(about: &'static str, words: &'static [&'static str]) -> Step {
    Step { about, words, expected: Exit::Done }
}

const STEPS: &[Step] = &[
    step("An image is checked before a byte of it is uploaded", &["image", "validate", "golden.img"]),
    Step {
        about: "A damaged copy of it is refused; the server would have accepted it",
        words: &["image", "validate", "damaged.img"],
        expected: Exit::Invalid,
    },
    step(
        "The good one is uploaded and imported",
        &["image", "import", "golden.img", "golden", "--os-version", golden::OS_VERSION],
    ),
    step("It is there", &["image", "list"]),
    step(
        "A guest is created on it",
        &["guest", "create", "LNXDEMO", "--cpus", "2", "--memory", "2g", "--image", "golden", "--no-start"],
    ),
    step("It is started", &["guest", "start", "LNXDEMO"]),
    step("The guests of the system", &["guest", "list"]),
    step("The same guest for a program", &["guest", "show", "LNXDEMO", "-o", "json"]),
    step("It is shut down", &["guest", "stop", "LNXDEMO"]),
    step("It is deleted, and so is the image", &["guest", "delete", "LNXDEMO", "--yes"]),
    step("", &["image", "delete", "golden", "--yes"]),
];

/// Why a demonstration ends early.
#[derive(Debug, thiserror::Error)]
pub enum DemoError {
    /// A step did not end as it must.
    #[error("`zvmctl {words}` ended with status {found}, not {expected}")]
    Step {
        /// The words of the command.
        words: String,
        /// How it ended.
        found: String,
        /// How it should have ended.
        expected: u8,
    },
    /// The user stopped it.
    #[error("interrupted")]
    Interrupted,
}

impl Diagnose for DemoError {
    fn diagnosis(&self) -> Diagnosis {
        match self {
            Self::Step { .. } => Diagnosis::new("sim.demo", Exit::Unexpected),
            Self::Interrupted => Diagnosis::new("interrupted", Exit::Interrupted),
        }
    }
}

impl Demo {
    /// Runs the command.
    pub fn run(self, app: &App) -> anyhow::Result<Outcome> {
        // From here on Ctrl-C is heard, so that the temporary folder goes.
        let progress = app.terminal().progress();
        let folder = Folder::new()?;
        let image = match &self.image {
            Some(path) => fs::read(path).map_err(|source| ImageError::Open { file: path.clone(), source })?,
            None => golden::image(CYLINDERS)?,
        };
        fs::write(folder.0.join("golden.img"), &image)?;
        fs::write(folder.0.join("damaged.img"), &image[..image.len().saturating_sub(MISSING)])?;
        if let Some(world) = &self.world {
            fs::copy(world, folder.0.join("demo.json"))
                .map_err(|error| SimError::State { path: world.clone(), error })?;
        }
        let mut out = anstream::stdout();
        writeln!(out, "# export ZVMCTL_CONTEXT=demo")?;
        for step in STEPS {
            step.run(&folder.0, progress.as_ref(), &mut out)?;
        }
        Ok(Outcome::nothing())
    }
}

impl Step {
    fn run(&self, folder: &Path, progress: &dyn Progress, out: &mut dyn Write) -> anyhow::Result<()> {
        let bold = anstyle::Style::new().bold();
        if !self.about.is_empty() {
            writeln!(out, "\n# {}", self.about)?;
        }
        let words = self.words.join(" ");
        writeln!(out, "{bold}$ zvmctl {words}{bold:#}")?;
        out.flush()?;
        let status = Command::new(std::env::current_exe()?)
            .args(self.words)
            .current_dir(folder)
            .env("ZVMCTL_CONTEXT", "demo")
            .env("ZVMCTL_CONFIG_DIR", folder)
            .env("ZVMCTL_CACHE_DIR", folder)
            .env("ZVMCTL_STATE_DIR", folder)
            .env("ZVMCTL_SITE_CONFIG", folder.join("none.toml"))
            .env_remove("ZVMCTL_ENDPOINT")
            .env_remove("ZVMCTL_OUTPUT")
            .status()?;
        if progress.cancelled() {
            return Err(DemoError::Interrupted.into());
        }
        let expected = self.expected.status();
        if status.code() == Some(i32::from(expected)) {
            return Ok(());
        }
        let found = status.code().map_or_else(|| "none".to_owned(), |code| code.to_string());
        Err(DemoError::Step { words, found, expected }.into())
    }
}

/// A temporary folder that goes when the demonstration ends.
struct Folder(PathBuf);

impl Folder {
    fn new() -> io::Result<Self> {
        let path = std::env::temp_dir().join(format!("zvmctl-demo-{}", std::process::id()));
        fs::create_dir(&path)?;
        Ok(Self(path))
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        // What cannot be removed is left to the system's own cleaning of its temporary folder.
        let _ = fs::remove_dir_all(&self.0);
    }
}
