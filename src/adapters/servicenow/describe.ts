import type { FieldDescription, Permission, TableDescription } from '../../data/description.js';
import { type Path, pathProblem } from '../../data/path.js';
import { PortalError } from '../../data/errors.js';
import { onDemand } from '../../data/on-demand.js';
import { untilAborted } from './abortable.js';
import { ifOffered } from './optional.js';
import type { Reader } from './reader.js';
import { Remembered } from './remembered.js';
import { tablePath } from './rows.js';
import { tableLabel } from './table-labels.js';
import { type TableFacts, uiMetaFacts } from './ui-meta.js';
import { jsonOf } from './wire.js';

type Descriptions = ReadonlyMap<Path, FieldDescription>;

// Loaded where an instance does not describe its tables itself.
const dictionary = onDemand(() => import('./dictionary.js'));
const staticSchema = onDemand(() => import('./schema/known-column.js'));

/** A path in a tree of names: what is left of it behind its first name, by first name. */
type Branches = ReadonlyMap<string, readonly Path[]>;

/**
 * Labels, types, choices and permissions of fields, from the best source the person may read: `ui/meta`, else the
 * dictionary tables, else what is known of ServiceNow's own tables; the last two are loaded only where an instance tells
 * nothing itself. What was learned is kept for ten minutes.
 */
export class Describer {
  readonly #reader: Reader;
  readonly #meta = new Remembered<TableFacts | null>();
  readonly #dictionary = new Remembered<TableFacts | null>();
  // What is learned serves whoever asks next: one caller that gives up must not stop it for the others.
  readonly #signal = new AbortController().signal;

  constructor(reader: Reader) {
    this.#reader = reader;
  }

  /** Forgets everything: what one person may read says nothing about the next (G-52). */
  forget(): void {
    this.#meta.clear();
    this.#dictionary.clear();
  }

  /** @throws PortalError `bad-record` for what is no table, `unsupported` for what is no path. */
  async describe(table: string, fields: readonly Path[], signal: AbortSignal): Promise<TableDescription> {
    tablePath(table);
    if (fields.some((field) => pathProblem(field) !== null)) throw new PortalError('unsupported');
    const [found, label] = await untilAborted(
      Promise.all([this.#descriptions(table, fields), this.#label(table)]),
      signal,
    );
    return { table, label, fields: Object.fromEntries(found) };
  }

  async #label(table: string): Promise<string> {
    return (await this.#metaOf(table))?.label ?? tableLabel(table);
  }

  /** Describes paths that begin at a table, one reference further with each call. */
  async #descriptions(table: string, paths: readonly Path[]): Promise<Descriptions> {
    const branches = branchesOf(paths);
    const columns = await this.#columns(table, [...branches.keys()]);
    const found = await Promise.all(
      [...branches].map(async ([name, rests]) => {
        const column = columns.get(name);
        return column ? this.#branch(name, column, rests) : [];
      }),
    );
    return new Map(found.flat());
  }

  async #branch(name: string, column: FieldDescription, rests: readonly Path[]): Promise<[Path, FieldDescription][]> {
    const deeper = rests.filter((rest) => rest !== '');
    const own: [Path, FieldDescription][] = deeper.length < rests.length ? [[name, column]] : [];
    if (deeper.length === 0) return own;
    // A hidden reference hides what is behind it.
    if (column.readable === 'no') return [...own, ...deeper.map((rest): [Path, FieldDescription] => [`${name}.${rest}`, column])];
    if (column.type !== 'reference' || !column.reference) return own;
    const behind = await this.#descriptions(column.reference, deeper);
    return [...own, ...[...behind].map(([rest, end]): [Path, FieldDescription] => [`${name}.${rest}`, walked(column, end)])];
  }

  async #columns(table: string, names: readonly string[]): Promise<Descriptions> {
    const meta = await this.#metaOf(table);
    const facts = meta ?? (await this.#dictionaryOf(table, names));
    const columns = new Map(names.map((name) => [name, facts?.column(name)] as const));
    if ([...columns.values()].includes(undefined)) {
      const { knownColumn } = await staticSchema();
      for (const name of names) columns.set(name, columns.get(name) ?? knownColumn(table, name));
    }
    return new Map([...columns].flatMap(([name, column]) => (column ? [[name, column] as const] : [])));
  }

  #metaOf(table: string): Promise<TableFacts | null> {
    return this.#meta.get(table, async () => {
      const reply = await ifOffered(this.#reader.read({ path: `/api/now/ui/meta/${table}` }, this.#signal));
      return reply && uiMetaFacts(jsonOf(reply));
    });
  }

  #dictionaryOf(table: string, names: readonly string[]): Promise<TableFacts | null> {
    return this.#dictionary.get([table, ...names].join(), async () => {
      const { dictionaryFacts } = await dictionary();
      return dictionaryFacts(this.#reader, table, names, this.#signal);
    });
  }
}

function branchesOf(paths: readonly Path[]): Branches {
  const branches = new Map<string, Path[]>();
  for (const path of paths) {
    const dot = path.indexOf('.');
    const name = dot < 0 ? path : path.slice(0, dot);
    const rests = branches.get(name) ?? [];
    branches.set(name, [...rests, dot < 0 ? '' : path.slice(dot + 1)]);
  }
  return branches;
}

/** A field seen through a reference: every step must be permitted, and nothing can be written through it. */
function walked(step: FieldDescription, end: FieldDescription): FieldDescription {
  return {
    ...end,
    mandatory: false,
    readable: weaker(step.readable, end.readable),
    writable: 'no',
    filterable: weaker(step.filterable, end.filterable),
    sortable: weaker(step.sortable, end.sortable),
  };
}

function weaker(one: Permission, other: Permission): Permission {
  if (one === 'no' || other === 'no') return 'no';
  return one === 'yes' && other === 'yes' ? 'yes' : 'unknown';
}
