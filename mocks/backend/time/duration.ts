import { day, hour, minute } from './calendar.js';

const units = [[day, 'Day'], [hour, 'Hour'], [minute, 'Minute']] as const;

/** A duration in words, such as `3 Days 12 Hours`. Seconds are said only below a minute. */
export function durationWords(milliseconds: number): string {
  if (milliseconds < minute) return plural(Math.floor(milliseconds / 1000), 'Second');
  let rest = milliseconds;
  const words: string[] = [];
  for (const [length, name] of units) {
    const count = Math.floor(rest / length);
    rest -= count * length;
    if (count > 0) words.push(plural(count, name));
  }
  return words.join(' ');
}

function plural(count: number, name: string): string {
  return `${count} ${name}${count === 1 ? '' : 's'}`;
}
