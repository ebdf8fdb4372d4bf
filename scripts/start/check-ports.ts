import { createServer } from 'node:net';
import { portOwner } from '../engines/port-owner.ts';
import { Refusal } from './refusal.ts';

/** A port that the product wants to listen on, and the setting that moves it. */
export type WantedPort = { readonly port: number; readonly host: string; readonly what: string; readonly setting: string };

/** Throws a {@link Refusal} with a line for each port that somebody else has: who it is and which variable chooses another port. */
export async function checkPorts(wanted: readonly WantedPort[]): Promise<void> {
  const lines: string[] = [];
  for (const [index, entry] of wanted.entries()) {
    const { port, what, setting } = entry;
    const twin = wanted.slice(0, index).find((other) => other.port === port);
    if (twin) lines.push(`${setting} and ${twin.setting} are both ${port}. Give each its own port.`);
    else {
      const code = await listenError(entry);
      if (code === 'EADDRINUSE') lines.push(`Port ${port} (${what}) is taken${portOwner(port)}. Stop that, or set ${setting} to another port.`);
      else if (code === 'EACCES') lines.push(`Port ${port} (${what}) may not be used without more rights. Set ${setting} to a port above 1023.`);
      else if (code !== undefined) lines.push(`Port ${port} (${what}) cannot be used: ${code}. Set ${setting} to another port.`);
    }
  }
  if (lines.length > 0) throw new Refusal(lines.join('\n'));
}

function listenError({ host, port }: WantedPort): Promise<string | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
    server.listen(port, host, () => server.close(() => resolve(undefined)));
  });
}
