//! The tracks of referenda. Periods come from the preset, everything else is the same on every chain.

use crate::{units::QTA, Balance, BlockNumber, OriginCaller, Runtime, RuntimeOrigin};
use alloc::borrow::Cow;
use pallet_origins::Origin;
use pallet_preset::{ChainPace, Pace};
use polkadot_sdk::{
    frame_support::traits::OriginTrait,
    frame_system::RawOrigin,
    pallet_referenda::{Curve, Track, TrackInfo, TracksInfo},
    sp_runtime::{str_array, Perbill},
};

/// Number of a track. Part of stored referenda: never reused, never moved.
pub type TrackId = u16;

/// Root: everything.
pub const ROOT: TrackId = 0;
/// Root's calls that the technical committee has seen: a shorter decision, the same delay.
pub const WHITELISTED_CALLER: TrackId = 1;
/// Moves towards safety, enacted at once.
pub const TIGHTEN: TrackId = 10;
/// Loosens parameters.
pub const RISK_PARAMETERS: TrackId = 11;
/// Admits models.
pub const MODEL_ADMISSION: TrackId = 12;
/// Admits parties and members of committees.
pub const PARTY_ADMISSION: TrackId = 13;
/// Spends up to 5 % of the treasury in thirty days.
pub const TREASURER: TrackId = 20;
/// Spends up to 1 % of the treasury in thirty days.
pub const SMALL_SPENDER: TrackId = 21;
/// Cancels referenda.
pub const CANCELLER: TrackId = 30;
/// Cancels referenda and takes their deposits.
pub const KILLER: TrackId = 31;

/// Tracks that touch lenders' money: what they enact loosens.
pub const LENDERS_TRACKS: [TrackId; 7] =
    [ROOT, WHITELISTED_CALLER, RISK_PARAMETERS, MODEL_ADMISSION, PARTY_ADMISSION, TREASURER, SMALL_SPENDER];

/// How a track's periods follow the chain's pace.
enum Speed {
    /// Decided in the long period, enacted after Root's delay.
    Root,
    /// Decided in the short period, enacted after Root's delay.
    Seen,
    /// Decided in the long period, enacted after the delay of what loosens.
    Loosen,
    /// Decided in the long period, enacted at once.
    Tighten,
    /// Decided in the short period, without preparation, enacted at once.
    Cancel,
}

/// What differs between two tracks.
struct Plan {
    id: TrackId,
    name: &'static str,
    /// Referenda decided at a time.
    max_deciding: u32,
    /// Held from whoever wants the decision, in QTA.
    deposit: Balance,
    speed: Speed,
    /// Least support, in per cent of the QTA that can vote: never under 5.
    support: u32,
}

/// Every track, by id.
const PLANS: [Plan; 10] = [
    plan(ROOT, "root", 2, 20_000, Speed::Root, 15),
    plan(WHITELISTED_CALLER, "whitelisted caller", 10, 2_000, Speed::Seen, 15),
    // Many places: whoever fills them keeps a tightening waiting.
    plan(TIGHTEN, "tighten", 50, 2_000, Speed::Tighten, 5),
    plan(RISK_PARAMETERS, "risk parameters", 10, 5_000, Speed::Loosen, 15),
    plan(MODEL_ADMISSION, "model admission", 10, 5_000, Speed::Loosen, 5),
    plan(PARTY_ADMISSION, "party admission", 10, 5_000, Speed::Loosen, 5),
    plan(TREASURER, "treasurer", 5, 10_000, Speed::Loosen, 15),
    plan(SMALL_SPENDER, "small spender", 5, 1_000, Speed::Loosen, 5),
    plan(CANCELLER, "canceller", 20, 2_000, Speed::Cancel, 5),
    plan(KILLER, "killer", 20, 5_000, Speed::Cancel, 5),
];

const fn plan(
    id: TrackId,
    name: &'static str,
    max_deciding: u32,
    deposit: Balance,
    speed: Speed,
    support: u32,
) -> Plan {
    Plan { id, name, max_deciding, deposit, speed, support }
}

impl Plan {
    #[allow(clippy::arithmetic_side_effects, reason = "deposits are constants: a test multiplies each")]
    fn track(&self, pace: &Pace) -> Track<TrackId, Balance, BlockNumber> {
        let (prepare_period, decision_period, min_enactment_period) = match self.speed {
            Speed::Root => (pace.prepare, pace.decide, pace.root),
            Speed::Seen => (pace.prepare, pace.decide_short, pace.root),
            Speed::Loosen => (pace.prepare, pace.decide, pace.loosen),
            Speed::Tighten => (pace.prepare, pace.decide, 1),
            Speed::Cancel => (1, pace.decide_short, 1),
        };
        let info = TrackInfo {
            name: str_array(self.name),
            max_deciding: self.max_deciding,
            decision_deposit: self.deposit * QTA,
            prepare_period,
            decision_period,
            confirm_period: pace.confirm,
            min_enactment_period,
            min_approval: falling(50, 100),
            min_support: falling(self.support, 50),
        };
        Track { id: self.id, info }
    }
}

/// A curve that falls over the whole decision period, in per cent.
const fn falling(floor: u32, ceil: u32) -> Curve {
    Curve::LinearDecreasing {
        length: Perbill::one(),
        floor: Perbill::from_percent(floor),
        ceil: Perbill::from_percent(ceil),
    }
}

/// The chain's tracks.
pub struct Tracks;

impl TracksInfo<Balance, BlockNumber> for Tracks {
    type Id = TrackId;
    type RuntimeOrigin = <RuntimeOrigin as OriginTrait>::PalletsOrigin;

    fn tracks() -> impl Iterator<Item = Cow<'static, Track<Self::Id, Balance, BlockNumber>>> {
        let pace = ChainPace::<Runtime>::get();
        PLANS.iter().map(move |plan| Cow::Owned(plan.track(&pace)))
    }

    fn track_for(origin: &Self::RuntimeOrigin) -> Result<Self::Id, ()> {
        match origin {
            OriginCaller::system(RawOrigin::Root) => Ok(ROOT),
            OriginCaller::Origins(origin) => Ok(match origin {
                Origin::WhitelistedCaller => WHITELISTED_CALLER,
                Origin::Tighten => TIGHTEN,
                Origin::RiskParameters => RISK_PARAMETERS,
                Origin::ModelAdmission => MODEL_ADMISSION,
                Origin::PartyAdmission => PARTY_ADMISSION,
                Origin::Treasurer => TREASURER,
                Origin::SmallSpender => SMALL_SPENDER,
                Origin::ReferendumCanceller => CANCELLER,
                Origin::ReferendumKiller => KILLER,
            }),
            _ => Err(()),
        }
    }
}
