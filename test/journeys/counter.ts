import { PortalPage, tag, type PageOptions } from '../widgets/portal-page.js';
import type { PersonaId } from '../../mocks/personas.js';
import { settled } from '../../src/testing/settled.js';

/** One service at which people take turns: each signs in, finds what the others have left behind, and uses widgets. */
export class Counter {
  readonly page: PortalPage;

  constructor(options: PageOptions = {}) {
    this.page = new PortalPage(options);
  }

  /** Somebody comes with one widget, in the place of whoever was here before. */
  async serve<Name extends keyof HTMLElementTagNameMap>(
    persona: PersonaId, name: Name, attributes: Readonly<Record<string, string>> = {},
  ): Promise<HTMLElementTagNameMap[Name]> {
    this.page.provider.replaceChildren();
    this.page.signIn(persona);
    const widget = await this.page.show(tag(name, attributes));
    await this.page.quiet();
    return widget;
  }

  /** Puts one more widget beside what is there. */
  async beside<Name extends keyof HTMLElementTagNameMap>(name: Name, attributes: Readonly<Record<string, string>>): Promise<HTMLElementTagNameMap[Name]> {
    const widget = tag(name, attributes);
    this.page.provider.append(widget);
    await settled(widget);
    return widget;
  }
}
