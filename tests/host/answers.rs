//! Answers that are not the connector's, too long, or not welcome.

use std::io::Write;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use zvmctl::sim::{Action, Fault, Sim, World};

use super::desk::{Desk, Run};
use super::listener::{Listener, write_answer};

#[test]
fn html_instead_of_json_is_7_after_a_look_up() {
    let page = "<!DOCTYPE html><html><title>Welcome</title></html>";
    let server = Listener::serve(move |_, stream| write_answer(stream, "200 OK", "text/html", page));
    let desk = Desk::at(&server.endpoint());
    let run = desk.run(["image", "list"]).expect(7, &["not the connector's", "text/html", "hint:"]);
    assert_eq!(run.stdout, "");
}

#[test]
fn a_page_of_the_proxy_is_8() {
    let sim = Sim::start(World::small()).unwrap();
    for status in [502, 504] {
        let page = Action::Http { status, html_body: None };
        let _ = sim.add_fault(Fault::on("listImages", page).times(1)).unwrap();
        let run = Desk::at(&sim.endpoint()).run(["image", "list"]);
        assert!([7, 8].contains(&run.status), "{run:?}");
        assert!(run.stderr.contains(&status.to_string()), "{run:?}");
    }
}

#[test]
fn garbage_is_7() {
    let sim = Sim::start(World::small()).unwrap();
    let _ = sim.add_fault(Fault::on("listImages", Action::Garbage {})).unwrap();
    Desk::at(&sim.endpoint()).run(["image", "list"]).expect(7, &["nothing was changed"]);
}

/// 100 MB, with and without an announced length: the client stops long before it has all of it.
#[test]
fn an_answer_of_100_mb_is_7_and_is_not_read_to_its_end() {
    const OCTETS: u64 = 100_000_000;
    for announced in [true, false] {
        let written = Arc::new(AtomicU64::new(0));
        let counter = Arc::clone(&written);
        let server = Listener::serve(move |_, stream| {
            let length = if announced { format!("Content-Length: {OCTETS}\r\n") } else { String::new() };
            write!(
                stream,
                "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n{length}Connection: close\r\n\r\n"
            )?;
            let blanks = vec![b' '; 1 << 20];
            while counter.load(Ordering::SeqCst) < OCTETS {
                stream.write_all(&blanks)?;
                counter.fetch_add(1 << 20, Ordering::SeqCst);
            }
            Ok(())
        });
        let run = Desk::at(&server.endpoint()).run(["image", "list"]);
        run.expect(7, &["longer than"]);
        drop(server);
        assert!(written.load(Ordering::SeqCst) < OCTETS, "announced: {announced}");
    }
}

#[test]
fn json_of_another_shape_is_7() {
    let server = Listener::serve(|_, stream| write_answer(stream, "200 OK", "application/json", "[1, 2]"));
    Desk::at(&server.endpoint()).run(["image", "list"]).expect(7, &["nothing was changed"]);
}

#[test]
fn a_redirect_is_not_followed() {
    let server = Listener::serve(|_, stream| {
        write!(stream, "HTTP/1.1 302 Found\r\nLocation: http://localhost:1/\r\nContent-Length: 0\r\n\r\n")
    });
    Desk::at(&server.endpoint()).run(["image", "list"]).expect(7, &["redirects", "http://localhost:1/"]);
}

#[test]
fn a_wrong_token_is_4_and_is_never_shown() {
    let mut world = World::small();
    world.connector.settings.admin_token = Some("right".to_owned());
    let sim = Sim::start(world).unwrap();
    let desk = Desk::at(&sim.endpoint());
    desk.run(["image", "list"]).expect(4, &["wants a token", "zvmctl auth login"]);
    let with = |token: &str, args: &[&str]| {
        Run::of(desk.zvmctl(["image", "list"]).args(args).env("ZVMCTL_ADMIN_TOKEN", token).output().unwrap())
    };
    let wrong = with("wrong-secret", &["-vv", "--trace-http"]).expect(4, &["zvmctl auth"]);
    assert_eq!(wrong.stdout, "");
    assert!(!wrong.stderr.contains("wrong-secret"), "{wrong:?}");
    assert_eq!(with("right", &[]).expect(0, &[]).status, 0);
    let error = with("wrong-secret", &["-o", "json"]).error();
    assert_eq!((&error["code"], &error["http"]["status"]), (&"auth.denied".into(), &401.into()));
}

#[test]
fn an_expired_token_is_renewed_once() {
    let mut world = World::small();
    world.connector.settings.admin_token = Some("right".to_owned());
    let sim = Sim::start(world).unwrap();
    let _ = sim.add_fault(Fault::on("listImages", Action::TokenExpired {}).times(1)).unwrap();
    let desk = Desk::at(&sim.endpoint());
    let run = Run::of(desk.zvmctl(["image", "list"]).env("ZVMCTL_ADMIN_TOKEN", "right").output().unwrap());
    let _ = run.done();
}

#[test]
fn nothing_behind_the_web_server_is_8() {
    let sim = Sim::start(World::small()).unwrap();
    let _ = sim.add_fault(Fault::always(Action::ServerDown {})).unwrap();
    Desk::at(&sim.endpoint()).run(["host", "show"]).expect(8, &["101/110/101/2"]);
}
