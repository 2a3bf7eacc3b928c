/** Words from which the descriptions of ordinary cases are put together. */
export const things = [
  'Smart meter', 'Substation gateway', 'Feeder monitor', 'Solar inverter', 'Cold-room sensor', 'Customer portal', 'Battery bank',
  'Billing report', 'Line camera', 'Voltage regulator', 'Mobile app', 'Load switch',
] as const;

export const places = ['Harbor Road', 'Mill Street', 'North Ridge', 'Lakeside', 'Old Quarry', 'Terminal 2', 'Station Square', 'Birch Lane'] as const;

/** What happened, and how a customer goes on to tell it. */
export const troubles: readonly (readonly [title: string, text: string])[] = [
  ['no readings since the last update', 'The last value is from the evening before the update. Restarting did not help.'],
  ['readings differ from the invoice', 'The difference is about eight percent, always in the same direction.'],
  ['login fails after the password change', 'The new password works on the phone but not in the office.'],
  ['update stops at 80 percent', 'We tried three times, with a cable and without.'],
  ['alarms arrive late', 'Between five and fifteen minutes, which is too long for us.'],
  ['display stays dark', 'The device itself seems to work.'],
  ['export ends with an empty file', 'Whatever period we choose.'],
  ['wrong tariff applied', 'We changed to the night tariff in spring.'],
  ['delivery was incomplete', 'Two of six boxes are missing.'],
  ['question about the maintenance contract', 'Does it cover the cabling as well?'],
  ['please add a second user', 'She needs to see reports, nothing else.'],
  ['scheduled report did not arrive', 'It used to come every Monday at seven.'],
  ['battery drains within a day', 'It held for a week when it was new.'],
  ['reports impossible values', 'Values jump by a factor of ten for a minute or two.'],
  ['connection drops every night', 'Always around two in the morning.'],
  ['replacement part does not fit', 'The screw holes are 4 mm apart from where they should be.'],
  ['figures are a day old', 'The tiles are right again after noon.'],
  ['calibration certificate is missing', 'The auditor comes next week.'],
  ['restarts on its own', 'Four times since yesterday.'],
  ['cannot be found on the map', 'It was there before we moved the cabinet.'],
];

/** Answers of agents. */
export const answers = [
  'Thank you for the details. We are looking into it.',
  'Could you tell us when you saw it last?',
  'A technician will call you this week.',
  'We have found the reason and prepare a correction.',
] as const;
