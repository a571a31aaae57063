//! What a system still needs to be a golden image, and the script that does it.

use schemars::JsonSchema;
use serde::Serialize;

use super::{Activation, Leftover, Naming, Setup};
use crate::model::printable;

/// The device number that the adapters of deployed guests begin at is 1000; the guide keeps what lies below 1100 free
/// in the guest that an image is captured from.
const FIRST_FREE_NIC: &str = "1100";
/// The device number of a deployed root disk.
const ROOT_DEVICE: &str = "0100";

/// One thing that a golden image still needs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Need {
    /// A stable word for it.
    pub code: &'static str,
    /// Why, in one sentence.
    pub why: String,
    /// Lines of shell that do it, as root in the guest; empty when it must be done by hand.
    pub commands: Vec<String>,
}

impl Need {
    fn new<const N: usize>(code: &'static str, why: impl Into<String>, commands: [&str; N]) -> Self {
        Self { code, why: why.into(), commands: commands.map(str::to_owned).to_vec() }
    }
}

/// Returns what the system still needs. `release` is its distribution and version, such as `rhel9.4`.
pub fn needs(setup: &Setup, release: Option<&str>) -> Vec<Need> {
    let release = release.unwrap_or("");
    if setup.ignition {
        return Vec::new(); // CoreOS is configured by Ignition, and is not captured
    }
    let mut needs = match &setup.activation {
        None => missing_engine(release),
        Some(engine) => engine_needs(engine, setup.cloud_init.is_some(), release),
    };
    needs.extend(cloud_init(setup, release));
    needs.extend(iucv(setup));
    needs.extend(names(setup));
    needs.extend(setup.leftovers.iter().map(|leftover| cleaning(*leftover)));
    needs
}

/// The service that configures the network, which the engine must come before.
fn network_unit(release: &str) -> &'static str {
    if release.starts_with("sles") || release.starts_with("suse") {
        "wicked.service"
    } else if release.starts_with("ubuntu") {
        "network-pre.target"
    } else {
        "NetworkManager.service"
    }
}

fn missing_engine(release: &str) -> Vec<Need> {
    let install = Need::new(
        "activation_missing",
        "the activation engine is not installed: a deployed guest would get neither its address nor its config drive",
        [
            "# copy tools/share/zvmguestconfigure of the connector beside this script",
            "install -m 0755 zvmguestconfigure /usr/bin/zvmguestconfigure",
            SET_SENDERS,
            "cat > /etc/systemd/system/zvmguestconfigure.service <<'UNIT'",
            "[Unit]",
            "Description=Activation engine for z/VM guests",
            "DefaultDependencies=no",
            "Wants=local-fs.target",
            "After=local-fs.target",
        ],
    );
    let order = format!("Before={} cloud-init-local.service", network_unit(release));
    let rest = [
        order.as_str(),
        "",
        "[Service]",
        "Type=oneshot",
        "ExecStart=/usr/bin/zvmguestconfigure start",
        "StandardOutput=journal+console",
        "",
        "[Install]",
        "WantedBy=multi-user.target",
        "UNIT",
        "systemctl enable zvmguestconfigure.service",
    ];
    let commands = install.commands.into_iter().chain(rest.map(str::to_owned)).collect();
    vec![Need { commands, ..Need::new(install.code, install.why, []) }]
}

const SET_SENDERS: &str =
    r#"sed -i "s/^authorizedSenders=.*/authorizedSenders='$SENDER'/" /usr/bin/zvmguestconfigure"#;

fn engine_needs(engine: &Activation, has_cloud_init: bool, release: &str) -> Vec<Need> {
    let mut needs = Vec::new();
    let senders = SET_SENDERS.replace("/usr/bin/zvmguestconfigure", &engine.script);
    if engine.any_sender {
        let why = "the activation engine accepts files of every guest of the system: any guest could run commands as root";
        needs.push(Need::new("activation_any_sender", why, [senders.as_str()]));
    } else if engine.senders.is_empty() {
        let why = "the activation engine has no authorized sender and does nothing";
        needs.push(Need::new("activation_no_sender", why, [senders.as_str()]));
    }
    let is_unit = engine.unit.as_ref().is_some_and(|unit| unit.ends_with(".service"));
    if !engine.enabled {
        let command = if is_unit || engine.unit.is_none() {
            "systemctl enable zvmguestconfigure.service"
        } else {
            "chkconfig zvmguestconfigure on"
        };
        needs.push(Need::new(
            "activation_not_enabled",
            "the activation engine does not start with the system",
            [command],
        ));
    }
    let network = network_unit(release);
    let mut wanted = vec![network];
    if has_cloud_init {
        wanted.push("cloud-init-local.service");
    }
    let late: Vec<&str> =
        wanted.into_iter().filter(|unit| !engine.before.iter().any(|before| before == unit)).collect();
    if is_unit && !late.is_empty() {
        let why = format!("the activation engine is not ordered before {}", late.join(" and "));
        let order = format!("printf '[Unit]\\nBefore={}\\n' > \"$dir/order.conf\"", late.join(" "));
        needs.push(Need::new(
            "activation_order",
            why,
            ["dir=/etc/systemd/system/zvmguestconfigure.service.d", "mkdir -p \"$dir\"", &order],
        ));
    }
    needs
}

fn cloud_init(setup: &Setup, release: &str) -> Vec<Need> {
    let Some(cloud) = &setup.cloud_init else { return Vec::new() };
    let mut needs = Vec::new();
    let restricted = cloud.datasources.as_ref().is_some_and(|sources| {
        sources.iter().any(|source| source == "ConfigDrive")
            && sources.iter().all(|source| source == "ConfigDrive" || source == "None")
    });
    if !restricted {
        let why = match &cloud.datasources {
            Some(sources) => {
                format!("cloud-init looks for {}, not only for a config drive", sources.join(", "))
            }
            None => "cloud-init looks for every kind of cloud, not only for a config drive: starts are slow"
                .to_owned(),
        };
        needs.push(Need::new(
            "cloud_init_datasources",
            why,
            [
                "printf 'datasource_list: [ ConfigDrive, None ]\\ndatasource:\\n  ConfigDrive:\\n    dsmode: local\\n' \\",
                "  > /etc/cloud/cloud.cfg.d/99-zvm-datasource.cfg",
            ],
        ));
    }
    // The guide asks for it where cloud-init is recent; older ones do not know the setting.
    let is_recent = ["rhel8", "rhel9", "rhel10", "sles15"].iter().any(|prefix| release.starts_with(prefix));
    if is_recent && !cloud.network_disabled {
        needs.push(Need::new(
            "cloud_init_network",
            "cloud-init would configure the network too; the activation engine does",
            ["printf 'network: {config: disabled}\\n' > /etc/cloud/cloud.cfg.d/99-zvm-network.cfg"],
        ));
    }
    needs
}

fn iucv(setup: &Setup) -> Option<Need> {
    match &setup.iucv {
        None => Some(Need::new(
            "iucv_missing",
            "the IUCV daemon is not installed: the connector cannot look into the guest or shut it down in order for a capture",
            [
                "# copy /opt/zthin/bin/IUCV of the connector beside this script",
                "(cd IUCV && ./iucvserverdaemoninstaller.sh -a \"$SENDER\")",
            ],
        )),
        Some(iucv) if !iucv.enabled => {
            let is_script = iucv.unit.as_ref().is_some_and(|unit| unit.starts_with("/etc/init.d/"));
            let command =
                if is_script { "chkconfig iucvserd on" } else { "systemctl enable iucvserd.service" };
            Some(Need::new("iucv_not_enabled", "the IUCV daemon does not start with the system", [command]))
        }
        Some(_) => None,
    }
}

/// Names of devices that are not those of a deployed guest.
fn names(setup: &Setup) -> Vec<Need> {
    let mut needs = Vec::new();
    let unstable = |naming| matches!(naming, Naming::Kernel | Naming::Id);
    let is_other_disk =
        |name: &str| name.split("ccw-0.0.").nth(1).is_some_and(|number| !number.starts_with(ROOT_DEVICE));
    if let Some(root) = &setup.root
        && (unstable(root.naming) || is_other_disk(&root.name))
    {
        let why = format!(
            "`{}` names the root device `{}`, which another disk does not have; name it by UUID",
            printable(&root.file),
            printable(&root.name)
        );
        needs.push(Need::new("root_device", why, []));
    }
    let disks = setup.fstab.iter().filter(|mount| unstable(mount.naming) || is_other_disk(&mount.device));
    for mount in disks.take(super::MOST_FILES) {
        let why = format!(
            "`/etc/fstab` mounts `{}` from `{}`, which another disk does not have; name it by UUID",
            printable(&mount.mount_point),
            printable(&mount.device)
        );
        needs.push(Need::new("fstab_device", why, []));
    }
    for file in &setup.network {
        let low = file.devices.iter().any(|number| number.as_str() < FIRST_FREE_NIC);
        if low {
            let why = format!(
                "`{}` configures an adapter at {}: a deployed guest has adapters of its own at numbers below {FIRST_FREE_NIC}",
                printable(&file.file),
                file.devices.join(", ")
            );
            needs.push(Need::new("network_devices", why, []));
        }
    }
    needs
}

fn cleaning(leftover: Leftover) -> Need {
    match leftover {
        Leftover::MachineId => Need::new(
            "clean_machine_id",
            "the system has an identity that every guest would share",
            [": > /etc/machine-id"],
        ),
        Leftover::SshHostKeys => Need::new(
            "clean_ssh_host_keys",
            "every guest would have the same ssh host keys",
            ["rm -f /etc/ssh/ssh_host_*_key /etc/ssh/ssh_host_*_key.pub"],
        ),
        Leftover::CloudInitState => Need::new(
            "clean_cloud_init",
            "cloud-init has the state of a first start and would not start anew",
            ["rm -rf /var/lib/cloud"],
        ),
        Leftover::PersistentNetRules => Need::new(
            "clean_net_rules",
            "rules name network interfaces by the addresses of this guest",
            ["rm -f /etc/udev/rules.d/70-persistent-net.rules"],
        ),
    }
}

/// Returns the script that prepares the guest for the capture, to run in it as root.
pub fn script(file: &str, release: Option<&str>, needs: &[Need]) -> String {
    let mut text = format!(
        "#!/bin/bash\n# Prepares the system in {} ({}) for its capture as a golden image.\n\
         # Run it as root in the guest, last of all, then shut the guest down and capture it.\n\
         # Usage: prepare.sh USERID     the user id of the connector's server, which may send files to the guest\n\
         set -euo pipefail\nSENDER=${{1:?name the user id of the server}}\nSENDER=${{SENDER^^}}\n",
        printable(file),
        printable(release.unwrap_or("unknown release")),
    );
    if needs.is_empty() {
        text.push_str("\n# Nothing is left to do.\n");
    }
    for need in needs {
        text.extend(["\n# ", need.code, ": ", &printable(&need.why), "\n"]);
        if need.commands.is_empty() {
            text.push_str("# by hand: no script can know the right name\n");
        }
        for command in &need.commands {
            text.push_str(command);
            text.push('\n');
        }
    }
    text
}
