/**
 * What a chapter of the credit year is and what it is given. A new chapter is one file in `chapters/` and one line in
 * `chapters/index.ts`.
 */

import type { Account, Chain, DevelopmentName } from "../src/index.ts";
import type { Ledger } from "./ledger.ts";

/** One part of the story. */
export interface Chapter {
  /** Name on the command line, lower case, unique. */
  readonly name: string;
  /** Headline. */
  readonly title: string;
  /** Names of chapters whose state this one builds on: they are played first, also with `--chapter`. */
  readonly needs: readonly string[];
  /** Plays it. Failed checks do not stop it; a thrown error does, and with it the whole scenario. */
  play(stage: Stage): Promise<void>;
}

/** A chain on the stage, with its people and its books. */
export interface Theatre {
  /** The chain, through its first node. */
  readonly chain: Chain;
  /** The chain, through each of its nodes, by the node's name. */
  readonly nodes: ReadonlyMap<string, Chain>;
  /** Accounts with well-known seeds. */
  readonly accounts: Record<DevelopmentName, Account>;
  /** Balances as events alone tell them. The runner brings it up to date and audits it after each chapter. */
  readonly ledger: Ledger;
}

/** What a chapter works with. */
export interface Stage {
  /** The network of four validators, for what needs consensus. */
  readonly local: Theatre;
  /** The one node with time travel. State runs on here from chapter to chapter. */
  readonly development: Theatre;
  /**
   * Does one thing and shows it with a tick and the seconds it took.
   * @returns what `act` returns
   */
  step<T>(text: string, act: () => Promise<T>): Promise<T>;
  /**
   * Compares; a difference is shown, and fails the scenario in the end under this name.
   * @param name - what is compared, unique within the chapter
   * @param expected - computed by the client on its own
   * @param actual - read from the chain; compared by structure, `bigint` included
   */
  check(name: string, expected: unknown, actual: unknown): void;
  /** Shows a figure as `name: value`. */
  figure(name: string, value: string | number | bigint): void;
}
