import { useSyncExternalStore } from 'react';

/** What the page last had to say; one at a time, because the next makes the last one old. */
let notice;
const listeners = new Set();

/** Says something beside the result: `{ kind: 'status' | 'alert', vi, en, code?, link?, choices? }`; nothing takes it away. */
export function say(next) {
  notice = next;
  for (const listener of listeners) listener();
}

export const useNotice = () =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => notice,
  );
