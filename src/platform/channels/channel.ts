/** What is told beside Telegram, to an office. It goes through other people's servers: whoever words it puts nobody's data into it. */
export interface OfficeNotice {
  /** The same notice has the same one, however often it is tried. Letters, digits and hyphens. */
  readonly id: string;
  readonly title: string;
  /** Plain text. */
  readonly text: string;
}

/**
 * What became of it. `sent`: it was taken; `refused`: it never will be, for this address; `busy`: not now, for
 * this address; `later`: it surely was not, and the channel itself may be at fault; after both it may be tried again; `unsure`: it may have been taken, so it must not be sent again.
 */
export type Conveyed = 'sent' | 'refused' | 'busy' | 'later' | 'unsure';

/** A way to reach an office that does not look into Telegram: e-mail today, others may follow. */
export interface SecondChannel {
  readonly name: string;
  /** Never throws, and ends by itself within two minutes. */
  send(notice: OfficeNotice, to: string): Promise<Conveyed>;
}
