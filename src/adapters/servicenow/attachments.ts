import { attachmentTable, type Progress } from '../../data/attachments.js';
import type { Attachments, CallOptions, IntentKey } from '../../data/adapter.js';
import { PortalError } from '../../data/errors.js';
import { recordRef, type RecordRef } from '../../data/record-ref.js';
import { Intents } from './intents.js';
import { member, storedText } from './json.js';
import { keyPattern } from './person.js';
import { partsOfRef } from './rows.js';
import { defaultFileLimit } from './settings.js';
import type { Transport } from './transport.js';
import { jsonOf, type WireBody } from './wire.js';
import { xhrCarrier } from './xhr-carrier.js';

export interface FileToolsOptions {
  readonly transport: Transport;
  /** Whether the person is a customer: the Customer Service plugin has an API of its own for them. */
  readonly isExternal: () => boolean;
  /** Whether requests go through the browser's own `fetch`, which may be stood in for where progress is to be seen. */
  readonly ownFetch: boolean;
  /** Milliseconds. */
  readonly limit: number | undefined;
}

/**
 * The Attachment API. Employees use `/api/now/attachment`, external people its twin `/api/now/attachment_csm`, which an
 * instance opens for the tables of customer service.
 */
export class AttachmentApi implements Attachments {
  readonly #options: FileToolsOptions;
  readonly #sent = new Intents<RecordRef>();

  constructor(options: FileToolsOptions) {
    this.#options = options;
  }

  upload(ref: RecordRef, file: File, key: IntentKey, progress: Progress, { signal }: CallOptions): Promise<RecordRef> {
    return this.#sent.once(key, () => this.#upload(ref, file, progress, signal));
  }

  async download(ref: RecordRef, { signal }: CallOptions): Promise<Blob> {
    const { transport, limit = defaultFileLimit } = this.#options;
    const request = { method: 'GET', intent: 'read', path: `${this.#pathOf(ref)}/file` } as const;
    const { body } = await transport.send(request, signal, { read: readFile, limit });
    if (body.kind !== 'file') throw new PortalError('bad-response');
    return body.content;
  }

  /** Takes a file away. */
  async remove(ref: RecordRef, signal: AbortSignal): Promise<void> {
    await this.#options.transport.send({ method: 'DELETE', intent: 'write', path: this.#pathOf(ref) }, signal);
  }

  async #upload(ref: RecordRef, file: File, progress: Progress, signal: AbortSignal): Promise<RecordRef> {
    const { transport, ownFetch, limit = defaultFileLimit } = this.#options;
    const { table, id } = partsOfRef(ref);
    const reply = await transport.send(
      {
        method: 'POST',
        intent: 'write',
        path: `${this.#base}/file`,
        search: { table_name: table, table_sys_id: id, file_name: file.name },
        body: file,
      },
      signal,
      { limit, ...(ownFetch ? { carry: xhrCarrier(progress) } : {}) },
    );
    const made = storedText(member(jsonOf(reply), 'result'), 'sys_id');
    if (!keyPattern.test(made)) throw new PortalError('outcome-unknown');
    return recordRef(attachmentTable, made);
  }

  get #base(): string {
    return this.#options.isExternal() ? '/api/now/attachment_csm' : '/api/now/attachment';
  }

  #pathOf(ref: RecordRef): string {
    const { table, id } = partsOfRef(ref);
    if (table !== attachmentTable) throw new PortalError('unsupported');
    return `${this.#base}/${id}`;
  }
}

/**
 * A file as bytes without a type: what people hung on a record must never run as a page of this origin. A web page that
 * comes instead of a file, such as a form to sign in with, is told apart by the header that goes with files.
 */
async function readFile(response: Response): Promise<WireBody> {
  const isPage = /^text\/html\b/i.test(response.headers.get('Content-Type') ?? '');
  if (isPage && !response.headers.has('X-Attachment-Metadata')) return { kind: 'page' };
  if (!response.ok) return { kind: 'unreadable' };
  return { kind: 'file', content: new Blob([await response.arrayBuffer()], { type: 'application/octet-stream' }) };
}
