import type { DataAdapter } from '../../data/adapter.js';
import { ServiceNowAdapter } from './servicenow-adapter.js';
import type { ServiceNowSettings } from './settings.js';

/**
 * Builds the adapter that `<portal-provider adapter="servicenow">` names.
 *
 * @throws PortalError `bad-configuration`.
 */
export function createAdapter(settings: ServiceNowSettings): DataAdapter {
  return new ServiceNowAdapter(settings);
}
