//! `guest set`: limits, the share, steps of memory, and a look afterwards.

use zvmctl::sim::{Action, Cut, Fault, Release, Sim, World};

use super::desk::{Desk, refusal};

fn small(release: Release) -> (Sim, Desk) {
    let sim = Sim::start(World::small()).unwrap();
    sim.world(|world| world.connector.settings.release = release).unwrap();
    let desk = Desk::at(&sim.endpoint());
    (sim, desk)
}

fn changes(sim: &Sim) -> usize {
    sim.requests().iter().filter(|request| request.method != "GET").count()
}

fn share(sim: &Sim, user: &str) -> String {
    let records = sim.world(|world| world.directory.entries[user].records.clone()).unwrap();
    records.into_iter().find(|record| record.starts_with("SHARE")).unwrap()
}

#[test]
fn limits_are_shown_and_the_share_is_kept_where_it_can_be() {
    let (sim, desk) = small(Release::Newest);
    let args = ["guest", "set", "LINUX02", "--cpus", "4", "--memory", "3g"];
    let run = desk
        .run(args)
        .expect(0, &["LINUX02: 2 CPUs of at most 8, 2 GiB of at most 16 GiB, share RELATIVE 200"]);
    assert_eq!(run.stdout, "LINUX02 has now 4 CPUs, 3 GiB\n");
    assert_eq!(share(&sim, "LINUX02"), "SHARE RELATIVE 200");
    // The same again changes nothing.
    assert_eq!(desk.json(args)["changed"], false);
    assert_eq!(changes(&sim), 2);
    // Release 1.6.3 refuses the member, and sets a share of its own.
    let (sim, desk) = small(Release::V163);
    desk.run(["guest", "set", "LINUX02", "--cpus", "4"])
        .expect(0, &["RELATIVE 400", "this release cannot keep RELATIVE 200"]);
    assert_eq!(share(&sim, "LINUX02"), "SHARE RELATIVE 400");
}

#[test]
fn what_cannot_be_is_refused_before_anything_is_sent() {
    let (sim, desk) = small(Release::V163);
    for (args, status, part) in [
        (
            &["LINUX02", "--cpus", "9"][..],
            3,
            "9 processors is above the most that guest `LINUX02` can be given, 8",
        ),
        (
            &["LINUX02", "--memory", "17g"],
            3,
            "17 GiB is above the most that guest `LINUX02` can be given, 16 GiB",
        ),
        (&["LINUX02", "--memory", "3g", "--live"], 6, "it is off"),
        (&["LINUX01", "--memory", "1g", "--live"], 3, "can only grow: it has 2 GiB and 1 GiB is wanted"),
        (&["LINUX01", "--memory", "2100m", "--live"], 3, "2g or 2304m, not 2100m"),
        (&["LINUX02"], 2, "--cpus"),
        (&["LINUX02", "--memory", "3"], 2, "a bare number has no unit"),
        (&["NOSUCH", "--cpus", "1"], 5, "does not exist"),
    ] {
        desk.run([&["guest", "set"][..], args].concat()).expect(status, &[part]);
    }
    assert_eq!(changes(&sim), 0);
}

#[test]
fn running_guests_grow() {
    let (sim, desk) = small(Release::Newest);
    desk.run(["guest", "set", "LINUX01", "--cpus", "3", "--memory", "2304m", "--live"]).done();
    let now = sim.world(|world| (world.machines["LINUX01"].cpus.len(), world.machines["LINUX01"].memory_mib));
    assert_eq!(now.unwrap(), (3, 2304));
    desk.run(["guest", "set", "LINUX01", "--memory", "1g"])
        .expect(0, &["LINUX01 is on: it changes at its next logon"]);
}

/// Release 1.6.3 counts the records `CPU` alone, so that processors of other records stay.
#[test]
fn a_server_that_says_done_is_looked_after() {
    let (_sim, desk) = small(Release::V163);
    desk.run(["guest", "set", "LINUX02", "--cpus", "1"])
        .expect(7, &["the server says that it is done", "has 2 processors and 2 GiB"]);
}

#[test]
fn failures_say_what_was_done() {
    let (sim, desk) = small(Release::Newest);
    let args = ["guest", "set", "LINUX02", "--cpus", "4", "--memory", "3g"];
    let _ = sim.add_fault(Fault::on("guestAction:resize_mem", refusal(8, 24, 813)).times(1)).unwrap();
    desk.run(args).expect(7, &["24/813", "the processors of guest `LINUX02` were set before that"]);
    let cut = Action::Drop { at: Cut::After, apply: None };
    let _ = sim.add_fault(Fault::on("guestAction:resize_mem", cut).times(1)).unwrap();
    desk.run(args).expect(8, &["a look afterwards found 4 processors and 3 GiB"]);
    let locked = refusal(8, 400, 12);
    let _ = sim.add_fault(Fault::on("guestAction:resize_mem", locked).times(1)).unwrap();
    desk.run(["guest", "set", "LINUX02", "--memory", "4g"]).expect(0, &["trying again"]);
}
