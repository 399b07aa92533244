//! Keeps track of where on the drawing something stands already.

use super::Point;

/// An upright box on the paper, in millimetres.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Patch {
    pub left: f64,
    pub top: f64,
    pub right: f64,
    pub bottom: f64,
}

impl Patch {
    pub fn around(middle: Point, width: f64, height: f64) -> Self {
        Self {
            left: middle.0 - width / 2.0,
            right: middle.0 + width / 2.0,
            top: middle.1 - height / 2.0,
            bottom: middle.1 + height / 2.0,
        }
    }

    /// The area both cover, in square millimetres.
    fn overlap(self, other: Self) -> f64 {
        let wide = self.right.min(other.right) - self.left.max(other.left);
        let high = self.bottom.min(other.bottom) - self.top.max(other.top);
        if wide > 0.0 && high > 0.0 { wide * high } else { 0.0 }
    }

    fn area(self) -> f64 {
        (self.right - self.left) * (self.bottom - self.top)
    }
}

/// The room left on the paper.
pub(super) struct Room {
    page: Patch,
    taken: Vec<Patch>,
}

impl Room {
    pub fn new(width: f64, height: f64) -> Self {
        let page = Patch { left: 1.0, top: 1.0, right: width - 1.0, bottom: height - 1.0 };
        Self { page, taken: Vec::new() }
    }

    pub fn take(&mut self, patch: Patch) {
        self.taken.push(patch);
    }

    /// How much is in the way: what lies off the page counts most.
    pub fn conflict(&self, patch: Patch) -> f64 {
        let off_page = patch.area() - patch.overlap(self.page);
        off_page * 4.0 + self.taken.iter().map(|taken| taken.overlap(patch)).sum::<f64>()
    }

    /// Whether all patches are free.
    pub fn is_free(&self, patches: &[Patch]) -> bool {
        patches.iter().all(|&patch| self.conflict(patch) < 1e-6)
    }
}
