# Settings of this laptop and this vault.
settings = Settings
settings-stored = Stored.
settings-look = Look
settings-theme = Theme
theme-light = Light
theme-night = Night
theme-contrast = High contrast
theme-system = As this machine
settings-theme-says = Ctrl+Shift+D changes it from anywhere.

settings-keyboard = Keyboard
settings-single = Single keys
settings-single-says = N, J, K and the others, while no text field has the focus. The keys that always work stay.
settings-keys-change = Change single keys
settings-keys-hide = Hide the keys
settings-keys-reset = Back to the usual keys
settings-keys-usual = These are the usual keys.
settings-key-of = Key for: { $action }
settings-key-none = Press one key that is not a space.
settings-key-taken = { $key } already does this: { $action }. Nothing was changed.

phrases = Phrases of your own
phrases-says = Write the short word in an entry, then Alt+1 or the arrows put the whole words there. They stay in this vault, on this laptop.
phrases-short = Short word
phrases-words = Stands for
phrases-example = mood friendly, nobody pushing
phrases-add = Add
phrases-remove = Remove
phrases-remove-named = Remove the phrase { $short }
phrases-short-wrong = Two to sixteen letters or digits, a letter first.
phrases-words-wrong = Write what it stands for, in at most 400 letters.
phrases-taken = This short word stands for something already.
headings = Headings for a decision
headings-lines = Headings, one a line
headings-says = Offered when somebody records a decision. Twelve at most.
headings-store = Store headings
headings-usual = Back to the usual five

settings-locking = Locking
settings-lock-minutes = Lock when nobody touches the desk for
settings-legal-minutes = Close the legal key when nobody touches the desk for
settings-minutes = { $minutes ->
    [1] 1 minute
   *[other] { $minutes } minutes
  }
settings-hide = Hide privileged words when this window is not in use
settings-hide-says = They show again when you come back to it.
settings-lock-now = Ctrl+Shift+L locks at once.

settings-passphrases = Passphrases
settings-organiser = Change the organiser passphrase
settings-organiser-says = The old one stops opening this vault at once. A copy of the folder made before still opens with it.
settings-old = Passphrase as it is now
settings-new = New passphrase
settings-change = Change it
settings-changed = The organiser passphrase is changed.
settings-legal = Add a legal key
settings-legal-says = Case notes get a passphrase of their own, which organisers never need.
settings-legal-add = Add the key
settings-legal-added = The legal key is added. Ctrl+L opens it.
settings-needed = A passphrase is needed. Nothing was changed.
settings-sample = The sample day’s passphrases protect nothing. Organisers: “{ $organiser }”. Legal team: “{ $legal }”.

settings-record = The record
settings-chain = Chain of records
settings-chain-checked = Chain checked { $at }
settings-chain-whole = { $records ->
    [1] 1 record, whole.
   *[other] { $records } records, all whole.
  }
settings-chain-removed = { $count ->
    [one] 1 text removed on purpose.
   *[other] { $count } texts removed on purpose.
}
settings-chain-now = { $records ->
    [1] 1 record
   *[other] { $records } records
  }
settings-chain-fault = The chain is not whole: { $fault }
settings-chain-fault-next = What comes before it is sound. Keep this vault as it is, and compare it with the last printed page.
settings-check = Check the chain
settings-check-again = Check again
settings-checking = Checking
settings-head = Chain head
settings-device = This laptop’s key

settings-vault = The vault
settings-where = Where it is
settings-size = Size
settings-size-bytes = { $size } { $unit }
settings-open-read = To keep a spare, lock first, then copy the whole folder. It stays sealed.

settings-about = About Closeby
settings-version = Version { $version }
settings-about-says = Closeby runs on this laptop alone. It asks no server for anything.
settings-licence = Closeby is free software under the MIT or the Apache 2.0 licence, as you choose.
settings-fonts = Letters: Atkinson Hyperlegible Next and Mono, SIL Open Font Licence 1.1.
settings-icons = Icons: Lucide, ISC licence.
settings-drawing = Maps drawn with MapLibre GL JS, BSD 3-Clause. Streets from files you import; OpenStreetMap data is © OpenStreetMap contributors, ODbL.
settings-pages = Pages set with Typst, Apache 2.0. The vault is sealed with SQLCipher, BSD.

# the record for somebody else
export-title = The record for somebody else
export-says = One file with the signed records and what this level may read. Whoever gets it can check it without a key.
export-for = For
export-do = Write the file
export-busy = Writing
export-save = Where to put the record
export-kind = Closeby bundle
export-file = record-{ $level }.closeby-bundle
export-path = Written to
export-records = Signed records
export-no-records = none: only what this level may read
export-hash = SHA-256
export-hash-says = Note the hash elsewhere, or read it out: whoever checks the file compares it.
