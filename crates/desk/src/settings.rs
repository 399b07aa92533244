//! Settings of this vault, and what is stored where.

use std::collections::BTreeMap;

use crate::desk::{Desk, OpenDesk, done};
use crate::problem::{Answer, Code, Problem};
use crate::view::settings::{SettingAsk, SettingsView};
use crate::view::{Done, Nothing, View};
use crate::words::say;

/// Settings a screen may change, with what they are when nobody changed them.
const KNOWN: [(&str, &str); 10] = [
    ("theme", "system"),
    ("single_keys", "on"),
    ("keys", "{}"),
    ("lock_minutes", "5"),
    ("legal_minutes", "2"),
    ("hide_unfocused", "on"),
    ("panels", "{}"),
    ("searches", "[]"),
    ("phrases", "[]"),
    ("prompts", "[]"),
];

/// Returns the settings.
pub fn settings(desk: &Desk, _: Nothing) -> Answer<SettingsView> {
    desk.with_open(OpenDesk::settings_view)
}

/// Changes a setting.
pub fn set_setting(desk: &Desk, ask: SettingAsk) -> Answer<Done<SettingsView>> {
    desk.with_open(|open| {
        let known = KNOWN.iter().any(|(name, _)| *name == ask.name);
        let short = ask.value.len() <= 20_000;
        let minutes = !ask.name.ends_with("_minutes")
            || ask.value.parse::<u32>().is_ok_and(|minutes| (1..=15).contains(&minutes));
        if !known || !short || !minutes {
            return Err(Problem::new(Code::BadInput, say!("bad-setting"), say!("bad-setting-try")));
        }
        open.vault.set_setting(&ask.name, &ask.value)?;
        Ok(done(open.settings_view()?, &[View::Settings, View::Session]))
    })
}

impl OpenDesk {
    fn settings_view(&mut self) -> Answer<SettingsView> {
        let mut values = BTreeMap::new();
        for (name, usual) in KNOWN {
            let value = self.vault.setting(name)?.unwrap_or_else(|| usual.to_owned());
            values.insert(name.to_owned(), value);
        }
        let (head, records) = self.vault.head()?;
        Ok(SettingsView {
            values,
            path: self.path.to_string_lossy().into_owned(),
            bytes: self.vault.bytes_on_disk(),
            records: u32::try_from(records).unwrap_or(u32::MAX),
            head: head.to_string(),
            device: self.vault.device_fingerprint(),
            past_date: u32::try_from(self.past_date()?.len()).unwrap_or(u32::MAX),
        })
    }
}
