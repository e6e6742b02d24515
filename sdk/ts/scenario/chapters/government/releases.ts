/** Scenes of the published table: what is released when, to whom, and to nobody else. */

import {
  act,
  type AllocationName,
  type Chain,
  finalisedHash,
  grantAddress,
  type Landed,
  PUBLISHED,
  publishedRow,
  qta,
  releasableDown,
  release,
  releasedDown,
  send,
  showQta,
} from "../../../src/index.ts";
import type { Stage, Theatre } from "../../chapter.ts";
import { elapsed, GRANT_NAMES, type GrantName, GRANTS, refusal, sendAll } from "./stagecraft.ts";

/** Paid in tranches at the genesis of test chains: six rich accounts; the fund for rewards and the treasury. */
const PAID_AT_GENESIS: Partial<Record<AllocationName, bigint>> = {
  Ecosystem: qta("6_000_000"),
  Dao: qta("15_000_000"),
};

/** The client's own record of what was released: amounts in smallest units of QTA. */
export class Schedule {
  readonly #released = new Map<AllocationName, bigint>();

  /** What was released of an allocation. */
  released(name: AllocationName): bigint {
    return this.#released.get(name) ?? 0n;
  }

  /** So much more was released. */
  add(name: AllocationName, amount: bigint): void {
    this.#released.set(name, this.released(name) + amount);
  }
}

/** The chain's own table is the published one. */
export async function table(stage: Stage, { chain, accounts }: Theatre): Promise<void> {
  const rows = await chain.api.apis.AllocationsApi.table();
  const told = rows.map(({ allocation, qta: whole, votes, stakes }) => [
    allocation.type,
    qta(`${whole}`),
    votes,
    stakes,
  ]);
  stage.check(
    "the published table",
    PUBLISHED.map(({ name, total, votes, stakes }) => [name, total, votes, stakes]),
    told,
  );
  const supply = PUBLISHED.reduce((sum, { total }) => sum + total, 0n);
  stage.check("the eight allocations are the supply", qta("1_000_000_000"), supply);
  for (const grant of GRANT_NAMES) {
    const { id, allocation, who } = GRANTS[grant];
    const views = await chain.api.apis.AllocationsApi.grants_of(accounts[who].address);
    const account = views.find((view) => view.grant === id)?.account;
    stage.check(`account of the grant of ${allocation}, which is ${who}'s`, grantAddress(chain, id), account);
  }
}

/** Every row of the table at one block, against the client's own curves. */
export async function month(
  stage: Stage,
  { chain }: Theatre,
  schedule: Schedule,
  label: number,
  at: string,
): Promise<void> {
  const seconds = await elapsed(chain, at);
  let releasable = 0n;
  for (const row of PUBLISHED) {
    const paidOut = (PAID_AT_GENESIS[row.name] ?? 0n) + schedule.released(row.name);
    const expected = {
      total: row.total,
      granted: "lock" in row.rule ? row.total : 0n,
      paid_out: paidOut,
      releasable_now: releasableDown(row, seconds, { paidOut, principal: schedule.released(row.name) }),
    };
    const status = await chain.api.apis.AllocationsApi.status({ type: row.name, value: undefined }, { at });
    stage.check(`month ${label}: ${row.name}`, expected, status);
    if ("lock" in row.rule) releasable += releasedDown(row.rule, row.total, seconds);
  }
  stage.figure(`month ${label}: released by the clock`, showQta(releasable));
}

/** The month of genesis, seen from later: the first block has the first timestamp. */
export async function genesisMonth(stage: Stage, theatre: Theatre): Promise<void> {
  const first = await finalisedHash(theatre.chain, 1);
  stage.check("the curves begin with the first block", 0, await elapsed(theatre.chain, first));
  await month(stage, theatre, new Schedule(), 0, first);
}

/** Nothing leaves before its lock ends, and a beneficiary moves nothing by acting for its grant. */
export async function locked(stage: Stage, { chain, accounts: { Alice, Bob, Ferdie } }: Theatre): Promise<void> {
  const [technology, team] = [GRANTS.technology.id, GRANTS.team.id];
  const tries = [
    ["released before its lock ends", release(chain, technology), Ferdie, "Allocations.NothingToRelease"],
    ["released by a stranger", release(chain, technology), Bob, "Allocations.NotBeneficiary"],
    ["a grant that was never made", release(chain, 99), Ferdie, "Allocations.UnknownGrant"],
    ["moved by its beneficiary", act(chain, team, payment(chain, Bob.address)), Alice, "Allocations.ActionNotAllowed"],
  ] as const;
  for (const [name, call, who, expected] of tries) stage.check(name, expected, await refusal(chain, call, who));
}

function payment(chain: Chain, to: string) {
  return chain.api.tx.Balances.transfer_keep_alive({ dest: { type: "Id", value: to }, value: qta("1") });
}

/**
 * Takes what a grant has released, to the unit.
 * @param free - smallest units that nothing binds, if that is less: what votes stays until it is unlocked
 */
export async function take(
  stage: Stage,
  theatre: Theatre,
  schedule: Schedule,
  grant: GrantName,
  free?: bigint,
): Promise<void> {
  const { chain, accounts, ledger } = theatre;
  const { id, allocation: name, who } = GRANTS[grant];
  await ledger.catchUp();
  const before = ledger.of("QTA", accounts[who].address);
  const landed = await send(chain, release(chain, id), accounts[who]);
  const row = publishedRow(name);
  const seconds = await elapsed(chain, landed.block.hash);
  const released = releasableDown(row, seconds, { paidOut: 0n, principal: schedule.released(name) });
  const due = free !== undefined && free < released ? free : released;
  await ledger.catchUp();
  // Alice authors blocks and earns by it.
  if (who !== "Alice") {
    stage.check(`${name}: what ${who} got`, before + due - landed.fee, ledger.of("QTA", accounts[who].address));
  }
  stage.check(`${name}: what the chain says was paid`, due, paidBy(landed));
  schedule.add(name, due);
  const left = ledger.of("QTA", grantAddress(chain, id));
  stage.check(`${name}: what is left in the grant`, row.total - schedule.released(name), left);
  stage.figure(`${name}: released to ${who}`, showQta(due));
}

function paidBy({ events }: Landed): bigint {
  const paid = events.map(({ event }) =>
    event.type === "Allocations" && event.value.type === "Released" ? event.value.value.amount : 0n,
  );
  return paid.reduce((sum, amount) => sum + amount, 0n);
}

/** What was released whole is not released again, and nothing is left. */
export async function emptied(stage: Stage, { chain, accounts, ledger }: Theatre, grant: GrantName): Promise<void> {
  const { id, allocation: name, who } = GRANTS[grant];
  const again = await refusal(chain, release(chain, id), accounts[who]);
  stage.check(`${name}: released twice`, "Allocations.NothingToRelease", again);
  await ledger.catchUp();
  stage.check(`${name}: nothing is left`, 0n, ledger.of("QTA", grantAddress(chain, id)));
}

/** Votes lock what they were cast with: taken back and unlocked, it is released. */
export async function unlockVotes(
  { chain, accounts }: Theatre,
  grant: "team" | "partners" | "advisers",
  votes: readonly { readonly track: number; readonly referendum: number }[],
): Promise<void> {
  const { id, who } = GRANTS[grant];
  const { ConvictionVoting } = chain.api.tx;
  const target = { type: "Id" as const, value: grantAddress(chain, id) };
  const removed = votes.map(({ track, referendum }) =>
    ConvictionVoting.remove_vote({ class: track, index: referendum }),
  );
  const unlocked = [...new Set(votes.map(({ track }) => track))].map((track) =>
    ConvictionVoting.unlock({ class: track, target }),
  );
  const calls = [...removed, ...unlocked].map((call) => act(chain, id, call));
  await sendAll(chain, calls, accounts[who]);
}
