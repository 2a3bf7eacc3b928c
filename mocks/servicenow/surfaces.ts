import { activitiesSurface } from './activities.handlers.js';
import { attachmentAttributesSurface } from './attachment-attributes.handlers.js';
import { attachmentSurface } from './attachment.handlers.js';
import { batchSurface } from './batch.handlers.js';
import type { Call, Reply, Surface } from './call.js';
import { catalogCategoriesSurface } from './catalog-categories.handlers.js';
import { catalogItemsSurface } from './catalog-items.handlers.js';
import { catalogOrdersSurface } from './catalog-orders.handlers.js';
import { currentUserSurface } from './current-user.handlers.js';
import { fieldValuesSurface } from './field-values.handlers.js';
import { failure, unknownPath } from './replies.js';
import { statsSurface } from './stats.handlers.js';
import { tableSurface } from './table.handlers.js';
import { uiMetaSurface } from './ui-meta.handlers.js';

const surfaces: readonly Surface[] = [
  tableSurface, statsSurface, uiMetaSurface, currentUserSurface, batchSurface, activitiesSurface, catalogItemsSurface, catalogOrdersSurface,
  catalogCategoriesSurface, attachmentSurface, attachmentAttributesSurface, fieldValuesSurface,
];

/** Everything under these paths is the server's, known or not. */
export const served = /^\/api\/(?:now|sn_customerservice|sn_sc)(?:\/|$)/;

/** Single slashes, none at the end: one client at least doubles them. */
export function normalPath(path: string): string {
  return path.replaceAll(/\/{2,}/g, '/').replace(/(?<=.)\/$/, '');
}

/** Hands a call to the surface that its path belongs to. */
export async function answerBySurface(call: Call): Promise<Reply> {
  const path = normalPath(call.path);
  const surface = surfaces.find((one) => one.path.test(path));
  const acceptsJson = /json|\*\/\*|application\/\*/i.test(call.headers.get('accept') ?? '*/*');
  if (!acceptsJson && surface?.servesFiles !== true) return failure(406, 'Not acceptable', null);
  if (surface === undefined) return unknownPath();
  return surface.answer({ ...call, path }, surface.path.exec(path)?.groups ?? {});
}
