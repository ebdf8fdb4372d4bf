import { defineCommand } from '../command.ts';

export default defineCommand({
  words: ['start'],
  usage: '',
  summary: 'Bring up the whole product on this machine, until Ctrl-C (the same as npm start)',
  async run() {
    await import('../../start/main.ts');
  },
});
