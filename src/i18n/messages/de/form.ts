import type { Messages } from '../../message.js';
import type { form as source } from '../en/form.js';

export const form: Pick<Messages, keyof typeof source> = {
  'form.required': 'erforderlich',
  'form.choose': 'Bitte wählen',
  'form.no-choice': 'Keine Auswahl',
  'form.time-zone': 'Zeiten gelten in der Zone {zone}.',
  'form.summary': { one: '{count} Antwort ist noch nicht richtig', other: '{count} Antworten sind noch nicht richtig' },
  'form.summary.entry': '{label} – {problem}',
  'form.problem.required': 'Bitte füllen Sie das aus.',
  'form.problem.unchosen': 'Bitte treffen Sie eine Auswahl.',
  'form.problem.unticked': 'Bitte setzen Sie hier ein Häkchen, um fortzufahren.',
  'form.problem.number': 'Geben Sie eine Zahl ein.',
  'form.problem.whole-number': 'Geben Sie eine ganze Zahl ein.',
  'form.problem.email': 'Geben Sie eine E-Mail-Adresse wie name@example.com ein.',
  'form.problem.url': 'Geben Sie eine Webadresse ein, die mit https:// beginnt.',
  'form.problem.date': 'Geben Sie ein Datum ein, das es gibt, mit Tag, Monat und Jahr.',
  'form.problem.date-time': 'Geben Sie ein Datum ein, das es gibt, und eine Uhrzeit.',
  'form.problem.not-found': 'Wählen Sie einen Eintrag der Liste.',
  'form.problem.too-small': 'Geben Sie {least} oder mehr ein.',
  'form.problem.too-long': { one: 'Höchstens {count} Zeichen.', other: 'Höchstens {count} Zeichen.' },
  'form.problem.refused': 'Der Dienst hat dies nicht angenommen.',
  'form.leave.heading': 'Verlassen, ohne zu senden?',
  'form.leave.text': 'Es wurde noch nichts gesendet. Ihre Eingaben finden Sie hier wieder, wenn Sie zurückkommen, bevor Sie diese Seite verlassen.',
  'form.leave.go': 'Verlassen',

  'picker.found': { one: '{count} Ergebnis', other: '{count} Ergebnisse' },
  'picker.found-more': { one: 'Das erste Ergebnis', other: 'Die ersten {count} Ergebnisse' },
  'picker.none': 'Keine Ergebnisse',
  'picker.narrow': 'Es gibt noch mehr. Tippen Sie, um die Auswahl einzugrenzen.',
};
