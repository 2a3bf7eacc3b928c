import type { Calendar } from '../calendar.js';
import { stableId } from '../chance.js';
import { keys } from '../landmarks.js';
import { people } from '../people.js';
import { stored } from '../stored.js';
import type { Records } from '../stored.js';
import { roleKey } from './people.records.js';

const criteria = { everybody: stableId('criteria:everybody'), internal: stableId('criteria:internal') };

const bases = { customers: stableId('base:customers'), engineering: stableId('base:engineering') };

interface Article {
  readonly key: string;
  readonly title: string;
  readonly problem: string;
  readonly base?: string;
  readonly state?: string;
  /** Days until it is outdated; negative when it already is. */
  readonly validFor?: number;
}

const articles: readonly Article[] = [
  { key: keys.articlePrimary, title: 'Gateway alarms are delayed by up to ten minutes', problem: keys.problemWithPrimaryArticle },
  { key: keys.articleUnreadable, title: 'Firmware signing keys rotate late', problem: keys.problemUnreadableArticle, base: bases.engineering },
  { key: keys.articleChosen, title: 'Meter exports stop at 65,536 rows', problem: keys.problemTwoArticlesWithPrimary },
  { key: keys.articleSecond, title: 'Splitting a meter export by month', problem: keys.problemTwoArticlesWithPrimary },
  { key: keys.articleOnly, title: 'Inverter display stays dark after a cold start', problem: keys.problemOneArticleWithoutPrimary },
  { key: keys.articleLeft, title: 'Sensor reports minus 40 degrees', problem: keys.problemTwoArticlesWithoutPrimary },
  { key: keys.articleRight, title: 'Replacing the battery of a cold-room sensor', problem: keys.problemTwoArticlesWithoutPrimary },
  { key: keys.articleExpired, title: 'Portal login with the old app', problem: '', validFor: -20 },
  { key: keys.articleDraft, title: 'Voltage regulator resets', problem: '', state: 'draft' },
];

/** Known Error articles in a base for customers and one for engineers, and the problems they are attached to. */
export function knowledgeRecords(calendar: Calendar): Records {
  const history = { created: calendar.daysAgo(400), createdBy: people.yuki.userName, updated: calendar.daysAgo(12), changes: 6 };
  return {
    user_criteria: [
      stored('user_criteria', criteria.everybody, history, {
        name: 'Everybody who is signed in', active: 'true', role: [roleKey('snc_internal'), roleKey('snc_external')].join(','),
      }),
      stored('user_criteria', criteria.internal, history, { name: 'Employees', active: 'true', role: roleKey('snc_internal') }),
    ],
    kb_knowledge_base: [
      stored('kb_knowledge_base', bases.customers, history, {
        title: 'Customer knowledge', active: 'true', can_read_user_criteria: criteria.everybody,
      }),
      stored('kb_knowledge_base', bases.engineering, history, {
        title: 'Engineering', active: 'true', can_read_user_criteria: criteria.internal,
      }),
    ],
    kb_template_known_error_article: articles.map((article, at) =>
      stored('kb_template_known_error_article', article.key, history, {
        number: `KB00${10201 + at}`,
        short_description: article.title,
        kb_knowledge_base: article.base ?? bases.customers,
        workflow_state: article.state ?? 'published',
        valid_to: calendar.dateDaysAgo(-(article.validFor ?? 900)),
        published: article.state === 'draft' ? '' : calendar.dateDaysAgo(90),
        active: 'true',
        source: article.problem,
        author: people.yuki.sysId,
        sys_view_count: String(40 + at * 7),
        kb_description: `<p>${article.title}. Seen at several sites since spring.</p>`,
        kb_workaround: '<p>Restart the device, then <strong>wait five minutes</strong> before you read it again.</p>',
        kb_cause: '<p>A queue that is emptied too seldom.</p>',
      }),
    ),
    m2m_kb_task: articles
      .filter((article) => article.problem !== '')
      .map((article) =>
        stored('m2m_kb_task', stableId(`attached:${article.key}`), history, { task: article.problem, kb_knowledge: article.key }),
      ),
  };
}
