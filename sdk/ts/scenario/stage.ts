/** The stage: two chains, their books, and the record of what was checked. */

import { isDeepStrictEqual } from "node:util";
import { type Chain, connect, developmentAccounts } from "../src/index.ts";
import type { Localnet, NodeInfo } from "../support/localnet.ts";
import type { Stage, Theatre } from "./chapter.ts";
import { Ledger } from "./ledger.ts";
import type { Progress } from "./progress.ts";

/** Text of a value in a report; amounts are shown in smallest units. */
function text(value: unknown): string {
  if (typeof value === "bigint") return `${value}`;
  return JSON.stringify(value, (_, inner: unknown) => (typeof inner === "bigint" ? `${inner}` : inner)) ?? "undefined";
}

async function theatre(nodes: readonly NodeInfo[]): Promise<Theatre> {
  const chains = new Map<string, Chain>();
  for (const node of nodes) chains.set(node.name, await connect(node.ws));
  const [chain] = chains.values();
  if (chain === undefined) throw new Error("the network harness started no such node");
  return { chain, nodes: chains, accounts: developmentAccounts(chain), ledger: await Ledger.open(chain) };
}

/** The stage as the runner sees it. */
export class TheStage implements Stage {
  readonly local: Theatre;
  readonly development: Theatre;
  /** Names of the checks that failed, with the chapter's name before them. */
  readonly failures: string[] = [];
  /** How many checks were made. */
  checks = 0;
  readonly #progress: Progress;
  #chapter = "";
  #details: string[] = [];

  private constructor(local: Theatre, development: Theatre, progress: Progress) {
    this.local = local;
    this.development = development;
    this.#progress = progress;
  }

  /** Connects to every node of a running network and opens the books. */
  static async set(localnet: Localnet, progress: Progress): Promise<TheStage> {
    const local = await theatre(localnet.of("local"));
    return new TheStage(local, await theatre(localnet.of("development")), progress);
  }

  /** A chapter begins: checks and steps are its from now on. */
  open(chapter: string): void {
    this.#chapter = chapter;
  }

  async step<T>(title: string, act: () => Promise<T>): Promise<T> {
    const failedBefore = this.failures.length;
    const end = this.#progress.step(title);
    try {
      const result = await act();
      // A node that prunes forgets the events of old blocks: the books do not wait for the audit.
      for (const { ledger } of [this.local, this.development]) await ledger.catchUp();
      end(this.failures.length === failedBefore);
      return result;
    } catch (error) {
      end(false);
      throw error;
    } finally {
      for (const line of this.#details.splice(0)) this.#progress.detail(line);
    }
  }

  check(name: string, expected: unknown, actual: unknown): void {
    this.checks += 1;
    if (isDeepStrictEqual(expected, actual)) return;
    this.failures.push(`${this.#chapter}: ${name}`);
    this.#details.push(`${name}: expected ${text(expected)}, found ${text(actual)}`);
  }

  figure(name: string, value: string | number | bigint): void {
    this.#details.push(`${name}: ${value}`);
  }

  /** Brings both books up to date and compares every balance with the chain's state. */
  async audit(): Promise<void> {
    for (const [name, { ledger }] of [["local", this.local] as const, ["development", this.development] as const]) {
      await this.step(`books of the ${name} chain: every balance as its events tell it`, async () => {
        await ledger.catchUp();
        this.check(`${name} chain: balances by events and by state`, [], await ledger.differences());
        for (const token of ledger.tokens) {
          this.check(`${name} chain: all balances of ${token} add up`, ledger.issuance(token), ledger.sum(token));
        }
        this.figure("folded up to block", ledger.block.number);
      });
    }
  }

  /** Ends every connection. */
  async close(): Promise<void> {
    const chains = [...this.local.nodes.values(), ...this.development.nodes.values()];
    await Promise.all(chains.map((chain) => chain.close()));
  }
}
