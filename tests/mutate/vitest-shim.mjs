// Stands in for vitest while mutants run: collects the tests instead of running them. Expectations are vitest's own.
import { chai, JestAsymmetricMatchers, JestChaiExpect, JestExtend } from '@vitest/expect';

chai.use(JestExtend);
chai.use(JestChaiExpect);
chai.use(JestAsymmetricMatchers);

export const expect = (value, message) => chai.expect(value, message);
Object.assign(expect, chai.expect);

export const tests = [];
const path = [];

const fill = (name, values) => {
  let index = 0;
  return name
    .replace(/\$(\w+)/g, (whole, key) =>
      values[0] && key in Object(values[0]) ? String(values[0][key]) : whole,
    )
    .replace(/%s/g, () => String(values[index++]));
};

const withEach = (run) =>
  Object.assign(run, {
    each: (table) => (name, body) => {
      for (const [index, row] of table.entries()) {
        const values = Array.isArray(row) ? row : [row];
        run(`${fill(name, values)} (${index})`, () => body(...values));
      }
    },
  });

export const describe = withEach((name, body) => {
  path.push(name);
  body();
  path.pop();
});
export const it = withEach((name, body) => tests.push({ name: [...path, name].join(' › '), body }));
export const test = it;
export const afterAll = () => {};
