//! What stands apart, however laptops write and hear of each other.

use std::collections::BTreeSet;
use std::convert::Infallible;

use proptest::prelude::*;
use uuid::Uuid;

use super::*;
use crate::entry::Correction;
use crate::id::{EntryId, PersonId};
use crate::person::{Person, PersonKind};
use crate::role::RoleCode;
use crate::{Author, Fact, Moment, When};

/// Laptops that write one person's number, and hear of each other now and then.
struct Street {
    said: Vec<Statement>,
    /// What each laptop has.
    has: Vec<BTreeSet<Order>>,
    /// What each record's writer had.
    had: Vec<(Order, BTreeSet<Order>)>,
    hlc: u64,
}

const PERSON: PersonId = PersonId(Uuid::from_u128(9));
const LAPTOPS: usize = 3;

impl Street {
    fn new() -> Self {
        let person = Person::named(PERSON, "Grace".to_owned(), PersonKind::Volunteer);
        let mut street =
            Self { said: Vec::new(), has: vec![BTreeSet::new(); LAPTOPS], had: Vec::new(), hlc: 0 };
        street.writes(0, Operation::AddPerson(person));
        (1..LAPTOPS).for_each(|to| street.passes(0, to));
        street
    }

    fn writes(&mut self, laptop: usize, operation: Operation) -> Order {
        self.hlc += 1;
        let device = [u8::try_from(laptop).unwrap(); 8];
        let order = Order { hlc: self.hlc << 16, device, seq: self.hlc };
        let at = Moment::from_unix_ms(i64::try_from(self.hlc).unwrap());
        let by = Author { person: None, name: format!("{laptop}"), role: "loggist".to_owned() };
        self.said.push(Statement { by, happened: at, recorded: at, operation, order });
        self.had.push((order, self.has[laptop].clone()));
        self.has[laptop].insert(order);
        order
    }

    fn phone(&mut self, laptop: usize, number: u8) -> Order {
        let change = PersonChange::Phone(Some(number.to_string()));
        self.writes(laptop, Operation::ChangePerson(PERSON, change))
    }

    fn passes(&mut self, from: usize, to: usize) {
        let theirs = self.has[from].clone();
        self.has[to].extend(theirs);
    }

    fn saw(&self, later: Order, earlier: Order) -> bool {
        self.had.iter().any(|(order, had)| *order == later && had.contains(&earlier))
    }

    fn apart(&self) -> Vec<Apart<'_>> {
        let saw = |later, earlier| Ok::<_, Infallible>(self.saw(later, earlier));
        apart(&self.said, saw).unwrap_or_default()
    }

    fn shows(&self) -> Option<String> {
        match Fact::fold(&self.said) {
            Some(Fact::Person(person)) => person.phone,
            other => panic!("a person was added, not {other:?}"),
        }
    }
}

fn number(said: &Statement) -> Option<String> {
    match &said.operation {
        Operation::ChangePerson(_, PersonChange::Phone(number)) => number.clone(),
        _ => None,
    }
}

#[derive(Debug, Clone)]
enum Step {
    Writes(usize, u8),
    Passes(usize, usize),
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let laptop = || 0..LAPTOPS;
    let step = prop_oneof![
        (laptop(), 0u8..4).prop_map(|(laptop, number)| Step::Writes(laptop, number)),
        (laptop(), laptop()).prop_map(|(from, to)| Step::Passes(from, to)),
    ];
    proptest::collection::vec(step, 0..24)
}

fn after(steps: &[Step]) -> Street {
    let mut street = Street::new();
    for step in steps {
        match step {
            Step::Writes(laptop, number) => {
                street.phone(*laptop, *number);
            }
            Step::Passes(from, to) => street.passes(*from, *to),
        }
    }
    street
}

proptest! {
    #[test]
    fn what_shows_is_what_the_fold_shows_and_the_others_say_something_else(steps in steps()) {
        let street = after(&steps);
        for apart in street.apart() {
            prop_assert_eq!(apart.field, Field::Phone);
            prop_assert_eq!(number(apart.shown), street.shows());
            let mut told: Vec<_> = apart.others.iter().map(|said| number(said)).collect();
            prop_assert!(!told.is_empty() && !told.contains(&number(apart.shown)));
            told.sort();
            told.dedup();
            prop_assert_eq!(told.len(), apart.others.len());
        }
    }

    #[test]
    fn nothing_is_lost_and_nothing_comes_back_that_somebody_wrote_over(steps in steps()) {
        let street = after(&steps);
        let writes: Vec<_> = street.said.iter().filter(|said| number(said).is_some()).collect();
        let apart = street.apart();
        let offered: Vec<_> = apart.iter().flat_map(|apart| apart.others.clone()).collect();
        for write in &writes {
            let written_over = writes.iter().any(|later| street.saw(later.order, write.order));
            if written_over {
                prop_assert!(!offered.contains(write));
            } else {
                let told = offered.iter().any(|said| number(said) == number(write));
                prop_assert!(told || number(write) == street.shows());
            }
        }
    }

    #[test]
    fn the_order_in_which_records_came_makes_no_difference(
        steps in steps(), seed in any::<u64>(),
    ) {
        let street = after(&steps);
        let mut shuffled: Vec<&Statement> = street.said.iter().collect();
        shuffled.sort_by_key(|said| said.order.hlc.wrapping_mul(seed | 1));
        let saw = |later, earlier| Ok::<_, Infallible>(street.saw(later, earlier));
        prop_assert_eq!(apart(shuffled, saw), Ok(street.apart()));
    }

    #[test]
    fn whoever_has_seen_all_settles_it_with_one_more_record(steps in steps(), last in 0u8..4) {
        let mut street = after(&steps);
        (1..LAPTOPS).for_each(|from| street.passes(from, 0));
        street.phone(0, last);
        prop_assert!(street.apart().is_empty());
        prop_assert_eq!(street.shows(), Some(last.to_string()));
    }

    #[test]
    fn one_laptop_alone_is_never_apart(numbers in proptest::collection::vec(0u8..4, 0..12)) {
        let steps: Vec<Step> = numbers.into_iter().map(|number| Step::Writes(1, number)).collect();
        prop_assert!(after(&steps).apart().is_empty());
    }
}

#[test]
fn members_of_a_list_and_different_fields_commute() {
    let mut street = Street::new();
    let change = |change| Operation::ChangePerson(PERSON, change);
    street.writes(0, change(PersonChange::AddSkill(RoleCode::FA)));
    street.writes(1, change(PersonChange::AddSkill(RoleCode::WF)));
    street.writes(0, change(PersonChange::Name("Grace A.".to_owned())));
    street.phone(1, 1);
    assert!(street.apart().is_empty());
}

#[test]
fn words_and_time_of_an_entry_are_two_fields() {
    let id = EntryId(Uuid::from_u128(4));
    let correct = |text: Option<&str>, when: Option<When>| {
        let text = text.map(str::to_owned);
        Operation::CorrectEntry(id, Correction { text, when, reason: "counted".to_owned() })
    };
    let mut street = Street::new();
    let at = |minute| Some(When::exactly(Moment::from_unix_ms(minute)));
    street.writes(0, correct(Some("five officers"), None));
    street.writes(1, correct(Some("six officers"), at(1)));
    street.writes(2, correct(None, at(2)));
    let apart = street.apart();
    let fields: Vec<_> = apart.iter().map(|apart| (apart.field, apart.others.len())).collect();
    assert_eq!(fields, [(Field::Words, 1), (Field::When, 1)]);
}

#[test]
fn nothing_of_somebody_who_was_forgotten_is_offered() {
    let mut street = Street::new();
    street.phone(0, 1);
    street.phone(1, 2);
    assert_eq!(street.apart().len(), 1);
    street.writes(0, Operation::ForgetPerson(PERSON, Vec::new()));
    assert!(street.apart().is_empty());
}
