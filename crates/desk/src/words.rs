//! The desk's sentences, from one Fluent file.

use std::cell::OnceCell;

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};

const ENGLISH: &str = include_str!("../words/en-GB.ftl");

thread_local! {
    static BUNDLE: OnceCell<FluentBundle<FluentResource>> = const { OnceCell::new() };
}

fn english() -> FluentBundle<FluentResource> {
    let resource = match FluentResource::try_new(ENGLISH.to_owned()) {
        Ok(whole) => whole,
        // Fluent keeps what it understood; a test makes sure that is everything.
        Err((partly, _)) => partly,
    };
    let mut bundle = FluentBundle::new(vec![unic_langid::langid!("en-GB")]);
    bundle.set_use_isolating(false);
    bundle.add_resource_overriding(resource);
    bundle
}

/// Returns the sentence of this name with its parts filled in.
pub fn sentence(name: &str, parts: &[(&str, FluentValue<'_>)]) -> String {
    BUNDLE.with(|cell| {
        let bundle = cell.get_or_init(english);
        let Some(pattern) = bundle.get_message(name).and_then(|message| message.value()) else {
            return name.to_owned();
        };
        let mut args = FluentArgs::new();
        for (part, value) in parts {
            args.set(*part, value.clone());
        }
        bundle.format_pattern(pattern, Some(&args), &mut Vec::new()).into_owned()
    })
}

/// Says a sentence: `say!("stored", number = 58)`.
macro_rules! say {
    ($name:literal $(, $part:ident = $value:expr)* $(,)?) => {
        $crate::words::sentence($name, &[$((stringify!($part), fluent_bundle::FluentValue::from($value))),*])
    };
}

pub(crate) use say;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_sentence_is_understood() {
        assert!(FluentResource::try_new(ENGLISH.to_owned()).is_ok());
    }

    #[test]
    fn every_sentence_the_desk_says_is_written() {
        let known: Vec<&str> = ENGLISH
            .lines()
            .filter_map(|line| line.split_once(" = ").map(|(name, _)| name))
            .collect();
        let sources = std::fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/src")).unwrap();
        for file in
            sources.filter_map(|entry| Some(entry.ok()?.path())).filter(|path| path.is_file())
        {
            let text = std::fs::read_to_string(&file).unwrap();
            for used in text.split("say!(\"").skip(1).filter_map(|rest| rest.split('"').next()) {
                assert!(
                    known.contains(&used) || used == "stored",
                    "{used} in {file:?} has no words"
                );
            }
        }
    }
}
