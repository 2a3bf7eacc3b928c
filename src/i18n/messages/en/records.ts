/** The texts of related records and of the record view. */
export const records = {
  'related.heading': 'Related Records',
  'related.empty': 'No related records',
  'related.type': 'Type',
  'related.type.problem': 'Problem',
  'related.type.change': 'Change',
  'related.type.caused-by': 'Caused by change',
  'related.type.request': 'Request',
  'related.type.issue': 'Issue',
  'related.type.project-change': 'Project change',
  'related.stage': 'Stage',
  'related.items': 'Items',
  'related.known-error': 'Known Error article',

  'record.open': 'Open {name}',
  'record.details': 'Details',
} as const;
