# The frame: strips, bars, rail, search.
closeby = Closeby
exercise = EXERCISE
exercise-strip = Exercise
exercise-sample = Sample day. Nothing here is real, and none of it can be merged into a real day.
exercise-says = Exercise. Nothing here is real, and none of it can be merged into a real day.

top-organiser-key = Organiser key
top-open-legal = Open the legal key
top-legal-key = Legal key open
top-this-laptop = This laptop only
top-lock = Lock
top-locks-in = locks in { $left }

rail = Screens
screen-board = Board
screen-roles = Roles
screen-roster = Roster
screen-cases = Cases
screen-handover = Handover
screen-map = Map
screen-settings = Settings
help = Help

legal-bar = Legal team only.
legal-bar-says = Readable with the legal key and no other. Never in search, counts, print or sync for anyone else.
legal-close = Close legal key

back-bar = Looking back
back-to = Looking back to { $at }.
back-this-is = This is what
back-known = was known then
back-happened = had happened by then
back-read-only = You cannot change anything here.
back-choose = Which past
back-happened-by = Happened by
back-known-at = Known at
back-to-now = Back to now

search = Search, jump to a number, or run a command
search-placeholder = Search, jump to a number, or run a command
search-found = Found
search-nothing = Nothing found for “{ $query }”.
search-more = { $total ->
    [one] 1 entry matches.
   *[other] { $total } entries match.
  }
search-filters = Filters
search-is-unverified = Unverified
search-is-disputed = Disputed
search-is-confirmed = Confirmed
search-is-key = Key events
search-is-struck = Struck
search-kind-request = Requests
search-kind-decision = Decisions
search-source-official = Official
search-keep = Keep this search
search-kept = Kept: let it go
search-kept-list = Kept searches
search-how = Words, "a phrase", /pattern/, #tag, @place, by:name, after:1400, before:15:00, on:2026-03-14, incident:2; or a number and Enter.
