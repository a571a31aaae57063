//! Transfer of files: uploads and downloads, streamed, outside of the lock on the world.

use std::fs::File;
use std::future::poll_fn;
use std::io::{self, Read, Write};
use std::pin::Pin;
use std::task::{Context, Poll};

use axum::body::{Body, Bytes, HttpBody};
use axum::http::Response;
use http_body::Frame;
use md5::{Digest, Md5};
use serde_json::{Value, json};

use super::Incoming;
use super::answer::{Failure, HTML, JSON, Module, ascii, response, success};
use crate::sim::files::Files;
use crate::sim::world::hex;

const PATH: &str = "/files";

/// A call that carries a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::sim) enum Transfer {
    /// `PUT /files`: the body is the file.
    Upload,
    /// `POST /files`: the answer is the file.
    Download,
}

impl Transfer {
    /// Returns the `operationId` of the API document.
    pub(in crate::sim) const fn operation(self) -> &'static str {
        match self {
            Self::Upload => "importFile",
            Self::Download => "exportFile",
        }
    }
}

/// Returns the kind of transfer of a request; `None` for all other calls.
pub(in crate::sim) fn transfer(method: &str, path: &str) -> Option<Transfer> {
    match (method, path) {
        ("PUT", PATH) => Some(Transfer::Upload),
        ("POST", PATH) => Some(Transfer::Download),
        _ => None,
    }
}

/// Returns the methods that this module answers for a path.
pub(super) fn methods(path: &str) -> &'static [&'static str] {
    if path == PATH { &["POST", "PUT"] } else { &[] }
}

/// Stores an upload under a name that the server invents. Neither content type nor size is refused
/// (connector-notes.md section 6.7).
pub(in crate::sim) async fn upload(files: &Files, name: &str, body: Body) -> Response<Body> {
    match store(files, name, body).await {
        Ok((path, bytes, md5)) => {
            let output = json!({
                "filesize_in_bytes": bytes,
                "dest_url": format!("file://{path}"),
                "md5sum": md5,
            });
            response(200, JSON, false, ascii(&success(&output)))
        }
        Err(error) => {
            failed(&Failure::module(Module::File, 1, format!("Failed to import file, error: {error}")))
        }
    }
}

async fn store(files: &Files, name: &str, mut body: Body) -> io::Result<(String, u64, String)> {
    let (path, mut file) = files.upload(name)?;
    let (mut digest, mut bytes) = (Md5::new(), 0);
    while let Some(frame) = poll_fn(|context| Pin::new(&mut body).poll_frame(context)).await {
        let Ok(data) = frame.map_err(io::Error::other)?.into_data() else { continue };
        file.write_all(&data)?;
        digest.update(&data);
        bytes += data.len() as u64;
    }
    Ok((path, bytes, hex(&digest.finalize())))
}

/// Returns a file of the server as raw bytes, without its name or checksum. A `file://` prefix makes it "does not
/// exist"; a folder is an uncaught exception.
pub(in crate::sim) fn download(files: &Files, incoming: &Incoming<'_>) -> Response<Body> {
    let body: Value = match serde_json::from_slice(&incoming.body) {
        Ok(body) => body,
        Err(error) => {
            let failure = Failure::invalid(format!("Malformed JSON: {error}"));
            return response(400, HTML, false, ascii(&failure.envelope()));
        }
    };
    let Some(path) = body["source_file"].as_str() else { return failed(&Failure::wsgi_exception()) };
    match files.locate(path).filter(|file| file.exists()) {
        None => {
            let text = format!("Failed to export file, error: The file {path} does not exist");
            failed(&Failure::module(Module::File, 2, text))
        }
        Some(file) => match File::open(&file) {
            Ok(open) if file.is_file() => {
                response(200, "application/octet-stream", false, Body::new(FileBody { file: open }))
            }
            _ => failed(&Failure::wsgi_exception()),
        },
    }
}

fn failed(failure: &Failure) -> Response<Body> {
    response(failure.status(&[]), JSON, false, ascii(&failure.envelope()))
}

/// A file as a body, read piece by piece.
struct FileBody {
    file: File,
}

impl HttpBody for FileBody {
    type Data = Bytes;
    type Error = io::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        _: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Self::Data>, Self::Error>>> {
        let mut piece = vec![0; 64 * 1024];
        Poll::Ready(match self.file.read(&mut piece) {
            Ok(0) => None,
            Ok(count) => {
                piece.truncate(count);
                Some(Ok(Frame::data(piece.into())))
            }
            Err(error) => Some(Err(error)),
        })
    }
}
