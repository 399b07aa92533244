//! Copies of a handover that were drawn for the preview: the very bytes that are saved.

/// A drawn copy. It lives in memory only and goes when the day or the legal key closes.
pub struct Copy {
    /// The PDF.
    pub pdf: Vec<u8>,
    /// The words of each page, for screen readers.
    pub words: Vec<String>,
}

impl Copy {
    /// Returns the hash of its bytes, 16 hex digits in fours.
    pub fn hash(&self) -> String {
        let [a, b, c, d, e, g, h, i, ..] = *blake3::hash(&self.pdf).as_bytes();
        format!("{a:02X}{b:02X} {c:02X}{d:02X} {e:02X}{g:02X} {h:02X}{i:02X}")
    }
}

/// Returns bytes as a `data:` address that a page may show.
pub fn data_address(kind: &str, bytes: &[u8]) -> String {
    use base64::Engine;
    format!("data:{kind};base64,{}", base64::engine::general_purpose::STANDARD.encode(bytes))
}
