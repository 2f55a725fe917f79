import { type ChildProcess, execFileSync, spawn } from 'node:child_process';

/** A screen of memory: for what only a browser with a window does. */
export interface Screen {
  /** As in `DISPLAY`. */
  readonly display: string;
  /** A key of the keyboard or a button of the mouse, as the window system gives it to the window in front. */
  readonly press: (...what: readonly string[]) => void;
  readonly close: () => void;
}

export async function openScreen(size = '1300x850'): Promise<Screen> {
  const server: ChildProcess = spawn('Xvfb', ['-displayfd', '1', '-screen', '0', `${size}x24`], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const display = await new Promise<string>((resolve, reject) => {
    server.once('error', reject);
    server.stdout?.once('data', (number) => resolve(`:${String(number).trim()}`));
  });
  const env = { ...process.env, DISPLAY: display };
  return {
    display,
    press: (...what) => void execFileSync('xdotool', what, { env }),
    close: () => void server.kill(),
  };
}
