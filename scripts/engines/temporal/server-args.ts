import { temporalFile } from './existing-data.ts';

/**
 * Dynamic configuration of the bundled server; values are JSON. The limits of a development server
 * are made for one developer: the send queues of a hundred numbers need more task queues and requests.
 */
const dynamicConfig: Readonly<Record<string, string>> = {
  'matching.useNewMatcher': 'true',
  'matching.enableFairness': 'true',
  'matching.numTaskqueueReadPartitions': '1',
  'matching.numTaskqueueWritePartitions': '1',
  'matching.rps': '20000',
  'matching.persistenceMaxQPS': '20000',
  'frontend.namespaceCount': '6000',
  'frontend.namespaceRPS': '20000',
  'frontend.rps': '20000',
  'history.rps': '30000',
};

/** Arguments that run the CLI's server on the loopback interface with a file that survives kill -9 and power loss. */
export function serverArgs(options: { dataDir: string; serverVersion: string; namespace: string; port: number; uiPort?: number }): string[] {
  return [
    'server',
    'start-dev',
    '--db-filename',
    temporalFile(options.dataDir, options.serverVersion),
    '--sqlite-pragma',
    'journal_mode=WAL',
    '--sqlite-pragma',
    'synchronous=FULL',
    '--namespace',
    options.namespace,
    '--ip',
    '127.0.0.1',
    '--port',
    String(options.port),
    ...(options.uiPort === undefined ? ['--headless'] : ['--ui-port', String(options.uiPort), '--ui-disable-news-fetch']),
    '--log-level',
    'error',
    '--log-format',
    'json',
    ...Object.entries(dynamicConfig).flatMap(([key, value]) => ['--dynamic-config-value', `${key}=${value}`]),
  ];
}
