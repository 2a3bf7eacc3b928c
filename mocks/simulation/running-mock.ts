/** A mock at work. */
export interface RunningMock {
  stop(): Promise<void>;
}
