# An exported chat, looked through message by message.
chat-title = Take in a chat
chat-none = Choose an exported chat, or drop it here. Nothing of it enters the log until you take it.
chat-choose = Choose a file
chat-choose-other = Another file
chat-pick = Choose an exported chat
chat-pick-kind = Exported chats
chat-not-then = A chat can be taken in only now. Go back to now first.
chat-fact-said = { $said } of { $messages } are somebody's words
chat-fact-stored = { $stored } in the log
chat-fact-form = { $app ->
    [whatsapp] WhatsApp
    [signal] Signal
    [telegram] Telegram
   *[other] { $app }
}, { $people ->
    [one] 1 sender
   *[other] { $people } senders
}
chat-western = Its letters are no Unicode. They were read as Windows-1252, as older editors save them: { $words }
chat-western-try = If these words look wrong, save the file as UTF-8 and choose it again.
chat-western-none = no letter with an accent
chat-about = about { $at }
chat-about-why = The file has no time for this. It stands beside a message of { $at }.
chat-cut = The file begins or ends in the middle of a message.
chat-which-date = Which number of { $example } is the day?
chat-which-date-why = The phone that exported this chat decides, and the file does not say. Nothing is read until you choose.
chat-day_first = Day first: { $from } to { $to }
chat-month_first = Month first: { $from } to { $to }
chat-year_first = Year first: { $from } to { $to }
chat-which-style =
    From line { $line } on { $lines ->
        [one] one line begins
       *[other] { $lines } lines begin
    } in another style than the rest.
chat-which-style-why = Somebody pasted them into a message, or two exports stand in this file. Nothing is read until you choose.
chat-style-export = Two exports: they are messages of their own
chat-style-pasted = Pasted: they are part of a message
chat-messages = Messages of the chat
chat-one = The message
chat-nobody = Nobody named
chat-unknown = not in the roster
chat-edited = changed by its sender
chat-kind-notice = notice of the messenger
chat-kind-deleted = taken back by its sender
chat-kind-left_out = file left out of the export
chat-twice = The clocks went back: this could also be { $other }.
chat-files = With: { $names }
chat-becomes = Becomes an unverified report, with { $file }, line { $line }, as its source.
chat-words = Words for the log
chat-words-hint = What was sent is kept beside them.
chat-take = Take into the log
chat-take-words = Take these words
chat-edit = Other words
chat-skip = Skip
chat-next = Next
chat-skipped = skipped
chat-stored-as = stored as #{ $number }
chat-through = No more messages to decide about.
chat-through-earlier = No more messages of this day or later to decide about. Earlier ones stand above.
chat-fact-earlier = { $count ->
    [one] 1 is from before this day
   *[other] { $count } are from before this day
}
chat-find = Find in this chat
chat-find-next = Next hit
chat-find-before = Hit before
chat-find-how = Words, "a phrase", /pattern/, by:name, on:2026-03-14, after:1400; then Enter. Esc goes back to the message.
chat-find-none = No message fits.
chat-find-nth = { $nth } of { $of }
chat-find-unread = Not understood: { $pieces }.
