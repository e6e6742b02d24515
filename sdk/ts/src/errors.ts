/**
 * Every way in which this package refuses, each with its own class and, where there are kinds, a name to branch on.
 */

/** Common parent: `catch (e) { if (e instanceof QuantaraError) ... }` tells refusals from programming errors. */
export class QuantaraError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = new.target.name;
  }
}

/** Why a text is no amount. Precedence as listed: the first that applies is reported. */
export type AmountFault =
  /** Not a string: floats cannot carry money, and integers do not say their unit. */
  | "NotText"
  /** No characters. */
  | "Empty"
  /** A minus sign: amounts are never below zero. */
  | "Negative"
  /** Something other than digits, single `_` between digits and one decimal point between digits. */
  | "Malformed"
  /** More decimals than the token has: nothing is rounded silently. */
  | "TooManyDecimals"
  /** Above 2^128 - 1 smallest units, the chain's own limit. */
  | "TooLarge";

/** A text that is not an amount, or a number of units that cannot be one. */
export class AmountError extends QuantaraError {
  constructor(
    /** What is wrong. */
    readonly fault: AmountFault,
    /** The offending input, as text. */
    readonly input: string,
  ) {
    super(`not an amount (${fault}): ${JSON.stringify(input)}`);
  }
}

/** No usable chain behind an endpoint: nothing answers in time, or another chain does. */
export class ConnectError extends QuantaraError {
  constructor(
    /** Endpoint, or `light client`. */
    readonly endpoint: string,
    reason: string,
    options?: ErrorOptions,
  ) {
    super(`cannot use ${endpoint}: ${reason}`, options);
  }
}

/** Something awaited did not happen in time. What was sent may still take effect later. */
export class TimeoutError extends QuantaraError {
  constructor(
    /** What was awaited. */
    readonly awaited: string,
    /** How long, in milliseconds. */
    readonly milliseconds: number,
  ) {
    super(`${awaited}: not within ${milliseconds / 1000} s`);
  }
}

/** An error answer of a JSON-RPC method. */
export class RpcError extends QuantaraError {
  constructor(
    /** The method called. */
    readonly method: string,
    /** JSON-RPC code: -32601 unknown method, 1010 invalid transaction, 1011 validity unknown. */
    readonly code: number,
    /** The node's sentence. */
    readonly detail: string,
    /** The node's further data, if any: for code 1010 the reason in words. */
    readonly data: unknown,
  ) {
    super(`${method} answered ${code}: ${detail}${data === undefined ? "" : ` (${String(data)})`}`);
  }
}

/** The chain refused a transaction before it ran: it is in no block, no fee was paid, the nonce stands. */
export class TxRejected extends QuantaraError {
  constructor(
    /** `Invalid`: wrong for good or for now. `Unknown`: the chain cannot tell. */
    readonly kind: string,
    /** The chain's name for it, such as `Stale`, `BadProof`, `AncientBirthBlock`, `Payment`, `CannotLookup`. */
    readonly reason: string,
    options?: ErrorOptions,
  ) {
    super(`transaction refused: ${kind} ${reason}`, options);
  }
}

/** A transaction ran and failed: it is in a finalised block, its fee is paid, everything else it did is undone. */
export class DispatchFailed extends QuantaraError {
  constructor(
    /** The pallet whose error it is; `undefined` for the chain's common errors such as `Token` or `BadOrigin`. */
    readonly pallet: string | undefined,
    /** Name of the error, such as `InsufficientBalance`; for common errors the kind comes first: `Token.Frozen`. */
    readonly error: string,
    /** Where it ran. */
    readonly block: { readonly hash: string; readonly number: number; readonly index: number },
  ) {
    super(`call failed in block ${block.number}: ${pallet === undefined ? "" : `${pallet}.`}${error}`);
  }

  /** Pallet and error in one: `Balances.InsufficientBalance`; a common error as it is. */
  get fullName(): string {
    return this.pallet === undefined ? this.error : `${this.pallet}.${this.error}`;
  }
}

/** A method of development chains was called on a chain that has no such methods. */
export class NotADevelopmentChain extends QuantaraError {
  constructor(
    /** The method called. */
    readonly method: string,
  ) {
    super(`${method}: only a development chain that seals on demand has this method`);
  }
}

/** An enum as the chain's metadata describes it. */
interface Variant {
  readonly type: string;
  readonly value?: unknown;
}

const isVariant = (value: unknown): value is Variant =>
  typeof value === "object" && value !== null && typeof (value as { type?: unknown }).type === "string";

/** Path of names through nested variants: `{Token: {Frozen}}` gives `["Token", "Frozen"]`. */
function namesOf(value: unknown): string[] {
  return isVariant(value) ? [value.type, ...namesOf(value.value)] : [];
}

/**
 * The typed error of a failed dispatch.
 * @param dispatchError - as found in the event `System.ExtrinsicFailed`
 * @param block - where the transaction ran
 */
export function dispatchFailed(dispatchError: unknown, block: DispatchFailed["block"]): DispatchFailed {
  const [kind = "Unknown", ...rest] = namesOf(dispatchError);
  if (kind === "Module" && rest[0] !== undefined) {
    return new DispatchFailed(rest[0], rest.slice(1).join(".") || "Unknown", block);
  }
  return new DispatchFailed(undefined, [kind, ...rest].join("."), block);
}

/**
 * The typed error of a refused transaction.
 * @param validity - the chain's `TransactionValidityError`
 * @param cause - the error in which it came
 */
export function txRejected(validity: unknown, cause?: unknown): TxRejected {
  const [kind = "Invalid", reason = "Unknown"] = namesOf(validity);
  const custom = isVariant(validity) && isVariant(validity.value) ? validity.value.value : undefined;
  const name = reason === "Custom" ? `Custom.${String(custom)}` : reason;
  return new TxRejected(kind, name, { cause });
}
