//! What the parameter file of a system cannot carry, and where it belongs instead.

use super::Distribution::{self, Agent, Rhcos, Rhel, Sles, Ubuntu};
use super::generate::{Method, NodeParms, ParmError};

/// Name servers that Ubuntu's `ip=` has fields for.
const UBUNTU_SERVERS: usize = 2;

/// An option, whether it is given, and for each system that does not take it where it belongs.
struct Row {
    option: &'static str,
    given: fn(&NodeParms) -> bool,
    of: &'static [(Distribution, &'static str)],
}

/// What no row names is written. The places are those of Red Hat's, SUSE's and Ubuntu's documents on unattended
/// installation.
const ROWS: &[Row] = &[
    Row {
        option: "--answers",
        given: |parms| parms.answers.is_some(),
        of: &[(Agent, "the Ignition file of an agent is part of its initial RAM disk")],
    },
    Row {
        option: "--install-device",
        given: |parms| parms.install_device.is_some(),
        of: &[
            (Agent, "name the disk in `rootDeviceHints` of the node's configuration"),
            (Rhel, "name the disk in the Kickstart file, with `ignoredisk --only-use`"),
            (Sles, "name the disk in the section `partitioning` of the AutoYaST profile"),
            (Ubuntu, "name the disk in the section `storage` of the autoinstall file"),
        ],
    },
    Row {
        option: "--dasd",
        given: |parms| !parms.dasds.is_empty(),
        of: &[
            (Sles, "set it online in the section `dasd` of the AutoYaST profile"),
            (Ubuntu, "set it online in the section `zdevs` of the autoinstall file"),
        ],
    },
    Row {
        option: "--zfcp",
        given: |parms| !parms.scsi.is_empty(),
        of: &[
            (Sles, "set it online in the section `zfcp` of the AutoYaST profile"),
            (Ubuntu, "set it online in the section `zdevs` of the autoinstall file"),
        ],
    },
    Row {
        option: "--nic with layer2=0",
        given: |parms| parms.adapter.is_some_and(|adapter| !adapter.layer2),
        of: &[(Ubuntu, "its documents name no parameter for it; --extra takes one that you know")],
    },
    Row {
        option: "--nic with a port",
        given: |parms| parms.adapter.is_some_and(|adapter| adapter.port != 0),
        of: &[(Ubuntu, "its documents name no parameter for it; --extra takes one that you know")],
    },
    Row {
        option: "--nic without --ip",
        given: |parms| parms.adapter.is_some() && parms.method.is_none(),
        of: &[(Ubuntu, "the adapter stands in `ip=`: give --ip too")],
    },
    Row {
        option: "--hostname without --ip",
        given: |parms| parms.hostname.is_some() && parms.method.is_none(),
        of: &[
            (Rhcos, "the name stands in `ip=`: give --ip too"),
            (Agent, "the name stands in `ip=`: give --ip too"),
            (Rhel, "the name stands in `ip=`: give --ip too"),
            (Ubuntu, "the name stands in the section `identity` of the autoinstall file"),
        ],
    },
    Row {
        option: "--hostname with --ip dhcp",
        given: |parms| parms.hostname.is_some() && parms.method == Some(Method::Dhcp),
        of: &[(Ubuntu, "the name stands in the section `identity` of the autoinstall file")],
    },
    Row {
        option: "--dns without a fixed address",
        given: |parms| !parms.nameservers.is_empty() && !matches!(parms.method, Some(Method::Fixed(_))),
        of: &[(Ubuntu, "the DHCP server tells them, or the section `network` of the autoinstall file")],
    },
    Row {
        option: "a third --dns",
        given: |parms| parms.nameservers.len() > UBUNTU_SERVERS,
        of: &[(
            Ubuntu,
            "its `ip=` has fields for two; name more in the section `network` of the autoinstall file",
        )],
    },
];

/// Refuses what the file would not say.
pub(super) fn check(parms: &NodeParms) -> Result<(), ParmError> {
    let lost = ROWS.iter().filter(|row| (row.given)(parms)).find_map(|row| {
        let (distribution, place) = row.of.iter().find(|(of, _)| *of == parms.distribution)?;
        Some(ParmError::Elsewhere { distribution: *distribution, option: row.option, place })
    });
    lost.map_or(Ok(()), Err)
}
