import { Hono } from 'hono';
import { z } from 'zod';
import { PersonError } from './errors.ts';
import { eventStream } from './event-stream.ts';
import { mischiefRoutes } from './mischief-http.ts';
import { pageRoutes } from './page-http.ts';
import * as people from './people.ts';
import { askInline, chooseInline } from './people-inline.ts';
import * as media from './people-media.ts';
import { viewChat, viewMessage } from './view.ts';
import { untilEvent, WaitError } from './waiting.ts';
import type { World } from './world.ts';

const newPerson = z.object({
  id: z.int().positive().exactOptional(),
  first_name: z.string().min(1),
  last_name: z.string().exactOptional(),
  username: z.string().exactOptional(),
  language_code: z.string().exactOptional(),
  label: z.string().exactOptional(),
  started: z.boolean().exactOptional(),
});
const attachment = z.object({
  base64: z.string().optional(),
  caption: z.string().optional(),
  file_name: z.string().optional(),
  mime_type: z.string().optional(),
  duration: z.number().optional(),
});
const saying = z.object({ text: z.string(), reply_to: z.int().exactOptional(), chat: z.int().exactOptional() });
const button = z.union([
  z.object({ message_id: z.int(), row: z.int(), column: z.int(), chat: z.int().optional() }),
  z.object({ message_id: z.int(), data: z.string(), chat: z.int().optional() }),
]);
const FILE_KINDS = ['photo', 'voice', 'video', 'video_note', 'document', 'sticker'] as const;
const INLINE_WAIT_MS = 5_000;

/** The people's side over HTTP: what the page and other processes use. Answers `{ ok: true, … }`, or `{ ok: false, error }` with 400. */
export function peopleApp(world: World): Hono {
  const app = new Hono();
  app.onError((error, context) => {
    const isTheirs =
      error instanceof PersonError || error instanceof z.ZodError || error instanceof SyntaxError || error instanceof WaitError;
    return context.json({ ok: false, error: error.message }, isTheirs ? 400 : 500);
  });
  app.notFound((context) => context.json({ ok: false, error: `There is no ${context.req.path}` }, 404));
  peopleRoutes(app, world);
  textRoutes(app, world);
  mediaRoutes(app, world);
  inlineRoutes(app, world);
  mischiefRoutes(app, world);
  pageRoutes(app, world);
  app.get('/events', (context) => eventStream(world, context.req.raw.signal));
  return app;
}

function peopleRoutes(app: Hono, world: World): void {
  // Chats that nobody opened by hand have no phone.
  app.get('/people', (context) =>
    context.json({ ok: true, people: [...world.people.values()].filter((person) => !world.unknownChats.has(person.id)) }),
  );
  app.post('/people', async (context) =>
    context.json({ ok: true, person: people.addPerson(world, newPerson.parse(await context.req.json())) }),
  );
  app.get('/people/:id/chat', (context) =>
    context.json({ ok: true, chat: viewChat(world, people.getChat(world, idOf(context.req.param('id')))) }),
  );
  app.post('/people/:id/block', (context) => {
    return context.json({ ok: true, update_ids: people.setBlocked(world, idOf(context.req.param('id')), true) });
  });
  app.post('/people/:id/unblock', (context) => {
    return context.json({ ok: true, update_ids: people.setBlocked(world, idOf(context.req.param('id')), false) });
  });
  app.get('/groups', (context) => {
    const groups = [...world.chats.values()].filter((record) => record.chat.type !== 'private').map((record) => record.chat);
    return context.json({ ok: true, groups });
  });
  app.post('/groups', async (context) => {
    const given = z
      .object({ id: z.int().negative().exactOptional(), title: z.string().min(1), by: z.int().exactOptional() })
      .parse(await context.req.json());
    return context.json({ ok: true, group: people.addGroup(world, given).chat });
  });
  app.get('/groups/:id/chat', (context) =>
    context.json({ ok: true, chat: viewChat(world, people.getChat(world, idOf(context.req.param('id')))) }),
  );
}

function textRoutes(app: Hono, world: World): void {
  const tellSaid = (said: people.Said) => ({ ok: true, message: viewMessage(world, said.message), update_ids: said.update_ids });
  app.post('/people/:id/say', async (context) => {
    const { text, ...place } = saying.parse(await context.req.json());
    return context.json(tellSaid(people.say(world, idOf(context.req.param('id')), text, place)));
  });
  app.post('/people/:id/start', async (context) => {
    const { payload } = z.object({ payload: z.string().optional() }).parse(await bodyOr(context.req.raw));
    return context.json(tellSaid(people.start(world, idOf(context.req.param('id')), payload)));
  });
  app.post('/people/:id/edit', async (context) => {
    const { message_id, text } = z.object({ message_id: z.int(), text: z.string().min(1) }).parse(await context.req.json());
    return context.json(tellSaid(people.edit(world, idOf(context.req.param('id')), message_id, text)));
  });
  app.post('/people/:id/forward', async (context) => {
    const { message_id } = z.object({ message_id: z.int() }).parse(await context.req.json());
    return context.json(tellSaid(media.forwardMessage(world, idOf(context.req.param('id')), message_id)));
  });
  app.post('/people/:id/tap', async (context) => {
    const { chat, ...place } = button.parse(await context.req.json());
    return context.json({ ok: true, query_id: people.tap(world, idOf(context.req.param('id')), place, chat).id });
  });
  app.get('/people/:id/queries/:query', (context) => {
    const query = world.queries.get(context.req.param('query'));
    if (query === undefined || query.personId !== idOf(context.req.param('id'))) throw new PersonError('There is no such tap');
    const { answered, text, show_alert, url } = query;
    return context.json({ ok: true, answered, text, show_alert, url });
  });
}

function mediaRoutes(app: Hono, world: World): void {
  const tellSaid = (said: people.Said) => ({ ok: true, message: viewMessage(world, said.message), update_ids: said.update_ids });
  for (const kind of FILE_KINDS) {
    app.post(`/people/:id/${kind}`, async (context) => {
      const given = attachment.parse(await bodyOr(context.req.raw));
      return context.json(tellSaid(media.sendFile(world, idOf(context.req.param('id')), kind, given)));
    });
  }
  app.post('/people/:id/album', async (context) => {
    const album = z.object({ count: z.int().optional(), photos: z.array(z.string()).optional(), caption: z.string().optional() });
    const said = media.sendAlbum(world, idOf(context.req.param('id')), album.parse(await bodyOr(context.req.raw)));
    return context.json({
      ok: true,
      messages: said.map((one) => viewMessage(world, one.message)),
      update_ids: said.flatMap((one) => one.update_ids),
    });
  });
  app.post('/people/:id/location', async (context) => {
    const { latitude, longitude } = z
      .object({ latitude: z.number().min(-90).max(90), longitude: z.number().min(-180).max(180) })
      .parse(await context.req.json());
    return context.json(tellSaid(media.sendLocation(world, idOf(context.req.param('id')), latitude, longitude)));
  });
  app.post('/people/:id/contact', async (context) => {
    const given = z
      .object({ phone_number: z.string().optional(), user_id: z.int().nullable().optional() })
      .parse(await bodyOr(context.req.raw));
    const contact = { phoneNumber: given.phone_number, userId: given.user_id };
    return context.json(tellSaid(media.sendContact(world, idOf(context.req.param('id')), contact)));
  });
  app.post('/people/:id/vote', async (context) => {
    const { message_id, option_ids } = z.object({ message_id: z.int(), option_ids: z.array(z.int()) }).parse(await context.req.json());
    media.vote(world, idOf(context.req.param('id')), message_id, option_ids);
    return context.json({ ok: true });
  });
}

function inlineRoutes(app: Hono, world: World): void {
  app.post('/people/:id/inline', async (context) => {
    const { query } = z.object({ query: z.string() }).parse(await context.req.json());
    const asked = askInline(world, idOf(context.req.param('id')), query);
    const results = await untilEvent(
      world,
      'inline',
      () => asked.results,
      INLINE_WAIT_MS,
      () => 'for an answer to an inline query',
    );
    return context.json({ ok: true, query_id: asked.id, results });
  });
  app.post('/people/:id/inline-choose', async (context) => {
    const { query_id, result_id } = z.object({ query_id: z.string(), result_id: z.string() }).parse(await context.req.json());
    const said = chooseInline(world, idOf(context.req.param('id')), { queryId: query_id, resultId: result_id });
    return context.json({ ok: true, message: viewMessage(world, said.message), update_ids: said.update_ids });
  });
}

function idOf(text: string): number {
  const id = Number(text);
  if (!Number.isSafeInteger(id)) throw new PersonError(`"${text}" is no id`);
  return id;
}

/** A body may be left out where every field of it may. */
async function bodyOr(request: Request): Promise<unknown> {
  const text = await request.text();
  return text === '' ? {} : JSON.parse(text);
}
