/** How long a test with hundreds of runs may take on a busy machine, in milliseconds. None of them waits for time. */
export const patience = 60_000;
