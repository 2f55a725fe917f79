export const ROOT: string;
export const isCi: boolean;
export const NO_CHROMIUM: string;
export function say(text: string): void;
export function findProgram(...names: string[]): string | null;
export function findChromium(): string | null;
export function findFirefox(): string | null;
