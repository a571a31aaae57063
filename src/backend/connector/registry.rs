//! The connector's own memory of guests (connector-notes.md section 6.3).

use reqwest::Method;

use super::dto::{self, Nothing};
use super::guests::change;
use super::request::{Request, userid};
use super::{Connector, limits, nics};
use crate::backend::{BackendError, Change, NicRecord, Registry};
use crate::model::{OsVersion, Userid};
use crate::progress::Progress;

impl Registry for Connector {
    fn adapters(&self) -> Result<Vec<(Userid, NicRecord)>, BackendError> {
        let request =
            Request::look("list the adapters that the server remembers", "/guests/nics", limits::TABLE);
        let records: Vec<dto::NicRecord> = self.client.look(&request)?;
        let known = records.into_iter().filter_map(|record| {
            let userid = record.userid.parse().inspect_err(|error| log::warn!("left out: {error}")).ok()?;
            Some((userid, nics::record(record)?))
        });
        Ok(known.collect())
    }

    fn can_register(&self, guest: &Userid) -> bool {
        userid(guest).is_ok()
    }

    fn register(
        &self,
        guest: &Userid,
        os_version: Option<&OsVersion>,
        progress: &dyn Progress,
    ) -> Result<Change, BackendError> {
        let doing = format!("register guest `{guest}`");
        let request = change(guest, Method::POST, doing, "/action", limits::QUERY)?;
        let request = request.json(&dto::Register {
            action: "register_vm",
            meta: os_version.map(|version| format!("os_version={version}")).unwrap_or_default(),
            // Its system is up to date with its adapters as far as anybody knows: nothing is to be configured.
            net_set: "1",
        })?;
        let Nothing(_) = self.client.change(&request, progress)?;
        Ok(Change::Unsaid)
    }

    fn deregister(&self, guest: &Userid, progress: &dyn Progress) -> Result<Change, BackendError> {
        let doing = format!("make the server forget guest `{guest}`");
        let request = change(guest, Method::POST, doing, "/action", limits::TABLE)?;
        let request = request.json(&dto::ActionRequest { action: "deregister_vm", timeout: None })?;
        let Nothing(_) = self.client.change(&request, progress)?;
        Ok(Change::Unsaid)
    }
}
