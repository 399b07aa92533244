//! Words beside a time: morning or afternoon, in the languages of phones.

/// Half of the day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Half {
    /// Before noon.
    Morning,
    /// After noon.
    Afternoon,
}

/// Words for the morning, in small letters and without stops and spaces: "a. m." is "am".
const MORNING: &[&str] = &[
    "am",
    "a",
    "上午",
    "凌晨",
    "清晨",
    "早上",
    "早晨",
    "午前",
    "오전",
    "ص",
    "صباحا",
    "قظ",
    "πμ",
    "vorm",
    "de",
    "öö",
    "sa",
    "dop",
    "dopoludnia",
    "fm",
    "ap",
    "पूर्वाह्न",
    "পূর্বাহ্ণ",
    "முற்பகல்",
    "मपू",
    "ጥዋት",
    "gh",
    "дп",
    "проб",
    "ก่อนเที่ยง",
    "inthemorning",
    "delamañana",
    "pagi",
    "eparadites",
    "prijepodne",
    "priekšp",
    "priešpiet",
    "pg",
    "vm",
    "fh",
    "rn",
    "yb",
    "to",
    "පෙව",
    "နံနက်",
    "ព្រឹក",
    "ກ່ອນທ່ຽງ",
    "үө",
    "ಪೂರ್ವಾಹ್ನ",
    "صباحًا",
    "قبلازظهر",
    "לפנה״צ",
    "قبلدوپہر",
    "тң",
    "таңкы",
    "prp",
    "priekšpusdienā",
    "претпл",
    "ପୂର୍ବାହ୍ନ",
    "ਪੂਦੁ",
    "damanhã",
    "manhã",
    "dopoldne",
    "pd",
    "paradite",
    "förmiddag",
    "غم",
];

/// Words for the afternoon.
const AFTERNOON: &[&str] = &[
    "pm",
    "p",
    "下午",
    "中午",
    "晚上",
    "傍晚",
    "午後",
    "오후",
    "م",
    "مساء",
    "بظ",
    "μμ",
    "nachm",
    "du",
    "ös",
    "ch",
    "odp",
    "popoludní",
    "em",
    "ip",
    "अपराह्न",
    "অপরাহ্ণ",
    "பிற்பகல்",
    "मउ",
    "ከሰዓት",
    "gd",
    "пп",
    "слоб",
    "หลังเที่ยง",
    "intheafternoon",
    "intheevening",
    "delatarde",
    "delanoche",
    "siang",
    "sore",
    "malam",
    "epasdites",
    "poslijepodne",
    "pēcp",
    "popiet",
    "ptg",
    "nm",
    "eh",
    "in",
    "yh",
    "tk",
    "පව",
    "ညနေ",
    "ល្ងាច",
    "ຫຼັງທ່ຽງ",
    "үх",
    "ಅಪರಾಹ್ನ",
    "مساءً",
    "popodne",
    "بعدازظهر",
    "אחה״צ",
    "بعددوپہر",
    "тк",
    "түштөнкийинки",
    "pop",
    "pēcpusdienā",
    "pēcpusd",
    "попл",
    "ଅପରାହ୍ନ",
    "ਬਾਦੁ",
    "datarde",
    "tarde",
    "popoldne",
    "md",
    "pasdite",
    "eftermiddag",
    "غو",
];

/// Words that only join the date to the time.
const JOINING: &[&str] = &[
    "t", "à", "às", "at", "um", "uhr", "kl", "klo", "h", "alle", "ore", "в", "о", "у", "g", "г",
    "ч", "น", "u", "v", "om", "alas", "lúc", "pukul", "saat",
];

/// Returns which half of the day a word stands for.
pub(crate) fn half(word: &str) -> Option<Half> {
    if MORNING.contains(&word) {
        return Some(Half::Morning);
    }
    AFTERNOON.contains(&word).then_some(Half::Afternoon)
}

/// Tells whether a word only joins.
pub(crate) fn joins(word: &str) -> bool {
    word.is_empty() || JOINING.contains(&word)
}

/// Returns the hour of the whole day; `None` when a clock of twelve hours has no such hour.
pub(crate) fn hour(hour: u32, half: Option<Half>) -> Option<u32> {
    match half {
        None => (hour < 24).then_some(hour),
        // Some phones write 00:08 in the morning, and some 15:10 beside "afternoon".
        Some(Half::Morning) => (hour <= 12).then_some(hour % 12),
        Some(Half::Afternoon) if hour > 12 => (hour < 24).then_some(hour),
        Some(Half::Afternoon) => Some(hour % 12 + 12),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn noon_and_midnight_are_where_they_belong() {
        assert_eq!(hour(12, Some(Half::Morning)), Some(0));
        assert_eq!(hour(0, Some(Half::Morning)), Some(0));
        assert_eq!(hour(12, Some(Half::Afternoon)), Some(12));
        assert_eq!(hour(1, Some(Half::Afternoon)), Some(13));
        assert_eq!(hour(13, Some(Half::Morning)), None);
        assert_eq!(hour(24, None), None);
    }

    #[test]
    fn no_word_is_both() {
        assert!(MORNING.iter().all(|word| !AFTERNOON.contains(word)));
    }
}
