import type { StoredRecord } from '../backend/types.js';
import type { Call, PathParts, Reply, Surface } from './call.js';
import { failure, methodNotSupported, result } from './replies.js';

type Found = Readonly<StoredRecord>;

type Body = Readonly<Record<string, unknown>>;

/**
 * `/api/sn_sc/servicecatalog/catalogs[/{sys_id}[/categories]]` and `/categories/{sys_id}`: how the catalog is arranged.
 * Categories count the items that the person may order.
 */
export const catalogCategoriesSurface: Surface = {
  path: /^\/api\/sn_sc\/(?:v\d+\/)?servicecatalog\/(?:catalogs(?:\/(?<catalog>[^/]+)(?<list>\/categories)?)?|categories\/(?<category>[^/]+))$/,
  answer(call, parts) {
    return call.method === 'GET' ? reply(call, parts) : methodNotSupported();
  },
};

function reply(call: Call, { catalog, list, category }: PathParts): Reply {
  if (category !== undefined) return one(call, 'sc_category', category, (found) => categoryBody(call, found));
  if (catalog === undefined) return result(listed(call, 'sc_catalog', 'ORDERBYtitle').map((found) => catalogBody(call, found)));
  if (list === undefined) return one(call, 'sc_catalog', catalog, (found) => catalogBody(call, found));
  return one(call, 'sc_catalog', catalog, (found) => topCategories(call, found).map((top) => categoryInList(call, top)));
}

/** What is absent and what is not for the person answer the same. */
function one(call: Call, table: string, key: string, body: (found: Found) => unknown): Reply {
  const [found] = listed(call, table, `sys_id=${key.replaceAll('^', '^^')}`);
  return found === undefined ? failure(400, 'Invalid sys_id', '') : result(body(found));
}

function listed({ session }: Call, table: string, query: string): readonly Found[] {
  return session.list(table, { query: `active=true^${query}` }).records;
}

function topCategories(call: Call, catalog: Found): readonly Found[] {
  return listed(call, 'sc_category', `sc_catalog=${catalog['sys_id'] ?? ''}^parentISEMPTY^ORDERBYorder`);
}

function childrenOf(call: Call, category: Found): readonly Found[] {
  return listed(call, 'sc_category', `parent=${category['sys_id'] ?? ''}^ORDERBYorder`);
}

function countOf(call: Call, category: Found): number {
  return listed(call, 'sc_cat_item', `category=${category['sys_id'] ?? ''}`).length;
}

function catalogBody(call: Call, catalog: Found): Body {
  const categories = topCategories(call, catalog);
  return {
    title: catalog['title'],
    sys_id: catalog['sys_id'],
    has_categories: categories.length > 0,
    categories: categories.map((category) => ({
      header_image: '', sys_id: category['sys_id'], description: category['description'] ?? null, title: category['title'],
    })),
    has_items: categories.some((category) => countOf(call, category) > 0),
    description: catalog['description'] ?? '',
    desktop_image: '',
  };
}

function described(category: Found): Body {
  return {
    title: category['title'],
    description: category['description'] ?? null,
    full_description: null,
    icon: '',
    header_icon: '',
    homepage_image: '',
    sys_id: category['sys_id'],
  };
}

function categoryInList(call: Call, category: Found): Body {
  return { ...described(category), count: countOf(call, category), subcategories: childrenOf(call, category).map(reference) };
}

function categoryBody(call: Call, category: Found): Body {
  return {
    ...described(category),
    child_categories: childrenOf(call, category).map((child) => ({
      ...reference(child),
      count: countOf(call, child),
      parent: category['sys_id'],
      subcategories: childrenOf(call, child).map(reference),
      isParentCategory: childrenOf(call, child).length > 0,
    })),
  };
}

function reference(category: Found): Body {
  return { sys_id: category['sys_id'], title: category['title'] };
}
