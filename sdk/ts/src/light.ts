/**
 * The chain without trusting a node: smoldot checks finality itself and every value against the block's state root.
 */

import { createClient } from "polkadot-api";
import { getSmProvider } from "polkadot-api/sm-provider";
import { start } from "polkadot-api/smoldot";
import { type Chain, type ConnectOptions, wrap } from "./client.ts";
import { ConnectError } from "./errors.ts";

/** Milliseconds that {@link connectLight} waits for a first finalised block, unless told otherwise. */
export const LIGHT_TIMEOUT = 60_000;

/**
 * Starts a light client in this process.
 *
 * A chain that seals on demand has no GRANDPA and cannot be followed: use {@link connect} there.
 * @param chainSpec - raw chain spec as JSON text, with boot nodes that listen on WebSocket
 * @throws ConnectError when the spec is refused, or no peer gives a finalised block in time
 */
export async function connectLight(chainSpec: string, options: ConnectOptions = {}): Promise<Chain> {
  const smoldot = start({ maxLogLevel: 1 });
  const endpoint = "light client";
  const added = await smoldot.addChain({ chainSpec }).catch((cause: unknown) => cause as Error);
  if (added instanceof Error) {
    await smoldot.terminate();
    throw new ConnectError(endpoint, added.message, { cause: added });
  }
  return wrap(
    endpoint,
    createClient(getSmProvider(() => added)),
    () => smoldot.terminate(),
    options.timeout ?? LIGHT_TIMEOUT,
  );
}
