/**
 * Amounts are `bigint` in a token's smallest unit, as on chain; text is for people. No floats anywhere.
 */

import { AmountError, type AmountFault } from "./errors.ts";

/** Decimals of QTA: one QTA is 10^12 smallest units. */
export const QTA_DECIMALS = 12;
/** Decimals of the dollar assets USDC, USDT, TBILL and QUSD: one dollar is 10^6 smallest units. */
export const USD_DECIMALS = 6;
/** Decimals of sQUSD, the share of the lending book: one share is 10^12 smallest units. */
export const SHARE_DECIMALS = 12;

/** Largest amount that the chain can store: 2^128 - 1 smallest units. */
export const MAX_UNITS = (1n << 128n) - 1n;

/** The five assets of the chain, by name. Ids are fixed for ever. */
export const ASSETS = { USDC: 1, USDT: 2, TBILL: 3, QUSD: 10, sQUSD: 11 } as const;
/** Name of an asset. */
export type AssetName = keyof typeof ASSETS;

/** Seconds in a day. */
export const DAY = 86_400;
/** Seconds in a year of the chain's finance: 365 days. */
export const YEAR = 365 * DAY;
/** Seconds in a month of the chain's finance: a twelfth of a year. */
export const MONTH = YEAR / 12;

const AMOUNT = /^(\d+(?:_\d+)*)(?:\.(\d+))?$/;

function faultOf(text: unknown, decimals: number): AmountFault | undefined {
  if (typeof text !== "string") return "NotText";
  if (text === "") return "Empty";
  if (text.startsWith("-")) return "Negative";
  const match = AMOUNT.exec(text);
  if (match === null) return "Malformed";
  return (match[2] ?? "").length > decimals ? "TooManyDecimals" : undefined;
}

/**
 * Reads an amount of a token.
 * @param text - digits, `_` allowed between digits, at most `decimals` digits after a point: `"1_000.25"`
 * @param decimals - decimals of the token, 0 to 38
 * @returns smallest units, 0 to 2^128 - 1, exact: nothing is rounded
 * @throws AmountError naming the fault
 */
export function parseAmount(text: string, decimals: number): bigint {
  const fault = faultOf(text, decimals);
  if (fault !== undefined) throw new AmountError(fault, String(text));
  const [whole = "0", fraction = ""] = text.replaceAll("_", "").split(".");
  const units = BigInt(whole + fraction.padEnd(decimals, "0"));
  if (units > MAX_UNITS) throw new AmountError("TooLarge", text);
  return units;
}

/**
 * Writes an amount of a token: the shortest text that {@link parseAmount} reads back as the same units.
 * @param units - smallest units, 0 to 2^128 - 1
 * @param decimals - decimals of the token, 0 to 38
 * @throws AmountError `Negative` or `TooLarge`
 */
export function formatAmount(units: bigint, decimals: number): string {
  if (units < 0n) throw new AmountError("Negative", units.toString());
  if (units > MAX_UNITS) throw new AmountError("TooLarge", units.toString());
  const digits = units.toString().padStart(decimals + 1, "0");
  const point = digits.length - decimals;
  const whole = digits.slice(0, point).replace(/\B(?=(\d{3})+$)/g, "_");
  const fraction = digits.slice(point).replace(/0+$/, "");
  return fraction === "" ? whole : `${whole}.${fraction}`;
}

/** `qta("1.5")`: QTA to smallest units. Errors as {@link parseAmount}. */
export const qta = (text: string): bigint => parseAmount(text, QTA_DECIMALS);
/** `usd("1.5")`: USDC, USDT, TBILL or QUSD to smallest units. Errors as {@link parseAmount}. */
export const usd = (text: string): bigint => parseAmount(text, USD_DECIMALS);
/** `shares("1.5")`: sQUSD to smallest units. Errors as {@link parseAmount}. */
export const shares = (text: string): bigint => parseAmount(text, SHARE_DECIMALS);

/** Smallest units of QTA as text with the ticker. Errors as {@link formatAmount}. */
export const showQta = (units: bigint): string => `${formatAmount(units, QTA_DECIMALS)} QTA`;
/** Smallest units of a dollar asset as text, without a ticker: there are four. Errors as {@link formatAmount}. */
export const showUsd = (units: bigint): string => formatAmount(units, USD_DECIMALS);
/** Smallest units of sQUSD as text with the ticker. Errors as {@link formatAmount}. */
export const showShares = (units: bigint): string => `${formatAmount(units, SHARE_DECIMALS)} sQUSD`;
