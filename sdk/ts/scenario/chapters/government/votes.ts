/** Scenes of votes: holders decide with QTA that is not released yet, and the chain refuses what no vote may do. */

import {
  act,
  ASSETS,
  type Chain,
  type Enacted,
  enactedIn,
  finalisedEvents,
  newBlock,
  propose,
  qta,
  QuantaraError,
  send,
  submittedIn,
  TRACKS,
  type Track,
  vote,
} from "../../../src/index.ts";
import type { Stage, Theatre } from "../../chapter.ts";
import { GRANTS, refusal, sendAll, type Tx } from "./stagecraft.ts";

/** Millionths of a QUSD that a fee of one QTA costs: at genesis, and after the vote. */
export const FEE_RATE = { before: 50_000n, after: 55_000n } as const;
/** Seats for validators after the vote. */
export const SEATS = 2;

/** Held from each member of a committee. */
const COMMITTEE_BOND = qta("5_000");
/** Blocks within which what was voted for is enacted on a test chain. */
const PATIENCE = 40;
/** Whose unreleased QTA votes, and with how much; a little is left for deposits. */
const VOTERS = [
  ["team", "Alice", qta("119_000_000")],
  ["partners", "Bob", qta("79_000_000")],
  ["advisers", "Eve", qta("19_000_000")],
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
  const plan: [name: string, track: Track, call: Tx, outcome?: string][] = [
    ["fee rate a tenth higher", "RiskParameters", Parameters.loosen({ key: fee, value: after })],
    ["a second validator", "Root", Staking.set_validator_count({ new: SEATS })],
    ["above its range", "RiskParameters", Parameters.loosen({ key: fee, value: 100_000_001n }), "AboveMaximum"],
    ["below its range", "Tighten", Parameters.tighten({ key: fee, value: 99n }), "BelowMinimum"],
    ["more than its step", "RiskParameters", Parameters.loosen({ key: fee, value: 90_000n }), "StepTooLarge"],
    ["looser by the track of safety", "Tighten", Parameters.tighten({ key: fee, value: 60_000n }), "NotTowardsSafety"],
    // A nominator's least stake must not pass a validator's: ten thousand.
    ["contradiction", "Tighten", Parameters.tighten({ key: bond, value: qta("20_000") }), "Contradicts"],
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
  for (const [grant, who, balance] of VOTERS) {
    const ayes = polls.map((poll) => act(chain, GRANTS[grant], vote(chain, poll, balance)));
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

/** Votes that unreleased QTA has not, while a referendum is open. */
export async function refused(stage: Stage, { chain, accounts }: Theatre): Promise<void> {
  const { Alice, Bob, Ferdie } = accounts;
  const remark = await chain.api.tx.System.remark({ remark: new Uint8Array(1) }).getEncodedData();
  const { events } = await send(chain, propose(chain, "Root", remark), Alice);
  const [poll = -1] = submittedIn(events);
  const aye = vote(chain, poll, qta("1"));
  const strong = vote(chain, poll, qta("1"), { conviction: "Locked2x" });
  const to = { type: "Id" as const, value: Bob.address };
  const delegation = chain.api.tx.ConvictionVoting.delegate({
    class: TRACKS.Tighten,
    to,
    conviction: { type: "None", value: undefined },
    balance: qta("1"),
  });
  const tries = [
    ["with technology's unreleased QTA", act(chain, GRANTS.technology, aye), Ferdie, "Allocations.ActionNotAllowed"],
    ["with the grant of somebody else", act(chain, GRANTS.team, aye), Ferdie, "Allocations.NotBeneficiary"],
    ["with too much conviction", act(chain, GRANTS.team, strong), Alice, "Allocations.ConvictionTooStrong"],
    ["delegated", act(chain, GRANTS.team, delegation), Alice, "Allocations.ActionNotAllowed"],
    ["on what nobody submitted", vote(chain, poll + 1, qta("1")), Ferdie, "ConvictionVoting.NotOngoing"],
  ] as const;
  for (const [name, call, who, expected] of tries) {
    stage.check(`a vote ${name}`, expected, await refusal(chain, call, who));
  }
}

/** From the twelfth month unreleased QTA has no vote where lenders' money is touched, and keeps the others. */
export async function twelfthMonth(stage: Stage, { chain, accounts }: Theatre): Promise<void> {
  const remark = await chain.api.tx.System.remark({ remark: new Uint8Array(1) }).getEncodedData();
  const outcomes = [["RiskParameters", "Allocations.NoVoteOnLenders"] as const, ["Tighten", "accepted"] as const];
  for (const [track, expected] of outcomes) {
    const { events } = await send(chain, propose(chain, track, remark), accounts.Bob);
    const [poll = -1] = submittedIn(events);
    const ballot = act(chain, GRANTS.partners, vote(chain, poll, qta("1")));
    stage.check(`month 12: a vote of partners on ${track}`, expected, await refusal(chain, ballot, accounts.Bob));
    const back = act(
      chain,
      GRANTS.partners,
      chain.api.tx.ConvictionVoting.remove_vote({ class: TRACKS[track], index: poll }),
    );
    if (expected === "accepted") await send(chain, back, accounts.Bob);
  }
}
