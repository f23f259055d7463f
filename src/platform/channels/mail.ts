import { Readable } from 'node:stream';
import MailComposer from 'nodemailer/lib/mail-composer';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import { MINUTE_MS, SECOND_MS } from '../../kernel/clock.ts';
import type { Log } from '../log.ts';
import type { Conveyed, OfficeNotice, SecondChannel } from './channel.ts';

/** A server that takes mail, and in whose name it goes. */
export interface MailSettings {
  readonly host: string;
  readonly port: number;
  /** `tls`: from the first byte; `starttls`: before anything is said, or nothing is; `none`: on this very machine only. */
  readonly security: 'tls' | 'starttls' | 'none';
  readonly login: { readonly user: string; readonly password: string } | null;
  readonly from: string;
}

export interface MailPatience {
  readonly connectMs: number;
  /** Without a word of the server. Some look long into what they were given. */
  readonly silenceMs: number;
  readonly wholeMs: number;
}

const PATIENCE: MailPatience = { connectMs: 15 * SECOND_MS, silenceMs: MINUTE_MS, wholeMs: 90 * SECOND_MS };

/** What the server said of this mail, and not of us: who we are, it learns before. */
const OF_THE_MAIL = /^(RCPT TO|DATA)/;

/**
 * E-mail by SMTP: a connection a mail, as there are few. A broken connection is safe to repeat only before the first byte of the mail has
 * left; that is seen by the mail being read, which happens after the server has asked for it.
 */
export function openMail(
  settings: MailSettings,
  { log, patience = PATIENCE }: { log: Pick<Log, 'warn'>; patience?: MailPatience },
): SecondChannel {
  return {
    name: 'mail',
    send: async (notice, to) => {
      let hasLeft = false;
      try {
        const mail = await compose(notice, { from: settings.from, to });
        const reading = (function* () {
          hasLeft = true;
          yield mail;
        })();
        await bring(settings, patience, { from: settings.from, to, mail: Readable.from(reading, { objectMode: false }) });
        return 'sent';
      } catch (error) {
        const outcome = outcomeOf(error, hasLeft);
        log.warn('A mail to an office was not taken', { outcome, notice: notice.id, error });
        return outcome;
      }
    },
  };
}

function compose({ id, title, text }: OfficeNotice, { from, to }: { from: string; to: string }): Promise<Buffer> {
  const domain = from.slice(from.indexOf('@') + 1);
  const mail = new MailComposer({
    from,
    to,
    subject: title,
    text,
    textEncoding: 'base64',
    messageId: `<${id}@${domain}>`,
    // Nobody's autoresponder answers it.
    headers: { 'Auto-Submitted': 'auto-generated' },
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return mail.compile().build();
}

async function bring(
  { host, port, security, login }: MailSettings,
  { connectMs, silenceMs, wholeMs }: MailPatience,
  { from, to, mail }: { from: string; to: string; mail: Readable },
): Promise<void> {
  const connection = new SMTPConnection({
    host,
    port,
    secure: security === 'tls',
    requireTLS: security === 'starttls',
    ignoreTLS: security === 'none',
    connectionTimeout: connectMs,
    greetingTimeout: connectMs,
    socketTimeout: silenceMs,
  });
  let patience: NodeJS.Timeout | undefined;
  try {
    await new Promise<void>((resolve, reject) => {
      patience = setTimeout(() => reject(new Error('A mail server took too long')), wholeMs);
      connection.on('error', reject);
      connection.once('end', () => reject(new Error('A mail server went away')));
      const settle = (error: Error | null) => (error ? reject(error) : resolve());
      const hand = () => connection.send({ from, to }, mail, settle);
      connection.connect((failed) => {
        if (failed) reject(failed);
        else if (login) connection.login({ user: login.user, pass: login.password }, (error) => (error ? reject(error) : hand()));
        else hand();
      });
    });
    connection.quit();
  } catch (error) {
    connection.close();
    throw error;
  } finally {
    clearTimeout(patience);
    mail.destroy();
  }
}

/** @param hasLeft whether the server may have the mail */
function outcomeOf(thrown: unknown, hasLeft: boolean): Conveyed {
  const { responseCode, command } = thrown as { responseCode?: unknown; command?: unknown };
  const code = typeof responseCode === 'number' ? responseCode : 0;
  // It has answered that it does not take it.
  const isRefused = code >= 500 && code <= 599;
  const isOfMail = typeof command === 'string' && OF_THE_MAIL.test(command);
  if (isRefused && isOfMail) return 'refused';
  if (isOfMail && code >= 400 && code <= 499) return 'busy';
  if (isRefused || (code >= 400 && code <= 499)) return 'later';
  return hasLeft ? 'unsure' : 'later';
}
