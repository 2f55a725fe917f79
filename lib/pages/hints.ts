import type { Hint } from '../domain/page';
import type { Core } from './core';
import { createHintBox, type HintBox } from './hint-box';
import { placeFor } from './hint-place';
import { createWriter } from './write';

/** The hints beside the two fields of one document: there while the field is, and gone with it. */
export interface Hints {
  /** Puts the hints where their fields are now; on another plan (`key`) they are asked for anew. */
  readonly place: (fields: Readonly<Record<Hint['target'], HTMLElement | null>>, key: string) => void;
  readonly refresh: (hints: readonly Hint[]) => void;
  readonly writer: ReturnType<typeof createWriter>;
}

export function createHints(core: Core): Hints {
  const { document } = core.window;
  const { port, text } = core;
  const writer = createWriter(document, () => core.hello()?.adapter);
  const boxes = new Map<Hint['target'], HintBox>();
  const hidden = new Set<Hint['target']>();
  let hints: readonly Hint[] | null = null;
  let fields: Parameters<Hints['place']>[0] = { planType: null, koordinator: null };
  let plan = '';

  const ask = async (): Promise<readonly Hint[]> => {
    const answer = await port.send({ type: 'hint/ask' });
    return Array.isArray(answer) ? (answer as Hint[]) : [];
  };

  const insert = async (hint: Hint) => {
    // Whose plan it is, and what is suggested, is asked once more at the moment of writing.
    const now = await ask().catch(() => []);
    const isStill = now.some(({ target, insert: text }) => target === hint.target && text === hint.insert);
    if (!isStill) return say(hint.target, 'page.refused.changed');
    const result = await writer.write(hint.target, hint.insert ?? '');
    if (!result.ok) return say(hint.target, `page.refused.${result.reason}`);
    boxes.get(hint.target)?.wrote(text('page.wrote').replace('{text}', result.after), async () => {
      const undone = await writer.undo(hint.target);
      say(hint.target, undone.ok ? 'page.undone' : `page.refused.${undone.reason}`);
    });
  };
  /** Says what came of a press, and offers again what can be done now. */
  const say = (target: Hint['target'], words: string) => {
    boxes.get(target)?.say(text(words));
    show();
  };

  const show = () => {
    for (const target of ['planType', 'koordinator'] as const) {
      const hint = hints?.find((one) => one.target === target);
      const place = hint && fields[target] && !hidden.has(target) ? placeFor(fields[target]) : null;
      if (!hint || !place) {
        boxes.get(target)?.remove();
        boxes.delete(target);
        continue;
      }
      const box = boxes.get(target) ?? newBox(target);
      boxes.set(target, box);
      box.putAt(place);
      const canInsert = hint.insert !== null && writer.can(target, hint.insert);
      box.show(
        hint.text,
        canInsert ? { label: text(`page.insert.${target}`), press: () => void insert(hint) } : null,
      );
    }
  };

  const newBox = (target: Hint['target']): HintBox =>
    createHintBox(document, {
      text,
      openPanel: () => void port.send({ type: 'panel/open' }).catch(() => core.say(text('page.noAnswer'))),
      hide: () => {
        hidden.add(target);
        show();
      },
    });

  core.signal.addEventListener('abort', () => {
    for (const box of boxes.values()) box.remove();
  });

  return {
    writer,
    place: (now, key) => {
      const isBack = !fields.planType && !fields.koordinator;
      fields = now;
      if (!now.planType && !now.koordinator) return show();
      // The hints of one plan are never left standing in another's.
      if (key !== plan || isBack) hints = null;
      plan = key;
      if (hints) return show();
      hints = [];
      show();
      const asked = key;
      // After the page's state, which is told in this same turn: the answer is then about this plan.
      void Promise.resolve()
        .then(ask)
        .then((answer) => {
          if (asked !== plan) return;
          hints = answer;
          show();
        })
        .catch(() => {
          hints = null;
        });
    },
    refresh: (now) => {
      hints = now;
      show();
    },
  };
}
