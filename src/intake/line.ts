/** An update that is known here and not yet handled. */
export interface Waiting {
  readonly updateId: number;
  readonly attempts: number;
  readonly payload: string;
}

/** One sender's updates in the order of their numbers. */
export class Line {
  readonly senderId: number;
  /** Until when this process holds the sender, on its own clock (performance.now). */
  heldUntil = 0;
  isWorking = false;
  /** More waits in the database than is kept here. */
  isBehind = false;
  private readonly updates: Waiting[] = [];

  constructor(senderId: number) {
    this.senderId = senderId;
  }

  get length(): number {
    return this.updates.length;
  }

  /** Puts it in its place; one that is already here stays as it is. */
  add(update: Waiting): void {
    const { updates } = this;
    let at = updates.length;
    while (at > 0 && (updates[at - 1]?.updateId ?? 0) > update.updateId) at -= 1;
    if (updates[at - 1]?.updateId !== update.updateId) updates.splice(at, 0, update);
  }

  first(): Waiting | undefined {
    return this.updates[0];
  }

  drop(updateId: number): void {
    const at = this.updates.findIndex((update) => update.updateId === updateId);
    if (at >= 0) this.updates.splice(at, 1);
  }

  /** Another process has the sender now. @returns how many updates were let go */
  clear(): number {
    return this.updates.splice(0).length;
  }
}
