//! The nouns: what is kept of a party, and what the runtime fixes for all of them.

use crate::{ramp::Ramp, worth::Bond};
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use polkadot_sdk::{frame_support::traits::ConstU32, frame_system, sp_runtime::BoundedVec};
use quantara_traits::{
    cases::CaseId,
    parties::{Ratio, Role},
    Dollars, Moment,
};
use scale_info::TypeInfo;

/// Most roles that one party can hold: all of them.
pub const ROLES: u32 = 12;
/// Most covers that can be in force for one party.
pub const MAX_COVERS: u32 = 8;
/// Most admissions to one role in [`Spans::admissions`].
pub const MAX_ADMISSIONS: u32 = 2;

/// Hash of a document or of a name, made off chain.
pub type Hash32 = [u8; 32];

/// A party.
#[derive(Clone, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct Party {
    /// Hash of the legal name.
    pub name_hash: Hash32,
    /// The licence.
    pub licence: Licence,
    /// Since when the party does business, as it says.
    pub in_business_since: Moment,
    /// Its first admission to any role.
    pub since: Option<Moment>,
    /// Whether a referendum or the committee stopped it.
    pub status: Status,
    /// When a referendum last ended that before its time.
    pub lifted: Option<Moment>,
    /// Breaches that were noted.
    pub strikes: Strikes,
    /// Roles, in the order of their numbers.
    pub roles: BoundedVec<Seat, ConstU32<ROLES>>,
    /// What is held of the party as its bond.
    pub bond: Bond,
    /// Since when the bond is known to be below its need.
    pub short_since: Option<Moment>,
    /// Value that the party answers for.
    pub pledged: Dollars,
    /// Challenges, incidents and claims that are open.
    pub open: u32,
    /// Since when something is pledged or open, without a break.
    pub engaged_since: Option<Moment>,
    /// When an engagement, a role or all roles last ended: the bond is kept for a time from then.
    pub engaged_until: Option<Moment>,
    /// When bond was last released.
    pub released_at: Option<Moment>,
    /// End of the last cover that the party gave as an insurer.
    pub covers_until: Option<Moment>,
    /// How far its limit has grown.
    pub ramp: Ramp,
    /// What is held of the party for this record.
    pub deposit: Dollars,
}

impl Party {
    /// A party without role or bond.
    pub fn new(name_hash: Hash32, licence: Licence, in_business_since: Moment, deposit: Dollars) -> Self {
        Self {
            name_hash,
            licence,
            in_business_since,
            since: None,
            status: Status::Active,
            lifted: None,
            strikes: Strikes::default(),
            roles: BoundedVec::new(),
            bond: Bond::default(),
            short_since: None,
            pledged: 0,
            open: 0,
            engaged_since: None,
            engaged_until: None,
            released_at: None,
            covers_until: None,
            ramp: Ramp::default(),
            deposit,
        }
    }

    /// Whether the party has the role.
    pub fn has(&self, role: Role) -> bool {
        self.roles.iter().any(|seat| seat.role == role)
    }

    /// Whether something is pledged or open.
    pub fn is_engaged(&self) -> bool {
        self.pledged > 0 || self.open > 0
    }

    /// Notes that an engagement began or ended, if one did.
    pub(crate) fn note_engagement(&mut self, now: Moment) {
        if self.is_engaged() {
            self.engaged_since.get_or_insert(now);
        } else if self.engaged_since.take().is_some() {
            self.engaged_until = Some(now);
        }
    }
}

/// A licence, as the party or a registrar says.
#[derive(
    Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
pub struct Licence {
    /// Hash of the document.
    pub hash: Hash32,
    /// The second from which it holds no more.
    pub until: Moment,
    /// Whether a registrar or a referendum confirmed it: until then it is the party's own word and counts for nothing.
    pub confirmed: bool,
}

/// A role that a party holds.
#[derive(
    Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
pub struct Seat {
    /// The role.
    pub role: Role,
    /// When the party was admitted to it.
    pub since: Moment,
}

/// Whether a party may say something new.
#[derive(
    Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
pub enum Status {
    /// It may.
    #[codec(index = 0)]
    Active,
    /// It may not for [`Spans::suspension`] seconds. What is stored stays so when they are over; the clock ends it.
    #[codec(index = 1)]
    Suspended {
        /// From when on.
        since: Moment,
    },
    /// It may not, unless a referendum reinstates it. Its roles are ended for everything but what pays and proves.
    #[codec(index = 2)]
    StruckOff {
        /// From when on.
        since: Moment,
    },
}

/// Breaches that were noted.
#[derive(
    Clone, Copy, Debug, Decode, DecodeWithMemTracking, Default, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
pub struct Strikes {
    /// How many.
    pub count: u32,
    /// When the last.
    pub last: Option<Moment>,
}

/// Fidelity cover: an insurer pays if the party runs off with what it answers for.
#[derive(Clone, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct Cover<AccountId> {
    /// Who pays.
    pub insurer: AccountId,
    /// Who is paid.
    pub loss_payee: AccountId,
    /// How much at most.
    pub amount: Dollars,
    /// The second from which it holds no more.
    pub until: Moment,
}

/// [`Cover`]s of one party of this chain.
pub type CoversOf<T> = BoundedVec<Cover<<T as frame_system::Config>::AccountId>, ConstU32<MAX_COVERS>>;

/// How far an application has come.
#[derive(
    Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
pub enum Application {
    /// The committee rules on it.
    #[codec(index = 0)]
    Asked {
        /// In this case.
        case: CaseId,
    },
    /// It was granted and waits to be enacted.
    #[codec(index = 1)]
    Granted {
        /// When.
        at: Moment,
    },
    /// It was refused.
    #[codec(index = 2)]
    Refused {
        /// When.
        at: Moment,
    },
}

/// What an auditor certified, and who it was.
#[derive(Clone, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct Statement<AccountId> {
    /// The auditor.
    pub auditor: AccountId,
    /// What it certified.
    pub ratio: Ratio,
}

/// [`Statement`] of this chain.
pub type StatementOf<T> = Statement<<T as frame_system::Config>::AccountId>;

/// Sums of everything since genesis.
#[derive(
    Clone, Copy, Debug, Decode, DecodeWithMemTracking, Default, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
pub struct Book {
    /// Bonds posted.
    pub posted: Bond,
    /// Bonds released to their parties.
    pub released: Bond,
    /// Bonds slashed.
    pub slashed: Bond,
    /// Deposits taken.
    pub deposits_taken: Dollars,
    /// Deposits returned.
    pub deposits_returned: Dollars,
    /// Value pledged.
    pub pledged: Dollars,
    /// Value that is pledged no more.
    pub unpledged: Dollars,
    /// Matters opened.
    pub opened: u64,
    /// Matters closed.
    pub closed: u64,
}

/// Governed numbers.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Limits {
    /// How many times its bond a party may answer for, before cover.
    pub bond_multiple: u32,
    /// What a new custodian, appraiser or curator may answer for.
    pub ramp_start: Dollars,
    /// Held for a record.
    pub deposit: Dollars,
}

impl Limits {
    /// The published numbers.
    pub const PUBLISHED: Self =
        Self { bond_multiple: 5, ramp_start: 2_000_000_000_000, deposit: 100_000_000 };
}

/// Lengths of time in seconds, the same for the whole life of a chain: no call sets them.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Spans {
    /// From a grant to the admission at the earliest.
    pub enactment: Moment,
    /// From a grant to its lapse.
    pub lapse: Moment,
    /// In which at most [`MAX_ADMISSIONS`] are admitted to a role.
    pub admissions: Moment,
    /// From a refusal to the next application.
    pub refusal: Moment,
    /// After which a limit that still grows has doubled.
    pub doubling: Moment,
    /// To top a bond up.
    pub top_up: Moment,
    /// For which a bond is kept after an engagement or a role.
    pub release: Moment,
    /// Length of a suspension.
    pub suspension: Moment,
    /// For which who hangs on a party that was stopped is excused after the suspension's end, or after the strike-off.
    pub excuse: Moment,
    /// Between the suspensions of two appraisers.
    pub appraisers: Moment,
    /// For which a certified ratio can hold from the day whose books were read.
    pub statement: Moment,
}

const DAY: Moment = 86_400;

impl Spans {
    /// The published lengths.
    pub const PUBLISHED: Self = Self {
        enactment: 7 * DAY,
        lapse: 60 * DAY,
        admissions: 30 * DAY,
        refusal: 30 * DAY,
        doubling: 90 * DAY,
        top_up: 14 * DAY,
        release: 180 * DAY,
        suspension: 30 * DAY,
        excuse: 30 * DAY,
        appraisers: 7 * DAY,
        statement: 400 * DAY,
    };
}
