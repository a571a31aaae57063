//! Processors and memory over the connector: four of its actions.

use reqwest::Method;

use super::dto::{self, Nothing};
use super::guests::change;
use super::{Connector, limits};
use crate::backend::{Backend, BackendError, CpuChange, Resize};
use crate::model::{Memory, Userid};
use crate::progress::Progress;

/// The first version that takes `cpu_share` (connector-notes.md section 9).
const TAKES_SHARE: [u64; 3] = [1, 6, 7];

impl Resize for Connector {
    fn set_cpus(
        &self,
        guest: &Userid,
        cpus: &CpuChange,
        progress: &dyn Progress,
    ) -> Result<(), BackendError> {
        let doing = format!("set the processors of guest `{guest}`");
        let request = change(guest, Method::POST, doing, "/action", limits::RESIZE)?;
        let request = request.json(&dto::ResizeCpus {
            action: if cpus.live { "live_resize_cpus" } else { "resize_cpus" },
            cpu_cnt: cpus.count,
            cpu_share: cpus.share.clone(),
        })?;
        let Nothing(_) = self.client.change(&request, progress)?;
        Ok(())
    }

    fn set_memory(
        &self,
        guest: &Userid,
        memory: Memory,
        live: bool,
        progress: &dyn Progress,
    ) -> Result<(), BackendError> {
        let doing = format!("set the memory of guest `{guest}`");
        let request = change(guest, Method::POST, doing, "/action", limits::RESIZE)?;
        let request = request.json(&dto::ResizeMemory {
            action: if live { "live_resize_mem" } else { "resize_mem" },
            size: size(memory)?,
        })?;
        let Nothing(_) = self.client.change(&request, progress)?;
        Ok(())
    }

    fn takes_share(&self) -> Result<bool, BackendError> {
        Ok(numbers(&self.version()?.version) >= TAKES_SHARE)
    }
}

/// Returns the first three numbers of a version; what is no number is 0.
fn numbers(version: &str) -> [u64; 3] {
    let mut parts = version.split('.').map(|part| part.parse().unwrap_or(0));
    [(); 3].map(|()| parts.next().unwrap_or(0))
}

/// Returns a memory size as the connector takes it: 1 to 4 digits, then m or g.
fn size(memory: Memory) -> Result<String, BackendError> {
    match memory.mib() {
        mib if mib.is_multiple_of(1024) => Ok(format!("{}g", mib / 1024)),
        mib @ ..=9_999 => Ok(format!("{mib}m")),
        _ => Err(BackendError::Argument {
            what: format!("a memory size of {memory} cannot be told to a connector"),
            hint: "above 9999 MiB it takes whole GiB".to_owned(),
        }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_have_at_most_four_digits() {
        for (text, sent) in [("3g", "3g"), ("1536m", "1536m"), ("2t", "2048g"), ("9999m", "9999m")] {
            assert_eq!(size(text.parse().unwrap()).unwrap(), sent);
        }
        assert!(size("10001m".parse().unwrap()).is_err());
    }

    #[test]
    fn versions_are_compared_by_their_numbers() {
        for (version, takes) in
            [("1.6.3", false), ("1.6.6", false), ("1.6.7", true), ("1.10.0", true), ("x", false)]
        {
            assert_eq!(numbers(version) >= TAKES_SHARE, takes, "{version}");
        }
    }
}
