import type { Path } from '../../data/path.js';
import type { Filters, FilterValue } from './filter-condition.rule.js';
import type { FilterField } from './filter-fields.rule.js';

/** Names of the controls of a field; a range has two. */
export const controlNames = (path: Path): { readonly from: string; readonly to: string } => ({
  from: `${path}:from`,
  to: `${path}:to`,
});

function text(data: FormData, name: string): string {
  const value = data.get(name);
  return typeof value === 'string' ? value.trim() : '';
}

function read(field: FilterField, data: FormData): FilterValue | null {
  const { path } = field;
  switch (field.kind) {
    case 'choices': {
      const values = data.getAll(path).filter((value) => typeof value === 'string');
      return values.length > 0 ? { kind: 'choices', values } : null;
    }
    case 'range': {
      const names = controlNames(path);
      const [from, to] = [text(data, names.from), text(data, names.to)];
      return from !== '' || to !== '' ? { kind: 'range', from, to } : null;
    }
    case 'text': {
      const words = text(data, path);
      return words !== '' ? { kind: 'text', text: words } : null;
    }
  }
}

/** What a person chose in the form of the menu. */
export function readFilters(fields: readonly FilterField[], data: FormData): Filters {
  return new Map(
    fields.flatMap((field) => {
      const value = read(field, data);
      return value ? [[field.path, value] as const] : [];
    }),
  );
}
