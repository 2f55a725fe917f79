/** Norwegian bokmål, one file for each room of the product. The keys of this object are the catalogue's type. */
import app from './app.json';
import common from './common.json';
import consent from './consent.json';
import form from './form.json';
import guide from './guide.json';
import help from './help.json';
import options from './options.json';
import page from './page.json';
import rules from './rules.json';

export default { ...app, ...common, ...consent, ...form, ...guide, ...help, ...options, ...page, ...rules };
