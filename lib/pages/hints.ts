import type { Hint } from '../domain/page';
import type { Core } from './core';
import { createHintBox, type HintBox } from './hint-box';
import { placeFor } from './hint-place';
import { createWriter } from './write';

/** The hints beside the two fields of one document: there while the field is, and gone with it. */
export interface Hints {
  /** Puts the hints where their fields are now. */
  readonly place: (fields: Readonly<Record<Hint['target'], HTMLElement | null>>) => void;
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

  const insert = async (hint: Hint) => {
    const result = await writer.write(hint.target, hint.insert ?? '');
    const box = boxes.get(hint.target);
    if (!result.ok) return box?.say(text(`page.refused.${result.reason}`));
    box?.wrote(text('page.wrote').replace('{text}', result.after), async () => {
      const undone = await writer.undo(hint.target);
      box.say(text(undone.ok ? 'page.undone' : `page.refused.${undone.reason}`));
    });
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
    place: (now) => {
      fields = now;
      if (hints || (!now.planType && !now.koordinator)) return show();
      hints = [];
      void port
        .send({ type: 'hint/ask' })
        .then((answer) => {
          hints = Array.isArray(answer) ? (answer as Hint[]) : [];
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
