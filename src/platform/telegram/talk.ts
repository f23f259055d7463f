import type { Ctx, Talk } from './context.ts';

/**
 * `talk.external`, with its errors as they were thrown. The plugin hands on a clone, which has lost its class and code: a
 * database that is away would look like a fault of our own, and the update would be parked for it.
 *
 * @param act does I/O; what it returns must be plain JSON
 */
export async function outside<T>(talk: Talk, act: (ctx: Ctx) => Promise<T>): Promise<T> {
  let failure: { readonly error: unknown } | undefined;
  const watched = async (ctx: Ctx): Promise<T> => {
    try {
      return await act(ctx);
    } catch (error) {
      failure = { error };
      throw error;
    }
  };
  try {
    return await talk.external(watched);
  } catch (clone) {
    throw failure === undefined ? clone : failure.error;
  }
}
