import type { RecordRef } from '../../data/record-ref.js';

/** Shows a record that a person asked for inside another widget. `name` is what the person read on the button. */
export type RecordOpener = (ref: RecordRef, name: string) => void;
