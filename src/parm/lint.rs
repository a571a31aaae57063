//! The check of a whole file: form, words, values, and what they say together.

use super::distribution::{self, Distribution};
use super::findings::{Code, Finding, Report};
use super::layout::{self, MOST_CHARACTERS, Transfer};
use super::names::{about, is_secret, shown};
use super::words::{Word, words};
use super::{devices, network, parameters};
use crate::suggest::nearest;

/// Most characters of a name for which a known one is looked for.
const LONGEST_NAME: usize = 40;

/// What a check is told beside the text.
#[derive(Debug, Clone, Copy)]
pub struct Options {
    /// The system to be installed; `None` to tell it from the parameters.
    pub distribution: Option<Distribution>,
    /// How the file reaches the reader.
    pub transfer: Transfer,
    /// The most characters that the kernel reads.
    pub most_characters: usize,
}

impl Default for Options {
    fn default() -> Self {
        Self { distribution: None, transfer: Transfer::default(), most_characters: MOST_CHARACTERS }
    }
}

/// Checks the text of a parameter file. `name` is only repeated in the report.
pub fn lint(name: &str, text: &str, options: Options) -> Report {
    let lines: Vec<&str> = text.lines().map(|line| line.trim_end_matches(' ')).collect();
    // Empty lines at the end are blanks behind everything.
    let used = lines.iter().rposition(|line| !line.is_empty()).map_or(0, |last| last + 1);
    let lines = &lines[..used];
    let words = words(lines, options.transfer);
    let distribution = options.distribution.or_else(|| Distribution::told_by(&words));

    let mut findings = layout::check(lines, options.transfer, options.most_characters);
    if text.contains("\r\n") {
        let text = "lines end with carriage return and line feed; transfer the file as text";
        findings.push(Finding::new(Code::ControlCharacter, text));
    }
    findings.extend(words.iter().flat_map(|word| one(word, distribution)));
    findings.extend(repeated(&words));
    findings.extend(devices::shared(&words));
    findings.extend(devices::channels(&words));
    findings.extend(network::together(&words));
    match distribution {
        _ if words.is_empty() => findings.push(Finding::new(Code::Empty, "the file has no parameters")),
        Some(distribution) => {
            findings.extend(distribution::missing(distribution, &words));
            findings.extend(distribution::together(distribution, &words, lines.len()));
        }
        None => {
            let text = "no parameter tells which system is to be installed, so nothing is asked for; name it";
            findings.push(Finding::new(Code::DistributionUnknown, text));
        }
    }
    findings.sort_by_key(|finding| (finding.line, finding.column));
    Report {
        file: name.to_owned(),
        verdict: findings.iter().map(|finding| finding.severity).max(),
        distribution,
        transfer: options.transfer,
        lines: lines.len(),
        characters: options.transfer.characters(lines),
        most_characters: options.most_characters,
        findings,
    }
}

/// Checks one parameter by itself.
fn one(word: &Word, distribution: Option<Distribution>) -> Vec<Finding> {
    let mut findings = Vec::new();
    let name = word.name();
    if !word.closed {
        findings.push(about(
            word,
            Code::QuoteOpen,
            format!("the quote in `{}` is not closed", shown(&word.text)),
        ));
    }
    let value = word.value().unwrap_or_default();
    if word.text.split_once('<').is_some_and(|(_, rest)| rest.contains('>')) {
        let text = format!("`{}` still has a placeholder of the documentation in it", shown(&word.text));
        findings.push(about(word, Code::Placeholder, text));
        return findings;
    }
    if is_secret(&word.text) && !value.is_empty() {
        let text =
            format!("the password of `{name}` stands in clear here, in the reader and in /proc/cmdline");
        findings.push(about(word, Code::PasswordInClear, text));
    }
    let Some(known) = parameters::known_to(distribution, name) else {
        findings.extend(unknown(word, name));
        return findings;
    };
    if let Some(instead) = known.instead {
        let text = format!("`{name}` is an old name; write `{instead}`");
        findings.push(about(word, Code::Obsolete, text));
    }
    if known.needs_value() && value.is_empty() {
        findings.push(about(word, Code::ValueMissing, format!("`{name}` needs a value")));
    } else if let Some(check) = known.check {
        findings.extend(check(word));
    }
    findings
}

fn unknown(word: &Word, name: &str) -> Option<Finding> {
    if let Some(known) = parameters::find_in_any_case(name) {
        let text = format!("`{name}` is not read in this letter case; write `{}`", known.name);
        return Some(about(word, Code::NameCase, text));
    }
    let near = nearest(Some(name).filter(|name| name.len() <= LONGEST_NAME)?, parameters::names())?;
    let text = format!("`{}` is not known here; did you mean `{near}`?", shown(name));
    Some(about(word, Code::NameMisspelt, text))
}

/// Looks for parameters that count once and are given again.
fn repeated(words: &[Word]) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (index, word) in words.iter().enumerate() {
        let Some(known) = parameters::find(word.name()).filter(|known| known.counts_once()) else { continue };
        let before = words[..index].iter().find(|other| other.name().eq_ignore_ascii_case(known.name));
        if let Some(before) = before {
            let text =
                format!("`{}` is given in line {} already; the last one counts", word.name(), before.line);
            findings.push(about(word, Code::Duplicate, text));
        }
    }
    findings
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::Severity;
    use super::*;

    const COREOS: &str = "\
rd.neednet=1 console=ttysclp0 coreos.inst.install_dev=/dev/dasda
coreos.live.rootfs_url=http://cl1.example.com:8080/rhcos-live-rootfs.s390x.img
coreos.inst.ignition_url=http://cl1.example.com:8080/bootstrap.ign
ip=172.18.78.2::172.18.78.1:255.255.255.0:::none nameserver=172.18.78.1
rd.znet=qeth,0.0.bdf0,0.0.bdf1,0.0.bdf2,layer2=1,portno=0
cio_ignore=all,!condev rd.dasd=0.0.3490
";

    fn codes(text: &str) -> Vec<Code> {
        lint("-", text, Options::default()).findings.into_iter().map(|finding| finding.code).collect()
    }

    #[test]
    fn documented_samples_are_right() {
        let report = lint("-", COREOS, Options::default());
        assert_eq!((report.findings, report.distribution), (Vec::new(), Some(Distribution::Rhcos)));
        let rhel = "ro ramdisk_size=40000 cio_ignore=all,!condev inst.repo=http://example.com/path\n\
                    rd.znet=qeth,0.0.0600,0.0.0601,0.0.0602,layer2=1,portno=0\n\
                    ip=192.168.17.115::192.168.17.254:24:foobar.systemz.example.com:enc600:none\n\
                    nameserver=192.168.17.1 rd.dasd=0.0.0200,0.0.0202\n\
                    rd.zfcp=0.0.4000,0x5005076300c213e9,0x5022000000000000\n";
        assert_eq!(codes(rhel), []);
        let sles = "ramdisk_size=65536 root=/dev/ram1 ro init=/linuxrc TERM=dumb\n\
                    HostIP=10.161.128.6/20 Hostname=lnx1.example.com\n\
                    Gateway=10.161.143.254 Nameserver=10.160.0.1 Domain=example.com\n\
                    ReadChannel=0.0.1000 WriteChannel=0.0.1001 DataChannel=0.0.1002\n\
                    install=ftp://dist.example.com/SLE-15/DVD1/\n\
                    InstNetDev=osa OsaInterface=qdio Layer2=1 PortNo=0 OSAHWAddr= Manual=0\n";
        assert_eq!(codes(sles), []);
        let ubuntu = "ip=10.11.12.23::10.11.12.1:255.255.255.0:zvmguest:enc600:none:10.11.12.1\n\
                      url=http://installserver/ubuntu-live-server-s390x.iso autoinstall\n\
                      ds=nocloud-net;s=http://installserver/autoinstall/ --- quiet\n";
        assert_eq!(codes(ubuntu), []);
    }

    #[test]
    fn each_mistake_has_its_code() {
        for (from, to, code) in [
            ("rd.neednet", "RD.NEEDNET", Code::NameCase),
            ("coreos.inst.ignition_url", "coreos.inst.ignition_ulr", Code::NameMisspelt),
            ("/dev/dasda", "/dev/sda", Code::Contradiction),
            ("http://cl1.example.com:8080/bootstrap.ign", "<url>", Code::Placeholder),
            ("http://cl1.example.com:8080/bootstrap.ign", "", Code::ValueMissing),
            ("console=ttysclp0", "vncpassword=sesame", Code::PasswordInClear),
            ("console=ttysclp0", "rd.neednet=1", Code::Duplicate),
            ("console=ttysclp0", "a=\"b", Code::QuoteOpen),
            ("nameserver=172.18.78.1", "", Code::NameserverMissing),
            ("rd.dasd=0.0.3490", "", Code::ExpectedMissing),
            ("rd.dasd=0.0.3490", "rd_DASD=0.0.3490 rd.dasd=0.0.3491", Code::Obsolete),
            ("0.0.3490", "0.0.bdf1", Code::DeviceTwice),
            ("all,!condev rd", "all,\n!condev rd", Code::WordSplit),
        ] {
            let changed = COREOS.replace(from, to);
            assert_ne!(changed, COREOS, "{from}");
            assert!(codes(&changed).contains(&code), "{to}: {:?}", codes(&changed));
        }
        assert_eq!(codes(""), [Code::Empty]);
        assert_eq!(codes("ro"), [Code::DistributionUnknown]);
        let crlf = COREOS.replace('\n', "\r\n");
        assert_eq!(codes(&crlf), [Code::ControlCharacter]);
    }

    #[test]
    fn what_a_system_requires_is_an_error() {
        let options = Options { distribution: Some(Distribution::Agent), ..Options::default() };
        let report = lint("-", "ro", options);
        assert_eq!(report.verdict, Some(Severity::Error));
        let required = report.findings.iter().filter(|finding| finding.code == Code::RequiredMissing);
        assert_eq!(required.count(), 3);
    }

    #[test]
    fn no_finding_repeats_a_password() {
        let text = "sshpassword=\"sesame open\" inst.repo=ftp://me:sesame@host/ vncpassword=sesame<1>";
        let full = format!("{:61} vncpassword=sesame", "ro");
        assert_eq!(full.len(), 80);
        for text in [text, &format!("{full}\nsesame ip=x sshpassword=sesame,\n,sesame")] {
            let report = format!("{:?}", lint("-", text, Options::default()));
            assert!(!report.contains("sesame"), "{report}");
        }
    }

    proptest! {
        #[test]
        fn never_panics(text in "(.{0,100}\n){0,4}", noise in "[a-z.=,:!<>\"0-9\n -]{0,400}") {
            for distribution in [None, Some(Distribution::Rhcos), Some(Distribution::Sles), Some(Distribution::Ubuntu)] {
                for transfer in [Transfer::Records, Transfer::Stream] {
                    let options = Options { distribution, transfer, ..Options::default() };
                    lint("-", &text, options);
                    lint("-", &format!("{text}{noise}"), options);
                }
            }
        }
    }
}
