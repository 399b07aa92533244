# The map.
map-title = Map
map-of = Map of { $street }
map-keys = Arrows move it, plus and minus zoom, 0 shows the whole close, Tab walks what stands on it.
map-none = No map yet. Import a file, or go on without one.
map-import = Import a map
map-failed = The map did not load.
map-failed-next = The record is safe. Import it again.
map-import-again = Import it again

map-zoom = Zoom
map-nearer = Nearer
map-further = Further off
map-whole = The whole close
map-tools = What the map shows
map-tool-roles = Roles
map-tool-crowd = Crowd
map-tool-measure = Measure
map-tool-list = List

map-metres = { $metres } m
map-kilometres = { $kilometres } km
map-area = { $metres } m²
map-measure-how = Press on the map, or move it under the cross and press
map-measure-back = Take the last point back
map-measure-done = Done
map-measure-count = Count the people here

map-clear = { $metres } m clear
map-step-free = step-free
map-steps = steps
map-obstructed = obstructed
map-post-filled = { $filled } of { $needed } filled
map-crowd = { $people } people
map-crowd-about = About { $people } people
map-density-under = under 0.1
map-density = { $density } per m², { $band }
map-band-free = free
map-band-busy = busy
map-band-watch = watch
map-band-act = act now

map-incident-spoken = Incident { $number }, { $title }, { $state }
map-incident-new = new
map-incident-active = active
map-incident-watching = watching
map-incident-closed = closed
map-cluster = { $count } here
map-cluster-spoken = { $count } together, open as a list
map-kind-incident = Incident
map-kind-post = Post
map-kind-crowd = Crowd

map-place-entrance = Entrance
map-place-water = Water
map-place-toilet = Toilet
map-place-first_aid = First aid
map-place-rest = Place to rest
map-place-muster = Muster point
map-place-vehicle = Vehicle
map-place-spot = Place

map-list = What stands on the map
map-list-sign = Sign
map-list-name = Name
map-list-kind = What it is
map-list-state = State
map-list-empty = Nothing stands on the map yet.

# Setting the map up.
map-setup = Map set-up
map-step-done = done
map-step-open = still to do
map-step-file = Map file
map-pick = Choose a map file
map-pick-kind = OpenStreetMap extract
map-reading = Reading the file
map-import-other = Import another file
map-import-stop = Stop reading
map-imported = { $roads } roads, { $buildings } buildings and { $closes } closes found.
map-dangling = { $count } references lead outside the file and were left out.
map-step-close = The close
map-close-name = Name of the street
map-close-hint = Its first letters are enough. Enter marks the first one.
map-close-other = Mark another close
map-close-marked = { $street } marked.
map-no-street = No street of that name on this map.
map-one-way-in = one way in
map-off = off { $street }
map-wide = { $metres } m wide
map-footpaths = { $count ->
    [one] 1 footpath
   *[other] { $count } footpaths
}
map-mark = Mark
map-mark-street = Mark { $street }
map-step-places = Entrances and places
map-lacking = Not marked yet: { $places }.
map-mark-how = Press on the map, or bring the cross over the spot with the arrows and press P.
map-mark-place = Mark a place
map-mark-place-does = Mark place
map-place-kind = What it is
map-place-name = What people call it
map-place-marked = { $name } marked.
map-place-change = Change place
map-place-remove = Take off the map
map-clear-width = Clear width
map-clear-width-hint = Measured between what stands there, not from wall to wall.
map-metres-word = metres
map-width-wrong = A width in metres, like 4.6.
map-is-step-free = Step-free
map-is-obstructed = Something stands in it
map-put-incident = Incident { $number }: { $title }
map-put-post = Post: { $title }
map-put-place = Move: { $name }
