/** Scenes of a fee paid in dollars, by somebody who holds nothing else. */

import {
  type Account,
  accountFromPhrase,
  ASSETS,
  type Chain,
  KEYLESS,
  keylessAddress,
  MultiAddress,
  qta,
  send,
  showQta,
  showUsd,
  usd,
} from "../../../src/index.ts";
import type { Stage, Theatre } from "../../chapter.ts";
import { poolRefusal } from "./stagecraft.ts";
import { FEE_RATE } from "./votes.ts";

const PHRASE = "bottom drive obey lake curtain smoke basket hold race lonely fit walk";
const { QUSD, USDC } = ASSETS;
/** What Grace is given of each dollar. */
const GIVEN = usd("1");
/** What she pays on. */
const PAID = usd("0.25");
/** An asset that does not exist. */
const NO_ASSET = 99;
/** What a node says of a fee that cannot be paid. */
const UNPAID = "Inability to pay some fees (e.g. account balance too low)";

const grace = (chain: Chain): Account => accountFromPhrase(chain, "Grace", PHRASE, "//Grace");

function payment(chain: Chain, id: number, to: Account, amount: bigint) {
  return chain.api.tx.Assets.transfer_keep_alive({ id, target: MultiAddress.Id(to.address), amount });
}

/** Grace holds dollars and no QTA: she pays Ferdie, and the fee in QUSD at the rate that was voted. */
export async function inDollars(stage: Stage, { chain, accounts, ledger }: Theatre): Promise<void> {
  const { Alice, Eve, Ferdie } = accounts;
  const Grace = grace(chain);
  for (const asset of [QUSD, USDC]) await send(chain, payment(chain, asset, Grace, GIVEN), Eve);
  await ledger.catchUp();
  const treasury = keylessAddress(chain, KEYLESS.treasury);
  const holders = [Grace.address, Ferdie.address, treasury, Alice.address];
  const before = holders.map((who) => ledger.of(QUSD, who));
  stage.check("QTA of Grace", 0n, ledger.of("QTA", Grace.address));

  const call = payment(chain, QUSD, Ferdie, PAID);
  const inQta = await call.getEstimatedFees(Grace.address, { asset: QUSD });
  const { fee, feeToken, tip } = await send(chain, call, Grace, { asset: QUSD });
  const expected = (inQta * FEE_RATE.after) / qta("1");
  stage.check("the fee in QUSD, at the rate that was voted", [expected, 0n, QUSD], [fee, tip, feeToken]);

  await ledger.catchUp();
  const after = holders.map((who, index) => ledger.of(QUSD, who) - (before[index] ?? 0n));
  const share = (fee * 4n) / 5n;
  stage.check("QUSD of Grace, Ferdie, treasury, author", [-PAID - fee, PAID, share, fee - share], after);
  stage.check("Grace still holds no QTA", 0n, ledger.of("QTA", Grace.address));
  stage.figure("fee", `${showUsd(fee)} QUSD for ${showQta(inQta)}`);
}

/** Fees that cannot be paid: the transaction is in no block, and its sender keeps money and nonce. */
export async function unpayable(stage: Stage, { chain, accounts }: Theatre): Promise<void> {
  const Grace = grace(chain);
  const call = payment(chain, QUSD, accounts.Ferdie, 1n);
  const tries = [
    ["in QTA that she does not hold", {}],
    ["in an asset without a rate", { asset: USDC }],
    ["in an asset that does not exist", { asset: NO_ASSET }],
    // A tip is named in QTA and converted with the fee.
    ["with too little", { asset: QUSD, tip: qta("1_000") }],
    ["and would fall below the least holding", { asset: QUSD, tip: qta("13.5") }],
  ] as const;
  const before = await stateOf(chain, Grace);
  for (const [name, options] of tries) {
    stage.check(`Grace pays ${name}`, UNPAID, await poolRefusal(chain, call, Grace, options));
    stage.check(`what Grace has after she would pay ${name}`, before, await stateOf(chain, Grace));
  }
}

/** Nonce, QTA, QUSD and USDC of an account at the newest finalised block. */
async function stateOf({ api }: Chain, { address }: Account): Promise<unknown[]> {
  const { Assets, System } = api.query;
  const [{ nonce, data }, ...holdings] = await Promise.all([
    System.Account.getValue(address),
    ...[QUSD, USDC].map((asset) => Assets.Account.getValue(asset, address)),
  ]);
  return [nonce, data.free + data.reserved, ...holdings.map((holding) => holding?.balance)];
}
