//! Volumes and disk pools: where minidisks get their extents (zvm-simulator-model.md section 5).

use serde::{Deserialize, Serialize};

use super::directory::Directory;
use super::entry::{Backing, Extent, Minidisk};
use super::refusal::Refusal;
use crate::model::{DiskKind, Vdev};

/// What a volume is used for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum VolumeStatus {
    /// Owned by the control program: paging, spooling, residence.
    Owned,
    /// Holds minidisks.
    System,
    /// Labelled and not in use.
    Free,
    /// Not there for the system.
    Offline,
}

/// The models of 3390 volumes by the most cylinders they have (disk-images.md section 4.1); beyond are extended
/// address volumes.
const MODELS: &[(u64, &str)] =
    &[(1_113, "01"), (2_226, "02"), (3_339, "03"), (10_017, "09"), (32_760, "27"), (65_520, "54")];

/// A DASD volume.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Volume {
    /// Real device number.
    pub rdev: Vdev,
    /// Label; none for a volume that is offline.
    pub label: Option<String>,
    /// Cylinders or blocks.
    pub kind: DiskKind,
    /// Cylinders or blocks in all.
    pub size: u64,
    /// What it is used for.
    pub status: VolumeStatus,
}

impl Volume {
    /// Returns the device type as the directory manager lists it: `3390-54`.
    pub fn device_type(&self) -> String {
        match self.kind {
            // As recorded, for an emulated device.
            DiskKind::Fba => "9336-ET".to_owned(),
            DiskKind::Eckd => {
                let model = MODELS.iter().find(|(most, _)| self.size <= *most);
                format!("3390-{}", model.map_or("A", |(_, name)| name))
            }
        }
    }
}

/// The part of a volume that the directory manager gives out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Region {
    /// Name, usually that of the volume.
    pub name: String,
    /// Where it lies.
    pub extent: Extent,
}

/// How a group chooses among its regions.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Method {
    /// Always from the first region on.
    Linear,
    /// From the region behind the last one chosen.
    Rotating,
}

/// A group of regions: what the connector calls a disk pool.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Group {
    /// Name.
    pub name: String,
    /// Cylinders or blocks.
    pub kind: DiskKind,
    /// Regions in order.
    pub regions: Vec<Region>,
    /// How it chooses.
    pub method: Method,
    /// Where a rotating group continues.
    pub cursor: usize,
    /// A fault: nothing can be given out although totals remain (model section 16, `pool_full`).
    #[serde(default)]
    pub full: bool,
}

impl Group {
    /// Returns the used pieces, by region and start (`Image_Volume_Space_Query_DM -q 3`).
    pub fn used(&self, directory: &Directory) -> Vec<Piece> {
        let mut extents: Vec<(&str, Vdev, Extent)> = directory.extents().collect();
        extents.sort_by(|one, other| one.2.cmp(&other.2));
        self.regions
            .iter()
            .flat_map(|region| {
                extents.iter().filter(|(_, _, extent)| overlap(&region.extent, extent)).map(|found| Piece {
                    extent: found.2.clone(),
                    region: region.name.clone(),
                    owner: Some((found.0.to_owned(), found.1)),
                })
            })
            .collect()
    }

    /// Returns the free pieces, adjacent ones merged (`Image_Volume_Space_Query_DM -q 2`).
    pub fn free(&self, directory: &Directory) -> Vec<Piece> {
        let used = self.used(directory);
        let mut free = Vec::new();
        for region in &self.regions {
            let mut start = region.extent.start;
            let taken = used.iter().filter(|piece| piece.region == region.name).map(|piece| &piece.extent);
            for extent in
                taken.chain([&Extent { start: region.extent.end(), size: 0, ..region.extent.clone() }])
            {
                if extent.start > start {
                    let gap = Extent { start, size: extent.start - start, ..region.extent.clone() };
                    free.push(Piece { extent: gap, region: region.name.clone(), owner: None });
                }
                start = start.max(extent.end());
            }
        }
        free
    }
}

/// A piece of a group with the names that listings show.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    /// Where it lies.
    pub extent: Extent,
    /// Region it lies in.
    pub region: String,
    /// Owner and device number; none for free space.
    pub owner: Option<(String, Vdev)>,
}

/// All volumes and groups.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Storage {
    /// Volumes by real device number.
    pub volumes: Vec<Volume>,
    /// Groups in the order of their definition.
    pub groups: Vec<Group>,
}

impl Storage {
    /// Returns the group of that name, in any letter case.
    pub fn group(&self, name: &str) -> Result<&Group, Refusal> {
        self.groups.iter().find(|group| group.name.eq_ignore_ascii_case(name)).ok_or(Refusal::NO_GROUP)
    }

    /// Returns the volume of that label.
    pub fn volume(&self, label: &str) -> Option<&Volume> {
        self.volumes.iter().find(|volume| volume.label.as_deref() == Some(label))
    }

    /// Finds a contiguous extent of `size` units in a group: first fit by region order; a rotating group starts
    /// at its cursor and moves it on. Block requests round up to 8 blocks (model section 5.1).
    pub fn allocate(&mut self, name: &str, size: u64, directory: &Directory) -> Result<Extent, Refusal> {
        let group = self.group(name)?;
        let size = if group.kind == DiskKind::Fba { size.div_ceil(8) * 8 } else { size };
        if size == 0 || group.full {
            return Err(Refusal::NO_SPACE);
        }
        let free = group.free(directory);
        let count = group.regions.len();
        let first = if group.method == Method::Rotating { group.cursor } else { 0 };
        let fit = (0..count).map(|step| (first + step) % count).find_map(|index| {
            let region = &group.regions[index].name;
            let piece = free.iter().find(|piece| piece.region == *region && piece.extent.size >= size)?;
            Some((index, Extent { size, ..piece.extent.clone() }))
        });
        let (index, extent) = fit.ok_or(Refusal::NO_SPACE)?;
        let group = self.groups.iter_mut().find(|group| group.name.eq_ignore_ascii_case(name));
        if let Some(group) = group.filter(|group| group.method == Method::Rotating) {
            group.cursor = (index + 1) % count;
        }
        Ok(extent)
    }

    /// Adds a minidisk from a group to a directory entry (`Image_Disk_Create_DM`).
    pub fn add_minidisk(
        &mut self,
        directory: &mut Directory,
        user: &str,
        vdev: Vdev,
        group: &str,
        size: u64,
    ) -> Result<Minidisk, Refusal> {
        if directory.change(user)?.takes(vdev) {
            return Err(Refusal::DISK_EXISTS);
        }
        let kind = self.group(group)?.kind;
        let extent = self.allocate(group, size, directory)?;
        let disk = Minidisk { vdev, kind, backing: Backing::Extent(extent) };
        directory.change(user)?.records.push(disk.record());
        Ok(disk)
    }
}

fn overlap(one: &Extent, other: &Extent) -> bool {
    one.volume == other.volume && one.start < other.end() && other.start < one.end()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn storage(method: Method) -> Storage {
        let region = |label: &str| Region {
            name: label.into(),
            extent: Extent { volume: label.into(), start: 1, size: 100 },
        };
        let group = Group {
            name: "POOL1".into(),
            kind: DiskKind::Eckd,
            regions: vec![region("VOL001"), region("VOL002")],
            method,
            cursor: 0,
            full: false,
        };
        Storage { volumes: Vec::new(), groups: vec![group] }
    }

    fn directory() -> Directory {
        let mut directory = Directory::default();
        directory.create("LINUX01", vec!["USER LINUX01 LBYONLY 1G 2G G".into()]).unwrap();
        directory
    }

    #[test]
    fn a_linear_group_fills_one_volume_after_the_other() {
        let (mut storage, mut directory) = (storage(Method::Linear), directory());
        for (vdev, size) in [(0x100, 60), (0x101, 60), (0x102, 40)] {
            storage.add_minidisk(&mut directory, "LINUX01", Vdev(vdev), "pool1", size).unwrap();
        }
        let places: Vec<(String, u64)> =
            directory.extents().map(|(_, _, at)| (at.volume, at.start)).collect();
        assert_eq!(places, [("VOL001".into(), 1), ("VOL002".into(), 1), ("VOL001".into(), 61)]);
        let free = storage.group("POOL1").unwrap().free(&directory);
        assert_eq!(
            free.iter().map(|piece| (piece.extent.start, piece.extent.size)).collect::<Vec<_>>(),
            [(61, 40)]
        );
        assert_eq!(storage.allocate("POOL1", 41, &directory), Err(Refusal::NO_SPACE));
    }

    #[test]
    fn a_rotating_group_takes_turns() {
        let (mut storage, mut directory) = (storage(Method::Rotating), directory());
        for vdev in [0x100, 0x101, 0x102] {
            storage.add_minidisk(&mut directory, "LINUX01", Vdev(vdev), "POOL1", 10).unwrap();
        }
        let volumes: Vec<String> = directory.extents().map(|(_, _, at)| at.volume).collect();
        assert_eq!(volumes, ["VOL001", "VOL002", "VOL001"]);
        assert_eq!(
            storage.add_minidisk(&mut directory, "LINUX01", Vdev(0x100), "POOL1", 1),
            Err(Refusal::DISK_EXISTS)
        );
    }
}
