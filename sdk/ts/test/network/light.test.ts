/** The same chain through a light client: nothing that a full node says is taken on trust. */

import { readFileSync } from "node:fs";
import { afterAll, expect, inject, test } from "vitest";
import { ConnectError, connectLight, developmentAccounts, MultiAddress, qta, send } from "../../src/index.ts";
import { connectTo, failureOf, stateOf } from "./support.ts";

const full = await connectTo("bob");
const light = await connectLight(readFileSync(inject("spec"), "utf8"));
afterAll(() => light.close());
const { Eve, Ferdie } = developmentAccounts(light);

test("is the same chain", () => {
  expect(light.genesis).toBe(full.genesis);
  expect(light.ss58Prefix).toBe(full.ss58Prefix);
});

test("catches up with finality and follows it", async () => {
  const caughtUp = await light.finalisedAt((await full.finalised()).number);
  expect(await full.rpc("chain_getBlockHash", caughtUp.number)).toBe(caughtUp.hash);
  const later = await light.finalisedAt(caughtUp.number + 2);
  expect(await full.rpc("chain_getBlockHash", later.number)).toBe(later.hash);
});

test("reads with proof what the full node reads at the same block", async () => {
  const { hash } = await light.finalisedAt((await full.finalised()).number);
  for (const { address } of Object.values(developmentAccounts(light))) {
    expect(await stateOf(light, address, hash)).toEqual(await stateOf(full, address, hash));
  }
  const holding = await light.api.query.Assets.Account.getValue(1, Eve.address, { at: hash });
  expect(holding).toEqual(await full.api.query.Assets.Account.getValue(1, Eve.address, { at: hash }));
  expect(holding?.balance).toBeGreaterThan(0n);
});

test("sends a payment, and both see it", async () => {
  const call = light.api.tx.Balances.transfer_keep_alive({ dest: MultiAddress.Id(Ferdie.address), value: qta("3") });
  const { block } = await send(light, call, Eve);
  await full.finalisedAt(block.number);
  expect(await full.rpc("chain_getBlockHash", block.number)).toBe(block.hash);
});

test.each([["{"], ["{}"], ['{"name": "x"}']])("refuses %j as a chain spec", async (spec) => {
  expect(await failureOf(connectLight(spec))).toBeInstanceOf(ConnectError);
});
