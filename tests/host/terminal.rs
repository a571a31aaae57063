//! What a person at a terminal is asked, and what the answers do. `script`, of every Linux system, makes the terminal.

use std::io::{Read, Write};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use zvmctl::sim::{Action, Fault, Sim, World};

use super::desk::{Desk, interrupt};

/// What the terminal showed, and the status.
struct Screen {
    status: i32,
    text: String,
}

/// Runs a command at a terminal. Each answer is typed when the screen shows its question.
#[track_caller]
fn at_terminal(desk: &Desk, args: &[&str], answers: &[(&str, &str)]) -> Screen {
    let program = desk.zvmctl(args);
    let words = std::iter::once(program.get_program()).chain(program.get_args());
    let line: Vec<String> = words.map(|word| format!("'{}'", word.to_str().unwrap())).collect();
    let mut script = Command::new("script");
    script.args(["-qefc", &line.join(" "), "/dev/null"]).env_clear();
    script.envs(program.get_envs().filter_map(|(name, value)| Some((name, value?))));
    script.env("PATH", "/usr/bin:/bin").env("SHELL", "/bin/sh").env("TERM", "xterm");
    script.current_dir(desk.home()).stdin(Stdio::piped()).stdout(Stdio::piped());
    let mut child = script.spawn().unwrap();
    let (mut keys, mut shown) = (child.stdin.take().unwrap(), child.stdout.take().unwrap());
    let (mut text, mut waiting) = (String::new(), answers.iter());
    let mut next = waiting.next();
    let (mut part, mut from) = ([0; 4096], 0);
    loop {
        let count = shown.read(&mut part).unwrap();
        if count == 0 {
            break;
        }
        text += &String::from_utf8_lossy(&part[..count]);
        while let Some((_, answer)) = next.filter(|(question, _)| text[from..].contains(question)) {
            keys.write_all(answer.as_bytes()).unwrap();
            from = text.len();
            next = waiting.next();
        }
    }
    assert!(next.is_none(), "never asked {next:?}: {text}");
    Screen { status: child.wait().unwrap().code().unwrap(), text }
}

fn small() -> (Sim, Desk) {
    let sim = Sim::start(World::small()).unwrap();
    let desk = Desk::at(&sim.endpoint());
    (sim, desk)
}

fn exists(sim: &Sim, user: &str) -> bool {
    sim.world(|world| world.directory.entries.contains_key(user)).unwrap()
}

#[test]
fn the_answer_that_costs_nothing_is_no() {
    let (sim, desk) = small();
    let delete = ["guest", "delete", "LINUX02"];
    for answer in ["\r", "n"] {
        let screen = at_terminal(&desk, &delete, &[("delete guest `LINUX02`", answer)]);
        assert_eq!((screen.status, exists(&sim, "LINUX02")), (12, true), "{}", screen.text);
        assert!(screen.text.contains("1 disk (2.3 GiB)"), "{}", screen.text);
    }
    let screen = at_terminal(&desk, &[&delete[..], &["--no-input"]].concat(), &[]);
    assert_eq!((screen.status, exists(&sim, "LINUX02")), (12, true));
    assert!(screen.text.contains("add --yes"), "{}", screen.text);
    let screen = at_terminal(&desk, &delete, &[("delete guest `LINUX02`", "y")]);
    assert_eq!((screen.status, exists(&sim, "LINUX02")), (0, false), "{}", screen.text);
}

#[test]
fn what_costs_more_is_typed() {
    let (sim, desk) = small();
    let question = "delete guest `LINUX01`; type LINUX01 to go on";
    for (typed, status) in [("y\r", 12), ("LINUX02\r", 12), ("linux01\r", 0)] {
        let screen = at_terminal(&desk, &["guest", "delete", "LINUX01"], &[(question, typed)]);
        assert_eq!((screen.status, exists(&sim, "LINUX01")), (status, status != 0), "{}", screen.text);
    }
    let (sim, desk) = small();
    desk.context("prod", &sim.endpoint(), "protected = true\n");
    let start = ["-c", "prod", "guest", "start", "LINUX02"];
    for (typed, status) in [("y\r", 12), ("prod\r", 0)] {
        let asked = [("context `prod` is protected; type prod to go on", typed)];
        assert_eq!(at_terminal(&desk, &start, &asked).status, status);
    }
    // In such a context the user id is typed for a guest that is off, too; outside of it `y` does.
    let delete = ["-c", "prod", "guest", "delete", "LINUX02", "--confirm-context", "prod"];
    let _ = desk.run(["guest", "stop", "LINUX02", "--force"]).done();
    for (typed, status) in [("y\r", 12), ("LINUX02\r", 0)] {
        let asked = [("delete guest `LINUX02`; type LINUX02 to go on", typed)];
        assert_eq!(at_terminal(&desk, &delete, &asked).status, status);
    }
    let (sim, desk) = small();
    let question = "delete 2 guests; type 2 to go on";
    let delete = ["guest", "delete", "LINUX01", "LINUX02"];
    for (typed, status) in [("y\r", 12), ("3\r", 12), ("2\r", 0)] {
        let screen = at_terminal(&desk, &delete, &[(question, typed)]);
        assert_eq!((screen.status, exists(&sim, "LINUX01")), (status, status != 0), "{}", screen.text);
    }
}

/// The line that a wizard prints makes the same context.
#[test]
fn a_wizard_prints_the_equivalent_command_line() {
    let desk = Desk::alone();
    let down = "\u{1b}[B".repeat(4) + "\r";
    let answers =
        [("address of the connector", "http://zcc.example.com:8080\r"), ("admin token come from", &*down)];
    let screen = at_terminal(&desk, &["context", "create", "lab", "--no-verify"], &answers);
    assert_eq!(screen.status, 0, "{}", screen.text);
    let line = screen.text.lines().find(|line| line.trim().starts_with("zvmctl context create")).unwrap();
    let words: Vec<&str> = line.split_whitespace().skip(1).collect();
    let other = Desk::alone();
    let _ = other.run([&words[..], &["--no-verify"]].concat()).done();
    let saved =
        |desk: &Desk| std::fs::read_to_string(desk.home().join(".config/zvmctl/config.toml")).unwrap();
    assert_eq!(saved(&desk), saved(&other));
}

/// The first Ctrl-C waits for the end of what was begun, the second does not.
#[test]
fn the_second_interrupt_ends_at_once() {
    let (sim, desk) = small();
    let _ = sim.add_fault(Fault::on("guestAction:start", Action::Hang {})).unwrap();
    let mut child = desk.zvmctl(["guest", "start", "LINUX02"]).spawn().unwrap();
    let begun = Instant::now();
    while !sim.requests().iter().any(|request| request.method == "POST") {
        assert!(begun.elapsed() < Duration::from_mins(1), "nothing was sent");
        std::thread::sleep(Duration::from_millis(5));
    }
    interrupt(&child);
    std::thread::sleep(Duration::from_millis(200));
    assert!(child.try_wait().unwrap().is_none(), "the first one ended it");
    interrupt(&child);
    assert_eq!(child.wait().unwrap().code(), Some(130));
}

#[test]
fn changing_verbs_act_on_one_context_and_never_on_demo_by_chance() {
    let (sim, desk) = small();
    desk.context("lab", &sim.endpoint(), "");
    desk.run(["-c", "lab", "-c", "demo", "guest", "start", "LINUX02"]).expect(2, &["context"]);
    assert!(sim.requests().is_empty());
    let alone = Desk::alone();
    for args in [&["guest", "list"][..], &["guest", "start", "LINUX02"]] {
        let run = alone.run(args).expect(2, &["hint: "]);
        assert_eq!(run.stdout, "");
    }
}
