/**
 * QTA that is not released yet: the published table and its curves, computed here and not asked of the chain, and the
 * calls of those to whom it will be released.
 */

import type { TxCallData } from "polkadot-api";
import { keylessPart } from "./accounts.ts";
import { text, u32 } from "./bytes.ts";
import type { Api, Chain } from "./client.ts";
import { MONTH, qta } from "./units.ts";

/** A part of the supply, named as the chain names it. */
export type AllocationName =
  "Ecosystem" | "Liquidity" | "Technology" | "Foundation" | "Team" | "Partners" | "Dao" | "Advisers";

/** Nothing during the lock, then linear from zero, in months after genesis. */
export interface Curve {
  /** Months until the first unit is released. */
  readonly lock: number;
  /** Months from the end of the lock until everything is. */
  readonly length: number;
  /** Whether only whole months count. */
  readonly phased: boolean;
}

/** By referendum, in amounts with a limit. */
export interface Tranches {
  /** Months after genesis before which nothing is paid. */
  readonly notBefore: number;
  /** Most that any thirty days may see, in smallest units, while the allocation holds so much. */
  readonly limit: (held: bigint) => bigint;
}

/** A line of the published table. */
export interface PublishedRow {
  /** Which. */
  readonly name: AllocationName;
  /** Smallest units of QTA. */
  readonly total: bigint;
  /** How it is released. */
  readonly rule: Curve | Tranches;
  /** Whether it votes before it is released. */
  readonly votes: boolean;
  /** Whether it is staked before it is released. */
  readonly stakes: boolean;
}

const linear = (lock: number, length: number): Curve => ({ lock, length, phased: false });
const keyless = { votes: false, stakes: false };
const entity = { votes: false, stakes: true };
const persons = { votes: true, stakes: true };

/** The published table, in its order. */
export const PUBLISHED: readonly PublishedRow[] = [
  { name: "Ecosystem", total: qta("280_000_000"), rule: parts(12, qta("280_000_000"), 36n), ...keyless },
  { name: "Liquidity", total: qta("180_000_000"), rule: parts(12, qta("180_000_000"), 12n), ...keyless },
  { name: "Technology", total: qta("150_000_000"), rule: linear(3, 24), ...entity },
  { name: "Foundation", total: qta("120_000_000"), rule: { lock: 6, length: 36, phased: true }, ...entity },
  { name: "Team", total: qta("120_000_000"), rule: linear(12, 36), ...persons },
  { name: "Partners", total: qta("80_000_000"), rule: linear(6, 18), ...persons },
  { name: "Dao", total: qta("50_000_000"), rule: { notBefore: 0, limit: (held) => (held * 5n) / 100n }, ...keyless },
  { name: "Advisers", total: qta("20_000_000"), rule: linear(6, 12), ...persons },
];

function parts(notBefore: number, total: bigint, count: bigint): Tranches {
  return { notBefore, limit: () => total / count };
}

/** The line of that name. */
export function publishedRow(name: AllocationName): PublishedRow {
  // The table has a line for every name.
  return PUBLISHED.find((row) => row.name === name) as PublishedRow;
}

/**
 * What a curve has released of an amount, rounded down.
 * @param total - smallest units
 * @param seconds - whole seconds since {@link releaseStart}
 */
export function releasedDown({ lock, length, phased }: Curve, total: bigint, seconds: number): bigint {
  const counted = phased ? Math.floor(seconds / MONTH) * MONTH : seconds;
  const since = counted - lock * MONTH;
  if (since < 0) return 0n;
  return since >= length * MONTH ? total : (total * BigInt(since)) / BigInt(length * MONTH);
}

/** How far an allocation is released, in smallest units of QTA. */
export interface Progress {
  /** What was paid in tranches, or released to beneficiaries. */
  readonly paidOut: bigint;
  /** Of what was released: principal, the rest being rewards on it. */
  readonly principal: bigint;
}

/**
 * What an allocation releases now, in smallest units, rounded down: by its curve less what was released; of a row paid
 * in tranches what the limit lets out of it, if nothing was paid in the last thirty days.
 * @param seconds - whole seconds since {@link releaseStart}
 */
export function releasableDown({ total, rule }: PublishedRow, seconds: number, done: Progress): bigint {
  if ("lock" in rule) {
    const due = releasedDown(rule, total, seconds) - done.principal;
    return due > 0n ? due : 0n;
  }
  if (seconds < rule.notBefore * MONTH) return 0n;
  const held = total - done.paidOut;
  const limit = rule.limit(held);
  return limit < held ? limit : held;
}

/** Address of the keyless account in which a grant lies. */
export function grantAddress(chain: Pick<Chain, "ss58Prefix">, grant: number): string {
  return keylessPart(chain, "qt/alloc", Uint8Array.of(...text("grant"), ...u32(grant)));
}

/**
 * Seconds from 1970 at which every curve begins: the chain's first timestamp, or the date that its preset names as the
 * earliest where that is later. `undefined` before the first timestamp.
 */
export async function releaseStart(chain: Chain): Promise<number | undefined> {
  const start = await chain.api.query.Allocations.Start.getValue();
  return start === undefined ? undefined : Number(start);
}

/** The call by which a beneficiary takes what its grant has released. */
export function release(chain: Chain, grant: number): ReturnType<Api["tx"]["Allocations"]["release"]> {
  return chain.api.tx.Allocations.release({ grant });
}

/**
 * The call by which a beneficiary acts for the account of its grant: stakes, votes, places deposits. It never moves
 * QTA.
 * @param call - from `chain.api.tx`
 */
export function act(
  chain: Chain,
  grant: number,
  call: { readonly decodedCall: TxCallData },
): ReturnType<Api["tx"]["Allocations"]["act"]> {
  // The chain's calls are one type; a single call is typed by its own name only.
  return chain.api.tx.Allocations.act({
    grant,
    call: call.decodedCall as Parameters<Api["tx"]["Allocations"]["act"]>[0]["call"],
  });
}
