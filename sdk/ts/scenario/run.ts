/**
 * The credit year: starts the local network and a development node, plays the chapters, and leaves everything up until
 * Ctrl-C. Exit status: 0 when every check held, 1 when one did not or a step failed, 2 for a wrong command line.
 */

import { Localnet } from "../support/localnet.ts";
import { CHAPTERS } from "./chapters/index.ts";
import { type Options, readOptions, USAGE } from "./options.ts";
import { Progress } from "./progress.ts";
import { TheStage } from "./stage.ts";

const progress = new Progress();

function options(): Options {
  try {
    return readOptions(process.argv.slice(2), CHAPTERS);
  } catch (error) {
    console.error(`${(error as Error).message}\n${USAGE}`);
    process.exit(2);
  }
}

/** Resolves at Ctrl-C or SIGTERM; a second one ends the process the hard way. */
function interrupted(): Promise<"interrupted"> {
  return new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) {
      process.once(signal, () => {
        resolve("interrupted");
        process.once(signal, () => process.exit(130));
      });
    }
  });
}

async function start(): Promise<Localnet> {
  const end = progress.step("four validators and a development node start");
  try {
    const localnet = await Localnet.up({ validators: 4, development: true });
    end(true);
    return localnet;
  } catch (error) {
    end(false);
    throw error;
  }
}

/** Plays the chapters; an error that a chapter throws ends the story, as the next one builds on it. */
async function play(stage: TheStage, chapters: Options["chapters"]): Promise<void> {
  for (const [index, chapter] of chapters.entries()) {
    progress.title(`Chapter ${index + 1} of ${chapters.length}: ${chapter.title}`);
    stage.open(chapter.name);
    try {
      await chapter.play(stage);
      await stage.audit();
    } catch (error) {
      stage.failures.push(`${chapter.name}: ${(error as Error).message}`);
      return;
    }
  }
}

function report({ checks, failures }: TheStage): void {
  if (failures.length === 0) return progress.line(`\nok: ${checks} checks held`);
  progress.line(`\n${failures.length} fell short, of ${checks} checks:`);
  for (const failure of failures) progress.line(`  ${failure}`);
}

function invite(localnet: Localnet): void {
  progress.line("\nThe network stays up. JSON-RPC:");
  for (const { name, ws } of localnet.nodes) progress.line(`  ${name.padEnd(12)} ${ws}`);
  progress.line("Ctrl-C ends it.");
}

/** The whole evening. Returns the exit status. */
async function main({ exit, chapters }: Options): Promise<number> {
  const stop = interrupted();
  progress.title("The credit year");
  const localnet = await start();
  let stage: TheStage | undefined;
  try {
    stage = await TheStage.set(localnet, progress);
    const ended = localnet.ended.then(() => "ended" as const);
    const how = await Promise.race([play(stage, chapters).then(() => "played" as const), stop, ended]);
    if (how !== "played") throw new Error(how === "ended" ? "the network harness ended by itself" : "interrupted");
    report(stage);
    if (!exit) {
      invite(localnet);
      if ((await Promise.race([stop, ended])) === "ended") throw new Error("the network harness ended by itself");
    }
    return stage.failures.length === 0 ? 0 : 1;
  } finally {
    await stage?.close();
    await localnet.down();
  }
}

main(options()).then(
  (status) => process.exit(status),
  (error: unknown) => {
    console.error(`credit year: ${error instanceof Error ? error.message : String(error)}`);
    process.exit(1);
  },
);
