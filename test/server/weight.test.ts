import { describe, expect } from 'vitest';
import { homes } from '../languages.ts';
import { overweight } from '../site/weight.ts';
import type { Answer, ServedSite } from './served-site.ts';
import { it } from './the-site.ts';
import { idHandedOut } from '../submission-ids.ts';
import { completed } from '../completed.ts';

let site: ServedSite;
it.beforeAll(({ theSite }) => {
  site = theSite;
});
it.beforeEach(() => site.forget());

const idOf = (number: number) => idHandedOut(0, number);
const answers = completed('interest', {
  submission: idOf(1),
  name: 'Ana',
  reach: ['telephone', 'email', 'post', 'someone'],
  telephone: '(555) 010-0199',
  'telephone-message': 'no',
  'telephone-say': 'not-sure',
  email: 'ana@vod.example',
  'email-say': 'no',
  post: 'P.O. Box 1, Sampletown',
  'post-say': 'no',
  someone: 'Lupe',
  'someone-contact': '(555) 010-0123',
  'someone-say': 'yes',
  note: 'Please call in the evening, and let it ring for a while. '.repeat(8),
});

const ways: readonly { what: string; ask: (home: string) => Promise<Answer> }[] = [
  { what: 'the form, handed out', ask: (home) => site.fetch(`${home}interest/`) },
  {
    what: 'the form with every error and all that was typed',
    ask: (home) =>
      site.post(`${home}interest/`, {
        ...answers,
        name: '',
        telephone: '1',
        'telephone-message': '',
        'telephone-say': '',
        email: 'ana',
        'email-say': '',
        'post-say': '',
        'someone-say': '',
      }),
  },
  { what: 'the check page', ask: (home) => site.post(`${home}interest/`, answers) },
  { what: 'the receipt', ask: (home) => site.post(`${home}interest/received/`, answers) },
  { what: 'a page that is not here', ask: (home) => site.fetch(`${home}request/nothing/`) },
];

describe.each(homes)('what the Worker fills, from %s', (home) => {
  it.each(ways)('takes at most 14,600 bytes with its files: $what', async ({ ask }) => {
    expect(overweight(await (await ask(home)).text())).toBe('');
  });
});

describe('the list of the desk', () => {
  it('takes at most 14,600 bytes with 50 submissions', async () => {
    await Promise.all(
      Array.from({ length: 50 }, (_, number) =>
        site.post('/interest/received/', {
          ...answers,
          submission: idOf(number + 10),
          name: `Ana ${number}`,
          'good-times': `after ${number} o’clock`,
        }),
      ),
    );
    const answer = await site.fetch('/coordinator/submissions/');
    const html = await answer.text();
    expect(html.match(/name="chosen"/g)).toHaveLength(50);
    expect(overweight(html)).toBe('');
  });
});
