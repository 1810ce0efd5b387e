import { env } from 'cloudflare:workers';
import { describe, expect, it } from 'vitest';
import { isChoice, type FormDefinition } from '../../worker/forms/definition.ts';
import { forms } from '../../worker/forms/index.ts';
import { codedError, fakeBinding } from './fake-mailer.ts';
import { faults, faultyDatabase } from './faulty-database.ts';
import { logged } from './logged.ts';
import { sampleId } from './saved.ts';
import { emptyDatabaseForEachTest } from './storage.ts';
import { post, type Surroundings } from './through-the-worker.ts';

emptyDatabaseForEachTest();

/** Every field filled with words that occur nowhere else, every question asked. */
function marked({ fields }: FormDefinition): [string, string][] {
  return fields.flatMap((field) => {
    if (field.kind === 'any-of') return field.options.map((option): [string, string] => [field.name, option]);
    if (isChoice(field)) {
      const asks = fields.find(({ when }) => when?.field === field.name)?.when?.is;
      return [[field.name, asks ?? field.options[0] ?? '']];
    }
    if (field.kind === 'telephone') return [[field.name, '916-555-7777']];
    if (field.kind === 'email') return [[field.name, 'marked@marked.example']];
    return [[field.name, `Marked ${field.name}`]];
  });
}

const mark = /marked|555-?7777/i;

/** Everything that every table holds, bytes as the text they would be. */
async function everythingStored(): Promise<string> {
  const tables = await env.DB.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").all<{ name: string }>();
  const own = tables.results.filter(({ name }) => !/^(?:_cf|sqlite)_/.test(name));
  const rows = await Promise.all(
    own.map(async ({ name }) => (await env.DB.prepare(`SELECT * FROM "${name}"`).all()).results),
  );
  return rows
    .flat()
    .flatMap((row) => Object.values(row))
    .map((value) => (Array.isArray(value) ? new TextDecoder('latin1').decode(Uint8Array.from(value)) : String(value)))
    .join('\n');
}

async function send(form: FormDefinition, surroundings: Surroundings = {}, more: [string, string][] = []) {
  const log = logged();
  const { binding, given } = fakeBinding();
  const fields = new URLSearchParams([['submission', sampleId], ...marked(form), ...more]);
  const response = await post(`/${form.kind}/received/`, fields, { EMAIL: binding, ...surroundings });
  return { response, html: await response.text(), log, mails: given };
}

describe.each(forms)('marked words in every field of $kind', (form: FormDefinition) => {
  it('hold, so that they are saved', async () => {
    expect((await send(form)).response.status).toBe(200);
    expect(await everythingStored()).toContain(sampleId);
  });

  it('are in no column in clear', async () => {
    await send(form);
    expect(await everythingStored()).not.toMatch(mark);
  });

  it('are in no mail', async () => {
    const { mails } = await send(form);
    expect(mails).toHaveLength(1);
    expect(JSON.stringify(mails)).not.toMatch(mark);
  });

  it('are on no receipt and in no header', async () => {
    const { response, html } = await send(form);
    expect(html).not.toMatch(mark);
    expect(JSON.stringify([...response.headers])).not.toMatch(mark);
  });

  it('are in no log when the mail is refused', async () => {
    const { binding } = fakeBinding(() => Promise.reject(codedError('E_VALIDATION_ERROR')));
    const { log } = await send(form, { EMAIL: binding });
    expect(log).toHaveLength(1);
    expect(JSON.stringify(log)).not.toMatch(mark);
  });

  it('are in no log and no header when the database fails', async () => {
    const { db } = faultyDatabase(env.DB, faults.isOverloaded);
    const { response, log } = await send(form, { DB: db });
    expect(response.status).toBe(503);
    expect(log).toHaveLength(1);
    expect(JSON.stringify([log, ...response.headers])).not.toMatch(mark);
  });

  it('are in no log when they do not hold', async () => {
    const { response, log } = await send(form, {}, [['reach', 'marked'], ['other', 'Marked other']]);
    expect(response.status).toBe(200);
    expect(JSON.stringify(log)).not.toMatch(mark);
    expect(await everythingStored()).not.toMatch(mark);
  });
});
