/**
 * Referenda: what is proposed, on which track, by whose votes, and what became of it.
 */

import { blake2b256 } from "@polkadot-labs/hdkd-helpers";
import { hex, text, u32 } from "./bytes.ts";
import type { Api, Chain } from "./client.ts";
import { dispatchFailed, QuantaraError } from "./errors.ts";
import { type BlockEvents, type EventRecord } from "./events.ts";

/** The chain's tracks by the origin that each gives to a call. Numbers are fixed for ever. */
export const TRACKS = {
  Root: 0,
  WhitelistedCaller: 1,
  Tighten: 10,
  RiskParameters: 11,
  ModelAdmission: 12,
  PartyAdmission: 13,
  Treasurer: 20,
  SmallSpender: 21,
  ReferendumCanceller: 30,
  ReferendumKiller: 31,
} as const;
/** A track, by its origin. */
export type Track = keyof typeof TRACKS;

/** For how many lock periods a vote's QTA stays locked, and what it weighs: a tenth, or one to six times. */
export const CONVICTIONS = ["None", "Locked1x", "Locked2x", "Locked3x", "Locked4x", "Locked5x", "Locked6x"] as const;
/** A conviction. */
export type Conviction = (typeof CONVICTIONS)[number];

type Call<Pallet extends keyof Api["tx"], Name extends keyof Api["tx"][Pallet]> = Api["tx"][Pallet][Name] extends (
  ...args: never[]
) => infer Made
  ? Made
  : never;
type Submitted = Parameters<Api["tx"]["Referenda"]["submit"]>[0];

/** Bytes of an encoded call that a proposal carries itself; a longer one lies beside it as a preimage. */
export const INLINE_BYTES = 128;

/**
 * A call as a proposal names it: itself where it is short, else by hash and length. The preimage of a long one must be
 * noted (`Preimage.note_preimage`) before it can be decided.
 * @param encoded - `await call.getEncodedData()`
 */
export function proposalOf(encoded: Uint8Array): Submitted["proposal"] {
  if (encoded.length <= INLINE_BYTES) return { type: "Inline", value: encoded };
  return { type: "Lookup", value: { hash: hex(blake2b256(encoded)), len: encoded.length } };
}

/**
 * The call that proposes another; its signer pays the deposit of submission.
 * @param track - whose origin the proposed call needs
 * @param encoded - `await call.getEncodedData()` of the proposed call
 */
export function propose(chain: Chain, track: Track, encoded: Uint8Array): Call<"Referenda", "submit"> {
  const origin: Submitted["proposal_origin"] =
    track === "Root"
      ? { type: "system", value: { type: "Root", value: undefined } }
      : { type: "Origins", value: { type: track, value: undefined } };
  // Nought blocks: as soon as the track allows.
  const enactment_moment: Submitted["enactment_moment"] = { type: "After", value: 0 };
  return chain.api.tx.Referenda.submit({
    proposal_origin: origin,
    proposal: proposalOf(encoded),
    enactment_moment,
  });
}

/** Aye or nay with its conviction, as the chain packs it into a byte. */
export function voteCode(aye: boolean, conviction: Conviction): number {
  return (aye ? 0x80 : 0) | CONVICTIONS.indexOf(conviction);
}

/**
 * The call that votes.
 * @param balance - smallest units of QTA, at most what the voter owns
 */
export function vote(
  chain: Chain,
  referendum: number,
  balance: bigint,
  { aye = true, conviction = "Locked1x" }: { readonly aye?: boolean; readonly conviction?: Conviction } = {},
): Call<"ConvictionVoting", "vote"> {
  const packed = { type: "Standard" as const, value: { vote: voteCode(aye, conviction), balance } };
  return chain.api.tx.ConvictionVoting.vote({ poll_index: referendum, vote: packed });
}

/** Numbers of the referenda that were submitted in these events, in order. */
export function submittedIn(events: readonly EventRecord[]): number[] {
  return events.flatMap(({ event }) =>
    event.type === "Referenda" && event.value.type === "Submitted" ? [event.value.value.index] : [],
  );
}

/** Name under which the scheduler keeps the enactment of a referendum, as hexadecimal text. */
export function enactmentName(referendum: number): string {
  // Eight bytes without a length, then a text.
  const desk = new TextEncoder().encode("assembly");
  return hex(blake2b256(Uint8Array.of(...desk, ...text("enactment"), ...u32(referendum))));
}

/** How an enactment ended. */
export interface Enacted {
  /** The block in which the call ran. */
  readonly number: number;
  /**
   * `undefined` when it succeeded; else the error, such as `Parameters.Contradicts`, or `CallUnavailable` when nobody
   * had laid the call's preimage beside the proposal.
   */
  readonly error: string | undefined;
}

/** The enactment of a referendum, if it happened in this block. */
export function enactedIn({ number, hash, events }: BlockEvents, referendum: number): Enacted | undefined {
  const name = enactmentName(referendum);
  for (const { event } of events) {
    if (event.type !== "Scheduler") continue;
    const { type, value } = event.value;
    if (type === "CallUnavailable" && value.id === name) return { number, error: type };
    if (type !== "Dispatched" || value.id !== name) continue;
    const { result } = value;
    if (result.success) return { number, error: undefined };
    const failure = dispatchFailed(result.value, { hash, number, index: 0 });
    return { number, error: failure.fullName };
  }
  return undefined;
}

/**
 * The referendum that a transaction submitted.
 * @throws QuantaraError when it submitted none
 */
export function submitted(events: readonly EventRecord[]): number {
  const [referendum] = submittedIn(events);
  if (referendum === undefined) throw new QuantaraError("the transaction submitted no referendum");
  return referendum;
}
