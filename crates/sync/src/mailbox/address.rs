//! Where a mailbox is, and the name and secret that open it.

use std::sync::Arc;
use std::time::Duration;

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use closeby_seal::SecretBytes;
use object_store::aws::AmazonS3Builder;
use object_store::http::HttpBuilder;
use object_store::{ClientOptions, HeaderMap, HeaderValue, ObjectStore, RetryConfig};
use reqwest::Url;
use zeroize::Zeroizing;

use super::MailboxError;
use super::meter::{Meter, MeteredConnector};

/// How long an answer may take before it is tried again.
const PATIENCE: Duration = Duration::from_secs(30);
const CONNECT: Duration = Duration::from_secs(10);
/// How often a request that failed is tried again, and for how long.
const RETRIES: usize = 2;
const RETRY_FOR: Duration = Duration::from_secs(20);

/// What kind of store it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A bucket of an S3-compatible store.
    Bucket,
    /// A WebDAV folder.
    Folder,
}

/// Where a mailbox is, and the name and secret that open it.
///
/// `s3+https://host/bucket/folder?region=eu-west-2` for a bucket, `https://host/folder` for WebDAV.
pub struct Address {
    kind: Kind,
    url: Url,
    name: Zeroizing<String>,
    secret: Zeroizing<String>,
}

impl std::fmt::Debug for Address {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Address(***)")
    }
}

impl Address {
    /// Reads an address, and refuses one over which the secret would travel unencrypted.
    pub fn read(words: &str, name: &str, secret: &str) -> Result<Self, MailboxError> {
        let words = words.trim();
        let (kind, plain) = match words.strip_prefix("s3+") {
            Some(plain) => (Kind::Bucket, plain),
            None => (Kind::Folder, words),
        };
        let url = Url::parse(plain).map_err(|_| MailboxError::NoAddress)?;
        let host = url.host_str().ok_or(MailboxError::NoAddress)?;
        // Anybody on the way could read it; only this laptop itself is no way.
        let here = matches!(host, "localhost" | "127.0.0.1" | "[::1]");
        match url.scheme() {
            "https" => {}
            "http" if here => {}
            "http" => return Err(MailboxError::NotEncrypted),
            _ => return Err(MailboxError::NoAddress),
        }
        let named = !url.username().is_empty() || url.password().is_some();
        let one_line = |words: &str| !words.contains(['\n', '\r']);
        if named || url.fragment().is_some() || !one_line(name) || !one_line(secret) {
            return Err(MailboxError::NoAddress);
        }
        let (name, secret) = (Zeroizing::new(name.to_owned()), Zeroizing::new(secret.to_owned()));
        let address = Self { kind, url, name, secret };
        let bucket_there = kind == Kind::Folder || !address.bucket().is_empty();
        bucket_there.then_some(address).ok_or(MailboxError::NoAddress)
    }

    /// Returns what kind of store it is.
    pub fn kind(&self) -> Kind {
        self.kind
    }

    /// Returns where it is, without the name and the secret.
    pub fn place(&self) -> &str {
        self.url.as_str()
    }

    /// Returns it as it is typed, without the name and the secret.
    pub fn typed(&self) -> String {
        let kind = if self.kind == Kind::Bucket { "s3+" } else { "" };
        format!("{kind}{}", self.url)
    }

    /// Writes it down for the vault, secret and all.
    pub(super) fn to_words(&self) -> Zeroizing<String> {
        Zeroizing::new(format!("{}\n{}\n{}", self.typed(), *self.name, *self.secret))
    }

    pub(super) fn from_words(words: &str) -> Result<Self, MailboxError> {
        let mut lines = words.split('\n');
        let mut next = || lines.next().ok_or(MailboxError::NoAddress);
        Self::read(next()?, next()?, next()?)
    }

    fn bucket(&self) -> String {
        self.url.path().trim_matches('/').split('/').next().unwrap_or_default().to_owned()
    }

    /// Returns the folder under which our objects lie, as the store names them.
    pub(super) fn folder(&self) -> String {
        match self.kind {
            Kind::Folder => "closeby".to_owned(),
            Kind::Bucket => {
                let path = self.url.path().trim_matches('/');
                let rest = path.split_once('/').map_or("", |(_, rest)| rest.trim_matches('/'));
                if rest.is_empty() { "closeby".to_owned() } else { rest.to_owned() }
            }
        }
    }

    /// Opens it; nothing is asked of it yet.
    pub(super) fn open(&self, meter: &Arc<Meter>) -> Result<Arc<dyn ObjectStore>, MailboxError> {
        // One provider for the whole program; a second one would only say that there is one.
        let _ = rustls::crypto::ring::default_provider().install_default();
        let options = ClientOptions::new()
            .with_timeout(PATIENCE)
            .with_connect_timeout(CONNECT)
            .with_allow_http(self.url.scheme() == "http");
        let connector = MeteredConnector(Arc::clone(meter));
        let retry = RetryConfig {
            max_retries: RETRIES,
            retry_timeout: RETRY_FOR,
            ..RetryConfig::default()
        };
        let opened: object_store::Result<Arc<dyn ObjectStore>> = match self.kind {
            Kind::Bucket => self.bucket_builder(options, retry, connector),
            Kind::Folder => HttpBuilder::new()
                .with_url(self.url.as_str())
                .with_client_options(options.with_default_headers(self.basic()?))
                .with_retry(retry)
                .with_http_connector(connector)
                .build()
                .map(|store| Arc::new(store) as Arc<dyn ObjectStore>),
        };
        opened.map_err(|_| MailboxError::NoAddress)
    }

    fn bucket_builder(
        &self,
        options: ClientOptions,
        retry: RetryConfig,
        connector: MeteredConnector,
    ) -> object_store::Result<Arc<dyn ObjectStore>> {
        let region = self.url.query_pairs().find(|(key, _)| key == "region");
        let region = region.map_or_else(|| "us-east-1".to_owned(), |(_, value)| value.into_owned());
        let store = AmazonS3Builder::new()
            .with_endpoint(self.url.origin().ascii_serialization())
            .with_bucket_name(self.bucket())
            .with_region(region)
            .with_access_key_id(self.name.as_str())
            .with_secret_access_key(self.secret.as_str())
            .with_client_options(options)
            .with_retry(retry)
            .with_http_connector(connector)
            .build()?;
        Ok(Arc::new(store))
    }

    fn basic(&self) -> Result<HeaderMap, MailboxError> {
        let both = Zeroizing::new(format!("{}:{}", *self.name, *self.secret));
        let words = Zeroizing::new(format!("Basic {}", BASE64_STANDARD.encode(both.as_bytes())));
        let mut value = HeaderValue::from_str(&words).map_err(|_| MailboxError::NoAddress)?;
        value.set_sensitive(true);
        let mut headers = HeaderMap::new();
        if !self.name.is_empty() {
            headers.insert("authorization", value);
        }
        Ok(headers)
    }

    /// Returns a name under which a visit to it is remembered; it tells nothing about where it is.
    pub fn tag(&self) -> String {
        let id = SecretBytes::<32>::derive("closeby/mailbox-tag/1", self.typed().as_bytes());
        id.expose().iter().take(4).map(|byte| format!("{byte:02x}")).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(words: &str) -> Result<Address, MailboxError> {
        Address::read(words, "rosa", "open sesame")
    }

    #[test]
    fn an_address_says_what_it_is_and_where_our_folder_lies() {
        let bucket = read("s3+https://s3.example:9000/street/days?region=eu-west-2").unwrap();
        assert_eq!((bucket.kind(), bucket.bucket()), (Kind::Bucket, "street".to_owned()));
        assert_eq!(bucket.folder(), "days");
        assert_eq!(read("s3+https://s3.example/street").unwrap().folder(), "closeby");
        let folder = read("https://cloud.example/remote.php/dav/files/rosa/").unwrap();
        assert_eq!((folder.kind(), folder.folder()), (Kind::Folder, "closeby".to_owned()));
    }

    #[test]
    fn the_secret_is_never_sent_where_others_read_it() {
        for open in ["http://cloud.example/dav", "s3+http://10.0.0.4/street"] {
            assert_eq!(read(open).err(), Some(MailboxError::NotEncrypted), "{open}");
        }
        assert!(read("http://127.0.0.1:8080/dav").is_ok());
        assert!(read("s3+http://localhost:9000/street").is_ok());
    }

    #[test]
    fn what_is_no_address_is_refused() {
        for words in [
            "",
            "cloud.example",
            "ftp://cloud.example/x",
            "s3+https://s3.example",
            "https://rosa:secret@cloud.example/dav",
            "https://cloud.example/dav#part",
            "file:///etc",
        ] {
            assert_eq!(read(words).err(), Some(MailboxError::NoAddress), "{words}");
        }
        assert!(Address::read("https://cloud.example/dav", "ro\nsa", "x").is_err());
    }

    #[test]
    fn it_comes_back_from_the_vault_and_tells_no_secret() {
        let address = read("s3+https://s3.example/street/days").unwrap();
        let again = Address::from_words(&address.to_words()).unwrap();
        assert_eq!((again.typed(), again.kind()), (address.typed(), address.kind()));
        assert_eq!(*again.secret, "open sesame");
        assert!(!format!("{address:?}{}", address.place()).contains("sesame"));
    }
}
