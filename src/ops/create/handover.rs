//! How what a guest shall be told reaches it, and whether it can.

use super::error::CreateError;
use super::plan::HandoverWish;
use crate::backend::{Deployment, Transport};
use crate::drive::{DriveError, FILE_NAME};
use crate::model::{Image, OsVersion, Userid};
use crate::ops::delivery::{Delivery, Drive};
use crate::ops::identity::{IdentityError, check_ignition};

/// Digits of the random part of the name under which a drive passes through the server.
const RANDOM_DIGITS: usize = 8;

/// Returns the system in an image, when it is one that the server accepts.
pub(super) fn os_version(image: &Image) -> Option<OsVersion> {
    image.os_version.as_ref().and_then(|version| version.parse().ok())
}

/// Plans the writing of an image together with what is handed over. Files are read and checked here, so that nothing
/// is made when one of them is wrong.
pub(in crate::ops) fn hand_over(
    wish: HandoverWish,
    guest: &Userid,
    image: &Image,
) -> Result<(Deployment, Option<Delivery>), CreateError> {
    let os_version = os_version(image);
    let coreos = os_version.as_ref().is_some_and(OsVersion::is_coreos);
    let HandoverWish { identity, ignition, transport, repository } = wish;
    let hostname = identity.hostname.clone();
    let mut deployment = Deployment {
        guest: guest.clone(),
        image: image.name.clone(),
        vdev: None,
        hostname: hostname.clone(),
        transport: transport.clone(),
    };
    if coreos {
        if identity.needs_drive() {
            return Err(CreateError::CoreosIdentity(image.name.clone()));
        }
        let delivery = match (ignition, transport) {
            (Some(file), _) => {
                check_ignition(&file)?;
                Delivery::Ignition(file)
            }
            (None, Some(transport)) => Delivery::Transport(transport),
            (None, None) => return Err(CreateError::NeedsIgnition(image.name.clone())),
        };
        return Ok((deployment, Some(delivery)));
    }
    if ignition.is_some() {
        return Err(CreateError::NoIgnition(image.name.clone()));
    }
    if let Some(transport) = transport {
        check_transport(&transport, hostname.as_deref())?;
        return Ok((deployment, Some(Delivery::Transport(transport))));
    }
    if !identity.needs_drive() {
        return Ok((deployment, None));
    }
    let Some(os_version) = os_version else {
        return Err(CreateError::UnknownSystem {
            image: image.name.clone(),
            os_version: image.os_version.clone().unwrap_or_default(),
        });
    };
    // Built once to know that it can be; built again when it is sent, so that no secret waits in memory.
    identity.drive()?;
    // The drive says the name; the server would ignore it beside a file.
    deployment.hostname = None;
    let image = format!("zvmctl-cd-{}-{}", guest.as_str().to_ascii_lowercase(), random()?).parse()?;
    Ok((deployment, Some(Delivery::Drive(Box::new(Drive { identity, image, os_version, repository })))))
}

/// The guest goes by the name of the file, and the server ignores a host name beside one.
fn check_transport(transport: &Transport, hostname: Option<&str>) -> Result<(), CreateError> {
    if transport.path.rsplit('/').next() != Some(FILE_NAME) {
        return Err(CreateError::TransportName(transport.path.clone()));
    }
    match hostname {
        Some(_) => Err(CreateError::HostnameBesideFile),
        None => Ok(()),
    }
}

fn random() -> Result<String, CreateError> {
    let mut octets = [0; RANDOM_DIGITS / 2];
    getrandom::getrandom(&mut octets).map_err(|_| {
        CreateError::Identity(IdentityError::Drive(DriveError::Password(
            "the system gives no random numbers",
        )))
    })?;
    Ok(octets.iter().fold(String::new(), |text, octet| text + &format!("{octet:02x}")))
}
