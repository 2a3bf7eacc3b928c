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
  'related.no-items': 'No items',
  'related.some-failed': 'Some related records could not be loaded.',
  'related.search-empty': 'No related record matches “{text}”',
  'related.known-error': 'Known Error article',

  'record.open': 'Open {name}',
  'record.details': 'Details',
  'record.no-previous': 'No previous record',
  'record.no-next': 'No next record',
} as const;
