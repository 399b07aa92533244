// Written from the desk's contract by `cargo xtask bless`. Do not edit.

import { call } from '../host';

/** One account. */
export type AccountView = {
/** Who says so. */
who: string,
/** When. */
at: At,
/** The words. */
words: string, };

/** A handover to acknowledge. */
export type AcknowledgeAsk = {
/** The handover. */
handover: string,
/** Who has read it. */
by: string,
/** Whether they take over this desk. */
takeOver: boolean, };

/** Somebody to add. A name is enough. */
export type AddPersonAsk = {
/** The name they go by. */
name: string,
/** What they are to the day. */
kind: PersonKindView,
/** A telephone number. */
phone: string | null,
/** Codes of roles they can fill. */
skills: Array<string>,
/** Languages. */
languages: Array<string>,
/** Groups. */
groups: Array<string>,
/** Whether this is their first time. */
firstTime: boolean,
/** Whether they are here. */
here: boolean,
/** What they agreed to. */
consent: string | null,
/** Where they came from. */
origin: string | null, };

/** Words added later. */
export type AddedView = {
/** When. */
at: At,
/** By whom. */
by: string,
/** The words. */
text: string, };

/** An answer to a prompt, as typed into the quick-entry line. */
export type AnswerPromptAsk = {
/** The incident's number. */
number: number,
/** The prompt. */
prompt: string,
/** The answer, read like any line. */
line: string,
/** Why it is late, when it is. */
lateReason: string | null, };

/** Whether somebody said yes. */
export type AnswerView = "yes" | "asked" | "waiting";

/** The answers to the latest call-out. */
export type AnswersAsk = {
/** The call-out's number. */
number: number,
/** Coming now. */
coming: number,
/** Coming later. */
later: number,
/** Not coming. */
cannot: number,
/** No answer. */
silent: number, };

/** About what; about everything when nothing is named. */
export type ApartAsk = {
/** An entry, by its lasting id. */
entry: string | null,
/** An incident, by its number. */
incident: number | null,
/** Somebody in the roster, by their lasting id. */
person: string | null, };

/** A field that is written as a whole. */
export type ApartField = "words" | "when" | "title" | "state" | "name" | "phone" | "available" | "consent" | "health_note" | "kept_until";

/** One value, and who wrote it. */
export type ApartValue = {
/** The value in words. */
says: string,
/** When it was written. */
at: At,
/** By whom. */
by: string,
/** The name by which it is chosen. */
token: string, };

/** Values of one field that were written apart. */
export type ApartView = {
/** Which field. */
field: ApartField,
/** Of what, in words: "entry 12", "incident 3", a name. */
about: string,
/** What shows now. */
shown: ApartValue,
/** What else was written, the latest first. */
others: Array<ApartValue>, };

/** A day that may lack what was last written on this laptop, in words. */
export type AskFirstView = {
/** What happened, and what is safe. */
says: string,
/** What to do. */
tryThis: string,
/** What writing on all the same is called. */
writeOn: string, };

/** A welfare request to open. */
export type AskForAsk = {
/** What is asked for. */
what: string,
/** The role it belongs to. */
role: string | null,
/** Who asks; the author when empty. */
askedBy: string,
/** Of which role of an authority, never a person. */
askedOf: string | null,
/** The number of the entry in which it was asked. */
entry: number | null,
/** When it was asked, as typed ("1502"); now when empty. */
time: string, };

/** Somebody to put into a post. */
export type AssignAsk = {
/** The post. */
post: string,
/** The person. */
person: string,
/** From when, as typed ("1640"); now when empty. */
from: string,
/** Until when, as typed; open when empty. */
until: string,
/** Whether they said yes. */
answer: AnswerView, };

/** What happened in an assignment. */
export type AssignmentStepAsk = "checked_in" | "snoozed" | "said_yes" | "until" | "released";

/** An instant in milliseconds since 1970 in UTC. Screens show it in the day's zone. */
export type At = number;

/** A file to keep. */
export type AttachAsk = {
/** Where it lies. */
path: string,
/** Where it is to be kept. */
with: KeepWith, };

/** A pasted picture to keep. */
export type AttachPastedAsk = {
/** What to call it. */
name: string,
/** Its bytes in Base64. */
content: string,
/** Where it is to be kept. */
with: KeepWith, };

/** A file that was kept. */
export type AttachedView = {
/** The file. */
file: FileView,
/** The entry that it was kept with. */
number: number | null,
/** What else there is to know, such as that its picture cannot be shown. */
says: string | null, };

/** Something that happens in an attendance. */
export type AttendanceAsk = {
/** The case. */
case: string,
/** The attendance; empty to start one. */
attendance: string | null,
/** What happens. */
step: AttendanceStepAsk,
/** For a stage: which. */
stage: StageView | null,
/** For words: the words as they stand. */
text: string | null,
/** For a stage: when it was reached, as typed ("1431"); now when empty. */
time: string, };

/** What happens in an attendance. */
export type AttendanceStepAsk = "start" | "stage" | "write" | "stop" | "finalise";

/** An attendance. */
export type AttendanceView = {
/** The attendance. */
id: string,
/** Who attends. */
by: string,
/** When its clock started. */
started: At,
/** When it stopped. */
stopped: At | null,
/** Stages in their order, with when they were reached. */
stages: Array<StageMark>,
/** The words. */
text: string,
/** When it was finalised. */
finalised: At | null,
/** What was added after that. */
added: Array<AddedView>,
/** Whole minutes so far. */
minutes: number,
/** Six-minute units, worked out in the report only. */
units: number, };

/** A laptop that is connected now. */
export type AwakeView = {
/** How many of its records are not here yet. */
lackingHere: number,
/** How many of ours it does not have yet. */
lackingThere: number,
/** By how many seconds its clock is ahead of ours. */
ahead: number, };

/** Everything of the home screen but the timeline's lines. */
export type BoardView = {
/** The moment it shows. */
at: At,
/** Whether that is the past. */
lookingBack: boolean,
/** In which way. */
mode: LookBack,
/** What needs somebody, most urgent first. */
needs: Array<NeedView>,
/** When the next check-in is due, for the empty state. */
nextCheckIn: At | null,
/** Incidents by number. */
incidents: Array<IncidentView>,
/** How many entries are shown, by filter. */
counts: FilterCounts,
/** How many had happened by then but were written later (known only). */
writtenLater: number,
/** What stands on the map. */
marks: MarksView,
/** The day strip. */
strip: StripView, };

/** A part of the briefing to write. */
export type BriefAsk = {
/** Which part. */
part: PartView,
/** The words. */
text: string, };

/** One part of the briefing. */
export type BriefingView = {
/** Which part. */
part: PartView,
/** The words. */
text: string,
/** Words worked out from the day, offered while `text` is empty. */
suggested: string, };

/** What a check of a bundle found. */
export type BundleView = {
/** What people call the day. */
day: string,
/** Whether it is an exercise. */
exercise: boolean,
/** For whom it is. */
level: string,
/** How many records hold, up to the first fault. */
records: number,
/** The head of its records; empty without records or with a fault. */
head: string,
/** How many texts were removed on purpose. */
removed: number,
/** A word for what is wrong; nothing when all of it holds. */
code: string | null,
/** Which record does not hold, from 0. */
position: number | null,
/** What is wrong, in words. */
fault: string | null, };

/** What carries the joining. */
export type By = "wire" | "mailbox" | "stick";

/** A call-out to log. Closeby does not send it. */
export type CallOutAsk = {
/** The words that were sent. */
text: string,
/** By which ways. */
channels: string, };

/** Whether the text of a call-out may be passed on. */
export type CallOutCheckView = {
/** The mark that goes with it; nothing when all that it repeats is confirmed. */
mark: string | null,
/** The text as it is copied, with its mark. */
copy: string,
/** Entries that it repeats and that nobody has confirmed. */
unconfirmed: Array<RepeatedView>, };

/** A call-out and its answers. */
export type CallOutView = {
/** Its number. */
number: number,
/** When it was sent. */
sent: At,
/** By which ways. */
channels: string,
/** The words. */
text: string,
/** Coming now. */
coming: number,
/** Coming later. */
later: number,
/** Not coming. */
cannot: number,
/** No answer. */
silent: number,
/** The mark that goes with its words, when they were not confirmed when it was sent. */
mark: string | null, };

/** What a message is. */
export type CandidateKind = "said" | "notice" | "deleted" | "left_out";

/** A message that could become an entry. */
export type CandidateView = {
/** Its place in the chat, from 0. */
place: number,
/** The line of the file on which it begins. */
line: number,
/** When it was sent. */
at: At,
/** Whether that is only about so: the file has no time for it. */
about: boolean,
/** The other instant that could be, when the clocks went back. */
twice: At | null,
/** Who sent it, as the file has it. */
sender: string | null,
/** Who that is in the roster. */
person: string | null,
/** What it is. */
kind: CandidateKind,
/** Its words. */
text: string,
/** Names of files sent with it. */
attachments: Array<string>,
/** Whether its sender changed it afterwards. */
edited: boolean,
/** The number of the entry it became. */
stored: number | null, };

/** A welfare request as a case shows it. */
export type CaseRequestView = {
/** What was asked for. */
what: string,
/** Its role's code. */
role: string,
/** Asked, answered, refused, delivered, disputed: in words with times. */
says: string,
/** Whether it was refused. */
refused: boolean,
/** Whether it is disputed. */
disputed: boolean, };

/** One case. */
export type CaseView = {
/** The case. */
id: string,
/** Its number. */
number: number,
/** The name used instead of the name. */
pseudonym: string,
/** The firm that acts. */
firm: string | null,
/** A few words. */
summary: string,
/** When it was opened. */
opened: At,
/** When the conflict check came out clear. */
conflictClear: At | null,
/** The client's name, when recorded; the screen hides it until asked. */
client: string | null,
/** Under which power the client is held. */
power: PowerView,
/** Notes, newest first. */
notes: Array<NoteView>,
/** Attendances, newest first. */
attendances: Array<AttendanceView>,
/** Clocks. */
clocks: Array<ClockView>,
/** Open welfare requests of the day that the case may refer to. */
requests: Array<CaseRequestView>,
/** Entries of the shared timeline in the case's extract, newest first. */
extract: Array<LineView>,
/** Files kept with the case, newest first. */
files: Array<FileView>, };

/** Every case. */
export type CasesView = {
/** Cases by number. */
cases: Array<CaseView>,
/** What cannot be read although the key is open, in words. */
unread: Array<string>, };

/** Who told whom, for one claim. */
export type ChainAsk = {
/** The entry's number. */
number: number,
/** The links, nearest to the desk first. */
links: Array<HeardAsk>, };

/** What a check of the chain found. */
export type ChainView = {
/** Records checked. */
records: number,
/** When it was checked. */
at: At,
/** The chain head, 16 hex digits in fours. */
head: string,
/** The first fault, in words; `None` when all is whole. */
fault: string | null,
/** Texts that somebody removed on purpose. */
removed: number,
/** Parts of kept files that do not hold, in words; none when all is whole. */
files: Array<string>, };

/** A change to an incident: only what is given changes. */
export type ChangeIncidentAsk = {
/** The incident's number. */
number: number,
/** Another title. */
title: string | null,
/** Another state. */
state: IncidentStateView | null,
/** Another sort of situation. */
kind: IncidentKindView | null,
/** Another place. */
position: LonLat | null,
/** The number of an entry to link. */
link: number | null,
/** The number of an entry to unlink. */
unlink: number | null, };

/** A passphrase to change. */
export type ChangePassphraseAsk = {
/** The passphrase as it is. */
old: string,
/** The new one. */
new: string, };

/** A change to somebody: only what is given changes; lists are given whole. */
export type ChangePersonAsk = {
/** The person. */
person: string,
/** Another name. */
name: string | null,
/** Another number; empty text removes it. */
phone: string | null,
/** Codes of roles they can fill. */
skills: Array<string> | null,
/** Languages. */
languages: Array<string> | null,
/** Groups. */
groups: Array<string> | null,
/** From when they can help, as typed; empty text removes it. */
availableFrom: string | null,
/** Until when, as typed; empty text removes it. */
availableUntil: string | null,
/** Whether they are here. */
here: boolean | null,
/** What they agreed to; empty text removes it. */
consent: string | null,
/** Something about health; empty text removes it. */
healthNote: string | null,
/** Keep their data this many days longer. */
keepDays: number | null, };

/** A change to a place: only what is given changes. */
export type ChangePlaceAsk = {
/** The place. */
place: string,
/** Another name. */
name: string | null,
/** Another position. */
position: LonLat | null,
/** Another clear width in metres. */
clearWidthM: number | null,
/** Whether something stands in it. */
obstructed: boolean | null,
/** Taken off the map. */
remove: boolean, };

/** A post to change or stand down. */
export type ChangePostAsk = {
/** The post. */
post: string,
/** Another title. */
title: string | null,
/** Another number of people. */
needed: number | null,
/** Another place. */
position: LonLat | null,
/** No longer needed. */
standDown: boolean, };

/** Which messenger wrote a chat. */
export type ChatApp = "whatsapp" | "signal" | "telegram";

/** Messages of a chat. */
export type ChatPage = {
/** The messages asked for, in the order of the file. */
messages: Array<CandidateView>, };

/** Which messages to show. */
export type ChatPageAsk = {
/** How many to leave out from the beginning. */
skip: number,
/** How many at most; 0 means 200. */
limit: number,
/** Only those that fit this, as `find_message` finds them; all when empty. */
query: string, };

/** A chat as it was read. */
export type ChatView = {
/** The name of its file. */
file: string,
/** Asked first when its dates can be read in two ways; nothing else is known then. */
question: DateQuestion | null,
/** SHA-256 of the file, in hex. */
hash: string,
/** What has to be answered about lines in a second style; then there is nothing else. */
styles: StyleQuestion | null,
/** Which messenger wrote it. */
app: ChatApp | null,
/** How its dates were read, when day or month could come first. */
order: DateOrder | null,
/** How many messages it has. */
messages: number,
/** How many of them are somebody's words. */
said: number,
/** How many of them are in the log already. */
stored: number,
/** The place of the first message that was sent on the day of the first entry, or later; 0 when
 * there is none. */
starts: number,
/** When the first was sent. */
first: At | null,
/** When the last was sent. */
last: At | null,
/** What stands before the first message: the end of one that was cut off. */
before: string,
/** Whether the file ends in the middle of a letter. */
cutShort: boolean,
/** Set when its letters were read as those of Western Europe because they are no Unicode: some
 * words that show whether that was right. */
western: Array<string> | null,
/** Who wrote, and who they are in the roster. */
senders: Array<SenderView>, };

/** A bundle to check. */
export type CheckBundleAsk = {
/** Where it is. */
path: string, };

/** Somebody to check a claim. */
export type CheckerAsk = {
/** The entry's number. */
number: number,
/** The person. */
person: string, };

/** What a chip stands for. */
export type ChipKind = "time" | "people" | "officials" | "place" | "tag" | "unverified" | "speech" | "kind" | "medium" | "for" | "link" | "key" | "phrase" | "author";

/** One understood part of the line. */
export type ChipView = {
/** What it is: decides its icon and colour. */
kind: ChipKind,
/** Its words: "about 50 people". */
label: string,
/** The understood part of the line in UTF-16 units; `None` for what is always there. */
span: [number, number] | null, };

/** A claim that waits. */
export type ClaimView = {
/** The entry's number. */
number: number,
/** Its words, as a question. */
text: string,
/** Where it stands. */
standing: Standing,
/** When it was said to happen. */
at: At,
/** For how many minutes it has been unverified. */
minutes: number,
/** How it is known. */
source: Source,
/** To whom it goes back, as far as anybody said. */
root: string | null,
/** Who was asked to check it. */
checker: string | null, };

/** Claims that have been unverified for long, those nobody checks first. */
export type ClaimsView = {
/** From how many minutes on a claim is listed. */
after: number,
/** The claims. */
claims: Array<ClaimView>,
/** How many there are, listed or not. */
total: number, };

/** Something about a clock. */
export type ClockAsk = {
/** The case. */
case: string,
/** The clock; empty to enter one. */
clock: string | null,
/** What happens. */
step: ClockStepAsk,
/** Its name, when entering. */
name: string,
/** Its basis, when entering; why it does not apply, when settling. */
words: string,
/** When it is due, as typed ("1641"). */
due: string,
/** When entering: whether it starts only under a criminal power. */
needsCriminalPower: boolean, };

/** What happens to a clock. */
export type ClockStepAsk = "enter" | "start" | "met" | "not_applicable";

/** A legal clock. */
export type ClockView = {
/** The clock. */
id: string,
/** What it is called. */
name: string,
/** Its basis. */
basis: string,
/** Who entered it. */
enteredBy: string,
/** When it started. */
started: At | null,
/** When it is due. */
due: At | null,
/** Why it cannot start, in words. */
cannotStart: string | null,
/** How it ended, in words. */
settled: string | null, };

/** The marked close. */
export type CloseView = {
/** The street's name. */
street: string,
/** The street it opens into. */
off: string | null,
/** Its middle. */
centre: LonLat,
/** The line along its middle, from the entrance to the closed end. */
axis: Array<LonLat>,
/** Its length in metres. */
lengthM: number,
/** The width of its road in metres. */
widthM: number, };

/** Codes for machines. Words are for people. */
export type Code = "bad_ask" | "bad_input" | "refused" | "late_reason_needed" | "not_found" | "locked" | "legal_key_closed" | "wrong_passphrase" | "open_elsewhere" | "too_new" | "damaged" | "disk_full" | "cannot_write" | "cannot_read" | "exists" | "bad_map" | "cancelled" | "no_page" | "looking_back";

/** A correction of an entry's words or time. */
export type CorrectAsk = {
/** The entry's number. */
number: number,
/** The corrected words, when they change. */
text: string | null,
/** The corrected time as typed ("1408"), when it changes. */
time: string | null,
/** Why. */
reason: string,
/** The words that stood there when somebody began to correct them. */
over: string | null, };

/** What a mailbox would cost. */
export type CostView = {
/** Requests and megabytes of a day, in words. */
says: string, };

/** A part of a picture to cover, in shares of its width and height. */
export type CoverAsk = {
/** The left edge, from 0 to 1. */
left: number,
/** The upper edge. */
top: number,
/** How wide. */
width: number,
/** How high. */
height: number, };

/** A new day. */
export type CreateAsk = {
/** What people call it: "Linnet Close". */
name: string,
/** Where its folder goes; the usual folder when empty. */
path: string,
/** The organiser passphrase. */
passphrase: string,
/** The legal passphrase, when there is a legal team. */
legalPassphrase: string | null,
/** Whether it is an exercise. */
exercise: boolean,
/** Who is at the desk. */
author: string,
/** In which role. */
role: string, };

/** People in the road, as somebody saw or heard it. Only what belongs to the method is read. */
export type CrowdAsk = {
/** How the number is reached. */
method: MethodView,
/** At least so many. */
low: number | null,
/** Most likely so many. */
best: number | null,
/** At most so many. */
high: number | null,
/** The ground as it was drawn; the usual ground of the close when empty. */
ground: Array<LonLat>,
/** Or how many square metres it has. */
areaM2: number | null,
/** How much of it is filled, in per cent. */
filled: number | null,
/** How closely people stand where they stand least closely. */
least: PackingView,
/** And where they stand most closely. */
most: PackingView,
/** How many passed the gap. */
passed: number,
/** In how many minutes. */
minutes: number,
/** For how many minutes people went on passing. */
lasted: number,
/** Babies and small children, counted. */
children: number | null,
/** Older people, counted. */
older: number | null,
/** Who said so, of hearsay. */
saidBy: string,
/** When, as typed ("1502"); now when empty. */
time: string,
/** Why it is written late, when it is. */
lateReason: string | null, };

/** The crowd on the map. */
export type CrowdMark = {
/** The ring it stands in. */
ring: Array<LonLat>,
/** The area in square metres. */
areaM2: number,
/** The best guess. */
best: number,
/** Whether that is "about". */
about: boolean,
/** People per square metre. */
perM2: number,
/** free, busy, watch or act. */
band: string, };

/** Every estimate of the day. */
export type CrowdPage = {
/** Oldest first. */
estimates: Array<EstimateView>,
/** The usual ground of the close in square metres. */
groundM2: number | null, };

/** One estimate of the crowd. */
export type CrowdPoint = {
/** When. */
at: At,
/** The lowest. */
low: number,
/** The best guess. */
best: number,
/** The highest. */
high: number, };

/** What a number comes to. */
export type CrowdView = {
/** At least. */
low: number,
/** Most likely. */
best: number,
/** At most. */
high: number,
/** The entry it becomes, in words. */
words: string,
/** How close that is, when the ground is known. */
density: DensityView | null,
/** How long the way out takes, when an entrance is marked with its width. */
egress: EgressView | null, };

/** Which number of a date comes first. */
export type DateOrder = "day_first" | "month_first" | "year_first";

/** Dates that can be read in several ways. */
export type DateQuestion = {
/** A date as the file has it. */
example: string,
/** Each reading: from when to when the chat would go. */
readings: Array<DateReading>, };

/** One reading of the dates. */
export type DateReading = {
/** Which number comes first. */
order: DateOrder,
/** The first day, as in 2022-03-18. */
from: string,
/** The last day. */
to: string, };

/** The open day. */
export type DayView = {
/** What people call it. */
name: string,
/** Its IANA time zone; every time is shown in it. */
zone: string,
/** Whether it is an exercise. */
exercise: boolean,
/** Whether it is the sample day, thrown away when closed. */
sample: boolean,
/** The name of its folder. */
file: string,
/** The day's clock now (an exercise has its own). */
now: At,
/** Who is at the desk. */
author: string,
/** In which role. */
role: string,
/** Whether the legal key is open. */
legalOpen: boolean,
/** Whether this vault has a legal key at all is not told; this says who opened it. */
legalBy: string | null,
/** When the desk locks itself if nobody touches it. */
locksAt: At,
/** When the legal key closes itself if nobody touches it. */
legalClosesAt: At | null,
/** Why nothing can be stored, in words: after a failed write, or once it was taken off. */
readOnly: string | null,
/** Why nothing is stored before another laptop was asked; nothing when that is not so. */
askFirst: AskFirstView | null,
/** When the first entry happened. */
firstEntry: At | null,
/** How it stands with other laptops; nothing when it was never shared. */
sync: SyncMark | null, };

/** A decision to record, or one to tell anew. */
export type DecideAsk = {
/** The entry that holds it, when it is told anew; nothing for a new one. */
number: number | null,
/** What was decided. */
what: string,
/** Why. */
why: string,
/** What else there was, and why not. */
rejected: string,
/** What could go wrong, and what is done about it. */
risks: string,
/** Who decided; the author when empty. */
by: string,
/** What was written under the prompts. */
prompts: Array<PromptedView>,
/** When it was decided, as typed ("1614"); now when empty. */
time: string,
/** Why it is told anew, or why it is written late. */
reason: string, };

/** What stands behind a decision. */
export type DecisionView = {
/** Why. */
why: string,
/** What else there was, and why not. */
rejected: string,
/** What could go wrong, and what is done about it. */
risks: string,
/** Who decided. */
by: string,
/** What was written under the prompts. */
prompts: Array<PromptedView>, };

/** How closely people stand. */
export type DensityView = {
/** The ground in square metres. */
areaM2: number,
/** People on a square metre for the lowest number, in words. */
least: string,
/** For the highest number. */
most: string,
/** free, busy, watch or act, for the highest number. */
band: string, };

/** Where another laptop listens. */
export type DialAsk = {
/** Its address and port. */
address: string, };

/** Six digits as they were read out. */
export type DigitsAsk = {
/** The digits. */
digits: string, };

/** Accounts to put side by side on an entry. */
export type DisputeAsk = {
/** The entry's number. */
number: number,
/** The accounts. */
dispute: DisputeView, };

/** Accounts side by side. */
export type DisputeView = {
/** What they differ about. */
title: string,
/** The witness: who, when, words. */
witness: AccountView,
/** The authority: who, when, words. */
authority: AccountView,
/** The desk's own note. */
editorsNote: string, };

/** The answer to a change: its new value and the views that went stale. */
export type Done<T> = {
/** What came of it. */
value: T,
/** Views to ask for again. */
stale: Array<View>, };

/** A draft of a line, kept as it is typed. */
export type Draft = {
/** Which line: "entry", or "case:ID". */
place: string,
/** The words. */
text: string, };

/** An earlier handover. */
export type EarlierView = {
/** The handover. */
id: string,
/** Its number. */
number: number,
/** Who handed over. */
from: string,
/** Who took over. */
to: string,
/** When it was signed. */
signed: At,
/** When it was acknowledged, and by whom. */
acknowledged: [At, string] | null, };

/** How long it takes until everybody is out. */
export type EgressView = {
/** Through which entrance. */
entrance: string,
/** Its clear width in metres. */
clearM: number,
/** Whether there are steps. */
steps: boolean,
/** Whether something stands in it. */
obstructed: boolean,
/** Seconds for the lowest number. */
leastS: number,
/** Seconds for the highest number. */
mostS: number, };

/** An entry with its whole history. */
export type EntryView = {
/** The line as it stands. */
line: LineView,
/** The line exactly as it was typed. */
typed: string,
/** Everything that was said about it since, oldest first. */
history: Array<HistoryView>,
/** States its claim may move to. */
mayMoveTo: Array<Standing>,
/** Incidents it is about. */
incidents: Array<IncidentPart>,
/** Files kept with it, oldest first; with the legal key also those that only it opens. */
files: Array<FileView>,
/** Where it comes from: who told whom, and how many sources speak for it. */
sources: SourcesView,
/** What stands behind it, when it records a decision. */
decision: DecisionView | null,
/** Whether the one at the desk has other eyes than its author. */
mayReview: boolean, };

/** One estimate. */
export type EstimateView = {
/** When. */
at: At,
/** At least. */
low: number,
/** Most likely. */
best: number,
/** At most. */
high: number,
/** How it was reached. */
method: MethodView,
/** Children, when counted. */
children: number | null,
/** Older people, when counted. */
older: number | null,
/** The number of the entry that says so. */
entry: number | null, };

/** An exchange. */
export type ExchangeView = {
/** When. */
at: At,
/** What carried it: a stick, or the address of a mailbox. */
carrier: string,
/** How many records were left there. */
sent: number,
/** How many came in. */
received: number, };

/** A bundle to write. */
export type ExportBundleAsk = {
/** For whom. */
level: Level,
/** The file to write; nothing may be there yet. */
path: string, };

/** A bundle that was written. */
export type ExportedView = {
/** Where it is. */
path: string,
/** For whom. */
level: Level,
/** How many signed records are in it. */
records: number,
/** The head of those records; empty without records. */
head: string,
/** SHA-256 of everything but its last line, in hex. */
hash: string, };

/** An entry to take into the extract, or out of it. */
export type ExtractAsk = {
/** The case. */
case: string,
/** The entry's number. */
number: number,
/** Whether it is in. */
taken: boolean, };

/** The invitation that four words brought. */
export type FetchedView = {
/** Its letters, which are secret. */
ticket: string,
/** What it says. */
invitation: InvitationView, };

/** How far the fetching of files has come, in parts of at most a mebibyte. */
export type FetchingView = {
/** So many came since the day was opened. */
done: number,
/** Of so many. */
of: number,
/** So many of them nobody has who is connected. */
nobodyHas: number, };

/** A kept file, by its id. */
export type FileAsk = {
/** The file. */
id: string, };

/** What a file is, by its content. */
export type FileKindView = "picture" | "pdf" | "audio" | "video" | "text" | "other";

/** A kept file. */
export type FileView = {
/** The file. */
id: string,
/** Its name. */
name: string,
/** What it is. */
kind: FileKindView,
/** Its size in words: "2.4 MB". */
size: string,
/** Its SHA-256, 64 hex digits. */
sha256: string,
/** Width and height of a picture that can be shown. */
picture: [number, number] | null,
/** Whether only the legal team can read it. */
sealed: boolean,
/** The note of a case that it belongs to. */
note: string | null,
/** When it was kept. */
at: At,
/** Who kept it. */
by: string, };

/** Which files are asked about. */
export type FilesAsk = {
/** Their ids; every one when none is named. */
files: Array<string>, };

/** How many lines each filter chip has. */
export type FilterCounts = {
/** Every line that is not struck. */
all: number,
/** Unverified claims. */
unverified: number,
/** Disputed claims. */
disputed: number,
/** Key events. */
key: number,
/** Struck lines. */
struck: number, };

/** What to find in the chat that was read. */
export type FindMessageAsk = {
/** Words, a pattern, and of the filters those of who and when, as in the search. */
query: string,
/** The place from which to look, which counts as well. */
from: number,
/** Whether to look back from there. */
back: boolean, };

/** A handover on the strip. */
export type FlagView = {
/** When it was signed. */
at: At,
/** Its number. */
number: number,
/** Whether it was acknowledged. */
acknowledged: boolean, };

/** A message that was found; after the last comes the first. */
export type FoundMessage = {
/** Its place; nothing when none fits. */
place: number | null,
/** Which of those that fit it is, from 1. */
nth: number,
/** How many fit. */
of: number,
/** Pieces of the query that could not be read, or that say nothing of a chat. */
unread: Array<string>, };

/** Somebody who could take a post. */
export type FreeView = {
/** The person. */
person: string,
/** Their name. */
name: string,
/** Their initials. */
initials: string,
/** Their skills in words. */
skills: Array<string>,
/** Their languages. */
languages: Array<string>,
/** Whether they have the skill (and language) the post needs. */
fits: boolean,
/** Since when they have rested, when they were on duty before. */
restedSince: At | null,
/** When they arrive, when they are not here yet. */
arrives: At | null,
/** Whether they have not been out today. */
fresh: boolean, };

/** A file somewhere on this laptop, before it is kept. */
export type GlanceAsk = {
/** Where it lies. */
path: string, };

/** What a file somewhere on this laptop is. */
export type GlanceView = {
/** Its name. */
name: string,
/** What it is. */
kind: FileKindView,
/** Its size in words. */
size: string, };

/** How strong a passphrase is. */
export type Grade = "weak" | "fair" | "strong";

/** The handover that is being composed, and the ones before. */
export type HandoverView = {
/** Its number. */
number: number,
/** Who hands over. */
from: string,
/** In which role. */
fromRole: string,
/** Who takes over, when the rota says so. */
to: string | null,
/** Names to choose from. */
candidates: Array<string>,
/** The beginning of what it covers. */
coversFrom: At,
/** The parts of the briefing, in the order of the page. */
briefing: Array<BriefingView>,
/** What is still open. */
beforeYouSign: Array<OpenItemView>,
/** The levels there are, and whether each can be chosen now. */
levels: Array<LevelView>,
/** This laptop's key, two groups of four. */
key: string,
/** The chain head, two groups of four. */
head: string,
/** Earlier handovers, newest first. */
earlier: Array<EarlierView>, };

/** One link as somebody writes it. */
export type HeardAsk = {
/** Who said it: somebody of the roster by name, or words. Never an official's name. */
who: string,
/** How they knew. */
source: Source,
/** By which way they told it on. */
way: Way,
/** When, as typed ("1450"); empty when nobody knows. */
time: string, };

/** One link of the chain by which a claim came to the desk. */
export type HeardView = {
/** Who said it. */
who: string,
/** Somebody of the roster, when it is one. */
person: string | null,
/** How they knew. */
source: Source,
/** By which way they told it on. */
way: Way,
/** When, when that is known. */
at: At | null, };

/** What a removed laptop wrote beyond what its removal had seen. */
export type HeldBackView = {
/** What the laptop is called. */
name: string,
/** Its key, 16 hexadecimal digits. */
key: string,
/** How many records. */
count: number,
/** What the first of them say, as far as they are words. */
says: Array<string>, };

/** One person in one post. */
export type HeldView = {
/** The assignment. */
id: string,
/** The person. */
person: string,
/** Their name. */
name: string,
/** Their initials. */
initials: string,
/** From when. */
from: At,
/** Until when. */
until: At | null,
/** Whether it is their first time. */
firstTime: boolean,
/** Whether they leave within half an hour. */
leavingSoon: boolean,
/** When the next check-in is due. */
checkInDue: At | null,
/** yes, asked or waiting. */
answer: AnswerView,
/** A few words. */
note: string | null, };

/** What was done to an entry. */
export type HistoryStep = "written" | "corrected" | "struck" | "lifted" | "key" | "moved" | "checker" | "disputed" | "told" | "decided" | "reviewed" | "attached";

/** One step in the history of an entry. */
export type HistoryView = {
/** When it was written. */
at: At,
/** Who wrote it. */
by: string,
/** In which role. */
role: string,
/** What kind of step it is. */
step: HistoryStep,
/** What was done, in words. */
says: string,
/** Why, when a reason was given. */
reason: string | null, };

/** What a hit is. */
export type HitKind = "entry" | "person" | "place" | "incident" | "case_note";

/** One hit. */
export type HitView = {
/** What it is. */
kind: HitKind,
/** Its id. */
id: string,
/** Its number, when it has one. */
number: number | null,
/** Its words. */
title: string,
/** A second, quieter line. */
detail: string,
/** When, for an entry. */
at: At | null,
/** Where its claim stands, for an entry. */
standing: Standing | null,
/** Parts of the title that match, in UTF-16 units. */
marks: Array<[number, number]>, };

/** A map file to import. */
export type ImportMapAsk = {
/** Where the file is, as chosen in the file dialog. */
path: string, };

/** How far an import is. */
export type ImportProgress = {
/** From 0 to 1; `None` when nothing is being imported. */
share: number | null,
/** What it is doing, in words. */
says: string, };

/** What an import found. */
export type ImportedView = {
/** Nodes read. */
nodes: number,
/** Ways read. */
ways: number,
/** Relations read. */
relations: number,
/** Roads kept. */
roads: number,
/** Names of streets. */
streetNames: number,
/** Paths kept. */
paths: number,
/** Buildings kept. */
buildings: number,
/** Addresses kept. */
addresses: number,
/** References to nodes that the file does not hold. */
dangling: number,
/** Closes found. */
closes: number, };

/** An incident by a number it has or had. */
export type IncidentAsk = {
/** The number. */
number: number,
/** The moment, or now. */
at: At | null,
/** In which way to look back. */
mode: LookBack, };

/** What sort of situation it is. */
export type IncidentKindView = "held" | "hurt" | "missing" | "crowd" | "arrival" | "hazard" | "welfare" | "other";

/** An incident on the map. */
export type IncidentMark = {
/** Its number. */
number: number,
/** What it is. */
title: string,
/** Whether it is active, watched or closed. */
state: IncidentStateView,
/** Where. */
position: LonLat, };

/** Everything about an incident. */
export type IncidentPage = {
/** The incident that this number opens. */
incident: IncidentView,
/** Lines of the log about it, newest first. */
lines: Array<LineView>,
/** What whoever handles it is prompted to find out. */
prompts: Array<PromptView>,
/** The incidents that are part of it. */
parts: Array<IncidentPart>, };

/** An incident that is part of another. */
export type IncidentPart = {
/** Its own number. */
number: number,
/** What it was called. */
title: string, };

/** Whether somebody is on it. */
export type IncidentStateView = "new" | "active" | "watching" | "closed";

/** An incident in the list. */
export type IncidentView = {
/** The incident. */
id: string,
/** Its number. */
number: number,
/** What it is. */
title: string,
/** new, active, watching or closed. */
state: IncidentStateView,
/** Since when. */
since: At,
/** When it was closed. */
closed: At | null,
/** How many entries are about it and what is part of it. */
entries: number,
/** What sort of situation it is. */
kind: IncidentKindView,
/** Numbers of the incidents that are part of it. */
parts: Array<number>, };

/** What an invitation says before anything is made. */
export type InvitationView = {
/** What the laptop may do. */
may: May,
/** Whether it is to read the cases. */
withCases: boolean,
/** Whether the day is an exercise. */
exercise: boolean,
/** Until when it holds. */
until: At,
/** Whether it says where the laptop that invites listens. */
byWire: boolean,
/** The mailbox by which that laptop is reached. */
mailbox: string | null, };

/** Whom to invite. */
export type InviteAsk = {
/** What this laptop is called, when sync is turned on with this. */
this: string,
/** What the invited laptop may do. */
may: May,
/** Whether it is to read the cases. */
withCases: boolean,
/** How many hours the invitation holds. */
hours: number,
/** Whether it reaches this laptop directly: the wire is opened for that. */
direct: boolean, };

/** An invitation that was made. */
export type InvitedView = {
/** Its words, which are secret. */
words: string,
/** Until when it holds, on the laptop's clock. */
until: At,
/** The same words as a picture; nothing when they are too long for one. */
qr: QrView | null,
/** Four words for it that can be said; nothing when this laptop is not reached directly. */
spoken: SpokenView | null, };

/** A day to join. */
export type JoinAsk = {
/** The letters of the invitation. */
ticket: string,
/** What the others are to call this laptop. */
name: string,
/** The passphrase of this laptop's own vault. */
passphrase: string,
/** Its legal passphrase, for a laptop that is to read the cases. */
legalPassphrase: string | null,
/** What carries it. */
by: By,
/** Where the inviting laptop listens, beside what the invitation says; may be empty. */
address: string,
/** The stick, for joining by a stick. */
path: string,
/** The mailbox, for joining by one; the invitation's when empty. */
url: string,
/** The mailbox's name, or its key's name. */
login: string,
/** The mailbox's secret. */
secret: string, };

/** A vault that waits to be let in. */
export type JoiningView = {
/** The name of its folder. */
file: string,
/** What carries it. */
by: By,
/** Where it calls or visits, in words; empty for a stick. */
place: string,
/** Whether the day is an exercise. */
exercise: boolean,
/** Until when the invitation holds. */
until: At,
/** The six digits to read to whoever invited; nothing until they have answered. */
digits: string | null,
/** What the laptop that invited is called, as soon as it has answered and said so. */
inviter: string | null,
/** Whether it was let in, so that only the day itself is still on its way. */
letIn: boolean,
/** What happened last, newest first, a sentence each. */
says: Array<string>,
/** Why it cannot go on, or not like this. */
problem: Problem | null, };

/** Where a file is to be kept. */
export type KeepWith = {
/** The number of an entry. Without it and without a case, a line of its own is logged. */
number: number | null,
/** A case, by its id. */
case: string | null,
/** A note of that case. */
note: string | null,
/** Whether only the legal team may read it. What is kept with a case is theirs anyway. */
forLegal: boolean, };

/** Whether an entry is a key event. */
export type KeyAsk = {
/** The entry's number. */
number: number,
/** Whether it is. */
key: boolean, };

/** The kind of line. */
export type Kind = "observation" | "report" | "request" | "decision" | "call_out" | "note";

/** A file that is not whole on this laptop. */
export type LackingFileView = {
/** The file. */
id: string,
/** Its name. */
name: string,
/** How much of it is still to come, in words. */
size: string,
/** How many of its parts are here. */
here: number,
/** Of so many. */
of: number, };

/** Files that records name and that are not whole on this laptop. */
export type LackingView = {
/** Which they are. */
files: Array<LackingFileView>,
/** How much of them is still to come, in words: "2.4 MB". */
size: string,
/** Whether they can be asked for: of laptops that are awake, or of the mailbox. */
byWire: boolean,
/** How many laptops are connected. */
awake: number,
/** How far the fetching has come; nothing when nothing is on its way. */
fetching: FetchingView | null, };

/** Which laptop. */
export type LaptopAsk = {
/** Its name, or the beginning of its key. */
laptop: string, };

/** A laptop of the team. */
export type LaptopView = {
/** What it is called. */
name: string,
/** Its key, 16 hexadecimal digits. */
key: string,
/** What it may do. */
may: May,
/** Whether it has a seat among the legal team. */
withCases: boolean,
/** Whether it is this one. */
this: boolean,
/** Whether it was taken off. */
removed: boolean,
/** When anything of it last came in. */
heard: At | null,
/** How it stands on the wire; nothing when it is not connected. */
awake: AwakeView | null, };

/** A laptop that was let in, and what both screens had. */
export type LetInView = {
/** What it is called. */
name: string,
/** The six digits. */
digits: string, };

/** How much a copy may say. */
export type Level = "legal" | "organiser" | "external" | "public";

/** A level of redaction. */
export type LevelView = {
/** The level. */
level: Level,
/** Whether it can be chosen now (legal needs its key). */
open: boolean, };

/** The line as typed so far. */
export type LineAsk = {
/** The words. */
line: string,
/** Where the caret is, in UTF-16 units as the web view counts. */
caret: number,
/** Which of two moments was chosen for a time that the clock showed twice or jumped over. */
chosen: At | null, };

/** The filter chips of the timeline. */
export type LineFilter = "all" | "unverified" | "disputed" | "requests" | "official" | "key";

/** A line of the log as the timeline shows it. */
export type LineView = {
/** The entry. */
id: string,
/** Its number. */
number: number,
/** When it happened. */
at: At,
/** When it ended, if it was a stretch. */
until: At | null,
/** Whether the time is "about". */
about: boolean,
/** When it was written. */
recorded: At,
/** How many minutes late it was written, when that is more than ten. */
lateMinutes: number | null,
/** Why it was late. */
lateReason: string | null,
/** Its words. */
text: string,
/** Whether the words are somebody's own. */
directSpeech: boolean,
/** Where its claim stands. */
standing: Standing,
/** What kind of line. */
kind: Kind,
/** How the source knows. */
source: Source,
/** By which way it came. */
way: Way,
/** Who wrote it. */
author: string,
/** In which role. */
role: string,
/** For whom it was written, when not for the author. */
onBehalfOf: string | null,
/** Where it happened. */
place: string | null,
/** Its tags. */
tags: Array<string>,
/** Whether it is a key event. */
key: boolean,
/** The line drawn through it: when, why and whose initials. */
struck: StruckView | null,
/** Numbers of entries it refers to. */
aboutNumbers: Array<number>,
/** Whether it was corrected. */
corrected: boolean,
/** The accounts side by side. */
dispute: DisputeView | null,
/** Number of the entry that moved its claim last. */
movedBy: number | null,
/** Who said that these words may leave the room, if somebody did. */
reviewed: ReviewedView | null,
/** How many files the team keeps with it. */
files: number, };

/** A line to store. */
export type LogAsk = {
/** The line as typed. */
line: string,
/** Why it is late, when it is. */
lateReason: string | null,
/** Which of two moments was chosen for a time that the clock showed twice or jumped over. */
chosen: At | null, };

/** A point on the earth in WGS 84 degrees. */
export type LonLat = {
/** Longitude, east positive. */
lon: number,
/** Latitude, north positive. */
lat: number, };

/** The two ways to look back. */
export type LookBack = "known" | "happened";

/** A mailbox as somebody types it in. */
export type MailboxAsk = {
/** Where it is: `s3+https://host/bucket/folder` or `https://host/folder`. */
url: string,
/** The name, or the key's name. */
login: string,
/** The secret. */
secret: string,
/** How often it is to be visited, in minutes; only by hand when this is 0. */
every: number, };

/** The day's mailbox. */
export type MailboxView = {
/** Where it is, without its secret. */
place: string,
/** How often it is visited, in minutes; never by itself when this is 0. */
every: number,
/** When it was last visited. */
last: At | null,
/** Why it did not answer the last time, and what to do. */
trouble: string | null, };

/** The map of the day. */
export type MapView = {
/** Whether a map is stored. */
hasMap: boolean,
/** What it holds, in words: "8,329 ways, 2,120 buildings". */
summary: string | null,
/** West, south, east and north in degrees. */
bounds: [number, number, number, number] | null,
/** The close, once marked. */
close: CloseView | null,
/** Who must be named beside every drawing of it. */
attribution: string,
/** Changes when another map is stored, so that tiles are asked for again. */
version: string,
/** Places marked so far. */
places: Array<PlaceMark>, };

/** A place to mark. */
export type MarkPlaceAsk = {
/** What it is for. */
kind: PlaceKindView,
/** What people call it. */
name: string,
/** Where. */
position: LonLat,
/** For an entrance: the clear width in metres. */
clearWidthM: number | null,
/** Whether it is step-free. */
stepFree: boolean | null, };

/** What stands on the map at a moment. */
export type MarksView = {
/** Incidents with a place. */
incidents: Array<IncidentMark>,
/** Posts with a place. */
posts: Array<PostMark>,
/** Places. */
places: Array<PlaceMark>,
/** The area the crowd stands on. */
crowd: CrowdMark | null, };

/** What an invited laptop may do. */
export type May = "carry" | "read" | "write" | "manage";

/** Two incidents that are one. */
export type MergeAsk = {
/** The number of the one that becomes part. */
number: number,
/** The number of the one that stays. */
into: number, };

/** What a picture says of itself. For the legal team. */
export type MetadataView = {
/** Name and value of each part. */
lines: Array<[string, string]>,
/** What there is to know besides: that there is none, or that some is broken. */
says: string | null, };

/** How the number is reached. */
export type MethodView = "by_eye" | "count" | "jacobs" | "flow" | "hearsay";

/** A question about a moment. Without one it is about now. */
export type MomentAsk = {
/** The moment, or now. */
at: At | null,
/** In which way to look back. */
mode: LookBack, };

/** A claim to move. */
export type MoveAsk = {
/** The entry's number. */
number: number,
/** Where it should stand. */
to: Standing,
/** The number of the entry that is the evidence. */
evidence: number | null,
/** Or a note about what was checked. */
note: string | null, };

/** What can be done from a card. */
export type NeedAction = "ask_again" | "record_answer" | "check_in" | "fill" | "check" | "open_claims" | "left" | "open_handover" | "open_entry" | "open_incident" | "open_person";

/** What kind of need. */
export type NeedKindView = "overdue_check_in" | "open_request" | "unfilled_post" | "unchecked_claim" | "written_apart" | "checked_claims" | "due_soon" | "handover_waiting";

/** One card of "Needs somebody". */
export type NeedView = {
/** The thing it is about. */
about: string,
/** What kind of need. */
kind: NeedKindView,
/** Which edge: act (solid red), claim (dashed amber), coming (grey). */
urgency: UrgencyView,
/** The role's code, for its square. */
role: string | null,
/** "Toilet for the man in the van". */
title: string,
/** "Asked 15:02, refused 15:05, disputed." */
detail: string,
/** Since when, or when due. */
clock: At,
/** Whether the clock runs towards (due) rather than since. */
countsDown: boolean,
/** Whether the clock is over its time ("+9 min"). */
over: boolean,
/** What can be done at once, most useful first, two at most. */
actions: Array<NeedAction>,
/** The number of the entry or request, when it has one. */
number: number | null, };

/** A note to write, or words to add to one. */
export type NoteAsk = {
/** The case. */
case: string,
/** The note to add to; a new note when empty. */
note: string | null,
/** The kind of a new note. */
kind: NoteKindView,
/** The words. */
text: string, };

/** The kind of a note. */
export type NoteKindView = "case_note" | "instructions" | "negotiation" | "telephone" | "statement";

/** A note. */
export type NoteView = {
/** The note. */
id: string,
/** The kind. */
kind: NoteKindView,
/** When. */
at: At,
/** Who wrote it. */
by: string,
/** The words. */
text: string,
/** What was added. */
added: Array<AddedView>, };

/** A question without details. */
export type Nothing = Record<symbol, never>;

/** Where somebody is in the day. */
export type NowView = "on_duty" | "overdue" | "next" | "free" | "here" | "away" | "on_site";

/** An entry by its number. */
export type NumberAsk = {
/** Its number. */
number: number, };

/** Officials of one agency, as a count. */
export type OfficialsView = {
/** The agency. */
agency: string,
/** How many. */
best: number,
/** Whether that is "about". */
about: boolean, };

/** A day to open. */
export type OpenAsk = {
/** Where it is. */
path: string,
/** The organiser passphrase. */
passphrase: string, };

/** A case to open. */
export type OpenCaseAsk = {
/** The name used instead of the name. */
pseudonym: string,
/** The firm that acts. */
firm: string | null,
/** A few words. */
summary: string,
/** The client's name, for the conflict check and behind "Show name". */
client: string | null,
/** Names on the other side, to check for conflicts. */
otherParties: Array<string>, };

/** An incident to open. */
export type OpenIncidentAsk = {
/** What it is; the words of the first entry when empty. */
title: string,
/** The number of an entry it begins with. */
entry: number | null,
/** Without one, the first line about it as typed; the title when empty. */
first: string,
/** Why that line is late, when it is. */
lateReason: string | null,
/** What sort of situation it is. */
kind: IncidentKindView,
/** Where it is. */
position: LonLat | null, };

/** Something still open before signing. */
export type OpenItemView = {
/** act or claim: which sign it gets. */
claim: boolean,
/** "2 requests still open." */
title: string,
/** "Printed first, on page 1." */
detail: string, };

/** How often a mailbox is visited. */
export type PaceAsk = {
/** In minutes; only by hand when this is 0. */
every: number, };

/** How closely people stand, after Jacobs. */
export type PackingView = "loose" | "dense" | "packed";

/** A page of a copy to draw. */
export type PageAsk = {
/** The copy. */
copy: string,
/** The page, from 1. */
page: number,
/** Pixels for each point; 2 when 0. */
scale: number, };

/** A page as a picture of the actual bytes. */
export type PageView = {
/** A PNG, as a `data:` address. */
png: string,
/** Its width in pixels. */
width: number,
/** Its height in pixels. */
height: number,
/** The words of the page, for screen readers. */
text: string, };

/** How the line is understood. */
export type ParsedLine = {
/** Chips in the order of the line, then the ones that are always there. */
chips: Array<ChipView>,
/** When it would be stored as having happened. */
when: At,
/** How many minutes late that is. */
lateMinutes: number,
/** Whether storing it needs a reason for being late. */
needsLateReason: boolean,
/** What is wrong with the time, in words, with what to do. Storing waits for it. */
problem: string | null,
/** The two moments that such a time can mean, while none of them is chosen. */
times: Array<TimeChoice>,
/** What could stand where the caret is. */
suggestions: Array<Suggestion>, };

/** A part of the briefing. */
export type PartView = "location" | "type" | "hazards" | "access" | "emergency_services" | "intent" | "administration" | "risk" | "communications" | "humanitarian";

/** A passphrase. */
export type PassphraseAsk = {
/** The passphrase. */
passphrase: string, };

/** What somebody is to the day. */
export type PersonKindView = "volunteer" | "contact" | "solicitor" | "organisation";

/** Somebody in the roster. */
export type PersonView = {
/** The person. */
id: string,
/** The name they go by. */
name: string,
/** Their initials. */
initials: string,
/** volunteer, contact, solicitor or organisation. */
kind: PersonKindView,
/** The code of the role they hold or could fill first. */
role: string | null,
/** A telephone number. */
phone: string | null,
/** Codes of roles they can fill. */
skills: Array<string>,
/** Languages, first one first. */
languages: Array<string>,
/** Groups. */
groups: Array<string>,
/** From when they can help. */
availableFrom: At | null,
/** Until when. */
availableUntil: At | null,
/** Whether this is their first time. */
firstTime: boolean,
/** Whether they are here today. */
here: boolean,
/** on_duty, overdue, next, free, here, away, on_site or open. */
now: NowView,
/** What they hold now, in words. */
holds: string | null,
/** What they agreed to. */
consent: string | null,
/** Something about health. */
healthNote: string | null,
/** When their data goes. */
keptUntil: At | null,
/** Whether that is within 14 days. */
purgeSoon: boolean,
/** Whether that day has come and they hold no post. */
pastDate: boolean,
/** Where they came from. */
origin: string | null,
/** What they did today, oldest first. */
today: Array<TodayView>,
/** Somebody with the same number, when there is one. */
sameNumberAs: string | null, };

/** What a place is for. */
export type PlaceKindView = "entrance" | "water" | "toilet" | "first_aid" | "rest" | "muster" | "vehicle" | "spot";

/** A place on the map. */
export type PlaceMark = {
/** The place. */
id: string,
/** entrance, water, toilet, first_aid, rest, muster, vehicle or spot. */
kind: PlaceKindView,
/** What people call it. */
name: string,
/** Where. */
position: LonLat,
/** For an entrance: the clear width in metres. */
clearWidthM: number | null,
/** Whether it is step-free. */
stepFree: boolean | null,
/** For an entrance: whether something stands in it. */
obstructed: boolean,
/** For an entrance: the direction of the way through it, degrees clockwise from north. */
bearing: number | null, };

/** A post to set up. */
export type PostAsk = {
/** The role's code. */
role: string,
/** What people call it; the role's name when empty. */
title: string,
/** How many it needs; one when 0. */
needed: number,
/** Whether the day can do without it. */
optional: boolean,
/** How often somebody there checks in, in minutes. */
checkInMinutes: number | null,
/** A language it needs. */
language: string | null,
/** Where it is. */
position: LonLat | null, };

/** A post on the map. */
export type PostMark = {
/** The post. */
id: string,
/** Its role's code. */
role: string,
/** What people call it. */
title: string,
/** How many are there. */
filled: number,
/** How many it needs. */
needed: number,
/** Whether the day can do without it. */
optional: boolean,
/** Where. */
position: LonLat, };

/** One post of the rota. */
export type PostView = {
/** The post. */
id: string,
/** Its role's code. */
role: string,
/** What people call it. */
title: string,
/** How many it needs. */
needed: number,
/** How many are there. */
filled: number,
/** Whether the day can do without it. */
optional: boolean,
/** Since when it is short, when it is. */
shortSince: At | null,
/** How many with the skill are free, when it is short. */
freeWithSkill: number,
/** Who stands there now. */
now: Array<HeldView>,
/** Who comes next. */
next: Array<HeldView>,
/** From when nobody is there, when somebody leaves with nobody next. */
gapFrom: At | null, };

/** Under which power the client is held. */
export type PowerAsk = {
/** The case. */
case: string,
/** The power. */
power: PowerView, };

/** Under which power somebody is held. */
export type PowerView = "unknown" | "administrative" | "criminal" | "both";

/** Which copy to draw. */
export type PreviewAsk = {
/** For whom. */
level: Level,
/** Who takes over. */
to: string,
/** Whether struck entries are printed as one line through. */
withStruck: boolean,
/** An earlier handover to print again, instead of the one being composed. */
handover: string | null, };

/** Which lines of the log to draw on a copy of their own. */
export type PreviewLinesAsk = {
/** For whom. */
level: Level,
/** The numbers of the entries. */
numbers: Array<number>,
/** Whether struck entries are printed as one line through. */
withStruck: boolean, };

/** The pages of a copy. */
export type PreviewView = {
/** Names the copy; pages are asked for with it. */
copy: string,
/** How many pages. */
pages: number,
/** The hash of the bytes, 16 hex digits in fours. */
hash: string,
/** What is kept off this copy. */
withheld: Array<WithheldView>,
/** Numbers of the entries that are kept off only because nobody but their author has read them. */
toReview: Array<number>, };

/** A failure as people and machines get it. */
export type Problem = {
/** The code a screen or script branches on. */
code: Code,
/** What happened, and what is safe. */
says: string,
/** What to do next. */
tryThis: string, };

/** A prompt, with the entry that answers it. */
export type PromptView = {
/** What is asked. */
asks: string,
/** The number of the latest entry that answers it. */
entry: number | null,
/** The words of that entry. */
words: string | null, };

/** A prompt, and what was written under it. */
export type PromptedView = {
/** The heading. */
heading: string,
/** The words. */
words: string, };

/** The prompts of a kind of incident; none brings back the usual ones. */
export type PromptsAsk = {
/** Incidents of this kind. */
kind: IncidentKindView,
/** What is asked, in this order. */
prompts: Array<string>, };

/** A QR picture. */
export type QrView = {
/** How many squares it is wide and high. */
side: number,
/** Its dark squares as the path of an SVG. */
path: string, };

/** A file to read. */
export type ReadChatAsk = {
/** Where it is. */
path: string,
/** Whether the day or the month comes first, once that was asked. */
order: DateOrder | null,
/** What lines in a second style are, once that was asked. */
second: SecondStyle | null, };

/** A vault opened before. */
export type RecentView = {
/** Where it is. */
path: string,
/** The name of its folder. */
name: string,
/** When it was last opened. */
opened: At | null, };

/** An entry that a call-out repeats. */
export type RepeatedView = {
/** Its number. */
number: number,
/** Its words, as a question. */
text: string,
/** Where it stands. */
standing: Standing,
/** Whether there is a line through it. */
struck: boolean, };

/** What became of a request. */
export type RequestStepAsk = "asked_again" | "answered" | "refused" | "disputed" | "delivered" | "withdrawn";

/** Whether an entry may leave the room. */
export type ReviewAsk = {
/** The entry's number. */
number: number,
/** Whether it may. */
may: boolean, };

/** Somebody other than the author read an entry. */
export type ReviewedView = {
/** When. */
at: At,
/** Who. */
by: string, };

/** A question about the rota. */
export type RolesAsk = {
/** The moment, or now. */
at: At | null,
/** In which way to look back. */
mode: LookBack,
/** The post to find somebody for. */
forPost: string | null, };

/** The rota at a moment. */
export type RolesView = {
/** The moment it shows. */
at: At,
/** Posts in the order they were set up. */
posts: Array<PostView>,
/** People who could take a post now, the ones with the skill first. */
free: Array<FreeView>,
/** The post they are matched with, in words. */
freeFor: string | null,
/** Runs by number. */
runs: Array<RunView>,
/** How many posts are short now. */
unfilled: number,
/** How many leave within half an hour with nobody next. */
leaving: number,
/** Volunteers in all. */
volunteers: number,
/** Volunteers on duty. */
onDuty: number, };

/** The roster at a moment. */
export type RosterView = {
/** The moment it shows. */
at: At,
/** Everybody, by name. */
people: Array<PersonView>,
/** The latest call-out, when there was one. */
callOut: CallOutView | null, };

/** A run to plan. */
export type RunAsk = {
/** What is carried. */
load: string,
/** From where. */
from: string,
/** To where. */
to: string,
/** When it leaves, as typed; now when empty. */
leaves: string,
/** The person who carries it. */
carrier: string | null, };

/** Where a run stands. */
export type RunStateView = "planned" | "left" | "delivered" | "called_off";

/** One run. */
export type RunView = {
/** The run. */
id: string,
/** Its number. */
number: number,
/** What is carried. */
load: string,
/** From where. */
from: string,
/** To where. */
to: string,
/** When it leaves. */
leaves: At,
/** Who carries it. */
carrier: string | null,
/** planned, left, delivered or called_off. */
state: RunStateView,
/** Since when it is so. */
since: At | null, };

/** The sample day's passphrases. They protect nothing. */
export type SampleView = {
/** The organiser passphrase. */
organiser: string,
/** The legal passphrase. */
legal: string, };

/** A copy to save. */
export type SaveAsk = {
/** The copy. */
copy: string,
/** Where to, as chosen in the file dialog. */
path: string,
/** Whether the person agreed to replace what is there; the file dialog asks. */
replace: boolean, };

/** A copy of a kept file to save. */
export type SaveFileAsk = {
/** The file. */
id: string,
/** For whom. */
level: Level,
/** Where to. */
path: string,
/** Whether what is there already may be replaced. */
replace: boolean,
/** Parts of a picture to cover. */
covers: Array<CoverAsk>,
/** Somebody looked and says that nobody can be recognised, so that nothing needs covering. */
nobodyShown: boolean,
/** Somebody knows that what is hidden in the file goes with it. */
asItIs: boolean, };

/** A copy that was saved. */
export type SavedFileView = {
/** Where. */
path: string,
/** The SHA-256 of the copy; that of the file itself when it is the same byte for byte. */
sha256: string,
/** Whether it is the same byte for byte. */
whole: boolean, };

/** What to look for. */
export type SearchAsk = {
/** The words, or a number. */
query: string,
/** How many hits at most; 20 when 0. */
limit: number,
/** The moment, or now: nothing that was written later is found. */
at: At | null,
/** In which way to look back. */
mode: LookBack, };

/** What was found. */
export type SearchView = {
/** Hits, best kind first, newest first. */
hits: Array<HitView>,
/** How many entries match in all. */
total: number,
/** How the query was read, in words. */
readAs: string,
/** Pieces of the query that could not be read. */
unread: Array<string>, };

/** What lines are that begin like messages of another export. */
export type SecondStyle = "pasted" | "export";

/** Somebody who wrote in a chat. */
export type SenderView = {
/** The name or number in the file. */
name: string,
/** Their name in the roster; nothing when they are not known. */
person: string | null,
/** How many messages they sent. */
messages: number, };

/** What is open, and who is at the desk. */
export type SessionView = {
/** The open day; `None` on the welcome screen. */
day: DayView | null,
/** Closeby's version. */
version: string,
/** Whether the sample day is being laid out; it opens by itself. */
layingSample: boolean,
/** A vault that waits to be let in by its team. */
joining: JoiningView | null, };

/** A setting to change. */
export type SettingAsk = {
/** Its name. */
name: string,
/** Its value. */
value: string, };

/** Settings of this laptop and this vault. */
export type SettingsView = {
/** Values by name: theme, single_keys, lock_minutes, legal_minutes, hide_unfocused, keys. */
values: { [key in string]: string },
/** Where the vault is. */
path: string,
/** How many bytes it takes. */
bytes: number,
/** Records in the chain. */
records: number,
/** The chain head, 16 hex digits in fours. */
head: string,
/** This laptop's key, 16 hex digits in fours. */
device: string,
/** How many people are past the date until which their details are kept. */
pastDate: number, };

/** Which value is to stand. */
export type SettleAsk = {
/** Its token. */
token: string, };

/** A picture to show. */
export type ShowAsk = {
/** The file. */
id: string,
/** Whether the small picture will do. */
small: boolean, };

/** A picture as it is shown: drawn anew, with nothing in it but what can be seen. */
export type ShownView = {
/** A `data:` address. */
src: string,
/** The width of the picture itself. */
width: number,
/** Its height. */
height: number, };

/** A handover to sign. */
export type SignAsk = {
/** Who takes over. */
to: string,
/** The name typed to sign. */
signature: string, };

/** Who is at the desk. */
export type SignInAsk = {
/** Their name. */
name: string,
/** Their role, in words. */
role: string, };

/** How the source knows. */
export type Source = "first_hand" | "relayed" | "read_online" | "official_statement" | "document";

/** Where a claim comes from. */
export type SourcesView = {
/** Who told whom, nearest to the desk first. */
chain: Array<HeardView>,
/** To whom it goes back, as far as anybody said. */
root: string | null,
/** The claim and the entries that speak for it. */
entries: number,
/** To how many sources they all go back. */
sources: number,
/** Numbers of entries that speak for it and go back to the same source as it does. */
oneSourceWith: Array<number>, };

/** Four words that can be said over the telephone, and where they are heard. */
export type SpokenView = {
/** The words, which are secret. */
words: string,
/** Where they are heard. */
at: Array<string>,
/** Whether a laptop in the same network finds that out by itself. */
lan: boolean, };

/** A stage and when it was reached. */
export type StageMark = {
/** The stage. */
stage: StageView,
/** When, when it was. */
at: At | null, };

/** A stage of an attendance. */
export type StageView = "called_out" | "set_off" | "arrived" | "saw_client" | "with_client" | "left";

/** Where a claim stands. */
export type Standing = "unverified" | "corroborated" | "confirmed" | "disputed" | "unverifiable" | "refuted" | "superseded";

/** Something that happened in an assignment. */
export type StepAssignmentAsk = {
/** The assignment. */
assignment: string,
/** What happened. */
step: AssignmentStepAsk,
/** Why they left, or until when they stay. */
words: string,
/** For a check-in: everybody on the same post was heard from, as pairs are. */
wholePost: boolean, };

/** What became of a request. */
export type StepRequestAsk = {
/** The request. */
request: string,
/** What happened. */
step: RequestStepAsk,
/** The words of the answer, or why it was withdrawn. */
words: string,
/** By which role of the authority. */
by: string, };

/** What happened to a run. */
export type StepRunAsk = {
/** The run. */
run: string,
/** left, delivered or called_off. */
state: RunStateView, };

/** A stick to visit. */
export type StickAsk = {
/** The folder. */
path: string,
/** The six digits of a laptop that knocked, as its screen shows them. */
digits: string | null,
/** Whether kept files are fetched from it and left on it as well. */
files: boolean, };

/** A stored line. */
export type Stored = {
/** The entry. */
id: string,
/** Its number. */
number: number,
/** When it was written. */
recorded: At,
/** Its words. */
text: string, };

/** A street to find. */
export type StreetAsk = {
/** Its name, or the beginning of it. */
name: string, };

/** A street that was found. */
export type StreetView = {
/** Its name. */
name: string,
/** Whether it is a close: one way in for vehicles. */
isClose: boolean,
/** The street it opens into, when it is a close. */
off: string | null,
/** Its length in metres. */
lengthM: number,
/** Ways in on foot, when it is a close. */
footpaths: number,
/** Its middle. */
centre: LonLat, };

/** A passphrase to weigh. It is not kept. */
export type StrengthAsk = {
/** The passphrase. */
passphrase: string, };

/** How strong a passphrase is. */
export type StrengthView = {
/** weak, fair or strong. */
grade: Grade,
/** How long a guess would take, in words. */
says: string, };

/** A line to draw through an entry, or to take away. */
export type StrikeAsk = {
/** The entry's number. */
number: number,
/** Why. */
reason: string,
/** Whose initials; the author's when empty. */
initials: string, };

/** The day strip. */
export type StripView = {
/** The left end. */
from: At | null,
/** The right end. */
to: At | null,
/** Now. */
now: At | null,
/** Crowd estimates, oldest first. */
crowd: Array<CrowdPoint>,
/** Entries by minute, oldest first. */
ticks: Array<TickView>,
/** Handovers. */
flags: Array<FlagView>,
/** The latest count of each agency. */
officials: Array<OfficialsView>, };

/** A line drawn through an entry. */
export type StruckView = {
/** When. */
at: At,
/** Why. */
reason: string,
/** Whose initials. */
initials: string, };

/** Lines that begin like messages of another export. */
export type StyleQuestion = {
/** The line on which the first of them stands. */
line: number,
/** How that line begins. */
example: string,
/** How many lines begin so. */
lines: number, };

/** Something that could complete the word under the caret. */
export type Suggestion = {
/** What it is. */
kind: ChipKind,
/** Its words. */
label: string,
/** A second, quieter part: "4.6 m clear". */
detail: string,
/** What replaces `span` in the line. */
insert: string,
/** The part of the line it replaces, in UTF-16 units. */
span: [number, number], };

/** How a day stands with other laptops, in a glance. */
export type SyncMark = {
/** How often something came in over the wire since it was opened; after each, views are stale. */
came: number,
/** What the laptops are called that are connected now. */
awake: Array<string>,
/** When anything was last exchanged. */
last: At | null,
/** Who knocks and waits to be let in. */
knocked: string | null, };

/** The state of sync. */
export type SyncView = {
/** Whether it was ever turned on for this day. */
on: boolean,
/** Whether this laptop may invite and remove. */
manages: boolean,
/** The laptops of the team, the longest-standing first. */
laptops: Array<LaptopView>,
/** The last exchanges, newest first. */
exchanges: Array<ExchangeView>,
/** What waits, is missing or does not fit, a sentence each. */
waits: Array<string>,
/** How many values that were written apart nobody has settled. */
apart: number,
/** What removed laptops wrote beyond what their removal had seen. */
held: Array<HeldBackView>,
/** The wire. */
wire: WireView,
/** The mailbox, when the day has one. */
mailbox: MailboxView | null, };

/** An incident to take out of another again. */
export type TakeApartAsk = {
/** Its own number. */
number: number, };

/** Which messages to take into the log. */
export type TakeChatAsk = {
/** Their places in the chat; every one that somebody said when it is not given. */
places: Array<number> | null, };

/** A message to take into the log. */
export type TakeMessageAsk = {
/** Its place in the chat. */
place: number,
/** Other words for the entry; what was sent stays beside them. */
text: string | null, };

/** What was taken into the log. */
export type TakenView = {
/** How many messages became entries now. */
stored: number,
/** How many were in the log already. */
already: number,
/** How many were left: notices, deleted messages, files that were left out, and the like. */
left: number, };

/** The entries of one minute. */
export type TickView = {
/** The minute. */
at: At,
/** How many entries. */
entries: number,
/** The state to draw, when one is not confirmed. */
standing: Standing | null, };

/** The letters of an invitation. */
export type TicketAsk = {
/** As they were typed or pasted. */
ticket: string, };

/** One of the moments that a time on the line can mean. */
export type TimeChoice = {
/** The moment. */
at: At,
/** Its words: "01:30 BST". */
label: string, };

/** Which lines to show. */
export type TimelineAsk = {
/** The moment, or now. */
at: At | null,
/** In which way to look back. */
mode: LookBack,
/** Which lines. */
filter: LineFilter,
/** Only lines before this number of lines from the newest. */
skip: number,
/** How many at most; 0 means 200. */
limit: number,
/** Whether struck lines are shown. */
showStruck: boolean, };

/** Lines of the log, newest first. */
export type TimelineView = {
/** The lines asked for. */
lines: Array<LineView>,
/** How many the filter has in all. */
total: number,
/** How many lines there are in each filter. */
counts: FilterCounts,
/** The first and last time of the whole log. */
first: At | null,
/** Entries that cannot be read, in words; `None` when all can. */
unreadable: string | null, };

/** One thing somebody did today. */
export type TodayView = {
/** When. */
at: At,
/** What. */
says: string, };

/** Which edge a card has. */
export type UrgencyView = "act" | "claim" | "coming";

/** A view that a change made stale; whoever shows it asks again. */
export type View = "board" | "timeline" | "roles" | "roster" | "cases" | "handover" | "map" | "session" | "settings" | "sync";

/** What a visit came to. */
export type VisitedView = {
/** What to do next, and what was noticed, a sentence each. */
says: Array<string>,
/** Who knocked and waits for its six digits to be typed here. */
knocked: string | null,
/** How many records came in. */
received: number,
/** How many were left on the stick. */
sent: number, };

/** By which way it came. */
export type Way = "in_person" | "phone" | "radio" | "whatsapp" | "social_media" | "paper" | "message";

/** What stands on the welcome screen. Nothing of it comes from inside a vault. */
export type WelcomeView = {
/** Vaults opened before, latest first. */
recent: Array<RecentView>,
/** The folder new vaults go to. */
folder: string,
/** The sample day's passphrases, shown beside its door. */
sample: SampleView, };

/** How the wire is to be used. */
export type WireAsk = {
/** Whether laptops that are awake exchange at once. */
on: boolean,
/** Whether laptops in the same network may find each other. */
lan: boolean,
/** The address and port to listen at; any free port when it is empty. */
at: string, };

/** The wire. */
export type WireView = {
/** Whether it is to be open while the day is. */
on: boolean,
/** Whether laptops in the same network may find each other. */
lan: boolean,
/** The address and port that were asked for; empty when any will do. */
at: string,
/** Where this laptop can be reached. */
addresses: Array<string>,
/** Who knocks and waits for its six digits to be typed here. */
knocked: string | null,
/** Where the four words of an invitation are heard; nowhere when there are none. */
wordsAt: Array<string>,
/** Who was let in last, until somebody else knocks. */
letIn: LetInView | null,
/** What happened last, newest first, a sentence each. */
says: Array<string>, };

/** Something kept off a copy. */
export type WithheldView = {
/** "64 phone numbers". */
what: string,
/** Where they would have stood. */
places: string, };

/** Four words as they were said, and where the laptop that invites may be found. */
export type WordsAsk = {
/** The four words. */
words: string,
/** Where they are heard, as it was read out; may be empty. */
address: string,
/** Whether to ask in this network, which says there that this laptop is on. */
lan: boolean, };

/** Every question and command of the desk. */
export const desk = {
  /** What stands on the welcome screen. */
  welcome: () => call<WelcomeView>('welcome', {}),
  /** What is open, and who is at the desk. */
  session: () => call<SessionView>('session', {}),
  /** How strong a passphrase is. */
  strength: (ask: Partial<StrengthAsk>) => call<StrengthView>('strength', ask),
  /** Makes a vault for a new day and opens it. */
  createDay: (ask: Partial<CreateAsk>) => call<SessionView>('create_day', ask),
  /** Opens a vault. */
  openDay: (ask: Partial<OpenAsk>) => call<SessionView>('open_day', ask),
  /** Reads an invitation, before anything is made. */
  readInvitation: (ask: Partial<TicketAsk>) => call<InvitationView>('read_invitation', ask),
  /** Fetches the invitation for which four words stand; waits for the network. */
  fetchInvitation: (ask: Partial<WordsAsk>) => call<FetchedView>('fetch_invitation', ask),
  /** Makes this laptop's own vault and asks to be let in. */
  joinDay: (ask: Partial<JoinAsk>) => call<SessionView>('join_day', ask),
  /** Goes on with the joining: visits a stick, or the mailbox now. */
  goOnJoining: (ask: Partial<StickAsk>) => call<SessionView>('go_on_joining', ask),
  /** Opens a throw-away sample day. */
  trySample: () => call<SessionView>('try_sample', {}),
  /** Somebody sits down at the desk. */
  signIn: (ask: Partial<SignInAsk>) => call<SessionView>('sign_in', ask),
  /** Somebody is still here: puts the lock off. */
  touch: () => call<SessionView>('touch', {}),
  /** Closes every key and the vault. */
  lock: () => call<SessionView>('lock', {}),
  /** Opens the legal key. */
  openLegal: (ask: Partial<PassphraseAsk>) => call<SessionView>('open_legal', ask),
  /** Closes the legal key. */
  closeLegal: () => call<SessionView>('close_legal', {}),
  /** Gives the vault a legal key. */
  addLegal: (ask: Partial<PassphraseAsk>) => call<SessionView>('add_legal', ask),
  /** Changes the organiser passphrase. */
  changePassphrase: (ask: Partial<ChangePassphraseAsk>) => call<SessionView>('change_passphrase', ask),
  /** The board at a moment. */
  board: (ask: Partial<MomentAsk>) => call<BoardView>('board', ask),
  /** Lines of the log at a moment. */
  timeline: (ask: Partial<TimelineAsk>) => call<TimelineView>('timeline', ask),
  /** One entry with its history. */
  entry: (ask: Partial<NumberAsk>) => call<EntryView>('entry', ask),
  /** How a line is understood while it is typed. */
  parseLine: (ask: Partial<LineAsk>) => call<ParsedLine>('parse_line', ask),
  /** Stores a line. */
  logEntry: (ask: Partial<LogAsk>) => call<Done<Stored>>('log_entry', ask),
  /** Keeps a draft. */
  keepDraft: (ask: Partial<Draft>) => call<Draft>('keep_draft', ask),
  /** The draft kept for a line. */
  draft: (ask: Partial<Draft>) => call<Draft>('draft', ask),
  /** Draws a line through an entry. */
  strike: (ask: Partial<StrikeAsk>) => call<Done<EntryView>>('strike', ask),
  /** Takes the line away again. */
  liftStrike: (ask: Partial<StrikeAsk>) => call<Done<EntryView>>('lift_strike', ask),
  /** Corrects words or time beside what was first written. */
  correct: (ask: Partial<CorrectAsk>) => call<Done<EntryView>>('correct', ask),
  /** Marks a key event. */
  markKey: (ask: Partial<KeyAsk>) => call<Done<EntryView>>('mark_key', ask),
  /** Says that an entry may leave the room: read by a second person. */
  reviewEntry: (ask: Partial<ReviewAsk>) => call<Done<EntryView>>('review_entry', ask),
  /** Moves a claim on evidence. */
  moveClaim: (ask: Partial<MoveAsk>) => call<Done<EntryView>>('move_claim', ask),
  /** Asks somebody to check a claim. */
  askToCheck: (ask: Partial<CheckerAsk>) => call<Done<EntryView>>('ask_to_check', ask),
  /** Puts two accounts side by side. */
  setSideBySide: (ask: Partial<DisputeAsk>) => call<Done<EntryView>>('set_side_by_side', ask),
  /** Says who told whom. */
  tellChain: (ask: Partial<ChainAsk>) => call<Done<EntryView>>('tell_chain', ask),
  /** Claims that have been unverified for long. */
  claims: (ask: Partial<MomentAsk>) => call<ClaimsView>('claims', ask),
  /** Records a decision, or tells one anew. */
  decide: (ask: Partial<DecideAsk>) => call<Done<EntryView>>('decide', ask),
  /** Opens an incident. */
  openIncident: (ask: Partial<OpenIncidentAsk>) => call<Done<IncidentView>>('open_incident', ask),
  /** Changes an incident. */
  changeIncident: (ask: Partial<ChangeIncidentAsk>) => call<Done<IncidentView>>('change_incident', ask),
  /** An incident at a moment, by any number it has or had. */
  incident: (ask: Partial<IncidentAsk>) => call<IncidentPage>('incident', ask),
  /** Makes an incident part of another. */
  mergeIncident: (ask: Partial<MergeAsk>) => call<Done<IncidentView>>('merge_incident', ask),
  /** Takes an incident out of another again. */
  takeApart: (ask: Partial<TakeApartAsk>) => call<Done<IncidentView>>('take_apart', ask),
  /** Stores the answer to a prompt as an entry of the incident. */
  answerPrompt: (ask: Partial<AnswerPromptAsk>) => call<Done<Stored>>('answer_prompt', ask),
  /** Sets what is asked about incidents of a kind. */
  setPrompts: (ask: Partial<PromptsAsk>) => call<Done<Array<string>>>('set_prompts', ask),
  /** Every estimate of the people in the road. */
  crowd: (ask: Partial<MomentAsk>) => call<CrowdPage>('crowd', ask),
  /** What a number of people comes to; nothing is stored. */
  workOutCrowd: (ask: Partial<CrowdAsk>) => call<CrowdView>('work_out_crowd', ask),
  /** Stores a number of people with how it was reached. */
  estimateCrowd: (ask: Partial<CrowdAsk>) => call<Done<Stored>>('estimate_crowd', ask),
  /** Asks for something on somebody's behalf. */
  askFor: (ask: Partial<AskForAsk>) => call<Done<string>>('ask_for', ask),
  /** Records what became of a request. */
  stepRequest: (ask: Partial<StepRequestAsk>) => call<Done<string>>('step_request', ask),
  /** Says what a file is that somebody is about to keep, or why it cannot be kept. */
  glanceAtFile: (ask: Partial<GlanceAsk>) => call<GlanceView>('glance_at_file', ask),
  /** Keeps a file with an entry or a case. */
  attach: (ask: Partial<AttachAsk>) => call<Done<AttachedView>>('attach', ask),
  /** Keeps a pasted picture with an entry or a case. */
  attachPasted: (ask: Partial<AttachPastedAsk>) => call<Done<AttachedView>>('attach_pasted', ask),
  /** A picture to show. */
  showPicture: (ask: Partial<ShowAsk>) => call<ShownView>('show_picture', ask),
  /** What a picture says of itself; for the legal team. */
  pictureMetadata: (ask: Partial<FileAsk>) => call<MetadataView>('picture_metadata', ask),
  /** Saves a copy of a kept file for somebody. */
  saveFile: (ask: Partial<SaveFileAsk>) => call<SavedFileView>('save_file', ask),
  /** Reads an exported chat, to be looked through message by message. */
  readChat: (ask: Partial<ReadChatAsk>) => call<ChatView>('read_chat', ask),
  /** Messages of the chat that was read. */
  chatMessages: (ask: Partial<ChatPageAsk>) => call<ChatPage>('chat_messages', ask),
  /** Finds a message of the chat that was read, by words, sender and time. */
  findMessage: (ask: Partial<FindMessageAsk>) => call<FoundMessage>('find_message', ask),
  /** Takes one message into the log. */
  takeMessage: (ask: Partial<TakeMessageAsk>) => call<Done<Stored>>('take_message', ask),
  /** Takes every message that somebody said into the log, or those that are named, as one act. */
  takeChat: (ask: Partial<TakeChatAsk>) => call<Done<TakenView>>('take_chat', ask),
  /** Forgets the chat that was read. What was taken into the log stays there. */
  closeChat: () => call<Nothing>('close_chat', {}),
  /** Writes the record and what a level may read of it to one file. */
  exportBundle: (ask: Partial<ExportBundleAsk>) => call<ExportedView>('export_bundle', ask),
  /** Checks such a file; needs no key. */
  checkBundle: (ask: Partial<CheckBundleAsk>) => call<BundleView>('check_bundle', ask),
  /** The state of sync: laptops, last exchanges, what waits. */
  sync: () => call<SyncView>('sync', {}),
  /** Files that are not whole on this laptop. */
  lackingFiles: (ask: Partial<FilesAsk>) => call<LackingView>('lacking_files', ask),
  /** Fetches them from laptops that are awake. */
  fetchFiles: (ask: Partial<FilesAsk>) => call<Done<LackingView>>('fetch_files', ask),
  /** Makes an invitation, and turns sync on when it is off. */
  inviteLaptop: (ask: Partial<InviteAsk>) => call<Done<InvitedView>>('invite_laptop', ask),
  /** Takes a laptop off the team. */
  removeLaptop: (ask: Partial<LaptopAsk>) => call<Done<SyncView>>('remove_laptop', ask),
  /** Lets what a removed laptop wrote, and nobody had seen, count after all. */
  acceptHeld: (ask: Partial<LaptopAsk>) => call<Done<SyncView>>('accept_held', ask),
  /** What two laptops wrote apart, and nobody has settled. */
  writtenApart: (ask: Partial<ApartAsk>) => call<Array<ApartView>>('written_apart', ask),
  /** Settles it: one of the values is written once more. */
  settleApart: (ask: Partial<SettleAsk>) => call<Done<Array<ApartView>>>('settle_apart', ask),
  /** Visits a stick, or any folder that both laptops reach. */
  visitStick: (ask: Partial<StickAsk>) => call<Done<VisitedView>>('visit_stick', ask),
  /** Opens or closes the wire between laptops that are awake. */
  setWire: (ask: Partial<WireAsk>) => call<Done<SyncView>>('set_wire', ask),
  /** Tries an address where another laptop listens. */
  dialLaptop: (ask: Partial<DialAsk>) => call<SyncView>('dial_laptop', ask),
  /** What a mailbox would cost; nothing is asked of it. */
  mailboxCost: (ask: Partial<PaceAsk>) => call<CostView>('mailbox_cost', ask),
  /** Gives the day a mailbox, once that was reached. */
  setMailbox: (ask: Partial<MailboxAsk>) => call<Done<SyncView>>('set_mailbox', ask),
  /** Changes how often the mailbox is visited. */
  setMailboxPace: (ask: Partial<PaceAsk>) => call<Done<SyncView>>('set_mailbox_pace', ask),
  /** Visits the mailbox now. */
  visitMailbox: (ask: Partial<DigitsAsk>) => call<Done<VisitedView>>('visit_mailbox', ask),
  /** Takes the mailbox away; what lies there stays there. */
  forgetMailbox: () => call<Done<SyncView>>('forget_mailbox', {}),
  /** Types the six digits of the laptop that knocks. */
  letIn: (ask: Partial<DigitsAsk>) => call<SyncView>('let_in', ask),
  /** Searches entries, people, places and numbers. */
  search: (ask: Partial<SearchAsk>) => call<SearchView>('search', ask),
  /** The rota at a moment. */
  roles: (ask: Partial<RolesAsk>) => call<RolesView>('roles', ask),
  /** Sets up a post. */
  setUpPost: (ask: Partial<PostAsk>) => call<Done<string>>('set_up_post', ask),
  /** Sets up the usual nine posts. */
  setUpUsualPosts: () => call<Done<number>>('set_up_usual_posts', {}),
  /** Changes a post or stands it down. */
  changePost: (ask: Partial<ChangePostAsk>) => call<Done<string>>('change_post', ask),
  /** Puts somebody into a post. */
  assign: (ask: Partial<AssignAsk>) => call<Done<string>>('assign', ask),
  /** Records a check-in, a release or an answer. */
  stepAssignment: (ask: Partial<StepAssignmentAsk>) => call<Done<string>>('step_assignment', ask),
  /** Plans a run. */
  planRun: (ask: Partial<RunAsk>) => call<Done<RunView>>('plan_run', ask),
  /** Records what happened to a run. */
  stepRun: (ask: Partial<StepRunAsk>) => call<Done<RunView>>('step_run', ask),
  /** The roster at a moment. */
  roster: (ask: Partial<MomentAsk>) => call<RosterView>('roster', ask),
  /** Adds somebody; a name is enough. */
  addPerson: (ask: Partial<AddPersonAsk>) => call<Done<PersonView>>('add_person', ask),
  /** Changes somebody. */
  changePerson: (ask: Partial<ChangePersonAsk>) => call<Done<PersonView>>('change_person', ask),
  /** Removes the details of everybody past the date until which they are kept. */
  forgetPastDate: () => call<Done<RosterView>>('forget_past_date', {}),
  /** Says whether the text of a call-out may be passed on. */
  checkCallOut: (ask: Partial<CallOutAsk>) => call<CallOutCheckView>('check_call_out', ask),
  /** Logs a call-out that was sent elsewhere. */
  callOut: (ask: Partial<CallOutAsk>) => call<Done<CallOutView>>('call_out', ask),
  /** Records the answers to a call-out. */
  countAnswers: (ask: Partial<AnswersAsk>) => call<Done<CallOutView>>('count_answers', ask),
  /** Every case. */
  cases: () => call<CasesView>('cases', {}),
  /** Opens a case after the conflict check. */
  openCase: (ask: Partial<OpenCaseAsk>) => call<Done<CaseView>>('open_case', ask),
  /** Writes a note, or adds to one. */
  writeNote: (ask: Partial<NoteAsk>) => call<Done<CaseView>>('write_note', ask),
  /** Records what happens in an attendance. */
  attend: (ask: Partial<AttendanceAsk>) => call<Done<CaseView>>('attend', ask),
  /** Enters, starts or settles a clock. */
  caseClock: (ask: Partial<ClockAsk>) => call<Done<CaseView>>('case_clock', ask),
  /** Records under which power the client is held. */
  setPower: (ask: Partial<PowerAsk>) => call<Done<CaseView>>('set_power', ask),
  /** Takes an entry into a case's extract. */
  extract: (ask: Partial<ExtractAsk>) => call<Done<CaseView>>('extract', ask),
  /** The handover being composed. */
  handover: () => call<HandoverView>('handover', {}),
  /** Writes a part of the briefing. */
  brief: (ask: Partial<BriefAsk>) => call<Done<HandoverView>>('brief', ask),
  /** Draws a copy and says what is kept off it. */
  previewHandover: (ask: Partial<PreviewAsk>) => call<PreviewView>('preview_handover', ask),
  /** Draws chosen lines of the log and says what is kept off them. */
  previewLines: (ask: Partial<PreviewLinesAsk>) => call<PreviewView>('preview_lines', ask),
  /** One page of a copy as a picture of its actual bytes. */
  handoverPage: (ask: Partial<PageAsk>) => call<PageView>('handover_page', ask),
  /** Saves a copy. */
  saveHandover: (ask: Partial<SaveAsk>) => call<SaveAsk>('save_handover', ask),
  /** Signs the handover. */
  signHandover: (ask: Partial<SignAsk>) => call<Done<HandoverView>>('sign_handover', ask),
  /** Acknowledges a handover, and takes over the desk. */
  acknowledge: (ask: Partial<AcknowledgeAsk>) => call<Done<HandoverView>>('acknowledge', ask),
  /** The map of the day. */
  map: (ask: Partial<MomentAsk>) => call<MapView>('map', ask),
  /** Imports a map file. */
  importMap: (ask: Partial<ImportMapAsk>) => call<Done<ImportedView>>('import_map', ask),
  /** How far the import is. */
  importProgress: () => call<ImportProgress>('import_progress', {}),
  /** Stops the import. */
  cancelImport: () => call<ImportProgress>('cancel_import', {}),
  /** Closes of the map, by name. */
  closes: () => call<Array<StreetView>>('closes', {}),
  /** Streets by name. */
  findStreet: (ask: Partial<StreetAsk>) => call<Array<StreetView>>('find_street', ask),
  /** Marks the close. */
  markClose: (ask: Partial<StreetAsk>) => call<Done<MapView>>('mark_close', ask),
  /** Marks a place. */
  markPlace: (ask: Partial<MarkPlaceAsk>) => call<Done<MapView>>('mark_place', ask),
  /** Changes a place. */
  changePlace: (ask: Partial<ChangePlaceAsk>) => call<Done<MapView>>('change_place', ask),
  /** Settings of this laptop and this vault. */
  settings: () => call<SettingsView>('settings', {}),
  /** Changes a setting. */
  setSetting: (ask: Partial<SettingAsk>) => call<Done<SettingsView>>('set_setting', ask),
  /** Makes the board anew from the record, after something in it could not be read. */
  mend: () => call<Done<string>>('mend', {}),
  /** Writes on although others may have newer records of this laptop. */
  writeOn: () => call<Done<SessionView>>('write_on', {}),
  /** Checks the whole chain. */
  checkChain: () => call<ChainView>('check_chain', {}),
};
