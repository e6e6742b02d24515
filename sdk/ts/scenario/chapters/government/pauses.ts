/** Scenes of a pause: the technical committee stops a call for a day, and cannot name what is protected. */

import { blake2b256 } from "@polkadot-labs/hdkd-helpers";
import { hex } from "../../../src/bytes.ts";
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
  const ballot = { proposal: hex(blake2b256(encoded)), index: index ?? -1, approve: true };
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

/** What is paused and until when, and the spans that the committee has opened. */
async function onRecord({ api }: Chain): Promise<unknown[]> {
  const { Pause, TxPause } = api.query;
  const [filtered, ...record] = await Promise.all([
    TxPause.PausedCalls.getEntries(),
    Pause.Calls.getValue(),
    Pause.SpanEnd.getValue(),
    Pause.Spans.getValue(),
  ]);
  return [filtered.map(({ keyArgs }) => keyArgs), ...record];
}

/** What cannot be paused, and by whom nothing can: nothing is paused then, and no span is opened. */
async function unpausable(stage: Stage, theatre: Theatre, call: Tx): Promise<void> {
  const { chain, accounts } = theatre;
  const before = await onRecord(chain);
  const unchanged = async (after: string): Promise<void> =>
    stage.check(`pauses and spans after ${after}`, before, await onRecord(chain));
  stage.check("paused by one member", "BadOrigin", await refusal(chain, call, accounts.Alice));
  await unchanged("one member tried");
  for (const name of PROTECTED) {
    const what = `pause of ${name.join(".")}`;
    stage.check(what, "Pause.Protected", await motion(theatre, pauseCall(chain, name)));
    await unchanged(what);
  }
  stage.check("pause of no call", "Pause.NoSuchCall", await motion(theatre, pauseCall(chain, ["Balances", "steal"])));
  await unchanged("pause of no call");
}

/** A call is paused for a day and resumes by itself; what is protected cannot be paused, nor by whom it may not. */
export async function aDay(stage: Stage, theatre: Theatre): Promise<void> {
  const { chain, accounts } = theatre;
  const { Eve, Ferdie } = accounts;
  const payment = chain.api.tx.Balances.transfer_keep_alive({ dest: MultiAddress.Id(Ferdie.address), value: qta("1") });
  const pause = pauseCall(chain, ["Balances", "transfer_keep_alive"]);
  await unpausable(stage, theatre, pause);
  stage.check("payments are paused", undefined, await motion(theatre, pause));
  stage.check("a payment meanwhile", "System.CallFiltered", await refusal(chain, payment, Eve));
  await advanceTime(chain, DAY);
  await newBlock(chain);
  stage.check("a payment a day later", "accepted", await refusal(chain, payment, Eve));
}
