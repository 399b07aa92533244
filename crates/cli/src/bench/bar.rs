//! One bar: pairs of both sides, taken in turn, and the ratio that decides.

use std::time::{Duration, Instant};

use closeby_desk::problem::Answer;

/// At least so many pairs make a bar.
pub const PAIRS: usize = 9;

/// Something measured on both sides.
pub struct Bar {
    /// What was measured.
    pub name: String,
    /// How long our side may take for each unit of the other.
    pub limit: f64,
    /// Both sides of each pair.
    pub pairs: Vec<(f64, f64)>,
    /// The unit of both.
    pub unit: &'static str,
    /// What else there is to know.
    pub note: Option<String>,
}

impl Bar {
    /// Returns a bar of milliseconds.
    pub fn new(name: impl Into<String>, limit: f64, pairs: Vec<(f64, f64)>) -> Self {
        Self { name: name.into(), limit, pairs, unit: "ms", note: None }
    }

    /// Returns the median of the ratios.
    pub fn ratio(&self) -> f64 {
        median(self.pairs.iter().map(|(ours, theirs)| ours / theirs))
    }

    /// Returns our side.
    pub fn ours(&self) -> f64 {
        median(self.pairs.iter().map(|(ours, _)| *ours))
    }

    /// Returns the other side.
    pub fn theirs(&self) -> f64 {
        median(self.pairs.iter().map(|(_, theirs)| *theirs))
    }

    /// Returns whether the limit was met.
    pub fn passes(&self) -> bool {
        self.ratio() <= self.limit
    }
}

/// Takes both sides in turn, A B B A, and returns each pair.
pub fn take_turns(
    pairs: usize,
    mut ours: impl FnMut(usize) -> Answer<f64>,
    mut theirs: impl FnMut(usize) -> Answer<f64>,
) -> Answer<Vec<(f64, f64)>> {
    let mut taken = Vec::with_capacity(pairs);
    for turn in 0..pairs {
        taken.push(if turn % 2 == 0 {
            let us = ours(turn)?;
            (us, theirs(turn)?)
        } else {
            let them = theirs(turn)?;
            (ours(turn)?, them)
        });
    }
    Ok(taken)
}

/// Returns how many milliseconds a piece of work took.
pub fn timed<T>(work: impl FnOnce() -> Answer<T>) -> Answer<f64> {
    let began = Instant::now();
    let done = work()?;
    let took = millis(began.elapsed());
    // Closing what was opened is not part of it.
    drop(std::hint::black_box(done));
    Ok(took)
}

/// Returns a time in milliseconds.
pub fn millis(time: Duration) -> f64 {
    time.as_secs_f64() * 1e3
}

/// Returns the one in the middle.
pub fn median(values: impl Iterator<Item = f64>) -> f64 {
    let mut sorted: Vec<f64> = values.collect();
    sorted.sort_by(f64::total_cmp);
    let middle = sorted.len() / 2;
    let upper = sorted.get(middle).copied().unwrap_or(f64::NAN);
    match sorted.len() % 2 {
        1 => upper,
        _ => (upper + middle.checked_sub(1).and_then(|at| sorted.get(at)).unwrap_or(&upper)) / 2.0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_median_of_ratios_decides() {
        let bar = Bar::new("x", 1.2, vec![(1.0, 1.0), (90.0, 1.0), (2.2, 2.0)]);
        assert!((bar.ratio() - 1.1).abs() < 1e-9);
        assert!(bar.passes());
        assert!(!Bar { limit: 1.0, ..bar }.passes());
    }

    #[test]
    fn a_bar_with_no_pair_does_not_pass() {
        assert!(!Bar::new("x", 1.0, Vec::new()).passes());
    }

    #[test]
    fn turns_go_back_and_forth() {
        let order = std::cell::RefCell::new(String::new());
        let side = |letter| {
            let order = &order;
            move |_: usize| {
                order.borrow_mut().push(letter);
                Ok(1.0)
            }
        };
        take_turns(4, side('A'), side('B')).unwrap();
        assert_eq!(order.into_inner(), "ABBAABBA");
    }
}
