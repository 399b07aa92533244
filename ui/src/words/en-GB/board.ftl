# The board: needs, incidents, timeline, strip, entry line.

width-needs = Width of needs
width-timeline = Width of the timeline

# needs
needs = Needs somebody
needs-then = Needed somebody then
needs-nobody = Nobody is waiting.
needs-nobody-next = Nobody is waiting. Next check-in { $at }.
needs-more = and { $count } more
needs-fewer = Show the first six
needs-bar = { $acts } to act on, { $claims } claims to check, { $incidents } incidents. Open the list.
need-do-ask_again = Ask again
need-do-record_answer = Record answer
need-do-check_in = Check in
need-do-fill = Choose somebody
need-do-check = Check it
need-do-open_claims = See the claims
need-do-left = It has left
need-do-open_handover = Open handover
need-do-open_entry = Open the entry
need-do-open_incident = Open the incident
need-do-open_person = Open the person
not-known-at = Not known at { $at }
not-known-says = { $count ->
    [one] 1 entry happened by { $at } but was written later. Switch to Happened by to see it.
   *[other] { $count } entries happened by { $at } but were written later. Switch to Happened by to see them.
  }

# incidents
incidents = Incidents
incidents-then = Incidents then
incidents-none = No incidents yet.
incident-new = new
incident-active = active
incident-watching = watching
incident-closed = closed
incident-closed-at = closed { $at }
incident-numbered = Incident { $number }
incident-open = Open an incident
incident-open-do = Open incident
incident-of = The incident of entry #{ $number }
incident-title = What it is
incident-title-hint = As you would write it in the log: 1630 child lost by the gate ?
incident-first = Its first entry
incident-first-hint = Left empty, what it is becomes its first entry.
incident-kind = What sort
incident-late = Why it is written late
incident-kind-held = Somebody is held
incident-kind-hurt = Somebody is hurt or ill
incident-kind-missing = Somebody cannot be found
incident-kind-crowd = Crowd, way in and out
incident-kind-arrival = Vehicles or officials came
incident-kind-hazard = Fire, road, hazard
incident-kind-welfare = Somebody needs something
incident-kind-other = Something else
incident-state = Whether somebody is on it
incident-which = Which incident
incident-new-one = A new incident
incident-add = Incident
incident-page = Incident { $number }: { $title }
incident-moved = Incident { $number } is part of incident { $into } now.
incident-entries = Entries about it
incident-entries-count = { $count ->
    [one] 1 entry about it
   *[other] { $count } entries about it
  }
incident-entries-none = No entry is about it any more.
incident-link = Link entry
incident-link-do = Link it
incident-unlink = Unlink
incident-unlink-one = Unlink entry { $number }
entry-incidents = Incidents it is about
entry-unlink-one = Unlink from incident { $number }
prompts = To find out
prompts-all = All answered.
prompts-open = { $count ->
    [one] 1 open
   *[other] { $count } open
  }
prompts-edit = Change the questions
prompts-for = Questions for every incident of the sort “{ $kind }”, one a line
prompts-store = Store questions
prompts-usual = Back to the usual ones
prompt-how = As you would write it in the log, then Enter
prompt-store = Store the answer
prompt-again = Answer again
parts = Part of it
part-apart = Take out
part-apart-one = Take incident { $number } out again
merge = It is one with another incident
merge-choose = Choose one
merge-do = Merge into that one

# people in the road
crowd-new = People
crowd-title = People in the road
crowd-do = Store the number
crowd-method = How it is known
crowd-method-by_eye = By eye
crowd-method-count = Counted
crowd-method-jacobs = Area and density
crowd-method-flow = Flow
crowd-method-hearsay = Only heard
crowd-low = At least
crowd-best = Most likely
crowd-high = At most
crowd-said-by = Who said so
crowd-children = Babies, small children
crowd-older = Older people
crowd-area = Ground
crowd-area-hint = Empty: the usual ground of the close. Or draw it on the map with Measure.
crowd-area-drawn = Empty: the ground you drew.
crowd-filled = Of it filled
crowd-filled-hint = Empty: all of it.
crowd-least = At the loosest
crowd-most = At the closest
crowd-packing-loose = An arm's length apart, 1.1 per m²
crowd-packing-dense = Shoulders near, 2.4 per m²
crowd-packing-packed = Pressed together, 4.3 per m²
crowd-passed = Passed the gap
crowd-minutes = Counted for
crowd-lasted = People passed for
people-range = { $one ->
    [1] { $low }
   *[0] { $low }–{ $high }
}
crowd-comes = people, best { $best }
crowd-density = { $least } to { $most } per m² on { $area } m²
crowd-egress = Everybody is out through { $entrance } ({ $metres } m clear) in { $least } to { $most } s.
crowd-egress-steps = Everybody is out through { $entrance } ({ $metres } m clear, steps) in { $least } to { $most } s.
crowd-egress-obstructed = Something stands in it: measure again what is clear.
crowd-heard = Nobody here looked. It is stored as a claim, and counts nowhere until somebody does.
crowd-nothing = A best guess is enough; a lowest and a highest number are better.
crowd-earlier = { $count ->
    [0] No number yet
    [one] 1 number so far
   *[other] { $count } numbers so far
  }
crowd-earlier-one = best { $best }, { $method }
crowd-earlier-children = { $count } small children
crowd-earlier-older = { $count } older people
crowd-sources = Where these figures come from
crowd-source-jacobs = Densities: Herbert Jacobs, 1967: 10, 4.5 and 2.5 square feet a person, which is 1.08, 2.39 and 4.31 people per m².
crowd-source-bands = Bands: free below 2 per m², busy from 2, watch from 3, act from 4. UK councils plan open-air events at 2 and call more than 4 unstable (Stockton, Buckinghamshire, after the Green Guide).
crowd-source-fruin = Fruin: people walk freely at 0.43 per m², slower at 2, touch without wanting to at 3.57 (EPJ Data Science 10.1140/epjds17, table 1).
crowd-source-still = Still: about 4 per m² is critical for a crowd that moves.
crowd-source-flow = Way out: 82 people a minute for each metre of level exit, 66 where there are steps (Guide to Safety at Sports Grounds, in Buckinghamshire Council's event guidance). Another UK guide gives 109 outdoors (Hastings); the slower one is used.

# timeline
timeline = Timeline
timeline-known = Timeline, as known at { $at }
timeline-happened = Timeline, happened by { $at }
timeline-entries = { $count ->
    [one] 1 entry
   *[other] { $count } entries
  }
timeline-new = { $count } new
timeline-since = { $count } new since { $at }
timeline-news = Above: written since you looked at { $at }
timeline-none = Nothing written yet. Press N and say what you see.
timeline-none-such = No such entry.
timeline-many = { $count } entries, { $from } to { $to }
timeline-marked = { $count ->
    [one] 1 marked. Ctrl+C copies it as text.
   *[other] { $count } marked. Ctrl+C copies them.
  }
timeline-unmark = Unmark
timeline-copied = { $count ->
    [one] 1 entry copied, with its number and state.
   *[other] { $count } entries copied, with number and state.
  }
timeline-print = Print
print-lines = { $count ->
    [one] Print 1 entry
   *[other] Print { $count } entries
  }
print-lines-for = For
print-lines-pages = { $count ->
    [one] 1 page
   *[other] { $count } pages
  }
print-lines-off = Kept off: { $what }
print-lines-hash = Hash of the copy
print-lines-save = Save the copy
print-lines-kind = PDF
print-lines-file = log-extract-{ $level }.pdf
print-lines-saved = Saved to { $path }.
print-lines-drawing = Drawing the page
print-lines-do = Print
plain-struck = struck: { $reason }, { $initials }
timeline-show-struck = Show { $count } struck
timeline-hide-struck = Hide { $count } struck
filters = Show only
filter-all = All { $count }
filter-unverified = Unverified, { $count }
filter-disputed = Disputed, { $count }
filter-requests = Requests
filter-official = Official
filter-key = Key
line-spoken = Entry { $number }, { $at }
line-struck = Struck { $at }: { $reason }, { $initials }
line-for = for { $name }
line-late = written { $at }, { $late } late: { $reason }
line-corrected = corrected
line-key = key
line-reviewed = may leave the room, read by { $by }
line-do-verify = Verification
line-do-correct = Correct
line-do-strike = Strike
line-do-lift = Lift the strike
line-do-key = Key event
line-do-unkey = Not a key event
line-do-incident = Incident
line-do-open = History
line-do-dispute = Two accounts
line-do-told = Who told whom
line-do-decide = Say why
line-do-decide-again = Tell it anew
dispute = Two accounts, both kept
dispute-editor = Editor: { $note }

# strip
strip = Day strip
strip-slider = Look back along the day
strip-people = People
strip-now = Now
strip-spoken = { $at }, about { $people } people, { $entries } entries known
strip-spoken-nobody = { $at }, nobody counted, { $entries } entries known
strip-flag = Handover { $number }
strip-flag-waiting = Handover { $number }, waiting
strip-best = best { $people } at { $at }
strip-nobody = Nobody counted yet
strip-officials = { $agency } { $count }
strip-officials-about = { $agency } about { $count }

# entry line
entry-line = Write an entry
entry-placeholder = What happened? Start with a time, or just write.
suggestions = Suggestions
suggestions-spoken = { $count ->
    [one] One suggestion. Arrow down, then Enter.
   *[other] { $count } suggestions. Arrows, then Enter.
  }
suggestions-keep = Keep “{ $word }” as text
late-why = { $minutes ->
    [0] Late. Why?
    [one] 1 minute late. Why?
   *[other] { $minutes } minutes late. Why?
  }
late-why-hours = { $lasts } late. Why?
late-hands-full = hands full
late-told-later = told later
late-no-laptop = no laptop
late-on-paper = written on paper
late-safety-first = safety first
late-other = other…
stored = #{ $number } stored { $at }
stored-strike = strike it
stored-spoken = Entry { $number } stored at { $at }: { $text }
draft-kept = Draft kept.
writing-off = Writing is off while you look back.
writing-off-draft = Writing is off while you look back. Your draft is safe: “{ $draft }”
writing-back = Back to now and write
hint-store = store
hint-draft = keep as draft
hint-kind = kind
hint-place = place
hint-tag = tag
hint-relayed = relayed
hint-speech = speech
tabs = Part of the board
tab-lines = Needs and timeline
tab-map = Map
tab-strip = Day

# questions
reason = Why
initials = Initials
strike-title = Strike entry #{ $number }
strike-says = One line goes through it. The words stay readable, with your reason and initials.
strike-do = Strike entry
lift-title = Lift the strike on #{ $number }
lift-says = The line is taken away. That it was there stays in the history.
lift-do = Lift strike
correct-title = Correct entry #{ $number }
correct-says = The correction stands beside what was first written. The first words are kept.
correct-words = The words
correct-time = When it happened
correct-do = Store correction
verify-title = Verification of #{ $number }
verify-to = It is now
verify-evidence = The entry that shows it
verify-evidence-hint = A number, such as 58. Confirming needs somebody who saw it, or an official source.
verify-note = Or what was checked
verify-do = Move the claim
dispute-title = Two accounts of #{ $number }
dispute-about = What they differ about
dispute-witness = The witness
dispute-witness-words = In the witness's words
dispute-authority = The authority
dispute-authority-hint = A role, such as spokesperson. Never a name.
dispute-authority-words = In the authority's words
dispute-note = Our own note
dispute-do = Put side by side
entry-title = Entry #{ $number }
entry-typed = As it was typed
entry-history = History
entry-reviewed = { $by } read it at { $at }: it may leave the room.
entry-not-reviewed = Nobody but the author has said that it may leave the room.
entry-review-other = It may leave the room once somebody other than its author has read it; they sign in at this desk, or read it under Handover.
entry-review = I have read it: it may leave
entry-review-back = It may not leave after all
thread-why = Why: { $reason }
thread-by = { $by }, { $role }
sources = Who told whom
sources-desk = This desk wrote it down as #{ $number } at { $at }
sources-root = Goes back to { $who }.
sources-unknown = Nobody has said yet to whom it goes back.
sources-count = { $entries } entries speak for it, from { $sources ->
    [one] 1 source.
   *[other] { $sources } sources.
  }
sources-one = { $numbers } goes back to the same source: together they are one.
chain-title = Who told whom, #{ $number }
chain-says = Begin with whoever told the desk, then from whom they had it. Two who had it from one are one source.
chain-first = Told the desk
chain-from = From whom { $who } had it
chain-somebody = they
chain-who = Who
chain-who-hint = A name of the roster, or words such as “a neighbour at no. 6”. Never an official’s name.
chain-how = How they knew
chain-way = How they told it
chain-when = When
chain-add = And they had it from…
chain-remove = Leave out the last
chain-do = Store who told whom
claims-title = Claims that wait for somebody to look
claims-says = Unverified for { $minutes } minutes or more. Those nobody looks at come first.
claims-none = No claim has been unverified for { $minutes } minutes.
claims-nobody = nobody is checking it
claims-checker = asked of { $name }
claims-ask = Ask somebody
claims-ask-other = Ask somebody else
claims-more = and { $count } more
decision-new = Decision
decide = Record a decision
decide-again = Decision #{ $number }
decide-do = Store decision
decision-what = What was decided
decision-why = Why
decision-rejected = What else there was
decision-rejected-hint = One option a line, and why not.
decision-risks = What could go wrong
decision-by = Who decided
decision-by-hint = One of ours. Never an official’s name.
decision-when = When
decision-late = Why it is written late, if it is
decision-anew = Why it is told anew
decision-prompts = Prompts
decision-prompts-says = Five headings that help with a hard decision. They can be changed in Settings.
request-new = Request
request-title = Ask for something
request-what = What is asked for
request-what-hint = Toilet for the man in the van
request-of = Asked of
request-of-hint = A role, such as senior officer. Never a name.
request-by = Asked by
request-by-hint = Empty: you
request-time = When
request-time-hint = 1502, or empty for now
request-role = Who sees to it
request-do = Open request
answer-title = Answer: { $title }
answer-step = What became of it
answer-answered = Answered
answer-refused = Refused
answer-disputed = Disputed
answer-delivered = Delivered
answer-withdrawn = Withdrawn
answer-words = In the words it was given
answer-by = By
answer-do = Record answer
check-title = Check entry #{ $number }
check-who = Who checks it
check-do = Ask them
check-verify = I have checked it
