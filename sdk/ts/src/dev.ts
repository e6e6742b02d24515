/**
 * Time travel, on development chains that seal on demand. A year of a loan plays in seconds.
 *
 * A block in which a session begins takes no signed transaction. After a jump over the end of an epoch such a block
 * has just been sealed, and a transaction sent afterwards finds its place in the next one.
 */

import type { Chain } from "./client.ts";
import { NotADevelopmentChain, QuantaraError, RpcError } from "./errors.ts";
import { held } from "./reads.ts";

/** A block sealed on demand. It is final at once. */
export interface SealedBlock {
  /** Hash of the block. */
  readonly hash: string;
  /** Number of the block. */
  readonly number: number;
  /** The chain's clock in that block, in milliseconds since 1970. */
  readonly timestamp: number;
}

/** JSON-RPC's code for a method that does not exist. */
const METHOD_NOT_FOUND = -32_601;

async function seal(chain: Chain, method: string, argument: number): Promise<SealedBlock> {
  const block = await chain.rpc<SealedBlock>(method, argument).catch((error: unknown) => {
    throw error instanceof RpcError && error.code === METHOD_NOT_FOUND ? new NotADevelopmentChain(method) : error;
  });
  // Queries answer as of the newest finalised block that the client has heard of: let it hear of this one.
  await chain.finalisedAt(block.number);
  return block;
}

/** Refuses what is no whole number from 1 up. */
function positive(name: string, value: number): number {
  if (!Number.isSafeInteger(value) || value < 1)
    throw new QuantaraError(`${name}: not a whole number from 1 up: ${value}`);
  return value;
}

/**
 * Seals blocks, a slot apart.
 * @param count - how many, from 1 up
 * @returns the last of them
 * @throws NotADevelopmentChain on any other chain
 */
export async function newBlock(chain: Chain, count = 1): Promise<SealedBlock> {
  return seal(chain, "dev_newBlock", positive("count", count));
}

/**
 * Seals one block that lies later by the given time, rounded up to a whole slot.
 * @param seconds - from 1 up
 * @throws NotADevelopmentChain on any other chain
 */
export async function advanceTime(chain: Chain, seconds: number): Promise<SealedBlock> {
  return seal(chain, "dev_advanceTime", positive("seconds", seconds));
}

/**
 * The chain's clock, in milliseconds since 1970: that of the newest finalised block, or of the block named.
 * @param at - hash of a block
 */
export async function now(chain: Chain, at?: string): Promise<number> {
  return Number(await held(() => chain.api.query.Timestamp.Now.getValue(at === undefined ? {} : { at })));
}
