//! Folders and files, with the short names of ISO 9660 level 1 beside their own.

use std::collections::{BTreeMap, BTreeSet};

use super::File;

/// A folder: what is in it, in the order of the names.
#[derive(Debug, Default)]
pub(super) struct Folder {
    /// Index of the folder above; the root's is its own.
    pub(super) parent: usize,
    pub(super) name: String,
    pub(super) short: String,
    /// Folders below, by index.
    pub(super) folders: Vec<usize>,
    pub(super) files: Vec<Leaf>,
}

/// A file in a folder.
#[derive(Debug)]
pub(super) struct Leaf {
    /// Its index in the files given.
    pub(super) index: usize,
    pub(super) name: String,
    pub(super) short: String,
}

/// Returns all folders that the paths name: the root first, then level by level, which is the order of path tables.
pub(super) fn folders(files: &[File]) -> Vec<Folder> {
    let mut folders = vec![Folder::default()];
    let mut prefixes = vec![String::new()];
    let mut index = 0;
    while let Some(prefix) = prefixes.get(index).cloned() {
        let mut below: BTreeMap<&str, Option<usize>> = BTreeMap::new();
        for (number, file) in files.iter().enumerate() {
            if let Some(rest) = file.path.strip_prefix(&prefix) {
                let (name, is_file) =
                    rest.split_once('/').map_or((rest, true), |(folder, _)| (folder, false));
                below.entry(name).or_insert(is_file.then_some(number));
            }
        }
        let mut taken = BTreeSet::new();
        for (name, file) in below {
            let (name, short) = (name.to_owned(), short_name(name, file.is_some(), &mut taken));
            if let Some(index_of_file) = file {
                folders[index].files.push(Leaf { index: index_of_file, name, short });
            } else {
                let child = folders.len();
                folders[index].folders.push(child);
                prefixes.push(format!("{prefix}{name}/"));
                folders.push(Folder { parent: index, name, short, ..Folder::default() });
            }
        }
        index += 1;
    }
    folders
}

/// Returns a name of at most eight and three capital letters, digits and underscores, which no other has. The name of a
/// file has a dot in any case.
fn short_name(name: &str, is_file: bool, taken: &mut BTreeSet<String>) -> String {
    let plain = |text: &str, most: usize| -> String {
        let letters =
            text.chars().map(|c| if c.is_ascii_alphanumeric() { c.to_ascii_uppercase() } else { '_' });
        letters.take(most).collect()
    };
    let (stem, extension) = match name.rsplit_once('.') {
        Some((stem, extension)) if is_file => (stem, plain(extension, 3)),
        _ => (name, String::new()),
    };
    let mut number = 0_u32;
    loop {
        let suffix = if number == 0 { String::new() } else { number.to_string() };
        let stem = plain(stem, 8_usize.saturating_sub(suffix.len()));
        let short = if is_file { format!("{stem}{suffix}.{extension}") } else { format!("{stem}{suffix}") };
        if taken.insert(short.clone()) {
            return short;
        }
        number += 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folders_come_level_by_level() {
        let files = ["b/c/x", "a/y", "b/z", "w"].map(|path| File { path, content: b"" });
        let folders = folders(&files);
        let names: Vec<&str> = folders.iter().map(|folder| folder.name.as_str()).collect();
        assert_eq!(names, ["", "a", "b", "c"]);
        assert_eq!((folders[3].parent, folders[0].files[0].index), (2, 3));
    }

    #[test]
    fn short_names_are_level_1_and_differ() {
        let mut taken = BTreeSet::new();
        let mut short = |name, is_file| short_name(name, is_file, &mut taken);
        assert_eq!(short("meta_data.json", true), "META_DAT.JSO");
        assert_eq!(short("meta_data2.json", true), "META_DA1.JSO");
        assert_eq!(short("user_data", true), "USER_DAT.");
        assert_eq!(short("openstack", false), "OPENSTAC");
    }
}
