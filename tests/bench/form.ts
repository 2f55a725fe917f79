import { benchForm } from './form/run';

await benchForm();
