import ts from 'typescript';

/** One small change of a source file, which some test ought to notice. */
export interface Mutant {
  readonly file: string;
  readonly line: number;
  /** What stood there and what stands there instead, for people. */
  readonly was: string;
  readonly is: string;
  /** The whole file with the change. */
  readonly source: string;
}

interface Change {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const operators = new Map<ts.SyntaxKind, string>([
  [ts.SyntaxKind.EqualsEqualsEqualsToken, '!=='],
  [ts.SyntaxKind.ExclamationEqualsEqualsToken, '==='],
  [ts.SyntaxKind.LessThanToken, '<='],
  [ts.SyntaxKind.LessThanEqualsToken, '<'],
  [ts.SyntaxKind.GreaterThanToken, '>='],
  [ts.SyntaxKind.GreaterThanEqualsToken, '>'],
  [ts.SyntaxKind.AmpersandAmpersandToken, '||'],
  [ts.SyntaxKind.BarBarToken, '&&'],
  [ts.SyntaxKind.QuestionQuestionToken, '&&'],
  [ts.SyntaxKind.PlusToken, '-'],
  [ts.SyntaxKind.MinusToken, '+'],
  [ts.SyntaxKind.AsteriskToken, '/'],
  [ts.SyntaxKind.SlashToken, '*'],
  [ts.SyntaxKind.PercentToken, '*'],
]);

/** Much of what is decided is decided in SQL, so that it is one transaction. */
const sql: readonly (readonly [RegExp, string])[] = [
  [/\bIS NOT NULL\b/g, 'IS NULL'],
  [/\bIS NULL\b/g, 'IS NOT NULL'],
  [/\bAND\b/g, 'OR'],
  [/<=/g, '<'],
  [/>=/g, '>'],
  [/ < /g, ' <= '],
  [/ > /g, ' >= '],
  [/ = NULL\b/g, ' = 1'],
  [/ \+ 1\b/g, ' + 2'],
  [/ ON CONFLICT DO NOTHING/g, ''],
  [/\bNOT EXISTS\b/g, 'EXISTS'],
  [/ ORDER BY [\w$ {},]+?(?= LIMIT|$)/g, ''],
  [/ LIMIT \?\d?/g, ''],
];

function changesInSql(text: string, start: number): Change[] {
  return sql.flatMap(([pattern, instead]) =>
    [...text.matchAll(pattern)].map(({ 0: was, index }) => ({
      start: start + index,
      end: start + index + was.length,
      text: instead,
    })),
  );
}

const isSql = (text: string): boolean => /\b(?:SELECT|INSERT|UPDATE|DELETE|[a-z_]+ = )/.test(text);

/** What may be changed at this place of the syntax tree, and nothing below it. */
function changesAt(node: ts.Node, source: ts.SourceFile): Change[] {
  const start = node.getStart(source);
  const place = { start, end: node.end };
  if (ts.isBinaryExpression(node)) {
    const { operatorToken: token } = node;
    const text = operators.get(token.kind);
    return text === undefined ? [] : [{ start: token.getStart(source), end: token.end, text }];
  }
  if (ts.isIfStatement(node) || ts.isConditionalExpression(node)) {
    const test = ts.isIfStatement(node) ? node.expression : node.condition;
    const at = { start: test.getStart(source), end: test.end };
    return [
      { ...at, text: 'true' },
      { ...at, text: 'false' },
    ];
  }
  if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.ExclamationToken) {
    return [{ ...place, text: node.operand.getText(source) }];
  }
  if (ts.isNumericLiteral(node)) {
    return [{ ...place, text: String(Number(node.text.replaceAll('_', '')) + 1) }];
  }
  if (node.kind === ts.SyntaxKind.TrueKeyword) return [{ ...place, text: 'false' }];
  if (node.kind === ts.SyntaxKind.FalseKeyword) return [{ ...place, text: 'true' }];
  if (ts.isExpressionStatement(node)) return [{ ...place, text: ';' }];
  if (ts.isThrowStatement(node)) return [{ ...place, text: ';' }];
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) {
    const inside = changesInSql(node.getText(source), start);
    if (isSql(node.text)) return inside;
    return [{ ...place, text: node.text === '' ? "'mutant'" : "''" }];
  }
  if (ts.isTemplateHead(node) || ts.isTemplateMiddle(node) || ts.isTemplateTail(node)) {
    return changesInSql(node.getText(source), start);
  }
  return [];
}

/** Types and the names of modules do not run. */
function isPassedOver(node: ts.Node): boolean {
  return (
    ts.isImportDeclaration(node) ||
    ts.isTypeNode(node) ||
    ts.isInterfaceDeclaration(node) ||
    ts.isTypeAliasDeclaration(node)
  );
}

/** Every mutant of a file, in the order of the file. */
export function mutantsOf(file: string, text: string): Mutant[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const changes: Change[] = [];
  const visit = (node: ts.Node): void => {
    if (isPassedOver(node)) return;
    changes.push(...changesAt(node, source));
    ts.forEachChild(node, visit);
  };
  visit(source);
  return changes.map(({ start, end, text: instead }) => ({
    file,
    line: source.getLineAndCharacterOfPosition(start).line + 1,
    was: onOneLine(text.slice(start, end)),
    is: onOneLine(instead),
    source: text.slice(0, start) + instead + text.slice(end),
  }));
}

function onOneLine(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 60 ? `${line.slice(0, 57)}…` : line;
}
