//! qcow2 files written by hand after the published format, and what is refused about others.

use std::io::Write;
use std::rc::Rc;

use crate::image::disk::{ReadAt, ReadError, bytes};
use crate::image::medium::Qcow2;

/// Smallest clusters of the format.
const CLUSTER: usize = 512;
/// Entries of a table of one cluster.
const ENTRIES: usize = CLUSTER / 8;

/// What a cluster is.
#[derive(Clone, Copy)]
pub(super) enum Cluster {
    Absent,
    Zero,
    Stored(u8),
    Compressed(u8),
}

/// One of each, and enough for two second-level tables.
pub(super) const CLUSTERS: [Cluster; ENTRIES + 3] = {
    let mut clusters = [Cluster::Absent; ENTRIES + 3];
    clusters[0] = Cluster::Stored(7);
    clusters[2] = Cluster::Compressed(8);
    clusters[3] = Cluster::Zero;
    clusters[ENTRIES] = Cluster::Compressed(9);
    clusters[ENTRIES + 2] = Cluster::Stored(10);
    clusters
};

/// Returns a qcow2 file with these clusters.
pub(super) fn file(version: u8, clusters: &[Cluster]) -> Vec<u8> {
    let tables = clusters.len().div_ceil(ENTRIES);
    // Header, first-level table, second-level tables, clusters.
    let mut image = vec![0; (2 + tables) * CLUSTER];
    image[..8].copy_from_slice(&[b'Q', b'F', b'I', 0xfb, 0, 0, 0, version]);
    image[20..24].copy_from_slice(&9_u32.to_be_bytes());
    image[24..32].copy_from_slice(&((clusters.len() * CLUSTER) as u64).to_be_bytes());
    image[36..40].copy_from_slice(&u32::try_from(tables).unwrap().to_be_bytes());
    image[40..48].copy_from_slice(&(CLUSTER as u64).to_be_bytes());
    image[100..104].copy_from_slice(&104_u32.to_be_bytes());
    for table in 0..tables {
        let entry = ((2 + table) * CLUSTER) as u64 | 1 << 63;
        image[CLUSTER + table * 8..][..8].copy_from_slice(&entry.to_be_bytes());
    }
    for (number, cluster) in clusters.iter().enumerate() {
        let entry = match *cluster {
            Cluster::Absent => 0,
            Cluster::Zero => 1,
            Cluster::Stored(fill) => {
                let at = image.len().next_multiple_of(CLUSTER);
                image.resize(at, 0xee);
                image.resize(at + CLUSTER, fill);
                at as u64 | 1 << 63
            }
            Cluster::Compressed(fill) => {
                let mut encoder = flate2::write::DeflateEncoder::new(Vec::new(), flate2::Compression::new(6));
                encoder.write_all(&[fill; CLUSTER]).unwrap();
                let packed = encoder.finish().unwrap();
                let at = image.len();
                image.extend(&packed);
                let sectors = ((at + packed.len() - 1) / 512 - at / 512) as u64;
                at as u64 | sectors << (62 - 1) | 1 << 62
            }
        };
        image[2 * CLUSTER + number * 8..][..8].copy_from_slice(&entry.to_be_bytes());
    }
    image
}

fn content(version: u8, clusters: &[Cluster]) -> Vec<u8> {
    let fill = |cluster: &Cluster| match *cluster {
        // Version 2 has no clusters of zeros: the bit means nothing there.
        Cluster::Absent | Cluster::Zero => 0,
        Cluster::Stored(fill) | Cluster::Compressed(fill) => fill,
    };
    assert!(matches!(version, 2 | 3));
    clusters.iter().flat_map(|cluster| vec![fill(cluster); CLUSTER]).collect()
}

#[test]
fn every_kind_of_cluster_is_read_in_both_versions() {
    for version in [2, 3] {
        let disk = Qcow2::open(Rc::new(file(version, &CLUSTERS))).map_err(|fault| fault.to_string()).unwrap();
        let expected = content(version, &CLUSTERS);
        assert_eq!(disk.length(), expected.len() as u64);
        assert!(bytes(&disk, 0, expected.len()).unwrap() == expected);
        // Across borders, in pieces.
        for (at, length) in [(500, 600), (1023, 1026), (ENTRIES * CLUSTER - 1, 3)] {
            assert_eq!(bytes(&disk, at as u64, length).unwrap(), expected[at..at + length], "{at}");
        }
        assert!(matches!(bytes(&disk, expected.len() as u64, 1), Err(ReadError::Beyond(_))));
    }
}

fn refusal(version: u8, change: impl FnOnce(&mut Vec<u8>)) -> String {
    let mut file = file(version, &CLUSTERS);
    change(&mut file);
    Qcow2::open(Rc::new(file)).map(|_| ()).unwrap_err().to_string()
}

#[test]
fn what_needs_more_than_the_file_is_refused_by_name() {
    assert!(refusal(3, |file| file[8..16].copy_from_slice(&600_u64.to_be_bytes())).contains("backing file"));
    assert!(refusal(2, |file| file[35] = 1).contains("encrypted"));
    assert!(refusal(3, |file| file[79] = 4).contains("external file"));
    assert!(refusal(3, |file| file[79] = 16).contains("subclusters"));
    assert!(refusal(3, |file| file[79] = 2).contains("corrupt"));
    assert!(refusal(3, |file| file[72] = 1).contains("unknown features"));
    let zstd = |file: &mut Vec<u8>| {
        file[79] = 8;
        file[103] = 112;
        file[104] = 1;
    };
    assert!(refusal(3, zstd).contains("zstd"));
    assert!(refusal(3, |file| file[7] = 1).contains("version 1"));
    assert!(refusal(3, |file| file[7] = 9).contains("version 9"));
}

#[test]
fn hostile_numbers_are_bounded_before_they_are_used() {
    assert!(refusal(3, |file| file[23] = 40).contains("2^40"));
    assert!(refusal(3, |file| file[24..32].fill(0xff)).contains("needs"));
    assert!(refusal(3, |file| file[39] = 0).contains("needs"));
    assert!(refusal(3, |file| file[40..48].fill(0xff)).contains("beyond the end"));
    assert!(refusal(3, |file| file.truncate(60)).contains("cut short"));
    // A table or cluster beyond the end is an error where it is read, and no other place.
    let mut beyond = file(3, &CLUSTERS);
    beyond[2 * CLUSTER..][..8].copy_from_slice(&(1_u64 << 63 | 1 << 40).to_be_bytes());
    let disk = Qcow2::open(Rc::new(beyond)).map_err(|fault| fault.to_string()).unwrap();
    assert!(bytes(&disk, 0, 1).is_err());
    assert_eq!(bytes(&disk, 1024, 1).unwrap(), [8]);
}

#[test]
fn a_damaged_cluster_is_told() {
    let mut damaged = file(3, &CLUSTERS);
    let entry = u64::from_be_bytes(*damaged[2 * CLUSTER + 16..].first_chunk().unwrap());
    let at = usize::try_from(entry & ((1 << 61) - 1)).unwrap();
    damaged[at] = 0xff;
    let disk = Qcow2::open(Rc::new(damaged)).map_err(|fault| fault.to_string()).unwrap();
    assert!(bytes(&disk, 1024, 1).unwrap_err().to_string().contains("damaged"));
}
