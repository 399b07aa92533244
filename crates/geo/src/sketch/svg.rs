//! Draws a sketch as SVG in greys, as look.md section 11 asks of anything printed.

use super::hatch::hatch;
use super::ink::{Ink, outline, short};
use super::label::{LEADING, SIZE, Seated, Wanted, seat};
use super::lettering::{self, Lettering};
use super::mark::Mark;
use super::room::{Patch, Room};
use super::stand::Stood;
use super::{Outline, Point, Sketch, Strip};

const LAND: &str = "#F6F6F4";
const GREEN: &str = "#E8EBE4";
const WATER: &str = "#E2E6E9";
const ROAD: &str = "#FFFFFF";
const CASING: &str = "#B4B4B0";
const BUILDING: &str = "#DCDCD8";
const EDGE: &str = "#9A9A95";
const TREE: &str = "#D3D6CE";
const PATH: &str = "#A8A8A4";
pub(super) const STREET_NAME: &str = "#3C3C3A";
pub(super) const BLACK: &str = "#000000";

impl Sketch {
    /// The drawing as SVG, `width_mm` by `height_mm`; ground that does not fit is cut off evenly.
    pub fn to_svg(&self, width_mm: f64, height_mm: f64) -> String {
        let scale = (width_mm / self.width_m).max(height_mm / self.height_m);
        let shift =
            ((width_mm - self.width_m * scale) / 2.0, (height_mm - self.height_m * scale) / 2.0);
        let mut sheet = Sheet {
            sketch: self,
            scale,
            shift,
            size: (width_mm, height_mm),
            room: Room::new(width_mm, height_mm),
            ink: Ink::new(width_mm, height_mm),
        };
        sheet.ground();
        sheet.scale_bar();
        sheet.marks();
        sheet.ink.done()
    }
}

pub(super) struct Sheet<'a> {
    sketch: &'a Sketch,
    pub(super) scale: f64,
    shift: Point,
    size: Point,
    pub(super) room: Room,
    pub(super) ink: Ink,
}

impl Sheet<'_> {
    fn at(&self, (x, y): Point) -> Point {
        (x * self.scale + self.shift.0, y * self.scale + self.shift.1)
    }

    pub(super) fn on(&self, spot: crate::Spot) -> Point {
        self.at(self.sketch.paper.point(spot))
    }

    fn line(&self, line: &[Point]) -> Vec<Point> {
        line.iter().map(|&point| self.at(point)).collect()
    }

    fn ground(&mut self) {
        let (w, h) = (short(self.size.0), short(self.size.1));
        self.ink.put(format_args!(
            "<defs><clipPath id=\"sheet\"><rect width=\"{w}\" height=\"{h}\"/></clipPath></defs>\n\
             <g clip-path=\"url(#sheet)\">\n<rect width=\"{w}\" height=\"{h}\" fill=\"{LAND}\"/>\n"
        ));
        let sketch = self.sketch;
        self.surfaces(&sketch.greens, &format!("fill=\"{GREEN}\""));
        self.surfaces(
            &sketch.waters,
            &format!("fill=\"{WATER}\" stroke=\"{EDGE}\" stroke-width=\"0.1\""),
        );
        self.paths(&sketch.paths);
        self.roads(&sketch.roads);
        let edge = format!(
            "fill=\"{BUILDING}\" stroke=\"{EDGE}\" stroke-width=\"0.15\" stroke-linejoin=\"round\""
        );
        self.surfaces(&sketch.buildings, &edge);
        for &tree in &sketch.trees {
            let at = self.at(tree);
            self.ink.circle(at, (2.0 * self.scale).clamp(0.5, 1.6), &format!("fill=\"{TREE}\""));
        }
    }

    fn surfaces(&mut self, outlines: &[Outline], style: &str) {
        for surface in outlines {
            let rings = surface.rings.iter().map(|ring| outline(&self.line(ring), true));
            let path: String = rings.collect();
            self.ink.path(&path, &format!("fill-rule=\"evenodd\" {style}"));
        }
    }

    fn paths(&mut self, strips: &[Strip]) {
        for strip in strips {
            let line = outline(&self.line(&strip.line), false);
            let width = (strip.width_m * self.scale).clamp(0.3, 0.7);
            let dash = if strip.steps { "0.3 0.3" } else { "0.9 0.7" };
            let style = format!(
                "fill=\"none\" stroke=\"{PATH}\" stroke-width=\"{}\" stroke-dasharray=\"{dash}\"",
                short(width)
            );
            self.ink.path(&line, &style);
        }
    }

    /// All casings before all surfaces, so that junctions are open.
    fn roads(&mut self, strips: &[Strip]) {
        for (extra, colour) in [(0.3, CASING), (0.0, ROAD)] {
            for strip in strips {
                let line = outline(&self.line(&strip.line), false);
                let width = (strip.width_m * self.scale).max(0.8) + extra;
                let style = format!(
                    "fill=\"none\" stroke=\"{colour}\" stroke-width=\"{}\" \
                     stroke-linejoin=\"round\" stroke-linecap=\"round\"",
                    short(width)
                );
                self.ink.path(&line, &style);
            }
        }
    }

    /// A bar of a round number of metres in the lower left corner.
    fn scale_bar(&mut self) {
        let lengths = [500.0, 200.0, 100.0, 50.0, 20.0, 10.0, 5.0];
        let fits = lengths.into_iter().find(|metres| metres * self.scale <= 18.0).unwrap_or(5.0);
        let (run, left, y) = (fits * self.scale, 2.5, self.size.1 - 2.5);
        let words = format!("{fits:.0} m");
        let right = left + run + 1.2 + lettering::length(&words, SIZE);
        self.room.take(Patch { left, right, top: y - 2.6, bottom: y + 1.2 });
        let bar = [(left, y - 1.2), (left, y), (left + run, y), (left + run, y - 1.2)];
        let halo = format!("fill=\"none\" stroke=\"{LAND}\" stroke-width=\"1.1\"");
        self.ink.path(&outline(&bar, false), &halo);
        let line = format!("fill=\"none\" stroke=\"{BLACK}\" stroke-width=\"0.35\"");
        self.ink.path(&outline(&bar, false), &line);
        self.halo_text((left + run + 1.2, y + 0.2), "start", false, STREET_NAME, &words);
    }

    fn marks(&mut self) {
        let sketch = self.sketch;
        for mark in &sketch.marks {
            if let Mark::Crowd { area, .. } = mark {
                let ring: Vec<Point> = area.iter().map(|&spot| self.on(spot)).collect();
                self.hatch_ground(&ring);
            }
        }
        // Everything takes room before any label, and labels before the names of streets.
        let stood = self.stand(&sketch.marks);
        let labels = self.labels(&stood);
        let names = self.street_names();
        let flat = |one: &&Stood<'_>| height(one.mark) == 0;
        stood.iter().filter(flat).for_each(|one| self.symbol(one));
        names.iter().for_each(|name| self.street_name(name));
        stood.iter().filter_map(|one| one.tie).for_each(|tie| self.tie(tie));
        labels.iter().filter_map(|label| label.leader).for_each(|line| self.leader(line));
        // What lies flat first, then upwards as on the screen.
        for rank in 1..6 {
            let rank = |one: &&Stood<'_>| height(one.mark) == rank;
            stood.iter().filter(rank).for_each(|one| self.symbol(one));
        }
        labels.iter().for_each(|label| self.label(label));
        self.ink.put(format_args!("</g>\n"));
    }

    fn street_names(&mut self) -> Vec<Lettering> {
        let (scale, shift) = (self.scale, self.shift);
        let to_paper = |(x, y): Point| (x * scale + shift.0, y * scale + shift.1);
        let own = self.sketch.own.as_deref();
        lettering::place(&self.sketch.streets, own, scale, to_paper, &mut self.room)
    }

    /// Marks the ground a ring covers, as the rows of a fine hatch.
    fn hatch_ground(&mut self, ring: &[Point]) {
        let closed: Vec<Point> = ring.iter().chain(ring.first()).copied().collect();
        for ((left, y), (right, _)) in hatch(&closed, 1.0, 0.0) {
            let (left, right) = (left.min(right), left.max(right));
            self.room.hatch(Patch { left, right, top: y - 0.5, bottom: y + 0.5 });
        }
    }

    /// Labels seated in the order of their weight: incident, entrance, crowd, place, post.
    fn labels(&mut self, stood: &[Stood<'_>]) -> Vec<Seated> {
        let mut order: Vec<&Stood<'_>> = stood.iter().collect();
        order.sort_by_key(|one| weight(one.mark));
        let mut seated = Vec::new();
        for Stood { mark, patch, .. } in order {
            let words: Vec<String> = match mark {
                Mark::Incident { label, .. }
                | Mark::Place { label, .. }
                | Mark::Post { label, .. } => label.iter().cloned().collect(),
                Mark::Entrance { label, .. } | Mark::Crowd { label, .. } => label.clone(),
                Mark::Vehicle { .. } => Vec::new(),
            };
            let crowd = matches!(mark, Mark::Crowd { .. });
            let wanted = Wanted {
                lines: &words,
                beside: *patch,
                bold: crowd || matches!(mark, Mark::Incident { .. } | Mark::Entrance { .. }),
                gap: if crowd { 4.0 } else { 0.8 },
                reach: 8.0,
                must: weight(mark) < 3,
            };
            if !words.is_empty() {
                seated.extend(seat(&wanted, &mut self.room));
            }
        }
        seated
    }

    fn leader(&mut self, (from, to): (Point, Point)) {
        let line = outline(&[from, to], false);
        self.ink.path(&line, "fill=\"none\" stroke=\"#FFFFFF\" stroke-width=\"0.8\"");
        let style = format!("fill=\"none\" stroke=\"{BLACK}\" stroke-width=\"0.3\"");
        self.ink.path(&line, &style);
    }

    /// A line from the spot a mark is about to where it found room.
    fn tie(&mut self, (spot, mark): (Point, Point)) {
        self.leader((spot, mark));
        self.ink.circle(spot, 0.8, "fill=\"#FFFFFF\"");
        self.ink.circle(spot, 0.5, &format!("fill=\"{BLACK}\""));
    }

    fn label(&mut self, seated: &Seated) {
        for (at, words) in seated.lines.iter().enumerate() {
            let y = seated.y + at as f64 * LEADING;
            let bold = at < seated.bold;
            self.halo_text((seated.x, y), seated.anchor, bold, BLACK, words);
        }
    }

    fn halo_text(&mut self, at: Point, anchor: &str, bold: bool, ink: &str, words: &str) {
        let weight = if bold { 650 } else { 400 };
        let style = format!(
            "font-size=\"{SIZE}\" font-weight=\"{weight}\" text-anchor=\"{anchor}\" fill=\"{ink}\" \
             stroke=\"#FFFFFF\" stroke-width=\"0.9\" stroke-linejoin=\"round\" paint-order=\"stroke\""
        );
        self.ink.text(at, &style, words);
    }

    fn street_name(&mut self, name: &Lettering) {
        let (x, y) = (short(name.at.0), short(name.at.1));
        let (weight, ink) = if name.own { (700, BLACK) } else { (400, STREET_NAME) };
        let style = format!(
            "transform=\"rotate({} {x} {y})\" font-size=\"{}\" font-weight=\"{weight}\" \
             text-anchor=\"middle\" fill=\"{ink}\" stroke=\"#FFFFFF\" stroke-width=\"0.8\" \
             stroke-linejoin=\"round\" paint-order=\"stroke\"",
            short(name.angle),
            short(name.size)
        );
        self.ink.text((name.at.0, name.at.1 + name.size * 0.34), &style, &name.text);
    }
}

/// Unit steps on the paper across a road of this bearing, and along it.
pub(super) fn ways(bearing: f64) -> (Point, Point) {
    let (sin, cos) = bearing.to_radians().sin_cos();
    ((cos, sin), (sin, -cos))
}

/// How high a mark lies: crowd, entrance, vehicle, place, post, incident.
fn height(mark: &Mark) -> u8 {
    match mark {
        Mark::Crowd { .. } => 0,
        Mark::Entrance { .. } => 1,
        Mark::Vehicle { .. } => 2,
        Mark::Place { .. } => 3,
        Mark::Post { .. } => 4,
        Mark::Incident { .. } => 5,
    }
}

/// Which label chooses its seat first.
fn weight(mark: &Mark) -> u8 {
    match mark {
        Mark::Incident { .. } => 0,
        Mark::Entrance { .. } => 1,
        Mark::Crowd { .. } => 2,
        Mark::Place { .. } => 3,
        Mark::Post { .. } | Mark::Vehicle { .. } => 4,
    }
}
