/**
 * The demo service as a mock: a ServiceNow instance with invented customers. Start it with `portal-widgets/mocks/browser`
 * or `portal-widgets/mocks/node`.
 */
export { createBackend } from './backend/backend.js';
export type { Backend } from './backend/backend.js';
export type * from './backend/types.js';
export { canaryAmount, canaryNumber, canaryToken, carriesCanary } from './dataset/canary.js';
export { createDataset } from './dataset/dataset.js';
export type { DatasetOptions } from './dataset/dataset.js';
export { landmarks } from './dataset/landmarks.js';
export { tables } from './dataset/schema/tables.js';
export { isPersonaId, personaOf, personas, tokenFor, userTokenFor } from './personas.js';
export type { Persona, PersonaId } from './personas.js';
export { internalFields } from './policy/access/internal-fields.js';
export type { ApprovalSettings } from './policy/approval-settings.js';
export type { Plugins } from './policy/plugins.js';
export { createPolicy } from './policy/policy.js';
export type { Policy, PolicyOptions } from './policy/policy.js';
export { isScenarioId, scenarioOf, scenarios } from './scenarios.js';
export type { Fault, FaultPlan, RateLimit, Scenario, ScenarioId } from './scenarios.js';
export { countingAdapter } from './simulation/counting-adapter.js';
export { createMock, mockDay } from './simulation/create-mock.js';
export type { Mock, MockOptions } from './simulation/create-mock.js';
export type { LoggedRequest } from './simulation/request-log.js';
