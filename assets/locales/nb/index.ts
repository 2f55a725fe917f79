/** Norwegian bokmål, one file for each room of the product. The keys of this object are the catalogue's type. */
import app from './app.json';
import common from './common.json';
import consent from './consent.json';
import form from './form.json';
import getting from './getting.json';
import guide from './guide.json';
import help from './help.json';
import meeting from './meeting.json';
import options from './options.json';
import page from './page.json';
import rules from './rules.json';

export default {
  ...app,
  ...common,
  ...consent,
  ...form,
  ...getting,
  ...guide,
  ...help,
  ...meeting,
  ...options,
  ...page,
  ...rules,
};
