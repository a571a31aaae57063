//! `zvmctl sim connector down`

use std::fs;
use std::io;
use std::path::Path;
use std::thread;
use std::time::{Duration, Instant};

use clap::Args;

use super::{ConnectorRecord, Place};
use crate::app::App;
use crate::output::{Change, Outcome};
use crate::sim::genuine::{DESK, GenuineError, MADE, READY};

/// Stop a connector and clean up
///
/// Its tables, images and files go with it; its logs and its virtual environment stay for the next start.
#[derive(Args, Debug)]
pub struct Down {
    #[command(flatten)]
    place: Place,
    /// Remove its logs and its virtual environment, too
    #[arg(long)]
    purge: bool,
}

/// How long its processes may take to end.
const PATIENCE: Duration = Duration::from_secs(10);

impl Down {
    /// Runs the command.
    pub fn run(self, app: &App) -> anyhow::Result<Outcome> {
        let folder = self.place.folder(app);
        let was_up = ConnectorRecord::of(&folder).up;
        if was_up {
            crate::sim::stop(&folder.join(DESK))?;
            let begun = Instant::now();
            while folder.join(READY).exists() && begun.elapsed() < PATIENCE {
                thread::sleep(Duration::from_millis(20));
            }
        }
        for name in MADE {
            remove(&folder.join(name))?;
        }
        if self.purge {
            for name in ["log", "venv"] {
                remove(&folder.join(name))?;
            }
            // One with files of somebody else stays.
            let _ = fs::remove_dir(&folder);
        }
        let item = ConnectorRecord::of(&folder);
        let said = format!("no connector runs in {}", item.folder);
        Ok(Outcome::change(Change { item, changed: Some(was_up), said })?)
    }
}

/// Removes a file or folder when it is there.
fn remove(path: &Path) -> Result<(), GenuineError> {
    let removed = if path.is_dir() { fs::remove_dir_all(path) } else { fs::remove_file(path) };
    match removed {
        Err(error) if error.kind() != io::ErrorKind::NotFound => {
            Err(GenuineError::Folder { path: path.to_owned(), error })
        }
        _ => Ok(()),
    }
}
