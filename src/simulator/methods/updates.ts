import { badRequest } from '../errors.ts';
import type { UpdateKind } from '../pending.ts';
import { present } from '../present.ts';
import type { World } from '../world.ts';
import type { MethodTable } from './method.ts';

const CONNECTIONS_DEFAULT = 40;
const CONNECTIONS_MAX = 100;

/** How the bot gets its updates, and who it is. */
export const updateMethods = {
  getMe: (world) => world.bot,

  getUpdates(world, payload, context) {
    allow(world, payload?.allowed_updates);
    const { offset, limit, timeout } = payload ?? {};
    const request = present({ offset: whole(offset), limit: whole(limit), timeoutSeconds: whole(timeout) });
    return world.outbox.poll({ ...request, onHangUp: context.onHangUp });
  },

  setWebhook(world, payload, context) {
    if (payload.url === undefined || payload.url === '') {
      world.outbox.setWebhook(null, payload.drop_pending_updates === true);
      return true;
    }
    checkUrl(payload.url);
    if (payload.secret_token !== undefined && !/^[A-Za-z0-9_-]{1,256}$/.test(payload.secret_token)) {
      throw badRequest('secret token contains unallowed characters', 'bad_webhook');
    }
    allow(world, payload.allowed_updates);
    const maxConnections = Math.min(Math.max(whole(payload.max_connections) ?? CONNECTIONS_DEFAULT, 1), CONNECTIONS_MAX);
    const settings = { url: payload.url, secretToken: payload.secret_token, maxConnections, reply: context.run };
    world.outbox.setWebhook(settings, payload.drop_pending_updates === true);
    return true;
  },

  deleteWebhook(world, payload) {
    world.outbox.setWebhook(null, payload?.drop_pending_updates === true);
    return true;
  },

  getWebhookInfo(world) {
    const webhook = world.outbox.webhook;
    const { allowed } = world.outbox;
    return {
      url: webhook?.settings.url ?? '',
      has_custom_certificate: false,
      pending_update_count: world.outbox.count(),
      ...(webhook === null ? {} : { max_connections: webhook.settings.maxConnections, ip_address: '127.0.0.1' }),
      ...(webhook?.lastError ? { last_error_date: webhook.lastError.dateSeconds, last_error_message: webhook.lastError.message } : {}),
      ...(allowed.length === 0 ? {} : { allowed_updates: [...allowed] }),
    };
  },
} satisfies MethodTable;

/** Omitted keeps the former choice; an empty list is the default. It does not touch what is queued already. */
function allow(world: World, kinds: readonly UpdateKind[] | undefined): void {
  if (Array.isArray(kinds)) world.outbox.allowed = kinds;
}

function whole(given: unknown): number | undefined {
  const number = Number(given);
  return given === undefined || !Number.isInteger(number) ? undefined : number;
}

/** Telegram insists on https; on this machine plain http is the point. */
function checkUrl(url: string): void {
  if (!URL.canParse(url)) throw badRequest('bad webhook: invalid webhook URL specified', 'bad_webhook');
  const { protocol, hostname } = new URL(url);
  if (protocol !== 'https:' && !['127.0.0.1', 'localhost', '[::1]'].includes(hostname)) {
    throw badRequest('bad webhook: An HTTPS URL must be provided for webhook', 'bad_webhook');
  }
}
