//! Minidisks over the connector.

use reqwest::Method;

use super::dto::{self, Nothing};
use super::guests::{change, look};
use super::{Connector, limits, translate};
use crate::backend::{BackendError, Change, Class, DiskPlace, DiskSetup, Disks, MadeDisk, NewDisk};
use crate::model::{Userid, Vdev};
use crate::progress::Progress;

impl Disks for Connector {
    fn places(&self, guest: &Userid) -> Result<Option<Vec<DiskPlace>>, BackendError> {
        let request = look(guest, "list the disks of", "disks", limits::QUERY)?;
        match self.client.look::<dto::MinidiskList>(&request) {
            Ok(list) => Ok(Some(list.minidisks.into_iter().filter_map(translate::disk_place).collect())),
            // Only the newest source has the call (connector-notes.md section 9).
            Err(error) if error.class() == Some(Class::RouteMissing) => Ok(None),
            Err(error) => Err(error),
        }
    }

    fn add(&self, guest: &Userid, disk: &NewDisk, progress: &dyn Progress) -> Result<MadeDisk, BackendError> {
        let doing = format!("add a disk to guest `{guest}`");
        let mut request = change(guest, Method::POST, doing, "/disks", limits::creation(1))?;
        if let Some(pool) = &disk.pool {
            request = request.about("pool", pool);
        }
        let disk_list = vec![translate::disk(disk)?];
        let body = dto::AddDisks { disk_info: dto::NewDisks { disk_list } };
        let request = request
            .json(&body)?
            .once()
            .assuming(translate::assumed_disks(Vdev(0x0101), std::slice::from_ref(disk)));
        let made: Vec<dto::MadeDisk> = self.client.change(&request, progress)?;
        // A number of its own that the answer does not repeat would still be the number.
        let told = made.into_iter().find_map(translate::made_disk);
        let asked =
            disk.vdev.map(|vdev| MadeDisk { vdev, pool: disk.pool.as_ref().map(ToString::to_string) });
        told.or(asked).ok_or_else(|| BackendError::Argument {
            what: format!("the server made a disk for guest `{guest}` and does not tell its number"),
            hint: format!("see it with `zvmctl guest disk list {guest}`"),
        })
    }

    fn delete(
        &self,
        guest: &Userid,
        disks: &[Vdev],
        progress: &dyn Progress,
    ) -> Result<Change, BackendError> {
        let numbers: Vec<String> = disks.iter().map(Vdev::to_string).collect();
        let doing = format!("delete disk {} of guest `{guest}`", numbers.join(", "));
        let request = change(guest, Method::DELETE, doing, "/disks", limits::creation(disks.len()))?;
        let body = dto::DeleteDisks { vdev_info: dto::DiskNumbers { vdev_list: numbers } };
        let Nothing(_) = self.client.change(&request.json(&body)?, progress)?;
        Ok(Change::Unsaid)
    }

    fn configure(
        &self,
        guest: &Userid,
        disks: &[DiskSetup],
        progress: &dyn Progress,
    ) -> Result<Change, BackendError> {
        let doing = format!("configure disks in guest `{guest}`");
        let request = change(guest, Method::PUT, doing, "/disks", limits::AGENT)?;
        let disk_list = disks
            .iter()
            .map(|disk| dto::DiskSetup {
                vdev: disk.vdev.to_string(),
                format: disk.format.name(),
                mntdir: disk.mount.clone(),
            })
            .collect();
        let body = dto::ConfigureDisks { disk_info: dto::DiskSetups { disk_list } };
        let Nothing(_) = self.client.change(&request.json(&body)?.once(), progress)?;
        Ok(Change::Unsaid)
    }
}
