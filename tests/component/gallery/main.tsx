import { render } from 'solid-js/web';
import '../../../components/ui/base.css';
import '../../../components/options/options.css';
import '../../../components/form/form.css';
import '../../../components/getting/getting.css';
import '../../../components/sheet/sheet.css';
import { TextsProvider } from '../../../components/ui/texts';
import { texts } from './language';
import { scenes } from './scenes';

const app = document.getElementById('app');
const name = decodeURIComponent(location.hash.slice(1));
const Scene = scenes[name];
Object.assign(window, { sceneNames: Object.keys(scenes) });

if (app) {
  render(
    () => (
      <TextsProvider texts={texts}>
        {Scene ? (
          <Scene />
        ) : (
          Object.keys(scenes).map((scene) => (
            <p>
              <a href={`#${scene}`} onClick={() => setTimeout(() => location.reload())}>
                {scene}
              </a>
            </p>
          ))
        )}
      </TextsProvider>
    ),
    app,
  );
}
