import { useEffect, useState } from 'react';
import { usePane } from './pane-context.ts';

/** What a reading tells, anew whenever the function is another; `null` until it is there. Faults are shown above the page. */
export function useReading<T>(read: () => Promise<T>): T | null {
  const { fault } = usePane();
  const [value, setValue] = useState<T | null>(null);
  useEffect(() => {
    let current = true;
    read().then(
      (told) => {
        if (current) setValue(told);
      },
      (error: unknown) => {
        fault.set(error);
      },
    );
    return () => {
      current = false;
    };
  }, [read, fault]);
  return value;
}
