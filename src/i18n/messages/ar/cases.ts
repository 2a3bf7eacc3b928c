import type { cases as source } from '../en/cases.js';

export const cases: Record<keyof typeof source, string> = {
  'case.heading': 'الحالة',
  'case.customer': 'العميل',
  'case.served': 'من أجل {name}',
  'case.actions': 'الإجراءات',

  'case.comment': 'إضافة تعليق',
  'case.attach': 'إرفاق ملفات',

  'case.close-case': 'إغلاق الحالة',
  'case.close-case.heading': 'إغلاق الحالة',
  'case.close-case.message': 'لن تقبل الحالة بعد ذلك تعليقات أو ملفات، ولن تتمكن من إعادة فتحها. يبقى محتواها متاحًا للقراءة.',
  'case.close-case.text': 'تعليق',
  'case.close-case.running': 'جارٍ إغلاق الحالة…',
  'case.close-case.done': 'أُغلقت الحالة.',

  'case.accept-solution': 'قبول الحل',
  'case.accept-solution.heading': 'قبول الحل',
  'case.accept-solution.message': 'ستُغلق الحالة، ولن تقبل بعد ذلك تعليقات أو ملفات.',
  'case.accept-solution.running': 'جارٍ قبول الحل…',
  'case.accept-solution.done': 'لقد قبلت الحل، وأُغلقت الحالة.',

  'case.reject-solution': 'رفض الحل',
  'case.reject-solution.heading': 'رفض الحل',
  'case.reject-solution.message': 'ستُفتح الحالة من جديد، ويُضاف السبب الذي تذكره إليها كتعليق.',
  'case.reject-solution.text': 'السبب',
  'case.reject-solution.hint': 'ما الذي لا يعمل بعد؟',
  'case.reject-solution.missing': 'اذكر السبب لنعرف كيف نتابع.',
  'case.reject-solution.running': 'جارٍ رفض الحل…',
  'case.reject-solution.done': 'لقد رفضت الحل، وفُتحت الحالة من جديد.',

  'case.checking': 'جارٍ التحقق مما حدث…',
  'case.updating': 'جارٍ تحديث الحالة…',
  'case.now': 'الوضع الآن: {state}.',
  'case.undone': 'لم يُحفظ هذا الإجراء',
  'case.undone-next': 'يمكنك المحاولة مرة أخرى.',
  'case.kept': 'لم يُرسل شيء، وما كتبته محفوظ هنا. حاول مرة أخرى بعد عودة الاتصال.',
  'case.check': 'التحقق مرة أخرى',

  'case.waiting': 'نحن بانتظار ردّك',
  'case.waiting-next': 'اكتب تعليقًا لنتابع العمل.',
  'case.waiting-answer': 'الرد',
  'case.waiting-customer': 'بانتظار ردّ العميل',
  'case.solution': 'الحل المقترح',
  'case.solution-next': 'هل حُلّت المشكلة؟ اقبل الحل لإغلاق الحالة، أو أخبرنا بما لا يزال غير صحيح.',
  'case.solution-customer': 'لم يقبله العميل بعد.',
  'case.closed': 'هذه الحالة مغلقة',
  'case.canceled': 'أُلغيت هذه الحالة',
};
