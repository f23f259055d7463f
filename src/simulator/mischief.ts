export type MischiefKind = '429' | '500' | '502' | 'slow' | 'cut-before' | 'cut-after' | 'duplicate-updates' | 'reorder-updates';

/**
 * What shall go wrong. `method` '*' is every method except getUpdates; `times` null: until removed.
 * `chat_id` finds the answer to a tap too, by the tap. `retry_after` in seconds (429), `ms`: how slow, or how long an update is held back when none follows it.
 */
export interface MischiefRule {
  id: string;
  kind: MischiefKind;
  method: string;
  chat_id?: number;
  retry_after?: number;
  ms?: number;
  /** So many that fit go by unharmed first. */
  after?: number;
  times: number | null;
}

export type MischiefOrder = { kind: MischiefKind } & Partial<Omit<MischiefRule, 'kind'>>;

const UPDATE_KINDS: ReadonlySet<MischiefKind> = new Set(['duplicate-updates', 'reorder-updates']);

/** The rules in force. Each is used up `times` times, the oldest first. */
export class Mischief {
  private rules: MischiefRule[] = [];
  private serial = 0;
  private readonly changed: () => void;

  constructor(changed: () => void) {
    this.changed = changed;
  }

  add(order: MischiefOrder): MischiefRule {
    const rule: MischiefRule = {
      ...order,
      id: order.id ?? `m${++this.serial}`,
      method: order.method ?? '*',
      times: order.times === undefined ? 1 : order.times,
    };
    this.rules = [...this.rules.filter((old) => old.id !== rule.id), rule];
    this.changed();
    return rule;
  }

  list(): readonly MischiefRule[] {
    return this.rules;
  }

  /** Removes one rule, or all. */
  remove(id?: string): void {
    this.rules = id === undefined ? [] : this.rules.filter((rule) => rule.id !== id);
    this.changed();
  }

  /** The rule that strikes this call, used up once. */
  strikeCall(method: string, chatId: unknown): MischiefRule | undefined {
    if (this.rules.length === 0) return undefined;
    return this.strike(
      (rule) =>
        !UPDATE_KINDS.has(rule.kind) &&
        (rule.method === '*' ? method !== 'getupdates' : rule.method.toLowerCase() === method) &&
        (rule.chat_id === undefined || rule.chat_id === Number(chatId)),
    );
  }

  /** The rule that strikes this update, used up once. */
  strikeUpdate(chatId: number | undefined): MischiefRule | undefined {
    if (this.rules.length === 0) return undefined;
    return this.strike((rule) => UPDATE_KINDS.has(rule.kind) && (rule.chat_id === undefined || rule.chat_id === chatId));
  }

  private strike(fits: (rule: MischiefRule) => boolean): MischiefRule | undefined {
    const rule = this.rules.find(fits);
    if (rule === undefined) return undefined;
    if (rule.after !== undefined && rule.after > 0) {
      rule.after -= 1;
      return undefined;
    }
    if (rule.times !== null) {
      rule.times -= 1;
      if (rule.times <= 0) this.rules = this.rules.filter((other) => other !== rule);
      this.changed();
    }
    return rule;
  }
}
