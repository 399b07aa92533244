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

map-clear = { $metres } m clear
map-step-free = step-free
map-steps = steps
map-obstructed = obstructed
map-post-filled = { $filled } of { $needed } filled
map-crowd = { $people } people
map-crowd-about = About { $people } people
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
