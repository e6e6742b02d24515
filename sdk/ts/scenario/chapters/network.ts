/**
 * Chapter one: the network stands, the money of genesis is there, QTA moves, and a month passes in a moment.
 */

import {
  advanceTime,
  ASSETS,
  type Chain,
  DEVELOPMENT_NAMES,
  finalisedHash,
  KEYLESS,
  keylessAddress,
  MONTH,
  MultiAddress,
  newBlock,
  now,
  qta,
  send,
  shares,
  showQta,
  usd,
} from "../../src/index.ts";
import type { Chapter, Stage, Theatre } from "../chapter.ts";

const SUPPLY = qta("1_000_000_000");
const RICH_QTA = qta("1_000_000");
const RICH_USD = usd("10_000_000");
const RICH_QUSD = usd("1_000_000");
/** QTA of the treasury at genesis: a tranche of the DAO's allocation. */
const TREASURY_QTA = qta("5_000_000");
/** QUSD of the treasury at genesis: with it, its account can receive fees. */
const TREASURY_QUSD = usd("1");
/** Finalised blocks that the four validators are asked to agree on. */
const AGREED_BLOCKS = 3;

/** What the five assets were born with: id, name, ticker, decimals, least holding. */
const BORN = [
  [ASSETS.USDC, "USD Coin", "USDC", 6, usd("0.01")],
  [ASSETS.USDT, "Tether USD", "USDT", 6, usd("0.01")],
  [ASSETS.TBILL, "Treasury Bill", "TBILL", 6, usd("0.01")],
  [ASSETS.QUSD, "Quantara Dollar", "QUSD", 6, usd("0.01")],
  [ASSETS.sQUSD, "Staked Quantara Dollar", "sQUSD", 12, shares("0.01")],
] as const;
const NAMES = BigInt(DEVELOPMENT_NAMES.length);
/**
 * QUSD of the parties of the development chain, bonds, deposits and purses together: four custodians and curators with
 * a million each, sixteen others with fifty thousand, each with 100 for its record and 10,000 beside.
 */
const PARTIES_QUSD = usd("5_002_000");

/** What each rich account of a chain holds at genesis, and what there is of it in all. */
function heldOn(place: string): readonly (readonly [asset: number, each: bigint, all: bigint])[] {
  const issued = qusdOf(place);
  return [
    [ASSETS.USDC, RICH_USD, RICH_USD * NAMES + issued],
    [ASSETS.USDT, RICH_USD, RICH_USD * NAMES],
    [ASSETS.TBILL, RICH_USD, RICH_USD * NAMES],
    [ASSETS.QUSD, RICH_QUSD, issued],
  ];
}

/** All QUSD of genesis; as much USDC lies in the dollar desk's reserve. */
function qusdOf(place: string): bigint {
  const everywhere = RICH_QUSD * NAMES + TREASURY_QUSD;
  return place === "development" ? everywhere + PARTIES_QUSD : everywhere;
}

interface Health {
  readonly peers: number;
}

async function peers(stage: Stage): Promise<void> {
  for (const [name, chain] of stage.local.nodes) {
    const { peers } = await chain.rpc<Health>("system_health");
    stage.check(`${name}: peers`, stage.local.nodes.size - 1, peers);
  }
}

async function agreement(stage: Stage): Promise<void> {
  const nodes = [...stage.local.nodes];
  const heads = await Promise.all(nodes.map(([, chain]) => chain.finalisedAt(AGREED_BLOCKS)));
  const height = Math.min(...heads.map((head) => head.number));
  const hashes = await Promise.all(nodes.map(([, chain]) => finalisedHash(chain, height)));
  for (const [index, [name]] of nodes.entries()) {
    stage.check(`${name}: hash of finalised block ${height}`, hashes[0], hashes[index]);
  }
  stage.figure("all four finalised block", `${height} ${hashes[0]}`);
}

async function money(stage: Stage, place: string, { chain, accounts }: Theatre): Promise<void> {
  const at = chain.genesis;
  const { Assets, Balances, System } = chain.api.query;
  stage.check(`${place}: QTA issued at genesis`, SUPPLY, await Balances.TotalIssuance.getValue({ at }));
  for (const name of DEVELOPMENT_NAMES) {
    const { address } = accounts[name];
    const { data } = await System.Account.getValue(address, { at });
    // Stake and bonds are held: they are its own all the same.
    stage.check(`${place}: QTA of ${name}`, RICH_QTA, data.free + data.reserved);
    for (const [asset, each] of heldOn(place)) {
      const holding = await Assets.Account.getValue(asset, address, { at });
      stage.check(`${place}: asset ${asset} of ${name}`, each, holding?.balance);
    }
  }
  const treasury = await System.Account.getValue(keylessAddress(chain, KEYLESS.treasury), { at });
  stage.check(`${place}: QTA of the treasury`, TREASURY_QTA, treasury.data.free);
  const reserve = await Assets.Account.getValue(ASSETS.USDC, keylessAddress(chain, KEYLESS.dollar), { at });
  stage.check(`${place}: USDC behind each QUSD`, qusdOf(place), reserve?.balance);
}

async function assets(stage: Stage, place: string, chain: Chain): Promise<void> {
  const at = chain.genesis;
  const { Asset, Metadata } = chain.api.query.Assets;
  const desk = keylessAddress(chain, KEYLESS.dollar);
  const ids = (await Asset.getEntries({ at })).map(({ keyArgs }) => keyArgs[0]);
  const born: number[] = BORN.map(([id]) => id);
  stage.check(
    `${place}: ids of the assets`,
    born,
    ids.sort((a, b) => a - b),
  );
  for (const [id, name, symbol, decimals, least] of BORN) {
    const [asset, metadata] = await Promise.all([Asset.getValue(id, { at }), Metadata.getValue(id, { at })]);
    const [, , issued] = heldOn(place).find(([held]) => held === id) ?? [id, 0n, 0n];
    stage.check(
      `${place}: ${symbol}: who rules it`,
      [desk, desk, desk, desk],
      [asset?.owner, asset?.issuer, asset?.admin, asset?.freezer],
    );
    stage.check(
      `${place}: ${symbol}: least holding, sufficient, supply`,
      [least, true, issued],
      [asset?.min_balance, asset?.is_sufficient, asset?.supply],
    );
    const words = new TextDecoder();
    stage.check(
      `${place}: ${symbol}: name, ticker, decimals`,
      [name, symbol, decimals],
      [words.decode(metadata.name), words.decode(metadata.symbol), metadata.decimals],
    );
  }
}

/** Eve pays Ferdie; neither authors blocks. Both sides, and the treasury's share of the fee, go by the books. */
async function transfer(
  stage: Stage,
  place: string,
  { chain, accounts, ledger }: Theatre,
  amount: bigint,
): Promise<void> {
  const { Eve, Ferdie } = accounts;
  const treasury = keylessAddress(chain, KEYLESS.treasury);
  await ledger.catchUp();
  const booked = (who: string): bigint => ledger.of("QTA", who);
  const [eve, ferdie, fees] = [booked(Eve.address), booked(Ferdie.address), booked(treasury)];

  const call = chain.api.tx.Balances.transfer_keep_alive({ dest: MultiAddress.Id(Ferdie.address), value: amount });
  const { block, fee } = await send(chain, call, Eve);

  // What is held for a seat on a committee is its own all the same.
  const balance = async (address: string): Promise<bigint> => {
    const { data } = await chain.api.query.System.Account.getValue(address, { at: block.hash });
    return data.free + data.reserved;
  };
  stage.check(`${place}: Eve after paying`, eve - amount - fee, await balance(Eve.address));
  stage.check(`${place}: Ferdie after being paid`, ferdie + amount, await balance(Ferdie.address));
  stage.check(`${place}: four fifths of the fee to the treasury`, fees + (fee * 4n) / 5n, await balance(treasury));
  stage.figure("paid, and fee", `${showQta(amount)}, ${showQta(fee)}`);
}

async function month(stage: Stage): Promise<void> {
  const { chain } = stage.development;
  const before = await now(chain);
  const slots = Math.ceil((MONTH * 1_000) / chain.slotMillis);
  const sealed = await advanceTime(chain, MONTH);
  stage.check("the clock after a month", before + slots * chain.slotMillis, await now(chain, sealed.hash));
  stage.check("the clock that time travel reports", await now(chain, sealed.hash), sealed.timestamp);
  const next = await newBlock(chain);
  stage.check("the clock a block later", sealed.timestamp + chain.slotMillis, next.timestamp);
  stage.figure("the development chain's clock", new Date(next.timestamp).toISOString());
}

async function supply(stage: Stage, place: string, { chain }: Theatre): Promise<void> {
  const { hash } = await chain.finalised();
  stage.check(`${place}: QTA issued now`, SUPPLY, await chain.api.query.Balances.TotalIssuance.getValue({ at: hash }));
}

/** Nodes, finality, genesis, a payment, a month. */
export const network: Chapter = {
  name: "network",
  title: "The network",
  needs: [],
  async play(stage) {
    const { local, development } = stage;
    await stage.step("each validator sees the three others", () => peers(stage));
    await stage.step("all four finalise the same chain", () => agreement(stage));
    for (const [place, theatre] of [["local", local] as const, ["development", development] as const]) {
      await stage.step(`${place} chain: QTA and holdings of genesis`, () => money(stage, place, theatre));
      await stage.step(`${place} chain: the five assets of genesis`, () => assets(stage, place, theatre.chain));
    }
    await stage.step("local chain: Eve pays Ferdie", () => transfer(stage, "local", local, qta("1_000")));
    await stage.step("development chain: Eve pays Ferdie", () => transfer(stage, "today", development, qta("10")));
    await stage.step("development chain: a month passes", () => month(stage));
    await stage.step("development chain: Eve pays Ferdie again", () =>
      transfer(stage, "a month later", development, qta("10")),
    );
    await stage.step("not a unit of QTA was made or lost", async () => {
      await supply(stage, "local", local);
      await supply(stage, "development", development);
    });
  },
};
