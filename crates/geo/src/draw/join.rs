//! Joins the pieces a street is mapped in, so that its name is written once and in full.

use std::collections::HashMap;
use std::hash::Hash;

/// Joins lines end to end wherever exactly two of them meet.
pub(crate) fn join<P: Copy + Eq + Hash>(lines: Vec<Vec<P>>) -> Vec<Vec<P>> {
    let mut ends: HashMap<P, Vec<usize>> = HashMap::new();
    for (at, line) in lines.iter().enumerate() {
        for end in [line.first(), line.last()].into_iter().flatten() {
            ends.entry(*end).or_default().push(at);
        }
    }
    let mut left: Vec<Option<Vec<P>>> = lines.into_iter().map(Some).collect();
    let mut joined = Vec::new();
    for start in 0..left.len() {
        let Some(mut line) = left.get_mut(start).and_then(Option::take) else { continue };
        while extend(&mut line, &ends, &mut left) {}
        line.reverse();
        while extend(&mut line, &ends, &mut left) {}
        line.reverse();
        joined.push(line);
    }
    joined
}

fn extend<P: Copy + Eq + Hash>(
    line: &mut Vec<P>,
    ends: &HashMap<P, Vec<usize>>,
    left: &mut [Option<Vec<P>>],
) -> bool {
    let Some(end) = line.last().copied() else { return false };
    let Some(&[a, b]) = ends.get(&end).map(Vec::as_slice) else { return false };
    let next = [a, b].into_iter().find_map(|at| left.get_mut(at).and_then(Option::take));
    let Some(mut next) = next else { return false };
    if next.first() != Some(&end) {
        next.reverse();
    }
    line.extend(next.into_iter().skip(1));
    true
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pieces_become_one_line_and_forks_stay_apart() {
        let joined = join(vec![vec![3, 4], vec![1, 2, 3], vec![5, 4]]);
        assert_eq!(joined, [vec![1, 2, 3, 4, 5]]);
        assert_eq!(join(vec![vec![1, 2], vec![2, 3], vec![2, 4]]).len(), 3);
    }

    #[test]
    fn a_ring_of_pieces_ends() {
        assert_eq!(join(vec![vec![1, 2, 3], vec![3, 4, 1]]).len(), 1);
    }
}
