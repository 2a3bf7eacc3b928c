/** Time and chance. Given from outside, so that a test can hold both still. */
export interface Clock {
  /** Milliseconds since the epoch. */
  now(): number;
  /** A number from 0 up to 1. */
  random(): number;
  /** Runs something after a delay in milliseconds, unless the returned function is called before. */
  schedule(run: () => void, delay: number): () => void;
}

export const browserClock: Clock = {
  now: () => Date.now(),
  random: () => Math.random(),
  schedule: (run, delay) => {
    const timer = setTimeout(run, delay);
    return () => clearTimeout(timer);
  },
};
