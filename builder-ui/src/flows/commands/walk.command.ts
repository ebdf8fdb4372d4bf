import { reveal } from '../actions/reveal.ts';
import { nodeHandles } from '../node-types/node-handles.ts';
import { announce } from '../editor/editor-ui.ts';
import { neighbour, type Direction } from '../layout/neighbour.ts';
import type { EditorCommand } from './editor-command.ts';
import { selectedStep } from './selected.ts';

const directions: ReadonlyArray<Direction> = ['right', 'left', 'up', 'down'];

/** Arrow keys walk the graph: right to what follows, left to what came before, up and down between branches. */
const walk: ReadonlyArray<EditorCommand> = directions.map((direction, index) => ({
  id: `walk.${direction}`,
  section: 'go',
  order: 10 + index,
  keys: [`arrow${direction}`],
  scope: 'canvas',
  keysOnly: true,
  when: ({ session }) => Object.keys(session.document.get().nodes).length > 0,
  run: (context) => {
    const { session, words, t } = context;
    const document = session.document.get();
    const from = selectedStep(context);
    const next = neighbour(document, from?.id, direction);
    const node = next === undefined ? undefined : document.nodes[next];
    if (!node) return announce(t('flows:announce.noStep'));
    reveal(session, node.id);
    announce(t('flows:announce.step', { name: words.name(node), count: nodeHandles(node).length }));
  },
}));

export default walk;
