import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../../scripts/root.ts';
import { readSettings } from '../../scripts/start/settings.ts';

describe('readSettings', () => {
  it('has port 8787 and the folder .state unless it is told otherwise', () => {
    expect(readSettings({})).toEqual({
      port: 8787,
      editorPort: 8788,
      stateFolder: join(root, '.state'),
    });
  });

  it('takes PORT and STATE_DIR', () => {
    const env = { PORT: '65534', STATE_DIR: '/elsewhere' };
    expect(readSettings(env)).toEqual({
      port: 65_534,
      editorPort: 65_535,
      stateFolder: '/elsewhere',
    });
  });

  it.each(['0', '65535', '-1', '80.5', 'http', '', ' 80'])('refuses PORT "%s"', (PORT) => {
    expect(() => readSettings({ PORT })).toThrow(
      `PORT is "${PORT}" and must be a number from 1 to 65534: try \`PORT=8788 npm start\`.`,
    );
  });
});
