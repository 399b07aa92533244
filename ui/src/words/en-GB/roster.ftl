# The roster.
roster-title = Roster
roster-detail = About this person
roster-choose = Choose somebody to see what they agreed to.
roster-fact-people = { $volunteers ->
    [one] 1 volunteer
   *[other] { $volunteers } volunteers
}, { $contacts ->
    [one] 1 contact
   *[other] { $contacts } contacts
}
roster-fact-doubles = { $count } with the same number
roster-fact-purge = { $count } kept until soon
roster-fact-past = { $count } past their date
roster-none = Nobody yet. Add a walk-in.
roster-none-then = Nobody was in the roster by then.
roster-nobody-found = Nobody like that here. Try fewer letters, or another filter.

roster-search = Name, number, skill, language
roster-filter = Who is shown
roster-filter-everyone = Everyone
roster-filter-free = Free now
roster-filter-on_duty = On duty
roster-filter-solicitors = Solicitors
roster-filter-organisations = Organisations
roster-language = Language
roster-group = Group

roster-column-name = Name
roster-column-role = Role or group
roster-column-phone = Phone
roster-column-languages = Languages
roster-column-available = Available
roster-column-now = Now
roster-column-kept = Kept until

roster-kind = What they are to the day
roster-kind-volunteer = Volunteer
roster-kind-contact = Contact
roster-kind-solicitor = Solicitor
roster-kind-organisation = Organisation
roster-now-on_duty = on duty
roster-now-overdue = overdue
roster-now-next = next
roster-now-free = free
roster-now-here = here
roster-now-away = away
roster-now-on_site = on site

roster-from-to = { $from } to { $until }
roster-from = from { $time }
roster-until = until { $time }
roster-any = any
roster-open = open
roster-unknown = not known
roster-kept-always = no end
roster-kept-firm = kept by firm
roster-past = past its date
roster-days-left = { $days ->
    [0] today
    [one] 1 day left
   *[other] { $days } days left
}
roster-purge = To be removed from { $date }, { $days ->
    [0] today
    [one] in 1 day
   *[other] in { $days } days
}
roster-purge-past = Kept until { $date }; to be removed now
roster-first-language = { $language } (first)

roster-add = Add person
roster-add-does = Add person
roster-added = { $name } added to the roster.
roster-walk-in = walk-in
roster-name = Name
roster-name-hint = A name is enough. Press Enter to add.
roster-phone = Phone
roster-skills = Skills
roster-skills-change = Change
roster-skills-done = Done
roster-languages-example = Polish, English
roster-groups = Groups
roster-more = More about them
roster-here = Here now
roster-first-time = First time
roster-first-time-short = first time

roster-assign = Assign
roster-mark-here = Mark as here
roster-mark-away = Mark as away
roster-holds = In a post now: { $post }
roster-available-from = From
roster-available-until = Until
roster-time-hint = A time like 1830. Empty takes it away.
roster-edit-hint = Enter keeps it, Esc leaves it as it was.
roster-change = Change { $what }
roster-same = Probably the same person twice
roster-same-says = “{ $name }” has the same number.
roster-consent-title = Consent
roster-consent = Agreed to
roster-consent-example = To be called for today, given in person
roster-consent-none = Nothing noted yet
roster-health = Health
roster-health-hint = Only what they want the first aiders to know.
roster-kept-title = Kept until { $until }
roster-kept-says = After that day their details can be removed, here or in Settings. The log stays as it was written.
roster-keep-longer = Keep { $days } days longer
roster-today = Today
roster-today-none = Nothing yet today.

roster-call-out = Log call-out
roster-call-out-log = Log a call-out
roster-call-out-does = Log call-out
roster-call-out-says = Closeby sends nothing. Write down what was sent, and count the answers as they come.
roster-call-out-text = The words that were sent
roster-call-out-quote = Only what is confirmed may be passed on. Name an entry by its number, #12, to be sure.
roster-call-out-copy = Copy the text
roster-call-out-copied = Copied, with its mark if it has one.
roster-call-out-repeats = It repeats what nobody has confirmed
roster-call-out-struck = struck
roster-call-out-channels = By which ways
roster-call-out-example = Two WhatsApp groups and social media
roster-call-out-number = Call-out { $number }, { $time }
roster-count = Count answers
roster-answers = Answers to call-out { $number }
roster-answers-does = Record answers
roster-answers-coming = Coming now
roster-answers-later = Coming later
roster-answers-cannot = Not coming
roster-answers-silent = No answer
roster-answers-wrong = A whole number.
roster-answer-coming = { $count } coming
roster-answer-later = { $count } later
roster-answer-cannot = { $count } not coming
roster-answer-silent = { $count } no answer
roster-answer-coming-word = coming
roster-answer-later-word = later
roster-answer-cannot-word = not coming
roster-answer-silent-word = no answer
