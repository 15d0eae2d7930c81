const WIDTH = 30;

/** Minimum time between updates, in milliseconds. */
const UPDATE_INTERVAL = 200;

/** Without a terminal, writes a line each time this share of the work is finished. */
const LOG_STEP = 0.1;

/** Reports progress: a bar on a terminal, or a few lines in a log. */
export class Progress {
  readonly #stream: NodeJS.WriteStream;
  readonly #start = Date.now();
  #lastUpdate = 0;
  #logged = 0;

  constructor(stream: NodeJS.WriteStream = process.stderr) {
    this.#stream = stream;
  }

  /** Shows the current activity, if its duration is unknown. */
  showActivity(text: string): void {
    if (!this.#stream.isTTY) return;
    if (Date.now() - this.#lastUpdate < UPDATE_INTERVAL) return;
    this.#lastUpdate = Date.now();
    this.#stream.write(`\r\x1b[K${text}`);
  }

  /** @param doneBefore The amount that was finished before this run. */
  show(done: number, total: number, doneBefore: number): void {
    const share = done / total;
    const remaining = ((Date.now() - this.#start) / (done - doneBefore || 1)) * (total - done);
    const text = `${Math.floor(share * 100)} %, ${count(done)} of ${count(total)} posts`;
    if (this.#stream.isTTY) {
      if (Date.now() - this.#lastUpdate < UPDATE_INTERVAL && done < total) return;
      const bar = '█'.repeat(Math.floor(share * WIDTH)).padEnd(WIDTH, '░');
      this.#lastUpdate = Date.now();
      this.#stream.write(`\r\x1b[K${bar} ${text}${done < total ? `, ${duration(remaining)} left` : ''}`);
    } else if (Math.floor(share / LOG_STEP) > this.#logged) {
      this.#logged = Math.floor(share / LOG_STEP);
      this.#stream.write(`${text}\n`);
    }
  }

  /** Clears the line. */
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
