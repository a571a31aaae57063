//! Connections that fail, and the status each failure ends with.

use std::io::{Read, Write};
use std::net::TcpListener;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use zvmctl::backend::connector::{Connector, Options};
use zvmctl::backend::{Action, Backend, BackendError, Class, Stage};
use zvmctl::error::{Diagnose, Exit};
use zvmctl::model::Userid;
use zvmctl::progress::{Progress, Quiet};
use zvmctl::secret::Secret;

use super::calls::{connector, options};
use crate::scripted::{Reply, Server};

fn userid() -> Userid {
    "LNX1".parse().unwrap()
}

fn start(connector: &Connector) -> Result<(), BackendError> {
    connector.guests().act(&userid(), Action::Start, &Quiet).map(|_| ())
}

/// Gives the error of a look-up and of a change at a server with this one answer.
fn both(reply: &Reply) -> (BackendError, BackendError) {
    let server = Server::start(vec![reply.clone()]);
    let look = connector(&server).guests().names().unwrap_err();
    let server = Server::start(vec![reply.clone()]);
    (look, start(&connector(&server)).unwrap_err())
}

fn exit(error: &BackendError) -> Exit {
    error.diagnosis().exit
}

#[test]
fn a_refused_connection_is_unreachable() {
    let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
    let connector = Connector::new(Options::new(format!("http://127.0.0.1:{port}").parse().unwrap()));
    let error = connector.guests().names().unwrap_err();
    assert!(matches!(error, BackendError::Unreachable { stage: Stage::Tcp, .. }), "{error:?}");
    assert_eq!(exit(&error), Exit::Unreachable);
    assert!(error.to_string().contains(&format!("http://127.0.0.1:{port}")), "{error}");
}

#[test]
fn a_service_that_speaks_no_http_is_told_as_such() {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = listener.local_addr().unwrap().port();
    let service = std::thread::spawn(move || {
        let (mut peer, _) = listener.accept().unwrap();
        let _ = peer.read(&mut [0; 4096]);
        // The alert that a TLS server sends to whoever speaks plainly.
        let _ = peer.write_all(&[0x15, 0x03, 0x01, 0x00, 0x02, 0x02, 0x46, 0x0d, 0x0a, 0x0d, 0x0a]);
        let _ = peer.read(&mut [0; 4096]);
    });
    let connector = Connector::new(Options::new(format!("http://127.0.0.1:{port}").parse().unwrap()));
    let error = connector.guests().names().unwrap_err();
    drop(connector);
    service.join().unwrap();
    assert!(matches!(error, BackendError::Unreachable { stage: Stage::Http, .. }), "{error:?}");
    assert!(error.diagnosis().hint.unwrap().contains("https://"));
}

#[test]
fn a_name_that_is_none_is_unreachable() {
    // The top-level domain `invalid` never has hosts (RFC 6761).
    let connector = Connector::new(Options::new("http://zcc.invalid:8080".parse().unwrap()));
    let error = connector.guests().names().unwrap_err();
    assert!(matches!(error, BackendError::Unreachable { stage: Stage::Name, .. }), "{error:?}");
}

#[test]
fn a_cut_connection_is_tried_again_for_a_look_up_only() {
    let server = Server::start(vec![Reply::Cut, Reply::output(&serde_json::json!(["LNX1"]))]);
    assert_eq!(connector(&server).guests().names().unwrap(), [userid()]);
    assert_eq!(server.calls(), ["GET /guests", "GET /guests"]);

    let server = Server::start(vec![Reply::Cut, Reply::Cut]);
    let error = connector(&server).guests().names().unwrap_err();
    assert!(matches!(error, BackendError::Cut { .. }), "{error:?}");
    assert_eq!(exit(&error), Exit::Unknown);
    assert!(error.to_string().contains("nothing was changed"), "{error}");

    let server = Server::start(vec![Reply::Cut]);
    let error = start(&connector(&server)).unwrap_err();
    assert_eq!(exit(&error), Exit::Unknown);
    assert_eq!(error.diagnosis().hint.unwrap(), "look before repeating: `zvmctl guest show LNX1`");
    assert_eq!(server.calls(), ["POST /guests/LNX1/action"]);
}

#[test]
fn an_answer_that_breaks_off_is_a_cut() {
    let half = Reply::Octets(b"HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n{\"overallRC\"".to_vec());
    let server = Server::start(vec![half]);
    let error = start(&connector(&server)).unwrap_err();
    assert!(matches!(error, BackendError::Cut { .. }), "{error:?}");
    assert_eq!(error.diagnosis().http.unwrap().status, Some(200));
}

#[test]
fn silence_ends_with_a_time_out() {
    let server = Server::start(vec![Reply::Silence]);
    let mut options = options(&server);
    options.timeout = Some(Duration::from_millis(50));
    let error = start(&Connector::new(options)).unwrap_err();
    assert!(matches!(error, BackendError::TimedOut { .. }), "{error:?}");
    assert_eq!(exit(&error), Exit::Unknown);
    assert!(error.to_string().contains("no answer within 0.05 s"), "{error}");
}

#[test]
fn foreign_bodies_are_named() {
    let html = b"<html>\n<body>Proxy error</body></html>";
    for status in [200, 500, 502, 504] {
        let (look, change) = both(&Reply::http(status, &[("Content-Type", "text/html; charset=x")], html));
        assert!(matches!(look, BackendError::Foreign { .. }), "{look:?}");
        assert_eq!((exit(&look), exit(&change)), (Exit::Refused, Exit::Unknown), "{status}");
        assert!(look.to_string().contains("text/html that begins `<html> <body>Proxy error"), "{look}");
    }
    let (look, _) = both(&Reply::http(200, &[("Content-Type", "application/json")], b"[1]"));
    assert!(matches!(look, BackendError::Foreign { .. }), "{look:?}");
}

#[test]
fn routes_that_are_missing_are_told_from_guests_that_are() {
    for (reply, class) in [
        (Reply::http(404, &[("Content-Type", "text/plain")], b"404 Not Found"), Class::RouteMissing),
        (
            Reply::json(405, &serde_json::json!({"errors": [{"status": 405, "title": "x", "detail": "y"}]})),
            Class::RouteMissing,
        ),
        (Reply::failure(404, [404, 10, 404, 1], "Guest 'LNX1' does not exist."), Class::NotFound),
    ] {
        let (_, change) = both(&reply);
        assert_eq!(change.class(), Some(class), "{change}");
    }
}

#[test]
fn an_answer_too_long_is_not_read() {
    // A length of 100 MB is refused at once; one that is not announced after 16 MiB.
    let announced = Reply::Octets(b"HTTP/1.1 200 OK\r\nContent-Length: 104857600\r\n\r\n".to_vec());
    let (look, change) = both(&announced);
    assert!(matches!(look, BackendError::TooLarge { .. }), "{look:?}");
    assert_eq!((exit(&look), exit(&change)), (Exit::Refused, Exit::Unknown));
    assert!(look.to_string().contains("longer than 16 MiB"), "{look}");

    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let endpoint = format!("http://{}", listener.local_addr().unwrap());
    let server = std::thread::spawn(move || {
        let (mut stream, _) = listener.accept().unwrap();
        let _ = stream.read(&mut [0; 4096]).unwrap();
        stream.write_all(b"HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n").unwrap();
        let part = vec![b'x'; 1 << 20];
        (0..100).take_while(|_| stream.write_all(&part).is_ok()).count()
    });
    let error = Connector::new(Options::new(endpoint.parse().unwrap())).guests().names().unwrap_err();
    assert!(matches!(error, BackendError::TooLarge { .. }), "{error:?}");
    assert!(server.join().unwrap() < 100, "all of it was read");
}

#[test]
fn a_proxy_stands_in_between() {
    let server = Server::start(vec![Reply::output(&serde_json::json!(["LNX1"]))]);
    let mut options = Options::new("http://zcc.invalid:8080".parse().unwrap());
    let proxy = server.endpoint().replace("http://", "http://me:sesame@");
    options.proxy = Some(Secret::new(proxy));
    let lines = Arc::new(Mutex::new(String::new()));
    let heard = Arc::clone(&lines);
    options.trace = Some(Arc::new(move |line| *heard.lock().unwrap() += line));
    assert_eq!(Connector::new(options).guests().names().unwrap(), [userid()]);
    assert_eq!(server.calls(), ["GET http://zcc.invalid:8080/guests"]);
    assert!(server.heard()[0].header("proxy-authorization").is_some());
    let lines = lines.lock().unwrap();
    assert!(lines.contains("/guests") && !lines.contains("sesame"), "{lines}");
}

#[test]
fn redirects_are_refused() {
    let server =
        Server::start(vec![Reply::http(301, &[("Location", "https://zcc.example.com/guests")], b"")]);
    let error = connector(&server).guests().names().unwrap_err();
    assert!(matches!(error, BackendError::Redirected { .. }), "{error:?}");
    assert_eq!(exit(&error), Exit::Refused);
    assert!(error.to_string().contains("https://zcc.example.com/guests"), "{error}");
}

#[test]
fn busy_and_locked_are_tried_again_and_told() {
    #[derive(Default)]
    struct Notes(Mutex<Vec<String>>);
    impl Progress for Notes {
        fn begin(&self, _stage: &str, _total: Option<u64>) {}
        fn advance(&self, _bytes: u64) {}
        fn note(&self, text: &str) {
            self.0.lock().unwrap().push(text.to_owned());
        }
    }

    let server = Server::start(vec![
        Reply::failure(503, [503, 120, 503, 1], "Max concurrent deploy/capture requests received"),
        Reply::failure(500, [8, 1, 400, 12], "locked"),
        Reply::output(&serde_json::json!("")),
    ]);
    let notes = Notes::default();
    connector(&server).guests().act(&userid(), Action::Stop, &notes).unwrap();
    let notes = notes.0.into_inner().unwrap();
    assert_eq!(notes.len(), 2);
    assert!(notes[0].contains("busy") && notes[0].contains("trying again"), "{notes:?}");
    assert!(
        notes[0].ends_with(" s, attempt 2 of 8") && notes[1].ends_with(" s, attempt 3 of 8"),
        "{notes:?}"
    );

    let server = Server::start(vec![Reply::failure(503, [503, 120, 503, 1], "busy"); 8]);
    let error = start(&connector(&server)).unwrap_err();
    assert_eq!(exit(&error), Exit::Busy);
    assert!(error.diagnosis().retryable);
}
