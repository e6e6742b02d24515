/** Starts four validators and a development node once for all files of this folder, and ends them. */

import type { TestProject } from "vitest/node";
import { Localnet, type NodeInfo } from "../../support/localnet.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Path of the raw chain spec of the local network. */
    spec: string;
    /** The running nodes. */
    nodes: readonly NodeInfo[];
  }
}

/** Called by vitest before the first file; what it returns is called after the last. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const localnet = await Localnet.up({ validators: 4, development: true });
  project.provide("spec", localnet.spec);
  project.provide("nodes", localnet.nodes);
  return () => localnet.down();
}
