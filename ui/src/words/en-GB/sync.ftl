# Sync: laptops that share a day.
sync-title = Sync
screen-sync = Sync
sync-none = This day is on this laptop alone. Invite another laptop to share it; until then nothing is sent anywhere.
sync-none-sample = The sample day stays on this laptop and is thrown away. A day that you make yourself can be shared.
sync-fact-awake = { $others ->
    [0] no other laptop yet
   *[other] { $awake } of { $others } connected
  }
sync-fact-stick = { $others ->
    [0] no other laptop yet
    [1] 1 other laptop, by stick or mailbox
   *[other] { $others } other laptops, by stick or mailbox
  }
sync-fact-waits = { $count ->
    [1] 1 thing waits
   *[other] { $count } things wait
  }
sync-laptops = Laptops
sync-hold-a-key = { $count ->
    [1] 1 holds a key to this day
   *[other] { $count } hold a key to this day
  }
sync-this = this laptop
sync-removed = removed
sync-connected = connected
sync-never = never
sync-up-to-date = up to date
sync-clock-ahead = clock { $minutes } min ahead
sync-clock-behind = clock { $minutes } min behind
sync-lacks = lacks { $there }, we lack { $here }
sync-invited-may = What the invited laptop may do
sync-may-read = Reads
sync-may-write = Writes
sync-may-manage = Manages
sync-may-carry = Carries, cannot read
sync-may-carry-says = It carries sealed records between the others and reads none.
sync-may-read-says = It sees the board and can change nothing.
sync-may-write-says = It sees the board and writes in the log like this laptop.
sync-may-manage-says = It writes, and it can invite and remove laptops, this one as well.
sync-legal-team = Legal team
sync-organisers = Organisers
sync-carrier = Carrier in between
sync-remove = Remove
sync-removing-says = Removing a laptop changes the keys from then on. What it has already read, it has read.
sync-remove-title = Remove { $name }?
sync-remove-now = Remove it
sync-remove-protects = What is written from now on is under new keys that it does not get. The others turn it away as soon as they hear of this.
sync-remove-keeps = What it already has, it keeps. Nothing on it is deleted.
sync-leave = Leave
sync-left = left the team
sync-leave-title = Leave this team?
sync-leave-now = Leave the team
sync-leave-says = This laptop stores nothing more in this day, and the others send it nothing more as soon as they hear of it. To come back it needs a new invitation.
sync-leave-keeps = What it has, it keeps and can read. Nothing on it is deleted, and nothing that it wrote is lost to the others once they have heard from it.
sync-held = Held back
sync-held-why = Laptops that were removed had written more than anybody had seen when they were taken off. It counts only once a manager has read and accepted it.
sync-held-count = { $count ->
    [1] 1 record
   *[other] { $count } records
  }
sync-held-read = Read them
sync-held-title = What { $name } had still written
sync-held-says = { $count ->
    [1] 1 record. If somebody else had that laptop, it may not be theirs.
   *[other] { $count } records. If somebody else had that laptop, they may not be theirs.
  } Left as it is, it stays in the record and counts for nothing.
sync-held-accept = Accept all of it
sync-held-leave = Leave it
sync-can-read = What each can read
sync-reads = reads
sync-cannot = cannot
sync-when = when, how much
sync-reads-timeline = Timeline, map, roles
sync-reads-roster = Roster and phone numbers
sync-reads-cases = Case notes and names
sync-reads-count = How many cases exist
sync-reads-talked = That two laptops talked
sync-exchanges = Last exchanges
sync-exchanges-none = Nothing was exchanged yet.
sync-exchanged = sent { $sent }, received { $received }
sync-by-stick = stick
sync-ways = How records travel
sync-wire = Exchange at once with laptops that are awake
sync-wire-says = Off means that no connection is open. On, this laptop listens while the day is open, and talks to laptops of the team only.
sync-lan = Let laptops in the same network find this one
sync-lan-says = Everybody in that network can then see that a laptop with Closeby is on.
sync-reached-at = This laptop is at
sync-not-reached = no network
sync-dial = Address of another laptop
sync-dial-now = Call it
sync-dialled = { $address } is called, and again whenever the connection is lost.
sync-told = What happened
sync-at = Listen at
sync-at-hint = Leave it empty for any free port. A fixed one, such as 0.0.0.0:41641, can be let through a firewall.
sync-at-keep = Listen there
sync-mailbox = Mailbox
sync-mailbox-none = For laptops that are never awake together: an S3 bucket or a WebDAV folder of yours. It holds sealed records and can read none.
sync-mailbox-set = Set up a mailbox
sync-mailbox-change = Change it
sync-mailbox-last = last visited { $at }
sync-mailbox-never = not visited yet
sync-mailbox-visit = Visit it now
sync-mailbox-visiting = Visiting
sync-mailbox-forget = Forget it
sync-mailbox-forget-title = Forget the mailbox?
sync-mailbox-forget-says = This laptop visits it no longer and forgets its secret. What lies there stays there, sealed; delete it where it lies.
sync-mailbox-pace = How often it is visited
sync-mailbox-pace-1 = Each minute
sync-mailbox-pace-5 = Every 5 minutes
sync-mailbox-pace-30 = Every half hour
sync-mailbox-pace-0 = Only by hand
sync-mailbox-pace-says = On a phone’s data or any metered connection, choose half an hour or only by hand.
sync-mailbox-url = Address
sync-mailbox-url-hint = s3+https://host/bucket for an S3 bucket, https://host/folder for WebDAV.
sync-mailbox-login = Name, or key id
sync-mailbox-secret = Secret, or password
sync-mailbox-try = Try it and turn it on
sync-mailbox-trying = Trying
sync-mailbox-tried-says = A small object is left there and fetched again before anything is kept. The secret stays in this vault and is sent over https only.
sync-invite = Invite a laptop
sync-usual-name = First laptop
sync-this-name = What this laptop is called
sync-first-says = This is the first laptop of the team. The others see it under this name.
sync-direct = It reaches this laptop directly
sync-direct-says = This laptop then listens while the day is open, and talks to laptops of the team only. Without it, a stick or a mailbox carries.
sync-with-cases = With the case notes
sync-with-cases-says = Only for a laptop of the legal team. It needs a legal passphrase of its own.
sync-make-invitation = Make the invitation
sync-ticket = The invitation
sync-invited-says = Whoever has these letters can knock, until { $until }. Hand them over in person, not through a chat.
sync-fact-apart = { $count } written apart
sync-files = Kept files that are not here
sync-files-says = Their entries are here; the files themselves are on other laptops. Nothing comes before you ask, so a metered line costs nothing by itself.
sync-files-fetch = Fetch all, { $size }
sync-files-more = and { $count } more
sync-stick-files = Carry kept files too
sync-stick-files-says = Fetches the files that are not here and leaves those that are. It can take minutes.
sync-words = Or say these four words over the telephone
sync-words-at = Say this address as well; the words are heard there:
sync-words-at-or-near = In the same network nothing else is needed. From elsewhere the words are heard at
sync-words-heard = Four words are heard at
sync-invited-one-words = On the other laptop: Join a team on the welcome screen, with these letters or the four words. Three wrong tries use the words up.
sync-invited-one = On the other laptop: Join a team on the welcome screen, with these letters.
sync-invited-mailbox = It leaves its card in the mailbox. It needs the mailbox’s name and secret from you, apart from these letters.
sync-qr = The invitation as a QR picture
sync-qr-says = The picture says the same as the letters, for a laptop or phone with a camera. Closeby itself uses no camera: read it with the system’s own camera, then paste the letters.
sync-invited-wire = It calls this laptop, as long as this day is open here.
sync-invited-stick = Let it visit a stick, then visit the same stick from here.
sync-invited-digits = It shows six digits. This window says when it knocks: ask for them by voice and type them in. Only when both screens have the same is it let in.
sync-copy = Copy
sync-copied = Copied
sync-done = Done
sync-knocked = { $name } knocks.
sync-knocked-says = Compare the six digits with its screen before you let it in.
sync-let-in = Let it in
sync-is-in = { $name } was let in.
sync-is-in-says = Both screens had the same six digits:
sync-let-in-title = Let { $name } in?
sync-let-in-says = Ask for the six digits on its screen, by voice and from somebody you know. Three wrong codes use the invitation up.
sync-digits = The six digits on its screen
sync-stick = Visit a stick
sync-stick-says = A USB stick, or any folder that both laptops reach. What lies on it is sealed: whoever finds it can read nothing.
sync-stick-folder = Folder
sync-stick-pick = The stick, or a folder on it
sync-stick-visit = Visit it
sync-stick-again = Visit it again
sync-stick-going = Visiting
sync-stops-says = Closeby seals what it stores and what it sends. It cannot help with these:
stops-invited = Somebody you invited
stops-invited-says = Removing them stops new entries, not what they already have.
stops-talks = Who talks to whom
stops-talks-says = The wire shows your network that two laptops are connected, and when. A mailbox sees when and how much.
top-sync-awake = { $count ->
    [1] { $name }
   *[other] { $count } laptops
  }
top-sync-alone = Not connected
top-sync-last = { $at }
top-open-sync = Open Sync
