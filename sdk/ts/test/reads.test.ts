/** Reads across a subscription that begins anew. */

import { expect, test } from "vitest";
import { held } from "../src/reads.ts";

/** Refuses as often as told, then answers how often it was asked. */
function refusing(times: number, error: unknown): () => Promise<number> {
  let asked = 0;
  return () => {
    asked += 1;
    return asked > times ? Promise.resolve(asked) : Promise.reject(error as Error);
  };
}

const notHeld = Object.assign(new Error("Invalid block hash"), { code: -32_801 });

test("a block that the subscription does not hold is asked for again", async () => {
  expect(await held(refusing(2, notHeld))).toBe(3);
});

test("not for ever", async () => {
  await expect(held(refusing(99, notHeld))).rejects.toBe(notHeld);
});

test.each([new Error("Invalid block hash"), Object.assign(new Error("busy"), { code: -32_000 }), null])(
  "another refusal stands: %s",
  async (error) => {
    const read = refusing(1, error);
    await expect(held(read)).rejects.toBe(error);
    expect(await read()).toBe(2);
  },
);
