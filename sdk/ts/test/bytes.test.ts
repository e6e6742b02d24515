import { describe, expect, test } from "vitest";
import { hex, text, u32 } from "../src/bytes.ts";
import { QuantaraError } from "../src/index.ts";

describe("bytes", () => {
  test("are shown as two digits each, after a prefix", () => {
    expect(hex(Uint8Array.of(0, 7, 171, 255))).toBe("0x0007abff");
    expect(hex(new Uint8Array())).toBe("0x");
  });
});

describe("a text", () => {
  test("is preceded by four times its length in bytes", () => {
    expect(hex(text(""))).toBe("0x00");
    expect(hex(text("grant"))).toBe("0x146772616e74");
    expect(hex(text("é"))).toBe("0x08c3a9");
  });

  test("of 63 bytes is the longest", () => {
    expect(text("a".repeat(63))).toHaveLength(64);
    expect(() => text("a".repeat(64))).toThrow(QuantaraError);
    expect(() => text("é".repeat(32))).toThrow(QuantaraError);
  });
});

describe("a number of four bytes", () => {
  test.each([
    [0, "0x00000000"],
    [1, "0x01000000"],
    [0x0102_0304, "0x04030201"],
    [0xffff_ffff, "0xffffffff"],
  ])("begins with the lowest: %d", (value, encoded) => {
    expect(hex(u32(value))).toBe(encoded);
  });

  test.each([-1, 0.5, 2 ** 32, Number.NaN])("is refused where it does not fit: %d", (value) => {
    expect(() => u32(value)).toThrow(QuantaraError);
  });
});
