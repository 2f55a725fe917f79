import type { Pack } from '../../lib/domain/pack';
import { AskWhomFolded } from '../guide/ask-whom';
import { Surface } from '../ui/surface';
import { useTexts } from '../ui/texts';
import { FormView } from './form-view';
import type { FormViewProps } from './types';

/** The form tab as a whole page: the form, and «Hvem spør jeg?» below it. */
export function FormPage(props: FormViewProps & { pack: Pack }) {
  const t = useTexts();
  return (
    <Surface kind="page" title={t('form.title')}>
      {/* The form is printed from its own PDF: what the browser's own command would give is this page, not the paper. */}
      <p class="f-print-here">{t('form.printHere')}</p>
      <FormView {...props} />
      <AskWhomFolded pack={props.pack} />
    </Surface>
  );
}
