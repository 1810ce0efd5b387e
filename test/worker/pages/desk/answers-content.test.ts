import { describe, expect, it } from 'vitest';
import { answersContent } from '../../../../worker/pages/desk/answers-content.ts';

/**
 * A request as it was sealed before its questions had their present order: what is stored is named by field and option,
 * and neither a new order nor a new question changes that.
 */
const storedBefore = {
  name: 'Ana',
  reach: ['telephone', 'email', 'post', 'someone'],
  telephone: '+1 (555) 010-0199',
  'telephone-message': 'no',
  'telephone-say': 'not-sure',
  email: 'ana@vod.example',
  'email-say': 'no',
  post: 'P.O. Box 1',
  'post-say': 'yes',
  someone: 'Lupe',
  'someone-contact': '(555) 010-0123',
  'someone-say': 'yes',
  'good-times': 'weekdays',
  'bad-times': 'weekends',
  language: 'other',
  'language-other': 'Mixteco',
  interpreter: 'yes',
  access: 'Large letters',
  who: 'helper',
  'survivor-knows': 'not-sure',
  person: 'known',
  'person-name': 'A name',
  note: 'Please let it ring.',
};

describe('answersContent', () => {
  const { values, when } = answersContent('interest', storedBefore);

  it.each(Object.entries(storedBefore))('shows what was answered to %s', (name, answer) => {
    expect(when).toContain(`answered.${name}`);
    for (const said of [answer].flat()) {
      const shown = values[`answer.${name}`] === said || when.has(`answer.${name}.${said}`);
      expect(shown, said).toBe(true);
    }
  });

  it('says of a question that is newer that it was not answered', () => {
    expect(when).toContain('empty.word');
  });
});
