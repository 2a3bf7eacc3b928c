/** The texts of the case page: what a person can do on a case, and what became of it. */
export const cases = {
  'case.heading': 'Case',
  'case.actions': 'Actions',

  'case.comment': 'Add comment',
  'case.attach': 'Attach files',

  'case.close-case': 'Close case',
  'case.close-case.heading': 'Close Case',
  'case.close-case.message': 'The case will take no more comments or files, and you cannot open it again. What is on it can still be read.',
  'case.close-case.text': 'Comment',
  'case.close-case.running': 'Closing the case…',
  'case.close-case.done': 'The case is closed.',

  'case.accept-solution': 'Accept solution',
  'case.accept-solution.heading': 'Accept Solution',
  'case.accept-solution.message': 'The case will be closed. It will take no more comments or files.',
  'case.accept-solution.running': 'Accepting the solution…',
  'case.accept-solution.done': 'You accepted the solution. The case is closed.',

  'case.reject-solution': 'Reject solution',
  'case.reject-solution.heading': 'Reject Solution',
  'case.reject-solution.message': 'The case will be opened again. Your reason is added to it as a comment.',
  'case.reject-solution.text': 'Reason',
  'case.reject-solution.hint': 'What does not work yet?',
  'case.reject-solution.missing': 'Give a reason, so that we know how to go on.',
  'case.reject-solution.running': 'Rejecting the solution…',
  'case.reject-solution.done': 'You rejected the solution. The case is open again.',

  'case.checking': 'Checking what became of it…',
  'case.updating': 'Reading the case again…',
  'case.now': 'The state is now: {state}.',
  'case.undone': 'This was not saved',
  'case.undone-next': 'You can try again.',
  'case.kept': 'Nothing was sent, and what you wrote is kept. Try again when you are back online.',
  'case.check': 'Check again',

  'case.waiting': 'We are waiting for your answer',
  'case.waiting-next': 'Write a comment, and we carry on.',
  'case.waiting-answer': 'Answer',
  'case.waiting-customer': 'Waiting for the customer to answer',
  'case.solution': 'Proposed solution',
  'case.solution-next': 'Does this solve it? Accept the solution to close the case, or say what is still wrong.',
  'case.solution-customer': 'The customer has not accepted it yet.',
  'case.closed': 'This case is closed',
  'case.canceled': 'This case was canceled',
} as const;
