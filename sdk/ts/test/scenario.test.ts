import { describe, expect, test } from "vitest";
import type { Chapter } from "../scenario/chapter.ts";
import { CHAPTERS } from "../scenario/chapters/index.ts";
import { readOptions } from "../scenario/options.ts";

const chapter = (name: string, ...needs: string[]): Chapter => ({ name, title: name, needs, play: async () => {} });
const STORY = [
  chapter("network"),
  chapter("government", "network"),
  chapter("deposit", "network"),
  chapter("loan", "deposit"),
];
const names = (args: string[]): string[] => readOptions(args, STORY).chapters.map(({ name }) => name);

describe("the command line", () => {
  test("without arguments plays everything and stays", () => {
    expect(names([])).toEqual(["network", "government", "deposit", "loan"]);
    expect(readOptions([], STORY).exit).toBe(false);
  });

  test("--exit ends at once", () => expect(readOptions(["--exit"], STORY).exit).toBe(true));

  test("--chapter plays what the chapter builds on, and no more", () => {
    expect(names(["--chapter", "loan"])).toEqual(["network", "deposit", "loan"]);
    expect(names(["--chapter", "network"])).toEqual(["network"]);
  });

  test("an unknown chapter is named, with those there are", () => {
    expect(() => names(["--chapter", "epilogue"])).toThrow('no chapter "epilogue"; there are: network, government');
  });

  test.each([["--quiet"], ["loan"], ["--chapter"]])("refuses %j", (argument) => {
    expect(() => names([argument])).toThrow();
  });
});

describe("the chapters", () => {
  test("have names of their own", () => {
    expect(new Set(CHAPTERS.map(({ name }) => name)).size).toBe(CHAPTERS.length);
  });

  test("build only on what comes before them", () => {
    for (const [index, { needs }] of CHAPTERS.entries()) {
      const earlier = CHAPTERS.slice(0, index).map(({ name }) => name);
      for (const need of needs) expect(earlier).toContain(need);
    }
  });
});
