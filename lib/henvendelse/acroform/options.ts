import { PDFArray, PDFName } from 'pdf-lib';
import { type Field, textOf } from './read';

/** One choice of a list: what is stored and what is shown. */
export interface Option {
  readonly value: string;
  readonly shown: string;
}

/** Options are texts, or pairs of what is stored and what is shown. */
export function optionsOf(field: Field): Option[] {
  const options = field.dict.lookup(PDFName.of('Opt'));
  if (!(options instanceof PDFArray)) return [];
  return options.asArray().map((_, i) => {
    const option = options.lookup(i);
    if (option instanceof PDFArray)
      return { value: textOf(option.lookup(0)), shown: textOf(option.lookup(1)) };
    return { value: textOf(option), shown: textOf(option) };
  });
}
