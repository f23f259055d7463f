/**
 * Asks the server. Without a body it is a GET, with one a POST.
 *
 * @param {string} path
 * @param {object} [body]
 * @param {string} [method]
 * @returns {Promise<any>} the answer; throws an Error with the server's own sentence when it refuses
 */
export async function ask(path, body, method = body === undefined ? 'GET' : 'POST') {
  const answer = await fetch(path, {
    method,
    ...(body === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
  });
  const json = await answer.json().catch(() => ({}));
  if (!answer.ok || json.ok === false) throw new Error(json.error ?? `HTTP ${answer.status}`);
  return json;
}

const EVENTS = ['chat', 'call', 'query', 'mischief', 'people'];
const RETRY_MS = 1500;

/**
 * Keeps one stream of events open for as long as the page lives.
 *
 * The browser reopens a stream that broke, but gives up for good when the server answers an error (as it does while it restarts);
 * so the stream is made anew here. Whatever happened in between is lost, hence `onBack`.
 *
 * @param {Record<string, (detail: any) => void>} listeners by event name
 * @param {{ onLost: () => void, onBack: () => void }} state
 */
export function followEvents(listeners, state) {
  let lost = false;
  const open = () => {
    const stream = new EventSource('/events');
    for (const name of EVENTS) {
      stream.addEventListener(name, (event) => listeners[name]?.(JSON.parse(/** @type {MessageEvent} */ (event).data || '{}')));
    }
    stream.addEventListener('open', () => {
      if (lost) state.onBack();
      lost = false;
    });
    stream.addEventListener('error', () => {
      if (!lost) state.onLost();
      lost = true;
      if (stream.readyState !== EventSource.CLOSED) return;
      setTimeout(open, RETRY_MS);
    });
    addEventListener('pagehide', () => stream.close(), { once: true });
  };
  open();
}
