import { endOf, shift, startOf } from '../time/calendar.js';
import { formatInstant, parseInstant } from '../time/instant.js';
import { fromLocal } from '../time/zone.js';
import type { World } from '../world.js';

const scriptPattern = /^javascript:(.*)$/s;

/** What a helper stands for: a text, or several for the helpers that answer lists. */
type Helper = (world: World, args: readonly string[]) => string | readonly string[] | null;

/** The closed list of helpers. Nothing is ever evaluated: a call that is not one of these has no value. */
const helpers: Readonly<Record<string, Helper>> = {
  'gs.getUserID': ({ actor }) => actor.sysId,
  'gs.getUserName': ({ actor }) => actor.userName,
  'gs.getUser().getMyGroups': groupsOf,
  'gs.beginningOfToday': (world) => daysAgo(world, '0', startOf),
  'gs.endOfToday': (world) => daysAgo(world, '0', endOf),
  'gs.daysAgo': (world, [count]) => daysAgo(world, count, (instant) => instant),
  'gs.daysAgoStart': (world, [count]) => daysAgo(world, count, startOf),
  'gs.daysAgoEnd': (world, [count]) => daysAgo(world, count, endOf),
  'gs.dateGenerate': ({ actor }, [date = '', time = '00:00:00']) => {
    const local = parseInstant(`${date} ${clockTimes[time] ?? time}`);
    return local === null ? null : formatInstant(fromLocal(local, actor.timeZone));
  },
};

const clockTimes: Readonly<Record<string, string>> = { start: '00:00:00', end: '23:59:59' };

const callPattern = /^(gs\.[A-Za-z().]+?)\(([^()]*)\)\s*;?$/;

/** The text or texts that a value stands for: itself, or what its `javascript:` helper gives. `null` for an unknown helper. */
export function resolveValue(world: World, value: string): string | readonly string[] | null {
  const [, source] = scriptPattern.exec(value) ?? [];
  return source === undefined ? value : callHelper(world, source);
}

/** The same for a place that takes one text only. */
export function resolveText(world: World, value: string): string | null {
  const resolved = resolveValue(world, value);
  return typeof resolved === 'string' ? resolved : null;
}

/** Calls a helper of the closed list by its source text. */
export function callHelper(world: World, source: string): string | readonly string[] | null {
  const call = readCall(source);
  const helper = call && Object.hasOwn(helpers, call.name) ? helpers[call.name] : undefined;
  return call && helper ? helper(world, call.args) : null;
}

/** Takes the source of one call apart, such as `gs.daysAgo(7)`; `null` when it is anything else. */
export function readCall(source: string): { readonly name: string; readonly args: readonly string[] } | null {
  const [, name, list] = callPattern.exec(source.trim()) ?? [];
  if (name === undefined || list === undefined) return null;
  return { name, args: list === '' ? [] : list.split(',').map((arg) => arg.trim().replace(/^(['"])(.*)\1$/, '$2')) };
}

/** A day counted back from now, or ahead with a negative count, or one end of it. */
function daysAgo({ now, actor }: World, count: string | undefined, edge: typeof startOf): string | null {
  if (count === undefined || !/^-?\d+$/.test(count)) return null;
  return formatInstant(edge(shift(now, 'day', -Number(count), actor.timeZone), 'day', actor.timeZone));
}

function groupsOf({ schema, database, actor }: World): readonly string[] {
  if (!schema.has('sys_user_grmember')) return [];
  const rows = database.extents('sys_user_grmember').flatMap((extent) => extent.lookup('user', actor.sysId));
  return rows.map(({ record }) => record['group'] ?? '');
}
