# The desk's sentences. Times are 24 hours, durations are words, no exclamation, no blame.

# roles
role-LO = Legal observer
role-SO = Solicitor
role-WF = Welfare
role-WR = Water run
role-FA = First aid
role-ES = Entrance steward
role-LG = Loggist
role-IN = Interpreter
role-ME = Media
role-VE = Verifier

# what needs somebody
need-overdue-title = { $post } overdue
need-overdue-detail = { $names }. Check-in due { $due }.
need-due-title = { $post } due
need-due-detail = { $names }. Due { $due }.
need-post-title = { $post }
need-post-empty = { $missing ->
    [1] { $free ->
        [0] Empty since { $since }. Nobody free with the skill.
        [1] Empty since { $since }. One free with the skill.
       *[other] Empty since { $since }. { $free } free with the skill.
    }
   *[other] { $missing } short since { $since }. { $free } free with the skill.
  }
need-claim-detail = #{ $number }, { $source } { $at }. Nobody is checking it.
need-apart-title = Written apart: { $about }
need-apart-detail = Two laptops wrote about it without having heard of each other. Both stand until somebody chooses.
need-checked-title = { $count ->
    [one] 1 claim is being checked
   *[other] { $count } claims are being checked
  }
need-checked-detail = Oldest: #{ $number }, asked of { $name }.
need-run-title = Water run { $number }, { $leaves }
need-run-detail = { $load }, { $from } to { $to }. { $carrier }
need-handover-title = Handover { $number } waiting
need-handover-detail = Signed { $signed } by { $from }. Waiting for { $to }.

# sources
source-first_hand = first-hand
source-relayed = relayed
source-read_online = read online
source-official_statement = official
source-document = from a document

# where a claim stands
standing-unverified = unverified
standing-corroborated = corroborated
standing-confirmed = confirmed
standing-disputed = disputed
standing-unverifiable = cannot be verified
standing-refuted = refuted
standing-superseded = superseded

# people
somebody-gone = somebody no longer in the roster
usual-role = loggist
officers = officers
today-held = { $post }
today-held-until = { $post }, until { $left }
need-post-numbered = { $post }, place { $place }

# the door
locked = No day is open. Everything stored is safe.
locked-try = Open a vault with its passphrase.
passphrase-needed = A passphrase is needed. Nothing was changed.
passphrase-needed-try = Six words nobody would guess are strong.
no-folder = The throw-away folder could not be made. Nothing was changed.
no-folder-try = Free some space, then try the sample day again.
no-zone = { $name } is no time zone that this laptop knows. Nothing was changed.
no-zone-try = Use a name such as Europe/London.
legal-closed = Nothing of that kind can be read with this key.
legal-closed-try = Open the legal key first.

# asks
bad-ask = The question could not be read. Nothing was changed.
no-such-ask = This desk does not know that question. Nothing was changed.
no-such-ask-try = Use the screens and the command line of the same version.
no-such = It is not in this day. Nothing was changed.
no-such-try = Look at the list again; it may have changed.

# storing
not-stored = Not stored yet.
not-stored-try = Press Enter again.
stored-late-needed = This happened { $minutes } minutes ago. It is stored once you say why it is late.
stored-late-needed-try = Choose a reason or write one.
line-empty = There is nothing to store yet.
line-empty-try = Write what happened, then press Enter.
line-too-long = The line is longer than one entry may be. Your words are safe in the line.
line-too-long-try = Store it in parts of at most 60,000 characters.
time-not-there = { $time } did not exist that night: the clocks went forward. Your words are safe in the line.
time-not-there-try = Write the time an hour earlier or later.
no-time-to-come = “{ $words }” is still to come. Nothing was changed.
no-time-never = “{ $words }” did not exist that night: the clocks went forward. Nothing was changed.
no-time-twice = “{ $words }” happened twice that night: the clocks went back. Nothing was changed.
no-time-twice-try = Write { $first } or { $second }.
time-twice = { $time } happened twice that night: the clocks went back. Your words are safe in the line.
time-twice-try = Choose which of the two it was, or write { $first } or { $second }.
time-to-come = { $time } is still to come. Your words are safe in the line.
time-to-come-try = Correct the time, or put the plan into words without a leading time.
no-time = “{ $words }” is no time that can be read. Nothing was changed.
no-time-try = Write 1454, 14:54 or -15.
upside-down = It would end before it begins. Nothing was changed.
upside-down-try = Correct one of the two times.

# entries
no-entry = There is no entry #{ $number }.
no-entry-try = Look for its words in the search.
struck-already = There is a line through it already.
struck-already-try = Nothing needs doing.
not-struck = There is no line through it.
not-struck-try = Nothing needs doing.
reason-needed = A reason is needed. Nothing was changed.
reason-needed-try = A few words are enough: “wrong street”.
nothing-corrected = Neither the words nor the time would change.
nothing-corrected-try = Write what it should say, or when it happened.
history-corrected = Corrected. Before: “{ $before }”
history-moved-entry = Now { $state }, by #{ $number }
history-moved = Now { $state }
history-struck = One line drawn through it ({ $initials })
history-lifted = The line taken away again ({ $initials })
history-time = Its time is now { $at }.
history-written = Written
history-key = Marked as a key event
history-not-key = No longer a key event
history-checker = { $name } was asked to check it
history-side-by-side = Two accounts put side by side
history-told = Who told whom: { $links }
history-nobody-told = Who told whom was taken back
history-link = { $who } ({ $how })
history-link-at = { $who } ({ $how }, { $at })
history-link-from = {", from "}
history-decided = Decided by { $by }, because: { $why }
history-reviewed = Read by a second person: it may leave the room
history-not-reviewed = May not leave the room after all
own-review = Whoever wrote an entry cannot also review it. Nothing was changed.
own-review-try = Somebody else signs in at this desk and reads it.
entry-asked = Asked for: { $what }
entry-asked-again = Asked again for: { $what }
entry-answered = { $what }: { $by } answered “{ $words }”
entry-refused = { $what }: { $by } refused, “{ $words }”
entry-disputed = { $what }: disputed. { $words }
entry-delivered = { $what }: delivered
entry-withdrawn = { $what }: no longer needed. { $words }
entry-call-out = Call-out by { $channels }: “{ $text }”
entry-moved = #{ $number } is now { $state }.
entry-moved-by = #{ $number } is now { $state } by #{ $by }.

# claims
move-no-evidence = A claim moves only on evidence. It stands as it was.
move-no-evidence-try = Name another entry, or write what was checked.
move-own = A claim cannot be its own evidence. It stands as it was.
move-struck = That entry has a line through it. The claim stands as it was.
move-fallen = That entry was refuted or replaced itself. The claim stands as it was.
move-first-hand = Confirming needs somebody who saw it, or an official statement. It stands as it was.
move-first-hand-try = Name a first-hand or official entry, or move it to corroborated.
move-one-source = Both go back to { $who }: that is one source. The claim stands as it was.
move-one-source-try = Name an entry that somebody else saw or heard, or write what was checked.
move-already = It is { $state } already.
move-already-try = Nothing needs doing.
two-accounts = A dispute has two accounts. Nothing was changed.
two-accounts-try = Write what the witness says and what the authority says.
whose-accounts = A dispute says what it is about and whose accounts they are. Nothing was changed.
whose-accounts-try = Write a few words for it, who saw it, and which role of the authority says otherwise.
account-to-come = One of the accounts lies in the future. Nothing was changed.
account-to-come-try = Correct its time.
chain-seen = This was seen by whoever it was written for: nobody told it on. Nothing was changed.
chain-seen-try = Correct the entry, or write a new one with a “?” before it.
chain-long = More than twelve people passed this on. Nothing was changed.
chain-long-try = Write the links nearest to the desk and the one it goes back to.
chain-loop = { $who } would have it from themselves. Nothing was changed.
chain-loop-try = Name everybody once, and whoever saw it last of all.
chain-nobody = Nobody had said who told whom. Nothing was changed.
chain-nobody-try = Say who told it to the desk, and who told them.
chain-who = A link has no name. Nothing was changed.
chain-who-try = Write who said it: “a neighbour at no. 6” is enough. Never an official's name.
chain-order = Somebody would have told it on before they heard it. Nothing was changed.
chain-order-try = Correct the times: the link nearest to the desk is the latest.
decision-needed = A decision needs what was decided and why. Nothing was stored.
decision-needed-try = One sentence for each is enough.
decision-same = Nothing of the decision would change.
decision-same-try = Change what is not right, and say why.
decision-told = written down in full
no-decision = That entry records no decision. Nothing was changed.
no-decision-try = Record the decision as an entry of its own.
both-kept = Both accounts are kept.

# incidents, requests, roles, roster
title-needed = An incident needs a few words.
title-needed-try = Say what it is: “Blocked drive, no. 3”.
title-long = The name of an incident has at most { $most } letters. Nothing was changed.
title-long-try = Name it in a few words, and log the rest as an entry of it.
not-linked = Entry #{ $entry } is not linked with incident { $incident }. Nothing was changed.
not-linked-try = Open the incident to see its entries.
prompt-unknown = Incident { $number } has no such question. Nothing was stored.
prompt-unknown-try = Open the incident to see what is asked, or log the line by itself and link it.
crowd-too-many = More than { $most } people stand in no street. Nothing was stored.
crowd-too-many-try = Look for a digit too many.
crowd-among = There are more children and older people than people. Nothing was stored.
crowd-among-try = Give the number of all people; children and older people are counted among them.
no-incident = There is no incident { $number }.
part-of = part of { $number }
merge-circle = Incident { $number } would become part of itself. Nothing was changed.
merge-circle-try = Choose another incident, or take the other one apart first.
merge-already = Incident { $number } is part of { $by } already. Nothing was changed.
merge-already-try = Take it apart first.
not-a-part = Incident { $number } is not part of another. Nothing was changed.
not-a-part-try = Give the number that was merged, not the one it is part of now.
prompts-many = A list of more than { $most } prompts is not read when it matters. Nothing was changed.
prompts-many-try = Keep those that help within the first minute.
prompts-held =
    Where are they held, and since when?
    What have they had: water, food, toilet, medicine, warmth?
    Which language do they speak, and is an interpreter there?
    Does a solicitor know?
    Who depends on them, and who is with those people?
prompts-hurt =
    Was 999 called, and when?
    Are they awake, breathing, bleeding?
    Who is with them?
    Is the way in clear for an ambulance?
prompts-missing =
    Where and when were they last seen?
    What do they wear?
    Who is looking, and where?
    Where do they come back to?
prompts-crowd =
    How many, from low to high, and how was it counted?
    Is the way out clear, and how wide?
    How many children and older people?
    Who speaks to the people there?
prompts-arrival =
    How many, and of which agency?
    Where do they stand?
    Who saw it themselves?
    What did they say they came for?
prompts-hazard =
    What is it, and where?
    Was 999 called, and when?
    Who has moved away, and who has not?
    Is the way in clear?
prompts-welfare =
    What is needed, and by how many?
    Who was asked, and when?
    What was the answer?
prompts-other =
    What was seen first-hand?
    Who is on it?
    What comes next, and when?
method-count = counted head by head
method-jacobs = by area and density
method-flow = by flow through a gap
method-hearsay = only heard
method-by-eye = by eye
crowd-range = { $low } to { $high } people, best { $best }
crowd-counted = { $people ->
    [1] 1 person
   *[other] { $people } people
  }
crowd-says = { $range }, { $method }.
crowd-worked-area = { $area } m², { $filled } % of it filled, { $least } to { $most } people per m².
crowd-worked-flow = { $passed } passed in { $minutes } min, people passed for { $lasted } min.
crowd-children = { $count ->
    [0] No babies or small children.
    [1] 1 baby or small child.
   *[other] { $count } babies or small children.
  }
crowd-older = { $count ->
    [0] No older people.
    [1] 1 older person.
   *[other] { $count } older people.
  }
crowd-no-number = That makes no number of people. Nothing was stored.
crowd-try-range = Give a best guess, or a lowest and a highest number: 100 and 150.
crowd-try-area = Give the ground in m², or draw it on the map; a close on the map has its own.
crowd-try-flow = Give how many passed, in how many minutes, and for how long people went on passing.
crowd-filled = No ground is filled so far. Nothing was stored.
crowd-filled-try = Give how much of it is filled, from 1 to 100 per cent.
crowd-no-ground = That is no ground people could stand on. Nothing was stored.
crowd-no-ground-try = Draw a ring of three corners or more that does not cross itself.
no-lines = A copy of lines needs at least one, and { $most } at most. Nothing was drawn.
no-lines-try = Mark the lines with X first.
what-needed = Say what is asked for.
what-needed-try = “Water for the man in the van”.
no-request = That request is not in this day.
words-needed = The words of the answer are needed. Nothing was changed.
words-needed-try = Write them as they were said.
no-role = That is none of the ten roles. Nothing was changed.
no-role-try = Use LO, SO, WF, WR, FA, ES, LG, IN, ME or VE.
no-post = That post is not in this day.
no-person = That person is not in the roster.
no-person-try = Add them to the roster first; a name is enough.
no-assignment = That assignment is not in this day.
assigned-already = { $name } has that post already.
assigned-already-try = Change until when, or choose somebody else.
left-already = They have left that post already.
left-already-try = Assign them again if they are back.
post-stood-down = stood down
load-needed = A run needs a load.
load-needed-try = Say what is carried: “24 bottles”.
no-run = That run is not in this day.
run-planned = A run that left cannot be planned again.
run-planned-try = Plan another run.
name-needed = A name is needed; a nickname is enough.
name-needed-try = Write one, then press Enter.
name-long = A name has at most { $most } letters. Nothing was changed.
name-long-try = Shorten it; everything else belongs into an entry.
role-number = A role of an authority has no number: officials are never told apart. Nothing was stored.
role-number-try = Write the role alone: “senior officer”, “custody nurse”.
initials-long = Initials have at most { $most } letters. Nothing was changed.
initials-long-try = Write the first letter of each name.
call-out-needed = Write the words that were sent.
call-out-needed-try = Copy them from the group.
call-out-mark = UNCONFIRMED – do not pass on
no-call-out = That call-out is not in this day.

# cases
no-case = That case is not in this vault.
no-note = That note is not in this case.
note-needed = There is nothing to keep yet.
note-needed-try = Write the note, then press Enter.
pseudonym-needed = A case needs a name that is not the person's own.
pseudonym-needed-try = A bird will do: “Heron”.
pseudonym-taken = There is a case of that name already. Nothing was opened.
pseudonym-taken-try = Choose another name.
conflict-found = The conflict check found a match. No case was opened and no name is shown.
conflict-found-try = Speak to your supervising solicitor before you go on.
no-clock = That clock is not in this case.
clock-basis-needed = A clock needs a name and its basis. Nothing was changed.
clock-basis-needed-try = Write where the time comes from: the section, or who promised it.
clock-power-unknown = The power is unknown. This clock starts only for a criminal power.
clock-power-administrative = The power is administrative. This clock starts only for a criminal power.
clock-cannot-start = This clock starts only for a criminal power.
clock-cannot-start-try = Record the power first, or say why the clock does not apply.
clock-met = Met { $at }
clock-not-applicable = Not applicable: { $why }
no-attendance = That attendance is not in this case.
attendance-runs = An attendance is running already.
attendance-runs-try = Stop it before you start another.
attendance-stopped = That attendance has stopped already.
attendance-stopped-try = Nothing needs doing.
attendance-still-runs = The attendance is still running.
attendance-still-runs-try = Stop it, then finalise it.
stage-needed = Say which stage was reached.
request-so-far = { $parts }.
request-asked = Asked { $at }
request-answered = answered { $at }
request-refused = refused { $at }
request-again = asked again { $at }
request-no-answer = no answer yet
request-disputed = disputed
request-delivered = delivered { $at }
request-withdrawn = withdrawn { $at }

# map
no-map = No map yet.
no-map-try = Import a file, or go on without one.
map-unreadable = The stored map could not be read. The record is safe.
map-unreadable-try = Import the map file again.
map-refused-try = The map you had is unchanged. Try another extract.
map-summary = { $streets } street names, { $buildings } buildings, { $closes } closes
no-street = No street here is called “{ $name }”. Nothing was changed.
no-street-try = Write the beginning of its name, or import a larger extract.
not-a-close = { $name } has more than one way in for vehicles. Nothing was marked.
not-a-close-try = Choose a street from the list of closes.
no-place = That place is not on the map.
off-the-earth = That point is not on the map.
bad-width = A clear width lies between 0.3 and 60 metres. Nothing was changed.
bad-width-try = Measure between the kerbs, in metres: 4.6.
entrance-only = Only vehicle entrance
entrance = Entrance
file-unreadable = The file could not be read. Nothing was changed.
file-unreadable-try = Choose it again, or copy it to this laptop first.
chat-refused = { $reason }. Nothing was taken.
chat-refused-try = Export the chat again, or open the file to see what it is.
unknown-field = The question has a field that is not known: { $field }. Nothing was changed.
unknown-field-try = Compare its spelling with ui/src/api/contract.ts, or leave it out.
chat-try-text = Open it in a text editor and save it as UTF-8, or export the chat again.
chat-try-page = In Telegram's desktop: Export chat history, and choose messages.html or result.json here.
chat-try-clock = Set the phone to 24 hours and its usual calendar, export the chat again, and delete this file.
chat-try-inside = Unpack it, and choose the text of the one chat that is wanted.
chat-try-shorter = Export a shorter stretch of the chat, or cut the text into several files.
chat-try-which = Read are WhatsApp (text or zip), Signal as the tools signal-export and sigtop (its usual text) write it, and Telegram's export of one chat (JSON or web page).
chat-unreadable-try = Choose the exported file itself: .txt, .json or .zip.
chat-none = No chat is open.
chat-none-try = Read an exported chat first.
chat-no-message = The chat has no such message.
chat-empty-message = This message has no words to take.
chat-empty-message-try = Write what it says, or go on to the next.
chat-taken-already = This message is in the log already, as #{ $number }.
chat-taken-already-try = Correct that entry, or go on to the next.
chat-to-come = This message is dated { $at }, which is still to come. Nothing was taken.
chat-to-come-try = Check the phone's clock, and whether the day or the month comes first.
chat-too-long = This message is longer than a line of the log can be. Nothing was taken.
chat-too-long-try = Log the part that matters by hand.
chat-late-reason = Taken from an exported chat
nobody-named = nobody
history-taken = Taken from an exported chat: line { $line }, sent by { $sender }, file SHA-256 { $file }
bundle-not-sound = This day does not hold together, so it was not exported. { $fault }.
bundle-none = This file is no bundle of Closeby's.
bundle-none-try = Choose a file that `closeby export` or the window made.
import-runs = A map is being imported already.
import-runs-try = Wait for it, or stop it.
import-idle = Nothing is being imported.
import-reading = Reading the map

# settings and search
bad-setting = That setting cannot have that value. Nothing was changed.
bad-setting-try = Minutes lie between 1 and 15.
search-read-as = entries with all of: { $words }
search-filtered = only { $filters }
search-unread = left out, because it cannot be read: { $pieces }
search-stopped = The search stopped at { $at } to keep the desk free: look in a shorter stretch of time.

# handover
part-too-long = That part of the briefing is longer than a page. Nothing was changed.
part-too-long-try = Keep to what the next person needs.
open-requests = { $count ->
    [1] 1 request still open.
   *[other] { $count } requests still open.
  }
open-requests-where = Printed first, on page 1.
open-claims = { $count ->
    [1] 1 claim not confirmed.
   *[other] { $count } claims not confirmed.
  }
open-claims-where = Boxed, apart from the facts.
open-overdue = { $count ->
    [1] 1 check-in overdue.
   *[other] { $count } check-ins overdue.
  }
open-posts = { $count ->
    [1] 1 post short.
   *[other] { $count } posts short.
  }
open-posts-where = Marked under Method.
ring-now = Ring { $name } now? { $phone }
signature-needed = Type your name to sign.
signature-needed-try = Then press Ctrl and Enter.
to-needed = Say who takes over.
to-needed-try = Choose a name from the roster, or write one.
no-handover = That handover is not in this day.
acknowledged-already = It has been acknowledged already.
no-page = The pages could not be composed. The record is safe.
no-page-try = Check the chain, then try again.
no-copy = That copy is no longer held.
no-copy-try = Draw the preview again.
not-saved = The copy was not saved. The record is safe.
not-saved-try = Choose another folder.
file-exists = A file of that name is there already. It was not touched.
file-exists-try = Choose another name.

# what the day suggests for the briefing
brief-location = { $street }.
brief-location-off = { $street }, off { $off }.
brief-clear = { $metres } m clear
brief-step-free = step-free
brief-obstructed = obstructed
brief-hazards = About { $people } people in a road { $width } m wide.
brief-first-aid = { $post }: { $name }.
brief-runs = Water runs
brief-runs-delivered = Delivered: { $runs }.
brief-run-planned = Run { $number }: { $load }, { $from } to { $to }, leaves { $leaves }.
brief-places = Places
brief-egress = Leaving by the entrance|not measured|{ $people } people leave in { $seconds } s at full width.
brief-egress-free = Leaving by the entrance|unlikely|{ $density } per m², { $band }. { $people } people leave in { $seconds } s at full width. Act at 3 per m².
brief-egress-crush = Crush at the entrance|possible|{ $density } per m², { $band }. { $people } people leave in { $seconds } s at full width. Act at 3 per m².
brief-solicitors = Solicitors on site
brief-call-out-name = Call-out
brief-call-out = { $sent }, { $channels }. { $coming } coming, { $later } later. No new call-out without a confirmed fact.
brief-open-requests = { $count ->
    [1] One open request, page 1.
   *[other] { $count } open requests, page 1.
  }
brief-children = About { $count } babies or small children.
brief-older = About { $count } older people.

# the strength of a passphrase
guess-at-once = A guess takes less than a minute.
guess-minutes = A guess takes minutes.
guess-hours = A guess takes hours.
guess-days = A guess takes about { $days ->
    [1] a day
   *[other] { $days } days
  }.
guess-years = A guess takes about { $years ->
    [1] a year
   *[other] { $years } years
  }.
guess-never = A guess takes more than a thousand years.
apart-entry = entry { $number }
apart-incident = incident { $number }
apart-nothing = nothing
apart-open = open
apart-available = { $from } to { $until }
apart-state-new = new
apart-state-active = active
apart-state-watching = being watched
apart-state-closed = closed
apart-reason = settled after it was written apart on two laptops
apart-settled = Somebody has settled this already. Nothing was changed.
apart-settled-try = Look at how it stands now.
held-says = { $at }, { $name }: { $words }
held-none = Nothing of this laptop is held back. Nothing was changed.
held-none-try = Look at the list again.
changed-meanwhile = These words were corrected while you were typing; they now say “{ $words }”. Nothing of yours was stored, and it is still here.
changed-meanwhile-try = Read them, then store again if yours are to stand.
no-joining = No vault waits here to be let in. Nothing was changed.
no-joining-try = Open it from the welcome screen.
only-carries = This invitation is for a laptop that only carries sealed records and reads none. Nothing was made.
only-carries-try = Use it with closeby hub, or ask for an invitation that reads.
knocked-here = { $name } has knocked. Ask for the six digits on its screen and type them here.
wire-knocked-there = { $name } has knocked at the mailbox.
wire-nobody-expected = The laptop that invited answers and expects nobody with this invitation: it was used, has ended, or a newer one was made. Nobody was let in.
mailbox-none-here = Set one up first. The stick works without one.
carries-only = This laptop only carries this day, sealed, and has no key that reads it. Nothing was changed.
carries-only-try = Share it with closeby hub, or look at closeby sync status.
no-day = This vault holds no day. Nothing was changed.
no-day-try = Make a new vault, or open a copy made before.

# what to do when the vault fails
try-passphrase = Type it once more; mind Caps Lock. Nothing was changed.
try-newer = Open it with the Closeby it was written with.
try-stick-again = Put it in again and repeat.
try-stick-room = Make room on it, or take another one, and repeat.
try-another-stick = Use one that can be written to.
try-another-address = Choose an address of this laptop, such as 0.0.0.0:4433, and a port that is free.
try-relay-address = Write it as https://relay.example.
try-mailbox-address = Write s3+https://host/bucket for a bucket, or https://host/folder for WebDAV, and see that the bucket or folder exists.
try-https = Ask whoever runs it for its https address.
try-mailbox-later = See whether there is a network, then repeat. The stick works without one.
try-mailbox-certificate = See that the address is right and the date of this laptop too. A certificate of your own is trusted once this system trusts it.
try-mailbox-secret = Give the name and the secret once more.
try-mailbox-rights = Ask whoever runs it for the right to list, read and write there.
try-mailbox-room = Ask whoever runs it for more room, or take another mailbox.
try-clock = Set the clock of this laptop, then repeat.
try-whole-ticket = Copy all of it again, from the first letter to the last.
try-new-ticket = Ask for a new invitation.
try-digits-again = Read the six digits once more from the other screen.
try-right-day = Ask for an invitation to the right day.
stick-waits = Nobody has answered yet. Take the stick to the laptop that invited you.
stick-nobody = Nobody has knocked yet. Take the stick to the invited laptop.
stick-knocked = { $name } has knocked. Take the stick there; its screen then shows six digits. Type those here on the next visit of the stick.
stick-compare = Read these six digits to whoever invited you: { $digits }
stick-compare-by = { $by } has answered. Read these six digits to whoever sits there: { $digits }
stick-let-in = { $name } was let in: both screens had { $digits }. Take the stick there once more.
stick-in = This laptop was let in.
stick-carried = { $received ->
    [1] 1 record came in
   *[other] { $received } records came in
  }, { $sent ->
    [1] 1 was left on the stick.
   *[other] { $sent } were left on the stick.
  }
stick-eject = You can take the stick out now.
stick-damaged = { $count ->
    [one] 1 object on the stick is damaged. Delete it, then visit the stick with the laptop it came from.
   *[other] { $count } objects on the stick are damaged. Delete them, then visit the stick with the laptop they came from.
  }
stick-foreign = { $count ->
    [one] 1 file on the stick is none of ours and was left alone.
   *[other] { $count } files on the stick are none of ours and were left alone.
  }
stick-went-back = The stick holds less than when it was last here. What was missing was left there again.
stick-refused = { $count ->
    [one] 1 record was refused: it does not hold together, or nobody let its author in.
   *[other] { $count } records were refused: they do not hold together, or nobody let their author in.
  }
stick-forks = A laptop wrote two records under one number: its day was copied, or put back from an older copy. Both are kept, and nothing of them is lost; the Sync screen, or closeby sync status, says which and what to do.
sync-held-future = { $count ->
    [one] 1 record says that it was written
   *[other] { $count } records say that they were written
  } more than two minutes from now. It counts when that time comes; look at the clock of the laptop it is from.
sync-held-removed = { $count ->
    [one] 1 record of a removed laptop had been seen by nobody and counts for nothing. A manager can read and accept it.
   *[other] { $count } records of a removed laptop had been seen by nobody and count for nothing. A manager can read and accept them.
  }
sync-held-not-allowed = { $count ->
    [one] 1 record comes from a laptop that may not write here, and counts for nothing.
   *[other] { $count } records come from laptops that may not write here, and count for nothing.
  }
sync-held-newer = { $count ->
    [one] 1 record needs a newer Closeby. It is kept and handed on.
   *[other] { $count } records need a newer Closeby. They are kept and handed on.
  }
sync-held-key = { $count ->
    [one] 1 record waits for its key, which comes with the next exchange.
   *[other] { $count } records wait for their key, which comes with the next exchange.
  }
sync-held-emptied = { $count ->
    [one] 1 record came without its text.
   *[other] { $count } records came without their text.
  }
sync-missing = { $count ->
    [one] 1 record of { $name } is mentioned by others and has not come yet.
   *[other] { $count } records of { $name } are mentioned by others and have not come yet.
  }
sync-apart = { $count ->
    [one] 1 field was written apart on two laptops and nobody has settled it. Both are in the record: see it in the window under Sync, or settle it with closeby entry correct.
   *[other] { $count } fields were written apart on two laptops and nobody has settled them. Both are in the record: see them in the window under Sync, or settle them with closeby entry correct.
  }
files-lacking = { $name } ({ $size }) is not whole here: { $count } of { $of } parts have not come. Fetch it with closeby sync files, id { $id }.
files-lacking-more = { $count } more files are not whole here.
files-no-wire = No other laptop can be asked: direct exchange is off, and the day has no mailbox. Nothing was changed.
files-no-wire-try = Turn it on under Sync, or fetch the files by a stick.
files-not-left = { $count } parts of files came here since { $carrier } was last given them.
files-the-stick = the stick
files-the-mailbox = the mailbox
files-whole = Every file that may be read here is whole.
files-carried = { $fetched ->
    [1] 1 part of a file came in
   *[other] { $fetched } parts of files came in
  }, { $left ->
    [1] 1 was left there.
   *[other] { $left } were left there.
  }
files-missing = { $count } parts are with nobody who was asked. Ask the laptop that kept the file to leave it there, or to connect.
alone = This laptop writes on. Should another one have records of it that are not here, both are kept and shown as written under one number.
alone-needless = This day has everything that was written on this laptop, so nobody has to be asked. Nothing was changed.
ask-mended = This day was mended, and { $count ->
    [0] something that was written here may be lost.
    [one] 1 record that was written here is not in it.
   *[other] { $count } records that were written here are not in it.
  } Everything here can be read; nothing more is stored for now.
ask-older = This is an older copy of the day: { $count ->
    [one] 1 record that was written here later is not in it.
   *[other] { $count } records that were written here later are not in it.
  } Everything here can be read; nothing more is stored for now.
ask-try = Connect to another laptop, or visit the stick or the mailbox: what they have of it comes back by itself. Write on without it only when nobody has it.
ask-elsewhere = This day lies in another place than before: it was moved, or copied. Everything here can be read; nothing more is stored for now.
ask-elsewhere-try = Is it still used in the other place? Then invite this laptop from there: two copies that write look like two histories of one laptop. If it was moved here, connect to another laptop first, if you can, and write on here.
ask-go-on = Write on without it
ask-go-on-here = It was moved: write on here
sync-unreadable = { $count ->
    [one] 1 record about the team waits for its key.
   *[other] { $count } records about the team wait for their key.
  }
sync-fork = { $name } wrote two records under number { $seq }: its day was copied, or put back from an older copy, and both copies wrote. Both are kept; the first that came here counts. Use one copy only: take { $name } off and invite it anew, then write what is missing once more.
sync-sample = A throw-away sample day cannot be shared. Nothing was changed.
sync-sample-try = Make a day that stays.
sync-nameless = This laptop needs a name for the others. Nothing was changed.
sync-nameless-try = Type one, for example Kitchen table.
wire-alone = No other laptop shares this day yet. Nothing was changed.
wire-alone-try = Invite a laptop first.
wire-off = The wire is off. Nothing was changed.
wire-off-try = Turn it on, then repeat.
wire-no-address = This is no address and port. Nothing was changed.
wire-no-address-try = Type it as the other laptop shows it, for example 192.168.1.20:41641.
sync-gone = { $name } was taken off. What is written from now on is under keys it does not get; what it already has, it keeps. Let the other laptops visit the stick or the mailbox soon, or connect them, so that they turn it away too.
sync-left = This laptop has left the team. What it has, it keeps and can read; it stores nothing more in this day. The others hear of it with its next visit to the stick or the mailbox, or when it connects once more.
sync-no-laptop = No laptop of the team has this name. Nothing was changed.
sync-no-laptop-try = See the names with closeby sync status.
try-invite = Invite a laptop in Sync, or with closeby sync invite; that turns it on.
try-sync = See the state of it with closeby sync status.
try-be-let-in = Ask whoever invited this laptop to finish letting it in.
try-ask-others = Visit the stick or the mailbox, or connect to another laptop, once. When nobody has it, write on by the button above the screen, or with closeby sync alone.
try-moved = If it was moved here for good, write on by the button above the screen, or with closeby sync alone. If it is still used in the other place, invite this laptop from there instead.
read-only-taken-off = This laptop was taken off the team. What it holds can still be read and printed; nothing more is stored here. To come back, join as a new laptop by a new invitation.
try-join-anew = To come back, join as a new laptop by a new invitation.
try-another-manager = Let another laptop in that manages, then remove this one from there.
try-a-manager = Do it on the laptop that invited the others.
try-elsewhere = Then open it here.
try-copy = Look for another copy of this day.
try-another-folder = Choose another folder.
try-restart = Restart this laptop.
disk-full = Not stored yet. The disk is full. Your words are safe in the line.
disk-full-try = Free some space, then press Enter again.
cannot-write = Not stored yet. The disk does not take writes. Your words are safe in the line, and everything stored before is safe.
cannot-write-try = Lock, open the vault again, then press Enter again.

# chips of the quick-entry line
chip-now = now, { $at }
chip-ago = { $at }, { $ago } ago
chip-stretch = { $from } to { $to }
about-time = about { $at }
about-count = about { $count } { $what }
chip-people = people
chip-children = children
chip-older = older people
chip-vehicles = vehicles
chip-for = for { $name }
chip-speech = direct speech
chip-incident = incident { $number }
chip-key = key event
chip-author = by { $name }, { $role }
chip-time-not-there = no such time that night
chip-time-twice = twice that night
chip-time-to-come = { $at } is still to come
kind-observation = Observation
kind-report = Report
kind-request = Request
kind-decision = Decision
kind-call-out = Call-out
kind-note = Note
way-in-person = in person
way-phone = phone
way-radio = radio
way-whatsapp = WhatsApp
way-social-media = social media
way-paper = paper
way-message = message
draft-kept = (Draft, kept when the legal key closed.) { $text }

# paper
incoming-role = incoming organiser
paper-refused = { $at } refused: { $words }
paper-answered = { $at } “{ $words }”
paper-no-answer = No answer yet.
paper-people = People { $low }–{ $high }, best { $best }, { $method } ({ $at }).
paper-relayed-by = Relayed by { $way }
paper-to = to { $at }
paper-unfilled = { $count } unfilled
paper-check-in-over = check-in { $over } over
paper-leaving = { $count } from { $from }
paper-new-entries = { $count ->
    [1] 1 entry
   *[other] { $count } entries
  }
paper-new-key = , { $count } key: { $numbers }.
paper-people-then-now = People about { $before }, now about { $after }.
paper-unfilled-since = Unfilled since: { $posts }.
paper-crowd = About { $people } people
paper-density = { $density } per m²
paper-map = Sketch of { $street }, north up.
paper-map-incident = Incident { $number }: { $title }.
paper-map-caption = North up. Hatched: people. { $attribution }
whoever = whoever takes over
paper-not-written = Not written yet.

# what cannot be read
entries-unreadable = { $count ->
    [one] Entry { $numbers } cannot be read. The other { $rest } are safe.
   *[other] Entries { $numbers } cannot be read. The other { $rest } are safe.
}
cases-sealed = { $count ->
    [one] 1 record of the cases is sealed with another key. It is kept as it is, and opens with that key.
   *[other] { $count } records of the cases are sealed with another key. They are kept as they are, and open with that key.
}
cases-altered = { $count ->
    [one] 1 record of the cases was altered and is not shown. The others are safe. Check the chain in Settings.
   *[other] { $count } records of the cases were altered and are not shown. The others are safe. Check the chain in Settings.
}
mended = { $records } records are taken over, and the board is made from them.
mended-lost = { $lost ->
    [one] 1 place of the record could not be read.
   *[other] { $lost } places of the record could not be read.
} The damaged file is kept beside the new one.

# kept files
file-line = File kept: { $name }
file-empty = This file is empty. Nothing was kept.
file-empty-try = Choose another file, or wait until it has been copied.
file-too-large = This file has { $size }; at most { $most } are kept. Nothing of it was read.
file-too-large-try = Cut the recording into parts, or keep it elsewhere and log where it is.
file-changed = This file changed while it was read. Nothing of it was kept.
file-changed-try = Wait until whoever writes it has finished, then try again.
file-not-a-file = This is not a file. Nothing was kept.
file-not-a-file-try = Choose one file at a time, not a folder.
file-kept-unreadable-try = See that it is still there and that you may read it, then try again.
file-for-legal-where = A file for the legal team belongs to an entry or a case. Nothing was kept.
file-for-legal-where-try = Say which entry or which case.
file-broken-try = Open a copy of this day that was made before, and save the file from there.
pasted-too-large = A pasted picture can have { $most } at most. Nothing was kept.
pasted-too-large-try = Save it as a file and drop that here.
pasted-broken = What was pasted is not a picture. Nothing was kept.
no-file = There is no such file here.
picture-not-shown = The file is kept whole, and its picture is not shown: { $reason }.
picture-of-other-kind = The file is kept whole, and no picture of it is drawn here: HEIC, AVIF and TIFF need other programs.
picture-not-shown-try = Save a copy for the legal team to look at it elsewhere.
metadata-position = Position (north, east)
metadata-none = This picture says nothing of itself.
metadata-broken = Some of what this picture says of itself is broken and is not shown.
metadata-not-read = Only pictures are looked at for this.
file-sealed = Only the legal team can read this file. No copy was saved.
file-sealed-try = Save a copy for the legal team.
file-cover-first = People may be recognised in this picture. No copy was saved.
file-cover-first-try = Cover every face and number plate, or say that nobody can be recognised.
file-picture-as-it-is = This kind of picture cannot be drawn anew, so where and by whom it was taken would go with it. No copy was saved.
file-as-it-is = This is not a picture, so what is hidden in it, such as names and places, would go with it. No copy was saved.
file-as-it-is-try = Say that it may go as it is, if whoever gets it may know all of it.
file-as-it-is-no = What is hidden in this file, such as names and places, cannot be taken out. No copy was saved for people outside.
file-as-it-is-no-try = Take a picture of what matters and keep that.
file-too-many-covers = At most { $most } parts can be covered. No copy was saved.
file-too-many-covers-try = Cover larger parts.
history-attached = File kept: { $name } ({ $size }), SHA-256 { $sha256 }
file-fault = Kept file { $name }: part { $part } { $fault }.
file-fault-sealed = A sealed part of a kept file ({ $piece }) { $fault }.

# the wire and the mailbox
wire-listens = This laptop can be reached at { $at }.
wire-connected = { $name } is connected.
wire-gone = { $name } is not connected any more. It is called again until it answers.
wire-came = { $count ->
    [1] 1 record came from { $name }.
   *[other] { $count } records came from { $name }.
  }
wire-held = { $count } of them wait.
wire-sent = { $count ->
    [1] 1 record went to { $name }.
   *[other] { $count } records went to { $name }.
  }
wire-caught-up = Everything that { $name } had is here.
wire-turned-away = Somebody who does not belong to the team was turned away.
wire-cut-off = { $name } sent what does not hold, or more than fits, and was cut off. Nothing of it was taken.
wire-wrong-piece = { $name } sent something else than the part of a file that it was asked for. Nothing of it was kept.
wire-no-room-for-files = This hub has no room for more files. Records still go through it; give it more room, or let the laptops meet.
wire-taken-off = Others say that this laptop was taken off the team. What is here stays here.
wire-knocked = { $name } has knocked. Ask whoever sits there for the six digits on its screen, and type them here.
words-said = Somebody said the four words and has the invitation now. Its laptop knocks next.
words-wrong = Somebody said other words than those of the invitation. Nothing was handed over.
words-burnt = Wrong words were said three times, so the four words are used up. Nobody was let in. Make a new invitation, or hand over its letters.
ticket-nowhere = This invitation does not say where the laptop that invited is. Nothing was made.
ticket-nowhere-try = Say by what both meet: --stick DIR, --mailbox URL, --dial ADDRESS, or --lan in one network.
words-nowhere = It is not said where the laptop that invites is. Nobody was asked.
words-nowhere-try = Type the address that was read out, or ask in this network.
try-four-words = Type all four words with a space between them.
try-that-word = Ask for that word once more, and type it anew.
try-words-address = Ask whether the invitation is still open there, and type the address that stands beside the words.
try-new-words = Ask for a new invitation.
try-words-again = Ask for the words once more, and type them slowly. Three wrong tries use them up.
try-network = Turn the network on, then try again.
wire-wrong-digits = Those are not the digits of the laptop that knocked. Nobody was let in. Type them once more.
wire-burnt = The digits were wrong three times, so the invitation is used up. Nobody was let in. Make a new one.
wire-let-in = { $name } was let in: both screens had { $digits }.
wire-not-the-inviter = Whoever answered does not have this invitation. Nothing of it was taken.
wire-the-inviter = the laptop that invited
wire-exercise = An exercise and a real day cannot be joined. The exchange was ended. Ask for an invitation to the right day.
wire-trouble = { $why }. The exchange goes on.
wire-clock-ahead = The clock of { $name } is { $minutes } minutes ahead of this laptop’s. Set whichever is wrong.
wire-clock-behind = The clock of { $name } is { $minutes } minutes behind this laptop’s. Set whichever is wrong.
mailbox-carried = { $received ->
    [1] 1 record came from the mailbox
   *[other] { $received } records came from the mailbox
  }, { $sent ->
    [1] 1 was left there.
   *[other] { $sent } were left there.
  }
mailbox-damaged = { $count ->
    [one] 1 object there is damaged. Nothing of it was taken.
   *[other] { $count } objects there are damaged. Nothing of them was taken.
  }
mailbox-late = { $count ->
    [one] 1 object is listed there and cannot be fetched yet. The next visit tries again.
   *[other] { $count } objects are listed there and cannot be fetched yet. The next visit tries again.
  }
mailbox-foreign = { $count ->
    [one] 1 file there is none of ours and was left alone.
   *[other] { $count } files there are none of ours and were left alone.
  }
mailbox-went-back = The mailbox shows less than when it was last visited: its list is late, or something was taken out. What was missing was left there again.
mailbox-waits = Nobody has answered there yet. Visit again once the laptop that invited you has been there.
mailbox-nobody = Nobody has knocked at the mailbox yet.
mailbox-knocked = { $name } has knocked at the mailbox. At its next visit its screen shows six digits. Ask for them, and type them here at the next visit.
mailbox-none = This day has no mailbox. Nothing was changed.
mailbox-none-try = Give it one with closeby sync mailbox DAY --url ADDRESS.
mailbox-off = The mailbox is off. What lies there stays there; delete it where it lies.
mailbox-on = The mailbox is on: { $place }.
mailbox-cost = For { $laptops } laptops that visit every { $minutes } minutes for { $hours } hours and write { $records } records: about { $requests } requests, { $sent } MB there, { $received } MB back, { $kept } MB kept.
not-a-hub = This laptop holds the team’s key. A hub must not. Nothing was started.
not-a-hub-try = Invite it anew with --role relay.
chat-file-changed = The exported file changed since it was read.
chat-file-not-kept = The message is in the log as #{ $number }. Its file { $name } was not kept: { $reason }.
chat-file-not-kept-try = Take the file out of the export and keep it with that entry.
