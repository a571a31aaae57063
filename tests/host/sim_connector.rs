//! The genuine connector where it cannot run: what is missing is named, and nothing is left.

#![cfg(unix)]

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;

use super::desk::{Desk, Run};

/// Puts a program into the folder `bin` of the home.
fn program(desk: &Desk, name: &str, script: &str) {
    let folder = desk.home().join("bin");
    fs::create_dir_all(&folder).unwrap();
    let path = folder.join(name);
    fs::write(&path, format!("#!/bin/sh\n{script}\n")).unwrap();
    fs::set_permissions(&path, PermissionsExt::from_mode(0o755)).unwrap();
}

/// Starts a connector in the folder `zcc` with the programs of `bin` alone.
fn up(desk: &Desk, words: &[&str]) -> Run {
    let mut command = desk.zvmctl(["sim", "connector", "up", "--folder", "zcc"]);
    Run::of(command.args(words).env("PATH", desk.home().join("bin")).output().unwrap())
}

/// Returns what lies in the home beside the programs and the history of commands.
fn left(desk: &Desk) -> Vec<String> {
    let names = fs::read_dir(desk.home()).unwrap().map(|entry| entry.unwrap().file_name());
    let mut names: Vec<String> = names.map(|name| name.into_string().unwrap()).collect();
    names.retain(|name| name != "bin" && name != ".local");
    names.sort();
    names
}

#[test]
fn without_a_fit_python_there_is_no_connector() {
    let desk = Desk::alone();
    up(&desk, &[]).expect(2, &["no fit Python: none in PATH", "Python 3.8 to 3.12", "`--python`"]);
    program(&desk, "python3", "echo 3 13");
    program(&desk, "python3.13", "echo 3 13");
    up(&desk, &[]).expect(2, &["`python3` is 3.13; the connector works with Python 3.8 to 3.12"]);
    up(&desk, &["--python", "python3.13"]).expect(2, &["`python3.13` is 3.13"]);
    up(&desk, &["--python", "python3.99"]).expect(2, &["`python3.99`", "No such file"]);
    assert_eq!(left(&desk), Vec::<String>::new());
}

#[test]
fn without_a_package_index_there_is_no_connector() {
    let desk = Desk::alone();
    // Says its version, makes environments of itself, and finds no package.
    let script = "case \"$*\" in\n-c*) echo 3 11;;\n*venv*) /bin/mkdir -p \"$4/bin\" && /bin/cp \"$0\" \"$4/bin/python\";;\n\
                  *) echo 'ERROR: No matching distribution found' >&2; exit 1;;\nesac";
    program(&desk, "python3", script);
    up(&desk, &[]).expect(
        9,
        &["cannot install zVMCloudConnector==1.6.3", "No matching distribution found", "PIP_INDEX_URL"],
    );
    assert_eq!(left(&desk), Vec::<String>::new());
}

#[test]
fn a_connector_that_does_not_run_is_down() {
    let desk = Desk::alone();
    let state = |verb: &str| desk.json(["sim", "connector", verb, "--folder", "zcc"]);
    let (status, down) = (state("status"), state("down"));
    for said in [&status, &down] {
        assert_eq!(
            (&said["item"]["up"], &said["item"]["endpoint"]),
            (&false.into(), &serde_json::Value::Null)
        );
        assert!(said["item"]["folder"].as_str().is_some_and(|folder| Path::new(folder).ends_with("zcc")));
    }
    assert_eq!(down["changed"], false);
    assert_eq!(left(&desk), Vec::<String>::new());
}
