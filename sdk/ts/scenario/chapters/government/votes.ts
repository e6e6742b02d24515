/** Scenes of votes: holders decide with QTA that is not released yet, and the chain refuses what no vote may do. */

import {
  type Account,
  act,
  ASSETS,
  type Chain,
  type Enacted,
  enactedIn,
  finalisedEvents,
  grantAddress,
  newBlock,
  propose,
  qta,
  QuantaraError,
  send,
  submitted,
  submittedIn,
  TRACKS,
  type Track,
  vote,
} from "../../../src/index.ts";
import type { Stage, Theatre } from "../../chapter.ts";
import { GRANTS, refusal, sendAll, type Tx } from "./stagecraft.ts";

/** Millionths of a QUSD that a fee of one QTA costs: at genesis, and after the vote. */
export const FEE_RATE = { before: 50_000n, after: 55_000n } as const;
/** Where its range ends. */
const FEE_RATE_RANGE = { least: 5_000n, most: 5_000_000n } as const;
/** Least stakes at genesis. A nominator's must not pass a validator's. */
const BOND = { nominator: qta("100"), validator: qta("10_000") } as const;
/** Seats for validators after the vote. */
export const SEATS = 2;

/** Held from each member of a committee. */
const COMMITTEE_BOND = qta("5_000");
/** Blocks within which what was voted for is enacted on a test chain. */
const PATIENCE = 40;
/** Grants that vote before they are released, and with how much; a little is left for deposits. */
const VOTERS = [
  ["team", qta("119_000_000")],
  ["partners", qta("79_000_000")],
  ["advisers", qta("19_000_000")],
] as const;

/** What is put to the vote, and how its enactment ends. */
interface Bill {
  readonly name: string;
  readonly track: Track;
  readonly encoded: Uint8Array;
  /** `undefined` when it succeeds, else the error. */
  readonly outcome: string | undefined;
}

/** A bill that passed. */
export interface Passed {
  readonly referendum: number;
  readonly track: number;
}

async function bills(chain: Chain): Promise<Bill[]> {
  const { Parameters, Staking } = chain.api.tx;
  const fee = { type: "FeeRate" as const, value: undefined };
  const bond = { type: "NominatorBond" as const, value: undefined };
  const { after } = FEE_RATE;
  const { least, most } = FEE_RATE_RANGE;
  const plan: [name: string, track: Track, call: Tx, outcome?: string][] = [
    ["fee rate a tenth higher", "RiskParameters", Parameters.loosen({ key: fee, value: after })],
    ["a second validator", "Root", Staking.set_validator_count({ new: SEATS })],
    ["above its range", "RiskParameters", Parameters.loosen({ key: fee, value: most + 1n }), "AboveMaximum"],
    ["below its range", "Tighten", Parameters.tighten({ key: fee, value: least - 1n }), "BelowMinimum"],
    ["more than its step", "RiskParameters", Parameters.loosen({ key: fee, value: 90_000n }), "StepTooLarge"],
    ["looser by the track of safety", "Tighten", Parameters.tighten({ key: fee, value: 60_000n }), "NotTowardsSafety"],
    ["contradiction", "Tighten", Parameters.tighten({ key: bond, value: BOND.validator + 1n }), "Contradicts"],
  ];
  const made = plan.map(async ([name, track, call, error]) => ({
    name,
    track,
    encoded: await call.getEncodedData(),
    outcome: error === undefined ? undefined : `Parameters.${error}`,
  }));
  // Longer than a proposal carries itself, and nobody lays the call beside it.
  const unknown = { name: "missing preimage", track: "Tighten" as const, encoded: new Uint8Array(200) };
  return [...(await Promise.all(made)), { ...unknown, outcome: "CallUnavailable" }];
}

/** Proposes, votes with three grants, and places the deposits. Returns the referenda and the block of submission. */
async function pass({ chain, accounts }: Theatre, all: readonly Bill[]): Promise<{ polls: number[]; since: number }> {
  const submissions = all.map(({ track, encoded }) => propose(chain, track, encoded));
  const { block, events } = await sendAll(chain, submissions, accounts.Alice);
  const polls = submittedIn(events);
  for (const [grant, balance] of VOTERS) {
    const { id, who } = GRANTS[grant];
    const ayes = polls.map((poll) => act(chain, id, vote(chain, poll, balance)));
    await sendAll(chain, ayes, accounts[who]);
  }
  // Last: with the deposit the decision begins, and so many ayes end it within three blocks.
  const deposits = polls.map((index) => chain.api.tx.Referenda.place_decision_deposit({ index }));
  await sendAll(chain, deposits, accounts.Bob);
  return { polls, since: block.number };
}

/** Seals blocks until every one of these referenda is enacted. */
async function enactments(chain: Chain, polls: readonly number[], since: number): Promise<Map<number, Enacted>> {
  const found = new Map<number, Enacted>();
  for (let next = since; found.size < polls.length;) {
    const { number } = await newBlock(chain);
    if (number > since + PATIENCE) throw new QuantaraError(`not enacted within ${PATIENCE} blocks`);
    for await (const block of finalisedEvents(chain, next, number)) {
      for (const poll of polls) {
        const enacted = enactedIn(block, poll);
        if (enacted !== undefined) found.set(poll, enacted);
      }
    }
    next = number + 1;
  }
  return found;
}

/** Eight votes that all pass: a parameter moves, a seat is added, and six are refused when they are enacted. */
export async function decide(stage: Stage, theatre: Theatre): Promise<Passed[]> {
  const { chain } = theatre;
  const before = await rates(chain);
  stage.check("fee rate before the vote", [FEE_RATE.before, rateOf(FEE_RATE.before)], before);
  const all = await bills(chain);
  const { polls, since } = await pass(theatre, all);
  stage.check("referenda submitted", all.length, polls.length);
  const ends = await enactments(chain, polls, since);
  for (const [index, { name, outcome }] of all.entries()) {
    const enacted = ends.get(polls[index] ?? -1);
    stage.check(`vote: ${name}`, outcome ?? "done", enacted?.error ?? "done");
    if (outcome === undefined)
      stage.figure(`${name}: blocks from submission to enactment`, (enacted?.number ?? 0) - since);
  }
  stage.check("fee rate after the vote", [FEE_RATE.after, rateOf(FEE_RATE.after)], await rates(chain));
  stage.check("a nominator's bond after the contradiction", [BOND.nominator, BOND.nominator], await bonds(chain));
  stage.check("seats after the vote", SEATS, await chain.api.query.Staking.ValidatorCount.getValue());
  return all.map(({ track }, index) => ({ track: TRACKS[track], referendum: polls[index] ?? -1 }));
}

/** QTA's smallest units for one of QUSD's, with eighteen decimals, rounded to nearest as on chain. */
function rateOf(feeRate: bigint): bigint {
  const scaled = qta("1") * 10n ** 18n;
  return (scaled + feeRate / 2n) / feeRate;
}

/** The fee rate as the parameters desk keeps it, and as fees are converted by. */
async function rates(chain: Chain): Promise<[rate: bigint, converted: bigint | undefined]> {
  const { AssetRate, Parameters } = chain.api.query;
  // What never moved is not stored: the genesis default holds.
  const moved = await Parameters.Values.getValue({ type: "FeeRate", value: undefined });
  return [moved ?? FEE_RATE.before, await AssetRate.ConversionRateToNative.getValue(ASSETS.QUSD)];
}

/** The least stake of a nominator as the parameters desk keeps it, and as staking asks for it. */
async function bonds(chain: Chain): Promise<[bond: bigint, asked: bigint]> {
  const { Parameters, Staking } = chain.api.query;
  const moved = await Parameters.Values.getValue({ type: "NominatorBond", value: undefined });
  return [moved ?? BOND.nominator, await Staking.MinNominatorBond.getValue()];
}

/** Deposits come back to those who placed them. */
export async function refund(stage: Stage, { chain, accounts }: Theatre, passed: readonly Passed[]): Promise<void> {
  const { Referenda } = chain.api.tx;
  const index = passed.map(({ referendum }) => referendum);
  const submissions = index.map((index) => Referenda.refund_submission_deposit({ index }));
  await sendAll(chain, submissions, accounts.Alice);
  const decisions = index.map((index) => Referenda.refund_decision_deposit({ index }));
  await sendAll(chain, decisions, accounts.Bob);
  const { data } = await chain.api.query.System.Account.getValue(accounts.Bob.address);
  stage.check("of Bob's QTA only his bond as a member of a committee is held", COMMITTEE_BOND, data.reserved);
}

/** What an account votes on every track, and the tally of a referendum; of one that is not open, nothing. */
async function counted(chain: Chain, voter: string, referendum: number): Promise<unknown[]> {
  const { ConvictionVoting, Referenda } = chain.api.query;
  const [votes, info] = await Promise.all([
    ConvictionVoting.VotingFor.getEntries(voter),
    Referenda.ReferendumInfoFor.getValue(referendum),
  ]);
  const tally = info?.type === "Ongoing" ? info.value.tally : undefined;
  return [tally, ...votes.map(({ keyArgs: [, track], value }) => [track, value])];
}

/** A vote that the chain must not take. */
interface Attempt {
  readonly name: string;
  readonly call: Tx;
  readonly from: Account;
  /** Address of the account that would have voted. */
  readonly voter: string;
  readonly referendum: number;
  readonly error: string;
}

/** The vote gets its error, and neither its account's votes nor the referendum's tally change. */
async function refusedVote(stage: Stage, chain: Chain, attempt: Attempt): Promise<void> {
  const { name, call, from, voter, referendum, error } = attempt;
  const before = await counted(chain, voter, referendum);
  stage.check(`a vote ${name}`, error, await refusal(chain, call, from));
  stage.check(`a vote ${name}: votes and tally`, before, await counted(chain, voter, referendum));
}

/** Submits a referendum on a call that does nothing. */
async function openPoll(chain: Chain, track: Track, from: Account): Promise<number> {
  const remark = await chain.api.tx.System.remark({ remark: new Uint8Array(1) }).getEncodedData();
  return submitted((await send(chain, propose(chain, track, remark), from)).events);
}

/** Votes that unreleased QTA has not, while a referendum is open. */
export async function refused(stage: Stage, { chain, accounts }: Theatre): Promise<void> {
  const { Alice, Bob, Ferdie } = accounts;
  const { technology, team } = GRANTS;
  const poll = await openPoll(chain, "Root", Alice);
  const aye = vote(chain, poll, qta("1"));
  const strong = vote(chain, poll, qta("1"), { conviction: "Locked2x" });
  const delegation = chain.api.tx.ConvictionVoting.delegate({
    class: TRACKS.Tighten,
    to: { type: "Id", value: Bob.address },
    conviction: { type: "None", value: undefined },
    balance: qta("1"),
  });
  const tries = [
    ["with technology's unreleased QTA", technology, aye, Ferdie, "Allocations.ActionNotAllowed"],
    ["with the grant of somebody else", team, aye, Ferdie, "Allocations.NotBeneficiary"],
    ["with too much conviction", team, strong, Alice, "Allocations.ConvictionTooStrong"],
    ["delegated", team, delegation, Alice, "Allocations.ActionNotAllowed"],
  ] as const;
  for (const [name, { id }, what, from, error] of tries) {
    const call = act(chain, id, what);
    await refusedVote(stage, chain, { name, call, from, voter: grantAddress(chain, id), referendum: poll, error });
  }
  const [name, error] = ["on what nobody submitted", "ConvictionVoting.NotOngoing"];
  const [referendum, voter] = [poll + 1, Ferdie.address];
  const call = vote(chain, referendum, qta("1"));
  await refusedVote(stage, chain, { name, call, from: Ferdie, voter, referendum, error });
}

/** From the twelfth month unreleased QTA has no vote where lenders' money is touched, and keeps the others. */
export async function twelfthMonth(stage: Stage, { chain, accounts: { Bob } }: Theatre): Promise<void> {
  const { id } = GRANTS.partners;
  const aye = (referendum: number): Tx => act(chain, id, vote(chain, referendum, qta("1")));
  const lenders = await openPoll(chain, "RiskParameters", Bob);
  await refusedVote(stage, chain, {
    name: "of partners on lenders' money in month 12",
    call: aye(lenders),
    from: Bob,
    voter: grantAddress(chain, id),
    referendum: lenders,
    error: "Allocations.NoVoteOnLenders",
  });
  const other = await openPoll(chain, "Tighten", Bob);
  stage.check("month 12: a vote of partners on Tighten", "accepted", await refusal(chain, aye(other), Bob));
  const removal = chain.api.tx.ConvictionVoting.remove_vote({ class: TRACKS.Tighten, index: other });
  await send(chain, act(chain, id, removal), Bob);
}
