const WIDTH = 30;

/** In milliseconds. */
const OFTEN = 200;

/** Where nobody watches, a line for so much of it. */
const PART = 0.1;

/** Tells how far it has got: by a bar on a terminal, by a line now and then in a log. */
export class Progress {
  readonly #stream: NodeJS.WriteStream;
  readonly #start = Date.now();
  #shown = 0;
  #part = 0;

  constructor(stream: NodeJS.WriteStream = process.stderr) {
    this.#stream = stream;
  }

  /** What is being done, of which nobody knows how long it takes. */
  say(text: string): void {
    if (!this.#stream.isTTY) return;
    if (Date.now() - this.#shown < OFTEN) return;
    this.#shown = Date.now();
    this.#stream.write(`\r\x1b[K${text}`);
  }

  /** @param begun How much was done before it began. */
  show(done: number, total: number, begun: number): void {
    const share = done / total;
    const left = ((Date.now() - this.#start) / (done - begun || 1)) * (total - done);
    const text = `${Math.floor(share * 100)} %, ${count(done)} of ${count(total)} posts`;
    if (this.#stream.isTTY) {
      if (Date.now() - this.#shown < OFTEN && done < total) return;
      const bar = '█'.repeat(Math.floor(share * WIDTH)).padEnd(WIDTH, '░');
      this.#shown = Date.now();
      this.#stream.write(`\r\x1b[K${bar} ${text}${done < total ? `, ${duration(left)} left` : ''}`);
    } else if (Math.floor(share / PART) > this.#part) {
      this.#part = Math.floor(share / PART);
      this.#stream.write(`${text}\n`);
    }
  }

  /** Leaves the line to whatever is said next. */
  end(): void {
    if (this.#stream.isTTY) this.#stream.write('\r\x1b[K');
  }
}

export function count(number: number): string {
  return number.toLocaleString('en');
}

function duration(milliseconds: number): string {
  const seconds = Math.ceil(milliseconds / 1000);
  return seconds < 90 ? `${seconds} s` : `${Math.round(seconds / 60)} min`;
}
