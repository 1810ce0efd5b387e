import { parse } from 'yaml';

/** The answers for a program that there is not, in a state that there is not. */
export const franklin = parse(`
foundation: true
languages: [en, es]
name: { en: Victim Offender Dialogue, es: Diálogo entre Víctima y Ofensor }
place: Franklin
terms:
  harmed: { en: harmed party, es: persona agraviada }
  harmedBy: { en: responsible party, es: parte responsable }
office:
  name: { en: Office of Harm and Repair, es: Buró de Daño y Reparación }
  short: OHR
department:
  name: { en: Franklin Department of Public Custody, es: Agencia de Custodia Pública de Franklin }
  short: FDPC
coordinator: Dialogue Coordinator
telephone: 1-555-555-0142
email: words@ohr.franklin.example
post: [Office of Harm and Repair, 1 Mill Street, 'Franklin City, FR 00001']
site: https://dialogue.franklin.example
security: security@franklin.example
timeZone: America/Chicago
spanishArticles: { office: el, department: la }
hours: Tue Wed 9-16
exitSite: https://news.franklin.example/
worker: franklin-dialogue
laws:
  program: { en: Franklin Code 12-34, es: Código de Franklin 12-34 }
  notice: { en: Franklin Code 56-78, es: Código de Franklin 56-78 }
officeLanguages: { en: The office serves people in Spanish., es: La oficina atiende en español. }
process:
  approver: { en: the Custody Board, es: la Junta de Custodia }
  crimes: { en: It is for crimes after which somebody died., es: Es para delitos en los que alguien murió. }
  parole: 'no'
  juvenile: 'no'
  letters: 'yes'
helplines:
  - name: { en: Franklin Crime Victim Line, es: Línea para Víctimas de Franklin }
    telephone: 1-555-555-0177
organizations:
  - { name: Mill Street Circle, url: https://circle.franklin.example/ }
`) as Readonly<Record<string, unknown>>;

/** The same in one language, and with nothing answered that may be left open. */
export const bare: Readonly<Record<string, unknown>> = {
  ...franklin,
  languages: ['en'],
  spanishArticles: undefined,
  terms: undefined,
  laws: {},
  officeLanguages: undefined,
  process: {},
  helplines: [],
  organizations: [],
};
