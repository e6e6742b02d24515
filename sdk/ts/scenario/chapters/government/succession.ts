/** Scenes of a validator that is struck off, and of the one who takes the seat. */

import {
  type Account,
  type Chain,
  KEYLESS,
  keylessAddress,
  newSessionKeys,
  qta,
  send,
  showQta,
} from "../../../src/index.ts";
import type { Stage, Theatre } from "../../chapter.ts";
import { twoBlocks } from "./doubles.ts";
import { STAKE } from "./rewards.ts";
import { endSession, refusal, sendAll, untilElected } from "./stagecraft.ts";

/** What Charlie stakes: less than Alice and Dave, so that he waits. */
const STAKE_OF_CHARLIE = qta("50_000");

/** Charlie stands for election while both seats are held by richer stakes. */
export async function waits(stage: Stage, { chain, accounts: { Alice, Charlie, Dave } }: Theatre): Promise<void> {
  const { Session, Staking } = chain.api.tx;
  const bond = Staking.bond({ value: STAKE_OF_CHARLIE, payee: { type: "Stash", value: undefined } });
  const keys = Session.set_keys(await newSessionKeys(chain, Charlie));
  const validate = Staking.validate({ prefs: { commission: 0, blocked: false } });
  await sendAll(chain, [bond, keys, validate], Charlie);
  for (let sessions = 0; sessions < 4; sessions += 1) await endSession(chain);
  const validators = await chain.api.query.Session.Validators.getValue();
  stage.check("both seats stay with the larger stakes", [Alice.address, Dave.address].sort(), validators.sort());
}

/** What an account stakes, and how many offences the chain has on record. */
async function standing({ api }: Chain, { address }: Account): Promise<[stake: bigint, offences: number]> {
  const { Offences, Staking } = api.query;
  const [bonded, reports] = await Promise.all([Staking.Ledger.getValue(address), Offences.Reports.getEntries()]);
  return [bonded?.total ?? 0n, reports.length];
}

/**
 * A second machine with Dave's keys signs two blocks for one slot, and Ferdie reports it: half the validators at fault
 * lose all their stake, which goes to the treasury.
 */
export async function struckOff(stage: Stage, { chain, accounts, ledger }: Theatre): Promise<void> {
  const { Dave, Eve, Ferdie } = accounts;
  const { report_equivocation } = chain.api.tx.Babe;
  const evidence = await twoBlocks(chain, Dave);
  const proof = evidence.equivocation_proof;
  const once = { ...evidence, equivocation_proof: { ...proof, second_header: proof.first_header } };
  const innocent = await refusal(chain, report_equivocation(once), Eve);
  stage.check("one block shown twice", "Babe.InvalidEquivocationProof", innocent);
  stage.check("Dave's stake, and offences, after one block was shown twice", [STAKE, 0], await standing(chain, Dave));

  await ledger.catchUp();
  const holders = [Dave.address, keylessAddress(chain, KEYLESS.treasury), Ferdie.address];
  const before = holders.map((who) => ledger.of("QTA", who));
  const { fee } = await send(chain, report_equivocation(evidence), Ferdie);
  await ledger.catchUp();
  const moved = holders.map((who, index) => ledger.of("QTA", who) - (before[index] ?? 0n));
  // A report that holds costs nothing, and nobody is paid for it.
  stage.check("QTA of Dave, treasury, reporter", [-STAKE, STAKE, 0n], moved);
  stage.check("fee of the report", 0n, fee);
  const again = await refusal(chain, report_equivocation(evidence), Eve);
  stage.check("reported twice", "Babe.DuplicateOffenceReport", again);
  stage.check("Dave's stake, and offences, after the second report", [0n, 1], await standing(chain, Dave));
  stage.figure("slashed", showQta(STAKE));
}

/** Charlie takes the seat. */
export async function replaced(stage: Stage, theatre: Theatre): Promise<void> {
  const { sessions } = await untilElected(stage, theatre, theatre.accounts.Charlie);
  stage.figure("sessions until the seat is taken", sessions);
}
