//! A small golden image made by the program itself, for the demonstration and for tests: a bootable ECKD volume with
//! one ext2 root file system. It holds no system, only what a check looks at.

mod ext2;
mod volume;

use std::io::{self, Write};

use flate2::Compression;
use flate2::write::GzEncoder;

use crate::image::header::{Header, Tag};
use ext2::{Identity, Node};

/// Distribution and version that the image claims to hold.
pub const OS_VERSION: &str = "rhel9.6";

/// Returns an image file for a disk of `cylinders` cylinders: header, then the volume, compressed.
pub fn image(cylinders: u16) -> io::Result<Vec<u8>> {
    let identity = Identity { label: "rootfs", uuid: *b"zvmctl golden 01" };
    let root = ext2::file_system(volume::partition_blocks(cylinders), &identity, tree());
    let mut image = Header::new(Tag::CkdDisk, u64::from(cylinders), 6).write();
    let mut packer = GzEncoder::new(&mut image, Compression::new(6));
    packer.write_all(&volume::encoded(cylinders, "0X0100", &root))?;
    packer.finish()?;
    Ok(image)
}

/// Returns the files that a check of an image looks for.
fn tree() -> Vec<(&'static str, Node)> {
    let release = "NAME=\"Red Hat Enterprise Linux\"\nID=\"rhel\"\nVERSION_ID=\"9.6\"\n";
    let fstab = "/dev/disk/by-path/ccw-0.0.0100-part1 / ext4 defaults 0 0\n";
    let cloud = "datasource_list: [ ConfigDrive, None ]\n";
    let file = |text: &str| Node::File(text.as_bytes().to_vec());
    let cloud = vec![("cloud.cfg", file(cloud))];
    let etc = vec![("cloud", Node::Dir(cloud)), ("fstab", file(fstab)), ("os-release", file(release))];
    let bin = vec![("sh", Node::Program(program()))];
    vec![("bin", Node::Dir(bin)), ("etc", Node::Dir(etc)), ("lost+found", Node::Dir(Vec::new()))]
}

/// Returns the head of an s390x program: enough to tell the machine, not to run.
fn program() -> Vec<u8> {
    let mut elf = vec![0; 64];
    // 64 bits, big-endian, version 1.
    elf[..7].copy_from_slice(b"\x7fELF\x02\x02\x01");
    // Executable; machine 22 is s390.
    elf[16..20].copy_from_slice(&[0, 2, 0, 22]);
    elf
}
