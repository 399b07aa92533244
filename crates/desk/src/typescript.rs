//! The TypeScript client, written from the contract so that the two cannot differ.

use std::collections::BTreeMap;
use std::fmt::Write;

use ts_rs::{Config, TS, TypeVisitor};

use crate::contract::{self, Visitor};

/// Returns the whole of `ui/src/api/contract.ts`.
pub fn client() -> String {
    let mut writer = Writer { config: Config::new(), types: BTreeMap::new(), calls: String::new() };
    contract::visit(&mut writer);
    // A failure of the desk reaches the page as this shape, though no ask answers it.
    writer.visit::<crate::problem::Problem>();
    let mut out = String::from(
        "// Written from the desk's contract by `cargo xtask bless`. Do not edit.\n\nimport { call } from '../host';\n",
    );
    for declaration in writer.types.values() {
        let _ = write!(out, "\n{declaration}\n");
    }
    let _ = write!(
        out,
        "\n/** Every question and command of the desk. */\nexport const desk = {{\n{}}};\n",
        writer.calls
    );
    out
}

struct Writer {
    config: Config,
    types: BTreeMap<String, String>,
    calls: String,
}

impl Visitor for Writer {
    fn ask<Q: TS + 'static, A: TS + 'static>(&mut self, name: &str, doc: &str) {
        self.visit::<Q>();
        self.visit::<A>();
        let (question, answer) = (Q::name(&self.config), A::name(&self.config));
        let (method, doc) = (camel(name), doc.trim());
        let _ = if question == "Nothing" {
            writeln!(
                self.calls,
                "  /** {doc} */\n  {method}: () => call<{answer}>('{name}', {{}}),"
            )
        } else {
            writeln!(
                self.calls,
                "  /** {doc} */\n  {method}: (ask: Partial<{question}>) => call<{answer}>('{name}', ask),"
            )
        };
    }
}

impl TypeVisitor for Writer {
    fn visit<T: TS + 'static + ?Sized>(&mut self) {
        if T::output_path().is_some() {
            let name = T::ident(&self.config);
            if self.types.contains_key(&name) {
                T::visit_generics(self);
                return;
            }
            let docs = T::docs().unwrap_or_default();
            let declaration = format!("{docs}export {}", T::decl(&self.config));
            self.types.insert(name, short_comments(&declaration));
        }
        T::visit_dependencies(self);
        T::visit_generics(self);
    }
}

/// Turns `log_entry` into `logEntry`.
fn camel(name: &str) -> String {
    let mut parts = name.split('_');
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let mut letters = part.chars();
        out.extend(letters.next().map(|letter| letter.to_ascii_uppercase()));
        out.push_str(letters.as_str());
    }
    out
}

/// Puts each comment on one line, so that the file can be read.
fn short_comments(declaration: &str) -> String {
    declaration
        .replace("/**\n * ", "/** ")
        .replace("\n */\n", " */\n")
        .replace(", \n", ",\n")
        .replace("{ \n", "{\n")
}
