/**
 * Goes on when what was asked for is done, at once or later; not when it could not be (false): what was typed then stands
 * where it is.
 */
export function onceDone(asked: unknown, goOn: () => void): void {
  if (asked instanceof Promise) void asked.then((done) => done !== false && goOn());
  else if (asked !== false) goOn();
}
