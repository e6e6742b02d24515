/**
 * Bytes as JSON-RPC shows them and as the chain encodes them. Not exported: a caller gets addresses, hashes and calls.
 */

import { QuantaraError } from "./errors.ts";

/** Hexadecimal text with its prefix, two lower-case digits for each byte. */
export type Hex = `0x${string}`;

/** Longest text whose length the chain writes into one byte. */
const SHORT_TEXT = 63;
const U32_MAX = 0xffff_ffff;

/** Bytes as hexadecimal text. */
export function hex(bytes: Uint8Array): Hex {
  return `0x${Buffer.from(bytes).toString("hex")}`;
}

/**
 * A text as SCALE encodes it: four times its length, then its bytes in UTF-8.
 * @throws QuantaraError when it has more than 63 bytes
 */
export function text(value: string): Uint8Array {
  const bytes = new TextEncoder().encode(value);
  if (bytes.length > SHORT_TEXT) throw new QuantaraError(`more than ${SHORT_TEXT} bytes: ${bytes.length}`);
  return Uint8Array.of(bytes.length << 2, ...bytes);
}

/**
 * A number as SCALE encodes it in four bytes, the lowest first.
 * @throws QuantaraError when it is not a whole number from 0 to 2^32 - 1
 */
export function u32(value: number): Uint8Array {
  if (!Number.isInteger(value) || value < 0 || value > U32_MAX) throw new QuantaraError(`not of 32 bits: ${value}`);
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, value, true);
  return bytes;
}
