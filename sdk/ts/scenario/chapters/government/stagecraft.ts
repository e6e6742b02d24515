/** What the scenes of the chapter share: refusals by name, travel by months, elections, grants. */

import type { Transaction } from "polkadot-api";
import {
  act,
  advanceTime,
  type Account,
  type AllocationName,
  type Chain,
  type DevelopmentName,
  DispatchFailed,
  type Landed,
  MONTH,
  newBlock,
  now,
  QuantaraError,
  releaseStart,
  RpcError,
  type SealedBlock,
  send,
  type SendOptions,
  submit,
  TxRejected,
} from "../../../src/index.ts";
import type { Stage, Theatre } from "../../chapter.ts";

/** Sessions within which who applies, and stakes enough, is elected. */
const PATIENCE = 8;

/** A call, from `chain.api.tx`. */
export type Tx = Parameters<typeof send>[1] &
  Parameters<typeof act>[2] &
  Pick<Transaction, "sign"> & {
    /** The call as it travels. */
    getEncodedData(): Promise<Uint8Array>;
  };

/** A grant of test chains. */
interface Grant {
  /** Number of the grant. */
  readonly id: number;
  /** The line of the published table that it is of, whole. */
  readonly allocation: AllocationName;
  /** Its beneficiary. */
  readonly who: DevelopmentName;
}

/** The grants of test chains: one for each line that is released by a curve. */
export const GRANTS = {
  technology: { id: 0, allocation: "Technology", who: "Ferdie" },
  foundation: { id: 1, allocation: "Foundation", who: "Ferdie" },
  team: { id: 2, allocation: "Team", who: "Alice" },
  partners: { id: 3, allocation: "Partners", who: "Bob" },
  advisers: { id: 4, allocation: "Advisers", who: "Eve" },
} as const satisfies Record<string, Grant>;
/** Name of a grant. */
export type GrantName = keyof typeof GRANTS;
/** Names of the grants. */
export const GRANT_NAMES = Object.keys(GRANTS) as GrantName[];

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

/**
 * Hands a signed transaction to the node's pool, past the check that polkadot-api makes before it sends. A block is
 * sealed, in which the transaction would have run if the pool had taken it.
 * @returns why the pool refuses it, in the node's words; `accepted` when it does not
 */
export async function poolRefusal(chain: Chain, call: Tx, from: Account, options: SendOptions): Promise<string> {
  const signed = await call.sign(from.signer, options);
  const answer = await submit(chain, signed).then(
    () => "accepted",
    (error: unknown) => {
      if (error instanceof RpcError) return String(error.data);
      throw error;
    },
  );
  await newBlock(chain);
  return answer;
}

/** Sends calls as one: all of them, or none. */
export async function sendAll(chain: Chain, calls: readonly Tx[], from: Account): Promise<Landed> {
  type Calls = Parameters<typeof chain.api.tx.Utility.batch_all>[0]["calls"];
  return send(chain, chain.api.tx.Utility.batch_all({ calls: calls.map((call) => call.decodedCall) as Calls }), from);
}

/**
 * Whole seconds from where every curve begins to a block; negative for a block before it.
 * @throws QuantaraError when the chain has no timestamp yet
 */
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

/** An election that ended as hoped. */
export interface Election {
  /** The block with which the first session of the new validators begins. */
  readonly begins: SealedBlock;
  /** Sessions that passed until then. */
  readonly sessions: number;
}

/**
 * Sessions pass until an account is a validator beside Alice, and nobody else is.
 * @throws QuantaraError when that takes too long
 */
export async function untilElected(
  stage: Stage,
  { chain, accounts: { Alice } }: Theatre,
  { name, address }: Account,
): Promise<Election> {
  for (let sessions = 1; sessions <= PATIENCE; sessions += 1) {
    const begins = await endSession(chain);
    const validators = await chain.api.query.Session.Validators.getValue({ at: begins.hash });
    if (!validators.includes(address)) continue;
    stage.check(`the validators, once ${name} is elected`, [Alice.address, address].sort(), validators.sort());
    return { begins, sessions };
  }
  throw new QuantaraError(`${name} is not elected within ${PATIENCE} sessions`);
}
