/**
 * Validators: a node's session keys, who authored a block, and what an era pays, computed here and not asked of the
 * chain.
 */

import type { Account } from "./accounts.ts";
import { hex } from "./bytes.ts";
import type { Api, Chain } from "./client.ts";
import { QuantaraError } from "./errors.ts";
import { held } from "./reads.ts";
import { YEAR } from "./units.ts";

/** Parts of a whole in the chain's shares. */
const BILLION = 1_000_000_000n;

/** Public keys of a validator's node, and the proof that the node holds them: the arguments of `Session.set_keys`. */
export type SessionKeys = Parameters<Api["tx"]["Session"]["set_keys"]>[0];

/**
 * Makes new session keys in a node's keystore.
 * @param chain - through the node that will validate; it must allow its unsafe methods
 * @param owner - whose stake will stand behind the node
 * @throws RpcError when the node does not allow it
 */
export async function newSessionKeys(chain: Chain, owner: Account): Promise<SessionKeys> {
  const stash = hex(owner.publicKey);
  const made = await chain.rpc<{ keys: string; proof?: string }>("author_rotateKeysWithOwner", stash);
  const key = (index: number): `0x${string}` => `0x${made.keys.slice(2 + 64 * index, 66 + 64 * index)}`;
  return {
    keys: { babe: key(0), grandpa: key(1), authority_discovery: key(2) },
    proof: Uint8Array.from(Buffer.from((made.proof ?? "0x").slice(2), "hex")),
  };
}

/**
 * Place of a block's author among the validators of its session.
 * @param logs - digest of the block's header, as `chain_getHeader` shows it
 * @throws QuantaraError when the header does not say: only block 0 does not
 */
export function authorIndex(logs: readonly string[]): number {
  for (const log of logs) {
    const bytes = Buffer.from(log.slice(2), "hex");
    if (bytes[0] !== 6 || bytes.toString("latin1", 1, 5) !== "BABE") continue;
    // A length in one byte or in two, how the slot was won, the author's place.
    return bytes.readUInt32LE(((bytes[5] ?? 0) & 3) === 0 ? 7 : 8);
  }
  throw new QuantaraError("the header names no author");
}

/** Address of a finalised block's author. */
export async function authorOf(chain: Chain, hash: string): Promise<string> {
  const { digest, parentHash } = await chain.rpc<{ digest: { logs: string[] }; parentHash: string }>(
    "chain_getHeader",
    hash,
  );
  // A block that begins a session was authored by one of the session before.
  const validators = await held(() => chain.api.query.Session.Validators.getValue({ at: parentHash }));
  const author = validators[authorIndex(digest.logs)];
  if (author === undefined) throw new QuantaraError(`block ${hash}: its author is no validator`);
  return author;
}

/**
 * What an era pays all its validators and nominators together, in smallest units of QTA, rounded down.
 * @param staked - smallest units of QTA
 * @param rate - the parameter `RewardRate`: parts per billion a year
 * @param milliseconds - how long the era lasted, as far as it is paid for
 */
export function eraReward(staked: bigint, rate: bigint, milliseconds: number): bigint {
  return (staked * rate * BigInt(milliseconds)) / (BILLION * BigInt(YEAR) * 1_000n);
}

/**
 * The part of an era's reward that a validator earned by its points, as staking divides it: parts per billion rounded
 * down, the amount rounded to nearest.
 */
export function rewardShare(reward: bigint, points: bigint, total: bigint): bigint {
  if (total === 0n) return 0n;
  const product = reward * ((points * BILLION) / total);
  const rest = product % BILLION;
  return product / BILLION + (rest * 2n > BILLION ? 1n : 0n);
}

/**
 * Stake as the election counts it: in units of the supply over 2^64, rounded down.
 * @param stake - smallest units of QTA
 * @param issuance - all QTA that there is
 */
export function electedStake(stake: bigint, issuance: bigint): bigint {
  const factor = issuance / ((1n << 64n) - 1n) || 1n;
  return (stake / factor) * factor;
}
