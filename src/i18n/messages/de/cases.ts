import type { cases as source } from '../en/cases.js';

export const cases: Record<keyof typeof source, string> = {
  'case.heading': 'Fall',
  'case.customer': 'Kunde',
  'case.served': 'für {name}',
  'case.actions': 'Aktionen',

  'case.comment': 'Kommentar hinzufügen',
  'case.attach': 'Dateien anhängen',

  'case.close-case': 'Fall schließen',
  'case.close-case.heading': 'Fall schließen',
  'case.close-case.message': 'Der Fall nimmt danach keine Kommentare und Dateien mehr an, und Sie können ihn nicht wieder öffnen. Sein Inhalt bleibt lesbar.',
  'case.close-case.text': 'Kommentar',
  'case.close-case.running': 'Der Fall wird geschlossen …',
  'case.close-case.done': 'Der Fall ist geschlossen.',

  'case.accept-solution': 'Lösung annehmen',
  'case.accept-solution.heading': 'Lösung annehmen',
  'case.accept-solution.message': 'Der Fall wird geschlossen. Danach nimmt er keine Kommentare und Dateien mehr an.',
  'case.accept-solution.running': 'Die Lösung wird angenommen …',
  'case.accept-solution.done': 'Sie haben die Lösung angenommen. Der Fall ist geschlossen.',

  'case.reject-solution': 'Lösung ablehnen',
  'case.reject-solution.heading': 'Lösung ablehnen',
  'case.reject-solution.message': 'Der Fall wird wieder geöffnet. Ihre Begründung wird als Kommentar hinzugefügt.',
  'case.reject-solution.text': 'Begründung',
  'case.reject-solution.hint': 'Was funktioniert noch nicht?',
  'case.reject-solution.missing': 'Geben Sie eine Begründung an, damit wir wissen, wie es weitergeht.',
  'case.reject-solution.running': 'Die Lösung wird abgelehnt …',
  'case.reject-solution.done': 'Sie haben die Lösung abgelehnt. Der Fall ist wieder offen.',

  'case.checking': 'Es wird geprüft, was daraus geworden ist …',
  'case.updating': 'Der Fall wird neu gelesen …',
  'case.now': 'Der Status ist jetzt: {state}.',
  'case.undone': 'Dies wurde nicht gespeichert',
  'case.undone-next': 'Sie können es noch einmal versuchen.',
  'case.kept': 'Es wurde nichts gesendet, und Ihr Text bleibt erhalten. Versuchen Sie es noch einmal, sobald Sie wieder online sind.',
  'case.check': 'Noch einmal prüfen',

  'case.waiting': 'Wir warten auf Ihre Antwort',
  'case.waiting-next': 'Schreiben Sie einen Kommentar, dann geht es weiter.',
  'case.waiting-answer': 'Antworten',
  'case.waiting-customer': 'Wartet auf die Antwort des Kunden',
  'case.solution': 'Vorgeschlagene Lösung',
  'case.solution-next': 'Ist das Problem damit gelöst? Nehmen Sie die Lösung an, um den Fall zu schließen, oder sagen Sie, was noch nicht stimmt.',
  'case.solution-customer': 'Der Kunde hat sie noch nicht angenommen.',
  'case.closed': 'Dieser Fall ist geschlossen',
  'case.canceled': 'Dieser Fall wurde abgebrochen',
};
