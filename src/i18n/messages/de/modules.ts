import type { modules as source } from '../en/modules.js';

export const modules: Record<keyof typeof source, string> = {
  'modules.heading': 'Arbeitsbereich',
  'modules.nav': 'Module',
  'modules.tasks': 'Fallaufgaben',
  'modules.customers': 'Kunden',
  'modules.cases': 'Fälle',
  'modules.list.my-tasks': 'Meine Fallaufgaben',
  'modules.list.my-open': 'Meine offenen Aufgaben',
  'modules.list.unassigned': 'Nicht zugewiesene Aufgaben meiner Gruppen',
  'modules.list.accessible': 'Alle mir zugänglichen Aufgaben',
  'modules.list.all-tasks': 'Alle Fallaufgaben',
  'modules.list.contributing': 'Aufgaben, an denen ich mitwirke',
  'modules.list.accounts': 'Kunden-Accounts',
  'modules.list.partners': 'Partnerunternehmen',
  'modules.list.contacts': 'Ansprechpartner',
  'modules.list.consumers': 'Privatkunden',
  'modules.list.households': 'Haushalte',
  'modules.list.members': 'Haushaltsmitglieder',
  'modules.list.cases': 'Alle Fälle',
};
