/** What the tests on real nodes share. */

import type { PolkadotSigner } from "polkadot-api";
import { firstValueFrom } from "rxjs";
import { afterAll, expect, inject } from "vitest";
import { hex } from "../../src/bytes.ts";
import { type Account, ASSETS, type Chain, connect, type Landed, newBlock, RpcError, submit } from "../../src/index.ts";
import { held } from "../../src/reads.ts";

/** A connection to a node of the running network, ended after the file's last test. */
export async function connectTo(name: string): Promise<Chain> {
  const node = inject("nodes").find((candidate) => candidate.name === name);
  if (node === undefined) throw new Error(`the network has no node ${name}`);
  const chain = await connect(node.ws);
  afterAll(() => chain.close());
  return chain;
}

/** Nonce and free QTA of an account, as of a block. */
export async function stateOf(chain: Chain, address: string, at: string): Promise<{ nonce: number; free: bigint }> {
  const { nonce, data } = await held(() => chain.api.query.System.Account.getValue(address, { at }));
  return { nonce, free: data.free };
}

/** Hash of the block before that in which a transaction landed. */
export async function parentOf(chain: Chain, { block }: Landed): Promise<string> {
  return (await held(() => chain.client.getBlockHeader(block.hash))).parentHash;
}

/** What an extension puts into a transaction (`value`) and what it only signs (`additionalSigned`). */
export interface Extension {
  identifier: string;
  value: Uint8Array;
  additionalSigned: Uint8Array;
}

/** An account that signs something else than it was given: one extension is changed before it signs. */
export function misled(account: Account, name: string, change: (extension: Extension) => Partial<Extension>): Account {
  const signer: PolkadotSigner = {
    ...account.signer,
    signTx: (call, extensions, ...rest) => {
      const extension = extensions[name];
      if (extension === undefined) throw new Error(`the chain has no extension ${name}`);
      const changed = { ...extensions, [name]: { ...extension, ...change(extension) } };
      return account.signer.signTx(call, changed, ...rest);
    },
  };
  return { ...account, signer };
}

/** The error with which a promise ends; a promise that does not fail fails the test. */
export async function failureOf(promise: Promise<unknown>): Promise<unknown> {
  return promise.then(
    () => expect.fail("was not refused"),
    (error: unknown) => error,
  );
}

/** Shape of an error answer. */
export interface Answer {
  readonly code: number;
  readonly data: string;
}

/**
 * Hands a transaction to the node of a development chain in both ways that JSON-RPC has, and to polkadot-api's own
 * check; seals a block, so that whatever the pool took would have run. The sender keeps nonce, QTA and dollars.
 * @param reason - what that check says; none where it does not check but waits
 */
export async function expectRefusal(
  chain: Chain,
  signed: Uint8Array,
  sender: Account,
  answer: Answer,
  reason?: [kind: string, reason: string],
): Promise<void> {
  const owned = async () => ownedBy(chain, sender.address, (await newBlock(chain)).hash);
  const before = await owned();
  const { name, code, data } = (await failureOf(submit(chain, signed))) as RpcError;
  expect({ name, code, data }).toEqual({ name: "RpcError", ...answer });
  expect(await watched(chain, signed)).toMatchObject({ event: "invalid" });
  if (reason !== undefined) {
    const validity = (await failureOf(chain.client.submit(signed))) as { error: unknown };
    expect(validity.error).toMatchObject({ type: reason[0], value: { type: reason[1] } });
  }
  expect(await owned()).toEqual(before);
}

/** Nonce, free QTA and dollars of an account, as of a block. */
async function ownedBy(chain: Chain, address: string, at: string): Promise<object> {
  const { Account } = chain.api.query.Assets;
  const [state, ...holdings] = await Promise.all([
    stateOf(chain, address, at),
    ...[ASSETS.QUSD, ASSETS.USDC].map((asset) => Account.getValue(asset, address, { at })),
  ]);
  return { ...state, dollars: holdings.map((holding) => holding?.balance) };
}

/** The first word of the new JSON-RPC about a transaction. */
function watched(on: Chain, signed: Uint8Array): Promise<unknown> {
  const [watch, unwatch] = ["transactionWatch_v1_submitAndWatch", "transactionWatch_v1_unwatch"];
  return firstValueFrom(on.client._subscribe<unknown>(watch, unwatch, [hex(signed)]));
}
