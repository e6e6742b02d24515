/** A payment on a real network of four validators, finalised by GRANDPA. */

import { describe, expect, test } from "vitest";
import { Ledger } from "../../scenario/ledger.ts";
import {
  developmentAccounts,
  DispatchFailed,
  eventsAt,
  finalisedHash,
  KEYLESS,
  keylessAddress,
  movesOf,
  MultiAddress,
  QuantaraError,
  qta,
  send,
  TimeoutError,
} from "../../src/index.ts";
import { connectTo, failureOf, parentOf, stateOf } from "./support.ts";

const chain = await connectTo("alice");
const { Alice, Bob, Charlie, Dave, Eve, Ferdie } = developmentAccounts(chain);
const treasury = keylessAddress(chain, KEYLESS.treasury);
const pay = (to: string, value: bigint) =>
  chain.api.tx.Balances.transfer_keep_alive({ dest: MultiAddress.Id(to), value });

describe("a payment of 12.5 QTA with a tip of 0.25", () => {
  const amount = qta("12.5");
  const tip = qta("0.25");

  test("reaches both sides, the treasury and the author, as its events say", async () => {
    const ledger = await Ledger.open(chain);
    await ledger.catchUp();
    const booked = (who: string): bigint => ledger.of("QTA", who);
    const [eve, ferdie, fees] = [booked(Eve.address), booked(Ferdie.address), booked(treasury)];

    const landed = await send(chain, pay(Ferdie.address, amount), Eve, { tip });
    const at = landed.block.hash;
    const before = await parentOf(chain, landed);
    expect(landed.tip).toBe(tip);
    expect(landed.fee).toBeGreaterThan(tip);

    // Eve and Ferdie author no blocks: nothing but this payment touches them.
    expect((await stateOf(chain, Eve.address, at)).free).toBe(eve - amount - landed.fee);
    expect((await stateOf(chain, Ferdie.address, at)).free).toBe(ferdie + amount);
    const share = ((landed.fee - tip) * 80n) / 100n;
    expect((await stateOf(chain, treasury, at)).free).toBe(fees + share);
    const earned: bigint[] = [];
    for (const { address } of [Alice, Bob, Charlie, Dave]) {
      earned.push((await stateOf(chain, address, at)).free - (await stateOf(chain, address, before)).free);
    }
    expect(earned.filter((gain) => gain !== 0n)).toEqual([landed.fee - share]);

    const made = landed.events.flatMap(({ event }) => movesOf(event)).filter(({ account }) => account === undefined);
    expect(made).toEqual([]);
    expect(await chain.api.query.Balances.TotalIssuance.getValue({ at })).toBe(qta("1_000_000_000"));
  });

  test("leaves books kept from events alone equal to the state, account by account", async () => {
    const ledger = await Ledger.open(chain);
    await ledger.catchUp();
    expect(ledger.block.number).toBeGreaterThan(0);
    expect(await ledger.differences()).toEqual([]);
    for (const token of ledger.tokens) expect(ledger.sum(token)).toBe(ledger.issuance(token));
  });
});

test("a call that fails is told by pallet and name, and costs its fee only", async () => {
  const nonce = (await stateOf(chain, Eve.address, (await chain.finalised()).hash)).nonce;
  const call = chain.api.tx.Assets.transfer({ id: 1, target: MultiAddress.Id(Ferdie.address), amount: 1n << 100n });
  const failure = await failureOf(send(chain, call, Eve));
  expect(failure).toBeInstanceOf(DispatchFailed);
  const { pallet, error, block } = failure as DispatchFailed;
  expect([pallet, error]).toEqual(["Assets", "BalanceLow"]);
  const moved = (await eventsAt(chain, block.hash))
    .flatMap(({ event }) => movesOf(event))
    .filter(({ token }) => token !== "QTA");
  expect(moved).toEqual([]);
  expect((await stateOf(chain, Eve.address, block.hash)).nonce).toBe(nonce + 1);
});

test("a call that fails in the chain's common way is told by kind and name", async () => {
  const failure = await failureOf(send(chain, pay(Ferdie.address, qta("999_999_999")), Eve));
  expect(failure).toMatchObject({ name: "DispatchFailed", pallet: undefined, error: "Token.FundsUnavailable" });
});

test("what is not finalised in time is told as such, and is finalised all the same", async () => {
  const before = (await stateOf(chain, Ferdie.address, (await chain.finalised()).hash)).free;
  const hurried = send(chain, pay(Ferdie.address, qta("7")), Eve, { timeout: 4_000 });
  expect(await failureOf(hurried)).toBeInstanceOf(TimeoutError);
  await expect
    .poll(async () => (await stateOf(chain, Ferdie.address, (await chain.finalised()).hash)).free, { timeout: 60_000 })
    .toBe(before + qta("7"));
});

test("a block that is not finalised yet has no hash here", async () => {
  const head = await chain.finalised();
  expect(await finalisedHash(chain, head.number)).toBe(head.hash);
  expect(await failureOf(finalisedHash(chain, head.number + 1_000))).toBeInstanceOf(QuantaraError);
});
