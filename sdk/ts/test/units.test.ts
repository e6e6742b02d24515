import { describe, expect, test } from "vitest";
import {
  AmountError,
  formatAmount,
  MAX_UNITS,
  MONTH,
  parseAmount,
  qta,
  shares,
  showQta,
  showShares,
  showUsd,
  usd,
  YEAR,
} from "../src/index.ts";

const faultOf = (act: () => unknown): string => {
  try {
    act();
  } catch (error) {
    if (error instanceof AmountError) return error.fault;
    throw error;
  }
  return "none";
};

describe("reading an amount", () => {
  test.each([
    ["0", 0n],
    ["1", 1_000_000n],
    ["1.5", 1_500_000n],
    ["0.000001", 1n],
    ["007", 7_000_000n],
    ["1_000_000.25", 1_000_000_250_000n],
  ])("of dollars: %s", (text, units) => expect(usd(text)).toBe(units));

  test("QTA and shares have twelve decimals", () => {
    expect(qta("1.000000000001")).toBe(1_000_000_000_001n);
    expect(shares("1")).toBe(1_000_000_000_000n);
  });

  test("a token without decimals takes whole numbers only", () => {
    expect(parseAmount("12", 0)).toBe(12n);
    expect(faultOf(() => parseAmount("12.0", 0))).toBe("TooManyDecimals");
  });

  test("is exact where a float is not", () =>
    expect(qta("9007199254740.993")).toBe(9_007_199_254_740_993_000_000_000n));

  test("at exactly the chain's limit", () => expect(parseAmount(MAX_UNITS.toString(), 0)).toBe(MAX_UNITS));

  test.each([
    [1.5 as unknown as string, "NotText"],
    [undefined as unknown as string, "NotText"],
    ["", "Empty"],
    ["-1", "Negative"],
    ["-0", "Negative"],
    ["1e3", "Malformed"],
    ["0x10", "Malformed"],
    ["1,5", "Malformed"],
    [".5", "Malformed"],
    ["5.", "Malformed"],
    [" 5", "Malformed"],
    ["+5", "Malformed"],
    ["1__0", "Malformed"],
    ["_1", "Malformed"],
    ["1_", "Malformed"],
    ["1.5_0", "Malformed"],
    ["1.2.3", "Malformed"],
    ["١", "Malformed"],
    ["NaN", "Malformed"],
    ["Infinity", "Malformed"],
    ["1\n", "Malformed"],
    ["0.0000001", "TooManyDecimals"],
    ["1.0000000", "TooManyDecimals"],
    [((MAX_UNITS + 1n) / 1_000_000n + 1n).toString(), "TooLarge"],
  ])("refuses %j by name: %s", (text, fault) => expect(faultOf(() => usd(text))).toBe(fault));

  test("refuses a bigint: its unit is not known", () => {
    expect(faultOf(() => usd(1n as unknown as string))).toBe("NotText");
  });

  test("one above the chain's limit", () => {
    expect(faultOf(() => parseAmount((MAX_UNITS + 1n).toString(), 0))).toBe("TooLarge");
  });
});

describe("writing an amount", () => {
  test.each([
    [0n, "0"],
    [1n, "0.000001"],
    [1_000_000n, "1"],
    [1_500_000n, "1.5"],
    [999_000_000n, "999"],
    [1_234_567_890_000n, "1_234_567.89"],
  ])("of dollars: %s", (units, text) => expect(showUsd(units)).toBe(text));

  test("carries the ticker where there is one", () => {
    expect(showQta(qta("1000.5"))).toBe("1_000.5 QTA");
    expect(showShares(1n)).toBe("0.000000000001 sQUSD");
  });

  test("refuses what no balance can be", () => {
    expect(faultOf(() => formatAmount(-1n, 6))).toBe("Negative");
    expect(faultOf(() => formatAmount(MAX_UNITS + 1n, 6))).toBe("TooLarge");
  });

  test.each([0, 1, 6, 12, 38])("reads back as the same units with %i decimals", (decimals) => {
    for (const units of [0n, 1n, 9n, 10n, 999n, 1_000n, 10n ** 12n - 1n, 10n ** 18n, MAX_UNITS]) {
      expect(parseAmount(formatAmount(units, decimals), decimals)).toBe(units);
    }
  });
});

test("a month is a twelfth of 365 days", () => {
  expect(MONTH).toBe(2_628_000);
  expect(MONTH * 12).toBe(YEAR);
});
