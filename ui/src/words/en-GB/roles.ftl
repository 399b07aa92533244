# Roles.
roles-title-screen = Roles
roles-view = How the rota is shown
roles-view-post = By post
roles-view-person = By person
roles-view-list = List
roles-by-post = The rota by post
roles-by-person = The rota by person
roles-list = The rota as a list
roles-fact-unfilled = { $count } unfilled now
roles-fact-leaving = { $count } leaving in { $lasts }, nobody next
roles-fact-duty = { $volunteers ->
    [one] 1 volunteer
   *[other] { $volunteers } volunteers
}, { $duty } on duty
roles-none = No roles yet. Start from the usual nine.
roles-none-then = No roles were set up by then.
roles-usual = Set up the usual nine

roles-post = Role and post
roles-person = Person
roles-now = Now, { $time }
roles-now-plain = Now
roles-next = Next
roles-next-check-in = next check-in
roles-filled = { $filled } of { $needed } filled
roles-filled-optional = { $filled } of { $needed }, optional
roles-until = until { $time }
roles-since = since { $time }
roles-from = from { $time }
roles-from-to = { $from } to { $until }
roles-leaving-soon = leaving soon
roles-first-time = first time
roles-in = in { $lasts }
roles-due-now = due now
roles-over = { $lasts } over
roles-no-check-in = no check-in asked
roles-check-in-who = Check in { $name }, due { $due }
roles-unfilled = { $count ->
    [one] Unfilled
   *[other] { $count } unfilled
}
roles-free-with-skill = { $count ->
    [0] nobody free with the skill
   *[other] { $count } free with the skill
}
roles-fill = Fill
roles-fill-what = Fill: { $what }
roles-next-nobody = Next: nobody
roles-nobody-yet = Nobody yet
roles-nobody = Nobody
roles-nobody-assigned = Nobody is in a post yet.
roles-answer-waiting = waiting
roles-answer-asked = asked

roles-free = Free now
roles-free-for = for { $role }
roles-language = Language
roles-rested-only = Rested
roles-without-skill = Free, without the skill
roles-nobody-free = Nobody is free. Add somebody on the Roster, or ask who leaves next.
roles-arrives = arrives { $time }
roles-rested = rested { $lasts }
roles-fresh = not yet out today
roles-assign = Assign
roles-assign-who = Assign { $name }

roles-assign-title = Put somebody into a post
roles-assign-does = Assign
roles-assigned = { $name } assigned to { $post }.
roles-who = Who
roles-fits = { $name } (has the skill)
roles-which-post = Post
roles-from-label = From
roles-until-label = Until
roles-from-now = now
roles-until-open = open
roles-answer = Their answer
roles-said-yes = Said yes
roles-said-asked = Asked, no answer yet
roles-time-example = 1830

roles-add = Add role or post
roles-add-does = Set up post
roles-post-added = { $title } set up.
roles-role = Role
roles-title = What people call it
roles-title-hint = Left empty, it is called by its role.
roles-needed = How many people
roles-needed-wrong = A number from 1 to 99.
roles-every = Check in every
roles-every-hint = 0 asks for no check-in.
roles-minutes = minutes
roles-needs-language = A language it needs
roles-optional = The day can do without it
roles-change-does = Change post
roles-stand-down = Stand down
roles-stand-down-says = No longer needed. Whoever stands there is released; the record stays.

roles-held-title = { $name }, { $post }
roles-check-in = Check in
roles-snooze = Put off 10 min
roles-see-person = See in the roster
roles-stays = Stays until
roles-stays-does = Change time
roles-release = Why they leave
roles-release-example = relieved
roles-release-does = Release
roles-release-next = Take off the rota
roles-done-checked_in = { $name } checked in.
roles-done-snoozed = { $name } put off ten minutes.
roles-done-said_yes = { $name } said yes.
roles-done-until = { $name } stays longer.
roles-done-released = { $name } released.

roles-runs = Water runs
roles-runs-none = No runs yet.
roles-run = Run { $number }
roles-run-new = Run
roles-run-plan = Plan a run
roles-run-plan-does = Plan run
roles-run-load = What is carried
roles-run-load-example = 24 bottles
roles-run-from = From
roles-run-to = To
roles-run-way = { $from } to { $to }
roles-run-leaves = Leaves
roles-run-carrier = Carried by
roles-run-nobody = Nobody yet
roles-run-planned = leaves { $time }
roles-run-left = left { $time }
roles-run-delivered = delivered { $time }
roles-run-called_off = called off { $time }
roles-run-step-what = Run { $number }, { $says }: record what happened
roles-run-title = Run { $number }: { $load }
roles-run-it-left = It left
roles-run-it-arrived = It arrived
roles-run-call-off = Call it off
