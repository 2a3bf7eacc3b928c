import type { tasks as source } from '../en/tasks.js';

export const tasks: Record<keyof typeof source, string> = {
  'tasks.mine': 'Meine Fallaufgaben',
  'tasks.group': 'Fallaufgaben meiner Gruppe',
  'tasks.none': 'Sie haben keine Fallaufgaben',
  'tasks.none-of-group': 'Ihre Gruppen haben keine Fallaufgaben',
  'tasks.case': 'Fall',
  'tasks.case-subject': 'Betreff des Falls',

  'task.update': 'Diese Aufgabe ändern',
  'task.save': 'Speichern',
  'task.saving': 'Wird gespeichert …',
  'task.saved': 'Gespeichert: {name}',
  'task.unchanged': 'Es wurde noch nichts geändert',
  'task.not-saved': 'Nicht gespeichert: {reason}',
  'task.kept': 'Ihre Eingaben bleiben erhalten. Sie können es noch einmal versuchen.',
  'task.conflict': 'Jemand anderes hat diese Aufgabe geändert',
  'task.conflict-next': 'Sie sehen sie auf dem jetzigen Stand, und Ihre Eingaben bleiben erhalten. Speichern Sie noch einmal, wenn sie weiterhin gelten.',
  'task.unsure': 'Es ist nicht sicher, ob das gespeichert wurde',
  'task.unsure-next': 'Die Aufgabe wird neu gelesen. Speichern Sie noch einmal, wenn sie Ihre Eingaben nicht zeigt.',
  'task.playbook': 'Playbook öffnen',

  'list.group-shown': '{name}, {count} angezeigt',
  'list.no-match': 'Nichts unter „{name}“ passt dazu',
};
