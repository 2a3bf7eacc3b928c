/** What is known of a file before it is sent. `type` is a media type, empty where the browser knows none. */
export interface FileFacts {
  readonly name: string;
  readonly type: string;
  /** Bytes. */
  readonly size: number;
}

/** Which files are taken. */
export interface FileLimits {
  /** As the `accept` of a native file input: `.pdf, image/*, text/plain`; empty for all kinds. */
  readonly accept: string;
  /** Bytes. */
  readonly maxSize: number;
}

/** Why a file is not sent at all. */
export type FileProblem = 'no-content' | 'too-large' | 'wrong-type';

/**
 * Whether a file may be sent, before a byte of it is. A file that was dropped has not been through the file input, which
 * in turn only suggests the kinds it accepts: both are checked here.
 */
export function fileProblem(file: FileFacts, { accept, maxSize }: FileLimits): FileProblem | null {
  if (!isAccepted(file, acceptedKinds(accept))) return 'wrong-type';
  if (file.size > maxSize) return 'too-large';
  return file.size === 0 ? 'no-content' : null;
}

/** The kinds that an `accept` names, in small letters. */
export function acceptedKinds(accept: string): readonly string[] {
  return accept.split(',').map((kind) => kind.trim().toLowerCase()).filter((kind) => kind !== '');
}

function isAccepted({ name, type }: FileFacts, kinds: readonly string[]): boolean {
  if (kinds.length === 0) return true;
  const [lowName, lowType] = [name.toLowerCase(), type.toLowerCase()];
  return kinds.some((kind) => {
    if (kind.startsWith('.')) return lowName.endsWith(kind);
    if (kind.endsWith('/*')) return lowType.startsWith(kind.slice(0, -1));
    return kind === '*' || lowType === kind;
  });
}
