import type { tasks as source } from '../en/tasks.js';

export const tasks: Record<keyof typeof source, string> = {
  'tasks.mine': 'مهام الحالات الخاصة بي',
  'tasks.group': 'مهام الحالات الخاصة بمجموعتي',
  'tasks.none': 'ليس لديك مهام حالات',
  'tasks.none-of-group': 'ليس لدى مجموعاتك مهام حالات',
  'tasks.case': 'الحالة',
  'tasks.case-subject': 'موضوع الحالة',

  'task.update': 'تحديث هذه المهمة',
  'task.save': 'حفظ',
  'task.saving': 'جارٍ الحفظ…',
  'task.saved': 'تم الحفظ: {name}',
  'task.unchanged': 'لم يتغيّر شيء بعد',
  'task.not-saved': 'لم يتم الحفظ: {reason}',
  'task.kept': 'ما أدخلته محفوظ هنا. يمكنك المحاولة مرة أخرى.',
  'task.conflict': 'غيّر شخص آخر هذه المهمة',
  'task.conflict-next': 'تراها الآن على حالها الحالية، وما أدخلته باقٍ. احفظ مرة أخرى إذا كان لا يزال صالحًا.',
  'task.unsure': 'ليس مؤكدًا ما إذا كان قد تم الحفظ',
  'task.unsure-next': 'تُقرأ المهمة من جديد. احفظ مرة أخرى إذا لم تُظهر ما أدخلته.',
  'task.playbook': 'فتح دليل الإجراءات',

  'list.group-shown': '{name}، المعروض {count}',
  'list.no-match': 'لا شيء في «{name}» يطابق ذلك',
};
