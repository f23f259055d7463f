import { once } from 'node:events';
import type { AddressInfo, Socket } from 'node:net';
import { text as textOf } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';
import type { MailSettings } from '../../src/platform/channels/mail.ts';
import { atTheEnd } from './at-the-end.ts';

/** What it does with the next mail. `take` and `drop` keep it: of `drop` the sender hears no more, of `mute` not in time. */
export type Manner = 'take' | 'refuse' | 'busy' | 'busy-after' | 'refuse-after' | 'drop' | 'mute' | 'hang-up';

export interface TakenMail {
  readonly to: readonly string[];
  /** As it came over the wire. */
  readonly raw: string;
  /** Its title and its words, decoded. */
  readonly title: string;
  readonly text: string;
}

export interface MailServer {
  readonly settings: MailSettings;
  /** Everything whose last byte has arrived. */
  readonly mails: TakenMail[];
  /** How often somebody has connected. */
  connections: number;
  manner: Manner;
}

/** A real mail server on this machine, until the test or the file ends. @param options.login who must sign in, if anybody; `secure`: by a certificate that nobody vouches for */
export async function aMailServer(options: { login?: { user: string; password: string }; secure?: boolean } = {}): Promise<MailServer> {
  const sockets = new Set<Socket>();
  const { login } = options;
  const smtp = new SMTPServer({
    logger: false,
    secure: options.secure ?? false,
    disableReverseLookup: true,
    hideSTARTTLS: true,
    authOptional: login === undefined,
    allowInsecureAuth: true,
    onAuth: ({ username, password }, _session, answer) => {
      if (username === login?.user && password === login?.password) answer(null, { user: username });
      else answer(refusal(535, 'Who are you'));
    },
    onRcptTo: (_address, _session, answer) => answer(atRecipient(server.manner)),
    onData: (stream, session, answer) => {
      void textOf(stream).then((raw) => {
        if (server.manner === 'busy-after') return answer(refusal(452, 'No room'));
        if (server.manner === 'refuse-after') return answer(refusal(554, 'Not this one'));
        server.mails.push({ to: session.envelope.rcptTo.map(({ address }) => address), raw, ...decoded(raw) });
        if (server.manner === 'mute') return undefined;
        if (server.manner !== 'drop') return answer();
        for (const socket of sockets) socket.destroy();
        return undefined;
      });
    },
  });
  smtp.on('error', () => undefined);
  smtp.server.on('connection', (socket: Socket) => {
    server.connections += 1;
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    if (server.manner === 'hang-up') socket.destroy();
  });
  smtp.listen(0, '127.0.0.1');
  await once(smtp.server, 'listening');
  atTheEnd(async () => {
    for (const socket of sockets) socket.destroy();
    await new Promise<void>((resolve) => smtp.close(resolve));
  });
  const { port } = smtp.server.address() as AddressInfo;
  const server: MailServer = {
    settings: { host: '127.0.0.1', port, security: 'none', login: null, from: 'bot@sender.example' },
    mails: [],
    connections: 0,
    manner: 'take',
  };
  return server;
}

function atRecipient(manner: Manner): Error | null {
  if (manner === 'refuse') return refusal(550, 'No such box');
  return manner === 'busy' ? refusal(451, 'Come later') : null;
}

function refusal(responseCode: number, message: string): Error {
  return Object.assign(new Error(message), { responseCode });
}

function decoded(raw: string): { title: string; text: string } {
  const [head = '', ...body] = raw.split('\r\n\r\n');
  const subject = /^Subject: (.*(?:\r\n[ \t].*)*)/imu.exec(head)?.[1] ?? '';
  const words = subject
    .replaceAll(/\?=\s+=\?/g, '?==?')
    .replaceAll(/=\?utf-8\?([bq])\?(.*?)\?=/gi, (_, kind: string, word: string) =>
      kind.toLowerCase() === 'b' ? Buffer.from(word, 'base64').toString('latin1') : fromQuoted(word),
    );
  return {
    title: Buffer.from(words, 'latin1').toString('utf8'),
    text: Buffer.from(body.join('\r\n\r\n'), 'base64').toString('utf8').replaceAll('\r\n', '\n'),
  };
}

function fromQuoted(word: string): string {
  return word.replaceAll('_', ' ').replaceAll(/=([\dA-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}
