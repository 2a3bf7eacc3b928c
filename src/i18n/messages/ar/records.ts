import type { records as source } from '../en/records.js';

export const records: Record<keyof typeof source, string> = {
  'related.heading': 'السجلات ذات الصلة',
  'related.empty': 'لا توجد سجلات ذات صلة',
  'related.number': 'الرقم',
  'related.summary': 'الملخص',
  'related.type': 'النوع',
  'related.type.problem': 'مشكلة',
  'related.type.change': 'تغيير',
  'related.type.caused-by': 'ناتج عن تغيير',
  'related.type.request': 'طلب',
  'related.type.issue': 'إشكال',
  'related.type.project-change': 'تغيير في المشروع',
  'related.stage': 'المرحلة',
  'related.items': 'العناصر',
  'related.no-items': 'لا توجد عناصر',
  'related.some-failed': 'تعذّر تحميل بعض السجلات ذات الصلة.',
  'related.no-match': 'لا يوجد سجل ذو صلة مطابق',
  'related.known-error': 'مقالة الخطأ المعروف',

  'record.open': 'فتح {name}',
  'record.details': 'التفاصيل',
  'record.no-previous': 'لا يوجد سجل سابق',
  'record.no-next': 'لا يوجد سجل تالٍ',
};
