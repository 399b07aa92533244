//! The fields of a picture's metadata in plain words.

use exif::{Context, Tag};

/// Fields that people ask about, and what they are called here.
const WORDS: [(Tag, &str); 46] = [
    (Tag::Make, "Camera maker"),
    (Tag::Model, "Camera"),
    (Tag::BodySerialNumber, "Camera's serial number"),
    (Tag::CameraOwnerName, "Camera's owner"),
    (Tag::LensMake, "Lens maker"),
    (Tag::LensModel, "Lens"),
    (Tag::LensSerialNumber, "Lens's serial number"),
    (Tag::Software, "Software"),
    (Tag(Context::Tiff, 316), "Computer"),
    (Tag(Context::Tiff, 11), "Written by"),
    (Tag::Artist, "Author"),
    (Tag::Copyright, "Copyright"),
    (Tag::ImageDescription, "Description"),
    (Tag::ImageUniqueID, "Picture's own number"),
    (Tag::DateTime, "Changed at"),
    (Tag::DateTimeOriginal, "Taken at"),
    (Tag::DateTimeDigitized, "Stored at"),
    (Tag::OffsetTime, "Time zone of the change"),
    (Tag::OffsetTimeOriginal, "Time zone when taken"),
    (Tag::OffsetTimeDigitized, "Time zone when stored"),
    (Tag::SubSecTime, "Fraction of the second of the change"),
    (Tag::SubSecTimeOriginal, "Fraction of the second when taken"),
    (Tag::SubSecTimeDigitized, "Fraction of the second when stored"),
    (Tag::Orientation, "Which way up"),
    (Tag::PixelXDimension, "Width"),
    (Tag::PixelYDimension, "Height"),
    (Tag::ImageWidth, "Width"),
    (Tag::ImageLength, "Height"),
    (Tag::ExposureTime, "Exposure"),
    (Tag::FNumber, "Aperture"),
    (Tag::PhotographicSensitivity, "Sensitivity (ISO)"),
    (Tag::FocalLength, "Focal length"),
    (Tag::FocalLengthIn35mmFilm, "Focal length as on 35 mm film"),
    (Tag::Flash, "Flash"),
    (Tag::GPSLatitude, "Latitude"),
    (Tag::GPSLongitude, "Longitude"),
    (Tag::GPSAltitude, "Height above the sea"),
    (Tag::GPSImgDirection, "Camera pointed to"),
    (Tag::GPSSpeed, "Speed"),
    (Tag::GPSDateStamp, "Date by satellite"),
    (Tag::GPSTimeStamp, "Time by satellite"),
    (Tag::GPSHPositioningError, "Place known to within"),
    (Tag(Context::Tiff, 40091), "Title"),
    (Tag(Context::Tiff, 40092), "Comment"),
    (Tag(Context::Tiff, 40093), "Author"),
    (Tag(Context::Tiff, 40094), "Keywords"),
];

/// Fields in Microsoft's spelling: UTF-16, told as bytes.
const WIDE: std::ops::RangeInclusive<u16> = 40091..=40095;

/// Returns what a field is called: in plain words, by its own name, or by its group and number.
pub(super) fn words(tag: Tag) -> String {
    if let Some((_, words)) = WORDS.iter().find(|(known, _)| *known == tag) {
        return (*words).to_owned();
    }
    match tag.description() {
        Some(_) => parted(&tag.to_string()),
        None => format!("{} field {}", group(tag), tag.number()),
    }
}

/// Returns the words of a field in UTF-16; nothing for any other.
pub(super) fn wide(tag: Tag, bytes: &[u8]) -> Option<String> {
    let told = tag.context() == Context::Tiff && WIDE.contains(&tag.number());
    let pairs = bytes.chunks_exact(2).filter_map(|pair| <[u8; 2]>::try_from(pair).ok());
    let units: Vec<u16> = pairs.map(u16::from_le_bytes).collect();
    let words = String::from_utf16_lossy(&units);
    told.then(|| words.trim_end_matches('\0').to_owned())
}

fn group(tag: Tag) -> &'static str {
    match tag.context() {
        Context::Tiff => "Picture",
        Context::Exif => "Camera",
        Context::Gps => "Place",
        _ => "Other",
    }
}

/// Parts a name such as `WhiteBalance` into words.
fn parted(name: &str) -> String {
    let mut words = String::new();
    let mut before = ' ';
    let mut letters = name.chars().peekable();
    while let Some(letter) = letters.next() {
        let begins = letter.is_uppercase()
            && (before.is_lowercase() || letters.peek().is_some_and(|next| next.is_lowercase()));
        if begins && !words.is_empty() {
            words.push(' ');
        }
        let alone = begins && letters.peek().is_some_and(|next| next.is_lowercase());
        match alone && !words.is_empty() {
            true => words.extend(letter.to_lowercase()),
            false => words.push(letter),
        }
        before = letter;
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_field_is_told_in_code() {
        assert_eq!(words(Tag(Context::Tiff, 316)), "Computer");
        assert_eq!(words(Tag::DateTimeOriginal), "Taken at");
        assert_eq!(words(Tag::WhiteBalance), "White balance");
        assert_eq!(words(Tag::GPSMapDatum), "GPS map datum");
        assert_eq!(words(Tag(Context::Exif, 65_000)), "Camera field 65000");
        let unique: std::collections::HashSet<_> = WORDS.iter().map(|(tag, _)| tag).collect();
        assert_eq!(unique.len(), WORDS.len());
    }

    #[test]
    fn words_of_windows_are_read() {
        let bytes: Vec<u8> = "Van é\0".encode_utf16().flat_map(u16::to_le_bytes).collect();
        assert_eq!(wide(Tag(Context::Tiff, 40092), &bytes).as_deref(), Some("Van é"));
        assert_eq!(wide(Tag::Make, &bytes), None);
    }
}
