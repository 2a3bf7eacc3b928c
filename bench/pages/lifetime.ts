import { mount, openPortal, samples, signIn, type Portal } from './portal.js';

let portal: Portal | undefined;
let visitor = 'customer';

/** The tags that can be measured. */
export const tags = samples.map(({ tag }) => tag);

/** Mounts and unmounts a widget so many times, one after the other. */
export async function cycle(tag: string, times: number): Promise<void> {
  portal ??= await openPortal();
  const sample = samples.find((candidate) => candidate.tag === tag);
  if (sample === undefined) throw new Error(`<${tag}> is not known.`);
  if (sample.persona !== visitor) signIn(portal.provider, sample.persona);
  visitor = sample.persona;
  for (let count = 0; count < times; count += 1) {
    const element = await mount(portal, sample);
    element.remove();
  }
}
