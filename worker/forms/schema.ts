import * as z from 'zod/mini';
import {
  faultsOf,
  hasOption,
  isChoice,
  type ChoiceField,
  type ErrorKey,
  type Field,
  type TextField,
} from './definition.ts';
import { emailFault, tidyEmail } from './email.ts';
import { telephoneFault, tidyTelephone } from './telephone.ts';
import { isUnseen } from './unseen.ts';

// The Workers runtime refuses code made from strings, which zod would otherwise try first.
z.config({ jitless: true });

const fails = (key: ErrorKey) => ({ error: key, abort: true });

/** How what was typed is read, and what may stand in the way, by the type of field. */
const types = {
  email: { tidy: tidyEmail, fault: emailFault },
  telephone: { tidy: tidyTelephone, fault: telephoneFault },
  text: { tidy: (text: string) => text, fault: () => undefined },
  'long-text': { tidy: (text: string) => text, fault: () => undefined },
} as const;

function textSchema({ type, required, maxLength }: TextField): z.ZodMiniType<string> {
  const { tidy, fault } = types[type];
  const refuses = (key: ErrorKey) =>
    z.refine<string>((text) => text === '' || fault(text) !== key, fails(key));
  return z.string().check(
    z.overwrite((text) => (isUnseen(text) ? '' : tidy(text))),
    z.trim(),
    z.minLength(required ? 1 : 0, fails('missing')),
    z.maxLength(maxLength, fails('tooLong')),
    ...faultsOf(type).map(refuses),
  );
}

function choiceSchema(field: ChoiceField): z.ZodMiniType<string | string[]> {
  const { type, options, required } = field;
  if (type === 'any-of') {
    return z.array(z.enum(options)).check(z.minLength(required ? 1 : 0, fails('missing')));
  }
  const holds = (answer: string) => (answer === '' ? !required : hasOption(field, answer));
  return z.string().check(z.refine(holds, fails('missing')));
}

const known = new WeakMap<Field, z.ZodMiniType<string | string[]>>();

/**
 * The zod schema of one field, made once. Its messages are error keys, never sentences. A field that may be left out gives an
 * empty string or an empty array then.
 */
export function schemaOf(field: Field): z.ZodMiniType<string | string[]> {
  const schema = known.get(field) ?? (isChoice(field) ? choiceSchema(field) : textSchema(field));
  known.set(field, schema);
  return schema;
}
