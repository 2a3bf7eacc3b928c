import { keys } from '../../../mocks/dataset/landmarks.js';

/** A case worth opening, and what there is to see. */
export interface GuideCase {
  readonly id: string;
  readonly title: string;
  readonly shows: string;
}

/** Cases of the persona `customer`, each with something of its own. */
export const guideCases: readonly GuideCase[] = [
  {
    id: keys.caseWithEverything,
    title: 'The case with everything',
    shows: 'A problem with its Known Error article, two changes, requests with items, an issue and a project change.',
  },
  { id: keys.caseWithoutRelatedRecords, title: 'No related record', shows: 'There is nothing to relate: the list does not show itself.' },
  { id: keys.caseWithManyRequests, title: 'Many requests', shows: 'More than thirty of them, a page at a time.' },
  { id: keys.caseResolved, title: 'Resolved', shows: 'A solution with its resolution code and notes.' },
  { id: keys.caseClosed, title: 'Closed', shows: 'Over and done, and still readable.' },
  { id: keys.caseUnreadableArticle, title: 'An article that is not for you', shows: 'The problem has one, yet no link leads to it.' },
  { id: keys.caseTwoArticlesWithPrimary, title: 'Two articles, one of them chosen', shows: 'Only the primary Known Error article is offered.' },
  { id: keys.caseOfColleague, title: 'The case of a colleague', shows: 'Not available to Mira, open to Jonas (customer-admin).' },
];
