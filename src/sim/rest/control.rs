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
use crate::sim::trouble::{PRESETS, preset};
use crate::sim::world::World;

/// Where the fault rules are.
pub(in crate::sim) const FAULTS: &str = "/sim/faults";

/// Returns whether a request is for the simulation itself.
pub(in crate::sim) fn is_control(path: &str) -> bool {
    path == FAULTS
}

/// Answers a request for the simulation itself.
pub(in crate::sim) fn control(world: &mut World, incoming: &Incoming<'_>) -> Response<Body> {
    let answer = |status: u16, body: &Value| response(status, JSON, false, ascii(body));
    match incoming.method {
        "GET" => answer(200, &json!({"faults": world.faults.rules()})),
        "POST" => match added(world, &incoming.body) {
            Ok(ids) => answer(200, &json!({"ids": ids})),
            Err(error) => answer(400, &json!({"error": error})),
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

/// Adds a rule, or those of `{"preset": NAME}`, and returns their numbers.
fn added(world: &mut World, body: &[u8]) -> Result<Vec<u64>, String> {
    let wrong = |error: serde_json::Error| format!("not a fault rule: {error}");
    let body: Value = serde_json::from_slice(body).map_err(wrong)?;
    let rules = match body.get("preset").and_then(Value::as_str) {
        Some(name) => preset(name, world)
            .ok_or_else(|| format!("no preset `{name}`; there are: {}", PRESETS.join(", ")))?,
        None => vec![serde_json::from_value::<Fault>(body).map_err(wrong)?],
    };
    Ok(rules.into_iter().map(|rule| world.faults.add(rule)).collect())
}
