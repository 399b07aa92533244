# Files kept with entries and cases.
files = Files
files-none = No file is kept with it.
files-waiting = Files that will be kept with the line
file-add = Add a file
file-add-says = or drop it here
file-pick = Choose a file to keep
file-for-legal = For the legal team only
file-let-go = Leave out { $name }
file-keeping = being kept
file-pasted-name = Pasted picture.png
file-pasted-size = { $kb } kB
file-pasted-too-large = A pasted picture can have 16 MB at most. Save it as a file and drop that here.
file-count =
    { $count ->
        [one] 1 file
       *[other] { $count } files
    }
file-kind-picture = Picture
file-kind-pdf = PDF
file-kind-audio = Sound
file-kind-video = Film
file-kind-text = Text
file-kind-other = File
file-picture-of = The picture { $name }
file-not-drawn = This picture is kept whole and cannot be shown here.
file-not-shown = Files of this kind are kept whole and not shown here. Save a copy to open it.
file-kept = Kept
file-kept-says = { $at }, by { $by }
file-size = Size
file-pixels = { $width } × { $height }
file-who = Who may read it
file-sealed-says = the legal team only
file-metadata = What the picture says of itself
file-save = Save a copy
file-save-as = Choose where, and save
file-level-legal = Legal team
file-level-organiser = Organisers
file-level-external = People outside
file-level-public = Public
copy-for-whom = The copy is for
file-copy-whole = Byte for byte, with everything the file says of itself.
file-copy-drawn = Drawn anew: where, when and by what it was taken stays here. What you cover is gone from the copy.
file-copy-not-drawn = What is hidden in this file, such as names and places, cannot be taken out.
file-nobody-shown = Nobody can be recognised: no face, no number plate, no name
file-as-it-is-known = It may go as it is, with all that is hidden in it
file-saved = Saved: { $path }
file-saved-whole = Byte for byte. SHA-256 { $hash }
file-saved-drawn = Drawn anew, without metadata. SHA-256 of the copy { $hash }
cover-picture = The picture to cover parts of
cover-box = Covered part { $number }. Arrows move it, Shift and arrows size it, Delete removes it.
cover-add = Add a box
cover-remove = Remove the last box
cover-says = Drag over every face and number plate, or add a box and move it with the arrows.
