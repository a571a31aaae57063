//! The reader on file systems that `mkfs.xfs` made; `tests/fixtures/README.md` says what they hold.

use std::io::Read;
use std::rc::Rc;

use super::*;

const V4: &[u8] = include_bytes!("../../../../tests/fixtures/xfs-v4.img.gz");
const V5: &[u8] = include_bytes!("../../../../tests/fixtures/xfs-v5.img.gz");

/// The file system of version 4, and that of version 5.
pub(in crate::image) fn images() -> [Vec<u8>; 2] {
    [image(V4), image(V5)]
}

fn image(packed: &[u8]) -> Vec<u8> {
    let mut image = Vec::new();
    flate2::read::GzDecoder::new(packed).read_to_end(&mut image).unwrap();
    image
}

fn open(image: Vec<u8>) -> Result<Xfs, FilesError> {
    let source: Source = Rc::new(image);
    Xfs::open(&source)
}

#[test]
fn directories_of_every_form_list_their_names() {
    for packed in [V4, V5] {
        let xfs = open(image(packed)).unwrap();
        let count = |path: &str| xfs.names(path).unwrap().map(|names| names.len());
        assert_eq!(count("/"), Some(7));
        assert_eq!(xfs.names("/small").unwrap().unwrap(), ["a"]);
        assert_eq!(count("/block"), Some(20));
        assert_eq!(count("/etc"), Some(401));
        assert!(xfs.names("/etc").unwrap().unwrap().contains(&"f399".to_owned()));
        assert_eq!(count("/etc/f000"), None);
        assert_eq!(count("/missing"), None);
    }
}

#[test]
fn files_are_read_to_the_asked_length() {
    for packed in [V4, V5] {
        let xfs = open(image(packed)).unwrap();
        let numbers = (0..2000).map(|number| format!("{number:07}")).collect::<Vec<_>>().join("\n") + "\n";
        assert!(xfs.read("/usr/lib/numbers", 1 << 20).unwrap().unwrap() == numbers.as_bytes());
        assert_eq!(xfs.read("/usr/lib/numbers", 9).unwrap().unwrap(), b"0000000\n0");
        assert_eq!(
            xfs.read("/block/a-name-long-enough-to-leave-the-inode-19", 99).unwrap().unwrap(),
            b"hello\n"
        );
        assert_eq!(xfs.read("/etc", 9).unwrap(), None);
    }
}

#[test]
fn links_are_followed_inside_the_file_system() {
    for packed in [V4, V5] {
        let xfs = open(image(packed)).unwrap();
        for path in ["/etc/os-release", "/long", "/bin/../lib/os-release", "/../../usr/lib/./os-release"] {
            let text = xfs.read(path, 100).unwrap().unwrap();
            assert_eq!(text, b"ID=rhel\nVERSION_ID=9.4\n", "{path}");
        }
        assert_eq!(xfs.read("/loop", 1).unwrap(), None);
    }
}

#[test]
fn damage_never_panics() {
    for packed in [V4, V5] {
        let good = image(packed);
        // Every byte of the superblock that means something, and some of what lies behind it.
        for at in (0..256).chain((1024..200_000).step_by(1009)) {
            let mut bad = good.clone();
            bad[at] ^= 0xff;
            let Ok(xfs) = open(bad) else { continue };
            let _ = xfs.names("/etc");
            let _ = xfs.read("/etc/os-release", 100);
        }
    }
}
