import type { modules as source } from '../en/modules.js';

export const modules: Record<keyof typeof source, string> = {
  'modules.heading': 'مساحة العمل',
  'modules.nav': 'الوحدات',
  'modules.tasks': 'مهام الحالات',
  'modules.customers': 'العملاء',
  'modules.cases': 'الحالات',
  'modules.list.my-tasks': 'مهام الحالات الخاصة بي',
  'modules.list.my-open': 'مهامي المفتوحة',
  'modules.list.unassigned': 'مهام مجموعاتي غير المسندة',
  'modules.list.accessible': 'المهام المتاحة لي',
  'modules.list.all-tasks': 'كل مهام الحالات',
  'modules.list.contributing': 'المهام التي أشارك فيها',
  'modules.list.accounts': 'الحسابات',
  'modules.list.partners': 'الشركاء',
  'modules.list.contacts': 'جهات الاتصال',
  'modules.list.consumers': 'المستهلكون',
  'modules.list.households': 'الأسر',
  'modules.list.members': 'أفراد الأسر',
  'modules.list.cases': 'كل الحالات',
};
