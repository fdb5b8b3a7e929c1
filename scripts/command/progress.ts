/** How far a long step is: on a terminal one line that changes, elsewhere a plain line now and then. */
import { said, told } from '../said/said.ts';

/** Seconds between plain lines: a short step says nothing. */
const EVERY = 30;

export class Progress {
  readonly #step: string;
  readonly #terminal: boolean;
  readonly #write: (text: string) => unknown;
  readonly #now: () => number;
  readonly #start: number;
  #told: number;
  #shown = false;

  /** @param step what is being done, in a word */
  constructor(
    step: string,
    {
      terminal = process.stderr.isTTY,
      write = (text: string): unknown => process.stderr.write(text),
      now = (): number => performance.now() / 1000,
    } = {},
  ) {
    this.#step = step;
    this.#terminal = terminal;
    this.#write = write;
    this.#now = now;
    this.#start = this.#told = now();
  }

  /** So many of so many are done; `name` is the last one. */
  tell(done: number, count: number, name = ''): void {
    const now = this.#now();
    const last = done >= count;
    if (
      this.#terminal ? now - this.#told < 0.05 && !last && this.#shown : now - this.#told < EVERY
    ) {
      return;
    }
    this.#told = now;
    this.#shown = true;
    const left = Math.round(((now - this.#start) / Math.max(done, 1)) * (count - done));
    const time =
      last || now - this.#start < 2
        ? ''
        : told(said(`，约剩 ${clock(left)}`, `, ${clock(left)} left`));
    const share = `${Math.floor((done / count) * 100)}%${time}`;
    const line = `${this.#step} ${done}/${count}${told(said(`（${share}）`, ` (${share}) `))}${name}`;
    this.#write(this.#terminal ? `\r\u001b[K${line}` : `${line}\n`);
  }

  /** Clears the line. */
  end(): void {
    if (this.#terminal && this.#shown) this.#write('\r\u001b[K');
  }
}

const clock = (seconds: number): string =>
  told(
    seconds < 90
      ? said(`${seconds} 秒`, `${seconds} s`)
      : said(`${Math.round(seconds / 60)} 分`, `${Math.round(seconds / 60)} min`),
  );
