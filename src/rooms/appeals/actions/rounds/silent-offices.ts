import type { PlaceCode } from '../../../../kernel/ids.ts';
import type { OfficeNotice, SecondChannel } from '../../../../platform/channels/index.ts';
import type { Trx } from '../../../../platform/database/index.ts';
import { findOfficeEmail, findPlace } from '../../../directory/index.ts';
import {
  claimMail,
  findUnread,
  giveUpLostMails,
  isSilentSince,
  listMailDue,
  listUntold,
  lockSilence,
  noteSilence,
  putMailOff,
  saveOperatorTold,
  settleMail,
} from '../../queries/silence.ts';
import { afterAttempt, MAIL_GONE, MAIL_LEASE_MS, type MailEnd, OPERATOR_AFTER_MS, SILENT_AFTER_MS } from '../../silence.ts';
import type { AppealsApp } from '../app.ts';
import { nearestOperators, tellOne } from '../case/tell.ts';

/** Mails of one round, one after another; the rest follows in the next. */
const MAILS_MAX = 100;
const UNTOLD_PER_PAGE = 200;

export interface OfficesApp extends Pick<AppealsApp, 'db' | 'clock' | 'words'> {
  /** Undefined: the bot sends no mail, and operators hear at once. */
  readonly channel: SecondChannel | undefined;
  /** Where the bot is opened. */
  readonly botLink: () => string;
  /** Told of an office with which something went wrong; it comes again in the next round. */
  readonly onFault: (silenceId: number, error: unknown) => void;
}

/** Whether a letter has lain unread with a unit's office for 72 hours, and nobody there has done anything since. */
export function isOfficeSilent(app: Pick<AppealsApp, 'db' | 'clock'>, unitCode: PlaceCode): Promise<boolean> {
  return isSilentSince(app.db, unitCode, longAgo(app));
}

/**
 * Offices in which nobody reads: each is written to once by the second channel, and a day later the nearest operators hear; at once where no
 * mail went out. Safe to repeat, to break off anywhere, and to be done by two processes.
 */
export async function watchOffices(app: OfficesApp): Promise<void> {
  await app.db.transaction().execute((trx) => noteSilence(trx, { now: app.clock(), since: longAgo(app) }));
  await giveUpLostMails(app.db, app.clock());
  await mailOffices(app);
  await tellAboutOffices(app);
}

function longAgo({ clock }: Pick<AppealsApp, 'clock'>): Date {
  return new Date(clock().getTime() - SILENT_AFTER_MS);
}

async function mailOffices(app: OfficesApp): Promise<void> {
  for (const id of await listMailDue(app.db, app.clock(), MAILS_MAX)) {
    try {
      const isServerWell = await mailOffice(app, id);
      // The others wait for the next round, and not each for the server's silence.
      if (!isServerWell) return;
    } catch (error) {
      app.onFault(id, error);
    }
  }
}

/** @returns false where the channel seems not to work now */
async function mailOffice(app: OfficesApp, id: number): Promise<boolean> {
  const claimed = await claim(app, id);
  if (!claimed || !app.channel) return true;
  // Outside any transaction: a server may take a minute.
  const outcome = await app.channel.send(claimed.notice, claimed.to);
  const now = app.clock();
  const next = afterAttempt(outcome, claimed.attempts, now);
  if ('mail' in next) await settleMail(app.db, id, { mail: next.mail, at: now });
  else await putMailOff(app.db, id, next.dueAt);
  return outcome === 'sent' || outcome === 'refused' || outcome === 'busy';
}

interface Claimed {
  readonly notice: OfficeNotice;
  readonly to: string;
  readonly attempts: number;
}

/** Takes a mail on for sending; undefined where it is another's, no longer wanted, or cannot be sent, which is then noted. */
function claim(app: OfficesApp, id: number): Promise<Claimed | undefined> {
  return app.db.transaction().execute(async (trx) => {
    const silence = await lockSilence(trx, id);
    if (!silence || silence.isClaimed || silence.mail !== 'waiting') return undefined;
    const unread = await findUnread(trx, silence.unitCode);
    // Answered since the list was made: the next round ends the silence.
    if (!unread) return undefined;
    const at = app.clock();
    const to = app.channel ? await findOfficeEmail(trx, silence.unitCode) : null;
    if (to === null) {
      const mail: MailEnd = app.channel ? 'no-address' : 'off';
      await settleMail(trx, id, { mail, at });
      return undefined;
    }
    const attempts = silence.mailAttempts + 1;
    await claimMail(trx, { id, attempts, until: new Date(at.getTime() + MAIL_LEASE_MS) });
    return { notice: { id: `silence-${id}`, ...app.words.silenceMail(unread, app.botLink()) }, to, attempts };
  });
}

async function tellAboutOffices(app: OfficesApp): Promise<void> {
  const goneBefore = new Date(app.clock().getTime() - OPERATOR_AFTER_MS);
  for (let after = 0; ; ) {
    const page = await listUntold(app.db, { gone: MAIL_GONE, goneBefore, after, limit: UNTOLD_PER_PAGE });
    for (const id of page) {
      try {
        await app.db.transaction().execute((trx) => tellAbout(app, trx, id));
      } catch (error) {
        app.onFault(id, error);
      }
    }
    const last = page.at(-1);
    if (last === undefined) return;
    after = last;
  }
}

/** Where no operator is there, nobody is told, and it is tried again in the next round: one may come. */
async function tellAbout(app: OfficesApp, trx: Trx, id: number): Promise<void> {
  const silence = await lockSilence(trx, id);
  if (!silence || silence.isTold || silence.mail === 'waiting') return;
  const { unitCode, mail, mailSettledAt } = silence;
  const unread = await findUnread(trx, unitCode);
  const unit = await findPlace(trx, unitCode);
  if (!unread || !unit) return;
  const areas = unit.chain.map(({ code }) => code as PlaceCode);
  const operators = await nearestOperators(trx, { unitCode, areas, addresseeReason: null }, true);
  for (const operator of operators) {
    const words = app.words.silence(operator.language, { unitCode, unread, mail, mailedAt: mailSettledAt });
    await tellOne(app, trx, operator, words, `appeals-silence:${id}:${operator.personId}`);
  }
  if (operators.length > 0) await saveOperatorTold(trx, id, app.clock());
}
