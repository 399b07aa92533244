//! Mailboxes that are not ours: an S3 server, a WebDAV server, and one that says one thing only.
#![allow(dead_code, reason = "each test visits another one")]

use std::io::{Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use closeby_sync::{Address, Mailbox, MailboxError};
use hyper_util::rt::TokioIo;
use s3s::auth::SimpleAuth;
use s3s::service::S3ServiceBuilder;

pub const NAME: &str = "rosa";
pub const SECRET: &str = "a secret for the mailbox";
/// Short, as is the folder in it: this server makes file names of all of an object's name.
pub const BUCKET: &str = "st1";

/// An S3 server on this machine, and the folder that it keeps its buckets in.
pub struct S3 {
    pub folder: tempfile::TempDir,
    pub at: SocketAddr,
}

impl S3 {
    pub fn start() -> Self {
        let folder = tempfile::tempdir().unwrap();
        std::fs::create_dir(folder.path().join(BUCKET)).unwrap();
        let root = folder.path().to_owned();
        let (tell, told) = std::sync::mpsc::channel();
        std::thread::spawn(move || {
            let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
            runtime.unwrap().block_on(async move {
                let mut builder = S3ServiceBuilder::new(s3s_fs::FileSystem::new(root).unwrap());
                builder.set_auth(SimpleAuth::from_single(NAME, SECRET));
                let service = builder.build();
                let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
                tell.send(listener.local_addr().unwrap()).unwrap();
                while let Ok((stream, _)) = listener.accept().await {
                    let serving = hyper::server::conn::http1::Builder::new()
                        .serve_connection(TokioIo::new(stream), service.clone());
                    tokio::spawn(serving);
                }
            });
        });
        Self { folder, at: told.recv().unwrap() }
    }

    pub fn typed(&self, bucket: &str) -> String {
        format!("s3+http://{}/{bucket}/c", self.at)
    }

    pub fn mailbox(&self) -> Mailbox {
        Mailbox::at(Address::read(&self.typed(BUCKET), NAME, SECRET).unwrap()).unwrap()
    }

    /// Every object that lies there, as files.
    pub fn objects(&self) -> Vec<PathBuf> {
        files_under(&self.folder.path().join(BUCKET))
    }
}

pub fn files_under(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
        match entry.path() {
            path if path.is_dir() => files.extend(files_under(&path)),
            path => files.push(path),
        }
    }
    files.sort();
    files
}

/// A WebDAV server on this machine: Apache, as Debian has it.
pub struct Dav {
    pub folder: tempfile::TempDir,
    port: u16,
    process: Child,
}

impl Drop for Dav {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

impl Dav {
    /// `None` where Apache is not installed.
    pub fn start() -> Option<Self> {
        let program = ["/usr/sbin/apache2", "/usr/sbin/httpd"].into_iter().find(|p| is_there(p))?;
        let modules = ["/usr/lib/apache2/modules", "/usr/lib64/httpd/modules"];
        let modules = modules.into_iter().find(|p| is_there(p))?;
        let folder = tempfile::tempdir().unwrap();
        let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        let here = folder.path();
        std::fs::create_dir_all(here.join("dav")).unwrap();
        open_to_all(here);
        open_to_all(&here.join("dav"));
        let password = Command::new("openssl").args(["passwd", "-apr1", SECRET]).output().ok()?;
        let password = String::from_utf8(password.stdout).unwrap();
        std::fs::write(here.join("people"), format!("{NAME}:{password}")).unwrap();
        std::fs::write(here.join("conf"), configuration(here, modules, port)).unwrap();
        let process = Command::new(program)
            .args(["-X", "-f"])
            .arg(here.join("conf"))
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .ok()?;
        let dav = Self { folder, port, process };
        dav.wait();
        Some(dav)
    }

    fn wait(&self) {
        let began = Instant::now();
        while TcpStream::connect(("127.0.0.1", self.port)).is_err() {
            assert!(began.elapsed() < Duration::from_secs(30), "Apache does not answer");
            std::thread::sleep(Duration::from_millis(20));
        }
    }

    /// What a stranger without a name gets to see, by the first line of the answer.
    pub fn stranger_asks(&self, path: &str) -> String {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port)).unwrap();
        write!(stream, "GET {path} HTTP/1.0\r\n\r\n").unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        answer.lines().next().unwrap_or_default().to_owned()
    }

    pub fn mailbox(&self, secret: &str) -> Mailbox {
        let typed = format!("http://127.0.0.1:{}/dav", self.port);
        Mailbox::at(Address::read(&typed, NAME, secret).unwrap()).unwrap()
    }
}

fn is_there(path: &str) -> bool {
    Path::new(path).exists()
}

fn open_to_all(folder: &Path) {
    use std::os::unix::fs::PermissionsExt;
    std::fs::set_permissions(folder, std::fs::Permissions::from_mode(0o777)).unwrap();
}

fn configuration(here: &Path, modules: &str, port: u16) -> String {
    let wanted =
        ["mpm_event", "authn_core", "authn_file", "authz_core", "authz_user", "auth_basic"];
    let dav = ["dav", "dav_fs", "unixd"];
    let load: String = wanted
        .into_iter()
        .chain(dav)
        .filter(|module| Path::new(modules).join(format!("mod_{module}.so")).exists())
        .map(|module| format!("LoadModule {module}_module {modules}/mod_{module}.so\n"))
        .collect();
    let here = here.display();
    format!(
        "{load}ServerName localhost\nListen 127.0.0.1:{port}\nPidFile {here}/pid\n\
         ErrorLog {here}/errors\nLogLevel info\nUser nobody\nGroup nogroup\nDocumentRoot {here}\n\
         DavLockDB {here}/locks\n<Directory />\nRequire all denied\n</Directory>\n\
         <Directory {here}/dav>\nDav On\nAuthType Basic\n\
         AuthName closeby\nAuthUserFile {here}/people\nRequire valid-user\n</Directory>\n"
    )
}

/// A server that gives every request the same answer, then goes on sending zeros if asked to.
pub fn says(answer: &str, then_zeros: u64) -> Mailbox {
    let (answer, listener) = (answer.to_owned(), TcpListener::bind("127.0.0.1:0").unwrap());
    let at = listener.local_addr().unwrap();
    std::thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            let answer = answer.clone();
            std::thread::spawn(move || give(stream, &answer, then_zeros));
        }
    });
    let typed = format!("s3+http://{at}/{BUCKET}");
    Mailbox::at(Address::read(&typed, NAME, SECRET).unwrap()).unwrap()
}

fn give(mut stream: TcpStream, answer: &str, then_zeros: u64) {
    let mut asked = [0; 16 * 1024];
    if stream.read(&mut asked).is_err() || stream.write_all(answer.as_bytes()).is_err() {
        return;
    }
    let zeros = vec![0; 64 * 1024];
    let mut left = then_zeros;
    while left > 0 && stream.write_all(&zeros).is_ok() {
        left = left.saturating_sub(zeros.len() as u64);
    }
}

pub fn refuses(status: &str, words: &str) -> MailboxError {
    let answer = format!(
        "HTTP/1.1 {status}\r\ncontent-length: {}\r\nconnection: close\r\n\r\n{words}",
        words.len()
    );
    says(&answer, 0).try_it().unwrap_err()
}
