//! `zvmctl guest adopt`

use clap::Args;

use super::target::Targets;
use crate::app::App;
use crate::model::{Guest, OsVersion};
use crate::ops::registry::{Adopted, adopt};
use crate::output::{Change, Outcome};

/// Put guests that exist under the server's management
///
/// The guests are user ids of the directory that the server does not manage yet; a pattern stands for all of them that
/// fit, but for no user id of the system. The guests themselves are not changed. One that is managed already is left
/// alone.
#[derive(Args, Debug)]
#[command(mut_arg("names", |names| names.help(
    "User ids; `LNX*` and `LNX?` stand for the unmanaged user ids that fit, `-` for names on standard input"
)))]
pub struct Adopt {
    #[command(flatten)]
    targets: Targets,
    /// System in the guests, as for `image import`: rhel9.6. The server wants it for changes of networks and disks
    #[arg(long, value_name = "VERSION")]
    os_version: Option<OsVersion>,
}

impl Adopt {
    /// Runs the command.
    pub fn run(self, app: &App) -> anyhow::Result<Outcome> {
        let (chosen, managed) = self.targets.choose_in_directory(app)?;
        let backend = app.backend()?;
        let progress = app.terminal().progress();
        chosen.each(app, app.parallel(), |userid| {
            let item = Guest::named(userid.clone(), true);
            if managed.contains(userid) {
                if let Some(version) = &self.os_version {
                    app.terminal().warn(&format!(
                        "{userid} is managed already, so that `{version}` is not noted; to note it, take it out with \
                         `zvmctl guest forget {userid}`, then `zvmctl guest adopt {userid} --os-version {version}`"
                    ));
                }
                return Ok(Change {
                    item,
                    changed: Some(false),
                    said: format!("{userid} is managed already"),
                });
            }
            let said = match adopt(backend, userid, self.os_version.as_ref(), progress.as_ref())? {
                Adopted::Whole => format!("{userid} adopted"),
                Adopted::WithoutAdapters => {
                    format!(
                        "{userid} adopted; z/VM shows no network adapter of it, so the server knows of none"
                    )
                }
            };
            Ok(Change { item, changed: Some(true), said })
        })
    }
}
