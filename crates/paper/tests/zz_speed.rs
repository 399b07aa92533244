mod common;
use closeby_paper::*;
use std::time::Instant;
#[test]
fn speed() {
    let day = common::long_day(500);
    let rows: Vec<[String; 4]> = (1..=500).map(|n: u32| [format!("{:02}:{:02}", 8 + n / 60 % 14, n % 60), "Tom Ellery".into(), format!("Entry {n}: about {} people by the entrance, mood friendly, water brought round again.", 20 + n % 130), "confirmed".into()]).collect();
    let mut best = [f64::MAX; 4];
    for _ in 0..6 {
        bench::forget_earlier_prints();
        let t = Instant::now(); bench::bare_table(&rows).unwrap(); best[0] = best[0].min(t.elapsed().as_secs_f64());
        bench::forget_earlier_prints();
        let t = Instant::now(); let s = redact(&day, closeby_domain::redaction::RedactionLevel::Organiser); best[3] = best[3].min(t.elapsed().as_secs_f64());
        let p = print_handover(&s).unwrap(); best[1] = best[1].min(t.elapsed().as_secs_f64());
        let t = Instant::now(); picture_of_page(&p.pdf, 1, 2.0).unwrap(); best[2] = best[2].min(t.elapsed().as_secs_f64());
    }
    println!("bare {:.3} ours {:.3} ratio {:.2} picture {:.3} redact {:.3}", best[0], best[1], best[1]/best[0], best[2], best[3]);
}
