/** Runs `action` (synchronous, quick) if this process ends before the function answered is called. */
export function onProcessExit(action: () => void): () => void {
  const listener = (): void => {
    try {
      action();
    } catch {
      // Nobody is left to tell.
    }
  };
  process.once('exit', listener);
  return () => void process.removeListener('exit', listener);
}
