import { describe, expect, test } from "vitest";
import {
  type BlockEvents,
  enactedIn,
  enactmentName,
  type EventRecord,
  INLINE_BYTES,
  proposalOf,
  QuantaraError,
  submitted,
  submittedIn,
  voteCode,
} from "../src/index.ts";

const record = (type: string, name: string, value: object): EventRecord =>
  ({ phase: { type: "Initialization" }, event: { type, value: { type: name, value } }, topics: [] }) as never;
const dispatched = (referendum: number, result: object): BlockEvents => ({
  number: 7,
  hash: "0x07",
  events: [
    record("System", "Remarked", {}),
    record("Scheduler", "Dispatched", { task: [7, 0], id: enactmentName(referendum), result }),
  ],
});

describe("a vote", () => {
  test.each([
    [true, "None", 0x80],
    [true, "Locked1x", 0x81],
    [false, "Locked6x", 0x06],
  ] as const)("aye %s with %s is packed into one byte", (aye, conviction, code) => {
    expect(voteCode(aye, conviction)).toBe(code);
  });
});

describe("a proposal", () => {
  test("carries a short call, and names a long one by hash and length", () => {
    const short = new Uint8Array(INLINE_BYTES);
    expect(proposalOf(short)).toEqual({ type: "Inline", value: short });
    const long = proposalOf(new Uint8Array(INLINE_BYTES + 1));
    expect(long).toMatchObject({ type: "Lookup", value: { len: INLINE_BYTES + 1 } });
    expect(long.type === "Lookup" && long.value.hash).toMatch(/^0x[0-9a-f]{64}$/);
  });

  test("is found by its number among the events of its transaction", () => {
    const events = [5, 6].map((index) => record("Referenda", "Submitted", { index, track: 0 }));
    expect(submittedIn(events)).toEqual([5, 6]);
    expect(submitted(events)).toBe(5);
    expect(() => submitted([])).toThrow(QuantaraError);
  });
});

describe("an enactment", () => {
  test("is told from others by its name", () => {
    expect(enactedIn(dispatched(3, { success: true, value: undefined }), 3)).toEqual({ number: 7, error: undefined });
    expect(enactedIn(dispatched(3, { success: true, value: undefined }), 4)).toBeUndefined();
  });

  test("that failed is told by pallet and error", () => {
    const value = { type: "Module", value: { type: "Parameters", value: { type: "Contradicts" } } };
    expect(enactedIn(dispatched(3, { success: false, value }), 3)).toEqual({
      number: 7,
      error: "Parameters.Contradicts",
    });
  });

  test("whose call nobody can find is told as such", () => {
    const events = [record("Scheduler", "CallUnavailable", { task: [7, 0], id: enactmentName(3) })];
    expect(enactedIn({ number: 7, hash: "0x07", events }, 3)).toEqual({ number: 7, error: "CallUnavailable" });
  });
});
