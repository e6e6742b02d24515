/**
 * Events of finalised blocks: what the chain says that happened, from which balances can be computed independently of
 * the state that they are compared with.
 */

import { BlockNotPinnedError } from "polkadot-api";
import type { Api, Chain } from "./client.ts";
import { QuantaraError } from "./errors.ts";
import { held } from "./reads.ts";

/** One record of `System.Events`: the event and the extrinsic in which it happened. */
export type EventRecord = Awaited<ReturnType<Api["query"]["System"]["Events"]["getValue"]>>[number];
/** An event, typed by pallet and name. */
export type ChainEvent = EventRecord["event"];

/** A finalised block with its events. */
export interface BlockEvents {
  /** Number of the block. */
  readonly number: number;
  /** Hash of the block. */
  readonly hash: string;
  /** Every event of the block, in order. */
  readonly events: readonly EventRecord[];
}

/**
 * Hash of a finalised block.
 * @param number - 0 to the newest finalised block
 * @throws QuantaraError when that block is not finalised yet
 */
export async function finalisedHash(chain: Chain, number: number): Promise<string> {
  const head = await chain.finalised();
  if (number > head.number) throw new QuantaraError(`block ${number} is not finalised, the newest is ${head.number}`);
  const hash = await chain.rpc<string | null>("chain_getBlockHash", number);
  if (hash === null) throw new QuantaraError(`${chain.endpoint} does not know block ${number}`);
  return hash;
}

/**
 * Every event of a block, in order.
 * @throws QuantaraError when the node keeps that block's state no longer, or never had the block
 */
export async function eventsAt(chain: Chain, hash: string): Promise<EventRecord[]> {
  return held(() => chain.api.query.System.Events.getValue({ at: hash })).catch((cause: unknown) => {
    if (!(cause instanceof BlockNotPinnedError)) throw cause;
    throw new QuantaraError(`${chain.endpoint} has no state of block ${hash}: a node that prunes forgets`, { cause });
  });
}

/** Blocks whose events are asked for at the same time. */
const AT_ONCE = 16;

/**
 * Finalised blocks with their events, in order.
 * @param first - number of the first block
 * @param last - number of the last block; nothing comes when it lies before `first`
 * @throws QuantaraError when `last` is not finalised yet
 */
export async function* finalisedEvents(chain: Chain, first: number, last: number): AsyncGenerator<BlockEvents> {
  for (let from = first; from <= last; from += AT_ONCE) {
    const count = Math.min(AT_ONCE, last - from + 1);
    const batch = Array.from({ length: count }, async (_, offset): Promise<BlockEvents> => {
      const number = from + offset;
      const hash = await finalisedHash(chain, number);
      return { number, hash, events: await eventsAt(chain, hash) };
    });
    yield* await Promise.all(batch);
  }
}

/**
 * Events of one transaction.
 * @param index - place of the transaction in its block
 */
export function ofExtrinsic(events: readonly EventRecord[], index: number): EventRecord[] {
  return events.filter(({ phase }) => phase.type === "ApplyExtrinsic" && phase.value === index);
}
