//! Seeded mutations of images drive the fuzz entry points for a bounded count.

use super::fixture::{Volume, ext2, fba_part, ldl, system};
use crate::image::fuzz;
use crate::image::header::Tag;

/// Mutations of a small image; larger ones get fewer, so that a run stays within seconds.
const ROUNDS: usize = 80;
const BYTES_IN_ALL: usize = 12 << 20;

/// A small generator: the same mutations in every run.
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }

    fn below(&mut self, limit: usize) -> usize {
        usize::try_from(self.next() % limit.max(1) as u64).unwrap()
    }

    /// Changes a few bytes, mostly where structures stand: near the beginning.
    fn mutate(&mut self, bytes: &mut Vec<u8>) {
        const VALUES: [u8; 8] = [0, 1, 0x7f, 0x80, 0xff, 0x0c, 0x10, 0x20];
        for _ in 0..=self.below(8) {
            let span = [64, 600, 4096, bytes.len()][self.below(4)].min(bytes.len());
            let at = self.below(span);
            match self.below(6) {
                0 => bytes.truncate(at),
                1 => bytes.insert(at.min(bytes.len()), VALUES[self.below(8)]),
                2 => {
                    let length = self.below(16).min(bytes.len().saturating_sub(at));
                    bytes[at..at + length].fill(VALUES[self.below(8)]);
                }
                3 if at < bytes.len() => bytes[at] ^= 1 << self.below(8),
                4 if at < bytes.len() => bytes[at] = VALUES[self.below(8)],
                _ if at < bytes.len() => bytes[at] = self.next().to_be_bytes()[0],
                _ => {}
            }
        }
    }
}

fn drive(seed: u64, start: &[u8], target: fn(&[u8])) {
    target(start);
    let mut random = Random(seed);
    for _ in 0..ROUNDS.min(BYTES_IN_ALL / start.len()) {
        let mut bytes = start.to_vec();
        random.mutate(&mut bytes);
        target(&bytes);
    }
}

fn root() -> Vec<u8> {
    ext2(200, &system("ID=rhel\nVERSION_ID=9.4\n"))
}

#[test]
fn images() {
    drive(1, &fba_part(&root(), 6), fuzz::image);
    drive(2, &Volume::with(1, root()).image(), fuzz::image);
    drive(3, &ldl(1, "LNX1LDLA01", &root()), fuzz::image);
}

#[test]
fn volumes_and_tracks() {
    let stream = Volume::with(1, root()).stream();
    drive(4, &stream, fuzz::volume);
    drive(5, &stream, fuzz::tracks);
    drive(6, &vec![0; crate::image::ckd::TRACK_IMAGE_BYTES], fuzz::tracks);
}

#[test]
fn qcow2_disks() {
    for (seed, version) in [(9, 2), (10, 3)] {
        drive(seed, &super::qcow2::file(version, &super::qcow2::CLUSTERS), fuzz::qcow2);
    }
}

#[test]
fn partitions_and_disks() {
    drive(7, &root(), fuzz::partition);
    let disk = super::fixture::image(Tag::FbaDisk, 1, 0, &[vec![0; 1024], root()].concat());
    drive(8, &disk[512..], fuzz::disk);
}
