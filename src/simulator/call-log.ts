/** One raw call of the bot, as it arrived and as it was answered. `at` and `ms`: milliseconds (unix, duration). `status` 0: the connection was cut. */
export interface LoggedCall {
  readonly seq: number;
  readonly at: number;
  readonly method: string;
  readonly payload: Readonly<Record<string, unknown>>;
  readonly status: number;
  readonly response: unknown;
  readonly ms: number;
}

const KEPT_MAX = 500;

/** The last 500 calls. With `quiet` nothing is kept: for load benches. */
export class CallLog {
  readonly quiet: boolean;
  private kept: LoggedCall[] = [];
  private seq = 0;

  constructor(quiet: boolean) {
    this.quiet = quiet;
  }

  add(call: Omit<LoggedCall, 'seq'>): LoggedCall {
    const logged = { seq: ++this.seq, ...call };
    this.kept.push(logged);
    // Trimmed in big steps: shifting an array at every call would cost more than the call.
    if (this.kept.length > KEPT_MAX * 2) this.kept = this.kept.slice(-KEPT_MAX);
    return logged;
  }

  /** Oldest first, only those with a greater `seq`. */
  list(afterSeq = 0): readonly LoggedCall[] {
    return this.kept.slice(-KEPT_MAX).filter((call) => call.seq > afterSeq);
  }

  forget(): void {
    this.kept = [];
  }
}
