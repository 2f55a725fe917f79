import { expect, it } from 'vitest';
import { oneAtATime } from '../../../lib/app/one-at-a-time';

it('looks one after the other, and once more for all who asked meanwhile', async () => {
  const ends: (() => void)[] = [];
  const fails: (() => void)[] = [];
  const refresh = oneAtATime(
    () =>
      new Promise((resolve, reject) => {
        ends.push(resolve);
        fails.push(() => reject(new Error('x')));
      }),
  );
  const first = refresh();
  const [second, third] = [refresh(), refresh()];
  expect(ends).toHaveLength(1);
  expect(second).toBe(third);
  ends[0]?.();
  await first;
  // Between the two: it is the same next one.
  const fourth = refresh();
  await new Promise((resolve) => setTimeout(resolve));
  expect(ends).toHaveLength(2);
  // One that fails holds up none of the later ones.
  const fifth = refresh();
  fails[1]?.();
  await expect(Promise.all([second, fourth])).rejects.toThrow('x');
  await new Promise((resolve) => setTimeout(resolve));
  ends[2]?.();
  await fifth;
  const sixth = refresh();
  ends[3]?.();
  await sixth;
});
