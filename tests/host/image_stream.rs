//! Import of images that are checked while they are sent: from standard input, pipes, and files with `--stream`.

use std::fs::{self, File};
use std::io::{Read, Write};
use std::process::{Child, Stdio};
use std::sync::mpsc::channel;

use flate2::Compression;
use flate2::write::GzEncoder;
use md5::Digest;
use zvmctl::image::header::{Header, Tag};
use zvmctl::sim::{Action, Cut, Fault, Sim, World};

use super::desk::{Desk, Run, interrupt};
use super::listener::{Listener, answer, envelope, version, write_answer};

const WORDS: [&str; 6] = ["image", "import", "-", "base", "--os-version", "rhel9.6"];

fn host() -> (Sim, Desk) {
    let sim = Sim::start(World::small()).unwrap();
    let desk = Desk::at(&sim.endpoint());
    (sim, desk)
}

fn begin(desk: &Desk, more: &[&str]) -> Child {
    desk.zvmctl(WORDS).args(more).stdin(Stdio::piped()).spawn().unwrap()
}

/// Runs an import with these octets behind a pipe.
fn piped(desk: &Desk, octets: &[u8], more: &[&str]) -> Run {
    let mut child = begin(desk, more);
    let mut input = child.stdin.take().unwrap();
    // Who finds an error does not read the rest.
    let _ = input.write_all(octets);
    drop(input);
    Run::of(child.wait_with_output().unwrap())
}

/// Runs an import of a file that is read once.
fn streamed(desk: &Desk, octets: &[u8], more: &[&str]) -> Run {
    desk.file("once.img", octets);
    let words = ["image", "import", "once.img", "base", "--os-version", "rhel9.6", "--stream"];
    Run::of(desk.zvmctl(words).args(more).output().unwrap())
}

fn golden(desk: &Desk) -> Vec<u8> {
    fs::read(desk.golden()).unwrap()
}

fn seen(sim: &Sim, line: &str) -> usize {
    let all = sim.requests();
    all.iter().filter(|request| format!("{} {}", request.method, request.path) == line).count()
}

/// Returns the sizes of the files in the server's import folder.
fn uploads(sim: &Sim) -> Vec<u64> {
    let Ok(folder) = fs::read_dir(sim.files().join("var/lib/zvmsdk/files/imported")) else {
        return Vec::new();
    };
    folder.map(|file| file.unwrap().metadata().unwrap().len()).collect()
}

/// Octets that do not compress, the same in every run.
fn noise(count: usize) -> Vec<u8> {
    let mut state = 0x9e37_79b9_7f4a_7c15_u64;
    let mut octets = Vec::with_capacity(count + 8);
    while octets.len() < count {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        octets.extend(state.to_be_bytes());
    }
    octets.truncate(count);
    octets
}

fn image(tag: Tag, units: u64, level: u8, payload: &[u8]) -> Vec<u8> {
    let mut image = Header::new(tag, units, level).write();
    if level == 0 {
        image.extend_from_slice(payload);
        return image;
    }
    let mut gzip = GzEncoder::new(image, Compression::new(u32::from(level)));
    gzip.write_all(payload).unwrap();
    gzip.finish().unwrap()
}

#[test]
fn standard_input_is_checked_sent_and_compared() {
    let (sim, desk) = host();
    let octets = golden(&desk);
    let run = piped(&desk, &octets, &[]).expect(0, &["file://", "no call deletes it"]);
    assert!(run.stdout.starts_with("image base imported: 3 cyl (2.1 MiB), MD5 "), "{run:?}");
    assert_eq!((seen(&sim, "PUT /files"), seen(&sim, "POST /images")), (1, 1));
    let (shown, file) =
        (desk.json(["image", "show", "base"]), desk.json(["image", "validate", "golden.img"]));
    assert_eq!(shown["item"]["md5"], file["items"][0]["facts"]["md5"]);
    assert_eq!(shown["item"]["size_bytes"], file["items"][0]["facts"]["bytes"]);
    let job = desk.json(["job", "show", "1"]);
    assert_eq!(
        (&job["item"]["state"], &job["item"]["steps"][0]["name"]),
        (&"done".into(), &"upload standard input".into())
    );
}

/// What the check remarks is told as by an import that reads the file twice.
#[test]
fn a_stream_tells_the_same_findings() {
    let (_sim, desk) = host();
    let octets = golden(&desk);
    let of = |run: Run| -> serde_json::Value { serde_json::from_str(&run.done()).unwrap() };
    let json = of(streamed(&desk, &octets, &["-o", "json"]));
    desk.run(["image", "delete", "base", "--yes"]).expect(0, &[]);
    let whole = desk.json(["image", "import", "golden.img", "base", "--os-version", "rhel9.6"]);
    assert_eq!(json["item"]["findings"], whole["item"]["findings"]);
    assert!(!json["item"]["findings"].as_array().unwrap().is_empty());
}

#[test]
fn a_wrong_beginning_is_found_before_anything_is_sent() {
    let (sim, desk) = host();
    let golden = golden(&desk);
    let mut zeros = golden.clone();
    zeros[20..32].copy_from_slice(b"000000000003");
    let fba = image(Tag::FbaDisk, 4096, 0, &vec![0; 4096 * 512]);
    for (octets, more, code) in [
        ([&b"QFI\xfb\0\0\0\x03"[..], &[0; 4096]].concat(), &[][..], "FOREIGN_FORMAT"),
        (Vec::new(), &[], "FILE_TOO_SHORT"),
        (zeros, &[], "SIZE_LEADING_ZEROS"),
        (golden[..300].to_vec(), &[], "FILE_TOO_SHORT"),
        (golden.clone(), &["--fit", "2cyl"], "TARGET_TOO_SMALL"),
        (fba.clone(), &["--fit", "pool:ECKD:POOL1"], "POOL_TYPE_MISMATCH"),
    ] {
        for run in [piped(&desk, &octets, more), streamed(&desk, &octets, more)] {
            let run = run.expect(3, &["would not deploy", "nothing was sent", code, "image validate"]);
            assert!(!run.stderr.contains("was left"), "{run:#?}");
        }
    }
    // What contradicts the words of the command is in the header, too.
    piped(&desk, &golden, &["--disk-type", "dasd"]).expect(3, &["says it itself"]);
    // The server's default pool gives ECKD disks.
    piped(&desk, &fba, &[]).expect(3, &["default pool"]);
    assert_eq!((seen(&sim, "PUT /files"), uploads(&sim)), (0, vec![]));
}

/// Damage that only the end tells: nothing is imported, and what lies on the server is named.
#[test]
fn a_damaged_stream_is_not_imported() {
    let (sim, desk) = host();
    let golden = golden(&desk);
    let mut crc = golden.clone();
    let at = crc.len() - 6;
    crc[at] ^= 1;
    let surplus = image(Tag::CkdDisk, 2, 6, &{
        let mut stream = Vec::new();
        flate2::read::GzDecoder::new(&golden[512..]).read_to_end(&mut stream).unwrap();
        stream
    });
    let cases = [
        ("GZIP_CRC_MISMATCH", crc),
        ("GZIP_TRUNCATED", golden[..golden.len() - 40].to_vec()),
        ("CKD_MORE_TRACKS_THAN_HEADER", surplus),
    ];
    for (code, octets) in &cases {
        for run in [piped(&desk, octets, &[]), streamed(&desk, octets, &[])] {
            let run = run.expect(3, &["would not deploy", code, "was left", "server's administrator can"]);
            let early = run.stderr.contains("the upload was stopped; a part of")
                || run.stderr.contains("the upload was stopped") && run.stderr.contains("a part of");
            let whole = run.stderr.contains("nothing is imported")
                && run.stderr.contains("the uploaded copy `file:///");
            assert!(early || whole, "{run:#?}");
        }
    }
    assert_eq!(seen(&sim, "POST /images"), 0);
    let jobs = desk.json(["job", "list"]);
    assert!(jobs["items"].as_array().unwrap().iter().all(|job| job["state"] == "undone"), "{jobs:#}");
}

/// The writer would never be done: the damage ends the command all the same.
#[test]
fn damage_in_the_middle_stops_the_upload_there() {
    let (sim, desk) = host();
    let head = Header::new(Tag::FbaDisk, 16 << 11, 6).write();
    // Stored blocks; no block begins with these bytes.
    let mut gzip = GzEncoder::new(head, Compression::none());
    gzip.write_all(&noise(4 << 20)).unwrap();
    let mut octets = gzip.finish().unwrap();
    let at = octets.len() / 4;
    octets[at..at + (1 << 17)].fill(0xff);
    let mut child = begin(&desk, &["--fit", "40000blk"]);
    let mut input = child.stdin.take().unwrap();
    while input.write_all(&octets).is_ok() {}
    let run = Run::of(child.wait_with_output().unwrap());
    let run =
        run.expect(3, &["GZIP_CORRUPT", "the upload was stopped", "a part of standard input", "was left"]);
    assert_eq!(run.stdout, "");
    assert_eq!(seen(&sim, "POST /images"), 0);
}

/// A payload that is too long is noticed when it gets too long; its length is told all the same.
#[test]
fn a_surplus_is_counted_to_its_end() {
    let (sim, desk) = host();
    let octets = image(Tag::FbaDisk, 1 << 11, 0, &noise(8 << 20));
    let run = streamed(&desk, &octets, &["--fit", "20000blk"]);
    run.expect(3, &["PAYLOAD_LARGER_THAN_HEADER", "the payload has 8388608 bytes", "the upload was stopped"]);
    assert_eq!(seen(&sim, "POST /images"), 0);
}

#[test]
fn a_cut_stream_says_what_may_lie_there() {
    for at in [Cut::Before, Cut::After] {
        let (sim, desk) = host();
        let octets = golden(&desk);
        let _ = sim.add_fault(Fault::on("PUT /files", Action::Drop { at, apply: None })).unwrap();
        let run = piped(&desk, &octets, &[]);
        let run =
            run.expect(8, &["a part of standard input in the server's import folder may have been left"]);
        assert!(!run.stderr.contains("image `base`"), "{run:#?}");
        assert_eq!(seen(&sim, "POST /images"), 0);
    }
}

#[test]
fn a_refused_import_names_the_copy_of_the_stream() {
    let (sim, desk) = host();
    let octets = golden(&desk);
    let no_space = Action::Fail {
        overall_rc: 300,
        mod_id: 40,
        rc: 300,
        rs: 12,
        text: "Image import error: no space".into(),
    };
    let _ = sim.add_fault(Fault::on("createImage", no_space)).unwrap();
    piped(&desk, &octets, &[]).expect(7, &["the uploaded copy `file:///", "was left"]);
}

/// A server whose token runs out just before the upload.
fn forgetful(refusals: usize) -> (Listener, std::sync::mpsc::Receiver<u64>) {
    let (told, heard) = channel();
    let mut left = refusals;
    let server = Listener::serve(move |request, stream| {
        let mut body = vec![0; usize::try_from(request.length).unwrap()];
        stream.read_exact(&mut body)?;
        match request.line.as_str() {
            "POST /token" => write!(
                stream,
                "HTTP/1.1 200 OK\r\nX-Auth-Token: t\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
            ),
            "GET /" => answer(stream, &version()),
            "GET /images" => answer(stream, &envelope("[]")),
            "PUT /files" => {
                told.send(request.length).unwrap();
                if left > 0 {
                    left -= 1;
                    let body = r#"{"overallRC":400,"modID":120,"rc":400,"rs":401,"errmsg":"no","output":""}"#;
                    return write_answer(stream, "401 Unauthorized", "application/json", body);
                }
                let (length, md5) = (request.length, super::desk::hex(&md5::Md5::digest(&body)));
                let output = format!(
                    r#"{{"dest_url":"file:///imported/1","filesize_in_bytes":{length},"md5sum":"{md5}"}}"#
                );
                answer(stream, &envelope(&output))
            }
            "POST /images" => answer(stream, &envelope("\"\"")),
            line if line.starts_with("GET /images?") => answer(
                stream,
                &envelope(
                    r#"[{"imagename":"base","imageosdistro":"rhel9.6","md5sum":null,"disk_size_units":"3:CYL",
                    "image_size_in_bytes":null,"type":"rootonly","comments":null,"last_access_time":1.0}]"#,
                ),
            ),
            _ => answer(stream, &envelope("{}")),
        }
    });
    (server, heard)
}

#[test]
fn a_token_that_ran_out_is_no_end_for_a_file_but_for_a_stream() {
    let (server, heard) = forgetful(1);
    let desk = Desk::at(&server.endpoint());
    let octets = golden(&desk);
    let with_token = |mut command: std::process::Command| {
        command.env("ZVMCTL_ADMIN_TOKEN", "secret");
        command
    };
    let words = ["image", "import", "golden.img", "base", "--os-version", "rhel9.6", "--stream"];
    Run::of(with_token(desk.zvmctl(words)).output().unwrap()).expect(0, &[]);
    let length = octets.len() as u64;
    assert_eq!(heard.try_iter().collect::<Vec<_>>(), [length, length]);

    let (server, heard) = forgetful(1);
    let desk = Desk::at(&server.endpoint());
    let file = File::open(desk.golden()).unwrap();
    let run = Run::of(with_token(desk.zvmctl(WORDS)).stdin(Stdio::from(file)).output().unwrap());
    let run = run.expect(4, &["what was read of the stream is gone"]);
    assert!(!run.stderr.contains("was left"), "{run:#?}");
    // The length of a file that was put there is known.
    assert_eq!(heard.try_iter().collect::<Vec<_>>(), [length]);
}

#[test]
fn a_dry_run_reads_and_checks_the_stream() {
    let (sim, desk) = host();
    let octets = golden(&desk);
    let run = piped(&desk, &octets, &["--dry-run"]).expect(0, &[]);
    assert!(run.stdout.contains("PUT /files (") && run.stdout.contains("POST /images"), "{run:#?}");
    let mut crc = octets;
    let at = crc.len() - 6;
    crc[at] ^= 1;
    let run = piped(&desk, &crc, &["--dry-run"]).expect(3, &["GZIP_CRC_MISMATCH"]);
    assert!(!run.stderr.contains("was left"), "{run:#?}");
    assert_eq!((seen(&sim, "PUT /files"), seen(&sim, "POST /images")), (0, 0));
}

#[test]
fn a_size_that_is_not_true_is_noticed() {
    let (sim, desk) = host();
    let octets = golden(&desk);
    let size = |bytes: usize| bytes.to_string();
    piped(&desk, &octets, &["--size", &size(octets.len() + 1)])
        .expect(2, &["cannot read the file to be sent"]);
    let run = piped(&desk, &octets, &["--size", &size(octets.len() - 1)]);
    run.expect(3, &["has more than the", "the uploaded copy `file:///"]);
    piped(&desk, &octets, &["--size", &size(octets.len())]).expect(0, &[]);
    assert_eq!(seen(&sim, "POST /images"), 1);
    desk.run(["image", "import", "golden.img", "b", "--os-version", "rhel9.6", "--size", "5"])
        .expect(2, &["--size is for streams", "--stream"]);
}

#[test]
fn an_unchecked_stream_is_sent_whatever_it_is_and_the_history_says_so() {
    let (sim, desk) = host();
    let mut octets = golden(&desk);
    let at = octets.len() - 6;
    octets[at] ^= 1;
    piped(&desk, &octets, &["--no-check"]).expect(0, &["the image was not checked"]);
    assert_eq!(seen(&sim, "POST /images"), 1);
    let history = desk.run(["history", "list", "-o", "json"]).done();
    assert!(history.contains("--no-check"), "{history}");
}

/// A named pipe is read once; without `--stream` that is refused.
#[cfg(unix)]
#[test]
fn a_pipe_with_a_name_is_read_once() {
    let (_sim, desk) = host();
    let octets = golden(&desk);
    let pipe = desk.home().join("pipe");
    assert!(std::process::Command::new("mkfifo").arg(&pipe).status().unwrap().success());
    let writer = std::thread::spawn({
        let pipe = pipe.clone();
        move || fs::write(pipe, octets)
    });
    desk.run(["image", "import", "pipe", "base", "--os-version", "rhel9.6"]).expect(2, &["--stream"]);
    desk.run(["image", "import", "pipe", "base", "--os-version", "rhel9.6", "--stream"]).expect(0, &[]);
    writer.join().unwrap().unwrap();
}

#[cfg(unix)]
#[test]
fn ctrl_c_ends_a_stream_that_stalls() {
    let (sim, desk) = host();
    let octets = golden(&desk);
    let mut child = begin(&desk, &["--no-check"]);
    let mut input = child.stdin.take().unwrap();
    // More than the look at the beginning takes, so that the upload begins.
    input.write_all(&[&octets[..], &noise(1 << 17)].concat()).unwrap();
    let begun = std::time::Instant::now();
    while uploads(&sim).is_empty() {
        assert!(begun.elapsed().as_secs() < 60, "the upload never began");
        std::thread::sleep(std::time::Duration::from_millis(2));
    }
    interrupt(&child);
    let run = Run::of(child.wait_with_output().unwrap());
    run.expect(130, &["interrupted", "a part of standard input in the server's import folder was left"]);
    assert_eq!(seen(&sim, "POST /images"), 0);
    drop(input);
}

/// Killed in the middle, a job names what it left; taken up again, it wants the stream anew and checks it.
#[cfg(unix)]
#[test]
fn a_killed_stream_stays_named_and_can_be_given_again() {
    let (sim, desk) = host();
    let octets = golden(&desk);
    let mut child = begin(&desk, &[]);
    let mut input = child.stdin.take().unwrap();
    input.write_all(&[&octets[..], &vec![0; 1 << 17]].concat()).unwrap();
    let begun = std::time::Instant::now();
    while uploads(&sim).is_empty() {
        assert!(begun.elapsed().as_secs() < 60, "the upload never began");
        std::thread::sleep(std::time::Duration::from_millis(2));
    }
    child.kill().unwrap();
    let _ = child.wait().unwrap();
    let show = desk.json(["job", "show", "1"]);
    assert_eq!(show["item"]["state"], "interrupted");
    let left = show["item"]["left"].to_string();
    assert!(left.contains("a part of standard input in the server's import folder"), "{left}");
    let mut resume = desk.zvmctl(["job", "resume", "1"]);
    Run::of(resume.stdin(Stdio::null()).output().unwrap()).expect(3, &["FILE_TOO_SHORT"]);
    assert_eq!(seen(&sim, "POST /images"), 0);
}
