//! The connector's client and the simulated host, which share no code for what travels between them.

use std::sync::Arc;
use std::time::Duration;

use zvmctl::backend::connector::{Connector, Options};
use zvmctl::backend::{
    Action, Backend, BackendError, Class, Deployment, Format, Machine, NewDisk, NewGuest, NewImage,
};
use zvmctl::error::{Diagnose, Exit};
use zvmctl::model::{DiskKind, DiskSize, Power, Userid, Vdev};
use zvmctl::progress::Quiet;
use zvmctl::secret::Secret;
use zvmctl::sim::{self, Cut, Fault, Sim, World};

fn connector(sim: &Sim) -> Connector {
    let mut options = Options::new(sim.endpoint().parse().unwrap());
    options.sleep = |_| ();
    if let Some(token) = sim.admin_token() {
        options.admin_token = Some(Arc::new(move || Ok(Secret::new(token.clone()))));
    }
    Connector::new(options)
}

fn userid(name: &str) -> Userid {
    name.parse().unwrap()
}

fn new_guest(name: &str) -> NewGuest {
    let disk = NewDisk {
        size: DiskSize::Cylinders(50),
        pool: Some("ECKD:POOL1".parse().unwrap()),
        kind: Some(DiskKind::Eckd),
        vdev: None,
        format: Format::None,
        boot: true,
    };
    NewGuest {
        machine: Machine {
            userid: userid(name),
            cpus: 2,
            memory: "1g".parse().unwrap(),
            max_cpus: None,
            max_memory: None,
            profile: None,
        },
        disks: vec![disk],
    }
}

#[test]
fn the_demo_host_is_read_with_a_token() {
    let sim = Sim::start(World::demo()).unwrap();
    let connector = connector(&sim);
    assert!(!connector.version().unwrap().version.is_empty());
    let names = connector.guests().names().unwrap();
    assert!(!names.is_empty());
    let all = connector.guests().directory_names().unwrap();
    assert!(names.iter().all(|name| all.contains(name)) && all.len() > names.len());
    let statistics = connector.guests().statistics(&names).unwrap();
    for name in &names {
        let on = connector.guests().power(name).unwrap() == Power::On;
        assert!(on || !statistics.iter().any(|counters| counters.userid == *name), "{name}");
        let entry = connector.guests().definition(name).unwrap();
        assert!(entry.cpus.is_some() && entry.memory.is_some(), "{entry:?}");
        assert_eq!(connector.guests().info(name).unwrap().power == Power::On, on);
        connector.guests().adapters(name).unwrap();
    }
    let host = connector.host().info().unwrap();
    assert!(host.cpus.is_some() && host.memory_mib.is_some());
    for pool in connector.host().pools().unwrap() {
        assert_eq!(pool.total_gib, pool.used_gib + pool.free_gib);
    }
    for vswitch in connector.networks().names().unwrap() {
        assert_eq!(connector.networks().vswitch(&vswitch).unwrap().name, vswitch);
    }
    let tokens = sim.requests().iter().filter(|request| request.path == "/token").count();
    assert_eq!(tokens, 1, "one token serves all calls");
}

#[test]
fn a_guest_on_an_uploaded_image_lives_and_goes() {
    let sim = Sim::start(World::small()).unwrap();
    let before = sim.digest().unwrap();
    let connector = connector(&sim);
    let file = sim::golden::image(50).unwrap();
    let upload = connector.images().upload(&mut file.as_slice(), Some(file.len() as u64), &Quiet).unwrap();
    let image = NewImage {
        name: "golden".parse().unwrap(),
        url: upload.url,
        os_version: sim::golden::OS_VERSION.parse().unwrap(),
        md5: Some(upload.md5.clone()),
        disk_kind: None,
    };
    connector.images().import(&image, &Quiet).unwrap();
    let found = connector.images().find("golden").unwrap();
    assert_eq!((found.disk_size(), found.md5), (Some(DiskSize::Cylinders(50)), Some(upload.md5)));
    assert_eq!(connector.images().root_disk_units("golden").unwrap(), 50);
    let again = connector.images().import(&image, &Quiet).unwrap_err();
    assert_eq!((again.class(), again.diagnosis().code), (Some(Class::Exists), "image.exists"));

    let made = connector.guests().create(&new_guest("LNXNEW"), &Quiet).unwrap();
    assert_eq!(made.iter().map(|disk| disk.vdev).collect::<Vec<_>>(), [Vdev::ROOT]);
    let exists = connector.guests().create(&new_guest("LNXNEW"), &Quiet).unwrap_err();
    assert_eq!(exists.to_string(), "guest `LNXNEW` already exists");
    let guest = userid("LNXNEW");
    let deployment = Deployment {
        guest: guest.clone(),
        image: "golden".to_owned(),
        vdev: None,
        hostname: None,
        transport: None,
    };
    connector.guests().deploy(&deployment, &Quiet).unwrap();
    for (action, power) in [
        (Action::Start, Power::On),
        (Action::Pause, Power::On),
        (Action::Unpause, Power::On),
        (Action::Reset, Power::On),
        (Action::SoftStop { wait: Some(Duration::from_mins(1)) }, Power::Off),
    ] {
        connector.guests().act(&guest, action, &Quiet).unwrap();
        assert_eq!(connector.guests().power(&guest).unwrap(), power, "{action:?}");
    }
    let paused = connector.guests().act(&guest, Action::Pause, &Quiet).unwrap_err();
    assert_eq!(paused.class(), Some(Class::WrongState), "{paused}");
    let entry = connector.guests().definition(&guest).unwrap();
    assert_eq!((entry.cpus, entry.disks[0].size), (Some(2), Some(DiskSize::Cylinders(50))));
    connector.guests().delete(&guest, &Quiet).unwrap();
    connector.images().delete("golden", &Quiet).unwrap();
    let gone = connector.images().find("golden").unwrap_err();
    assert!(gone.is_not_found(), "{gone}");
    assert!(connector.guests().power(&guest).unwrap_err().is_not_found());
    // Only the uploaded file is left, which no call removes; the world itself is as it was.
    assert_eq!(sim.digest().unwrap(), before);
}

#[test]
fn statistics_of_two_hundred_guests_are_one_request() {
    let sim = Sim::start(World::busy(200)).unwrap();
    let connector = connector(&sim);
    let names = connector.guests().names().unwrap();
    assert_eq!(names.len(), 200);
    let before = sim.requests().len();
    let statistics = connector.guests().statistics(&names).unwrap();
    assert!(!statistics.is_empty());
    assert_eq!(sim.requests().len() - before, 1);
}

fn with_fault(function: &str, action: sim::Action, times: u64) -> (Sim, Connector) {
    let sim = Sim::start(World::small()).unwrap();
    sim.add_fault(Fault::on(function, action).times(times)).unwrap();
    let connector = connector(&sim);
    (sim, connector)
}

#[test]
fn a_look_up_survives_one_cut_and_a_change_is_never_repeated() {
    let cut = sim::Action::Drop { at: Cut::Before, apply: None };
    let (_sim, connector) = with_fault("GET /guests", cut, 1);
    assert_eq!(connector.guests().names().unwrap().len(), 2);

    let cut = sim::Action::Drop { at: Cut::After, apply: None };
    let (sim, connector) = with_fault("POST /guests", cut, 1);
    let error = connector.guests().create(&new_guest("LNXNEW"), &Quiet).unwrap_err();
    assert_eq!(error.diagnosis().exit, Exit::Unknown, "{error}");
    assert_eq!(error.diagnosis().hint.unwrap(), "look before repeating: `zvmctl guest show LNXNEW`");
    let sent = sim.requests().iter().filter(|request| request.method == "POST").count();
    assert_eq!(sent, 1);
    // It was made all the same.
    assert!(connector.guests().definition(&userid("LNXNEW")).is_ok());
}

#[test]
fn busy_deployments_wait_their_turn() {
    let (sim, connector) = with_fault("guestAction:deploy", sim::Action::Busy {}, 2);
    let deployment = Deployment {
        guest: userid("LINUX02"),
        image: "missing".to_owned(),
        vdev: None,
        hostname: None,
        transport: None,
    };
    let error = connector.guests().deploy(&deployment, &Quiet).unwrap_err();
    assert_eq!(error.to_string(), "image `missing` does not exist");
    assert_eq!(sim.requests().len(), 3);
}

#[test]
fn what_stands_in_between_is_told_from_the_connector() {
    let page = sim::Action::Http { status: 502, html_body: None };
    let (_sim, connector) = with_fault("GET /images", page, 1);
    let error = connector.images().list().unwrap_err();
    assert!(matches!(error, BackendError::Foreign { .. }), "{error:?}");
    assert_eq!(error.diagnosis().exit, Exit::Refused);

    let (_sim, connector) = with_fault("GET /host", sim::Action::ServerDown {}, 1);
    let error = connector.host().info().unwrap_err();
    assert_eq!(error.class(), Some(Class::OutcomeUnknown), "{error}");
}
