/** A server that asks for more patience than this is taken to mean this, in milliseconds. */
const longestWait = 24 * 3_600_000;

/**
 * When a server wants to be asked again, in milliseconds since the epoch: from `Retry-After` in seconds or as a date,
 * else from `X-RateLimit-Reset` (R08). Points in time are read against the server's own clock where it tells it, because
 * the person's clock may be wrong (R25).
 *
 * @param now The person's clock, milliseconds since the epoch.
 */
export function retryAt(headers: Headers, now: number): number | undefined {
  const after = headers.get('Retry-After')?.trim() ?? '';
  if (/^\d{1,9}$/.test(after)) return bounded(now + Number(after) * 1000, now);
  const reset = headers.get('X-RateLimit-Reset')?.trim() ?? '';
  const moment = after === '' ? Number(/^\d{1,12}$/.test(reset) ? reset : Number.NaN) * 1000 : Date.parse(after);
  const serverNow = Date.parse(headers.get('Date') ?? '');
  const skew = Number.isNaN(serverNow) ? 0 : serverNow - now;
  return Number.isNaN(moment) ? undefined : bounded(moment - skew, now);
}

function bounded(moment: number, now: number): number {
  return Math.min(Math.max(moment, now), now + longestWait);
}
