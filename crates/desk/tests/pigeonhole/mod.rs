//! A WebDAV folder in memory, on loopback: just enough of one to be a mailbox.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::sync::{Arc, Mutex};

use base64::Engine;
use base64::prelude::BASE64_STANDARD;

pub const LOGIN: &str = "rosa";
pub const SECRET: &str = "open sesame";

type Kept = Arc<Mutex<BTreeMap<String, Vec<u8>>>>;

/// A mailbox, and everything that lies in it.
pub struct Pigeonhole {
    at: SocketAddr,
    kept: Kept,
}

impl Pigeonhole {
    pub fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let (at, kept) = (listener.local_addr().unwrap(), Kept::default());
        let of_thread = Arc::clone(&kept);
        std::thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let kept = Arc::clone(&of_thread);
                std::thread::spawn(move || serve(stream, &kept));
            }
        });
        Self { at, kept }
    }

    pub fn url(&self) -> String {
        format!("http://{}/dav", self.at)
    }

    /// Everything that lies there, one after the other.
    pub fn bytes(&self) -> Vec<u8> {
        self.kept.lock().unwrap().values().flatten().copied().collect()
    }
}

fn serve(stream: TcpStream, kept: &Kept) -> Option<()> {
    let mut reader = BufReader::new(stream.try_clone().ok()?);
    let mut first = String::new();
    reader.read_line(&mut first).ok()?;
    let mut words = first.split(' ');
    let (method, path) = (words.next()?.to_owned(), words.next()?.to_owned());
    let (mut length, mut knows) = (0, false);
    let right = format!("Basic {}", BASE64_STANDARD.encode(format!("{LOGIN}:{SECRET}")));
    loop {
        let mut line = String::new();
        reader.read_line(&mut line).ok()?;
        let Some((name, value)) = line.trim_end().split_once(": ") else { break };
        match name.to_ascii_lowercase().as_str() {
            "content-length" => length = value.parse().ok()?,
            "authorization" => knows = value == right,
            _ => {}
        }
    }
    let mut body = vec![0; length];
    reader.read_exact(&mut body).ok()?;
    let (status, answer) = match knows {
        true => answer(&method, path, body, &mut kept.lock().unwrap()),
        false => ("401 Unauthorized", Vec::new()),
    };
    let mut out = format!(
        "HTTP/1.1 {status}\r\ncontent-length: {}\r\nconnection: close\r\n\r\n",
        answer.len()
    )
    .into_bytes();
    out.extend(answer);
    (&stream).write_all(&out).ok()
}

fn answer(
    method: &str,
    path: String,
    body: Vec<u8>,
    kept: &mut BTreeMap<String, Vec<u8>>,
) -> (&'static str, Vec<u8>) {
    match method {
        "PUT" => {
            kept.insert(path, body);
            ("201 Created", Vec::new())
        }
        "GET" => match kept.get(&path) {
            Some(bytes) => ("200 OK", bytes.clone()),
            None => ("404 Not Found", Vec::new()),
        },
        "PROPFIND" => ("207 Multi-Status", listing(&path, kept).into_bytes()),
        _ => ("201 Created", Vec::new()),
    }
}

fn listing(folder: &str, kept: &BTreeMap<String, Vec<u8>>) -> String {
    let folder = format!("{}/", folder.trim_end_matches('/'));
    let mut out = format!(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?><D:multistatus xmlns:D=\"DAV:\">\
         <D:response><D:href>{folder}</D:href><D:propstat><D:prop>\
         <D:resourcetype><D:collection/></D:resourcetype>\
         <D:getlastmodified>Sat, 13 Jun 2026 15:00:00 GMT</D:getlastmodified></D:prop>\
         <D:status>HTTP/1.1 200 OK</D:status></D:propstat></D:response>"
    );
    let in_it = kept
        .iter()
        .filter(|(path, _)| path.strip_prefix(&folder).is_some_and(|name| !name.contains('/')));
    for (path, bytes) in in_it {
        let _ = write!(
            out,
            "<D:response><D:href>{path}</D:href><D:propstat><D:prop><D:resourcetype/>\
             <D:getlastmodified>Sat, 13 Jun 2026 15:00:00 GMT</D:getlastmodified>\
             <D:getcontentlength>{}</D:getcontentlength></D:prop>\
             <D:status>HTTP/1.1 200 OK</D:status></D:propstat></D:response>",
            bytes.len()
        );
    }
    out.push_str("</D:multistatus>");
    out
}
