//! A bundle goes to somebody who trusts nobody: two checkers, one verdict.
#![allow(clippy::print_stdout, reason = "a checker that is not there is told by name")]

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use closeby_desk::problem::Code;
use closeby_testkit::Scene;
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::{Config, TestRunner};
use serde_json::{Value, json};

/// How many bundles are changed at random, and checked by both.
const MUTATIONS: u32 = 1_000;

fn afternoon() -> Scene {
    let close = Scene::the_close_at(1400);
    close.ask("add_person", json!({ "name": "Nell Hargreave" }));
    for (time, line) in [
        (1402, "6 Met officers @entrance, about 20 people"),
        (1405, "? more called by radio"),
        (1408, "water is short at the corner #welfare"),
        (1411, "\"we only asked for a blanket\" for Nell Hargreave"),
        (1415, "van 2 left"),
    ] {
        close.at(time).ask("log_entry", json!({ "line": line }));
    }
    close.at(1416).ask("strike", json!({ "number": 3, "reason": "written twice", "initials": "" }));
    close.ask("correct", json!({ "number": 5, "text": "van 3 left", "reason": "counted again" }));
    close
}

/// Exports into a folder of its own: what is exported is no longer under the vault's lock.
fn export(close: &Scene, folder: &Path, level: &str) -> PathBuf {
    let path = folder.join(level);
    close.ask("export_bundle", json!({ "level": level, "path": path }));
    path
}

fn records(path: &Path) -> usize {
    let text = std::fs::read_to_string(path).unwrap();
    text.lines().filter(|line| line.starts_with("{\"record\":")).count()
}

/// Our verdict: the code and the place of the first fault.
fn ours(close: &Scene, path: &Path) -> (Option<String>, Option<u64>) {
    match close.answer("check_bundle", json!({ "path": path })) {
        Ok(told) => (words(&told["code"]), told["position"].as_u64()),
        Err(problem) => {
            assert_eq!(problem.code, Code::BadInput, "{problem}");
            (Some("not-a-bundle".to_owned()), None)
        }
    }
}

fn words(value: &Value) -> Option<String> {
    value.as_str().map(str::to_owned)
}

/// The verdicts of the other checker; nothing, told by name, where there is no Python.
fn theirs(paths: &[PathBuf]) -> Option<Vec<(Option<String>, Option<u64>)>> {
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("checker/check_bundle.py");
    let child = Command::new("python3")
        .arg(script)
        .arg("-")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn();
    let Ok(mut child) = child else {
        println!("skipped: no python3 for the second checker of bundles");
        return None;
    };
    let names: Vec<String> = paths.iter().map(|path| path.display().to_string()).collect();
    let mut input = child.stdin.take().expect("it reads names");
    let telling = std::thread::spawn(move || input.write_all(names.join("\n").as_bytes()));
    let output = child.wait_with_output().expect("it ends");
    telling.join().expect("names were told").expect("it read them all");
    let told = String::from_utf8(output.stdout).expect("it speaks JSON");
    let verdict = |line: &str| {
        let told: Value = serde_json::from_str(line).expect("one verdict a line");
        (words(&told["code"]), told["position"].as_u64())
    };
    Some(told.lines().map(verdict).collect())
}

#[test]
fn a_bundle_holds_for_both_checkers_at_every_level() {
    let (close, folder) = (afternoon(), tempfile::tempdir().unwrap());
    close.open_legal_key();
    let paths = ["legal", "organiser", "external", "public"]
        .map(|level| export(&close, folder.path(), level));
    for path in &paths {
        assert_eq!(ours(&close, path), (None, None), "{}", path.display());
    }
    if let Some(told) = theirs(&paths) {
        assert_eq!(told, vec![(None, None); 4]);
    }
    let chain = close.ask("check_chain", json!({}));
    let legal = close.ask("check_bundle", json!({ "path": paths[0] }));
    assert_eq!(legal["head"], chain["head"], "the whole day has the head that is printed");
    assert_eq!(legal["records"], chain["records"]);
}

#[test]
fn a_bundle_for_the_team_has_nothing_of_a_case_and_one_for_others_no_names() {
    let (close, folder) = (afternoon(), tempfile::tempdir().unwrap());
    let (before, after) = (folder.path().join("before"), folder.path().join("after"));
    std::fs::create_dir(&before).unwrap();
    std::fs::create_dir(&after).unwrap();
    let organiser = export(&close, &before, "organiser");
    close.open_legal_key();
    close.at(1420).ask("open_case", json!({ "pseudonym": "Heron" }));
    for level in ["organiser", "external", "public", "legal"] {
        let text = std::fs::read_to_string(export(&close, &after, level)).unwrap();
        assert_eq!(text.contains("Heron"), level == "legal", "{level}");
        assert_eq!(text.contains("Nell"), ["organiser", "legal"].contains(&level), "{level}");
    }
    let count = |level: &str| records(&after.join(level));
    assert_eq!(records(&organiser), count("organiser"), "not even how many records a case has");
    assert_eq!((count("external"), count("public")), (0, 0));
    assert!(count("legal") > count("organiser"));
    close.ask("close_legal", json!({}));
    let ask = json!({ "level": "legal", "path": folder.path().join("legal") });
    assert_eq!(close.refused("export_bundle", ask).code, Code::LegalKeyClosed);
}

#[test]
fn a_bundle_is_never_written_over_a_file() {
    let (close, folder) = (afternoon(), tempfile::tempdir().unwrap());
    let path = export(&close, folder.path(), "organiser");
    let again = json!({ "level": "organiser", "path": path });
    assert_eq!(close.refused("export_bundle", again).code, Code::Exists);
}

/// What can be done to a bundle by somebody who wants it to say something else.
#[derive(Debug, Clone)]
enum Harm {
    Flip(prop::sample::Index, u8),
    FlipInRecord(prop::sample::Index, prop::sample::Index, u8),
    Drop(prop::sample::Index),
    Swap(prop::sample::Index, prop::sample::Index),
    Repeat(prop::sample::Index, prop::sample::Index),
    Cut(prop::sample::Index),
    Empty(prop::sample::Index),
    Forge(prop::sample::Index),
    Count(u64),
}

fn harm() -> impl Strategy<Value = Harm> {
    let index = any::<prop::sample::Index>;
    prop_oneof![
        (index(), 1_u8..).prop_map(|(at, bits)| Harm::Flip(at, bits)),
        (index(), index(), 1_u8..).prop_map(|(n, at, bits)| Harm::FlipInRecord(n, at, bits)),
        index().prop_map(Harm::Drop),
        (index(), index()).prop_map(|(one, other)| Harm::Swap(one, other)),
        (index(), index()).prop_map(|(one, to)| Harm::Repeat(one, to)),
        index().prop_map(Harm::Cut),
        index().prop_map(Harm::Empty),
        index().prop_map(Harm::Forge),
        (0_u64..40).prop_map(Harm::Count),
    ]
}

impl Harm {
    fn done_to(&self, bundle: &[u8]) -> Vec<u8> {
        let mut lines: Vec<Vec<u8>> =
            bundle.split_inclusive(|byte| *byte == b'\n').map(<[u8]>::to_vec).collect();
        let records: Vec<usize> =
            (0..lines.len()).filter(|n| lines[*n].starts_with(b"{\"record\":")).collect();
        let pick = |index: &prop::sample::Index| records[index.index(records.len())];
        match self {
            Self::Flip(at, bits) => {
                let mut all = bundle.to_vec();
                all[at.index(bundle.len())] ^= bits;
                return all;
            }
            Self::Cut(at) => return bundle[..at.index(bundle.len())].to_vec(),
            Self::FlipInRecord(n, at, bits) => change(&mut lines[pick(n)], |envelope| {
                let at = at.index(envelope.len());
                envelope[at] ^= bits;
            }),
            Self::Drop(n) => drop(lines.remove(pick(n))),
            Self::Swap(one, other) => lines.swap(pick(one), pick(other)),
            Self::Repeat(one, to) => lines.insert(pick(to), lines[pick(one)].clone()),
            Self::Empty(n) => change(&mut lines[pick(n)], empty_the_body),
            Self::Forge(n) => change(&mut lines[pick(n)], |envelope| {
                let signature = envelope.windows(2).position(|two| two == [0x58, 0x40]).unwrap();
                envelope[signature + 2..signature + 66].fill(7);
            }),
            Self::Count(count) => {
                let mut first: Value = serde_json::from_slice(&lines[0]).unwrap();
                first["records"] = json!(count);
                lines[0] = format!("{first}\n").into_bytes();
            }
        }
        lines.concat()
    }
}

fn change(line: &mut Vec<u8>, how: impl FnOnce(&mut Vec<u8>)) {
    let record: Value = serde_json::from_slice(line).unwrap();
    let mut envelope = STANDARD.decode(record["record"].as_str().unwrap()).unwrap();
    how(&mut envelope);
    *line = format!("{}\n", json!({ "record": STANDARD.encode(envelope) })).into_bytes();
}

/// Takes the body out, as is done on purpose when somebody is forgotten.
fn empty_the_body(envelope: &mut Vec<u8>) {
    let signature = envelope.windows(2).position(|two| two == [0x58, 0x40]).unwrap();
    envelope.truncate(signature + 66);
    envelope.push(0x40);
}

#[test]
fn both_checkers_name_the_same_first_fault_of_a_thousand_harmed_bundles() {
    let (close, folder) = (afternoon(), tempfile::tempdir().unwrap());
    let bundle = std::fs::read(export(&close, folder.path(), "organiser")).unwrap();
    let mut runner = TestRunner::new(Config { cases: 1, ..Config::default() });
    let mut harmed = Vec::new();
    for number in 0..MUTATIONS {
        let harm = harm().new_tree(&mut runner).unwrap().current();
        let bytes = harm.done_to(&bundle);
        let path = folder.path().join(format!("harmed-{number}"));
        std::fs::write(&path, &bytes).unwrap();
        harmed.push((harm, bytes == bundle, path));
    }
    let paths: Vec<PathBuf> = harmed.iter().map(|(_, _, path)| path.clone()).collect();
    let told = theirs(&paths);
    for (place, (harm, same, path)) in harmed.iter().enumerate() {
        let found = ours(&close, path);
        assert_eq!(found.0.is_none(), *same, "{harm:?} went unnoticed or was seen where it is not");
        if let Some(told) = &told {
            assert_eq!(told[place], found, "the two checkers differ on {harm:?}");
        }
    }
}

#[test]
fn each_kind_of_harm_has_its_name() {
    let (close, folder) = (afternoon(), tempfile::tempdir().unwrap());
    let bundle = std::fs::read(export(&close, folder.path(), "organiser")).unwrap();
    let verdict = |how: &dyn Fn(&mut Vec<Vec<u8>>, usize)| {
        let mut lines: Vec<Vec<u8>> =
            bundle.split_inclusive(|byte| *byte == b'\n').map(<[u8]>::to_vec).collect();
        how(&mut lines, 4);
        let path = folder.path().join("harmed");
        std::fs::write(&path, lines.concat()).unwrap();
        ours(&close, &path)
    };
    let named = |code: &str, place| (Some(code.to_owned()), place);
    // The line at place 4 of the file is the record at place 3.
    assert_eq!(verdict(&|lines, n| drop(lines.remove(n))), named("missing", Some(3)));
    assert_eq!(verdict(&|lines, n| lines.swap(n, n + 1)), named("reordered", Some(3)));
    assert_eq!(
        verdict(&|lines, n| lines.insert(n, lines[n - 1].clone())),
        named("repeated", Some(3))
    );
    assert_eq!(
        verdict(&|lines, n| change(&mut lines[n], empty_the_body)),
        named("emptied", Some(3))
    );
    let last_byte = |envelope: &mut Vec<u8>| *envelope.last_mut().unwrap() ^= 1;
    assert_eq!(verdict(&|lines, n| change(&mut lines[n], last_byte)), named("altered", Some(3)));
    assert_eq!(verdict(&|lines, _| drop(lines.pop())), named("truncated", None));
    assert_eq!(
        verdict(&|lines, n| lines[n] = b"{\"record\":\"AAAA\"}\n".to_vec()),
        named("unreadable", Some(3))
    );
}
