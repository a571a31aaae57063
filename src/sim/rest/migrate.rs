//! Moving a guest to another member of the cluster.

use serde_json::{Value, json};

use super::answer::{Failure, Module};
use super::{Call, Outcome, smt};
use crate::sim::refusal::Refusal;
use crate::sim::world::World;

/// Anything but move and test is a success that does nothing (connector-notes.md section 8.11). After a move the
/// guest is gone from this connector.
pub(super) fn migrate(world: &mut World, user: &str, body: &Value, _: &Call<'_>) -> Outcome {
    smt::managed(world, user)?;
    smt::active(world, user, Module::Guest)?;
    if body.get("parms").is_none() {
        return Err(Failure::exception("KeyError('parms')"));
    }
    let destination = body["destination"].as_str().unwrap_or_default().to_uppercase();
    let operation = body["operation"].as_str().unwrap_or_default().to_lowercase();
    let result = match operation.as_str() {
        "move" => world.relocate(user, &destination),
        "test" => world.may_relocate(user, &destination),
        _ => Ok(()),
    };
    result.map_err(|refusal| refused(user, &operation, &destination, &refusal))?;
    let gone = world.connector.guests.get_mut(user).filter(|_| operation == "move");
    if let Some(guest) = gone {
        guest.migrated = true;
    }
    Ok(json!(""))
}

/// The recorded text, with its three lines of response.
fn refused(user: &str, operation: &str, destination: &str, refusal: &Refusal) -> Failure {
    let Refusal { rc, rs, text } = refusal;
    let (upper, capital) = match operation {
        "move" => ("MOVE", "Move"),
        _ => ("TEST", "Test"),
    };
    let text = format!(
        "Failed to {operation} userid '{user}' to SSI '{destination}'. SMT error: SMT request failed. RequestData: \
         'migratevm {user} {operation} --destination {destination} ', Results: '{{'overallRC': 8, 'rc': {rc}, \
         'rs': {rs}, 'errno': 0, 'strError': 'VMRELOCATE {upper} error', 'response': ['(Error) ULTVMU0300E SMAPI API \
         failed: VMRELOCATE, overall rc: 8, rc: {rc}, rs: {rs}, errno: 0, cmd: sudo /opt/zthin/bin/smcli VMRELOCATE \
         --addRCheader -T {user} -k action={upper} -k destination={destination}, out:  API issued : VMRELOCATE', \
         'Details: {text}', '(Error) ULTMIG0420E An error occurred issuing a VMRELOCATE {capital} for userid {user}. \
         Please look up message(s): {text} in the CP Messages book for more information.']}}'."
    );
    Failure { overall: 8, module: Module::Smt, rc: *rc, rs: *rs, text }
}
