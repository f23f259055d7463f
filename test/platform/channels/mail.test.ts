import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { describe, expect, test } from 'vitest';
import { openMail } from '../../../src/platform/channels/index.ts';
import type { MailSettings } from '../../../src/platform/channels/mail.ts';
import { openLog } from '../../../src/platform/log.ts';
import { aMailServer, type Manner } from '../../support/mail-server.ts';

const NOTICE = {
  id: 'silence-7',
  title: 'Оқылмаған хат бар · Есть непрочитанное',
  text: 'Бірінші жол\nhttps://t.me/a_bot\n\nВторая строка',
};
const TO = 'office@akimat.example';

function opened(settings: MailSettings, silenceMs = 5_000) {
  const lines: string[] = [];
  const log = openLog({ level: 'debug', name: 'test', to: { write: (line) => void lines.push(line) } });
  const channel = openMail(settings, { log, patience: { connectMs: 5_000, silenceMs, wholeMs: 10_000 } });
  return { channel, lines };
}

describe('a mail', () => {
  test('comes as it was worded, to one address, with the number of the notice and a mark that nobody wrote it', async () => {
    const server = await aMailServer();
    expect(await opened(server.settings).channel.send(NOTICE, TO)).toBe('sent');
    expect(server.mails).toMatchObject([{ to: [TO], title: NOTICE.title, text: NOTICE.text }]);
    const { raw } = server.mails[0] ?? { raw: '' };
    expect(raw).toContain('From: bot@sender.example\r\n');
    expect(raw).toContain('Message-ID: <silence-7@sender.example>\r\n');
    expect(raw).toContain('Auto-Submitted: auto-generated\r\n');
  });

  test.each([
    ['refuse', 'refused', 0],
    ['refuse-after', 'refused', 0],
    ['busy', 'busy', 0],
    ['busy-after', 'busy', 0],
    ['hang-up', 'later', 0],
    ['drop', 'unsure', 1],
    ['mute', 'unsure', 1],
  ] as const)('to a server that would %s is %s', async (manner: Manner, outcome, arrived) => {
    const server = await aMailServer();
    server.manner = manner;
    const { channel, lines } = opened(server.settings, manner === 'mute' ? 1_500 : undefined);
    expect(await channel.send(NOTICE, TO)).toBe(outcome);
    expect(server.mails).toHaveLength(arrived);
    expect(lines.join('')).toContain(`"outcome":"${outcome}"`);
    expect(lines.join('')).not.toContain('akimat.example');
  });

  test('is for later where nobody listens, and where the server does not know us: that says nothing of the office', async () => {
    const server = await aMailServer({ login: { user: 'bot', password: 'right-word' } });
    const free = createServer().listen(0, '127.0.0.1');
    await once(free, 'listening');
    const { port } = free.address() as AddressInfo;
    await new Promise((resolve) => free.close(resolve));
    expect(await opened({ ...server.settings, port }).channel.send(NOTICE, TO)).toBe('later');
    const wrong = opened({ ...server.settings, login: { user: 'bot', password: 's3cret-word' } });
    expect(await wrong.channel.send(NOTICE, TO)).toBe('later');
    expect(await opened(server.settings).channel.send(NOTICE, TO)).toBe('later');
    expect(wrong.lines.join('')).toContain('EAUTH');
    expect(wrong.lines.join('')).not.toContain('s3cret-word');
    expect(await opened({ ...server.settings, login: { user: 'bot', password: 'right-word' } }).channel.send(NOTICE, TO)).toBe('sent');
  });

  test('is kept back where the way must be secret and the server offers no secrecy, or is not who it says it is', async () => {
    const pretender = await aMailServer({ secure: true });
    expect(await opened({ ...pretender.settings, security: 'tls' }).channel.send(NOTICE, TO)).toBe('later');
    expect([pretender.connections, pretender.mails.length]).toEqual([1, 0]);
    const server = await aMailServer();
    expect(await opened({ ...server.settings, security: 'starttls' }).channel.send(NOTICE, TO)).toBe('later');
    expect([server.connections, server.mails.length]).toEqual([1, 0]);
  });

  test('to an address that could command the server goes nowhere', async () => {
    const server = await aMailServer();
    await opened(server.settings).channel.send(NOTICE, 'a@b.kz>\r\nRCPT TO:<c@d.kz');
    expect(server.mails).toEqual([]);
  });
});
