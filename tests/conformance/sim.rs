//! Every recorded call is repeated against the simulated host, in a world made from the recording, and has to be
//! answered alike: status, label, codes, text, and the members and types of the output.

use std::fs;
use std::io::{Read, Write};
use std::net::TcpStream;

use md5::{Digest, Md5};
use serde_json::Value;
use zvmctl::sim::{Action, Fault, Sim};

use super::shared;
use super::sim_world::Builder;

#[test]
fn the_simulated_host_answers_as_recorded() {
    let Some(folder) = shared::folder("connector-responses", "the_simulated_host_answers_as_recorded") else {
        return;
    };
    let (mut count, mut wrong, mut texts) = (0, Vec::new(), Vec::new());
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_none_or(|extension| extension != "json") {
            continue;
        }
        let recorded: Value = serde_json::from_str(&fs::read_to_string(&path).unwrap()).unwrap();
        count += 1;
        let file = path.file_name().unwrap().display().to_string();
        // A file that is named so was recorded with something failing on purpose, which a fault rule stands for where
        // the world cannot bring it about.
        let on_purpose = recorded["name"].as_str().unwrap().starts_with("fault_");
        let result = repeat(&recorded, false);
        match if result.is_err() && on_purpose { repeat(&recorded, true) } else { result } {
            Ok(same) => texts.extend(same.map(|same| (same, file))),
            Err(problem) => wrong.push(format!("{file}: {problem}")),
        }
    }
    wrong.sort();
    assert!(count > 0, "no recording is there");
    assert!(wrong.is_empty(), "{} of {count} differ\n{}", wrong.len(), wrong.join("\n"));
    // Texts are for people and quote what lies below; ours are to be the recorded ones all the same, as a rule.
    let other: Vec<&String> = texts.iter().filter(|(same, _)| !same).map(|(_, file)| file).collect();
    assert!(
        other.len() * 4 <= texts.len(),
        "{} of {} texts of failures differ: {other:?}",
        other.len(),
        texts.len()
    );
}

const ADMIN: &str = "ADMIN-TOKEN";

/// Repeats a call; returns whether the text of a failure is the recorded one, `None` for a success.
fn repeat(recorded: &Value, forced: bool) -> Result<Option<bool>, String> {
    let (request, expected) = (&recorded["request"], &recorded["response"]);
    let mut world = Builder::of(recorded);
    let settings = &mut world.connector.settings;
    let header = |name: &str| request["headers"][name].as_str();
    let guarded =
        header("X-Auth-Token").is_some() || header("X-Admin-Token").is_some() || expected["status"] == 401;
    settings.admin_token = guarded.then(|| ADMIN.to_owned());
    settings.sdk_server_up = expected["body"]["overallRC"] != 101 || expected["body"]["rs"] != 2;
    let sim = Sim::start(world).unwrap();
    if expected["body"]["overallRC"] == 503 {
        sim.add_fault(Fault::always(Action::Busy {})).unwrap();
    }
    if forced {
        let code = |name: &str| expected["body"][name].as_i64().ok_or_else(|| format!("no {name} to force"));
        let [overall_rc, mod_id, rc, rs] = [code("overallRC")?, code("modID")?, code("rc")?, code("rs")?];
        let rule = Action::Fail { overall_rc, mod_id, rc, rs, text: String::new() };
        sim.add_fault(Fault::always(rule)).unwrap();
    }
    let mut headers: Vec<(String, String)> = Vec::new();
    for (name, value) in request["headers"].as_object().unwrap() {
        let value = value.as_str().unwrap();
        let real = match value {
            "USER-TOKEN" => token(&sim, expected["status"] == 401),
            _ => value.to_owned(),
        };
        headers.push((name.clone(), real));
    }
    let image = image_of(expected);
    let succeeds = expected["status"] == 200;
    let body = body_of(request, &image, succeeds);
    // A file that the server did not find is not there.
    if !matches!(expected["body"]["rs"].as_i64(), Some(2 | 12 | 22 | 23)) {
        prepare(&sim, request, &image);
    }
    let path = request["path"].as_str().unwrap().replace(' ', "%20");
    let answer = send(&sim, request["method"].as_str().unwrap(), &path, &headers, &body);
    let problems = sim.world(|world| world.broken_invariants()).unwrap();
    if !problems.is_empty() {
        return Err(format!("broken invariants: {problems:?}"));
    }
    compare(expected, &answer)
}

/// A token of the host; one that has expired when the recording was refused it.
fn token(sim: &Sim, expired: bool) -> String {
    sim.world(|world| world.connector.settings.token_seconds = if expired { 0 } else { 3600 }).unwrap();
    let headers = [("X-Admin-Token".to_owned(), ADMIN.to_owned())];
    let answer = send(sim, "POST", "/token", &headers, b"");
    answer.header("X-Auth-Token").unwrap().to_owned()
}

/// The octets of the body; those that were recorded as size and checksum only are made up, and the checksum of an
/// image that is to fit is that of ours.
fn body_of(request: &Value, image: &[u8], fits: bool) -> Vec<u8> {
    let mut body = request["body"].clone();
    if let Some(md5) = body.pointer_mut("/image/image_meta/md5sum").filter(|_| fits) {
        *md5 = format!("{:032x}", u128::from_be_bytes(Md5::digest(image).into())).into();
    }
    let Some(text) = body.as_str() else {
        return if body.is_null() { Vec::new() } else { body.to_string().into_bytes() };
    };
    let size: usize = text.trim_start_matches('<').split(' ').next().unwrap().parse().unwrap();
    let json = request["method"] == "POST";
    let mut octets = if json { b"{\"guest\": ".to_vec() } else { Vec::new() };
    octets.resize(size, b' ');
    octets
}

/// The file that stands for images: with a header, and without where the recording complains of it.
fn image_of(expected: &Value) -> Vec<u8> {
    if expected["body"]["rs"] == 6 {
        return b"no header at all, but long enough to be looked at by the server".to_vec();
    }
    format!("{:<512}", "xCAT CKD Disk Image:        3338 CYL HLen: 0055 GZIP: 6").into_bytes()
}

/// Puts the file wherever the call reads one on the server.
fn prepare(sim: &Sim, request: &Value, image: &[u8]) {
    let body = &request["body"];
    let url = body["image"]["url"].as_str().and_then(|url| url.strip_prefix("file://"));
    let mut paths: Vec<String> =
        [body["source_file"].as_str(), url].into_iter().flatten().map(str::to_owned).collect();
    paths.extend(
        sim.world(|world| {
            world.connector.images.values().map(|image| image.path.clone()).collect::<Vec<_>>()
        })
        .unwrap(),
    );
    for path in paths {
        let file = sim.files().join(path.trim_start_matches('/'));
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(file, image).unwrap();
    }
}

struct Answer {
    status: u64,
    head: String,
    body: String,
}

impl Answer {
    fn header(&self, name: &str) -> Option<&str> {
        let mut lines = self.head.lines().filter_map(|line| line.split_once(": "));
        lines.find(|(known, _)| known.eq_ignore_ascii_case(name)).map(|(_, value)| value)
    }
}

fn send(sim: &Sim, method: &str, path: &str, headers: &[(String, String)], body: &[u8]) -> Answer {
    let endpoint = sim.endpoint();
    let mut stream = TcpStream::connect(endpoint.trim_start_matches("http://")).unwrap();
    let lines: String = headers.iter().flat_map(|(name, value)| [name, ": ", value, "\r\n"]).collect();
    let head = format!(
        "{method} {path} HTTP/1.1\r\nHost: sim\r\nConnection: close\r\n{lines}Content-Length: {}\r\n\r\n",
        body.len()
    );
    stream.write_all(&[head.as_bytes(), body].concat()).unwrap();
    let mut octets = Vec::new();
    stream.read_to_end(&mut octets).unwrap();
    let text = String::from_utf8_lossy(&octets).into_owned();
    let (head, body) = text.split_once("\r\n\r\n").unwrap();
    let status = head.split(' ').nth(1).unwrap().parse().unwrap();
    Answer { status, head: head.to_owned(), body: body.to_owned() }
}

/// Compares an answer with the recorded one; returns whether the texts of a failure are the same.
fn compare(expected: &Value, answer: &Answer) -> Result<Option<bool>, String> {
    let status = expected["status"].as_u64().unwrap();
    if answer.status != status {
        return Err(format!("status {} instead of {status}: {}", answer.status, answer.body));
    }
    for pair in expected["headers"].as_array().unwrap() {
        let (name, value) = (pair[0].as_str().unwrap(), pair[1].as_str().unwrap());
        // Octets differ where names and times do; the web server's own business is not ours; a token is a secret.
        let ours = answer.header(name);
        let same = match name {
            "Content-Length" | "Connection" | "Transfer-Encoding" => true,
            "X-Auth-Token" => ours.is_some(),
            _ => ours == Some(value),
        };
        if !same {
            return Err(format!("header {name} is {ours:?} instead of {value}"));
        }
    }
    let expected = &expected["body"];
    if let Some(text) = expected.as_str() {
        // Octets that were recorded as size and checksum only; pages of the web server itself.
        let told = text.is_empty() || text.starts_with('4');
        return if !told || answer.body == text {
            Ok(None)
        } else {
            Err(format!("text {:?} instead of {text:?}", answer.body))
        };
    }
    let ours: Value =
        serde_json::from_str(&answer.body).map_err(|error| format!("{error}: {}", answer.body))?;
    for name in ["overallRC", "modID", "rc", "rs"] {
        if ours[name] != expected[name] {
            return Err(format!("{name} {} instead of {}: {}", ours[name], expected[name], ours["errmsg"]));
        }
    }
    alike(expected, &ours).map_err(|place| format!("{place}\n   recorded {expected}\n   ours     {ours}"))?;
    let texts = [expected, &ours].map(|body| plain(body["errmsg"].as_str().unwrap_or_default()));
    Ok(expected["overallRC"].as_i64().filter(|overall| *overall != 0).map(|_| texts[0] == texts[1]))
}

/// Leaves out of a text what differs from run to run: paths of the server and port numbers.
fn plain(text: &str) -> String {
    text.split(' ')
        .map(|word| match word.rsplit_once(':') {
            _ if word.starts_with("/srv/") || word.starts_with("/var/") => "PATH,".to_owned(),
            Some((host, port)) if host.ends_with("127.0.0.1") => format!(
                "{host}:{}",
                port.trim_start_matches(|digit: char| digit.is_ascii_digit()).trim_start_matches("PORT")
            ),
            _ => word.to_owned(),
        })
        .collect::<Vec<_>>()
        .join(" ")
}

/// Compares members and types; a list by its length and each of its items.
fn alike(expected: &Value, ours: &Value) -> Result<(), String> {
    match (expected, ours) {
        (Value::Object(expected), Value::Object(ours)) => {
            let names = |members: &serde_json::Map<String, Value>| {
                let mut names: Vec<String> = members.keys().cloned().collect();
                names.sort();
                names
            };
            if names(expected) != names(ours) {
                return Err(format!("members {:?} instead of {:?}", names(ours), names(expected)));
            }
            expected
                .iter()
                .try_for_each(|(name, value)| alike(value, &ours[name]).map_err(|at| format!("{name}: {at}")))
        }
        (Value::Array(expected), Value::Array(ours)) => {
            if expected.len() != ours.len() {
                return Err(format!("{} items instead of {}", ours.len(), expected.len()));
            }
            expected.iter().zip(ours).try_for_each(|(one, other)| alike(one, other))
        }
        (Value::Number(expected), Value::Number(ours)) if expected.is_f64() != ours.is_f64() => {
            Err("an integer and a fraction".to_owned())
        }
        _ if std::mem::discriminant(expected) == std::mem::discriminant(ours) => Ok(()),
        _ => Err(format!("{ours} instead of {expected}")),
    }
}
