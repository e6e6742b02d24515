/**
 * The network harness of `tests/network` as a child process: it starts the nodes, says on one line where they are, and
 * takes commands until its input closes. Its nodes end with it, and it ends with us.
 */

import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { createInterface } from "node:readline";
import { localnetPath } from "./paths.ts";

/** A node that runs. */
export interface NodeInfo {
  /** `alice`, `bob`, `charlie`, `dave`, or `development`. */
  readonly name: string;
  /** `local` or `development`. */
  readonly chain: string;
  /** JSON-RPC over WebSocket. */
  readonly ws: string;
  /** JSON-RPC over HTTP. */
  readonly http: string;
  /** Address for peers. */
  readonly p2p: string;
  /** Process id. */
  readonly pid: number;
  /** File with the node's log. */
  readonly log: string;
}

/** What the harness says when everything is up. */
interface Up {
  readonly spec: string;
  readonly nodes: readonly NodeInfo[];
}

/** Which nodes to start. */
export interface LocalnetOptions {
  /** Validators of the local network, 0 to 4. */
  readonly validators: number;
  /** Whether to start a development node with time travel as well. */
  readonly development: boolean;
}

/** Seconds after which nodes that are not up are given up. */
const UP_SECONDS = 180;
/** Seconds that the harness has to end by itself. */
const DOWN_SECONDS = 20;

/** A running network. */
export class Localnet {
  /** Path of the raw chain spec of the local network. */
  readonly spec: string;
  /** The nodes that were started. */
  readonly nodes: readonly NodeInfo[];
  readonly #child: ChildProcessWithoutNullStreams;
  readonly #ended: Promise<void>;

  private constructor(child: ChildProcessWithoutNullStreams, ended: Promise<void>, up: Up) {
    this.#child = child;
    this.#ended = ended;
    this.spec = up.spec;
    this.nodes = up.nodes;
  }

  /**
   * Starts nodes and waits until they answer.
   * @throws Error with the harness's own words when they do not come up
   */
  static async up(options: LocalnetOptions): Promise<Localnet> {
    const binary = localnetPath();
    if (!existsSync(binary)) throw new Error(`no network harness at ${binary}: build it, or set LOCALNET_BIN`);
    const flags = ["up", "--validators", String(options.validators), ...(options.development ? ["--development"] : [])];
    // Its own process group: Ctrl-C reaches us first, and we end it in order.
    const child = spawn(binary, flags, { detached: true });
    let complaint = "";
    child.stderr.on("data", (chunk: Buffer) => (complaint = (complaint + chunk.toString()).slice(-4_000)));
    const ended = new Promise<void>((resolve) => child.once("close", () => resolve()));
    try {
      return new Localnet(child, ended, await firstLine(child, () => complaint));
    } catch (error) {
      child.kill();
      throw error;
    }
  }

  /** Nodes of a chain, in the order in which they were started. */
  of(chain: "local" | "development"): readonly NodeInfo[] {
    return this.nodes.filter((node) => node.chain === chain);
  }

  /** Resolves when the harness has ended, for whatever reason. */
  get ended(): Promise<void> {
    return this.#ended;
  }

  /** Ends every node and waits until they are gone. */
  async down(): Promise<void> {
    this.#child.stdin.end();
    const timer = setTimeout(() => this.#child.kill(), DOWN_SECONDS * 1_000);
    await this.#ended;
    clearTimeout(timer);
  }
}

function firstLine(child: ChildProcessWithoutNullStreams, complaint: () => string): Promise<Up> {
  return new Promise((resolve, reject) => {
    const failed = (reason: string): void => reject(new Error(`network harness: ${reason}\n${complaint()}`.trim()));
    const timer = setTimeout(() => failed(`not up within ${UP_SECONDS} s`), UP_SECONDS * 1_000);
    child.once("error", (error) => failed(error.message));
    child.once("close", (code, signal) => failed(`ended with ${signal ?? code} before its nodes were up`));
    createInterface({ input: child.stdout }).once("line", (line) => {
      clearTimeout(timer);
      try {
        resolve(JSON.parse(line) as Up);
      } catch {
        failed(`said something else than JSON: ${line.slice(0, 200)}`);
      }
    });
  });
}
