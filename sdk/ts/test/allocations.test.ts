import { describe, expect, test } from "vitest";
import {
  grantAddress,
  keylessAddress,
  keylessPart,
  MONTH,
  PUBLISHED,
  publishedRow,
  QuantaraError,
  qta,
  releasableDown,
  releasedDown,
} from "../src/index.ts";

const chain = { ss58Prefix: 42 };
const curve = (name: Parameters<typeof publishedRow>[0]) => {
  const { rule, total } = publishedRow(name);
  if (!("lock" in rule)) throw new Error(`${name} has no curve`);
  return (seconds: number) => releasedDown(rule, total, seconds);
};
const nothing = { paidOut: 0n, principal: 0n };

describe("the published table", () => {
  test("is the supply", () => {
    expect(PUBLISHED.reduce((sum, { total }) => sum + total, 0n)).toBe(qta("1_000_000_000"));
  });

  test.each([
    ["Technology", 3, "0", 15, "75_000_000", 27, "150_000_000"],
    ["Foundation", 6, "0", 24, "60_000_000", 42, "120_000_000"],
    ["Team", 12, "0", 30, "60_000_000", 48, "120_000_000"],
    ["Partners", 6, "0", 15, "40_000_000", 24, "80_000_000"],
    ["Advisers", 6, "0", 12, "10_000_000", 18, "20_000_000"],
  ] as const)(
    "%s begins at nothing, is half way in the middle, and ends whole",
    (name, lock, none, half, some, end, all) => {
      expect([lock, half, end].map((month) => curve(name)(month * MONTH))).toEqual([none, some, all].map(qta));
      expect(curve(name)(0)).toBe(0n);
      expect(curve(name)(end * MONTH - 1)).toBeLessThan(qta(all));
      expect(curve(name)(end * MONTH * 2)).toBe(qta(all));
    },
  );

  test("a curve moves every second, a phased one at whole months", () => {
    expect(curve("Technology")(3 * MONTH + 1)).toBe(qta("150_000_000") / BigInt(24 * MONTH));
    expect(curve("Foundation")(7 * MONTH - 1)).toBe(0n);
    expect(curve("Foundation")(7 * MONTH)).toBe(qta("120_000_000") / 36n);
  });

  test("what was released is not released again", () => {
    const row = publishedRow("Technology");
    const done = { paidOut: qta("75_000_000"), principal: qta("75_000_000") };
    expect(releasableDown(row, 15 * MONTH, done)).toBe(0n);
    expect(releasableDown(row, 14 * MONTH, done)).toBe(0n);
    expect(releasableDown(row, 27 * MONTH, done)).toBe(qta("75_000_000"));
  });

  test("tranches wait for their month and keep their limit", () => {
    const [ecosystem, dao] = [publishedRow("Ecosystem"), publishedRow("Dao")];
    expect(releasableDown(ecosystem, 12 * MONTH - 1, nothing)).toBe(0n);
    expect(releasableDown(ecosystem, 12 * MONTH, nothing)).toBe(qta("280_000_000") / 36n);
    expect(releasableDown(ecosystem, 12 * MONTH, { paidOut: qta("279_999_999"), principal: 0n })).toBe(qta("1"));
    expect(releasableDown(dao, 0, { paidOut: qta("10_000_000"), principal: 0n })).toBe(qta("2_000_000"));
  });
});

describe("keyless accounts", () => {
  test("of grants differ, and from their owner's", () => {
    const all = [0, 1, 256].map((grant) => grantAddress(chain, grant));
    expect(new Set([...all, keylessAddress(chain, "qt/alloc")]).size).toBe(4);
  });

  test("a part that does not fit is refused", () => {
    expect(() => keylessPart(chain, "qt/alloc", new Uint8Array(21))).toThrow(QuantaraError);
    expect(keylessPart(chain, "qt/alloc", new Uint8Array(20))).toBe(keylessAddress(chain, "qt/alloc"));
  });
});
