//! An error explains its codes with the words of `zvmctl explain`.

use serde_json::Value;
use zvmctl::sim::{Action, Fault, Sim, World};

use super::desk::Desk;

#[test]
fn an_error_says_what_explain_says_of_its_codes() {
    let sim = Sim::start(World::small()).unwrap();
    let desk = Desk::of(&sim);
    for (codes, text) in [
        ((8, 400, 12), ""),
        ((8, 596, 1191), "DVHXMT1191E nobody knows"),
        ((8, 396, 45), "b'HCPCQU045E LNX1 not logged on\\nHCPLNM107E X 0999 not linked'"),
        ((7, 77, 7), ""),
    ] {
        let (overall_rc, rc, rs) = codes;
        let action = Action::Rc { overall_rc, rc, rs, text: text.to_owned() };
        sim.add_fault(Fault::on("GET /host", action)).unwrap();
        let people = desk.run(["host", "show"]);
        let error = desk.run(["host", "show", "-o", "json"]).error();
        sim.world(|world| world.faults.remove(None)).unwrap();
        let told = error["explanations"].as_array().unwrap();
        assert_eq!(told[0]["code"], format!("{overall_rc}/1/{rc}/{rs}"));
        for explanation in told {
            let code = explanation["code"].as_str().unwrap();
            let alone = desk.json(["explain", code]);
            assert_eq!(&alone["items"][0], explanation, "{code}");
            let meaning = explanation["meaning"].as_str().unwrap_or("meaning not known");
            assert!(people.stderr.contains(&format!("code: {code} {meaning}")), "{people:#?}");
        }
        let messages = told.iter().filter(|explanation| explanation["kind"] == "message").count();
        assert_eq!(messages, if rc == 396 { 2 } else { usize::from(rc == 596) }, "{told:#?}");
    }
    // An error without codes has the member, too.
    let error = desk.run(["guest", "show", "TOOLONGAUSER", "-o", "json"]).error();
    assert_eq!(error["explanations"], Value::Array(Vec::new()));
}
