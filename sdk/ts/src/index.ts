/**
 * Typed access to a Quantara chain: connect (to a node, or as a light client), sign, send, wait for finality, read
 * events, travel in time on development chains. Nouns are the chain's.
 */

export * from "./accounts.ts";
export * from "./allocations.ts";
export { type Api, type Chain, CONNECT_TIMEOUT, connect, type ConnectOptions } from "./client.ts";
export * from "./dev.ts";
export * from "./errors.ts";
export * from "./events.ts";
export * from "./government.ts";
export { connectLight, LIGHT_TIMEOUT } from "./light.ts";
export * from "./moves.ts";
export * from "./tx.ts";
export * from "./units.ts";
export * from "./validators.ts";
export { MultiAddress } from "#descriptors";
