/** Fees in QUSD: paid by who holds nothing else, and refused by name where they cannot be. */

import { expect, test } from "vitest";
import { Ledger } from "../../scenario/ledger.ts";
import {
  accountFromPhrase,
  ASSETS,
  developmentAccounts,
  KEYLESS,
  keylessAddress,
  MultiAddress,
  qta,
  send,
  usd,
} from "../../src/index.ts";
import { connectTo, failureOf } from "./support.ts";

const chain = await connectTo("development");
const { Alice, Eve, Ferdie } = developmentAccounts(chain);
const phrase = "bottom drive obey lake curtain smoke basket hold race lonely fit walk";
const Grace = accountFromPhrase(chain, "Grace", phrase, "//Grace");
const { QUSD, USDC } = ASSETS;
const pay = (to: string, amount: bigint) =>
  chain.api.tx.Assets.transfer_keep_alive({ id: QUSD, target: MultiAddress.Id(to), amount });

test("a fee in QUSD goes to treasury and author, a tip to the author alone", async () => {
  await send(chain, pay(Grace.address, usd("2")), Eve);
  const ledger = await Ledger.open(chain);
  await ledger.catchUp();
  const treasury = keylessAddress(chain, KEYLESS.treasury);
  const holders = [Grace.address, Ferdie.address, treasury, Alice.address];
  const before = holders.map((who) => ledger.of(QUSD, who));
  expect(ledger.of("QTA", Grace.address)).toBe(0n);

  const landed = await send(chain, pay(Ferdie.address, usd("0.5")), Grace, { asset: QUSD, tip: qta("0.1") });
  const { fee, tip, feeToken } = landed;
  // A tenth of a QTA at five cents.
  expect([tip, feeToken]).toEqual([usd("0.005"), QUSD]);
  await ledger.catchUp();
  const share = ((fee - tip) * 4n) / 5n;
  const moved = holders.map((who, index) => ledger.of(QUSD, who) - (before[index] ?? 0n));
  expect(moved).toEqual([-usd("0.5") - fee, usd("0.5"), share, fee - share]);
  expect(ledger.of("QTA", Grace.address)).toBe(0n);
  expect(await ledger.differences()).toEqual([]);
});

test.each([
  ["in QTA that the sender has not", {}],
  ["in an asset without a rate", { asset: USDC }],
  ["in an asset that does not exist", { asset: 99 }],
  ["of more than the sender has", { asset: QUSD, tip: qta("1_000") }],
])("refuses a fee %s", async (_, options) => {
  const failure = await failureOf(send(chain, pay(Ferdie.address, 1n), Grace, options));
  expect(failure).toMatchObject({ name: "TxRejected", kind: "Invalid", reason: "Payment" });
});
