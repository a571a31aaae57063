//! Writing a parameter file: the parameters of a system in the order of its documentation, packed into records.

use std::net::IpAddr;

use super::findings::Severity;
use super::layout::{MOST_CHARACTERS, RECORD, Transfer};
use super::{BusId, Distribution, Options, Report, elsewhere, lint};
use crate::error::{Diagnose, Diagnosis, Exit};
use crate::model::{Lun, Wwpn};

/// A network adapter of a guest: three devices in a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Osa {
    /// The first device.
    pub device: BusId,
    /// Whether it is coupled to a switch of type ETHERNET.
    pub layer2: bool,
    /// Port of a real adapter.
    pub port: u8,
}

/// An FCP disk on one path.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Scsi {
    /// FCP device.
    pub adapter: BusId,
    /// Port of the storage server.
    pub wwpn: Wwpn,
    /// Number of the disk.
    pub lun: Lun,
}

/// A fixed address.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Address {
    /// The address.
    pub address: IpAddr,
    /// Length of the network's prefix in bits.
    pub prefix: u8,
    /// The gateway.
    pub gateway: Option<IpAddr>,
}

/// How the guest gets its address.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Method {
    /// It asks for one.
    Dhcp,
    /// It is given.
    Fixed(Address),
}

/// What the parameter file of one guest is made of.
#[derive(Debug, Clone)]
pub struct NodeParms {
    /// The system to be installed.
    pub distribution: Distribution,
    /// The adapter.
    pub adapter: Option<Osa>,
    /// How it gets its address; `None` leaves the network out.
    pub method: Option<Method>,
    /// Host name.
    pub hostname: Option<String>,
    /// Name servers.
    pub nameservers: Vec<IpAddr>,
    /// DASDs to set online.
    pub dasds: Vec<BusId>,
    /// FCP disks to set online, several for several paths.
    pub scsi: Vec<Scsi>,
    /// Disk to install to; chosen from the disks when it is left out (Red Hat CoreOS).
    pub install_device: Option<String>,
    /// Where the system comes from: root file system, repository, ISO image.
    pub source: Option<String>,
    /// Where the answers come from: Ignition file, Kickstart file, `AutoYaST` profile, folder for `autoinstall`.
    pub answers: Option<String>,
    /// Further parameters as they are.
    pub extra: Vec<String>,
}

/// Why no parameter file was written.
#[derive(Debug, thiserror::Error)]
pub enum ParmError {
    /// Something that the system needs is not given.
    #[error("{distribution} needs {what}")]
    Missing {
        /// The system.
        distribution: Distribution,
        /// What.
        what: &'static str,
    },
    /// Something that this system's file cannot say.
    #[error("the parameter file of {distribution} cannot carry `{option}`")]
    Elsewhere {
        /// The system.
        distribution: Distribution,
        /// The option, with what it was given with.
        option: &'static str,
        /// Where it belongs.
        place: &'static str,
    },
    /// The adapter has no room for three devices behind its first one.
    #[error("an adapter has three devices, and none follow {0}")]
    LastDevice(BusId),
    /// The parameters do not fit.
    #[error("the parameters have {characters} characters but the kernel reads {MOST_CHARACTERS}")]
    TooLong {
        /// Their length.
        characters: usize,
    },
    /// What was written would not pass the check.
    #[error("the parameters are wrong: {0}")]
    Invalid(String),
}

impl Diagnose for ParmError {
    fn diagnosis(&self) -> Diagnosis {
        match self {
            Self::Missing { .. } => Diagnosis::new("parm.missing", Exit::Usage)
                .hint("run `zvmctl parm generate --help` to see the option for it"),
            Self::Elsewhere { place, .. } => Diagnosis::new("parm.elsewhere", Exit::Usage).hint(*place),
            Self::LastDevice(_) => Diagnosis::new("parm.device", Exit::Usage).hint("choose a lower number"),
            Self::TooLong { .. } => Diagnosis::new("parm.too_long", Exit::Invalid)
                .hint("shorten the URLs and names, or move options into the Kickstart file or its like"),
            Self::Invalid(_) => Diagnosis::new("parm.invalid", Exit::Invalid).hint("correct the values"),
        }
    }
}

impl NodeParms {
    /// Returns the file and what the check says about it: lines of at most 80 columns that can be punched as records.
    pub fn write(&self) -> Result<(String, Report), ParmError> {
        elsewhere::check(self)?;
        let mut words = match self.distribution {
            Distribution::Rhcos => self.rhcos()?,
            Distribution::Agent => self.agent()?,
            Distribution::Rhel => self.rhel()?,
            Distribution::Sles => self.sles()?,
            Distribution::Ubuntu => self.ubuntu()?,
        };
        words.extend(self.extra.iter().cloned());
        let text = pack(&words)?;
        let options = Options { distribution: Some(self.distribution), ..Options::default() };
        let report = lint("-", &text, options);
        let worst = report.findings.iter().find(|finding| finding.severity == Severity::Error);
        match worst {
            Some(finding) => Err(ParmError::Invalid(finding.message.clone())),
            None => Ok((text, report)),
        }
    }

    fn need<'a>(&self, value: Option<&'a str>, what: &'static str) -> Result<&'a str, ParmError> {
        value.ok_or(ParmError::Missing { distribution: self.distribution, what })
    }

    fn rhcos(&self) -> Result<Vec<String>, ParmError> {
        let target = match (&self.install_device, self.dasds.len(), self.scsi.len()) {
            (Some(device), ..) => device.as_str(),
            (None, 1.., 0) => "/dev/dasda",
            (None, 0, 1) => "/dev/sda",
            (None, 0, 2..) => "/dev/mapper/mpatha",
            _ => {
                return Err(ParmError::Missing {
                    distribution: self.distribution,
                    what: "one disk to install to",
                });
            }
        };
        let mut words = vec![
            "rd.neednet=1".to_owned(),
            "console=ttysclp0".to_owned(),
            format!("coreos.inst.install_dev={target}"),
            format!(
                "coreos.live.rootfs_url={}",
                self.need(self.source.as_deref(), "the URL of its root file system")?
            ),
            format!(
                "coreos.inst.ignition_url={}",
                self.need(self.answers.as_deref(), "the URL of its Ignition file")?
            ),
        ];
        words.extend(self.dracut_network()?);
        words.push("cio_ignore=all,!condev".to_owned());
        words.extend(self.dracut_disks());
        if !self.scsi.is_empty() {
            words.push("zfcp.allow_lun_scan=0".to_owned());
        }
        if target.starts_with("/dev/mapper/") {
            words.push("rd.multipath=default".to_owned());
        }
        Ok(words)
    }

    /// The sample of "Adding IBM Z agents with z/VM", of which only the values change.
    fn agent(&self) -> Result<Vec<String>, ParmError> {
        let source = self.need(self.source.as_deref(), "the URL of its root file system")?;
        let mut words = vec![
            "rd.neednet=1".to_owned(),
            "console=ttysclp0".to_owned(),
            format!("coreos.live.rootfs_url={source}"),
        ];
        words.extend(self.dracut_network()?);
        if matches!(self.method, Some(Method::Fixed(_))) {
            words.push("ai.ip_cfg_override=1".to_owned());
        }
        words.extend(self.dracut_disks());
        if !self.scsi.is_empty() {
            words.push("zfcp.allow_lun_scan=0".to_owned());
        }
        let unchanged = [
            "random.trust_cpu=on",
            "rd.luks.options=discard",
            "ignition.firstboot",
            "ignition.platform.id=metal",
            "console=tty1",
            "console=ttyS1,115200n8",
            "coreos.inst.persistent-kargs=\"console=tty1 console=ttyS1,115200n8\"",
        ];
        words.extend(unchanged.map(str::to_owned));
        Ok(words)
    }

    fn rhel(&self) -> Result<Vec<String>, ParmError> {
        let source = self.need(self.source.as_deref(), "the URL of its repository")?;
        let mut words = vec![
            "ro".to_owned(),
            "ramdisk_size=40000".to_owned(),
            "cio_ignore=all,!condev".to_owned(),
            format!("inst.repo={source}"),
        ];
        words.extend(self.answers.iter().map(|url| format!("inst.ks={url}")));
        words.extend(self.dracut_network()?);
        words.extend(self.dracut_disks());
        Ok(words)
    }

    fn sles(&self) -> Result<Vec<String>, ParmError> {
        let source = self.need(self.source.as_deref(), "the URL of its repository")?;
        let mut words: Vec<String> =
            ["ramdisk_size=65536", "root=/dev/ram1", "ro", "init=/linuxrc", "TERM=dumb", "manual=0"]
                .map(str::to_owned)
                .into();
        words.push(format!("install={source}"));
        words.extend(self.answers.iter().map(|url| format!("autoyast={url}")));
        words.extend(self.hostname.iter().map(|name| format!("hostname={name}")));
        match &self.method {
            Some(Method::Fixed(fixed)) => {
                words.push(format!("hostip={}/{}", fixed.address, fixed.prefix));
                words.extend(fixed.gateway.map(|gateway| format!("gateway={gateway}")));
            }
            // `linuxrc` takes a pattern for the interface, which has no name before the adapter is online.
            Some(Method::Dhcp) => words.push("ifcfg=*=dhcp".to_owned()),
            None => {}
        }
        if !self.nameservers.is_empty() {
            let servers: Vec<String> = self.nameservers.iter().map(ToString::to_string).collect();
            words.push(format!("nameserver={}", servers.join(",")));
        }
        if let Some(adapter) = &self.adapter {
            let [read, write, data] = adapter.devices()?;
            words.extend(["instnetdev=osa".to_owned(), "osainterface=qdio".to_owned()]);
            words.extend([
                format!("layer2={}", u8::from(adapter.layer2)),
                format!("portno={}", adapter.port),
                format!("readchannel={read}"),
                format!("writechannel={write}"),
                format!("datachannel={data}"),
            ]);
        }
        Ok(words)
    }

    fn ubuntu(&self) -> Result<Vec<String>, ParmError> {
        let source = self.need(self.source.as_deref(), "the URL of its ISO image")?;
        let mut words: Vec<String> = self.dracut_address().into_iter().collect();
        words.push(format!("url={source}"));
        if let Some(answers) = &self.answers {
            words.extend(["autoinstall".to_owned(), format!("ds=nocloud-net;s={answers}")]);
        }
        Ok(words)
    }

    /// Returns `ip=`; the interface has the name that Linux gives the adapter.
    fn dracut_address(&self) -> Option<String> {
        let hostname = self.hostname.as_deref().unwrap_or_default();
        let interface =
            self.adapter.map(|adapter| format!("enc{:x}", adapter.device.device.0)).unwrap_or_default();
        Some(match self.method? {
            // Only the long form has a field for the name.
            Method::Dhcp if !hostname.is_empty() => format!("ip=::::{hostname}:{interface}:dhcp"),
            Method::Dhcp if interface.is_empty() => "ip=dhcp".to_owned(),
            Method::Dhcp => format!("ip={interface}:dhcp"),
            Method::Fixed(fixed) => {
                let gateway = fixed.gateway.map(bracketed).unwrap_or_default();
                // Fields 8 and 9 name servers for Ubuntu's initial RAM disk, which does not read `nameserver=`.
                let servers = self.nameservers.iter().filter(|_| self.distribution == Distribution::Ubuntu);
                let (address, mask) = (bracketed(fixed.address), netmask(&fixed));
                let fields = format!("ip={address}::{gateway}:{mask}:{hostname}:{interface}:none");
                servers.fold(fields, |fields, server| fields + ":" + &bracketed(*server))
            }
        })
    }

    fn dracut_network(&self) -> Result<Vec<String>, ParmError> {
        let mut words: Vec<String> = self.dracut_address().into_iter().collect();
        words.extend(self.nameservers.iter().map(|server| format!("nameserver={server}")));
        if let Some(adapter) = &self.adapter {
            let [read, write, data] = adapter.devices()?;
            let (layer2, port) = (u8::from(adapter.layer2), adapter.port);
            words.push(format!("rd.znet=qeth,{read},{write},{data},layer2={layer2},portno={port}"));
        }
        Ok(words)
    }

    fn dracut_disks(&self) -> Vec<String> {
        let dasds = self.dasds.iter().map(|dasd| format!("rd.dasd={dasd}"));
        let scsi =
            self.scsi.iter().map(|disk| format!("rd.zfcp={},0x{},0x{}", disk.adapter, disk.wwpn, disk.lun));
        dasds.chain(scsi).collect()
    }
}

impl Osa {
    fn devices(self) -> Result<[BusId; 3], ParmError> {
        let behind = |count| self.device.plus(count).ok_or(ParmError::LastDevice(self.device));
        Ok([self.device, behind(1)?, behind(2)?])
    }
}

/// IPv6 addresses have colons, which end a field.
fn bracketed(address: IpAddr) -> String {
    if address.is_ipv6() { format!("[{address}]") } else { address.to_string() }
}

/// Returns the netmask in the form that every system reads; IPv6 has the prefix length alone.
fn netmask(fixed: &Address) -> String {
    if fixed.address.is_ipv6() {
        return fixed.prefix.to_string();
    }
    let bits = u32::MAX.checked_shl(32 - u32::from(fixed.prefix.min(32))).unwrap_or(0);
    std::net::Ipv4Addr::from(bits).to_string()
}

/// Puts words into lines of at most 80 columns, so that no two of them touch when the lines become records. Where they
/// would not fit so, they fill the records to the last column, and words go on in the next one.
fn pack(words: &[String]) -> Result<String, ParmError> {
    let fits = |lines: &[String]| {
        let lines: Vec<&str> = lines.iter().map(String::as_str).collect();
        Transfer::Records.characters(&lines) <= MOST_CHARACTERS
    };
    let mut lines = wrapped(words);
    if !fits(&lines) {
        lines = filled(&words.join(" "));
    }
    if !fits(&lines) {
        return Err(ParmError::TooLong { characters: words.join(" ").chars().count() });
    }
    Ok(lines.join("\n") + "\n")
}

/// Breaks lines between words; a word that is longer than a record begins a line and goes on in the next.
fn wrapped(words: &[String]) -> Vec<String> {
    const ROOM: usize = RECORD - 1;
    let mut lines = Vec::new();
    let mut line = String::new();
    for word in words {
        let (used, more) = (line.chars().count(), word.chars().count());
        if used > 0 && used + 1 + more > ROOM {
            lines.push(std::mem::take(&mut line));
        }
        // Behind a long word that ends in the last column, or between two words of a line.
        if used == RECORD || !line.is_empty() {
            line.push(' ');
        }
        line += word;
        if line.chars().count() > ROOM {
            lines.extend(filled(&line));
            line = lines.pop().unwrap_or_default();
        }
    }
    lines.push(line);
    lines
}

/// Cuts a text into records.
fn filled(text: &str) -> Vec<String> {
    let characters: Vec<char> = text.chars().collect();
    characters.chunks(RECORD).map(|chunk| chunk.iter().collect()).collect()
}
