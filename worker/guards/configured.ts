import type { MiddlewareHandler } from 'hono';
import type { AppEnv } from '../app-env.ts';
import { readConfig, type Config } from '../config.ts';

/**
 * Stops every request while a setting is missing or wrong, and hands the settings on otherwise. They are read once
 * for as long as the runtime keeps the Worker.
 */
export function configured(): MiddlewareHandler<AppEnv> {
  const read = new WeakMap<Env, Promise<Config>>();
  return async function configured(c, next) {
    let config = read.get(c.env);
    if (!config) {
      config = readConfig(c.env);
      read.set(c.env, config);
    }
    c.set('config', await config);
    return next();
  };
}
