import type { Connection } from '../../src/platform/database/index.ts';

/** The same server, another database. */
export function onDatabase<C extends Connection>(connection: C, database: string): C {
  if (!('connectionString' in connection)) return { ...connection, database };
  const url = new URL(connection.connectionString);
  url.pathname = `/${database}`;
  return { ...connection, connectionString: url.href };
}

/** As an address, for what is configured through DATABASE_URL. */
export function urlOf(connection: Connection): string {
  if ('connectionString' in connection) return connection.connectionString;
  const { host, port, user, password, database } = connection;
  const login = password === undefined ? user : `${user}:${encodeURIComponent(password)}`;
  if (!host.startsWith('/')) return `postgresql://${login}@${host}:${port}/${database}`;
  return `postgresql://${login}@localhost:${port}/${database}?host=${encodeURIComponent(host)}`;
}
