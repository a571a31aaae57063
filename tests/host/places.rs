//! The places at which a command can meet trouble: its changing requests.

use zvmctl::sim::{Action, Fault, RequestLine, Sim};

/// A changing request: its method and path as a glob, and which one of those it is, from 1.
#[derive(Debug)]
pub(super) struct Place {
    pub(super) line: String,
    pub(super) nth: u64,
}

impl Place {
    /// A fault that strikes at this request alone.
    pub(super) fn fault(&self, action: &Action) -> Fault {
        let mut fault = Fault::on(&self.line, action.clone());
        fault.matching.nth = Some(self.nth);
        fault
    }
}

/// Returns whether a request can change the host. A login does not.
pub(super) fn is_change(request: &RequestLine) -> bool {
    request.method != "GET" && request.path != "/token"
}

/// Returns how many changing requests a host has seen.
pub(super) fn changes(sim: &Sim) -> usize {
    sim.requests().iter().filter(|request| is_change(request)).count()
}

/// Returns the changing requests that a host has seen.
pub(super) fn places(sim: &Sim) -> Vec<Place> {
    let mut found: Vec<Place> = Vec::new();
    for request in sim.requests().iter().filter(|request| is_change(request)) {
        // The name under which a drive passes has a random end.
        let path = match request.path.find("zvmctl-cd-") {
            Some(at) => format!("{}*", &request.path[..at]),
            None => request.path.clone(),
        };
        let line = format!("{} {path}", request.method);
        let nth = found.iter().filter(|other| other.line == line).count() as u64 + 1;
        found.push(Place { line, nth });
    }
    found
}
