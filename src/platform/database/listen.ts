import { Client } from 'pg';
import type { Connection } from './index.ts';

export interface ListenerOptions {
  connection: Connection;
  applicationName: string;
}

export interface ListenerEvents {
  /** All channels are heard again after a break. What was announced in between is lost: read it from the tables. */
  onReconnect: () => void;
  /** The connection broke, could not be made again yet, or a channel's function threw. */
  onError: (error: Error) => void;
}

export interface Listener {
  close(): Promise<void>;
}

const RETRY_MS_MIN = 100;
const RETRY_MS_MAX = 5_000;
/** A router that forgot the connection says nothing; asking is the only way to find out. */
const HEARTBEAT_MS = 30_000;
const ANSWER_TIMEOUT_MS = 10_000;

type Channels = Readonly<Record<string, (payload: string) => void>>;

/**
 * Hears NOTIFY on several channels over one connection of its own, for as long as it is open.
 * Not through a transaction-mode PgBouncer. A channel's function gets the payload ('' where there is none).
 *
 * @throws when the first connection fails; later ones are tried again without end
 */
export async function openListener(options: ListenerOptions, channels: Channels, events: ListenerEvents): Promise<Listener> {
  let closed = false;
  let current: Client | undefined;
  let timer: NodeJS.Timeout | undefined;

  const hear = async (): Promise<void> => {
    const client = await connect(options, channels, events.onError);
    if (closed) return drop(client);
    current = client;
    const stopBeating = beat(client);
    client.once('end', () => {
      stopBeating();
      current = undefined;
      retry(RETRY_MS_MIN);
    });
  };

  const retry = (delayMs: number): void => {
    if (closed) return;
    timer = setTimeout(() => {
      hear().then(
        () => closed || events.onReconnect(),
        (error: unknown) => {
          if (closed) return;
          events.onError(asError(error));
          retry(Math.min(delayMs * 2, RETRY_MS_MAX));
        },
      );
    }, delayMs);
  };

  await hear();
  return {
    close: async () => {
      closed = true;
      clearTimeout(timer);
      if (current !== undefined) await drop(current);
    },
  };
}

/** A connection that hears all channels. It reports only while it stands: before, its error is the promise's. */
async function connect(options: ListenerOptions, channels: Channels, onError: (error: Error) => void): Promise<Client> {
  const client = new Client({
    ...options.connection,
    application_name: options.applicationName,
    connectionTimeoutMillis: ANSWER_TIMEOUT_MS,
    query_timeout: ANSWER_TIMEOUT_MS,
    keepAlive: true,
  });
  client.on('notification', ({ channel, payload }) => deliver(channels, channel, payload ?? '', onError));
  let stands = false;
  client.on('error', (error) => stands && onError(error));
  try {
    await client.connect();
    for (const channel of Object.keys(channels)) await client.query(`listen ${client.escapeIdentifier(channel)}`);
  } catch (error) {
    await drop(client);
    throw error;
  }
  stands = true;
  return client;
}

/** Asks now and then whether somebody is there, and ends the connection where nobody is. @returns a function that stops it */
function beat(client: Client): () => void {
  let asking = false;
  const timer = setInterval(() => {
    if (asking) return;
    asking = true;
    client.query('select 1').then(
      () => (asking = false),
      () => drop(client),
    );
  }, HEARTBEAT_MS);
  return () => clearInterval(timer);
}

function deliver(channels: Channels, channel: string, payload: string, onError: (error: Error) => void): void {
  try {
    channels[channel]?.(payload);
  } catch (error) {
    onError(asError(error));
  }
}

/** Ends a connection that may already be broken; there is nothing left to do about a failure to say goodbye. */
function drop(client: Client): Promise<void> {
  return client.end().catch(() => undefined);
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}
