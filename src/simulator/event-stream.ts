import type { World, WorldEvents } from './world.ts';

type Listeners = { [Name in keyof WorldEvents]: (...details: WorldEvents[Name]) => void };

const BACKLOG_EVENTS_MAX = 10_000;
const nothing = () => {};

/** Server-sent events: what happens in the world, as it happens, until the reader leaves. */
export function eventStream(world: World, left: AbortSignal): Response {
  const encoder = new TextEncoder();
  let leave = nothing;
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      const send = (name: string, details: object) => {
        // A reader that has gone, or has fallen far behind, is let go: it loads everything anew when it comes back.
        if (controller.desiredSize === null || controller.desiredSize < -BACKLOG_EVENTS_MAX) return leave();
        controller.enqueue(encoder.encode(`event: ${name}\ndata: ${JSON.stringify(details)}\n\n`));
      };
      const listeners: Listeners = {
        chat: (person) => send('chat', { person }),
        call: (call) => send('call', call),
        query: ({ personId, id, text, show_alert, url }) => send('query', { person: personId, query_id: id, text, show_alert, url }),
        inline: ({ personId, id }) => send('inline', { person: personId, query_id: id }),
        mischief: () => send('mischief', { rules: world.mischief.list() }),
        people: () => send('people', {}),
      };
      const names = Object.keys(listeners) as (keyof WorldEvents)[];
      for (const name of names) world.events.on(name, listeners[name]);
      leave = () => {
        for (const name of names) world.events.off(name, listeners[name]);
      };
      // The first bytes tell the reader that it is connected.
      controller.enqueue(encoder.encode(': connected\n\n'));
    },
    cancel: () => leave(),
  });
  left.addEventListener('abort', () => leave());
  return new Response(body, { headers: { 'content-type': 'text/event-stream', 'cache-control': 'no-store' } });
}
