//! Every command's JSON is what `zvmctl schema` says: one story on the demo host runs them all.

#![cfg(feature = "sim")]
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use boon::{Compiler, Schemas};
use serde_json::Value;
use zvmctl::commands::schema::{OUTPUTS, Output as Form};
use zvmctl::sim::{Sim, World, golden};

/// The story: arguments in an order in which each can work. `TOKEN` and `ENDPOINT` stand for a served host's.
const STORY: &[&str] = &[
    "units 10g",
    "explain 300/40/300/13",
    "parm lint node.prm",
    "config path",
    "config explain",
    "version",
    "context create lab --endpoint ENDPOINT",
    "context create other --endpoint ENDPOINT --no-verify",
    "context list",
    "context show lab",
    "context use lab",
    "context set lab --parallel 2",
    "context rename other spare",
    "context delete spare --yes",
    "--context lab auth login --token-file token",
    "--context lab auth status",
    "--context lab auth logout",
    "--context demo host show",
    "--context demo doctor",
    "--context demo doctor drift",
    "--context demo pool list",
    "--context demo pool show ECKD:POOLE1",
    "--context demo vswitch list",
    "--context demo vswitch show VSWPROD",
    "--context demo vswitch grant VSWPROD LNXAPP02 --vlan 130",
    "--context demo vswitch revoke VSWPROD LNXAPP02",
    "image validate golden.img cut.img",
    "image inspect golden.img",
    "image files golden.img /etc",
    "image extract golden.img root.raw --partition 1",
    "image build root.raw root.img --size 10m",
    "image convert root.img disk.img --type fba-disk --level 1",
    "image compare root.img disk.img",
    "image compare disk.img root.raw",
    "--context demo image import golden.img golden --os-version rhel9.6",
    "--context demo image list",
    "--context demo image show golden",
    "--context demo guest create LNXNEW --cpus 1 --memory 1g --image golden --no-start",
    "--context demo guest deploy LNXNEW golden --yes",
    "job list",
    "job show 92",
    "--context demo guest list --all",
    "--context demo guest set LNXNEW --cpus 2 --memory 2g",
    "--context demo guest ipl show LNXNEW",
    "--context demo guest nic add LNXNEW vswitch=VSWPROD,vlan=110",
    "--context demo guest nic list LNXNEW",
    "--context demo guest nic couple LNXNEW 1000 VSWMGMT",
    "--context demo guest nic uncouple LNXNEW 1000",
    "--context demo guest nic delete LNXNEW 1000 --yes",
    "--context demo guest disk add LNXNEW 100cyl",
    "--context demo guest disk list LNXNEW",
    "--context demo guest disk configure LNXNEW 0101,format=xfs --yes",
    "--context demo guest disk delete LNXNEW 0101 --yes",
    "--context demo guest start LNXNEW NOSUCH",
    "--context demo guest show LNXNEW",
    "--context demo guest show LNXNEW LNXWEB01",
    "--context demo guest console LNXWEB01",
    "--context demo guest capture LNXAPP01 taken --yes",
    "--context demo image capture LNXAPP02 another --yes",
    "--context demo guest wait LNXWEB01 --for power=on --for ip",
    "--context demo guest pause LNXNEW",
    "--context demo guest unpause LNXNEW",
    "--context demo guest reset LNXNEW",
    "--context demo guest reboot LNXWEB01",
    "--context demo job resume 90",
    "--context demo job rollback 91 --yes",
    "--context demo guest stop LNXNEW --force",
    "--context demo guest forget LNXNEW --yes",
    "--context demo guest adopt LNXNEW",
    "--context demo guest delete LNXNEW --yes",
    "history list",
    "history show last",
    "--context demo image delete golden --yes",
    "--context demo sim fault add busy --on deploy* --times 1",
    "sim connector status",
    "sim connector down",
    "--context demo sim fault list",
    "--context demo sim fault preset flaky",
    "--context demo sim fault clear",
];

#[test]
fn every_output_follows_its_schema() {
    let folder = tempfile::tempdir().unwrap();
    let image = golden::image(3).unwrap();
    fs::write(folder.path().join("golden.img"), &image).unwrap();
    fs::write(folder.path().join("cut.img"), &image[..image.len() / 2]).unwrap();
    fs::write(folder.path().join("node.prm"), "rd.neednet=1 rd.znet=qeth,0.0.0600\n").unwrap();
    plant_job(folder.path(), 90, true);
    plant_job(folder.path(), 91, false);
    let host = Sim::start(World::demo()).unwrap();
    fs::write(folder.path().join("token"), host.admin_token().unwrap()).unwrap();
    private(&folder.path().join("token"));
    let mut seen = BTreeSet::new();
    for line in STORY {
        let line = line.replace("ENDPOINT", &host.endpoint());
        let words: Vec<&str> = line.split(' ').collect();
        let own = if words[0] == "--context" { &words[2..] } else { &words };
        let begins = |command: &str| own.join(" ").starts_with(command);
        let (command, form) = OUTPUTS
            .iter()
            .filter(|(command, _)| begins(command))
            .max_by_key(|(command, _)| command.len())
            .unwrap();
        let output = zvmctl(folder.path(), &words);
        let shown = format!("{line}\n{}\n{}", text(&output.stdout), text(&output.stderr));
        let document: Value =
            serde_json::from_slice(&output.stdout).unwrap_or_else(|error| panic!("{error}: {shown}"));
        let schema = form.schema(command).unwrap();
        hold(&document, &strict(schema), &shown);
        seen.insert(*command);
    }
    let promised =
        OUTPUTS.iter().filter(|(_, form)| !matches!(form, Form::Free)).map(|(command, _)| *command);
    let missing: Vec<&str> =
        promised.filter(|command| !seen.contains(command) && *command != NEEDS_PYTHON).collect();
    assert!(missing.is_empty(), "the story has no {missing:?}");
}

/// What takes a Python and the package index; tests/differential.rs runs it.
const NEEDS_PYTHON: &str = "sim connector up";

#[test]
fn a_dry_run_follows_its_schema() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("golden.img"), golden::image(3).unwrap()).unwrap();
    let schema = zvmctl(folder.path(), &["schema", "dry-run"]);
    let schema = strict(serde_json::from_slice(&schema.stdout).unwrap());
    for line in [
        "guest stop LNXWEB01 NOSUCH",
        "guest start LNXWEB01",
        "guest create LNXNEW --cpus 1 --memory 1g",
        "image import golden.img golden --os-version rhel9.6",
        "api DELETE /images/x",
    ] {
        let words: Vec<&str> = ["--context", "demo", "-n"].into_iter().chain(line.split(' ')).collect();
        let output = zvmctl(folder.path(), &words);
        let shown = format!("{line}\n{}\n{}", text(&output.stdout), text(&output.stderr));
        hold(
            &serde_json::from_slice(&output.stdout).unwrap_or_else(|error| panic!("{error}: {shown}")),
            &schema,
            &shown,
        );
    }
}

/// Leaves a job behind that was cut off before it started the guest, or before it did anything.
fn plant_job(folder: &Path, number: u64, is_made: bool) {
    let machine = serde_json::json!({
        "userid": "LNXNEW", "cpus": 1, "memory": "1g", "max_cpus": null, "max_memory": null, "profile": null,
    });
    let plan = serde_json::json!({
        "kind": "create_guest", "guest": { "machine": machine, "disks": [] }, "deployment": null, "delivery": null,
        "os_version": null, "nics": [], "start": true, "wait": null,
    });
    let begun = serde_json::json!({
        "time": "2026-01-01T00:00:00Z", "event": "begun", "version": 1, "title": "create guest `LNXNEW`",
        "context": "demo", "server": "demo", "keep": false, "steps": ["create", "start"], "plan": plan,
    });
    let done = serde_json::json!({ "time": "2026-01-01T00:00:01Z", "event": "done", "step": 0, "makes": null, "memory": [] });
    let jobs = folder.join(".local/state/zvmctl/jobs");
    fs::create_dir_all(&jobs).unwrap();
    let lines = if is_made { format!("{begun}\n{done}\n") } else { format!("{begun}\n") };
    fs::write(jobs.join(format!("{number}.jsonl")), lines).unwrap();
}

fn zvmctl(folder: &Path, words: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_zvmctl"))
        .args(words)
        .args(["-o", "json", "--no-input", "--quiet"])
        .env_clear()
        .env("HOME", folder)
        .env("ZVMCTL_SITE_CONFIG", folder.join("site.toml"))
        .current_dir(folder)
        .output()
        .unwrap()
}

/// Makes a file that nobody else can read, as a token file must be.
fn private(path: &Path) {
    #[cfg(unix)]
    fs::set_permissions(path, std::os::unix::fs::PermissionsExt::from_mode(0o600)).unwrap();
    #[cfg(not(unix))]
    let _ = path;
}

/// Refuses fields that the schema does not name: what is printed must be promised. Objects are closed where they are
/// used, not where they are defined, because a use may add fields (`allOf`).
fn strict(mut schema: Value) -> Value {
    close(&mut schema, true);
    schema
}

fn close(schema: &mut Value, used_here: bool) {
    let Value::Object(members) = schema else { return };
    let object = ["$ref", "allOf", "properties"].iter().any(|name| members.contains_key(*name));
    for (name, member) in members.iter_mut() {
        match (name.as_str(), member) {
            ("properties", Value::Object(below)) => below.values_mut().for_each(|below| close(below, true)),
            ("$defs", Value::Object(below)) => below.values_mut().for_each(|below| close(below, false)),
            ("allOf", Value::Array(below)) => below.iter_mut().for_each(|below| close(below, false)),
            ("anyOf" | "oneOf", Value::Array(below)) => below.iter_mut().for_each(|below| close(below, true)),
            ("items" | "additionalProperties", below) => close(below, true),
            _ => {}
        }
    }
    if object && used_here && !members.contains_key("additionalProperties") {
        members.insert("unevaluatedProperties".to_owned(), Value::Bool(false));
    }
}

fn hold(document: &Value, schema: &Value, shown: &str) {
    let (mut schemas, mut compiler) = (Schemas::new(), Compiler::new());
    compiler.add_resource("file:///output.json", schema.clone()).unwrap();
    let index = compiler.compile("file:///output.json", &mut schemas).unwrap();
    if let Err(error) = schemas.validate(document, index) {
        panic!("{error:#}\n{shown}");
    }
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}
