/**
 * Chapter two: QTA is released as published and no sooner, holders decide, dollars pay fees, a pause ends by itself,
 * and validators are paid out of a fixed supply.
 */

import { qta } from "../../../src/index.ts";
import type { Chapter, Stage, Theatre } from "../../chapter.ts";
import { inDollars, unpayable } from "./fees.ts";
import { aDay } from "./pauses.ts";
import * as releases from "./releases.ts";
import * as rewards from "./rewards.ts";
import { GRANT_NAMES, type GrantName, travelTo } from "./stagecraft.ts";
import * as succession from "./succession.ts";
import * as votes from "./votes.ts";

/** A stop on the way through the published schedule. */
interface Stop {
  readonly month: number;
  /** Jumps that lead there. Each ends a session, so that in the end more eras have passed than history holds. */
  readonly strides: number;
  /** Grants whose beneficiaries take what is released. */
  readonly take: readonly GrantName[];
}

/** All of the partners' grant votes but this. */
const FREE_OF_PARTNERS = qta("1_000_000");
const JOURNEY: readonly Stop[] = [
  { month: 3, strides: 8, take: [] },
  { month: 6, strides: 12, take: ["technology"] },
  { month: 12, strides: 24, take: ["foundation", "partners", "advisers"] },
  { month: 18, strides: 24, take: ["advisers"] },
  { month: 24, strides: 24, take: ["partners"] },
  { month: 27, strides: 16, take: ["technology"] },
  { month: 42, strides: 48, take: ["foundation"] },
  { month: 48, strides: 24, take: ["team"] },
];

/** Years pass in a minute: at each stop every row of the table, then the releases. */
async function journey(stage: Stage, theatre: Theatre, passed: readonly votes.Passed[]): Promise<void> {
  const schedule = new releases.Schedule();
  for (const { month, strides, take } of JOURNEY) {
    await stage.step(`month ${month}: what the clock has released`, async () => {
      const { hash } = await travelTo(theatre.chain, month, strides);
      await releases.month(stage, theatre, schedule, month, hash);
    });
    if (month === 12) {
      await stage.step(
        "month 12: unreleased QTA loses its vote on lenders' money, and what it voted is unlocked",
        async () => {
          await votes.twelfthMonth(stage, theatre);
          await releases.take(stage, theatre, schedule, "partners", FREE_OF_PARTNERS);
          for (const grant of ["team", "partners", "advisers"] as const) {
            await releases.unlockVotes(theatre, grant, passed);
          }
        },
      );
    }
    for (const grant of take) {
      await stage.step(`month ${month}: the grant of ${grant} pays out`, () =>
        releases.take(stage, theatre, schedule, grant),
      );
    }
  }
  await stage.step("everything is released, once", async () => {
    for (const grant of GRANT_NAMES) await releases.emptied(stage, theatre, grant);
    const { hash } = await theatre.chain.finalised();
    await releases.month(stage, theatre, schedule, 48, hash);
  });
}

/** Releases, votes, fees in dollars, a pause, a validator's pay and fall. */
export const government: Chapter = {
  name: "government",
  title: "Government",
  needs: ["network"],
  async play(stage) {
    const { development } = stage;
    await stage.step("month 0: the published table", async () => {
      await releases.table(stage, development);
      await releases.genesisMonth(stage, development);
    });
    await stage.step("what is locked stays where it is", () => releases.locked(stage, development));
    await stage.step("votes that unreleased QTA has not", () => votes.refused(stage, development));
    const passed = await stage.step("holders vote: eight referenda", () => votes.decide(stage, development));
    await stage.step("deposits come back", () => votes.refund(stage, development, passed));
    await stage.step("Grace, who holds no QTA, pays her fee in QUSD", () => inDollars(stage, development));
    await stage.step("fees that cannot be paid", () => unpayable(stage, development));
    await stage.step("the committee pauses payments for a day, and nothing that is protected", () =>
      aDay(stage, development),
    );
    await stage.step("Dave stands for election", () => rewards.joins(stage, development));
    const reign = await stage.step("Dave is elected", () => rewards.elected(stage, development));
    await stage.step("Alice and Dave are paid for an era", () => rewards.paid(stage, development, reign));
    await stage.step("rewards that nobody may claim", () => rewards.unclaimable(stage, development, reign));
    await stage.step("rewards leave issuance as it was", () => rewards.pot(stage, development, "after an era"));
    await stage.step("Charlie stands for election, and waits", () => succession.waits(stage, development));
    await stage.step("Dave's key signs two blocks for one slot: he is struck off", () =>
      succession.struckOff(stage, development),
    );
    await stage.step("Charlie takes his seat", () => succession.replaced(stage, development));
    await journey(stage, development, passed);
    await stage.step("a reward that nobody claimed in time", () => rewards.tooOld(stage, development, reign));
    await stage.step("rewards still leave issuance as it was", () =>
      rewards.pot(stage, development, "after four years"),
    );
  },
};
