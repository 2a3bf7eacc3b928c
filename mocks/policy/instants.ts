/** Instants as ServiceNow stores them: `YYYY-MM-DD HH:MM:SS`, UTC. */

/** Milliseconds since the epoch; not a number for a text that is no instant. */
export function millisecondsOf(instant: string): number {
  return Date.parse(`${instant.replace(' ', 'T')}Z`);
}

/** The instant so many milliseconds later. */
export function laterBy(instant: string, milliseconds: number): string {
  return new Date(millisecondsOf(instant) + milliseconds).toISOString().slice(0, 19).replace('T', ' ');
}
