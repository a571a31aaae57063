//! The z/VM system and its disk pools.

use super::BackendError;
use crate::model::{self, Cluster, DiskKind, Pool, PoolName, Volume};

/// The calls about the z/VM system.
pub trait Host: Send + Sync {
    /// Returns the system.
    fn info(&self) -> Result<model::Host, BackendError>;

    /// Returns the cluster that the system is a member of; `None` outside of one.
    fn cluster(&self) -> Result<Option<Cluster>, BackendError>;

    /// Returns the pools that the server is configured with.
    ///
    /// A server that cannot list them gives its default pool alone, without a name.
    fn pools(&self) -> Result<Vec<Pool>, BackendError>;

    /// Returns the kind of disk that the server's default pool gives; `None` when it does not say, or has no single
    /// default.
    fn default_disk_kind(&self) -> Result<Option<DiskKind>, BackendError>;

    /// Returns the space of one pool.
    fn pool(&self, name: &PoolName) -> Result<Pool, BackendError>;

    /// Returns the volumes of one pool.
    fn pool_volumes(&self, name: &PoolName) -> Result<PoolVolumes, BackendError>;

    /// Returns type and size of one volume.
    fn volume(&self, label: &str) -> Result<Volume, BackendError>;
}

/// The volumes of a pool.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PoolVolumes {
    /// Labels.
    pub labels: Vec<String>,
    /// False when the server only lists volumes that have free space.
    pub complete: bool,
}
