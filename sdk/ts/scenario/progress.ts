/** What the audience sees: titles, steps with a tick and their seconds, figures, and what fell short. */

/** Shows a scenario's progress. On a terminal a running step counts its seconds; elsewhere a line is written once. */
export class Progress {
  readonly #out: NodeJS.WriteStream;
  readonly #terminal: boolean;

  constructor(out: NodeJS.WriteStream = process.stdout) {
    this.#out = out;
    this.#terminal = out.isTTY === true;
  }

  /** A chapter begins. */
  title(text: string): void {
    this.line(this.#terminal ? `\n\x1b[1m${text}\x1b[0m` : `\n${text}`);
  }

  /** A line of its own. */
  line(text: string): void {
    this.#out.write(`${text}\n`);
  }

  /**
   * A step begins.
   * @returns to be called when it ends, with its outcome
   */
  step(text: string): (ok: boolean) => void {
    const started = performance.now();
    const seconds = (): string => ((performance.now() - started) / 1_000).toFixed(1);
    const show = (): void => void this.#out.write(`\r\x1b[K  · ${text} ${seconds()} s`);
    const timer = this.#terminal ? setInterval(show, 200) : undefined;
    if (this.#terminal) show();
    return (ok) => {
      clearInterval(timer);
      if (this.#terminal) this.#out.write("\r\x1b[K");
      this.line(`  ${ok ? this.#good() : this.#bad()} ${text} (${seconds()} s)`);
    };
  }

  /** Something that fell short, or belongs to the step above it. */
  detail(text: string): void {
    this.line(`      ${text}`);
  }

  #good(): string {
    return this.#terminal ? "\x1b[32m✓\x1b[0m" : "ok";
  }

  #bad(): string {
    return this.#terminal ? "\x1b[31m✗\x1b[0m" : "FAILED";
  }
}
