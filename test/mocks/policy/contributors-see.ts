import type { landmarks, PersonaId } from '../../../mocks/index.js';

type Landmark = keyof typeof landmarks;

const articles: readonly Landmark[] = ['articlePrimary', 'articleOnly', 'articleUnreadable'];

const locations: readonly Landmark[] = ['locationHarbor', 'locationHarborAnnex', 'locationMill', 'locationNorth'];

/** Aster Foods, whose Account Manager Freya is. */
const casesOfAster: readonly Landmark[] = [
  'caseOfOtherCustomer', 'caseOfPartnerContact', 'caseOfPartnerAccount', 'caseAwaitingInfoOfParty', 'caseResolvedOfParty', 'caseOfListedParty',
  'caseResolvedOfProxy', 'caseForAccountAwaitingInfo', 'caseForAccountResolved', 'caseOfManagedAccount',
];

/** The request of one of these cases. Who reads what an approval is about reads the approval. */
const requestOfAster: readonly Landmark[] = ['requestOfGroup', 'approvalByGroup', 'approvalByGroupColleague'];

const otherCases: readonly Landmark[] = [
  'caseWithEverything', 'caseWithoutRelatedRecords', 'caseWithoutContact', 'caseNew', 'caseAwaitingInfo', 'caseResolved', 'caseClosed', 'caseCanceled',
  'caseWithManyRequests', 'caseUnreadableArticle', 'caseTwoArticlesWithPrimary', 'caseOneArticleWithoutPrimary', 'caseTwoArticlesWithoutPrimary',
  'caseOfColleague', 'caseOfChildAccount', 'caseOfRelatedAccount', 'caseOfConsumer', 'caseOfHousehold', 'caseResolvedOfHousehold',
  'caseOfRepresentedConsumer', 'caseAwaitingInfoOfProxy', 'caseAwaitingInfoOfEmployee', 'caseResolvedOfEmployee', 'caseForConsumerAwaitingInfo',
  'caseForConsumerResolved', 'caseOfManagedConsumer', 'caseForLocationAwaitingInfo', 'caseForLocationResolved', 'caseOfLocationByColleague',
  'caseOfChildLocation', 'caseOfOtherLocation',
];

/** Written by hand: which of the landmarks may be opened by who opens cases for others and by who contributes to them. */
export const contributorsSee = {
  'account-contributor': [
    'caseForAccountAwaitingInfo', 'caseForAccountResolved', 'taskCreatedByAgent', 'taskOfAgentClosed', ...articles,
  ],
  'consumer-contributor': ['caseForConsumerAwaitingInfo', 'caseForConsumerResolved', 'taskOfColleague', ...articles],
  'relationship-contributor': [
    ...casesOfAster, ...requestOfAster, 'caseForConsumerResolved', 'caseOfManagedConsumer', 'taskCreatedByAgent', 'taskOfAgentClosed', 'attachmentOfOtherCustomer', ...articles,
  ],
  'location-contributor': [
    'caseForLocationAwaitingInfo', 'caseForLocationResolved', 'caseOfLocationByColleague', 'taskUnassigned', ...locations, ...articles,
  ],
  'case-task-agent': [
    'caseAwaitingInfo', 'caseForAccountAwaitingInfo', 'caseForAccountResolved', 'caseForConsumerAwaitingInfo', 'caseForLocationAwaitingInfo',
    'caseForLocationResolved', 'taskOfAgent', 'taskOfAgentHidden', 'taskOfAgentClosed', 'taskOfColleague', 'taskUnassigned', 'taskCreatedByAgent', 'attachmentOfTask',
    'attachmentPending', ...locations, ...articles,
  ],
  'case-task-viewer': [
    'taskShownToCustomer', 'taskHiddenFromCustomer', 'taskOfAgent', 'taskOfAgentHidden', 'taskOfAgentClosed', 'taskOfColleague', 'taskUnassigned',
    'taskOfOtherGroup', 'taskCreatedByAgent', 'taskOfEmployee', 'attachmentOfTask', ...articles,
  ],
  'contributor-viewer': ['taskOfAgentHidden', 'taskCreatedByAgent', 'taskOfColleague', ...articles],
  'case-viewer': [
    ...casesOfAster, ...otherCases, 'attachmentPicture', 'attachmentLog', 'attachmentReport', 'attachmentPending', 'attachmentOfOtherCustomer',
    'requestWithThreeItems', 'requestApprovedByRequester', 'requestOfRequester', 'itemWaitingForApproval', 'itemInFulfillment', 'itemCompleted',
    'approvalOfRequest', 'approvalOfItem', 'approvalOfOwnRequest', 'approvalApproved', 'approvalRejected', 'approvalCancelled',
    'approvalDecidedByDelegate', ...requestOfAster, ...articles,
  ],
  'project-manager': articles,
} as const satisfies Partial<Record<PersonaId, readonly Landmark[]>>;
