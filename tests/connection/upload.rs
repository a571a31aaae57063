//! Uploads: streamed, hashed on the way, compared at the end, broken off when they must be.

use std::io::{self, Read};
use std::sync::atomic::{AtomicU64, Ordering};

use md5::{Digest, Md5};
use serde_json::json;
use zvmctl::backend::{Backend, BackendError, Upload};
use zvmctl::error::{Diagnose, Exit};
use zvmctl::progress::{Progress, Quiet};

use super::calls::connector;
use crate::scripted::{Reply, Server};

fn version() -> Reply {
    Reply::output(&json!({"version": "1.6.7", "api_version": "1.0"}))
}

fn md5(octets: &[u8]) -> String {
    Md5::digest(octets).iter().fold(String::new(), |text, octet| text + &format!("{octet:02x}"))
}

fn arrived(size: u64, md5: &str) -> Reply {
    Reply::output(&json!({"dest_url": "file:///imported/1", "filesize_in_bytes": size, "md5sum": md5}))
}

fn file() -> Vec<u8> {
    (0..1_000_003_u32).flat_map(u32::to_be_bytes).collect()
}

/// Counts, and cancels after so many bytes.
struct Counter {
    bytes: AtomicU64,
    most: u64,
}

impl Progress for Counter {
    fn begin(&self, _stage: &str, _total: Option<u64>) {}
    fn advance(&self, bytes: u64) {
        self.bytes.fetch_add(bytes, Ordering::Relaxed);
    }
    fn cancelled(&self) -> bool {
        self.bytes.load(Ordering::Relaxed) >= self.most
    }
}

fn send(
    server: &Server,
    source: &mut dyn Read,
    size: u64,
    progress: &dyn Progress,
) -> Result<Upload, BackendError> {
    connector(server).images().upload(source, Some(size), progress)
}

#[test]
fn a_file_arrives_whole() {
    let octets = file();
    let size = octets.len() as u64;
    let server = Server::start(vec![version(), arrived(size, &md5(&octets).to_uppercase())]);
    let counter = Counter { bytes: AtomicU64::new(0), most: u64::MAX };
    let upload = send(&server, &mut octets.as_slice(), size, &counter).unwrap();
    assert_eq!(upload, Upload { url: "file:///imported/1".to_owned(), size, md5: md5(&octets) });
    assert_eq!(counter.bytes.into_inner(), size);
    let heard = server.heard().remove(1);
    assert_eq!(heard.call(), "PUT /files");
    assert_eq!(heard.header("content-type"), Some("application/octet-stream"));
    assert_eq!(heard.header("content-length"), Some(&*size.to_string()));
    assert_eq!(md5(&heard.body), upload.md5);
}

#[test]
fn a_damaged_file_is_noticed_and_named() {
    for (reply, what) in [(arrived(5, &md5(b"1234")), "size"), (arrived(4, &md5(b"12345")), "MD5")] {
        let server = Server::start(vec![version(), reply]);
        let error = send(&server, &mut &b"1234"[..], 4, &Quiet).unwrap_err();
        assert!(matches!(&error, BackendError::Damaged(damage) if damage.what == what), "{error:?}");
        assert!(error.diagnosis().hint.unwrap().contains("file:///imported/1"));
    }
}

#[test]
fn ctrl_c_breaks_the_request_off() {
    let server = Server::start(vec![version(), Reply::Nothing]);
    let octets = file();
    let counter = Counter { bytes: AtomicU64::new(0), most: 1 << 20 };
    let error = send(&server, &mut octets.as_slice(), octets.len() as u64, &counter).unwrap_err();
    assert!(matches!(error, BackendError::Interrupted), "{error:?}");
    assert_eq!(error.diagnosis().exit, Exit::Interrupted);
}

#[test]
fn a_source_that_ends_early_or_breaks_is_not_completed() {
    struct Broken;
    impl Read for Broken {
        fn read(&mut self, _: &mut [u8]) -> io::Result<usize> {
            Err(io::Error::other("bad sector"))
        }
    }
    for source in [&mut &b"short"[..] as &mut dyn Read, &mut Broken] {
        let server = Server::start(vec![version(), Reply::Nothing]);
        let error = send(&server, source, 100, &Quiet).unwrap_err();
        assert!(matches!(error, BackendError::Source(_)), "{error:?}");
    }
}

#[test]
fn a_cut_during_an_upload_is_unknown() {
    let server = Server::start(vec![version(), Reply::CutEarly]);
    let octets = file();
    let error = send(&server, &mut octets.as_slice(), octets.len() as u64, &Quiet).unwrap_err();
    assert_eq!(error.diagnosis().exit, Exit::Unknown, "{error:?}");
}

#[test]
fn a_stream_of_unknown_length_travels_in_chunks() {
    let octets = file();
    let size = octets.len() as u64;
    let server = Server::start(vec![version(), arrived(size, &md5(&octets))]);
    let upload = connector(&server).images().upload(&mut octets.as_slice(), None, &Quiet).unwrap();
    assert_eq!(upload, Upload { url: "file:///imported/1".to_owned(), size, md5: md5(&octets) });
    let heard = server.heard().remove(1);
    assert_eq!(heard.header("transfer-encoding"), Some("chunked"));
    assert_eq!(heard.header("content-length"), None);
    assert_eq!(md5(&heard.body), upload.md5);
}

/// A web server that does not pass chunks on: the connector behind it stores an empty file and calls it a success.
#[test]
fn a_server_that_drops_chunks_is_told_from_a_damage() {
    let server = Server::start(vec![version(), arrived(0, &md5(b""))]);
    let error = connector(&server).images().upload(&mut &b"1234"[..], None, &Quiet).unwrap_err();
    assert!(error.to_string().contains("file:///imported/1"), "{error}");
    assert!(error.diagnosis().hint.unwrap().contains("--size"));
}

/// Says stop once the server has been given all that the buffers on the way hold.
struct Stalled(AtomicU64);

impl Progress for Stalled {
    fn begin(&self, _stage: &str, _total: Option<u64>) {}
    fn advance(&self, _bytes: u64) {
        self.0.store(0, Ordering::Relaxed);
    }
    fn cancelled(&self) -> bool {
        // Asked ten times since the last byte moved: nobody takes any more.
        self.0.fetch_add(1, Ordering::Relaxed) >= 10
    }
}

#[test]
fn ctrl_c_is_heard_while_the_server_stalls() {
    let server = Server::start(vec![version(), Reply::Stall]);
    let source = &mut io::repeat(7);
    let error = send(&server, source, 1 << 40, &Stalled(AtomicU64::new(0))).unwrap_err();
    assert!(matches!(error, BackendError::Interrupted), "{error:?}");
}
