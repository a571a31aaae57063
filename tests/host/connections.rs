//! Connections that are not made, not trusted, cut, or never answered.

use std::io;
use std::net::TcpListener;
use std::sync::Arc;

use rcgen::{BasicConstraints, CertificateParams, CertifiedIssuer, IsCa, KeyPair};
use rustls::pki_types::PrivatePkcs8KeyDer;
use rustls::{ServerConfig, ServerConnection, Stream};
use sha2::{Digest, Sha256};
use zvmctl::sim::{Action, Cut, Fault, Sim, World};

use super::desk::{Desk, hex};
use super::listener::{Listener, answer, version};

#[test]
fn a_refused_connection_is_9() {
    // A port that was free a moment ago and that nobody listens on.
    let address = TcpListener::bind(("127.0.0.1", 0)).unwrap().local_addr().unwrap();
    let desk = Desk::at(&format!("http://{address}"));
    let run = desk.run(["image", "list"]).expect(9, &["cannot connect to", &address.to_string(), "hint:"]);
    assert_eq!(run.stdout, "");
    let error = desk.run(["image", "list", "-o", "json"]).error();
    assert_eq!(error["code"], "connection.tcp");
    assert_eq!(error["class"], "unreachable");
}

#[test]
fn an_unknown_host_name_is_9() {
    let desk = Desk::at("http://no-such-host.invalid:8080");
    desk.run(["host", "show"]).expect(9, &["no-such-host.invalid"]);
}

/// A server with a certificate for `localhost`, and the authority that signed it.
struct Site {
    server: Listener,
    authority: String,
    fingerprint: String,
}

/// Speaks TLS and answers every request with a version.
fn encrypted() -> Site {
    let mut params = CertificateParams::new(Vec::new()).unwrap();
    params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
    let authority = CertifiedIssuer::self_signed(params, KeyPair::generate().unwrap()).unwrap();
    let key = KeyPair::generate().unwrap();
    let params = CertificateParams::new(vec!["localhost".to_owned()]).unwrap();
    let certificate = params.signed_by(&key, &authority).unwrap().der().clone();
    let fingerprint = hex(&Sha256::digest(&certificate));
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let config = ServerConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_no_client_auth()
        .with_single_cert(vec![certificate], PrivatePkcs8KeyDer::from(key.serialize_der()).into())
        .unwrap();
    let config = Arc::new(config);
    let server = Listener::accept(move |mut tcp| {
        let mut tls = ServerConnection::new(Arc::clone(&config)).map_err(io::Error::other)?;
        let mut stream = Stream::new(&mut tls, &mut tcp);
        io::Read::read(&mut stream, &mut [0; 4096])?;
        answer(&mut stream, &version())?;
        stream.conn.send_close_notify();
        stream.conn.complete_io(stream.sock).map(|_| ())
    });
    Site { server, authority: authority.pem(), fingerprint }
}

#[test]
fn a_certificate_that_nobody_vouches_for_is_9() {
    let Site { server, authority, fingerprint } = encrypted();
    let desk = Desk::at(&format!("https://localhost:{}", server.port()));
    let run = desk.run(["version"]).expect(9, &["certificate", "--cacert", "--pin"]);
    assert_eq!(run.stdout, "");
    // Any of the three ways to trust it.
    let authority = desk.file("authority.pem", authority.as_bytes()).display().to_string();
    assert!(desk.run(["version", "--cacert", &authority]).done().contains("connector 1.6.7"));
    assert!(desk.run(["version", "--pin", &fingerprint]).done().contains("connector 1.6.7"));
    let insecure = desk.run(["version", "--insecure"]).expect(0, &["is not checked"]);
    assert!(insecure.stdout.contains("connector 1.6.7"));
    // And two that do not help: another fingerprint, and a certificate for another name.
    desk.run(["version", "--pin", &"00".repeat(32)]).expect(9, &["certificate"]);
    let named = Desk::at(&format!("https://127.0.0.1:{}", server.port()));
    named.run(["version", "--cacert", &authority]).expect(9, &["certificate"]);
}

/// A server that takes the connection and then says nothing.
#[test]
fn a_connection_that_is_not_made_in_time_is_9() {
    let mut kept = Vec::new();
    let server = Listener::accept(move |tcp| {
        kept.push(tcp);
        Ok(())
    });
    let desk = Desk::at(&format!("https://localhost:{}", server.port()));
    desk.run(["version", "--connect-timeout", "1s"]).expect(9, &["cannot connect"]);
}

#[test]
fn plain_http_behind_https_is_9() {
    let server = Listener::accept(|mut tcp| {
        io::Read::read(&mut tcp, &mut [0; 4096])?;
        answer(&mut tcp, &version())
    });
    let desk = Desk::at(&format!("https://localhost:{}", server.port()));
    desk.run(["version"]).expect(9, &["cannot connect"]);
}

#[test]
fn files_for_tls_that_do_not_exist_are_2() {
    let desk = Desk::at("https://localhost:1");
    desk.run(["version", "--cacert", "/no/such/authority.pem"]).expect(2, &["/no/such/authority.pem"]);
}

#[test]
fn a_cut_connection_is_8_and_says_that_nothing_was_changed() {
    for at in [Cut::Before, Cut::Mid(10), Cut::Mid(100)] {
        let sim = Sim::start(World::small()).unwrap();
        let _ = sim.add_fault(Fault::on("listImages", Action::Drop { at, apply: None })).unwrap();
        let desk = Desk::at(&sim.endpoint());
        desk.run(["image", "list"]).expect(8, &["cut", "nothing was changed"]);
    }
}

#[test]
fn a_look_up_that_was_cut_once_is_repeated() {
    let sim = Sim::start(World::small()).unwrap();
    let cut = Fault::on("listImages", Action::Drop { at: Cut::Before, apply: None });
    let _ = sim.add_fault(cut.times(1)).unwrap();
    let _ = Desk::at(&sim.endpoint()).run(["image", "list"]).done();
}
