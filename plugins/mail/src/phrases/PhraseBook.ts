/** A sentence that is known, and what stands in its gaps. */
export interface Phrase {
  id: string;
  values: Record<string, string>;
}

/** A sentence with gaps. */
interface Pattern {
  id: string;
  regex: RegExp;
  /** The longest words between two gaps: what has them not cannot be it. */
  landmark: string;
  /** How many letters stand fast. */
  fixed: number;
}

const gap = /{{(\w+)}}/;
/** Gaps of these names hold a number and nothing else. */
const numbers =
  /^(all|amount|bits|days|dead|least|length|limit|most|number|percent|port|seconds|size|status)$/;
/** Gaps of these names hold words of the backend, which may be sentences themselves. */
const nested = /Words$/;

/**
 * Finds out which sentence of the backend one has before oneself.
 *
 * @remarks
 *
 * The backend speaks English, to programs, logs and people alike, and what it
 * said is stored as it was said. So it is recognised where it is shown, by the
 * very words; what is not known, such as the words of a mail server, stays as
 * it is.
 */
export class PhraseBook {
  private readonly exact = new Map<string, string>();
  private readonly patterns: Pattern[] = [];

  /** @param phrases - English sentences by id; a gap is written `{{host}}` */
  constructor(phrases: Record<string, string>) {
    for (const [id, words] of Object.entries(phrases)) {
      if (gap.test(words)) this.patterns.push(patternOf(id, words));
      else this.exact.set(words, id);
    }
    // The one that leaves the least open knows best.
    this.patterns.sort((one, other) => other.fixed - one.fixed);
  }

  /** Recognises one sentence, or what is known as one. */
  find(words: string): Phrase | undefined {
    const known = this.exact.get(words);
    if (known !== undefined) return { id: known, values: {} };
    for (const { id, regex, landmark } of this.patterns) {
      const match = words.includes(landmark) && regex.exec(words);
      if (match) return { id, values: { ...match.groups } };
    }
    return undefined;
  }

  /**
   * Says again what the backend said, sentence by sentence and line by line.
   *
   * @param say - says a phrase, in whichever language
   */
  translate(words: string, say: (phrase: Phrase) => string): string {
    return words
      .split('\n')
      .map(line => this.translateLine(line, say))
      .join('\n');
  }

  private translateLine(line: string, say: (phrase: Phrase) => string): string {
    const parts = line.split(/(?<=[.!?:;)]) /);
    const said: string[] = [];
    for (let from = 0; from < parts.length; ) {
      const found = this.longestFrom(parts, from, say);
      said.push(found?.words ?? parts[from]);
      from = found?.end ?? from + 1;
    }
    return said.join(' ');
  }

  private longestFrom(
    parts: string[],
    from: number,
    say: (phrase: Phrase) => string,
  ) {
    for (let end = parts.length; end > from; end -= 1) {
      const words = this.sayAgain(parts.slice(from, end).join(' '), say);
      if (words !== undefined) return { words, end };
    }
    return undefined;
  }

  /** A sentence that goes on behind a colon, or that got its full stop later, is known without it. */
  private sayAgain(
    words: string,
    say: (phrase: Phrase) => string,
  ): string | undefined {
    const phrase = this.find(words);
    if (phrase) return say(this.withNested(phrase, say));
    const [, bare, stop] = /^(.+)([.:;])$/.exec(words) ?? [];
    const known = bare && this.find(bare);
    return known ? say(this.withNested(known, say)) + stop : undefined;
  }

  private withNested(
    { id, values }: Phrase,
    say: (phrase: Phrase) => string,
  ): Phrase {
    const translated = Object.entries(values).map(([name, value]) => [
      name,
      nested.test(name) ? this.translate(value, say) : value,
    ]);
    return { id, values: Object.fromEntries(translated) };
  }
}

function patternOf(id: string, words: string): Pattern {
  // Every second piece is the name of a gap.
  const pieces = words.split(gap);
  const source = pieces.map((piece, index) =>
    index % 2 === 0 ? escaped(piece) : `(?<${piece}>${contentOf(piece)})`,
  );
  const literals = pieces.filter((_, index) => index % 2 === 0);
  const [landmark] = [...literals].sort((a, b) => b.length - a.length);
  const fixed = literals.join('').length;
  return { id, regex: new RegExp(`^${source.join('')}$`), landmark, fixed };
}

/** What is no sentence itself goes over the end of none, so that two are not taken for one. */
function contentOf(name: string): string {
  if (numbers.test(name)) return '\\d+';
  return nested.test(name) ? '.*?' : '(?:(?![.!?:;] ).)*?';
}

function escaped(words: string): string {
  return words.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
