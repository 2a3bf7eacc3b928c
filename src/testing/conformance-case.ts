/** One requirement of the adapter contract. */
export interface ConformanceCase {
  /** A sentence that says what an adapter does. */
  readonly name: string;
  /** Rejects with {@link ConformanceFailure} when the adapter does otherwise. */
  readonly run: () => Promise<void>;
}

/** Says in which way an adapter does not keep the contract. */
export class ConformanceFailure extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'ConformanceFailure';
  }
}
