import type { Messages } from '../../message.js';
import type { lists as source } from '../en/lists.js';

export const lists: Pick<Messages, keyof typeof source> = {
  'lists.heading': 'قوائمي',
  'lists.choose': 'القائمة',
  'lists.counted': '{name} ({count})',
  'lists.empty': 'لا يوجد شيء في هذه القائمة',
  'lists.unavailable': 'هذه القائمة غير متاحة، لأنها تطلب أكثر مما يُسمح لك برؤيته.',

  'lists.export.start': 'تصدير بتنسيق CSV',
  'lists.export.cancel': 'إلغاء التصدير',
  'lists.export.running': {
    zero: 'لم يُقرأ أي سجل بعد…',
    one: 'قُرئ سجل واحد…',
    two: 'قُرئ سجلان…',
    few: 'قُرئت {count} سجلات…',
    many: 'قُرئ {count} سجلًا…',
    other: 'قُرئ {count} سجل…',
  },
  'lists.export.done': {
    zero: 'لم يُصدَّر أي سجل',
    one: 'صُدِّر سجل واحد',
    two: 'صُدِّر سجلان',
    few: 'صُدِّرت {count} سجلات',
    many: 'صُدِّر {count} سجلًا',
    other: 'صُدِّر {count} سجل',
  },
  'lists.export.failed': 'فشل التصدير ولم يُحفظ شيء.',
  'lists.export.cancelled': 'أُلغي التصدير',

  'lists.category.cases': 'الحالات',
  'lists.category.contributor': 'للآخرين ولنفسي',
  'lists.category.tasks': 'المهام',

  'lists.list.all-cases': 'كل الحالات',
  'lists.list.action-needed': 'تتطلب إجراءً',
  'lists.list.my-issues': 'مشكلاتي',
  'lists.list.my-requests': 'طلباتي',
  'lists.list.my-cases': 'حالاتي',
  'lists.list.my-draft-cases': 'مسودات حالاتي',
  'lists.list.cases-for-accounts': 'حالات للحسابات',
  'lists.list.cases-for-consumers': 'حالات للمستهلكين',
  'lists.list.my-cases-for-locations': 'حالاتي لمواقع العمل',
  'lists.list.all-cases-for-locations': 'كل الحالات لمواقع العمل',
  'lists.list.my-cases-for-accounts': 'حالاتي للحسابات',
  'lists.list.all-cases-for-accounts': 'كل الحالات للحسابات',
  'lists.list.my-cases-for-consumers': 'حالاتي للمستهلكين',
  'lists.list.all-cases-for-consumers': 'كل الحالات للمستهلكين',
  'lists.list.cases-for-myself': 'حالات لنفسي',
  'lists.list.my-case-tasks': 'مهام حالاتي',
  'lists.list.my-project-tasks': 'مهام مشاريعي',
};
