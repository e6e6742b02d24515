import { describe, expect, test } from "vitest";
import { dispatchFailed, QuantaraError, RpcError, TxRejected, txRejected } from "../src/index.ts";

const block = { hash: "0x01", number: 7, index: 2 };

describe("a failed dispatch", () => {
  test("of a pallet carries the pallet and the error's name", () => {
    const error = dispatchFailed(
      { type: "Module", value: { type: "Balances", value: { type: "InsufficientBalance", value: undefined } } },
      block,
    );
    expect(error).toMatchObject({ pallet: "Balances", error: "InsufficientBalance", block });
    expect(error.message).toBe("call failed in block 7: Balances.InsufficientBalance");
  });

  test("of the chain at large carries kind and name", () => {
    const error = dispatchFailed({ type: "Token", value: { type: "FundsUnavailable", value: undefined } }, block);
    expect(error).toMatchObject({ pallet: undefined, error: "Token.FundsUnavailable" });
  });

  test("without details carries its kind", () => {
    expect(dispatchFailed({ type: "BadOrigin", value: undefined }, block).error).toBe("BadOrigin");
  });

  test("that nobody can read is still an error with a name", () => {
    expect(dispatchFailed(undefined, block).error).toBe("Unknown");
  });
});

describe("a refused transaction", () => {
  test("carries kind and reason", () => {
    const validity = { type: "Invalid", value: { type: "Stale", value: undefined } };
    expect(txRejected(validity)).toMatchObject({ kind: "Invalid", reason: "Stale" });
  });

  test("with a number of a pallet's own carries the number", () => {
    expect(txRejected({ type: "Invalid", value: { type: "Custom", value: 7 } }).reason).toBe("Custom.7");
  });

  test("is a QuantaraError under its own name", () => {
    const error = txRejected({ type: "Unknown", value: { type: "CannotLookup", value: undefined } });
    expect(error).toBeInstanceOf(TxRejected);
    expect(error).toBeInstanceOf(QuantaraError);
    expect(error.name).toBe("TxRejected");
  });
});

test("an error answer shows method, code, sentence and data", () => {
  const error = new RpcError("author_submitExtrinsic", 1010, "Invalid Transaction", "Transaction is outdated");
  expect(error.message).toBe("author_submitExtrinsic answered 1010: Invalid Transaction (Transaction is outdated)");
});
