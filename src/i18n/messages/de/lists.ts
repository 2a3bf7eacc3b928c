import type { Messages } from '../../message.js';
import type { lists as source } from '../en/lists.js';

export const lists: Pick<Messages, keyof typeof source> = {
  'lists.heading': 'Meine Listen',
  'lists.choose': 'Liste',
  'lists.counted': '{name} ({count})',
  'lists.empty': 'In dieser Liste steht nichts',
  'lists.unavailable': 'Diese Liste ist nicht verfügbar. Sie fragt nach mehr, als Sie sehen dürfen.',

  'lists.export.start': 'Als CSV exportieren',
  'lists.export.cancel': 'Export abbrechen',
  'lists.export.running': { one: '{count} Datensatz gelesen …', other: '{count} Datensätze gelesen …' },
  'lists.export.done': { one: '{count} Datensatz exportiert', other: '{count} Datensätze exportiert' },
  'lists.export.failed': 'Der Export ist fehlgeschlagen. Es wurde nichts gespeichert.',
  'lists.export.cancelled': 'Export abgebrochen',

  'lists.category.cases': 'Fälle',
  'lists.category.contributor': 'Für andere und für mich',
  'lists.category.tasks': 'Aufgaben',

  'lists.list.all-cases': 'Alle Fälle',
  'lists.list.action-needed': 'Handlungsbedarf',
  'lists.list.my-issues': 'Meine Probleme',
  'lists.list.my-requests': 'Meine Anforderungen',
  'lists.list.my-cases': 'Meine Fälle',
  'lists.list.my-draft-cases': 'Meine Entwürfe von Fällen',
  'lists.list.cases-for-accounts': 'Fälle für Kundenkonten',
  'lists.list.cases-for-consumers': 'Fälle für Privatkunden',
  'lists.list.my-cases-for-locations': 'Meine Fälle für Geschäftsstandorte',
  'lists.list.all-cases-for-locations': 'Alle Fälle für Geschäftsstandorte',
  'lists.list.my-cases-for-accounts': 'Meine Fälle für Kundenkonten',
  'lists.list.all-cases-for-accounts': 'Alle Fälle für Kundenkonten',
  'lists.list.my-cases-for-consumers': 'Meine Fälle für Privatkunden',
  'lists.list.all-cases-for-consumers': 'Alle Fälle für Privatkunden',
  'lists.list.cases-for-myself': 'Fälle für mich selbst',
  'lists.list.my-case-tasks': 'Meine Aufgaben in Fällen',
  'lists.list.my-project-tasks': 'Meine Projektaufgaben',
};
