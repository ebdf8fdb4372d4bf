// npm test: does all its own set-up and runs every check there is.
import { bootstrap, runTypeScript } from './start/bootstrap.mjs';

bootstrap();
// A developer's .env is for their installation; the tests have settings of their own.
runTypeScript('scripts/test/main.ts', process.argv.slice(2), { dotenv: false });
