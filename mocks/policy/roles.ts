/** What every party of an install base item is given. */
const installBaseParties: readonly string[] = [
  'sn_customerservice.case_write_granular', 'sn_install_base.install_base_related_party_write_granular',
  'sn_install_base.sold_product_read_granular', 'sn_install_base.install_base_read_granular', 'sn_install_base.installed_product_read_granular',
];

/** What parties of a sold product read. */
const soldProductReaders: readonly string[] = [
  'sn_install_base.sold_product_contact_read_granular', 'sn_install_base.sold_product_read_granular',
  'sn_install_base.install_base_read_granular', 'sn_install_base.installed_product_read_granular',
];

/** Which roles contain which others. A role that is not a key contains nothing. */
export const containment: Readonly<Record<string, readonly string[]>> = {
  sn_esm_user: ['snc_external', 'sn_apptmnt_booking.appointment_booking_user'],
  sn_esm_partner: ['sn_esm_user'],
  sn_esm_user_admin: ['sn_esm_user'],
  sn_esm_admin: [],
  sn_esm_partner_admin: ['sn_esm_user_admin', 'sn_esm_admin'],
  sn_esm_agent: [
    'assignment_workbench', 'wm_read', 'cmdb_read', 'agent_schedule_user', 'interaction_agent', 'sn_publications_recipients_list_user',
  ],
  'sn_customerservice.customer': ['sn_esm_user', 'snc_external'],
  'sn_customerservice.customer_admin': ['sn_customerservice.customer', 'sn_esm_user_admin'],
  'sn_customerservice.customer_case_manager': ['sn_customerservice.customer'],
  'sn_customerservice.partner': ['sn_customerservice.customer', 'sn_esm_partner'],
  'sn_customerservice.partner_admin': ['sn_customerservice.partner', 'sn_customerservice.customer_admin', 'sn_esm_partner_admin'],
  'sn_customerservice.consumer': ['sn_esm_user', 'snc_external'],
  sn_customerservice_agent: [
    'sn_esm_agent', 'knowledge', 'chat_admin', 'sn_customerservice.deescalation_requester', 'timecard_user', 'template_editor',
    'sn_shn.editor', 'domain_expand_scope',
  ],
  'sn_customerservice.consumer_agent': ['sn_esm_agent', 'chat_admin', 'sn_shn.editor', 'template_editor', 'knowledge'],
  sn_customerservice_manager: [
    'sn_customerservice_agent', 'sn_customerservice.consumer_agent', 'approver_user', 'workspace_admin', 'contract_manager',
  ],
  'sn_customerservice.account_contributor': ['sn_customerservice.case_contributor_creator'],
  'sn_customerservice.consumer_contributor': ['sn_customerservice.case_contributor_creator'],
  'sn_customerservice.self_contributor': ['sn_customerservice.case_contributor_creator'],
  'sn_customerservice.relationship_contributor': [
    'sn_customerservice.case_contributor_creator', 'sn_customerservice.cust_data_resp_granular', 'sn_install_base.resp_granular',
    'sn_customerservice.case_mgmt_resp_granular',
  ],
  'sn_customerservice.service_organization_contributor': [
    'sn_customerservice.case_contributor_creator', 'sn_service_org.service_criteria_read', 'sn_service_org.customer_criteria_read',
    'sn_fsm_servicedesk_agent',
  ],
  'sn_customerservice.svc_location_manager_contributor': [
    'sn_customerservice.service_organization_contributor', 'sn_customerservice.svc_location_manager_core',
    'sn_customerservice.consumer_contributor', 'sn_customerservice.account_contributor',
  ],
  'sn_bus_loc.location_relationship_manager': ['sn_customerservice.svc_location_manager_contributor'],
  'sn_customerservice.case_task_agent': [
    'sn_customerservice.csm_workspace_user', 'sn_customerservice.customer_data_viewer', 'sn_customerservice.case_contributor_editor',
    'service_definition_viewer',
  ],
  'sn_customerservice.csm_workspace_user': [
    'agent_workspace_user', 'canvas_user', 'sn_templated_snip.template_snippet_reader', 'email_composer',
  ],
  'sn_customerservice.case_contributor_viewer': ['sn_shn.user', 'wm_read'],
  'sn_customerservice.case_authorized_contact': ['sn_customerservice.case_write_granular'],
  'sn_customerservice.case_authorized_consumer': ['sn_customerservice.case_write_granular'],
  'sn_customerservice.case_authorized_contributor': [
    'sn_customerservice.case_write_granular', 'sn_customerservice.case_related_party_write_granular',
  ],
  'sn_customerservice.case_write_granular': ['sn_customerservice.case_read_granular', 'sn_customerservice.case_create_granular'],
  'sn_customerservice.case_create_granular': ['sn_customerservice.case_read_granular'],
  'sn_install_base.sold_product_authorized_contact': ['sn_customerservice.case_authorized_contact', ...soldProductReaders],
  'sn_install_base.sold_product_authorized_consumer': ['sn_customerservice.case_authorized_consumer', ...soldProductReaders],
  'sn_install_base.install_base_authorized_contact': installBaseParties,
  'sn_install_base.install_base_authorized_consumer': installBaseParties,
  'sn_install_base.install_base_authorized_contributor': installBaseParties,
  'sn_install_base.install_base_authorized_member': installBaseParties,
  'sn_customerservice.projectmanager': ['sn_customerservice.customer_data_viewer'],
  business_stakeholder: ['sn_incident_read', 'sn_problem_read', 'sn_change_read', 'sn_request_read', 'approver_user'],
};

/** Roles that are given to people directly and contain nothing. */
const leaves: readonly string[] = [
  'admin', 'approval_admin', 'approver_user', 'itil', 'catalog', 'snc_internal', 'snc_external', 'sn_customerservice.case_viewer',
  'sn_customerservice.case_task_viewer', 'sn_customerservice.proxy_contact', 'sn_customerservice.projectstakeholder', 'it_project_manager',
  'sn_incident_read', 'sn_problem_read', 'sn_change_read', 'sn_request_read',
];

/** All roles that exist, in alphabetical order. */
export const roleNames: readonly string[] = [
  ...new Set([...Object.keys(containment), ...Object.values(containment).flat(), ...leaves]),
].sort();

/**
 * The given roles with everything they contain.
 *
 * @throws RangeError when the result holds both explicit roles, `snc_internal` and `snc_external`, which ServiceNow
 *   refuses whether they are given directly, by a group or by containment.
 */
export function expandRoles(direct: readonly string[]): ReadonlySet<string> {
  const all = new Set<string>();
  const open = [...direct];
  for (let role = open.pop(); role !== undefined; role = open.pop()) {
    if (all.has(role)) continue;
    all.add(role);
    open.push(...(containment[role] ?? []));
  }
  if (all.has('snc_internal') && all.has('snc_external')) {
    throw new RangeError('a person is either snc_internal or snc_external, never both');
  }
  return all;
}
