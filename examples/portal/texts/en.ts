/** Every text of the host itself. The kit brings its own; the laboratory and the guide of the demo stay English. */
export const en = {
  skip: 'Skip to content',
  signedIn: 'Signed in as',
  'nav.label': 'Portal',
  'nav.home': 'Home',
  'nav.case': 'Cases',
  'trail.label': 'You are here',
  'title.home': 'Customer service',
  'home.greeting': 'Hello, {name}',
  'home.lead': 'Everything we are working on for you, in one place. Open a case to follow each step.',
  'cases.title': 'Your recent cases',
  'cases.choose': 'Cases',
  'cases.loading': 'Fetching your cases …',
  'cases.empty': 'There is no case for you yet.',
  'cases.failed': 'Your cases cannot be shown right now.',
  'cases.updated': 'Updated {date}',
  'case.title': 'Your case',
  'case.help.title': 'Questions about this case?',
  'case.help.text': 'Call us and have the number of the case at hand.',
  'service.label': 'Ways to reach us',
  'fault.title': 'Device down?',
  'fault.text': 'Our engineers answer day and night. Never open a cabinet that is live.',
  'hours.title': 'Customer service',
  'hours.text': 'Monday to Friday, 7:00 to 19:00. We answer cases on every working day.',
  'missing.title': 'This page does not exist',
  'missing.home': 'To the home page',
  'footer.about': 'Aurel is invented, as are its customers. The portal is a demo that embeds Portal Widgets.',
};

export type TextKey = keyof typeof en;
export type Texts = Readonly<Record<TextKey, string>>;
