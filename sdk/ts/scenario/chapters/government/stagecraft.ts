/** What the scenes of the chapter share: refusals by name, travel by months, calls for grants. */

import {
  act,
  advanceTime,
  type Account,
  type Chain,
  DispatchFailed,
  type Landed,
  MONTH,
  newBlock,
  now,
  QuantaraError,
  releaseStart,
  type SealedBlock,
  send,
  type SendOptions,
  TxRejected,
} from "../../../src/index.ts";

/** A call, from `chain.api.tx`. */
export type Tx = Parameters<typeof send>[1] &
  Parameters<typeof act>[2] & {
    /** The call as it travels. */
    getEncodedData(): Promise<Uint8Array>;
  };

/** Grants of test chains, by number: what it is of, and whose. */
export const GRANTS = { technology: 0, foundation: 1, team: 2, partners: 3, advisers: 4 } as const;

/**
 * Why a transaction is refused: `Pallet.Error`, or the chain's common error; of one that is in no block, the reason.
 * A transaction that is not refused gives `accepted`.
 */
export async function refusal(chain: Chain, call: Tx, from: Account, options: SendOptions = {}): Promise<string> {
  try {
    await send(chain, call, from, options);
    return "accepted";
  } catch (error) {
    if (error instanceof DispatchFailed) return error.fullName;
    if (error instanceof TxRejected) return `${error.kind}.${error.reason}`;
    throw error;
  }
}

/** Sends calls as one: all of them, or none. */
export async function sendAll(chain: Chain, calls: readonly Tx[], from: Account): Promise<Landed> {
  type Calls = Parameters<typeof chain.api.tx.Utility.batch_all>[0]["calls"];
  return send(chain, chain.api.tx.Utility.batch_all({ calls: calls.map((call) => call.decodedCall) as Calls }), from);
}

/** Whole seconds from the chain's first timestamp to a block. */
export async function elapsed(chain: Chain, at: string): Promise<number> {
  const start = await releaseStart(chain);
  if (start === undefined) throw new QuantaraError("the chain has no timestamp yet");
  return Math.floor((await now(chain, at)) / 1_000) - start;
}

/**
 * Travels to a month.
 * @param strides - jumps of equal length: each ends a session, however long it is
 * @returns the block that lies there, at most a slot later
 */
export async function travelTo(chain: Chain, month: number, strides: number): Promise<SealedBlock> {
  const head = await chain.finalised();
  let sealed: SealedBlock = { ...head, timestamp: await now(chain, head.hash) };
  for (let left = strides; left > 0; left -= 1) {
    const seconds = month * MONTH - (await elapsed(chain, sealed.hash));
    sealed = await advanceTime(chain, Math.ceil(seconds / left));
  }
  return sealed;
}

/**
 * Ends the session that runs, and seals a block that takes transactions.
 * @returns the block with which the next session begins
 */
export async function endSession(chain: Chain): Promise<SealedBlock> {
  const slots = Number(await chain.api.constants.Babe.EpochDuration());
  const begins = await advanceTime(chain, (slots * chain.slotMillis) / 1_000);
  await newBlock(chain);
  return begins;
}
