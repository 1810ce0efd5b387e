import { applyD1Migrations, reset } from 'cloudflare:test';
import { env } from 'cloudflare:workers';
import { afterEach, beforeEach } from 'vitest';

/** Gives each test of a file an empty database of today's shape: storage is isolated by file, not by test. */
export function emptyDatabaseForEachTest(): void {
  beforeEach(() => applyD1Migrations(env.DB, env.TEST_MIGRATIONS));
  afterEach(reset);
}
