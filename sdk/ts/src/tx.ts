/**
 * Sending: sign, broadcast, wait until the transaction is in a finalised block, and say what became of it.
 */

import { InvalidTxError, type Transaction, type TxFinalized, type TxOptions } from "polkadot-api";
import { filter, firstValueFrom, map, timeout } from "rxjs";
import type { Account } from "./accounts.ts";
import { hex } from "./bytes.ts";
import type { Chain } from "./client.ts";
import { dispatchFailed, TimeoutError, txRejected } from "./errors.ts";
import { type EventRecord, eventsAt, ofExtrinsic } from "./events.ts";
import type { Token } from "./moves.ts";

/** Milliseconds that {@link send} waits for finality, unless told otherwise. */
export const SEND_TIMEOUT = 120_000;

/** A transaction in a finalised block whose call succeeded. */
export interface Landed {
  /** Hash of the transaction. */
  readonly hash: string;
  /** The block, and the transaction's place in it. */
  readonly block: { readonly hash: string; readonly number: number; readonly index: number };
  /** Everything that happened in the transaction, in order. */
  readonly events: readonly EventRecord[];
  /** What the sender paid for it, the tip included, in smallest units of `feeToken`; as the chain's event says. */
  readonly fee: bigint;
  /** The part of it that is a tip. */
  readonly tip: bigint;
  /** What it was paid in. */
  readonly feeToken: Token;
}

/**
 * Options of {@link send}: polkadot-api's and how long to wait. `asset` is the asset that the fee is paid in, QTA
 * unless told otherwise; `tip` is in QTA even then, and the chain converts both.
 */
export interface SendOptions extends TxOptions<number, Record<string, never>> {
  /** How long to wait for finality, in milliseconds. */
  readonly timeout?: number;
}

/** What was paid for a transaction, as its event says; nothing for a transaction free of charge. */
export function feeOf(events: readonly EventRecord[]): Pick<Landed, "fee" | "tip" | "feeToken"> {
  for (const { event } of events) {
    if (event.type === "TransactionPayment" && event.value.type === "TransactionFeePaid") {
      return { fee: event.value.value.actual_fee, tip: event.value.value.tip, feeToken: "QTA" };
    }
    if (event.type === "AssetTxPayment" && event.value.type === "AssetTxFeePaid") {
      const { actual_fee: fee, tip, asset_id: asset } = event.value.value;
      return { fee, tip, feeToken: asset ?? "QTA" };
    }
  }
  return { fee: 0n, tip: 0n, feeToken: "QTA" };
}

/**
 * Signs a call, sends it and waits until it is in a finalised block.
 * @param tx - from `chain.api.tx`
 * @param from - who signs and pays
 * @throws TxRejected when the chain refuses it: nothing happened
 * @throws DispatchFailed when it ran and failed: the fee is paid, nothing else happened
 * @throws TimeoutError when it is not finalised in time: it still may be
 */
export async function send(
  chain: Chain,
  // The type of a call's extensions differs by chain and plays no part here.
  tx: Pick<Transaction, "signSubmitAndWatch">,
  from: Account,
  options: SendOptions = {},
): Promise<Landed> {
  const { timeout: milliseconds = SEND_TIMEOUT, ...rest } = options;
  const finalised = tx.signSubmitAndWatch(from.signer, rest).pipe(
    filter((event): event is TxFinalized => event.type === "finalized"),
    map((event) => event),
    timeout({
      first: milliseconds,
      with: () => {
        throw new TimeoutError("transaction finalised", milliseconds);
      },
    }),
  );
  const { block, txHash, ...outcome } = await firstValueFrom(finalised).catch((error: unknown) => {
    throw error instanceof InvalidTxError ? txRejected(error.error, error) : error;
  });
  if (!outcome.ok) throw dispatchFailed(outcome.dispatchError, block);
  const events = ofExtrinsic(await eventsAt(chain, block.hash), block.index);
  return { hash: txHash, block, events, ...feeOf(events) };
}

/**
 * Hands a signed transaction to a node's pool by the legacy JSON-RPC, without waiting.
 * @param signed - as `tx.sign` returns it
 * @returns hash of the transaction
 * @throws RpcError code 1010 when the chain finds it invalid, 1011 when it cannot tell
 */
export function submit(chain: Chain, signed: Uint8Array): Promise<string> {
  return chain.rpc<string>("author_submitExtrinsic", hex(signed));
}
