//! The contract: every question and command of the desk, declared once.
//!
//! `asks!` lists name, question, answer and the function that answers. From it come the
//! dispatcher ([`crate::Desk::answer`]) and the TypeScript client.

use crate::view::apart::*;
use crate::view::board::*;
use crate::view::bundle::*;
use crate::view::cases::*;
use crate::view::chat::*;
use crate::view::claims::*;
use crate::view::crowd::*;
use crate::view::decision::*;
use crate::view::entry::*;
use crate::view::file::*;
use crate::view::handover::*;
use crate::view::incident::*;
use crate::view::join::*;
use crate::view::line::*;
use crate::view::map::*;
use crate::view::roles::*;
use crate::view::roster::*;
use crate::view::search::*;
use crate::view::settings::*;
use crate::view::sync::*;
use crate::view::welcome::*;
use crate::view::{Done, MomentAsk, Nothing};

/// Lists every ask, and hands the list to another macro.
macro_rules! asks {
    ($then:ident) => {
        $then! {
            // the door
            /// What stands on the welcome screen.
            welcome(Nothing) -> WelcomeView = unlock::welcome;
            /// What is open, and who is at the desk.
            session(Nothing) -> SessionView = unlock::session;
            /// How strong a passphrase is.
            strength(StrengthAsk) -> StrengthView = unlock::strength;
            /// Makes a vault for a new day and opens it.
            create_day(CreateAsk) -> SessionView = create_day::create_day;
            /// Opens a vault.
            open_day(OpenAsk) -> SessionView = unlock::open_day;
            /// Reads an invitation, before anything is made.
            read_invitation(TicketAsk) -> InvitationView = join_day::read;
            /// Fetches the invitation for which four words stand; waits for the network.
            fetch_invitation(WordsAsk) -> FetchedView = join_day::fetch;
            /// Makes this laptop's own vault and asks to be let in.
            join_day(JoinAsk) -> SessionView = join_day::join_day;
            /// Goes on with the joining: visits a stick, or the mailbox now.
            go_on_joining(StickAsk) -> SessionView = join_day::go_on;
            /// Opens a throw-away sample day.
            try_sample(Nothing) -> SessionView = create_day::try_sample;
            /// Somebody sits down at the desk.
            sign_in(SignInAsk) -> SessionView = unlock::sign_in;
            /// Somebody is still here: puts the lock off.
            touch(Nothing) -> SessionView = unlock::touch;
            /// Closes every key and the vault.
            lock(Nothing) -> SessionView = unlock::lock;
            /// Opens the legal key.
            open_legal(PassphraseAsk) -> SessionView = legal_key::open_legal;
            /// Closes the legal key.
            close_legal(Nothing) -> SessionView = legal_key::close_legal;
            /// Gives the vault a legal key.
            add_legal(PassphraseAsk) -> SessionView = legal_key::add_legal;
            /// Changes the organiser passphrase.
            change_passphrase(ChangePassphraseAsk) -> SessionView = unlock::change_passphrase;

            // the board and the log
            /// The board at a moment.
            board(MomentAsk) -> BoardView = see_board::board;
            /// Lines of the log at a moment.
            timeline(TimelineAsk) -> TimelineView = see_timeline::timeline;
            /// One entry with its history.
            entry(NumberAsk) -> EntryView = see_timeline::entry;
            /// How a line is understood while it is typed.
            parse_line(LineAsk) -> ParsedLine = log_entry::parse_line;
            /// Stores a line.
            log_entry(LogAsk) -> Done<Stored> = log_entry::log_entry;
            /// Keeps a draft.
            keep_draft(Draft) -> Draft = log_entry::keep_draft;
            /// The draft kept for a line.
            draft(Draft) -> Draft = log_entry::draft;
            /// Draws a line through an entry.
            strike(StrikeAsk) -> Done<EntryView> = amend_entry::strike;
            /// Takes the line away again.
            lift_strike(StrikeAsk) -> Done<EntryView> = amend_entry::lift_strike;
            /// Corrects words or time beside what was first written.
            correct(CorrectAsk) -> Done<EntryView> = amend_entry::correct;
            /// Marks a key event.
            mark_key(KeyAsk) -> Done<EntryView> = amend_entry::mark_key;
            /// Says that an entry may leave the room: read by a second person.
            review_entry(ReviewAsk) -> Done<EntryView> = amend_entry::review_entry;
            /// Moves a claim on evidence.
            move_claim(MoveAsk) -> Done<EntryView> = settle_claim::move_claim;
            /// Asks somebody to check a claim.
            ask_to_check(CheckerAsk) -> Done<EntryView> = settle_claim::ask_to_check;
            /// Puts two accounts side by side.
            set_side_by_side(DisputeAsk) -> Done<EntryView> = settle_claim::set_side_by_side;
            /// Says who told whom.
            tell_chain(ChainAsk) -> Done<EntryView> = tell_sources::tell_chain;
            /// Claims that have been unverified for long.
            claims(MomentAsk) -> ClaimsView = see_claims::claims;
            /// Records a decision, or tells one anew.
            decide(DecideAsk) -> Done<EntryView> = decide::decide;
            /// Opens an incident.
            open_incident(OpenIncidentAsk) -> Done<IncidentView> = open_incident::open_incident;
            /// Changes an incident.
            change_incident(ChangeIncidentAsk) -> Done<IncidentView> = open_incident::change_incident;
            /// An incident at a moment, by any number it has or had.
            incident(IncidentAsk) -> IncidentPage = see_incident::incident;
            /// Makes an incident part of another.
            merge_incident(MergeAsk) -> Done<IncidentView> = merge_incidents::merge_incident;
            /// Takes an incident out of another again.
            take_apart(TakeApartAsk) -> Done<IncidentView> = merge_incidents::take_apart;
            /// Stores the answer to a prompt as an entry of the incident.
            answer_prompt(AnswerPromptAsk) -> Done<Stored> = prompt_incident::answer_prompt;
            /// Sets what is asked about incidents of a kind.
            set_prompts(PromptsAsk) -> Done<Vec<String>> = prompt_incident::set_prompts;
            /// Every estimate of the people in the road.
            crowd(MomentAsk) -> CrowdPage = estimate_crowd::crowd;
            /// What a number of people comes to; nothing is stored.
            work_out_crowd(CrowdAsk) -> CrowdView = estimate_crowd::work_out_crowd;
            /// Stores a number of people with how it was reached.
            estimate_crowd(CrowdAsk) -> Done<Stored> = estimate_crowd::estimate_crowd;
            /// Asks for something on somebody's behalf.
            ask_for(AskForAsk) -> Done<String> = answer_request::ask_for;
            /// Records what became of a request.
            step_request(StepRequestAsk) -> Done<String> = answer_request::step_request;
            /// Says what a file is that somebody is about to keep, or why it cannot be kept.
            glance_at_file(GlanceAsk) -> GlanceView = attach_file::glance_at_file;
            /// Keeps a file with an entry or a case.
            attach(AttachAsk) -> Done<AttachedView> = attach_file::attach;
            /// Keeps a pasted picture with an entry or a case.
            attach_pasted(AttachPastedAsk) -> Done<AttachedView> = attach_file::attach_pasted;
            /// A picture to show.
            show_picture(ShowAsk) -> ShownView = see_files::show_picture;
            /// What a picture says of itself; for the legal team.
            picture_metadata(FileAsk) -> MetadataView = see_files::picture_metadata;
            /// Saves a copy of a kept file for somebody.
            save_file(SaveFileAsk) -> SavedFileView = save_file::save_file;
            /// Reads an exported chat, to be looked through message by message.
            read_chat(ReadChatAsk) -> ChatView = import_chat::read_chat;
            /// Messages of the chat that was read.
            chat_messages(ChatPageAsk) -> ChatPage = import_chat::chat_messages;
            /// Finds a message of the chat that was read, by words, sender and time.
            find_message(FindMessageAsk) -> FoundMessage = import_chat::find_message;
            /// Takes one message into the log.
            take_message(TakeMessageAsk) -> Done<Stored> = import_chat::take_message;
            /// Takes every message that somebody said into the log, or those that are named, as one act.
            take_chat(TakeChatAsk) -> Done<TakenView> = import_chat::take_chat;
            /// Forgets the chat that was read. What was taken into the log stays there.
            close_chat(Nothing) -> Nothing = import_chat::close_chat;
            /// Writes the record and what a level may read of it to one file.
            export_bundle(ExportBundleAsk) -> ExportedView = export_bundle::export_bundle;
            /// Checks such a file; needs no key.
            check_bundle(CheckBundleAsk) -> BundleView = export_bundle::check_bundle;

            // other laptops
            /// The state of sync: laptops, last exchanges, what waits.
            sync(Nothing) -> SyncView = see_sync::sync;
            /// Files that are not whole on this laptop.
            lacking_files(FilesAsk) -> LackingView = lacking_files::lacking;
            /// Fetches them from laptops that are awake.
            fetch_files(FilesAsk) -> Done<LackingView> = lacking_files::fetch;
            /// Makes an invitation, and turns sync on when it is off.
            invite_laptop(InviteAsk) -> Done<InvitedView> = invite_laptop::invite;
            /// Takes a laptop off the team.
            remove_laptop(LaptopAsk) -> Done<SyncView> = invite_laptop::take_off;
            /// Lets what a removed laptop wrote, and nobody had seen, count after all.
            accept_held(LaptopAsk) -> Done<SyncView> = accept_held::accept_held;
            /// What two laptops wrote apart, and nobody has settled.
            written_apart(ApartAsk) -> Vec<ApartView> = settle_apart::written_apart;
            /// Settles it: one of the values is written once more.
            settle_apart(SettleAsk) -> Done<Vec<ApartView>> = settle_apart::settle;
            /// Visits a stick, or any folder that both laptops reach.
            visit_stick(StickAsk) -> Done<VisitedView> = visit_stick::visit;
            /// Opens or closes the wire between laptops that are awake.
            set_wire(WireAsk) -> Done<SyncView> = wire::set_wire;
            /// Tries an address where another laptop listens.
            dial_laptop(DialAsk) -> SyncView = wire::dial_laptop;
            /// What a mailbox would cost; nothing is asked of it.
            mailbox_cost(PaceAsk) -> CostView = keep_mailbox::cost;
            /// Gives the day a mailbox, once that was reached.
            set_mailbox(MailboxAsk) -> Done<SyncView> = keep_mailbox::set_mailbox;
            /// Changes how often the mailbox is visited.
            set_mailbox_pace(PaceAsk) -> Done<SyncView> = keep_mailbox::set_pace;
            /// Visits the mailbox now.
            visit_mailbox(DigitsAsk) -> Done<VisitedView> = keep_mailbox::visit_now;
            /// Takes the mailbox away; what lies there stays there.
            forget_mailbox(Nothing) -> Done<SyncView> = keep_mailbox::forget;
            /// Types the six digits of the laptop that knocks.
            let_in(DigitsAsk) -> SyncView = wire::let_in;

            // searching
            /// Searches entries, people, places and numbers.
            search(SearchAsk) -> SearchView = search::search;

            // roles
            /// The rota at a moment.
            roles(RolesAsk) -> RolesView = see_roles::roles;
            /// Sets up a post.
            set_up_post(PostAsk) -> Done<String> = assign_role::set_up_post;
            /// Sets up the usual nine posts.
            set_up_usual_posts(Nothing) -> Done<u32> = assign_role::set_up_usual_posts;
            /// Changes a post or stands it down.
            change_post(ChangePostAsk) -> Done<String> = assign_role::change_post;
            /// Puts somebody into a post.
            assign(AssignAsk) -> Done<String> = assign_role::assign;
            /// Records a check-in, a release or an answer.
            step_assignment(StepAssignmentAsk) -> Done<String> = assign_role::step_assignment;
            /// Plans a run.
            plan_run(RunAsk) -> Done<RunView> = plan_run::plan_run;
            /// Records what happened to a run.
            step_run(StepRunAsk) -> Done<RunView> = plan_run::step_run;

            // roster
            /// The roster at a moment.
            roster(MomentAsk) -> RosterView = see_roster::roster;
            /// Adds somebody; a name is enough.
            add_person(AddPersonAsk) -> Done<PersonView> = keep_roster::add_person;
            /// Changes somebody.
            change_person(ChangePersonAsk) -> Done<PersonView> = keep_roster::change_person;
            /// Removes the details of everybody past the date until which they are kept.
            forget_past_date(Nothing) -> Done<RosterView> = forget_people::forget_past_date;
            /// Says whether the text of a call-out may be passed on.
            check_call_out(CallOutAsk) -> CallOutCheckView = check_call_out::check_call_out;
            /// Logs a call-out that was sent elsewhere.
            call_out(CallOutAsk) -> Done<CallOutView> = keep_roster::call_out;
            /// Records the answers to a call-out.
            count_answers(AnswersAsk) -> Done<CallOutView> = keep_roster::count_answers;

            // cases: only with the legal key
            /// Every case.
            cases(Nothing) -> CasesView = see_cases::cases;
            /// Opens a case after the conflict check.
            open_case(OpenCaseAsk) -> Done<CaseView> = keep_case::open_case;
            /// Writes a note, or adds to one.
            write_note(NoteAsk) -> Done<CaseView> = keep_case::write_note;
            /// Records what happens in an attendance.
            attend(AttendanceAsk) -> Done<CaseView> = attend::attend;
            /// Enters, starts or settles a clock.
            case_clock(ClockAsk) -> Done<CaseView> = keep_case::case_clock;
            /// Records under which power the client is held.
            set_power(PowerAsk) -> Done<CaseView> = keep_case::set_power;
            /// Takes an entry into a case's extract.
            extract(ExtractAsk) -> Done<CaseView> = keep_case::extract;

            // handover
            /// The handover being composed.
            handover(Nothing) -> HandoverView = compose_handover::handover;
            /// Writes a part of the briefing.
            brief(BriefAsk) -> Done<HandoverView> = compose_handover::brief;
            /// Draws a copy and says what is kept off it.
            preview_handover(PreviewAsk) -> PreviewView = print_handover::preview_handover;
            /// Draws chosen lines of the log and says what is kept off them.
            preview_lines(PreviewLinesAsk) -> PreviewView = print_lines::preview_lines;
            /// One page of a copy as a picture of its actual bytes.
            handover_page(PageAsk) -> PageView = print_handover::handover_page;
            /// Saves a copy.
            save_handover(SaveAsk) -> SaveAsk = print_handover::save_handover;
            /// Signs the handover.
            sign_handover(SignAsk) -> Done<HandoverView> = sign_handover::sign_handover;
            /// Acknowledges a handover, and takes over the desk.
            acknowledge(AcknowledgeAsk) -> Done<HandoverView> = sign_handover::acknowledge;

            // map
            /// The map of the day.
            map(MomentAsk) -> MapView = see_map::map;
            /// Imports a map file.
            import_map(ImportMapAsk) -> Done<ImportedView> = import_map::import_map;
            /// How far the import is.
            import_progress(Nothing) -> ImportProgress = import_map::import_progress;
            /// Stops the import.
            cancel_import(Nothing) -> ImportProgress = import_map::cancel_import;
            /// Closes of the map, by name.
            closes(Nothing) -> Vec<StreetView> = see_map::closes;
            /// Streets by name.
            find_street(StreetAsk) -> Vec<StreetView> = see_map::find_street;
            /// Marks the close.
            mark_close(StreetAsk) -> Done<MapView> = mark_map::mark_close;
            /// Marks a place.
            mark_place(MarkPlaceAsk) -> Done<MapView> = mark_map::mark_place;
            /// Changes a place.
            change_place(ChangePlaceAsk) -> Done<MapView> = mark_map::change_place;

            // settings
            /// Settings of this laptop and this vault.
            settings(Nothing) -> SettingsView = settings::settings;
            /// Changes a setting.
            set_setting(SettingAsk) -> Done<SettingsView> = settings::set_setting;
            /// Makes the board anew from the record, after something in it could not be read.
            mend(Nothing) -> Done<String> = rebuild::mend;
            /// Writes on although others may have newer records of this laptop.
            write_on(Nothing) -> Done<SessionView> = go_on_alone::write_on;
            /// Checks the whole chain.
            check_chain(Nothing) -> ChainView = check_chain::check_chain;
        }
    };
}

pub(crate) use asks;

/// Gives the list of types to the TypeScript writer.
macro_rules! declare {
    ($( $(#[doc = $doc:literal])+ $name:ident($ask:ty) -> $answer:ty = $module:ident :: $function:ident; )+) => {
        /// Every ask by its name.
        pub const NAMES: &[&str] = &[$( stringify!($name) ),+];

        /// Tells a visitor every ask: its name, what it does, its question and its answer.
        pub fn visit(visitor: &mut impl Visitor) {
            $( visitor.ask::<$ask, $answer>(stringify!($name), concat!($($doc),+)); )+
        }
    };
}

asks!(declare);

/// Somebody who walks through the contract.
pub trait Visitor {
    /// Is told one ask.
    fn ask<Q: ts_rs::TS + 'static, A: ts_rs::TS + 'static>(&mut self, name: &str, doc: &str);
}
