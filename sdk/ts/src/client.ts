/**
 * A connection to a chain: the typed API generated from the runtime's own metadata, and the raw JSON-RPC beside it.
 */

import { quantara } from "#descriptors";
import { createClient, type BlockInfo, type PolkadotClient, type TypedApi } from "polkadot-api";
import { getWsProvider } from "polkadot-api/ws";
import { filter, firstValueFrom, timeout } from "rxjs";
import { ConnectError, RpcError, TimeoutError } from "./errors.ts";
import { webSocketClass } from "./socket.ts";

/** Queries, calls, constants, events and runtime APIs of the chain, typed. */
export type Api = TypedApi<typeof quantara>;

/** Milliseconds that {@link connect} waits for a first finalised block, unless told otherwise. */
export const CONNECT_TIMEOUT = 20_000;

/** A chain, through one node or through a light client. */
export interface Chain {
  /** Where it is reached: a WebSocket address, or `light client`. */
  readonly endpoint: string;
  /** polkadot-api's client, for what is not wrapped here. */
  readonly client: PolkadotClient;
  /** The typed API. */
  readonly api: Api;
  /** Hash of block 0. */
  readonly genesis: string;
  /** Prefix of the chain's addresses, read from the chain. */
  readonly ss58Prefix: number;
  /** Length of a slot in milliseconds, read from the chain. */
  readonly slotMillis: number;
  /**
   * Calls a JSON-RPC method.
   * @throws RpcError when the node answers with an error
   */
  rpc<Reply>(method: string, ...params: unknown[]): Promise<Reply>;
  /** The newest finalised block that this client knows. */
  finalised(): Promise<BlockInfo>;
  /**
   * Waits until a block of at least this number is finalised.
   * @param milliseconds - how long to wait, default 60 s
   * @returns the newest finalised block
   * @throws TimeoutError
   */
  finalisedAt(number: number, milliseconds?: number): Promise<BlockInfo>;
  /** Ends the connection; a light client stops. Nothing can be asked afterwards. */
  close(): Promise<void>;
}

/** Options of {@link connect}. */
export interface ConnectOptions {
  /** How long to wait for a first finalised block, in milliseconds. */
  readonly timeout?: number;
}

/**
 * Connects to a node.
 * @param endpoint - `ws://` or `wss://` address of its JSON-RPC
 * @throws ConnectError when nothing answers in time, or the chain is not a Quantara chain
 */
export async function connect(endpoint: string, options: ConnectOptions = {}): Promise<Chain> {
  if (!/^wss?:\/\/[^/]+/.test(endpoint)) throw new ConnectError(endpoint, "not a ws:// or wss:// address");
  const provider = getWsProvider(endpoint, { websocketClass: await webSocketClass() });
  return wrap(endpoint, createClient(provider), async () => {}, options.timeout ?? CONNECT_TIMEOUT);
}

/** Runs a promise against the clock. */
async function within<T>(awaited: string, milliseconds: number, promise: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new TimeoutError(awaited, milliseconds)), milliseconds);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}

async function describe(
  client: PolkadotClient,
  api: Api,
): Promise<Pick<Chain, "genesis" | "ss58Prefix" | "slotMillis">> {
  await client.getFinalizedBlock();
  const [{ genesisHash }, version, ss58Prefix, slot] = await Promise.all([
    client.getChainSpecData(),
    api.constants.System.Version(),
    api.constants.System.SS58Prefix(),
    api.constants.Babe.ExpectedBlockTime(),
  ]);
  if (version.spec_name !== "quantara") throw new Error(`its runtime is ${JSON.stringify(version.spec_name)}`);
  return { genesis: genesisHash, ss58Prefix, slotMillis: Number(slot) };
}

/** The error answer in whatever form a JSON-RPC client throws it. */
function rpcError(method: string, error: unknown): unknown {
  const { code, message, data } = (error ?? {}) as { code?: unknown; message?: unknown; data?: unknown };
  return typeof code === "number" ? new RpcError(method, code, String(message), data) : error;
}

/**
 * Makes a {@link Chain} of a client that is about to connect. Shared by the node's and the light client's way in.
 * @internal
 */
export async function wrap(
  endpoint: string,
  client: PolkadotClient,
  stop: () => Promise<void>,
  milliseconds: number,
): Promise<Chain> {
  const api = client.getTypedApi(quantara);
  const close = async (): Promise<void> => {
    client.destroy();
    await stop();
  };
  try {
    const facts = await within("a first finalised block", milliseconds, describe(client, api));
    return {
      ...facts,
      endpoint,
      client,
      api,
      close,
      rpc: (method, ...params) =>
        client._request(method, params).catch((error: unknown) => Promise.reject(rpcError(method, error))),
      finalised: () => client.getFinalizedBlock(),
      finalisedAt: (number, wait = 60_000) =>
        firstValueFrom(
          client.finalizedBlock$.pipe(
            filter((block) => block.number >= number),
            timeout({
              first: wait,
              with: () => {
                throw new TimeoutError(`block ${number} finalised`, wait);
              },
            }),
          ),
        ),
    };
  } catch (cause) {
    await close();
    throw new ConnectError(endpoint, cause instanceof Error ? cause.message : String(cause), { cause });
  }
}
