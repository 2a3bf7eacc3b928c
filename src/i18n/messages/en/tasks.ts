/** The texts of case tasks, and of lists of records in general. */
export const tasks = {
  'tasks.mine': 'My Case Tasks',
  'tasks.group': 'My Group’s Case Tasks',
  'tasks.none': 'You have no case tasks',
  'tasks.none-of-group': 'Your groups have no case tasks',
  'tasks.case': 'Case',
  'tasks.case-subject': 'Case subject',

  'task.update': 'Update this task',
  'task.save': 'Save',
  'task.saving': 'Saving…',
  'task.saved': 'Saved: {name}',
  'task.unchanged': 'Nothing has changed yet',
  'task.not-saved': 'Not saved: {reason}',
  'task.kept': 'What you entered is kept. You can try again.',
  'task.conflict': 'Somebody else has changed this task',
  'task.conflict-next': 'You see it as it is now, and what you entered is kept. Save again if it still applies.',
  'task.unsure': 'It is not certain whether this was saved',
  'task.unsure-next': 'The task is read again. Save once more if it does not show what you entered.',
  'task.playbook': 'Open playbook',

  'list.group-shown': '{name}, {count} shown',
  'list.no-match': 'Nothing in “{name}” matches',
} as const;
