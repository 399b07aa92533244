//! A picture of every screen, taken in the real window.

use crate::chore::screens;
use crate::say::{self, Fault};
use crate::{page, place, system};

/// Takes the pictures and says where they are.
pub fn take() -> Result<(), Fault> {
    system::ready_to_test()?;
    screens::driver()?;
    page::build()?;
    screens::visit("Visiting every screen", "tour")?;
    say::line(format!("The pictures are in {}", place::shots().display()));
    Ok(())
}
