//! What messengers themselves say, in the languages of their users.
//!
//! Most notices need no words to be known: they have no sender, or begin with a mark that nobody
//! can type. These lists are for the rest. What is not in them stays somebody's words: nothing is
//! lost by not knowing a phrase.

/// "This message was deleted", "You deleted this message". Small letters, no full stop.
const DELETED: &[&str] = &[
    "this message was deleted",
    "you deleted this message",
    "this message was deleted by admin",
    "(this message was deleted)",
    "diese nachricht wurde gelöscht",
    "du hast diese nachricht gelöscht",
    "sie haben diese nachricht gelöscht",
    "ce message a été supprimé",
    "vous avez supprimé ce message",
    "tu as supprimé ce message",
    "se eliminó este mensaje",
    "este mensaje fue eliminado",
    "eliminaste este mensaje",
    "eliminó este mensaje",
    "has eliminado este mensaje",
    "questo messaggio è stato eliminato",
    "hai eliminato questo messaggio",
    "esta mensagem foi apagada",
    "apagou esta mensagem",
    "você apagou esta mensagem",
    "mensagem apagada",
    "dit bericht is verwijderd",
    "u hebt dit bericht verwijderd",
    "je hebt dit bericht verwijderd",
    "tato zpráva byla odstraněna",
    "tuto zprávu jste odstranil/a",
    "tato zpráva byla smazána",
    "tuto zprávu jste smazal/a",
    "táto správa bola odstránená",
    "túto správu ste odstránili",
    "ta wiadomość została usunięta",
    "usunięto tę wiadomość",
    "usunąłeś tę wiadomość",
    "pesan ini dihapus",
    "pesan ini telah dihapus",
    "anda menghapus pesan ini",
    "anda telah menghapus pesan ini",
    "このメッセージは削除されました",
    "このメッセージを削除しました",
    "ข้อความนี้ถูกลบแล้ว",
    "คุณได้ลบข้อความนี้",
    "це повідомлення було видалено",
    "це повідомлення видалено",
    "ви видалили це повідомлення",
    "данное сообщение удалено",
    "это сообщение было удалено",
    "вы удалили данное сообщение",
    "сообщение удалено",
    "bu mesaj silindi",
    "bu mesajı sildiniz",
    "bu mesajı sildin",
    "تم حذف هذه الرسالة",
    "حذفتَ هذه الرسالة",
    "لقد حذفت هذه الرسالة",
    "ההודעה נמחקה",
    "הודעה זו נמחקה",
    "מחקת הודעה זו",
    "מחקת את ההודעה",
    "acest mesaj a fost șters",
    "ați șters acest mesaj",
    "ezt az üzenetet törölték",
    "törölted ezt az üzenetet",
    "detta meddelande raderades",
    "du raderade detta meddelande",
    "denne besked blev slettet",
    "du slettede denne besked",
    "denne meldingen ble slettet",
    "du slettet denne meldingen",
    "tämä viesti poistettiin",
    "poistit tämän viestin",
    "αυτό το μήνυμα διαγράφηκε",
    "διαγράψατε αυτό το μήνυμα",
    "यह मैसेज हटा दिया गया था",
    "यह संदेश हटा दिया गया था",
    "आपने यह मैसेज हटा दिया",
    "এই বার্তাটি মুছে ফেলা হয়েছে",
    "یہ پیغام حذف کر دیا گیا تھا",
    "此消息已被删除",
    "此消息已删除",
    "您已删除此消息",
    "你已删除此消息",
    "此訊息已刪除",
    "您已刪除此訊息",
    "삭제된 메시지입니다",
    "이 메시지를 삭제했습니다",
    "tin nhắn này đã bị xóa",
    "bạn đã xóa tin nhắn này",
    "ova poruka je izbrisana",
    "това съобщение беше изтрито",
];

/// "<Media omitted>" as Android writes it, and its likes. Small letters.
const LEFT_OUT: &[&str] = &[
    "media omitted",
    "image omitted",
    "video omitted",
    "audio omitted",
    "sticker omitted",
    "gif omitted",
    "document omitted",
    "contact card omitted",
    "video note omitted",
    "medien ausgeschlossen",
    "medien weggelassen",
    "bild weggelassen",
    "video weggelassen",
    "audio weggelassen",
    "médias omis",
    "fichier omis",
    "image absente",
    "vidéo absente",
    "audio omis",
    "multimedia omitido",
    "archivo omitido",
    "imagen omitida",
    "video omitido",
    "audio omitido",
    "media omessi",
    "immagine omessa",
    "video omesso",
    "audio omesso",
    "mídia oculta",
    "arquivo de mídia oculto",
    "ficheiro não revelado",
    "imagem ocultada",
    "imagem não revelada",
    "media weggelaten",
    "afbeelding weggelaten",
    "média vynechány",
    "obrázek vynechán",
    "pominięto multimedia",
    "multimedia pominięte",
    "pliki pominięto",
    "média vynechané",
    "media tidak disertakan",
    "gambar tidak disertakan",
    "メディアなし",
    "画像は含まれていません",
    "ไม่รวมไฟล์สื่อ",
    "ละเว้นสื่อ",
    "ไม่มีรูปภาพ",
    "медіа пропущено",
    "зображення відсутнє",
    "без медиафайлов",
    "файл пропущен",
    "изображение отсутствует",
    "medya dahil edilmedi",
    "görüntü dahil edilmedi",
    "تم استبعاد الوسائط",
    "الصورة غير مدرجة",
    "המדיה לא נכללה",
    "התמונה הושמטה",
    "media omis",
    "conținut media omis",
    "hiányzó médiafájl",
    "media har utelämnats",
    "mediet udeladt",
    "mediefil er utelatt",
    "media jätettiin pois",
    "παραλείφθηκαν πολυμέσα",
    "मीडिया के बिना",
    "मीडिया शामिल नहीं किया गया",
    "省略多媒体文件",
    "已忽略多媒體檔",
    "忽略多媒體檔",
    "미디어 파일을 생략한 대화내용",
    "bỏ qua media",
    "view once message omitted",
    "view once voice message omitted",
    "view once photo omitted",
    "view once video omitted",
    "null",
];

/// "file attached". Small letters.
const ATTACHED: &[&str] = &[
    "file attached",
    "datei angehängt",
    "fichier joint",
    "archivo adjunto",
    "archivo adjuntado",
    "file allegato",
    "arquivo anexado",
    "ficheiro anexado",
    "bestand bijgevoegd",
    "soubor byl přiložen",
    "súbor pripojený",
    "załączony plik",
    "plik dołączony",
    "file terlampir",
    "添付ファイル有り",
    "ไฟล์ที่แนบ",
    "файл додано",
    "файл добавлен",
    "dosya ekli",
    "الملف مرفق",
    "קובץ מצורף",
    "fișier atașat",
    "fájl csatolva",
    "bifogad fil",
    "fil vedhæftet",
    "vedlagt fil",
    "liitetiedosto",
    "συνημμένο αρχείο",
    "फ़ाइल अटैच कर दी गई है",
    "फाइल अटैच कर दी गई है",
    "文件附件",
    "附件檔案",
    "파일 첨부됨",
    "tệp đính kèm",
    "прикачен файл",
    "datoteka u privitku",
];

/// "<This message was edited>". Small letters.
const EDITED: &[&str] = &[
    "this message was edited",
    "edited",
    "diese nachricht wurde bearbeitet",
    "message modifié",
    "ce message a été modifié",
    "se editó este mensaje",
    "questo messaggio è stato modificato",
    "esta mensagem foi editada",
    "mensagem editada",
    "dit bericht is bewerkt",
    "tato zpráva byla upravena",
    "ta wiadomość została zmieniona",
    "wiadomość edytowana",
    "ta wiadomość została edytowana",
    "pesan ini diedit",
    "このメッセージは編集されました",
    "ข้อความนี้ถูกแก้ไขแล้ว",
    "ข้อความนี้ได้รับการแก้ไข",
    "це повідомлення відредаговано",
    "сообщение изменено",
    "bu mesaj düzenlendi",
    "تم تعديل هذه الرسالة",
    "इस मैसेज को एडिट किया गया",
    "ההודעה נערכה",
    "此訊息已編輯",
    "此消息已编辑",
    "수정된 메시지입니다",
];

/// Beginnings of notices that come with a sender and without the mark.
const NOTICES: &[&str] = &[
    "messages and calls are end-to-end encrypted",
    "messages to this chat and calls are now",
    "messages you send to this group are now secured",
    "missed voice call",
    "missed video call",
    "missed group voice call",
    "missed group video call",
    "zmeškaný hovor",
    "zmeškaný videohovor",
    "gemiste spraakoproep",
    "gemiste video-oproep",
    "verpasster sprachanruf",
    "verpasster videoanruf",
    "llamada perdida",
    "videollamada perdida",
    "appel vocal manqué",
    "appel vidéo manqué",
    "chiamata persa",
    "videochiamata persa",
    "chamada de voz perdida",
    "chamada de vídeo perdida",
    "panggilan suara tak terjawab",
    "panggilan video tak terjawab",
    "пропущений голосовий дзвінок",
    "пропущенный аудиозвонок",
    "пропущенный видеозвонок",
    "cevapsız sesli arama",
    "nieodebrane połączenie",
    "nieodebrana rozmowa",
    "مكالمة صوتية فائتة",
    "مكالمة فيديو فائتة",
    "मिस्ड वॉइस कॉल",
    "मिस्ड वीडियो कॉल",
    "waiting for this message. this may take a while",
    "不在着信",
    "สายที่ไม่ได้รับ",
];

/// Tells whether words say that a message was taken back.
pub(crate) fn is_deleted(words: &str) -> bool {
    is_in(DELETED, words)
}

/// Tells whether words stand for a file that was left out.
pub(crate) fn is_left_out(words: &str) -> bool {
    let first = words.lines().next().unwrap_or_default().trim();
    let inside = first.strip_prefix('<').and_then(|first| first.strip_suffix('>'));
    match inside {
        Some(inside) => is_in(LEFT_OUT, inside),
        None => is_in(LEFT_OUT, words),
    }
}

/// Tells whether words say that a file is attached.
pub(crate) fn is_attached(words: &str) -> bool {
    is_in(ATTACHED, words)
}

/// Tells whether a message ends with the mark of a change.
pub(crate) fn is_edited(words: &str) -> bool {
    let end = words.trim_end().strip_suffix('>').and_then(|words| words.rsplit_once('<'));
    end.is_some_and(|(_, inside)| is_in(EDITED, inside.trim_end_matches(['.', '।'])))
}

/// Tells whether words are a notice of the messenger, though they come with a sender.
pub(crate) fn is_notice(words: &str) -> bool {
    let words = beginning(words);
    NOTICES.iter().any(|notice| words.starts_with(notice))
}

/// Tells whether a name is one that WhatsApp gives to files on Android.
pub(crate) fn is_whatsapp_file(name: &str) -> bool {
    let mut parts = name.split(['-', '.']);
    let kind = parts.next().unwrap_or_default();
    let day = parts.next().unwrap_or_default();
    let number = parts.next().unwrap_or_default();
    matches!(kind, "IMG" | "VID" | "AUD" | "PTT" | "STK" | "DOC" | "GIF")
        && day.len() == 8
        && day.bytes().all(|digit| digit.is_ascii_digit())
        && number.starts_with("WA")
}

fn is_in(list: &[&str], words: &str) -> bool {
    words.len() < 200 && list.contains(&words.to_lowercase().trim())
}

fn beginning(words: &str) -> String {
    words.chars().take(60).flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_phrase_is_as_it_is_looked_for() {
        for phrase in [DELETED, LEFT_OUT, ATTACHED, EDITED, NOTICES].concat() {
            assert_eq!(phrase.to_lowercase().trim().trim_end_matches('.'), phrase);
        }
    }

    #[test]
    fn what_people_say_is_theirs() {
        assert!(!is_deleted("this message was deleted by the police"));
        assert!(!is_left_out("<van omitted>"));
        assert!(!is_edited("we edited it"));
        assert!(!is_whatsapp_file("IMG-of-van.jpg"));
    }
}
