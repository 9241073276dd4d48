// Full-text search in the browser: reads the files below /search/ and nothing else of this or any other server, but for the text of the
// articles that are shown. A module without dependencies. It looks for this element and needs nothing more:
//
//   <div class="finder" data-search="/search/" data-lang="zh" data-…="…">
//     <form role="search" action="/zh/search/"><label for="q">搜索文章</label> <input id="q" name="q" type="search"> …</form>
//   </div>
//
// data-search is the folder of the index, data-lang the language of the interface, data-date how its dates are written ({day} {month} {year},
// {month_number}) and data-months the names of its months, with | between them; its words are further attributes, with {0} for what is put in: data-searching, data-results-one, data-results, data-results-about (while matches of
// later pages are not yet checked), data-some (where no article has all of several words), data-none, data-more, data-error, data-damaged,
// data-offline, data-keep, data-keeping ({0}: how many in a hundred), data-kept, data-forget and data-keepfailed (the button of keep.js, whose
// address is data-keeper), data-filters, data-language, data-all, data-time, data-from, data-to, data-clear, data-hint, data-any (nothing to filter by),
// data-kind-companies (and so on for each taxonomy), data-language-zh (and so on).
//
// The script adds, after the form: div.limits (a details.facet for each kind and for the time, the language),
// p.search-count[role=status], ol.search-results > li.card, button.search-more; and at the end p.keep > button.search-keep.

// ---------------------------------------------------------------- Words

// Base letters of U+00C0 to U+017F, as in Folding.cs; a space keeps the letter.
const BASES = 'AAAAAA CEEEEIIII NOOOOO OUUUUY  aaaaaa ceeeeiiii nooooo ouuuuy y' +
  'AaAaAaCcCcCcCcDdDdEeEeEeEeEeGgGgGgGgHhHhIiIiIiIiIi  JjKk LlLlLlLlLlNnNnNn   OoOoOo  RrRrRrSsSsSsSsTtTtTtUuUuUuUuUuUuWwYyYZzZzZz ';
const LONGEST = 40;
const WORD = 'a-z0-9\\u00C0-\\u00D6\\u00D8-\\u00F6\\u00F8-\\u1FFF';
const WIDE = '(?:[\\u3005\\u3007\\u3041-\\u309F\\u30A1-\\u30FA\\u30FC-\\u30FF\\u3400-\\u4DBF\\u4E00-\\u9FFF\\uAC00-\\uD7A3\\uF900-\\uFAFF]' +
  '|[\\uD840-\\uD887][\\uDC00-\\uDFFF]|\\uD888[\\uDC00-\\uDFAF])';
const PIECES = new RegExp(`(${WIDE}+)|[${WORD}]+(?:(?:[.\\-_'&+]|(?<=[0-9]),(?=[0-9]{3}(?![${WORD}])))[${WORD}]+)*(?:#|\\+{1,2})?`, 'g');
const NAME = '\u0001';

let simplified = null; // Map from traditional to simplified characters, loaded when a text has need of it.
const folded = new Map();

function foldUnit(c) {
  const code = c.charCodeAt(0);
  if (code < 0x80) return c.toLowerCase();
  if (code >= 0x3400 && code < 0xA000) return simplified?.get(c) ?? c;
  let form = folded.get(c);
  if (form !== undefined) return form;
  form = c;
  if (code > 0xFF00 && code < 0xFF5F) form = String.fromCharCode(code - 0xFEE0).toLowerCase();
  else if (code === 0x3000 || '\u00A0\u2002\u2003\u2009\u202F'.includes(c)) form = ' ';
  else if ('\u2018\u2019\u02BC'.includes(c)) form = "'";
  else if ('\u201C\u201D'.includes(c)) form = '"';
  else if ('\u2010\u2011\u2012\u2212'.includes(c)) form = '-';
  else if (code < 0xD800 || code > 0xDFFF) {
    const base = code >= 0xC0 && code < 0x180 ? BASES[code - 0xC0] : ' ';
    const lower = (base === ' ' ? c : base).toLowerCase();
    if (lower.length === 1) form = lower;
  }
  folded.set(c, form);
  return form;
}

// What folding may change: of Chinese only characters that are traditional.
const CHANGING = '[A-Z]+|[^\\x00-\\x7F\\u3400-\\u9FFF]';
let changing = new RegExp(CHANGING, 'g');

/** Makes spellings equal: width, case, accents, traditional characters. One UTF-16 unit stays one, so places in both texts are the same. */
export const fold = text => text.replace(changing, found => found < '\x80' ? found.toLowerCase() : foldUnit(found));

/** The pieces of a folded text: words, and runs of Chinese: [{text, start, wide}]. */
export function pieces(text) {
  return Array.from(text.matchAll(PIECES), m => ({ text: m[0], start: m.index, wide: m[1] !== undefined }));
}

function singular(word) {
  const last = word.charCodeAt(word.length - 1);
  if (word.length < 4 || last !== 115 && last !== 101 || !/^[a-z]+$/.test(word)) return word; // Neither s nor e.
  if (word.endsWith('ie')) return word.slice(0, -2) + 'y';
  if (!/[^sui]s$|^[^o]pus$/.test(word) || /^(news|series|species)$/.test(word)) return word;
  if (word.endsWith('ies')) return word.slice(0, -3) + 'y';
  return word.slice(0, /(ch|sh|ss|x)es$/.test(word) ? -2 : -1);
}

const components = word => word.split(/[-_]/).filter(Boolean);
const normal = part => (part.length > 2 && part.endsWith("'s") ? part.slice(0, -2) : part).replace(/['\u0300-\u036F,]/g, '').slice(0, LONGEST);
const distinct = list => [...new Set(list.filter(Boolean))];

/** What a query asks for: gpt-4o asks for gpt and 4o. */
export const queryForms = word => distinct(components(word).map(part => singular(normal(part))));

const formsOf = new Map(); // News has few words: those that were taken apart are kept.

/** Every form under which a word of a text is found. */
export function wordForms(word) {
  if (word.length <= LONGEST && /^[a-z]+$/.test(word)) return [singular(word)];
  let forms = formsOf.get(word);
  if (!forms) {
    if (formsOf.size > 2e4) formsOf.clear();
    formsOf.set(word, forms = takeApart(word));
  }
  return forms;
}

function takeApart(word) {
  const found = [];
  let whole = '';
  const parts = components(word);
  for (const part of parts) {
    if (/\d$/.test(whole) && /^\d/.test(part) && whole.length < LONGEST) whole += '-';
    const kept = normal(part);
    found.push(singular(kept));
    const inner = kept.split(/[.&+#]/).filter(Boolean);
    if (inner.length > 1 || inner[0] !== kept) found.push(...inner.map(singular));
    const split = /^([a-z]{2,})(\d.*)$/.exec(kept);
    if (split) found.push(singular(split[1]), split[2]);
    whole = (whole + kept).slice(0, LONGEST);
  }
  if (parts.length > 1) found.push(singular(whole));
  return distinct(found);
}

// ---------------------------------------------------------------- Files of the index (written by SearchIndex.cs)

/** A file of the index that is not what SearchIndex.cs writes: cut short on its way, or another file in its place. */
class Damaged extends Error {}

// Every read is bounded by the bytes that there are, and no count is believed before it is compared with what it counts.
class Bits {
  constructor(buffer) {
    this.length = buffer.byteLength * 8;
    this.at = 0;
    this.bytes = new Uint8Array(buffer.byteLength + 8); // Zeros follow, so that a look ahead needs no test.
    this.bytes.set(new Uint8Array(buffer));
  }
  /** The next 32 bits, without going on. */
  ahead() {
    const { bytes, at } = this, i = at >> 3, shift = at & 7;
    return ((bytes[i] << 24 | bytes[i + 1] << 16 | bytes[i + 2] << 8 | bytes[i + 3]) << shift | bytes[i + 4] >> (8 - shift)) >>> 0;
  }
  skip(count) { if ((this.at += count) > this.length) throw new Damaged('too short'); }
  bit() {
    const i = this.at;
    this.skip(1);
    return this.bytes[i >> 3] >> (7 - (i & 7)) & 1;
  }
  /** Nothing may follow but zeros, up to a whole byte. */
  end() {
    if (this.length - this.at > 7) throw new Damaged('too long');
    while (this.at < this.length) if (this.bit()) throw new Damaged('too long');
  }
  read(count) {
    if (count === 0) return 0;
    const value = this.ahead() >>> 32 - count;
    this.skip(count);
    return value;
  }
  gamma() {
    const zeros = Math.clz32(this.ahead());
    this.skip(Math.min(32, zeros + 1));
    return 2 ** zeros + this.read(zeros);
  }
  sized() { const width = this.read(4); return width ? 2 ** width + this.read(width) : this.bit(); }
  rice(k) {
    const ones = Math.clz32(~this.ahead());
    this.skip(Math.min(24, ones + 1));
    return ones < 24 ? ones * 2 ** k + this.read(k) : this.read(32);
  }
  weight() { return this.bit() ? 1 + this.bit() : 0; }

  /** A list of articles: numbers, and how much the word counts in each (0 plain, 1 frequent, 2 in the headline). */
  list(documents) {
    const count = this.gamma() - 1;
    if (count > documents) throw new Damaged('count');
    const docs = new Array(count), weights = new Uint8Array(count);
    if (count === 1) {
      docs[0] = this.read(32 - Math.clz32(Math.max(documents, 1)));
      weights[0] = this.weight();
    } else if (count > 1) {
      // Most of a shard is read here: a number and its weight in one look at 32 bits, where they fit.
      const plain = this.bit(), k = this.read(5), { bytes } = this;
      for (let i = 0, next = 0; i < count; i++) {
        const at = this.at, byte = at >> 3, shift = at & 7;
        const bits = (bytes[byte] << 24 | bytes[byte + 1] << 16 | bytes[byte + 2] << 8 | bytes[byte + 3]) << shift | bytes[byte + 4] >> (8 - shift);
        const ones = Math.clz32(~bits), width = ones + 1 + k;
        if (ones < 24 && width <= 30) {
          next += ones << k | (k && bits << ones + 1 >>> 32 - k);
          this.at = at + width;
          if (!plain) {
            const weighs = bits << width >>> 31;
            weights[i] = weighs && 1 + (bits << width + 1 >>> 31);
            this.at += 1 + weighs;
          }
        } else {
          next += this.rice(k);
          if (!plain) weights[i] = this.weight();
        }
        docs[i] = next++;
      }
      this.skip(0);
    }
    if (docs[count - 1] >= documents) throw new Damaged('number');
    return { docs, weights };
  }
}

class Keys {
  constructor(bits) { this.bits = bits; this.first = this.second = 0; this.text = this.last = ''; }
  /** The next key; they ascend. */
  next() {
    const next = this.read();
    if (next.key <= this.last) throw new Damaged('order');
    this.last = next.key;
    return next;
  }
  read() {
    const { bits } = this;
    if (!bits.bit()) {
      if (!bits.bit()) {
        this.text = this.text.slice(0, bits.gamma() - 1);
        for (let added = bits.gamma() - 1; added > 0; added--) this.text += String.fromCharCode(bits.bit() ? bits.read(16) : bits.read(7));
        return { key: this.text };
      }
      this.first += bits.sized();
      this.second = 0;
    }
    this.second += bits.sized();
    return this.second ? { key: String.fromCharCode(this.first, this.second) } : { key: String.fromCharCode(this.first), whole: bits.bit() === 1 };
  }
}

const EMPTY = { docs: [], weights: [] };
const PREFIX_SHARDS = 8; // More shards than this are not loaded for the beginning of a word: type on.

// The day and language of each article, and where each shard begins: a text after all keys of the one before, and not after its own first.
function directory(bits, languages) {
  const days = [], languageOf = [], firstKeys = [];
  let newest = 0;
  for (const { code, count } of languages) {
    let day = bits.read(24);
    newest = Math.max(newest, day);
    const k = bits.read(5);
    for (let i = 0; i < count; i++) {
      if (i > 0) day -= bits.rice(k);
      if (day < 0) throw new Damaged('day');
      days.push(day);
      languageOf.push(code);
    }
  }
  if (bits) {
    const keys = new Keys(bits);
    for (let shards = bits.gamma() - 1; shards > 0; shards--) firstKeys.push(keys.next().key);
    bits.end();
  }
  return { days, languageOf, firstKeys, newest };
}

/** The published index makes another one of its version whenever the site changes; then its old files are gone. */
class Outdated extends Error {}

/** Looks words up; keeps in memory every file once loaded. */
export class SearchIndex {
  constructor(root) { this.root = root; this.files = new Map(); }

  async load(name, how, make, options) {
    const response = await fetch(name, options);
    if (!response.ok) throw response.status === 404 && name.includes(this.folder) ? new Outdated(name) : new Error(`${response.status} ${name}`);
    const content = await response[how === 'json' ? 'text' : how]();
    try {
      return make(how === 'json' ? JSON.parse(content) : content);
    } catch (error) {
      throw new Damaged(`${name}: ${error.message}`);
    }
  }

  /** A file, loaded once; what failed is tried again the next time. What came damaged is asked for anew, past what the browser has kept. */
  file(name, how, make = x => x) {
    let promise = this.files.get(name);
    if (!promise) {
      promise = this.load(name, how, make).catch(error => {
        if (error instanceof Damaged) return this.load(name, how, make, { cache: 'reload' });
        throw error;
      });
      promise.catch(() => this.files.delete(name));
      this.files.set(name, promise);
    }
    return promise;
  }

  open() {
    this.opening ??= this.read().catch(error => { this.opening = null; throw error; });
    return this.opening;
  }

  async read() {
    this.folder = '\0';
    this.manifest = await this.load(this.root + 'index.json', 'json', manifest => {
      if (manifest.format !== 2 || !(manifest.perFile > 0) || !manifest.languages.every(({ count, terms }) => count >= 0 && terms.replace)) throw new Damaged('unknown format');
      return manifest;
    }, { cache: 'no-cache' });
    const { version, languages } = this.manifest;
    this.folder = `${this.root}${version}/`;
    this.documents = languages.reduce((sum, { count }) => sum + count, 0);
    Object.assign(this, this.documents ? await this.file(this.folder + 'directory.bin', 'arrayBuffer', buffer => directory(new Bits(buffer), languages)) : directory(null, []));
  }

  /** Forgets all, to begin with the newest version. */
  reset() { this.files.clear(); this.opening = null; this.foldWith(null); }

  foldWith(characters) {
    simplified = characters;
    changing = new RegExp(characters ? `${CHANGING}|[${[...characters.keys()].join('')}]` : CHANGING, 'g');
    texts.clear();
  }

  shard(number) {
    return this.file(`${this.folder}w/${number}.bin`, 'arrayBuffer', buffer => {
      const bits = new Bits(buffer), keys = new Keys(bits), entries = [];
      do entries.push(Object.assign(keys.next(), bits.list(this.documents))); while (bits.bit());
      bits.end();
      return entries;
    });
  }

  // The shard in which a key stands, if it stands anywhere.
  place(key) {
    let low = 0, high = this.firstKeys.length;
    while (low < high) {
      const middle = low + high >> 1;
      if (this.firstKeys[middle] <= key) low = middle + 1; else high = middle;
    }
    return Math.max(0, low - 1);
  }

  async exactly(key) {
    if (!this.firstKeys.length) return EMPTY;
    return (await this.shard(this.place(key))).find(entry => entry.key === key) ?? EMPTY;
  }

  /** All entries whose keys have a beginning; null where that would take too many files. */
  async withPrefix(prefix, most = Infinity) {
    if (!this.firstKeys.length) return [];
    const from = this.place(prefix), to = this.place(prefix + '\uFFFF');
    if (to - from >= most) return null;
    const shards = await Promise.all(Array.from({ length: to - from + 1 }, (_, i) => this.shard(from + i)));
    return shards.flat().filter(entry => entry.key.startsWith(prefix));
  }

  /** Articles with a single character: a list of its own where it is common, else all pairs that begin with it and the ends of runs. */
  async single(character) {
    const own = await this.exactly(character);
    if (own.whole || !this.firstKeys.length) return own;
    return union((await this.withPrefix(character)).filter(entry => !entry.key.includes(NAME)));
  }

  /** All terms of a kind, the most used first: [{slug, name}]. */
  async terms(language, kind) {
    const { languages, kinds } = this.manifest, code = languages.some(l => l.code === language) ? language : languages[0]?.code;
    if (!code || !kinds.includes(kind)) return [];
    return this.file(`${this.folder}t/${code}/${kinds.indexOf(kind)}.json`, 'json', terms => terms.map(([slug, name]) => ({ slug, name })));
  }

  /** The terms of a kind that are counted beside the results, with their articles. */
  async facets(language, kind) {
    const counted = (await this.terms(language, kind)).slice(0, this.manifest.facets);
    if (!counted.length) return [];
    const lists = await this.file(`${this.folder}f/${this.manifest.kinds.indexOf(kind)}.bin`, 'arrayBuffer', buffer => {
      const bits = new Bits(buffer), lists = counted.map(() => bits.list(this.documents).docs);
      bits.end();
      return lists;
    });
    return counted.map((term, i) => ({ ...term, docs: lists[i] }));
  }

  async shown(document) {
    const { perFile } = this.manifest;
    const number = Math.floor(document / perFile), count = Math.min(perFile, this.documents - number * perFile);
    const file = await this.file(`${this.folder}d/${number}.json`, 'json', made => {
      if (made.d.length !== count || !made.d.every(([title, address, , terms]) => (made.p + address).startsWith('/') && title.trim && terms.every(place => made.t[place])) || !made.t.every(([kind, , name]) => this.manifest.kinds[kind] && name.trim)) throw new Damaged('form');
      return made;
    });
    const [title, address, source, terms] = file.d[document % perFile], lines = title.split('\u200B'), language = this.languageOf[document];
    return { title: lines.join(''), lines, address: file.p + address, source, terms: terms.map(place => this.term(file.t[place], language)), language, date: isoDate(this.days[document]) };
  }

  /** A term as an article of a language has it. */
  term([number, slug, name, address], language) {
    const kind = this.manifest.kinds[number], usual = this.manifest.languages.find(({ code }) => code === language).terms;
    return { kind, name, address: address ?? usual.replace('{kind}', kind).replace('{slug}', slug) };
  }

  /** The plain text of a shown article, from its Markdown twin or, where there is none, from its page. */
  text(address) {
    const { text } = this.manifest;
    return this.file(address + text, 'text', text ? plainOfMarkdown : plainOfPage);
  }

  async loadTraditional() {
    if (simplified) return false;
    const pairs = await this.file(this.folder + 'han.txt', 'text');
    this.foldWith(new Map(Array.from({ length: pairs.length / 2 }, (_, i) => [pairs[2 * i], pairs[2 * i + 1]])));
    return true;
  }
}

// Day 0 is 1 January of the year 1.
const DAYS_TO_1970 = 719162;
const isoDate = day => new Date((day - DAYS_TO_1970) * 864e5).toISOString().slice(0, 10);
const dayOf = date => Math.round(Date.parse(date) / 864e5) + DAYS_TO_1970;

function union(lists) {
  if (lists.length === 1) return lists[0];
  const all = new Map();
  for (const { docs, weights } of lists) docs.forEach((doc, i) => all.set(doc, Math.max(all.get(doc) ?? 0, weights[i])));
  const docs = [...all.keys()].sort((a, b) => a - b);
  return { docs, weights: docs.map(doc => all.get(doc)) };
}

// After a mark of Chinese punctuation there is no space.
const oneLine = text => text.replace(/\s+/g, ' ').replace(/([\u3001\u3002\u300B-\u300F\uFF01\uFF09\uFF0C\uFF1A\uFF1B\uFF1F]) /g, '$1').trim();

// The twin is "# title", "> summary", a list of facts, then the body; marks of Markdown go, words stay.
function plainOfMarkdown(markdown) {
  const head = /^# (.*)\n\n> (.*)\n\n(?:- .*\n)*/.exec(markdown);
  const plain = (head ? markdown.slice(head[0].length) : markdown)
    .replace(/^[ 	]*(?:\x60{3}|~~~).*$/gm, '').replace(/^(?=.*-)[ 	:|-]+$/gm, '')
    .replace(/^[ 	]*(?:#{1,6} |> ?|[-*+] (?:\[[ x]\] )?|\d{1,9}[.)] )/gm, '').replace(/^\[[^\]]{1,300}\]:.*$/gm, '')
    .replace(/\[\^[^\]]{0,300}\]/g, '').replace(/\[\[(?:[^\]|]{0,300}\|)?([^\]|]{0,300})\]\]/g, '$1')
    .replace(/!?\[([^\]]{0,400})\]\([^)]{0,400}\)/g, '$1').replace(/!?\[([^\]]{0,400})\]\[[^\]]{0,300}\]/g, '$1')
    .replace(/\\(?=[!-/:-@[-`{-~])|\*+|~~|`+|(?<![a-z0-9])_+|_+(?![a-z0-9])/gi, '').replace(/^[ \t]*\||\|[ \t]*$/gm, '').replace(/ *\|/g, ' ·');
  return { summary: head?.[2] ?? '', body: oneLine(plain) };
}

function plainOfPage(html) {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const body = page.querySelector('main .text') ?? page.querySelector('article') ?? page.querySelector('main') ?? page.body;
  return { summary: page.querySelector('meta[name=description]')?.content ?? '', body: oneLine(body.textContent) };
}

// ---------------------------------------------------------------- Queries

/** A query as it is understood: words and runs, the last of them perhaps unfinished; phrases in quotes are kept as they stand. */
export function parse(text) {
  const query = fold(text), units = [], phrases = [];
  query.split('"').forEach((part, i, parts) => {
    const quoted = i % 2 === 1 && i < parts.length - 1, found = pieces(part);
    for (const piece of found) {
      const forms = piece.wide ? [piece.text] : queryForms(piece.text);
      for (const form of forms) units.push({ form, wide: piece.wide, quoted });
    }
    if (quoted && (found.length > 1 || found.some(piece => !piece.wide && queryForms(piece.text)[0] !== piece.text))) phrases.push(phrase(found));
  });
  const last = units.at(-1);
  if (last && !last.wide && !last.quoted && last.form.length > 1 && query.endsWith(pieces(query).at(-1).text)) {
    last.begins = pieces(query).at(-1).text.split(/[-_]/).at(-1).replace(/ie?$/, match => last.form.length > 4 ? '' : match);
  }
  return { units, phrases };
}

// The words of a phrase one after the other, with little between them.
function phrase(found) {
  const words = found.map(({ text, wide }) => {
    const escaped = text.replace(/[.*+?^${}()|[\]\\-]/g, '\\$&');
    return wide ? escaped : `(?<![${WORD}])${escaped}(?![${WORD}])`;
  });
  return new RegExp(words.join(`[^${WORD}]{0,3}`), 'g');
}

const firstKey = unit => unit.wide ? unit.form.slice(0, 2) : unit.form;
const VALUE = [1, 1.8, 4];
const VALUE_OF_TERM = 3;

/**
 * Articles that may answer, with their scores: Map from number to score. Runs of three characters and more, and phrases, are certain only
 * where the text itself has them: tests gives what to look for (all of one list of runs, or a pattern), skip the articles that need no test.
 * With some, an article need not have every part of the query.
 */
export async function evaluate(index, query, filters = {}, some = false) {
  const { units, phrases } = query;
  const parts = [];
  const tests = phrases.map(pattern => ({ pattern, skip: new Set() }));
  const groups = [];
  for (let i = 0; i < units.length;) {
    const group = await findName(index, units, i);
    groups.push(group);
    i += group.units.length;
  }
  for (const group of groups) {
    let scores = null;
    const lists = (await Promise.all(group.units.map(unit => listsOf(index, unit)))).flat();
    for (const list of lists.sort((a, b) => a.docs.length - b.docs.length)) {
      const rare = Math.log(1 + index.documents / (1 + list.docs.length)) * (list.share ?? 1), next = new Map();
      list.docs.forEach((doc, i) => {
        if (!scores || scores.has(doc)) next.set(doc, (scores?.get(doc) ?? 0) + rare * (list.values?.[i] ?? VALUE[list.weights[i]]));
      });
      scores = next;
    }
    scores ??= new Map();
    const rare = Math.log(1 + index.documents / (1 + group.named.docs.length));
    for (const doc of group.named.docs) scores.set(doc, Math.max(scores.get(doc) ?? 0, rare * VALUE_OF_TERM + (scores.get(doc) ?? 0)));
    parts.push({ scores, runs: group.units.filter(unit => unit.wide && unit.form.length > 2).map(unit => unit.form), named: group.named.docs });
  }
  const found = !parts.length ? new Map(index.days.map((_, doc) => [doc, 1])) : some ? inSome(parts, tests) : inAll(parts, tests);

  const wanted = await Promise.all((filters.terms ?? []).map(async term => new Set((await index.exactly(`\u0002${term}`)).docs)));
  const from = filters.from ? dayOf(filters.from) : -Infinity, to = filters.to ? dayOf(filters.to) : Infinity;
  for (const doc of [...found.keys()]) {
    const day = index.days[doc];
    if (day < from || day > to || filters.language && index.languageOf[doc] !== filters.language || !wanted.every(set => set.has(doc))) found.delete(doc);
    // What is new counts more: half of its advantage is gone after 120 days. So does the language in which the reader asks.
    else found.set(doc, found.get(doc) * (1 + 0.6 * 2 ** ((day - index.newest) / 120)) * (filters.prefer && index.languageOf[doc] !== filters.prefer ? 0.5 : 1));
  }
  const order = [...found.keys()].sort((a, b) => found.get(b) - found.get(a) || index.days[b] - index.days[a] || a - b);
  return { order, tests, some, parts: parts.length };
}

// The articles that have every part of a query.
function inAll(parts, tests) {
  for (const { runs, named } of parts) if (runs.length) tests.push({ runs: [runs], skip: new Set(named) });
  return parts.map(part => part.scores).reduce((found, scores) => {
    for (const [doc, score] of scores) if (found.has(doc)) scores.set(doc, score + found.get(doc)); else scores.delete(doc);
    return scores;
  });
}

// The articles that have some parts of a query: those with more parts come first, by and large.
function inSome(parts, tests) {
  const found = new Map(), certain = new Set();
  for (const { scores, runs, named } of parts) {
    for (const doc of runs.length ? named : scores.keys()) certain.add(doc);
    for (const [doc, score] of scores) {
      const { sum, count } = found.get(doc) ?? { sum: 0, count: 0 };
      found.set(doc, { sum: sum + score, count: count + 1 });
    }
  }
  const runs = parts.filter(part => part.runs.length).map(part => part.runs);
  if (runs.length) tests.push({ runs, skip: certain });
  return new Map([...found].map(([doc, { sum, count }]) => [doc, sum * count * count]));
}

// The longest stretch of units from one place on that is a name of a term, or one unit.
async function findName(index, units, from) {
  const key = firstKey(units[from]) + NAME;
  for (let count = Math.min(6, units.length - from); count > 0; count--) {
    const group = units.slice(from, from + count);
    if (group.some(unit => unit.quoted)) continue;
    const named = await index.exactly(key + group.map(unit => unit.form).join(' '));
    if (named.docs.length) return { units: group, named };
  }
  return { units: [units[from]], named: EMPTY };
}

async function listsOf(index, unit) {
  if (unit.wide) {
    const characters = unit.form;
    if (characters.length === 1) return [await index.single(characters)];
    const pairs = distinct(Array.from({ length: characters.length - 1 }, (_, i) => characters.slice(i, i + 2)));
    const lists = await Promise.all(pairs.map(pair => index.exactly(pair)));
    return lists.map(list => ({ ...list, share: 1 / lists.length }));
  }
  const exact = await index.exactly(unit.form);
  const longer = unit.begins?.length > 1 ? await index.withPrefix(unit.begins, PREFIX_SHARDS) : null;
  if (!longer?.length) return [exact];
  // A word that is only begun counts less than the word itself.
  const values = new Map();
  for (const entry of longer) if (!entry.key.includes(NAME)) entry.docs.forEach((doc, i) => values.set(doc, Math.max(values.get(doc) ?? 0, VALUE[entry.weights[i]] / 2)));
  exact.docs.forEach((doc, i) => values.set(doc, VALUE[exact.weights[i]]));
  const docs = [...values.keys()].sort((a, b) => a - b);
  return [{ docs, values: docs.map(doc => values.get(doc)) }];
}

// Texts are looked at again with every key: the last of them stay folded and cut into pieces.
const texts = new Map();

function readText(text) {
  let known = texts.get(text);
  if (!known) {
    if (texts.size >= 400) texts.delete(texts.keys().next().value);
    const form = fold(text);
    texts.set(text, known = { form, pieces: pieces(form) });
  }
  return known;
}

/** Where a text has what a query asks for: [[start, end]], in order and apart. */
export function matches(text, query) {
  const found = [];
  const runs = query.units.filter(unit => unit.wide).map(unit => unit.form);
  const words = new Set(query.units.filter(unit => !unit.wide).map(unit => unit.form));
  const begins = query.units.map(unit => unit.begins).filter(prefix => prefix?.length > 1);
  for (const piece of readText(text).pieces) {
    if (piece.wide) {
      for (const run of runs) for (let at = piece.text.indexOf(run); at >= 0; at = piece.text.indexOf(run, at + 1)) found.push([piece.start + at, piece.start + at + run.length]);
    } else if (words.size && wordForms(piece.text).some(word => words.has(word) || begins.some(prefix => word.startsWith(prefix)))) {
      found.push([piece.start, piece.start + piece.text.length]);
    }
  }
  found.sort((a, b) => a[0] - b[0] || b[1] - a[1]);
  const apart = [];
  for (const range of found) {
    const last = apart.at(-1);
    if (last && range[0] < last[1]) last[1] = Math.max(last[1], range[1]); else apart.push(range);
  }
  return apart;
}

const holds = (test, text) => test.runs ? test.runs.some(runs => runs.every(run => text.includes(run))) : text.search(test.pattern) >= 0;

// Long work stops now and then, so that keys and fingers are answered in between.
const SLICE = 8;
const pause = () => globalThis.scheduler?.yield ? scheduler.yield() : new Promise(done => setTimeout(done));

/** What was done before is on the screen; a page that is not looked at shows nothing and does not wait. */
const frame = () => new Promise(done => { requestAnimationFrame(() => setTimeout(done)); setTimeout(done, 100); });

/** Begins one thing after the other and gives the results of all. */
async function each(list, begin) {
  const begun = [];
  let since = performance.now();
  for (const item of list) {
    const result = begin(item);
    result.catch(() => {}); // Told to who waits for all.
    begun.push(result);
    if (performance.now() - since < SLICE) continue;
    await pause();
    since = performance.now();
  }
  return Promise.all(begun);
}

// Characters that no long text in traditional writing does without.
const TRADITIONAL = /[個們這會說時爲為國學對發點關於開來後動經過業與實電體長車馬門問間東見現語讓認該還進無應從當將樣種機]/;

/** The answers to a query, a page at a time, each checked against its text where the index alone cannot be certain. */
export class Answers {
  constructor(index, query, { order, tests, some }) {
    Object.assign(this, { index, query, order, tests, some, at: 0, wrong: 0 });
  }

  /** How many there are, and whether that is certain. */
  get count() { return this.order.length - this.wrong; }
  get certain() { return this.tests.length === 0 || this.at >= this.order.length && !this.unread; }

  async next(count) {
    const page = [];
    // A page is filled up for what turned out to be wrong, but not without end.
    for (let rounds = 0; page.length < count && this.at < this.order.length && rounds < 6; rounds++) {
      const batch = this.order.slice(this.at, this.at + count - page.length);
      this.at += batch.length;
      const checked = await each(batch, async doc => ({ doc, shown: await this.index.shown(doc) }));
      const right = await each(checked, ({ doc, shown }) => this.isRight(doc, shown));
      checked.forEach(({ shown }, i) => { if (right[i]) page.push(shown); else this.wrong++; });
    }
    return page;
  }

  async isRight(doc, shown) {
    const open = this.tests.filter(test => !test.skip.has(doc));
    if (open.every(test => holds(test, readText(shown.title).form))) return true;
    let text;
    try {
      text = await this.index.text(shown.address);
    } catch {
      this.unread = true;
      return true; // Its text cannot be had: nothing speaks against it.
    }
    const whole = () => [shown.title, text.summary, text.body].map(part => readText(part).form).join('\n'), form = whole();
    if (open.every(test => holds(test, form))) return true;
    if (simplified || !TRADITIONAL.test(form)) return false;
    await this.index.loadTraditional();
    return open.every(test => holds(test, whole()));
  }
}

/**
 * Asks the index. What a reader writes in traditional characters is folded once a pair of characters is nowhere to be found; where no
 * article has all of several words, those with some of them answer.
 */
export async function search(index, text, filters) {
  await index.open();
  let query = parse(text);
  let result = await evaluate(index, query, filters);
  if (!result.order.length && query.units.some(unit => unit.wide) && await index.loadTraditional()) {
    query = parse(text);
    result = await evaluate(index, query, filters);
  }
  if (!result.order.length && result.parts > 1 && !query.phrases.length) result = await evaluate(index, query, filters, true);
  return new Answers(index, query, result);
}

// ---------------------------------------------------------------- The page

const PAGE = 10, FIRST = 4;
const element = (name, attributes = {}, ...children) => {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) if (value !== null && value !== undefined && value !== false) made.setAttribute(key, value === true ? '' : value);
  made.append(...children);
  return made;
};

const latin = c => /[a-z0-9]/i.test(c);

/** A text with its matches in <mark> and, in a headline, the places where a line may end; text only, never markup. */
function marked(text, ranges, lines = [text]) {
  let at = 0, line = 0, next = lines[0].length;
  const put = (into, end) => {
    for (; next < end; next += lines[++line].length) {
      into.append(text.slice(at, next));
      // Browsers set no space between scripts where a wbr stands: it is set here.
      if (latin(text[next - 1]) || latin(text[next])) into.append(element('i', { class: 'gap' }));
      into.append(element('wbr'));
      at = next;
    }
    into.append(text.slice(at, end));
    at = end;
    return into;
  };
  const parts = document.createDocumentFragment();
  for (const [start, end] of ranges) put(parts, start).append(put(element('mark'), end));
  return put(parts, text.length);
}

// A stretch of text around the place with the most different matches, cut at words and marks of punctuation.
function excerpt({ summary, body }, query, share) {
  for (const text of [summary, body]) {
    const ranges = matches(text, query);
    if (!ranges.length) continue;
    const wide = /[\u3400-\u9FFF]/.test(text.slice(...ranges[0])) || (text.match(/[\u3400-\u9FFF]/g)?.length ?? 0) > text.length / 3;
    const length = Math.round((wide ? 84 : 190) * share);
    let best = 0, most = 0;
    for (let i = 0; i < ranges.length; i++) {
      const seen = new Set();
      for (let j = i; j < ranges.length && ranges[j][1] < ranges[i][0] + length * 0.7; j++) seen.add(fold(text.slice(...ranges[j])));
      if (seen.size > most) [best, most] = [i, seen.size];
    }
    // Near the end of the text, what stands before the match fills the room.
    let start = Math.max(0, Math.min(ranges[best][0] - Math.round(length / 4), text.length - length));
    if (start > 0) {
      const edge = text.slice(start, ranges[best][0]).search(wide ? /[。！？；，、：]/ : /\s/);
      if (edge >= 0) start += edge + 1;
    }
    let end = Math.min(text.length, Math.max(start + length, ranges[best][1]));
    if (end < text.length) {
      // Not within a Latin word, be it among Chinese.
      const from = Math.max(0, end - LONGEST), cut = text.slice(from, end + 1).search(/[\p{Script=Latin}\d][\p{Script=Latin}\d.,'’-]*$/u);
      if (cut > 0) end = Math.max(from + cut, ranges[best][1]);
    }
    const piece = (start > 0 ? '…' : '') + text.slice(start, end).trim() + (end < text.length ? '…' : '');
    return marked(piece, matches(piece, query));
  }
  return marked(summary || body.slice(0, Math.round(150 * share)), []);
}

class SearchPage {
  constructor(place) {
    this.place = place;
    this.words = place.dataset;
    this.language = this.words.lang || document.documentElement.lang || 'en';
    this.form = place.querySelector('form');
    this.input = place.querySelector('input[type=search]');
    this.index = new SearchIndex(this.words.search);
    this.terms = new Set(); // companies/deepseek
    this.excerpts = new WeakMap();
    this.near = new IntersectionObserver(seen => this.fill(seen.filter(({ isIntersecting }) => isIntersecting).map(({ target }) => target)), { rootMargin: '0px 0px 50%' });
    this.run = 0;
    this.isNew = true;
    this.build();
    pause().then(() => this.begin());
  }

  begin() {
    this.listen();
    if (this.list.ariaBusy === 'true') {
      pause().then(() => this.ask());
      return;
    }
    this.list.ariaBusy = 'false';
    if (matchMedia('(hover: hover)').matches) this.input.focus();
  }

  // As the pages have them. What a browser itself knows of a language's dates and numbers takes long to load.
  number(value) { return String(value).replace(/\B(?=(\d{3})+$)/g, ','); }
  date(iso) {
    const [year, month, day] = iso.split('-').map(Number), months = (this.words.months ?? '').split('|');
    const parts = { year, day, month: months[month - 1] ?? month, month_number: month };
    return this.words.date?.replace(/\{(\w+)\}/g, (whole, name) => parts[name] ?? whole) ?? iso;
  }

  word(name, ...values) { return values.reduce((text, value, i) => text.replace(`{${i}}`, () => value), this.words[name] ?? ''); }

  /** A word of a kind or language: data-kind-open-source is kindOpenSource. */
  wordOf(group, name) { return this.words[group + name.replace(/(?:^|-)([a-z])/g, (_, letter) => letter.toUpperCase())] || name; }

  build() {
    this.count = element('p', { class: 'search-count', role: 'status', 'aria-live': 'polite' });
    this.list = element('ol', { class: 'search-results' });
    this.more = element('button', { class: 'search-more', type: 'button', hidden: true }, this.word('more'));
    // Where a date is chosen takes a browser long to make: until it is asked for, only the values are kept.
    this.from = { name: 'from', value: '' };
    this.to = { name: 'to', value: '' };
    this.languages = element('select', { name: 'lang', 'aria-label': this.word('language') }, element('option', { value: '' }, this.word('all')));
    this.clear = element('button', { type: 'button', class: 'search-clear', hidden: true }, this.word('clear'));
    this.facets = new Map();
    for (const key of Object.keys(this.words)) {
      if (!key.startsWith('kind')) continue;
      const kind = key.slice(4).replace(/[A-Z]/g, (letter, at) => (at ? '-' : '') + letter.toLowerCase());
      const panel = element('div', { class: 'panel' }), chosen = element('span', { class: 'count' });
      const facet = element('details', { class: 'facet', name: 'facet' }, element('summary', { 'data-kind': kind }, this.words[key], chosen), panel);
      this.facets.set(kind, { facet, panel, chosen });
    }
    // Asked for something, it takes the room of the answers before they come; the hint stands where nothing is asked.
    this.readAddress();
    const isAsked = this.input.value.trim() || this.hasFilters();
    if (isAsked) {
      this.list.ariaBusy = 'true';
      this.list.classList.add('is-new');
    } else this.say(this.word('hint'));
    this.years = element('p', { class: 'years-of' });
    this.chosenTime = element('span', { class: 'count' });
    this.time = element('details', { class: 'facet time', name: 'facet' }, element('summary', {}, this.word('time'), this.chosenTime), element('div', { class: 'panel' }, this.years));
    this.limits = element('div', { class: 'limits', role: 'group', 'aria-label': this.word('filters') }, ...[...this.facets.values()].map(({ facet }) => facet), this.time,
      this.languages, this.clear);
    this.kept = element('span', { role: 'status' });
    this.keeper = element('button', { type: 'button', class: 'search-keep' }, this.word('keep'));
    this.form.after(this.limits, this.count, this.list, this.more);
    if (navigator.serviceWorker && this.words.keeper) {
      this.place.append(element('p', { class: 'note keep' }, this.kept, ' ', this.keeper));
      this.keeper.hidden = !!navigator.serviceWorker.controller; // Something is kept: the button says so once it knows what it does.
      if (this.keeper.hidden) import(this.words.keeper).then(({ renew }) => renew(this)).finally(() => { this.keeper.hidden = false; });
    }
  }

  listen() {
    let timer;
    const soon = event => {
      if (event.isComposing) return; // A word of Chinese is being spelled.
      clearTimeout(timer);
      timer = setTimeout(() => this.ask(), 30);
    };
    this.input.addEventListener('input', soon);
    this.input.addEventListener('compositionend', soon);
    this.input.addEventListener('focus', () => this.index.open().then(() => this.takeAsked(), () => {}), { once: true });
    this.form.addEventListener('submit', event => { event.preventDefault(); clearTimeout(timer); this.ask(); });
    this.languages.addEventListener('change', () => this.ask());
    this.time.addEventListener('toggle', () => { if (this.time.open) this.prepareTime(); });
    this.years.addEventListener('click', ({ target }) => {
      const year = target.value, undone = target.ariaPressed === 'true';
      if (!year) return;
      this.from.value = undone ? '' : `${year}-01-01`;
      this.to.value = undone ? '' : `${year}-12-31`;
      this.ask();
    });
    for (const { facet, panel } of this.facets.values()) {
      facet.addEventListener('toggle', () => { if (facet.open) this.prepareFilters(); });
      panel.addEventListener('change', ({ target }) => { if (target.checked) this.terms.add(target.value); else this.terms.delete(target.value); this.ask(); });
    }
    this.clear.addEventListener('click', () => {
      this.from.value = this.to.value = this.languages.value = '';
      this.terms.clear();
      this.input.focus();
      this.ask();
    });
    this.keeper.addEventListener('click', () => import(this.words.keeper).then(({ press }) => press(this), () => { this.kept.textContent = this.word('keepfailed'); }));
    this.more.addEventListener('click', async () => {
      const first = this.list.children.length;
      try {
        await this.showMore(this.run);
      } catch (error) {
        return this.fail(error);
      }
      this.list.children[first]?.querySelector('a').focus();
    });
    document.addEventListener('keydown', event => this.key(event));
    document.addEventListener('click', ({ target }) => this.close(target));
    addEventListener('popstate', () => { this.readAddress(); this.ask(); });
    addEventListener('online', () => { if (this.failed) this.ask(); });
  }

  /** Closes the open filter unless something within it was meant; gives it. */
  close(target) {
    const open = this.limits.querySelector('details[open]');
    if (!open || open.contains(target)) return null;
    open.open = false;
    return open;
  }

  key(event) {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    const { target, key } = event, typing = target.matches?.('input:not([type=checkbox]), select, textarea, [contenteditable]');
    if (key === '/' && !typing) {
      event.preventDefault();
      this.input.focus();
      this.input.select();
    } else if (key === 'Escape') {
      const open = this.close(null);
      if (open) open.querySelector('summary').focus();
      else if (target === this.input || this.list.contains(target)) {
        this.input.value = '';
        this.input.focus();
        this.ask();
      } else return;
      event.preventDefault();
    } else if ((key === 'ArrowDown' || key === 'ArrowUp') && (target === this.input || this.list.contains(target))) {
      const links = [...this.list.querySelectorAll('h2 a')];
      const at = links.indexOf(target.closest('li.card')?.querySelector('h2 a')) + (key === 'ArrowDown' ? 1 : -1);
      if (target === this.input && key === 'ArrowUp') return;
      event.preventDefault();
      if (at >= links.length) this.more.focus();
      else (links[at] ?? this.input).focus();
    }
  }

  hasFilters() { return this.terms.size > 0 || !!(this.from.value || this.to.value || this.languages.value || this.asked); }

  // ?q=…&companies=deepseek&lang=zh&from=2024-07-01&to=…; what others add to addresses asks for nothing.
  readAddress() {
    const asked = new URLSearchParams(location.search);
    this.input.value = asked.get('q') ?? '';
    this.from.value = asked.get('from') ?? '';
    this.to.value = asked.get('to') ?? '';
    for (const key of [...asked.keys()]) if (key !== 'lang' && !this.facets.has(key)) asked.delete(key);
    this.terms.clear();
    this.languages.value = '';
    this.asked = asked.size ? asked : null;
  }

  takeAsked() {
    const { manifest } = this.index;
    if (this.languages.options.length === 1) {
      for (const { code } of manifest.languages) this.languages.append(element('option', { value: code }, this.wordOf('language', code)));
    }
    if (!this.asked) return;
    this.languages.value = this.asked.get('lang') ?? '';
    for (const kind of manifest.kinds) for (const slug of this.asked.getAll(kind)) this.terms.add(`${kind}/${slug}`);
    this.asked = null;
  }

  writeAddress() {
    const asked = new URLSearchParams();
    if (this.input.value.trim()) asked.set('q', this.input.value.trim());
    for (const term of this.terms) asked.append(...term.split('/'));
    for (const control of [this.languages, this.from, this.to]) if (control.value) asked.set(control.name, control.value);
    this.address = location.pathname + (asked.size ? '?' + asked : '');
    // The browser tells others of every address, which takes it longer than the answers: they come first.
    setTimeout(() => { if (location.pathname + location.search !== this.address) history.replaceState(null, '', this.address); });
    this.clear.hidden = !this.hasFilters();
    this.showTime();
    for (const [kind, { chosen }] of this.facets) {
      const count = [...this.terms].filter(term => term.startsWith(kind + '/')).length;
      chosen.textContent = count ? ` ${count}` : '';
    }
  }

  async ask(again = true) {
    const run = ++this.run, text = this.input.value.trim();
    clearTimeout(this.late);
    this.late = setTimeout(() => { if (run === this.run) this.say(this.word('searching')); }, 150);
    this.failed = false;
    this.list.setAttribute('aria-busy', 'true');
    try {
      await this.index.open();
      if (run !== this.run) return;
      this.takeAsked();
      this.writeAddress();
      if (!text && !this.hasFilters()) {
        this.answers = null;
        this.list.replaceChildren();
        this.more.hidden = true;
        this.say(this.word('hint'));
        await this.showFacets(run);
        return;
      }
      const filters = { prefer: this.language, terms: [...this.terms], language: this.languages.value, from: this.from.value, to: this.to.value };
      const answers = await search(this.index, this.input.value, filters);
      if (run !== this.run) return;
      this.answers = answers;
      await this.showMore(run, true);
      await this.showFacets(run);
    } catch (error) {
      if (run !== this.run) return;
      if (error instanceof Outdated && again) {
        this.index.reset();
        return this.ask(false);
      }
      this.fail(error);
    } finally {
      if (run === this.run) {
        this.list.setAttribute('aria-busy', 'false');
        if (this.list.firstChild) this.list.classList.remove('is-new'); // With nothing found, what stands below stays where it is.
      }
    }
  }

  // What is said last stays: with the answers there, nothing is searched for any more.
  say(text) {
    clearTimeout(this.late);
    if (this.count.textContent !== text) this.count.textContent = text;
  }

  fail(error) {
    this.failed = true;
    this.say(this.word(error instanceof Damaged ? 'damaged' : navigator.onLine === false ? 'offline' : 'error'));
  }

  async showMore(run, anew = false) {
    const { answers } = this;
    const page = await answers.next(PAGE);
    if (run !== this.run) return;
    const items = await each(page, async shown => this.item(shown, answers.query));
    if (run !== this.run) return;
    const { count, certain, some } = answers, number = this.number(count);
    this.say(count === 0 ? this.word('none', this.input.value.trim()) : some ? this.word('some', number) : !certain ? this.word('resultsAbout', number) : count === 1 ? this.word('resultsOne', number) : this.word('results', number));
    // The first answers of a page that is just opened are laid out before the rest of them.
    const first = anew && this.isNew ? items.splice(0, FIRST) : [];
    this.isNew = false;
    if (first.length) {
      this.list.replaceChildren(...first);
      await frame();
      if (run !== this.run) return;
    }
    if (anew && !first.length) this.list.replaceChildren(...items); else this.list.append(...items);
    this.more.hidden = answers.at >= answers.order.length;
  }

  // What an article says of itself is in its own language, its terms too.
  item(shown, query) {
    const lang = shown.language === this.language ? null : shown.language;
    const snippet = element('p', { class: 'snippet' }), facts = element('ul', { class: 'meta' });
    facts.append(element('li', {}, element('time', { datetime: shown.date }, this.date(shown.date))));
    if (shown.source) facts.append(element('li', { class: 'source' }, shown.source));
    facts.append(...shown.terms.map(({ kind, name, address }) => element('li', { lang }, element(address ? 'a' : 'span', { class: 'term', 'data-kind': kind, href: address || null }, name))));
    if (lang) snippet.lang = lang;
    this.excerpts.set(snippet, { address: shown.address, query });
    this.near.observe(snippet);
    return element('li', { class: 'card' },
      element('h2', { lang }, element('a', { href: shown.address }, marked(shown.title, matches(shown.title, query), shown.lines))), snippet, facts);
  }

  /** The excerpts of what is on the screen or soon will be; they fill space that is kept for them. */
  async fill(snippets) {
    const share = matchMedia('(max-width: 39.99rem)').matches ? 0.7 : 1;
    for (const snippet of snippets) {
      const { address, query } = this.excerpts.get(snippet);
      this.near.unobserve(snippet);
      this.index.text(address).then(text => snippet.append(excerpt(text, query, share)), () => snippet.remove());
      await pause();
    }
  }

  /** The years that there are, and two dates. */
  async prepareTime() {
    if (!this.from.isConnected) {
      for (const name of ['from', 'to']) {
        const control = element('input', { type: 'date', name });
        control.value = this[name].value;
        this[name] = control;
        control.addEventListener('change', () => this.ask());
        this.years.parentNode.append(element('label', {}, element('span', {}, this.word(name)), control));
      }
    }
    try {
      await this.index.open();
      if (!this.years.firstChild && this.index.documents) {
        const first = +isoDate(this.index.days.reduce((a, b) => Math.min(a, b))).slice(0, 4), last = +isoDate(this.index.newest).slice(0, 4);
        for (let year = last; year >= first && year > last - 12; year--) this.years.append(element('button', { type: 'button', value: year }, `${year}`));
      }
      this.showTime();
    } catch (error) {
      this.fail(error);
    }
  }

  showTime() {
    const { value: from } = this.from, { value: to } = this.to, year = from.slice(0, 4), whole = from === `${year}-01-01` && to === `${year}-12-31`;
    for (const button of this.years.children) button.ariaPressed = String(whole && button.value === year);
    this.chosenTime.textContent = whole ? ` ${year}` : from || to ? ` ${from}–${to}` : '';
  }

  async prepareFilters() {
    try {
      await this.index.open();
      this.takeAsked();
      await this.showFacets(this.run);
    } catch (error) {
      this.fail(error);
    }
  }

  // The most frequent terms of the open kind among the answers, with how many articles each; those that are chosen stay.
  async showFacets(run) {
    const [kind, { panel }] = [...this.facets].find(([, { facet }]) => facet.open) ?? [null, {}];
    if (!kind) return;
    const facets = await this.index.facets(this.language, kind), all = await this.index.terms(this.language, kind);
    if (run !== this.run) return;
    const found = this.answers && new Set(this.answers.order), shown = [];
    for (const { slug, name, docs } of facets) {
      const value = `${kind}/${slug}`, count = found ? docs.reduce((sum, doc) => sum + found.has(doc), 0) : docs.length;
      if (count || this.terms.has(value)) shown.push({ value, name, count, checked: this.terms.has(value) });
    }
    const counted = new Set(facets.map(({ slug }) => `${kind}/${slug}`));
    for (const value of this.terms) {
      const term = value.startsWith(kind + '/') && !counted.has(value) && all.find(other => `${kind}/${other.slug}` === value);
      if (term) shown.push({ value, name: term.name, count: found?.size ?? 0, checked: true });
    }
    shown.sort((a, b) => b.checked - a.checked || b.count - a.count);
    const focused = panel.contains(document.activeElement) ? document.activeElement.value : null;
    const most = Math.max(12, shown.filter(term => term.checked).length);
    panel.replaceChildren(...shown.slice(0, most).map(({ value, name, count, checked }) => element('label', {},
      element('input', { type: 'checkbox', value, checked }), element('span', {}, name), element('span', { class: 'count' }, this.number(count)))));
    if (!shown.length) panel.append(element('p', { class: 'note' }, this.word('any')));
    if (focused) [...panel.querySelectorAll('input')].find(box => box.value === focused)?.focus();
  }
}

if (typeof document !== 'undefined') {
  const place = document.querySelector('[data-search]');
  if (place) pause().then(() => new SearchPage(place));
}
