//! Whether the server's note of an FCP device agrees with z/VM, by the connector's own terms (connector-notes.md
//! section 6.8).

use crate::model::FcpDevice;

/// In what the note is wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Discord {
    /// Reserved, with nothing attached. A reservation comes first, so that an attachment may be under way.
    Reserved,
    /// Something is attached, which the reservation or z/VM does not bear out.
    Attached,
    /// Nothing is noted, and z/VM says otherwise.
    Unnoted,
}

/// Returns what is wrong with a device, and the same in words. `is_gone`: its holder is not in the directory.
pub(super) fn discord(device: &FcpDevice, is_gone: bool) -> Option<(Discord, String)> {
    let holder = device.assigner.as_deref().unwrap_or("nobody");
    let state = device.state.as_deref();
    let unusable = match state {
        None => Some("not known to z/VM"),
        Some("offline") => Some("offline"),
        _ => None,
    };
    if device.connections > 0 {
        let wrong: Vec<String> = [
            (!device.reserved).then(|| "not reserved".to_owned()),
            unusable.map(str::to_owned),
            (state == Some("free")).then(|| "free in z/VM".to_owned()),
            is_gone.then(|| format!("{holder} is gone from the directory")),
        ]
        .into_iter()
        .flatten()
        .collect();
        let volumes = if device.connections == 1 { "volume" } else { "volumes" };
        let text = || {
            format!("{} {volumes} attached for {holder}, but {}", device.connections, wrong.join(", and "))
        };
        return (!wrong.is_empty()).then(|| (Discord::Attached, text()));
    }
    if device.reserved {
        let why = if is_gone { "which is gone from the directory" } else { "with no volume attached" };
        let state = unusable.map(|state| format!(", and {state}")).unwrap_or_default();
        return Some((Discord::Reserved, format!("reserved for {holder}, {why}{state}")));
    }
    let text = match state {
        None => "not known to z/VM".to_owned(),
        Some("active") => {
            format!("used by {} behind the server's back", device.owner.as_deref().unwrap_or("somebody"))
        }
        _ => return None,
    };
    Some((Discord::Unnoted, text))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn devices_are_compared_with_the_data_base() {
        let device = |reserved, connections, state: Option<&str>| FcpDevice {
            device: "1a00".parse().unwrap(),
            path: 0,
            assigner: Some("LNX1".to_owned()),
            reserved,
            connections,
            state: state.map(str::to_owned),
            owner: None,
        };
        for sound in [
            device(false, 0, Some("free")),
            device(true, 1, Some("active")),
            device(false, 0, Some("offline")),
        ] {
            assert_eq!(discord(&sound, false), None);
        }
        let wrong = [
            (device(false, 0, None), false, Discord::Unnoted, "not known to z/VM"),
            (device(false, 0, Some("active")), false, Discord::Unnoted, "used by somebody behind"),
            (
                device(false, 1, Some("active")),
                false,
                Discord::Attached,
                "1 volume attached for LNX1, but not reserved",
            ),
            (
                device(true, 2, Some("free")),
                false,
                Discord::Attached,
                "2 volumes attached for LNX1, but free in z/VM",
            ),
            (device(true, 1, Some("active")), true, Discord::Attached, "but LNX1 is gone"),
            (
                device(true, 0, Some("offline")),
                false,
                Discord::Reserved,
                "with no volume attached, and offline",
            ),
            (device(true, 0, Some("free")), true, Discord::Reserved, "LNX1, which is gone"),
        ];
        for (device, is_gone, kind, words) in wrong {
            let (found, text) = discord(&device, is_gone).unwrap();
            assert!(found == kind && text.contains(words), "{text}");
        }
    }
}
