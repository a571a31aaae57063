//! The config drive as other programs read it: xorriso, bsdtar, isoinfo, blkid, and cloud-init itself.
//!
//! Each reader that is not installed is named on stderr as skipped; the CI script installs them.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::collections::BTreeMap;
use std::fs;
use std::io::Write;
use std::path::Path;
use std::process::{Command, Output};

use serde_json::{Value, json};
use tempfile::TempDir;
use zvmctl::drive::{ConfigDrive, FILE_NAME, InjectedFile, LABEL, PasswordHash, SshKey, UserData};
use zvmctl::image::header::{Header, Tag};
use zvmctl::secret::Secret;

/// Made for these tests; nobody has the private half.
const KEY: &str =
    "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIAABAgMEBQYHCAkKCwwNDg8QERITFBUWFxgZGhscHR4f admin@example.com";
const SCRIPT: &[u8] = b"#!/bin/sh\necho ready\n";
const MOTD: &[u8] = b"\x00\xffwelcome\n";

/// Returns a drive with everything on it, and the folder that it lies in.
fn drive(password: bool) -> TempDir {
    let drive = ConfigDrive {
        hostname: Some("web01.example.com".to_owned()),
        keys: SshKey::read_all(KEY).unwrap(),
        password: password.then(hash),
        user_data: Some(UserData::new(SCRIPT.to_vec()).unwrap()),
        files: vec![InjectedFile::new("/etc/motd", MOTD.to_vec())],
        uuid: None,
    };
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join(FILE_NAME), drive.build().unwrap().as_bytes()).unwrap();
    folder
}

fn hash() -> PasswordHash {
    PasswordHash::of(&Secret::new("sesame".to_owned())).unwrap()
}

/// Runs a reader in the folder; `None` when it is not installed, which is said on stderr past the test's capture.
fn run(folder: &Path, program: &str, arguments: &[&str]) -> Option<Output> {
    match Command::new(program).args(arguments).current_dir(folder).output() {
        Ok(output) => Some(output),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
            skipped(program);
            None
        }
        Err(error) => panic!("{program}: {error}"),
    }
}

fn skipped(program: &str) {
    let text = format!("SKIPPED reading the config drive with {program}: not installed\n");
    std::io::stderr().write_all(text.as_bytes()).unwrap();
}

/// Returns the output of a reader that must succeed.
fn stdout(output: &Output) -> String {
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout.clone()).unwrap()
}

/// Returns every file below a folder by its path.
fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut found = BTreeMap::new();
    let mut open = vec![(folder.to_owned(), String::new())];
    while let Some((folder, prefix)) = open.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            let name = format!("{prefix}{}", path.file_name().unwrap().to_str().unwrap());
            if path.is_dir() {
                open.push((path, format!("{name}/")));
            } else {
                found.insert(name, fs::read(&path).unwrap());
            }
        }
    }
    found
}

/// Checks what was unpacked into a folder.
fn holds_everything(folder: &Path, reader: &str) {
    let found = files(folder);
    let names: Vec<&str> = found.keys().map(String::as_str).collect();
    let wanted = ["openstack/content/0000", "openstack/latest/meta_data.json", "openstack/latest/user_data"];
    assert_eq!(names, wanted, "{reader}");
    assert_eq!(found["openstack/content/0000"], MOTD, "{reader}");
    assert_eq!(found["openstack/latest/user_data"], SCRIPT, "{reader}");
    let meta_data: Value = serde_json::from_slice(&found["openstack/latest/meta_data.json"]).unwrap();
    assert_eq!(
        meta_data["files"],
        json!([{ "path": "/etc/motd", "content_path": "/content/0000" }]),
        "{reader}"
    );
}

#[test]
fn the_connector_takes_the_header() {
    let folder = drive(false);
    let image = fs::read(folder.path().join(FILE_NAME)).unwrap();
    assert_eq!(Header::parse(&image), Ok(Header::new(Tag::FbaDisk, 1, 0)));
}

#[test]
fn xorriso_reads_files_and_label() {
    let folder = drive(false);
    let arguments = ["-osirrox", "on", "-indev", FILE_NAME, "-extract", "/", "out"];
    if let Some(output) = run(folder.path(), "xorriso", &arguments) {
        stdout(&output);
        holds_everything(&folder.path().join("out"), "xorriso");
        let info = run(folder.path(), "xorriso", &["-indev", FILE_NAME, "-pvd_info"]).unwrap();
        assert!(stdout(&info).lines().any(|line| line.starts_with("Volume Id") && line.ends_with(LABEL)));
        // Nothing in the volume that the program would complain about.
        let text = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(!text.contains("WARNING") && !text.contains("SORRY") && !text.contains("FAILURE"), "{text}");
    }
}

#[test]
fn bsdtar_reads_the_files() {
    let folder = drive(false);
    let out = folder.path().join("out");
    fs::create_dir(&out).unwrap();
    if let Some(output) = run(folder.path(), "bsdtar", &["-xf", FILE_NAME, "-C", "out"]) {
        stdout(&output);
        holds_everything(&out, "bsdtar");
    }
    // Without Rock Ridge the same names come from Joliet.
    let joliet = folder.path().join("joliet");
    fs::create_dir(&joliet).unwrap();
    let arguments = ["-xf", FILE_NAME, "--options", "!rockridge", "-C", "joliet"];
    if let Some(output) = run(folder.path(), "bsdtar", &arguments) {
        stdout(&output);
        holds_everything(&joliet, "bsdtar with Joliet");
    }
}

#[test]
fn isoinfo_reads_both_kinds_of_names() {
    let folder = drive(false);
    for names in ["-R", "-J"] {
        let path = "/openstack/latest/user_data";
        if let Some(output) = run(folder.path(), "isoinfo", &["-i", FILE_NAME, names, "-x", path]) {
            assert!(output.status.success());
            assert_eq!(output.stdout, SCRIPT, "{names}");
        }
    }
}

#[test]
fn blkid_sees_the_label() {
    let folder = drive(false);
    if let Some(output) = run(folder.path(), "blkid", &["-p", "-o", "export", FILE_NAME]) {
        let text = stdout(&output);
        for line in [format!("LABEL={LABEL}"), "TYPE=iso9660".to_owned()] {
            assert!(text.lines().any(|found| found == line), "{text}");
        }
    }
}

#[test]
fn crypt_makes_the_same_hash() {
    let made = hash();
    let salt = made.expose().rsplit_once('$').unwrap().0;
    let script = "import sys, warnings; warnings.simplefilter('ignore'); import crypt; print(crypt.crypt('sesame', sys.argv[1]))";
    let Some(output) = run(Path::new("."), "python3", &["-c", script, salt]) else { return };
    // Newer Pythons have no `crypt`.
    if output.status.success() {
        assert_eq!(stdout(&output).trim(), made.expose());
    } else {
        skipped("crypt(3) through Python");
    }
}

/// Unpacks a drive and lets cloud-init read it; `None` when a program is missing.
fn told_by_cloud_init(folder: &Path) -> Option<Value> {
    let out = folder.join("out");
    fs::create_dir(&out).unwrap();
    stdout(&run(folder, "bsdtar", &["-xf", FILE_NAME, "-C", "out"])?);
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/config_drive/read_with_cloud_init.py");
    // Debian's package belongs to Debian's Python, which need not be the first one.
    for python in ["python3", "/usr/bin/python3"] {
        let Some(output) = run(folder, python, &[script.to_str().unwrap(), out.to_str().unwrap()]) else {
            continue;
        };
        if output.status.code() != Some(77) {
            return Some(serde_json::from_str(&stdout(&output)).unwrap());
        }
    }
    skipped("cloud-init");
    None
}

fn decoded(text: &Value) -> Vec<u8> {
    use base64ct::{Base64, Encoding};
    Base64::decode_vec(text.as_str().unwrap()).unwrap()
}

#[test]
fn cloud_init_tells_the_guest_what_was_given() {
    let folder = drive(false);
    let Some(told) = told_by_cloud_init(folder.path()) else { return };
    assert_eq!(told["hostname"], "web01.example.com");
    assert_eq!(told["keys"], json!({ "key0": KEY }));
    assert_eq!(decoded(&told["files"]["/etc/motd"]), MOTD);
    assert_eq!(told["parts"].as_array().unwrap().len(), 1);
    assert_eq!(told["parts"][0]["content_type"], "text/x-shellscript");
    assert_eq!(decoded(&told["parts"][0]["body"]), SCRIPT);
    assert_eq!(told["instance_id"].as_str().unwrap().len(), 36);
}

#[test]
fn cloud_init_finds_the_password_beside_the_script() {
    let folder = drive(true);
    let Some(told) = told_by_cloud_init(folder.path()) else { return };
    let kinds: Vec<&str> =
        told["parts"].as_array().unwrap().iter().map(|part| part["content_type"].as_str().unwrap()).collect();
    assert_eq!(kinds, ["text/cloud-config", "text/x-shellscript"]);
    let config = String::from_utf8(decoded(&told["parts"][0]["body"])).unwrap();
    let config: Value = serde_json::from_str(config.strip_prefix("#cloud-config\n").unwrap()).unwrap();
    assert!(config["chpasswd"]["list"].as_str().unwrap().starts_with("root:$6$"));
    assert_eq!(config["ssh_authorized_keys"], json!([KEY]));
    assert_eq!(decoded(&told["parts"][1]["body"]), SCRIPT);
}
