# Words every screen uses.
loading = Reading the record
try-again = Try again
details = Details
not-now = Not now
back = Back
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

# kinds of line
kind-observation = Observation
kind-report = Report
kind-request = Request
kind-decision = Decision
kind-call_out = Call-out
kind-note = Note
close = Close
