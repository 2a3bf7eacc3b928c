import { startBackend } from './host/backend.js';
import { pageElement } from './host/page-element.js';
import { Portal } from './host/portal.js';
import { followLinks } from './host/router.js';
import type { Choices } from './host/situation.js';
import { LabBar } from './lab/lab-bar.js';
import { logReports } from './lab/lab-log.js';

// The mocked service must answer before the kit asks its first question.
const backend = await startBackend();

const choices: Choices = {
  persona: backend.personas.map(({ id }) => id),
  scenario: backend.scenarios.map(({ id }) => id),
  locale: ['en', 'de', 'ar', 'en-XA'],
  scheme: ['auto', 'light', 'dark'],
};

const provider = document.querySelector('portal-provider');
if (!provider) throw new Error('index.html has no portal-provider');
logReports(provider, pageElement(document, '#lab-log', HTMLElement));

// The person's token is set before the tag comes to life, so that nobody is taken for signed out in between.
const portal = new Portal(backend, provider, choices);
portal.showLocation();
await import('../../src/loader.js');
await customElements.whenDefined('portal-provider');

const lab = new LabBar(pageElement(document, '#lab', HTMLElement), {
  choices,
  labels: {
    persona: new Map(backend.personas.map(({ id }) => [id, `${id} – ${backend.visitor(id).name}`])),
    locale: new Map([['en', 'English'], ['de', 'Deutsch'], ['ar', 'العربية'], ['en-XA', 'Pseudo (en-XA)']]),
  },
  changed: (name, value) => {
    portal.change(name, value);
    showFacts();
  },
  reset: () => portal.reset(),
});

function showFacts(): void {
  const { situation } = portal;
  lab.show({
    situation,
    persona: backend.visitor(situation.persona).about,
    scenario: backend.scenarios.find(({ id }) => id === situation.scenario)?.about ?? '',
    requests: backend.requestCount(),
  });
}

showFacts();
backend.onRequest(showFacts);
followLinks(() => {
  portal.showLocation();
  showFacts();
});
