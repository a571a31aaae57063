//! `zvmctl parm generate`

use std::fmt::Display;
use std::net::IpAddr;
use std::path::PathBuf;
use std::str::FromStr;

use anyhow::Context;
use clap::{Args, ValueEnum};
use serde::de::Error;
use serde::{Deserialize, Deserializer};

use crate::app::App;
use crate::commands::Usage;
use crate::model::ParseError;
use crate::output::Outcome;
use crate::parm::{Address, BusId, Distribution, Method, NodeParms, Osa, Scsi, Severity};
use crate::yaml;

#[derive(Args, Debug)]
pub struct Generate {
    /// YAML file with what is not given here: members are named as the options, with _ for -, and take the same
    /// values; those of options that may be given several times take lists. - is standard input
    #[arg(long, value_name = "FILE")]
    file: Option<PathBuf>,
    /// System to be installed
    #[arg(long, value_enum, required_unless_present = "file")]
    distribution: Option<Distribution>,
    /// Network adapter: its first device, and options: 0600, or 0600,layer2=0,port=1
    #[arg(long, value_name = "VDEV[,layer2=0|1][,port=N]")]
    nic: Option<Adapter>,
    /// Address with the length of the network's prefix, or dhcp
    #[arg(long, value_name = "ADDRESS/PREFIX|dhcp")]
    ip: Option<Ip>,
    /// Gateway of a fixed address
    #[arg(long, value_name = "ADDRESS")]
    gateway: Option<IpAddr>,
    /// Host name
    #[arg(long, value_name = "NAME")]
    hostname: Option<Plain>,
    /// Name server; may be given several times
    #[arg(long, value_name = "ADDRESS")]
    dns: Vec<IpAddr>,
    /// DASD to set online; may be given several times
    #[arg(long, value_name = "VDEV")]
    dasd: Vec<BusId>,
    /// FCP disk to set online; several times for several paths
    #[arg(long, value_name = "VDEV,WWPN,LUN")]
    zfcp: Vec<Disk>,
    /// Disk to install to (rhcos); else chosen from --dasd and --zfcp
    #[arg(long, value_name = "PATH")]
    install_device: Option<Plain>,
    /// Where the system comes from: root file system (rhcos, agent), repository (rhel, sles), ISO image (ubuntu)
    #[arg(long, value_name = "URL")]
    source: Option<Plain>,
    /// Where the answers come from: Ignition file (rhcos), Kickstart file (rhel), profile (sles), folder (ubuntu)
    #[arg(long, value_name = "URL")]
    answers: Option<Plain>,
    /// Further parameter as it is; may be given several times
    #[arg(long, value_name = "PARAMETER")]
    extra: Vec<String>,
}

impl Generate {
    /// Runs the command.
    pub fn run(self, app: &App) -> anyhow::Result<Outcome> {
        self.completed()?.write(app)
    }

    /// Adds what the file says where no option does.
    fn completed(self) -> anyhow::Result<Self> {
        let Some(file) = &self.file else { return Ok(self) };
        let text = super::lint::read(file)?;
        let name = file.display().to_string();
        let sheet: Sheet = yaml::read(&text).with_context(|| format!("cannot use `{name}`"))?;
        Ok(Self {
            distribution: self.distribution.or(sheet.distribution.map(|word| word.0.0)),
            nic: self.nic.or(sheet.nic.map(|word| word.0)),
            ip: self.ip.or(sheet.ip.map(|word| word.0)),
            gateway: self.gateway.or(sheet.gateway.map(|word| word.0)),
            hostname: self.hostname.or(sheet.hostname.map(|word| word.0)),
            dns: given(self.dns, sheet.dns),
            dasd: given(self.dasd, sheet.dasd),
            zfcp: given(self.zfcp, sheet.zfcp),
            install_device: self.install_device.or(sheet.install_device.map(|word| word.0)),
            source: self.source.or(sheet.source.map(|word| word.0)),
            answers: self.answers.or(sheet.answers.map(|word| word.0)),
            extra: given(self.extra, sheet.extra),
            file: self.file,
        })
    }

    fn write(self, app: &App) -> anyhow::Result<Outcome> {
        let distribution = self.distribution.ok_or_else(|| {
            Usage::new("the file has no member `distribution`").hint("add it, or give --distribution")
        })?;
        let method = match (self.ip, self.gateway) {
            (Some(Ip::Fixed { address, prefix }), gateway) => {
                Some(Method::Fixed(Address { address, prefix, gateway }))
            }
            (_, Some(_)) => return Err(Usage::new("`--gateway` belongs to a fixed address in `--ip`").into()),
            (Some(Ip::Dhcp), None) => Some(Method::Dhcp),
            (None, None) => None,
        };
        let parms = NodeParms {
            distribution,
            adapter: self.nic.map(|adapter| adapter.0),
            method,
            hostname: self.hostname.map(|value| value.0),
            nameservers: self.dns,
            dasds: self.dasd,
            scsi: self.zfcp.into_iter().map(|disk| disk.0).collect(),
            install_device: self.install_device.map(|value| value.0),
            source: self.source.map(|value| value.0),
            answers: self.answers.map(|value| value.0),
            extra: self.extra,
        };
        let (text, report) = parms.write()?;
        for finding in report.findings.iter().filter(|finding| finding.severity < Severity::Error) {
            app.terminal().note(&format!("{}: {}", finding.code, finding.message));
        }
        Ok(Outcome::text(text))
    }
}

/// The file: the options by their names.
#[derive(Debug, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[derive(Default)]
struct Sheet {
    distribution: Option<Word<Named>>,
    nic: Option<Word<Adapter>>,
    ip: Option<Word<Ip>>,
    gateway: Option<Word<IpAddr>>,
    hostname: Option<Word<Plain>>,
    dns: Vec<Word<IpAddr>>,
    dasd: Vec<Word<BusId>>,
    zfcp: Vec<Word<Disk>>,
    install_device: Option<Word<Plain>>,
    source: Option<Word<Plain>>,
    answers: Option<Word<Plain>>,
    extra: Vec<Word<String>>,
}

/// Returns what the command line gives, else what the file gives.
fn given<T>(options: Vec<T>, file: Vec<Word<T>>) -> Vec<T> {
    if options.is_empty() { file.into_iter().map(|word| word.0).collect() } else { options }
}

/// A value that is written as on the command line.
#[derive(Debug)]
struct Word<T>(T);

impl<'de, T: FromStr<Err: Display>> Deserialize<'de> for Word<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        text.parse().map(Self).map_err(|error: T::Err| {
            let (value, error) = (format!("`{}`", text.escape_debug()), error.to_string());
            // Our own errors name the value; those of the standard library do not.
            D::Error::custom(if error.contains(&value) { error } else { format!("{value}: {error}") })
        })
    }
}

/// A value without white space, which would begin another parameter.
#[derive(Debug, Clone)]
struct Plain(String);

impl FromStr for Plain {
    type Err = ParseError;

    fn from_str(text: &str) -> Result<Self, ParseError> {
        if text.is_empty() || text.chars().any(|c| c.is_whitespace() || c.is_control()) {
            let rule = "it has at least one character, and no white space or control characters: they would end the parameter";
            return Err(ParseError::new("parameter's value", text, rule));
        }
        Ok(Self(text.to_owned()))
    }
}

/// The word for a system.
#[derive(Debug, Clone, Copy)]
struct Named(Distribution);

impl FromStr for Named {
    type Err = ParseError;

    fn from_str(text: &str) -> Result<Self, ParseError> {
        let rule = "one of rhcos, agent, rhel, sles, ubuntu is wanted";
        Distribution::from_str(text, false).map(Self).map_err(|_| ParseError::new("system", text, rule))
    }
}

/// `0600,layer2=1,port=0`.
#[derive(Debug, Clone)]
struct Adapter(Osa);

impl FromStr for Adapter {
    type Err = ParseError;

    fn from_str(text: &str) -> Result<Self, ParseError> {
        let refuse = |rule: &str| ParseError::new("network adapter", text, rule);
        let mut parts = text.split(',');
        let device = parts.next().unwrap_or_default().parse()?;
        let mut adapter = Osa { device, layer2: true, port: 0 };
        for part in parts {
            match part.split_once('=') {
                Some(("layer2", "0")) => adapter.layer2 = false,
                Some(("layer2", "1")) => adapter.layer2 = true,
                Some(("port", port)) => {
                    adapter.port = port.parse().map_err(|_| refuse("its port is a number, for example 0"))?;
                }
                _ => {
                    return Err(refuse("behind the device stand layer2=0|1 and port=N, with commas between"));
                }
            }
        }
        Ok(Self(adapter))
    }
}

/// `10.0.0.5/24` or `dhcp`.
#[derive(Debug, Clone)]
enum Ip {
    Dhcp,
    Fixed { address: IpAddr, prefix: u8 },
}

impl FromStr for Ip {
    type Err = ParseError;

    fn from_str(text: &str) -> Result<Self, ParseError> {
        if text.eq_ignore_ascii_case("dhcp") {
            return Ok(Self::Dhcp);
        }
        let refuse =
            || ParseError::new("address with its prefix", text, "write 10.0.0.5/24, fd00::5/64, or dhcp");
        let (address, prefix) = text.split_once('/').ok_or_else(refuse)?;
        let address: IpAddr = address.parse().map_err(|_| refuse())?;
        let most = if address.is_ipv4() { 32 } else { 128 };
        let prefix = prefix.parse().ok().filter(|prefix| (1..=most).contains(prefix)).ok_or_else(refuse)?;
        Ok(Self::Fixed { address, prefix })
    }
}

/// `1f00,0x5005076300c20b8e,0x4010400000000000`.
#[derive(Debug, Clone)]
struct Disk(Scsi);

impl FromStr for Disk {
    type Err = ParseError;

    fn from_str(text: &str) -> Result<Self, ParseError> {
        match text.split(',').collect::<Vec<_>>()[..] {
            [adapter, wwpn, lun] => {
                Ok(Self(Scsi { adapter: adapter.parse()?, wwpn: wwpn.parse()?, lun: lun.parse()? }))
            }
            _ => {
                Err(ParseError::new("FCP disk", text, "write device, port name and LUN with commas between"))
            }
        }
    }
}
