/**
 * The WebSocket to use here. Node 20 has none; later ones have the browsers' kind, which does not tell of the server's
 * pings, so that a quiet chain (a development chain that nobody asks to seal) would look dead after 40 seconds.
 */

import type { WebSocketClass } from "polkadot-api/ws";

type Listener = () => void;

const inNode = typeof process !== "undefined" && process.versions?.node !== undefined;

/** A WebSocket class that works in Node from version 20 and in browsers. */
export async function webSocketClass(): Promise<WebSocketClass> {
  if (!inNode) return globalThis.WebSocket;
  const { WebSocket } = await import("ws");
  class PingingSocket extends WebSocket {
    constructor(url: string) {
      super(url);
      const [add, remove] = [this.addEventListener.bind(this), this.removeEventListener.bind(this)];
      Object.assign(this, {
        addEventListener: (type: "message", listener: Listener, options?: object) =>
          isPing(type) ? void this.on("ping", listener) : add(type, listener, options),
        removeEventListener: (type: "message", listener: Listener) =>
          isPing(type) ? void this.off("ping", listener) : remove(type, listener),
      });
    }
  }
  return PingingSocket as unknown as WebSocketClass;
}

const isPing = (type: string): boolean => type === "ping";
