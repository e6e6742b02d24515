import { describe, expect, test } from "vitest";
import { Balances } from "../scenario/ledger.ts";
import { type ChainEvent, type EventRecord, feeOf, movesOf, ofExtrinsic, UnfoldableEvent } from "../src/index.ts";

/** An event as the chain's metadata shapes it; the compiler checks the real ones, these are for the arithmetic. */
const event = (pallet: string, name: string, fields?: object): ChainEvent =>
  ({ type: pallet, value: { type: name, value: fields } }) as unknown as ChainEvent;

const fold = (...events: ChainEvent[]): Balances => {
  const balances = new Balances();
  for (const one of events) for (const move of movesOf(one)) balances.apply(move);
  return balances;
};

const minted = (who: string, amount: bigint): ChainEvent => event("Balances", "Minted", { who, amount });

describe("QTA", () => {
  test("a payment with a fee: what leaves one side arrives at the others", () => {
    const balances = fold(
      minted("eve", 1_000n),
      event("Balances", "Withdraw", { who: "eve", amount: 10n }),
      event("Balances", "Transfer", { from: "eve", to: "ferdie", amount: 400n }),
      event("Balances", "Deposit", { who: "eve", amount: 2n }),
      event("Balances", "Deposit", { who: "treasury", amount: 6n }),
      event("Balances", "Deposit", { who: "author", amount: 2n }),
    );
    expect(["eve", "ferdie", "treasury", "author"].map((who) => balances.of("QTA", who))).toEqual([592n, 400n, 6n, 2n]);
    expect(balances.sum("QTA")).toBe(balances.issuance("QTA"));
  });

  test("a hold moves nothing, a burnt hold burns, a hold handed over moves", () => {
    const balances = fold(
      minted("eve", 100n),
      event("Balances", "Held", { who: "eve", amount: 60n }),
      event("Balances", "BurnedHeld", { who: "eve", amount: 20n }),
      event("Balances", "TransferOnHold", { source: "eve", dest: "ferdie", amount: 30n }),
      event("Balances", "TransferAndHold", { source: "eve", dest: "ferdie", transferred: 5n }),
    );
    expect(balances.of("QTA", "eve")).toBe(45n);
    expect(balances.of("QTA", "ferdie")).toBe(35n);
    expect(balances.issuance("QTA")).toBe(80n);
  });

  test("dust of a closed account goes where it is deposited", () => {
    const balances = fold(
      minted("eve", 100n),
      event("Balances", "Transfer", { from: "eve", to: "ferdie", amount: 93n }),
      event("Balances", "DustLost", { account: "eve", amount: 7n }),
      event("Balances", "Deposit", { who: "treasury", amount: 7n }),
    );
    expect(balances.of("QTA", "eve")).toBe(0n);
    expect(balances.sum("QTA")).toBe(100n);
  });

  test("a reward comes out of the pot, a slash of stake goes to the treasury", () => {
    const balances = fold(
      minted("pot", 50n),
      minted("eve", 100n),
      event("Balances", "Deposit", { who: "eve", amount: 20n }),
      event("Staking", "Rewarded", { stash: "eve", dest: { type: "Stash" }, amount: 20n }),
      event("Balances", "Withdraw", { who: "pot", amount: 20n }),
      event("Staking", "Slashed", { staker: "eve", amount: 30n }),
      event("Balances", "Deposit", { who: "treasury", amount: 30n }),
    );
    expect(["pot", "eve", "treasury"].map((who) => balances.of("QTA", who))).toEqual([30n, 90n, 30n]);
    expect(balances.sum("QTA")).toBe(balances.issuance("QTA"));
  });

  test("issuance follows credits and debts that nobody takes", () => {
    const balances = fold(
      event("Balances", "Issued", { amount: 50n }),
      event("Balances", "BurnedDebt", { amount: 20n }),
      event("Balances", "MintedCredit", { amount: 5n }),
      event("Balances", "Rescinded", { amount: 1n }),
    );
    expect(balances.issuance("QTA")).toBe(34n);
  });

  test("a balance that is set, not moved, cannot be followed", () => {
    expect(() => movesOf(event("Balances", "BalanceSet", { who: "eve", free: 1n }))).toThrow(UnfoldableEvent);
    expect(() => movesOf(event("Balances", "TotalIssuanceForced", { old: 1n, new: 2n }))).toThrow(
      "TotalIssuanceForced",
    );
  });

  test("an event that this package does not know cannot be followed", () => {
    expect(() => movesOf(event("Balances", "Teleported", {}))).toThrow("Balances.Teleported");
  });
});

describe("assets", () => {
  test("are kept apart by id", () => {
    const balances = fold(
      event("Assets", "Issued", { asset_id: 1, owner: "eve", amount: 100n }),
      event("Assets", "Issued", { asset_id: 2, owner: "eve", amount: 7n }),
      event("Assets", "Transferred", { asset_id: 1, from: "eve", to: "ferdie", amount: 30n }),
      event("Assets", "TransferredApproved", { asset_id: 1, owner: "eve", destination: "ferdie", amount: 30n }),
      event("Assets", "Burned", { asset_id: 1, owner: "ferdie", balance: 10n }),
    );
    expect([balances.of(1, "eve"), balances.of(1, "ferdie"), balances.of(2, "eve")]).toEqual([70n, 20n, 7n]);
    expect([balances.issuance(1), balances.sum(1), balances.issuance(2)]).toEqual([90n, 90n, 7n]);
  });

  test("a burnt hold burns, a hold and a release move nothing", () => {
    const balances = fold(
      event("Assets", "Issued", { asset_id: 10, owner: "eve", amount: 100n }),
      event("AssetsHolder", "Held", { asset_id: 10, who: "eve", amount: 50n }),
      event("AssetsHolder", "Burned", { asset_id: 10, who: "eve", amount: 20n }),
      event("AssetsHolder", "Released", { asset_id: 10, who: "eve", amount: 30n }),
    );
    expect([balances.of(10, "eve"), balances.issuance(10)]).toEqual([80n, 80n]);
  });
});

describe("books", () => {
  test("refuse to fall below nought: an event is missing", () => {
    expect(() => fold(event("Balances", "Withdraw", { who: "eve", amount: 1n }))).toThrow("eve would hold -1 of QTA");
  });

  test("name each balance that differs, on either side", () => {
    const [ours, theirs] = [fold(minted("eve", 5n), minted("ferdie", 1n)), fold(minted("eve", 4n), minted("dave", 2n))];
    expect(ours.differences(theirs)).toEqual([
      { account: "eve", token: "QTA", expected: 5n, actual: 4n },
      { account: "ferdie", token: "QTA", expected: 1n, actual: 0n },
      { account: "dave", token: "QTA", expected: 0n, actual: 2n },
    ]);
    expect(ours.differences(ours)).toEqual([]);
  });

  test("name an issuance that differs though no balance does", () => {
    const [ours, theirs] = [fold(), fold(event("Balances", "Issued", { amount: 3n }))];
    expect(ours.differences(theirs)).toEqual([{ account: "issuance", token: "QTA", expected: 0n, actual: 3n }]);
  });
});

describe("records of a block", () => {
  const record = (index: number, one: ChainEvent): EventRecord =>
    ({ phase: { type: "ApplyExtrinsic", value: index }, event: one, topics: [] }) as unknown as EventRecord;
  const paid = event("TransactionPayment", "TransactionFeePaid", { who: "eve", actual_fee: 9n, tip: 2n });
  const records = [record(0, minted("eve", 1n)), record(1, minted("eve", 2n)), record(1, paid)];

  test("are told apart by transaction", () => expect(ofExtrinsic(records, 1)).toEqual(records.slice(1)));

  test("say what a transaction cost", () => {
    expect(feeOf(ofExtrinsic(records, 1))).toEqual({ fee: 9n, tip: 2n, feeToken: "QTA" });
    expect(feeOf(ofExtrinsic(records, 0))).toEqual({ fee: 0n, tip: 0n, feeToken: "QTA" });
  });

  test("say what a transaction cost in an asset", () => {
    const inAsset = { who: "eve", actual_fee: 3n, tip: 1n, asset_id: 10 };
    const charged = [record(2, event("AssetTxPayment", "AssetTxFeePaid", inAsset))];
    expect(feeOf(charged)).toEqual({ fee: 3n, tip: 1n, feeToken: 10 });
  });
});
