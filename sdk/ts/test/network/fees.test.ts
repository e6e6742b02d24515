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
  type SendOptions,
  usd,
} from "../../src/index.ts";
import { connectTo, expectRefusal, failureOf } from "./support.ts";

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

/** Half the least holding of QUSD is left when the fee of this call is paid with that tip. */
async function leavingTooLittle(): Promise<SendOptions> {
  const { Account, Asset } = chain.api.query.Assets;
  const [holding, asset] = await Promise.all([Account.getValue(QUSD, Grace.address), Asset.getValue(QUSD)]);
  const whole = (holding?.balance ?? 0n) - 1n - (asset?.min_balance ?? 0n) / 2n;
  const fee = await pay(Ferdie.address, 1n).getEstimatedFees(Grace.address, { asset: QUSD });
  // A QTA of fee or of tip costs five cents.
  return { asset: QUSD, tip: (whole * qta("1")) / usd("0.05") - fee };
}

test.each<[string, () => SendOptions | Promise<SendOptions>]>([
  ["in QTA that the sender has not", () => ({})],
  ["in an asset without a rate", () => ({ asset: USDC })],
  ["in an asset that does not exist", () => ({ asset: 99 })],
  ["of more than the sender has", () => ({ asset: QUSD, tip: qta("1_000") })],
  ["that would leave less than the minimum", leavingTooLittle],
])("refuses a fee %s", async (_, options) => {
  const call = pay(Ferdie.address, 1n);
  const chosen = await options();
  const failure = await failureOf(send(chain, call, Grace, chosen));
  expect(failure).toMatchObject({ name: "TxRejected", kind: "Invalid", reason: "Payment" });
  const answer = { code: 1010, data: "Inability to pay some fees (e.g. account balance too low)" };
  await expectRefusal(chain, await call.sign(Grace.signer, chosen), Grace, answer, ["Invalid", "Payment"]);
});
