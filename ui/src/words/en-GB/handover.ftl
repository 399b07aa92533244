# Handover: compose, preview, sign, print or save, acknowledge.
handover-title = Handover { $number }
handover-steps = Steps of the handover
step-compose = Compose
step-preview = Preview
step-sign = Sign
step-print = Print or save
step-acknowledged = Acknowledged
step-done = { $step }, done
handover-back-to-compose = Compose
handover-to-preview = Preview the pages
handover-next = Compose the next
handover-looking-back = A handover is of now. Nothing can be composed until you are back to now.
handover-waits = Handover { $number } waits for { $to }.
handover-waits-see = See it

compose-to = Who takes over
compose-to-hint = They read it, and acknowledge it when they have.
compose-covers = From { $from }, { $role }. Covers { $since } to now.
compose-suggested = The day suggests this, and prints it while the field is empty.
compose-use = Use these words
compose-blank = Left blank on the page while it is empty.
compose-rows = A name, a bar and words make a row: Laptop|Kitchen table, no. 11.
compose-not-kept = Not stored yet.
part-location = Exact location
part-type = Type
part-hazards = Hazards
part-access = Access, egress
part-emergency_services = Emergency services
part-intent = Intent
part-administration = Administration
part-risk = Risk
part-communications = Communications
part-humanitarian = Humanitarian issues

copy-for = Who is this copy for?
level-legal = Legal, full
level-legal-says = Everything, with the cases
level-legal-closed = Needs the legal key
level-organiser = Organisers
level-organiser-says = Names and roles; no cases, no client
level-external = External
level-external-says = Roles only, no names, no phone numbers
level-public = Public
level-public-says = Confirmed facts and counts only
kept-off = Kept off this copy
kept-off-nothing = Nothing is kept off this copy.
kept-off-show = Show where
kept-off-hide = Hide where
held-off = { $count ->
    [one] 1 entry is held off.
   *[other] { $count } entries are held off.
  }
held-off-says = Nobody but the author has read them.
held-off-read = Read them one after another
review-title = Read before it leaves the room
review-why = Look for names, numbers, and anything that could harm somebody. What only its author has read stands on no external or public copy.
review-place = { $place } of { $count }
review-typed = As it was typed: { $typed }
review-late = Written late: { $reason }
review-struck = Struck: { $reason }, { $initials }
review-by = Written by { $author }, { $role }
review-own = { $author } wrote this, and is at the desk. Somebody else reads it.
review-as = Who reads
review-as-do = Read as this person
review-role = reader
review-allow = It may leave
review-skip = Not this one
review-back = Before
review-said = Entry { $number } may leave the room.
review-done = { $left } of { $count } may leave now. The others stay held off.
struck-too = Print struck entries
struck-too-says = As one line through, with the reason.

pages = Pages
pages-seen = Pages as they print
pages-count = { $pages ->
    [1] 1 page, A4
   *[other] { $pages } pages, A4
  }
page-of = Page { $page } of { $pages }
page-drawing = Drawing page { $page }
pages-drawing = Drawing the pages
zoom-in = Larger
zoom-out = Smaller
zoom = { $percent } %
ink = How the pages show
ink-printed = As printed
ink-grey = Greyscale

before-you-sign = Before you sign
before-you-sign-nothing = Nothing is open.
signature = Signature
signature-name = Type your name to sign
signature-says = { $role }, { $from } to { $to }. This laptop’s key { $key } signs chain head { $head }.
signature-then = Then { $to } reads and acknowledges
signature-then-somebody = Then whoever takes over reads and acknowledges
signature-then-says = Here, or in ink on the page.
signature-missing = Type your name to sign it.
signature-to-missing = Say who takes over before you sign.
sign-as = Sign as { $name }
signing = Signing

paper-title = Print or save
paper-says = What is saved are the bytes you see. Paper is not encrypted.
paper-save = Save a copy
paper-print = Print
paper-saved = Saved to { $path }.
paper-file = handover-{ $number }-{ $level }.pdf
paper-kind = PDF
acknowledge-title = Read and acknowledged
acknowledge-says = Signed { $at } by { $from }. { $to } reads the pages, then takes the desk.
acknowledge-by = Who has read it
acknowledge-take-over = They take over this desk
acknowledge-take-over-says = Entries carry their name from then on.
acknowledge = Acknowledge
acknowledged = Acknowledged { $at } by { $by }.

earlier = Earlier handovers
earlier-none = No handover yet. The first one covers the day from its first entry.
earlier-row = { $from } to { $to }
earlier-signed = signed { $at }
earlier-waiting = waiting
earlier-acknowledged = acknowledged { $at }
earlier-print = Print again
earlier-print-named = Print again: handover { $number }
