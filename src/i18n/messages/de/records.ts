import type { records as source } from '../en/records.js';

export const records: Record<keyof typeof source, string> = {
  'related.heading': 'Zugehörige Datensätze',
  'related.empty': 'Keine zugehörigen Datensätze',
  'related.number': 'Nummer',
  'related.summary': 'Zusammenfassung',
  'related.type': 'Typ',
  'related.type.problem': 'Problem',
  'related.type.change': 'Change',
  'related.type.caused-by': 'Verursacht durch Change',
  'related.type.request': 'Anforderung',
  'related.type.issue': 'Projektproblem',
  'related.type.project-change': 'Projektänderung',
  'related.stage': 'Phase',
  'related.items': 'Positionen',
  'related.no-items': 'Keine Positionen',
  'related.some-failed': 'Einige zugehörige Datensätze konnten nicht geladen werden.',
  'related.no-match': 'Kein zugehöriger Datensatz passt dazu',
  'related.known-error': 'Artikel zum bekannten Fehler',

  'record.open': '{name} öffnen',
  'record.details': 'Details',
  'record.no-previous': 'Kein vorheriger Datensatz',
  'record.no-next': 'Kein nächster Datensatz',
};
