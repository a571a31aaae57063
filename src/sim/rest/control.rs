//! The control endpoint for fault rules: `POST`, `GET` and `DELETE /sim/faults` (model section 16).
//!
//! It belongs to the simulation, not to the API: no token, plain JSON.

use axum::body::Body;
use axum::http::Response;
use serde_json::{Value, json};

use super::Incoming;
use super::answer::{JSON, ascii, response};
use super::path;
use crate::sim::fault::Fault;
use crate::sim::world::World;

const PATH: &str = "/sim/faults";

/// Returns whether a request is for the simulation itself.
pub(in crate::sim) fn is_control(path: &str) -> bool {
    path == PATH
}

/// Answers a request for the simulation itself.
pub(in crate::sim) fn control(world: &mut World, incoming: &Incoming<'_>) -> Response<Body> {
    let answer = |status: u16, body: &Value| response(status, JSON, false, ascii(body));
    match incoming.method {
        "GET" => answer(200, &json!({"faults": world.faults.rules()})),
        "POST" => match serde_json::from_slice::<Fault>(&incoming.body) {
            Ok(fault) => answer(200, &json!({"id": world.faults.add(fault)})),
            Err(error) => answer(400, &json!({"error": format!("not a fault rule: {error}")})),
        },
        "DELETE" => {
            let query = path::query(incoming.query);
            let id = query.iter().find(|(name, _)| name == "id").map(|(_, value)| value.parse());
            match id {
                Some(Err(_)) => answer(400, &json!({"error": "`id` is not a number"})),
                Some(Ok(id)) => answer(200, &json!({"removed": world.faults.remove(Some(id))})),
                None => answer(200, &json!({"removed": world.faults.remove(None)})),
            }
        }
        _ => answer(405, &json!({"error": "use GET, POST or DELETE"})),
    }
}
