//! What a command may not do, what it cannot use, and how it says so.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::print_stdout,
    reason = "what helps a test may fail as a test does"
)]

mod street;

use street::{LEGAL, ORGANISER, Street, write};

#[test]
fn every_exit_code_means_what_help_says() {
    let street = Street::sample();
    assert_eq!(street.run(&["--help"]).code, 0);
    assert_eq!(street.run(&["dance", "sample"]).code, 2);
    assert_eq!(street.run(&["board"]).code, 2);
    assert_eq!(street.run(&["handover", "sample", "--for", "police", "--out", "x.pdf"]).code, 2);
    assert_eq!(street.run(&["board", "nowhere"]).code, 4);
    assert_eq!(street.run(&["board", "sample", "--at", "soon"]).code, 4);
    assert_eq!(street.run(&["log", "sample", ""]).code, 4);
    assert_eq!(street.run(&["sample", "sample"]).code, 3);
    let nobody = Street::sample().with_passphrase("");
    assert_eq!(nobody.run(&["board", "sample"]).code, 2, "nobody is there to type a passphrase");
}

/// What happened, what is safe, what to do next, for every slip of somebody in a hurry.
#[test]
fn every_slip_is_refused_in_three_lines() {
    let street = Street::sample();
    let run = |command: &str| {
        let parts: Vec<&str> = command.split('|').collect();
        street.run(&parts)
    };
    let word = "word ".repeat(200);
    for done in ["incident|open|sample|Van at the corner", "log|sample|? they bring a dog"] {
        assert_eq!(run(done).code, 0, "{done}");
    }
    let long = |command: &str| format!("{command}|{word}");
    let slips: [(&str, u8, &str); 22] = [
        ("entry|show|sample", 2, "required"),
        ("entry|show|sample|abc", 2, "it is no number"),
        ("entry|show|sample|-1", 2, "-1"),
        ("entry|show|sample|99999999999", 2, "99999999999"),
        ("board|sample|--mode|sideways", 2, "known, happened"),
        ("entry|strike|sample|2|--reason|x|--initials|somebody who has none", 4, "12 letters"),
        (&long("entry|review|sample|2|--by"), 4, "120 letters"),
        (&long("incident|open|sample"), 4, "200 letters"),
        ("incident|change|sample|1|--title|", 4, "a few words"),
        (&long("incident|change|sample|1|--title"), 4, "200 letters"),
        ("incident|change|sample|1|--unlink|2", 4, "not linked"),
        ("incident|answer|sample|1|Who asks this?|nobody", 4, "no such question"),
        ("incident|merge|sample|1|1", 3, "part of itself"),
        ("crowd|add|sample|by-eye|--best|99999999", 4, "in no street"),
        ("crowd|add|sample|by-eye|--best|40|--children|50", 4, "more children"),
        ("request|ask|sample|water|--of|Sergeant 4412", 4, "no number"),
        ("request|answer|sample|1|no|--by|PC 1234 Brown", 4, "no number"),
        ("request|ask|sample|water|--time|tomorrow", 4, "no time"),
        (&long("new|other|--name"), 4, "120 letters"),
        ("new|sample|--name|again", 3, "there already"),
        ("sample|sample", 3, "there already"),
        ("attach|sample|nowhere.jpg", 4, "could not be read"),
    ];
    for (command, code, says) in slips {
        let told = run(command);
        assert_eq!(
            (told.code, told.out.as_str()),
            (i32::from(code), ""),
            "{command}: {}",
            told.err
        );
        let lines: Vec<&str> = told.err.trim_end().lines().collect();
        assert_eq!(lines.len(), 3, "{command}: {lines:?}");
        assert!(told.err.contains(says), "{command}: {}", told.err);
        assert!(lines.iter().all(|line| line.ends_with(['.', '>', '\'', ']'])), "{lines:?}");
    }
    let told = street.run(&["entry", "show", "sample", "abc", "--json"]);
    let told: serde_json::Value = serde_json::from_str(&told.err).unwrap();
    assert_eq!(told["code"], "bad_ask");
    assert_eq!(street.run(&["entry"]).code, 2);
}

#[test]
fn what_a_search_could_not_read_is_said() {
    let street = Street::sample();
    let told = street.run(&["search", "sample", "van /[/ is:nonsense"]);
    assert_eq!(told.code, 0, "{}", told.err);
    for piece in ["/[/", "is:nonsense"] {
        assert!(told.out.contains(piece), "{}", told.out);
    }
}

#[test]
fn a_wrong_passphrase_says_the_same_whichever_it_is() {
    let wrong = Street::sample().with_passphrase("linnets nest in the hedges");
    let swapped = Street::sample().with_passphrase(LEGAL);
    let told: Vec<_> =
        [&wrong, &swapped].iter().map(|street| street.run(&["board", "sample"])).collect();
    assert_eq!((told[0].code, told[1].code), (3, 3));
    assert_eq!(told[0].err, told[1].err);
    assert_eq!((told[0].out.as_str(), told[1].out.as_str()), ("", ""));
    let parts: Vec<&str> = told[0].err.lines().collect();
    assert_eq!(parts.len(), 3, "what happened, what is safe, what next: {parts:?}");
    assert!(parts[1].contains("Nothing was changed"), "{parts:?}");
}

#[test]
fn a_passphrase_is_never_repeated() {
    let street = Street::sample().with_passphrase("zebra crossing at noon");
    for command in ["board", "verify", "people"] {
        let told = street.run(&[command, "sample", "--json"]);
        assert!(!told.err.contains("zebra") && !told.out.contains("zebra"), "{}", told.err);
    }
}

/// How somebody without the legal passphrase runs each command. One that is not on the list yet
/// fails, so that somebody says what it may tell.
fn runs(command: &str) -> Vec<Vec<&str>> {
    match command {
        "new" | "sample" | "bench" | "help" => Vec::new(),
        "log" => vec![vec!["log", "sample", "all calm at the corner"]],
        "search" => ["Heron", "power relied", "Teklay", "\"within the hour\""]
            .map(|query| vec!["search", "sample", query])
            .to_vec(),
        "case new" => vec![vec!["case", "new", "sample", "Robin"]],
        "case note" => vec![vec!["case", "note", "sample", "Heron", "-"]],
        "map import" => vec![vec!["map", "import", "sample", "nowhere.osm"]],
        "map mark" => vec![vec!["map", "mark", "sample", "Linnet Close"]],
        "map closes" => vec![vec!["map", "closes", "sample"]],
        "handover" => ["organiser", "external", "public", "legal"]
            .map(|level| vec!["handover", "sample", "--for", level, "--out", level])
            .to_vec(),
        "copy" => ["organiser", "external", "public", "legal"]
            .map(|level| vec!["copy", "sample", "1-65", "--for", level, "--out", level])
            .to_vec(),
        // Every question that needs nothing told.
        "ask" => {
            ["", "board", "timeline", "cases", "roster", "roles", "claims", "sync", "handover"]
                .map(|name| {
                    ["ask", "sample", name].into_iter().filter(|word| !word.is_empty()).collect()
                })
                .to_vec()
        }
        "board" | "timeline" => vec![
            vec![command_of(command), "sample"],
            vec![command_of(command), "sample", "--at", "16:00", "--mode", "happened"],
        ],
        "people" | "roles" | "cases" | "verify" | "rebuild" => {
            vec![vec![command_of(command), "sample"]]
        }
        other => vec![acts(other).split('|').collect()],
    }
}

/// How somebody amends, asks and exchanges, words parted by bars.
fn acts(command: &str) -> &'static str {
    match command {
        "entry show" => "entry|show|sample|13",
        "entry strike" => "entry|strike|sample|12|--reason|a double",
        "entry lift" => "entry|lift|sample|12|--reason|no double",
        "entry correct" => "entry|correct|sample|12|--reason|misheard|--text|Calm at the corner",
        "entry verify" => "entry|verify|sample|12|--to|confirmed|--note|seen by two stewards",
        "entry key" => "entry|key|sample|12",
        "entry check" => "entry|check|sample|20|--by|Ines Duarte",
        "entry dispute" => {
            "entry|dispute|sample|12|--title|The gate|--witness|A neighbour|--seen|It was shut|\
             --authority|Spokesperson|--stated|It was open"
        }
        "entry sources" => "entry|sources|sample|20|--link|relayed",
        "claims" => "claims|sample",
        "decision list" => "decision|list|sample",
        "decision record" => "decision|record|sample|Stay|--why|calm",
        "decision amend" => "decision|amend|sample|66|Stay|--why|calm|--reason|fuller",
        "entry review" => "entry|review|sample|12|--by|Ines Duarte",
        "request list" => "request|list|sample",
        "request ask" => "request|ask|sample|a chair|--by|1630",
        "request again" => "request|again|sample|1",
        "request answer" => "request|answer|sample|1|within the hour",
        "request refuse" => "request|refuse|sample|1|not now",
        "request dispute" => "request|dispute|sample|1|nobody came",
        "request deliver" => "request|deliver|sample|1",
        "request withdraw" => "request|withdraw|sample|1|no longer needed",
        "crowd list" => "crowd|list|sample",
        "crowd add" => "crowd|add|sample|by-eye|--best|30",
        "incident list" => "incident|list|sample",
        "incident show" => "incident|show|sample|1",
        "incident answer" => "incident|answer|sample|1|Who is on it?|Two stewards",
        "incident prompts" => "incident|prompts|sample|crowd|How many?",
        "incident merge" => "incident|merge|sample|2|1",
        "incident unmerge" => "incident|unmerge|sample|2",
        "incident open" => "incident|open|sample|Gate blocked",
        "incident change" => "incident|change|sample|1|--state|watching",
        "attach" => "attach|sample|leaflet.txt|--entry|12",
        "attachment list" => "attachment|list|sample|--entry|12",
        "attachment metadata" => "attachment|metadata|sample|none",
        "attachment save" => "attachment|save|sample|none|--for|organiser|--out|copy.txt",
        "import chat" => "import|chat|sample|nowhere.txt",
        "export" => "export|sample|--format|bundle|--for|organiser|--out|bundle",
        "sync invite" => "sync|invite|sample",
        "sync join" => "sync|join|other|--ticket|nonsense|--stick|stick",
        "sync alone" => "sync|alone|sample",
        "sync files" => "sync|files|sample",
        "sync stick" => "sync|stick|sample|stick",
        "sync mailbox" => "sync|mailbox|sample|--url|s3+https://s3.example/street",
        // That is no relay, so these end by themselves.
        "sync serve" => "sync|serve|sample|--relay|none",
        "hub" => "hub|sample|--relay|none",
        "sync status" => "sync|status|sample",
        "sync remove" => "sync|remove|sample|another",
        other => panic!("closeby {other} is new: say here what it may tell without the legal key"),
    }
}

fn command_of(command: &str) -> &'static str {
    ["board", "timeline", "people", "roles", "cases", "verify", "rebuild"]
        .into_iter()
        .find(|known| *known == command)
        .unwrap()
}

/// Returns the commands that `--help` lists.
fn listed(street: &Street, before: &[&str]) -> Vec<String> {
    let told = street.run(&[before, &["--help"]].concat()).out;
    let commands = told.lines().skip_while(|line| *line != "Commands:").skip(1);
    let names = commands.take_while(|line| !line.is_empty());
    names.map(|line| line.split_whitespace().next().unwrap().to_owned()).collect()
}

#[test]
fn without_the_legal_passphrase_no_word_of_a_case_is_told() {
    let street = Street::sample();
    let planted =
        ["Heron", "Wagtail", "Teklay", "power relied on", "within the hour", "rear door open once"];
    write(&street.path("leaflet.txt"), b"Know your rights");
    let mut commands = listed(&street, &[]);
    for group in [
        "case",
        "map",
        "entry",
        "request",
        "incident",
        "crowd",
        "decision",
        "import",
        "sync",
        "attachment",
    ] {
        commands.retain(|command| command != group);
        let inside = listed(&street, &[group]).into_iter().filter(|name| name != "help");
        commands.extend(inside.map(|name| format!("{group} {name}")));
    }
    assert!(commands.len() >= 18, "{commands:?}");
    for run in commands.iter().flat_map(|command| runs(command)) {
        for json in [&[][..], &["--json"]] {
            let told = street.run(&[run.as_slice(), json].concat());
            let asked_for = run.last().unwrap().trim_matches('"');
            for words in planted.iter().filter(|words| **words != asked_for) {
                let both = format!("{}{}", told.out, told.err);
                assert!(!both.contains(words), "{run:?} told {words:?}");
            }
            assert!(!told.out.contains(asked_for) || !planted.contains(&asked_for), "{run:?}");
        }
    }
    assert!(street.path("organiser").is_file() && !street.path("legal").exists());
    assert_eq!(street.run(&["cases", "sample"]).code, 2, "the passphrase is asked for");
    let wrong = Street::sample();
    let mut command = wrong.command(&["cases", "sample"]);
    let told = command.env("CLOSEBY_LEGAL_PASSPHRASE", ORGANISER).output().unwrap();
    assert_eq!(told.status.code(), Some(3));
    assert!(told.stdout.is_empty());
}

#[test]
fn a_bad_map_file_is_refused_and_the_map_stays() {
    let street = Street::sample();
    let before = street.run(&["map", "closes", "sample", "--json"]).json();
    let osm = include_bytes!("../../geo/samples/linnet-close.osm");
    write(&street.path("empty.osm"), b"");
    write(&street.path("cut.osm"), &osm[..osm.len() / 2]);
    write(&street.path("letter.osm"), b"Dear neighbours, see you at the corner.");
    write(&street.path("letter.osm.pbf"), b"\0\0\0\x0dnot a map at all");
    for file in ["empty.osm", "cut.osm", "letter.osm", "letter.osm.pbf", "nowhere.osm"] {
        let told = street.run(&["map", "import", "sample", file]);
        assert_eq!(told.code, 4, "{file}: {}", told.err);
        assert_eq!(told.err.lines().count(), 3, "{file}: {}", told.err);
    }
    assert_eq!(street.run(&["map", "closes", "sample", "--json"]).json(), before);
}

#[test]
fn a_new_day_stays_when_its_map_is_refused() {
    let street = Street::empty();
    write(&street.path("letter.osm"), b"Dear neighbours");
    let told = street.run(&["new", "mine", "--name", "Mine", "--map", "letter.osm"]);
    assert_eq!(told.code, 4);
    assert!(told.err.contains("The new day was made, without a map."), "{}", told.err);
    assert_eq!(street.run(&["board", "mine"]).code, 0);
}

#[test]
fn damage_ends_with_five() {
    let street = Street::sample();
    let database = street.day().join("vault.db");
    let mut bytes = std::fs::read(&database).unwrap();
    let middle = bytes.len() / 2;
    for byte in &mut bytes[middle..middle + 64] {
        *byte ^= 0x55;
    }
    write(&database, &bytes);
    assert_eq!(street.run(&["verify", "sample"]).code, 5);
    write(&database, b"This is no database.");
    assert_eq!(street.run(&["board", "sample"]).code, 5);
}

#[cfg(unix)]
#[test]
fn a_day_open_elsewhere_is_refused() {
    let street = Street::sample();
    let made = std::process::Command::new("mkfifo").arg(street.path("pipe.osm")).status().unwrap();
    assert!(made.success());
    for patience in 1..=8 {
        // It waits for its map with the day open.
        let mut import = street.command(&["map", "import", "sample", "pipe.osm"]);
        let mut import = import.stderr(std::process::Stdio::null()).spawn().unwrap();
        std::thread::sleep(std::time::Duration::from_millis(patience * 500));
        if street.run(&["board", "sample"]).code == 3 {
            write(&street.path("pipe.osm"), b"no map");
            assert_eq!(import.wait().unwrap().code(), Some(4));
            assert_eq!(street.run(&["board", "sample"]).code, 0);
            return;
        }
        // The machine was so busy that the board came first.
        import.kill().unwrap();
        import.wait().unwrap();
    }
    panic!("two commands had the day open at the same time");
}
