import '../../components/ui/base.css';
import { render } from 'solid-js/web';
import { CaseGone } from '../../components/guide/before-case';
import { SheetPage } from '../../components/guide/sheet-page';
import { TextsProvider } from '../../components/ui/texts';
import { connect } from '../../lib/app/connection';
import { copyText, printPage } from '../../lib/platform/paper';
import { parameter, send, viewSetup } from '../../lib/platform/views';
import { sheetOf, sheetText } from '../../lib/rules';
import { dayOf } from '../../lib/text/norwegian';

const { pack, texts } = await viewSetup();
const openCase = await connect(send).getCase(parameter('case') ?? '');

function Sheet(props: { guide: NonNullable<typeof openCase>['guide'] }) {
  const sheet = () => sheetOf(pack, props.guide);
  const copy = () => copyText(sheetText(sheet(), texts));
  return (
    <SheetPage sheet={sheet()} pack={pack} today={dayOf(Date.now())} onPrint={printPage} onCopy={copy} />
  );
}

const Shown = () => (openCase ? <Sheet guide={openCase.guide} /> : <CaseGone />);
render(() => <TextsProvider texts={texts}>{Shown()}</TextsProvider>, document.body);
