import type { CallOptions, DataAdapter } from '../../src/data/adapter.js';
import type { ListQuery } from '../../src/data/query.js';
import type { Page } from '../../src/data/row.js';

/** As many as a page may have: lists that are longer have no total. */
const mostCounted = 1000;

/**
 * The backend of an adapter as if it counted records after its access rules, as ServiceNow does not: every list is read to
 * its end. For lists of a demonstration; nobody would want that of a real service.
 */
export function countingAdapter(adapter: DataAdapter): DataAdapter {
  const list = async (query: ListQuery, options: CallOptions): Promise<Page> => {
    const page = await adapter.list(query, options);
    const { cursor: _, ...whole } = query;
    const { rows, next } = await adapter.list({ ...whole, limit: mostCounted }, options);
    return { ...page, total: next === null ? { exact: rows.length } : 'unknown' };
  };
  const changed: Partial<DataAdapter> = { list, capabilities: { ...adapter.capabilities, totals: 'exact' } };
  return new Proxy(adapter, {
    get(target, name) {
      const value: unknown = Reflect.get(Object.hasOwn(changed, name) ? changed : target, name);
      return typeof value === 'function' ? (value.bind(target) as unknown) : value;
    },
  });
}
