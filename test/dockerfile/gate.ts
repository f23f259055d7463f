import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import { type AddressInfo, connect, createServer as createTcpServer } from 'node:net';
import type { Connection } from '../../src/platform/database/index.ts';
import { urlOf } from '../support/connection.ts';

export interface Gate {
  readonly url: string;
  /** Resolves when the first call of this method has arrived; it stays held until `open`. */
  readonly held: Promise<void>;
  open(): void;
  close(): void;
}

/** Stands before the pretend Telegram and holds the first call of one method: an update is in hand while it is held. */
export async function aGate(target: string, method: string): Promise<Gate> {
  const held = Promise.withResolvers<void>();
  const opened = Promise.withResolvers<void>();
  const server = createServer((incoming, outgoing) => {
    if (!incoming.url?.toLowerCase().endsWith(`/${method.toLowerCase()}`)) return passOn(target, incoming, outgoing);
    held.resolve();
    void opened.promise.then(() => passOn(target, incoming, outgoing));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    held: held.promise,
    open: opened.resolve,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

function passOn(target: string, incoming: IncomingMessage, outgoing: ServerResponse): void {
  const { method = 'GET', headers } = incoming;
  const forwarded = request(new URL(incoming.url ?? '/', target), { method, headers }, (answer) => {
    outgoing.writeHead(answer.statusCode ?? 500, answer.headers);
    answer.pipe(outgoing);
  });
  forwarded.on('error', () => outgoing.destroy());
  outgoing.on('close', () => forwarded.destroy());
  incoming.pipe(forwarded);
}

/** The database as a container reaches it, by TCP: the embedded one listens on a socket that only its owner may enter. */
export async function overTcp(connection: Connection): Promise<{ url: string; close(): void }> {
  const { host, port } = 'connectionString' in connection ? addressOf(connection.connectionString) : connection;
  if (!host.startsWith('/')) return { url: urlOf(connection), close: () => {} };
  const server = createTcpServer((inside) => {
    const outside = connect(`${host}/.s.PGSQL.${port}`);
    for (const socket of [inside, outside]) socket.on('error', () => {}).on('close', () => void (inside.destroy(), outside.destroy()));
    inside.pipe(outside).pipe(inside);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = urlOf({
    ...(connection as Exclude<Connection, { connectionString: string }>),
    host: '127.0.0.1',
    port: (server.address() as AddressInfo).port,
  });
  return { url, close: () => void server.close() };
}

function addressOf(connectionString: string): { host: string; port: number } {
  const url = new URL(connectionString);
  return { host: url.searchParams.get('host') ?? url.hostname, port: Number(url.port || 5432) };
}

/** A port that was free a moment ago: where a started program must be told its port. */
export async function aFreePort(): Promise<number> {
  const server = createTcpServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
