//! The systems that are installed by a parameter file, and what each of them asks for.

use std::fmt;

use clap::ValueEnum;
use schemars::JsonSchema;
use serde::Serialize;

use super::findings::{Code, Finding, Severity};
use super::parameters;
use super::words::Word;

/// A system to be installed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema, ValueEnum)]
#[serde(rename_all = "lowercase")]
pub enum Distribution {
    /// Red Hat CoreOS as a node of OpenShift, with an Ignition file of its own
    Rhcos,
    /// A node of OpenShift that registers with the agent-based installer
    Agent,
    /// Red Hat Enterprise Linux, and what is built like it
    Rhel,
    /// SUSE Linux Enterprise Server up to 15
    Sles,
    /// Ubuntu Server with the live installer
    Ubuntu,
}

impl fmt::Display for Distribution {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            Self::Rhcos => "Red Hat CoreOS",
            Self::Agent => "OpenShift with the agent-based installer",
            Self::Rhel => "Red Hat Enterprise Linux",
            Self::Sles => "SUSE Linux Enterprise Server",
            Self::Ubuntu => "Ubuntu",
        })
    }
}

impl Distribution {
    /// Tells the system from the parameters that only it reads; `None` when there are none.
    pub(super) fn told_by(words: &[Word]) -> Option<Self> {
        let marks = || words.iter().filter_map(|word| parameters::find(word.name())?.mark);
        let has = |name| words.iter().any(|word| word.name() == name);
        if has("ignition.firstboot") && !has("coreos.inst.install_dev") {
            return Some(Self::Agent);
        }
        // CoreOS is installed by what Red Hat's installers share; its own names decide first.
        marks().find(|mark| *mark == Self::Rhcos).or_else(|| marks().next())
    }
}

/// Something that an installation asks for: at least one of several parameters.
struct Wish {
    of: Distribution,
    any: &'static [&'static str],
    code: Code,
    severity: Severity,
    why: &'static str,
}

const fn required(of: Distribution, any: &'static [&'static str], why: &'static str) -> Wish {
    Wish { of, any, code: Code::RequiredMissing, severity: Severity::Error, why }
}

const fn expected(of: Distribution, any: &'static [&'static str], why: &'static str) -> Wish {
    Wish { of, any, code: Code::ExpectedMissing, severity: Severity::Warning, why }
}

const fn perhaps(of: Distribution, any: &'static [&'static str], why: &'static str) -> Wish {
    Wish { of, any, code: Code::ExpectedMissing, severity: Severity::Hint, why }
}

/// What the documentation of each system asks for: Red Hat, "Installing a cluster with z/VM" and "Adding IBM Z agents
/// with z/VM"; Red Hat, "Parameter and configuration files on IBM Z"; SUSE, the chapter on the parmfile; Ubuntu, the
/// installation guide for s390x.
const WISHES: &[Wish] = {
    use Distribution::{Agent, Rhcos, Rhel, Sles, Ubuntu};
    &[
        required(Rhcos, &["coreos.inst.install_dev"], "it names the disk to install to"),
        required(Rhcos, &["coreos.inst.ignition_url"], "it names the Ignition file of the node"),
        required(Rhcos, &["coreos.live.rootfs_url"], "the live system is fetched from it"),
        expected(Rhcos, &["rd.neednet"], "the network is needed before the root file system"),
        expected(Rhcos, &["ip"], "the node needs an address, or ip=dhcp"),
        expected(Rhcos, &["rd.dasd", "rd.zfcp"], "the disk to install to is not set online without it"),
        perhaps(Rhcos, &["rd.znet"], "a virtual network adapter is not set online without it"),
        required(Agent, &["coreos.live.rootfs_url"], "the live system is fetched from it"),
        required(Agent, &["ignition.firstboot"], "the agent is started by Ignition"),
        required(
            Agent,
            &["ignition.platform.id"],
            "Ignition reads its file from the initial RAM disk with metal",
        ),
        expected(Agent, &["rd.neednet"], "the network is needed before the root file system"),
        expected(Agent, &["ip"], "the node needs an address, or ip=dhcp"),
        expected(Agent, &["rd.dasd", "rd.zfcp"], "the disk to install to is not set online without it"),
        perhaps(Agent, &["rd.znet"], "a virtual network adapter is not set online without it"),
        expected(Rhel, &["ro"], "the documentation asks for it"),
        expected(Rhel, &["ramdisk_size"], "the documentation asks for it, for example ramdisk_size=40000"),
        expected(
            Rhel,
            &["inst.repo", "inst.stage2", "inst.ks", "repo", "ks"],
            "nothing says where to install from",
        ),
        expected(Rhel, &["ip", "CMSCONFFILE"], "the installation source is reached over the network"),
        expected(Rhel, &["rd.znet", "CMSCONFFILE"], "a network adapter is not set online without it"),
        perhaps(
            Rhel,
            &["rd.dasd", "rd.zfcp", "CMSCONFFILE"],
            "no disk is set online; the installer can do it",
        ),
        perhaps(Sles, &["install"], "the installer asks where to install from"),
        perhaps(Sles, &["hostip", "ifcfg"], "the installer asks for the address"),
        perhaps(Sles, &["readchannel", "ifcfg"], "the installer asks for the network device"),
        expected(Ubuntu, &["url"], "nothing says where the ISO image of the installer is"),
        perhaps(Ubuntu, &["ip"], "the installer asks for the network"),
    ]
};

/// Says what is missing.
pub(super) fn missing(distribution: Distribution, words: &[Word]) -> Vec<Finding> {
    let given = |name: &&str| words.iter().any(|word| word.name().eq_ignore_ascii_case(name));
    let unmet = WISHES.iter().filter(|wish| wish.of == distribution && !wish.any.iter().any(given));
    unmet
        .map(|wish| {
            let names: Vec<String> = wish.any.iter().map(|name| format!("`{name}`")).collect();
            let text = format!("{distribution} needs {}: {}", names.join(" or "), wish.why);
            Finding::new(wish.code, text).severity(wish.severity)
        })
        .collect()
}

/// Checks what parameters say together, for each system.
pub(super) fn together(distribution: Distribution, words: &[Word], lines: usize) -> Vec<Finding> {
    match distribution {
        Distribution::Rhcos => coreos_disk(words),
        Distribution::Agent => agent(words),
        Distribution::Rhel => Vec::new(),
        Distribution::Sles => sles(words, lines),
        Distribution::Ubuntu => ubuntu(words),
    }
}

fn find<'a>(words: &'a [Word], name: &str) -> Option<&'a Word> {
    words.iter().find(|word| word.name().eq_ignore_ascii_case(name))
}

fn at(word: &Word, code: Code, text: impl Into<String>) -> Finding {
    Finding::new(code, text).at(word.line, word.column)
}

/// Compares the disk to install to with the disks that are set online.
fn coreos_disk(words: &[Word]) -> Vec<Finding> {
    let (dasd, zfcp) = (find(words, "rd.dasd"), find(words, "rd.zfcp"));
    let mut findings = both_disks(dasd, zfcp);
    let Some((word, target)) =
        find(words, "coreos.inst.install_dev").and_then(|word| Some((word, word.value()?)))
    else {
        return findings;
    };
    let name = target.trim_start_matches("/dev/");
    let is_dasd = name.starts_with("dasd");
    let is_scsi = name.starts_with("sd") || name.starts_with("mapper/");
    if is_dasd && dasd.is_none() && zfcp.is_some() {
        let text = format!("`{target}` is a DASD, but `rd.zfcp` sets a SCSI disk online");
        findings.push(at(word, Code::Contradiction, text));
    }
    if is_scsi && zfcp.is_none() && dasd.is_some() {
        let text = format!("`{target}` is a SCSI disk, but `rd.dasd` sets a DASD online");
        findings.push(at(word, Code::Contradiction, text));
    }
    if name.starts_with("mapper/") && find(words, "rd.multipath").is_none() {
        let text = "an install device with several paths wants `rd.multipath=default`";
        findings.push(at(word, Code::ExpectedMissing, text));
    }
    let paths = words.iter().filter(|word| word.name() == "rd.zfcp").count();
    if paths > 1 && name.starts_with("sd") {
        let text = format!("{paths} paths are given; with several, install to /dev/mapper/mpatha");
        findings.push(at(word, Code::Contradiction, text).severity(Severity::Hint));
    }
    findings.extend(lun_scan(words, zfcp));
    findings
}

fn both_disks(dasd: Option<&Word>, zfcp: Option<&Word>) -> Vec<Finding> {
    let both = dasd.zip(zfcp).map(|(_, zfcp)| {
        let text = "`rd.dasd` and `rd.zfcp` are both given; the documentation wants one, that of the disk to install to";
        at(zfcp, Code::Contradiction, text).severity(Severity::Warning)
    });
    both.into_iter().collect()
}

fn lun_scan(words: &[Word], zfcp: Option<&Word>) -> Option<Finding> {
    let zfcp = zfcp.filter(|_| find(words, "zfcp.allow_lun_scan").is_none())?;
    let text = "with NPIV and further LUNs, `zfcp.allow_lun_scan=0` keeps them from being seen";
    Some(at(zfcp, Code::ExpectedMissing, text).severity(Severity::Hint))
}

fn agent(words: &[Word]) -> Vec<Finding> {
    let (dasd, zfcp) = (find(words, "rd.dasd"), find(words, "rd.zfcp"));
    let mut findings = both_disks(dasd, zfcp);
    if let Some(word) = find(words, "zfcp.allow_lun_scan").filter(|_| zfcp.is_none()) {
        let text =
            "the documentation leaves `zfcp.allow_lun_scan` out where an OSA adapter and no FCP disk is used";
        findings.push(at(word, Code::Contradiction, text).severity(Severity::Hint));
    }
    if let Some(word) = find(words, "ignition.platform.id").filter(|word| word.value() != Some("metal")) {
        findings.push(at(word, Code::ValueInvalid, "`ignition.platform.id` is metal for an agent on z/VM"));
    }
    findings
}

/// Most lines of a parmfile according to SUSE.
const SLES_LINES: usize = 10;

fn sles(words: &[Word], lines: usize) -> Vec<Finding> {
    let mut findings = Vec::new();
    if lines > SLES_LINES {
        let text = format!("the file has {lines} lines; SUSE documents at most {SLES_LINES}");
        findings.push(Finding::new(Code::TooManyLines, text));
    }
    for (service, password) in
        [("usessh", "sshpassword"), ("ssh", "sshpassword"), ("usevnc", "vncpassword"), ("vnc", "vncpassword")]
    {
        if let Some(word) =
            find(words, service).filter(|word| word.value() == Some("1") && find(words, password).is_none())
        {
            let text = format!(
                "`{}` is on without `{password}`; the installer asks for it at the console",
                word.name()
            );
            findings.push(at(word, Code::ExpectedMissing, text).severity(Severity::Hint));
        }
    }
    if let Some((word, _)) = find(words, "hostip").zip(find(words, "ifcfg")) {
        let text = "`ifcfg` and `hostip` both give the address";
        findings.push(at(word, Code::Contradiction, text).severity(Severity::Warning));
    }
    findings
}

fn ubuntu(words: &[Word]) -> Vec<Finding> {
    let mut findings = Vec::new();
    if let Some(word) = find(words, "autoinstall")
        .filter(|_| find(words, "ds").is_none() && find(words, "cloud-config-url").is_none())
    {
        let text = "`autoinstall` wants `ds=nocloud-net;s=URL/`, which says where its answers are";
        findings.push(at(word, Code::ExpectedMissing, text));
    }
    let ignored =
        find(words, "cio_ignore").filter(|word| word.value().is_some_and(|value| value.starts_with("all")));
    if let Some(word) = ignored.filter(|word| !word.value().is_some_and(|value| value.contains("!0."))) {
        let text = "Ubuntu's installer sees only the devices excepted by `cio_ignore`: list the disks and the network device";
        findings.push(at(word, Code::DeviceIgnored, text));
    }
    findings
}
