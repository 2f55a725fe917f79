import type { Pack } from '../../lib/domain/pack';
import { AskWhomFolded } from '../guide/ask-whom';
import { Surface } from '../ui/surface';
import { FormView } from './form-view';
import type { FormViewProps } from './types';

/** The form tab as a whole page: the form, and «Hvem spør jeg?» below it. */
export function FormPage(props: FormViewProps & { pack: Pack }) {
  return (
    <Surface kind="page">
      <FormView {...props} />
      <AskWhomFolded pack={props.pack} />
    </Surface>
  );
}
