//! Everybody whose name must be found in other people's words.

use crate::field::{Field, Name};
use crate::snapshot::{Person, Snapshot};

impl Snapshot {
    /// Returns the roster and everybody else this snapshot names.
    pub(crate) fn everybody(&self) -> Vec<Person> {
        let head = &self.head;
        let mut names: Vec<&Field<Name>> =
            vec![&head.from.name, &head.to.name, &head.printed_by.name];
        for post in &self.method {
            names.extend(post.now.iter().chain(&post.next).map(|holder| &holder.name));
        }
        names.extend(self.health.iter().map(|note| &note.name));
        names.extend(self.signed.iter().map(|signed| &signed.name));
        names.extend(self.acknowledged.iter().map(|seen| &seen.by));
        names.extend(self.log.iter().map(|entry| &entry.author.name));
        names.extend(self.claims.iter().map(|claim| &claim.checker));
        let deciders = self.decisions.iter().map(|decision| &decision.by.name);
        names.extend(deciders.filter(|name| is_full_name(name.text())));
        let sources = self.claims.iter().map(|claim| &claim.source);
        let sources = sources.chain(self.log.iter().map(|entry| &entry.source));
        let told = sources.flat_map(|source| {
            std::iter::once(&source.who).chain(source.via.iter().map(|via| &via.who))
        });
        names.extend(told.filter(|who| is_full_name(who.text())));
        names.sort_by_key(|name| name.text());
        names.dedup();
        let named = names.into_iter().filter(|name| !name.is_empty());
        let named = named.map(|name| Person { name: name.clone(), ..Person::default() });
        self.people.iter().cloned().chain(named).collect()
    }
}

/// A source may also be "officers at the van"; only what is written like a name is taken for one.
fn is_full_name(text: &str) -> bool {
    let mut words = text.split_whitespace().peekable();
    let first = words.peek().is_some();
    first && text.contains(' ') && words.all(|word| word.starts_with(char::is_uppercase))
}
