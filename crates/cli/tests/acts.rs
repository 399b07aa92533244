//! What the screens do to the record, done from the command line.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "what helps a test may fail as a test does"
)]

mod street;

use serde_json::{Value, json};
use street::Street;

fn unverified(street: &Street) -> String {
    let log = street.run(&["timeline", "sample", "--json"]).json();
    let found = log.as_array().unwrap().iter().find(|one| {
        one["verification"] == "unverified" && one.get("struck").is_none_or(Value::is_null)
    });
    found.unwrap()["number"].to_string()
}

#[test]
fn an_entry_is_struck_lifted_and_corrected_and_stays() {
    let street = Street::sample();
    let number = unverified(&street);
    let act = |verb: &str, more: &[&str]| {
        let mut arguments = vec!["entry", verb, "sample", &number];
        arguments.extend(more);
        arguments.push("--json");
        street.run(&arguments)
    };
    let struck = act("strike", &["--reason", "written twice", "--initials", "TE"]).json();
    assert_eq!(struck["struck"], "written twice");
    assert_eq!(act("strike", &["--reason", "again"]).code, 3, "one line is enough");
    assert_eq!(act("lift", &["--reason", "it was not"]).json()["struck"], Value::Null);

    let before = act("show", &[]).json();
    let corrected =
        act("correct", &["--text", "two vans, not three", "--reason", "counted"]).json();
    assert_eq!(corrected["text"], "two vans, not three");
    assert_eq!(corrected["typed"], before["typed"], "what was written stays");
    assert_eq!(act("correct", &["--reason", "nothing"]).code, 4);
    assert_eq!(act("key", &[]).json()["key"], json!(true));
    assert_eq!(act("key", &["--off"]).json()["key"], json!(false));
}

#[test]
fn a_claim_moves_only_on_evidence() {
    let street = Street::sample();
    let number = unverified(&street);
    let verify = |more: &[&str]| {
        let mut arguments = vec!["entry", "verify", "sample", &number];
        arguments.extend(more);
        arguments.push("--json");
        street.run(&arguments)
    };
    let refused = verify(&["--to", "refuted"]);
    assert_eq!((refused.code, refused.out.as_str()), (3, ""), "{}", refused.err);
    assert_eq!(verify(&["--to", "refuted", "--evidence", &number]).code, 3, "not by itself");
    assert_eq!(verify(&["--to", "refuted", "--evidence", "9999"]).code, 4);
    let moved = verify(&["--to", "unverifiable", "--note", "nobody was near enough"]).json();
    assert_eq!(moved["verification"], "unverifiable");
    assert_eq!(street.run(&["entry", "show", "sample", "9999"]).code, 4);
    let asked = ["entry", "check", "sample", &number, "--by", "nobody at all"];
    assert_eq!(street.run(&asked).code, 4);
}

#[test]
fn an_entry_leaves_the_room_once_somebody_else_has_read_it() {
    let street = Street::sample();
    let words = "a bench was carried to the corner by two neighbours";
    let number = street.run(&["log", "sample", words, "--json"]).json()["number"].to_string();
    let author = street.run(&["entry", "show", "sample", &number, "--json"]).json();
    let author = author["history"][0]["by"].as_str().unwrap().to_owned();
    let review = |by: &str, more: &[&str]| {
        let mut arguments = vec!["entry", "review", "sample", &number, "--by", by, "--json"];
        arguments.extend(more);
        street.run(&arguments)
    };
    let held = |out: &str| {
        let told =
            street.run(&["handover", "sample", "--for", "external", "--out", out, "--json"]).json();
        let withheld = told["withheld"].as_array().unwrap().clone();
        let held = withheld.iter().filter_map(|what| what.as_str()).find(|w| w.contains("author"));
        held.and_then(|what| what.split(' ').next()?.parse::<u32>().ok()).unwrap_or(0)
    };
    let before = held("one.pdf");
    assert_eq!(review(&author, &[]).code, 3, "nobody reviews their own words");
    assert_eq!(review("Ines Duarte", &[]).json()["reviewed_by"], "Ines Duarte");
    assert_eq!(held("two.pdf"), before - 1);
    assert_eq!(review("Ines Duarte", &["--off"]).json()["reviewed_by"], Value::Null);
    assert_eq!(held("three.pdf"), before);
    let next = street.run(&["log", "sample", "all calm", "--json"]).json()["number"].to_string();
    let next = street.run(&["entry", "show", "sample", &next, "--json"]).json();
    assert_eq!(next["history"][0]["by"], author.as_str(), "the desk is whose it was");
}

#[test]
fn two_who_had_it_from_one_are_one_source() {
    let street = Street::sample();
    let log =
        |line: &str| street.run(&["log", "sample", line, "--json"]).json()["number"].to_string();
    let claim = log("? the road is closed at the top, on the phone");
    let second = log("? somebody says the top of the road is closed, on the phone");
    let told = |number: &str, first: &str| {
        let link = format!("relayed|{first}");
        let back = "first-hand|a neighbour at no. 6";
        let all = ["entry", "sources", "sample", number, "--link", &link, "--link", back, "--json"];
        street.run(&all)
    };
    assert_eq!(told(&claim, "Leo Marchetti").json()["goes_back_to"], "a neighbour at no. 6");
    assert_eq!(told(&second, "Nell Hargreave").code, 0);
    let verify =
        ["entry", "verify", "sample", &claim, "--to", "corroborated", "--evidence", &second];
    let refused = street.run(&verify);
    assert_eq!(refused.code, 3);
    assert!(refused.err.contains("that is one source"), "{}", refused.err);
    assert_eq!(street.run(&["entry", "sources", "sample", &second]).code, 2, "nothing is wiped");
    let nobody = ["entry", "sources", "sample", &second, "--nobody"];
    assert_eq!(street.run(&nobody).code, 0, "taken back");
    assert_eq!(street.run(&nobody).code, 3, "there is nothing to take back");
    assert_eq!(street.run(&verify).code, 0);
    let bad = ["entry", "sources", "sample", &second, "--link", "somehow|Leo"];
    assert_eq!(street.run(&bad).code, 4);
}

#[test]
fn claims_that_wait_are_listed_with_who_was_asked_to_look() {
    let street = Street::sample();
    let waiting = street.run(&["claims", "sample", "--json"]).json();
    let claims = waiting["claims"].as_array().unwrap();
    assert_eq!(waiting["after_minutes"], 20);
    assert!(claims.iter().all(|claim| claim["minutes"].as_i64().unwrap() >= 20));
    assert!(claims.iter().any(|claim| claim["checker"].is_null()), "{claims:?}");
    assert!(claims.iter().any(|claim| claim["checker"] == "Ines Duarte"), "{claims:?}");
}

#[test]
fn a_decision_is_recorded_listed_found_and_told_anew() {
    let street = Street::sample();
    let record = [
        "decision",
        "record",
        "sample",
        "Stewards stay off the road",
        "--why",
        "an ambulance is due",
        "--rejected",
        "a wider cordon",
        "--risks",
        "somebody steps out",
        "--by",
        "Ben Adeyemi",
        "--prompt",
        "Powers=none needed",
        "--json",
    ];
    let told = street.run(&record).json();
    assert_eq!((&told["by"], &told["rejected"]), (&json!("Ben Adeyemi"), &json!("a wider cordon")));
    let number = told["number"].to_string();
    let found = street.run(&["search", "sample", "wider cordon", "--json"]).json();
    assert_eq!(found["hits"][0]["number"], told["number"], "what was rejected is found too");
    let amend = |why: &str, reason: &str| {
        let what = "Stewards stay off the road";
        let all = ["decision", "amend", "sample", &number, what, "--why", why, "--reason", reason];
        street.run(&all).code
    };
    assert_eq!(amend("an ambulance came", ""), 4, "a reason is needed");
    assert_eq!(amend("an ambulance came", "it is there"), 0);
    let all = street.run(&["decision", "list", "sample", "--json"]).json();
    assert_eq!(all.as_array().unwrap().len(), 2, "one more than the sample day has");
    assert_eq!(all[0]["why"], "an ambulance came");
    let amended = ["decision", "amend", "sample", "1", "x", "--why", "y", "--reason", "z"];
    assert_eq!(street.run(&amended).code, 3, "only a decision is told anew");
}

#[test]
fn struck_entries_are_printed_when_they_are_asked_for() {
    let street = Street::sample();
    let withheld = |more: &[&str]| {
        let out = format!("{}.pdf", more.len());
        let mut all = vec!["handover", "sample", "--for", "organiser", "--out", &out, "--json"];
        all.extend(more);
        street.run(&all).json()["withheld"].to_string()
    };
    assert!(withheld(&[]).contains("1 struck entry"));
    assert!(!withheld(&["--struck"]).contains("struck"));
}

#[test]
fn two_accounts_stand_side_by_side() {
    let street = Street::sample();
    let number = unverified(&street);
    let accounts = [
        "entry",
        "dispute",
        "sample",
        &number,
        "--title",
        "How many",
        "--witness",
        "A neighbour",
        "--seen",
        "three",
        "--authority",
        "Spokesperson",
        "--stated",
        "one",
        "--json",
    ];
    assert_eq!(street.run(&accounts).json()["verification"], "disputed");
}

#[test]
fn a_request_is_asked_answered_and_delivered() {
    let street = Street::sample();
    let run = |arguments: &[&str]| {
        let mut all = vec!["request"];
        all.extend(arguments);
        all.push("--json");
        street.run(&all)
    };
    let before = run(&["list", "sample"]).json()["open"].as_array().unwrap().len();
    let asked = run(&["ask", "sample", "A blanket", "--of", "custody officer"]).json();
    let open = asked["open"].as_array().unwrap();
    assert_eq!(open.len(), before + 1);
    let request = open.iter().find(|one| one["title"] == "A blanket").expect("it is open");
    let number = request["number"].to_string();
    assert_eq!(run(&["answer", "sample", &number, ""]).code, 4, "an answer has words");
    run(&["refuse", "sample", &number, "not now", "--by", "custody officer"]).json();
    run(&["again", "sample", &number]).json();
    let left = run(&["deliver", "sample", &number]).json();
    assert_eq!(left["open"].as_array().unwrap().len(), before);
    assert_eq!(run(&["deliver", "sample", &number]).code, 4, "it is no longer open");
}

#[test]
fn an_incident_is_opened_changed_and_linked() {
    let street = Street::sample();
    let number = unverified(&street);
    let run = |arguments: &[&str]| {
        let mut all = vec!["incident"];
        all.extend(arguments);
        all.push("--json");
        street.run(&all)
    };
    let opened = run(&["open", "sample", "A fall by the kerb"]).json();
    assert_eq!(opened["number"], 5);
    let linked = run(&["change", "sample", "5", "--link", &number, "--state", "watching"]).json();
    assert_eq!((&linked["entries"], &linked["state"]), (&json!(2), &json!("watching")));
    assert_eq!(run(&["change", "sample", "5"]).code, 2, "nothing would change");
    assert_eq!(run(&["change", "sample", "77", "--state", "closed"]).code, 4);
    assert_eq!(run(&["list", "sample"]).json().as_array().unwrap().len(), 5);
}

#[test]
fn people_in_the_road_are_a_range_and_hearsay_is_marked() {
    let street = Street::sample();
    let run = |arguments: &[&str]| {
        let mut all = vec!["crowd"];
        all.extend(arguments);
        all.push("--json");
        street.run(&all)
    };
    let before = run(&["list", "sample"]).json().as_array().unwrap().len();
    let area = ["add", "sample", "area", "--area", "430", "--filled", "50", "--most", "dense"];
    assert_eq!(run(&area).json()["best"], 372);
    assert_eq!(run(&["add", "sample", "hearsay", "--low", "300", "--high", "500"]).code, 0);
    assert_eq!(run(&["add", "sample", "flow", "--passed", "40"]).code, 4, "no times were given");
    let all = run(&["list", "sample"]).json();
    let all = all.as_array().unwrap();
    assert_eq!(all.len(), before + 2);
    assert_eq!(all.last().unwrap()["method"], "hearsay");
    let told = street.run(&["crowd", "list", "sample"]).out;
    assert!(told.lines().last().unwrap().ends_with("300 to 500, best 400 [only heard]"), "{told}");
}

#[test]
fn incidents_are_merged_prompted_for_and_taken_apart() {
    let street = Street::sample();
    let run = |arguments: &[&str]| {
        let mut all = vec!["incident"];
        all.extend(arguments);
        all.push("--json");
        street.run(&all)
    };
    run(&["open", "sample", "A fall by the kerb", "--kind", "hurt"]).json();
    let page = run(&["show", "sample", "5"]).json();
    let prompt = page["prompts"][0]["asks"].as_str().unwrap().to_owned();
    assert_eq!(page["entries"][0]["text"], "A fall by the kerb");
    let answered = run(&["answer", "sample", "5", &prompt, "yes, at once"]).json();
    assert_eq!(answered["text"], format!("{prompt} yes, at once"));
    let page = run(&["show", "sample", "5"]).json();
    assert_eq!(page["prompts"][0]["words"], "yes, at once");
    let merged = run(&["merge", "sample", "5", "1"]).json();
    assert_eq!((&merged["number"], &merged["parts"]), (&json!(1), &json!([5])));
    assert_eq!(run(&["show", "sample", "5"]).json()["incident"]["number"], 1);
    assert_eq!(run(&["list", "sample"]).json().as_array().unwrap().len(), 4);
    assert_eq!(run(&["merge", "sample", "1", "5"]).code, 3, "that would be a circle");
    let apart = run(&["unmerge", "sample", "5"]).json();
    assert_eq!((&apart["number"], &apart["entries"]), (&json!(5), &json!(2)));
    assert_eq!(run(&["unmerge", "sample", "5"]).code, 3, "it is no part any more");
    let asked = run(&["prompts", "sample", "hurt", "Who saw it?"]).json();
    assert_eq!(asked, json!(["Who saw it?"]));
    assert!(run(&["prompts", "sample", "hurt"]).json().as_array().unwrap().len() > 2);
}

#[test]
fn a_bundle_is_checked_without_a_passphrase_and_names_its_first_fault() {
    let street = Street::sample();
    let told = street
        .run(&[
            "export",
            "sample",
            "--format",
            "bundle",
            "--for",
            "organiser",
            "--out",
            "b",
            "--json",
        ])
        .json();
    assert!(told["records"].as_u64().unwrap() > 50);
    let nobody = Street::empty().with_passphrase("");
    let bundle = street.path("b").display().to_string();
    let sound = nobody.run(&["verify", &bundle, "--json"]).json();
    assert_eq!((&sound["sound"], &sound["head"]), (&json!(true), &told["head"]));

    let text = std::fs::read_to_string(street.path("b")).unwrap();
    let without: Vec<&str> =
        text.split_inclusive('\n').enumerate().filter(|(n, _)| *n != 9).map(|(_, l)| l).collect();
    street::write(&street.path("harmed"), without.concat().as_bytes());
    let harmed = street.path("harmed").display().to_string();
    let found = nobody.run(&["verify", &harmed, "--json"]);
    assert_eq!(found.code, 5);
    let verdict: Value = serde_json::from_str(&found.out).unwrap();
    assert_eq!((&verdict["code"], &verdict["position"]), (&json!("missing"), &json!(8)));
    assert_eq!(street.run(&["verify", "nowhere"]).code, 4);
    street::write(&street.path("c"), b"something else\n");
    assert_eq!(street.run(&["verify", "c"]).code, 4);
    let again = ["export", "sample", "--format", "bundle", "--for", "public", "--out", "b"];
    assert_eq!(street.run(&again).code, 3, "nothing is written over");
}
