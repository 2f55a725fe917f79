/** The texts of one installation of the practice Samspill. */
export interface Words {
  readonly [name: string]: string;
}
export function wordsFor(seed: number): Words;
