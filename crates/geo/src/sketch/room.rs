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

    /// The middle of the box.
    pub fn middle(self) -> Point {
        ((self.left + self.right) / 2.0, (self.top + self.bottom) / 2.0)
    }

    /// The point of the box that is nearest to another.
    pub fn nearest(self, (x, y): Point) -> Point {
        (x.clamp(self.left, self.right), y.clamp(self.top, self.bottom))
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
#[cfg_attr(test, derive(Clone))]
pub(super) struct Room {
    page: Patch,
    /// Marks, labels and lines: nothing may lie over them.
    taken: Vec<Patch>,
    /// Hatched ground: words stand better beside it.
    ground: Vec<Patch>,
}

impl Room {
    pub fn new(width: f64, height: f64) -> Self {
        let page = Patch { left: 1.0, top: 1.0, right: width - 1.0, bottom: height - 1.0 };
        Self { page, taken: Vec::new(), ground: Vec::new() }
    }

    pub fn page(&self) -> Patch {
        self.page
    }

    pub fn take(&mut self, patch: Patch) {
        self.taken.push(patch);
    }

    /// Takes the thin strip under a line.
    pub fn take_line(&mut self, from: Point, to: Point) {
        self.taken.extend(beads(from, to).map(|at| Patch::around(at, 0.7, 0.7)));
    }

    /// Marks a row of hatched ground.
    pub fn hatch(&mut self, row: Patch) {
        self.ground.push(row);
    }

    /// How much is in the way: what lies off the page counts most.
    pub fn conflict(&self, patch: Patch) -> f64 {
        let off_page = patch.area() - patch.overlap(self.page);
        off_page * 4.0 + self.taken.iter().map(|taken| taken.overlap(patch)).sum::<f64>()
    }

    /// How much hatched ground lies under it.
    pub fn hatched(&self, patch: Patch) -> f64 {
        self.ground.iter().map(|row| row.overlap(patch)).sum()
    }

    /// How often a line runs through something, leaving out the mark it starts from.
    pub fn crossings(&self, from: Point, to: Point, own: Patch) -> f64 {
        let beads = beads(from, to).map(|at| Patch::around(at, 0.7, 0.7));
        let crossed = |bead: &Patch| self.conflict(*bead) + self.hatched(*bead) > 0.0;
        beads.filter(|bead| bead.overlap(own) <= 0.0 && crossed(bead)).count() as f64
    }

    /// Whether all patches are free.
    pub fn is_free(&self, patches: &[Patch]) -> bool {
        patches.iter().all(|&patch| self.conflict(patch) + self.hatched(patch) < FREE)
    }
}

/// What counts as nothing, in square millimetres.
pub(super) const FREE: f64 = 1e-6;

/// Points along a line, half a millimetre apart.
fn beads(from: Point, to: Point) -> impl Iterator<Item = Point> {
    let steps = ((to.0 - from.0).hypot(to.1 - from.1) / 0.5).ceil().clamp(1.0, 1000.0) as u32;
    (0..=steps).map(move |step| {
        let share = f64::from(step) / f64::from(steps);
        (from.0 + (to.0 - from.0) * share, from.1 + (to.1 - from.1) * share)
    })
}
