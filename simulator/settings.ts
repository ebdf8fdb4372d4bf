import { join, resolve } from 'node:path';

/** The settings of the simulator process. */
export interface Settings {
  port: number;
  host: string;
  dataDir: string;
  allowRemote: boolean;
  /** File with what to start with. */
  seed?: string;
  webhook: { url?: string; appSecret?: string; verifyToken?: string };
}

/** Reads the environment; throws an error that names the variable that is wrong. */
export function readSettings(environment: Readonly<Record<string, string | undefined>>): Settings {
  const given = (name: string) => environment[name] || undefined;
  const port = Number(given('SIMULATOR_PORT') ?? 3100);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Error('SIMULATOR_PORT must be a port number from 0 to 65535.');
  const url = given('SIMULATOR_WEBHOOK_URL');
  if (url !== undefined && !URL.canParse(url)) throw new Error('SIMULATOR_WEBHOOK_URL must be an absolute address.');
  const appSecret = given('WHATSAPP_APP_SECRET');
  const verifyToken = given('WHATSAPP_VERIFY_TOKEN');
  return {
    port,
    host: given('SIMULATOR_HOST') ?? '127.0.0.1',
    dataDir: join(resolve(given('PARLEY_DATA_DIR') ?? '.parley'), 'simulator'),
    allowRemote: given('SIMULATOR_ALLOW_REMOTE') === '1',
    ...(given('SIMULATOR_SEED') === undefined ? {} : { seed: given('SIMULATOR_SEED') ?? '' }),
    webhook: {
      ...(url === undefined ? {} : { url }),
      ...(appSecret === undefined ? {} : { appSecret }),
      ...(verifyToken === undefined ? {} : { verifyToken }),
    },
  };
}
