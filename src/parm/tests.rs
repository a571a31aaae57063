//! What is written passes the check and says what was asked for.

use proptest::prelude::*;

use super::words::words;
use super::*;
use crate::model::Vdev;

fn node(distribution: Distribution) -> NodeParms {
    NodeParms {
        distribution,
        adapter: Some(Osa { device: Vdev(0x600).into(), layer2: true, port: 0 }),
        method: Some(Method::Fixed(Address {
            address: "172.18.78.2".parse().unwrap(),
            prefix: 24,
            gateway: Some("172.18.78.1".parse().unwrap()),
        })),
        hostname: Some("node1".to_owned()),
        nameservers: vec!["172.18.78.1".parse().unwrap()],
        dasds: vec![Vdev(0x100).into()],
        scsi: Vec::new(),
        install_device: None,
        source: Some("http://server.example.com:8080/source".to_owned()),
        answers: Some("http://server.example.com:8080/answers".to_owned()),
        extra: Vec::new(),
    }
}

/// The demands of [`node`] that the files of all systems carry, or those of one system.
fn carried(distribution: Distribution) -> NodeParms {
    let mut parms = node(distribution);
    if matches!(distribution, Distribution::Sles | Distribution::Ubuntu) {
        parms.dasds.clear();
    }
    if distribution == Distribution::Agent {
        parms.answers = None;
    }
    parms
}

const ALL: &[Distribution] =
    &[Distribution::Rhcos, Distribution::Agent, Distribution::Rhel, Distribution::Sles, Distribution::Ubuntu];

#[test]
fn what_is_written_has_nothing_against_it() {
    for distribution in ALL {
        let (text, report) = carried(*distribution).write().unwrap();
        assert_eq!(report.findings, [], "{text}");
        assert_eq!(report.distribution, Some(*distribution));
        assert!(text.lines().all(|line| line.len() < RECORD), "{text}");
        // The text alone tells the same.
        assert_eq!(lint("-", &text, Options::default()).distribution, Some(*distribution), "{text}");
    }
}

/// An option, how it is given, and what the file then says of it.
type Demand = (&'static str, fn(&mut NodeParms), &'static [&'static str]);

#[test]
fn every_option_is_written_or_refused() {
    let demands: &[Demand] = &[
        ("answers", |parms| parms.answers = Some("http://h/marked".to_owned()), &["http://h/marked"]),
        ("device", |parms| parms.install_device = Some("/dev/marked".to_owned()), &["/dev/marked"]),
        ("dasd", |parms| parms.dasds = vec![Vdev(0x777).into()], &["0.0.0777"]),
        (
            "zfcp",
            |parms| {
                parms.dasds.clear();
                parms.scsi = vec![Scsi {
                    adapter: Vdev(0x1888).into(),
                    wwpn: "50050763070bc5e3".parse().unwrap(),
                    lun: "4008400b00000000".parse().unwrap(),
                }];
            },
            &["0.0.1888"],
        ),
        (
            "layer 3",
            |parms| parms.adapter = Some(Osa { device: Vdev(0x900).into(), layer2: false, port: 0 }),
            &["layer2=0", "0.0.0900"],
        ),
        (
            "port",
            |parms| parms.adapter = Some(Osa { device: Vdev(0x900).into(), layer2: true, port: 1 }),
            &["portno=1"],
        ),
        ("hostname", |parms| parms.hostname = Some("marked".to_owned()), &["marked"]),
        (
            "servers",
            |parms| parms.nameservers = vec!["10.9.9.1".parse().unwrap(), "10.9.9.2".parse().unwrap()],
            &["10.9.9.1", "10.9.9.2"],
        ),
        ("dhcp", |parms| parms.method = Some(Method::Dhcp), &["dhcp"]),
        (
            "hostname with dhcp",
            |parms| (parms.method, parms.hostname) = (Some(Method::Dhcp), Some("marked".to_owned())),
            &["dhcp", "marked"],
        ),
        (
            "hostname alone",
            |parms| (parms.method, parms.hostname) = (None, Some("marked".to_owned())),
            &["marked"],
        ),
        (
            "servers with dhcp",
            |parms| {
                (parms.method, parms.nameservers) = (Some(Method::Dhcp), vec!["10.9.9.1".parse().unwrap()]);
            },
            &["10.9.9.1"],
        ),
        ("adapter alone", |parms| parms.method = None, &["600"]),
    ];
    for distribution in ALL {
        for (name, give, marks) in demands {
            let mut parms = carried(*distribution);
            (parms.hostname, parms.nameservers) = (None, Vec::new());
            give(&mut parms);
            match parms.write() {
                Ok((text, _)) => {
                    let text = text.replace('\n', "");
                    assert!(marks.iter().all(|mark| text.contains(mark)), "{distribution}, {name}: {text}");
                }
                Err(error) => {
                    assert!(matches!(error, ParmError::Elsewhere { .. }), "{distribution}, {name}: {error}");
                }
            }
        }
    }
    let written = |distribution, change: fn(&mut NodeParms)| {
        let mut parms = carried(distribution);
        change(&mut parms);
        let (text, report) = parms.write().unwrap();
        let hints = report.findings.iter().all(|finding| finding.severity == Severity::Hint);
        assert!(hints, "{text}: {:?}", report.findings);
        text.replace('\n', "")
    };
    let dhcp = |parms: &mut NodeParms| parms.method = Some(Method::Dhcp);
    assert!(written(Distribution::Rhel, dhcp).contains("ip=::::node1:enc600:dhcp"));
    assert!(written(Distribution::Sles, dhcp).contains("ifcfg=*=dhcp"));
    let two = |parms: &mut NodeParms| parms.nameservers.push("172.18.78.9".parse().unwrap());
    assert!(written(Distribution::Ubuntu, two).contains(":none:172.18.78.1:172.18.78.9"));
}

#[test]
fn coreos_installs_to_the_disk_that_is_given() {
    let scsi = |lun: &str| Scsi {
        adapter: Vdev(0x1900).into(),
        wwpn: "50050763070bc5e3".parse().unwrap(),
        lun: lun.parse().unwrap(),
    };
    let mut parms = node(Distribution::Rhcos);
    assert!(parms.write().unwrap().0.contains("coreos.inst.install_dev=/dev/dasda"));
    parms.dasds.clear();
    assert!(matches!(parms.write(), Err(ParmError::Missing { .. })));
    parms.scsi.push(scsi("4008400b00000000"));
    assert!(parms.write().unwrap().0.contains("install_dev=/dev/sda"));
    parms.scsi.push(scsi("4008400b00000001"));
    let (text, report) = parms.write().unwrap();
    assert!(text.contains("/dev/mapper/mpatha") && text.contains("rd.multipath=default"));
    assert_eq!(report.findings, []);
}

#[test]
fn what_does_not_fit_or_is_wrong_is_refused() {
    let mut parms = node(Distribution::Rhcos);
    parms.extra = vec!["x".repeat(MOST_CHARACTERS)];
    assert!(matches!(parms.write(), Err(ParmError::TooLong { .. })));
    let mut parms = node(Distribution::Rhcos);
    parms.source = Some("ftp://server/rootfs".to_owned());
    assert!(matches!(parms.write(), Err(ParmError::Invalid(_))));
    let mut parms = node(Distribution::Rhcos);
    parms.adapter = Some(Osa { device: Vdev(0xfffe).into(), layer2: true, port: 0 });
    assert!(matches!(parms.write(), Err(ParmError::LastDevice(_))));
    let mut parms = node(Distribution::Rhel);
    parms.source = None;
    assert!(matches!(parms.write(), Err(ParmError::Missing { .. })));
}

proptest! {
    #[test]
    fn the_kernel_reads_the_words_that_were_written(
        extra in prop::collection::vec("[a-z]{1,12}\\.[a-z]{1,8}=[a-z0-9/]{1,120}", 0..8),
        which in 0..ALL.len(),
    ) {
        let mut parms = carried(ALL[which]);
        parms.extra.clone_from(&extra);
        if let Ok((text, report)) = parms.write() {
            let lines: Vec<&str> = text.lines().collect();
            let found = words(&lines, Transfer::Records);
            let tail: Vec<String> = found[found.len() - extra.len()..].iter().map(|word| word.text.clone()).collect();
            prop_assert_eq!(tail, extra);
            prop_assert!(report.characters <= MOST_CHARACTERS);
            prop_assert!(lines.iter().all(|line| line.len() <= RECORD));
        }
    }
}
