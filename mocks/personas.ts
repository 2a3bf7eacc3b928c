import type { Actor } from './backend/types.js';
import { fullName, people } from './dataset/people.js';
import type { Person } from './dataset/people.js';
import { expandRoles } from './policy/roles.js';

/** A person one can try the portal as. */
export interface Persona {
  /** Stands in links: `?persona=customer`. */
  readonly id: string;
  readonly person: Person;
  /** Who they are and what to look at through their eyes, in one sentence. */
  readonly about: string;
}

export const personas = [
  { id: 'customer', person: people.mira, about: 'Mira works at Northwind Grid, sees the cases she is the contact of, works on tasks of its projects and approves a request of her own.' },
  { id: 'customer-admin', person: people.jonas, about: 'Jonas answers for Northwind Grid: all its cases, those of its Coast branch and of Juniper Mills, whose project he takes part in, and approvals.' },
  { id: 'case-manager', person: people.priya, about: 'Priya coordinates the cases of Northwind Grid and its Coast branch, takes part in a project of the latter, has many approvals of her own and decides for Jonas while he is away.' },
  { id: 'partner', person: people.sela, about: 'Sela of Helio Systems helps customers and sees the cases she is the partner contact of and works on a project of Aster Foods.' },
  { id: 'partner-admin', person: people.ruben, about: 'Ruben leads Helio Systems, sees every case that it is the partner of and approves with a group.' },
  { id: 'consumer', person: people.lucia, about: 'Lucia is a private customer, reads French and sees her own cases only.' },
  { id: 'household-head', person: people.etienne, about: 'Étienne heads the Moreau household, whose cases he sees, and stands in for his mother Odile.' },
  { id: 'authorized-contact', person: people.ingrid, about: 'Ingrid audits Aster Foods and takes part in some of its cases, as authorized contact in two of them.' },
  { id: 'proxy-contact', person: people.tess, about: 'Tess works at the company and opens cases for the customers she visits.' },
  { id: 'account-contributor', person: people.rosa, about: 'Rosa sells at the company, opens cases for accounts whose contacts she talks to, and reads the work notes of these cases.' },
  { id: 'consumer-contributor', person: people.emeka, about: 'Emeka advises private customers in a shop of the company and opens cases for them.' },
  { id: 'relationship-contributor', person: people.freya, about: 'Freya manages Aster Foods and looks after the Hartmanns: she sees all their cases, whoever opened them.' },
  { id: 'location-contributor', person: people.hugo, about: 'Hugo works at two depots of the company, sees all their cases and acts on those that he opened.' },
  { id: 'self-contributor', person: people.milo, about: 'Milo works at the company and asks customer service for help himself, reading the work notes of his cases.' },
  { id: 'case-task-agent', person: people.linnea, about: 'Linnea of Field Engineering works on case tasks: hers, her group’s and those that she created, with the cases behind them.' },
  { id: 'case-task-viewer', person: people.aiko, about: 'Aiko leads quality and reads all case tasks, but no case.' },
  { id: 'contributor-viewer', person: people.samir, about: 'Samir sees the tasks of the cases that he or his group contributes to.' },
  { id: 'case-viewer', person: people.judith, about: 'Judith audits: she reads every case and changes none.' },
  { id: 'agent', person: people.dana, about: 'Dana answers cases at the company and sees all of them, inside information included.' },
  { id: 'project-manager', person: people.marta, about: 'Marta manages all customer projects with their tasks, shown to the customer or not, and sees the customers behind them.' },
  { id: 'admin', person: people.ada, about: 'Ada administers the platform; no rule holds her back.' },
  { id: 'no-role', person: people.piet, about: 'Piet can sign in, but nobody has given him a role: he sees public articles and no record.' },
] as const satisfies readonly Persona[];

export type PersonaId = (typeof personas)[number]['id'];

/** Whether a text, from a link perhaps, names a persona. */
export function isPersonaId(text: string | null): text is PersonaId {
  return personas.some(({ id }) => id === text);
}

/** @throws RangeError for a name that no persona has. */
export function personaOf(id: PersonaId): Persona {
  const found = personas.find((persona) => persona.id === id);
  if (found === undefined) throw new RangeError(`no persona is called ${id}`);
  return found;
}

/** A person as the backend knows them, with all roles that theirs contain. */
export function actorOf(person: Person): Actor {
  return {
    sysId: person.sysId,
    userName: person.userName,
    name: fullName(person),
    roles: expandRoles(person.roles),
    timeZone: person.timeZone,
    language: person.language,
  };
}

const bearerPrefix = 'mock-';

/** The bearer token that signs a persona in. */
export function tokenFor(persona: PersonaId): string {
  return `${bearerPrefix}${persona}`;
}

/** The value of `X-UserToken` that goes with a persona's session cookie. */
export function userTokenFor(persona: string): string {
  return `mock-user-token-${persona}`;
}

/** Whose token it is; `null` when it is nobody's. */
export function personaOfToken(token: string): Persona | null {
  const id = token.startsWith(bearerPrefix) ? token.slice(bearerPrefix.length) : null;
  return isPersonaId(id) ? personaOf(id) : null;
}
