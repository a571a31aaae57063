//! Guests over the connector.

use std::time::Duration;

use reqwest::Method;
use serde_json::json;

use super::dto::{self, Nothing};
use super::request::{Request, userid};
use super::{Connector, limits, translate};
use crate::backend::{Action, BackendError, Change, Deployment, Failure, Guests, MadeDisk, NewGuest};
use crate::model::{Adapter, AgentInfo, DirectoryEntry, Power, Statistics, Userid, Vdev};
use crate::progress::Progress;

impl Guests for Connector {
    fn names(&self) -> Result<Vec<Userid>, BackendError> {
        self.userids("list guests", "/guests", limits::TABLE)
    }

    fn directory_names(&self) -> Result<Vec<Userid>, BackendError> {
        // One command per user id in an SSI cluster: slow.
        self.userids("list the directory", "/host/guests", limits::AGENT)
    }

    fn statistics(&self, guests: &[Userid]) -> Result<Vec<Statistics>, BackendError> {
        let names: Vec<&str> = guests.iter().filter_map(|guest| userid(guest).ok()).collect();
        let mut statistics = Vec::new();
        for batch in batches(&names) {
            self.statistics_of(batch, &mut statistics)?;
        }
        Ok(statistics)
    }

    fn power(&self, guest: &Userid) -> Result<Power, BackendError> {
        let request = look(guest, "read the power state of", "power_state_real", limits::QUERY)?;
        let power: Power = self.client.look(&request)?;
        self.client.saw(guest, "power", json!(power.to_string()));
        Ok(power)
    }

    fn definition(&self, guest: &Userid) -> Result<DirectoryEntry, BackendError> {
        let request = look(guest, "read the directory entry of", "user_direct", limits::QUERY)?;
        let entry: dto::UserDirect = self.client.look(&request).inspect_err(|error| {
            if error.is_not_found() {
                self.client.saw(guest, "definition", json!("none"));
            }
        })?;
        let entry = DirectoryEntry::read(guest.clone(), &entry.user_direct);
        self.client.saw(guest, "definition", json!(entry.records));
        Ok(entry)
    }

    fn info(&self, guest: &Userid) -> Result<AgentInfo, BackendError> {
        let request = look(guest, "ask the system in", "info", limits::AGENT)?;
        self.client.look(&request).map(translate::agent_info)
    }

    fn adapters(&self, guest: &Userid) -> Result<Vec<Adapter>, BackendError> {
        let request = look(guest, "list the adapters of", "adapters", limits::QUERY)?;
        match self.client.look::<dto::AdapterList>(&request) {
            Ok(list) => Ok(list.adapters.into_iter().filter_map(translate::adapter).collect()),
            Err(BackendError::Failed(failure)) if has_no_adapter(&failure) => Ok(Vec::new()),
            Err(error) => Err(error),
        }
    }

    fn act(&self, guest: &Userid, action: Action, progress: &dyn Progress) -> Result<Change, BackendError> {
        let (name, timeout) = match action {
            Action::Start => ("start", None),
            Action::Stop => ("stop", None),
            Action::SoftStop { wait } => ("softstop", wait.map(|wait| wait.as_secs())),
            Action::Reboot => ("reboot", None),
            Action::Reset => ("reset", None),
            Action::Pause => ("pause", None),
            Action::Unpause => ("unpause", None),
        };
        let doing = format!("{} guest `{guest}`", action.verb());
        let request = change(guest, Method::POST, doing, "/action", limits::action(action))?;
        let request = request.json(&dto::ActionRequest { action: name, timeout })?;
        let Nothing(_) = self.client.change(&request, progress)?;
        Ok(match action {
            Action::Reboot | Action::Reset => Change::Made,
            // That a guest is paused cannot be read back (connector-notes.md section 6.10).
            Action::Start | Action::Stop | Action::SoftStop { .. } | Action::Pause | Action::Unpause => {
                Change::Unsaid
            }
        })
    }

    fn check_creation(&self, guest: &NewGuest) -> Result<(), BackendError> {
        creation(guest).map(drop)
    }

    fn create(&self, guest: &NewGuest, progress: &dyn Progress) -> Result<Vec<MadeDisk>, BackendError> {
        let disks: Vec<dto::MadeDisk> = self.client.change(&creation(guest)?, progress)?;
        Ok(disks.into_iter().filter_map(translate::made_disk).collect())
    }

    fn deploy(&self, deployment: &Deployment, progress: &dyn Progress) -> Result<(), BackendError> {
        let Deployment { guest, image, vdev, hostname, transport } = deployment;
        let doing = format!("deploy image `{image}` onto guest `{guest}`");
        let request = change(guest, Method::POST, doing, "/action", limits::WORK)?.about("image", image);
        let request = request.json(&dto::DeployRequest {
            action: "deploy",
            image: image.clone(),
            transportfiles: transport.as_ref().map(|transport| transport.path.clone()),
            remotehost: transport.as_ref().and_then(|transport| transport.remote.clone()),
            vdev: vdev.map(|vdev| vdev.to_string()),
            hostname: hostname.clone(),
        })?;
        let Nothing(_) = self.client.change(&request, progress)?;
        Ok(())
    }

    fn delete(&self, guest: &Userid, progress: &dyn Progress) -> Result<Change, BackendError> {
        let request = change(guest, Method::DELETE, format!("delete guest `{guest}`"), "", limits::DELETE)?;
        let Nothing(_) = self.client.change(&request, progress)?;
        Ok(Change::Unsaid)
    }
}

impl Connector {
    fn userids(&self, doing: &str, path: &str, limit: Duration) -> Result<Vec<Userid>, BackendError> {
        let names: Vec<String> = self.client.look(&Request::look(doing, path, limit))?;
        Ok(names
            .iter()
            .filter_map(|name| name.parse().inspect_err(|error| log::warn!("left out: {error}")).ok())
            .collect())
    }

    /// Adds the statistics of some guests. One name that the server does not know spoils the whole call
    /// (connector-notes.md section 6.2), so a refused list is halved until the spoiler is alone.
    fn statistics_of(&self, names: &[&str], found: &mut Vec<Statistics>) -> Result<(), BackendError> {
        let path = format!("/guests/stats?userid={}", names.join(","));
        let request = Request::look("read statistics", path, limits::QUERY);
        match self.client.look::<dto::StatisticsByGuest>(&request) {
            Ok(by_guest) => {
                found.extend(
                    by_guest.iter().filter_map(|(name, counters)| translate::statistics(name, counters)),
                );
                Ok(())
            }
            Err(error) if error.is_not_found() => {
                let (first, second) = names.split_at(names.len() / 2);
                if first.is_empty() {
                    return Ok(());
                }
                self.statistics_of(first, found)?;
                self.statistics_of(second, found)
            }
            Err(error) => Err(error),
        }
    }
}

/// The creation of a guest.
fn creation(guest: &NewGuest) -> Result<Request, BackendError> {
    let doing = format!("create guest `{}`", guest.machine.userid);
    let mut request = Request::change(Method::POST, doing, "/guests", limits::creation(guest.disks.len()))
        .about("guest", &guest.machine.userid);
    for pool in guest.disks.iter().filter_map(|disk| disk.pool.as_ref()) {
        request = request.about("pool", pool);
    }
    let request = request.json(&dto::CreateGuest { guest: translate::creation(guest)? })?;
    Ok(request.assuming(translate::assumed_disks(Vdev::ROOT, &guest.disks)))
}

/// A look-up below `/guests/{userid}`.
pub(super) fn look(
    guest: &Userid,
    doing: &str,
    what: &str,
    limit: Duration,
) -> Result<Request, BackendError> {
    let path = format!("/guests/{}/{what}", userid(guest)?);
    Ok(Request::look(format!("{doing} guest `{guest}`"), path, limit).about("guest", guest))
}

/// A change at or below `/guests/{userid}`.
pub(super) fn change(
    guest: &Userid,
    method: Method,
    doing: String,
    below: &str,
    limit: Duration,
) -> Result<Request, BackendError> {
    let path = format!("/guests/{}{below}", userid(guest)?);
    Ok(Request::change(method, doing, path, limit).about("guest", guest))
}

/// Cuts a list of names so that each part passes the server's internal socket: there a name stands in quotes,
/// with comma and blank.
fn batches<'a, 'n>(names: &'a [&'n str]) -> Vec<&'a [&'n str]> {
    let mut parts = Vec::new();
    let (mut start, mut octets) = (0, 0);
    for (index, name) in names.iter().enumerate() {
        if octets + name.len() + 4 > limits::USERIDS_OCTETS {
            parts.push(&names[start..index]);
            (start, octets) = (index, 0);
        }
        octets += name.len() + 4;
    }
    if start < names.len() {
        parts.push(&names[start..]);
    }
    parts
}

/// A guest without adapter is an error of the server, with a text about capturing (section 4.4); so is one that is
/// off and has none for that reason.
fn has_no_adapter(failure: &Failure) -> bool {
    let codes = failure.codes.as_ref().map(|codes| (codes.overall_rc, codes.rc, codes.rs));
    matches!(codes, Some((300, 300, 5) | (8, 200, 12)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn batches_stay_below_the_limit_and_lose_no_name() {
        let names = vec!["LINUX001"; 700];
        let parts = batches(&names);
        assert_eq!(parts.iter().map(|part| part.len()).sum::<usize>(), names.len());
        assert_eq!(parts.len(), 3);
        assert!(parts.iter().all(|part| part.len() * 12 <= limits::USERIDS_OCTETS));
        assert_eq!(batches(&names[..200]).len(), 1);
        assert!(batches(&[]).is_empty());
    }
}
