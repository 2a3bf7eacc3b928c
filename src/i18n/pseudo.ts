import type { Message, Messages } from './message.js';
import { en } from './messages/en.js';

const plain = 'AaBCcDdEeGgHhIiJjKkLlNnOoRrSsTtUuWwYyZz';
const accented = 'ÀåƁÇçÐðÉéĜĝĤĥÎîĴĵĶķĻļÑñÖöŔŕŠšŢţÛûŴŵÝýŽž';
const letters = new Map(Array.from(plain, (letter, index) => [letter, accented[index] ?? letter]));

/** Accents outside of placeholders, brackets around, and as much again as four tenths of the length. */
function pseudoText(text: string): string {
  const spoken = text.replace(/\{[a-z]+\}|[A-Za-z]/g, (part) => letters.get(part) ?? part);
  return `[${spoken}${' ~'.repeat(Math.ceil((text.length * 0.4) / 2))}]`;
}

function pseudoMessage(message: Message): Message {
  if (typeof message === 'string') return pseudoText(message);
  return { ...(message.one === undefined ? {} : { one: pseudoText(message.one) }), other: pseudoText(message.other) };
}

/**
 * The catalogue `en-XA`: English that is longer, accented and bracketed. A text on the screen without brackets is
 * hard-coded, one with two pairs is put together from pieces, one that is cut off has too little room.
 */
export function pseudoMessages(): Messages {
  const entries: [string, Message][] = Object.entries(en).map(([key, message]) => [key, pseudoMessage(message)]);
  return { ...en, ...Object.fromEntries(entries) };
}
