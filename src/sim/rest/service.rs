//! Version and health: answered by the REST layer alone.

use serde_json::json;

use super::{Call, Outcome, Route};
use crate::sim::connector::Release;
use crate::sim::world::World;

const VERSION: &str = "getVersion";
const OLD_HEALTH: &str = "getSmapiHealthyOld";

pub(super) const ROUTES: &[Route] = &[
    Route::new("GET", "/", VERSION, version),
    Route::new("POST", "/token", super::auth::OPERATION, unreachable),
    Route::new("GET", "/smapi_health", "getSmapiHealth", health).newest(),
    Route::new("GET", "/smapi-healthy", OLD_HEALTH, old_health),
];

/// Returns whether a route works while the server behind is down (connector-notes.md section 1).
pub(super) fn answers_alone(route: &Route) -> bool {
    ROUTES.iter().any(|alone| alone.operation == route.operation)
}

/// Returns whether the answer of a route has no envelope.
pub(super) fn is_bare(route: &Route) -> bool {
    route.operation == OLD_HEALTH
}

fn version(world: &mut World, _: &Call<'_>) -> Outcome {
    let version = world.connector.settings.release.version();
    Ok(json!({"version": version, "api_version": "1.0", "max_version": "1.0", "min_version": "1.0"}))
}

/// The token call is answered before operations run; here it would be a defect of the order above.
fn unreachable(_: &mut World, _: &Call<'_>) -> Outcome {
    Err(super::Failure::wsgi_exception())
}

/// Always zeros: the counters belong to another process (connector-notes.md section 8.14).
fn health(_: &mut World, _: &Call<'_>) -> Outcome {
    Ok(json!({
        "totalSuccess": 0, "totalFail": 0, "lastSuccess": "", "lastFail": "",
        "continuousFail": 0, "healthy": true,
    }))
}

fn old_health(world: &mut World, _: &Call<'_>) -> Outcome {
    let fails = match world.connector.settings.release {
        // Misspelt until it was corrected (connector-notes.md section 8.18).
        Release::V163 => "continueousFail",
        Release::Newest => "continuousFail",
    };
    let mut counters =
        json!({"totalSuccess": 0, "totalFail": 0, "lastSuccess": "", "lastFail": "", "healthy": true});
    counters[fails] = json!(0);
    Ok(json!({"SMAPI": counters}))
}
