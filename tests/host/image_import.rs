//! Import of image files: what is sent, what is refused, and what a failure leaves behind.

use std::io::Read;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::channel;

use zvmctl::backend::Backend;
use zvmctl::backend::connector::{Connector, Options};
use zvmctl::error::{Diagnose, Exit};
use zvmctl::ops::import::Import;
use zvmctl::ops::job::Jobs;
use zvmctl::progress::Progress;
use zvmctl::sim::{Action, Cut, Fault, Release, Sim, World};

use super::desk::{Desk, Run, hex, interrupt};
use super::listener::{Listener, answer, envelope, version};

fn host() -> (Sim, Desk) {
    let sim = Sim::start(World::small()).unwrap();
    let desk = Desk::at(&sim.endpoint());
    (sim, desk)
}

fn import(desk: &Desk, file: &str, name: &str) -> Run {
    desk.run(["image", "import", file, name, "--os-version", "rhel9.6"])
}

fn methods(sim: &Sim) -> Vec<String> {
    sim.requests().iter().map(|request| format!("{} {}", request.method, request.path)).collect()
}

#[test]
fn an_import_checks_sends_and_compares() {
    let (sim, desk) = host();
    desk.golden();
    let run = import(&desk, "golden.img", "Base").expect(0, &["file://", "no call deletes it"]);
    assert!(run.stdout.starts_with("image Base imported: 3 cyl (2.1 MiB), MD5 "), "{run:?}");
    assert_eq!(
        methods(&sim),
        [
            "GET /images",
            "GET /host/diskpool_volumes",
            "GET /host/volume?volumename=VSE001",
            "GET /",
            "PUT /files",
            "POST /images",
            "GET /images?imagename=Base"
        ]
    );
    let shown = desk.json(["image", "show", "Base"]);
    let file = desk.json(["image", "validate", "golden.img"]);
    assert_eq!(shown["item"]["md5"], file["items"][0]["facts"]["md5"]);
    assert_eq!(shown["item"]["size_bytes"], file["items"][0]["facts"]["bytes"]);
    // The server's key ignores letter case.
    import(&desk, "golden.img", "bASE").expect(6, &["image `Base` already exists", "zvmctl image show Base"]);
}

#[test]
fn json_tells_the_image_and_the_copy() {
    let (_sim, desk) = host();
    desk.golden();
    let made = desk.json(["image", "import", "golden.img", "base", "--os-version", "RHEL9.6"]);
    assert_eq!(made["changed"], true);
    assert_eq!(made["item"]["os_version"], "rhel9.6");
    assert!(made["item"]["upload_url"].as_str().unwrap().starts_with("file:///"));
}

#[test]
fn nothing_of_a_bad_image_is_sent() {
    let (sim, desk) = host();
    let mut image = std::fs::read(desk.golden()).unwrap();
    let middle = image.len() - 6;
    image[middle] ^= 1;
    desk.file("bad.img", &image);
    let run = import(&desk, "bad.img", "base");
    run.expect(3, &["GZIP_CRC_MISMATCH", "nothing was sent", "zvmctl image validate bad.img"]);
    assert_eq!(methods(&sim), ["GET /images"]);
}

#[test]
fn files_that_are_none_are_refused_before_anything_is_asked() {
    let (sim, desk) = host();
    import(&desk, "no-such.img", "base").expect(2, &["no-such.img"]);
    import(&desk, ".", "base").expect(2, &["is a directory"]);
    import(&desk, "https://example.com/golden.img", "base").expect(2, &["refuses", "download the file"]);
    import(&desk, "HTTP://example.com/golden.img", "base").expect(2, &["empty file", "download the file"]);
    #[cfg(target_os = "linux")]
    import(&desk, "/dev/null", "base").expect(2, &["no regular file", "--stream"]);
    desk.golden();
    desk.run(["image", "import", "golden.img", "a/b", "--os-version", "rhel9.6"]).expect(2, &["not allowed"]);
    desk.run(["image", "import", "golden.img", "b", "--os-version", "debian12"]).expect(2, &["rhel9.6"]);
    desk.run(["image", "import", "golden.img", "b"]).expect(2, &["--os-version"]);
    assert_eq!(methods(&sim), [] as [&str; 0]);
}

#[test]
fn os_version_and_kind_of_disk_must_fit_the_file() {
    let mut world = World::small();
    world.connector.settings.release = Release::Newest;
    let sim = Sim::start(world).unwrap();
    let desk = Desk::at(&sim.endpoint());
    desk.golden();
    let with = |args: &[&str]| Run::of(desk.zvmctl(["image", "import"]).args(args).output().unwrap());
    with(&["golden.img", "b", "--os-version", "rhcos4.14", "--disk-type", "dasd"])
        .expect(3, &["has a header"]);
    with(&["golden.img", "b", "--os-version", "rhel9.6", "--disk-type", "ECKD"])
        .expect(3, &["says it itself"]);
    with(&["golden.img", "b", "--os-version", "rhel9.6", "--fit", "2cyl"]).expect(3, &["TARGET_TOO_SMALL"]);
    with(&["golden.img", "b", "--os-version", "rhel9.6", "--fit", "1000blk"])
        .expect(3, &["POOL_TYPE_MISMATCH"]);
    with(&["golden.img", "b", "--os-version", "rhel9.6", "--fit", "pool:NOPOOL"]).expect(2, &["ECKD:POOL1"]);
    with(&["golden.img", "b", "--os-version", "rhel9.6", "--fit", "pool:POOL1"]).expect(0, &[]);
}

#[test]
fn the_pool_of_the_context_decides_the_kind() {
    let (sim, desk) = host();
    desk.golden();
    let folder = desk.home().join(".config/zvmctl");
    std::fs::create_dir_all(&folder).unwrap();
    let lab = |pool: &str| {
        let text = format!("[contexts.lab]\nendpoint = \"{}\"\npool = \"{pool}\"\n", sim.endpoint());
        std::fs::write(folder.join("config.toml"), text).unwrap();
        let mut command =
            desk.zvmctl(["-c", "lab", "image", "import", "golden.img", "b", "--os-version", "rhel9.6"]);
        Run::of(command.env_remove("ZVMCTL_ENDPOINT").output().unwrap())
    };
    lab("FBA:POOLF").expect(3, &["POOL_TYPE_MISMATCH", "ECKD"]);
    lab("ECKD:POOL1").expect(0, &[]);
}

#[test]
fn a_refused_import_names_the_copy_that_stays() {
    let (sim, desk) = host();
    desk.golden();
    let refusal = Action::Fail {
        overall_rc: 300,
        mod_id: 40,
        rc: 300,
        rs: 12,
        text: "Image import error: no space".into(),
    };
    let _ = sim.add_fault(Fault::on("createImage", refusal)).unwrap();
    let run = import(&desk, "golden.img", "base").expect(7, &["the uploaded copy `file:///", "was left"]);
    assert!(!run.stderr.contains("image `base` "), "{run:?}");
}

#[test]
fn a_lost_import_names_the_image_that_may_exist() {
    for at in [Cut::Before, Cut::After] {
        let (sim, desk) = host();
        desk.golden();
        let _ = sim.add_fault(Fault::on("createImage", Action::Drop { at, apply: None })).unwrap();
        let run = import(&desk, "golden.img", "base");
        run.expect(
            8,
            &[
                "the uploaded copy `file:///",
                "image `base`",
                "may have been left",
                "`zvmctl image delete base`",
            ],
        );
    }
}

#[test]
fn a_lost_upload_says_that_a_part_may_lie_there() {
    let (sim, desk) = host();
    desk.golden();
    let _ = sim.add_fault(Fault::on("PUT /files", Action::Drop { at: Cut::After, apply: None })).unwrap();
    let run = import(&desk, "golden.img", "base")
        .expect(8, &["a part of `golden.img` in the server's import folder may have been left"]);
    assert!(!run.stderr.contains("image `base`"), "{run:?}");
    assert!(!methods(&sim).iter().any(|line| line == "POST /images"));
}

#[test]
fn an_image_that_cannot_be_compared_is_named() {
    let (sim, desk) = host();
    desk.golden();
    let mut cut = Fault::on("listImages", Action::Drop { at: Cut::Before, apply: None });
    cut.matching.after = Some(1);
    let _ = sim.add_fault(cut).unwrap();
    import(&desk, "golden.img", "base")
        .expect(8, &["image `base`, ", "may have been left", "zvmctl image delete base"]);
}

/// A server that stores something else than it was sent: the image is taken away again.
#[test]
fn an_image_that_differs_is_deleted_again() {
    let (told, deleted) = channel();
    let server = Listener::serve(move |request, stream| {
        let mut body = vec![0; usize::try_from(request.length).unwrap()];
        stream.read_exact(&mut body)?;
        let image = r#"[{"imagename":"base","imageosdistro":"rhel9.6","md5sum":"00","disk_size_units":"3:CYL",
            "image_size_in_bytes":"1","type":"rootonly","comments":null,"last_access_time":1.0}]"#;
        match request.line.as_str() {
            "GET /" => answer(stream, &version()),
            "GET /images" => answer(stream, &envelope("[]")),
            "PUT /files" => {
                use md5::Digest;
                let md5 = hex(&md5::Md5::digest(&body));
                let length = request.length;
                answer(
                    stream,
                    &envelope(&format!(
                        r#"{{"dest_url":"file:///imported/1","filesize_in_bytes":{length},"md5sum":"{md5}"}}"#
                    )),
                )
            }
            "POST /images" => answer(stream, &envelope("\"\"")),
            "DELETE /images/base" => {
                told.send(()).unwrap();
                answer(stream, &envelope("\"\""))
            }
            _ => answer(stream, &envelope(image)),
        }
    });
    let desk = Desk::at(&server.endpoint());
    desk.golden();
    let run =
        import(&desk, "golden.img", "base").expect(7, &["its MD5 is 00 instead of", "file:///imported/1"]);
    assert!(!run.stderr.contains("image `base` exists"), "{run:?}");
    deleted.try_recv().unwrap();
}

/// The file is written to while it is on its way; nothing is imported.
#[test]
fn a_file_that_changes_is_caught_by_its_md5() {
    let (sim, desk) = host();
    let file = desk.golden();
    let endpoint = sim.endpoint();
    // Between check and upload the client asks for the version; then the file is changed, its length kept.
    let server = Listener::serve(move |request, stream| {
        let mut body = vec![0; usize::try_from(request.length).unwrap()];
        stream.read_exact(&mut body)?;
        if request.line == "GET /" {
            let mut image = std::fs::read(&file)?;
            *image.last_mut().unwrap() ^= 1;
            std::fs::write(&file, image)?;
        }
        forward(&endpoint, request, &body, stream)
    });
    let changed = Desk::at(&server.endpoint());
    let path = desk.home().join("golden.img").display().to_string();
    let run = import(&changed, &path, "base");
    run.expect(3, &["changed while it was sent", "the uploaded copy `file:///"]);
    assert!(!methods(&sim).iter().any(|line| line == "POST /images"), "{:?}", methods(&sim));
}

/// Sends a request on and gives the answer back.
fn forward(
    endpoint: &str,
    request: &super::listener::Request,
    body: &[u8],
    stream: &mut std::net::TcpStream,
) -> std::io::Result<()> {
    use std::io::Write;
    let address = endpoint.trim_start_matches("http://");
    let mut onward = std::net::TcpStream::connect(address)?;
    write!(
        onward,
        "{} HTTP/1.1\r\nHost: {address}\r\nAccept: application/json\r\nContent-Type: application/octet-stream\r\n\
         Content-Length: {}\r\nConnection: close\r\n\r\n",
        request.line,
        body.len()
    )?;
    onward.write_all(body)?;
    std::io::copy(&mut onward, stream).map(|_| ())
}

/// Ctrl-C in the middle of the upload.
#[cfg(unix)]
#[test]
fn ctrl_c_during_the_upload_is_130_and_names_the_part() {
    let (begun, uploading) = channel();
    let (go_on, waiting) = channel::<()>();
    let server = Listener::serve(move |request, stream| match request.line.as_str() {
        "GET /" => answer(stream, &version()),
        "GET /images" => answer(stream, &envelope("[]")),
        // Of its pools this server says nothing of use.
        line if line.starts_with("GET ") => answer(stream, &envelope("{}")),
        _ => {
            begun.send(()).unwrap();
            waiting.recv().unwrap();
            // Take what comes, so that the client sends on and looks for Ctrl-C.
            std::io::copy(stream, &mut std::io::sink()).map(|_| ())
        }
    });
    let desk = Desk::at(&server.endpoint());
    let mut image = std::fs::read(desk.golden()).unwrap();
    // Bytes behind the compressed data are legal; so many do not fit into the buffers of a connection.
    image.resize(64 << 20, 0);
    desk.file("large.img", &image);
    let child =
        desk.zvmctl(["image", "import", "large.img", "base", "--os-version", "rhel9.6"]).spawn().unwrap();
    uploading.recv().unwrap();
    interrupt(&child);
    go_on.send(()).unwrap();
    let run = Run::of(child.wait_with_output().unwrap());
    let run =
        run.expect(130, &["interrupted", "a part of `large.img` in the server's import folder was left"]);
    assert_eq!(run.stdout, "");
}

/// Says stop as soon as a stage begins.
struct StopAt(&'static str, AtomicBool);

impl Progress for StopAt {
    fn begin(&self, stage: &str, _: Option<u64>) {
        self.1.fetch_or(stage.starts_with(self.0), Ordering::SeqCst);
    }

    fn advance(&self, _: u64) {}

    fn cancelled(&self) -> bool {
        self.1.load(Ordering::SeqCst)
    }
}

/// The server's call cannot be broken off; what it made is taken away again.
#[test]
fn ctrl_c_at_any_stage_leaves_no_image() {
    for (stage, told) in [
        ("check", "interrupted"),
        ("upload", "interrupted; a part of `golden.img`"),
        ("import", "interrupted; image `base` was removed again; the uploaded copy"),
    ] {
        let (sim, desk) = host();
        let plan = Import {
            file: desk.golden(),
            name: "base".parse().unwrap(),
            os_version: "rhel9.6".parse().unwrap(),
            disk_kind: None,
            fit: None,
            no_check: false,
            stream: false,
            size: None,
        };
        let connector = Connector::new(Options::new(sim.endpoint().parse().unwrap()));
        let progress = StopAt(stage, AtomicBool::new(false));
        let jobs = Jobs { folder: desk.home().join("jobs"), context: None, server: "test".to_owned() };
        let error = zvmctl::ops::import::import(&connector, &jobs, &plan, &progress).unwrap_err();
        assert_eq!(error.diagnosis().exit, Exit::Interrupted, "{stage}: {error}");
        assert!(error.to_string().starts_with(told), "{stage}: {error}");
        assert_eq!(connector.images().list().unwrap(), []);
        let deleted = methods(&sim).iter().any(|line| line == "DELETE /images/base");
        assert_eq!(deleted, stage == "import");
    }
}

#[test]
fn an_unchecked_image_is_sent_whatever_it_is_and_the_history_says_so() {
    let (sim, desk) = host();
    let mut damaged = std::fs::read(desk.golden()).unwrap();
    let end = damaged.len();
    damaged[end - 6] ^= 1;
    desk.file("damaged.img", &damaged);
    let _ = import(&desk, "damaged.img", "bad").expect(3, &["would not deploy", "nothing was sent"]);
    assert!(!methods(&sim).iter().any(|method| method.starts_with("PUT")));
    let words = ["image", "import", "damaged.img", "bad", "--os-version", "rhel9.6", "--no-check"];
    let _ = desk.run(words).expect(0, &["the image was not checked"]);
    assert!(methods(&sim).contains(&"PUT /files".to_owned()));
    let history = desk.run(["history", "list", "-o", "json"]).done();
    assert!(history.contains("--no-check"), "{history}");
    // An option that the check would need is refused with it.
    let _ = desk
        .run(["image", "import", "a", "b", "--os-version", "rhel9.6", "--no-check", "--fit", "1g"])
        .expect(2, &[]);
}
