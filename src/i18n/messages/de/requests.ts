import type { Messages } from '../../message.js';
import type { requests as source } from '../en/requests.js';

export const requests: Pick<Messages, keyof typeof source> = {
  'order.heading': 'Neue Anfrage',
  'order.items': 'Katalog',
  'order.category': 'Kategorie',
  'order.all-categories': 'Alle Kategorien',
  'order.found': { one: '{count} Artikel', other: '{count} Artikel' },
  'order.no-match': 'Nichts im Katalog passt dazu.',
  'order.nothing.title': 'Es gibt nichts anzufordern',
  'order.nothing.next': 'Der Katalog hat zurzeit nichts für Sie.',
  'order.no-right.title': 'Sie können hier nichts anfordern',
  'order.no-right.next': 'Dieses Portal bietet Ihnen das nicht an. Wenn Sie etwas brauchen, wenden Sie sich an den Support.',
  'order.unsupported.title': 'Das kann hier nicht angefordert werden',
  'order.unsupported.next': 'Es verlangt eine Angabe, nach der dieses Portal Sie nicht fragen kann. Wählen Sie etwas anderes, oder wenden Sie sich an den Support.',
  'order.choose-other': 'Etwas anderes wählen',

  'order.back': 'Zurück zum Katalog',
  'order.for-whom': 'Für wen ist es?',
  'order.answers': 'Zu Ihrer Anfrage',
  'order.acting-for': 'Sie handeln für {contact} von {account}',
  'order.acting-for-contact': 'Sie handeln für {contact}',
  'order.acting-for-customer': 'Sie bestellen für einen Kunden: Wählen Sie, für wen Sie handeln.',
  'order.account-first': 'Wählen Sie zuerst einen Account.',
  'order.send': 'Anfrage senden',
  'order.sending': 'Wird gesendet …',

  'order.failed.offline.next': 'Es wurde nichts gesendet, und Ihre Eingaben bleiben erhalten. Senden Sie sie, sobald Sie wieder online sind.',
  'order.failed.denied.title': 'Sie dürfen das nicht anfordern',
  'order.failed.denied.next': 'Der Dienst lässt Sie das nicht bestellen, oder nicht für diese Person. Es wurde nichts gesendet.',
  'order.failed.unknown.title': 'Ihre Anfrage wurde möglicherweise gesendet',
  'order.failed.unknown.next': 'Die Verbindung brach ab, bevor der Dienst geantwortet hatte. Sehen Sie nach, ob Ihre Anfrage da ist, bevor Sie sie noch einmal senden.',
  'order.look': 'Nachsehen',
  'order.looked': 'Neueste Anfragen zu „{name}“',
  'order.looked-none': 'Keine Anfrage zu „{name}“ gefunden.',
  'order.send-again': 'Sie ist nicht da: noch einmal senden',

  'order.sent': 'Anfrage {number} wurde gesendet',
  'order.sent-unnamed': 'Ihre Anfrage wurde gesendet',
  'order.open-request': 'Anfrage {number} öffnen',
  'order.open-case': 'Fall {number} öffnen',
  'order.another': 'Etwas anderes anfordern',
};
