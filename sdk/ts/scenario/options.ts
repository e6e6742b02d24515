/** The command line of the scenario. */

import { parseArgs } from "node:util";
import type { Chapter } from "./chapter.ts";

/** What the scenario is told. */
export interface Options {
  /** Whether to end at once instead of leaving the network up. */
  readonly exit: boolean;
  /** The chapters to play, in order. */
  readonly chapters: readonly Chapter[];
}

/** How the scenario is called. */
export const USAGE = "usage: npm run scenario -- [--chapter NAME] [--exit]";

/** The chapters that a chapter builds on, and itself, in the order of the story. */
export function upTo(name: string, all: readonly Chapter[]): Chapter[] {
  const wanted = new Set<string>();
  const want = (chapter: string): void => {
    const found = all.find((candidate) => candidate.name === chapter);
    if (found === undefined) {
      throw new Error(`no chapter "${chapter}"; there are: ${all.map((one) => one.name).join(", ")}`);
    }
    if (wanted.has(chapter)) return;
    wanted.add(chapter);
    found.needs.forEach(want);
  };
  want(name);
  return all.filter((chapter) => wanted.has(chapter.name));
}

/**
 * Reads the command line.
 * @throws Error with one sentence for an unknown flag or chapter
 */
export function readOptions(args: readonly string[], all: readonly Chapter[]): Options {
  const flags = { exit: { type: "boolean", default: false }, chapter: { type: "string" } } as const;
  const { values } = parseArgs({ args: [...args], options: flags, strict: true, allowPositionals: false });
  return { exit: values.exit, chapters: values.chapter === undefined ? all : upTo(values.chapter, all) };
}
