//! The one table of parameters that are known, with what each may be.

use super::Distribution::{self, Rhcos, Rhel, Sles, Ubuntu};
use super::findings::Finding;
use super::words::Word;
use super::{devices, names, network};

/// Checks the value of one parameter.
type Check = fn(&Word) -> Vec<Finding>;

/// How a parameter is given.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Form {
    /// Alone, or with a value: `ro`, `rd.neednet=1`.
    Flag,
    /// With a value, once.
    Once,
    /// With a value, as often as you like.
    Often,
    /// With a value that may be empty.
    Blank,
}

/// A known parameter.
pub(super) struct Parameter {
    /// Its name; letter case counts, but not for SUSE's `linuxrc`.
    pub(super) name: &'static str,
    /// The system that alone reads it.
    pub(super) mark: Option<Distribution>,
    form: Form,
    /// What checks its value.
    pub(super) check: Option<Check>,
    /// What to write instead of an old name.
    pub(super) instead: Option<&'static str>,
}

impl Parameter {
    const fn new(name: &'static str, form: Form) -> Self {
        Self { name, mark: None, form, check: None, instead: None }
    }

    const fn of(mut self, system: Distribution) -> Self {
        self.mark = Some(system);
        self
    }

    const fn checked(mut self, check: Check) -> Self {
        self.check = Some(check);
        self
    }

    const fn now(mut self, instead: &'static str) -> Self {
        self.instead = Some(instead);
        self
    }

    /// Returns whether it stands alone.
    pub(super) fn is_flag(&self) -> bool {
        self.form == Form::Flag
    }

    /// Returns whether it must have a value.
    pub(super) fn needs_value(&self) -> bool {
        matches!(self.form, Form::Once | Form::Often)
    }

    /// Returns whether only one of several counts.
    pub(super) fn counts_once(&self) -> bool {
        self.form != Form::Often
    }

    /// Returns whether letter case does not count: `linuxrc` reads its names so.
    fn any_case(&self) -> bool {
        self.mark == Some(Sles)
    }
}

const fn flag(name: &'static str) -> Parameter {
    Parameter::new(name, Form::Flag)
}

const fn once(name: &'static str) -> Parameter {
    Parameter::new(name, Form::Once)
}

const fn often(name: &'static str) -> Parameter {
    Parameter::new(name, Form::Often)
}

const fn suse(name: &'static str) -> Parameter {
    Parameter::new(name, Form::Blank).of(Sles)
}

const PARAMETERS: &[Parameter] = &[
    // The kernel.
    flag("ro"),
    flag("rw"),
    flag("quiet"),
    flag("debug"),
    once("root"),
    once("init"),
    once("ramdisk_size").checked(names::number),
    often("console"),
    once("cio_ignore").checked(devices::cio_ignore),
    often("dasd").checked(devices::dasd),
    once("fips"),
    once("mem"),
    once("crashkernel"),
    once("dfltcc"),
    once("random.trust_cpu"),
    once("zfcp.allow_lun_scan").checked(names::switch),
    once("zfcp.dif"),
    once("zfcp.no_auto_port_rescan"),
    once("net.ifnames"),
    once("biosdevname"),
    once("vmpoff"),
    once("vmhalt"),
    // The initial RAM disk (dracut.cmdline(7)).
    flag("rd.neednet"),
    often("rd.znet").checked(devices::znet),
    often("rd.dasd").checked(devices::dasd),
    often("rd.zfcp").checked(devices::zfcp),
    once("rd.multipath"),
    once("rd.luks.options"),
    often("rd.route"),
    flag("rd.break"),
    flag("rd.debug"),
    flag("rd.shell"),
    once("rd.cmdline"),
    often("ip").checked(network::ip),
    often("nameserver").checked(network::nameserver),
    often("vlan"),
    often("bond"),
    often("team"),
    often("bridge"),
    often("ifname"),
    once("bootdev"),
    often("rd_ZNET").checked(devices::znet).now("rd.znet"),
    often("rd_DASD").checked(devices::dasd).now("rd.dasd"),
    often("rd_ZFCP").checked(devices::zfcp).now("rd.zfcp"),
    // Red Hat CoreOS.
    once("coreos.inst.install_dev").of(Rhcos),
    once("coreos.inst.ignition_url").of(Rhcos).checked(names::web_address),
    once("coreos.live.rootfs_url").of(Rhcos).checked(names::web_address),
    flag("coreos.inst.insecure").of(Rhcos),
    flag("coreos.inst.skip_reboot").of(Rhcos),
    flag("coreos.inst.secure_ipl").of(Rhcos),
    once("coreos.inst.platform_id").of(Rhcos),
    once("coreos.inst.persistent-kargs").of(Rhcos),
    once("coreos.inst.save_partlabel").of(Rhcos),
    once("coreos.inst.save_partindex").of(Rhcos),
    once("coreos.inst").of(Rhcos).now("nothing"),
    once("coreos.inst.image_url").of(Rhcos).now("coreos.live.rootfs_url"),
    flag("ignition.firstboot").of(Rhcos),
    once("ignition.platform.id").of(Rhcos),
    once("ignition.config.url").of(Rhcos).checked(names::web_address),
    once("ai.ip_cfg_override").of(Rhcos),
    // Red Hat Enterprise Linux.
    once("inst.repo").of(Rhel),
    often("inst.addrepo").of(Rhel),
    once("inst.stage2").of(Rhel),
    once("inst.ks").of(Rhel),
    flag("inst.vnc").of(Rhel),
    once("inst.vncpassword").of(Rhel),
    once("inst.vncconnect").of(Rhel),
    flag("inst.rdp").of(Rhel),
    once("inst.rdp.username").of(Rhel),
    once("inst.rdp.password").of(Rhel),
    flag("inst.text").of(Rhel),
    flag("inst.cmdline").of(Rhel),
    flag("inst.sshd").of(Rhel),
    flag("inst.rescue").of(Rhel),
    flag("inst.noverifyssl").of(Rhel),
    once("inst.lang").of(Rhel),
    once("inst.keymap").of(Rhel),
    once("inst.proxy").of(Rhel),
    once("inst.loglevel").of(Rhel),
    once("RUNKS").of(Rhel).checked(names::switch),
    once("CMSDASD").of(Rhel).checked(devices::one),
    once("CMSCONFFILE").of(Rhel),
    once("ks").of(Rhel).now("inst.ks"),
    once("repo").of(Rhel).now("inst.repo"),
    // SUSE's `linuxrc`.
    suse("install"),
    suse("autoyast"),
    suse("info"),
    suse("manual").checked(names::switch),
    suse("instnetdev"),
    suse("osainterface"),
    suse("osamedium"),
    suse("osahwaddr"),
    suse("layer2").checked(names::switch),
    suse("portno").checked(names::number),
    suse("portname"),
    suse("readchannel").checked(devices::one),
    suse("writechannel").checked(devices::one),
    suse("datachannel").checked(devices::one),
    suse("hostip").checked(network::host_ip),
    suse("hostname").checked(names::host),
    suse("domain").checked(names::host),
    suse("gateway").checked(network::address),
    suse("netmask").checked(network::netmask),
    suse("broadcast").checked(network::address),
    suse("pointopoint"),
    suse("ifcfg"),
    suse("usessh").checked(names::switch),
    suse("ssh").checked(names::switch),
    suse("sshpassword"),
    suse("ssh.password"),
    suse("usevnc").checked(names::switch),
    suse("vnc").checked(names::switch),
    suse("vncpassword"),
    suse("linuxrclog"),
    suse("regurl"),
    suse("self_update"),
    suse("addswap"),
    // Ubuntu.
    flag("autoinstall").of(Ubuntu),
    once("url").of(Ubuntu),
    once("ds"),
    once("cloud-config-url"),
    once("cloud-init"),
];

/// Returns the parameter of this name.
pub(super) fn find(name: &str) -> Option<&'static Parameter> {
    let exact = PARAMETERS.iter().find(|known| known.name == name);
    exact
        .or_else(|| PARAMETERS.iter().find(|known| known.any_case() && known.name.eq_ignore_ascii_case(name)))
}

/// Returns the parameter of this name as a system reads it: SUSE's installer takes every name in any letter case.
pub(super) fn known_to(system: Option<Distribution>, name: &str) -> Option<&'static Parameter> {
    if system == Some(Sles) { find_in_any_case(name) } else { find(name) }
}

/// Returns the parameter of this name in another letter case.
pub(super) fn find_in_any_case(name: &str) -> Option<&'static Parameter> {
    PARAMETERS.iter().find(|known| known.name.eq_ignore_ascii_case(name))
}

/// Returns all names that are long enough for a slip to be told from another name.
pub(super) fn names() -> impl Iterator<Item = &'static str> {
    const SHORTEST: usize = 6;
    PARAMETERS.iter().map(|known| known.name).filter(|name| name.len() >= SHORTEST)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_there_once() {
        let mut names: Vec<&str> = PARAMETERS.iter().map(|known| known.name).collect();
        names.sort_unstable();
        let all = names.len();
        names.dedup();
        assert_eq!(names.len(), all);
    }

    #[test]
    fn letter_case_counts_but_for_suse() {
        assert!(find("rd.znet").is_some() && find("RD.ZNET").is_none());
        assert!(find_in_any_case("RD.ZNET").is_some());
        assert!(find("HostIP").is_some() && find("READCHANNEL").is_some());
    }
}
