import { useState } from 'react';
import { api } from '../data/api.ts';
import { loadState } from '../data/live.ts';

/** Changes something of the platform and shows it; what went wrong is kept until the next attempt. */
export function useChange(): { problem: string; change: (method: string, path: string, body: object) => Promise<boolean> } {
  const [problem, setProblem] = useState('');
  const change = async (method: string, path: string, body: object): Promise<boolean> => {
    setProblem('');
    try {
      await api(method, path, body);
      await loadState();
      return true;
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error));
      return false;
    }
  };
  return { problem, change };
}
