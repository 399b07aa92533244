# Words every screen uses.
loading = Reading the record
try-again = Try again
details = Details
not-now = Not now
back = Back
choose = Choose
keep = Keep

problem-desk-silent = The desk did not answer. What was stored is safe.
problem-desk-silent-next = Try again. If it stays silent, close Closeby and open it again.

# durations
lasts-minutes = { $minutes } min
lasts-hours = { $hours } h
lasts-hours-minutes = { $hours } h { $minutes }
lasts-over = +{ $lasts }

# the seven states, as they are spoken
standing-unverified = unverified
standing-corroborated = corroborated
standing-confirmed = confirmed
standing-disputed = disputed, both accounts kept
standing-unverifiable = cannot be verified
standing-refuted = refuted
standing-superseded = superseded
standing-superseded-by = superseded by { $number }

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

# how a source knows
source-first_hand = First-hand
source-relayed = Relayed
source-read_online = Read online
source-official_statement = Official statement
source-document = Document

# by which way it came
way-in_person = in person
way-phone = phone
way-radio = radio
way-whatsapp = WhatsApp
way-social_media = social media
way-paper = on paper
way-message = a message

# kinds of line
kind-observation = Observation
kind-report = Report
kind-request = Request
kind-decision = Decision
kind-call_out = Call-out
kind-note = Note
close = Close

# prompts for a decision
prompt-information = What we know
prompt-risk = Risks, and what we do about them
prompt-powers = Powers, law and policy
prompt-options = Options, and what if
prompt-action = What we do, and when we look again

past-date = { $count ->
    [one] The details of 1 person are past the date they are kept until.
   *[other] The details of { $count } people are past the date they are kept until.
}
past-date-remove = Remove details past their date
past-date-title = { $count ->
    [one] Remove the details of 1 person?
   *[other] Remove the details of { $count } people?
}
past-date-does = Remove for good
past-date-goes = Name in the roster, phone, languages, skills, groups, consent and health notes go from this vault for good, at every moment one can look back to.
past-date-stays = The log stays as it was written, with the names in it. The record of the day still checks, and says how many texts were removed on purpose.
past-date-copies = Paper, saved copies and folders copied before are not reached. On a long day this takes some seconds.
past-date-removed = { $count ->
    [one] The details of 1 person are removed.
   *[other] The details of { $count } people are removed.
}
laying-sample = Laying out the sample day…

unreadable-next = Make the board anew from the record, or check the chain.
unreadable-check = Check the chain
mend = Make the board anew
mending = Making it anew…
mend-says = The record may well be whole: the board can be made from it again. The damaged file is kept.

apart-title = Written apart: { $field } of { $about }
apart-says = Two laptops wrote this without having heard of each other. Both are in the record until somebody settles it.
apart-shows = shows now
apart-also = also written
apart-from = { $at } by { $by }
apart-keep = Keep this
apart-use = Use that
apart-field-words = the words
apart-field-when = the time
apart-field-title = the title
apart-field-state = the state
apart-field-name = the name
apart-field-phone = the number
apart-field-available = the hours
apart-field-consent = what was agreed
apart-field-health_note = the health note
apart-field-kept_until = how long details are kept
