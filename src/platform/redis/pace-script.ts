/**
 * `takePlace` of gcra.ts in Lua, after a look at the hold. One script, so that processes cannot slip between reading and writing.
 *
 * KEYS: the hold, then one for each bucket.
 * ARGV: the present in microseconds, or '' for Redis' own clock (the only one that all processes share); then for each bucket
 * its interval, tolerance and greatest lead, in microseconds.
 * Answers the wait in microseconds; 0: taken.
 *
 * Lua's numbers are written with %.0f, because its own way keeps only 14 digits and an instant has 16.
 */
export const TAKE_SCRIPT = `
local now = tonumber(ARGV[1])
if not now then
  local time = redis.call('TIME')
  now = tonumber(time[1]) * 1000000 + tonumber(time[2])
end
local wait = 0
local held = redis.call('PTTL', KEYS[1])
if held > 0 then wait = held * 1000 end
local bases = {}
for i = 2, #KEYS do
  local at = (i - 2) * 3 + 2
  local base = tonumber(redis.call('GET', KEYS[i]) or '0')
  base = math.min(math.max(base, now), now + tonumber(ARGV[at + 2]))
  wait = math.max(wait, base - now - tonumber(ARGV[at + 1]))
  bases[i] = base
end
if wait > 0 then return string.format('%.0f', wait) end
for i = 2, #KEYS do
  local due = bases[i] + tonumber(ARGV[(i - 2) * 3 + 2])
  redis.call('SET', KEYS[i], string.format('%.0f', due), 'PX', math.ceil((due - now) / 1000) + 1000)
end
return '0'
`;

/**
 * KEYS: the hold. ARGV: its length in ms, the channel that hears of it. Lengthens the hold, never shortens it, and tells
 * everybody how long it lasts now. Answers that, in ms.
 */
export const HOLD_SCRIPT = `
local left = math.max(redis.call('PTTL', KEYS[1]), 0)
local wanted = tonumber(ARGV[1])
if wanted > left then
  redis.call('SET', KEYS[1], '1', 'PX', wanted)
  left = wanted
end
redis.call('PUBLISH', ARGV[2], tostring(left))
return left
`;
