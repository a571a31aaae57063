use super::*;
use crate::image::probe::tree::Tree;

fn read(files: &[(&'static str, &str)]) -> Setup {
    let files = files.iter().map(|(path, text)| (*path, text.as_bytes().to_vec()));
    gather(&Tree(files.collect())).unwrap()
}

fn codes(setup: &Setup, release: &str) -> Vec<&'static str> {
    needs(setup, Some(release)).iter().map(|need| need.code).collect()
}

const UNIT: &str = "[Unit]\nBefore=NetworkManager.service cloud-init-local.service\n";

/// A system that lacks nothing.
const GOLDEN: &[(&str, &str)] = &[
    ("/usr/bin/zvmguestconfigure", "#!/bin/bash\nversion=3.0\nauthorizedSenders='OPNCLOUD AUTH2'\n"),
    ("/usr/lib/systemd/system/zvmguestconfigure.service", UNIT),
    ("/etc/systemd/system/multi-user.target.wants/zvmguestconfigure.service", UNIT),
    ("/usr/bin/iucvserv", ""),
    ("/lib/systemd/system/iucvserd.service", ""),
    ("/etc/systemd/system/multi-user.target.wants/iucvserd.service", ""),
    ("/etc/iucv_authorized_userid", "OPNCLOUD"),
    ("/usr/bin/cloud-init", ""),
    ("/etc/cloud/cloud.cfg", "datasource_list: ['NoCloud', 'ConfigDrive']\n"),
    (
        "/etc/cloud/cloud.cfg.d/99-zvm.cfg",
        "datasource_list: [ ConfigDrive,\n  None ]\nnetwork: {config: disabled}\n",
    ),
    ("/etc/fstab", "# comment\nUUID=12-34 / ext4 defaults 0 1\n"),
    ("/etc/machine-id", "uninitialized\n"),
    ("/usr/lib/modules/5.14.0-427.el9.s390x/modules.dep", ""),
    ("/boot/vmlinuz-5.14.0-427.el9.s390x", ""),
    ("/boot/loader/entries/a.conf", "title x\noptions root=UUID=12-34 rd.dasd=0.0.0100\n"),
];

#[test]
fn a_golden_image_needs_nothing() {
    let setup = read(GOLDEN);
    assert_eq!(codes(&setup, "rhel9.4"), [""; 0]);
    assert_eq!(setup.kernels, ["5.14.0-427.el9.s390x"]);
    let root = setup.root.unwrap();
    assert_eq!((root.name.as_str(), root.naming), ("UUID=12-34", Naming::Uuid));
    assert_eq!(root.file, "/boot/loader/entries/a.conf");
    let engine = setup.activation.unwrap();
    assert_eq!((engine.version.as_deref(), engine.enabled), (Some("3.0"), true));
    assert_eq!(engine.senders, ["OPNCLOUD", "AUTH2"]);
    assert_eq!(setup.cloud_init.unwrap().datasources.unwrap(), ["ConfigDrive", "None"]);
    assert_eq!(setup.iucv.unwrap().authorized_user.as_deref(), Some("OPNCLOUD"));
}

/// Golden with one file replaced, and what it then needs.
#[test]
fn each_fault_has_its_need() {
    for (path, text, need) in [
        ("/usr/bin/zvmguestconfigure", "authorizedSenders='*'", "activation_any_sender"),
        ("/usr/bin/zvmguestconfigure", "authorizedSenders=''", "activation_no_sender"),
        ("/usr/lib/systemd/system/zvmguestconfigure.service", "[Unit]\n", "activation_order"),
        ("/etc/cloud/cloud.cfg.d/99-zvm.cfg", "network:\n  config: disabled\n", "cloud_init_datasources"),
        ("/etc/cloud/cloud.cfg.d/99-zvm.cfg", "datasource_list:\n - ConfigDrive\n", "cloud_init_network"),
        ("/etc/fstab", "/dev/dasda1 / ext4 defaults 0 1\n", "fstab_device"),
        ("/etc/fstab", "/dev/disk/by-path/ccw-0.0.0201-part1 /srv xfs x 0 0\n", "fstab_device"),
        ("/boot/loader/entries/a.conf", "options root=/dev/sda1\n", "root_device"),
        ("/etc/machine-id", "0123456789abcdef", "clean_machine_id"),
        ("/etc/ssh/ssh_host_rsa_key", "x", "clean_ssh_host_keys"),
        ("/var/lib/cloud/instances/i-1/x", "x", "clean_cloud_init"),
        ("/etc/udev/rules.d/70-persistent-net.rules", "x", "clean_net_rules"),
        ("/etc/sysconfig/network-scripts/ifcfg-enc600", "SUBCHANNELS=0.0.0600,0.0.0601\n", "network_devices"),
    ] {
        let mut files = GOLDEN.to_vec();
        files.retain(|(each, _)| *each != path);
        files.push((path, text));
        assert_eq!(codes(&read(&files), "rhel9.4"), [need], "{path}: {text}");
    }
}

#[test]
fn what_is_missing_or_not_started_is_needed() {
    for (path, need) in [
        ("/usr/bin/zvmguestconfigure", "activation_missing"),
        ("/etc/systemd/system/multi-user.target.wants/zvmguestconfigure.service", "activation_not_enabled"),
        ("/usr/bin/iucvserv", "iucv_missing"),
        ("/etc/systemd/system/multi-user.target.wants/iucvserd.service", "iucv_not_enabled"),
    ] {
        let files: Vec<_> = GOLDEN.iter().filter(|(each, _)| *each != path).copied().collect();
        assert_eq!(codes(&read(&files), "rhel9.4"), [need], "{path}");
    }
    let coreos = read(&[("/usr/bin/ignition", "")]);
    assert_eq!(codes(&coreos, "rhcos4.14"), [""; 0]);
}

#[test]
fn devices_are_told_by_how_they_are_named() {
    for (name, naming) in [
        ("UUID=1", Naming::Uuid),
        ("/dev/disk/by-uuid/1", Naming::Uuid),
        ("LABEL=root", Naming::Label),
        ("PARTUUID=1", Naming::Partition),
        ("/dev/disk/by-path/ccw-0.0.0100-part1", Naming::Path),
        ("/dev/disk/by-id/ccw-0X0100-part1", Naming::Id),
        ("/dev/dasda1", Naming::Kernel),
        ("/dev/vda2", Naming::Kernel),
        ("/dev/mapper/vg-root", Naming::Mapper),
        ("/dev/vg/root", Naming::Mapper),
        ("tmpfs", Naming::Other),
    ] {
        assert_eq!(boot::naming(name), naming, "{name}");
    }
}

/// The script is read by the shell itself; nothing is run.
#[test]
fn every_script_is_one_that_bash_can_read() {
    let hostile = "/dev/dasda1\u{1b}[2J`touch x`$(id)";
    let text = format!("{hostile} / ext4\n");
    for files in [&[][..], &[("/etc/fstab", text.as_str()), ("/usr/bin/cloud-init", "")]] {
        let needs = needs(&read(files), Some("sles15.6"));
        let script = script("a\nb.img", Some("sles15.6"), &needs);
        assert!(script.contains("Before=wicked.service cloud-init-local.service"));
        assert!(!script.contains('\u{1b}') && script.contains("a\\nb.img"));
        let mut bash = std::process::Command::new("bash");
        let status = match bash.args(["-n", "-c", &script]).status() {
            Ok(status) => status,
            Err(error) => panic!("bash is needed to check the script: {error}"),
        };
        assert!(status.success(), "{script}");
        // What the image says stands in comments alone.
        for line in script.lines().filter(|line| !line.starts_with('#')) {
            assert!(!line.contains("dasda1"), "{line}");
        }
    }
}
