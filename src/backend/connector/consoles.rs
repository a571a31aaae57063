//! Consoles over the connector.

use reqwest::Method;

use super::request::{Request, userid};
use super::{Connector, dto, limits};
use crate::backend::{BackendError, Console, Consoles, Failure};
use crate::model::Userid;

impl Consoles for Connector {
    /// A POST, but a look-up all the same: what a cut connection loses is still in the server's log, and comes again
    /// with whatever is new next.
    fn console(&self, guest: &Userid) -> Result<Console, BackendError> {
        let path = format!("/guests/{}/action", userid(guest)?);
        let mut request = Request::look(format!("read the console of guest `{guest}`"), path, limits::QUERY)
            .about("guest", guest);
        request.method = Method::POST;
        let request = request.json(&dto::ActionRequest { action: "get_console_output", timeout: None })?;
        match self.client.look::<String>(&request) {
            Ok(log) => Ok(Console::Log(log)),
            Err(BackendError::Failed(failure)) => nothing(&failure).ok_or(BackendError::Failed(failure)),
            Err(error) => Err(error),
        }
    }
}

/// Two failures mean that there is nothing to show (connector-notes.md section 6.3).
fn nothing(failure: &Failure) -> Option<Console> {
    let codes = failure.codes.as_ref()?;
    match (codes.overall_rc, codes.rc, codes.rs) {
        (4, 4, 410) => Some(Console::NothingNew),
        (8, 8, 8) => Some(Console::NotSpooled),
        _ => None,
    }
}
