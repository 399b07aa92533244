//! The symbols of marks: circle for an incident or place, square for a post, bar for a way in.

use super::Point;
use super::hatch::hatch;
use super::icon;
use super::ink::{outline, short};
use super::mark::{Icon, Mark, Standing};
use super::stand::Stood;
use super::svg::{BLACK, STREET_NAME, Sheet, ways};
use crate::measure::Band;

impl Sheet<'_> {
    /// Draws a mark without its label.
    pub(super) fn symbol(&mut self, stood: &Stood<'_>) {
        let at = stood.at;
        match stood.mark {
            Mark::Incident { number, standing, .. } => self.incident(at, *number, *standing),
            Mark::Place { icon, .. } => self.place(at, *icon),
            Mark::Post { code, empty, .. } => self.post(at, code, *empty),
            Mark::Entrance { bearing, clear_m, obstructed, .. } => {
                self.entrance(at, bearing.unwrap_or(0.0), *clear_m, *obstructed);
            }
            Mark::Vehicle { bearing, .. } => self.vehicle(at, bearing.unwrap_or(0.0)),
            Mark::Crowd { area, band, .. } => self.crowd(area, *band),
        }
    }

    fn incident(&mut self, at: Point, number: u32, standing: Standing) {
        let (fill, stroke, ink) = match standing {
            Standing::Active => (BLACK, "0.3", "#FFFFFF"),
            Standing::Watching => ("#FFFFFF", "0.55", BLACK),
            Standing::Closed => ("#FFFFFF", "0.25", STREET_NAME),
        };
        self.ink.circle(at, 2.5, "fill=\"#FFFFFF\"");
        self.ink.circle(
            at,
            2.1,
            &format!("fill=\"{fill}\" stroke=\"{BLACK}\" stroke-width=\"{stroke}\""),
        );
        let style =
            format!("font-size=\"3\" font-weight=\"700\" text-anchor=\"middle\" fill=\"{ink}\"");
        self.ink.text((at.0, at.1 + 1.07), &style, &number.to_string());
    }

    fn place(&mut self, at: Point, icon: Icon) {
        self.ink.circle(at, 2.4, "fill=\"#FFFFFF\"");
        self.ink.circle(
            at,
            2.1,
            &format!("fill=\"#FFFFFF\" stroke=\"{BLACK}\" stroke-width=\"0.3\""),
        );
        if let Some(path) = icon::outline(icon) {
            let (x, y) = (short(at.0 - 1.2), short(at.1 - 1.2));
            let style = format!(
                "transform=\"translate({x} {y}) scale(0.1)\" fill=\"none\" stroke=\"{BLACK}\" \
                 stroke-width=\"2.4\" stroke-linejoin=\"round\" stroke-linecap=\"round\""
            );
            self.ink.path(path, &style);
        } else if let Icon::Letter(letter) = icon {
            let style = format!(
                "font-size=\"3\" font-weight=\"700\" text-anchor=\"middle\" fill=\"{BLACK}\""
            );
            self.ink.text((at.0, at.1 + 1.07), &style, &letter.to_string());
        }
    }

    fn post(&mut self, at: Point, code: &str, empty: bool) {
        let dash = if empty { " stroke-dasharray=\"0.9 0.6\"" } else { "" };
        let (x, y) = (short(at.0 - 2.7), short(at.1 - 2.0));
        self.ink.put(format_args!(
            "<rect x=\"{x}\" y=\"{y}\" width=\"5.4\" height=\"4\" rx=\"0.9\" fill=\"#FFFFFF\" \
             stroke=\"{BLACK}\" stroke-width=\"0.35\"{dash}/>\n"
        ));
        let style =
            format!("font-size=\"3\" font-weight=\"700\" text-anchor=\"middle\" fill=\"{BLACK}\"");
        self.ink.text((at.0, at.1 + 1.07), &style, code);
    }

    fn entrance(&mut self, at: Point, bearing: f64, clear_m: f64, obstructed: bool) {
        let (across, inward) = ways(bearing);
        let half = self.half_bar(clear_m);
        let end = |side: f64| (at.0 + across.0 * half * side, at.1 + across.1 * half * side);
        let stop = |side: f64| {
            let (x, y) = end(side);
            [(x - inward.0 * 0.9, y - inward.1 * 0.9), (x + inward.0 * 0.9, y + inward.1 * 0.9)]
        };
        let bars = [[end(-1.0), end(1.0)], stop(-1.0), stop(1.0)];
        let path: String = bars.iter().map(|bar| outline(bar, false)).collect();
        self.ink.path(&path, "fill=\"none\" stroke=\"#FFFFFF\" stroke-width=\"1.5\"");
        self.ink.path(&path, &format!("fill=\"none\" stroke=\"{BLACK}\" stroke-width=\"0.8\""));
        if obstructed {
            let cross = [(-1.0, -1.0), (1.0, 1.0), (-1.0, 1.0), (1.0, -1.0)]
                .map(|(x, y)| (at.0 + x * 1.3, at.1 + y * 1.3));
            let path: String = cross.chunks(2).map(|stroke| outline(stroke, false)).collect();
            self.ink.path(&path, &format!("fill=\"none\" stroke=\"{BLACK}\" stroke-width=\"0.6\""));
        }
    }

    fn vehicle(&mut self, at: Point, bearing: f64) {
        let block = self.block(at, bearing);
        let style = format!("fill=\"{BLACK}\" stroke=\"#FFFFFF\" stroke-width=\"0.3\"");
        self.ink.path(&outline(&block, true), &style);
    }

    fn crowd(&mut self, area: &[crate::Spot], band: Band) {
        let mut ring: Vec<Point> = area.iter().map(|&spot| self.on(spot)).collect();
        if ring.first() != ring.last() {
            ring.extend(ring.first().copied());
        }
        let edge = format!("stroke=\"{BLACK}\" stroke-width=\"0.4\" stroke-linejoin=\"round\"");
        if band == Band::Act {
            self.ink.path(&outline(&ring, true), &format!("fill=\"#6A6A68\" {edge}"));
            return;
        }
        self.ink.path(&outline(&ring, true), &format!("fill=\"#FFFFFF\" {edge}"));
        let every = if band == Band::Free { 1.5 } else { 0.8 };
        let mut lines = hatch(&ring, every, -55.0);
        if band == Band::Watch {
            lines.extend(hatch(&ring, every, 35.0));
        }
        let path: String = lines.iter().map(|&(from, to)| outline(&[from, to], false)).collect();
        self.ink.path(&path, &format!("fill=\"none\" stroke=\"{BLACK}\" stroke-width=\"0.2\""));
    }
}
