/** Checking view documents outside a page, in a build or an editor: `portal-widgets/views`. */
export { chooseGrant, type GrantWish } from './choose-grant.js';
export { issueText } from './issue-text.js';
export { viewsJsonSchema } from './json-schema.js';
export { listCatalogueSchema, type ListCatalogue } from './list-catalogue.schema.js';
export { listsJsonSchema } from './lists-json-schema.js';
export { readListCatalogue } from './read-list-catalogue.js';
export { readViews, type ViewEntry, type ViewIssue, type ViewReading, type Views } from './read-views.js';
export { viewDocumentSchema, type ViewDocument } from './view-document.schema.js';
