//! TLS: whom the client trusts, and what it says when it does not.

use std::fs;
use std::net::TcpStream;
use std::path::PathBuf;
use std::sync::Arc;

use rcgen::{BasicConstraints, CertificateParams, CertifiedIssuer, IsCa, KeyPair};
use rustls::pki_types::{CertificateDer, PrivateKeyDer, PrivatePkcs8KeyDer};
use rustls::server::WebPkiClientVerifier;
use rustls::{RootCertStore, ServerConfig, ServerConnection, StreamOwned};
use serde_json::json;
use sha2::{Digest, Sha256};
use tempfile::TempDir;
use zvmctl::backend::connector::{ClientCertificate, Connector, Options};
use zvmctl::backend::{Backend, BackendError, Stage};
use zvmctl::error::{Diagnose, Exit};
use zvmctl::model::Fingerprint;

use crate::scripted::{Reply, Server};

/// An authority, and a server's certificate that it signed for `localhost`.
struct Site {
    folder: TempDir,
    authority: CertifiedIssuer<'static, KeyPair>,
    certificate: CertificateDer<'static>,
    key: Vec<u8>,
}

impl Site {
    fn new() -> Self {
        let mut params = CertificateParams::new(Vec::new()).unwrap();
        params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
        let authority = CertifiedIssuer::self_signed(params, KeyPair::generate().unwrap()).unwrap();
        let key = KeyPair::generate().unwrap();
        let params = CertificateParams::new(vec!["localhost".to_owned()]).unwrap();
        let certificate = params.signed_by(&key, &authority).unwrap().der().clone();
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("ca.pem"), authority.pem()).unwrap();
        Self { folder, authority, certificate, key: key.serialize_der() }
    }

    fn ca_file(&self) -> PathBuf {
        self.folder.path().join("ca.pem")
    }

    fn fingerprint(&self) -> Fingerprint {
        Fingerprint(Sha256::digest(&self.certificate).into())
    }

    /// A client's certificate and key in files.
    fn client(&self) -> ClientCertificate {
        let key = KeyPair::generate().unwrap();
        let params = CertificateParams::new(vec!["admin".to_owned()]).unwrap();
        let certificate = params.signed_by(&key, &self.authority).unwrap();
        let paths = ["client.pem", "client.key"].map(|name| self.folder.path().join(name));
        fs::write(&paths[0], certificate.pem()).unwrap();
        fs::write(&paths[1], key.serialize_pem()).unwrap();
        let [certificate, key] = paths;
        ClientCertificate { certificate, key }
    }

    fn server(&self, replies: Vec<Reply>, wants_client: bool) -> Server {
        let provider = Arc::new(rustls::crypto::ring::default_provider());
        let builder = ServerConfig::builder_with_provider(Arc::clone(&provider))
            .with_safe_default_protocol_versions()
            .unwrap();
        let builder = if wants_client {
            let mut roots = RootCertStore::empty();
            roots.add(self.authority.der().clone()).unwrap();
            let verifier =
                WebPkiClientVerifier::builder_with_provider(Arc::new(roots), provider).build().unwrap();
            builder.with_client_cert_verifier(verifier)
        } else {
            builder.with_no_client_auth()
        };
        let key = PrivateKeyDer::Pkcs8(PrivatePkcs8KeyDer::from(self.key.clone()));
        let config = Arc::new(builder.with_single_cert(vec![self.certificate.clone()], key).unwrap());
        Server::with(
            replies,
            Box::new(move |stream: TcpStream| {
                let connection = ServerConnection::new(Arc::clone(&config)).unwrap();
                Box::new(StreamOwned::new(connection, stream))
            }),
        )
    }
}

fn options(server: &Server) -> Options {
    Options::new(format!("https://localhost:{}", server.port()).parse().unwrap())
}

fn good() -> Vec<Reply> {
    vec![Reply::output(&json!([]))]
}

fn fails(options: Options) -> BackendError {
    let error = Connector::new(options).guests().names().unwrap_err();
    assert!(matches!(error, BackendError::Unreachable { stage: Stage::Tls | Stage::Pin, .. }), "{error:?}");
    assert_eq!(error.diagnosis().exit, Exit::Unreachable);
    error
}

#[test]
fn the_authority_in_a_file_is_trusted() {
    let site = Site::new();
    let server = site.server(good(), false);
    let mut options = options(&server);
    options.tls.ca_file = Some(site.ca_file());
    Connector::new(options).guests().names().unwrap();
}

#[test]
fn a_certificate_of_nobody_known_is_refused() {
    let (site, other) = (Site::new(), Site::new());
    let server = site.server(vec![Reply::Nothing], false);
    let mut options = options(&server);
    options.tls.ca_file = Some(other.ca_file());
    assert!(fails(options).to_string().contains("no trusted authority vouches"));
}

#[test]
fn a_certificate_for_another_name_is_refused() {
    let site = Site::new();
    let server = site.server(vec![Reply::Nothing], false);
    let mut options = Options::new(format!("https://127.0.0.1:{}", server.port()).parse().unwrap());
    options.tls.ca_file = Some(site.ca_file());
    assert!(fails(options).to_string().contains("is for another name"));
}

#[test]
fn a_pin_is_enough_and_is_held() {
    let site = Site::new();
    let server = site.server(good(), false);
    let mut pinned = options(&server);
    pinned.tls.pin = Some(site.fingerprint());
    Connector::new(pinned).guests().names().unwrap();

    let server = site.server(vec![Reply::Nothing], false);
    let mut pinned = options(&server);
    pinned.tls.pin = Some(Fingerprint([7; 32]));
    pinned.tls.insecure = true;
    let error = fails(pinned);
    assert!(!error.diagnosis().hint.unwrap().contains("--pin"));
    let text = error.to_string();
    assert!(text.contains(&site.fingerprint().to_string()) && text.contains(&"07".repeat(32)), "{text}");
}

#[test]
fn insecure_takes_any_certificate() {
    let site = Site::new();
    let server = site.server(good(), false);
    let mut options = options(&server);
    options.tls.insecure = true;
    Connector::new(options).guests().names().unwrap();
}

#[test]
fn a_client_certificate_is_shown_when_there_is_one() {
    let site = Site::new();
    let server = site.server(good(), true);
    let mut known = options(&server);
    known.tls.ca_file = Some(site.ca_file());
    known.tls.client = Some(site.client());
    Connector::new(known).guests().names().unwrap();

    let server = site.server(vec![Reply::Nothing], true);
    let mut unknown = options(&server);
    unknown.tls.ca_file = Some(site.ca_file());
    assert!(fails(unknown).to_string().contains("wants a client certificate"));
}

#[test]
fn a_server_without_tls_is_recognised() {
    let server = Server::start(Vec::new());
    let site = Site::new();
    let mut options = options(&server);
    options.tls.ca_file = Some(site.ca_file());
    // The server only waits for a line, so that the client's own time limit would end this.
    options.connect_timeout = std::time::Duration::from_millis(200);
    let error = Connector::new(options).guests().names().unwrap_err();
    assert_eq!(error.diagnosis().exit, Exit::Unreachable, "{error:?}");
}

#[test]
fn files_that_are_none_are_named() {
    let site = Site::new();
    let missing = site.folder.path().join("missing.pem");
    let empty = site.folder.path().join("empty.pem");
    fs::write(&empty, "no certificate").unwrap();
    for file in [missing, empty] {
        let mut options = Options::new("https://localhost:1".parse().unwrap());
        options.tls.ca_file = Some(file.clone());
        let error = Connector::new(options).guests().names().unwrap_err();
        assert!(error.to_string().contains(&file.display().to_string()), "{error}");
        assert_eq!(error.diagnosis().exit, Exit::Usage);
    }
}
