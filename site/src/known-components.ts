import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/** What can be written in a component's tag. */
export interface Attribute {
  readonly name: string;
  readonly needed: boolean;
  /** What it can be; undefined if its type does not list it. */
  readonly choices?: readonly string[] | undefined;
  /** Whether it is written without a value, as in `<Office short />`. */
  readonly flag?: true;
}

/** A component that content can use without an import. */
export interface KnownComponent {
  readonly name: string;
  /** Whether every kind of entry can use it, or pages alone. */
  readonly everywhere: boolean;
  readonly attributes: readonly Attribute[];
}

const folder = 'site/src/components/content';

/** The files that offer components: for every entry, and for pages alone. */
const lists = { everywhere: 'entry-components.ts', onPages: 'components.ts' } as const;

/** The components that content can use, by name, from the files that offer them. */
export function knownComponents(root: string): KnownComponent[] {
  return Object.entries(lists)
    .flatMap(([where, file]) => {
      const list = join(root, folder, file);
      return [...readFileSync(list, 'utf8').matchAll(/^import (\w+) from '(\S+\.astro)';$/gm)].map(
        ([, name = '', file = '']) => ({
          name,
          everywhere: where === 'everywhere',
          attributes: attributesIn(readFileSync(join(list, '..', file), 'utf8')),
        }),
      );
    })
    .sort((a, b) => a.name.localeCompare(b.name));
}

/** The attributes of an Astro component, as its `Props` has them. */
function attributesIn(component: string): Attribute[] {
  const [, fence = ''] = component.split(/^---$/m);
  const source = ts.createSourceFile('fence.ts', fence, ts.ScriptTarget.Latest);
  const props = source.statements.find(
    (statement) => ts.isInterfaceDeclaration(statement) && statement.name.text === 'Props',
  );
  if (!props || !ts.isInterfaceDeclaration(props)) return [];
  return props.members.filter(ts.isPropertySignature).map((member) => ({
    name: member.name.getText(source),
    needed: !member.questionToken,
    choices: choicesOf(member.type, source),
    ...(member.type?.kind === ts.SyntaxKind.BooleanKeyword ? { flag: true } : {}),
  }));
}

/** The words of a type such as `'survivor' | 'offender'`, or `keyof typeof marks`. */
function choicesOf(type: ts.TypeNode | undefined, source: ts.SourceFile): string[] | undefined {
  if (type && ts.isTypeOperatorNode(type) && ts.isTypeQueryNode(type.type)) {
    return keysOf(type.type.exprName.getText(source), source);
  }
  if (!type || !ts.isUnionTypeNode(type)) return undefined;
  return type.types.flatMap((part) =>
    ts.isLiteralTypeNode(part) && ts.isStringLiteral(part.literal) ? [part.literal.text] : [],
  );
}

/** The names in an object that is written out in the same file. */
function keysOf(object: string, source: ts.SourceFile): string[] | undefined {
  const declared = source.statements
    .filter(ts.isVariableStatement)
    .flatMap(({ declarationList }) => [...declarationList.declarations])
    .find(({ name }) => name.getText(source) === object)?.initializer;
  const literal = declared && ts.isAsExpression(declared) ? declared.expression : declared;
  if (!literal || !ts.isObjectLiteralExpression(literal)) return undefined;
  return literal.properties.flatMap(({ name }) =>
    name && (ts.isIdentifier(name) || ts.isStringLiteral(name)) ? [name.text] : [],
  );
}
