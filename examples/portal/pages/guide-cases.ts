import { keys } from '../../../mocks/dataset/landmarks.js';

/** A case worth opening, and what there is to see. */
export interface GuideCase {
  readonly id: string;
  readonly title: string;
  readonly shows: string;
}

/** Something worth doing, as somebody who can. */
export interface GuideTask {
  readonly route: string;
  /** The switches it takes, as in a URL. */
  readonly situation: string;
  readonly title: string;
  readonly shows: string;
}

/** Ways through the portal that take more than looking. */
export const guideTasks: readonly GuideTask[] = [
  { route: '/approvals', situation: 'persona=customer-admin', title: 'Decide as Jonas', shows: 'Changes, requests, an item and a registration wait for the administrator of Northwind Grid.' },
  { route: '/approvals', situation: 'persona=case-manager', title: 'Stand in for him as Priya', shows: 'Jonas is away, and his approvals are hers to decide.' },
  { route: '/approvals', situation: 'persona=partner-admin', title: 'Decide for a group as Ruben', shows: 'Whoever of the group is first decides for all of them.' },
  { route: '/approvals', situation: 'persona=customer-admin&scenario=conflict', title: 'Come too late', shows: 'Whatever Jonas decides, somebody else has just been faster.' },
  { route: '/create', situation: 'persona=customer', title: 'Order something', shows: 'A request with its own case; what is dear waits for the approval of Jonas.' },
  { route: '/create', situation: 'persona=proxy-contact', title: 'Order for a customer', shows: 'An employee orders for a contact of an account, and always sees for whom.' },
  { route: '/create', situation: 'persona=account-contributor', title: 'Open a case for an account as Rosa', shows: 'She chooses the account and one of its contacts; the case says who reported it.' },
  { route: '/create', situation: 'persona=consumer-contributor', title: 'Open one for a private customer as Emeka', shows: 'Their household can be named with them.' },
  { route: '/create', situation: 'persona=location-contributor', title: 'Open one for a depot as Hugo', shows: 'One of his own locations asks another one for help.' },
  { route: '/create', situation: 'persona=self-contributor', title: 'Open one for yourself as Milo', shows: 'Nobody is asked for whom it is: he may only ask for himself.' },
  { route: '/create', situation: 'persona=relationship-contributor', title: 'Choose for whom as Freya', shows: 'An account or a private customer, of those that she looks after.' },
  { route: '/tasks', situation: 'persona=case-task-agent', title: 'Work on a task as Linnea', shows: 'Hers and those of her group: write a work note, close a task, look at its case.' },
  { route: '/workspace', situation: 'persona=case-task-agent', title: 'See the modules of her role', shows: 'Tasks and customers; whoever only views has others.' },
  { route: `/case/${keys.caseOfHousehold}`, situation: 'persona=agent', title: 'See who is behind a case as Dana', shows: 'A private customer, her household, and what they have bought.' },
  { route: `/case/${keys.caseResolved}`, situation: 'persona=customer', title: 'Answer a proposed solution', shows: 'Accept it, or say why it does not help.' },
  { route: '/projects', situation: 'persona=customer', title: 'Follow your projects', shows: 'Only those that Mira takes part in, of accounts that she reaches.' },
  { route: `/projects/${keys.projectOfContact}`, situation: 'persona=customer', title: 'A project with everything', shows: 'A timeline, tasks, reports, a sub-project to look into, a case to raise.' },
  { route: `/project-case/${keys.projectTaskInProgress}`, situation: 'persona=customer', title: 'Open a case about a task', shows: 'The task and its project are filled in; another project leaves the task behind.' },
  { route: '/project-case', situation: 'persona=customer-admin', title: 'Open one for a contact as Jonas', shows: 'Projects that he takes part in; the account follows from the project.' },
  { route: '/project-case', situation: 'persona=partner-admin', title: 'Take part in no project', shows: 'Ruben is told what it takes to open a case about one.' },
  { route: '/projects', situation: 'persona=partner', title: 'The projects of a partner as Sela', shows: 'One of a customer that she helps, and it is late.' },
];

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
