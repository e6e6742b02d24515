/** Scenes of a validator that joins, is elected and is paid, while not a unit of QTA is made or lost. */

import {
  authorOf,
  type Chain,
  electedStake,
  eraReward,
  finalisedEvents,
  finalisedHash,
  KEYLESS,
  keylessAddress,
  type Landed,
  newBlock,
  now,
  qta,
  rewardShare,
  type SealedBlock,
  send,
  showQta,
} from "../../../src/index.ts";
import type { Stage, Theatre } from "../../chapter.ts";
import { sharedSessionKeys } from "./doubles.ts";
import { endSession, refusal, sendAll, type Tx, untilElected } from "./stagecraft.ts";

/** What Dave stakes; Alice has staked a hundred thousand at genesis. */
export const STAKE = qta("200_000");
const STAKE_OF_ALICE = qta("100_000");
const SUPPLY = qta("1_000_000_000");
/** Parts per billion a year. */
const RATE = 50_000_000n;
/** Kept in the pot with each era's reward, for parts that staking rounds up. */
const ROUNDING_RESERVE = 1_000_000n;
/** Points of a block. */
const POINTS = 20n;
/** Blocks sealed in each session of the era that is looked at. */
const BLOCKS = 12;

/** The era in which Alice and Dave validate. */
export interface Reign {
  readonly era: number;
  /** The block with which it began. */
  readonly begins: SealedBlock;
}

/** Dave bonds, names his node's keys, and stands for election. */
export async function joins(stage: Stage, { chain, accounts }: Theatre): Promise<void> {
  const { Dave, Eve } = accounts;
  const { Session, Staking } = chain.api.tx;
  const keys = await sharedSessionKeys(chain, Dave);
  const prefs = { prefs: { commission: 100_000_000, blocked: false } };
  stage.check(
    "session keys of somebody else",
    "Session.InvalidProof",
    await refusal(chain, Session.set_keys(keys), Eve),
  );
  stage.check("a candidate without stake", "Staking.NotController", await refusal(chain, Staking.validate(prefs), Eve));
  const bond = Staking.bond({ value: STAKE, payee: { type: "Stash", value: undefined } });
  await sendAll(chain, [bond, Session.set_keys(keys), Staking.validate(prefs)], Dave);
}

/** Sessions pass until Dave is a validator beside Alice. */
export async function elected(stage: Stage, theatre: Theatre): Promise<Reign> {
  const { begins, sessions } = await untilElected(stage, theatre, theatre.accounts.Dave);
  stage.figure("sessions from application to office", sessions);
  return { era: await activeEra(theatre.chain, begins.hash), begins };
}

async function activeEra(chain: Chain, at: string): Promise<number> {
  const active = await chain.api.query.Staking.ActiveEra.getValue({ at });
  return active?.index ?? 0;
}

/** An era passes: both author blocks, and what it pays is computed from its clock, its stake and its authors. */
export async function paid(stage: Stage, theatre: Theatre, { era, begins }: Reign): Promise<void> {
  const { chain, accounts, ledger } = theatre;
  const { Alice, Dave, Ferdie } = accounts;
  await newBlock(chain, BLOCKS);
  await endSession(chain);
  await newBlock(chain, BLOCKS);
  const ends = await endSession(chain);
  stage.check("the next era", era + 1, await activeEra(chain, ends.hash));

  // Whoever authors the block with which an era ends has earned it in that era.
  const points = new Map<string, bigint>();
  for (let number = begins.number + 1; number <= ends.number; number += 1) {
    const author = await authorOf(chain, await finalisedHash(chain, number));
    points.set(author, (points.get(author) ?? 0n) + POINTS);
  }
  const total = [...points.values()].reduce((sum, each) => sum + each, 0n);
  const told = await chain.api.query.Staking.ErasRewardPoints.getValue(era);
  stage.check(
    "points of the era",
    [...points].sort(),
    told.individual.map(([who, each]) => [who, BigInt(each)]).sort(),
  );
  stage.check("both authored blocks", [true, true], [points.has(Alice.address), points.has(Dave.address)]);

  // The era's end is noticed before its last block's own time is known.
  const last = await now(chain, await finalisedHash(chain, ends.number - 1));
  const staked = electedStake(STAKE, SUPPLY) + electedStake(STAKE_OF_ALICE, SUPPLY);
  const reward = eraReward(staked, RATE, last - begins.timestamp);
  stage.check("stake of the era", staked, await chain.api.query.Staking.ErasTotalStake.getValue(era));
  stage.check("reward of the era", reward, await chain.api.query.Staking.ErasValidatorReward.getValue(era));

  await ledger.catchUp();
  const before = ledger.of("QTA", Dave.address);
  for (const { address } of [Alice, Dave]) {
    const share = rewardShare(reward, points.get(address) ?? 0n, total);
    const landed = await send(chain, chain.api.tx.Staking.payout_stakers({ validator_stash: address, era }), Ferdie);
    stage.check("a validator's reward, by its points", share, rewardedIn(landed));
    stage.figure(address === Dave.address ? "reward of Dave" : "reward of Alice", showQta(share));
  }
  await ledger.catchUp();
  // Dave may have authored a block with a fee in it: what he has gained beyond his reward is of fees only.
  const share = rewardShare(reward, points.get(Dave.address) ?? 0n, total);
  stage.check("Dave has his reward", true, ledger.of("QTA", Dave.address) - before >= share);
}

function rewardedIn({ events }: Landed): bigint {
  const paid = events.map(({ event }) =>
    event.type === "Staking" && event.value.type === "Rewarded" ? event.value.value.amount : 0n,
  );
  return paid.reduce((sum, amount) => sum + amount, 0n);
}

/** Ferdie claims a reward and gets an error; it is paid to nobody. */
async function refusedClaim(stage: Stage, theatre: Theatre, name: string, claim: Tx, expected: string): Promise<void> {
  const { chain, accounts, ledger } = theatre;
  const { Alice, Charlie, Dave, Ferdie } = accounts;
  // The fee goes from Ferdie to the treasury and an author, all of them here: a reward would come from elsewhere.
  const holders = [Alice, Charlie, Dave, Ferdie].map(({ address }) => address);
  holders.push(keylessAddress(chain, KEYLESS.treasury));
  const together = (): bigint => holders.reduce((sum, who) => sum + ledger.of("QTA", who), 0n);
  await ledger.catchUp();
  const before = together();
  stage.check(`a reward claimed ${name}`, expected, await refusal(chain, claim, Ferdie));
  await ledger.catchUp();
  stage.check(`a reward claimed ${name}: no QTA has come to its stash`, before, together());
}

/** Rewards that nobody may claim. */
export async function unclaimable(stage: Stage, theatre: Theatre, { era }: Reign): Promise<void> {
  const { chain, accounts } = theatre;
  const { Dave, Ferdie } = accounts;
  const claim = (of: string, era: number): Tx => chain.api.tx.Staking.payout_stakers({ validator_stash: of, era });
  const tries = [
    ["twice", claim(Dave.address, era), "Staking.AlreadyClaimed"],
    ["for an era that still runs", claim(Dave.address, era + 1), "Staking.InvalidEraToReward"],
    ["of somebody who stakes nothing", claim(Ferdie.address, era), "Staking.NotStash"],
  ] as const;
  for (const [name, call, expected] of tries) await refusedClaim(stage, theatre, name, call, expected);
}

/** A reward that nobody claimed for so long that it went back to the fund. */
export async function tooOld(stage: Stage, theatre: Theatre, { era }: Reign): Promise<void> {
  const { chain, accounts } = theatre;
  const depth = await chain.api.constants.Staking.HistoryDepth();
  const { hash } = await chain.finalised();
  const active = await activeEra(chain, hash);
  stage.check("eras have passed that history has room for", true, active > era + 1 + depth);
  const claim = chain.api.tx.Staking.payout_stakers({ validator_stash: accounts.Alice.address, era: era + 1 });
  await refusedClaim(stage, theatre, "too late", claim, "Staking.InvalidEraToReward");
  stage.figure("eras since genesis", active);
}

/** The pot, by events alone: what eras gave it, what was paid, what went back. */
export async function pot(stage: Stage, { chain, ledger }: Theatre, when: string): Promise<void> {
  let [funded, paid, swept] = [0n, 0n, 0n];
  const head = await chain.finalised();
  for await (const { events } of finalisedEvents(chain, 1, head.number)) {
    for (const { event } of events) {
      if (event.type === "Staking" && event.value.type === "Rewarded") paid += event.value.value.amount;
      if (event.type !== "Rewards") continue;
      const { type, value } = event.value;
      if (type === "Funded" && value.amount > 0n) funded += value.amount + ROUNDING_RESERVE;
      if (type === "Swept") swept += value.amount;
      if (type === "PotShort" || type === "NotBooked") stage.check(`${when}: the pot was never short`, "", type);
    }
  }
  const { Balances, Rewards } = chain.api.query;
  const flow = await Rewards.Flow.getValue({ at: head.hash });
  const expected = { funded, paid, swept, minted: 0n, repaid: 0n };
  stage.check(`${when}: what flowed through the pot`, expected, flow);
  await ledger.catchUp();
  const least = await chain.api.constants.Balances.ExistentialDeposit();
  const held = ledger.of("QTA", keylessAddress(chain, KEYLESS.rewardsPot));
  stage.check(`${when}: the pot holds what it owes`, least + funded - paid - swept, held);
  stage.check(`${when}: issuance`, SUPPLY, await Balances.TotalIssuance.getValue({ at: head.hash }));
  stage.figure(`${when}: paid, and gone back unclaimed`, `${showQta(paid)}, ${showQta(swept)}`);
}
