// npm start: installs what is missing, then brings up the whole product. Plain JavaScript, because it has
// to work on every Node from 20.19 on, before anything is installed.
import { bootstrap, runTypeScript } from './start/bootstrap.mjs';

bootstrap();
runTypeScript('scripts/start/main.ts', process.argv.slice(2));
