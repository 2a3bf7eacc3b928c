import type { ActivityStream } from '../activity-stream/activity-stream.js';

/** What the page of a case wants of the stream in it. */
type Stream = Pick<ActivityStream, 'startComment' | 'chooseFiles'>;

/** The stream in its place, once it has been loaded: known by what it can do, since it has another class under every prefix. */
export function streamIn(place: ParentNode | null): Stream | undefined {
  return [...(place?.children ?? [])].find(isStream);
}

function isStream(element: Element): element is Element & Stream {
  return typeof Reflect.get(element, 'startComment') === 'function' && typeof Reflect.get(element, 'chooseFiles') === 'function';
}
