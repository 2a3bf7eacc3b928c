/** A page that embeds the build for script tags, in a frame of its own. */
export interface HostPage {
  readonly window: Window & typeof globalThis;
  readonly document: Document;
  /** Directives of its Content Security Policy that were violated so far. */
  readonly violations: readonly string[];
  /** Messages of errors that nobody caught so far. */
  readonly errors: readonly string[];
  close(): void;
}

export interface HostPageOptions {
  /** Its Content Security Policy. Scripts of the page carry the nonce `page`. */
  readonly policy?: string;
  /** What stands before the loader: markup of the page, or its own scripts. */
  readonly head?: string;
  readonly body: string;
  /** Parameters of the loader's address, such as `?prefix=acme`. */
  readonly parameters?: string;
}

/** Opens a page and waits until it has been loaded. */
export async function openHostPage({ policy = '', head = '', body, parameters = '' }: HostPageOptions): Promise<HostPage> {
  const frame = document.createElement('iframe');
  const violations: string[] = [];
  const errors: string[] = [];
  Reflect.set(globalThis, 'hostPage', { violations, errors });
  const meta = policy === '' ? '' : `<meta http-equiv="Content-Security-Policy" content="${policy}">`;
  frame.srcdoc = `<!doctype html>
    <html lang="en">
      <head>
        ${meta}
        <script nonce="page">
          addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) =>
            parent.hostPage.violations.push([effectiveDirective, blockedURI, sample].join(' ').trim()));
          addEventListener('error', ({ message }) => parent.hostPage.errors.push(message));
          addEventListener('unhandledrejection', ({ reason }) => parent.hostPage.errors.push(String(reason)));
        </script>
        <title>A page</title>
        ${head}
        <script nonce="page" type="module" src="/dist/page/loader.js${parameters}"></script>
      </head>
      <body>${body}</body>
    </html>`;
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  document.body.append(frame);
  await loaded;
  const { contentWindow, contentDocument } = frame;
  if (contentWindow === null || contentDocument === null) throw new Error('The page could not be opened.');
  return {
    window: contentWindow as Window & typeof globalThis,
    document: contentDocument,
    violations,
    errors,
    close: () => frame.remove(),
  };
}
