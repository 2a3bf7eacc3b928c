import { executeServerCommand } from '@web/test-runner-commands';
import type { LookResult, PageCount } from '../../scripts/heap-search.js';

/** How often each text occurs in the memory of this page. Texts come in pieces, so that the question itself is not found. */
export function countInHeap(texts: readonly (readonly string[])[]): Promise<readonly number[]> {
  return look<readonly number[]>('count-in-heap', texts);
}

/** What this page holds, detached nodes included. */
export function countInPage(): Promise<PageCount> {
  return look<PageCount>('count-in-page');
}

/** Asks until there is an answer: on a busy machine a look takes longer than the runner waits for one. */
async function look<Answer>(command: string, payload?: unknown): Promise<Answer> {
  for (;;) {
    const { answer }: LookResult<Answer> = await executeServerCommand(command, payload);
    if (answer !== undefined) return answer;
  }
}
