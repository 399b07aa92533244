//! Pictures of every kind, honest and hostile: shown or refused, within limits, and never a panic.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::print_stdout,
    reason = "what helps a test may fail as a test does"
)]

use std::io::Cursor;
use std::path::PathBuf;

use closeby_import::picture::{self, Cover, NotDrawn};
use image::{DynamicImage, GenericImageView, ImageFormat, Rgb, RgbImage, RgbaImage};
use proptest::prelude::*;

/// Every picture of the shared samples, by name.
fn samples() -> Vec<(String, Vec<u8>)> {
    let folder = PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/data/images"));
    let Ok(files) = std::fs::read_dir(&folder) else {
        println!("skipped: shared/data/images");
        return Vec::new();
    };
    let mut all: Vec<_> = files
        .map(|file| file.unwrap())
        .filter(|file| file.file_name() != "SOURCE.md")
        .map(|file| {
            (file.file_name().to_string_lossy().into_owned(), std::fs::read(file.path()).unwrap())
        })
        .collect();
    all.sort();
    all
}

fn encoded(picture: &DynamicImage, format: ImageFormat) -> Vec<u8> {
    let mut bytes = Vec::new();
    picture.write_to(&mut Cursor::new(&mut bytes), format).unwrap();
    bytes
}

/// A picture with a colour of its own in each quarter.
fn quarters(width: u32, height: u32) -> DynamicImage {
    DynamicImage::ImageRgb8(RgbImage::from_fn(width, height, |x, y| {
        let right = if x < width / 2 { 0 } else { 200 };
        let low = if y < height / 2 { 0 } else { 200 };
        Rgb([right, low, 90])
    }))
}

/// A JPEG with this much more in front of its picture: metadata.
fn with_exif(jpeg: &[u8], exif: &[u8]) -> Vec<u8> {
    let body = [b"Exif\0\0".as_slice(), exif].concat();
    let len = u16::try_from(body.len() + 2).unwrap().to_be_bytes();
    [&jpeg[..2], &[0xff, 0xe1], &len, &body, &jpeg[2..]].concat()
}

/// TIFF with one entry: the orientation.
fn orientation(value: u8) -> Vec<u8> {
    let entry = [0x12, 0x01, 3, 0, 1, 0, 0, 0, value, 0, 0, 0];
    [b"II*\0\x08\0\0\0\x01\0".as_slice(), &entry, &[0; 4]].concat()
}

type Size = Result<(u32, u32), NotDrawn>;

const TABLE: [(&str, Size); 27] = [
    ("32-lens_data.jpeg", Ok((200, 133))),
    ("67-0_length_string.jpg", Ok((4032, 2012))),
    ("BlueSquare.jpg", Ok((360, 216))),
    ("Canon_40D_photoshop_import.jpg", Ok((100, 77))),
    ("DSCN0010.jpg", Ok((640, 480))),
    ("DSCN0012.jpg", Ok((640, 480))),
    ("DSCN0021.jpg", Ok((640, 480))),
    ("DSCN0025.jpg", Ok((640, 480))),
    ("IMG_5195.HEIC", Err(NotDrawn::OtherKind)),
    ("Jobagent.tiff", Err(NotDrawn::OtherKind)),
    ("Sony_HDR-HC3.jpg", Ok((100, 64))),
    ("invalid-image00971.jpg", Ok((636, 227))),
    ("invalid-image01088.jpg", Ok((425, 120))),
    ("invalid-image01551.jpg", Ok((61, 58))),
    ("jolla.jpg", Ok((3264, 2448))),
    ("kamadak-exif.heic", Err(NotDrawn::OtherKind)),
    ("kamadak-exif.jpg", Ok((15, 7))),
    ("kamadak-exif.tif", Err(NotDrawn::OtherKind)),
    ("landscape_3.jpg", Ok((600, 450))),
    ("pillow-broken.png", Err(NotDrawn::Broken)),
    ("pillow-broken_exif_dpi.jpg", Ok((100, 100))),
    ("pillow-decompression_bomb.gif", Err(NotDrawn::Broken)),
    ("pillow-exif-ifd-offset.jpg", Ok((200, 200))),
    ("pillow-exif_gps.jpg", Ok((8, 8))),
    ("pillow-invalid-exif.jpg", Ok((200, 200))),
    ("pillow-xmp_tags_orientation_exiftool.png", Ok((10, 10))),
    ("portrait_6.jpg", Ok((450, 600))),
];

#[test]
fn every_sample_is_shown_or_refused_with_the_reason() {
    for (name, bytes) in samples() {
        let size = picture::small(&bytes, 320).and_then(|_| picture::size_of(&bytes));
        println!("{name}: {size:?}, {} lines of metadata", picture::metadata(&bytes).lines.len());
        let (_, expected) = TABLE.iter().find(|(known, _)| *known == name).unwrap();
        assert_eq!(&size, expected, "{name}");
    }
}

#[test]
fn metadata_is_told_and_stands_in_no_copy() {
    for (name, bytes) in samples() {
        let told = picture::metadata(&bytes);
        if name.starts_with("DSCN") {
            let (north, east) = told.position.unwrap();
            assert!((43.46..43.47).contains(&north) && (11.88..11.89).contains(&east), "{name}");
            assert!(told.lines.iter().any(|(_, value)| value.contains("COOLPIX")), "{name}");
        }
        let Ok(copy) = picture::redrawn(&bytes, &[]) else { continue };
        let small = picture::small(&bytes, 320).unwrap();
        for drawn in [copy, small] {
            assert_eq!(picture::metadata(&drawn.bytes), picture::Metadata::default(), "{name}");
            for word in [&b"Exif"[..], b"http://ns.adobe", b"Photoshop", b"COOLPIX", b"Jolla"] {
                assert!(!drawn.bytes.windows(word.len()).any(|part| part == word), "{name}");
            }
        }
    }
}

#[test]
fn what_is_covered_is_gone_and_the_rest_is_not() {
    let whole = quarters(100, 80);
    let right_half = Cover { left: 0.5, top: 0.0, width: 0.5, height: 1.0 };
    for format in [ImageFormat::Jpeg, ImageFormat::Png, ImageFormat::WebP, ImageFormat::Gif] {
        let copy = picture::redrawn(&encoded(&whole, format), &[right_half]).unwrap();
        let seen = image::load_from_memory(&copy.bytes).unwrap();
        assert_eq!(seen.dimensions(), (100, 80));
        for (x, y, pixel) in seen.to_rgb8().enumerate_pixels() {
            let near =
                |colour: [u8; 3]| pixel.0.iter().zip(colour).all(|(a, b)| a.abs_diff(b) < 24);
            match x {
                // Squares of a JPEG are eight wide, so that the edge itself may blur.
                0..44 => assert!(
                    near(if y < 40 { [0, 0, 90] } else { [0, 200, 90] }) || (36..44).contains(&y),
                    "{format:?} {x} {y}"
                ),
                56.. => assert!(near([0x55; 3]), "{format:?} {x} {y}: {pixel:?}"),
                _ => {}
            }
        }
    }
}

#[test]
fn a_cover_beyond_the_edge_covers_what_is_there() {
    let bytes = encoded(&quarters(10, 10), ImageFormat::Png);
    for odd in [
        Cover { left: -3.0, top: -3.0, width: 9.0, height: 9.0 },
        Cover { left: 1.0, top: 1.0, width: -1.0, height: -1.0 },
        Cover { left: f64::NEG_INFINITY, top: 0.0, width: f64::INFINITY, height: 1.0 },
    ] {
        assert!(picture::redrawn(&bytes, &[odd]).is_ok(), "{odd:?}");
    }
    let all = picture::redrawn(&bytes, &[Cover { left: -3.0, top: -3.0, width: 9.0, height: 9.0 }]);
    let seen = image::load_from_memory(&all.unwrap().bytes).unwrap().to_rgb8();
    assert!(seen.pixels().all(|pixel| pixel.0 == [0x55; 3]));
}

#[test]
fn what_lies_under_transparency_is_not_handed_out() {
    let hidden = RgbaImage::from_pixel(8, 8, image::Rgba([200, 10, 10, 0]));
    let bytes = encoded(&DynamicImage::ImageRgba8(hidden), ImageFormat::Png);
    let copy = picture::redrawn(&bytes, &[]).unwrap();
    let seen = image::load_from_memory(&copy.bytes).unwrap();
    assert!(!seen.color().has_alpha());
    assert!(seen.to_rgb8().pixels().all(|pixel| pixel.0 == [255; 3]));
}

#[test]
fn a_picture_is_shown_the_right_way_up() {
    let bytes = with_exif(&encoded(&quarters(80, 40), ImageFormat::Jpeg), &orientation(6));
    assert_eq!(picture::size_of(&bytes), Ok((40, 80)));
    let copy = picture::redrawn(&bytes, &[]).unwrap();
    assert_eq!((copy.width, copy.height), (40, 80));
    // What was at the left stands at the top.
    let seen = image::load_from_memory(&copy.bytes).unwrap().to_rgb8();
    assert!(seen.get_pixel(10, 10).0[1] > 150 && seen.get_pixel(10, 10).0[0] < 50);
}

#[test]
fn what_says_that_it_is_huge_is_refused_before_it_is_drawn() {
    let mut png = encoded(&quarters(8, 8), ImageFormat::Png);
    png[16..24].copy_from_slice(&[0, 0, 0xea, 0x60, 0, 0, 0xea, 0x60]);
    let crc = crc32(&png[12..29]);
    png[29..33].copy_from_slice(&crc.to_be_bytes());
    assert_eq!(picture::small(&png, 320), Err(NotDrawn::TooLarge));

    let mut jpeg = encoded(&quarters(8, 8), ImageFormat::Jpeg);
    let frame = jpeg.windows(2).position(|mark| mark == [0xff, 0xc0]).unwrap();
    jpeg[frame + 5..frame + 9].copy_from_slice(&[0xea, 0x60, 0xea, 0x60]);
    assert_eq!(picture::small(&jpeg, 320), Err(NotDrawn::TooLarge));

    let mut gif = encoded(&quarters(8, 8), ImageFormat::Gif);
    gif[6..10].copy_from_slice(&[0x60, 0xea, 0x60, 0xea]);
    assert_eq!(picture::small(&gif, 320), Err(NotDrawn::TooLarge));
}

fn crc32(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(!0_u32, |crc, byte| {
        (0..8).fold(crc ^ u32::from(*byte), |crc, _| {
            (crc >> 1) ^ (0xedb8_8320 & (crc & 1).wrapping_neg())
        })
    })
}

#[test]
fn what_lies_about_its_kind_is_refused() {
    for lie in [
        &b"\xff\xd8\xff\xe0 this is a letter and no picture"[..],
        b"\x89PNG\r\n\x1a\nthis neither",
        b"GIF89a",
        b"RIFF\xff\xff\xff\x7fWEBPVP8 ",
    ] {
        assert_eq!(picture::small(lie, 320), Err(NotDrawn::Broken), "{lie:?}");
    }
    assert_eq!(picture::small(b"Dear neighbours", 320), Err(NotDrawn::OtherKind));
    assert_eq!(picture::small(b"", 320), Err(NotDrawn::OtherKind));
}

/// Small whole pictures to damage.
fn whole() -> impl Strategy<Value = Vec<u8>> {
    let formats = [ImageFormat::Jpeg, ImageFormat::Png, ImageFormat::WebP, ImageFormat::Gif];
    let mut all: Vec<Vec<u8>> =
        formats.iter().map(|format| encoded(&quarters(24, 16), *format)).collect();
    all.push(with_exif(&all[0], &orientation(3)));
    all.extend(samples().into_iter().map(|(_, bytes)| bytes).filter(|bytes| bytes.len() < 20_000));
    prop::sample::select(all)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(600))]
    #[test]
    fn a_damaged_picture_never_makes_it_panic(
        mut bytes in whole(),
        harms in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..12),
        cut in prop::option::of(any::<prop::sample::Index>()),
    ) {
        for (at, with) in harms {
            let at = at.index(bytes.len());
            bytes[at] = with;
        }
        if let Some(cut) = cut {
            bytes.truncate(cut.index(bytes.len()));
        }
        let _ = picture::size_of(&bytes);
        let _ = picture::metadata(&bytes);
        if let Ok(drawn) = picture::redrawn(&bytes, &[]) {
            prop_assert_eq!(picture::metadata(&drawn.bytes), picture::Metadata::default());
        }
    }
}
