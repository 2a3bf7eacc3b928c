import type { customers as source } from '../en/customers.js';

export const customers: Record<keyof typeof source, string> = {
  'customers.heading': 'معلومات العميل',
  'customers.none': 'لا يوجد عميل لعرضه',
  'customers.some-failed': 'تعذّر تحميل جزء من ذلك.',
  'customers.account': 'الحساب',
  'customers.contact': 'جهة الاتصال',
  'customers.consumer': 'المستهلك',
  'customers.household': 'الأسرة',
  'customers.organization': 'موقع العمل',
  'customers.members': 'أفراد الأسرة',
  'customers.staff': 'جهات الاتصال الداخلية',
  'customers.products': 'المنتجات المباعة',
  'customers.items': 'القاعدة المركّبة',
};
