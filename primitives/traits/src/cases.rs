//! Rulings: a question that the credit committee decides, those of its members left out who have a stake in it.
//! Provided by `pallets/cases`, used by every desk that asks for an admission, a challenge or a claim to be ruled on.

#[cfg(feature = "conformance")]
pub mod conformance;

use crate::credentials::GroupId;
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use polkadot_sdk::sp_runtime::{DispatchError, DispatchResult};
use scale_info::TypeInfo;

/// Number of a case.
pub type CaseId = u32;

/// How a case ended.
#[derive(
    Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
pub enum Verdict {
    /// Granted.
    #[codec(index = 0)]
    Granted,
    /// Refused.
    #[codec(index = 1)]
    Refused,
    /// Nobody decided in time. What that means is the asking desk's to say.
    #[codec(index = 2)]
    Undecided,
}

/// Opens and withdraws cases. `Subject` says what is asked, in the words of the desk that asks.
///
/// Laws:
/// 1. A case that was opened ends once: by a verdict told to [`Rulings`]; by `withdraw`, which tells nobody; or untold,
///    if its desk refused for long to hear its verdict and then even that it is undecided.
/// 2. `is_open` from `open` to that end, and never again; no number is given twice.
/// 3. Nobody of an involved group decides it, and nobody whose group is not known.
pub trait Cases<Subject> {
    /// Opens a case in which the members of `involved` groups abstain.
    fn open(subject: Subject, involved: &[GroupId]) -> Result<CaseId, DispatchError>;

    /// Takes a case back.
    fn withdraw(case: CaseId) -> DispatchResult;

    /// Whether the case is open.
    fn is_open(case: CaseId) -> bool;
}

/// Hears the verdict of each case once.
///
/// Laws: a refusal leaves everything as it was, so the verdict can be told again; a granted verdict moves no more than
/// the subject says; the case is over when its verdict is told, so that `is_open` is false and `withdraw` refused; an
/// error of storage layers that are nested too deeply is passed on as it is, for it is the caller's doing.
pub trait Rulings<Subject> {
    /// The case of `subject` ended.
    fn ruled(case: CaseId, subject: Subject, verdict: Verdict) -> DispatchResult;
}
