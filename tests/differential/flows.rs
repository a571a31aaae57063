//! What only the two together can show.

use std::fs;
use std::process::Command;

use zvmctl::sim::{Asynchrony, Pace, SpoolFile, Trouble, World};

use super::bench::Bench;
use crate::scenarios::KEY;

/// The octets that a deployment writes onto a simulated disk come back with a capture.
#[test]
fn what_the_genuine_connector_deploys_it_captures_again() {
    let Some(bench) = Bench::genuine(World::small()) else { return };
    let done = |words: &str| {
        let said = bench.run(&words.split(' ').collect::<Vec<_>>());
        assert_eq!(said.status, Some(0), "{words}: {said:?}");
        said
    };
    done("image import golden.img golden --os-version rhel9.6");
    done("guest create LNXNEW --cpus 1 --memory 1g --image golden --no-start");
    let body = bench.file("capture.json");
    fs::write(&body, r#"{"action": "capture", "image": "again", "compress_level": 6}"#).unwrap();
    done("api POST /guests/LNXNEW/action --input capture.json");
    let folder = bench.image_folder();
    let image = |path: &str| fs::read(folder.join(path)).unwrap();
    let [before, after] =
        [image("rhel9.6/golden/0100"), image("RHEL9.6/again/0100")].map(|file| tracks(&file));
    assert!(before == after, "the payloads differ");
}

/// What a new guest is to know lies in its reader until it starts, and then in its system: on both hosts.
#[test]
fn a_drive_waits_in_the_reader_until_the_guest_takes_it() {
    let benches = [Some(Bench::face(World::demo())), Bench::genuine(World::demo())];
    for bench in benches.into_iter().flatten() {
        let done = |words: &str| {
            let said = bench.run(&words.split(' ').collect::<Vec<_>>());
            assert_eq!(said.status, Some(0), "{words}: {said:?}");
        };
        let reader = || -> Vec<SpoolFile> {
            let all = bench.sim().world(|world| world.spool.clone()).unwrap();
            all.into_iter().filter(|file| file.owner == "LNXNEW").collect()
        };
        let holds_key = |file: &SpoolFile| {
            let octets = bench.sim().spooled(file).unwrap();
            assert_eq!(octets.get(0x8001..0x8006), Some(&b"CD001"[..]), "no volume descriptor");
            let key = KEY.trim_end().as_bytes();
            octets.windows(key.len()).any(|piece| piece == key)
        };
        let drive = |file: &&SpoolFile| file.name == "cfgdrive.iso";
        done(
            "guest create LNXNEW --cpus 1 --memory 1g --image rhel9.6 --hostname web01 --ssh-key id.pub --no-start",
        );
        let waiting = reader();
        let found = waiting.iter().find(drive).unwrap_or_else(|| panic!("no drive: {waiting:?}"));
        assert!(found.class == 'X' && holds_key(found), "{found:?}");
        done("guest start LNXNEW");
        assert_eq!(reader(), [], "the system has taken all");
        let taken = bench.sim().world(|world| {
            let disks = &world.installations["LNXNEW"];
            disks.values().flat_map(|system| system.taken.values().cloned()).collect::<Vec<_>>()
        });
        let taken = taken.unwrap();
        assert!(taken.iter().find(drive).is_some_and(holds_key), "{taken:?}");
        done("guest delete LNXNEW --yes");
    }
}

/// Two connectors side by side, each in its folder, from start to a clean end.
#[test]
fn connectors_come_and_go_side_by_side() {
    let folder = tempfile::tempdir().unwrap();
    if super::bench::options(folder.path()).is_none() {
        return;
    }
    let run = |words: &[&str]| {
        let output = Command::new(env!("CARGO_BIN_EXE_zvmctl"))
            .args(words)
            .args(["-o", "json"])
            .env("HOME", folder.path())
            .output()
            .unwrap();
        assert!(output.status.success(), "{words:?}: {}", String::from_utf8_lossy(&output.stderr));
        serde_json::from_slice::<serde_json::Value>(&output.stdout).unwrap()
    };
    let places = ["one", "other"].map(|name| folder.path().join(name).display().to_string());
    let endpoints = places.each_ref().map(|place| {
        let made = run(&["sim", "connector", "up", "--world", "small", "--folder", place]);
        assert_eq!((&made["changed"], &made["item"]["up"]), (&true.into(), &true.into()));
        made["item"]["endpoint"].as_str().unwrap().to_owned()
    });
    assert_ne!(endpoints[0], endpoints[1]);
    run(&["--endpoint", &endpoints[0], "guest", "start", "LINUX02"]);
    let power =
        |endpoint: &str| run(&["--endpoint", endpoint, "guest", "show", "LINUX02"])["item"]["power"].clone();
    assert_eq!((power(&endpoints[0]), power(&endpoints[1])), ("on".into(), "off".into()));
    for place in &places {
        let gone = run(&["sim", "connector", "down", "--purge", "--folder", place]);
        assert_eq!((&gone["changed"], &gone["item"]["up"]), (&true.into(), &false.into()));
        assert!(!std::path::Path::new(place).exists(), "{place} is left");
    }
}

/// The payload of an image, inflated.
fn tracks(image: &[u8]) -> Vec<u8> {
    use std::io::Read;
    let mut octets = Vec::new();
    flate2::read::MultiGzDecoder::new(&image[512..]).read_to_end(&mut octets).unwrap();
    octets
}

/// Where a member cannot be accounted for nothing is started, and what another member runs is left alone: on both hosts.
#[test]
fn off_means_off_on_every_member() {
    let world = |away: bool, state: &str| {
        let mut world = World::demo();
        state.clone_into(&mut world.system.members[1].state);
        if away {
            world.machines.remove("LNXWEB01");
            world.elsewhere.insert("LNXWEB01".into(), "ZVMB".into());
        }
        world
    };
    for (away, state, words, status, said) in [
        (false, "Joined", "guest start LNXAPP02 --no-wait", 0, "LNXAPP02"),
        (false, "Down", "guest start LNXAPP02 --no-wait", 0, "LNXAPP02"),
        (false, "Leaving", "guest start LNXAPP02 --no-wait", 6, "guest.off_uncertain"),
        (false, "Leaving", "guest delete LNXAPP02 --yes", 6, "guest.off_uncertain"),
        (false, "Leaving", "guest start LNXAPP02 --no-wait --assume-off", 0, "LNXAPP02"),
        (true, "Joined", "guest start LNXWEB01", 0, "LNXWEB01"),
        (true, "Joined", "guest stop LNXWEB01 --force", 6, "guest.elsewhere"),
        (true, "Joined", "guest stop LNXWEB01", 6, "guest.elsewhere"),
        (true, "Joined", "guest delete LNXWEB01 --yes", 6, "guest.elsewhere"),
        (true, "Joined", "guest disk delete LNXWEB01 0100 --yes", 6, "guest.wrong_state"),
    ] {
        let benches = [Some(Bench::face(world(away, state))), Bench::genuine(world(away, state))];
        for bench in benches.into_iter().flatten() {
            let found = bench.run(&words.split(' ').collect::<Vec<_>>());
            let text = format!("{:?} {:?}", found.stdout, found.stderr);
            assert!(found.status == Some(status) && text.contains(said), "{words} ({state}): {found:#?}");
        }
    }
}

/// Deleting a guest as a task: the call fails with its number, a second one finds it running and counts the guest as
/// gone, and at last it is.
#[test]
fn a_deletion_that_goes_on_behind_its_answer() {
    let world = || {
        let mut world = World::small();
        world.clock.set_pace(Pace::Manual);
        world.suffer(&Trouble::Tasks { mode: Asynchrony::For(3_600_000) });
        world
    };
    for bench in [Some(Bench::face(world())), Bench::genuine(world())].into_iter().flatten() {
        let delete = ["api", "DELETE", "/guests/LINUX02"];
        let first = bench.run(&delete);
        let text = format!("{:?} {:?}", first.stdout, first.stderr);
        assert!(first.status != Some(0) && text.contains("592") && text.contains("1000"), "{first:#?}");
        let second = bench.run(&delete);
        assert_eq!(second.status, Some(0), "{second:#?}");
        let list = bench.run(&["api", "GET", "/guests"]);
        assert!(!format!("{:?}", list.stdout).contains("LINUX02"), "{list:#?}");
    }
}
