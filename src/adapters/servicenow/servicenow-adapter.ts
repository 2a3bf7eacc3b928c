import type { ActivityEntry, Journal } from '../../data/activity.js';
import type { Attachments, CallOptions, Capabilities, DataAdapter, IntentKey, Values } from '../../data/adapter.js';
import type { TableDescription } from '../../data/description.js';
import { isPortalError, PortalError } from '../../data/errors.js';
import type { Identity } from '../../data/identity.js';
import { onDemand } from '../../data/on-demand.js';
import type { Path } from '../../data/path.js';
import { type ListQuery, matchOperators, rangeOperators } from '../../data/query.js';
import type { RecordRef } from '../../data/record-ref.js';
import type { Page, RawRow, Version } from '../../data/row.js';
import type { ActTools } from './act-tools.js';
import type { Acts } from './acts.js';
import { baseAddress } from './base-address.js';
import { Credentials } from './credentials.js';
import { Describer } from './describe.js';
import { readIdentity } from './identity.js';
import { operationNames } from './operation-names.js';
import { Reader } from './reader.js';
import { getRecord } from './records.js';
import { defaultTimeLimits, type ServiceNowSettings } from './settings.js';
import { Transport } from './transport.js';
import { structuralFields } from './rows.js';

// A page that shows single records only never builds a query, and one that only shows records does nothing to them.
const lists = onDemand(() => import('./lists.js'));
const acts = onDemand(() => import('./acts.js'));

const capabilities: Capabilities = {
  operators: [...matchOperators, ...rangeOperators],
  sort: 'many',
  search: true,
  // X-Total-Count is counted before access rules (G-38).
  totals: 'none',
  versions: true,
  operations: operationNames,
  activity: true,
  comments: true,
};

/**
 * A ServiceNow instance, spoken to through its REST APIs as the signed-in person. It relies on the Table API only;
 * what else an instance offers (`ui/meta`, Batch, Case API) is used where it answers.
 */
export class ServiceNowAdapter implements DataAdapter {
  readonly id: string;
  readonly capabilities: Capabilities;
  readonly structural = structuralFields;
  readonly attachments: Attachments = {
    upload: (...given) => this.#act((acts) => acts.attachments.upload(...given)),
    download: (...given) => this.#act((acts) => acts.attachments.download(...given)),
  };
  readonly #transport: Transport;
  readonly #reader: Reader;
  readonly #describer: Describer;
  readonly #tools: ActTools;
  #acts: Acts | undefined;
  #identity: Identity | undefined;

  /** @throws PortalError `bad-configuration` when the settings contradict themselves or the address is not safe. */
  constructor(settings: ServiceNowSettings) {
    const { getToken, userToken, timeLimits = defaultTimeLimits } = settings;
    if (getToken && userToken) throw new PortalError('bad-configuration', { detail: 'getToken excludes userToken' });
    const base = baseAddress(settings.baseUrl);
    const credentials = new Credentials(getToken ? 'bearer' : 'cookie', getToken ?? userToken, timeLimits.token);
    this.id = `servicenow:${base}`;
    const batch = settings.batch ?? true;
    this.capabilities = { ...capabilities, batches: batch && credentials.mayPost };
    this.#transport = new Transport({ base, credentials, limits: timeLimits, fetch: settings.fetch });
    this.#reader = new Reader(this.#transport, batch);
    this.#describer = new Describer(this.#reader);
    this.#tools = {
      transport: this.#transport,
      reader: this.#reader,
      describer: this.#describer,
      files: {
        transport: this.#transport,
        isExternal: () => this.#identity?.roles.includes('snc_external') ?? false,
        ownFetch: !settings.fetch,
        limit: timeLimits.file,
      },
    };
  }

  async identity({ signal }: CallOptions): Promise<Identity> {
    return closed(async () => {
      const identity = await readIdentity(this.#reader, signal);
      if (!samePerson(identity, this.#identity)) this.#describer.forget();
      this.#identity = identity;
      return identity;
    });
  }

  async describe(table: string, fields: readonly Path[], { signal }: CallOptions): Promise<TableDescription> {
    return closed(() => this.#describer.describe(table, fields, signal));
  }

  async list(query: ListQuery, { signal }: CallOptions): Promise<Page> {
    return closed(async () => {
      const { listRecords } = await lists();
      return listRecords(this.#reader, query, signal);
    });
  }

  async get(ref: RecordRef, fields: readonly Path[], raw: readonly Path[], { signal }: CallOptions): Promise<RawRow | null> {
    return closed(() => getRecord(this.#reader, ref, fields, raw, signal));
  }

  async create(table: string, values: Values, key: IntentKey, options: CallOptions): Promise<RecordRef> {
    return this.#act((acts) => acts.create(table, values, key, options));
  }

  async update(ref: RecordRef, values: Values, version: Version | null, options: CallOptions): Promise<Version | null> {
    return this.#act((acts) => acts.update(ref, values, version, options));
  }

  async perform(operation: string, ref: RecordRef, input: Values, key: IntentKey, options: CallOptions): Promise<RecordRef | null> {
    return this.#act((acts) => acts.perform(operation, ref, input, key, options));
  }

  async inputOf(operation: string, ref: RecordRef, inputs: readonly Path[], options: CallOptions): Promise<TableDescription> {
    return this.#act((acts) => acts.inputOf(operation, ref, inputs, options));
  }

  async activity(
    ref: RecordRef,
    elements: readonly Path[],
    options: CallOptions,
  ): Promise<readonly ActivityEntry[]> {
    return this.#act((acts) => acts.activity(ref, elements, this.#identity?.timeZone, options));
  }

  async addComment(
    ref: RecordRef,
    element: Journal,
    text: string,
    key: IntentKey,
    options: CallOptions,
  ): Promise<void> {
    return this.#act((acts) => acts.addComment(ref, element, text, key, options));
  }

  #act<T>(work: (acts: Acts) => Promise<T>): Promise<T> {
    return closed(async () => {
      const { Acts } = await acts();
      return work((this.#acts ??= new Acts(this.#tools)));
    });
  }
}

/** Nothing leaves an adapter but the closed set of errors (G-61, G-67). */
async function closed<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw isPortalError(error) ? error : new PortalError('internal');
  }
}

function samePerson(one: Identity, other: Identity | undefined): boolean {
  return one.id === other?.id && one.roles.join() === other.roles.join();
}
