/** What the tests on real nodes share. */

import type { PolkadotSigner } from "polkadot-api";
import { afterAll, expect, inject } from "vitest";
import { type Account, type Chain, connect, type Landed } from "../../src/index.ts";

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
  const { nonce, data } = await chain.api.query.System.Account.getValue(address, { at });
  return { nonce, free: data.free };
}

/** Hash of the block before that in which a transaction landed. */
export async function parentOf(chain: Chain, { block }: Landed): Promise<string> {
  return (await chain.client.getBlockHeader(block.hash)).parentHash;
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
