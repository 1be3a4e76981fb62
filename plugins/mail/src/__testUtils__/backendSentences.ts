import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import ts from 'typescript';

/** Words that stand in the code of the backend. */
export interface Literal {
  /** Where, for people. */
  place: string;
  /** With `{{}}` for whatever is filled in, or for several such in a row. */
  words: string;
  /** Whether people read it on the Mail pages, as far as the place can tell. */
  isTold: boolean;
}

const plugins = resolve(__dirname, '../../..');
const sources = ['mail-backend/src', 'mail-common/src'];

/** Files whose words do not come to the Mail pages as they are. */
const readElsewhere: [files: RegExp, where: string][] = [
  [/\/templates\/|diagnosis\/testMail/, 'in mails'],
  [/\/workflow\/(?!RuleBook)|error-logs\/findReaders/, 'in mails, in the log'],
  [
    /ConnectionNotice|tellAdd|tellAdmin|noticeWords|noticeExpired|waitingWords/,
    'in notifications',
  ],
  [/(arrival|flows)\/(pages|pageTexts)|unsubscribe/, 'on pages of their own'],
  [
    /\/config\.ts|MailboxConfig|DeliveryLoop|Consequences|\/Way|HouseKeeping|\/(reseal|fingerprint)/,
    'in the log',
  ],
  [
    /connections\/(disconnect|forget|renewLeased)|flows\/handBack/,
    'in the log',
  ],
  [
    /outbox\/(enqueue|search|normalize|routes|readMess)|http\/cursor/,
    'by other plugins',
  ],
  [/transport\/(Connection|Conversation|complete|read)/, 'by no one'],
  [
    /transport\/sasl\/(?!mechanismFor)|mail-common\/src\/(message|entityRef|bulk)/,
    'by no one',
  ],
  [
    /\/database\/|readFailed|hasUntold|readErrorHours|(settle|claimDue)Mess|proofTime|findOptOuts/,
    'by databases',
  ],
  [/serverPresets|permissions|mailboxProviders|errorSources/, 'as names'],
];

/** Every word that the mail backend and its contract hold. */
export function literalsOfBackend(): Literal[] {
  return sources
    .flatMap(source => filesIn(join(plugins, source)))
    .flatMap(file => literalsIn(file));
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap(entry => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      return entry.name === '__testUtils__' ? [] : filesIn(path);
    }
    return /(?<!\.test)\.ts$/.test(entry.name) ? [path] : [];
  });
}

function literalsIn(file: string): Literal[] {
  const name = relative(plugins, file);
  const isTold = !readElsewhere.some(([files]) => files.test(name));
  const source = ts.createSourceFile(
    file,
    readFileSync(file, 'utf8'),
    ts.ScriptTarget.Latest,
    true,
  );
  const found: Literal[] = [];
  const visit = (node: ts.Node) => {
    const words = wordsOf(node)
      ?.replace(/{{}}( {{}})+/g, '{{}}')
      .trim();
    if (words !== undefined && !ts.isImportDeclaration(node.parent)) {
      const { line } = source.getLineAndCharacterOfPosition(node.getStart());
      found.push({
        place: `${name}:${line + 1}`,
        words,
        isTold:
          isTold &&
          (isProse(words) || isLabel(node)) &&
          !isForProgrammers(node),
      });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function wordsOf(node: ts.Node): string | undefined {
  if (ts.isStringLiteralLike(node)) {
    // Rows of the OAuth providers are filled in later.
    return node.text.replace(/(?<![${]){\w+}/g, '{{}}');
  }
  return ts.isTemplateExpression(node)
    ? [
        node.head.text,
        ...node.templateSpans.map(({ literal }) => literal.text),
      ].join('{{}}')
    : undefined;
}

/** Two words at least, beside what is filled in. */
function isProse(words: string): boolean {
  const plain = words.replace(/{{}}/g, ' ').match(/(?<!\S)[“"(]?[a-z]{2,}\b/gi);
  return plain !== null && plain.length >= 2 && / /.test(words.trim());
}

/** What stands before a value is a word of the page, be it a single one. */
function isLabel({ parent }: ts.Node): boolean {
  return ts.isPropertyAssignment(parent) && parent.name.getText() === 'label';
}

/** In the log, in an error that only a mistake in the code can cause, or in the description of the API. */
function isForProgrammers(node: ts.Node): boolean {
  for (let at = node; at.parent; at = at.parent) {
    const { parent } = at;
    if (ts.isLiteralTypeNode(parent)) return true;
    if (ts.isNewExpression(parent)) {
      return /^(Error|TypeError|Set)$/.test(parent.expression.getText());
    }
    if (ts.isCallExpression(parent)) {
      const callee = parent.expression.getText();
      if (/logger\.\w+$|\.(raw|whereRaw)$|^describe$/.test(callee)) return true;
    }
    if (ts.isPropertyAssignment(parent) && isForOperators(parent)) {
      return true;
    }
  }
  return false;
}

/** The summary of an endpoint, and what a step tells the log alone. */
function isForOperators(property: ts.PropertyAssignment): boolean {
  const name = property.name.getText();
  const call = property.parent.parent;
  return (
    name === 'logged' ||
    (name === 'summary' &&
      ts.isCallExpression(call) &&
      /^(endpoint|\w+Route)$/.test(call.expression.getText()))
  );
}
