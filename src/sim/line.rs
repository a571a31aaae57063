//! Connections that can fail on purpose: cut after any octet, or slow.

use std::io;
use std::net::SocketAddr;
use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::task::{Context, Poll};
use std::time::Duration;

use axum::extract::connect_info::Connected;
use axum::serve::{IncomingStream, Listener};
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::net::{TcpListener, TcpStream};
use tokio::time::{Sleep, sleep};

use super::server::Shared;

/// What a request can do to the connection it came on.
#[derive(Debug, Clone, Default)]
pub(super) struct Line(Arc<Limits>);

#[derive(Debug)]
struct Limits {
    /// Octets that may still be written.
    left: AtomicU64,
    /// Octets written at once; 0 for any number.
    piece: AtomicU64,
    /// Milliseconds between pieces.
    gap_ms: AtomicU64,
}

impl Default for Limits {
    fn default() -> Self {
        Self { left: AtomicU64::new(u64::MAX), piece: AtomicU64::new(0), gap_ms: AtomicU64::new(0) }
    }
}

impl Line {
    /// Cuts the connection after so many more octets.
    pub(super) fn cut_after(&self, octets: u64) {
        self.0.left.store(octets, Ordering::Relaxed);
    }

    /// Sends in pieces from now on.
    pub(super) fn trickle(&self, octets: usize, gap_ms: u64) {
        self.0.piece.store(octets.max(1) as u64, Ordering::Relaxed);
        self.0.gap_ms.store(gap_ms, Ordering::Relaxed);
    }
}

/// A connection under the rules of its line.
pub(super) struct Connection {
    stream: TcpStream,
    line: Line,
    pause: Option<Pin<Box<Sleep>>>,
}

impl AsyncRead for Connection {
    fn poll_read(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_read(context, buffer)
    }
}

impl AsyncWrite for Connection {
    fn poll_write(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<io::Result<usize>> {
        if let Some(pause) = &mut self.pause {
            std::task::ready!(pause.as_mut().poll(context));
            self.pause = None;
        }
        let limits = Arc::clone(&self.line.0);
        let left = limits.left.load(Ordering::Relaxed);
        if left == 0 && !bytes.is_empty() {
            return Poll::Ready(Err(io::ErrorKind::ConnectionReset.into()));
        }
        let piece = limits.piece.load(Ordering::Relaxed);
        let most = if piece == 0 { left } else { left.min(piece) };
        let count = bytes.len().min(usize::try_from(most).unwrap_or(usize::MAX));
        let written = std::task::ready!(Pin::new(&mut self.stream).poll_write(context, &bytes[..count]))?;
        if left != u64::MAX {
            limits.left.store(left - written as u64, Ordering::Relaxed);
        }
        if piece != 0 {
            let gap = Duration::from_millis(limits.gap_ms.load(Ordering::Relaxed));
            self.pause = Some(Box::pin(sleep(gap)));
        }
        Poll::Ready(Ok(written))
    }

    fn poll_flush(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_flush(context)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_shutdown(context)
    }
}

/// A listener that turns connections away when a fault rule says so.
pub(super) struct Gate {
    listener: TcpListener,
    shared: Arc<Shared>,
}

impl Gate {
    pub(super) const fn new(listener: TcpListener, shared: Arc<Shared>) -> Self {
        Self { listener, shared }
    }
}

impl Listener for Gate {
    type Io = Connection;
    type Addr = SocketAddr;

    async fn accept(&mut self) -> (Self::Io, Self::Addr) {
        loop {
            let Ok((stream, peer)) = self.listener.accept().await else {
                // Out of descriptors, or a client that has gone: the next one may fare better.
                sleep(Duration::from_millis(10)).await;
                continue;
            };
            if self.shared.refuses() {
                // Lingering for no time makes closing a reset: the client sees a connection that nobody took.
                let _ = stream.set_zero_linger();
                continue;
            }
            let _ = stream.set_nodelay(true);
            return (Connection { stream, line: Line::default(), pause: None }, peer);
        }
    }

    fn local_addr(&self) -> io::Result<Self::Addr> {
        self.listener.local_addr()
    }
}

impl Connected<IncomingStream<'_, Gate>> for Line {
    fn connect_info(stream: IncomingStream<'_, Gate>) -> Self {
        stream.io().line.clone()
    }
}
