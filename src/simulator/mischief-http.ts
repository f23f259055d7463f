import type { Hono } from 'hono';
import { z } from 'zod';
import type { World } from './world.ts';

const order = z.object({
  id: z.string().exactOptional(),
  kind: z.enum(['429', '500', '502', 'slow', 'cut-before', 'cut-after', 'duplicate-updates', 'reorder-updates']),
  method: z.string().exactOptional(),
  chat_id: z.int().exactOptional(),
  retry_after: z.int().positive().exactOptional(),
  ms: z.int().nonnegative().exactOptional(),
  times: z.int().positive().nullable().exactOptional(),
});

/** Mischief, counts, raw calls and raw updates over HTTP. */
export function mischiefRoutes(app: Hono, world: World): void {
  app.get('/mischief', (context) => context.json({ ok: true, rules: world.mischief.list() }));
  app.post('/mischief', async (context) => context.json({ ok: true, rule: world.mischief.add(order.parse(await context.req.json())) }));
  app.delete('/mischief', (context) => {
    world.mischief.remove();
    return context.json({ ok: true });
  });
  app.delete('/mischief/:id', (context) => {
    world.mischief.remove(context.req.param('id'));
    return context.json({ ok: true });
  });

  app.get('/calls', (context) => context.json({ ok: true, calls: world.calls.list(Number(context.req.query('after') ?? 0)) }));
  app.get('/violations', (context) => {
    return context.json({ ok: true, violations: Object.fromEntries(world.violations), rates: world.rates.maxima() });
  });
  app.post('/reset-counts', (context) => {
    world.violations.clear();
    world.rates.reset();
    return context.json({ ok: true });
  });
  app.post('/updates', async (context) => {
    // Hostile on purpose: nothing but the id is checked.
    const { update } = z.object({ update: z.looseObject({ update_id: z.int() }) }).parse(await context.req.json());
    world.outbox.inject(update);
    return context.json({ ok: true });
  });
}
