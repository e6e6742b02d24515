/** Scenes of a pause: the technical committee stops a call for a day, and cannot name what is protected. */

import { blake2b256 } from "@polkadot-labs/hdkd-helpers";
import {
  advanceTime,
  type Chain,
  DAY,
  dispatchFailed,
  type Landed,
  MultiAddress,
  newBlock,
  qta,
  send,
} from "../../../src/index.ts";
import type { Stage, Theatre } from "../../chapter.ts";
import { refusal, type Tx } from "./stagecraft.ts";

/** Ayes that carry a motion: two of Alice, Bob and Charlie. */
const THRESHOLD = 2;
/** More than any motion here weighs. */
const WEIGHT = { ref_time: 5_000_000_000n, proof_size: 200_000n };
/** What nobody pauses: the clock, government itself, a validator's keys, the end of a pause. */
const PROTECTED = [
  ["Timestamp", "set"],
  ["Referenda", "submit"],
  ["ConvictionVoting", "vote"],
  ["Session", "set_keys"],
  ["Pause", "lift"],
] as const;

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

const hashOf = (encoded: Uint8Array): `0x${string}` => `0x${Buffer.from(blake2b256(encoded)).toString("hex")}`;

const pauseCall = (chain: Chain, [pallet, call]: readonly [string, string]) =>
  chain.api.tx.Pause.pause_call({ pallet: bytes(pallet), call: bytes(call) });

/** The committee moves, votes and closes. Returns how the motion's call ended: `undefined`, or its error. */
async function motion({ chain, accounts }: Theatre, call: Tx): Promise<string | undefined> {
  const { close, propose, vote } = chain.api.tx.TechnicalCommittee;
  const encoded = await call.getEncodedData();
  const [proposal, length_bound] = [call.decodedCall as Parameters<typeof propose>[0]["proposal"], encoded.length];
  const moved = await send(chain, propose({ threshold: THRESHOLD, proposal, length_bound }), accounts.Alice);
  const index = moved.events.flatMap(({ event }) =>
    event.type === "TechnicalCommittee" && event.value.type === "Proposed" ? [event.value.value.proposal_index] : [],
  )[0];
  const ballot = { proposal: hashOf(encoded), index: index ?? -1, approve: true };
  for (const member of [accounts.Alice, accounts.Bob]) await send(chain, vote(ballot), member);
  const end = { proposal_hash: ballot.proposal, index: ballot.index, proposal_weight_bound: WEIGHT, length_bound };
  return executed(await send(chain, close(end), accounts.Bob));
}

function executed({ block, events }: Landed): string | undefined {
  for (const { event } of events) {
    if (event.type !== "TechnicalCommittee" || event.value.type !== "Executed") continue;
    const { result } = event.value.value;
    return result.success ? undefined : dispatchFailed(result.value, block).fullName;
  }
  return "not executed";
}

/** A call is paused for a day and resumes by itself; what is protected cannot be paused, nor by whom it may not. */
export async function aDay(stage: Stage, theatre: Theatre): Promise<void> {
  const { chain, accounts } = theatre;
  const { Alice, Eve, Ferdie } = accounts;
  const payment = chain.api.tx.Balances.transfer_keep_alive({ dest: MultiAddress.Id(Ferdie.address), value: qta("1") });
  const transfer = ["Balances", "transfer_keep_alive"] as const;
  stage.check("paused by one member", "BadOrigin", await refusal(chain, pauseCall(chain, transfer), Alice));
  for (const name of PROTECTED) {
    stage.check(`pause of ${name.join(".")}`, "Pause.Protected", await motion(theatre, pauseCall(chain, name)));
  }
  stage.check("pause of no call", "Pause.NoSuchCall", await motion(theatre, pauseCall(chain, ["Balances", "steal"])));
  stage.check("payments are paused", undefined, await motion(theatre, pauseCall(chain, transfer)));
  stage.check("a payment meanwhile", "System.CallFiltered", await refusal(chain, payment, Eve));
  await advanceTime(chain, DAY);
  await newBlock(chain);
  stage.check("a payment a day later", "accepted", await refusal(chain, payment, Eve));
}
