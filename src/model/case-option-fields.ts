import type { CaseOption } from './case-options.js';

/** One field that an option asks. */
export interface CaseFieldPlan {
  readonly path: string;
  readonly isRequired: boolean;
  /** The stored value it begins with; the table's own default if absent. */
  readonly initial?: string;
}

/** What a case is opened with for one option. */
export interface CaseOptionPlan {
  /** Whether it says who reports it, which the server notes by itself. */
  readonly saysReporter: boolean;
  /** A field that holds who opens the case, shown and not to be changed: they themselves, or the consumer they are. */
  readonly opener: { readonly path: string; readonly is: 'user' | 'consumer' } | null;
  /** In the order in which they are asked. */
  readonly fields: readonly CaseFieldPlan[];
}

const asked = (path: string): CaseFieldPlan => ({ path, isRequired: false });
const required = (path: string, initial?: string): CaseFieldPlan => ({ path, isRequired: true, ...(initial === undefined ? {} : { initial }) });

const priority = required('priority', '4');
const words = [required('short_description'), asked('description')];
const common = [priority, required('contact_type', 'web'), ...words];
const product = [asked('asset'), asked('product')];
const project = [asked('customer_project'), asked('customer_project_task')];
/** A case without a contact would be hidden from the customer it is for. */
const someContact = [required('account'), required('contact')];

/**
 * Fields and defaults of "Create Case for Customer", of the product case, of the case about a project, and of the proxy
 * contact (ServiceNow documentation).
 */
export const caseOptionPlans: Readonly<Record<CaseOption, CaseOptionPlan>> = {
  'account': { saysReporter: true, opener: null, fields: [...someContact, ...common] },
  'consumer': { saysReporter: true, opener: null, fields: [required('consumer'), asked('household'), ...common] },
  'location': {
    saysReporter: true,
    opener: null,
    fields: [
      required('requesting_service_organization'), asked('service_organization'), asked('sold_product'), asked('install_base'), ...common,
    ],
  },
  'self': { saysReporter: true, opener: null, fields: common },
  'contact-own': { saysReporter: false, opener: { path: 'contact', is: 'user' }, fields: [...product, priority, ...words] },
  'consumer-own': { saysReporter: false, opener: { path: 'consumer', is: 'consumer' }, fields: [...product, priority, ...words] },
  'contact-other': { saysReporter: false, opener: null, fields: [...someContact, ...product, priority, ...words] },
  'contact-by-partner': {
    saysReporter: false,
    opener: { path: 'partner_contact', is: 'user' },
    fields: [...someContact, ...product, priority, ...words],
  },
  'project-own': { saysReporter: false, opener: { path: 'contact', is: 'user' }, fields: [...project, priority, ...words] },
  'project-other': { saysReporter: false, opener: null, fields: [...project, ...someContact, priority, ...words] },
  'project-by-partner': {
    saysReporter: false,
    opener: { path: 'partner_contact', is: 'user' },
    fields: [...project, ...someContact, priority, ...words],
  },
  'proxy': { saysReporter: false, opener: null, fields: [...someContact, ...product, ...words] },
};
