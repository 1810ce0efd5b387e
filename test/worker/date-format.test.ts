import { expect, it, vi } from 'vitest';
import { dateFormat } from '../../worker/date-format.ts';
import { message, post } from './through-the-worker.ts';
import { idNumber } from './saved.ts';

it('gives each language, zone and style a format of its own', () => {
  const at = Date.UTC(2026, 10, 22, 19, 22);
  const options = { dateStyle: 'long', timeZone: 'UTC' } as const;
  expect(dateFormat('en', options).format(at)).toBe('November 22, 2026');
  expect(dateFormat('es', options).format(at)).toBe('22 de noviembre de 2026');
  expect(dateFormat('en', { ...options, timeZone: 'Asia/Tokyo' }).format(at)).toBe(
    'November 23, 2026',
  );
  expect(dateFormat('en', { ...options, dateStyle: 'short' }).format(at)).toBe('11/22/26');
});

it('makes none for a post that comes after another', async () => {
  await post('/contact/received/', message);
  const made = vi.spyOn(Intl, 'DateTimeFormat');
  const { status } = await post('/contact/received/', { ...message, submission: idNumber(2) });
  expect(status).toBe(200);
  expect(made).not.toHaveBeenCalled();
  made.mockRestore();
});
