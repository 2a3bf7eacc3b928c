import type { TableDefinition } from '../../backend/types.js';
import { approvalTables } from './approval.tables.js';
import { assetTables } from './asset.tables.js';
import { attachmentTables } from './attachment.tables.js';
import { caseTables } from './case.tables.js';
import { catalogVariableTables } from './catalog-variable.tables.js';
import { catalogTables } from './catalog.tables.js';
import { changeTables } from './change.tables.js';
import { customerTables } from './customer.tables.js';
import { installBaseTables } from './install-base.tables.js';
import { journalTables } from './journal.tables.js';
import { knowledgeTables } from './knowledge.tables.js';
import { partyTables } from './party.tables.js';
import { platformTables } from './platform.tables.js';
import { problemTables } from './problem.tables.js';
import { projectTables } from './project.tables.js';
import { requestTables } from './request.tables.js';
import { serviceLocationTables } from './service-location.tables.js';
import { taskTables } from './task.tables.js';
import { teamTables } from './team.tables.js';
import { userTables } from './user.tables.js';
import { workOrderTables } from './work-order.tables.js';

/** Every table of the demo service. */
export const tables: readonly TableDefinition[] = [
  ...taskTables,
  ...caseTables,
  ...problemTables,
  ...changeTables,
  ...requestTables,
  ...catalogTables,
  ...catalogVariableTables,
  ...knowledgeTables,
  ...approvalTables,
  ...projectTables,
  ...workOrderTables,
  ...customerTables,
  ...partyTables,
  ...teamTables,
  ...serviceLocationTables,
  ...installBaseTables,
  ...userTables,
  ...assetTables,
  ...journalTables,
  ...attachmentTables,
  ...platformTables,
];
