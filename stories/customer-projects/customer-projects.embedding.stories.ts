import { expect } from 'storybook/test';
import { html } from 'lit';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { landmarks } from '../../mocks/dataset/landmarks.js';
import { customerProjects } from '../play/widget.js';

/** How projects stand in pages that have their own ways. */
const meta: Meta = { title: 'customer-projects/Embedding', component: 'customer-projects', globals: { persona: 'customer' } };
export default meta;

/** The page has a router of its own: it cancels `portal-open-record` and goes where it wants. */
export const HostRoutes: StoryObj = {
  render: () => {
    const route = (event: Event): void => {
      event.preventDefault();
      const said = event.currentTarget instanceof HTMLElement ? event.currentTarget.querySelector('output') : null;
      if (said && 'detail' in event) said.value = JSON.stringify(event.detail);
    };
    return html`<div @portal-open-record=${route}>
      <customer-projects></customer-projects>
      <output></output>
    </div>`;
  },
  async play(context) {
    const projects = await customerProjects(context);
    context.canvasElement.querySelector('customer-projects')?.shadowRoot?.querySelector<HTMLElement>('[part="open-button"]')?.click();
    await expect(context.canvasElement.querySelector('output')?.value).toContain('customer_project/');
    await expect(projects.opened).toBe(null);
  },
};

/** The page says itself what this is: the name of the project then stands below that. */
export const OwnHeading: StoryObj = {
  render: () => html`<customer-projects record=${landmarks.projectDone} heading="Your project" heading-level="1"></customer-projects>`,
  async play(context) {
    const project = await customerProjects(context);
    await expect(project.heading).toBe('Harbor cabinet keys');
    await expect(project.text).toContain('Your project');
  },
};
