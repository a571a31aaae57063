//! The nearest of several names to one that does not exist, for hints.

/// Returns the name that the user probably meant, if one is near enough; letter case does not count.
pub fn nearest<'a>(wanted: &str, names: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let wanted = wanted.to_lowercase();
    // A third of the letters may differ: `LNXWEB1` finds `LNXWEB01`, `A` does not find `B`.
    let allowed = (wanted.chars().count() / 3).clamp(1, 3);
    names
        .into_iter()
        .map(|name| (strsim::damerau_levenshtein(&wanted, &name.to_lowercase()), name))
        .filter(|&(distance, name)| distance <= allowed && distance < name.chars().count())
        .min_by_key(|&(distance, _)| distance)
        .map(|(_, name)| name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn near_names_are_found_and_far_ones_are_not() {
        assert_eq!(nearest("paralel", ["pool", "parallel"]), Some("parallel"));
        assert_eq!(nearest("lnxweb1", ["LNXWEB01", "LNXDB01"]), Some("LNXWEB01"));
        assert_eq!(nearest("colour", ["color", "cert"]), Some("color"));
        assert_eq!(nearest("a", ["b"]), None);
        assert_eq!(nearest("anything", ["endpoint", "pool"]), None);
        assert_eq!(nearest("x", []), None);
    }
}
