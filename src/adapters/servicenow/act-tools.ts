import type { FileToolsOptions } from './attachments.js';
import type { Describer } from './describe.js';
import type { Reader } from './reader.js';
import type { Transport } from './transport.js';

/** What acts are done with. */
export interface ActTools {
  readonly transport: Transport;
  readonly reader: Reader;
  readonly describer: Describer;
  readonly files: FileToolsOptions;
}
