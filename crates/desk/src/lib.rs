//! What a person at the desk can do: each command and query, and the user's words for each failure.
//!
//! Architecture invariant: the only place where the other rooms meet; it knows no window.

mod amend_entry;
mod answer_request;
mod assign_role;
mod attach_file;
mod attend;
#[cfg(feature = "bench")]
pub mod bench;
mod bundle;
pub mod check_chain;
mod chips;
pub mod clock;
mod compose_handover;
pub mod contract;
mod copies;
pub mod create_day;
pub mod desk;
mod dispatch;
mod estimate_crowd;
mod export_bundle;
mod failures;
mod forget_people;
mod home;
mod import_chat;
mod import_map;
pub mod invite_laptop;
pub mod join_team;
mod keep_case;
mod keep_roster;
pub mod legal_key;
mod lines;
mod lock;
mod log_entry;
mod look;
mod mark_map;
pub mod memory;
mod merge_incidents;
mod needs;
mod open_incident;
mod plan_run;
mod print_handover;
pub mod problem;
mod prompt_incident;
#[cfg(feature = "proof")]
pub mod proof;
pub mod rebuild;
mod sample;
mod save_copy;
mod save_file;
mod search;
mod see_board;
mod see_cases;
mod see_files;
mod see_history;
mod see_incident;
mod see_map;
mod see_roles;
mod see_roster;
pub mod see_sync;
mod see_timeline;
mod settings;
mod settle_claim;
mod sign_handover;
mod snapshot;
mod stillness;
mod suggest_briefing;
mod times;
pub mod typescript;
pub mod unlock;
pub mod view;
pub mod visit_stick;
mod which_time;
mod words;

pub use desk::Desk;
