//! Images of the server: list, show, delete.

use zvmctl::sim::{Action, Fault, Sim, World};

use super::desk::{Desk, Run};

/// A host with two images.
fn stocked() -> (Sim, Desk) {
    let sim = Sim::start(World::small()).unwrap();
    let desk = Desk::at(&sim.endpoint());
    let image = desk.golden().display().to_string();
    for name in ["base10", "base9"] {
        desk.run(["image", "import", &image, name, "--os-version", "rhel9.6"]).expect(0, &[]);
    }
    (sim, desk)
}

#[test]
fn images_are_listed_in_natural_order_with_one_request() {
    let (sim, desk) = stocked();
    let before = sim.requests().len();
    let text = desk.run(["image", "list"]).done();
    assert_eq!(sim.requests().len() - before, 1);
    let rows: Vec<Vec<&str>> = text.lines().map(|line| line.split_whitespace().collect()).collect();
    assert_eq!(rows[0], ["NAME", "OS", "TYPE", "DISK", "FILE"]);
    assert_eq!(rows[1][..6], ["base9", "rhel9.6", "ECKD", "3", "cyl", "(2.1"]);
    assert_eq!(rows[2][0], "base10");
    let list = desk.json(["image", "list", "--filter", "name=base9"]);
    assert_eq!(list["items"].as_array().unwrap().len(), 1);
    assert_eq!(
        (&list["items"][0]["cylinders"], &list["items"][0]["blocks"]),
        (&3.into(), &serde_json::Value::Null)
    );
}

#[test]
fn an_image_is_shown_with_both_sizes() {
    let (_sim, desk) = stocked();
    let text = desk.run(["image", "show", "base9"]).done();
    for part in ["3 cyl (2.1 MiB)", "MD5", "rootonly"] {
        assert!(text.contains(part), "no {part} in {text}");
    }
    assert_eq!(desk.json(["image", "get", "base9"])["item"]["disk_bytes"], 3 * 737_280);
    desk.run(["image", "show", "base99"])
        .expect(5, &["image `base99` does not exist", "did you mean `base9`?"]);
    let error = Run::of(desk.zvmctl(["image", "show", "nothing", "-o", "json"]).output().unwrap()).error();
    assert_eq!(error["code"], "image.not_found");
    assert_eq!(error["resource"], serde_json::json!({ "kind": "image", "name": "nothing" }));
}

#[test]
fn deletion_is_confirmed_and_looks_first() {
    let (sim, desk) = stocked();
    let nobody = desk.run(["image", "delete", "base9"]);
    let nobody = nobody.expect(12, &["delete image `base9` (rhel9.6, disk 3 cyl (2.1 MiB))", "--yes"]);
    assert_eq!(nobody.stdout, "");
    desk.run(["image", "delete", "--yes", "base8x"]).expect(5, &["`base8x` does not exist"]);
    let deletions = |sim: &Sim| sim.requests().iter().filter(|request| request.method == "DELETE").count();
    assert_eq!(deletions(&sim), 0);
    desk.run(["image", "rm", "--yes", "base9", "base10"]).expect(12, &["delete 2 images", "--expect"]);
    let both = desk.run(["image", "rm", "--yes", "--expect", "2", "base9", "nothing", "base10"]);
    let both = both.expect(10, &["nothing: image `nothing` does not exist", "1 of 3 failed"]);
    assert_eq!(both.stdout, "image base9 deleted\nimage base10 deleted\n");
    assert_eq!(deletions(&sim), 2);
    assert_eq!(desk.json(["image", "list"])["items"], serde_json::json!([]));
}

#[test]
fn a_deletion_with_unknown_outcome_says_where_to_look() {
    let (sim, desk) = stocked();
    let page = Action::Http { status: 504, html_body: None };
    let _ = sim.add_fault(Fault::on("deleteImage", page)).unwrap();
    desk.run(["image", "delete", "--yes", "base9"])
        .expect(8, &["may have done it", "zvmctl image show base9"]);
}

#[test]
fn a_file_is_held_against_what_the_server_knows() {
    let (sim, desk) = stocked();
    desk.run(["guest", "create", "LNX1", "--cpus", "1", "--memory", "1g", "--disk", "2cyl"]).expect(0, &[]);
    let before = sim.requests().len();
    let fit = |target: &str| desk.run(["image", "validate", "golden.img", "--fit", target]);
    let small = fit("guest:lnx1/100").expect(3, &[]);
    assert!(
        small.stdout.contains("needs 3 cyl (2.1 MiB) but the target disk 0100 of guest `LNX1` has 2 cyl"),
        "{small:#?}"
    );
    assert_eq!(sim.requests().len() - before, 1, "one look");
    assert!(fit("image:base9").expect(0, &[]).stdout.contains("ok"));
    let large = desk.file("large.img", &zvmctl::sim::golden::image(4).unwrap());
    let large =
        desk.run(["image", "validate", &large.display().to_string(), "--fit", "image:base9"]).expect(3, &[]);
    assert!(
        large.stdout.contains("needs 4 cyl (2.8 MiB) but the target disk of image `base9` has 3 cyl"),
        "{large:#?}"
    );
    fit("guest:lnx1/0101").expect(5, &["guest `LNX1` has no disk 0101", "`0100`"]);
    fit("guest:lnx2/0100").expect(5, &["guest `LNX2` does not exist", "`LNX1`"]);
    fit("image:base8").expect(5, &["image `base8` does not exist", "did you mean"]);
    fit("guest:lnx1").expect(2, &["guest:USERID/VDEV"]);
    fit("tape:x").expect(2, &["image:NAME"]);
}
