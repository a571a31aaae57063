//! Kernels, their parameters, and the disks that the system looks for.

use super::{BootParameters, Device, Mount, Naming, Place, has_extension, lines, unquoted};
use crate::image::probe::FilesError;

/// Files of boot loaders that hold kernel parameters behind one of these keys.
const PARAMETER_FILES: &[(&str, &[&str])] = &[
    ("/etc/zipl.conf", &["parameters"]),
    ("/boot/zipl/config", &["parameters"]),
    ("/etc/default/grub", &["GRUB_CMDLINE_LINUX", "GRUB_CMDLINE_LINUX_DEFAULT"]),
];
/// A file that is nothing but kernel parameters.
const COMMAND_LINE: &str = "/etc/kernel/cmdline";
const ENTRIES: &str = "/boot/loader/entries";
/// Where the entries lie when `/boot` is a file system of its own and this is it.
const OWN_ENTRIES: &str = "/loader/entries";

/// Returns the versions of the installed kernels: those with modules, and those with an image in `/boot`.
pub(super) fn kernels(at: &Place<'_>) -> Result<Vec<String>, FilesError> {
    let mut modules = at.names("/usr/lib/modules")?;
    if modules.is_empty() {
        modules = at.names("/lib/modules")?;
    }
    let mut kernels: Vec<String> = modules.into_iter().filter(|name| is_version(name)).collect();
    for name in at.names("/boot")? {
        let version = ["vmlinuz-", "image-", "kernel-"].iter().find_map(|prefix| name.strip_prefix(prefix));
        if let Some(version) = version.filter(|version| is_version(version)) {
            kernels.push(version.to_owned());
        }
    }
    kernels.sort_unstable();
    kernels.dedup();
    kernels.truncate(super::MOST_FILES);
    Ok(kernels)
}

fn is_version(name: &str) -> bool {
    name.starts_with(|first: char| first.is_ascii_digit()) && name.contains('.')
}

/// Returns the kernel parameters of every boot entry, with the file that states them.
pub(super) fn parameters(at: &Place<'_>) -> Result<Vec<BootParameters>, FilesError> {
    let mut found = Vec::new();
    for (file, keys) in PARAMETER_FILES {
        let Some(text) = at.text(file)? else { continue };
        for line in lines(&text) {
            let Some((key, value)) = line.split_once('=') else { continue };
            let value = unquoted(value);
            if keys.contains(&key.trim()) && !value.is_empty() {
                found.push(BootParameters { file: (*file).to_owned(), parameters: value.to_owned() });
            }
        }
    }
    for directory in [ENTRIES, OWN_ENTRIES] {
        for (file, text) in at.texts(directory, |name| has_extension(name, "conf"))? {
            let options = lines(&text).find_map(|line| line.strip_prefix("options"));
            if let Some(options) = options.filter(|options| options.starts_with(char::is_whitespace)) {
                found.push(BootParameters { file, parameters: options.trim().to_owned() });
            }
        }
    }
    if let Some(text) = at.text(COMMAND_LINE)? {
        let parameters = lines(&text).collect::<Vec<_>>().join(" ");
        if !parameters.is_empty() {
            found.push(BootParameters { file: COMMAND_LINE.to_owned(), parameters });
        }
    }
    Ok(found)
}

/// Returns the lines of `/etc/fstab`.
pub(super) fn fstab(at: &Place<'_>) -> Result<Vec<Mount>, FilesError> {
    let text = at.text(FSTAB)?.unwrap_or_default();
    let mounts = lines(&text).filter_map(|line| {
        let mut words = line.split_whitespace();
        let device = words.next()?;
        Some(Mount {
            device: device.to_owned(),
            naming: naming(device),
            mount_point: words.next()?.to_owned(),
            kind: words.next()?.to_owned(),
        })
    });
    Ok(mounts.collect())
}

const FSTAB: &str = "/etc/fstab";

/// Returns the device of the root file system.
pub(super) fn root(parameters: &[BootParameters], fstab: &[Mount]) -> Option<Device> {
    let of_kernel = parameters.iter().find_map(|each| {
        let name = each.parameters.split_whitespace().find_map(|word| word.strip_prefix("root="))?;
        // Boot entries may leave the value to a variable of the boot loader.
        (!name.is_empty() && !name.starts_with('$')).then_some((name, each.file.as_str()))
    });
    let of_fstab = || fstab.iter().find(|mount| mount.mount_point == "/");
    let (name, file) = of_kernel.or_else(|| of_fstab().map(|mount| (mount.device.as_str(), FSTAB)))?;
    Some(Device { name: name.to_owned(), naming: naming(name), file: file.to_owned() })
}

/// Tells how a device is named.
pub(super) fn naming(name: &str) -> Naming {
    const PREFIXES: &[(&str, Naming)] = &[
        ("UUID=", Naming::Uuid),
        ("LABEL=", Naming::Label),
        ("PARTUUID=", Naming::Partition),
        ("PARTLABEL=", Naming::Partition),
        ("/dev/disk/by-uuid/", Naming::Uuid),
        ("/dev/disk/by-label/", Naming::Label),
        ("/dev/disk/by-partuuid/", Naming::Partition),
        ("/dev/disk/by-partlabel/", Naming::Partition),
        ("/dev/disk/by-id/", Naming::Id),
        ("/dev/disk/by-path/", Naming::Path),
        ("/dev/mapper/", Naming::Mapper),
        ("/dev/dm-", Naming::Mapper),
    ];
    if let Some((_, naming)) = PREFIXES.iter().find(|(prefix, _)| name.starts_with(prefix)) {
        return *naming;
    }
    match name.strip_prefix("/dev/") {
        // A volume group is a directory of its own.
        Some(rest) if rest.contains('/') && !rest.starts_with("disk/") => Naming::Mapper,
        Some(rest) if ["dasd", "sd", "vd", "xvd", "nvme", "hd"].iter().any(|kind| rest.starts_with(kind)) => {
            Naming::Kernel
        }
        _ => Naming::Other,
    }
}
