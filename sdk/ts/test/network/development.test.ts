/** Time travel on the development node, and its absence everywhere else. */

import { expect, test } from "vitest";
import { Ledger } from "../../scenario/ledger.ts";
import {
  advanceTime,
  connect,
  ConnectError,
  DAY,
  developmentAccounts,
  MONTH,
  MultiAddress,
  newBlock,
  NotADevelopmentChain,
  now,
  QuantaraError,
  qta,
  RpcError,
  send,
} from "../../src/index.ts";
import { connectTo, failureOf, parentOf, stateOf } from "./support.ts";

const chain = await connectTo("development");
const local = await connectTo("alice");
const { Eve, Ferdie } = developmentAccounts(chain);

async function payOne(): Promise<void> {
  const call = chain.api.tx.Balances.transfer_keep_alive({ dest: MultiAddress.Id(Ferdie.address), value: qta("1") });
  const landed = await send(chain, call, Eve);
  const before = await parentOf(chain, landed);
  const [eve, ferdie] = [await stateOf(chain, Eve.address, before), await stateOf(chain, Ferdie.address, before)];
  const after = await stateOf(chain, Eve.address, landed.block.hash);
  expect(after).toEqual({ nonce: eve.nonce + 1, free: eve.free - qta("1") - landed.fee });
  expect((await stateOf(chain, Ferdie.address, landed.block.hash)).free).toBe(ferdie.free + qta("1"));
}

test("a payment before and after a month that passes at once", async () => {
  await payOne();
  const before = await now(chain);
  const sealed = await advanceTime(chain, MONTH);
  expect(sealed.timestamp - before).toBe(Math.ceil((MONTH * 1_000) / chain.slotMillis) * chain.slotMillis);
  expect(await now(chain, sealed.hash)).toBe(sealed.timestamp);
  await payOne();
});

test.each([
  [1, 1],
  [6, 1],
  [7, 2],
  [DAY, DAY / 6],
  [400 * DAY, (400 * DAY) / 6],
])("%i seconds are %i slots of six", async (seconds, slots) => {
  const before = await newBlock(chain);
  const sealed = await advanceTime(chain, seconds);
  expect(sealed.number).toBe(before.number + 1);
  expect(sealed.timestamp - before.timestamp).toBe(slots * chain.slotMillis);
});

test("fifty blocks at once lie a slot apart, and are final", async () => {
  const first = await newBlock(chain);
  const last = await newBlock(chain, 50);
  expect(last.number).toBe(first.number + 50);
  expect(last.timestamp - first.timestamp).toBe(50 * chain.slotMillis);
  expect(await chain.finalised()).toMatchObject({ hash: last.hash, number: last.number });
});

test("books from events alone survive time travel", async () => {
  const ledger = await Ledger.open(chain);
  await ledger.catchUp();
  expect(await ledger.differences()).toEqual([]);
  expect(ledger.issuance("QTA")).toBe(qta("1_000_000_000"));
});

test.each([0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY])("refuses to travel %d seconds", async (seconds) => {
  expect(await failureOf(advanceTime(chain, seconds))).toBeInstanceOf(QuantaraError);
  expect(await failureOf(newBlock(chain, seconds))).toBeInstanceOf(QuantaraError);
});

test("the network of validators has no such methods", async () => {
  expect(await failureOf(advanceTime(local, 6))).toBeInstanceOf(NotADevelopmentChain);
  expect(await failureOf(newBlock(local))).toBeInstanceOf(NotADevelopmentChain);
});

test("an unknown method is told by its code", async () => {
  expect(await failureOf(chain.rpc("quantara_noSuchMethod"))).toMatchObject({ name: "RpcError", code: -32_601 });
  expect(await failureOf(chain.rpc("dev_newBlock", "many"))).toBeInstanceOf(RpcError);
});

test.each(["http://127.0.0.1:1", "127.0.0.1", "ws://", ""])("refuses %j as an endpoint", async (endpoint) => {
  expect(await failureOf(connect(endpoint))).toBeInstanceOf(ConnectError);
});

test("nobody at the endpoint is told within the time given", async () => {
  const started = performance.now();
  expect(await failureOf(connect("ws://127.0.0.1:9", { timeout: 1_500 }))).toBeInstanceOf(ConnectError);
  expect(performance.now() - started).toBeLessThan(5_000);
});
