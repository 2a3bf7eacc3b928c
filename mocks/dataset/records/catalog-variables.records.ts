import type { StoredRecord } from '../../backend/types.js';
import type { Calendar } from '../calendar.js';
import { marked } from '../canary.js';
import { stableId } from '../chance.js';
import { keys } from '../landmarks.js';
import { stored } from '../stored.js';
import type { Records } from '../stored.js';

/** ServiceNow's number of each kind of question. */
const kind = {
  yesNo: '1', multiLine: '2', multipleChoice: '3', scale: '4', select: '5', line: '6', checkBox: '7', reference: '8', date: '9',
  dateTime: '10', email: '26', url: '27',
} as const;

/** A question of the catalog. */
interface Variable {
  readonly name: string;
  readonly question: string;
  readonly type: keyof typeof kind;
  readonly choices?: readonly (readonly [value: string, text: string])[];
  readonly more?: Readonly<StoredRecord>;
}

/** What an instance works out by a script; this one knows `gs.getUserID()` alone. */
function script(source: string): string {
  return `javascript:${source}`;
}

const required = { mandatory: 'true' } as const;

/** The variables of each item, by the key of the item, in the order in which they are asked. */
const variablesOfItems: readonly (readonly [item: string, variables: readonly Variable[]])[] = [
  [keys.catalogBattery, [
    {
      name: 'battery_model', question: 'Which battery?', type: 'select', more: { ...required, include_none: 'true' },
      choices: [['AB-12', 'AB-12, for sensors'], ['AB-24', 'AB-24, for handheld readers']],
    },
    { name: 'remarks', question: 'Anything we should know?', type: 'multiLine' },
  ]],
  [keys.catalogPortalUser, [
    { name: 'full_name', question: 'Name of your colleague', type: 'line', more: required },
    { name: 'email', question: 'E-mail address', type: 'email', more: required },
    {
      name: 'access_level', question: 'What may they do?', type: 'multipleChoice', more: { ...required, default_value: 'read' },
      choices: [['read', 'See cases'], ['open', 'See and open cases']],
    },
  ]],
  [keys.catalogCertificate, [
    { name: 'serial_number', question: 'Serial number of the meter', type: 'line', more: { ...required, attributes: 'max_length=12' } },
    {
      name: 'certificate_language', question: 'Language of the certificate', type: 'select', more: { default_value: 'en' },
      choices: [['en', 'English'], ['de', 'German'], ['fr', 'French']],
    },
  ]],
  [keys.catalogInspection, [
    { name: 'preferred_at', question: 'When should we come?', type: 'dateTime', more: required },
    { name: 'reach_email', question: 'Whom do we write to before?', type: 'email' },
    { name: 'access_alone', question: 'May we enter on our own?', type: 'yesNo', more: { ...required, default_value: 'No' } },
  ]],
  [keys.catalogGateway, [
    { name: 'site', question: 'Where does it go?', type: 'reference', more: { ...required, reference: 'cmn_location' } },
    { name: 'free_slots', question: 'How many rack units are free?', type: 'scale', more: { default_value: '2', scale_min: '1', scale_max: '4' } },
    { name: 'firmware', question: 'Firmware', type: 'line', more: { default_value: '4.2.0', read_only: 'true' } },
    { name: 'margin_class', question: marked('Margin class'), type: 'line', more: { default_value: marked('B, do not discount'), hidden: 'true' } },
  ]],
  [keys.catalogTraining, [
    { name: 'topic_basics', question: 'Basics', type: 'checkBox', more: { default_value: 'true' } },
    { name: 'topic_alarms', question: 'Alarms and thresholds', type: 'checkBox' },
    { name: 'participants', question: 'How many people take part?', type: 'scale', more: { ...required, scale_min: '1', scale_max: '8' } },
    { name: 'joining_link', question: 'Link to join, if it is online', type: 'url' },
  ]],
  [keys.catalogMeter, [
    {
      name: 'meter_number', question: 'Number of the meter', type: 'line',
      more: { ...required, attributes: 'max_length=17', help_text: 'It stands above the bar code.' },
    },
    {
      name: 'reason', question: 'Why does it have to go?', type: 'multipleChoice', more: { ...required, default_value: 'broken' },
      choices: [['broken', 'It is broken'], ['outdated', 'It is outdated'], ['moved', 'We move']],
    },
    { name: 'exchange_date', question: 'On which day?', type: 'date' },
  ]],
  [keys.catalogBadge, [
    { name: 'holder', question: 'Who is it for?', type: 'reference', more: { ...required, reference: 'customer_contact' } },
    { name: 'valid_until', question: 'Until when?', type: 'date', more: required },
  ]],
  [keys.catalogExport, [
    { name: 'period_start', question: 'From', type: 'date', more: required },
    { name: 'period_end', question: 'To', type: 'date', more: required },
    { name: 'file_format', question: 'Format', type: 'select', more: { default_value: 'csv' }, choices: [['csv', 'CSV'], ['parquet', 'Parquet']] },
  ]],
  [keys.catalogProducer, [
    { name: 'short_description', question: 'What is wrong?', type: 'line', more: { ...required, map_to_field: 'true', attributes: 'max_length=160' } },
    { name: 'details', question: 'Tell us more', type: 'multiLine', more: { map_to_field: 'true', field: 'description' } },
    {
      name: 'priority', question: 'How bad is it?', type: 'select', more: { map_to_field: 'true', default_value: '4' },
      choices: [['2', 'We cannot work'], ['3', 'We work with difficulty'], ['4', 'It is a nuisance']],
    },
    {
      name: 'contact', question: 'Contact', type: 'reference',
      more: { reference: 'customer_contact', map_to_field: 'true', hidden: 'true', default_value: script('gs.getUserID()') },
    },
  ]],
];

const accountAndContact = stableId('variable-set:account-and-contact');

/** Who may order for others is asked for whom. */
const proxies = ['customer_admin', 'customer_case_manager', 'partner', 'proxy_contact'].map((role) => `sn_customerservice.${role}`).join(',');

const variablesOfSet: readonly Variable[] = [
  { name: 'account', question: 'Account', type: 'reference', more: { reference: 'customer_account', read_roles: proxies } },
  {
    name: 'contact', question: 'Contact', type: 'reference',
    more: {
      reference: 'customer_contact', reference_qual: script("'account=' + current.variables.account"),
      attributes: 'ref_qual_elements=account', read_roles: proxies, help_text: 'Leave it empty to order for yourself.',
    },
  },
];

/** Items that can be ordered for others. */
const itemsWithSet: readonly string[] = [
  keys.catalogBattery, keys.catalogInspection, keys.catalogGateway, keys.catalogCertificate, keys.catalogTraining, keys.catalogMeter,
];

/** What the catalog asks, and the variable set "Account and Contact" for people who order for others. */
export function catalogVariableRecords(calendar: Calendar): Records {
  const history = { created: calendar.daysAgo(600) };
  const variable = (place: Readonly<StoredRecord>, holder: string, { name, question, type, more = {} }: Variable, order: number): StoredRecord =>
    stored('item_option_new', stableId(`variable:${holder}:${name}`), history, {
      ...place,
      name,
      question_text: question,
      type: kind[type],
      order: String(order),
      mandatory: 'false',
      read_only: 'false',
      hidden: 'false',
      include_none: 'false',
      map_to_field: 'false',
      active: 'true',
      ...more,
    });
  return {
    item_option_new: [
      ...variablesOfSet.map((of, at) => variable({ variable_set: accountAndContact }, accountAndContact, of, at * 10)),
      ...variablesOfItems.flatMap(([item, variables]) => variables.map((of, at) => variable({ cat_item: item }, item, of, (at + 1) * 100))),
    ],
    item_option_new_set: [
      stored('item_option_new_set', accountAndContact, history, { title: 'Account and Contact', internal_name: 'csm_request_variable_set' }),
    ],
    io_set_item: itemsWithSet.map((item) =>
      stored('io_set_item', stableId(`set-of:${item}`), history, { sc_cat_item: item, variable_set: accountAndContact, order: '0' }),
    ),
    question_choice: variablesOfItems.flatMap(([item, variables]) =>
      variables.flatMap(({ name, choices = [] }) =>
        choices.map(([value, text], at) =>
          stored('question_choice', stableId(`choice-of:${item}:${name}:${value}`), history, {
            question: stableId(`variable:${item}:${name}`), text, value, order: String((at + 1) * 100), inactive: 'false',
          }),
        ),
      ),
    ),
  };
}
