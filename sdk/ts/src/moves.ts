/**
 * What an event does to balances. Every case is written out: when the chain gains an event about money, this file no
 * longer compiles until somebody has said what it means.
 *
 * A balance here is all that an account owns of a token, free or held, so that holding and releasing move nothing.
 */

import { QuantaraError } from "./errors.ts";
import type { ChainEvent } from "./events.ts";

/** QTA, or an asset by its id. */
export type Token = "QTA" | number;

/** A change that an event states, in smallest units; negative when something leaves. */
export interface Move {
  /** Which token. */
  readonly token: Token;
  /** Whose balance; `undefined`: the token's total issuance. */
  readonly account: string | undefined;
  /** How much, in smallest units. */
  readonly delta: bigint;
}

/** An event that overwrites a balance instead of moving it: nothing can be folded from it. */
export class UnfoldableEvent extends QuantaraError {
  constructor(
    /** Pallet and name of the event. */
    readonly event: string,
  ) {
    super(`${event} states no difference: balances cannot be followed past it`);
  }
}

type EventOf<Pallet extends ChainEvent["type"]> = Extract<ChainEvent, { type: Pallet }>["value"];

const change = (token: Token, account: string | undefined, delta: bigint): Move => ({ token, account, delta });
const from = (token: Token, account: string, amount: bigint): Move => change(token, account, -amount);
const to = (token: Token, account: string, amount: bigint): Move => change(token, account, amount);
const issued = (token: Token, delta: bigint): Move => change(token, undefined, delta);

function unlisted(pallet: string, name: never): never {
  throw new UnfoldableEvent(`${pallet}.${String(name)}`);
}

function balancesMoves({ type, value }: EventOf<"Balances">): Move[] {
  switch (type) {
    case "Transfer":
    case "ReserveRepatriated":
      return [from("QTA", value.from, value.amount), to("QTA", value.to, value.amount)];
    case "TransferOnHold":
      return [from("QTA", value.source, value.amount), to("QTA", value.dest, value.amount)];
    case "TransferAndHold":
      return [from("QTA", value.source, value.transferred), to("QTA", value.dest, value.transferred)];
    case "Deposit":
      return [to("QTA", value.who, value.amount)];
    case "Withdraw":
    case "Slashed":
      return [from("QTA", value.who, value.amount)];
    case "DustLost":
      return [from("QTA", value.account, value.amount)];
    case "Minted":
    case "Restored":
      return [to("QTA", value.who, value.amount), issued("QTA", value.amount)];
    case "Burned":
    case "BurnedHeld":
    case "Suspended":
      return [from("QTA", value.who, value.amount), issued("QTA", -value.amount)];
    case "Issued":
    case "MintedCredit":
      return [issued("QTA", value.amount)];
    case "Rescinded":
    case "BurnedDebt":
      return [issued("QTA", -value.amount)];
    case "Endowed":
    case "Reserved":
    case "Unreserved":
    case "Locked":
    case "Unlocked":
    case "Frozen":
    case "Thawed":
    case "Held":
    case "Released":
    case "Upgraded":
      return [];
    case "BalanceSet":
    case "TotalIssuanceForced":
    case "Unexpected":
      throw new UnfoldableEvent(`Balances.${type}`);
    default:
      return unlisted("Balances", type);
  }
}

function assetsMoves({ type, value }: EventOf<"Assets">): Move[] {
  switch (type) {
    case "Transferred":
      return [from(value.asset_id, value.from, value.amount), to(value.asset_id, value.to, value.amount)];
    case "Issued":
      return [to(value.asset_id, value.owner, value.amount), issued(value.asset_id, value.amount)];
    case "Burned":
      return [from(value.asset_id, value.owner, value.balance), issued(value.asset_id, -value.balance)];
    case "Deposited":
      return [to(value.asset_id, value.who, value.amount)];
    case "Withdrawn":
      return [from(value.asset_id, value.who, value.amount)];
    case "IssuedCredit":
    case "BurnedDebt":
      return [issued(value.asset_id, value.amount)];
    case "BurnedCredit":
    case "IssuedDebt":
      return [issued(value.asset_id, -value.amount)];
    // A transfer by approval also states `Transferred`.
    case "TransferredApproved":
    case "Created":
    case "TeamChanged":
    case "OwnerChanged":
    case "Frozen":
    case "Thawed":
    case "AssetFrozen":
    case "AssetThawed":
    case "AccountsDestroyed":
    case "ApprovalsDestroyed":
    case "DestructionStarted":
    case "Destroyed":
    case "ForceCreated":
    case "MetadataSet":
    case "MetadataCleared":
    case "ApprovedTransfer":
    case "ApprovalCancelled":
    case "AssetStatusChanged":
    case "AssetMinBalanceChanged":
    case "Touched":
    case "Blocked":
    case "ReservesUpdated":
    case "ReservesRemoved":
      return [];
    default:
      return unlisted("Assets", type);
  }
}

function holderMoves({ type, value }: EventOf<"AssetsHolder">): Move[] {
  switch (type) {
    case "Burned":
      return [from(value.asset_id, value.who, value.amount), issued(value.asset_id, -value.amount)];
    case "Held":
    case "Released":
      return [];
    default:
      return unlisted("AssetsHolder", type);
  }
}

/** Staking takes a slash from what is held and says so itself: of held QTA that is taken, `Balances` says nothing. */
function stakingMoves({ type, value }: EventOf<"Staking">): Move[] {
  return type === "Slashed" ? [from("QTA", value.staker, value.amount)] : [];
}

/**
 * The changes that an event states. Events of pallets that keep no balances state none.
 * @throws UnfoldableEvent when the event overwrites a balance
 */
export function movesOf(event: ChainEvent): Move[] {
  switch (event.type) {
    case "Balances":
      return balancesMoves(event.value);
    case "Assets":
      return assetsMoves(event.value);
    case "AssetsHolder":
      return holderMoves(event.value);
    case "Staking":
      return stakingMoves(event.value);
    default:
      return [];
  }
}
