//! Questions to the desk, from a page on this machine only.

use std::io::{Cursor, Read};

use closeby_desk::Desk;
use serde_json::Value;
use tiny_http::{Header, Method, Request, Response};

/// A reply held in memory.
pub type Reply = Response<Cursor<Vec<u8>>>;

/// Longer than any question a person asks.
const LONGEST: u64 = 8 * 1024 * 1024;

/// Whether a request names this machine, and comes from no other site's page.
pub fn is_from_this_machine(request: &Request) -> bool {
    let header = |name: &'static str| {
        let found = request.headers().iter().find(|header| header.field.equiv(name));
        found.map(|header| header.value.as_str().to_owned())
    };
    let local = |address: &str| {
        let host = address.trim_start_matches("http://");
        let host = host.rsplit_once(':').map_or(host, |(host, _)| host);
        matches!(host, "127.0.0.1" | "localhost")
    };
    header("Host").is_some_and(|host| local(&host))
        && header("Origin").is_none_or(|origin| local(&origin))
}

/// Hands a question to the desk and its answer back.
pub fn ask(desk: &Desk, name: &str, request: &mut Request) -> Reply {
    if *request.method() != Method::Post {
        return refused();
    }
    let mut body = Vec::new();
    let read = request.as_reader().take(LONGEST).read_to_end(&mut body);
    let Some(question) = read.ok().and_then(|_| serde_json::from_slice::<Value>(&body).ok()) else {
        return refused();
    };
    match desk.answer(name, question) {
        Ok(answer) => json(200, &answer),
        Err(problem) => json(422, &serde_json::to_value(problem).unwrap_or_default()),
    }
}

/// Hands out a tile of the open day's map, named "14/8190/5447".
pub fn tile(desk: &Desk, name: &str) -> Reply {
    let mut numbers = name.split('/').map(str::parse::<u32>);
    let (Some(Ok(zoom)), Some(Ok(x)), Some(Ok(y)), None) =
        (numbers.next(), numbers.next(), numbers.next(), numbers.next())
    else {
        return refused();
    };
    let tile = u8::try_from(zoom).ok().and_then(|zoom| desk.map_tile(zoom, x, y));
    let status = if tile.is_some() { 200 } else { 404 };
    let reply = Response::from_data(tile.unwrap_or_default()).with_status_code(status);
    with_kind(reply, "application/vnd.mapbox-vector-tile")
}

/// Says no.
pub fn refused() -> Reply {
    json(
        400,
        &serde_json::json!({ "code": "bad_ask", "says": "This is not a question.", "tryThis": "" }),
    )
}

fn json(status: u16, value: &Value) -> Reply {
    with_kind(Response::from_data(value.to_string()).with_status_code(status), "application/json")
}

/// Says what kind of thing a reply is.
pub fn with_kind(reply: Reply, kind: &str) -> Reply {
    match Header::from_bytes("Content-Type", kind) {
        Ok(header) => reply.with_header(header),
        Err(()) => reply,
    }
}
