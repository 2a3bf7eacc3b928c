import type { Choice } from '../../data/description.js';
import { endsEarly } from '../../model/stages.js';

/** One step on the way of a request. */
export interface StageStep {
  readonly label: string;
  readonly state: 'done' | 'current' | 'upcoming' | 'failed';
}

/**
 * The steps of a stage with the place a record has reached, from the choices in the order they are taken. Empty when
 * the record's stage is none of them, or one that ended the way early: then only its own text is certain.
 */
export function stageSteps(choices: readonly Choice[], value: string | undefined, display: string): readonly StageStep[] {
  const byValue = choices.findIndex((choice) => choice.value === value);
  const reached = byValue === -1 ? choices.findIndex((choice) => choice.label === display) : byValue;
  const stage = choices[reached];
  if (!stage) return [];
  if (endsEarly(stage.value)) return [{ label: stage.label, state: 'failed' }];
  return choices.filter((choice) => !endsEarly(choice.value)).map(({ label }, index) => ({
    label,
    state: index < reached ? 'done' : index === reached ? 'current' : 'upcoming',
  }));
}
