import type { Screen } from './screen.ts';
import { channelScreens } from './screens/channels.ts';
import { dialogScreens } from './screens/dialogs.ts';
import { flowScreens } from './screens/flows.ts';
import { inboxScreens } from './screens/inbox.ts';
import { peopleScreens } from './screens/people.ts';
import { settingsScreens } from './screens/settings.ts';
import { shellScreens } from './screens/shell.ts';
import { troubleScreens } from './screens/troubles.ts';

/** Every screen that a person sees, in the order of the rail. */
export const screens: readonly Screen[] = [...inboxScreens, ...flowScreens, ...channelScreens, ...peopleScreens, ...settingsScreens, ...shellScreens, ...dialogScreens, ...troubleScreens];
