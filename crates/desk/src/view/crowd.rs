//! How many people are in the road: what a number is worked out from, and what it means for the way out.

use closeby_domain::crowd::Method;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{At, LonLat};

/// How the number is reached.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum MethodView {
    /// Somebody looked and judged.
    #[default]
    ByEye,
    /// Heads were counted.
    Count,
    /// Area times density.
    Jacobs,
    /// People who pass a gap.
    Flow,
    /// Somebody said so.
    Hearsay,
}

impl From<Method> for MethodView {
    fn from(method: Method) -> Self {
        match method {
            Method::ByEye => Self::ByEye,
            Method::Count => Self::Count,
            Method::Jacobs => Self::Jacobs,
            Method::Flow => Self::Flow,
            Method::Hearsay => Self::Hearsay,
        }
    }
}

impl From<MethodView> for Method {
    fn from(method: MethodView) -> Self {
        match method {
            MethodView::ByEye => Self::ByEye,
            MethodView::Count => Self::Count,
            MethodView::Jacobs => Self::Jacobs,
            MethodView::Flow => Self::Flow,
            MethodView::Hearsay => Self::Hearsay,
        }
    }
}

/// How closely people stand, after Jacobs.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default, Serialize, Deserialize, TS,
)]
#[serde(rename_all = "snake_case")]
pub enum PackingView {
    /// An arm's length apart.
    #[default]
    Loose,
    /// Shoulders near.
    Dense,
    /// Pressed together.
    Packed,
}

/// People in the road, as somebody saw or heard it. Only what belongs to the method is read.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", default)]
pub struct CrowdAsk {
    /// How the number is reached.
    pub method: MethodView,
    /// At least so many.
    pub low: Option<u32>,
    /// Most likely so many.
    pub best: Option<u32>,
    /// At most so many.
    pub high: Option<u32>,
    /// The ground as it was drawn; the usual ground of the close when empty.
    pub ground: Vec<LonLat>,
    /// Or how many square metres it has.
    pub area_m2: Option<f64>,
    /// How much of it is filled, in per cent.
    pub filled: Option<u32>,
    /// How closely people stand where they stand least closely.
    pub least: PackingView,
    /// And where they stand most closely.
    pub most: PackingView,
    /// How many passed the gap.
    pub passed: u32,
    /// In how many minutes.
    pub minutes: f64,
    /// For how many minutes people went on passing.
    pub lasted: f64,
    /// Babies and small children, counted.
    pub children: Option<u32>,
    /// Older people, counted.
    pub older: Option<u32>,
    /// Who said so, of hearsay.
    pub said_by: String,
    /// When, as typed ("1502"); now when empty.
    pub time: String,
    /// Why it is written late, when it is.
    pub late_reason: Option<String>,
}

/// What a number comes to.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CrowdView {
    /// At least.
    pub low: u32,
    /// Most likely.
    pub best: u32,
    /// At most.
    pub high: u32,
    /// The entry it becomes, in words.
    pub words: String,
    /// How close that is, when the ground is known.
    pub density: Option<DensityView>,
    /// How long the way out takes, when an entrance is marked with its width.
    pub egress: Option<EgressView>,
}

/// How closely people stand.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DensityView {
    /// The ground in square metres.
    pub area_m2: f64,
    /// People on a square metre for the lowest number, in words.
    pub least: String,
    /// For the highest number.
    pub most: String,
    /// free, busy, watch or act, for the highest number.
    pub band: String,
}

/// How long it takes until everybody is out.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct EgressView {
    /// Through which entrance.
    pub entrance: String,
    /// Its clear width in metres.
    pub clear_m: f64,
    /// Whether there are steps.
    pub steps: bool,
    /// Whether something stands in it.
    pub obstructed: bool,
    /// Seconds for the lowest number.
    pub least_s: u32,
    /// Seconds for the highest number.
    pub most_s: u32,
}

/// Every estimate of the day.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CrowdPage {
    /// Oldest first.
    pub estimates: Vec<EstimateView>,
    /// The usual ground of the close in square metres.
    pub ground_m2: Option<f64>,
}

/// One estimate.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct EstimateView {
    /// When.
    pub at: At,
    /// At least.
    pub low: u32,
    /// Most likely.
    pub best: u32,
    /// At most.
    pub high: u32,
    /// How it was reached.
    pub method: MethodView,
    /// Children, when counted.
    pub children: Option<u32>,
    /// Older people, when counted.
    pub older: Option<u32>,
    /// The number of the entry that says so.
    pub entry: Option<u32>,
}
