//! What goes over the network to a mailbox: counted, and never more than fits in memory.

use std::future::Future;
use std::pin::Pin;
use std::sync::atomic::{AtomicBool, AtomicU16, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use futures_util::StreamExt;
use object_store::ClientOptions;
use object_store::client::{
    HttpClient, HttpConnector, HttpError, HttpErrorKind, HttpRequest, HttpResponse,
    HttpResponseBody, HttpService, ReqwestConnector,
};

use crate::LARGEST;

/// The longest answer that is read: an object, or a page of a listing.
const LONGEST_ANSWER: usize = LARGEST as usize + 64 * 1024;
/// How much of a refusal is kept, to see what it says.
const LAST_WORDS: usize = 2048;

/// What was asked of a mailbox.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Metered {
    /// How many requests.
    pub requests: u64,
    /// How many bytes went there, without headers.
    pub sent: u64,
    /// How many bytes came back, without headers.
    pub received: u64,
}

/// Counts, and remembers the last refusal.
#[derive(Debug, Default)]
pub(super) struct Meter {
    requests: AtomicU64,
    sent: AtomicU64,
    received: AtomicU64,
    status: AtomicU16,
    too_large: AtomicBool,
    cannot_put_once: AtomicBool,
    words: Mutex<String>,
}

impl Meter {
    pub(super) fn read(&self) -> Metered {
        Metered {
            requests: self.requests.load(Ordering::Relaxed),
            sent: self.sent.load(Ordering::Relaxed),
            received: self.received.load(Ordering::Relaxed),
        }
    }

    /// Returns the status of the last answer; 0 when there was none.
    pub(super) fn last_status(&self) -> u16 {
        self.status.load(Ordering::Relaxed)
    }

    pub(super) fn last_words(&self) -> String {
        self.words.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    pub(super) fn says_no_bucket(&self) -> bool {
        self.last_words().contains("NoSuchBucket")
    }

    pub(super) fn was_too_large(&self) -> bool {
        self.too_large.load(Ordering::Relaxed)
    }

    pub(super) fn cannot_put_once(&self) -> bool {
        self.cannot_put_once.load(Ordering::Relaxed)
    }

    /// Tells whether the store does not know conditions at all, and remembers it.
    pub(super) fn refuses_to_put_once(&self) -> bool {
        let refuses = self.last_status() == 501;
        self.cannot_put_once.fetch_or(refuses, Ordering::Relaxed);
        refuses
    }

    fn begin(&self, sent: usize) {
        self.requests.fetch_add(1, Ordering::Relaxed);
        self.sent.fetch_add(sent as u64, Ordering::Relaxed);
        self.status.store(0, Ordering::Relaxed);
        self.too_large.store(false, Ordering::Relaxed);
        self.words.lock().unwrap_or_else(PoisonError::into_inner).clear();
    }

    fn end(&self, status: u16, answer: &[u8]) {
        self.received.fetch_add(answer.len() as u64, Ordering::Relaxed);
        self.status.store(status, Ordering::Relaxed);
        if status >= 400 {
            let words = answer.get(..answer.len().min(LAST_WORDS)).unwrap_or_default();
            *self.words.lock().unwrap_or_else(PoisonError::into_inner) =
                String::from_utf8_lossy(words).into_owned();
        }
    }
}

/// Opens connections that are metered.
#[derive(Debug)]
pub(super) struct MeteredConnector(pub(super) Arc<Meter>);

impl HttpConnector for MeteredConnector {
    fn connect(&self, options: &ClientOptions) -> object_store::Result<HttpClient> {
        let inner = ReqwestConnector::default().connect(options)?;
        Ok(HttpClient::new(MeteredService { inner, meter: Arc::clone(&self.0) }))
    }
}

#[derive(Debug)]
struct MeteredService {
    inner: HttpClient,
    meter: Arc<Meter>,
}

impl MeteredService {
    async fn ask(&self, request: HttpRequest) -> Result<HttpResponse, HttpError> {
        self.meter.begin(request.body().content_length());
        let (parts, body) = self.inner.execute(request).await?.into_parts();
        let (mut whole, mut stream) = (Vec::new(), body.bytes_stream());
        while let Some(part) = stream.next().await {
            whole.extend_from_slice(&part?);
            if whole.len() > LONGEST_ANSWER {
                self.meter.too_large.store(true, Ordering::Relaxed);
                let error = std::io::Error::other("an answer longer than anything of ours");
                return Err(HttpError::new(HttpErrorKind::Decode, error));
            }
        }
        self.meter.end(parts.status.as_u16(), &whole);
        Ok(HttpResponse::from_parts(parts, HttpResponseBody::from(whole)))
    }
}

type Answered<'a> = Pin<Box<dyn Future<Output = Result<HttpResponse, HttpError>> + Send + 'a>>;

impl HttpService for MeteredService {
    fn call<'life, 'answer>(&'life self, request: HttpRequest) -> Answered<'answer>
    where
        'life: 'answer,
        Self: 'answer,
    {
        Box::pin(self.ask(request))
    }
}
