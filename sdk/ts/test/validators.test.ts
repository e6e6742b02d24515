import { describe, expect, test } from "vitest";
import { authorIndex, electedStake, eraReward, QuantaraError, qta, rewardShare, YEAR } from "../src/index.ts";

describe("a block's author", () => {
  const babe = (payload: string): string => `0x0642414245${payload}`;

  test.each([
    ["by lot", babe("b50101030000004c1d"), 3],
    ["by turn, without proof", babe("340201000000eb52c0"), 1],
    ["by turn", babe("b5010304000000e7"), 4],
  ])("is read from the header: %s", (_, log, index) => {
    expect(authorIndex(["0x05424142450101", log])).toBe(index);
  });

  test("is unknown where the header does not say", () => {
    expect(() => authorIndex(["0x0446524e4b00"])).toThrow(QuantaraError);
    expect(() => authorIndex([])).toThrow(QuantaraError);
  });
});

describe("an era's reward", () => {
  const rate = 50_000_000n;

  test("is the rate of a year of the stake, rounded down", () => {
    expect(eraReward(qta("100"), rate, YEAR * 1_000)).toBe(qta("5"));
    expect(eraReward(1n, rate, YEAR * 1_000)).toBe(0n);
    expect(eraReward(qta("300_000"), rate, 2_400_000)).toBe((qta("15_000") * 2_400n) / BigInt(YEAR));
    expect(eraReward(qta("100"), rate, 0)).toBe(0n);
  });

  test("is shared by points: the share is rounded down, the amount to nearest", () => {
    expect(rewardShare(1_000n, 20n, 80n)).toBe(250n);
    expect(rewardShare(3n, 1n, 2n)).toBe(1n);
    expect(rewardShare(10n, 2n, 3n)).toBe(7n);
    expect(rewardShare(10_000_000_000n, 1n, 3n)).toBe(3_333_333_330n);
    expect(rewardShare(10n, 0n, 0n)).toBe(0n);
  });

  test("counts stake in the units of the election", () => {
    expect(electedStake(107n, qta("1_000_000_000"))).toBe(54n);
    expect(electedStake(108n, qta("1_000_000_000"))).toBe(108n);
    expect(electedStake(7n, 1_000n)).toBe(7n);
  });
});
