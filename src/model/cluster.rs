//! The SSI cluster of a z/VM system, and what can be known of its members.

/// A cluster of z/VM systems with one directory.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cluster {
    /// Its name; empty when the server does not say.
    pub name: String,
    /// `Stable`, `Influx` while a member joins or leaves, `Safe` while the state of one is not known; empty when the
    /// server does not say.
    pub mode: String,
    /// Its members, in the order of their slots.
    pub members: Vec<Member>,
}

/// A member of a cluster.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Member {
    /// System name.
    pub name: String,
    /// `Joined`, `Down`, `Leaving` and others; empty when the server does not say.
    pub state: String,
}

impl Cluster {
    /// Reads lines of the form `key = value`; each member begins with its `member_slot` (connector-openapi.yaml,
    /// `getSsi`). No lines are no cluster; lines that say something else are one of which nothing is known.
    pub fn read(lines: &[String]) -> Option<Self> {
        let mut cluster = Self { name: String::new(), mode: String::new(), members: Vec::new() };
        for line in lines {
            let (key, value) = line.split_once('=').unwrap_or((line, ""));
            let value = value.trim().to_owned();
            match (key.trim(), cluster.members.last_mut()) {
                ("ssi_name", _) => cluster.name = value,
                ("ssi_mode", _) => cluster.mode = value,
                ("member_slot", _) => {
                    cluster.members.push(Member { name: String::new(), state: String::new() });
                }
                ("member_system_id", Some(member)) => member.name = value,
                ("member_state", Some(member)) => member.state = value,
                _ => {}
            }
        }
        lines.iter().any(|line| !line.trim().is_empty()).then_some(cluster)
    }

    /// Returns why it cannot be known what runs on every member; `None` when it can.
    ///
    /// Members that are joined know of each other's guests, and nothing of the cluster runs on one that is down, or in a
    /// slot that is available. In any other state, and in any mode but `Stable`, a member may run what the others do not
    /// see.
    pub fn doubt(&self) -> Option<String> {
        let Self { name, mode, members } = self;
        let settled = |member: &&Member| {
            ["Joined", "Down", "Available"].iter().any(|state| member.state.eq_ignore_ascii_case(state))
        };
        if let Some(Member { name: member, state }) = members.iter().find(|member| !settled(member)) {
            return Some(if state.is_empty() {
                format!("the state of member `{member}` of cluster `{name}` is not told")
            } else {
                format!("member `{member}` of cluster `{name}` is {state}")
            });
        }
        if mode.is_empty() || members.is_empty() {
            return Some("what the server says of the cluster is not understood".to_owned());
        }
        (!mode.eq_ignore_ascii_case("Stable")).then(|| format!("cluster `{name}` is in mode {mode}"))
    }

    /// Returns the joined members other than `own`.
    pub fn others(&self, own: &str) -> Vec<&str> {
        let other = |member: &&Member| {
            member.state.eq_ignore_ascii_case("Joined") && !member.name.eq_ignore_ascii_case(own)
        };
        self.members.iter().filter(other).map(|member| member.name.as_str()).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cluster(mode: &str, second: &str) -> Cluster {
        let text = format!(
            "ssi_name = ZVMSSI\nssi_mode = {mode}\noutput.ssiInfoCount = 2\n\nmember_slot = 1\nmember_system_id = ZVMA\n\
             member_state = Joined\n\nmember_slot = 2\nmember_system_id = ZVMB\nmember_state = {second}\n\n"
        );
        Cluster::read(&text.lines().map(str::to_owned).collect::<Vec<_>>()).unwrap()
    }

    #[test]
    fn members_that_are_joined_or_down_leave_no_doubt() {
        for state in ["Joined", "Down", "Available"] {
            assert_eq!(cluster("Stable", state).doubt(), None, "{state}");
        }
        for (mode, state, doubt) in [
            ("Influx", "Joined", "cluster `ZVMSSI` is in mode Influx"),
            ("Stable", "Leaving", "member `ZVMB` of cluster `ZVMSSI` is Leaving"),
            ("Safe", "Unknown", "member `ZVMB` of cluster `ZVMSSI` is Unknown"),
            ("Stable", "", "the state of member `ZVMB` of cluster `ZVMSSI` is not told"),
            ("", "Joined", "what the server says of the cluster is not understood"),
        ] {
            assert_eq!(cluster(mode, state).doubt().as_deref(), Some(doubt));
        }
        assert_eq!(cluster("Stable", "Joined").others("zvma"), ["ZVMB"]);
    }

    #[test]
    fn no_lines_are_no_cluster_and_strange_ones_are_a_doubt() {
        assert_eq!(Cluster::read(&[]), None);
        assert_eq!(Cluster::read(&[String::new()]), None);
        assert!(Cluster::read(&["?".to_owned()]).unwrap().doubt().is_some());
    }
}
