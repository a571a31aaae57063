//! Everything about a wish that can be checked before anything is made.

use std::collections::BTreeSet;
use std::thread;

use super::error::{CreateError, CreateErrors};
use super::handover::{hand_over, os_version};
use super::network::{self, NetworkError};
use super::plan::{DiskWish, NicPlan, Plan, SizeWish, Wish};
use super::steps::interfaces;
use crate::backend::{Backend, Format, Machine, NewDisk, NewGuest};
use crate::error::{Diagnose, Exit};
use crate::model::{DiskKind, DiskSize, Image, OsVersion, Vdev};
use crate::ops::parallel::joined;
use crate::ops::space::{Place, Space, check_virtual_swap};
use crate::suggest::nearest;

const MIB: u64 = 1 << 20;

/// Checks a wish against the server and makes the plan for it. All looks at the server run at once, and everything that
/// speaks against the wish is told together.
pub fn check(backend: &dyn Backend, mut wish: Wish) -> Result<Plan, CreateErrors> {
    if wish.image.is_some() && wish.disks.is_empty() {
        wish.disks.push(DiskWish::AUTO);
    }
    let mut wrong: Vec<CreateError> = Vec::new();
    wrong.extend(wish.machine.userid.check_new().err().map(CreateError::from));
    wrong.extend(check_limits(&wish.machine));
    wrong.extend(check_disks(&wish).err());
    if wish.image.is_none() && !wish.handover.is_empty() {
        wrong.push(CreateError::HandoverWithoutImage);
    }
    let disks: BTreeSet<Vdev> = device_numbers(&wish.disks).collect();
    let nics = network::number(&wish.nics, &disks).unwrap_or_else(|error| {
        wrong.push(error.into());
        Vec::new()
    });
    wrong.extend(network::check_addresses(&nics).into_iter().map(CreateError::from));
    if let Some(nic) = nics.iter().find(|nic| wish.image.is_none() && nic.settings.address.is_some()) {
        wrong.push(NetworkError::NoSystem(nic.vdev).into());
    }
    // What is wrong in itself needs no server.
    if !wrong.is_empty() {
        return Err(CreateErrors(wrong));
    }
    let facts = Facts::gather(backend, &wish, &nics)?;
    let plan = judge(wish, nics, facts)?;
    backend.guests().check_creation(&plan.guest)?;
    if let Some(interfaces) = interfaces(&plan) {
        backend.nics().check_configuration(&interfaces)?;
    }
    Ok(plan)
}

/// Holds a wish against what the server says.
fn judge(wish: Wish, nics: Vec<NicPlan>, facts: Facts) -> Result<Plan, CreateErrors> {
    let Facts { image, space, mut wrong, mut remarks } = facts;
    let boot = wish.image.is_some();
    let mut disks = Vec::with_capacity(wish.disks.len());
    for (index, disk) in wish.disks.iter().enumerate() {
        let Some(space) = &space else { break };
        let place = space.place(disk);
        let for_image = image.as_ref().filter(|_| index == 0);
        if boot && index == 0 && image.is_none() {
            // The image itself is missing, which is said already.
            continue;
        }
        if let (Some(image), None) = (for_image, place.kind) {
            let name = &image.name;
            remarks.push(format!(
                "the kind of {place} is not known: whether image `{name}` fits it is not checked"
            ));
        }
        match size(disk, &place, for_image) {
            Ok(size) => {
                let Place { pool, kind } = place;
                let (vdev, format, boot) = (disk.vdev, disk.format, boot && index == 0);
                disks.push(NewDisk { size, pool, kind, vdev, format, boot });
            }
            Err(error) => wrong.push(error),
        }
    }
    if let Some(space) = space {
        wrong.extend(space.check_room(&disks).err().map(CreateError::from));
    }
    wrong.extend(image.as_ref().and_then(|image| check_file(image).err()));
    let os_version = image.as_ref().and_then(os_version);
    wrong.extend(check_system(&nics, image.as_ref(), os_version.as_ref()).map(CreateError::from));
    let userid = wish.machine.userid.clone();
    let handed = image.as_ref().map(|image| hand_over(wish.handover, &userid, image));
    let (deployment, delivery) = match handed.transpose() {
        Ok(handed) => handed.unzip(),
        Err(error) => {
            wrong.push(error);
            (None, None)
        }
    };
    if !wrong.is_empty() {
        return Err(CreateErrors(wrong));
    }
    Ok(Plan {
        guest: NewGuest { machine: wish.machine, disks },
        start: wish.start && deployment.is_some(),
        deployment,
        delivery: delivery.flatten(),
        os_version,
        nics,
        wait: wish.wait,
        remarks,
    })
}

/// Addresses are written in the form of the system in the image.
fn check_system(
    nics: &[NicPlan],
    image: Option<&Image>,
    os_version: Option<&OsVersion>,
) -> Option<NetworkError> {
    let mut with_address = nics.iter().filter(|nic| nic.settings.address.is_some());
    match (image, os_version) {
        _ if with_address.clone().next().is_none() => None,
        (None, _) => None,
        (Some(image), None) => Some(NetworkError::OsVersion {
            image: image.name.clone(),
            os_version: image.os_version.clone().unwrap_or_default(),
        }),
        (_, Some(version)) if version.is_coreos() => {
            let without = with_address.find(|nic| nic.settings.mtu.is_none());
            without.map(|nic| NetworkError::NoMtu(nic.vdev))
        }
        _ => None,
    }
}

fn check_limits(machine: &Machine) -> Vec<CreateError> {
    let mut above = Vec::new();
    let Machine { cpus, memory, .. } = machine;
    if let Some(most) = machine.max_cpus.filter(|most| cpus > most) {
        above.push(CreateError::AboveMost { value: format!("{cpus} CPUs"), most: format!("{most} CPUs") });
    }
    if let Some(most) = machine.max_memory.filter(|most| memory > most) {
        above.push(CreateError::AboveMost { value: memory.human(), most: most.human() });
    }
    above
}

/// Checks what disks say of each other.
fn check_disks(wish: &Wish) -> Result<(), CreateError> {
    let mut numbers = BTreeSet::new();
    if let Some(twice) = device_numbers(&wish.disks).find(|vdev| !numbers.insert(*vdev)) {
        return Err(CreateError::SameDevice(twice));
    }
    if wish.disks.iter().skip(1).any(|disk| disk.size == SizeWish::Auto) {
        return Err(CreateError::AutoAfterFirst);
    }
    // The server trips over a swap disk in the middle (needs.md section 4, row 21).
    let before_last = wish.disks.iter().rev().skip(1);
    if before_last.into_iter().any(|disk| disk.format == Format::Swap) {
        return Err(CreateError::Disks(
            "there can be one swap disk, and it must be the last disk".to_owned(),
        ));
    }
    for disk in &wish.disks {
        if let SizeWish::Of(size) = disk.size {
            check_virtual_swap(disk.format, disk.pool.as_ref(), size)?;
        }
    }
    let Some(first) = wish.disks.first() else { return Ok(()) };
    match (&wish.image, first.vdev) {
        (None, _) if first.size == SizeWish::Auto => Err(CreateError::AutoWithoutImage),
        (Some(_), Some(vdev)) if vdev != Vdev::ROOT => Err(CreateError::BootDevice(vdev)),
        (Some(_), _) if first.format != Format::None => Err(CreateError::FormattedBoot(first.format.name())),
        _ => Ok(()),
    }
}

/// Returns the device number of each disk. A disk without gets that of its place in the list, counted from the root
/// device, whatever numbers the others have.
fn device_numbers(disks: &[DiskWish]) -> impl Iterator<Item = Vdev> {
    let counted = (Vdev::ROOT.0..).map(Vdev);
    disks.iter().zip(counted).map(|(disk, counted)| disk.vdev.unwrap_or(counted))
}

/// Returns the size to ask for, once pool and image agree to it.
fn size(disk: &DiskWish, place: &Place, image: Option<&Image>) -> Result<DiskSize, CreateError> {
    if let (Some(image), Some(gives)) = (image, place.kind)
        && let Some(kind) = image.disk_kind.filter(|kind| *kind != gives)
    {
        return Err(CreateError::WrongKind {
            image: image.name.clone(),
            kind,
            place: place.to_string(),
            gives,
        });
    }
    let needs = image.and_then(Image::disk_size);
    let size = match (disk.size, image) {
        (SizeWish::Of(size), _) => size,
        (SizeWish::Auto, None) => return Err(CreateError::AutoWithoutImage),
        (SizeWish::Auto, Some(image)) => needs.ok_or_else(|| CreateError::UnknownSize(image.name.clone()))?,
    };
    if place.kind.is_none() && size.kind().is_some() && disk.size == SizeWish::Auto {
        // The image's own size in bytes does for either kind of pool.
        return Ok(DiskSize::Bytes(size.bytes().div_ceil(MIB) * MIB));
    }
    place.accept(size)?;
    if let (Some(image), Some(needs)) = (image, needs) {
        let kind = needs.kind().or(place.kind).unwrap_or(DiskKind::Fba);
        if size.units(kind) < needs.units(kind) {
            let has = DiskSize::of(kind, size.units(kind));
            return Err(CreateError::TooSmall { image: image.name.clone(), needs, has });
        }
    }
    Ok(size)
}

/// What the server says about a wish, and what of it speaks against the wish.
struct Facts {
    image: Option<Image>,
    space: Option<Space>,
    wrong: Vec<CreateError>,
    remarks: Vec<String>,
}

impl Facts {
    fn gather(backend: &dyn Backend, wish: &Wish, nics: &[NicPlan]) -> Result<Self, CreateErrors> {
        let (free, image, network, space) = thread::scope(|scope| {
            let free = scope.spawn(|| check_free(backend, wish));
            let image = scope.spawn(|| wish.image.as_ref().map(|name| find_image(backend, name)).transpose());
            let network = scope.spawn(|| network::look(backend, wish, nics));
            // An image must fit the default pool, so its kind is wanted.
            let (pool, kind_matters) = (wish.pool.as_ref(), wish.image.is_some());
            let space = Space::look(backend.host(), &wish.disks, pool, kind_matters);
            (joined(free), joined(image), joined(network), space)
        });
        let (against, remarks) = network;
        let mut wrong: Vec<CreateError> = against.into_iter().map(CreateError::from).collect();
        let mut keep = |error: CreateError| wrong.push(error);
        free.unwrap_or_else(&mut keep);
        let image = image.map_err(&mut keep).ok().flatten();
        let space = space.map_err(|error| keep(error.into())).ok();
        // A server that cannot be asked says nothing about the wish: its error stands alone.
        let is_about_wish = |error: &CreateError| {
            matches!(error.diagnosis().exit, Exit::Usage | Exit::Invalid | Exit::NotFound | Exit::Conflict)
        };
        if let Some(index) = wrong.iter().position(|error| !is_about_wish(error)) {
            return Err(CreateErrors(vec![wrong.swap_remove(index)]));
        }
        Ok(Self { image, space, wrong, remarks })
    }
}

/// Makes sure that neither the server nor the directory knows the name.
fn check_free(backend: &dyn Backend, wish: &Wish) -> Result<(), CreateError> {
    let userid = &wish.machine.userid;
    let exists = |managed| Err(CreateError::Exists { userid: userid.clone(), managed });
    if backend.guests().names()?.contains(userid) {
        return exists(true);
    }
    match backend.guests().definition(userid) {
        Ok(_) => exists(false),
        Err(error) if error.is_not_found() => Ok(()),
        Err(error) => Err(error.into()),
    }
}

/// Refuses an image of which the server has only the record.
pub(in crate::ops) fn check_file(image: &Image) -> Result<(), CreateError> {
    if image.file_missing == Some(true) { Err(CreateError::LostImage(image.name.clone())) } else { Ok(()) }
}

/// Returns an image, or the nearest name that exists.
pub(in crate::ops) fn find_image(backend: &dyn Backend, name: &str) -> Result<Image, CreateError> {
    match backend.images().find(name) {
        Ok(image) => Ok(image),
        Err(error) if error.is_not_found() => {
            let known = backend.images().list().unwrap_or_default();
            let nearest = nearest(name, known.iter().map(|image| image.name.as_str())).map(str::to_owned);
            Err(CreateError::NoImage { name: name.to_owned(), nearest })
        }
        Err(error) => Err(error.into()),
    }
}
