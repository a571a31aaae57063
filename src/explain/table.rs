//! The tables beside this module: lines of columns separated by tabs, comments behind `#`.

/// Returns the rows of a table, each with its columns. `-` stands for a column that is empty.
pub(super) fn rows(text: &'static str) -> impl Iterator<Item = Vec<&'static str>> {
    text.lines().filter(|line| !line.starts_with('#')).map(|line| line.split('\t').collect())
}

/// Returns the columns of a row by their number, which the table promises.
pub(super) fn columns<const N: usize>(row: &[&'static str]) -> [&'static str; N] {
    std::array::from_fn(|index| row.get(index).copied().unwrap_or("-"))
}

/// Returns a column that may be empty.
pub(super) fn given(column: &'static str) -> Option<String> {
    (column != "-").then(|| column.to_owned())
}

/// Checks what every table promises: as many columns as it has, and texts as people are shown them.
#[cfg(test)]
pub(super) fn check(text: &'static str, columns: usize) {
    for row in rows(text) {
        assert_eq!(row.len(), columns, "{row:?}");
        for column in row {
            assert!(!column.is_empty() && column.trim() == column && !column.ends_with('.'), "{column:?}");
        }
    }
}
