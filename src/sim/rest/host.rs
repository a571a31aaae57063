//! The z/VM system: figures, users, pools, volumes, cluster.

use serde_json::{Map, Value, json};

use super::answer::{Failure, Module, Remap};
use super::create::read_pool;
use super::patterns::DISK_POOL;
use super::schema::{Pattern, Rule, Text};
use super::{Call, Outcome, Route};
use crate::sim::connector::Release;
use crate::sim::storage::{Group, Piece};
use crate::sim::world::World;

const POOL: &[(&str, Rule, Release)] =
    &[("poolname", DISK_POOL, Release::V163), ("details", Rule::BooleanLike, Release::Newest)];
const VOLUME: &[(&str, Rule, Release)] = &[(
    "volumename",
    Rule::Text(Text {
        shortest: 1,
        longest: usize::MAX,
        pattern: Some(Pattern { shown: r"^(\w{,6})$", regex: r"^(\w{0,6})$" }),
    }),
    Release::V163,
)];

pub(super) const ROUTES: &[Route] = &[
    Route::new("GET", "/host", "getHost", info),
    Route::new("GET", "/host/guests", "listHostGuests", guests),
    Route::new("GET", "/host/diskpool", "getDiskPool", pool).query(POOL).remaps(&[Remap::Missing]),
    Route::new("GET", "/host/diskpool_volumes", "getDiskPoolVolumes", pool_volumes).query(POOL),
    Route::new("GET", "/host/volume", "getHostVolume", volume).query(VOLUME),
    Route::new("GET", "/host/ssi", "getSsi", cluster),
];

fn info(world: &mut World, _: &Call<'_>) -> Outcome {
    let space = match world.connector.settings.disk_pool.clone() {
        Some(pool) => space(world, &pool)?,
        None => json!({"disk_total": 0, "disk_used": 0, "disk_available": 0}),
    };
    let system = &world.system;
    let version: u64 = system.release.replace('.', "").parse().unwrap_or(0);
    let online = system.processors.iter().filter(|processor| processor.status != "STANDBY").count();
    #[expect(
        clippy::cast_precision_loss,
        reason = "the server sends memory as a fraction; MiB are far below 2^53"
    )]
    let [memory, used] = [system.memory_mib as f64, world.real_memory_in_use_mib() as f64];
    let mut shown = json!({
        "zcc_userid": world.connector.settings.userid,
        "zvm_host": system.name,
        "hypervisor_hostname": system.name,
        "hypervisor_type": "zvm",
        "hypervisor_version": version,
        "ipl_time": format!("IPL at {}", system.ipl_at.as_cp()),
        "vcpus": system.processors.len(),
        "vcpus_used": online,
        "cpu_info": {"architecture": "s390x", "cec_model": system.machine_type},
        "memory_mb": memory,
        "memory_mb_used": used,
    });
    if let (Some(shown), Value::Object(space)) = (shown.as_object_mut(), space) {
        shown.extend(space);
    }
    Ok(shown)
}

/// The whole directory, service users included, without those that run on another member of the cluster.
fn guests(world: &mut World, _: &Call<'_>) -> Outcome {
    Ok(world.directory.users().filter(|user| !world.runs_elsewhere(user)).map(|user| json!(user)).collect())
}

fn pool(world: &mut World, call: &Call<'_>) -> Outcome {
    let Some(pool) = pool_of(world, call) else {
        return Ok(json!({"disk_total": 0, "disk_used": 0, "disk_available": 0}));
    };
    let details = call.parameter("details").is_some_and(|text| text.eq_ignore_ascii_case("true"));
    if details { extents(world, &pool) } else { space(world, &pool) }
}

fn pool_of(world: &World, call: &Call<'_>) -> Option<String> {
    call.parameter("poolname").map(str::to_owned).or_else(|| world.connector.settings.disk_pool.clone())
}

fn group<'a>(world: &'a World, pool: &str) -> Result<&'a Group, Failure> {
    let (_, name) = read_pool(pool)?;
    world.storage.group(&name).map_err(|_| {
        // Both space queries are empty for a pool that does not exist (hypervisor-surface.md section 3.2).
        let request = format!("getHost diskpoolspace {name}");
        let response = format!("ULTGHO0402E No information was found for the specified pool(s): {name}");
        Failure::layer((4, 5, 402), "", &request, &response)
    })
}

/// Whole GiB by way of one decimal, as the layers between compute them (hypervisor-surface.md section 3.2).
fn space(world: &World, pool: &str) -> Outcome {
    let group = group(world, pool)?;
    let bytes = |pieces: Vec<Piece>| -> u64 {
        pieces.iter().map(|piece| piece.extent.size * group.kind.unit_bytes()).sum()
    };
    let used = bytes(group.used(&world.directory));
    let free = bytes(group.free(&world.directory));
    Ok(json!({
        "disk_total": whole_gib(used + free),
        "disk_used": whole_gib(used),
        "disk_available": whole_gib(free),
    }))
}

/// Rounds to one decimal of GiB (of MiB below 5 GiB), then to whole GiB, halves up.
fn whole_gib(bytes: u64) -> u64 {
    const GIB: u64 = 1 << 30;
    const MIB: u64 = 1 << 20;
    let tenths = |bytes: u64, unit: u64| (bytes * 10 + unit / 2) / unit;
    if bytes >= 5 * GIB { (tenths(bytes, GIB) + 5) / 10 } else { (tenths(bytes, MIB) + 5120) / 10_240 }
}

/// The free extents, by pool name in upper case; newest server only.
fn extents(world: &World, pool: &str) -> Outcome {
    let group = group(world, pool)?;
    let free = group.free(&world.directory);
    let shown: Vec<Value> = free
        .iter()
        .map(|piece| {
            let volume = &piece.extent.volume;
            let device_type = world.storage.volume(volume).map(crate::sim::storage::Volume::device_type);
            json!({
                "volume_name": volume,
                "device_type": device_type,
                "start_cylinder": piece.extent.start.to_string(),
                "free_size": whole_gib(piece.extent.size * group.kind.unit_bytes()),
                "dasd_group": group.name,
                "region_name": piece.region,
            })
        })
        .collect();
    Ok(Value::Object(Map::from_iter([(group.name.to_uppercase(), Value::Array(shown))])))
}

/// Works in 1.6.3 only (connector-notes.md section 6.9).
fn pool_volumes(world: &mut World, call: &Call<'_>) -> Outcome {
    if world.connector.settings.release == Release::Newest {
        return Err(Failure::exception("TypeError('string indices must be integers')"));
    }
    let Some(pool) = pool_of(world, call) else { return Ok(json!({})) };
    let group = group(world, &pool)?;
    let volumes: Vec<&str> = group.regions.iter().map(|region| region.extent.volume.as_str()).collect();
    Ok(json!({"diskpool_volumes": volumes.join(" ")}))
}

fn volume(world: &mut World, call: &Call<'_>) -> Outcome {
    let Some(label) = call.parameter("volumename") else {
        return Err(Failure::input("Invalid volume input None, volume must be specified."));
    };
    let label = label.to_uppercase();
    let volume = world.storage.volume(&label);
    let volume = volume.ok_or_else(|| Failure::not_known(Module::Volume, format!("Volume {label}")))?;
    Ok(json!({"volume_type": volume.device_type(), "volume_size": volume.size.to_string()}))
}

/// Lines of the form `key = value`, in the recorded order; nothing outside of a cluster.
fn cluster(world: &mut World, _: &Call<'_>) -> Outcome {
    Ok(json!(world.cluster_lines().unwrap_or_default()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::DiskKind;

    /// The free, used and total cylinders of the recorded pool, and what the server made of them.
    #[test]
    fn space_is_rounded_as_recorded() {
        for (cylinders, gib) in [(120_202_u64, 83), (10_016, 7), (130_218, 89), (0, 0)] {
            assert_eq!(whole_gib(cylinders * DiskKind::Eckd.unit_bytes()), gib, "{cylinders}");
        }
    }
}
