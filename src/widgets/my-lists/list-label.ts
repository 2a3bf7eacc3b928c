import type { Locale } from '../../i18n/locale.js';
import type { MessageKey } from '../../i18n/message.js';
import type { ListCategory, ListDefinition } from '../../views/list-catalogue.schema.js';

/** Names of the lists and categories that the kit brings along. */
const known: Readonly<Partial<Record<string, Extract<MessageKey, `lists.${'list' | 'category'}.${string}`>>>> = {
  cases: 'lists.category.cases',
  contributor: 'lists.category.contributor',
  tasks: 'lists.category.tasks',
  'all-cases': 'lists.list.all-cases',
  'action-needed': 'lists.list.action-needed',
  'my-issues': 'lists.list.my-issues',
  'my-requests': 'lists.list.my-requests',
  'my-cases': 'lists.list.my-cases',
  'my-draft-cases': 'lists.list.my-draft-cases',
  'cases-for-accounts': 'lists.list.cases-for-accounts',
  'cases-for-consumers': 'lists.list.cases-for-consumers',
  'my-cases-for-locations': 'lists.list.my-cases-for-locations',
  'all-cases-for-locations': 'lists.list.all-cases-for-locations',
  'my-cases-for-accounts': 'lists.list.my-cases-for-accounts',
  'all-cases-for-accounts': 'lists.list.all-cases-for-accounts',
  'my-cases-for-consumers': 'lists.list.my-cases-for-consumers',
  'all-cases-for-consumers': 'lists.list.all-cases-for-consumers',
  'cases-for-myself': 'lists.list.cases-for-myself',
  'my-case-tasks': 'lists.list.my-case-tasks',
  'my-project-tasks': 'lists.list.my-project-tasks',
};

/**
 * What a list or a category is called: what its owner says, in the reader's language or the nearest to it; else the kit's
 * own word for it; else its id, which at least tells the owner what has no name.
 */
export function listLabel({ id, label }: Pick<ListDefinition | ListCategory, 'id' | 'label'>, locale: Locale): string {
  if (typeof label === 'string') return label;
  if (label) {
    const language = new Intl.Locale(locale.tag).language;
    const found = [locale.tag, language, 'en'].find((tag) => Object.hasOwn(label, tag));
    return (found === undefined ? Object.values(label)[0] : label[found]) ?? id;
  }
  const key = Object.hasOwn(known, id) ? known[id] : undefined;
  return key ? locale.t(key) : id;
}
