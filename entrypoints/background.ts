import { defineBackground } from 'wxt/utils/define-background';
import { createBackground } from '../lib/app/background';
import { backgroundPorts, onTabClosed, onUpdateReady } from '../lib/platform/background-ports';
import { onViewLeft } from '../lib/platform/leaving';
import { onSitesChange } from '../lib/platform/permissions';
import { watchPolicy } from '../lib/platform/policy';
import { onMessage } from '../lib/platform/receive';
import { keepScripts } from '../lib/platform/site-scripts';
import { onSetupChange } from '../lib/platform/store';
import { onKeys, onTeaching } from '../lib/platform/toolbar';

export default defineBackground(() => {
  const ports = backgroundPorts();
  const background = createBackground(ports);
  onMessage(background.receive);
  onTabClosed(background.tabClosed);
  onUpdateReady(background.updateReady);
  onViewLeft(background.viewLeft);
  onKeys(background.fillForm);
  onTeaching(background.teach);
  keepScripts(ports.setup);
  watchPolicy();
  onSetupChange(new AbortController().signal, background.setupChanged);
  onSitesChange(background.setupChanged);
});
