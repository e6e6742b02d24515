/**
 * The client's own books: balances at genesis, then every event of every finalised block folded in. State is read only
 * to be compared with them.
 */

import {
  type BlockEvents,
  type Chain,
  finalisedEvents,
  type Move,
  movesOf,
  QuantaraError,
  type Token,
} from "../src/index.ts";
import { held } from "../src/reads.ts";

/** A balance where books and state differ. */
export interface Difference {
  /** Address, or `issuance`. */
  readonly account: string;
  /** QTA, or an asset's id. */
  readonly token: Token;
  /** By events, in smallest units. */
  readonly expected: bigint;
  /** By state, in smallest units. */
  readonly actual: bigint;
}

const ISSUANCE = "issuance";

/** Balances by token, then by account; issuance beside the accounts. An entry of nought is no entry. */
export class Balances {
  readonly #tokens = new Map<Token, Map<string, bigint>>();

  /** Balance of an account, free and held together; 0 when there is none. */
  of(token: Token, account: string): bigint {
    return this.#tokens.get(token)?.get(account) ?? 0n;
  }

  /** Total issuance of a token. */
  issuance(token: Token): bigint {
    return this.of(token, ISSUANCE);
  }

  /** Every token of which somebody holds something, or of which there is an issuance. */
  get tokens(): Token[] {
    return [...this.#tokens].filter(([, accounts]) => accounts.size > 0).map(([token]) => token);
  }

  /** Sum over all accounts. */
  sum(token: Token): bigint {
    let sum = 0n;
    for (const [account, units] of this.#tokens.get(token) ?? []) if (account !== ISSUANCE) sum += units;
    return sum;
  }

  /**
   * Applies a change.
   * @throws QuantaraError when a balance would fall below nought: then an event is missing or misread
   */
  apply({ token, account = ISSUANCE, delta }: Move): void {
    const units = this.of(token, account) + delta;
    if (units < 0n) throw new QuantaraError(`${account} would hold ${units} of ${token}`);
    const accounts = this.#tokens.get(token) ?? new Map<string, bigint>();
    this.#tokens.set(token, accounts);
    if (units === 0n) accounts.delete(account);
    else accounts.set(account, units);
  }

  /** Where two books differ, in a fixed order. */
  differences(actual: Balances): Difference[] {
    const found: Difference[] = [];
    for (const token of new Set([...this.#tokens.keys(), ...actual.#tokens.keys()])) {
      const accounts = [...(this.#tokens.get(token)?.keys() ?? []), ...(actual.#tokens.get(token)?.keys() ?? [])];
      for (const account of new Set(accounts)) {
        const [ours, theirs] = [this.of(token, account), actual.of(token, account)];
        if (ours !== theirs) found.push({ account, token, expected: ours, actual: theirs });
      }
    }
    return found;
  }
}

/** All balances in the state of one block. */
export async function readBalances(chain: Chain, at: string): Promise<Balances> {
  const { Assets, AssetsHolder, Balances: Qta, System } = chain.api.query;
  const [accounts, issuance, assets, holdings, onHold] = await held(() =>
    Promise.all([
      System.Account.getEntries({ at }),
      Qta.TotalIssuance.getValue({ at }),
      Assets.Asset.getEntries({ at }),
      Assets.Account.getEntries({ at }),
      AssetsHolder.BalancesOnHold.getEntries({ at }),
    ]),
  );
  const balances = new Balances();
  balances.apply({ token: "QTA", account: undefined, delta: issuance });
  for (const { keyArgs, value } of accounts) {
    balances.apply({ token: "QTA", account: keyArgs[0], delta: value.data.free + value.data.reserved });
  }
  for (const { keyArgs, value } of assets) {
    balances.apply({ token: keyArgs[0], account: undefined, delta: value.supply });
  }
  for (const { keyArgs, value } of holdings) {
    balances.apply({ token: keyArgs[0], account: keyArgs[1], delta: value.balance });
  }
  for (const { keyArgs, value } of onHold) balances.apply({ token: keyArgs[0], account: keyArgs[1], delta: value });
  return balances;
}

/** The books of one chain. */
export class Ledger {
  readonly #chain: Chain;
  readonly #balances: Balances;
  #block: { number: number; hash: string };

  private constructor(chain: Chain, balances: Balances) {
    this.#chain = chain;
    this.#balances = balances;
    this.#block = { number: 0, hash: chain.genesis };
  }

  /** Opens books with the balances of genesis, the only state that they take over. */
  static async open(chain: Chain): Promise<Ledger> {
    return new Ledger(chain, await readBalances(chain, chain.genesis));
  }

  /** The block up to which events are folded in. */
  get block(): { readonly number: number; readonly hash: string } {
    return this.#block;
  }

  /** Balance of an account as events tell it, free and held together, in smallest units. */
  of(token: Token, account: string): bigint {
    return this.#balances.of(token, account);
  }

  /** Total issuance as events tell it, in smallest units. */
  issuance(token: Token): bigint {
    return this.#balances.issuance(token);
  }

  /** Every token of which there is any. */
  get tokens(): Token[] {
    return this.#balances.tokens;
  }

  /** Sum of all balances as events tell them, in smallest units. */
  sum(token: Token): bigint {
    return this.#balances.sum(token);
  }

  /**
   * Folds in the events up to the newest finalised block.
   * @throws QuantaraError naming the block whose events cannot be
   */
  async catchUp(): Promise<void> {
    const head = await this.#chain.finalised();
    for await (const block of finalisedEvents(this.#chain, this.#block.number + 1, head.number)) this.#fold(block);
  }

  /** Compares every balance and every issuance with the state of the block up to which events are folded in. */
  async differences(): Promise<Difference[]> {
    return this.#balances.differences(await readBalances(this.#chain, this.#block.hash));
  }

  #fold({ number, hash, events }: BlockEvents): void {
    try {
      for (const { event } of events) for (const move of movesOf(event)) this.#balances.apply(move);
    } catch (cause) {
      throw new QuantaraError(`block ${number}: ${(cause as Error).message}`, { cause });
    }
    this.#block = { number, hash };
  }
}
