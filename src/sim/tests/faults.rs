//! What goes wrong on purpose, seen from the client's side.

use std::io::Read;
use std::net::TcpStream;

use serde_json::json;

use crate::sim::{Action, Cut, Fault, Pace, Sim, State, Trouble, World, preset};

#[test]
fn faults_cut_and_delay() {
    let sim = Sim::start(World::small()).unwrap();
    let stop = json!({"action": "stop"}).to_string();
    let send = || {
        let headers = ["Content-Type: application/json"];
        sim.send("POST", "/guests/LINUX01/action", &headers, stop.as_bytes())
    };
    let on = || sim.world(|world| world.is_on("LINUX01")).unwrap();
    let cut = |at| Action::Drop { at, apply: None };
    sim.add_fault(Fault::on("guestAction:stop", cut(Cut::Before)).times(1)).unwrap();
    assert_eq!((send(), on()), (String::new(), true), "nothing sent, nothing done");
    sim.add_fault(Fault::on("guestAction:*", cut(Cut::Mid(20))).target("LINUX01").times(1)).unwrap();
    let answer = send();
    assert_eq!((answer.len(), answer.as_str(), on()), (20, "HTTP/1.1 200 OK\r\ncon", false));
    let rc = Action::Rc { overall_rc: 8, rc: 400, rs: 12, text: "locked".into() };
    sim.add_fault(Fault::on("GET /guests/*", rc).times(1)).unwrap();
    let forced = sim.get("/guests/LINUX01/power_state");
    assert_eq!((forced.status, forced.codes()), (500, [8, 400, 12]));
    sim.add_fault(Fault::on("listGuests", Action::ServerDown {}).times(1)).unwrap();
    let down = sim.get("/guests");
    assert_eq!((down.status, down.codes()), (200, [101, 101, 2]), "this route says 200 whatever happened");
    let rules = sim.get("/sim/faults").json();
    assert_eq!(rules["faults"].as_array().unwrap().len(), 4);
    assert_eq!(sim.ask("DELETE", "/sim/faults", &[], b"").json(), json!({"removed": 4}));
    let rule = json!({"match": {"function": "getHost"}, "action": {"http": {"status": 502}}});
    assert_eq!(sim.json("POST", "/sim/faults", &rule).status, 200);
    let proxy = sim.get("/host");
    assert_eq!((proxy.status, proxy.header("content-type")), (502, Some("text/html; charset=UTF-8")));
}

/// Every octet at which an answer can be cut gives the client that many, and no more.
#[test]
fn an_answer_is_cut_at_any_octet() {
    let sim = Sim::start(World::small()).unwrap();
    let whole = sim.send("GET", "/guests", &[], b"");
    for octets in (0..whole.len() as u64).step_by(7) {
        sim.add_fault(Fault::always(Action::Drop { at: Cut::Mid(octets), apply: None }).times(1)).unwrap();
        let cut = sim.send("GET", "/guests", &[], b"");
        assert_eq!(cut.len() as u64, octets);
        // The head holds the date, which may have moved on by a second.
        assert_eq!(cut.split("date").next(), whole[..cut.len()].split("date").next());
    }
    assert_eq!(sim.send("GET", "/guests", &[], b"").len(), whole.len());
}

#[test]
fn a_trickled_answer_is_whole_and_a_refused_connection_is_reset() {
    let sim = Sim::start(World::small()).unwrap();
    sim.add_fault(Fault::always(Action::Trickle { chunk: 5, gap_ms: 0 }).times(1)).unwrap();
    assert_eq!(sim.get("/guests").output(), json!(["LINUX01", "LINUX02"]));
    sim.add_fault(Fault::always(Action::Refuse {}).times(1)).unwrap();
    let mut stream = TcpStream::connect(sim.endpoint().trim_start_matches("http://")).unwrap();
    assert!(!matches!(stream.read(&mut [0; 1]), Ok(1..)), "nothing but an end or a reset");
    assert_eq!(sim.get("/guests").status, 200);
}

#[test]
fn trouble_comes_before_the_request_it_matches() {
    let sim = Sim::start(World::small()).unwrap();
    let rule = json!({
        "match": {"function": "guestAction:resize_mem", "times": 1},
        "action": {"trouble": {"lock": {"entry": "linux02", "by": "opadmin"}}},
    });
    assert_eq!(sim.json("POST", "/sim/faults", &rule).status, 200);
    let resize = json!({"action": "resize_mem", "size": "3G"});
    assert_eq!(sim.act("LINUX02", &resize).codes(), [300, 300, 10]);
    sim.world(|world| world.suffer(&Trouble::Unlock { entry: "LINUX02".into() })).unwrap();
    assert_eq!(sim.act("LINUX02", &resize).status, 200);
    sim.world(|world| {
        for fault in preset("maintenance", world).unwrap() {
            world.faults.add(fault);
        }
    })
    .unwrap();
    assert_eq!(sim.get("/guests/LINUX02/user_direct").status, 200, "look-ups work");
    assert_eq!(sim.ask("DELETE", "/guests/LINUX02", &[], b"").codes(), [8, 500, 4]);
    let wrong = json!({"action": {"trouble": {"earthquake": {}}}});
    assert_eq!(sim.json("POST", "/sim/faults", &wrong).status, 400);
}

/// With time standing still the states in between can be seen (model section 3).
#[test]
fn a_guest_takes_its_time_when_time_is_ours() {
    let mut world = World::small();
    world.clock.set_pace(Pace::Manual);
    let sim = Sim::start(world).unwrap();
    let state = || sim.world(|world| world.machines.get("LINUX02").map(|machine| machine.state)).unwrap();
    let tick = |ms| sim.world(|world| world.tick(ms)).unwrap();
    let distribution = || sim.get("/guests/LINUX02/info").output()["os_distro"].clone();
    sim.act("LINUX02", &json!({"action": "start"}));
    assert!(matches!(state(), Some(State::LoggingOn(_))));
    assert_eq!(sim.get("/guests/LINUX02/power_state").output(), "on");
    tick(800);
    assert_eq!(state(), Some(State::Running));
    assert_eq!(distribution(), "", "it has not booted");
    tick(20_000);
    assert_eq!(distribution(), "rhel9.4");
    sim.act("LINUX02", &json!({"action": "stop"}));
    assert!(matches!(state(), Some(State::LoggingOff(_))));
    assert_eq!(sim.act("LINUX02", &json!({"action": "start"})).codes(), [8, 200, 16], "going off");
    tick(1_500);
    assert_eq!(state(), None);
}
