//! Differences joined to ranges; never more than a bound of them.

use super::Difference;
use crate::image::view::Area;

/// The most ranges; where there are more, near ones are joined.
const MOST_RANGES: usize = 1000;

/// Who has a unit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Side {
    Both,
    First,
    Second,
}

#[derive(Debug, Clone, Copy)]
struct Range {
    first: u64,
    last: u64,
    count: u64,
    partition: Option<u32>,
    side: Side,
}

/// The ranges so far.
pub(super) struct Ranges {
    areas: Vec<Area>,
    list: Vec<Range>,
    gap: u64,
}

impl Ranges {
    /// Starts without a difference on a disk with these partitions.
    pub(super) fn new(areas: Vec<Area>) -> Self {
        Self { areas, list: Vec::new(), gap: 0 }
    }

    /// Adds a difference in a unit; `byte` is where it lies on the disk. Differences come in ascending order.
    pub(super) fn add(&mut self, unit: u64, byte: u64, side: Side) {
        let inside =
            |area: &&Area| byte >= area.start && area.length.is_none_or(|length| byte - area.start < length);
        let partition = self.areas.iter().find(inside).map(|area| area.number);
        self.join(Range { first: unit, last: unit, count: 1, partition, side });
        while self.list.len() > MOST_RANGES {
            self.gap = self.gap * 2 + 1;
            for range in std::mem::take(&mut self.list) {
                self.join(range);
            }
        }
    }

    fn join(&mut self, range: Range) {
        match self.list.last_mut() {
            Some(last)
                if (last.partition, last.side) == (range.partition, range.side)
                    && range.first <= last.last.saturating_add(1 + self.gap) =>
            {
                last.last = range.last;
                last.count += range.count;
            }
            _ => self.list.push(range),
        }
    }

    /// Returns the differences, and how many equal units may lie inside a range side by side.
    pub(super) fn finish(self, names: &[String; 2]) -> (Vec<Difference>, u64) {
        let difference = |range: Range| Difference {
            first: range.first,
            last: range.last,
            count: range.count,
            partition: range.partition,
            only_in: match range.side {
                Side::Both => None,
                Side::First => Some(names[0].clone()),
                Side::Second => Some(names[1].clone()),
            },
        };
        (self.list.into_iter().map(difference).collect(), self.gap)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// First, last, count and partition.
    type Found = (u64, u64, u64, Option<u32>);

    fn finish(ranges: Ranges) -> (Vec<Found>, u64) {
        let (list, gap) = ranges.finish(&["a".to_owned(), "b".to_owned()]);
        (list.iter().map(|each| (each.first, each.last, each.count, each.partition)).collect(), gap)
    }

    #[test]
    fn neighbours_are_joined_within_a_partition() {
        let areas = vec![Area { number: 1, start: 1024, length: Some(1024), inside: true }];
        let mut ranges = Ranges::new(areas);
        for block in [0, 1, 2, 3, 4, 7] {
            ranges.add(block, block * 512, Side::Both);
        }
        let expected = vec![(0, 1, 2, None), (2, 3, 2, Some(1)), (4, 4, 1, None), (7, 7, 1, None)];
        assert_eq!(finish(ranges), (expected, 0));
    }

    #[test]
    fn very_many_ranges_are_joined_and_nothing_is_lost() {
        let mut ranges = Ranges::new(Vec::new());
        for block in 0..10_000 {
            ranges.add(block * 3, 0, Side::Both);
        }
        let (list, gap) = finish(ranges);
        assert!(list.len() <= MOST_RANGES && gap > 0);
        assert_eq!(list.iter().map(|range| range.2).sum::<u64>(), 10_000);
        assert_eq!((list[0].0, list.last().unwrap().1), (0, 29_997));
    }
}
