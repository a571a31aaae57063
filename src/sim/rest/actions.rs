//! Actions on guests: the table, and those that change the power state.

use serde_json::{Value, json};

use super::answer::{Failure, Module, Remap, Smt};
use super::patterns::{
    CPU_COUNT, HOSTNAME, IMAGE_NAME, MEMORY, OS_VERSION, REMOTE_HOST, SHARE, USERID, USERID_OR_NULL,
    VDEV_OR_NULL,
};
use super::schema::{Object, Rule, Text, newest, optional, required, shown};
use super::{Call, Incoming, Outcome, Route, capture, deploy, migrate, registration, resize, smt};
use crate::sim::refusal::Refusal;
use crate::sim::spool::Content;
use crate::sim::world::World;

pub(super) const ROUTES: &[Route] = &[Route::new("POST", "/guests/{}/action", "guestAction", act)
    .free_body()
    .remaps(&[Remap::Missing, Remap::Overloaded])];

/// An action: its name, what its body has to be, what it does.
struct Action {
    name: &'static str,
    rule: Rule,
    run: fn(&mut World, &str, &Value, &Call<'_>) -> Outcome,
}

/// Actions without parameters ignore unknown members.
const PLAIN: Rule = Rule::Object(Object::open(&[required("action", Rule::Any)]));
const STOPPING: Rule = Rule::Object(Object::closed(&[
    required("action", Rule::Any),
    optional("userid", USERID),
    optional("timeout", Rule::IntegerLike(0)),
    optional("poll_interval", Rule::IntegerLike(0)),
]));

const ACTIONS: &[Action] = &[
    Action {
        name: "start",
        rule: Rule::Object(Object::closed(&[
            required("action", Rule::Any),
            optional("userid", USERID),
            optional("timeout", Rule::IntegerLike(0)),
        ])),
        run: start,
    },
    Action { name: "stop", rule: STOPPING, run: stop },
    Action { name: "softstop", rule: STOPPING, run: softstop },
    Action { name: "pause", rule: PLAIN, run: pause },
    Action { name: "unpause", rule: PLAIN, run: unpause },
    Action { name: "reboot", rule: PLAIN, run: reboot },
    Action { name: "reset", rule: PLAIN, run: reset },
    Action { name: "get_console_output", rule: PLAIN, run: console },
    Action {
        name: "deploy",
        rule: Rule::Object(Object::closed(&[
            required("action", Rule::Any),
            required("image", IMAGE_NAME),
            optional(
                "transportfiles",
                Rule::Either(&Rule::Text(Text::ANY), &Rule::OrNull(&Rule::Text(Text::ANY))),
            ),
            optional("remotehost", REMOTE_HOST),
            optional("vdev", VDEV_OR_NULL),
            optional("hostname", HOSTNAME),
            optional("skipdiskcopy", Rule::BooleanLike),
        ])),
        run: deploy::deploy,
    },
    Action {
        name: "capture",
        rule: Rule::Object(Object::closed(&[
            required("action", Rule::Any),
            required("image", IMAGE_NAME),
            optional("capture_type", Rule::Word(&["rootonly", "alldisks"])),
            optional("compress_level", Rule::Integer(i64::MIN, i64::MAX)),
        ])),
        run: capture::capture,
    },
    Action {
        name: "register_vm",
        rule: Rule::Object(Object::open(&[
            required("action", Rule::Any),
            required("meta", Rule::Text(Text::ANY)),
            required("net_set", Rule::Text(Text::ANY)),
            optional("port", Rule::Text(Text::ANY)),
        ])),
        run: registration::register,
    },
    Action {
        name: "deregister_vm",
        rule: Rule::Object(Object::closed(&[required("action", Rule::Any), optional("userid", USERID)])),
        run: registration::deregister,
    },
    Action {
        name: "live_migrate_vm",
        rule: Rule::Object(Object::closed(&[
            required("action", Rule::Any),
            optional("dest_zcc_userid", USERID_OR_NULL),
            required("destination", USERID),
            optional(
                "parms",
                Rule::Object(Object::closed(&[
                    optional("maxtotal", Rule::Integer(i64::MIN, i64::MAX)),
                    optional("maxquiesce", Rule::Integer(i64::MIN, i64::MAX)),
                    optional("immediate", Rule::Text(Text::ANY)),
                    optional("forcearch", Rule::Text(Text::ANY)),
                    optional("forcedomain", Rule::Text(Text::ANY)),
                    optional("forcestorage", Rule::Text(Text::ANY)),
                ])),
            ),
            required("operation", Rule::Text(Text::sized(1, 255))),
        ])),
        run: migrate::migrate,
    },
    Action { name: "resize_cpus", rule: CPUS, run: resize::cpus },
    Action { name: "live_resize_cpus", rule: CPUS, run: resize::live_cpus },
    Action { name: "resize_mem", rule: MEMORY_SIZE, run: resize::memory },
    Action { name: "live_resize_mem", rule: MEMORY_SIZE, run: resize::live_memory },
    Action {
        name: "grow_root_volume",
        rule: Rule::Object(Object::closed(&[
            required("action", Rule::Any),
            required("os_version", OS_VERSION),
        ])),
        run: grow_root_volume,
    },
];

const CPUS: Rule = Rule::Object(Object::closed(&[
    required("action", Rule::Any),
    required("cpu_cnt", CPU_COUNT),
    newest("cpu_share", SHARE),
]));
const MEMORY_SIZE: Rule =
    Rule::Object(Object::closed(&[required("action", Rule::Any), required("size", MEMORY)]));

/// Returns the body of some action, for tests.
#[cfg(test)]
pub(super) fn sample(random: &mut crate::sim::random::Random) -> Value {
    let at = usize::try_from(random.below(ACTIONS.len() as u64)).unwrap_or(0);
    let mut body = ACTIONS[at].rule.sample(random);
    if let Some(body) = body.as_object_mut() {
        body.insert("action".to_owned(), json!(ACTIONS[at].name));
    }
    body
}

/// An unknown action: JSON under the label of HTML (connector-notes.md section 3).
const UNKNOWN: &str = "is invalid";
const NO_ACTION: &str = "action not exist or is empty";

/// Returns whether a failure is answered under the wrong label.
pub(super) fn is_mislabelled(failure: &Failure) -> bool {
    let ours = failure.text.ends_with(UNKNOWN) || failure.text == NO_ACTION;
    failure.overall == 400 && failure.text.starts_with("action ") && ours
}

/// The refusal of one deployment or capture too many, in the recorded words.
pub(super) fn too_many(incoming: &Incoming<'_>) -> Failure {
    let body: Value = serde_json::from_slice(&incoming.body).unwrap_or_default();
    let member = |name: &str| shown(&body[name]);
    let user = incoming.path.split('/').nth(2).unwrap_or_default();
    let skip = if body["skipdiskcopy"].is_null() { "False".to_owned() } else { member("skipdiskcopy") };
    Failure::busy(format!(
        "action: '{}', userid: {user},transportfiles: {}, remotehost: {},vdev: {}, skipdiskcopy: {skip}",
        member("action"),
        member("transportfiles"),
        member("remotehost"),
        member("vdev"),
    ))
}

fn act(world: &mut World, call: &Call<'_>) -> Outcome {
    let Some(name) = call.body["action"].as_str() else { return Err(Failure::invalid(NO_ACTION.to_owned())) };
    let Some(action) = ACTIONS.iter().find(|action| action.name == name) else {
        return Err(Failure::invalid(format!("action {name} {UNKNOWN}")));
    };
    action
        .rule
        .check(&call.body, world.connector.settings.release)
        .map_err(|found| Failure::invalid(found.text("field/attribute")))?;
    (action.run)(world, &call.upper(0), &call.body, call)
}

fn refused(refusal: &Refusal, user: &str, word: &str, api: &str) -> Failure {
    let (request, options) = (format!("PowerVM {user} {word}"), format!("-T {user}"));
    Failure::smt(refusal, &Smt { intro: Some(""), request: &request, api, options: &options })
}

/// Takes refusals for a success that say that the wish is fulfilled already.
fn tolerate(result: Result<(), Refusal>, fulfilled: &[Refusal]) -> Result<(), Refusal> {
    match result {
        Err(refusal) if fulfilled.contains(&refusal) => Ok(()),
        other => other,
    }
}

fn answers(world: &World, user: &str) -> bool {
    let connector = &world.connector.settings.userid;
    world.machines.get(user).is_some_and(|machine| machine.answers(connector, world.clock.now()))
}

/// Success when already on. With a time-out it looks every 5 s whether the guest answers, and gives up at the first
/// look after the time-out (hypervisor-surface.md section 10.2).
fn start(world: &mut World, user: &str, body: &Value, _: &Call<'_>) -> Outcome {
    smt::managed(world, user)?;
    tolerate(world.activate(user), &[Refusal::ALREADY_ON])
        .map_err(|refusal| refused(&refusal, user, "on", "Image_Activate"))?;
    let timeout = &body["timeout"];
    if timeout.as_str().is_some_and(|text| !text.is_empty()) {
        // The guest was started before the text stumbles (connector-openapi.yaml, ActionStart).
        return Err(Failure::exception(
            "TypeError(\"'>' not supported between instances of 'str' and 'int'\")",
        ));
    }
    let seconds = timeout.as_u64().unwrap_or(0);
    let mut waited = 0;
    while waited < seconds && !answers(world, user) {
        world.wait(5_000);
        waited += 5;
    }
    if seconds > 0 && !answers(world, user) {
        let text = format!(
            "Failed to start the guest: '{user}', compute node is not able to connect to the virtual machine in \
             {seconds} seconds"
        );
        return Err(Failure::module(Module::Guest, 16, text));
    }
    Ok(json!(""))
}

/// Forces off at once; success when off or going off. Time-out and interval do nothing.
fn stop(world: &mut World, user: &str, _: &Value, _: &Call<'_>) -> Outcome {
    smt::managed(world, user)?;
    tolerate(world.deactivate(user), &[Refusal::NOT_ON, Refusal::GOING_OFF])
        .map_err(|refusal| refused(&refusal, user, "off", "Image_Deactivate"))?;
    Ok(json!(""))
}

/// Shuts a guest that answers down, gives it 15 s, then logs it off and waits (hypervisor-surface.md section 8).
fn softstop(world: &mut World, user: &str, body: &Value, _: &Call<'_>) -> Outcome {
    smt::managed(world, user)?;
    if answers(world, user) {
        world.wait(15_000);
    }
    tolerate(world.deactivate(user), &[Refusal::NOT_ON, Refusal::GOING_OFF])
        .map_err(|refusal| refused(&refusal, user, "softoff", "Image_Deactivate"))?;
    let number = |name: &str, default: u64| body[name].as_u64().filter(|value| *value > 0).unwrap_or(default);
    let (timeout, interval) = (number("timeout", 120), number("poll_interval", 10));
    let mut waited = 0;
    while world.machines.contains_key(user) && waited < timeout {
        world.wait(interval * 1000);
        waited += interval;
    }
    if world.machines.contains_key(user) {
        let response = format!("ULTVMU0414E Userid {user} did not log off in the expected time");
        return Err(Failure::layer((99, 99, 414), "", &format!("PowerVM {user} softoff --wait"), &response));
    }
    Ok(json!(""))
}

fn pause(world: &mut World, user: &str, _: &Value, _: &Call<'_>) -> Outcome {
    switch(world, user, true)
}

fn unpause(world: &mut World, user: &str, _: &Value, _: &Call<'_>) -> Outcome {
    switch(world, user, false)
}

/// A guest that is off is a failure whose text talks of capturing (recorded).
fn switch(world: &mut World, user: &str, stop: bool) -> Outcome {
    smt::managed(world, user)?;
    let verb = if stop { "pause" } else { "unpause" };
    if !world.is_on(user) {
        let text = format!(
            "Failed to capture userid {user} to generate image, error: The vm {user} is powered off, please start \
             up it before {verb}"
        );
        return Err(Failure::module(Module::Guest, 5, text));
    }
    world.pause(user, stop).map_err(|refusal| refused(&refusal, user, verb, "Image_Pause"))?;
    Ok(json!(""))
}

/// Runs a reboot in the guest and waits until its system is down, not until it is back. A guest that does not
/// answer is a failure (recorded).
fn reboot(world: &mut World, user: &str, _: &Value, _: &Call<'_>) -> Outcome {
    smt::managed(world, user)?;
    if !answers(world, user) {
        let response = format!(
            "ULTVMU0315E IUCV socket error sending command to {user}. cmd: shutdown -r now, rc: 4, rs: 101, out: \
             ERROR: ERROR connecting socket:', 'Network is unreachable', 'Return code 4, Reason code 101."
        );
        return Err(Failure::layer((2, 4, 101), "", &format!("PowerVM {user} reboot"), &response));
    }
    let now = world.clock.now();
    world.load(user, now);
    world.wait(10_000);
    Ok(json!(""))
}

/// Logs off, waits, logs on again; needs no system in the guest.
fn reset(world: &mut World, user: &str, _: &Value, _: &Call<'_>) -> Outcome {
    smt::managed(world, user)?;
    tolerate(world.deactivate(user), &[Refusal::NOT_ON])
        .map_err(|refusal| refused(&refusal, user, "reset", "Image_Deactivate"))?;
    while world.machines.contains_key(user) {
        world.wait(10_000);
    }
    world.activate(user).map_err(|refusal| refused(&refusal, user, "reset", "Image_Activate"))?;
    Ok(json!(""))
}

/// Sends the guest a script for its next start.
fn grow_root_volume(world: &mut World, user: &str, _: &Value, _: &Call<'_>) -> Outcome {
    smt::managed(world, user)?;
    world.punch(user, 'X', "PUN", "gpartvol.sh", Content::Script);
    Ok(json!(""))
}

/// The last so many octets of the log are returned.
const CONSOLE_BYTES: usize = 100 * 1024;

/// Takes what the console wrote since the last call, appends it to the guest's log and returns the tail of the log.
/// Nothing new is a failure (recorded), and so is a guest that is off.
fn console(world: &mut World, user: &str, _: &Value, _: &Call<'_>) -> Outcome {
    smt::managed(world, user)?;
    let request = format!("getvm {user} consoleoutput");
    let Ok(machine) = world.machine(user) else {
        let intro = format!("Failed to get console log reader file list for guest vm: {user}.");
        let options = format!("-T {user}");
        let failed =
            Smt { intro: Some(&intro), request: &request, api: "Image_Console_Get", options: &options };
        return Err(Failure::smt(&Refusal::NO_CONSOLE, &failed));
    };
    let fresh: String = machine.console.drain(..).map(|line| line + "\n").collect();
    if fresh.is_empty() {
        let intro = format!("Failed to get console log reader file list for guest vm: {user}.");
        let response = format!(
            "ULTGVM0410E Unable to get console log for user {user} no spool files were found in our reader from \
             this user, it is possible another process has already received them."
        );
        return Err(Failure::layer((4, 4, 410), &intro, &request, &response));
    }
    let log = world.connector.console.entry(user.to_owned()).or_default();
    log.push_str(&fresh);
    let mut from = log.len().saturating_sub(CONSOLE_BYTES);
    while !log.is_char_boundary(from) {
        from += 1;
    }
    Ok(json!(log[from..]))
}
