/** `npm run check`: what can be known without a browser. Installs the packages when they are missing. */
import { needNode, needPackages, run } from './setup.mjs';

needNode();
needPackages();
run('npm', ['run', '-s', 'lint']);
run('npm', ['run', '-s', 'types']);
run('npx', ['vitest', 'run', 'tests/unit', 'tests/repo']);
