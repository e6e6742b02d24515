//! Who stands behind an account, said by registrars that governance admits.

use crate::{
    configs::governance::ToTreasury,
    units::{deposit, DAYS},
    AccountId, Balances, Runtime, RuntimeEvent, Signature,
};
use pallet_origins::EnsurePartyAdmission;
use polkadot_sdk::{
    frame_support::traits::{ConstU128, ConstU32, EitherOf},
    frame_system::EnsureRoot,
    pallet_identity::{self, legacy::IdentityInfo},
    sp_runtime::traits::Verify,
};

/// Fields of its own that an account may add.
const ADDITIONAL_FIELDS: u32 = 20;

type Admission = EitherOf<EnsureRoot<AccountId>, EnsurePartyAdmission>;

impl pallet_identity::Config for Runtime {
    type BasicDeposit = ConstU128<{ deposit(1, 258) }>;
    #[cfg(feature = "runtime-benchmarks")]
    type BenchmarkHelper = ();
    type ByteDeposit = ConstU128<{ deposit(0, 1) }>;
    type Currency = Balances;
    type ForceOrigin = EnsureRoot<AccountId>;
    type IdentityInformation = IdentityInfo<ConstU32<ADDITIONAL_FIELDS>>;
    type MaxRegistrars = ConstU32<20>;
    type MaxSubAccounts = ConstU32<100>;
    type MaxSuffixLength = ConstU32<7>;
    type MaxUsernameLength = ConstU32<32>;
    type OffchainSignature = Signature;
    type PendingUsernameExpiration = ConstU32<{ 7 * DAYS }>;
    type RegistrarOrigin = Admission;
    type RuntimeEvent = RuntimeEvent;
    type SigningPublicKey = <Signature as Verify>::Signer;
    type Slashed = ToTreasury;
    type SubAccountDeposit = ConstU128<{ deposit(1, 53) }>;
    type UsernameAuthorityOrigin = Admission;
    type UsernameDeposit = ConstU128<{ deposit(0, 32) }>;
    type UsernameGracePeriod = ConstU32<{ 30 * DAYS }>;
    type WeightInfo = pallet_identity::weights::SubstrateWeight<Runtime>;
}
