import { dataDirOf } from '../../start/environment.ts';
import { stopAll } from '../../start/stop-all.ts';
import { defineCommand } from '../command.ts';

export default defineCommand({
  words: ['stop'],
  usage: '',
  summary: 'Stop what was started from this data folder, and nothing else',
  async run({ env, write }) {
    const stopped = await stopAll(dataDirOf(env));
    write(stopped.length === 0 ? 'Nothing was running.' : `Stopped ${stopped.join(', ')}.`);
  },
});
