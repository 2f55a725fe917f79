/** Nynorsk: the same keys as bokmål, file for file. Quotes from the documents stay as they are. */
import app from './app.json';
import common from './common.json';
import consent from './consent.json';
import form from './form.json';
import guide from './guide.json';
import options from './options.json';
import page from './page.json';
import rules from './rules.json';

export default { ...app, ...common, ...consent, ...form, ...guide, ...options, ...page, ...rules };
