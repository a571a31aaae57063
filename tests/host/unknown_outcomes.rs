//! A change whose answer was lost is status 8, unless one look settles it; the error says what the look found.

use zvmctl::sim::{Action, Cut, Fault, Sim, World};

use super::desk::{Desk, Run};
use super::places::changes;

/// A change that was lost: on which operation, by which command, and how it ends.
struct Lost {
    function: &'static str,
    command: &'static [&'static str],
    /// The end when the server never got it: status 8 with these words.
    never: &'static [&'static str],
    /// The end when it was done before the answer was lost: the words of a success, or those of status 8.
    done: Result<&'static str, &'static [&'static str]>,
}

const CONSOLE: &str = "zvmctl guest console LNXWEB01";

const LOST: &[Lost] = &[
    Lost {
        function: "guestAction:start",
        command: &["guest", "start", "LNXAPP02"],
        never: &["found guest `LNXAPP02` still off", "zvmctl guest show LNXAPP02"],
        done: Ok("LNXAPP02 started\n"),
    },
    Lost {
        function: "guestAction:stop",
        command: &["guest", "stop", "LNXWEB01", "--force"],
        never: &["found guest `LNXWEB01` still on", "zvmctl guest show LNXWEB01"],
        done: Ok("LNXWEB01 forced off\n"),
    },
    Lost {
        function: "guestAction:softstop",
        command: &["guest", "stop", "LNXWEB01"],
        never: &["found guest `LNXWEB01` still on", "zvmctl guest show LNXWEB01"],
        done: Ok("LNXWEB01 shut down\n"),
    },
    Lost {
        function: "guestAction:reboot",
        command: &["guest", "reboot", "LNXWEB01"],
        never: &["found guest `LNXWEB01` on, and its system answers", CONSOLE],
        done: Err(&["found guest `LNXWEB01` on", CONSOLE]),
    },
    Lost {
        function: "guestAction:reset",
        command: &["guest", "reset", "LNXWEB01"],
        never: &["found guest `LNXWEB01` on, and its system answers", CONSOLE],
        done: Err(&["found guest `LNXWEB01` on", CONSOLE]),
    },
    Lost {
        function: "guestAction:pause",
        command: &["guest", "pause", "LNXWEB01"],
        never: &["found guest `LNXWEB01` on, and its system answers", CONSOLE],
        done: Err(&["found guest `LNXWEB01` on, and its system does not answer", CONSOLE]),
    },
    Lost {
        function: "deleteGuest",
        command: &["guest", "delete", "LNXAPP02", "--yes"],
        never: &["found guest `LNXAPP02` still in the directory", "zvmctl guest show LNXAPP02"],
        done: Ok("LNXAPP02 deleted\n"),
    },
    Lost {
        function: "deleteImage",
        command: &["image", "delete", "rhel9.6", "--yes"],
        never: &["still found image `rhel9.6`", "zvmctl image show rhel9.6"],
        done: Ok("image rhel9.6 deleted\n"),
    },
    Lost {
        function: "guestAction:register_vm",
        command: &["guest", "adopt", "LNXTST02"],
        never: &["found guest `LNXTST02` not in the server's list", "zvmctl guest list --all"],
        done: Ok("LNXTST02 adopted"),
    },
    Lost {
        function: "guestAction:deregister_vm",
        command: &["guest", "forget", "LNXWEB01", "--yes"],
        never: &["found guest `LNXWEB01` still in the server's list", "zvmctl guest list --all"],
        done: Ok("LNXWEB01 forgotten\n"),
    },
    Lost {
        function: "PUT /vswitches/VSWMGMT",
        command: &["vswitch", "grant", "VSWMGMT", "LNXAPP02"],
        never: &[
            "found no permission of guest `LNXAPP02` for vswitch `VSWMGMT`",
            "zvmctl vswitch show VSWMGMT",
        ],
        done: Ok("LNXAPP02 may couple to VSWMGMT\n"),
    },
    Lost {
        function: "PUT /vswitches/VSWPROD",
        command: &["vswitch", "revoke", "VSWPROD", "LNXAPP02"],
        never: &[
            "found the permission of guest `LNXAPP02` for vswitch `VSWPROD` in VLAN",
            "zvmctl vswitch show VSWPROD",
        ],
        done: Ok("LNXAPP02 may no longer couple to VSWPROD\n"),
    },
];

fn lose(function: &str, how: Action) -> (Sim, Desk) {
    let sim = Sim::start(World::demo()).unwrap();
    let _ = sim.add_fault(Fault::on(function, how)).unwrap();
    let desk = Desk::of(&sim);
    (sim, desk)
}

#[test]
fn every_lost_answer_is_looked_behind_and_never_sent_again() {
    for lost in LOST {
        for how in [
            Action::Drop { at: Cut::Before, apply: None },
            Action::Http { status: 502, html_body: None },
            Action::Http { status: 504, html_body: None },
            Action::Garbage {},
        ] {
            let (sim, desk) = lose(lost.function, how);
            drop(desk.run(lost.command).expect(8, lost.never));
            assert_eq!(changes(&sim), 1, "{:?}", lost.command);
        }
        for at in [Cut::After, Cut::Mid(20)] {
            let (sim, desk) = lose(lost.function, Action::Drop { at, apply: Some(true) });
            check_done(desk.run(lost.command), lost);
            assert_eq!(changes(&sim), 1, "{:?}", lost.command);
        }
    }
}

#[track_caller]
fn check_done(run: Run, lost: &Lost) {
    match lost.done {
        Ok(said) => assert!(run.stdout.starts_with(said) && run.status == 0, "{run:#?}"),
        Err(words) => drop(run.expect(8, words)),
    }
}

#[test]
fn a_system_that_answers_is_not_paused() {
    let (sim, desk) = lose("guestAction:unpause", Action::Drop { at: Cut::After, apply: None });
    sim.world(|world| world.pause("LNXWEB01", true).unwrap()).unwrap();
    assert_eq!(desk.run(["guest", "unpause", "LNXWEB01"]).done(), "LNXWEB01 is not paused\n");
    let (sim, desk) = lose("guestAction:unpause", Action::Drop { at: Cut::Before, apply: None });
    sim.world(|world| world.pause("LNXWEB01", true).unwrap()).unwrap();
    desk.run(["guest", "unpause", "LNXWEB01"])
        .expect(8, &["found guest `LNXWEB01` on, and its system does not answer", CONSOLE]);
}

#[test]
fn a_look_that_fails_too_is_told() {
    let (sim, desk) = lose("guestAction:start", Action::Drop { at: Cut::Before, apply: None });
    let mut fault =
        Fault::on("GET /guests/LNXAPP02/power_state_real", Action::Http { status: 502, html_body: None });
    fault.matching.after = Some(1);
    let _ = sim.add_fault(fault).unwrap();
    let run = desk.run(["guest", "start", "LNXAPP02", "-o", "json"]);
    assert_eq!(run.status, 8);
    let message = run.error()["message"].as_str().unwrap().to_owned();
    assert!(
        message.contains("the connection was cut") && message.contains("a look afterwards failed, too"),
        "{message}"
    );
}
