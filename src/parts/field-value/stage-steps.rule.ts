import type { Choice } from '../../data/description.js';

/** One step on the way of a request. */
export interface StageStep {
  readonly label: string;
  readonly state: 'done' | 'current' | 'upcoming';
}

/**
 * The steps of a stage with the place a record has reached, from the choices in the order they are taken. Empty when
 * the record's stage is none of them: then only its own text is certain.
 */
export function stageSteps(choices: readonly Choice[], value: string | undefined, display: string): readonly StageStep[] {
  const byValue = choices.findIndex((choice) => choice.value === value);
  const reached = byValue === -1 ? choices.findIndex((choice) => choice.label === display) : byValue;
  if (reached === -1) return [];
  return choices.map(({ label }, index) => ({
    label,
    state: index < reached ? 'done' : index === reached ? 'current' : 'upcoming',
  }));
}
